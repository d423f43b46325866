//! When the article's happening was, and which sentences tell of an earlier one.

use std::ops::Range;

use crate::chunk;
use crate::claim::Measure;
use crate::document::Document;
use crate::frame::article::{Article, When};
use crate::frame::event::{event_at, happens, harms};
use crate::frame::measure::{measure_in, role};
use crate::frame::when::{compared, dated, moves_a_count};
use crate::lexicon::{Class, lexicon};
use crate::prose::Prose;
use crate::tag::Tag;
use crate::time::{Date, Grain, Period, Role, TimeExpression};

/// Days before the article's date from which on a happening is no news: weeklies tell of the last three weeks.
const NEWS: i32 = 21;
/// Sentences that tell when the news happened.
const OPENING: usize = 8;

/// The date of the article's happening: the best of the opening's dates, the first of equals.
///
/// "A quake struck on Sunday" before "handed out tents on Monday to survivors of the quake".
/// Further down only a date that names the happening counts: "Sunday's quake".
pub(super) fn event_date(
    article: &Article,
    key: &str,
    document: &Document,
    prose: &Prose<'_>,
    times: &[TimeExpression],
) -> Option<Period> {
    let reference = document.reference();
    let mut body = 0;
    let mut best: Option<(u8, Period)> = None;
    // The first day that the first two sentences tell, if no date names what happened.
    let mut lead: Option<Period> = None;
    let mut counted: Option<Period> = None;
    for (index, sentence) in prose.sentences().iter().enumerate() {
        if !sentence.section.is_text() {
            continue;
        }
        body += 1;
        // What comes later is background, if it does not name the happening.
        let least = if body > OPENING { NAMED } else { 1 };
        if body > OPENING && best.is_some() {
            break;
        }
        for time in article.times_of(index, &sentence.tokens) {
            let Some(period) = times[time.index].period else { continue };
            // A lead dates its news within two weeks.
            let near = reference.is_none_or(|it| {
                let days = it.start.days_since(period.start);
                (0..=14).contains(&days)
            });
            if period.grain != Grain::Day || !near || time.speech {
                continue;
            }
            if let Some(day) =
                days_after(prose, time.end, key).and_then(|it| period.start.plus_days(-it))
            {
                return Some(Period::day(day));
            }
            let strength = tells(prose, article, index, time, key);
            // "The death toll climbed to 22 yesterday": the day of the count, if any other is told.
            if strength < NAMED && of_count(prose, &time.clause) {
                counted = counted.or(Some(period));
                continue;
            }
            let told = !time.statement && times[time.index].role == Role::At;
            if body <= 2 && told && reference.is_some() {
                lead = lead.or(Some(period));
            }
            if strength >= least && strength > best.map_or(0, |it| it.0) {
                best = Some((strength, period));
            }
        }
    }
    // "A court on Tuesday jailed the owner": the day of the court, not of the collapse.
    if article.aftermath {
        return best.filter(|it| it.0 > 1).map(|it| it.1);
    }
    best.map(|it| it.1).or(lead).or(counted)
}

/// The number from one to `most`, which is at most ten, that the word at `at` tells.
fn in_words(prose: &Prose<'_>, at: usize, most: usize) -> Option<i32> {
    const COUNTS: [&str; 10] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    (1..).zip(COUNTS).take(most).find(|it| prose.is_word(at, it.1)).map(|it| it.0)
}

/// The days that the date before `at` lies after the happening: "on Monday, [a day after] the quake".
fn days_after(prose: &Prose<'_>, at: usize, key: &str) -> Option<i32> {
    let at = at + usize::from(prose.is_word(at, ","));
    let days = if prose.is_one_of(at, &["a", "the"]) { 1 } else { in_words(prose, at, 6)? };
    let told = prose.lemma_letters(at + 1) == "day" && prose.is_word(at + 2, "after");
    let clause = at + 3..(at + 9).min(chunk::sentence_of(prose, at).end);
    let event = clause.into_iter().any(|it| event_at(prose, it) == Some(key));
    (told && event).then_some(days)
}

/// The date of a happening of long ago that the article is about all the same: the one that most
/// of its sentences on the past agree on, or that its opening tells.
///
/// "Hurricane Anna struck in May 2017 ... The storm of May 2017 killed 64, a study found."
pub(super) fn main_era(eras: &[Option<Period>], prose: &Prose<'_>) -> Option<Period> {
    /// Headline and the first sentences: a comparison with another happening comes later.
    const LEAD: usize = 3;
    let told = || eras.iter().flatten();
    let text = prose.sentences().iter().zip(eras).filter(|(it, _)| it.section.is_text());
    let lead = text
        .take(LEAD)
        .filter(|(sentence, _)| !earlier(prose, sentence.tokens.clone()))
        .find_map(|it| *it.1);
    let votes = |period: Period| told().filter(|it| it.intersects(period)).count();
    let mut best: Option<(usize, Period)> = None;
    for period in told().take(MOST_ERAS) {
        let count = votes(*period);
        if count > best.map_or(1, |it| it.0) {
            best = Some((count, *period));
        }
    }
    best.filter(|it| 2 * it.0 > told().count()).map(|it| it.1).or(lead)
}

/// When the happening was of which a headline or opening says how long ago it is: "Two years on",
/// "Six months after the fire".
pub(super) fn years_on(prose: &Prose<'_>, day: Date) -> Option<Period> {
    const LEAD: usize = 3;
    let count = |at: usize| {
        if prose.is_one_of(at, &["a", "an"]) {
            return Some(1);
        }
        in_words(prose, at, 10)
            .or_else(|| prose.word(at).parse().ok().filter(|it| (1..=100).contains(it)))
    };
    let text = prose.sentences().iter().filter(|it| it.section.is_text()).take(LEAD);
    text.flat_map(|it| it.tokens.clone()).find_map(|at| {
        // Days of a unit, and how many of them the count may be off.
        let (days, slack) = match prose.lemma_letters(at + 1) {
            "year" => (365, 75),
            "month" => (30, 20),
            _ => return None,
        };
        // "A town was shaken, two years after a quake killed 22": of another quake.
        let first = chunk::sentence_of(prose, at).start;
        if at > first && !matches!(prose.tag(at - 1), Tag::Dash | Tag::Quote) {
            return None;
        }
        let after = prose.is_word(at + 2, "after");
        let on = prose.is_one_of(at + 2, &["on", "later"])
            && matches!(prose.tag(at + 3), Tag::Punct | Tag::Dash)
            || after
                && (at + 3..at + 10)
                    .any(|it| event_at(prose, it).is_some_and(harms) || strikes(prose, it));
        let back = count(at).filter(|_| on)? * days;
        let (start, end) = (day.plus_days(-back - slack)?, day.plus_days(slack - back)?);
        Some(Period { start, end, grain: Grain::Year })
    })
}

/// Whether a sentence sets a happening of the past against the news: "the last big quake, in 2011".
fn earlier(prose: &Prose<'_>, tokens: Range<usize>) -> bool {
    const WORDS: &[&str] = &["previous", "earlier", "another"];
    let end = tokens.end;
    tokens.into_iter().any(|at| {
        // "the last big quake", not "last year's storm".
        let last = prose.is_word(at, "last")
            && (at + 1..(at + 4).min(end))
                .take_while(|&it| {
                    matches!(prose.tag(it), Tag::Adjective | Tag::Noun)
                        && !prose.is(it, Class::TimeUnit)
                })
                .any(|it| event_at(prose, it).is_some_and(harms));
        last || prose.is_one_of(at, WORDS)
    })
}

/// Sentences on the past that are asked for their date: enough for any article, and a bound for a chronicle.
const MOST_ERAS: usize = 32;
/// The strength of a date that names its happening.
const NAMED: u8 = 3;

/// Whether a clause tells that a toll rose or where it stands.
fn of_count(prose: &Prose<'_>, clause: &Range<usize>) -> bool {
    clause.clone().any(|at| moves_a_count(prose, at))
        && clause.clone().any(|at| measure_in(prose, at, &[role::TOLL]) == Some(Measure::Killed))
}

/// How surely a date is that of the happening `key`: 0 for not at all.
fn tells(prose: &Prose<'_>, article: &Article, sentence: usize, time: &When, key: &str) -> u8 {
    let is = |at: usize| event_at(prose, at) == Some(key);
    // "Sunday's quake", "the quake on Sunday", "the quake a day before".
    let owned = prose.tag(time.end) == Tag::Possessive;
    let after = time.end + usize::from(owned);
    let before =
        time.start.saturating_sub(1 + usize::from(time.start > 0 && is_on(prose, time.start - 1)));
    if (owned || prose.tag(after).nominal()) && (after..after + 3).any(is) || is(before) {
        return NAMED;
    }
    let events = article.events_in(sentence, &time.clause);
    let named = events.iter().any(|it| it.1 == key);
    // "an aftershock on Monday", where the news is the main shock.
    let other = events.iter().any(|&(_, it)| it != key && happens(it) && harms(it));
    if other && !named {
        return 0;
    }
    match chunk::governing_verb(prose, &time.clause, time.start) {
        Some(verb) if strikes(prose, verb) => 2 + u8::from(named && !other),
        _ if named || time.clause.clone().any(|at| strikes(prose, at)) => 1,
        _ => 0,
    }
}

fn is_on(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_word(at, "on") || prose.is_word(at, "in") || prose.is_word(at, "of")
}

/// Whether the verb at `at` tells of a blow or of its victims.
fn strikes(prose: &Prose<'_>, at: usize) -> bool {
    const BLOWS: &[&str] = &[
        "strike",
        "crash",
        "explosion",
        "death",
        "attack",
        "sinking",
        "collapse",
        "shooting",
        "bombing",
        "bombardment",
        "kidnapping",
        "eruption",
        "derailment",
        "killing",
    ];
    prose.tag(at).verb()
        && (lexicon().data(prose.lemma(at), Class::Happening).is_some_and(|it| BLOWS.contains(&it))
            || measure_in(prose, at, &[role::OBJECT, role::SUBJECT]).is_some_and(|it| {
                matches!(it, Measure::Killed | Measure::Injured | Measure::Damaged)
            }))
}

/// The date of the past happening that each sentence tells of.
///
/// A sentence tells of one where its only date lies weeks before the article's
/// ("The last quake was in 2011, when 210 died"); what follows goes on with it
/// where it says so ("Then, 30 were lost", "It left 400 homeless").
pub(super) fn eras(
    article: &Article,
    document: &Document,
    prose: &Prose<'_>,
    times: &[TimeExpression],
) -> Vec<Option<Period>> {
    let mut out: Vec<Option<Period>> = Vec::with_capacity(prose.sentences().len());
    let Some(reference) = document.reference() else {
        out.resize(prose.sentences().len(), None);
        return out;
    };
    let mut last = None;
    for (index, sentence) in prose.sentences().iter().enumerate() {
        let era = if !sentence.section.is_text() {
            None
        } else {
            let found =
                || only_date(prose, article, index, &sentence.tokens, times, reference.start);
            let dates = opening_date(prose, article, index, &sentence.tokens, times);
            match dates.unwrap_or_else(found) {
                Dates::Past(period) if told(prose, article, index, &sentence.tokens) => {
                    Some(period)
                }
                Dates::None if goes_on(prose, sentence.tokens.clone()) => last,
                _ => None,
            }
        };
        out.push(era);
        last = era;
    }
    out
}

/// Whether a period lies too long before the article's date to be news.
pub(super) fn is_past(period: Period, reference: Date) -> bool {
    reference.days_since(period.end) > NEWS
}

/// What the dates of a sentence are.
enum Dates {
    None,
    /// One, long before the article's.
    Past(Period),
    Other,
}

/// "The April 25 quake", which a sentence opens with where the news is of another day's.
fn opening_date(
    prose: &Prose<'_>,
    article: &Article,
    sentence: usize,
    tokens: &Range<usize>,
    times: &[TimeExpression],
) -> Option<Dates> {
    let key = article.event?.key;
    let time = article.times_of(sentence, tokens).next()?;
    let it = &times[time.index];
    let period = it.period.filter(|period| dated(it, *period) && article.is_earlier(*period))?;
    let opens = time.start <= tokens.start + 2;
    (opens && tells(prose, article, sentence, time, key) == NAMED).then_some(Dates::Past(period))
}

fn only_date(
    prose: &Prose<'_>,
    article: &Article,
    sentence: usize,
    tokens: &Range<usize>,
    times: &[TimeExpression],
    reference: Date,
) -> Dates {
    let mut out = Dates::None;
    for time in article.times_of(sentence, tokens) {
        let it = &times[time.index];
        let Some(period) = it.period.filter(|period| dated(it, *period)) else { continue };
        // "the worst since 2011" tells of today.
        let past = !time.speech
            && !time.statement
            && !compared(prose, time.start, tokens.start)
            && matches!(it.role, Role::At | Role::After)
            && is_past(period, reference);
        // "was jailed on Tuesday over the collapse of 2013": the news has a day of its own.
        if article.aftermath && !past && !is_past(period, reference) {
            continue;
        }
        out = match out {
            Dates::None if past => Dates::Past(period),
            Dates::Past(first) if past && first.intersects(period) => Dates::Past(first),
            _ => Dates::Other,
        };
    }
    out
}

/// Whether a sentence tells of a happening or of its victims, or names what the news is about:
/// "the breach of 2017".
fn told(prose: &Prose<'_>, article: &Article, sentence: usize, tokens: &Range<usize>) -> bool {
    let main = article.event.map(|it| it.key);
    let tells = |key: &'static str| Some(key) == main || harms(key);
    article.events_in(sentence, tokens).iter().any(|it| tells(it.1))
        || tokens.clone().any(|at| strikes(prose, at))
}

/// Whether a sentence goes on with what the one before tells: "It killed", "Then, 30", "At the time".
fn goes_on(prose: &Prose<'_>, tokens: Range<usize>) -> bool {
    let first = tokens.clone().find(|&at| prose.tag(at) != Tag::Quote).unwrap_or(tokens.start);
    let is = |at: usize, words: &[&str]| at < tokens.end && prose.is_one_of(at, words);
    is(first, &["it", "they", "that", "those", "then", "afterward", "afterwards"])
        || is(first, &["in", "at", "during", "after"]) && is(first + 1, &["that", "those"])
        || is(first, &["at"]) && is(first + 1, &["the"]) && is(first + 2, &["time"])
}
