//! Speech told without a plain clause of its own: gaps, "as the mayor said", words that another quotes.

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;

use super::after::Right;
use super::cue::{Found, Side};
use super::syntax::{Context, Verb};
use super::verb::Group;

impl Context<'_> {
    /// "The army put its dead at 12, [the rebels] at 40".
    pub(super) fn read_gapped(&self, body: &Range<usize>, found: &Found) -> Option<Found> {
        let Side::Ahead(to) = found.side else { return None };
        let comma = (to..body.end.min(to + 20)).find(|it| self.is_comma(*it))?;
        let start = comma + 1 + usize::from(self.is_one_of(comma + 1, &["and", "while", "but"]));
        let at = (start..body.end.min(start + 12)).find(|it| self.prose.is_word(*it, "at"))?;
        let source = self.source_after(start, at).filter(|it| it.end == at)?;
        let says = self.has_name(source.clone())
            || source
                .clone()
                .any(|it| self.prose.is(it, Class::Speaker) || self.prose.is(it, Class::Evidence));
        let figure = (at + 1..body.end.min(at + 5)).any(|it| self.prose.tag(it) == Tag::Number);
        (says && figure && at + 1 < body.end).then(|| Found {
            source: Some(source),
            clause: comma..at + 1,
            side: Side::Ahead(at + 1),
            leans: true,
            hearer: None,
            ..found.clone()
        })
    }

    /// "the agency quoted a doctor as saying 12 died", "she was quoted by the agency as saying".
    pub(super) fn read_quoted(
        &self,
        body: &Range<usize>,
        at: usize,
        group: &Group,
    ) -> Option<Found> {
        const SAYING: [&str; 4] = ["saying", "telling", "stating", "adding"];
        let aside = (at + 1..body.end.min(at + 20))
            .find(|it| self.prose.is_word(*it, "as") && self.is_one_of(it + 1, &SAYING))?;
        let before = self.source_before(self.after_quote(body.start, group.start), group.start)?;
        let start = before.start;
        let (source, reporter) = if group.be {
            let by = self.prose.is_word(at + 1, "by");
            (before, by.then(|| self.source_after(at + 2, aside)).flatten())
        } else {
            (self.source_after(at + 1, aside)?, Some(before))
        };
        let verb = self.verb(aside + 1)?;
        let (right, cue_end) = self.right_of(&verb, aside + 1, body, &mut None);
        let parted =
            start > body.start && (self.is_comma(start - 1) || self.closes(start - 1).is_some());
        let (clause, side) = match right {
            Right::That(to) | Right::Clause(to) | Right::Quote(to) | Right::Colon(to)
                if to < body.end =>
            {
                (start..to, Side::Ahead(to))
            }
            Right::End(end) if parted => {
                (start - usize::from(self.is_comma(start - 1))..end, Side::Behind)
            }
            _ => return None,
        };
        let found = Found::new(aside..cue_end, Some(source), clause, side);
        Some(Found { hearer: reporter, ..found })
    }

    /// "As the mayor said, 12 died", "12 died, as police have said": `at` is the "as", `end` where
    /// its clause ends.
    pub(super) fn as_said(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        at: usize,
        end: usize,
    ) -> Option<(Range<usize>, Side)> {
        // "As she answered, 12 men came in" tells when.
        let says = verb.takes('S') && (verb.takes('t') || verb.takes('c')) || verb.takes('E');
        let says = says && !matches!(verb.lemma, "answer" | "reply" | "respond" | "agree" | "ask");
        if !(says || verb.lemma == "point") {
            return None;
        }
        let heads = at == body.start
            || at == body.start + 1 && self.prose.is(body.start, Class::Conjunction);
        if heads {
            return (self.is_comma(end) && end + 1 < body.end)
                .then(|| (at..end + 1, Side::Ahead(end + 1)));
        }
        (self.is_comma(at - 1) || self.is_free_dash(at - 1) || self.closes(at - 1).is_some())
            .then(|| (at - usize::from(self.is_comma(at - 1))..end, Side::Behind))
    }
}
