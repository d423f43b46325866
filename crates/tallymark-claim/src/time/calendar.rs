//! Arithmetic on civil dates: months, ISO weeks, and the rules of movable days.

use super::{Date, Grain, Period};

/// The same day `months` later, or the last of a shorter month.
pub(super) fn plus_months(date: Date, months: i32) -> Option<Date> {
    let date = date.0.checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
    (date.year() >= 1).then_some(Date(date))
}

/// The Monday of the date's week.
pub(super) fn monday(date: Date) -> Option<Date> {
    date.plus_days(-i32::from(date.weekday()))
}

/// Seven days from `monday`.
pub(super) fn week(monday: Date) -> Option<Period> {
    Some(Period { start: monday, end: monday.plus_days(6)?, grain: Grain::Week })
}

/// Year and week by ISO 8601: "2016-W45".
pub(super) fn iso_week(date: Date) -> String {
    let week = date.0.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// Monday of an ISO week.
pub(super) fn week_of_year(year: i16, week: i32) -> Option<Date> {
    // January 4 lies in week 1 of every year.
    monday(Date::new(year, 1, 4)?)?.plus_days((week - 1) * 7)
}

/// Monday of the `nth` week of a month, the last where it is -1.
pub(super) fn week_of_month(year: i16, month: i8, nth: i32) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    if nth < 0 {
        return monday(first.end_of_month());
    }
    // A week belongs to the month of its Thursday, as ISO has it for years.
    monday(first.plus_days(3)?)?.plus_days((nth - 1) * 7)
}

/// A date in `year` by a rule of the holiday list.
pub(super) fn holiday(rule: &str, year: i16) -> Option<Date> {
    if let Some(shift) = rule.strip_prefix('e') {
        return easter(year)?.plus_days(shift.parse().ok()?);
    }
    if let Some(shift) = rule.strip_prefix('t') {
        return nth_weekday(year, 11, 3, 4)?.plus_days(shift.parse().ok()?);
    }
    if rule == "u" {
        return nth_weekday(year, 11, 0, 1)?.plus_days(1);
    }
    if let Some((month, day)) = rule.split_once('-').filter(|(month, _)| !month.is_empty())
        && !day.contains(':')
    {
        return Date::new(year, month.parse().ok()?, day.parse().ok()?);
    }
    let mut parts = rule.split(':');
    let nth = parts.next()?.parse().ok()?;
    let weekday = parts.next()?.parse().ok()?;
    nth_weekday(year, parts.next()?.parse().ok()?, weekday, nth)
}

/// The `nth` weekday of a month, the last where `nth` is -1.
pub(super) fn nth_weekday(year: i16, month: i8, weekday: i8, nth: i32) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    if nth < 0 {
        let last = first.end_of_month();
        return last.plus_days(-i32::from((last.weekday() - weekday).rem_euclid(7)));
    }
    first.plus_days(i32::from((weekday - first.weekday()).rem_euclid(7)) + (nth - 1) * 7)
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Date::new(year, (sum / 31) as i8, (sum % 31 + 1) as i8)
}
