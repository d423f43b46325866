//! Parts against their whole.

use tallymark_claim::{Claim, Decimal, Interval, Value};

use crate::finding::{Reason, Verdict};

/// Whether the claims at `parts` add up to the claim at `whole`.
///
/// `None` where the whole is one of the parts or a figure is no plain number.
pub(super) fn check(whole: usize, parts: &[usize], claims: &[Claim]) -> Option<(Verdict, Reason)> {
    if parts.contains(&whole) || parts.len() < 2 {
        return None;
    }
    let Value::Number(total) = &claims[whole].value else { return None };
    let mut figures = Vec::with_capacity(parts.len());
    let mut low = Decimal::ZERO;
    let mut high = Some(Decimal::ZERO);
    let mut sum = Decimal::ZERO;
    for &part in parts {
        let Value::Number(quantity) = &claims[part].value else { return None };
        let figure = quantity.read.low.or(quantity.read.high)?;
        figures.push((part, figure));
        sum = sum.checked_add(figure)?;
        low = low.checked_add(quantity.entailed.low.unwrap_or_default())?;
        high = match (high, quantity.entailed.high) {
            (Some(high), Some(end)) => Some(high.checked_add(end)?),
            _ => None,
        };
    }
    let whole = (whole, total.entailed);
    Some(if Interval::new(Some(low), high).intersects(total.entailed) {
        (Verdict::Compatible, Reason::SumHolds { parts: figures, sum, whole })
    } else {
        (Verdict::Conflict, Reason::SumFails { parts: figures, sum, whole })
    })
}
