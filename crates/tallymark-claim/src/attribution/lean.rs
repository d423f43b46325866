//! Cues without a subject of their own: passives, and participles that lean on the clause before.

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;

use super::after::Right;
use super::cue::{Found, Side};
use super::syntax::{Context, Verb};

impl Context<'_> {
    /// "was first reported by the Herald", "is said to have fled", "it is believed that".
    pub(super) fn read_passive(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        group: usize,
        at: usize,
    ) -> Option<Found> {
        let next = at + 1;
        let speech = verb.takes('S');
        let found = |source, clause: Range<usize>, side| Found {
            cue: group..next,
            source,
            clause,
            side,
            denied: verb.takes('D'),
            speech,
            hearer: None,
            cites: false,
            leans: false,
            clausal: true,
        };
        if !verb.takes('t') && !verb.takes('n') {
            return None;
        }
        let it_subject = group == body.start + 1 && self.prose.is_word(body.start, "it");
        if it_subject && self.prose.is_word(next, "that") {
            return (next + 1 < body.end)
                .then(|| found(None, body.start..next + 1, Side::Ahead(next + 1)));
        }
        if self.prose.is_word(next, "by") {
            let source = self.source_after(next + 1, body.end)?;
            if !speech || !verb.takes('t') {
                return None;
            }
            let named = self.has_name(source.clone())
                || source.clone().any(|it| {
                    self.prose.is(it, Class::Speaker) || self.prose.is(it, Class::Evidence)
                });
            if !named || group == body.start {
                return None;
            }
            let source = self.with_apposition(source, body.end);
            let end = source.end;
            return Some(Found { clausal: false, ..found(Some(source), group..end, Side::Behind) });
        }
        // "12 are said to have died", "3 were reported killed".
        // "12 were found dead" is nobody's word.
        let to = self.prose.is_word(next, "to");
        let fate = ["dead", "killed", "missing", "injured", "wounded", "trapped"];
        if verb.takes('t')
            && !verb.takes('p')
            && (to || !verb.takes('E') && self.is_one_of(next, &fate))
            && group > body.start
        {
            return Some(Found { side: Side::Around, ..found(None, group..next, Side::Behind) });
        }
        None
    }

    /// ", saying that", "a letter urging": leans on the clause before it.
    pub(super) fn read_participle(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        right: Right,
        blank: &Found,
        before: &[Found],
    ) -> Option<Found> {
        let group = blank.cue.start;
        if group == body.start {
            return None;
        }
        // "quoting a doctor as saying 12 died".
        if self.prose.is_word(group - 1, "as")
            && let Some(said) = before.last().filter(|it| it.cites)
            && let Right::That(to) | Right::Clause(to) | Right::Quote(to) = right
        {
            let source = said.source.clone();
            return Some(Found {
                source,
                clause: group - 1..to,
                side: Side::Ahead(to),
                ..blank.clone()
            });
        }
        let comma = self.is_comma(group - 1)
            || self.closes(group - 1).is_some()
            || self.is_free_dash(group - 1);
        let to = match right {
            Right::That(to)
            | Right::Clause(to)
            | Right::Quote(to)
            | Right::Infinitive(to)
            | Right::Object(to) => to,
            Right::Colon(to) if to < body.end => to,
            _ => return None,
        };
        if to >= body.end {
            return None;
        }
        let left = group - 1;
        // "rebels seeking autonomy", "regarding the vote": no words of anybody.
        if (!verb.takes('S') && !comma) || verb.lemma == "regard" {
            return None;
        }
        let noun = self.prose.is(left, Class::Evidence) || self.prose.is(left, Class::SpeechNoun);
        let joined = self.is_one_of(
            left,
            &["and", "while", "by", "before", "after", "without", "when", "in", "from", "despite"],
        );
        let with = self.prose.tag(left).nominal()
            && (body.start..group).rev().take(6).any(|it| self.prose.is_word(it, "with"));
        if !(comma
            || noun
            || joined
            || with
            || self.prose.is(left, Class::Speaker)
            || self.prose.tag(left) == Tag::Proper)
        {
            return None;
        }
        let source = if comma || joined {
            self.main_speaker(before).or_else(|| self.subject(body.clone()))
        } else if noun {
            // "issued a statement saying": the one who issued it.
            self.subject(body.clone())
                .filter(|it| it.end < left)
                .or_else(|| self.source_before(body.start, group))
        } else {
            self.source_before(body.start, group)
        }
        .filter(|it| it.end <= group)?;
        // "In a letter urging calm, the mayor said 12 died": the phrase ends with its comma.
        let fronted = self.is_fronted(body.start, group);
        let side = match (to..body.end.min(to + 40)).find(|it| fronted && self.is_comma(*it)) {
            Some(comma) if comma > to => Side::Phrase(to, comma),
            _ => Side::Ahead(to),
        };
        Some(Found {
            source: Some(source),
            clause: if comma || joined { group - 1 } else { group }..to,
            side,
            leans: comma || self.is_one_of(left, &["and", "while"]),
            ..blank.clone()
        })
    }

    /// Whether the cue's subject is a "who" that no comma parts from its noun: "a man who said".
    fn restricts(&self, found: &Found) -> bool {
        let who = found.source.as_ref().filter(|it| it.len() == 1 && self.is_relative(it.start));
        who.is_some_and(|it| it.start > 0 && !self.is_comma(it.start - 1))
    }

    /// Who speaks in the main clause so far: a cue inside another's content is not it.
    pub(super) fn main_speaker(&self, before: &[Found]) -> Option<Range<usize>> {
        let mut main =
            before.iter().find(|it| !matches!(it.side, Side::Phrase(..)) && !self.restricts(it))?;
        // The last few are enough, and keep work linear.
        for it in before.iter().skip(1).rev().take(8).rev() {
            if !it.leans && self.cuts(it) && !self.restricts(it) {
                main = it;
            }
        }
        let source = main.source.clone()?;
        (!self.is_one_of(source.start, &["his", "her", "its", "their"]) || source.len() > 1)
            .then_some(source)
    }
}
