//! Parts of a year or month told by counting: "the first nine months of 2023", "the last Friday of May".

use crate::lexicon::Class;

use super::atom::{Core, Read, Year, year_after};
use super::calendar::{monday, nth_weekday, plus_months, week_of_month, week_of_year};
use super::resolve::{Ground, Resolved, basis, half_open};
use super::words::{Line, Unit};
use super::{Date, Grain, Period, TimeKind};

/// What an ordinal before `at` is of; -1 is the last.
pub(super) fn read(line: &Line<'_>, nth: i32, at: usize) -> Option<Read> {
    // "the first Monday in March".
    if let Some(day) = line.weekday(at) {
        let month = line.month(at + 2).filter(|_| line.any_word(at + 1, &["in", "of"]))?;
        let (year, end) = year_after(line, at + 3, false).unwrap_or((Year::Open, at + 3));
        let read = Read::new(Core::NthWeekday { nth, day, year, month }, end);
        return (nth <= 5).then_some(read);
    }
    if nth > 1 || line.is(at, Class::Article) {
        return None;
    }
    let (n, next) = line.count(at)?;
    let unit = line.unit(next).filter(|it| !it.is_clock())?;
    if !line.any_word(next + 1, &["in", "of"]) || n < 1 {
        return None;
    }
    let (year, month, end) = whole(line, next + 2)?;
    let of = line.word(next + 1, "of");
    // "the first three days in May 2020" is as good; "the first two weeks in 2020" too.
    let known = of || month.is_some() || matches!(year, Year::Stated(_));
    known.then(|| Read::new(Core::Share { n, unit, back: nth < 0, year, month }, end))
}

/// The year or month that a part is of, and where it ends.
fn whole(line: &Line<'_>, at: usize) -> Option<(Year, Option<i8>, usize)> {
    if let Some(month) = line.month(at) {
        let (year, end) = year_after(line, at + 1, false).unwrap_or((Year::Open, at + 1));
        return Some((year, Some(month), end));
    }
    if let Some(year) = line.year(at) {
        return (!line.is_counted(at + 1)).then_some((Year::Stated(year), None, at + 1));
    }
    let shift = if line.word(at, "the") {
        0
    } else {
        line.data(at, Class::TimeShift)?.parse::<i32>().ok()?
    };
    (line.one_unit(at + 1) == Some(Unit::Year)).then_some((Year::Shift(shift), None, at + 2))
}

/// "the year to date".
pub(super) fn to_date(line: &Line<'_>, at: usize) -> Option<Read> {
    let dash = usize::from(line.kind(at + 1) == Some(crate::token::TokenKind::Dash));
    let to = at + 1 + dash;
    let told = line.word(at, "year") && line.word(to, "to") && line.word(to + 1 + dash, "date");
    told.then(|| Read::new(Core::ToDate, to + 2 + dash))
}

/// Resolves "the first nine months of 2023".
pub(super) fn share(
    (n, unit, back): (i32, Unit, bool),
    year: Year,
    month: Option<i8>,
    ground: &Ground,
    it: &mut Resolved,
) {
    it.kind = TimeKind::Window;
    it.basis = basis(year);
    it.period = ground.pick(year, |year| cut(n, unit, back, year, month));
    let (per, letter) = unit.timex();
    let length = format!("P{}{letter}", n.saturating_mul(per));
    let known = it
        .period
        .filter(|_| year != Year::Open)
        .and_then(|period| Some((period.start, period.end.plus_days(1)?)));
    it.timex =
        known.map_or_else(|| length.clone(), |(start, end)| format!("({start},{end},{length})"));
    it.half_open = known;
}

/// The first or last `n` units of a year or a month of it.
fn cut(n: i32, unit: Unit, back: bool, year: i16, month: Option<i8>) -> Option<Period> {
    let (per, letter) = unit.timex();
    let n = n.checked_mul(per)?;
    let first = Date::new(year, month.unwrap_or(1), 1)?;
    let next = plus_months(first, if month.is_some() { 1 } else { 12 })?;
    let (start, end) = match letter {
        'D' if back => (next.plus_days(-n)?, next),
        'D' => (first, first.plus_days(n)?),
        'W' => {
            let days = n.checked_mul(7)?;
            let (opens, closes) = match month {
                Some(month) => {
                    (week_of_month(year, month, 1)?, monday(first.end_of_month())?.plus_days(7)?)
                }
                None => (week_of_year(year, 1)?, week_of_year(year + 1, 1)?),
            };
            if back { (closes.plus_days(-days)?, closes) } else { (opens, opens.plus_days(days)?) }
        }
        'M' if month.is_some() => return None,
        'M' if back => (plus_months(next, -n)?, next),
        'M' => (first, plus_months(first, n)?),
        _ => return None,
    };
    let end = end.plus_days(-1)?;
    let inside = start <= end && (letter == 'W' || end < next && start >= first);
    let grain = if letter == 'M' { Grain::Month } else { Grain::Range };
    inside.then_some(Period { start, end, grain })
}

/// Resolves "the last Friday of November".
pub(super) fn weekday(
    nth: i32,
    day: i8,
    year: Year,
    month: i8,
    ground: &Ground,
    it: &mut Resolved,
) {
    it.kind = TimeKind::Date;
    it.basis = basis(year);
    it.period = ground.pick(year, |year| {
        nth_weekday(year, month, day, nth).filter(|it| it.month() == month).map(Period::day)
    });
    it.timex = match it.period.filter(|_| year != Year::Open) {
        Some(period) => period.start.iso(),
        None => format!("XXXX-{month:02}-WXX-{}-#{nth}", day + 1),
    };
    it.half_open = it.period.filter(|_| year != Year::Open).and_then(half_open);
}

/// Resolves "the year to date".
pub(super) fn year_to_date(ground: &Ground, it: &mut Resolved) {
    it.kind = TimeKind::Window;
    let now = ground.day();
    it.timex = now.map_or_else(|| "XXXX".to_owned(), |now| format!("{:04}", now.year()));
    let ends = now.and_then(|now| Some((Date::new(now.year(), 1, 1)?, now)));
    it.period = ends.map(|(start, end)| Period { start, end, grain: Grain::Range });
    it.half_open = ends;
}

/// Resolves "Tuesday the 11th": the nearest such day, or the weekday alone where there is none.
pub(super) fn weekday_on(day: i8, number: i8, the: bool, ground: &Ground, it: &mut Resolved) {
    it.kind = TimeKind::Weekday;
    it.timex = format!("XXXX-WXX-{}", day + 1);
    let near = ground.day().and_then(|now| {
        let month = Date::new(now.year(), now.month(), 1)?;
        (-6..=6)
            .filter_map(|shift| {
                let month = plus_months(month, shift)?;
                Date::new(month.year(), month.month(), number)
            })
            .filter(|it| it.weekday() == day)
            .min_by_key(|it| it.days_since(now).abs())
    });
    let Some(date) = near else { return };
    it.period = Some(Period::day(date));
    if the {
        it.timex = date.iso();
        it.half_open = Some((date, date));
    }
}
