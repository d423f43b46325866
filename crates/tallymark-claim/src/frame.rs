//! What a figure measures, of what, where and when.
//!
//! A frame is read from the words around one figure: its clause, the verb that
//! governs it, the noun that it counts. [`Reader`] holds what all figures of an
//! article share, and reads the frame of one figure or date at a time.

mod about;
mod article;
mod currency;
mod date;
mod event;
mod few;
mod headline;
mod listed;
mod measure;
mod money;
mod named;
mod names;
mod past;
mod place;
pub(crate) mod region;
mod scope;
mod select;
mod stance;
mod state;
mod when;

use std::collections::BTreeMap;
use std::ops::Range;

use tallymark_sentence::Span;

use crate::chunk;
use crate::claim::Measure;
use crate::document::Document;
use crate::frame::article::Article;
use crate::prose::Prose;
use crate::quantity::unit::Dimension;
use crate::quantity::{Quantity, QuantityKind};
use crate::tag::Tag;
use crate::time::TimeExpression;

pub(crate) use crate::frame::about::About;
pub(crate) use crate::frame::currency::with_currency;
pub(crate) use crate::frame::date::is_claim as is_date_claim;
pub(crate) use crate::frame::few::{is_word_count, reports_fate, with_words};
pub(crate) use crate::frame::select::{is_claim as is_figure_claim, is_idle};

/// How far on either side a sentence is read, in tokens: whole for any sentence of prose,
/// and a bound for a page without stops.
const WINDOW: usize = 100;

/// A figure or date as tokens.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// Its tokens, hedge and unit included.
    pub(crate) tokens: Range<usize>,
    /// Index of its sentence.
    pub(crate) sentence: usize,
    /// Tokens of its sentence, up to a hundred on either side.
    pub(crate) sentence_tokens: Range<usize>,
    /// Tokens of its clause.
    pub(crate) clause: Range<usize>,
}

impl Site {
    /// Finds the tokens of `span`; `None` where it holds none.
    pub(crate) fn of(prose: &Prose<'_>, span: Span) -> Option<Site> {
        let sentence = prose.sentence_at(span.start())?;
        let all = prose.sentences()[sentence].tokens.clone();
        let start =
            all.start + prose.tokens()[all.clone()].partition_point(|it| it.end() <= span.start());
        let end = (start..all.end).find(|&at| prose.tokens()[at].start() >= span.end());
        let end = end.unwrap_or(all.end);
        if start >= end || start < all.start {
            return None;
        }
        let clause = chunk::clause_of(prose, start);
        let all = all.start.max(start.saturating_sub(WINDOW))..all.end.min(end + WINDOW);
        Some(Site { tokens: start..end, sentence, sentence_tokens: all, clause })
    }

    /// The site of a figure and its span, with the unit that a hyphen ties to it: "5.9[-magnitude]".
    pub(crate) fn of_figure(prose: &Prose<'_>, span: Span) -> Option<(Site, Span)> {
        let site = Site::of(prose, span)?;
        let end = site.tokens.end;
        let tied = matches!(prose.tag(end), Tag::Hyphen)
            && any_word(prose, end + 1..end + 2, &["magnitude", "strength"]);
        if !tied {
            return Some((site, span));
        }
        let whole = span.join(prose.tokens()[end + 1].span());
        Some((Site::of(prose, whole)?, whole))
    }
}

/// What is measured and the rule that found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) measure: Measure,
    /// Name of the rule.
    pub(crate) rule: &'static str,
    /// The word that showed it.
    pub(crate) trigger: Option<usize>,
}

/// A figure that those after it may go on with.
#[derive(Clone, Debug)]
struct Prior {
    sentence: usize,
    /// Its first token.
    token: usize,
    measure: Measure,
    /// The tokens of what it counts, empty where it stands alone.
    counted: Range<usize>,
}

/// What two counts side by side measure.
#[derive(Clone, Copy, Debug)]
struct Pair {
    sentence: usize,
    first: Measure,
    second: Measure,
}

/// What all figures of one article share.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    pub(crate) prose: &'a Prose<'a>,
    pub(crate) times: &'a [TimeExpression],
    pub(crate) article: Article,
    /// The figure before, for "including 12 children".
    last: Option<Prior>,
    /// The one before that, for "12 more".
    before: Option<Prior>,
    /// The sentence that last told of the dead.
    killed: Option<usize>,
    /// The count before, of whatever, for "six floors were allowed, but it had nine".
    latest: Option<Prior>,
    /// The last two counts of two measures side by side: "936 cases and 595 deaths".
    pair: Option<Pair>,
    /// What the last count of people with each number measures.
    told: BTreeMap<&'a str, Measure>,
    /// When those were counted that the last count of people tells of.
    dated: Option<(usize, when::When)>,
    /// What the last figure with a unit measures, for its conversion beside it.
    sized: Option<(Found, Range<usize>)>,
    /// Empty while it is in use.
    room: Option<Box<about::Room>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        document: &Document,
        prose: &'a Prose<'a>,
        times: &'a [TimeExpression],
    ) -> Reader<'a> {
        let article = Article::read(document, prose, times);
        Reader {
            prose,
            times,
            article,
            last: None,
            before: None,
            killed: None,
            latest: None,
            pair: None,
            told: BTreeMap::new(),
            dated: None,
            sized: None,
            room: Some(Box::default()),
        }
    }

    /// The noun phrase that is counted, empty where the figure stands alone.
    pub(crate) fn counted(&self, site: &Site, quantity: &Quantity) -> Range<usize> {
        let prose = self.prose;
        if let Some(unit) = quantity.unit {
            return self.measured(site, unit.dimension);
        }
        // "the 570,557 [of Marsh's]" counts no Marsh: of what, stands with the figure before.
        if whose(prose, site) {
            return site.tokens.end..site.tokens.end;
        }
        // "Eleven of the dead were sailors" tells who they are.
        if prose.is_word(site.tokens.end, "of")
            && let Some(told) = self.told(site)
        {
            return told;
        }
        if let Some(span) = quantity.counted {
            let start = prose.token_near(site.tokens.end, span.start());
            // "the 12-[story] Velm Towers".
            if prose.tag(site.tokens.end) == Tag::Hyphen && is_layer(prose, start) {
                return start..start + 1;
            }
            let end = (start..site.sentence_tokens.end)
                .find(|&at| prose.tokens()[at].start() >= span.end())
                .unwrap_or(site.sentence_tokens.end);
            // "Three [die]": a verb is no thing.
            let end = (start..end)
                .find(|&at| matches!(prose.tag(at), Tag::Finite | Tag::Base | Tag::Auxiliary))
                .unwrap_or(end);
            if start < end {
                // "22 [storm]-related deaths", "12 [worst]-hit villages": the phrase goes on.
                let whole = chunk::noun_phrase_from(prose, start).filter(|it| it.end > end);
                let mut phrase = plural_head(prose, site, quantity, whole.unwrap_or(start..end));
                // "dozens of people hostage", "40 guests captive".
                let last = phrase.end - 1;
                if last > phrase.start
                    && prose.tag(last - 1) == Tag::Plural
                    && prose.is_one_of(last, &["hostage", "captive"])
                {
                    phrase.end = last;
                }
                return if idle(prose, &phrase) || of_time(prose, site.tokens.end, &phrase) {
                    site.tokens.end..site.tokens.end
                } else {
                    phrase
                };
            }
        }
        let from = site.tokens.end;
        if let Some(told) = self.told(site) {
            return told;
        }
        // "a family of three", "a team of 40": members of that.
        let start = site.tokens.start;
        let group = start >= 2
            && prose.is_word(start - 1, "of")
            && prose.tag(start - 2) == Tag::Noun
            && prose.is_one_of(
                start - 2,
                &[
                    "family",
                    "team",
                    "group",
                    "crew",
                    "convoy",
                    "squad",
                    "fleet",
                    "gang",
                    "delegation",
                    "panel",
                    "board",
                ],
            );
        if group && !prose.tag(from).nominal() {
            return start - 2..start - 1;
        }
        let of = prose.is_word(from, "of");
        let from = if of { from + 1 } else { from };
        // A headline that ends in its figure counts nothing of the next line.
        if from >= prose.sentences()[site.sentence].tokens.end {
            return from..from;
        }
        let named = || chunk::noun_phrase_from(prose, from);
        // "22-seat": the noun hangs on the figure with a hyphen.
        if prose.tag(from) == Tag::Hyphen && from == site.tokens.end {
            // "the 12-[story] Velm Towers".
            if is_layer(prose, from + 1) {
                return from + 1..from + 2;
            }
            return chunk::noun_phrase_from(prose, from + 1).unwrap_or(from..from);
        }
        match prose.tag(from) {
            Tag::Noun
            | Tag::Plural
            | Tag::Proper
            | Tag::Adjective
            | Tag::Adverb
            | Tag::Participle
            | Tag::Ing
            | Tag::Quote => named()
                .map(|it| plural_head(prose, site, quantity, it))
                .filter(|it| !idle(prose, it))
                .unwrap_or(from..from),
            // "22 of the women", "22 of 46 women"; not "the 20,000 the agency forecast".
            // "one a pregnant woman".
            Tag::Determiner | Tag::Number if of || prose.is_one_of(from, &["a", "an"]) => {
                named().filter(|it| !idle(prose, it)).unwrap_or(from..from)
            }
            _ => from..from,
        }
    }
}

impl Reader<'_> {
    /// What the sentence says that a bare figure counts: "63 were [Canadian]", "four of them [women]".
    fn told(&self, site: &Site) -> Option<Range<usize>> {
        let prose = self.prose;
        let end = prose.sentences()[site.sentence].tokens.end;
        let mut at = site.tokens.end;
        let of = prose.is_word(at, "of")
            && any_word(prose, at + 1..at + 2, &["them", "whom", "those", "these"]);
        if of {
            at += 2;
        } else if prose.is_word(at, "of") && prose.is_one_of(at + 1, &["the", "those"]) {
            // "Eleven [of the Norland dead] were sailors".
            at = (at + 2..at + 6).find(|&it| measure::is_be(prose, it))?;
        }
        let be = at < end && measure::is_be(prose, at);
        if be {
            at += 1;
        }
        if !of && !be {
            return None;
        }
        while at < end && matches!(prose.tag(at), Tag::Adverb) {
            at += 1;
        }
        if of && any_word(prose, at..at + 1, &["a", "an"]) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        // "63 were Canadian": a people, with a capital and no noun.
        let people = (prose.tag(at) == Tag::Adjective
            && prose.word(at).starts_with(char::is_uppercase)
            || prose.is_one_of(at, &["male", "female"]))
            && !prose.tag(at + 1).nominal();
        if people {
            return Some(at..at + 1);
        }
        if !matches!(prose.tag(at), Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Noun) {
            return None;
        }
        let phrase = chunk::noun_phrase_from(prose, at).filter(|it| it.end <= end)?;
        let head = phrase.end - 1;
        // "22 were Norland citizens", "12 of them police"; not "22 was the figure".
        let fits = of || prose.tag(head) == Tag::Plural || prose.tag(head) == Tag::Proper;
        (fits && !idle_head(prose, &phrase)).then_some(phrase)
    }
}

/// "11 million cars [face scrutiny]", "900 people [home]": more than one are a plural, and what a
/// headline has behind it is its verb.
fn plural_head(
    prose: &Prose<'_>,
    site: &Site,
    quantity: &Quantity,
    phrase: Range<usize>,
) -> Range<usize> {
    let last = phrase.end - 1;
    let one = prose.is_one_of(site.tokens.end - 1, &["one", "1"]);
    if prose.tag(last) != Tag::Noun || one || quantity.kind != QuantityKind::Count {
        return phrase;
    }
    // "300 sales staff", "40 women police".
    let many = matches!(
        prose.lemma_letters(last),
        "staff"
            | "police"
            | "personnel"
            | "crew"
            | "faculty"
            | "cattle"
            | "livestock"
            | "poultry"
            | "sheep"
            | "fish"
            | "aircraft"
            | "spacecraft"
            | "infantry"
            | "clergy"
            | "youth"
            | "others"
    );
    // "sent 900 Norlanders home".
    let home = prose.is_word(last, "home") && last > phrase.start;
    let head = phrase.clone().rev().find(|&at| {
        prose.tag(at) == Tag::Plural || home && at < last && prose.tag(at) == Tag::Proper
    });
    match head {
        Some(at) if !many && !matches!(prose.tag(at + 1), Tag::Hyphen | Tag::Possessive) => {
            phrase.start..at + 1
        }
        _ => phrase,
    }
}

/// Whether "of" after the figure says whose or when it was, and nothing that is counted: "the 1.2
/// million [of 2009]", "the 570,557 [of Marsh's rally]"; not "the 22 [of the students]".
fn whose(prose: &Prose<'_>, site: &Site) -> bool {
    let of = site.tokens.end;
    if !prose.is_word(of, "of") {
        return false;
    }
    let number = site.tokens.clone().find(|&at| prose.tag(at) == Tag::Number);
    let definite = number.is_some_and(|it| it > 0 && prose.is_word(it - 1, "the"));
    definite
        && match prose.tag(of + 1) {
            Tag::Date => true,
            Tag::Proper => chunk::noun_phrase_from(prose, of + 1).is_some_and(|it| {
                matches!(prose.tag(it.end - 1), Tag::Noun | Tag::Proper)
                    && ((it.start..it.end + 1).any(|at| prose.tag(at) == Tag::Possessive)
                        // "the 304 of Victims' Watch".
                        || place::nameless(prose, it.start, it.end))
            }),
            _ => false,
        }
}

/// Whether the phrase after a figure is none that it counts: "with 22 [aboard] crashes",
/// "down from 24 [a day] earlier".
fn idle(prose: &Prose<'_>, phrase: &Range<usize>) -> bool {
    // "40 [shot] dead".
    if prose.is_word(phrase.start, "shot") && prose.is_word(phrase.start + 1, "dead") {
        return true;
    }
    let aboard = any_word(prose, phrase.start..phrase.start + 1, &["aboard", "onboard"]);
    let first = phrase.start.saturating_sub(1);
    let article = any_word(prose, first..phrase.start + 1, &["a", "an", "one"]);
    let time = is_span(prose.lemma_letters(phrase.end - 1))
        && any_word(prose, phrase.end..phrase.end + 1, &["earlier", "later", "ago", "before"]);
    // "climbed to 418 [yesterday]".
    let day = phrase.clone().all(|at| prose.tag(at) == Tag::Date)
        || phrase.len() == 1 && prose.is_one_of(phrase.start, &["yesterday", "today", "overnight"]);
    aboard || article && time || day || idle_head(prose, phrase)
}

/// Whether the noun at `at` counts parts of the building that is named after it.
fn is_layer(prose: &Prose<'_>, at: usize) -> bool {
    prose.is_one_of(
        at,
        &[
            "story",
            "storey",
            "stories",
            "storeys",
            "floor",
            "level",
            "unit",
            "room",
            "bed",
            "bedroom",
            "apartment",
        ],
    )
}

/// Whether a noun's base form is a stretch of time.
fn is_span(lemma: &str) -> bool {
    matches!(lemma, "day" | "week" | "month" | "year" | "hour" | "night" | "decade")
}

/// "from 58 [two days] earlier", "30,000 [this year]": when, and not what.
fn of_time(prose: &Prose<'_>, after: usize, phrase: &Range<usize>) -> bool {
    let head = prose.lemma_letters(phrase.end - 1);
    let time = is_span(head) || matches!(head, "morning" | "evening");
    let opens = prose.tag(after) == Tag::Number
        || prose.is_one_of(after, &["this", "last", "next", "that", "every", "each"])
        // "from 38,759 [the year] before".
        || prose.is_word(after, "the")
            && prose.is_one_of(phrase.end, &["before", "earlier", "after"])
        // "from 33,000 [early last year]".
        || prose.is_one_of(after, &["early", "late"])
            && prose.is_one_of(after + 1, &["this", "last"]);
    time && opens
}

/// "the 2,975 [number]", "the 1,000 [mark]": the figure is named, nothing is counted.
fn idle_head(prose: &Prose<'_>, phrase: &Range<usize>) -> bool {
    phrase.len() == 1
        && matches!(
            prose.lemma_letters(phrase.start),
            "number" | "mark" | "figure" | "total" | "level" | "estimate" | "count" | "tally"
        )
}

impl Reader<'_> {
    /// The thing that a figure with a unit is a size of: "a 12-mile [fence]", "12 miles of [fence]",
    /// "the [fence] is 12 miles long"; empty where none stands there.
    fn measured(&self, site: &Site, dimension: Dimension) -> Range<usize> {
        let prose = self.prose;
        let end = site.tokens.end;
        let hyphens = site.tokens.clone().any(|at| prose.tag(at) == Tag::Hyphen);
        if prose.tag(end) == Tag::Hyphen {
            return chunk::noun_phrase_from(prose, end + 1).unwrap_or(end..end);
        }
        if prose.is_word(end, "of") {
            return chunk::noun_phrase_from(prose, end + 1).unwrap_or(end..end);
        }
        if hyphens {
            return chunk::noun_phrase_from(prose, end).unwrap_or(end..end);
        }
        let sized = matches!(
            dimension,
            Dimension::Length
                | Dimension::Area
                | Dimension::Mass
                | Dimension::Volume
                | Dimension::Speed
        );
        if !sized && dimension != Dimension::Time {
            return end..end;
        }
        // "is 12 miles long", "stretches 12 miles"; "lasted ten seconds", but not "is ten days".
        let verb = (site.clause.start..site.tokens.start).rev().take(3).find(|&at| {
            let lasts = matches!(prose.lemma_letters(at), "last" | "take" | "continue" | "rage");
            lasts && prose.tag(at).verb()
                || sized
                    && (prose.tag(at) == Tag::Auxiliary
                        || matches!(
                            prose.lemma_letters(at),
                            "stretch" | "run" | "span" | "measure" | "extend" | "cover" | "weigh"
                        ))
        });
        verb.and_then(|_| chunk::subject_of(prose, site.clause.clone())).unwrap_or(end..end)
    }
}

/// The last token of what is counted, if anything is.
pub(crate) fn last_of(counted: &Range<usize>) -> Option<usize> {
    (!counted.is_empty()).then(|| counted.end - 1)
}

/// Whether one of the tokens is one of the words, which are given in lower case.
#[inline(always)]
pub(crate) fn any_word(prose: &Prose<'_>, range: Range<usize>, words: &[&str]) -> bool {
    range.into_iter().any(|at| prose.is_one_of(at, words))
}

#[cfg(test)]
mod tests;
