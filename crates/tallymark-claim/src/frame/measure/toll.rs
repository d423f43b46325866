//! Nouns whose size a figure is: "the toll rose to 22", "a population of 22".

use std::ops::Range;

use super::{REACH, around, found, measure_in, role};
use crate::claim::Measure;
use crate::frame::{Found, Reader, Site, any_word};
use crate::prose::Prose;
use crate::tag::Tag;

impl Reader<'_> {
    /// "the [toll] rose to 22", "a population of 22", "the number of [dead] to 22".
    pub(super) fn toll(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        // "home to 22 people".
        let start = site.tokens.start;
        if start >= 2 && prose.is_word(start - 1, "to") && prose.is_word(start - 2, "home") {
            return found(Measure::Population, "home_to", start - 2);
        }
        // "a town of about 22 people".
        if start >= 2 && prose.is_word(start - 1, "of") {
            let town = matches!(
                prose.lemma_letters(start - 2),
                "town"
                    | "city"
                    | "village"
                    | "island"
                    | "country"
                    | "nation"
                    | "county"
                    | "hamlet"
                    | "settlement"
                    | "suburb"
                    | "camp"
            );
            let people = counted.is_empty()
                || matches!(
                    prose.lemma_letters(counted.end - 1),
                    "people" | "person" | "resident" | "inhabitant" | "soul" | "family"
                );
            if town && people {
                return found(Measure::Population, "town_of", start - 2);
            }
        }
        // "the bodies of 22 people", "the arrest of 22".
        if start >= 2
            && prose.is_word(start - 1, "of")
            && let Some(measure) = measure_in(prose, start - 2, &[role::OF])
        {
            return found(measure, "of_noun", start - 2);
        }
        // "242 deaths in 18 provinces": no toll of provinces.
        let within = start > 0
            && prose.is_one_of(start - 1, &["in", "across", "throughout", "within", "among"]);
        if within && !counted.is_empty() && !around::counts_people(prose, counted.end - 1) {
            return None;
        }
        // "the toll of the storm, the worst in a century, was raised on Tuesday from 64".
        // "has gone up to 22".
        let moves = start > 0 && prose.is_one_of(start - 1, &["from", "to", "at"])
            || any_word(prose, start..start + 1, &["up"]);
        let reach = if moves { 2 * REACH } else { REACH };
        let first = site.sentence_tokens.start.max(start.saturating_sub(reach));
        let mut numbers = false;
        let mut next = start;
        while next > first {
            next -= 1;
            let at = next;
            // "people killed by Storm Anna (known here as Nell) rose to 22".
            if moves && prose.is_word(at, ")") {
                next = (first..at).rev().find(|&it| prose.is_word(it, "(")).unwrap_or(at);
                continue;
            }
            match prose.tag(at) {
                // "the toll, which stands at 22".
                Tag::Relative if prose.is_word(at, "which") => {}
                // "the toll since the start of the floods passed 410", "the dead after the blasts
                // have gone up to 410".
                Tag::Subordinator if prose.is_word(at, "since") => {}
                Tag::Subordinator if moves && prose.is_one_of(at, &["after", "from"]) => {}
                Tag::Subordinator | Tag::Relative | Tag::Dash => return None,
                Tag::Punct if matches!(prose.word(at), ";" | "(" | ")" | "." | ":") => return None,
                // "the toll rose from 20 to 22" has two figures of one question.
                Tag::Number => numbers = true,
                // "resulted in killing of 22".
                Tag::Ing if prose.is_word(at + 1, "of") && at + 4 >= start => {
                    if let Some(measure) = measure_in(prose, at, &[role::TOLL]) {
                        return found(measure, "toll", at);
                    }
                }
                // "the list of people not accounted for grew to 40".
                Tag::Participle | Tag::Finite if is_unaccounted(prose, at) => {
                    return found(Measure::Missing, "number_of", at);
                }
                Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Participle | Tag::Finite => {
                    let adjacent = at + 3 >= start || !numbers;
                    let size =
                        prose.tag(at).nominal().then(|| measure_in(prose, at, &[role::TOLL]));
                    // "put the march at 22", "damage to 22 houses": these must stand near.
                    let near = at + 4 >= start || prose.is_one_of(start - 1, &["at", "by"]);
                    let kept = |it: &Measure| {
                        near || !matches!(it, Measure::Attendance | Measure::Damaged)
                    };
                    let size = size.flatten().filter(kept);
                    if let Some(measure) = size.filter(|_| adjacent || numbers) {
                        let own = !counted.is_empty()
                            && measure_in(prose, counted.end - 1, &[role::HEAD]).is_some();
                        if !own || measure.of_people() {
                            return found(measure, "toll", at);
                        }
                    }
                    // "the number of people killed rose to 22".
                    // "people believed to have died rose to 22".
                    let died = prose.tag(at) == Tag::Participle
                        && any_word(prose, at.saturating_sub(1)..at, &["have", "had"])
                        && measure_in(prose, at, &[role::SUBJECT]).is_some();
                    if died
                        || measure_in(prose, at, &[role::ADJECTIVE]).is_some()
                        || (prose.tag(at) == Tag::Participle
                            && measure_in(prose, at, &[role::OBJECT]).is_some())
                    {
                        let from = at.saturating_sub(if died { 8 } else { 5 }).max(first);
                        // "the list of missing", "the missing list".
                        let counts = (from..at + 2).any(|it| {
                            matches!(
                                prose.lemma_letters(it),
                                "number" | "count" | "total" | "tally" | "figure" | "list" | "roll"
                            ) && prose.tag(it).nominal()
                        });
                        let roles = [role::ADJECTIVE, role::OBJECT, role::SUBJECT];
                        let roles = if died { &roles[2..] } else { &roles[..2] };
                        let measure = measure_in(prose, at, roles).filter(|_| counts);
                        if let Some(measure) = measure {
                            return found(measure, "number_of", at);
                        }
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// Whether "not accounted for" ends at the verb at `at`.
fn is_unaccounted(prose: &Prose<'_>, at: usize) -> bool {
    at > 0
        && prose.is_word(at, "accounted")
        && (prose.tag(at - 1) == Tag::Not || prose.is_word(at - 1, "yet"))
}
