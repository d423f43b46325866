//! Turns of phrase that tell a measure by more than one word: "forced 22 from their homes".

use std::ops::Range;

use super::around::{
    after_whole, at_gathering, counts_people, from_home, gets_away, home, in_camps, is_escaped,
    is_large, is_vehicle, on_vehicle, passive, rubble, to_leave, yet_to_come,
};
use super::{found, in_phrase, is_be, measure_in, role};
use crate::chunk;
use crate::claim::Measure;
use crate::frame::state::in_danger;
use crate::frame::{Found, Reader, Site, any_word, last_of};
use crate::prose::Prose;
use crate::tag::Tag;

/// Verbs of those who go: "left their homes".
const LEAVES: &[&str] = &["leave", "flee", "abandon", "vacate", "quit", "lose"];
/// What is done to hostages.
const HOLDS: &[&str] = &["hold", "seize", "take", "capture"];

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
                || lemma == "hear" && prose.is_word(verb + 1, "from")
                // "have not been seen since".
                || lemma == "see" && prose.is_one_of(verb + 1, &["since", "again", "alive"]))
        {
            return found(Measure::Missing, "not_found", verb);
        }
        if not && let Some(found) = self.not_back(verb) {
            return Some(found);
        }
        // "were swept away", "homes washed away by the flood".
        let done = passive(prose, verb) || prose.tag(verb) == Tag::Participle;
        let open = matches!(lemma, "sleep" | "camp");
        if let Some(found) = self.turn(verb, verb + 1).filter(|_| done || open) {
            return Some(found);
        }
        // "are accounted for", "have been accounted for".
        if lemma == "account" && prose.is_word(verb + 1, "for") && passive(prose, verb) {
            return if not {
                found(Measure::Missing, "not_found", verb)
            } else {
                found(Measure::Rescued, "safe", verb)
            };
        }
        // "remain in captivity".
        let stays = matches!(lemma, "remain" | "stay" | "have");
        if stays && yet_to_come(prose, verb + 1) {
            return found(Measure::Missing, "yet_to", verb);
        }
        // "are fighting for their lives".
        if lemma == "fight" && prose.is_word(verb + 1, "for") && lives {
            return found(Measure::Injured, "condition", verb);
        }
        // "escaped the fire", where the news is of one that people get away from.
        if lemma == "escape" && self.article.event.is_some_and(|it| is_escaped(it.key)) {
            return found(Measure::Rescued, "got_away", verb);
        }
        // "caught the disease", "contracted the virus".
        if matches!(lemma, "catch" | "contract")
            && (verb + 1..verb + 4).any(|at| {
                matches!(
                    prose.lemma_letters(at),
                    "virus" | "disease" | "infection" | "illness" | "bug" | "it"
                )
            })
        {
            return found(Measure::Infected, "caught", verb);
        }
        // "escaped", "regained freedom", "ran away", where the news is of people held.
        if self.article.hostages && gets_away(prose, verb) {
            return found(Measure::Rescued, "got_away", verb);
        }
        if LEAVES.contains(&lemma) && home(prose, verb + 1..verb + 4).is_some() {
            return found(Measure::Displaced, "left_homes", verb);
        }
        // "had to leave", "have to flee".
        if matches!(lemma, "leave" | "flee" | "evacuate")
            && verb >= 2
            && prose.is_word(verb - 1, "to")
            && prose.is_one_of(verb - 2, &["had", "have", "has", "having", "forced"])
        {
            return found(Measure::Evacuated, "told_to_leave", verb);
        }
        if let Some(found) = self.sent_away(verb, verb + 1).or_else(|| self.over_border(verb)) {
            return Some(found);
        }
        // "were moved out of the valley".
        if matches!(lemma, "move" | "bring" | "fly")
            && prose.is_word(verb + 1, "out")
            && (lemma == "fly" || prose.is_word(verb + 2, "of"))
        {
            return found(Measure::Evacuated, "moved_out", verb);
        }
        if self.article.hostages && HOLDS.contains(&lemma) && prose.tag(verb) == Tag::Participle {
            return found(Measure::Abducted, "held", verb);
        }
        // "Seven held after bombings", "are being held over the attack".
        if lemma == "hold" && prose.tag(verb) != Tag::Base && held_over(prose, verb + 1) {
            return found(Measure::Arrested, "held_over", verb);
        }
        // "got out alive", "made it out".
        let out = (verb + 1..verb + 4).find(|&at| prose.is_word(at, "out"));
        let alive = out.is_some_and(|at| prose.is_word(at + 1, "alive"));
        if matches!(lemma, "get" | "come" | "make" | "crawl" | "walk") && alive {
            return found(Measure::Rescued, "brought_out", verb);
        }
        // "had gone to 1,300 camps", "are sheltering in schools", "took refuge".
        let goes = matches!(
            lemma,
            "go" | "move"
                | "take"
                | "bring"
                | "shift"
                | "live"
                | "stay"
                | "register"
                | "house"
                | "put"
        );
        let shelters = lemma == "shelter"
            || matches!(lemma, "take" | "seek" | "find")
                && (verb + 1..verb + 3).any(|at| prose.is_one_of(at, &["refuge", "shelter"]));
        if shelters || goes && in_camps(prose, verb + 1) {
            return found(Measure::Displaced, "in_camps", verb);
        }
        self.brought_out(verb, verb + 1)
            .or_else(|| self.to_hospital(verb, verb + 1))
            .or_else(|| {
                // "are still buried under the rubble"; not "were buried in the new cemetery".
                let under = prose.is_one_of(verb + 1, &["under", "beneath", "underneath"])
                    || prose.is_one_of(verb + 1, &["in", "by"])
                        && rubble(prose, verb + 2..verb + 6);
                (lemma == "bury" && under).then(|| found(Measure::Trapped, "buried", verb))?
            })
            .or_else(|| self.laid_in_earth(verb))
    }

    /// "[yet to] come back".
    pub(super) fn yet_to(&self, at: usize) -> Option<Found> {
        let prose = self.prose;
        let yet = prose.is_word(at, "yet") && yet_to_come(prose, at);
        yet.then(|| found(Measure::Missing, "yet_to", at))?
    }

    /// "were [pulled] from the rubble", "[dug] 22 people out of the mud", where "from" stands about `after`.
    fn brought_out(&self, verb: usize, after: usize) -> Option<Found> {
        let prose = self.prose;
        let brings = matches!(
            prose.lemma_letters(verb),
            "pull" | "dig" | "drag" | "pluck" | "free" | "extract" | "winch" | "lift" | "haul"
        );
        let after =
            after + usize::from(prose.is_word(after, "alive") || prose.is_word(after, "out"));
        let from = prose.is_one_of(after, &["from", "of", "alive"])
            // "pulled 22 people to safety".
            || prose.is_word(after, "to") && prose.is_word(after + 1, "safety");
        // "More than 360 have been brought out".
        let out = matches!(prose.lemma_letters(verb), "bring" | "take")
            && prose.is_word(verb + 1, "out")
            && prose.tag(verb) == Tag::Participle;
        // "were taken off by helicopter"; not "were taken off the market".
        let off = prose.lemma_letters(verb) == "take"
            && prose.is_word(verb + 1, "off")
            && prose.is_word(verb + 2, "by")
            && prose.tag(verb) == Tag::Participle;
        (out || off || brings && from).then(|| found(Measure::Rescued, "brought_out", verb))?
    }

    /// "were [taken] to hospital", "[sent] 22 people to the hospital", where "to" stands at `after`.
    fn to_hospital(&self, verb: usize, after: usize) -> Option<Found> {
        let prose = self.prose;
        let sends = matches!(
            prose.lemma_letters(verb),
            "take"
                | "send"
                | "rush"
                | "bring"
                | "transport"
                | "admit"
                | "fly"
                | "airlift"
                | "transfer"
                | "ferry"
        );
        let hospital = prose.is_word(after, "to")
            && (after + 1..after + 6)
                .take_while(|&at| !prose.tag(at).verb() && prose.tag(at) != Tag::Punct)
                .any(|at| matches!(prose.lemma_letters(at), "hospital" | "clinic" | "infirmary"));
        (sends && hospital).then(|| found(Measure::Injured, "to_hospital", verb))?
    }

    /// Where or how those are of whom it is said: "were [under orders to leave]", "are [in] camps".
    pub(super) fn whereabouts(&self, at: usize) -> Option<Found> {
        let prose = self.prose;
        let ordered = prose.is_word(at, "under")
            && (at + 1..at + 4).any(|it| {
                prose.lemma_letters(it) == "evacuation"
                    || prose.lemma_letters(it) == "order" && to_leave(prose, it + 1)
            });
        if ordered {
            return found(Measure::Evacuated, "under_orders", at);
        }
        // "are in jail".
        if prose.is_word(at, "in") && prose.is_one_of(at + 1, &["jail", "prison", "detention"]) {
            return found(Measure::Arrested, "in_jail", at + 1);
        }
        // "are under arrest".
        if prose.is_word(at, "under") && prose.is_word(at + 1, "arrest") {
            return found(Measure::Arrested, "under_arrest", at + 1);
        }
        // "were inside the hall", "may have been inside", where the news is what befell it.
        let befell = self.article.event.is_some_and(|it| {
            matches!(it.key, "fire" | "collapse" | "explosion" | "stampede" | "siege" | "shooting")
        });
        let within = prose.is_word(at, "inside")
            || prose.is_one_of(at, &["in", "at"])
                && prose.is_word(at + 1, "the")
                && prose.tag(at + 2).nominal()
                && self.article.opens_at(prose.lemma(at + 2))
                && !prose.tag(at + 3).nominal();
        if befell && within {
            return found(Measure::Attendance, "inside", at);
        }
        // "were at the concert".
        if at_gathering(prose, at) {
            return found(Measure::Attendance, "at_gathering", at);
        }
        // "remain in six hospitals".
        let hospital = (at + 1..at + 4)
            .take_while(|&it| {
                matches!(
                    prose.tag(it),
                    Tag::Number | Tag::Adjective | Tag::Plural | Tag::Determiner
                )
            })
            .any(|it| prose.is_word(it, "hospitals"));
        if prose.is_word(at, "in") && hospital {
            return found(Measure::Injured, "predicate", at);
        }
        // "are in camps"; "were in the smaller camp" says where they died.
        if in_camps(prose, at)
            && (at + 1..at + 7).any(|it| prose.is_one_of(it, &["camps", "shelters"]))
        {
            return found(Measure::Displaced, "in_camps", at);
        }
        if on_vehicle(prose, at) {
            return found(Measure::Aboard, "on_vehicle", at);
        }
        // "are out of their homes".
        if prose.is_word(at, "out") && from_home(prose, at) {
            return found(Measure::Displaced, "out_of_homes", at);
        }
        // "were yet to be found", "are still in captivity".
        if yet_to_come(prose, at) {
            return found(Measure::Missing, "yet_to", at);
        }
        // "are safe", "have been confirmed as safe", "are known to be safe".
        let told = at + usize::from(prose.tag(at) == Tag::Participle);
        let as_ = told > at && prose.is_word(told, "as");
        let to_be = told > at && prose.is_word(told, "to") && prose.is_word(told + 1, "be");
        let told = told + usize::from(as_) + 2 * usize::from(to_be);
        if prose.is_word(told, "safe") {
            return found(Measure::Rescued, "safe", told);
        }
        // "were in serious condition".
        in_danger(prose, at).then(|| found(Measure::Injured, "condition", at + 1))?
    }

    /// "a jet [carrying] 22 people", "[forced] 22 from their homes", "[ordered] 22 to leave".
    pub(super) fn object_phrase(&self, site: &Site, after: usize, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let lemma = prose.lemma_letters(verb);
        let people = after == site.tokens.end || counts_people(prose, after - 1);
        if matches!(lemma, "carry" | "ferry" | "transport") {
            let vehicle = (site.clause.start.min(verb)..verb).any(|at| is_vehicle(prose, at));
            let lost = self.article.event.is_some_and(|it| {
                matches!(it.key, "crash" | "sinking" | "derailment" | "hijacking")
            });
            return (vehicle || lost && people)
                .then(|| found(Measure::Aboard, "carrying", verb))?;
        }
        // "brought out 65 people", "forced out 300 residents".
        if people && prose.is_word(verb + 1, "out") {
            if matches!(lemma, "bring" | "pull" | "carry" | "lead" | "dig" | "get") {
                return found(Measure::Rescued, "brought_out", verb);
            }
            if matches!(lemma, "force" | "drive" | "push") {
                return found(Measure::Displaced, "driven_out", verb);
            }
        }
        // "305 camps hold 59,000".
        if matches!(lemma, "hold" | "house" | "shelter" | "accommodate" | "host") {
            let from = verb.saturating_sub(4).max(site.sentence_tokens.start);
            let camps = (from..verb)
                .any(|at| prose.is_one_of(at, &["camps", "shelters", "camp", "shelter"]));
            if camps && people {
                return found(Measure::Displaced, "in_camps", verb);
            }
        }
        // "Norland has taken in 22,000 Sarnese".
        if lemma == "take" && prose.is_word(verb + 1, "in") && after > site.tokens.end {
            return found(Measure::Displaced, "taken_in", verb);
        }
        // "the block housed 600 people".
        if lemma == "house" && people && prose.tag(verb) == Tag::Finite {
            return found(Measure::Population, "housed", verb);
        }
        // "holding 40 people", "took dozens of people hostage".
        let hostage = any_word(prose, after..after + 1, &["hostage", "hostages", "captive"]);
        if HOLDS.contains(&lemma) && (hostage || self.article.hostages && people) {
            return found(Measure::Abducted, "held", verb);
        }
        // "Police said they held 24 people over the attack".
        if lemma == "hold" && people && held_over(prose, after) {
            return found(Measure::Arrested, "held_over", verb);
        }
        self.sent_away(verb, after)
            .or_else(|| self.brought_out(verb, after).filter(|_| people))
            .or_else(|| self.to_hospital(verb, after).filter(|_| people))
    }

    /// "22 [cases] of cholera", "22 suspected cases", "22 people ... [infections]" in a report on a disease.
    pub(super) fn cases(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let last = last_of(counted)?;
        if !matches!(prose.lemma_letters(last), "case" | "infection" | "patient") {
            return None;
        }
        let told = any_word(
            prose,
            counted.clone(),
            &["suspected", "confirmed", "infected", "laboratory-confirmed", "active"],
        );
        let near = self.article.names_event(site.sentence, &site.sentence_tokens, "outbreak")
            || self.article.event.is_some_and(|it| it.key == "outbreak");
        (near || told && prose.lemma_letters(last) == "infection")
            .then(|| found(Measure::Infected, "cases", last))?
    }

    /// "data of 40 million [customers]" where the news is of a breach: those whom it touches.
    pub(super) fn breached(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let near = self.article.event.is_some_and(|it| it.key == "breach")
            || self.article.names_event(site.sentence, &site.sentence_tokens, "breach");
        let head = last_of(counted);
        let touched = head.is_none_or(|at| {
            counts_people(prose, at)
                || prose.tag(at) == Tag::Proper
                || matches!(
                    prose.lemma_letters(at),
                    "customer"
                        | "consumer"
                        | "user"
                        | "account"
                        | "client"
                        | "guest"
                        | "member"
                        | "victim"
                        | "citizen"
                        | "patient"
                        | "household"
                )
        });
        // Breaches are counted by the thousand; "three people were charged" is another matter.
        let many = is_large(prose, site.tokens.clone(), &["thousand", "million", "billion"]);
        (near && many && touched)
            .then(|| found(Measure::Affected, "breached", site.tokens.start))?
    }

    /// "the 43 [victims]", where the news is of what kills, and those who died were 43.
    pub(super) fn victims(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let head = last_of(counted)?;
        let number = site.tokens.end.checked_sub(1)?;
        let dead = prose.lemma_letters(head) == "victim"
            && self.told.get(prose.word(number)) == Some(&Measure::Killed);
        dead.then(|| found(Measure::Killed, "victims", head))?
    }

    /// "Of the 72 [injured], 50 are male", "Of the [dead], four were from Norland".
    pub(super) fn of_the(&self, site: &Site) -> Option<Found> {
        let prose = self.prose;
        let all = &prose.sentences()[site.sentence].tokens;
        let comma = after_whole(prose, all.start, site.tokens.start)?;
        (all.start + 1..comma).find_map(|at| {
            let roles = [role::ADJECTIVE, role::HEAD, role::SUBJECT];
            let measure = measure_in(prose, at, &roles).filter(|it| it.of_people())?;
            found(measure, "of_the", at)
        })
    }

    /// "[cases] top 10,000", "[fighters] number 9,000": the noun before a verb that a size follows.
    pub(super) fn tops(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let start = site.tokens.start;
        let first = site.sentence_tokens.start.max(start.saturating_sub(4));
        // "cases [passed 10,000]": the bound may be part of the figure.
        let verb = (first..site.tokens.end).rev().find(|&at| {
            matches!(
                prose.lemma_letters(at),
                "top" | "pass" | "exceed" | "near" | "approach" | "hit" | "reach" | "surpass"
            )
        })?;
        // "cases have reached 750,000".
        let noun = (first.saturating_sub(3).max(site.sentence_tokens.start)..verb)
            .rev()
            .find(|&at| !matches!(prose.tag(at), Tag::Auxiliary | Tag::Adverb | Tag::Modal))?;
        if !counted.is_empty() || prose.tag(noun) != Tag::Plural {
            return None;
        }
        let own = measure_in(prose, noun, &[role::HEAD]);
        own.map_or_else(
            || self.cases(site, &(noun..noun + 1)),
            |measure| found(measure, "reaches", noun),
        )
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

/// Whether "held over the attack", "held for questioning" stands at `at`: by the police.
fn held_over(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_one_of(at, &["over", "after", "for", "on", "following"])
        && !(at + 1..at + 4).any(|it| {
            matches!(
                prose.lemma_letters(it),
                "ransom" | "day" | "week" | "month" | "year" | "hour" | "decade"
            )
        })
        || prose.is_word(at, "in") && prose.is_one_of(at + 1, &["custody", "connection", "cells"])
        || prose.is_word(at, "under") && prose.is_one_of(at + 1, &["anti-terrorism", "anti-terror"])
        || prose.is_word(at, "by") && prose.is_word(at + 1, "police")
}

/// "cost [the lives of] 22 soldiers", "claimed the lives of 150 villagers and 22 soldiers".
pub(super) fn lives_of(prose: &Prose<'_>, site: &Site) -> Option<Found> {
    const BACK: usize = 12;
    let first = site.sentence_tokens.start.max(site.tokens.start.saturating_sub(BACK));
    let listed = |at: usize| {
        in_phrase(prose.tag(at))
            || prose.tag(at) == Tag::Conjunction
            || prose.is_one_of(at, &[",", "of", "than", "at", "least"])
    };
    let life = (first..site.tokens.start)
        .rev()
        .take_while(|&at| listed(at))
        .find(|&at| prose.is_word(at, "lives") && prose.is_word(at + 1, "of"))?;
    let taken = (first.saturating_sub(BACK).max(site.sentence_tokens.start)..life)
        .any(|at| matches!(prose.lemma_letters(at), "cost" | "claim" | "take" | "end" | "lose"));
    taken.then(|| found(Measure::Killed, "claimed_lives", life))?
}

/// "the [dead] at 2,200 and the [wounded] at 10,000", "the [dead] among the militants at 150",
/// "bringing the [dead] to 63".
pub(super) fn put_at(prose: &Prose<'_>, start: usize) -> Option<Found> {
    let brings = |at: usize| {
        matches!(
            prose.lemma_letters(at),
            "bring" | "take" | "raise" | "push" | "lift" | "drive" | "put" | "send"
        ) && prose.tag(at).verb()
    };
    let at = (start.saturating_sub(3)..start).rev().find(|&at| {
        prose.is_word(at, "at") || prose.is_word(at, "to") && (at.saturating_sub(8)..at).any(brings)
    })?;
    let mut noun = at.checked_sub(1)?;
    let among = (noun.saturating_sub(4)..noun).find(|&it| prose.is_one_of(it, &["among", "of"]));
    noun = among.and_then(|it| it.checked_sub(1)).unwrap_or(noun);
    let before = noun.checked_sub(1)?;
    // "put its own dead at 49".
    if !prose.is_one_of(before, &["the", "its", "their", "own"]) {
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

/// "Eleven of [the Norland dead] were sailors", where "of" stands at `of`.
pub(super) fn of_the_fallen(prose: &Prose<'_>, of: usize) -> Option<Found> {
    if !prose.is_word(of, "of") || !prose.is_one_of(of + 1, &["the", "those"]) {
        return None;
    }
    // "Five of the eight still missing were".
    let at = (of + 2..of + 7)
        .take_while(|&it| prose.tag(it) != Tag::Punct)
        .find(|&at| is_be(prose, at) || matches!(prose.lemma_letters(at), "remain" | "stay"))?
        .checked_sub(1)?;
    // "Nine of the passengers were children".
    let measure = measure_in(prose, at, &[role::ADJECTIVE, role::HEAD])?;
    found(measure, "of_the", at)
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
