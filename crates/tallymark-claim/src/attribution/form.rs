//! Whether a form that may be a verb of saying is one where it stands.

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

use super::syntax::{Context, Verb};

impl Context<'_> {
    /// Whether a form that may be a noun is one: "the report", "his claims".
    pub(super) fn is_noun_here(&self, verb: &Verb, at: usize, body: &Range<usize>) -> bool {
        if matches!(verb.form, b'd' | b'n') {
            // "the reported deaths", "a proposed law"; "the reported" is never a verb.
            return at > body.start
                && (self.prose.is(at - 1, Class::Article)
                    || self.is_one_of(at - 1, &["more", "most", "less", "very", "so"])
                    || self.prose.tag(at - 1) == Tag::Number && !self.is_year(at - 1)
                    || self.prose.tokens()[at - 1].kind == TokenKind::Possessive
                    || self.is_one_of(
                        at - 1,
                        &[
                            "his", "her", "their", "its", "of", "in", "for", "with", "by", "from",
                            "as",
                        ],
                    ));
        }
        if at == body.start {
            return true;
        }
        let before = at - 1;
        let token = &self.prose.tokens()[before];
        token.is(Class::Article)
            || (token.is(Class::Determiner)
                && !self.is_relative(before)
                && !self.is_one_of(before, &["that", "both", "some", "many", "all", "others"]))
            // "his claiming" but "he's claiming".
            || token.kind == TokenKind::Possessive
                && !(verb.form == b'g' && before > body.start && self.is_pronoun(before - 1))
            || (token.is(Class::Preposition)
                && verb.form != b'g'
                && !(self.prose.is_word(before, "to")
                    && self.goes_on(body.start, before).is_some()))
            || token.kind == TokenKind::Number && verb.form != b'g'
            || token.kind == TokenKind::Dash && !token.spaced
    }

    /// The verb before the "to" at `to`, where it tells that what follows was done: "went on [to say]",
    /// "took to the radio [to deny]"; not "wants [to say]".
    pub(super) fn goes_on(&self, low: usize, to: usize) -> Option<usize> {
        let verb = (low.max(to.saturating_sub(8))..to).rev().find(|it| {
            self.prose.tag(*it).finite() || self.prose.tag(*it).verb() || self.is_comma(*it)
        });
        verb.filter(|it| {
            self.is_one_of(
                *it,
                &[
                    "went",
                    "goes",
                    "going",
                    "gone",
                    "continued",
                    "continues",
                    "continue",
                    "proceeded",
                    "proceeds",
                    "hastened",
                    "rushed",
                    "appeared",
                    "appears",
                    "likes",
                    "liked",
                    "loves",
                    "seemed",
                    "seems",
                    "took",
                    "takes",
                    "taken",
                    "wrote",
                    "writes",
                    "returned",
                ],
            )
        })
    }

    /// Whether the tagger takes a form that may be a noun for one, or it is part of a name: "the United States".
    pub(super) fn is_tagged_noun(&self, verb: &Verb, at: usize, body: &Range<usize>) -> bool {
        let tag = self.prose.tag(at);
        if tag == Tag::Proper
            && at > 0
            && self.prose.tag(at - 1) == Tag::Proper
            && !self.is_lower(at)
        {
            return !(verb.form == b's' && self.is_title(body));
        }
        // "court records show", "the ministry's estimates suggest".
        if verb.form == b's'
            && self.prose.is(at, Class::Evidence)
            && self.verb(at + 1).is_some_and(|it| it.form == b'b' && it.takes('t'))
        {
            return true;
        }
        if !matches!(verb.form, b'b' | b's')
            || !matches!(tag, Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Proper)
        {
            return false;
        }
        // "the poll shows that turnout", "the tax office estimates it will": a noun is not
        // followed by a clause; "rules that could" is.
        let next = at + 1;
        let clause = self.prose.is_word(next, "that")
            && !matches!(
                self.prose.tag(next + 1),
                Tag::Finite | Tag::Auxiliary | Tag::Modal | Tag::Base
            )
            || (verb.takes('i')
                && self.prose.is_word(next, "to")
                && at > 0
                && (matches!(self.prose.tag(at - 1), Tag::Proper | Tag::Pronoun)
                    || self.prose.is(at - 1, Class::Speaker)))
            // "critics point to 40 errors", not "40 percentage points to".
            || verb.lemma == "point"
                && self.is_one_of(next, &["out", "to"])
                && !self.is_one_of(at - 1, &["percentage", "basis", "decimal"])
                && self.prose.tag(at - 1) != Tag::Number
            || self.is_one_of(next, &["it", "he", "she", "they", "there"])
            || self.prose.is(next, Class::Article)
            || self.prose.is_word(next, "how")
            || self.prose.is_word(next, "what")
            || self.opens(next).is_some()
            || (self.is_mark(next, ":") && at > 0 && self.prose.tag(at - 1) == Tag::Proper)
            || (self.is_comma(next) && self.opens(next + 1).is_some())
            || (verb.takes('E') && at > 0 && self.prose.is(at - 1, Class::Evidence))
            // "Norport, as the report notes, lost 40 houses".
            || (self.is_comma(next)
                && (at.saturating_sub(12)..at)
                    .rev()
                    .take_while(|it| !self.is_comma(*it))
                    .any(|it| self.prose.is_word(it, "as")))
            // "Figures released on Monday show 40 died": a figure begins another phrase.
            || (verb.takes('E')
                && verb.takes('t')
                && at > 0
                && matches!(self.prose.tag(at - 1), Tag::Date | Tag::Noun | Tag::Plural | Tag::Participle | Tag::Finite)
                && (matches!(self.prose.tag(next), Tag::Number | Tag::Proper) || self.hedges_number(next)));
        !clause
    }

    /// Whether a phrase can be the subject of a base form: plural, or "I", "they", "you".
    pub(super) fn is_plural(&self, source: Range<usize>) -> bool {
        if source.len() == 1 && self.is_pronoun(source.start) {
            return self.is_one_of(source.start, &["i", "we", "you", "they"]);
        }
        source.clone().any(|it| {
            self.prose.tag(it) == Tag::Plural
                || (self.prose.is(it, Class::Evidence) && self.prose.word(it).ends_with('s'))
                || self.is_one_of(
                    it,
                    &[
                        "and", "police", "people", "others", "some", "many", "few", "data",
                        "media", "most", "several", "all",
                    ],
                )
                || (self.prose.tag(it) == Tag::Proper
                    && self.prose.tokens()[it].bytes(self.prose.text()).ends_with(b"s"))
        })
    }

    /// Whether the subject of "show" or "find" is a document, a body or a person that finds things.
    pub(super) fn may_show(&self, source: Range<usize>) -> bool {
        source
            .clone()
            .any(|it| self.prose.is(it, Class::Evidence) || self.prose.is(it, Class::Speaker))
            || self.has_name(source)
    }
}
