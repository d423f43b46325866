//! Parts against their whole.

use tallymark_claim::{Claim, Decimal, Interval, Value};

use super::number;
use crate::cluster::{Cluster, parts};
use crate::finding::{Reason, Verdict};

/// A sum that is off by more than a quarter is one of parts of something else.
const MOST_OFF: Decimal = Decimal::from_parts(25, 0, 0, false, 2);

/// What the arithmetic of a cluster comes to: sums of parts, parts within their whole, percentages.
pub(super) fn checks(cluster: &Cluster, claims: &[Claim]) -> Vec<(Verdict, Reason)> {
    let mut out = Vec::new();
    for set in &cluster.parts {
        let wholes =
            cluster.claims.iter().filter(|it| parts::is_whole(&claims[**it], &claims[set[0]]));
        out.extend(wholes.filter_map(|whole| check(*whole, set, claims)));
    }
    out.extend(cluster.contained.iter().filter_map(|it| contained(*it, claims)));
    for it in &cluster.shares {
        let (Some(share), Some(computed)) = (entailed(it.share, claims), it.computed(claims))
        else {
            continue;
        };
        let (Some(from), Some(to)) = (entailed(it.from, claims), entailed(it.to, claims)) else {
            continue;
        };
        let (share, from, to) = ((it.share, share), (it.from, from), (it.to, to));
        let change = it.change;
        out.push(if share.1.intersects(widened(computed)) {
            (Verdict::Single, Reason::ShareHolds { share, from, to, change, computed })
        } else {
            (Verdict::Conflict, Reason::ShareFails { share, from, to, change, computed })
        });
    }
    out
}

/// Half a percentage point on both sides: a writer may cut or round as he likes.
fn widened(it: Interval) -> Interval {
    let half = Decimal::from_parts(5, 0, 0, false, 1);
    Interval::new(it.low.map(|it| it - half), it.high.map(|it| it + half))
}

fn entailed(at: usize, claims: &[Claim]) -> Option<Interval> {
    match &claims[at].value {
        Value::Number(it) => Some(it.entailed),
        Value::Date(_) => None,
    }
}

/// A part that is larger than its whole at the least: "12 people, 15 of them children".
fn contained((part, whole): (usize, usize), claims: &[Claim]) -> Option<(Verdict, Reason)> {
    let (part, whole) = ((part, entailed(part, claims)?), (whole, entailed(whole, claims)?));
    (part.1.low? > whole.1.high?)
        .then_some((Verdict::Conflict, Reason::PartAboveWhole { part, whole }))
}

/// How far off the arithmetic is: the gap between what is told and what it comes to.
pub(super) fn gap(reason: &Reason) -> f64 {
    let gap = match reason {
        Reason::SumFails { sum, whole, .. } => number::gap(Interval::point(*sum), whole.1),
        Reason::ShareFails { share, computed, .. } => number::gap(share.1, *computed),
        Reason::PartAboveWhole { part, whole } => number::gap(part.1, whole.1),
        _ => return 0.0,
    };
    number::to_f64(gap)
}

/// Whether the claims at `parts` add up to the claim at `whole`.
///
/// `None` where the whole is one of the parts, a figure is no plain number, or the sum is far from
/// the whole: "36 civilians and 22 officers" are not all of 1,136 dead.
fn check(whole: usize, parts: &[usize], claims: &[Claim]) -> Option<(Verdict, Reason)> {
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
    if Interval::new(Some(low), high).intersects(total.entailed) {
        return Some((Verdict::Compatible, Reason::SumHolds { parts: figures, sum, whole }));
    }
    let near = number::gap(Interval::point(sum), total.entailed) <= MOST_OFF;
    near.then_some((Verdict::Conflict, Reason::SumFails { parts: figures, sum, whole }))
}
