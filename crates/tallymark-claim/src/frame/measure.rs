//! What a count measures, from the verb, noun or adjective that carries it.

use std::ops::Range;

use crate::claim::Measure;
use crate::frame::state::in_danger;
use crate::frame::{Found, Reader, Site, any_word, last_of};
use crate::prose::Prose;
use crate::tag::Tag;

mod around;
pub(super) mod carried;
mod crowd;
mod flight;
mod idioms;
mod list;
mod old;
mod predicate;
mod sought;
mod strength;
mod tallied;
mod toll;
mod turns;

pub(crate) use around::after_whole;
pub(crate) use list::{measure_in, role};

/// How far a rule walks, in tokens.
const REACH: usize = 14;
/// Verbs after which a word tells the state of what they are said of: "rendered unsafe", "feared dead".
const MADE: &[&str] = &[
    "render",
    "leave",
    "make",
    "find",
    "fear",
    "presume",
    "believe",
    "think",
    "report",
    "confirm",
    "declare",
    "pronounce",
    "list",
    "know",
    "say",
    "count",
    "consider",
    "understand",
    "suspect",
    "feel",
    "take",
    "record",
    "register",
    "estimate",
    "expect",
    "hold",
];

/// Words that stand for those told before.
const THEM: &[&str] = &["them", "whom", "those", "these"];

fn found(measure: Measure, rule: &'static str, trigger: usize) -> Option<Found> {
    Some(Found { measure, rule, trigger: Some(trigger) })
}

impl Reader<'_> {
    /// What a count measures; `counted` is the noun phrase after it, empty where it stands alone.
    pub(super) fn of_count(&self, site: &Site, counted: &Range<usize>) -> Found {
        // "up from 24 three days ago": what is counted stands before, with another figure.
        let bare = site.tokens.end..site.tokens.end;
        let own = if counted.end <= site.tokens.start { &bare } else { counted };
        let found = self.told_of_count(site, own);
        if let Some(found) = self.swept(site, counted, &found) {
            return found;
        }
        // "10 people killed and 20 vehicles involved": nobody kills a vehicle.
        let thing = counted.end.checked_sub(1).is_some_and(|at| around::is_thing(self.prose, at));
        if found.measure.of_fate() && thing && !counted.is_empty() {
            return Found { measure: Measure::Count, rule: "count", trigger: None };
        }
        // "300 homes affected" are damaged, "900 cars affected" are not.
        if found.measure == Measure::Affected && thing && !counted.is_empty() {
            let measure = if around::is_built(self.prose, counted.end - 1) {
                Measure::Damaged
            } else {
                Measure::Count
            };
            return Found { measure, ..found };
        }
        found
    }

    fn told_of_count(&self, site: &Site, counted: &Range<usize>) -> Found {
        let after = counted.end.max(site.tokens.end);
        if let Some(found) = self.of_time(counted) {
            return found;
        }
        if old::is_age(self.prose, site, counted) {
            return Found { measure: Measure::Age, rule: "age", trigger: None };
        }
        idioms::of_the_fallen(self.prose, site.tokens.end)
            .or_else(|| self.said_in(counted))
            .or_else(|| self.in_coffins(site, counted))
            .or_else(|| self.said_after(site, after))
            .or_else(|| self.phrase_after(after))
            .or_else(|| idioms::number_after(self.prose, site.tokens.end, site.sentence_tokens.end))
            .or_else(|| self.cases(site, counted))
            .or_else(|| self.victims_found(site, counted))
            .or_else(|| self.predicate(site, after, false))
            .or_else(|| self.head(site, counted).filter(|it| it.measure.of_fate()))
            .or_else(|| self.inside(site, counted))
            .or_else(|| idioms::lives_of(self.prose, site))
            .or_else(|| idioms::put_at(self.prose, site.tokens.start))
            .or_else(|| self.sought(site, counted))
            .or_else(|| self.governed(site, counted))
            .or_else(|| self.unroofed(site, counted))
            .or_else(|| self.predicate(site, after, true))
            .or_else(|| self.included(after))
            .or_else(|| self.tops(site, counted))
            .or_else(|| self.number(site, counted).map(|it| it.0))
            .or_else(|| self.of_the(site))
            .or_else(|| self.strength(site, counted))
            .or_else(|| self.toll(site, counted))
            .or_else(|| self.crowd(site, counted))
            .or_else(|| self.breached(site, counted))
            .or_else(|| self.asked(site, counted).map(|it| it.0))
            .or_else(|| self.victims(site, counted))
            .or_else(|| self.tallied(site, counted))
            .or_else(|| self.done_to_them(site))
            .or_else(|| self.again(site, counted))
            .or_else(|| self.paired(site, counted))
            .or_else(|| self.elliptic(site, counted))
            .or_else(|| self.counted_again(site, counted))
            .or_else(|| self.inherited(site, counted))
            .or_else(|| self.head(site, counted))
            .unwrap_or(Found { measure: Measure::Count, rule: "count", trigger: None })
    }

    /// "70 [times] more than", "unrest for two [nights]": times are no people.
    fn of_time(&self, counted: &Range<usize>) -> Option<Found> {
        let last = last_of(counted)?;
        match self.prose.lemma_letters(last) {
            "time" => found(Measure::Change, "times", last),
            "night" | "morning" | "evening" | "weekend" => {
                found(Measure::Duration, "duration", last)
            }
            _ => None,
        }
    }

    /// "22 [dead]", "80 [hurt]": the word itself was read as what is counted.
    fn said_in(&self, counted: &Range<usize>) -> Option<Found> {
        let last = last_of(counted)?;
        if is_aboard(self.prose, last) {
            return found(Measure::Aboard, "aboard", last);
        }
        let measure = measure_in(self.prose, last, &[role::ADJECTIVE])?;
        found(measure, "adjective", last)
    }

    /// "22 [dead]", "22 people [missing]", "22 people [killed] in", "22 people [aboard]".
    fn said_after(&self, site: &Site, after: usize) -> Option<Found> {
        let prose = self.prose;
        let mut at = after;
        // "nearly 40 of them injured".
        if prose.is_word(at, "of") && prose.is_one_of(at + 1, THEM) {
            at += 2;
        } else if THEM.iter().any(|it| prose.is_word(at, it)) {
            at += 1;
        }
        let end = site.sentence_tokens.end.min(at + 3);
        while at < end && matches!(prose.tag(at), Tag::Adverb | Tag::Quote) && !is_aboard(prose, at)
        {
            at += 1;
        }
        if at >= site.sentence_tokens.end {
            return None;
        }
        // "22 others", "22 more" before the word.
        if matches!(prose.tag(at), Tag::Determiner | Tag::Pronoun)
            && prose.is_one_of(at, &["more", "others"])
        {
            at += 1;
        }
        if is_aboard(prose, at) {
            return found(Measure::Aboard, "aboard", at);
        }
        if prose.is_word(at, "shot") && prose.is_word(at + 1, "dead") {
            return found(Measure::Killed, "participle", at);
        }
        match prose.tag(at) {
            Tag::Adjective | Tag::Plural | Tag::Participle | Tag::Finite => {
                let made = MADE.contains(&prose.lemma_letters(at));
                let made = if made { measure_in(prose, at + 1, &[role::ADJECTIVE]) } else { None };
                if let Some(measure) = made.or_else(|| measure_in(prose, at, &[role::ADJECTIVE])) {
                    return found(measure, "adjective", at);
                }
                // "22 workers killed when": nothing follows that the workers could have killed.
                let reduced = prose.tag(at) == Tag::Finite
                    && !matches!(
                        prose.tag(at + 1),
                        Tag::Determiner
                            | Tag::Number
                            | Tag::Pronoun
                            | Tag::Proper
                            | Tag::Noun
                            | Tag::Plural
                            | Tag::Adjective
                            | Tag::Adverb
                    );
                if prose.tag(at) == Tag::Participle || reduced || self.to_death(at) {
                    // "22 killed and wounded" is one figure of both; "9,000 attended".
                    let goes = measure_in(prose, at, &[role::SUBJECT])
                        .filter(|it| *it == Measure::Attendance);
                    let Some(measure) = self.object_of(at).or(goes) else {
                        // "22 people driven from their homes", "girls not seen since".
                        return self.verb_phrase(at).filter(|_| after > site.tokens.end);
                    };
                    return found(measure, "participle", at);
                }
                None
            }
            // "22 people dying", "40 workers marching", "300 people still missing".
            Tag::Ing => match measure_in(prose, at, &[role::SUBJECT, role::ADJECTIVE]) {
                Some(measure) => found(measure, "participle", at),
                // "31 of them fighting for their lives".
                None if prose.is_word(at + 1, "for") => self.verb_phrase(at),
                None => None,
            },
            Tag::Preposition if prose.is_word(at, "on") && prose.is_word(at + 1, "board") => {
                found(Measure::Aboard, "aboard", at)
            }
            // "lists 22 people as missing".
            Tag::Preposition | Tag::Conjunction | Tag::Subordinator | Tag::Adverb
                if prose.is_word(at, "as") =>
            {
                let measure = measure_in(prose, at + 1, &[role::ADJECTIVE])?;
                found(measure, "as", at + 1)
            }
            // "Five in jail pending trial".
            Tag::Preposition
                if prose.is_word(at, "in")
                    && prose.is_one_of(at + 1, &["jail", "prison", "detention"]) =>
            {
                found(Measure::Arrested, "in_jail", at + 1)
            }
            // "57 with serious wounds", "12 of them in a critical condition".
            Tag::Preposition if in_danger(prose, at) => found(Measure::Injured, "condition", at),
            // "147,000 people in camps"; refugees and fighters are there for what they are.
            Tag::Preposition
                if (after > site.tokens.end
                    || around::is_large(prose, site.tokens.clone(), &["thousand", "million"]))
                    && around::in_camps(prose, at)
                    && measure_in(prose, after - 1, &[role::HEAD]).is_none() =>
            {
                found(Measure::Displaced, "in_camps", at)
            }
            // "300,000 without homes".
            Tag::Preposition if around::without_home(prose, at) => {
                found(Measure::Displaced, "without_homes", at)
            }
            // "Thousands at the funeral".
            Tag::Preposition if around::at_gathering(prose, at) => {
                found(Measure::Attendance, "at_gathering", at)
            }
            // "All 144 on jet dead".
            Tag::Preposition
                if prose.is_one_of(at, &["on", "aboard"])
                    && around::is_vehicle(prose, at + 1)
                    && measure_in(prose, at + 2, &[role::ADJECTIVE]).is_some() =>
            {
                found(measure_in(prose, at + 2, &[role::ADJECTIVE])?, "adjective", at + 2)
            }
            Tag::Preposition if around::on_vehicle(prose, at) => {
                found(Measure::Aboard, "on_vehicle", at)
            }
            Tag::Preposition if prose.is_word(at, "in") => {
                let measure = measure_in(prose, at + 1, &[role::AFTER])?;
                found(measure, "after", at + 1)
            }
            _ => None,
        }
    }

    /// "22 [injured] people", "14 [missing] children".
    fn inside(&self, _: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let last = counted.end.checked_sub(1)?;
        counted.clone().take_while(|&at| at < last).find_map(|at| {
            let measure = measure_in(prose, at, &[role::ADJECTIVE])?;
            found(measure, "modifier", at)
        })
    }

    /// "[killing] four nurses", "[wounded] at least 22", "the dead [included] 36 civilians".
    fn governed(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let first = site.sentence_tokens.start.max(site.tokens.start.saturating_sub(REACH));
        let mut coordinated = false;
        for at in (first..before_aside(prose, first, site.tokens.start)).rev() {
            match prose.tag(at) {
                tag if tag.verb() => return self.object_of_verb(site, counted, at),
                Tag::Auxiliary => return self.among(site, at),
                Tag::Conjunction => coordinated = true,
                Tag::Punct if prose.word(at) == "," => {}
                // "killed 36 civilians in the town and 22 police".
                // "was attended by 200,000".
                Tag::Preposition if prose.is_word(at, "by") && !coordinated => {
                    let verb = at.checked_sub(1)?;
                    let measure = measure_in(prose, verb, &[role::SUBJECT])
                        .filter(|_| prose.tag(verb) == Tag::Participle)?;
                    return found(measure, "agent", verb);
                }
                Tag::Preposition if coordinated && !prose.is_word(at, "by") => {}
                // "killed as many as 22": hedges in front.
                Tag::Preposition
                    if prose.is_one_of(at, &["as", "at", "about", "over"])
                        && at + 3 >= site.tokens.start => {}
                Tag::Noun | Tag::Plural if coordinated && prose.is_word(at, "killing") => {
                    return found(Measure::Killed, "object", at);
                }
                Tag::Quote | Tag::Hyphen | Tag::Pronoun => {}
                // "brought out 65 people", "rounded up 120 men", "took in 65 people".
                _ if prose.is_one_of(at, &["out", "up"])
                    && at > first
                    && prose.tag(at - 1).verb() => {}
                _ if prose.is_word(at, "in")
                    && at > first
                    && prose.lemma_letters(at - 1) == "take" => {}
                tag if in_phrase(tag) => {}
                _ => return None,
            }
        }
        None
    }

    /// The figure as object of the verb at `verb`.
    fn object_of_verb(&self, site: &Site, counted: &Range<usize>, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let passive = prose.tag(verb) == Tag::Participle
            && verb > 0
            && (prose.tag(verb - 1) == Tag::Auxiliary && is_be(prose, verb - 1));
        // "mowed down 12 shoppers", "shot dead 11 rebels".
        if !passive && self.to_death(verb) {
            return found(Measure::Killed, "object", verb);
        }
        if let Some(measure) = measure_in(prose, verb, &[role::OBJECT]).filter(|_| !passive) {
            // "killed and wounded 22", "killed or injured 22".
            let joined =
                verb >= 2 && prose.tag(verb - 1) == Tag::Conjunction && prose.tag(verb - 2).verb();
            let other = if joined { measure_in(prose, verb - 2, &[role::OBJECT]) } else { None };
            let measure = match (measure, other) {
                (Measure::Killed, Some(Measure::Injured))
                | (Measure::Injured, Some(Measure::Killed)) => Measure::Casualties,
                _ => measure,
            };
            return found(measure, "object", verb);
        }
        let head = counted.end.checked_sub(1).map_or("", |it| prose.lemma_letters(it));
        match prose.lemma_letters(verb) {
            "claim" | "take" | "cost" | "end" if head == "life" => {
                found(Measure::Killed, "claimed_lives", verb)
            }
            // "The army lost 12 soldiers in the ambush."
            "lose" if !passive && self.lost_men(site, counted, verb) => {
                found(Measure::Killed, "lost_men", verb)
            }
            "include" | "comprise" | "number" | "total" => self.among(site, verb),
            _ if passive => self.object_phrase(site, counted.end.max(site.tokens.end), verb),
            _ => self
                .interred(site, counted, verb)
                .or_else(|| self.turn(verb, counted.end.max(site.tokens.end)))
                .or_else(|| self.object_phrase(site, counted.end.max(site.tokens.end), verb)),
        }
    }

    /// "the [dead] include 22 police", "the [injured] were 12 men".
    fn among(&self, site: &Site, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let first = site.sentence_tokens.start.max(verb.saturating_sub(8));
        // "It killed 22. [Among them] were nine children", "[They] include".
        let among = prose.is_word(first, "among") && prose.is_one_of(first + 1, THEM);
        if among && verb == first + 2
            || prose.is_one_of(first, &["they", "these"]) && verb == first + 1
        {
            let prior = self.last.as_ref().filter(|it| it.sentence + 1 == site.sentence)?;
            let told = prior.measure.of_people() && (among || !is_be(prose, verb));
            return told.then_some(Found {
                measure: prior.measure,
                rule: "among_them",
                trigger: None,
            });
        }
        for at in (first..verb).rev() {
            match prose.tag(at) {
                tag if tag.finite() || tag.verb() => return None,
                Tag::Punct | Tag::Subordinator | Tag::Dash => return None,
                _ => {
                    let roles = [role::ADJECTIVE, role::TOLL];
                    if let Some(measure) = measure_in(prose, at, &roles) {
                        return found(measure, "among", at);
                    }
                    if prose.lemma_letters(at) == "victim" {
                        return found(Measure::Killed, "among", at);
                    }
                }
            }
        }
        None
    }

    /// "22 [deaths]", "3,000 [fighters]".
    fn head(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let last = last_of(counted)?;
        let measure = measure_in(prose, last, &[role::HEAD])?;
        // "The mine has 870 workers"; "130 workers were sent" is another matter.
        let start = site.tokens.start;
        if prose.lemma_letters(last) == "worker"
            && !any_word(
                prose,
                start.saturating_sub(2)..start,
                &["has", "have", "had", "with", "employ", "employs", "employed", "employing"],
            )
        {
            return None;
        }
        // "22 gunmen stormed the hotel" counts gunmen, not the strength of a group.
        let acts = matches!(prose.tag(counted.end), Tag::Finite | Tag::Modal)
            && !matches!(
                prose.lemma_letters(counted.end),
                "have" | "live" | "work" | "serve" | "remain" | "travel" | "belong" | "reside"
            );
        let role = matches!(
            measure,
            Measure::Fighters
                | Measure::Jobs
                | Measure::Aboard
                | Measure::Population
                | Measure::Refugees
        );
        // "sent 400 fighters", "trains 200 rebels": no strength of a group.
        let sent = measure == Measure::Fighters
            && (start.saturating_sub(4)..start).rev().find(|&at| prose.tag(at).verb()).is_some_and(
                |at| {
                    matches!(
                        prose.lemma_letters(at),
                        "send"
                            | "deploy"
                            | "dispatch"
                            | "train"
                            | "withdraw"
                            | "bring"
                            | "move"
                            | "face"
                            | "lead"
                            | "lose"
                            | "capture"
                            | "arm"
                    )
                },
            );
        if role && (acts || sent) {
            return Some(Found { measure: Measure::Count, rule: "actors", trigger: Some(last) });
        }
        found(measure, "head", last)
    }
}

/// Whether a word of this tag stands in a noun phrase.
fn in_phrase(tag: Tag) -> bool {
    tag.nominal() || matches!(tag, Tag::Adjective | Tag::Adverb | Tag::Number | Tag::Determiner)
}

/// Where the aside before the figure at `start` opens, or `start` where there is none:
/// "killed 13 men and, [according to the ministry], 170 others".
fn before_aside(prose: &Prose<'_>, first: usize, start: usize) -> usize {
    let close = start.checked_sub(1).filter(|&at| at >= first && prose.is_word(at, ","));
    let open = close.and_then(|at| (first..at).rev().take(8).find(|&it| prose.is_word(it, ",")));
    open.filter(|open| prose.is_word(open + 1, "according")).unwrap_or(start)
}

fn is_aboard(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_word(at, "aboard") || prose.is_word(at, "onboard")
}

/// Whether a word is a form of "be", or "get" and "become" which make a passive too.
pub(crate) fn is_be(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_one_of(
        at,
        &[
            "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't",
            "weren't", "'re",
        ],
    )
}
