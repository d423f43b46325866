//! From the words of a date to the days that it means.

use crate::value::Bound;

use super::atom::{Core, Part, Year};
use super::calendar::{holiday, monday, plus_months};
use super::counted::{context, count, shifted_unit, week_of, window};
use super::cue::Cue;
use super::part_of;
use super::{Date, Grain, Period, TimeBasis, TimeKind, push_digits};

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

pub(super) fn range(start: Date, end: Date) -> Option<Period> {
    (start <= end).then_some(Period { start, end, grain: Grain::Range })
}

impl Ground {
    /// The day of writing, where known to the day.
    pub(super) fn day(&self) -> Option<Date> {
        self.reference.filter(|it| it.start == it.end).map(|it| it.start)
    }

    /// Some day of the month of writing, where known to the month.
    pub(super) fn month(&self) -> Option<Date> {
        let it = self.reference?;
        let same = (it.start.year(), it.start.month()) == (it.end.year(), it.end.month());
        same.then_some(it.start)
    }

    /// The year of writing.
    pub(super) fn year(&self) -> Option<i16> {
        self.reference.filter(|it| it.start.year() == it.end.year()).map(|it| it.start.year())
    }

    /// The year that `year` stands for, with `date` giving the day or month in a year.
    pub(super) fn pick(&self, year: Year, date: impl Fn(i16) -> Option<Period>) -> Option<Period> {
        match year {
            Year::Stated(year) => date(year),
            Year::Shift(shift) => date(i16::try_from(i32::from(self.year()?) + shift).ok()?),
            Year::Nearest(shift) => {
                let now = self.month()?;
                let mut years = (now.year() - 8..=now.year() + 8).filter_map(date);
                if shift < 0 {
                    years.rfind(|it| it.end < now)
                } else {
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

/// A date as TIMEX3 has it: the year, its shift resolved where it can be, and its month and day.
fn text(year: Year, period: Option<Period>, parts: &[i8]) -> String {
    let mut text = String::with_capacity(10);
    match (year, period) {
        (Year::Stated(year), _) => push_digits(&mut text, year.unsigned_abs(), 4),
        (Year::Shift(_) | Year::Nearest(_), Some(period)) => {
            push_digits(&mut text, period.start.year().unsigned_abs(), 4);
        }
        _ => text.push_str("XXXX"),
    }
    for part in parts {
        text.push('-');
        push_digits(&mut text, part.unsigned_abs().into(), 2);
    }
    text
}

pub(super) fn basis(year: Year) -> TimeBasis {
    if matches!(year, Year::Stated(_)) { TimeBasis::Stated } else { TimeBasis::Reference }
}

/// Resolves `core`, the `part` of it, loosened by `bound`.
pub(super) fn resolve(core: &Core, part: Option<Part>, bound: Bound, ground: &Ground) -> Resolved {
    let mut it = whole(core, bound, ground);
    if let (Some(part), Some(period)) = (part, it.period)
        && let Some((period, vague)) = take(part, period, ground)
    {
        it.period = Some(period);
        it.half_open = half_open(period);
        it.bound = vague.then_some(Bound::Approx);
    }
    it
}

/// The part of a period, and whether its ends are a matter of taste.
fn take(part: Part, period: Period, ground: &Ground) -> Option<(Period, bool)> {
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
        _ => None,
    }
}

pub(super) fn whole(core: &Core, bound: Bound, ground: &Ground) -> Resolved {
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
            it.timex = text(year, it.period, &[month, day]);
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
            it.timex = text(year, month_first, &[a, b]);
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
            it.timex = text(year, it.period, &[month]);
            if year != Year::Open {
                it.half_open = it.period.and_then(half_open);
            }
        }
        Core::Year(year) | Core::Fiscal(year) => {
            it.kind = TimeKind::Year;
            it.basis = TimeBasis::Stated;
            it.period = Period::year(year);
            let fiscal = if matches!(core, Core::Fiscal(_)) { "FY" } else { "" };
            it.timex = String::with_capacity(6);
            it.timex.push_str(fiscal);
            push_digits(&mut it.timex, year.unsigned_abs(), 4);
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
            it.timex = String::with_capacity(10);
            it.timex.push_str("XXXX-WXX-");
            push_digits(&mut it.timex, (day + 1).unsigned_abs().into(), 1);
            it.period = ground
                .day()
                .and_then(|now| weekday(now, day, week, nearest, ground.cue))
                .map(Period::day);
            if let Some(period) = it.period.filter(|_| week.is_some() || nearest != 0) {
                it.timex = period.start.iso();
                it.half_open = half_open(period);
            }
        }
        Core::Today(shift) => {
            it.kind = TimeKind::RelativeDay;
            it.period = ground.day().and_then(|now| now.plus_days(shift)).map(Period::day);
            it.timex = it.period.map_or_else(|| "XXXX-XX-XX".to_owned(), |it| it.start.iso());
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
        Core::Share { n, unit, back, year, month } => {
            part_of::share((n, unit, back), year, month, ground, &mut it);
        }
        Core::NthWeekday { nth, day, year, month } => {
            part_of::weekday(nth, day, year, month, ground, &mut it);
        }
        Core::WeekdayOn { day, number, the } => {
            part_of::weekday_on(day, number, the, ground, &mut it);
        }
        Core::ToDate => part_of::year_to_date(ground, &mut it),
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
                (_, Some(period), _) => period.start.iso(),
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
