//! A figure and the one before it: the same in another unit, or the other end of a range.

use super::Quantity;
use super::hedge::Hedge;
use super::interval;
use super::operand::Last;
use super::reader::Reader;
use super::unit::{Dimension, Unit};

/// ", or" joins this figure to the one before it.
pub(super) fn or_before(r: &Reader<'_, '_>, first: usize, last: Option<Last>) -> bool {
    let Some(last) = last else { return false };
    r.is_word(first.wrapping_sub(1), "or") && first <= last.after + 2
}

/// "more than 100 but fewer than 200": a low bound and a high bound in a row.
pub(super) fn facing(r: &Reader<'_, '_>, last: &Last, first: usize, hedge: Option<Hedge>) -> bool {
    let low = |it: Option<Hedge>| matches!(it, Some(Hedge::MoreThan | Hedge::AtLeast));
    let high =
        |it: Option<Hedge>| matches!(it, Some(Hedge::LessThan | Hedge::AtMost | Hedge::UpTo));
    let opposed = low(last.hedge) && high(hedge) || high(last.hedge) && low(hedge);
    opposed
        && first > last.after
        && first <= last.after + 3
        && (last.after..first).all(|at| r.is_any(at, &["and", "but", "yet", ",", "is"]))
}

/// Joins two facing bounds into one range; false where they leave no room.
pub(super) fn merge(before: &mut Quantity, it: &Quantity) -> bool {
    let low = before.read.low.or(it.read.low);
    let high = before.read.high.or(it.read.high);
    let (Some(low), Some(high)) = (low, high) else { return false };
    let code = |unit: Option<Unit>| unit.map(|unit| unit.code);
    let same = before.unit.is_none() || it.unit.is_none() || code(before.unit) == code(it.unit);
    if low >= high || !same {
        return false;
    }
    let reading = interval::of_range(low, high, false, None);
    before.read = reading.read;
    before.entailed = reading.entailed;
    before.expected = reading.expected;
    before.bound = reading.bound;
    before.span = before.span.join(it.span);
    before.number = before.number.join(it.number);
    before.unit = before.unit.or(it.unit);
    before.unit_span = before.unit_span.or(it.unit_span);
    before.precision = before.precision.min(it.precision);
    before.counted = before.counted.or(it.counted);
    before.counted_head = before.counted_head.or(it.counted_head);
    true
}

/// "10 kilometers (6.2 miles)": the index of the figure that this one repeats.
pub(super) fn echo(
    r: &Reader<'_, '_>,
    first: usize,
    unit: Option<Unit>,
    last: Option<Last>,
    out: &[Quantity],
) -> Option<usize> {
    let bracket = first > r.first() && matches!(r.mark(first - 1), b'(' | b'[' | b'/')
        || first > r.first() + 1 && r.is_word(first - 1, "or") && r.mark(first - 2) == b',';
    if !bracket {
        return None;
    }
    let last = last?.index;
    let before = out.get(last)?;
    let (a, b) = (before.unit?, unit?);
    let gap = r.prose().tokens()[first].start().saturating_sub(before.span.end());
    let near = gap < 40;
    (near && a.code != b.code && a.dimension == b.dimension && a.dimension != Dimension::Other)
        .then_some(last)
}
