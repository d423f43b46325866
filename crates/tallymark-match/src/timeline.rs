use tallymark_claim::{Claim, Date, Decimal, Interval, Value};

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
    // The highest low end of the days before.
    let mut best = None;
    let first = points.first().map(|it| it.value.low);
    for day in points.chunk_by_mut(|x, y| x.day == y.day) {
        for point in &mut *day {
            // Grown on the whole: a figure that falls behind an earlier day's is old news.
            let beyond =
                best.zip(point.value.high).is_some_and(|(low, high): (Decimal, Decimal)| high < low);
            point.lags = beyond && first.is_some_and(|low| low <= point.value.high);
        }
        best = best.max(day.iter().filter_map(|it| it.value.low).max());
    }
    points
}
