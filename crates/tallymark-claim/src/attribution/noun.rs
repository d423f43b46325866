//! Nouns for what is said: "the ministry's estimate of 40", "a claim by the mayor that".

use std::ops::Range;

use crate::chunk;
use crate::lexicon::{Class, lexicon};
use crate::tag::Tag;
use crate::token::TokenKind;

use super::cue::{Found, Side};
use super::syntax::Context;

impl Context<'_> {
    /// "the ministry's estimate of 40", "a claim by the mayor that".
    pub(super) fn read_noun(&self, body: &Range<usize>, at: usize) -> Option<Found> {
        let data = lexicon().data(self.prose.tokens()[at].word, Class::SpeechNoun)?;
        let next = at + 1;
        // A possessor on the left: "Lee's latest claim", "his claim".
        let mut left = at;
        let mut owner = None;
        while left > body.start && at - left < 5 {
            let token = &self.prose.tokens()[left - 1];
            if token.kind == TokenKind::Possessive {
                let mut start = self.source_before(body.start, left - 1)?.start;
                // "Asked about [Lee's] claim", "hard to assess [Norland's] claims".
                if let Some(phrase) = chunk::noun_phrase_ending_at(self.prose, left - 2)
                    && phrase.start > start
                    && !self.is_one_of(phrase.start - 1, &["of", "for"])
                {
                    start = phrase.start;
                }
                // "before Lee's claim": the phrase begins with its own words.
                owner = Some(start..left);
                break;
            }
            if self.is_one_of(left - 1, &["his", "her", "their", "its"]) {
                owner = Some(left - 1..left);
                break;
            }
            if token.kind == TokenKind::Dash
                || (self.is_lower(left - 1)
                    && !token.is(Class::Preposition)
                    && !token.is(Class::Conjunction)
                    && !token.is(Class::Article)
                    && !token.is(Class::Auxiliary))
            {
                left -= 1;
                continue;
            }
            break;
        }
        let mut content = next;
        if owner.is_none() && self.is_one_of(next, &["by", "from"]) {
            let source = self.source_after(next + 1, body.end)?;
            content = source.end;
            owner = Some(source);
        }
        // "a Herald report that", "the Norland Times claim that".
        if owner.is_none()
            && self.prose.is_word(next, "that")
            && at > body.start
            && self.prose.tag(at - 1) == Tag::Proper
        {
            owner = self.source_before(body.start, at).filter(|it| self.has_name(it.clone()));
        }
        // "made the following comment:"
        if owner.is_none() && self.is_mark(next, ":") && matches!(data, "S") {
            let source = self.subject(body.clone()).filter(|it| it.end <= at)?;
            let side = if next + 1 >= body.end { Side::Below } else { Side::Ahead(next + 1) };
            let clause = source.start..next + 1;
            return Some(Found::new(at..next, Some(source), clause, side));
        }
        // "by some estimates", "by one count": nobody is named.
        if owner.is_none()
            && at > body.start + 1
            && self.prose.is_word(at - 2, "by")
            && self
                .is_one_of(at - 1, &["some", "most", "all", "many", "several", "one", "official"])
        {
            owner = Some(at - 1..next);
            content = next;
        }
        let owner = owner?;
        // "By the ministry's own count, 12 died", "12 died, by the ministry's count".
        let counts = self.is_one_of(
            at,
            &[
                "estimate",
                "estimates",
                "count",
                "counts",
                "account",
                "tally",
                "calculation",
                "calculations",
            ],
        );
        if owner.start > body.start
            && owner.end <= next
            && self.prose.is_word(owner.start - 1, "by")
            && counts
        {
            let by = owner.start - 1;
            let cue = by..by + 1;
            return if by == body.start {
                (self.is_comma(content) && content + 1 < body.end).then(|| {
                    Found::new(cue, Some(owner), by..content + 1, Side::Ahead(content + 1))
                })
            } else {
                let comma = self.is_comma(by - 1);
                Some(Found::new(cue, Some(owner), by - usize::from(comma)..content, Side::Behind))
            };
        }
        if content >= body.end {
            return None;
        }
        let plan = data == "P";
        let begins = if self.prose.is_word(content, "that") && !self.prose.tag(content + 1).finite()
        {
            content + 1
        } else if !plan
            && (self.prose.is_word(content, "of") && self.noun_takes(at, "of")
                || self.prose.is_word(content, "about") && self.noun_takes(at, "about"))
            || plan && self.is_one_of(content, &["to", "for"])
        {
            content + usize::from(self.is_one_of(content, &["of", "about"]))
        } else {
            return None;
        };
        if begins >= body.end {
            return None;
        }
        // "Asked about his claim that 12 died, Lee said": the phrase ends with its comma.
        let fronted = self.is_fronted(body.start, at);
        let side =
            match (begins..body.end.min(begins + 40)).find(|it| fronted && self.is_comma(*it)) {
                Some(comma)
                    if comma > begins
                        && body.start + 8 > owner.start
                        && !self.prose.tag(body.start).nominal() =>
                {
                    Side::Phrase(begins, comma)
                }
                _ => match self.noun_content_end(
                    begins,
                    body.end,
                    self.prose.is_word(begins - 1, "that"),
                ) {
                    Some(end) => Side::Phrase(begins, end),
                    None => Side::Ahead(begins),
                },
            };
        let clause = owner.start..begins;
        let found = Found::new(at..at + 1, Some(owner), clause, side);
        Some(Found { denied: data == "D", speech: matches!(data, "S" | "D"), ..found })
    }

    /// Where the content of a noun that is the subject ends: "the claim that 12 died [was false]".
    fn noun_content_end(&self, from: usize, end: usize, clause: bool) -> Option<usize> {
        let mut wanted = usize::from(clause) + 1;
        let mut at = from;
        while at < end && at - from < 40 {
            let tag = self.prose.tag(at);
            if matches!(tag, Tag::Relative | Tag::Subordinator | Tag::Conjunction) {
                wanted += 1;
            } else if matches!(tag, Tag::Auxiliary | Tag::Modal)
                && !self.is_one_of(at, &["being", "having", "be", "been"])
                || (tag == Tag::Finite && wanted > 1)
            {
                wanted -= 1;
                if wanted == 0 {
                    return (at > from).then_some(at);
                }
                // "had been", "will have": one verb.
                while at + 1 < end
                    && !self.prose.tag(at).eq(&Tag::Finite)
                    && (self.prose.tag(at + 1).finite()
                        || matches!(self.prose.tag(at + 1), Tag::Adverb | Tag::Not))
                {
                    at += 1;
                }
            }
            at += 1;
        }
        None
    }

    /// Whether the noun may hold its content after the preposition: "an estimate of 40", not "his view of the sea".
    fn noun_takes(&self, at: usize, preposition: &str) -> bool {
        if preposition == "about" {
            return self.is_one_of(
                at,
                &[
                    "comment",
                    "comments",
                    "remark",
                    "remarks",
                    "claim",
                    "claims",
                    "warning",
                    "warnings",
                    "statement",
                    "statements",
                    "joke",
                ],
            );
        }
        self.is_one_of(
            at,
            &[
                "estimate",
                "estimates",
                "forecast",
                "forecasts",
                "projection",
                "projections",
                "claim",
                "claims",
                "allegation",
                "allegations",
                "accusation",
                "accusations",
                "report",
                "reports",
                "count",
                "tally",
                "calculation",
                "prediction",
                "predictions",
                "promise",
                "promises",
                "pledge",
                "warning",
                "warnings",
                "declaration",
                "announcement",
                "denial",
                "threat",
                "threats",
                "admission",
                "assessment",
            ],
        )
    }
}
