//! Dates and periods in running text, at the grain that the words state.
//!
//! [`find`] reads a document sentence by sentence, left to right, one grammar
//! rule a kind of wording (`time/atom.rs` and its neighbours), and resolves
//! what it read against the document's own date only where that is known
//! (`time/resolve.rs`). [`stamp`] reads one whole date off a short line.

use std::fmt;

use tallymark_sentence::Span;

use crate::prose::Prose;
use crate::value::Bound;

/// A civil date of the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Makes a date, `None` where there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        if year < 1 {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(Date)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The weekday, Monday 0 to Sunday 6.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_zero_offset()
    }

    /// The date `days` later, or earlier where negative; `None` outside the years 1 to 9999.
    pub fn plus_days(self, days: i32) -> Option<Date> {
        let date = self.0.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
        (date.year() >= 1).then_some(Date(date))
    }

    /// The number of days from `other` to this date.
    pub fn days_since(self, other: Date) -> i32 {
        self.0.since(other.0).map_or(0, |span| span.get_days())
    }

    /// The last day of this date's month.
    pub fn end_of_month(self) -> Date {
        Date(self.0.last_of_month())
    }

    /// As it is displayed; quicker than formatting it.
    pub(crate) fn iso(self) -> String {
        let mut iso = String::with_capacity(10);
        push_digits(&mut iso, self.year().unsigned_abs(), 4);
        iso.push('-');
        push_digits(&mut iso, self.month().unsigned_abs().into(), 2);
        iso.push('-');
        push_digits(&mut iso, self.day().unsigned_abs().into(), 2);
        iso
    }
}

/// Writes the last `count` digits of `number`, which are all of them.
pub(crate) fn push_digits(out: &mut String, number: u16, count: u32) {
    for place in (0..count).rev() {
        out.push(char::from(b'0' + (number / 10_u16.pow(place) % 10) as u8));
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

/// How finely a date is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Grain {
    /// A day.
    Day,
    /// A week or a weekend.
    Week,
    /// A month.
    Month,
    /// A quarter or a season.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// Anything else, told by its ends.
    Range,
}

/// A closed interval of civil dates at the grain stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day, included.
    pub end: Date,
    /// How finely it was stated.
    pub grain: Grain,
}

impl Period {
    /// One day.
    pub const fn day(date: Date) -> Period {
        Period { start: date, end: date, grain: Grain::Day }
    }

    /// One month; `None` where there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Period> {
        let start = Date::new(year, month, 1)?;
        Some(Period { start, end: start.end_of_month(), grain: Grain::Month })
    }

    /// One year; `None` outside 1 to 9999.
    pub fn year(year: i16) -> Option<Period> {
        Some(Period {
            start: Date::new(year, 1, 1)?,
            end: Date::new(year, 12, 31)?,
            grain: Grain::Year,
        })
    }

    /// Whether a day lies in both.
    pub fn intersects(self, other: Period) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// Whether every day of `other` lies in this one.
    pub fn covers(self, other: Period) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The start at the grain stated: "2013-07-02", "2013-07" or "2013".
    pub fn start_iso(self) -> String {
        self.iso(self.start)
    }

    /// The end at the grain stated: "2013-07-02", "2013-07" or "2013".
    pub fn end_iso(self) -> String {
        self.iso(self.end)
    }

    fn iso(self, date: Date) -> String {
        let mut iso = date.iso();
        match self.grain {
            Grain::Month => iso.truncate(7),
            Grain::Year => iso.truncate(4),
            _ => {}
        }
        iso
    }
}

/// What a date was resolved from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimeBasis {
    /// The words state it whole, "15 August 2021".
    Stated,
    /// Relative to the document's own date, "last month", "Oct. 19" without a year.
    Reference,
    /// Relative to another date of the text.
    Context,
}

/// What sort of words tell the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimeKind {
    /// A day of a month: "Oct. 19", "15 August 2021", "11/28/2005", "the 18th".
    Date,
    /// A weekday: "Friday", "last Friday", "Sunday night".
    Weekday,
    /// A day told by the day of writing: "today", "yesterday", "this morning".
    RelativeDay,
    /// A day with a name: "Christmas Day".
    Holiday,
    /// A month: "July 2013", "last month", "early October".
    Month,
    /// A year: "2013", "last year", "fiscal 2018", "mid-2013".
    Year,
    /// A week or weekend.
    Week,
    /// A quarter or half of a year.
    Quarter,
    /// A season.
    Season,
    /// A decade or part of one, "the late 2000s".
    Decade,
    /// A century.
    Century,
    /// A count of units from the day of writing: "two years ago", "in two weeks".
    Ago,
    /// A window that touches the day of writing: "the last two years".
    Window,
    /// A day told by another date of the text: "the following day", "two days later".
    Context,
    /// A stretch with two ends: "from January to April 2015"; `ends` holds both.
    Stretch,
    /// A time of day: "10:30", "6 p.m.".
    Clock,
}

/// How the words before a date tie it to what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// "on", "in", "at", "during", or nothing.
    At,
    /// "since", "from".
    Since,
    /// "until", "till", "through".
    Until,
    /// "by".
    By,
    /// "as of", "as at".
    AsOf,
    /// "before", "prior to", "ahead of".
    Before,
    /// "after", "following".
    After,
}

/// A date or period in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// The words, hedge included, preposition left out.
    pub span: Span,
    /// The dates meant, `None` where they hang on an unknown document date.
    pub period: Option<Period>,
    /// The TIMEX3 value ("2021-08-15", "XXXX-10-19", "P2Y"), known even where `period` is not.
    ///
    /// A stretch is "(START,END,DURATION)", its end left out. A numeric date
    /// that may be read two ways has its month first here.
    pub timex: String,
    /// How the words bound it ("about two years ago" is approximate).
    pub bound: Bound,
    /// What it was resolved from.
    pub basis: TimeBasis,
    /// What sort of words tell it.
    pub kind: TimeKind,
    /// How it is tied to what is told.
    pub role: Role,
    /// Both readings of a numeric date such as 5/6/2010, month first; else `None`.
    pub readings: Option<[Period; 2]>,
    /// The first and the last date of a stretch; empty for everything else.
    pub ends: Vec<TimeExpression>,
    /// The half-open interval that the TIMEX3 value stands for.
    half_open: Option<(Date, Date)>,
}

impl TimeExpression {
    /// An exact date stated whole, for callers that read it elsewhere than in running text.
    pub fn stated(span: Span, period: Period) -> TimeExpression {
        TimeExpression {
            span,
            period: Some(period),
            timex: period.start_iso(),
            bound: Bound::Exact,
            basis: TimeBasis::Stated,
            kind: match period.grain {
                Grain::Month => TimeKind::Month,
                Grain::Year => TimeKind::Year,
                _ => TimeKind::Date,
            },
            role: Role::At,
            readings: None,
            ends: Vec::new(),
            half_open: resolve::half_open(period),
        }
    }

    /// Whether a fact-checker would put this date in a table of its own.
    ///
    /// Days, weekdays, months and years that date a happening are; weeks,
    /// seasons, decades, windows and clock times are not. A stretch is not
    /// itself: its two `ends` are. A year that only qualifies a count ("900
    /// cases in 2017") is the count's as-of date, which only the caller, who
    /// knows the counts, can tell.
    pub fn is_date_claim(&self) -> bool {
        let years = self.kind == TimeKind::Decade
            && self.period.is_some_and(|period| period.grain == Grain::Year);
        // "the mid-1970s" is told to the year, "the 1970s" is not.
        years
            || matches!(
                self.kind,
                TimeKind::Date
                    | TimeKind::Weekday
                    | TimeKind::RelativeDay
                    | TimeKind::Holiday
                    | TimeKind::Month
                    | TimeKind::Year
                    | TimeKind::Context
            ) && self.period.is_some()
    }

    /// This date or, for a stretch, its two ends, those among them that are claims.
    pub fn date_claims(&self) -> impl Iterator<Item = &TimeExpression> {
        let whole = self.ends.is_empty().then_some(self);
        whole.into_iter().chain(&self.ends).filter(|it| it.is_date_claim())
    }

    /// The first day and the day after the last, as tools that speak TIMEX3 have it.
    ///
    /// A single day is both ends. `None` where the words alone leave the year
    /// open, even where `period` chose one.
    pub fn half_open(&self) -> Option<(Date, Date)> {
        self.half_open
    }
}

/// Finds dates and periods; `reference` is the document's own date, where known.
///
/// What hangs on the document's date has no `period` without it: nothing is
/// resolved against a guess.
pub fn find(prose: &Prose<'_>, reference: Option<Period>) -> Vec<TimeExpression> {
    let mut found = scan::find(prose, reference);
    if reference.is_none() {
        year_from_context(&mut found);
    }
    found
}

/// Gives a day without a year ("Oct. 19") the year that the same text tells of that month ("October 2025").
///
/// Only where the text names just one year for the month: nothing is guessed.
fn year_from_context(found: &mut [TimeExpression]) {
    let mut told: [Option<Option<i16>>; 12] = [None; 12];
    for period in found.iter().filter(|it| it.basis == TimeBasis::Stated).filter_map(|it| it.period)
    {
        if matches!(period.grain, Grain::Month | Grain::Day)
            && period.start.month() == period.end.month()
        {
            let month = &mut told[usize::from(period.start.month().unsigned_abs()) - 1];
            let year = period.start.year();
            *month = Some(month.unwrap_or(Some(year)).filter(|it| *it == year));
        }
    }
    for it in found.iter_mut().filter(|it| it.period.is_none()) {
        // TIMEX3 of a day without a year: "XXXX-10-19".
        let Some((month, day)) =
            it.timex.strip_prefix("XXXX-").and_then(|rest| rest.split_once('-'))
        else {
            continue;
        };
        let (Ok(month), Ok(day)) = (month.parse::<i8>(), day.parse::<i8>()) else { continue };
        let year = usize::try_from(month - 1)
            .ok()
            .and_then(|at| told.get(at).copied().flatten().flatten());
        if let Some(date) = year.and_then(|year| Date::new(year, month, day)) {
            it.period = Some(Period::day(date));
            it.basis = TimeBasis::Context;
        }
    }
}

/// Reads the first date of a short line that states day, month and year: "Updated 08 November 2023".
///
/// "Sunday, November 23" has none: its year is not told.
pub fn stamp(text: &str) -> Option<(Period, Span)> {
    let whole = [Span::new(0, text.len())];
    let prose = Prose::of_text(text, &whole);
    scan::find(&prose, None)
        .into_iter()
        .filter(|it| it.basis == TimeBasis::Stated && it.kind == TimeKind::Date)
        .find_map(|it| Some((it.period?, it.span)))
}

mod atom;
mod calendar;
mod counted;
mod cue;
mod numeric;
mod part_of;
mod relative;
mod resolve;
mod scan;
mod stretch;
mod words;

pub(crate) use self::scan::OPENERS;

#[cfg(test)]
mod tests;
