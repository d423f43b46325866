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

    /// An amount in another currency, of which `rate` makes one.
    fn at_rate(it: &Quantity, rate: Decimal) -> Option<Reading> {
        let interval = |it: Interval| -> Option<Interval> {
            let end = |it: Option<Decimal>| match it {
                Some(it) => times(it, rate).map(Some),
                None => Some(None),
            };
            Some(Interval::new(end(it.low)?, end(it.high)?))
        };
        Some(Reading {
            bound: it.bound,
            read: interval(it.read)?,
            entailed: interval(it.entailed)?,
            expected: interval(it.expected)?,
            precision: it.precision.checked_mul(rate)?,
        })
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

/// An amount at a rate, without the places that no rate vouches for.
pub(crate) fn times(value: Decimal, rate: Decimal) -> Option<Decimal> {
    value.checked_mul(rate).map(|it| it.round_dp(12).normalize())
}

/// Whether it is a share told as a fraction: "half", "two-thirds".
pub(crate) fn is_part(it: &Quantity) -> bool {
    it.kind == QuantityKind::Fraction && it.unit.is_none()
}

/// The code of a quantity's unit; "1", which is UCUM's for no unit, where it has none.
fn code(it: &Quantity) -> &'static str {
    it.unit.map_or("1", |unit| unit.code)
}

/// Compares two figures of one cluster; `rate` is what one of the first's units is in the second's, where an article tells.
pub(super) fn compare(a: &Quantity, b: &Quantity, rate: Option<Decimal>) -> Comparison {
    let (from, to) = (code(a), code(b));
    // "half" is 50 percent.
    let percent = |it: &Quantity| it.unit.is_some_and(|unit| unit.dimension == Dimension::Percent);
    let rate_of_parts = match (is_part(a), percent(a), is_part(b), percent(b)) {
        (true, _, _, true) => Some(Decimal::ONE_HUNDRED),
        (_, true, true, _) => Some(Decimal::new(1, 2)),
        _ => None,
    };
    if let Some(first) = rate_of_parts.and_then(|rate| Reading::at_rate(a, rate)) {
        let reasons = vec![Reason::Converted { from, to, value: first.read }];
        return readings(&first, &Reading::of(b), reasons, false);
    }
    let share = |it: &Quantity| matches!(it.kind, QuantityKind::Percent | QuantityKind::Fraction);
    // "6.7 degrees" is a magnitude told with a unit too many; an amount without its currency is no amount.
    let bare = [a, b].into_iter().any(|it| it.unit.is_none())
        && [a, b].into_iter().flat_map(|it| it.unit).all(|it| it.dimension != Dimension::Money);
    if (from == to || bare) && share(a) == share(b) {
        return readings(&Reading::of(a), &Reading::of(b), Vec::new(), plain(a));
    }
    if let (Some(x), Some(y)) = (a.unit, b.unit) {
        if let Some(first) = Reading::converted(a, x, y) {
            let reasons = vec![Reason::Converted { from, to, value: first.read }];
            return readings(&first, &Reading::of(b), reasons, false);
        }
        if let Some(first) = rate.and_then(|rate| Reading::at_rate(a, rate)) {
            let reasons = vec![Reason::GivenRate { from, to, value: first.read }];
            let at_rate = readings(&first, &Reading::of(b), reasons, false);
            // Rates move from day to day: a difference at the rate of another article is none.
            if at_rate.relation <= Relation::Overlap {
                return at_rate;
            }
        }
    }
    // A count and a share, an amount without its currency.
    Comparison::new(Relation::Overlap, vec![Reason::NoConversion { a: from, b: to }])
}

/// Whether it counts things one by one.
fn plain(it: &Quantity) -> bool {
    it.kind == QuantityKind::Count && it.unit.is_none()
}

/// Compares two figures in one unit; `reasons` holds how they came to it.
fn readings(
    first: &Reading,
    second: &Reading,
    mut reasons: Vec<Reason>,
    count: bool,
) -> Comparison {
    let converted = !reasons.is_empty();
    if first.read == second.read {
        reasons.push(Reason::Equal { value: second.read });
        return Comparison::new(Relation::Same, reasons);
    }
    if let Some(reason) = rounding(first, second, converted, count) {
        let cut = matches!(reason, Reason::Cut { .. });
        let relation = if converted && !cut { Relation::Same } else { Relation::Overlap };
        reasons.push(reason);
        return Comparison::new(relation, reasons);
    }
    let grew = middle(second.read) > middle(first.read);
    if converted && let Some(reason) = near(first, second) {
        reasons.push(reason);
        return Comparison::new(Relation::Overlap, reasons);
    }
    if !first.entailed.intersects(second.entailed) || touch_openly(first, second) {
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
    let larger = finer.abs().max(coarser.abs());
    let apart = if larger.is_zero() { Decimal::ZERO } else { distance.checked_div(larger)? };
    if apart > (if converted { MOST_CONVERTED } else { MOST_ROUNDED }) {
        return None;
    }
    let percent_apart = percent(apart);
    if distance.checked_mul(Decimal::TWO)? <= precision {
        return Some(Reason::WithinRounding { finer, coarser, precision, percent_apart });
    }
    // Lengths and the like are often cut, people hardly ever.
    (!count && finer.abs() > coarser.abs() && distance < precision && apart <= MOST_CUT)
        .then_some(Reason::Cut { finer, coarser, precision, percent_apart })
}

/// What rounding may take off or add, as a share: 1,000 jobs are no rounding of 1,200.
const MOST_ROUNDED: Decimal = Decimal::from_parts(1, 0, 0, false, 1);
/// The same after conversion: "two miles" is three kilometers, "one minute" is no rounding of 30 seconds.
const MOST_CONVERTED: Decimal = Decimal::from_parts(2, 0, 0, false, 1);
/// What may be cut off, as a share: a 1,954-mile border is called 1,900 miles long, a toll of 19 is no 15.
const MOST_CUT: Decimal = Decimal::from_parts(3, 0, 0, false, 2);

/// Two points that lie next to each other after conversion: a 185-mile canal and one of 296 km are one.
fn near(a: &Reading, b: &Reading) -> Option<Reason> {
    let (x, y) = (point(a.read)?, point(b.read)?);
    let larger = x.abs().max(y.abs());
    let apart = (x - y).abs().checked_div(larger)?;
    (apart <= MOST_NEAR).then(|| Reason::Near { a: x, b: y, percent_apart: percent(apart) })
}

/// What two writers' conversions may be apart, as a share, when neither rounded by much.
const MOST_NEAR: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// What one of `a`'s units is in `b`'s, as an article that gives both implies.
pub(super) fn rate(a: &Quantity, b: &Quantity) -> Option<Decimal> {
    let (x, y) = (middle(a.read), middle(b.read));
    (!x.is_zero() && !y.is_zero()).then(|| y.checked_div(x)).flatten()
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
pub(super) fn gap(a: Interval, b: Interval) -> Decimal {
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

pub(super) fn to_f64(it: Decimal) -> f64 {
    // A share of at most 1 with few digits: its text is exact enough for a severity.
    it.round_dp(4).to_string().parse::<f64>().unwrap_or(1.0).clamp(0.0, 1.0)
}
