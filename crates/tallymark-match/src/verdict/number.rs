//! Two figures against each other.

use tallymark_claim::{Bound, Decimal, Dimension, Interval, Quantity, QuantityKind, Unit};

use crate::finding::Reason;

/// How two values stand to each other, before dates and speakers are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    /// The same, or the same after rounding of a conversion.
    Same,
    /// Both can be true.
    Overlap,
    /// Both can be true, but a reader would expect otherwise.
    Tension,
    /// Both cannot be true.
    Disjoint,
}

/// A relation with the numbers it rests on.
#[derive(Clone, Debug)]
pub(super) struct Comparison {
    pub(super) relation: Relation,
    pub(super) reasons: Vec<Reason>,
    /// The gap over the larger near end, 0 to 1.
    pub(super) gap: f64,
    /// Whether the second one is the larger; only where they differ.
    pub(super) grew: bool,
}

impl Comparison {
    pub(super) fn new(relation: Relation, reasons: Vec<Reason>) -> Comparison {
        Comparison { relation, reasons, gap: 0.0, grew: false }
    }
}

/// `value` of `from` in `to`; `None` across dimensions and currencies, or out of range.
pub(crate) fn convert(value: Decimal, from: Unit, to: Unit) -> Option<Decimal> {
    if from.code == to.code {
        return Some(value);
    }
    if from.dimension != to.dimension
        || matches!(from.dimension, Dimension::Money | Dimension::Other)
    {
        return None;
    }
    let base = value.checked_mul(from.factor)?.checked_add(from.offset)?;
    Some(base.checked_sub(to.offset)?.checked_div(to.factor)?.round_dp(12).normalize())
}

fn convert_interval(it: Interval, from: Unit, to: Unit) -> Option<Interval> {
    let end = |value: Option<Decimal>| match value {
        Some(value) => convert(value, from, to).map(Some),
        None => Some(None),
    };
    Some(Interval::new(end(it.low)?, end(it.high)?))
}

/// A quantity's intervals in one unit.
struct Reading {
    bound: Bound,
    read: Interval,
    entailed: Interval,
    expected: Interval,
    precision: Decimal,
}

impl Reading {
    fn of(it: &Quantity) -> Reading {
        Reading {
            bound: it.bound,
            read: it.read,
            entailed: it.entailed,
            expected: it.expected,
            precision: it.precision,
        }
    }

    fn converted(it: &Quantity, from: Unit, to: Unit) -> Option<Reading> {
        // A step of the scale has no offset: 10 degrees Celsius are 18 of Fahrenheit.
        let precision = it.precision.checked_mul(from.factor)?.checked_div(to.factor)?;
        Some(Reading {
            bound: it.bound,
            read: convert_interval(it.read, from, to)?,
            entailed: convert_interval(it.entailed, from, to)?,
            expected: convert_interval(it.expected, from, to)?,
            precision,
        })
    }
}

/// Compares two figures of one cluster.
pub(super) fn compare(a: &Quantity, b: &Quantity) -> Comparison {
    let mut reasons = Vec::new();
    let (first, second) = match (a.unit, b.unit) {
        (Some(from), Some(to)) if from.code != to.code => match Reading::converted(a, from, to) {
            Some(reading) => {
                reasons.push(Reason::Converted {
                    from: from.code,
                    to: to.code,
                    value: reading.read,
                });
                (reading, Reading::of(b))
            }
            None => {
                let reason = Reason::NoConversion { a: from.code, b: to.code };
                return Comparison::new(Relation::Overlap, vec![reason]);
            }
        },
        _ => (Reading::of(a), Reading::of(b)),
    };
    let converted = !reasons.is_empty();
    if first.read == second.read {
        reasons.push(Reason::Equal { value: second.read });
        return Comparison::new(Relation::Same, reasons);
    }
    if let Some(reason) =
        rounding(&first, &second, converted, a.kind == QuantityKind::Count && a.unit.is_none())
    {
        let relation = if converted { Relation::Same } else { Relation::Overlap };
        reasons.push(reason);
        return Comparison::new(relation, reasons);
    }
    let grew = middle(second.read) > middle(first.read);
    if !first.entailed.intersects(second.entailed) || touch_openly(&first, &second) {
        let gap = gap(first.entailed, second.entailed);
        reasons.push(Reason::Disjoint {
            a: first.entailed,
            b: second.entailed,
            percent_apart: percent(gap),
        });
        return Comparison { relation: Relation::Disjoint, reasons, gap: to_f64(gap), grew };
    }
    reasons.push(Reason::Overlap { a: first.entailed, b: second.entailed });
    if first.expected.intersects(second.expected) {
        return Comparison { relation: Relation::Overlap, reasons, gap: 0.0, grew };
    }
    reasons.push(Reason::Tension { a: first.expected, b: second.expected });
    Comparison { relation: Relation::Tension, reasons, gap: 0.0, grew }
}

/// Whether the two meet in one number that the words of one rule out: "fewer than 200" and "more than 200".
fn touch_openly(a: &Reading, b: &Reading) -> bool {
    let meet = |low: &Reading, high: &Reading| {
        low.entailed.high.is_some()
            && low.entailed.high == high.entailed.low
            && (low.bound == Bound::LessThan || high.bound == Bound::MoreThan)
    };
    meet(a, b) || meet(b, a)
}

/// Whether one point figure rounds to the other at the place that the coarser writing vouches for.
///
/// A count under 100 is taken at its word: "10 dead" is no rounding of 12.
fn rounding(a: &Reading, b: &Reading, converted: bool, count: bool) -> Option<Reason> {
    let (x, y) = (point(a.read)?, point(b.read)?);
    let (finer, coarser, precision, other) = if a.precision <= b.precision {
        (x, y, b.precision, a.precision)
    } else {
        (y, x, a.precision, b.precision)
    };
    if !converted && (precision == other || (count && precision < Decimal::ONE_HUNDRED)) {
        return None;
    }
    let distance = (finer - coarser).abs();
    if distance.checked_mul(Decimal::TWO)? > precision {
        return None;
    }
    let larger = finer.abs().max(coarser.abs());
    let apart = if larger.is_zero() { Decimal::ZERO } else { distance.checked_div(larger)? };
    Some(Reason::WithinRounding { finer, coarser, precision, percent_apart: percent(apart) })
}

/// The number where the interval is one.
fn point(it: Interval) -> Option<Decimal> {
    it.low.filter(|_| it.low == it.high)
}

/// A number to order intervals by: the low end, else the high one.
pub(crate) fn middle(it: Interval) -> Decimal {
    match (it.low, it.high) {
        (Some(low), Some(high)) => low.checked_add(high).map_or(low, |sum| sum / Decimal::TWO),
        (Some(end), None) | (None, Some(end)) => end,
        (None, None) => Decimal::ZERO,
    }
}

/// The distance between two disjoint intervals over the larger near end.
fn gap(a: Interval, b: Interval) -> Decimal {
    let (below, above) = match (a.high, b.low) {
        (Some(high), Some(low)) if high < low => (high, low),
        _ => match (b.high, a.low) {
            (Some(high), Some(low)) if high < low => (high, low),
            _ => return Decimal::ZERO,
        },
    };
    let larger = below.abs().max(above.abs());
    if larger.is_zero() {
        Decimal::ZERO
    } else {
        (above - below).checked_div(larger).unwrap_or(Decimal::ONE)
    }
}

/// A share as percent with one decimal.
fn percent(share: Decimal) -> Decimal {
    share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(Decimal::ONE_HUNDRED).round_dp(1).normalize()
}

fn to_f64(it: Decimal) -> f64 {
    // A share of at most 1 with few digits: its text is exact enough for a severity.
    it.round_dp(4).to_string().parse::<f64>().unwrap_or(1.0).clamp(0.0, 1.0)
}
