//! Turns of phrase that tell a measure by more than one word: "forced 22 from their homes".

use std::ops::Range;

use super::{found, measure_in, role};
use crate::chunk;
use crate::claim::Measure;
use crate::frame::event::event_at;
use crate::frame::{Found, Reader, Site, any_word};
use crate::prose::Prose;
use crate::tag::Tag;

/// Verbs that drive people "from their homes".
const DRIVES: &[&str] =
    &["force", "drive", "move", "throw", "chase", "push", "evict", "expel", "remove", "relocate"];
/// Verbs of those who go: "left their homes".
const LEAVES: &[&str] = &["leave", "flee", "abandon", "vacate", "quit", "lose"];
/// What is done to hostages.
const HOLDS: &[&str] = &["hold", "seize", "take", "capture"];
/// What carries people.
const VEHICLES: &[&str] = &[
    "plane",
    "jet",
    "airliner",
    "aircraft",
    "helicopter",
    "flight",
    "airplane",
    "bus",
    "minibus",
    "coach",
    "truck",
    "van",
    "train",
    "tram",
    "ferry",
    "boat",
    "ship",
    "vessel",
    "dinghy",
    "liner",
];

impl Reader<'_> {
    /// What only the phrase after the count tells: "22 men [under arms]".
    pub(super) fn phrase_after(&self, after: usize) -> Option<Found> {
        let prose = self.prose;
        let arms = any_word(prose, after..after + 1, &["under", "in"])
            && any_word(prose, after + 1..after + 3, &["arms", "ranks"]);
        arms.then(|| found(Measure::Fighters, "under_arms", after + 1))?
    }

    /// What the verb at `verb` and the words after it tell of its subject: "[left] their homes",
    /// "were [thrown] out of their homes", "were [ordered] to leave", "[gave] their lives".
    pub(super) fn verb_phrase(&self, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let lemma = prose.lemma_letters(verb);
        let lives = (verb + 1..verb + 5).any(|at| prose.lemma_letters(at) == "life");
        if lives && matches!(lemma, "give" | "lose" | "pay") {
            return found(Measure::Killed, "lost_lives", verb);
        }
        // "have not been heard from", "were never found".
        let not = (verb.saturating_sub(3)..verb)
            .any(|at| prose.tag(at) == Tag::Not || prose.is_word(at, "never"));
        if not
            && (matches!(lemma, "find" | "found")
                || lemma == "hear" && prose.is_word(verb + 1, "from"))
        {
            return found(Measure::Missing, "not_found", verb);
        }
        if LEAVES.contains(&lemma) && home(prose, verb + 1..verb + 4).is_some() {
            return found(Measure::Displaced, "left_homes", verb);
        }
        if let Some(found) = self.sent_away(verb, verb + 1) {
            return Some(found);
        }
        // "were moved out of the valley".
        if matches!(lemma, "move" | "bring" | "fly")
            && prose.is_word(verb + 1, "out")
            && prose.is_word(verb + 2, "of")
        {
            return found(Measure::Evacuated, "moved_out", verb);
        }
        if self.article.hostages && HOLDS.contains(&lemma) && prose.tag(verb) == Tag::Participle {
            return found(Measure::Abducted, "held", verb);
        }
        None
    }

    /// "[driven] from their homes", "[ordered] to leave", where what is told of them stands at `after`.
    fn sent_away(&self, verb: usize, after: usize) -> Option<Found> {
        let prose = self.prose;
        let lemma = prose.lemma_letters(verb);
        if DRIVES.contains(&lemma) && from_home(prose, after) {
            return found(Measure::Displaced, "driven_out", verb);
        }
        let told = matches!(lemma, "order" | "tell" | "ask" | "urge" | "advise" | "force");
        (told && to_leave(prose, after))
            .then(|| found(Measure::Evacuated, "told_to_leave", verb))?
    }

    /// "were [under orders to leave]", "are under an evacuation order".
    pub(super) fn under_orders(&self, at: usize) -> Option<Found> {
        let prose = self.prose;
        let ordered = prose.is_word(at, "under")
            && (at + 1..at + 4).any(|it| {
                prose.lemma_letters(it) == "evacuation"
                    || prose.lemma_letters(it) == "order" && to_leave(prose, it + 1)
            });
        ordered.then(|| found(Measure::Evacuated, "under_orders", at))?
    }

    /// "a jet [carrying] 22 people", "[forced] 22 from their homes", "[ordered] 22 to leave".
    pub(super) fn object_phrase(&self, site: &Site, after: usize, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let lemma = prose.lemma_letters(verb);
        if matches!(lemma, "carry" | "ferry" | "transport") {
            let from = verb.saturating_sub(6).max(site.sentence_tokens.start);
            let vehicle = (from..verb).any(|at| VEHICLES.contains(&prose.lemma_letters(at)));
            return vehicle.then(|| found(Measure::Aboard, "carrying", verb))?;
        }
        // "holding 40 people", "took dozens of people hostage".
        let hostage = any_word(prose, after..after + 1, &["hostage", "hostages", "captive"]);
        let counted = after > site.tokens.end;
        let people = !counted || counts_people(prose, after - 1);
        if HOLDS.contains(&lemma) && (hostage || self.article.hostages && people) {
            return found(Measure::Abducted, "held", verb);
        }
        self.sent_away(verb, after)
    }

    /// "22 [cases] of cholera", "22 suspected cases", "22 people ... [infections]" in a report on a disease.
    pub(super) fn cases(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let last = counted.end.checked_sub(1).filter(|_| !counted.is_empty())?;
        if !matches!(prose.lemma_letters(last), "case" | "infection" | "patient") {
            return None;
        }
        let outbreak = |at: usize| event_at(prose, at) == Some("outbreak");
        let told = any_word(
            prose,
            counted.clone(),
            &["suspected", "confirmed", "infected", "laboratory-confirmed", "active"],
        );
        let near = site.sentence_tokens.clone().any(outbreak)
            || self.article.event.is_some_and(|it| it.key == "outbreak");
        (near || told && prose.lemma_letters(last) == "infection")
            .then(|| found(Measure::Infected, "cases", last))?
    }

    /// "43 officers are [included in the total]": what the figure before it measures.
    pub(super) fn included(&self, after: usize) -> Option<Found> {
        let prose = self.prose;
        let measure = self.last.as_ref().map(|it| it.measure).filter(|it| it.of_people())?;
        let at = (after..after + 4).find(|&at| prose.lemma_letters(at) == "include")?;
        let total = (at + 1..at + 6).any(|it| {
            matches!(prose.lemma_letters(it), "total" | "count" | "figure" | "toll" | "tally")
        });
        (total && prose.is_word(at + 1, "in")).then(|| found(measure, "included", at))?
    }
}

/// "the [dead] at 2,200 and the [wounded] at 10,000", "the [dead] among the militants at 150".
pub(super) fn put_at(prose: &Prose<'_>, start: usize) -> Option<Found> {
    let at = (start.saturating_sub(3)..start).rev().find(|&at| prose.is_word(at, "at"))?;
    let mut noun = at.checked_sub(1)?;
    let among = (noun.saturating_sub(4)..noun).find(|&it| prose.is_one_of(it, &["among", "of"]));
    noun = among.and_then(|it| it.checked_sub(1)).unwrap_or(noun);
    let before = noun.checked_sub(1)?;
    if !prose.is_word(before, "the") {
        return None;
    }
    let roles =
        if among.is_some() { &[role::ADJECTIVE][..] } else { &[role::ADJECTIVE, role::HEAD] };
    let measure = measure_in(prose, noun, roles)?;
    found(measure, "put_at", noun)
}

/// "put the number of [deaths] at 49 and the number of [cases] at 380": what the nearest number is of.
pub(super) fn number_of(prose: &Prose<'_>, site: &Site) -> Option<(Found, Range<usize>)> {
    const REACH: usize = 14;
    let start = site.tokens.start;
    let first = site.sentence_tokens.start.max(start.saturating_sub(REACH));
    let of = (first..start).rev().find(|&at| {
        prose.is_word(at, "of")
            && at > first
            && matches!(prose.lemma_letters(at - 1), "number" | "count" | "total" | "tally")
    })?;
    // "the number of cases at 380", "rose to 380", "stood at 380": the figure is the number's.
    let tied = prose.is_one_of(start.saturating_sub(1), &["at", "to", "was", "is", "reached"])
        || prose.is_one_of(start.saturating_sub(2), &["at", "to", "reached"]);
    let phrase = chunk::noun_phrase_from(prose, of + 1).filter(|it| tied && it.end <= start)?;
    // Another figure between: "the number of dead rose from 12 to 22" has two of one number.
    let between = (phrase.end..start).any(|at| matches!(prose.tag(at), Tag::Punct | Tag::Relative));
    let head = phrase.end - 1;
    // "the number of marchers at 12,000"; of deaths, the rule of tolls tells more.
    let own = measure_in(prose, head, &[role::HEAD]);
    let toll = measure_in(prose, head, &[role::ADJECTIVE, role::TOLL]).is_some();
    // "the number of dead hostages".
    let fate = phrase.clone().any(|at| measure_in(prose, at, &[role::ADJECTIVE]).is_some());
    if between || toll || fate || own.is_some_and(Measure::of_fate) {
        return None;
    }
    let people = (phrase.end..start)
        .find_map(|at| measure_in(prose, at, &[role::ADJECTIVE, role::OBJECT, role::SUBJECT]));
    let measure = own.unwrap_or(Measure::Count);
    people.is_none().then_some((Found { measure, rule: "number", trigger: None }, phrase))
}

/// Whether the bare figure is an age set off by commas: "Marsh, 54, said".
pub(super) fn is_age(prose: &Prose<'_>, site: &Site, counted: &Range<usize>) -> bool {
    let start = site.tokens.start;
    let text = prose.word(start);
    let years =
        site.tokens.len() == 1 && text.parse::<u8>().is_ok_and(|it| (1..=115).contains(&it));
    let set_off = start >= 2
        && prose.is_word(start - 1, ",")
        && prose.is_word(site.tokens.end, ",")
        && start - 2 >= site.sentence_tokens.start;
    years
        && set_off
        && counted.is_empty()
        && matches!(prose.tag(start - 2), Tag::Proper | Tag::Noun)
}

/// "raising to 134 [the number of people known to have died]", "to 22 the [death toll]".
pub(super) fn number_after(prose: &Prose<'_>, after: usize, end: usize) -> Option<Found> {
    if !prose.is_word(after, "the") {
        return None;
    }
    let toll =
        measure_in(prose, after + 2, &[role::TOLL]).filter(|_| prose.is_word(after + 1, "death"));
    if let Some(measure) = toll {
        return found(measure, "number_after", after + 2);
    }
    if !matches!(prose.lemma_letters(after + 1), "number" | "count" | "total" | "tally") {
        return None;
    }
    (after + 2..end.min(after + 12)).find_map(|at| {
        let roles = [role::ADJECTIVE, role::SUBJECT, role::HEAD];
        let measure = measure_in(prose, at, &roles).filter(|it| it.of_people())?;
        found(measure, "number_after", at)
    })
}

/// Whether the noun at `at` counts people whoever they are.
pub(super) fn counts_people(prose: &Prose<'_>, at: usize) -> bool {
    matches!(
        prose.lemma_letters(at),
        "people"
            | "person"
            | "foreigner"
            | "worker"
            | "guest"
            | "child"
            | "student"
            | "tourist"
            | "woman"
            | "man"
            | "civilian"
            | "employee"
            | "passenger"
            | "westerner"
            | "hostage"
    )
}

/// Whether "from their homes", "out of their houses" stands at `at` or a word or two later.
fn from_home(prose: &Prose<'_>, at: usize) -> bool {
    let from = (at..at + 3).find(|&it| prose.is_one_of(it, &["from", "of", "off"]));
    from.is_some_and(|from| home(prose, from + 1..from + 4).is_some())
}

/// The home in a stretch of a few words.
fn home(prose: &Prose<'_>, mut range: Range<usize>) -> Option<usize> {
    range.find(|&at| {
        matches!(prose.lemma_letters(at), "home" | "house" | "village" | "apartment")
            && prose.tag(at).nominal()
    })
}

/// Whether "to leave", "to evacuate their homes" stands at `at`.
fn to_leave(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_word(at, "to") && matches!(prose.lemma_letters(at + 1), "leave" | "evacuate" | "flee")
}
