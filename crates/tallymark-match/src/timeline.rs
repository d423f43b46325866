use tallymark_claim::{Claim, Date, Interval, Value};

use crate::cluster::Cluster;
use crate::verdict::day_of;

/// A figure and the day it holds for.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The day: as stated, else as published.
    pub day: Date,
    /// Index of the claim.
    pub claim: usize,
    /// The figure as read.
    pub value: Interval,
    /// Whether an earlier day already had a figure that went beyond this one: its outlet lags.
    pub lags: bool,
}

/// How a cluster's figure moved: its claims with a known day, the first word first.
pub fn timeline(cluster: &Cluster, claims: &[Claim]) -> Vec<Point> {
    let mut points: Vec<Point> = cluster
        .claims
        .iter()
        .filter_map(|&at| {
            let Value::Number(quantity) = &claims[at].value else { return None };
            Some(Point { day: day_of(&claims[at])?, claim: at, value: quantity.read, lags: false })
        })
        .collect();
    points.sort_by_key(|it| (it.day, it.claim));
    for at in 1..points.len() {
        let (before, rest) = points.split_at_mut(at);
        let point = &mut rest[0];
        // Grown on the whole: a figure that falls behind an earlier day's is old news.
        let beyond = before.iter().filter(|it| it.day < point.day).any(|it| {
            match (it.value.low, point.value.high) {
                (Some(low), Some(high)) => high < low,
                _ => false,
            }
        });
        point.lags =
            beyond && before.first().is_some_and(|first| first.value.low <= point.value.high);
    }
    points
}
