//! One date as the words tell it, read but not yet resolved.

use crate::lexicon::Class;
use crate::token::{Capital, TokenKind};
use crate::value::Bound;

use super::words::{Line, Unit};
use super::{numeric, part_of, relative};

/// Which year, by the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Stated(i16),
    /// "of last year", "next year".
    Shift(i32),
    /// "last October", "next December": the nearest before or after.
    Nearest(i32),
    Open,
}

/// What a count of units is counted from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Anchor {
    /// The day of writing: "ago", "from now".
    Writing,
    /// The day last told: "two days later".
    Context,
    /// A date in words: "two days after Christmas".
    Date(Box<Core>),
    /// Something that is no date: "two days after the flood".
    Event,
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Middle,
    Late,
    Start,
    End,
    Earlier,
    Later,
}

/// What is told.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Core {
    Day {
        year: Year,
        month: i8,
        day: i8,
    },
    /// "the 18th".
    DayOnly(i8),
    /// 5/6 or 5/6/2010: two numbers that may both be the month.
    TwoWays {
        year: Year,
        a: i8,
        b: i8,
    },
    Month {
        year: Year,
        month: i8,
    },
    Year(i16),
    /// "2012-13" and a season over the turn of the year.
    Years(i16, i16),
    Fiscal(i16),
    /// A weekday; `week` counts from this one, `nearest` from the day of writing.
    Weekday {
        day: i8,
        week: Option<i32>,
        nearest: i32,
    },
    Today(i32),
    Overnight,
    Now,
    Unit {
        unit: Unit,
        shift: i32,
    },
    /// The `nth` week of a month or, without one, of a year.
    WeekOf {
        year: Year,
        month: Option<i8>,
        nth: i32,
    },
    /// "the first nine months of 2023", "the last two weeks of May".
    Share {
        n: i32,
        unit: Unit,
        back: bool,
        year: Year,
        month: Option<i8>,
    },
    /// "the last Friday of November".
    NthWeekday {
        nth: i32,
        day: i8,
        year: Year,
        month: i8,
    },
    /// "Tuesday the 11th".
    WeekdayOn {
        day: i8,
        number: i8,
        /// Whether "the" stands before the number, which TIMEX3 then resolves.
        the: bool,
    },
    /// "the year to date".
    ToDate,
    Count {
        n: i32,
        unit: Unit,
        back: bool,
        anchor: Anchor,
    },
    Window {
        n: i32,
        unit: Unit,
        back: bool,
    },
    /// The first year, and whether the century is left open.
    Decade {
        start: i16,
        open: bool,
    },
    Century(i16),
    Quarter {
        year: Year,
        quarter: i8,
    },
    Half {
        year: Year,
        half: i8,
    },
    Season {
        year: Year,
        code: &'static str,
    },
    Holiday {
        year: Year,
        rule: &'static str,
    },
    Context {
        n: i32,
        unit: Unit,
    },
    Clock,
}

/// A date and where it ends.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Read {
    pub(super) core: Core,
    pub(super) part: Option<Part>,
    pub(super) bound: Bound,
    pub(super) end: usize,
}

impl Read {
    pub(super) const fn new(core: Core, end: usize) -> Read {
        Read { core, part: None, bound: Bound::Exact, end }
    }
}

/// The date that starts at the token `at`, hedge and part included.
pub(super) fn read(line: &Line<'_>, at: usize) -> Option<Read> {
    let hedge = line.is(at, Class::TimeHedge) || line.is(at, Class::TimeOpener);
    if hedge && let Some(read) = hedged(line, at) {
        return Some(read);
    }
    if line.is(at, Class::TimePart)
        && let Some(read) = parted(line, at)
    {
        return Some(read);
    }
    base(line, at)
}

/// "about two years ago", "more than a decade ago", "around 2010".
fn hedged(line: &Line<'_>, at: usize) -> Option<Read> {
    let (next, bound) = line.entry(at, Class::TimeHedge)?;
    let bound = match bound {
        "approx" => Bound::Approx,
        "less_than" => Bound::LessThan,
        "more_than" => Bound::MoreThan,
        "at_least" => Bound::AtLeast,
        _ => Bound::Exact,
    };
    let read = base(line, next)?;
    let fits = match read.core {
        Core::Count { .. } | Core::Clock => true,
        // "over the past year" is no more than a year.
        Core::Window { .. } => bound != Bound::MoreThan,
        Core::Year(year) => (1700..2100).contains(&year) && !line.is_counted(read.end),
        Core::Month { .. } | Core::Day { .. } | Core::Unit { .. } => bound == Bound::Approx,
        _ => false,
    };
    fits.then_some(Read { bound, ..read })
}

/// "early 2013", "mid-July", "the end of last year", "later this week".
fn parted(line: &Line<'_>, at: usize) -> Option<Read> {
    let part = match line.data(at, Class::TimePart)? {
        "e" => Part::Early,
        "m" => Part::Middle,
        "l" => Part::Late,
        "s" => Part::Start,
        "z" => Part::End,
        "E" => Part::Earlier,
        "L" => Part::Later,
        _ => return None,
    };
    let mut next = at + 1;
    // "the early to mid 1970s" tells too little for more than the decade.
    if matches!(part, Part::Early | Part::Middle) && line.kind(next) == Some(TokenKind::Dash) {
        next += 1;
    }
    let nouns = line.any_word(at, &["start", "end", "beginning", "middle"]);
    if nouns {
        if !line.word(next, "of") {
            return None;
        }
        next += 1;
    } else if line.any_word(next, &["in", "on"]) {
        next += 1;
    }
    // "later in the year", "the end of the month".
    let inner = if line.word(next, "the") && line.one_unit(next + 1).is_some() {
        match line.one_unit(next + 1)? {
            unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade) => {
                Read::new(Core::Unit { unit, shift: 0 }, next + 2)
            }
            _ => return None,
        }
    } else {
        base(line, next).or_else(|| numeric::year(line, next, true))?
    };
    // "the end of the fiscal year" is no December.
    if line.any_word(inner.end - 2, &["fiscal", "financial", "school", "academic"]) {
        return None;
    }
    let fits = match inner.core {
        Core::Weekday { .. } | Core::Today(_) | Core::Overnight | Core::Day { .. } => {
            matches!(part, Part::Early | Part::Late | Part::Earlier | Part::Later)
        }
        Core::Month { .. }
        | Core::Year(_)
        | Core::Fiscal(_)
        | Core::Unit { .. }
        | Core::Decade { .. }
        | Core::Century(_)
        | Core::Season { .. } => true,
        _ => false,
    };
    (fits && inner.part.is_none()).then_some(Read { part: Some(part), ..inner })
}

/// A date without hedge or part.
pub(super) fn base(line: &Line<'_>, at: usize) -> Option<Read> {
    let line = &line.within()?;
    let token = line.token(at)?;
    match token.kind {
        TokenKind::Number => return numeric::number(line, at),
        TokenKind::Quote => return numeric::decade(line, at),
        TokenKind::Word => {}
        _ => return None,
    }
    if token.is(Class::Article) {
        return article(line, at);
    }
    if token.is(Class::Weekday) && is_weekday(line, at) {
        return Some(weekday(line, at));
    }
    if token.is(Class::Month)
        && let Some(read) = month(line, at)
    {
        return Some(read);
    }
    if (token.is(Class::TimeHoliday) || token.is(Class::TimeOpener))
        && let Some(read) = relative::holiday(line, at)
    {
        return Some(read);
    }
    if token.is(Class::TimeToday) {
        return relative::today(line, at);
    }
    // "the last week of July" before "last week".
    if token.is(Class::TimeOrdinal)
        && let Some(read) = relative::ordinal(line, at)
    {
        return Some(read);
    }
    if token.is(Class::TimeShift)
        && let Some(read) = relative::shifted(line, at)
    {
        return Some(read);
    }
    if token.is(Class::TimeNumber)
        && let Some(read) = numeric::spelled(line, at)
    {
        return Some(read);
    }
    if token.is(Class::TimeSeason) {
        return relative::season(line, at, false);
    }
    if token.is(Class::TimePart) {
        return numeric::labeled(line, at);
    }
    if token.is(Class::TimeUnit) {
        if let Some(read) = part_of::to_date(line, at) {
            return Some(read);
        }
        return relative::unit(line, at);
    }
    None
}

/// "the 15th of August", "the late 2000s", "a week ago".
fn article(line: &Line<'_>, at: usize) -> Option<Read> {
    let next = at + 1;
    if line.word(at, "the") {
        if let Some(read) = part_of::to_date(line, next) {
            return Some(read);
        }
        if line.any_word(next, &["day", "week", "month", "year"]) {
            return relative::named_unit(line, next);
        }
        if line.is(next, Class::TimePart) {
            return parted(line, next);
        }
        let ordinal = line.ordinal(next);
        if let Some((day @ 1..=31, end)) = ordinal {
            if let Some(read) = relative::ordinal(line, next) {
                return Some(read);
            }
            // "on the 18th", never "the 18th century", "the fifth attack".
            let alone = line.token(end).is_none_or(|it| it.kind != TokenKind::Word)
                || ["and", "to", "of", "at", "for", "in"].iter().any(|it| line.word(end, it));
            let role = line
                .any_word(at.wrapping_sub(1), &["on", "by", "until", "of", "since", "till", "to"]);
            return (alone && role && end > next && line.digits(next).is_some())
                .then(|| Read::new(Core::DayOnly(day as i8), end));
        }
        let mut read = base(line, next)?;
        if let Core::Unit { unit, shift: shift @ (-1 | 1) } = read.core {
            // "over the last year" reaches up to now, "last year" does not.
            let fluid = !matches!(unit, Unit::Quarter | Unit::Fortnight | Unit::Weekend);
            if fluid && line.any_word(next, &["last", "next"]) && read.end == next + 2 {
                read.core = Core::Window { n: 1, unit, back: shift < 0 };
            }
        }
        return Some(read).filter(|read| {
            matches!(
                read.core,
                Core::Decade { .. }
                    | Core::Share { .. }
                    | Core::NthWeekday { .. }
                    | Core::Season { .. }
                    | Core::Window { .. }
                    | Core::Context { .. }
                    | Core::Unit { .. }
                    | Core::WeekOf { .. }
                    | Core::Quarter { .. }
                    | Core::Half { .. }
                    | Core::Century(_)
                    | Core::Fiscal(_)
            )
        });
    }
    if let Some(unit) = line.one_unit(next) {
        return relative::after_count(line, at, 1, unit, next + 1);
    }
    relative::counted(line, at)
}

/// Whether a word that may be a weekday is one here.
fn is_weekday(line: &Line<'_>, at: usize) -> bool {
    let Some(token) = line.token(at) else { return false };
    // "The Sun", "sat", "we wed", "Mon Dieu": short forms need a date or a preposition beside them.
    if line.any_word(at, &["sun", "sat", "wed", "mon", "fri", "thu", "sun.", "sat."]) {
        let dated = line.month(at + 1).is_some()
            || line.digits(at + 1).is_some()
            || (line.word(at + 1, ",")
                && (line.month(at + 2).is_some() || line.two_digits(at + 2).is_some()));
        let placed = line
            .any_word(at.wrapping_sub(1), &["on", "last", "next", "this", "or", "until", "by"])
            || line.word(at.wrapping_sub(1), "week");
        return token.capital == Capital::Title && (dated || placed);
    }
    true
}

/// "Friday", "Friday night", "Wednesday, July 3, 2013", "Tuesday of last week".
fn weekday(line: &Line<'_>, at: usize) -> Read {
    let day = line.weekday(at).unwrap_or(0);
    let mut end = at + 1;
    let plain = |end| Read::new(Core::Weekday { day, week: None, nearest: 0 }, end);
    if line.is(end, Class::TimeDayPart) {
        end += 1;
    }
    let comma = if line.word(end, ",") { end + 1 } else { end };
    if (line.is(comma, Class::Month) || line.two_digits(comma).is_some())
        && let Some(read) = dated(line, comma, comma == end)
    {
        return read;
    }
    let the = if line.word(end, "the") { end + 1 } else { end };
    if let Some((number @ 1..=31, next)) = line.ordinal(the) {
        if let Some(read) =
            relative::ordinal(line, the).filter(|it| matches!(it.core, Core::Day { .. }))
        {
            return read;
        }
        // "Tuesday the 11th", "Mon 13th".
        if the > end || line.digits(the).is_some() {
            return Read::new(Core::WeekdayOn { day, number: number as i8, the: the > end }, next);
        }
    }
    let of = if line.any_word(end, &["of", "in"]) { end + 1 } else { end };
    if let Some(shift) = line.data(of, Class::TimeShift).and_then(|it| it.parse().ok())
        && line.word(of + 1, "week")
    {
        return Read::new(Core::Weekday { day, week: Some(shift), nearest: 0 }, of + 2);
    }
    plain(end)
}

/// A date right after its weekday: "July 3", "3 July", "7.6" and "5/12" too.
fn dated(line: &Line<'_>, at: usize, near: bool) -> Option<Read> {
    let read = if line.is(at, Class::Month) {
        month(line, at)?
    } else if near {
        numeric::slashed(line, at, true).or_else(|| numeric::day_month(line, at))?
    } else {
        numeric::day_month(line, at)?
    };
    matches!(read.core, Core::Day { .. } | Core::TwoWays { .. }).then_some(read)
}

/// "July", "July 2013", "July 3", "July 3, 2013", "July of last year".
pub(super) fn month(line: &Line<'_>, at: usize) -> Option<Read> {
    let month = line.month(at)?;
    let mut next = at + 1;
    // "Oct. 19" where the stop was not the abbreviation's own, "Dec-2018", "June the 28th".
    if line.word(next, ".") && line.glued(next) && line.digits(next + 1).is_some() {
        next += 1;
    }
    if line.kind(next) == Some(TokenKind::Dash) && line.glued(next) && line.glued(next + 1) {
        if let Some(year) = line.year(next + 1) {
            return Some(Read::new(Core::Month { month, year: Year::Stated(year) }, next + 2));
        }
        // "Jan-Feb 2017" is two months.
        next += usize::from(line.two_digits(next + 1).is_some());
    }
    let lower = line.token(at).is_some_and(|it| it.capital == Capital::Lower);
    let the = if line.word(next, "the") { next + 1 } else { next };
    if let Some((day, end)) = line.day(the) {
        let clock = line.word(end, ":") && line.glued(end);
        let range = line.any_word(end, &["/"]) && line.glued(end);
        let words = line.digits(the).is_none();
        // "In July 20 people", "march 5 miles", "In May five soldiers".
        let counted = line.is_counted(end)
            || (lower && the == next && words && month == 5 && !line.is(the, Class::TimeNumber));
        let spelled_count =
            words && line.ordinal(the).is_none() && end == the + 1 && !line.spelled_tail(end);
        let noun = spelled_count && line.kind(end) == Some(TokenKind::Word);
        if !(clock || range || counted || noun) {
            let (year, end) = year_after(line, end, true).unwrap_or((Year::Open, end));
            return Some(Read::new(Core::Day { year, month, day }, end));
        }
    }
    if let Some((year, end)) = year_after(line, next, false) {
        return Some(Read::new(Core::Month { month, year }, end));
    }
    is_month(line, at).then(|| Read::new(Core::Month { month, year: Year::Open }, at + 1))
}

/// Whether a word that may be a month is one without a day or year beside it.
fn is_month(line: &Line<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let placed = line.any_word(
        before,
        &[
            "in",
            "since",
            "by",
            "until",
            "till",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "from",
            "between",
            "through",
            "during",
            "before",
            "after",
            "around",
            "to",
            "each",
            "every",
            "previous",
            "earlier",
            "beginning",
            "starting",
            "following",
            "around",
        ],
    ) || (line.kind(before) == Some(TokenKind::Dash)
        && line.word(at.wrapping_sub(2), "mid"))
        || line.word(before, "of") && !line.word(at.wrapping_sub(2), "march")
        || (line.kind(at + 1) == Some(TokenKind::Dash) && line.is(at + 2, Class::Month))
        || (line.any_word(before, &["and", "or", ",", "–", "-"])
            && line.is(at.wrapping_sub(2), Class::Month));
    let capital = line.token(at).is_some_and(|it| it.capital != Capital::Lower);
    if line.any_word(at, &["may", "march", "mar", "mar."]) {
        // "may", "May has resigned", "the March for Peace".
        // "a May interview", "the March figures".
        let noun = line.is(before, Class::Article)
            && line.kind(at + 1) == Some(TokenKind::Word)
            && !line.is_title(at + 1)
            && !line.is(at + 1, Class::Preposition)
            && !line.is(at + 1, Class::Auxiliary);
        return capital && (noun || placed && !line.any_word(at + 1, &["for", "on", "of"]));
    }
    if line.any_word(
        at,
        &[
            "april", "june", "august", "jan", "jan.", "dec", "nov", "jun", "jul", "sep", "oct",
            "feb", "aug", "apr",
        ],
    ) {
        // "June Harlow", "august company", "Jan said".
        let long = line.any_word(at, &["april", "june", "august"]);
        let name = line.is_title(at + 1)
            || (line.is_title(before) && !line.is(before, Class::Preposition));
        return placed || (capital && long && !name) || (line.text(at).ends_with('.') && capital);
    }
    true
}

/// A year after a day or month: "2013", ", 2013", "of 1992", "'87", "last year".
pub(super) fn year_after(line: &Line<'_>, at: usize, after_day: bool) -> Option<(Year, usize)> {
    let mut next = at;
    // "27-2005", "2-Sep-2020".
    if line.kind(at) == Some(TokenKind::Dash) && line.glued(at) && line.glued(at + 1) {
        return line.year(at + 1).map(|year| (Year::Stated(year), at + 2));
    }
    let comma = line.word(next, ",");
    next += usize::from(comma);
    let of = !comma && line.any_word(next, &["of", "in"]);
    next += usize::from(of);
    if of && line.word(next, "the") && line.word(next + 1, "year") {
        next += 2;
    }
    if let Some(year) = line.year(next) {
        // "On May 5, 2000 people marched", "In May 1500 troops".
        let fraction = line.any_word(next + 1, &["/", ":"]) && line.glued(next + 1);
        return (!line.is_counted(next + 1) && !fraction).then_some((Year::Stated(year), next + 1));
    }
    if comma && !after_day {
        return None;
    }
    if let Some((year, end)) = line.spelled_year(next) {
        return Some((Year::Stated(year), end));
    }
    let quoted = line.kind(next) == Some(TokenKind::Quote);
    // "April of 87", "January first 12".
    if ((of && line.word(next - 1, "of")) || quoted)
        && let Some((year, end)) = line.short_year(next)
    {
        return Some((Year::Stated(year), end));
    }
    if line.word(next + 1, "year") && !comma {
        let shift = line.data(next, Class::TimeShift)?.parse().ok()?;
        return Some((Year::Shift(shift), next + 2));
    }
    None
}

impl Line<'_> {
    /// Whether a year in words follows a day in words.
    fn spelled_tail(&self, at: usize) -> bool {
        self.spelled_year(at).is_some()
    }
}
