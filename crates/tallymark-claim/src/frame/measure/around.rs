//! What the words beside a figure are: people or things, homes, camps, vehicles, gatherings.

use std::ops::Range;

use super::is_be;
use crate::frame::any_word;
use crate::frame::scope::is_site;
use crate::prose::Prose;
use crate::tag::Tag;

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

/// Whether the noun at `at` counts things that nobody kills or hurts.
pub(super) fn is_thing(prose: &Prose<'_>, at: usize) -> bool {
    is_vehicle(prose, at)
        || is_site(prose, at)
        || prose.tag(at).nominal()
            && matches!(
                prose.lemma_letters(at),
                "car"
                    | "vehicle"
                    | "home"
                    | "bridge"
                    | "road"
                    | "shop"
                    | "store"
                    | "governorate"
                    | "county"
                    | "state"
                    | "country"
                    | "region"
                    | "mile"
                    | "fire"
                    | "bushfire"
                    | "wildfire"
            )
}

/// Whether the noun at `at` counts what stands and may be damaged.
pub(super) fn is_built(prose: &Prose<'_>, at: usize) -> bool {
    is_site(prose, at)
        || matches!(
            prose.lemma_letters(at),
            "home"
                | "bridge"
                | "road"
                | "shop"
                | "store"
                | "hut"
                | "shack"
                | "shed"
                | "stall"
                | "barn"
        )
}

/// The comma after the whole that a sentence opens with, where the figure at `token` is a part of
/// it: "Of the 72 hurt[,] …".
pub(crate) fn after_whole(prose: &Prose<'_>, first: usize, token: usize) -> Option<usize> {
    let opens =
        prose.is_word(first, "of") && prose.is_one_of(first + 1, &["the", "those", "these", "all"]);
    (first..token).find(|&at| opens && prose.is_word(at, ","))
}

/// Whether one of the tokens is so large a number that it counts a crowd: five letters of digits,
/// or one of `words`.
pub(super) fn is_large(prose: &Prose<'_>, mut range: Range<usize>, words: &[&str]) -> bool {
    range.any(|at| {
        let word = prose.word(at);
        prose.is_one_of(at, words)
            || word.len() >= 5 && word.starts_with(|it: char| it.is_ascii_digit())
    })
}

/// Whether the noun at `at` carries people.
pub(super) fn is_vehicle(prose: &Prose<'_>, at: usize) -> bool {
    prose.tag(at).nominal() && VEHICLES.contains(&prose.lemma_letters(at))
}

/// Whether "in 1,300 camps", "at a shelter", "to relief camps" stands at `at`.
pub(super) fn in_camps(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_one_of(at, &["in", "at", "to", "into"])
        && (at + 1..at + 7)
            .take_while(|&it| {
                !prose.tag(it).finite()
                    && !prose.is_word(it, "the")
                    && !matches!(prose.tag(it), Tag::Punct | Tag::Conjunction)
            })
            .any(|it| {
                matches!(prose.lemma_letters(it), "camp" | "shelter") && prose.tag(it).nominal()
                    || prose.is_one_of(it, &["camps", "shelters"])
            })
}

/// Whether "at the funeral", "in a march" stands at `at`.
pub(super) fn at_gathering(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_one_of(at, &["at", "in", "on"])
        && (at + 1..at + 5)
            .take_while(|&it| {
                matches!(
                    prose.tag(it),
                    Tag::Noun
                        | Tag::Proper
                        | Tag::Adjective
                        | Tag::Determiner
                        | Tag::Date
                        | Tag::Number
                )
            })
            .any(|it| {
                matches!(
                    prose.lemma_letters(it),
                    "funeral"
                        | "vigil"
                        | "rally"
                        | "march"
                        | "protest"
                        | "demonstration"
                        | "memorial"
                        | "procession"
                        | "concert"
                        | "festival"
                        | "wedding"
                ) && prose.tag(it).nominal()
                    && !prose.tag(it + 1).nominal()
            })
}

/// Whether "on the plane", "inside the bus" stands at `at`.
pub(super) fn on_vehicle(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_one_of(at, &["on", "in", "inside"])
        && prose.is_one_of(at + 1, &["the", "a", "that", "its"])
        && (at + 2..at + 5)
            .take_while(|&it| {
                matches!(prose.tag(it), Tag::Noun | Tag::Proper | Tag::Adjective | Tag::Number)
            })
            .any(|it| is_vehicle(prose, it) && !prose.tag(it + 1).nominal())
}

/// What lies on those who are buried by a happening.
pub(super) fn rubble(prose: &Prose<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| {
        matches!(
            prose.lemma_letters(at),
            "rubble"
                | "debris"
                | "mud"
                | "wreckage"
                | "snow"
                | "rock"
                | "landslide"
                | "avalanche"
                | "slide"
                | "ruin"
                | "mudslide"
                | "collapse"
                | "ash"
        )
    })
}

/// Whether "from their homes", "out of their houses" stands at `at` or a word or two later.
pub(super) fn from_home(prose: &Prose<'_>, at: usize) -> bool {
    let from = (at..at + 3).find(|&it| prose.is_one_of(it, &["from", "of", "off"]));
    from.is_some_and(|from| home(prose, from + 1..from + 4).is_some())
}

/// The home in a stretch of a few words.
pub(super) fn home(prose: &Prose<'_>, mut range: Range<usize>) -> Option<usize> {
    range.find(|&at| {
        matches!(prose.lemma_letters(at), "home" | "house" | "village" | "apartment")
            && prose.tag(at).nominal()
    })
}

/// Whether "without homes", "without a roof" stands at `at`.
pub(super) fn without_home(prose: &Prose<'_>, at: usize) -> bool {
    let what = at + 1..at + 4;
    prose.is_word(at, "without")
        && (home(prose, what.clone()).is_some() || any_word(prose, what, &["roof", "shelter"]))
}

/// Whether "to leave", "to evacuate their homes" stands at `at`.
pub(super) fn to_leave(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_word(at, "to") && matches!(prose.lemma_letters(at + 1), "leave" | "evacuate" | "flee")
}

/// Whether those who escape a happening of this key are safe; who escapes a raid is not caught.
pub(super) fn is_escaped(key: &str) -> bool {
    matches!(
        key,
        "avalanche"
            | "collapse"
            | "crash"
            | "derailment"
            | "earthquake"
            | "eruption"
            | "explosion"
            | "fire"
            | "flood"
            | "landslide"
            | "sinking"
            | "storm"
            | "tsunami"
            | "wildfire"
    )
}

/// Whether "be" stands before the verb at `verb`: "were not accounted for".
pub(super) fn passive(prose: &Prose<'_>, verb: usize) -> bool {
    (verb.saturating_sub(3)..verb).any(|at| is_be(prose, at))
}

/// Whether the verb at `verb` sets its subject free.
pub(super) fn gets_away(prose: &Prose<'_>, verb: usize) -> bool {
    match prose.lemma_letters(verb) {
        "escape" | "flee" | "abscond" => true,
        "run" | "get" | "slip" | "break" => {
            prose.is_one_of(verb + 1, &["away", "free", "loose", "off"])
        }
        "regain" | "win" | "gain" => {
            (verb + 1..verb + 4).any(|at| prose.lemma_letters(at) == "freedom")
        }
        "return" => true,
        _ => false,
    }
}

/// Whether "yet to be found", "yet to return", "still in captivity", "still held" stands at `at`.
pub(super) fn yet_to_come(prose: &Prose<'_>, at: usize) -> bool {
    const WORDS: &[&str] = &["find", "found", "return", "come", "trace", "account", "locate"];
    if prose.is_word(at, "yet") && prose.is_word(at + 1, "to") {
        return (at + 2..at + 4).any(|it| WORDS.contains(&prose.lemma_letters(it)));
    }
    let held = if prose.is_word(at, "still") { at + 1 } else { at };
    let captive = prose.is_word(held, "in") && prose.is_word(held + 1, "captivity");
    captive
        || prose.is_word(held, "captive")
        || held > at
            && prose.is_one_of(held, &["held", "being"])
            && !prose.is_word(held + 1, "up")
            && (prose.is_word(held, "held") || prose.is_word(held + 1, "held"))
}
