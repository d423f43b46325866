//! From claims to clusters: candidates, scores, and links that hold on average.

mod label;
pub(crate) mod parts;
mod shares;

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use tallymark_claim::steps::step;
use tallymark_claim::{Claim, Decimal, Quantity, Value};

use crate::block;
use crate::config::Config;
use crate::row::{self, Row};
use crate::similarity;
use crate::terms::Rarity;
use crate::threads::{each, sort_unique};
use crate::union::UnionFind;
use crate::verdict::number;

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
pub(crate) const SURE: f64 = 0.5;
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
    let (rows, rarity) = row::rows(claims);
    let mut links = links(&rows, &rarity, jobs);
    let Partition { roots, cut } = partition(&rows, &rarity, &mut links, config, jobs);
    drop((rows, rarity));
    let mut members: Vec<(usize, usize)> =
        roots.into_iter().enumerate().map(|(at, root)| (root, at)).collect();
    members.sort_unstable();
    let mut clusters: Vec<Cluster> = members
        .chunk_by(|x, y| x.0 == y.0)
        .enumerate()
        .map(|(id, run)| describe(ClusterId(id), run.iter().map(|it| it.1).collect(), claims))
        .collect();
    for cluster in &mut clusters {
        cluster.cut = cluster
            .claims
            .first()
            .and_then(|at| cut.binary_search_by_key(at, |it| it.0).ok())
            .map(|at| cut[at].1);
    }
    let mut cluster_of = vec![0; claims.len()];
    for (id, cluster) in clusters.iter().enumerate() {
        cluster.claims.iter().for_each(|at| cluster_of[*at] = id);
    }
    for link in links.iter().filter(|it| it.score >= SURE) {
        let (a, b) = (link.a as usize, link.b as usize);
        if cluster_of[a] == cluster_of[b] {
            clusters[cluster_of[a]].sure.push((a, b));
        }
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
            Cluster { sure, ..describe(ClusterId(id), members, claims) }
        })
        .collect();
    let mut cluster_of = vec![0; claims.len()];
    for (id, cluster) in clusters.iter().enumerate() {
        cluster.claims.iter().for_each(|at| cluster_of[*at] = id);
    }
    parts::attach(&mut clusters, &cluster_of, claims);
    clusters
}

/// All candidates that score at all, in no order that counts.
fn links(rows: &[Row], rarity: &Rarity, jobs: NonZeroUsize) -> Vec<Link> {
    block::chosen(rows, rarity, jobs, |a, b| {
        Some(link(rows, rarity, a, b)).filter(|link| link.score >= WEAK)
    })
}

pub(crate) fn link(rows: &[Row], rarity: &Rarity, a: u32, b: u32) -> Link {
    let (x, y) = (&rows[a as usize], &rows[b as usize]);
    Link { a, b, score: similarity::score(x, y, rarity) }
}

/// All links among `members`, which are sorted.
///
/// Large blocks are walked with a window, so of 100 reports of one fire each met but a few
/// others; the pairs that never met must not count as unlike. `known` are the links of those that
/// met, in order.
fn complete(rows: &[Row], rarity: &Rarity, members: &[u32], known: &[Link]) -> Vec<Link> {
    let mut known = known.iter().peekable();
    block::all_pairs(rows, members)
        .into_iter()
        .map(|(a, b)| {
            while known.next_if(|it| (it.a, it.b) < (a, b)).is_some() {}
            match known.peek() {
                Some(it) if (it.a, it.b) == (a, b) => **it,
                _ => link(rows, rarity, a, b),
            }
        })
        .filter(|link| link.score >= WEAK)
        .collect()
}

/// Which claims stand together.
struct Partition {
    /// The smallest member of each claim's cluster.
    roots: Vec<usize>,
    /// Claims of chains that were cut at the strong links, in order.
    cut: Vec<(usize, Cut)>,
}

/// Puts the claims into clusters, and the links in order, without those from one chain to another.
fn partition(
    rows: &[Row],
    rarity: &Rarity,
    links: &mut Vec<Link>,
    config: &Config,
    jobs: NonZeroUsize,
) -> Partition {
    let (count, least) = (rows.len(), config.similarity);
    let mut components = UnionFind::new(count);
    for link in links.iter().filter(|it| it.score >= least) {
        components.union(link.a as usize, link.b as usize);
    }
    let root: Vec<u32> = (0..count).map(|at| components.find(at) as u32).collect();
    let mut members: Vec<u32> = (0..count as u32).collect();
    members.sort_by_key(|at| root[*at as usize]);
    links.retain(|it| root[it.a as usize] == root[it.b as usize]);
    sort_unique(links, jobs, |it| (root[it.a as usize], it.a, it.b));
    let chains: Vec<&[u32]> = members
        .chunk_by(|x, y| root[*x as usize] == root[*y as usize])
        .filter(|it| it.len() > 1)
        .collect();
    let joined = each(chains.len(), jobs, |at| {
        let members = chains[at];
        let own = root[members[0] as usize];
        let from = links.partition_point(|it| root[it.a as usize] < own);
        let to = links.partition_point(|it| root[it.a as usize] <= own);
        divide(rows, rarity, members, &links[from..to], config)
    });
    let mut result = UnionFind::new(count);
    joined.into_iter().flatten().for_each(|(a, b)| result.union(a as usize, b as usize));
    let mut cut = Vec::new();
    for chain in chains.iter().filter(|it| it.len() > config.largest) {
        let it = Cut { claims: chain.len(), first: chain[0] as usize };
        cut.extend(chain.iter().map(|at| (*at as usize, it)));
    }
    cut.sort_unstable_by_key(|it| it.0);
    Partition { roots: (0..count).map(|at| result.find(at)).collect(), cut }
}

/// Pairs that stand in one cluster, of the members of one chain and its links, both in order.
pub(crate) fn divide(
    rows: &[Row],
    rarity: &Rarity,
    members: &[u32],
    links: &[Link],
    config: &Config,
) -> Vec<(u32, u32)> {
    if members.len() > config.largest {
        let strong = links.iter().filter(|it| it.score >= STRONG);
        return strong.map(|it| (it.a, it.b)).collect();
    }
    if members.len() > block::WINDOW {
        average_linkage(members, &complete(rows, rarity, members, links), config.similarity)
    } else {
        average_linkage(members, links, config.similarity)
    }
}

/// Joins the two closest groups until no two are alike on average; a missing link counts as 0.
///
/// What it returns are pairs of which both stand in one group.
fn average_linkage(members: &[u32], links: &[Link], least: f64) -> Vec<(u32, u32)> {
    let n = members.len();
    let mut joined = Vec::new();
    let place = |at: u32| members.binary_search(&at).unwrap_or(0);
    let mut sums = vec![0.0; n * n];
    for link in links {
        let (x, y) = (place(link.a), place(link.b));
        sums[x * n + y] = link.score;
        sums[y * n + x] = link.score;
    }
    let mut sizes = vec![1.0; n];
    let mut alive: Vec<usize> = (0..n).collect();
    while alive.len() > 1 {
        let mut best = (least, usize::MAX, usize::MAX);
        for (at, &x) in alive.iter().enumerate() {
            step(alive.len() - at);
            for &y in &alive[at + 1..] {
                let mean = sums[x * n + y] / (sizes[x] * sizes[y]);
                if mean > best.0 || (mean == best.0 && best.1 == usize::MAX) {
                    best = (mean, x, y);
                }
            }
        }
        let (_, x, y) = best;
        if x == usize::MAX {
            return joined;
        }
        for &other in alive.iter().filter(|it| **it != x && **it != y) {
            let sum = sums[x * n + other] + sums[y * n + other];
            sums[x * n + other] = sum;
            sums[other * n + x] = sum;
        }
        sizes[x] += sizes[y];
        alive.retain(|it| *it != y);
        joined.push((members[x], members[y]));
    }
    joined
}

pub(crate) fn describe(id: ClusterId, members: Vec<usize>, claims: &[Claim]) -> Cluster {
    let outlets: BTreeSet<&str> = members
        .iter()
        .map(|&at| claims[at].provenance.outlet.as_deref().unwrap_or(&claims[at].provenance.id))
        .collect();
    let (low, high) = extremes(&members, claims);
    let (label, outlets) = (label::of(&members, claims), outlets.len());
    Cluster { label, low, high, outlets, origins: outlets, ..bare(id, members) }
}

/// A cluster of which nothing but its members is known.
pub(crate) fn bare(id: ClusterId, members: Vec<usize>) -> Cluster {
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
        claims: members,
    }
}

/// The lowest and the highest figure stated, in the unit of the first member.
fn extremes(members: &[usize], claims: &[Claim]) -> (Option<Extreme>, Option<Extreme>) {
    let mut low: Option<Extreme> = None;
    let mut high: Option<Extreme> = None;
    let mut unit = None;
    for &at in members {
        let Value::Number(quantity) = &claims[at].value else { return (None, None) };
        let unit = unit.get_or_insert(quantity.unit);
        let convert = |value: Decimal, quantity: &Quantity| match (quantity.unit, *unit) {
            (Some(from), Some(to)) => number::convert(value, from, to),
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
