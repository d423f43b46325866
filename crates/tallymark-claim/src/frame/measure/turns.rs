//! Fates told by no word of their own: "swept away", "reduced to ashes", "did not come home", "63 coffins".

use std::ops::Range;

use super::around::{counts_people, is_built, is_thing, passive, rubble, without_home};
use super::{found, measure_in, role};
use crate::claim::Measure;
use crate::frame::{Found, Reader, Site, any_word, last_of};
use crate::prose::Prose;
use crate::tag::Tag;

/// What becomes of what burns or falls.
const REMAINS: &[&str] = &["ash", "cinder", "dust", "rubble", "ruin", "shell"];

/// Words beside coffins that have somebody in them.
const FUNERALS: &[&str] = &["bury", "cemetery", "drape", "funeral", "grave", "mourn", "mourner"];

impl Reader<'_> {
    /// What the verb at `verb` does to those of whom it is told in the passive, or to its object,
    /// where `after` is the token behind the verb or behind the object.
    pub(super) fn turn(&self, verb: usize, after: usize) -> Option<Found> {
        let prose = self.prose;
        match prose.lemma_letters(verb) {
            // "were swept away", "swept 14 people to their deaths".
            "sweep" | "wash" | "carry" => {
                let death = prose.is_word(after, "to") && prose.lemma_letters(after + 2) == "death";
                if death {
                    return found(Measure::Killed, "swept", verb);
                }
                let away = [verb + 1, after].iter().any(|&at| prose.is_word(at, "away"));
                away.then(|| found(Measure::Missing, "swept", verb))?
            }
            // "were reduced to ashes".
            "reduce" => {
                let remains = prose.is_word(after, "to")
                    && (after + 1..after + 4).any(|at| REMAINS.contains(&prose.lemma_letters(at)));
                remains.then(|| found(Measure::Damaged, "reduced", verb))?
            }
            // "were laid to rest".
            "lay" => {
                let rest = prose.is_word(after, "to") && prose.is_word(after + 1, "rest");
                rest.then(|| found(Measure::Killed, "buried", verb))?
            }
            "round" => prose
                .is_word(verb + 1, "up")
                .then(|| found(Measure::Arrested, "rounded_up", verb))?,
            // "were left without shelter".
            "leave" => without_home(prose, after)
                .then(|| found(Measure::Displaced, "without_homes", verb))?,
            // "are sleeping in the open".
            "sleep" | "camp" => {
                let open = prose.is_word(after, "outdoors")
                    || prose.is_one_of(after, &["in", "under"])
                        && any_word(prose, after + 1..after + 4, &["open", "tents"]);
                open.then(|| found(Measure::Displaced, "in_the_open", verb))?
            }
            _ => None,
        }
    }

    /// "214 homes were [swept away]", "60 houses were [buried]" are damaged; "12 stains" are nobody.
    pub(super) fn swept(&self, site: &Site, counted: &Range<usize>, of: &Found) -> Option<Found> {
        let prose = self.prose;
        let last = counted.end.checked_sub(1).filter(|_| counted.end > site.tokens.end)?;
        if !matches!(of.rule, "swept" | "buried") || is_people(prose, last) {
            return None;
        }
        if is_thing(prose, last) || is_built(prose, last) {
            return Some(Found { measure: Measure::Damaged, rule: of.rule, trigger: of.trigger });
        }
        (of.rule == "swept").then_some(Found {
            measure: Measure::Count,
            rule: "count",
            trigger: None,
        })
    }

    /// "did not [come home]", "never [returned]", where "not" stands before the verb at `verb`.
    pub(super) fn not_back(&self, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let home = |at: usize| prose.is_one_of(at, &["home", "alive"]);
        match prose.lemma_letters(verb) {
            "come" | "get" | "make" | "return" if home(verb + 1) || home(verb + 2) => {
                found(Measure::Killed, "not_home", verb)
            }
            "return" | "resurface" if !prose.tag(verb + 1).nominal() => {
                found(Measure::Missing, "not_back", verb)
            }
            "come" if prose.is_word(verb + 1, "back") => found(Measure::Missing, "not_back", verb),
            _ => None,
        }
    }

    /// "[buried] 16 of our people", "the slide [buried] 60 houses": by whom or what tells which.
    pub(super) fn interred(
        &self,
        site: &Site,
        counted: &Range<usize>,
        verb: usize,
    ) -> Option<Found> {
        let prose = self.prose;
        let last = last_of(counted)?;
        if prose.lemma_letters(verb) != "bury" {
            return None;
        }
        if is_built(prose, last) {
            return found(Measure::Damaged, "buried", verb);
        }
        let first = site.clause.start.min(verb);
        let happening = rubble(prose, first..verb)
            || (first..verb).any(|at| {
                prose.tag(at).nominal()
                    && measure_in(prose, at, &[role::HEAD]) == Some(Measure::Incidents)
            });
        let people = is_people(prose, last);
        let measure = if happening { Measure::Trapped } else { Measure::Killed };
        people.then(|| found(measure, "buried", verb))?
    }

    /// Whether those whom the subject of "lost" at `verb` lost are its dead: "the rebels lost 30 men".
    pub(super) fn lost_men(&self, site: &Site, counted: &Range<usize>, verb: usize) -> bool {
        let prose = self.prose;
        let Some(last) = last_of(counted) else {
            return false;
        };
        let soldiers =
            ["soldier", "fighter", "militant", "policeman", "sailor", "serviceman", "troop"];
        let forces =
            ["army", "battalion", "brigade", "force", "militia", "navy", "rebel", "soldier"];
        let of_forces = || {
            (site.clause.start.min(verb)..verb).any(|at| forces.contains(&prose.lemma_letters(at)))
        };
        let head = prose.lemma_letters(last);
        let dead = soldiers.contains(&head) || head == "man" && (of_forces() || self.harmed());
        // "lost 12 soldiers to desertion".
        dead && !prose.is_word(last + 1, "to")
    }

    /// "63 [coffins]", where the news is of a happening or of a burial: those who lie in them.
    pub(super) fn in_coffins(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let last = last_of(counted)?;
        if !matches!(prose.lemma_letters(last), "coffin" | "casket") {
            return None;
        }
        let buried =
            || site.sentence_tokens.clone().any(|at| FUNERALS.contains(&prose.lemma_letters(at)));
        (self.article.event.is_some() || buried())
            .then(|| found(Measure::Killed, "in_coffins", last))?
    }

    /// "ripped [roofs off] 120 homes".
    pub(super) fn unroofed(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let last = last_of(counted)?;
        let start = site.tokens.start;
        let first = start.saturating_sub(7).max(site.sentence_tokens.start);
        let off = (first..start)
            .rev()
            .take(4)
            .take_while(|&at| !prose.tag(at).verb())
            .find(|&at| prose.is_one_of(at, &["from", "off"]))?;
        let roof = (first..off).rev().find(|&at| prose.lemma_letters(at) == "roof")?;
        is_built(prose, last).then(|| found(Measure::Damaged, "unroofed", roof))?
    }

    /// "were [buried] on Friday"; under what fell on them they are trapped, which was asked before.
    pub(super) fn laid_in_earth(&self, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let buried = prose.lemma_letters(verb) == "bury"
            && passive(prose, verb)
            && prose.tag(verb) == Tag::Participle
            && !prose.is_one_of(verb + 1, &["by", "deep", "under", "when"]);
        buried.then(|| found(Measure::Killed, "buried", verb))?
    }
}

/// Whether the noun at `at` counts people who may come to harm.
pub(super) fn is_people(prose: &Prose<'_>, at: usize) -> bool {
    counts_people(prose, at)
        || measure_in(prose, at, &[role::HEAD]).is_some_and(|it| {
            it.of_people() || matches!(it, Measure::Fighters | Measure::Population)
        })
        || matches!(
            prose.lemma_letters(at),
            "climber"
                | "girl"
                | "boy"
                | "hiker"
                | "miner"
                | "officer"
                | "policeman"
                | "skier"
                | "soldier"
                | "victim"
                | "villager"
        )
}
