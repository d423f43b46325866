use serde::{Deserialize, Serialize};
use tallymark_claim::{Date, Period, TimeExpression};

use super::lists::{Code, Listed as _};
use super::{Ends, ends, listed, maybe, span};

/// First day, last day, grain.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct PeriodRecord(Day, Day, Code);

type Day = (i16, i8, i8);

impl PeriodRecord {
    pub(super) fn of(it: Period) -> PeriodRecord {
        PeriodRecord(day(it.start), day(it.end), it.grain.code())
    }

    pub(super) fn period(self) -> Option<Period> {
        let date = |(year, month, day): Day| Date::new(year, month, day);
        Some(Period { start: date(self.0)?, end: date(self.1)?, grain: listed(self.2)? })
    }
}

fn day(it: Date) -> Day {
    (it.year(), it.month(), it.day())
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TimeRecord<'a> {
    span: Ends,
    period: Option<PeriodRecord>,
    timex: &'a str,
    bound: Code,
    basis: Code,
    kind: Code,
    role: Code,
    readings: Option<(PeriodRecord, PeriodRecord)>,
    #[serde(borrow)]
    ends: Vec<TimeRecord<'a>>,
}

impl<'a> TimeRecord<'a> {
    pub(super) fn of(it: &'a TimeExpression) -> TimeRecord<'a> {
        TimeRecord {
            span: ends(it.span),
            period: it.period.map(PeriodRecord::of),
            timex: &it.timex,
            bound: it.bound.code(),
            basis: it.basis.code(),
            kind: it.kind.code(),
            role: it.role.code(),
            readings: it.readings.map(|[a, b]| (PeriodRecord::of(a), PeriodRecord::of(b))),
            ends: it.ends.iter().map(TimeRecord::of).collect(),
        }
    }

    /// The date again; the interval of its TIMEX3 value, which no later stage reads, is that of its period.
    pub(super) fn time(self) -> Option<TimeExpression> {
        let period = maybe(self.period, PeriodRecord::period)?;
        let any = Period::day(Date::new(1, 1, 1)?);
        let mut out = TimeExpression::stated(span(self.span)?, period.unwrap_or(any));
        out.period = period;
        out.timex = self.timex.to_owned();
        out.bound = listed(self.bound)?;
        out.basis = listed(self.basis)?;
        out.kind = listed(self.kind)?;
        out.role = listed(self.role)?;
        out.readings = maybe(self.readings, |(a, b)| Some([a.period()?, b.period()?]))?;
        out.ends = self.ends.into_iter().map(TimeRecord::time).collect::<Option<_>>()?;
        Some(out)
    }
}
