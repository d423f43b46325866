//! Two dates against each other.

use tallymark_claim::{Bound, Claim, Grain, Period, TimeExpression, TimeKind};

use super::number::{Comparison, Relation};
use crate::finding::Reason;

/// Compares two dates of one cluster, `a` of the claim `first` and `b` of `second`.
///
/// Dates of one thing are either the same, within each other, near, or in conflict.
pub(super) fn compare(
    (first, a): (&Claim, &TimeExpression),
    (second, b): (&Claim, &TimeExpression),
) -> Comparison {
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
    let (earlier, later) =
        if x.end < y.start { ((first, a), (second, b)) } else { ((second, b), (first, a)) };
    let bordering = days == 1
        && (x.grain, y.grain) == (Grain::Day, Grain::Day)
        && (says(earlier, &NIGHT) || says(later, &MORNING) || [a, b].into_iter().any(is_relative));
    if bordering || days <= slack(a, x) + slack(b, y) {
        return Comparison::new(Relation::Overlap, vec![Reason::DatesNear { a: x, b: y, days }]);
    }
    let gap = (f64::from(days) / 365.0).min(1.0);
    let reasons = vec![Reason::DatesDisjoint { a: x, b: y, days }];
    Comparison { relation: Relation::Disjoint, reasons, gap, grew: y.start > x.start }
}

/// A night borders on the next day, and is the morning of it elsewhere: "Tuesday night" here is "Wednesday" there.
const NIGHT: [&str; 6] = ["evening", "late", "midnight", "night", "overnight", "tonight"];
/// The small hours border on the day before.
const MORNING: [&str; 5] = ["dawn", "early", "midnight", "morning", "overnight"];

fn says((claim, _): (&Claim, &TimeExpression), words: &[&str]) -> bool {
    let mut told = claim.quote.split(|it: char| !it.is_alphanumeric());
    told.any(|word| words.iter().any(|it| word.eq_ignore_ascii_case(it)))
}

/// "Today" hangs on its article's own date, which may be that of the printed page or of a letter that it quotes.
fn is_relative(time: &TimeExpression) -> bool {
    time.kind == TimeKind::RelativeDay
}
