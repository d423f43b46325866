//! Relative clauses and asides between a source and its verb.

use std::ops::Range;

use crate::chunk;
use crate::tag::Tag;
use crate::token::TokenKind;

use super::people::Sort;
use super::syntax::Context;

impl Context<'_> {
    /// The phrase before a relative clause that ends at `end`: "[officials] who spoke to reporters",
    /// "[figures] released by the ministry"; `start` is where the last run of words begins.
    pub(super) fn head_of_relative(
        &self,
        low: usize,
        start: usize,
        end: usize,
    ) -> Option<Range<usize>> {
        let verb = start.checked_sub(1).filter(|it| {
            *it >= low
                && matches!(self.prose.tag(*it), Tag::Finite | Tag::Participle | Tag::Auxiliary)
        })?;
        if verb > low + 1
            && self.prose.is_word(verb + 1, "by")
            && verb + 2 == start
            && self.prose.tag(verb - 1).nominal()
        {
            return self.antecedent(low, verb);
        }
        if self.is_reduced(low, verb) {
            return self.antecedent(low, verb);
        }
        let mut at = verb;
        let mut finite = 0;
        while at > low && end - at < 24 {
            let tag = self.prose.tag(at);
            if self.is_relative(at) {
                return (at > low && finite <= 2 && self.ends_noun(at - 1))
                    .then(|| self.antecedent(low, at))
                    .flatten();
            }
            finite += usize::from(tag.finite());
            if matches!(tag, Tag::Punct | Tag::Dash | Tag::Quote | Tag::Subordinator)
                || (tag == Tag::Conjunction && at != verb)
            {
                return None;
            }
            at -= 1;
        }
        None
    }

    /// Whether the form at `verb` opens a relative clause without "who": "the part of the law
    /// [devoted] to tax", "witnesses [interviewed] at the scene".
    pub(super) fn is_reduced(&self, low: usize, verb: usize) -> bool {
        let participle = self.prose.word(verb).ends_with("ed")
            || self.is_one_of(
                verb,
                &[
                    "taken", "given", "made", "held", "sent", "seen", "known", "built", "shown",
                    "drawn", "written", "kept", "caught", "hurt", "born", "chosen", "brought",
                ],
            );
        participle
            && verb > low
            && self.prose.tag(verb - 1).nominal()
            && !matches!(self.prose.tag(verb), Tag::Auxiliary)
            && self.verb(verb).is_none_or(|it| !it.takes('c'))
            && matches!(
                self.prose.tag(verb + 1),
                Tag::Preposition | Tag::To | Tag::Date | Tag::Adverb
            )
    }

    /// The "who" right before `end`: "who said", "who only said", "which together say".
    pub(super) fn relative_before(&self, low: usize, end: usize) -> Option<usize> {
        const BETWEEN: [&str; 7] = ["only", "together", "all", "both", "now", "once", "first"];
        let last = end.checked_sub(1).filter(|it| *it >= low)?;
        if self.is_relative(last) {
            return Some(last);
        }
        (last > low && self.is_relative(last - 1) && self.is_one_of(last, &BETWEEN))
            .then(|| last - 1)
    }

    /// "who", "which", and "that" where it opens a relative clause.
    pub(super) fn is_relative(&self, at: usize) -> bool {
        self.is_one_of(at, &["who", "which"])
            || (self.prose.is_word(at, "that") && self.prose.tag(at) == Tag::Relative)
    }

    /// What "who" at `at` points back to: the noun phrase before it.
    pub(super) fn antecedent(&self, low: usize, at: usize) -> Option<Range<usize>> {
        let mut end = at;
        while end > low
            && (self.is_comma(end - 1)
                || self.prose.tag(end - 1) == Tag::Dash
                || self.is_mark(end - 1, ")")
                || self.closes(end - 1).is_some())
        {
            end -= 1;
        }
        let phrase =
            (end > low).then(|| chunk::noun_phrase_ending_at(self.prose, end - 1)).flatten()?;
        let mut start = phrase.start.max(low);
        // "a group of researchers who": the whole phrase.
        let takes = |start: usize| {
            // "comment from [the army], which", "a call from [a man] who".
            let own = self.prose.is_word(at, "which")
                || self.speaker(end - 1).is_some_and(|it| it.is_person() || it == Sort::People);
            self.is_one_of(start - 1, &["of", "for"])
                || !own && self.is_one_of(start - 1, &["at", "from", "in"])
        };
        while start > low + 1 && takes(start) {
            let Some(head) = chunk::noun_phrase_ending_at(self.prose, start - 2) else { break };
            if head.start < low {
                break;
            }
            start = head.start;
        }
        (start < end).then_some(start..end)
    }

    /// Where what stands between dashes begins, the later of which end at `end`: "Lee[ -- the mayor --] said".
    pub(super) fn before_dashes(&self, low: usize, end: usize) -> Option<usize> {
        let dash = |at: usize| self.prose.tokens()[at].kind == TokenKind::Dash;
        let mut at = end;
        while at > low && dash(at - 1) {
            at -= 1;
        }
        let open = (low + 1..at).rev().take(40).find(|it| self.is_free_dash(*it))?;
        let first = (low + 1..=open).rev().take_while(|it| dash(*it)).last()?;
        (!(first..at).any(|it| self.prose.tokens()[it].kind == TokenKind::Quote)).then_some(first)
    }
}
