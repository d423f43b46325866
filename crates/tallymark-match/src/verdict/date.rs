//! Two dates against each other.

use tallymark_claim::{Bound, Period, TimeExpression};

use super::number::{Comparison, Relation};
use crate::finding::Reason;

/// Compares two dates of one cluster.
///
/// `later` is whether a date that lies apart may be a revision; dates of one
/// thing are either the same, within each other, or in conflict.
pub(super) fn compare(a: &TimeExpression, b: &TimeExpression) -> Comparison {
    let (Some(x), Some(y)) = (a.period, b.period) else {
        return if a.timex == b.timex {
            Comparison::new(Relation::Same, vec![Reason::Unresolved])
        } else {
            Comparison::new(Relation::Overlap, vec![Reason::Unresolved])
        };
    };
    if (x.start, x.end) == (y.start, y.end) {
        return Comparison::new(Relation::Same, vec![Reason::SameDate { period: x }]);
    }
    if x.covers(y) || y.covers(x) {
        let (outer, inner) = if x.covers(y) { (x, y) } else { (y, x) };
        return Comparison::new(Relation::Overlap, vec![Reason::DateWithin { outer, inner }]);
    }
    if x.intersects(y) {
        return Comparison::new(Relation::Overlap, vec![Reason::DatesOverlap { a: x, b: y }]);
    }
    let days = if x.end < y.start { y.start.days_since(x.end) } else { x.start.days_since(y.end) };
    // "about two years ago" vouches for some slack: half its own length on each side.
    let slack = |time: &TimeExpression, it: Period| match time.bound {
        Bound::Approx => it.end.days_since(it.start).max(2) / 2,
        _ => 0,
    };
    if days <= slack(a, x) + slack(b, y) {
        return Comparison::new(Relation::Overlap, vec![Reason::DatesNear { a: x, b: y, days }]);
    }
    let gap = (f64::from(days) / 365.0).min(1.0);
    let reasons = vec![Reason::DatesDisjoint { a: x, b: y, days }];
    Comparison { relation: Relation::Disjoint, reasons, gap, grew: y.start > x.start }
}
