//! People who are looked for, and people who were found dead: "the search for the last [22]",
//! "contact was lost with [36]", "[ten] victims were found".

use std::ops::Range;

use super::{around, found, is_be};
use crate::claim::Measure;
use crate::frame::event::harms;
use crate::frame::{Found, Reader, Site, last_of};
use crate::prose::Prose;
use crate::tag::Tag;

/// "them" stands no further behind the figure than this.
const FAR: usize = 24;

/// Words between "for" and the figure: "for the last 22", "for as many as 22".
const BEFORE: &[&str] = &[
    "the",
    "a",
    "last",
    "remaining",
    "final",
    "another",
    "some",
    "about",
    "at",
    "least",
    "up",
    "to",
];

impl Reader<'_> {
    /// Whether the news is of what kills or hurts.
    pub(super) fn harmed(&self) -> bool {
        self.article.event.is_some_and(|it| harms(it.key))
    }

    /// "The search for the last 22", "contact was lost with 36 miners".
    pub(super) fn sought(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let people = match last_of(counted) {
            Some(last) => around::counts_people(prose, last) || is_crew(prose, last),
            None => {
                !prose.tag(site.tokens.end).nominal() && prose.tag(site.tokens.end) != Tag::Hyphen
            }
        };
        let first = site.sentence_tokens.start;
        let start = site.tokens.start;
        if !people || start < first + 2 {
            return None;
        }
        let mut at = start - 1;
        while at > first && prose.is_one_of(at, BEFORE) {
            at -= 1;
        }
        // The gunmen are looked for as well: "the search for two suspects" counts none of the missing.
        let lost = self.harmed();
        let seeks = at > first
            && match prose.lemma_letters(at - 1) {
                "search" | "hunt" | "scour" => true,
                "look" => prose.tag(at - 1).verb(),
                _ => false,
            };
        if prose.is_word(at, "for") && seeks && lost {
            return found(Measure::Missing, "sought", at - 1);
        }
        // "lost contact with 36 men", "contact with 36 others has been lost".
        let contact = |at: usize| matches!(prose.lemma_letters(at), "contact" | "touch");
        let near = at.saturating_sub(3).max(first)..at;
        let with = prose.is_one_of(at, &["with", "from"]);
        let told = if prose.is_word(at, "with") {
            near.clone().any(|it| prose.lemma_letters(it) == "lose")
                && near.clone().chain(first.max(at.saturating_sub(6))..at).any(contact)
        } else {
            // "no word from 36 of them".
            with && at >= first + 2 && prose.is_word(at - 1, "word") && prose.is_word(at - 2, "no")
        };
        told.then(|| found(Measure::Missing, "sought", at))?
    }

    /// "reached four of them by evening and [brought] them out alive", "held 12 men and [killed] them":
    /// what is done to "them" is done to those counted before.
    pub(super) fn done_to_them(&self, site: &Site) -> Option<Found> {
        let prose = self.prose;
        let end = site.sentence_tokens.end;
        let them = (site.tokens.end + 2..end.min(site.tokens.end + FAR))
            .find(|&at| prose.is_word(at, "them") && prose.tag(at - 1).verb())?;
        let verb = them - 1;
        let out = prose.is_one_of(them + 1, &["alive", "ashore", "free", "out", "up"])
            || prose.is_word(them + 1, "to") && prose.is_word(them + 2, "safety");
        let brings = matches!(
            prose.lemma_letters(verb),
            "bring" | "carry" | "dig" | "drag" | "get" | "haul" | "lead" | "lift" | "pull" | "take"
        );
        if out && brings {
            return found(Measure::Rescued, "brought_out", verb);
        }
        self.object_of(verb).filter(|it| it.of_fate()).and_then(|it| found(it, "to_them", verb))
    }

    /// "Ten victims were [found]", "32 of the victims have been [identified]": the dead.
    pub(super) fn victims_found(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        // "Eighteen of the victims were children", where the news kills.
        let of = site.tokens.end;
        let of_victims = prose.is_word(of, "of")
            && prose.is_one_of(of + 1, &["the", "its", "those"])
            && (of + 2..of + 4)
                .any(|at| prose.lemma_letters(at) == "victim" && is_be(prose, at + 1));
        if of_victims && self.killed_before(site) && self.harmed() {
            return Some(Found { measure: Measure::Killed, rule: "of_the", trigger: None });
        }
        let last = last_of(counted)?;
        if prose.lemma_letters(last) != "victim" {
            return None;
        }
        let end = site.clause.end.min(counted.end + 8);
        let be = (counted.end..end).find(|&at| is_be(prose, at))?;
        let verb =
            (be + 1..end).find(|&at| prose.tag(at) == Tag::Participle && !is_be(prose, at))?;
        let dead = matches!(
            prose.lemma_letters(verb),
            "find"
                | "found"
                | "recover"
                | "retrieve"
                | "identify"
                | "name"
                | "exhume"
                | "bury"
                | "unearth"
                | "cremate"
        );
        let alive = (verb..verb + 3).any(|at| prose.is_word(at, "alive"));
        (dead && !alive).then(|| found(Measure::Killed, "victims", verb))?
    }
}

/// Whether the noun at `at` counts people by their work: those that others look for.
fn is_crew(prose: &Prose<'_>, at: usize) -> bool {
    matches!(
        prose.lemma_letters(at),
        "miner"
            | "firefighter"
            | "fireman"
            | "sailor"
            | "fisherman"
            | "crew"
            | "crewman"
            | "soldier"
            | "other"
            | "climber"
            | "hiker"
            | "diver"
            | "resident"
            | "victim"
            | "villager"
            | "survivor"
    ) || prose.is_one_of(at, &["others", "crewmembers"])
}
