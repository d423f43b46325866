//! How much of the whole a figure covers.

use std::ops::Range;

use crate::chunk;
use crate::claim::{Measure, Scope};
use crate::frame::listed::{DAY, LISTED, PLACE, RUNNING, SITE};
use crate::frame::measure::{after_whole, is_be};
use crate::frame::{Found, Reader, Site, any_word};
use crate::lexicon::Class;
use crate::marks::Marks;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::token::WordSet;

/// Kinds of places that are one of many in a town.
pub(super) const SITES: &[&str] = &[
    "barracks",
    "base",
    "block",
    "building",
    "cafe",
    "camp",
    "checkpoint",
    "church",
    "city",
    "clinic",
    "district",
    "dormitory",
    "factory",
    "hall",
    "hamlet",
    "hospital",
    "hotel",
    "house",
    "market",
    "mine",
    "morgue",
    "mosque",
    "neighborhood",
    "prison",
    "province",
    "restaurant",
    "school",
    "shrine",
    "site",
    "square",
    "station",
    "suburb",
    "temple",
    "tower",
    "town",
    "university",
    "village",
];

/// Words that [`Reader::in_a_day`], [`Reader::at_one_site`] and [`Reader::runs`] begin with:
/// most clauses have none.
pub(super) const DAYS: &[&str] = &["single", "one", "alone"];
pub(super) const PLACES: &[&str] =
    &["alone", "in", "at", "inside", "on", "near", "outside", "beside"];
pub(super) const RUNS: &[&str] = &["since", "past", "last", "previous", "recent", "this"];

/// Words of a figure that comes on top of another.
static MORE: WordSet = WordSet::new(&["another", "additional", "further", "extra", "more"]);
static MORE_OR_OTHER: WordSet =
    WordSet::new(&["another", "additional", "further", "extra", "more", "other", "others"]);

/// Rules by which a figure has a measure of its own, not that of the figure before it.
const OWN: &[&str] = &[
    "passive",
    "subject",
    "predicate",
    "left_homes",
    "lost_homes",
    "lost_lives",
    "driven_out",
    "told_to_leave",
    "moved_out",
    "not_found",
    "yet_to",
    "got_away",
    "brought_out",
    "to_hospital",
    "treated",
    "suffered",
    "caught",
    "in_camps",
    "held",
];

/// Units that a rate is told by: "12 a day", "$5 a barrel".
const UNITS: &[&str] =
    &["day", "year", "week", "month", "hour", "barrel", "person", "minute", "night", "share"];

impl Reader<'_> {
    /// Whether the figure measured last at `site` goes on with one of the same measure before it.
    ///
    /// "killing 12 and injuring dozens more": no other figure tells of the injured.
    pub(crate) fn goes_on(&self, site: &Site, measure: Measure) -> bool {
        let before = self.before.as_ref();
        before.is_some_and(|it| it.measure == measure && it.sentence + 2 >= site.sentence)
    }

    /// How much of the whole the figure covers; `goes_on` as [`Reader::goes_on`] told when it was measured.
    pub(crate) fn scope(
        &self,
        site: &Site,
        counted: &Range<usize>,
        found: Found,
        goes_on: bool,
    ) -> Scope {
        let measure = found.measure;
        if self.adds(site, counted, measure, goes_on) {
            return Scope::Additional;
        }
        if measure.of_people() && self.is_whole(site) {
            return Scope::Whole;
        }
        // "two were in serious condition", "63 were Norlanders": of those told before.
        // Those whom somebody buries, and those in coffins, are some of the dead.
        let of_those = matches!(found.rule, "condition" | "among_them")
            || measure == Measure::Killed && matches!(found.rule, "buried" | "in_coffins")
            || matches!(found.rule, "inherited" | "carried" | "of_the")
                && counted_by_be(self.prose, site, counted);
        let left = measure == Measure::Injured && self.is_left(site);
        // "40 percent of the votes": a share is of something, told or not.
        if measure == Measure::Share {
            return if self.is_rate(site, counted) { Scope::Each } else { Scope::Whole };
        }
        // "Of the 300 aboard, 40 died", "30,000 of them lost their homes": all who did.
        let own = !goes_on && measure.of_people() && OWN.contains(&found.rule);
        // "Two nurses are among the 24 dead".
        let end = site.tokens.end;
        let within = found.rule == "predicate"
            && found
                .trigger
                .is_some_and(|at| any_word(self.prose, end..at.min(end + 10), &["among"]));
        if of_those || left || within || !own && self.is_part(site, counted, measure) {
            return if measure.of_fate() && !left && self.of_which_in(site) {
                Scope::Site
            } else {
                Scope::Part
            };
        }
        if self.is_rate(site, counted) {
            return Scope::Each;
        }
        if !measure.of_people() && !matches!(measure, Measure::Incidents | Measure::Damaged) {
            return Scope::Whole;
        }
        // "40 died in 24 hours, raising the toll to 1,136".
        let sum = matches!(found.rule, "toll" | "number_of" | "put_at")
            && site.tokens.start > 0
            && self.prose.is_one_of(site.tokens.start - 1, &["to", "at"]);
        let clause = clause_tokens(self.prose, site);
        let openers = openers(self.prose, &clause);
        if !sum && self.in_a_day(&clause, openers) {
            return Scope::Day;
        }
        // "a reporter counted 26 bodies": what one saw in one place.
        let bodies = counted
            .end
            .checked_sub(1)
            .is_some_and(|it| matches!(self.prose.lemma_letters(it), "body" | "corpse"));
        // "1,021 bodies had been recovered": by all who search.
        let searched = |at: usize| {
            matches!(self.prose.lemma_letters(at), "recover" | "retrieve" | "identify" | "exhume")
        };
        let bodies = bodies && !site.clause.clone().any(searched);
        let at_site = openers & PLACE != 0 && self.at_one_site(&clause);
        if at_site || bodies || self.where_at(site) {
            return Scope::Site;
        }
        let runs = openers & RUNNING != 0 && self.runs(site, &clause);
        if runs { Scope::Running } else { Scope::Whole }
    }

    /// "another 12", "an additional 12", "12 more", "two more victims", after a figure of the same measure.
    fn adds(&self, site: &Site, counted: &Range<usize>, measure: Measure, goes_on: bool) -> bool {
        let prose = self.prose;
        let after = counted.end.max(site.tokens.end);
        let start = site.tokens.start.saturating_sub(2).max(site.sentence_tokens.start);
        let end = (after + 1).min(site.sentence_tokens.end);
        let has = |words: &WordSet| {
            // "more than 12" and "one more time" add nothing.
            let mut tokens = (start..end).zip(&prose.tokens()[start..end]);
            tokens.any(|(at, it)| words.has(it, prose.text()) && !prose.is_word(at + 1, "than"))
        };
        if !measure.of_people() {
            return has(&MORE);
        }
        if self.grows_by(site) || self.more_of(site, counted, measure) {
            return true;
        }
        if !goes_on || !has(&MORE_OR_OTHER) {
            return false;
        }
        // "In Norport, another 12 marched": the whole of Norport.
        !self
            .article
            .names_in(site.sentence, &site.clause)
            .any(|(_, it)| it.place && it.tokens.start.abs_diff(site.tokens.start) < 12)
    }

    /// "16 [more] deaths were confirmed", "[another] 16 people died": besides those told before or elsewhere.
    ///
    /// Not "killing 12 and injuring dozens more", where no other figure tells of the injured.
    fn more_of(&self, site: &Site, counted: &Range<usize>, measure: Measure) -> bool {
        let prose = self.prose;
        if !matches!(measure, Measure::Killed | Measure::Affected | Measure::Infected)
            || counted.is_empty()
        {
            return false;
        }
        let before = site.tokens.start.saturating_sub(1).max(site.sentence_tokens.start);
        let after = before..(counted.end - 1).max(before);
        after.into_iter().any(|at| {
            prose.is_one_of(at, &["another", "additional", "further", "more"])
                && !any_word(prose, counted.end..counted.end + 2, &["than"])
                && !prose.is_word(at + 1, "than")
        })
    }

    /// "rose [by 12] to 40", "adds 2.5 million to its count": the growth, not the sum.
    fn grows_by(&self, site: &Site) -> bool {
        let prose = self.prose;
        let start = site.tokens.start;
        let Some(before) = start.checked_sub(1).filter(|it| *it >= site.sentence_tokens.start)
        else {
            return false;
        };
        let grows = |at: usize| {
            matches!(
                prose.lemma_letters(at),
                "rise"
                    | "grow"
                    | "increase"
                    | "climb"
                    | "jump"
                    | "raise"
                    | "lower"
                    | "cut"
                    | "reduce"
                    | "swell"
                    | "surge"
                    | "revise"
                    | "fall"
                    | "drop"
                    | "go"
            )
        };
        let by = prose.is_word(before, "by")
            && (before.saturating_sub(12).max(site.sentence_tokens.start)..before).any(grows);
        let adds = prose.lemma_letters(before) == "add"
            && (site.tokens.end..site.tokens.end + 6).any(|at| prose.is_word(at, "to"));
        // "in October 2.5 million were added".
        let added = (site.tokens.end..site.tokens.end + 4)
            .any(|at| prose.lemma_letters(at) == "add" && prose.tag(at) == Tag::Participle);
        by || adds || added
    }

    /// "of whom 12", "12 of them", "12 of the dead", "among them 12 children".
    fn is_part(&self, site: &Site, counted: &Range<usize>, measure: Measure) -> bool {
        let prose = self.prose;
        let first = site.sentence_tokens.start;
        let last = site.sentence_tokens.end;
        let after = counted.end.max(site.tokens.end);
        let left = site.tokens.start.saturating_sub(3).max(first)..site.tokens.start;
        let part = ["including", "whom", "included", "include", "includes"];
        // "among them 12 children"; "he is among the 24" tells of all 24.
        let among = left
            .clone()
            .any(|at| prose.is_word(at, "among") && prose.is_one_of(at + 1, &["them", "those"]));
        let of = prose.is_word(site.tokens.end, "of")
            && matches!(
                prose.tag(site.tokens.end + 1),
                Tag::Pronoun | Tag::Determiner | Tag::Relative
            );
        // "Among the dead were at least 36 foreigners".
        let opens =
            prose.is_word(site.clause.start, "among") && site.tokens.start < site.clause.start + 8;
        // "1,021 bodies, of which 650 have names"; "of 844 people hurt 74 have complained".
        let of_which =
            left.clone().any(|at| prose.is_word(at, "of") && prose.is_word(at + 1, "which"));
        let of_number = counted.is_empty()
            && (site.tokens.start.saturating_sub(12).max(first)..site.tokens.start).any(|at| {
                prose.is_word(at, "of")
                    && at + 2 < site.tokens.start
                    && prose.tag(at + 1) == Tag::Number
                    && prose.tag(at + 2).nominal()
                    && !(at + 2..site.tokens.start).any(|it| {
                        prose.tag(it).finite()
                            || prose.is_word(it, ";")
                            || matches!(prose.tag(it), Tag::Number | Tag::Conjunction)
                            || prose.is_one_of(it, &["to", "at", "by", "from"])
                    })
            });
        // "the last three bodies".
        let last_of = site.tokens.start > first
            && prose.is_one_of(site.tokens.start - 1, &["last", "first", "final", "latest"])
            && !counted.is_empty()
            // "the last eight missing" are all who still are.
            && measure != Measure::Missing;
        let all = &prose.sentences()[site.sentence].tokens;
        of || among
            || opens
            || of_which
            || of_number
            || last_of
            || after_whole(prose, all.start, site.tokens.start).is_some()
            || any_word(prose, left, &part)
            // "22 among the dead"; "22 people, among them nine children" is the whole.
            || (after..(after + 2).min(last)).any(|at| {
                prose.is_word(at, "among")
                    && !prose.is_one_of(at + 1, &["them", "those", "whom"])
            })
    }

    /// "22 died, of which 12 in the town itself", "of whom 12 in Velm".
    fn of_which_in(&self, site: &Site) -> bool {
        let prose = self.prose;
        let (start, end) = (site.tokens.start, site.tokens.end);
        start >= 2
            && prose.is_one_of(start - 1, &["which", "whom", "them"])
            && prose.is_one_of(end, &["in", "at"])
            && (prose.tag(end + 1) == Tag::Proper
                || (end + 1..end + 4).any(|at| is_site(prose, at)))
    }

    /// "30 of [the 80] wounded": all of them, though 30 are told of.
    pub(crate) fn is_whole(&self, site: &Site) -> bool {
        let start = site.tokens.start;
        start >= 2
            && self.prose.is_word(start - 2, "of")
            && self.prose.is_one_of(start - 1, &["the", "its"])
    }

    /// "10 were still being treated": those left of a larger number.
    fn is_left(&self, site: &Site) -> bool {
        any_word(self.prose, site.clause.clone(), &["still", "remain", "remained", "remains"])
    }

    /// "12 a day", "each of 12", "12 per year".
    fn is_rate(&self, site: &Site, counted: &Range<usize>) -> bool {
        let prose = self.prose;
        let last = site.sentence_tokens.end;
        let start = site.tokens.start;
        let after = counted.end.max(site.tokens.end);
        let per = after..(after + 2).min(last);
        let left = start.saturating_sub(2).max(site.sentence_tokens.start)..start;
        any_word(
            prose,
            per.clone(),
            &["each", "per", "apiece", "daily", "annually", "monthly", "every"],
        ) || any_word(prose, left, &["each", "every", "daily"]) && !prose.is_word(after, "as")
            || per.into_iter().any(|at| {
                // "12 a day"; "down from 24 a day earlier" is no rate.
                // "the $2 billion job, a year on".
                prose.is_word(at, "a")
                    && (at == after || prose.tag(at - 1) != Tag::Punct)
                    && any_word(prose, at + 1..at + 2, UNITS)
                    && !any_word(prose, at + 2..at + 3, &["earlier", "later", "ago", "before"])
            })
    }

    /// "in a single day", "in one night", "in the past 24 hours", "on Sunday alone".
    fn in_a_day(&self, clause: &Range<usize>, openers: u32) -> bool {
        let prose = self.prose;
        // "24" is in no list.
        let mut clause = clause.clone();
        if openers & DAY == 0 {
            return clause.any(|at| prose.is_word(at, "24") && prose.is_word(at + 1, "hours"));
        }
        clause.any(|at| {
            let day = |at: usize| matches!(prose.lemma_letters(at), "day" | "night" | "hour");
            let one = prose.is_word(at, "single") || prose.is_word(at, "one");
            one && day(at + 1) && prose.tag(at + 1) == Tag::Noun
                || prose.is_word(at, "24") && prose.is_word(at + 1, "hours")
                || prose.is_word(at, "alone") && at > 0 && prose.is(at - 1, Class::Weekday)
        })
    }

    /// "in Norport alone", "at one hospital", "in a single village".
    fn at_one_site(&self, clause: &Range<usize>) -> bool {
        const IN: &[&str] = &["in", "at", "inside"];
        let prose = self.prose;
        clause.clone().filter(|at| opens(prose, *at, PLACE)).any(|at| {
            if prose.is_word(at, "alone") {
                return at > 0
                    && (prose.tag(at - 1) == Tag::Proper
                        || prose.tag(at - 1) == Tag::Noun
                            && (at.saturating_sub(4)..at)
                                .any(|it| any_word(prose, it..it + 1, IN)));
            }
            any_word(prose, at..at + 1, IN)
                && any_word(prose, at + 1..at + 3, &["one", "single"])
                && (at + 2..at + 4).any(|it| is_site(prose, it))
                || self.other_site(at)
        })
    }

    /// "the [block] in Dole Street, in which 22 died", "the [village] of Velm, where 22 died".
    fn where_at(&self, site: &Site) -> bool {
        const BACK: usize = 7;
        let prose = self.prose;
        let first = site.sentence_tokens.start;
        let opens = site.clause.start.saturating_sub(1).max(first)..site.clause.start + 3;
        let Some(relative) = opens.into_iter().find(|&at| {
            at < site.tokens.start
                && (prose.is_word(at, "where")
                    || prose.is_word(at, "which")
                        && at > first
                        && prose.is_one_of(at - 1, &["in", "at", "inside"]))
        }) else {
            return false;
        };
        let noun = relative - usize::from(prose.is_word(relative, "which"));
        let noun = noun - usize::from(noun > first && prose.is_word(noun - 1, ","));
        (noun.saturating_sub(BACK).max(first)..noun)
            .rev()
            .take_while(|&at| !matches!(prose.tag(at), Tag::Punct) && !prose.tag(at).finite())
            .find(|&at| is_site(prose, at))
            .is_some_and(|at| {
                prose.tag(at) != Tag::Plural && !self.article.opens_at(prose.lemma(at))
            })
    }

    /// "at the [mosque]", where the news is of a whole town; not where the news is of the mosque.
    fn other_site(&self, at: usize) -> bool {
        const WHERE: &[&str] = &["in", "at", "inside", "on", "near", "outside", "beside"];
        let prose = self.prose;
        if !any_word(prose, at..at + 1, WHERE) {
            return false;
        }
        let Some(phrase) = chunk::noun_phrase_from(prose, at + 1) else { return false };
        let head = phrase.end - 1;
        // "died in hospital": in whichever.
        if phrase.len() == 1 && prose.is_word(head, "hospital") {
            return false;
        }
        // "the smaller camp", "a second camp": one of several, whatever the news is of.
        let one_of = phrase.clone().any(|it| {
            prose.word(it).ends_with("er") && prose.tag(it) == Tag::Adjective
                || any_word(prose, it..it + 1, &["second", "another", "other", "main", "nearby"])
        }) || any_word(prose, phrase.end..phrase.end + 1, &["itself", "alone"]);
        is_site(prose, head)
            && prose.tag(head) != Tag::Plural
            && (one_of || !self.article.opens_at(prose.lemma(head)))
    }

    /// "since July", "over the past decade", "in the last five years", "so far this year".
    fn runs(&self, site: &Site, clause: &Range<usize>) -> bool {
        let prose = self.prose;
        clause.clone().filter(|at| opens(prose, *at, RUNNING)).any(|at| {
            if prose.is_word(at, "since") {
                // "the deadliest since 2011" ranks, and counts nothing.
                let ranks = (at.saturating_sub(6)..at).any(|it| {
                    prose.word(it).ends_with("est")
                        || any_word(prose, it..it + 1, &["first", "most", "worst", "ever"])
                });
                // "since October 17", where that is the news.
                let news = self.article.times_of(site.sentence, &(at + 1..at + 4)).any(|it| {
                    let period = self.times[it.index].period;
                    period.is_some_and(|it| self.article.is_recent(it))
                });
                if news {
                    return false;
                }
                let perfect = site
                    .clause
                    .clone()
                    .any(|it| any_word(prose, it..it + 1, &["has", "have", "had", "'ve"]));
                return perfect && !ranks;
            }
            let span =
                |at: usize| matches!(prose.lemma_letters(at), "year" | "month" | "decade" | "week");
            let over = any_word(prose, at..at + 1, &["past", "last", "previous", "recent"])
                && (span(at + 1) || prose.tag(at + 1) == Tag::Number && span(at + 2));
            let before = |n: usize, words: &[&str]| {
                at.checked_sub(n).is_some_and(|it| any_word(prose, it..it + 1, words))
            };
            let during = before(2, &["over", "in", "during", "within"]) && before(1, &["the"])
                || before(1, &["over", "in"]);
            // "so far this year", "this year alone".
            let this = prose.is_word(at, "this")
                && prose.is_word(at + 1, "year")
                && (prose.is_word(at + 2, "alone") || before(1, &["far", "already"]));
            // "in the last year": the year before, or the time until now; several years run.
            over && during || this
        })
    }
}

/// What of [`LISTED`] stands among the tokens.
fn openers(prose: &Prose<'_>, tokens: &Range<usize>) -> u32 {
    let marks: &Marks = &LISTED;
    let tokens = prose.tokens().get(tokens.clone()).unwrap_or_default();
    tokens.iter().fold(0, |all, it| all | marks.get(it.word))
}

/// Whether the token is one of the words of [`LISTED`] that `bits` names.
#[inline]
fn opens(prose: &Prose<'_>, at: usize, bits: u32) -> bool {
    prose.tokens().get(at).is_some_and(|it| LISTED.get(it.word) & bits != 0)
}

/// "63 [were Norlanders]": a bare figure of which something is told.
fn counted_by_be(prose: &Prose<'_>, site: &Site, counted: &Range<usize>) -> bool {
    let next = site.tokens.end;
    // "its own count of 46 was final": of the count.
    let told = site.tokens.start > 0 && prose.is_one_of(site.tokens.start - 1, &["of", "at", "to"]);
    next < site.sentence_tokens.end
        && !told
        && is_be(prose, next)
        && (counted.is_empty() || counted.start > next)
}

/// Whether a token names the kind of place that is one of many.
pub(super) fn is_site(prose: &Prose<'_>, at: usize) -> bool {
    LISTED.get(prose.lemma(at)) & SITE != 0 && prose.tag(at).nominal()
}

/// The tokens of the figure's clause, and of the verbless one beside it: "Since July, 22 have died".
fn clause_tokens(prose: &Prose<'_>, site: &Site) -> Range<usize> {
    let clause = &site.clause;
    let before = clause.start.saturating_sub(8).max(site.sentence_tokens.start)..clause.start;
    let cut = before
        .clone()
        .rev()
        // "Marsh, a doctor at Velm University, pointed out: “…”" says where she works.
        .find(|&at| prose.tag(at).finite() || prose.tag(at) == Tag::Quote || prose.is_word(at, ";"))
        .map_or(before.start, |at| at + 1);
    // "22 people have died since he was ousted": the subordinator opens the next clause.
    cut..(clause.end + 1).min(site.sentence_tokens.end)
}
