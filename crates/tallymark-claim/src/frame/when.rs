//! The date of the happening, and the date that a claim holds for.

use std::ops::Range;

use crate::chunk;
use crate::claim::{AsOf, AsOfBasis, Measure};
use crate::document::Document;
use crate::frame::article::When as Dated;
use crate::frame::event::{event_at, is_speech};
use crate::frame::{Found, Reader, Site, any_word};
use crate::lexicon::Class;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::time::{Grain, Period, Role, TimeExpression};
use crate::token::Token;

/// Times of one claim.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct When {
    pub(crate) happened: Option<Period>,
    pub(crate) as_of: Option<AsOf>,
    /// Whether it is of a happening of long ago that the article is not about.
    pub(crate) background: bool,
}

/// Sentences that open an article, its headline among them.
const OPENING: usize = 4;
/// Counts of weeks that a report still follows its news for.
const FEW_WEEKS: &[&str] = &["a", "one", "two", "three"];

impl Reader<'_> {
    /// The dates of a figure; `background` where the words tell of another happening.
    pub(crate) fn when(
        &self,
        document: &Document,
        site: &Site,
        measure: Measure,
        background: bool,
    ) -> When {
        let published = document
            .updated
            .or(document.published)
            .map(|period| AsOf { period, basis: AsOfBasis::Published });
        let mut out = When { happened: None, as_of: published, background };
        // "A year after a gunman killed 22, nothing has changed": the opening's own happening.
        let own = self.article.years_on.filter(|_| site.sentence < OPENING);
        if let Some(period) = own.filter(|_| self.long_before(site)) {
            out.happened = Some(period);
            return out;
        }
        if self.long_before(site) || measure == Measure::Magnitude && self.of_any(site) {
            out.background = true;
            return out;
        }
        let mut nearest: Option<(usize, Period)> = None;
        for time in self.article.times_of(site.sentence, &site.sentence_tokens) {
            let Some(period) = self.times[time.index].period else { continue };
            if !dated(&self.times[time.index], period) {
                continue;
            }
            let role = self.times[time.index].role;
            if time.speech
                || matches!(role, Role::AsOf | Role::By | Role::Until)
                || time.statement
                || self.updates(site, time.start)
            {
                out.as_of = Some(AsOf { period, basis: AsOfBasis::Stated });
                continue;
            }
            if let Some(distance) = self.reaches(site, time, role)
                && nearest.is_none_or(|(least, _)| distance < least)
            {
                nearest = Some((distance, period));
            }
        }
        if !happens(measure) {
            // "The group had 500 members in 2012": not as many as it has.
            let then =
                nearest.map(|it| it.1).filter(|it| self.article.is_background(*it, document));
            if measure == Measure::Fighters && then.is_some() {
                (out.happened, out.background) = (then, true);
            }
            return out;
        }
        let past = || self.article.past(site.sentence).filter(|_| of_event(measure));
        out.happened = match nearest.map(|it| it.1).or_else(past) {
            Some(period) => Some(period),
            None if background || !of_event(measure) => None,
            None => self.article.event.and_then(|it| it.period),
        };
        let own = out.happened.is_some_and(|it| self.article.is_earlier(it)) && of_event(measure);
        out.background |=
            own || out.happened.is_some_and(|it| self.article.is_background(it, document));
        out
    }

    /// The dates of a count; "78 died on April 25, 58 [of them] in Sarn" has one date for both.
    pub(crate) fn when_counted(
        &mut self,
        document: &Document,
        site: &Site,
        found: Found,
        background: bool,
    ) -> When {
        let mut when = self.when(document, site, found.measure, background);
        if !found.measure.of_people() {
            return when;
        }
        if let Some((_, before)) = self.dated.filter(|it| it.0 == site.sentence)
            && found.rule == "inherited"
            && before.happened.is_some()
        {
            (when.happened, when.background) = (before.happened, before.background);
        }
        self.dated = Some((site.sentence, when));
        when
    }

    /// "two years after the town was destroyed in a quake that killed 22": of the quake before.
    fn long_before(&self, site: &Site) -> bool {
        let prose = self.prose;
        // "a week after a gunman killed 22" is the news still.
        let weeks = |at: usize| {
            prose.lemma_letters(at) == "week" && at > 0 && prose.is_one_of(at - 1, FEW_WEEKS)
        };
        let unit = |at: usize| {
            matches!(prose.lemma_letters(at), "year" | "month" | "week" | "decade") && !weeks(at)
        };
        let first = site.tokens.start.saturating_sub(40).max(site.sentence_tokens.start + 1);
        let tokens = prose.tokens().get(first..site.tokens.start).unwrap_or_default();
        let is = |it: &Token, word| it.is_word(prose.text(), word);
        let mut words = (first..site.tokens.start).zip(tokens).rev();
        let after = words
            .find(|(at, it)| (is(it, "after") | is(it, "since")) && unit(at - 1))
            .map(|it| it.0);
        after.is_some_and(|after| {
            let inner = after + 1..site.tokens.start;
            // "a week after the blast the ministry counts 22": the clause after it is another.
            let verb = inner.clone().find(|&at| prose.tag(at).finite()).unwrap_or(inner.end);
            let ended = (inner.start + 1..verb).any(|at| {
                matches!(prose.tag(at - 1), Tag::Noun | Tag::Plural)
                    && matches!(prose.tag(at), Tag::Determiner | Tag::Pronoun | Tag::Proper)
            });
            if ended {
                return false;
            }
            inner.clone().any(|at| prose.tag(at).finite())
                && !inner.clone().any(|at| matches!(prose.word(at), "," | ";"))
        })
    }

    /// "A magnitude-6.0 quake can cause severe damage": of any, and not of the news.
    fn of_any(&self, site: &Site) -> bool {
        let prose = self.prose;
        site.clause.clone().any(|at| {
            prose.is_word(at, "can") || prose.is_word(at, "capable") && prose.is_word(at + 1, "of")
        })
    }

    /// How near the date at `time` stands to the figure, if it may date what the figure measures.
    fn reaches(&self, site: &Site, dated: &Dated, role: Role) -> Option<usize> {
        let prose = self.prose;
        let Dated { start: time, ref clause, .. } = *dated;
        // "in April, from 7.4 percent a year earlier": what follows right away is nearest.
        let distance = if time >= site.tokens.end {
            time - site.tokens.end
        } else {
            time.abs_diff(site.tokens.start)
        };
        // "the first since 2011, when a fire killed 22": dates the clause that follows.
        if follows(prose, time, site) {
            return Some(distance);
        }
        // "the biggest since he took office in May", "the worst since the fire of 2011": a bound.
        if matches!(role, Role::Since | Role::Before) || compared(prose, time, clause.start) {
            return None;
        }
        // "since the rains came three months ago it has been 324": a bound too.
        let since = (clause.start..time).find(|&at| prose.is_word(at, "since"));
        if since.is_some_and(|since| !(since..time).contains(&site.tokens.start)) {
            return None;
        }
        if site.clause.contains(&time) {
            return Some(distance);
        }
        if any_word(prose, clause.start..clause.start + 1, &["since", "before", "until"]) {
            return None;
        }
        let verbless = !clause.clone().any(|at| prose.tag(at).finite() || prose.tag(at).verb());
        // "a quake of 3.8 at 9:10 (0440 GMT) on Monday".
        let bracket = clause.start > 0 && prose.is_word(clause.start - 1, ")");
        if verbless && bracket && (site.tokens.end..site.tokens.end + 14).contains(&time) {
            return Some(distance + 20);
        }
        // "In May 2003, the town was razed by a quake that killed 22": a date in front holds for
        // all that follows, up to a semicolon.
        let cut = |mut range: Range<usize>| range.any(|at| prose.is_word(at, ";"));
        if verbless && time < site.tokens.start && !cut(time..site.tokens.start) {
            return Some(distance + 50);
        }
        // "the disaster of May 2003, in which 22 died".
        let relative = (site.clause.start.saturating_sub(1)..site.clause.start + 2)
            .any(|at| prose.tag(at) == Tag::Relative);
        if relative && (clause.end..clause.end + 3).contains(&site.clause.start) {
            return Some(distance + 50);
        }
        // One outside counts where it dates a happening: "a quake hit on Sunday, killing 22".
        self.dates_happening(site.sentence, clause).then_some(distance + 100)
    }

    /// Whether the clause of a date tells of a happening.
    fn dates_happening(&self, sentence: usize, clause: &Range<usize>) -> bool {
        let prose = self.prose;
        let happens = |at| prose.tag(at).verb() && prose.lemma_is(at, Class::Happening);
        !self.article.events_in(sentence, clause).is_empty() || clause.clone().any(happens)
    }

    /// Whether a date in the clause dates a count, not the happening: "rose to 22 by Thursday".
    fn updates(&self, site: &Site, time: usize) -> bool {
        let prose = self.prose;
        // "the toll of the quake a day before rose to 22" dates the quake.
        let named = || time > 0 && event_at(prose, time - 1).is_some();
        site.clause.contains(&time)
            && site.clause.clone().any(|at| moves_a_count(prose, at))
            && !named()
    }
}

/// Whether the verb at `at` moves a count: "rose to 22", "the toll stood at 22".
pub(super) fn moves_a_count(prose: &Prose<'_>, at: usize) -> bool {
    prose.tag(at).verb()
        && matches!(
            prose.lemma_letters(at),
            "rise"
                | "raise"
                | "lift"
                | "lower"
                | "top"
                | "surpass"
                | "climb"
                | "stand"
                | "reach"
                | "jump"
                | "increase"
                | "grow"
                | "revise"
                | "put"
                | "update"
        )
}

/// Whether the figure stands in what the date at `time` goes on to tell: "since 2011, when 22
/// died", "since the storm of 2011, which struck at night, killing 22".
fn follows(prose: &Prose<'_>, time: usize, site: &Site) -> bool {
    const FAR: usize = 25;
    // A name may come between: "in 1988, Storm Anna".
    let opens = (time + 1..time + 5).find(|&at| {
        any_word(prose, at..at + 1, &["when", "which", "where"])
            // "the disaster of last month that left 22 dead".
            || prose.is_word(at, "that") && prose.tag(at + 1).verb()
    });
    opens.is_some_and(|opens| {
        (opens..opens + FAR).contains(&site.tokens.start)
            && !(opens..site.tokens.start).any(|at| {
                // "which measured 8.4 and killed 22" is one clause.
                let other = prose.tag(at) == Tag::Conjunction
                    && !prose.tag(at + 1).verb()
                    && at + 1 < site.tokens.start;
                other || prose.tag(at) == Tag::Dash || prose.is_word(at, ";")
            })
    })
}

/// Whether the date at `time` is that of something else that is only compared with:
/// "the worst since the fire of 2011", "more than in 2011", "surpassing the 62 acres of the 2011 fire".
pub(super) fn compared(prose: &Prose<'_>, time: usize, from: usize) -> bool {
    const WORDS: &[&str] = &[
        "since",
        "than",
        "surpassing",
        "exceeding",
        "topping",
        "eclipsing",
        "overtaking",
        "passing",
        "beating",
        "unlike",
        "compared",
        "rivaling",
        "recalling",
    ];
    let theirs = |at: usize| ["the", "that", "those", "its"].iter().any(|it| prose.is_word(at, it));
    let mut far = false;
    for at in (from.max(time.saturating_sub(12))..time).rev() {
        // "surpassing the 29 who died in the blaze of 1933": past the figure that is compared with.
        let beats = || {
            matches!(
                prose.lemma_letters(at),
                "surpass" | "exceed" | "top" | "eclipse" | "overtake" | "beat" | "rival" | "match"
            )
        };
        if !far && prose.is_one_of(at, WORDS) || theirs(at + 1) && beats() {
            return true;
        }
        // A verb or a comma between: another clause's date; "more than 22 in May" compares no dates.
        if matches!(prose.tag(at), Tag::Punct) {
            return false;
        }
        // "more than in any quake since the one of 1985".
        let one = prose.is_word(at, "one");
        far |= prose.tag(at).finite() || prose.tag(at) == Tag::Number && !one;
    }
    false
}

/// Whether a period is fine enough to tell two happenings apart.
pub(super) fn dated(time: &TimeExpression, period: Period) -> bool {
    matches!(period.grain, Grain::Day | Grain::Month | Grain::Year | Grain::Week)
        && !time.timex.starts_with('P')
}

/// Whether what is measured happens, and so has a date; a border's length has none.
pub(crate) fn happens(measure: Measure) -> bool {
    !matches!(
        measure,
        Measure::Length
            | Measure::Width
            | Measure::Height
            | Measure::Area
            | Measure::Population
            | Measure::Age
            | Measure::Mass
            | Measure::Volume
            | Measure::Distance
            | Measure::Rank
            | Measure::Price
            | Measure::Fighters
            | Measure::Jobs
            | Measure::Debt
            | Measure::DateOf
    )
}

/// Whether what is measured belongs to the article's happening where no date is near.
const fn of_event(measure: Measure) -> bool {
    measure.of_people()
        || matches!(
            measure,
            Measure::Damaged
                | Measure::Magnitude
                | Measure::Depth
                | Measure::Incidents
                | Measure::Count
        )
}

/// Whether the date at `tokens` says when somebody spoke: "said on Thursday", "Thursday told".
pub(super) fn dates_speech(
    prose: &Prose<'_>,
    start: usize,
    end: usize,
    clause: &Range<usize>,
) -> bool {
    // "officials on Thursday said".
    let mut right = end;
    while matches!(prose.tag(right), Tag::Adverb | Tag::Auxiliary) && right < clause.end {
        right += 1;
    }
    if right < clause.end && prose.tag(right).verb() {
        return is_speech(prose, right);
    }
    if start > clause.start && modifies(prose, start, end) {
        return false;
    }
    // "said the bombings of Easter Sunday had".
    if start > clause.start && prose.is_word(start - 1, "of") {
        return false;
    }
    // "in a statement Tuesday", "at a news conference on Tuesday".
    let on = start - usize::from(start > clause.start && prose.is_word(start - 1, "on"));
    let told = |at: usize| {
        prose.tag(at).nominal()
            && matches!(
                prose.lemma_letters(at),
                "statement"
                    | "interview"
                    | "speech"
                    | "briefing"
                    | "conference"
                    | "letter"
                    | "tweet"
                    | "address"
                    | "appearance"
                    | "testimony"
                    | "remark"
                    | "comment"
            )
    };
    if on > clause.start && told(on - 1) {
        return true;
    }
    // "which officials said Tuesday posed a threat"; not "said Tuesday was the worst day".
    if on > clause.start
        && is_speech(prose, on - 1)
        && prose.tag(on - 1).verb()
        && !matches!(prose.tag(end), Tag::Possessive | Tag::Auxiliary)
        && !prose.tag(end).nominal()
    {
        return true;
    }
    for at in (clause.start..start).rev() {
        if prose.tag(at).verb() {
            // "said the blaze on Thursday killed": another verb follows.
            return is_speech(prose, at) && !(end..clause.end).any(|it| prose.tag(it).finite());
        }
        if prose.tag(at) == Tag::Auxiliary {
            return false;
        }
    }
    false
}

/// Whether the date of the tokens `start..end` says which: "speaks of the [1934] quake".
fn modifies(prose: &Prose<'_>, start: usize, end: usize) -> bool {
    start > 0 && prose.is_word(start - 1, "the") && prose.tag(end).nominal()
}

/// "In June, a study found that 22 had died": the date is the study's.
pub(super) fn dates_statement(prose: &Prose<'_>, time: usize, clause: &Range<usize>) -> bool {
    // "counts its losses from the storm of last month".
    let of = time > 1 && prose.is_word(time - 1, "of") && {
        event_at(prose, time - 2).is_some() || prose.lemma_letters(time - 2) == "disaster"
    };
    if modifies(prose, time, time + 1) || of {
        return false;
    }
    let verb = if clause.clone().any(|at| prose.tag(at).verb()) {
        chunk::governing_verb(prose, clause, time)
    } else {
        let next = chunk::clause_of(prose, clause.end + 1);
        chunk::verb_of(prose, next)
    };
    verb.is_some_and(|verb| {
        is_speech(prose, verb)
            || matches!(
                prose.lemma_letters(verb),
                "publish"
                    | "release"
                    | "estimate"
                    | "calculate"
                    | "find"
                    | "conclude"
                    | "issue"
                    | "suggest"
                    | "show"
                    | "reveal"
                    | "count"
                    | "project"
                    | "predict"
            )
    })
}
