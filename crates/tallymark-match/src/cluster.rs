//! From claims to clusters: candidates, scores, and links that hold on average.

pub(crate) mod chain;
mod label;
pub(crate) mod parts;
mod shares;

use std::num::NonZeroUsize;

use tallymark_claim::{Claim, Decimal, Dimension, Quantity, Value};

use crate::config::Config;
use crate::row;
use crate::threads::each;
use crate::verdict::number;

use chain::Group;
pub use shares::{ShareOf, attach_shares};

/// Place of a cluster in the list that [`cluster`] returns, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClusterId(pub usize);

/// The low or high end of a cluster and who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extreme {
    /// The figure, in the unit of the cluster's first claim.
    pub value: Decimal,
    /// Index of the claim that states it.
    pub claim: usize,
}

/// Claims that answer the same question, whatever their values.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its place in the list.
    pub id: ClusterId,
    /// The question in a few words: "people killed, Harbor fire".
    pub label: String,
    /// Indices of its claims, in order of document and place.
    pub claims: Vec<usize>,
    /// Pairs of members that surely answer one question, sorted, the smaller index first.
    ///
    /// The others stand here through their fellows: a difference between them
    /// may be one of questions, and is no conflict.
    pub sure: Vec<(usize, usize)>,
    /// Claims that are parts of a member's whole: sets that may add up.
    pub parts: Vec<Vec<usize>>,
    /// Parts that their article names beside a member, with that member: "23 people, nine of them soldiers".
    pub contained: Vec<(usize, usize)>,
    /// Percentages among the members that their sentence lets anyone compute again.
    pub shares: Vec<ShareOf>,
    /// The lowest figure stated; `None` for dates and where no end is stated.
    pub low: Option<Extreme>,
    /// The highest figure stated; `None` for dates and where no end is stated.
    pub high: Option<Extreme>,
    /// The figure that a named policy picks; empty unless one is asked for.
    pub best: Option<Extreme>,
    /// How many outlets.
    pub outlets: usize,
    /// How many independent origins.
    pub origins: usize,
    /// Set where the chain of links that it stands in was too long to be looked at whole
    /// ([`Config::largest`]): this cluster is what strong links alone hold together.
    pub cut: Option<Cut>,
}

/// A chain of claims, each like the next, that was longer than [`Config::largest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// How many claims it has.
    pub claims: usize,
    /// Index of the first of them: the same for all clusters of the chain.
    pub first: usize,
}

/// What a link must score where a component is too large to look at whole.
const STRONG: f64 = 0.9;
/// What a pair must score for a difference between the two to count as a conflict.
const SURE: f64 = 0.5;
/// Links below this are not even kept.
pub(crate) const WEAK: f64 = 0.02;

/// A scored pair of claims.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) score: f64,
}

/// Puts claims that answer the same question into one cluster.
///
/// Every claim is in just one cluster; a claim without a partner is alone in
/// its own. The order of the claims changes the numbers, not the partition.
pub fn cluster(claims: &[Claim], config: &Config) -> Vec<Cluster> {
    cluster_on(claims, config, NonZeroUsize::MIN)
}

/// As [`cluster`], on `jobs` threads; the clusters are the same for any number of them.
pub fn cluster_on(claims: &[Claim], config: &Config, jobs: NonZeroUsize) -> Vec<Cluster> {
    let (rows, rarity) = row::rows(claims, jobs);
    let groups = chain::groups(&rows, &rarity, config, jobs);
    drop((rows, rarity));
    let described =
        each(groups.len(), jobs, |at| describe(ClusterId(at), &groups[at].members, claims));
    let mut clusters: Vec<Cluster> = described
        .into_iter()
        .zip(groups)
        .map(|(it, Group { members, sure, cut })| Cluster { claims: members, sure, cut, ..it })
        .collect();
    let mut cluster_of = vec![0; claims.len()];
    for (id, cluster) in clusters.iter().enumerate() {
        cluster.claims.iter().for_each(|at| cluster_of[*at] = id);
    }
    parts::attach(&mut clusters, &cluster_of, claims);
    clusters
}

/// The clusters of rows that somebody else put together, to be judged as they are.
///
/// Each of `rows` lists the indices of claims that answer one question, surely;
/// no claim stands in two of them, and claims of no row come alone.
pub fn given(rows: &[Vec<usize>], claims: &[Claim]) -> Vec<Cluster> {
    let mut row_of = vec![usize::MAX; claims.len()];
    for (row, members) in rows.iter().enumerate() {
        members.iter().filter(|at| **at < claims.len()).for_each(|at| row_of[*at] = row);
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    for (at, row) in row_of.iter().enumerate() {
        match members.get_mut(*row) {
            Some(row) => row.push(at),
            None => members.push(vec![at]),
        }
    }
    let mut clusters: Vec<Cluster> = members
        .into_iter()
        .filter(|it| !it.is_empty())
        .enumerate()
        .map(|(id, members)| {
            let each = |(at, a): (usize, &usize)| -> Vec<(usize, usize)> {
                members[at + 1..].iter().map(|b| (*a, *b)).collect()
            };
            let sure = members.iter().enumerate().flat_map(each).collect();
            let it = describe(ClusterId(id), &members, claims);
            Cluster { claims: members, sure, ..it }
        })
        .collect();
    let mut cluster_of = vec![0; claims.len()];
    for (id, cluster) in clusters.iter().enumerate() {
        cluster.claims.iter().for_each(|at| cluster_of[*at] = id);
    }
    parts::attach(&mut clusters, &cluster_of, claims);
    clusters
}

/// What is told of a cluster by its members, which are still to be put into it.
pub(crate) fn describe(id: ClusterId, members: &[usize], claims: &[Claim]) -> Cluster {
    let mut outlets: Vec<&str> = members
        .iter()
        .map(|&at| claims[at].provenance.outlet.as_deref().unwrap_or(&claims[at].provenance.id))
        .collect();
    outlets.sort_unstable();
    outlets.dedup();
    let (low, high) = extremes(members, claims);
    let (label, outlets) = (label::of(members, claims), outlets.len());
    Cluster { label, low, high, outlets, origins: outlets, ..bare(id) }
}

/// A cluster of which nothing is told.
pub(crate) fn bare(id: ClusterId) -> Cluster {
    Cluster {
        id,
        label: String::new(),
        sure: Vec::new(),
        parts: Vec::new(),
        contained: Vec::new(),
        shares: Vec::new(),
        low: None,
        high: None,
        best: None,
        outlets: 0,
        origins: 0,
        cut: None,
        claims: Vec::new(),
    }
}

/// The lowest and the highest figure stated, in the unit of the first member that has one.
fn extremes(members: &[usize], claims: &[Claim]) -> (Option<Extreme>, Option<Extreme>) {
    let mut low: Option<Extreme> = None;
    let mut high: Option<Extreme> = None;
    let unit = members.iter().find_map(|at| match &claims[*at].value {
        Value::Number(it) => it.unit,
        Value::Date(_) => None,
    });
    for &at in members {
        let Value::Number(quantity) = &claims[at].value else { return (None, None) };
        let convert = |value: Decimal, quantity: &Quantity| match (quantity.unit, unit) {
            (Some(from), Some(to)) => number::convert(value, from, to),
            // "half" among percentages.
            (None, Some(to)) if number::is_part(quantity) && to.dimension == Dimension::Percent => {
                number::times(value, Decimal::ONE_HUNDRED)
            }
            _ => Some(value),
        };
        for value in [quantity.read.low, quantity.read.high].into_iter().flatten() {
            let Some(value) = convert(value, quantity) else { continue };
            if low.is_none_or(|it| value < it.value) {
                low = Some(Extreme { value, claim: at });
            }
            if high.is_none_or(|it| value > it.value) {
                high = Some(Extreme { value, claim: at });
            }
        }
    }
    (low, high)
}

#[cfg(test)]
mod tests;
