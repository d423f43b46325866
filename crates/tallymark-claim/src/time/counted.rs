//! Units laid out from a day: "last month", "two years ago", "the last two
//! years", "the first week of 2021".

use crate::value::Bound;

use super::atom::{Anchor, Year};
use super::calendar::{iso_week, monday, plus_months, week, week_of_month, week_of_year};
use super::cue::Cue;
use super::resolve::{Ground, Resolved, basis, half_open, range, whole};
use super::words::Unit;
use super::{Date, Grain, Period, TimeBasis, TimeKind};

/// "last month", "this year", "next week", "this weekend".
pub(super) fn shifted_unit(unit: Unit, shift: i32, ground: &Ground, it: &mut Resolved) {
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
                // "They met over the weekend", told from Monday to Friday, is the one before.
                let over = shift == 0 && ground.cue == Cue::Behind && now.weekday() < 5;
                let start = monday(now)?.plus_days((shift - i32::from(over)) * 7 + 5)?;
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
            it.timex = it.period.map_or_else(|| "XXXX-XX-XX".to_owned(), |it| it.start.iso());
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
pub(super) fn week_of(year: Year, month: Option<i8>, nth: i32, ground: &Ground, it: &mut Resolved) {
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
            format!("{}-W{count:02}", &period.start.iso()[..7])
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
pub(super) fn count(
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
            anchor.period.map(|period| period.start)
        }
        Anchor::Event => None,
    };
    let signed = if back { -n } else { n };
    let Some(day) = from.filter(|_| n != 0).and_then(|from| step(from, signed, unit)) else {
        return;
    };
    it.timex = day.iso();
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
pub(super) fn window(n: i32, unit: Unit, back: bool, ground: &Ground, it: &mut Resolved) {
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
pub(super) fn context(n: i32, unit: Unit, ground: &Ground, it: &mut Resolved) {
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
