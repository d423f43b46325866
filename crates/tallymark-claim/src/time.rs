//! Dates and periods in running text, at the grain that the words state.

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
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
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
        match self.grain {
            Grain::Month => format!("{:04}-{:02}", date.year(), date.month()),
            Grain::Year => format!("{:04}", date.year()),
            _ => date.to_string(),
        }
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

/// A date or period in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// The words, hedge included, preposition left out.
    pub span: Span,
    /// The dates meant, `None` where they hang on an unknown document date.
    pub period: Option<Period>,
    /// The TIMEX3 value ("2021-08-15", "XXXX-10-19", "P2Y"), known even where `period` is not.
    pub timex: String,
    /// How the words bound it ("about two years ago" is approximate).
    pub bound: Bound,
    /// What it was resolved from.
    pub basis: TimeBasis,
}

/// Finds dates and periods; `reference` is the document's own date, where known.
pub fn find(prose: &Prose<'_>, reference: Option<Period>) -> Vec<TimeExpression> {
    let _ = (prose, reference);
    Vec::new()
}
