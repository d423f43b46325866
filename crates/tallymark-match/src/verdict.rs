//! From a cluster to a finding: values, then dates and speakers, then sums.

mod date;
mod doubt;
mod explain;
pub(crate) mod number;
mod pair;
pub(crate) mod speaker;
mod sum;

pub(crate) use pair::day_of;

use tallymark_claim::steps::step;
use tallymark_claim::{Claim, Decimal, Value};

use crate::cluster::Cluster;
use crate::config::Config;
use crate::finding::{Finding, Pair, Reason, Severity, Verdict};
use pair::{Ground, Judged};

/// More distinct readings than this are compared by their extremes only.
const MOST_READINGS: usize = 48;

/// Says of a cluster whether its claims agree, and why.
///
/// Every pair of distinct readings is compared, so that the verdict can be
/// recomputed from `pairs`; copies of a reading are compared once.
pub fn judge(cluster: &Cluster, claims: &[Claim]) -> Finding {
    judge_with(cluster, claims, &Config::new())
}

/// As [`judge`], with the tolerances of `config`.
pub fn judge_with(cluster: &Cluster, claims: &[Claim], config: &Config) -> Finding {
    let readings = readings(cluster, claims);
    let ground = Ground::new(&cluster.claims, &cluster.sure, claims);
    let mut judged: Vec<Judged> = Vec::new();
    for (i, &a) in readings.iter().enumerate() {
        for &b in &readings[i + 1..] {
            step(1);
            let most = config.tolerated(claims[a].measure, claims[b].measure);
            judged.push(tolerated(ground.judge(a, b), most));
        }
    }
    let sums = sum::checks(cluster, claims);
    let verdict = judged
        .iter()
        .map(|it| it.pair.verdict)
        .chain(sums.iter().map(|(verdict, _)| *verdict))
        .chain([if cluster.claims.len() > 1 { Verdict::Agree } else { Verdict::Single }])
        .max()
        .unwrap_or(Verdict::Single);
    let mut reasons: Vec<Reason> = Vec::new();
    let deciding =
        judged.iter().filter(|it| it.pair.verdict == verdict).flat_map(|it| &it.pair.reasons);
    for reason in deciding.chain(sums.iter().map(|(_, reason)| reason)) {
        if reasons.len() < MOST_READINGS && !reasons.contains(reason) {
            reasons.push(reason.clone());
        }
    }
    let gaps = judged.iter().map(|it| it.gap).chain(sums.iter().map(|(_, it)| sum::gap(it)));
    let severity = gaps.fold(0.0, f64::max);
    let explanation = explain::sentence(verdict, cluster, claims, &judged, &reasons);
    Finding {
        cluster: cluster.id,
        verdict,
        severity: Severity(severity),
        reasons,
        explanation,
        pairs: judged.into_iter().map(|it| slim(it.pair)).collect(),
    }
}

/// Without the room that its list of reasons grew into: of a corpus there are many.
fn slim(mut pair: Pair) -> Pair {
    pair.reasons.shrink_to_fit();
    pair
}

/// A pair whose figures lie apart by no more than the user's tolerance is compatible.
fn tolerated(mut judged: Judged, most: Decimal) -> Judged {
    // "More than 12" and 12 touch, 0 percent apart, and cannot both be true.
    if most.is_zero() {
        return judged;
    }
    let apart = judged.pair.reasons.iter().position(
        |it| matches!(it, Reason::Disjoint { percent_apart, .. } if *percent_apart <= most),
    );
    // "more than 12" and 12 lie 0 percent apart: without a tolerance nothing is tolerated.
    if let Some(at) = apart.filter(|_| !most.is_zero() && judged.pair.verdict > Verdict::Compatible)
    {
        // What explains a difference goes with it.
        judged.pair.reasons.truncate(at + 1);
        judged.pair.reasons.push(Reason::Tolerated { percent: most });
        judged.pair.verdict = Verdict::Compatible;
        judged.gap = 0.0;
    }
    judged
}

/// One claim for each distinct reading: the same value, day, speaker and document count once.
fn readings(cluster: &Cluster, claims: &[Claim]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for &at in &cluster.claims {
        let claim = &claims[at];
        step(kept.len());
        let copy = kept.iter().any(|&other| {
            let other = &claims[other];
            other.provenance.document == claim.provenance.document
                && other.section == claim.section
                && same_value(&other.value, &claim.value)
                && other.attribution.as_ref().map(|it| &it.name)
                    == claim.attribution.as_ref().map(|it| &it.name)
        });
        if !copy {
            kept.push(at);
        }
        if kept.len() > 4 * MOST_READINGS {
            break;
        }
    }
    if kept.len() > MOST_READINGS {
        // The extremes decide: keep the lowest and the highest.
        kept.sort_by_key(|&at| (order(&claims[at].value), at));
        let high = kept.split_off(kept.len() - MOST_READINGS / 2);
        kept.truncate(MOST_READINGS / 2);
        kept.extend(high);
        kept.sort_unstable();
    }
    kept
}

fn same_value(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            a.read == b.read
                && a.bound == b.bound
                && a.unit.map(|it| it.code) == b.unit.map(|it| it.code)
        }
        (Value::Date(a), Value::Date(b)) => a.period == b.period && a.timex == b.timex,
        _ => false,
    }
}

/// A key that orders values of one unit.
fn order(value: &Value) -> (Option<Decimal>, Option<tallymark_claim::Date>) {
    match value {
        Value::Number(it) => (Some(number::middle(it.read)), None),
        Value::Date(it) => (None, it.period.map(|it| it.start)),
    }
}

#[cfg(test)]
mod tests;
