//! Links → groups: chains of links, and which of their claims hold together on average.

use std::num::NonZeroUsize;

use tallymark_claim::steps::step;

use super::{Cut, Link, STRONG, SURE, WEAK};
use crate::block;
use crate::config::Config;
use crate::row::Row;
use crate::similarity;
use crate::terms::Rarity;
use crate::threads::each;
use crate::union::UnionFind;

/// Chains that are one piece of work, in the same room.
const PIECE: usize = 128;

/// What scores may lose in sums, many times over.
const MARGIN: f64 = 1e-9;

/// Claims that stand together.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// Indices of the claims, in order.
    pub(crate) members: Vec<usize>,
    /// Pairs of members that surely answer one question, in order.
    pub(crate) sure: Vec<(usize, usize)>,
    /// Set where its chain was cut at the strong links.
    pub(super) cut: Option<Cut>,
}

/// Puts the claims into groups, in order of their first members.
pub(super) fn groups(
    rows: &[Row],
    rarity: &Rarity,
    config: &Config,
    jobs: NonZeroUsize,
) -> Vec<Group> {
    groups_of(Links::new(rows, rarity, jobs), rows, rarity, config, jobs)
}

/// As [`groups`], of links that are known; the rows of a chain of links alone need not be there.
pub(crate) fn groups_of(
    links: Links,
    rows: &[Row],
    rarity: &Rarity,
    config: &Config,
    jobs: NonZeroUsize,
) -> Vec<Group> {
    let chains = Chains::new(&links, links.own.len(), config.similarity);
    let found = each(chains.count().div_ceil(PIECE), jobs, |piece| {
        let (mut room, mut groups) = (Room::default(), Vec::with_capacity(PIECE));
        for at in piece * PIECE..chains.count().min((piece + 1) * PIECE) {
            Chain { members: chains.members(at), chains: &chains, links: &links }.groups(
                rows,
                rarity,
                config,
                &mut room,
                &mut groups,
            );
        }
        groups
    });
    let mut groups: Vec<Group> = found.into_iter().flatten().collect();
    groups.sort_unstable_by_key(|it| it.members.first().copied());
    groups
}

/// All candidates that score at all.
pub(crate) struct Links {
    /// In pieces; in each by smaller index and then by larger index.
    pieces: Vec<Vec<Link>>,
    /// For each claim, in which piece its links to claims of larger index start and end, and where.
    own: Vec<(u32, u32, u32)>,
}

impl Links {
    fn new(rows: &[Row], rarity: &Rarity, jobs: NonZeroUsize) -> Links {
        let pieces = block::chosen(rows, rarity, jobs, |a, b| {
            Some(link(rows, rarity, a, b)).filter(|link| link.score >= WEAK)
        });
        Links::of_pieces(pieces, rows.len())
    }

    /// Of pieces that each are by smaller index and then by larger index, among so many claims.
    pub(crate) fn of_pieces(pieces: Vec<Vec<Link>>, claims: usize) -> Links {
        let mut own = vec![(0, 0, 0); claims];
        for (piece, links) in pieces.iter().enumerate() {
            let mut start = 0;
            for run in links.chunk_by(|x, y| x.a == y.a) {
                let end = start + run.len() as u32;
                own[run[0].a as usize] = (piece as u32, start, end);
                start = end;
            }
        }
        Links { pieces, own }
    }

    /// The links of a claim to claims of larger index, in order.
    fn of(&self, at: u32) -> &[Link] {
        let (piece, start, end) = self.own[at as usize];
        if start == end {
            return &[];
        }
        &self.pieces[piece as usize][start as usize..end as usize]
    }
}

pub(crate) fn link(rows: &[Row], rarity: &Rarity, a: u32, b: u32) -> Link {
    let (x, y) = (&rows[a as usize], &rows[b as usize]);
    Link { a, b, score: similarity::score(x, y, rarity) }
}

/// Claims each of which has a link, that is strong enough, to another one of its chain.
struct Chains {
    /// The claims of all chains, chain by chain, each in order.
    members: Vec<u32>,
    /// Where each chain starts, and where the last one ends.
    starts: Vec<u32>,
    /// The chain of each claim, and its place there.
    places: Vec<(u32, u32)>,
}

impl Chains {
    fn new(links: &Links, count: usize, least: f64) -> Chains {
        let mut components = UnionFind::new(count);
        for link in links.pieces.iter().flatten().filter(|it| it.score >= least) {
            components.union(link.a as usize, link.b as usize);
        }
        let mut places: Vec<(u32, u32)> = Vec::with_capacity(count);
        let mut starts = vec![0];
        for at in 0..count {
            let root = components.find(at);
            // A root is the smallest of its chain, so its chain is known by now.
            let chain = if root == at { starts.len() as u32 - 1 } else { places[root].0 };
            if root == at {
                starts.push(0);
            }
            let size = &mut starts[chain as usize + 1];
            places.push((chain, *size));
            *size += 1;
        }
        (1..starts.len()).for_each(|it| starts[it] += starts[it - 1]);
        let mut members = vec![0; count];
        for (at, (chain, place)) in places.iter().enumerate() {
            members[(starts[*chain as usize] + place) as usize] = at as u32;
        }
        Chains { members, starts, places }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    fn members(&self, chain: usize) -> &[u32] {
        &self.members[self.starts[chain] as usize..self.starts[chain + 1] as usize]
    }
}

/// One chain of links.
struct Chain<'a> {
    members: &'a [u32],
    chains: &'a Chains,
    links: &'a Links,
}

/// What the chains need for a while, one after the other.
#[derive(Default)]
struct Room {
    links: Vec<(u32, u32, f64)>,
    joined: UnionFind,
    linkage: Linkage,
    /// For each claim its group.
    group_of: Vec<usize>,
    /// For each group how many claims it has, and how many sure pairs.
    sizes: Vec<(usize, usize)>,
}

impl Chain<'_> {
    /// Puts its claims into groups; what stands in `room` for each claim is its place in the chain.
    fn groups(
        &self,
        rows: &[Row],
        rarity: &Rarity,
        config: &Config,
        room: &mut Room,
        out: &mut Vec<Group>,
    ) {
        let count = self.members.len();
        let cut = (count > config.largest)
            .then(|| Cut { claims: count, first: self.members[0] as usize });
        let Room { links, joined, linkage, group_of, sizes } = room;
        links.clear();
        links.extend(self.links());
        joined.reset(count);
        let joining = links.iter().filter(|it| it.2 >= config.similarity + MARGIN);
        if cut.is_some() {
            let strong = links.iter().filter(|(.., score)| *score >= STRONG);
            strong.for_each(|(a, b, _)| joined.union(*a as usize, *b as usize));
        } else if joining.clone().count() == count * (count - 1) / 2 {
            // Each is like each other, and so are any groups of them on average.
            joining.for_each(|(a, b, _)| joined.union(*a as usize, *b as usize));
        } else {
            linkage.reset(count);
            links.iter().for_each(|(a, b, score)| linkage.set(*a as usize, *b as usize, *score));
            if count > block::WINDOW {
                self.complete(linkage, rows, rarity);
            }
            linkage.join(config.similarity, |a, b| joined.union(a, b));
        }
        sizes.clear();
        group_of.clear();
        for place in 0..count {
            let root = joined.find(place);
            let group = if root == place { sizes.len() } else { group_of[root] };
            if root == place {
                sizes.push((0, 0));
            }
            sizes[group].0 += 1;
            group_of.push(group);
        }
        links.retain(|(a, b, score)| {
            let (group, other) = (group_of[*a as usize], group_of[*b as usize]);
            let sure = *score >= SURE && group == other;
            sizes[group].1 += usize::from(sure);
            sure
        });
        let first = out.len();
        out.extend(sizes.iter().map(|(members, sure)| Group {
            members: Vec::with_capacity(*members),
            sure: Vec::with_capacity(*sure),
            cut,
        }));
        let groups = &mut out[first..];
        for (member, group) in self.members.iter().zip(&*group_of) {
            groups[*group].members.push(*member as usize);
        }
        for (a, b, _) in &*links {
            let (a, b) = (*a as usize, *b as usize);
            groups[group_of[a]].sure.push((self.members[a] as usize, self.members[b] as usize));
        }
    }

    /// The links from one member to another, told by their places, in order.
    fn links(&self) -> impl Iterator<Item = (u32, u32, f64)> + '_ {
        (0_u32..).zip(self.members).flat_map(move |(place, at)| {
            let chain = self.chains.places[*at as usize].0;
            self.links.of(*at).iter().filter_map(move |link| {
                let (other, to) = self.chains.places[link.b as usize];
                (other == chain).then_some((place, to, link.score))
            })
        })
    }

    /// Scores the members that never met.
    ///
    /// Large blocks are walked with a window, so of 100 reports of one fire each met but a few
    /// others; the pairs that never met must not count as unlike.
    fn complete(&self, linkage: &mut Linkage, rows: &[Row], rarity: &Rarity) {
        for (a, x) in self.members.iter().enumerate() {
            step(self.members.len() - a);
            for (b, y) in self.members.iter().enumerate().skip(a + 1) {
                if linkage.get(a, b) == 0.0 {
                    let link = link(rows, rarity, *x, *y);
                    if link.score >= WEAK {
                        linkage.set(a, b, link.score);
                    }
                }
            }
        }
    }
}

/// Joins the two closest groups until no two are alike on average; a missing link counts as 0.
#[derive(Default)]
struct Linkage {
    count: usize,
    /// For each two groups, told by their first members, the sum of the scores between them.
    sums: Vec<f64>,
    /// The members of each group.
    sizes: Vec<f64>,
    /// The groups there are, in order.
    alive: Vec<usize>,
    /// For each group, the closest of those after it, and how close that is on average.
    closest: Vec<(f64, usize)>,
}

impl Linkage {
    /// Forgets all, for so many claims without a link.
    fn reset(&mut self, count: usize) {
        self.count = count;
        self.sums.clear();
        self.sums.resize(count * count, 0.0);
        self.sizes.clear();
        self.sizes.resize(count, 1.0);
        self.alive.clear();
        self.alive.extend(0..count);
        self.closest.clear();
    }

    fn get(&self, a: usize, b: usize) -> f64 {
        self.sums[a * self.count + b]
    }

    fn set(&mut self, a: usize, b: usize, score: f64) {
        self.sums[a * self.count + b] = score;
        self.sums[b * self.count + a] = score;
    }

    fn mean(&self, a: usize, b: usize) -> f64 {
        self.get(a, b) / (self.sizes[a] * self.sizes[b])
    }

    /// Calls `each` with the first members of two groups that become one, as often as there are such.
    fn join(&mut self, least: f64, mut each: impl FnMut(usize, usize)) {
        for at in 0..self.count {
            self.closest.push(self.after(at));
        }
        while let Some((x, y)) = self.next(least) {
            each(x, y);
            self.alive.retain(|it| *it != y);
            for place in 0..self.alive.len() {
                let other = self.alive[place];
                if other != x {
                    self.set(x, other, self.get(x, other) + self.get(y, other));
                }
            }
            self.sizes[x] += self.sizes[y];
            self.update(x, y);
        }
    }

    /// The two closest groups, the first of them where several are.
    fn next(&self, least: f64) -> Option<(usize, usize)> {
        step(self.alive.len());
        let mut best = (f64::NEG_INFINITY, 0, 0);
        for &at in &self.alive {
            let (mean, other) = self.closest[at];
            if mean > best.0 {
                best = (mean, at, other);
            }
        }
        (best.0 >= least).then_some((best.1, best.2))
    }

    /// The closest of the groups after `at`, the first of them where several are.
    fn after(&self, at: usize) -> (f64, usize) {
        let from = self.alive.partition_point(|it| *it <= at);
        step(self.alive.len() - from);
        let mut best = (f64::NEG_INFINITY, at);
        for &other in &self.alive[from..] {
            let mean = self.mean(at, other);
            if mean > best.0 {
                best = (mean, other);
            }
        }
        best
    }

    /// Finds the closest ones again where `y` became a part of `x`, which stands before it.
    fn update(&mut self, x: usize, y: usize) {
        for place in 0..self.alive.len() {
            let at = self.alive[place];
            let (mean, other) = self.closest[at];
            if at > y {
                break;
            }
            if at == x || other == y || other == x {
                self.closest[at] = self.after(at);
            } else if at < x {
                let now = self.mean(at, x);
                if now > mean || now == mean && x < other {
                    self.closest[at] = (now, x);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
