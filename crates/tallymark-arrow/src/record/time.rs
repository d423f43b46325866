use serde::{Deserialize, Serialize};
use tallymark_claim::{Date, Period, TimeExpression};

use super::names::Named as _;
use super::{Ends, ends, maybe, named, span};

/// First day, last day, grain.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PeriodRecord(Day, Day, String);

type Day = (i16, i8, i8);

impl PeriodRecord {
    pub(super) fn of(it: Period) -> PeriodRecord {
        PeriodRecord(day(it.start), day(it.end), it.grain.name())
    }

    pub(super) fn period(&self) -> Option<Period> {
        let date = |(year, month, day): Day| Date::new(year, month, day);
        Some(Period { start: date(self.0)?, end: date(self.1)?, grain: named(&self.2)? })
    }
}

fn day(it: Date) -> Day {
    (it.year(), it.month(), it.day())
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TimeRecord {
    span: Ends,
    period: Option<PeriodRecord>,
    timex: String,
    bound: String,
    basis: String,
    kind: String,
    role: String,
    readings: Option<(PeriodRecord, PeriodRecord)>,
    ends: Vec<TimeRecord>,
}

impl TimeRecord {
    pub(super) fn of(it: &TimeExpression) -> TimeRecord {
        TimeRecord {
            span: ends(it.span),
            period: it.period.map(PeriodRecord::of),
            timex: it.timex.clone(),
            bound: it.bound.name(),
            basis: it.basis.name(),
            kind: it.kind.name(),
            role: it.role.name(),
            readings: it.readings.map(|[a, b]| (PeriodRecord::of(a), PeriodRecord::of(b))),
            ends: it.ends.iter().map(TimeRecord::of).collect(),
        }
    }

    /// The date again; the interval of its TIMEX3 value, which no later stage reads, is that of its period.
    pub(super) fn time(self) -> Option<TimeExpression> {
        let period = maybe(self.period.as_ref(), PeriodRecord::period)?;
        let any = Period::day(Date::new(1, 1, 1)?);
        let mut out = TimeExpression::stated(span(self.span)?, period.unwrap_or(any));
        out.period = period;
        out.timex = self.timex;
        out.bound = named(&self.bound)?;
        out.basis = named(&self.basis)?;
        out.kind = named(&self.kind)?;
        out.role = named(&self.role)?;
        out.readings = maybe(self.readings, |(a, b)| Some([a.period()?, b.period()?]))?;
        out.ends = self.ends.into_iter().map(TimeRecord::time).collect::<Option<_>>()?;
        Some(out)
    }
}
