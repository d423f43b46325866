//! From the words of a date to the days that it means.

use crate::value::Bound;

use super::atom::{Anchor, Core, Part, Year};
use super::calendar::{holiday, iso_week, monday, plus_months, week, week_of_month, week_of_year};
use super::cue::Cue;
use super::words::Unit;
use super::{Date, Grain, Period, TimeBasis, TimeKind};

/// What a date is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    /// The document's own date.
    pub(super) reference: Option<Period>,
    /// The day that the text told last.
    pub(super) context: Option<Date>,
    /// Where the sentence puts it.
    pub(super) cue: Cue,
}

/// What a date came to.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub(super) period: Option<Period>,
    pub(super) timex: String,
    pub(super) half_open: Option<(Date, Date)>,
    pub(super) kind: TimeKind,
    pub(super) basis: TimeBasis,
    pub(super) bound: Option<Bound>,
    pub(super) readings: Option<[Period; 2]>,
}

/// A date without a year and a cue lies ahead where that is this near, and the past one far.
const NEAR_AHEAD: i32 = 60;
/// "He was killed July 4" in a document stamped July 3: clocks differ by a day.
const CLOCK_SLACK: i32 = 1;

/// First day and the day after the last; a single day is both.
pub(super) fn half_open(period: Period) -> Option<(Date, Date)> {
    if period.start == period.end {
        return Some((period.start, period.start));
    }
    Some((period.start, period.end.plus_days(1)?))
}

fn range(start: Date, end: Date) -> Option<Period> {
    (start <= end).then_some(Period { start, end, grain: Grain::Range })
}

impl Ground {
    /// The day of writing, where known to the day.
    pub(super) fn day(&self) -> Option<Date> {
        self.reference.filter(|it| it.start == it.end).map(|it| it.start)
    }

    /// Some day of the month of writing, where known to the month.
    fn month(&self) -> Option<Date> {
        let it = self.reference?;
        let same = (it.start.year(), it.start.month()) == (it.end.year(), it.end.month());
        same.then_some(it.start)
    }

    /// The year of writing.
    fn year(&self) -> Option<i16> {
        self.reference.filter(|it| it.start.year() == it.end.year()).map(|it| it.start.year())
    }

    /// The year that `year` stands for, with `date` giving the day or month in a year.
    fn pick(&self, year: Year, date: impl Fn(i16) -> Option<Period>) -> Option<Period> {
        match year {
            Year::Stated(year) => date(year),
            Year::Shift(shift) => date(i16::try_from(i32::from(self.year()?) + shift).ok()?),
            Year::Nearest(shift) => {
                let now = self.month()?;
                let years = (now.year() - 8..=now.year() + 8).filter_map(date);
                if shift < 0 {
                    years.filter(|it| it.end < now).last()
                } else {
                    let mut years = years;
                    years.find(|it| it.start > now)
                }
            }
            Year::Open => {
                let now = self.month()?;
                let last = date_in(&date, now, -1, |it| it.start <= now);
                let next = date_in(&date, now, 1, |it| it.end >= now);
                let (last, next) = match (last, next) {
                    (Some(last), Some(next)) => (last, next),
                    (one, other) => return one.or(other),
                };
                let long = last.start != last.end;
                match self.cue {
                    Cue::Ahead => Some(next),
                    Cue::Behind => {
                        // "In September" told in September of the past is last year's: this one is "this month".
                        if long && last.covers(Period::day(now)) {
                            return date_in(&date, now, -1, |it| it.end < now);
                        }
                        let slack = next.start.days_since(now) <= CLOCK_SLACK;
                        Some(if slack { next } else { last })
                    }
                    Cue::Open => {
                        let ahead = next.start.days_since(now);
                        let past = now.days_since(last.end);
                        let near = ahead <= NEAR_AHEAD && past > 4 * NEAR_AHEAD;
                        Some(if near { next } else { last })
                    }
                }
            }
        }
    }
}

/// The nearest of the date's years that fits, in the direction given; leap days need up to eight.
fn date_in(
    date: &impl Fn(i16) -> Option<Period>,
    now: Date,
    step: i16,
    fits: impl Fn(&Period) -> bool,
) -> Option<Period> {
    (-1..=8).find_map(|i| date(now.year() + i * step).filter(&fits))
}

/// A year as TIMEX3 has it, with the shift resolved where it can be.
fn year_text(year: Year, period: Option<Period>) -> String {
    match (year, period) {
        (Year::Stated(year), _) => format!("{year:04}"),
        (Year::Shift(_) | Year::Nearest(_), Some(period)) => format!("{:04}", period.start.year()),
        _ => "XXXX".to_owned(),
    }
}

fn basis(year: Year) -> TimeBasis {
    if matches!(year, Year::Stated(_)) { TimeBasis::Stated } else { TimeBasis::Reference }
}

/// Resolves `core`, the `part` of it, loosened by `bound`.
pub(super) fn resolve(core: &Core, part: Option<Part>, bound: Bound, ground: &Ground) -> Resolved {
    let mut it = whole(core, bound, ground);
    if let (Some(part), Some(period)) = (part, it.period) {
        if let Some((period, vague)) = take(part, period, it.kind, ground) {
            it.period = Some(period);
            it.half_open = half_open(period);
            it.bound = vague.then_some(Bound::Approx);
        }
    }
    it
}

/// The part of a period, and whether its ends are a matter of taste.
fn take(part: Part, period: Period, kind: TimeKind, ground: &Ground) -> Option<(Period, bool)> {
    let years = |from: i16, to: i16| {
        let year = period.start.year();
        let period = Period {
            start: Date::new(year + from, 1, 1)?,
            end: Date::new(year + to, 12, 31)?,
            grain: Grain::Year,
        };
        Some((period, true))
    };
    let months = |from: i8, to: i8| {
        let period = Period {
            start: Date::new(period.start.year(), from, 1)?,
            end: Date::new(period.start.year(), to, 1)?.end_of_month(),
            grain: Grain::Month,
        };
        Some((period, true))
    };
    let days = |from: i8, to: Option<i8>| {
        let (year, month) = (period.start.year(), period.start.month());
        let end = match to {
            Some(day) => Date::new(year, month, day)?,
            None => period.end,
        };
        Some((Period { start: Date::new(year, month, from)?, end, grain: Grain::Range }, true))
    };
    match (part, period.grain) {
        (Part::Earlier, Grain::Month | Grain::Year | Grain::Week | Grain::Quarter) => {
            let now = ground.day().filter(|now| period.covers(Period::day(*now)))?;
            let end = if now > period.start { now.plus_days(-1)? } else { now };
            Some((Period { end, ..period }, false))
        }
        (Part::Later, Grain::Month | Grain::Year | Grain::Week | Grain::Quarter) => {
            let now = ground.day().filter(|now| period.covers(Period::day(*now)))?;
            Some((Period { start: now, ..period }, false))
        }
        (Part::Early | Part::Start, Grain::Decade) => years(0, 3),
        (Part::Middle, Grain::Decade) => years(4, 6),
        (Part::Late | Part::End, Grain::Decade) => years(7, 9),
        (Part::Early, Grain::Year) => months(1, 4),
        (Part::Middle, Grain::Year) => months(5, 8),
        (Part::Late, Grain::Year) => months(9, 12),
        (Part::Start, Grain::Year) => months(1, 1),
        (Part::End, Grain::Year) => months(12, 12),
        (Part::Early | Part::Start, Grain::Month) => days(1, Some(10)),
        (Part::Middle, Grain::Month) => days(11, Some(20)),
        (Part::Late | Part::End, Grain::Month) => days(21, None),
        _ => {
            let _ = kind;
            None
        }
    }
}

fn whole(core: &Core, bound: Bound, ground: &Ground) -> Resolved {
    let mut it = Resolved {
        period: None,
        timex: String::new(),
        half_open: None,
        kind: TimeKind::Clock,
        basis: TimeBasis::Reference,
        bound: None,
        readings: None,
    };
    match *core {
        Core::Day { year, month, day } => {
            it.kind = TimeKind::Date;
            it.basis = basis(year);
            it.period = ground.pick(year, |year| Date::new(year, month, day).map(Period::day));
            it.timex = format!("{}-{month:02}-{day:02}", year_text(year, it.period));
            if year != Year::Open {
                it.half_open = it.period.and_then(half_open);
            }
        }
        Core::DayOnly(day) => {
            it.kind = TimeKind::Date;
            it.timex = format!("XXXX-XX-{day:02}");
            it.period = ground.day().and_then(|now| day_of_month(now, day, ground.cue));
        }
        Core::TwoWays { year, a, b } => {
            it.kind = TimeKind::Date;
            it.basis = basis(year);
            let month_first = ground.pick(year, |year| Date::new(year, a, b).map(Period::day));
            let day_first = ground.pick(year, |year| Date::new(year, b, a).map(Period::day));
            it.timex = format!("{}-{a:02}-{b:02}", year_text(year, month_first));
            if let (Some(one), Some(other)) = (month_first, day_first) {
                it.readings = Some([one, other]);
            }
            if year != Year::Open {
                it.half_open = month_first.and_then(half_open);
            }
        }
        Core::Month { year, month } => {
            it.kind = TimeKind::Month;
            it.basis = basis(year);
            it.period = ground.pick(year, |year| Period::month(year, month));
            it.timex = format!("{}-{month:02}", year_text(year, it.period));
            if year != Year::Open {
                it.half_open = it.period.and_then(half_open);
            }
        }
        Core::Year(year) | Core::Fiscal(year) => {
            it.kind = TimeKind::Year;
            it.basis = TimeBasis::Stated;
            it.period = Period::year(year);
            let fiscal = if matches!(core, Core::Fiscal(_)) { "FY" } else { "" };
            it.timex = format!("{fiscal}{year:04}");
            it.half_open = it.period.and_then(half_open);
            it.bound = (!fiscal.is_empty() || bound == Bound::Approx).then_some(Bound::Approx);
        }
        Core::Years(first, last) => {
            it.kind = TimeKind::Stretch;
            it.basis = TimeBasis::Stated;
            it.bound = Some(Bound::Range);
            if let (Some(start), Some(end)) = (Date::new(first, 1, 1), Date::new(last, 12, 31)) {
                it.period = Some(Period { start, end, grain: Grain::Year });
                it.half_open = Date::new(last, 1, 1).map(|end| (start, end));
            }
            it.timex = format!("({first:04}-01-01,{last:04}-01-01,P{}Y)", last - first);
        }
        Core::Weekday { day, week, nearest } => {
            it.kind = TimeKind::Weekday;
            it.timex = format!("XXXX-WXX-{}", day + 1);
            it.period = ground
                .day()
                .and_then(|now| weekday(now, day, week, nearest, ground.cue))
                .map(Period::day);
            if let Some(period) = it.period.filter(|_| week.is_some() || nearest != 0) {
                it.timex = period.start.to_string();
                it.half_open = half_open(period);
            }
        }
        Core::Today(shift) => {
            it.kind = TimeKind::RelativeDay;
            it.period = ground.day().and_then(|now| now.plus_days(shift)).map(Period::day);
            it.timex = it.period.map_or_else(|| "XXXX-XX-XX".to_owned(), |it| it.start.to_string());
            it.half_open = it.period.and_then(half_open);
        }
        Core::Now => {
            it.kind = TimeKind::RelativeDay;
            it.period = ground.day().map(Period::day);
            it.timex = "PRESENT_REF".to_owned();
            it.half_open = it.period.and_then(half_open);
        }
        Core::Overnight => {
            it.kind = TimeKind::Clock;
            it.timex = "TNI".to_owned();
            it.period = ground.day().and_then(|now| range(now.plus_days(-1)?, now));
        }
        Core::Unit { unit, shift } => shifted_unit(unit, shift, ground, &mut it),
        Core::WeekOf { year, month, nth } => week_of(year, month, nth, ground, &mut it),
        Core::Count { n, unit, back, ref anchor } => {
            count(n, unit, back, anchor, bound, ground, &mut it)
        }
        Core::Window { n, unit, back } => window(n, unit, back, ground, &mut it),
        Core::Decade { start, open } => {
            it.kind = TimeKind::Decade;
            it.basis = TimeBasis::Stated;
            if let (Some(first), Some(last)) =
                (Date::new(start, 1, 1), Date::new(start + 9, 12, 31))
            {
                let period = Period { start: first, end: last, grain: Grain::Decade };
                it.period = Some(period);
                it.half_open = half_open(period).filter(|_| !open);
            }
            let (head, next) = ((start % 100), (start + 10) % 100);
            it.timex = if open {
                format!("(XX{head:02}-01-01,XX{next:02}-01-01,P10Y)")
            } else {
                format!("({start:04}-01-01,{:04}-01-01,P10Y)", start + 10)
            };
        }
        Core::Century(nth) => {
            it.kind = TimeKind::Century;
            it.basis = TimeBasis::Stated;
            let start = (nth - 1) * 100;
            it.timex = format!("{:02}", nth - 1);
            it.period = Date::new(start, 1, 1)
                .zip(Date::new(start + 99, 12, 31))
                .and_then(|(a, b)| range(a, b));
            it.half_open = it.period.and_then(half_open);
        }
        Core::Quarter { year, quarter } => {
            it.kind = TimeKind::Quarter;
            months_of(year, quarter * 3 - 2, 3, ground, &mut it);
        }
        Core::Half { year, half } => {
            it.kind = TimeKind::Quarter;
            months_of(year, half * 6 - 5, 6, ground, &mut it);
        }
        Core::Season { year, code } => {
            it.kind = TimeKind::Season;
            it.basis = basis(year);
            it.bound = Some(Bound::Approx);
            // As most news outlets write, north of the equator, by whole months.
            let first = match code {
                "SP" => 3,
                "SU" => 6,
                "FA" => 9,
                _ => 12,
            };
            it.period = ground.pick(year, |year| {
                let start = Date::new(year, first, 1)?;
                Some(Period {
                    start,
                    end: plus_months(start, 2)?.end_of_month(),
                    grain: Grain::Quarter,
                })
            });
            it.timex = match (year, it.period) {
                (Year::Open, _) | (_, None) => code.to_owned(),
                (_, Some(period)) => format!("{:04}-{code}", period.start.year()),
            };
            it.half_open = it.period.filter(|_| year != Year::Open).and_then(half_open);
        }
        Core::Holiday { year, rule } => {
            it.kind = TimeKind::Holiday;
            it.basis = basis(year);
            it.period = ground.pick(year, |year| holiday(rule, year).map(Period::day));
            it.timex = match (year, it.period, rule.split_once('-')) {
                (Year::Open, _, Some((month, day)))
                    if !month.is_empty() && !day.contains(':') && !month.starts_with('e') =>
                {
                    format!("XXXX-{month:0>2}-{day:0>2}")
                }
                (Year::Open, ..) | (_, None, _) => "XXXX-XX-XX".to_owned(),
                (_, Some(period), _) => period.start.to_string(),
            };
            if year != Year::Open {
                it.half_open = it.period.and_then(half_open);
            }
        }
        Core::Context { n, unit } => context(n, unit, ground, &mut it),
        Core::Clock => {
            it.timex = "T".to_owned();
            it.basis = TimeBasis::Stated;
        }
    }
    it
}

/// Months of a year from `first`, as the quarter or half that they are.
fn months_of(year: Year, first: i8, count: i32, ground: &Ground, it: &mut Resolved) {
    it.basis = basis(year);
    let of = |year: i16| {
        let start = Date::new(year, first, 1)?;
        Some(Period {
            start,
            end: plus_months(start, count - 1)?.end_of_month(),
            grain: Grain::Quarter,
        })
    };
    it.period = ground.pick(year, of);
    it.half_open = it.period.filter(|_| year != Year::Open).and_then(half_open);
    it.timex = match it.half_open {
        Some((start, end)) => format!("({start},{end},P{count}M)"),
        None => {
            let next = (i32::from(first) - 1 + count) % 12 + 1;
            format!("(XXXX-{first:02}-01,XXXX-{next:02}-01,P{count}M)")
        }
    };
}

/// The nearest day of that number, by the sentence's cue.
fn day_of_month(now: Date, day: i8, cue: Cue) -> Option<Period> {
    let in_month = |shift: i32| {
        let month = plus_months(Date::new(now.year(), now.month(), 1)?, shift)?;
        Date::new(month.year(), month.month(), day)
    };
    let date = if cue == Cue::Ahead {
        (0..=2).filter_map(in_month).find(|it| *it >= now)
    } else {
        (-2..=0).rev().filter_map(in_month).find(|it| *it <= now)
    };
    date.map(Period::day)
}

/// A weekday: in a week counted from this one, or the nearest before or after, the day of writing itself included.
fn weekday(now: Date, day: i8, week: Option<i32>, nearest: i32, cue: Cue) -> Option<Date> {
    if let Some(week) = week {
        return monday(now)?.plus_days(week * 7 + i32::from(day));
    }
    let on = i32::from((day - now.weekday()).rem_euclid(7));
    let since = i32::from((now.weekday() - day).rem_euclid(7));
    match nearest {
        0 if cue == Cue::Ahead => now.plus_days(on),
        0 => now.plus_days(-since),
        1 => now.plus_days(if on == 0 { 7 } else { on }),
        _ => now.plus_days(-if since == 0 { 7 } else { since }),
    }
}

/// "last month", "this year", "next week", "this weekend".
fn shifted_unit(unit: Unit, shift: i32, ground: &Ground, it: &mut Resolved) {
    let months = |count: i32| {
        let now = ground.month()?;
        let first = i32::from(now.month() - 1) / count * count;
        let start = plus_months(Date::new(now.year(), 1, 1)?, first + shift * count)?;
        Some(Period {
            start,
            end: plus_months(start, count - 1)?.end_of_month(),
            grain: Grain::Quarter,
        })
    };
    match unit {
        Unit::Week | Unit::Fortnight => {
            it.kind = TimeKind::Week;
            let weeks = if unit == Unit::Week { 1 } else { 2 };
            it.period = ground
                .day()
                .and_then(|now| monday(now)?.plus_days(shift * 7 * weeks))
                .and_then(|start| {
                    Some(Period { start, end: start.plus_days(7 * weeks - 1)?, grain: Grain::Week })
                });
            it.timex = it.period.map_or_else(|| "XXXX-WXX".to_owned(), |it| iso_week(it.start));
        }
        Unit::Weekend => {
            it.kind = TimeKind::Week;
            it.period = ground.day().and_then(|now| {
                let start = monday(now)?.plus_days(shift * 7 + 5)?;
                Some(Period { start, end: start.plus_days(1)?, grain: Grain::Week })
            });
            it.timex =
                it.period.map_or_else(|| "XXXX-WXX-WE".to_owned(), |it| iso_week(it.start) + "-WE");
        }
        Unit::Month => {
            it.kind = TimeKind::Month;
            it.period = ground
                .month()
                .and_then(|now| plus_months(now, shift))
                .and_then(|it| Period::month(it.year(), it.month()));
            it.timex = it.period.map_or_else(|| "XXXX-XX".to_owned(), Period::start_iso);
        }
        Unit::Quarter => {
            it.kind = TimeKind::Quarter;
            it.period = months(3);
            it.timex = match it.period.and_then(half_open) {
                Some((start, end)) => format!("({start},{end},P3M)"),
                None => "XXXX-QX".to_owned(),
            };
        }
        Unit::Decade => {
            it.kind = TimeKind::Decade;
            it.period = ground.year().and_then(|now| {
                let start = now - now % 10 + i16::try_from(shift * 10).ok()?;
                let end = Date::new(start + 9, 12, 31)?;
                Some(Period { start: Date::new(start, 1, 1)?, end, grain: Grain::Decade })
            });
            it.timex = it
                .period
                .map_or_else(|| "XXX".to_owned(), |it| format!("{:03}", it.start.year() / 10));
        }
        Unit::Century => {
            it.kind = TimeKind::Century;
            it.period = ground.year().and_then(|now| {
                let start = now - now % 100 + i16::try_from(shift * 100).ok()?;
                range(Date::new(start, 1, 1)?, Date::new(start + 99, 12, 31)?)
            });
            it.timex = it
                .period
                .map_or_else(|| "XX".to_owned(), |it| format!("{:02}", it.start.year() / 100));
        }
        Unit::Day => {
            it.kind = TimeKind::RelativeDay;
            it.period = ground.day().and_then(|now| now.plus_days(shift)).map(Period::day);
            it.timex = it.period.map_or_else(|| "XXXX-XX-XX".to_owned(), |it| it.start.to_string());
        }
        Unit::Year => {
            it.kind = TimeKind::Year;
            it.period = ground
                .year()
                .and_then(|now| Period::year(i16::try_from(i32::from(now) + shift).ok()?));
            it.timex = it.period.map_or_else(|| "XXXX".to_owned(), Period::start_iso);
        }
        Unit::Hour | Unit::Minute | Unit::Second => it.timex = "T".to_owned(),
    }
    it.half_open = it.period.and_then(half_open);
}

/// "the first week of 2021", "the last week of July", "the last week of this month".
fn week_of(year: Year, month: Option<i8>, nth: i32, ground: &Ground, it: &mut Resolved) {
    it.kind = TimeKind::Week;
    it.basis = basis(year);
    it.period = match (year, month) {
        (Year::Shift(shift), Some(0)) => ground
            .month()
            .and_then(|now| plus_months(now, shift))
            .and_then(|it| week(week_of_month(it.year(), it.month(), nth)?)),
        (_, Some(month)) => ground.pick(year, |year| week(week_of_month(year, month, nth)?)),
        // The last week of a year is the one before next year's first.
        (_, None) if nth < 0 => ground.pick(year, |year| week(week_of_year(year + 1, 0)?)),
        (_, None) => ground.pick(year, |year| week(week_of_year(year, nth)?)),
    };
    let count = if nth < 0 { 5 } else { nth };
    it.timex = match (year, month, it.period) {
        (Year::Open, Some(month), _) => format!("XXXX-{month:02}-W{count:02}"),
        (_, Some(0), Some(period)) => {
            format!("{}-W{count:02}", &Date::to_string(&period.start)[..7])
        }
        (_, Some(month), Some(period)) => {
            format!("{:04}-{month:02}-W{count:02}", period.start.year())
        }
        (_, _, Some(period)) => iso_week(period.start),
        _ => "XXXX-WXX".to_owned(),
    };
    it.half_open = it.period.filter(|_| year != Year::Open).and_then(half_open);
}

/// The day `n` units from `from`.
fn step(from: Date, n: i32, unit: Unit) -> Option<Date> {
    let (count, letter) = unit.timex();
    let n = n.checked_mul(count)?;
    match letter {
        _ if unit.is_clock() => None,
        'D' => from.plus_days(n),
        'W' => from.plus_days(n.checked_mul(7)?),
        'M' => plus_months(from, n),
        _ => plus_months(from, n.checked_mul(12)?),
    }
}

/// "two years ago": the day counted to, widened to the grain of the unit or further by a hedge.
fn count(
    n: i32,
    unit: Unit,
    back: bool,
    anchor: &Anchor,
    bound: Bound,
    ground: &Ground,
    it: &mut Resolved,
) {
    let (per, letter) = unit.timex();
    let clock = if unit.is_clock() { "T" } else { "" };
    it.kind = match anchor {
        _ if unit.is_clock() => TimeKind::Clock,
        Anchor::Context if unit == Unit::Day => TimeKind::Context,
        _ => TimeKind::Ago,
    };
    it.timex = if n == 0 {
        format!("P{clock}X{letter}")
    } else {
        format!("P{clock}{}{letter}", n.saturating_mul(per))
    };
    let from = match anchor {
        Anchor::Writing => ground.day(),
        Anchor::Context => {
            it.basis =
                if ground.context.is_some() { TimeBasis::Context } else { TimeBasis::Reference };
            ground.context.or(ground.day())
        }
        Anchor::Date(core) => {
            let anchor = whole(core, Bound::Exact, ground);
            it.basis = anchor.basis;
            anchor.period.map(|period| if back { period.start } else { period.start })
        }
        Anchor::Event => None,
    };
    let signed = if back { -n } else { n };
    let Some(day) = from.filter(|_| n != 0).and_then(|from| step(from, signed, unit)) else {
        return;
    };
    it.timex = day.to_string();
    it.half_open = Some((day, day));
    let exact_day = matches!(anchor, Anchor::Date(_)) || unit == Unit::Day;
    let months = |slack: i32| {
        let (start, end) = (plus_months(day, -slack)?, plus_months(day, slack)?);
        Some(Period { start, end, grain: Grain::Month })
    };
    let days = |slack: i32| {
        Some(Period {
            start: day.plus_days(-slack)?,
            end: day.plus_days(slack)?,
            grain: Grain::Range,
        })
    };
    let around = match unit {
        // "about ten days ago": a quarter either way, and a day at least.
        Unit::Day => days((n / 4).max(1)),
        Unit::Week | Unit::Weekend | Unit::Fortnight => days(7),
        Unit::Month | Unit::Quarter => months((n / 4).max(1)),
        // "about two years ago" is within half a year of it, "about 20 years ago" within five.
        Unit::Year => months((n * 12 / 4).max(6)),
        _ => months((n * 30).max(30)),
    };
    it.period = match bound {
        Bound::Approx => around,
        Bound::MoreThan | Bound::AtLeast if back => {
            step(day, -1, unit).and_then(|start| open(start, day, unit))
        }
        Bound::LessThan | Bound::AtMost if back => {
            step(day, 1, unit).and_then(|end| open(day, end, unit))
        }
        _ if exact_day => Some(Period::day(day)),
        _ => match unit {
            Unit::Week | Unit::Weekend | Unit::Fortnight => {
                days(3).map(|it| Period { grain: Grain::Week, ..it })
            }
            Unit::Month | Unit::Quarter => Period::month(day.year(), day.month()),
            Unit::Year => Period::year(day.year()),
            _ => months(12),
        },
    };
}

/// An interval at the unit's grain.
fn open(start: Date, end: Date, unit: Unit) -> Option<Period> {
    let fine = matches!(unit, Unit::Day | Unit::Week | Unit::Weekend | Unit::Fortnight);
    let grain = if fine { Grain::Range } else { Grain::Month };
    (start <= end).then_some(Period { start, end, grain })
}

/// "the last two years", "the next 3 days".
fn window(n: i32, unit: Unit, back: bool, ground: &Ground, it: &mut Resolved) {
    it.kind = TimeKind::Window;
    let (per, letter) = unit.timex();
    it.timex =
        if n == 0 { format!("PX{letter}") } else { format!("P{}{letter}", n.saturating_mul(per)) };
    let Some(now) = ground.day().filter(|_| n > 0) else { return };
    let ends = if back {
        step(now, -n, unit).map(|start| (start, now))
    } else {
        // "the next 3 days" begins tomorrow.
        let start = now.plus_days(1);
        start.and_then(|start| Some((start, step(start, n, unit)?)))
    };
    let Some((start, end)) = ends else { return };
    it.timex = format!("({start},{end},{})", it.timex);
    it.half_open = Some((start, end));
    it.period = range(start, if back { end } else { end.plus_days(-1).unwrap_or(end) });
}

/// "the following day", "the same month", "the previous year".
fn context(n: i32, unit: Unit, ground: &Ground, it: &mut Resolved) {
    let inner =
        Ground { reference: ground.context.map(Period::day).or(ground.reference), ..*ground };
    shifted_unit(unit, n, &inner, it);
    it.basis = if ground.context.is_some() { TimeBasis::Context } else { TimeBasis::Reference };
    // "the same day" and nothing told before: not the day of writing.
    if ground.context.is_none() && unit == Unit::Day {
        it.period = None;
        it.half_open = None;
        it.timex = "XXXX-XX-XX".to_owned();
    }
    if unit == Unit::Day {
        it.kind = TimeKind::Context;
    }
}
