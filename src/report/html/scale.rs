//! From figures to places in a drawing.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tallymark_claim::{Claim, Date, Dimension, Interval, Modality, Unit, Value};

use crate::report::figure::{grouped, unit_name};

/// A figure to draw, in one unit with the others of its question.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    /// Index of the claim.
    pub(crate) claim: usize,
    /// As the words are read.
    pub(crate) read: Ends,
    /// What the words rule in.
    pub(crate) entailed: Ends,
    /// Whether somebody says that it is so; a plan or a denial is drawn hollow.
    pub(crate) asserted: bool,
}

/// Ends of an interval, open where `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ends {
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

impl Ends {
    fn known(self) -> impl Iterator<Item = f64> {
        self.low.into_iter().chain(self.high)
    }

    /// The place to put a single sign.
    pub(crate) fn middle(self) -> Option<f64> {
        match (self.low, self.high) {
            (Some(low), Some(high)) => Some(f64::midpoint(low, high)),
            (end, None) | (None, end) => end,
        }
    }
}

/// The figures of a question that can be drawn on one scale, and the unit of that scale.
pub(crate) fn marks(claims: &[Claim], of: &[usize]) -> (Vec<Mark>, Option<Unit>) {
    let unit = of.iter().find_map(|at| match &claims[*at].value {
        Value::Number(it) => Some(it.unit),
        Value::Date(_) => None,
    });
    let unit = unit.flatten();
    let marks = of
        .iter()
        .filter_map(|&at| {
            let claim = &claims[at];
            let (read, entailed) = match &claim.value {
                Value::Number(it) => {
                    (converted(it.read, it.unit, unit)?, converted(it.entailed, it.unit, unit)?)
                }
                Value::Date(it) => {
                    let period = it.period?;
                    // A day is drawn where it begins.
                    let ends = Ends {
                        low: Some(day_number(period.start)),
                        high: Some(day_number(period.end)),
                    };
                    (ends, ends)
                }
            };
            let asserted = matches!(claim.modality, Modality::Stated | Modality::Reported);
            read.middle()?;
            Some(Mark { claim: at, read, entailed, asserted })
        })
        .collect();
    (marks, unit)
}

/// An interval in the unit of the scale; `None` where nothing fixed converts it.
pub(crate) fn converted(it: Interval, from: Option<Unit>, to: Option<Unit>) -> Option<Ends> {
    let end = |value: Option<Decimal>| match value {
        None => Some(None),
        Some(value) => Some(Some(convert(value, from, to)?.to_f64()?)),
    };
    Some(Ends { low: end(it.low)?, high: end(it.high)? })
}

fn convert(value: Decimal, from: Option<Unit>, to: Option<Unit>) -> Option<Decimal> {
    match (from, to) {
        (None, None) => Some(value),
        (Some(from), Some(to)) if from.code == to.code => Some(value),
        (Some(from), Some(to))
            if from.dimension == to.dimension
                && !matches!(from.dimension, Dimension::Money | Dimension::Other) =>
        {
            let base = value.checked_mul(from.factor)?.checked_add(from.offset)?;
            base.checked_sub(to.offset)?.checked_div(to.factor)
        }
        _ => None,
    }
}

/// Days since the first day of the year 1.
pub(crate) fn day_number(date: Date) -> f64 {
    Date::new(1, 1, 1).map_or(0.0, |first| f64::from(date.days_since(first)))
}

/// From figures to places between `left` and `right`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    from: f64,
    to: f64,
    left: f64,
    right: f64,
    /// Whether each step multiplies: 5 beside 40,000 would else be one dot.
    pub(crate) logarithmic: bool,
}

/// From this ratio of the largest to the smallest figure on, the scale multiplies.
const WIDE: f64 = 100.0;

impl Scale {
    /// A scale that all of `marks` fit on, with room at both sides for open ends.
    pub(crate) fn new(marks: &[Mark], left: f64, right: f64) -> Option<Scale> {
        let known = || marks.iter().flat_map(|it| it.read.known().chain(it.entailed.known()));
        let low = known().min_by(f64::total_cmp)?;
        let high = known().max_by(f64::total_cmp)?;
        let logarithmic = low > 0.0 && high / low > WIDE;
        let mut scale = Scale { from: low, to: high, left, right, logarithmic };
        let (from, to) = (scale.along(low), scale.along(high));
        let room = if to > from { (to - from) * 0.08 } else { (to.abs() * 0.1).max(0.5) };
        (scale.from, scale.to) = (from - room, to + room);
        Some(scale)
    }

    fn along(&self, value: f64) -> f64 {
        if self.logarithmic { value.max(f64::MIN_POSITIVE).ln() } else { value }
    }

    /// The place of a figure.
    pub(crate) fn place(&self, value: f64) -> f64 {
        let share = (self.along(value) - self.from) / (self.to - self.from);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    pub(crate) const fn left(&self) -> f64 {
        self.left
    }

    pub(crate) const fn right(&self) -> f64 {
        self.right
    }
}

/// The stretch between the two asserted figures that lie furthest apart, where they cannot both be true.
pub(crate) fn gap(marks: &[Mark]) -> Option<(f64, f64)> {
    let asserted = || marks.iter().filter(|it| it.asserted);
    let below = asserted().filter_map(|it| it.entailed.high).min_by(f64::total_cmp)?;
    let above = asserted().filter_map(|it| it.entailed.low).max_by(f64::total_cmp)?;
    (below < above).then_some((below, above))
}

/// How an axis writes one of the ends.
pub(crate) fn axis_label(claim: &Claim, end: End, unit: Option<Unit>) -> Option<String> {
    match &claim.value {
        Value::Number(it) => {
            let value = match end {
                End::Low => it.read.low.or(it.read.high)?,
                End::High => it.read.high.or(it.read.low)?,
            };
            let value = convert(value, it.unit, unit)?;
            let digits = if value.abs() >= Decimal::ONE_HUNDRED { 0 } else { 2 };
            let mut label = grouped(value.round_dp(digits));
            if let Some(unit) = unit {
                label.push(' ');
                label.push_str(unit_name(unit.code));
            }
            Some(label)
        }
        Value::Date(it) => it.period.map(|it| match end {
            End::Low => it.start.to_string(),
            End::High => it.end.to_string(),
        }),
    }
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Low,
    High,
}
