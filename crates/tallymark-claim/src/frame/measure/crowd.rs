//! Figures of a crowd that nothing but the news tells to be one: "police put it at 5,000".

use std::ops::Range;

use super::around::is_large;
use super::found;
use crate::claim::Measure;
use crate::frame::{Found, Reader, Site};
use crate::tag::Tag;

/// Happenings that people come to.
const GATHERINGS: &[&str] = &[
    "protest",
    "march",
    "rally",
    "strike",
    "inauguration",
    "festival",
    "concert",
    "funeral",
    "pilgrimage",
    "parade",
    "vigil",
];

impl Reader<'_> {
    /// "The police [count] was 338,000", "police put [it] at 5,000": the crowd, where the news is of one.
    pub(super) fn crowd(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let near = || self.article.events_in(site.sentence, &site.clause);
        let gathering = self.article.event.is_some_and(|it| GATHERINGS.contains(&it.key))
            // "their count of 85,000 for the march".
            || near().iter().any(|it| GATHERINGS[..3].contains(&it.1));
        let bare = counted.is_empty()
            || prose.is_one_of(
                counted.end - 1,
                &["people", "participants", "marchers", "attendees", "spectators", "protesters"],
            );
        let crowds = ["thousand", "thousands", "million", "millions", "hundreds"];
        if !gathering || !bare || !is_large(prose, site.tokens.clone(), &crowds) {
            return None;
        }
        let told = site.clause.clone().any(|at| {
            matches!(
                prose.lemma_letters(at),
                "count"
                    | "estimate"
                    | "turnout"
                    | "attendance"
                    | "crowd"
                    | "organizer"
                    | "organiser"
                    | "permit"
                    | "forecast"
            ) || prose.is_one_of(at, &["organizers", "organisers", "peak", "turnout"])
        });
        let start = site.tokens.start;
        let at = |at: usize| prose.is_one_of(at, &["at", "around", "about"]);
        // "the police have it at around 240,000", "it looked like 1.5 million".
        let put = start >= 2
            && (at(start - 1) && (start - 2..start).any(|it| prose.is_word(it, "it"))
                || prose.is_word(start - 1, "like") && prose.lemma_letters(start - 2) == "look")
            || site.tokens.clone().any(|it| prose.is_word(it, "at"))
                && start > 0
                && prose.is_word(start - 1, "it");
        // "Police claimed 80,000", "officials had planned for 900,000 people".
        let said = start > 0 && {
            let verb = start - 1 - usize::from(start > 1 && prose.is_word(start - 1, "for"));
            matches!(
                prose.lemma_letters(verb),
                "claim" | "expect" | "plan" | "predict" | "say" | "count" | "attract" | "draw"
            ) && prose.tag(verb).verb()
        };
        let listed = counted.is_empty() && self.beside_place(site);
        (told || put || said || listed).then(|| found(Measure::Attendance, "crowd", start))?
    }

    /// "Velm at 250,000", "Sarn: 400,000", "Orle, 60,000": a place and its figure.
    fn beside_place(&self, site: &Site) -> bool {
        let prose = self.prose;
        let start = site.tokens.start;
        let first = site.sentence_tokens.start;
        let tie = start > first + 1 && prose.is_one_of(start - 1, &["at", ":", ",", "with", "("]);
        let next = prose.tag(site.tokens.end);
        tie && prose.tag(start - 2) == Tag::Proper
            && matches!(next, Tag::Punct | Tag::Conjunction | Tag::Preposition)
    }
}
