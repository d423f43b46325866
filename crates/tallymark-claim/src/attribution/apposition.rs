//! What is put beside a source between commas: "Ann Lee, the mayor of Norport,".

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

use super::syntax::Context;

impl Context<'_> {
    /// "John Smith, the mayor, a lawyer," before `comma`: the name with what is put beside it.
    pub(super) fn apposed_before(&self, low: usize, comma: usize) -> Option<Range<usize>> {
        let mut right = comma;
        // Four appositives in a row are more than any sentence needs.
        for _ in 0..4 {
            let mut left = right;
            while left > low && !self.is_comma(left - 1) && !self.is_clause_mark(left - 1) {
                left -= 1;
            }
            if left == right
                || left == low
                || !self.is_comma(left - 1)
                || !self.is_apposition(left, right)
            {
                return None;
            }
            let head_end = left - 1;
            // "Ann Lee, 47, of Ohio": an age is put beside the name as well.
            if head_end > low
                && self.prose.tokens()[head_end - 1].kind == TokenKind::Number
                && right - left > 0
            {
                right = head_end;
                continue;
            }
            if head_end <= low || !self.ends_noun(head_end - 1) {
                return None;
            }
            let start = self.trim(self.run_start(low, head_end), head_end);
            let is_head = start < head_end
                && (self.has_name(start..head_end) || self.prose.is(head_end - 1, Class::Speaker));
            // "Ann Lee, D-Ohio, a lawyer": a short piece may itself stand beside a name.
            let more =
                start > low + 1 && self.is_comma(start - 1) && self.is_place_after(low, start)
                    || start > low + 1
                        && self.is_comma(start - 1)
                        && !self.has_person(start..head_end)
                        && self.is_apposition(start, head_end)
                        && self.is_person_before(low, start - 1);
            if is_head && !more {
                return Some(start..comma);
            }
            right = head_end;
        }
        None
    }

    /// Whether the piece before the comma at `comma` names a person.
    pub(super) fn is_person_before(&self, low: usize, comma: usize) -> bool {
        let mut left = comma;
        while left > low
            && comma - left < 8
            && !self.is_comma(left - 1)
            && !self.is_clause_mark(left - 1)
        {
            left -= 1;
        }
        self.has_person(left..comma)
            || (left..comma).any(|it| self.prose.is(it, Class::Title) && self.is_name(it))
    }

    /// Whether the phrase at `start` goes on a place, "of Ashton, [Md.]", or an age, "47, [a doctor]".
    pub(super) fn is_place_after(&self, low: usize, start: usize) -> bool {
        let comma = start - 1;
        let mut left = comma;
        while left > low && comma - left < 6 && !self.is_comma(left - 1) {
            left -= 1;
        }
        left > low
            && left < comma
            && self.is_comma(left - 1)
            && (self.is_one_of(left, &["of", "from"])
                || (self.prose.tokens()[left].kind == TokenKind::Number && left + 1 == comma))
    }

    /// Whether the words between two commas stand beside a name: "the mayor", "who fled", "47", "of Ohio".
    pub(super) fn is_apposition(&self, start: usize, end: usize) -> bool {
        if start >= end {
            return false;
        }
        // "the losses would outstrip the gains" is a clause.
        let verb = |it: usize| match self.prose.tag(it) {
            Tag::Auxiliary | Tag::Modal => true,
            Tag::Finite => !self.prose.word(it).ends_with("ed"),
            _ => false,
        };
        let clause = (start..end)
            .take_while(|it| !self.is_relative(*it) && !self.is_one_of(*it, &["whose", "whom"]))
            .any(verb);
        if clause {
            return false;
        }
        let token = &self.prose.tokens()[start];
        token.is(Class::Article)
            || token.is(Class::Determiner)
            || token.kind == TokenKind::Number
            || self.is_one_of(start, &["who", "whose", "which", "one", "now", "then", "also", "including", "speaking", "citing", "of", "from", "himself", "herself", "formerly", "jr", "jr.", "sr", "inc", "inc."])
            || token.is(Class::Speaker)
            || (self.is_lower(start) && (start..end).any(|it| self.prose.is(it, Class::Speaker)))
            || ((start..end).any(|it| self.prose.is(it, Class::Speaker)) && self.is_name(start))
            || (end - start <= 6 && self.is_name(start) && self.prose.is(start, Class::FirstName))
            // "Democrat of California", "D-Calif.", "Ohio".
            || (end - start <= 3 && self.is_name(start))
            || (end - start <= 5 && self.is_name(start) && self.prose.tag(start + 1) == Tag::Hyphen)
    }

    /// Whether the phrase holds two names in a row or a title with a name: a person.
    pub(super) fn has_person(&self, phrase: Range<usize>) -> bool {
        phrase.clone().any(|it| self.prose.is(it, Class::FirstName) && self.is_name(it))
    }

    /// Includes what is put beside a source that ends at `end`: ", the mayor of Rome" up to the next comma.
    pub(super) fn with_apposition(&self, source: Range<usize>, high: usize) -> Range<usize> {
        let mut end = source.end;
        for _ in 0..3 {
            if !(end < high && self.is_comma(end) && end + 1 < high) {
                break;
            }
            let start = end + 1;
            let mut close = start;
            while close < high
                && close - start < 30
                && !self.is_comma(close)
                && !self.is_clause_mark(close)
            {
                close += 1;
            }
            let token = &self.prose.tokens()[start];
            let role = (start..close).any(|it| {
                self.prose.is(it, Class::Speaker)
                    || self.prose.is(it, Class::Evidence)
                    || self.prose.is(it, Class::Title)
            });
            let opener = token.is(Class::Article) && role
                || self.is_one_of(start, &["who", "whose", "which", "one", "now"])
                || (token.kind == TokenKind::Number && close == start + 1)
                || (self.is_lower(start) && self.prose.is(start, Class::Speaker))
                || (self.is_lower(start)
                    && (start..close.min(start + 3)).any(|it| self.prose.is(it, Class::Speaker)));
            if !opener
                || close - start >= 30
                || !self.has_name(source.clone())
                    && !self.is_one_of(start, &["who", "whose", "which"])
            {
                break;
            }
            end = close;
        }
        source.start..end
    }
}
