//! What a figure measures that only goes on with the figure before: "four of them were foreigners".

use std::ops::Range;

use super::{is_be, of_people};
use crate::frame::{Found, Reader, Site};
use crate::tag::Tag;

impl Reader<'_> {
    /// "…, including 12 children", "…, 12 of them women": what the figure before measures.
    pub(super) fn inherited(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let (sentence, token, measure) = self.last?;
        if !of_people(measure) || sentence + 2 < site.sentence {
            return None;
        }
        // "Of the 22, nine were children. Four were foreigners": bare numbers go on counting the same.
        let bare = counted.is_empty() && prose.tag(site.tokens.end) != Tag::Hyphen
            // "a bailout of 110 billion": no toll of people.
            && !site.tokens.clone().any(|at| {
                prose.is_word(at, "billion") || prose.is_word(at, "trillion")
            });
        // "63 were Canadian", "four are foreigners"; not "another 2,000 are waiting".
        let next = site.tokens.end;
        let told = next < prose.tokens().len()
            && is_be(prose.word(next))
            && !matches!(prose.tag(next + 1), Tag::Ing | Tag::To);
        if sentence != site.sentence {
            if told {
                return Some(Found { measure, rule: "carried", trigger: None });
            }
            let goes_on = bare
                && (site.tokens.start == site.sentence_tokens.start && !prose.tag(next).finite()
                    || matches!(prose.tag(site.tokens.end), Tag::Punct | Tag::Dash)
                    || self.counting(site));
            return goes_on.then_some(Found { measure, rule: "carried", trigger: None });
        }
        let from = site.tokens.start.saturating_sub(5).max(token);
        let part = (from..site.tokens.start).any(|at| {
            ["including", "among", "whom", "them", "included"]
                .iter()
                .any(|it| prose.is_word(at, it))
        });
        let after = counted.end.max(site.tokens.end);
        let of = |at: usize| {
            prose.is_word(at, "of")
                && matches!(prose.tag(at + 1), Tag::Pronoun | Tag::Relative | Tag::Determiner)
        };
        let whole = of(site.tokens.end) || of(after);
        // "22 people, 12 women and ten children".
        let listed = site.tokens.start > token
            && site.tokens.start - token <= 8
            && site.tokens.start > 0
            && matches!(
                prose.tag(site.tokens.start - 1),
                Tag::Conjunction | Tag::Dash | Tag::Punct
            )
            && (token..site.tokens.start).all(|at| !prose.tag(at).finite());
        let alone = counted.is_empty() && site.tokens.start.saturating_sub(token) <= 12;
        if part || whole || listed || alone || told {
            return Some(Found { measure, rule: "inherited", trigger: None });
        }
        None
    }

    /// "put the [number] at 22", "researchers [calculated] 22": another figure of the same question.
    fn counting(&self, site: &Site) -> bool {
        let from = site.tokens.start.saturating_sub(4).max(site.clause.start);
        (from..site.tokens.start).any(|at| {
            matches!(
                self.prose.lemma_letters(at),
                "number" | "figure" | "total" | "count" | "tally" | "estimate" | "calculate"
            )
        })
    }
}
