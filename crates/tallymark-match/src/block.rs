//! Candidates without all pairs.
//!
//! Claims of one sort and dimension that share a pair of their rarest terms
//! meet in a block; blocks over a cap are walked with a window. Small groups
//! are compared whole, since there the rarest terms are chance.

use std::num::NonZeroUsize;

use tallymark_claim::steps::step;

use crate::row::{Gate, Row};
use crate::terms::{Rarity, TermId};
use crate::threads::each;

/// A group up to this size is compared whole.
pub(crate) const WHOLE: usize = 256;
/// How many of a claim's rarest terms make keys.
const RAREST: usize = 5;
/// A block over this size is walked with a window, never dropped.
const BLOCK: usize = 64;
/// Neighbors that a claim meets in a large block.
pub(crate) const WINDOW: usize = 16;
/// Claims of a large group whose pairs are one piece of work.
const PIECE: usize = 256;

/// Pairs of rows that may answer the same question, sorted, each once, smaller index first.
pub(crate) fn candidates(rows: &[Row], rarity: &Rarity) -> Vec<(u32, u32)> {
    let mut out = chosen(rows, rarity, NonZeroUsize::MIN, |a, b| Some((a, b)));
    out.sort_unstable();
    out
}

/// What `keep` makes of each candidate, smaller index first, in no order that counts.
///
/// The candidates themselves are many times the claims, and never stand together.
pub(crate) fn chosen<T: Send>(
    rows: &[Row],
    rarity: &Rarity,
    jobs: NonZeroUsize,
    keep: impl Fn(u32, u32) -> Option<T> + Sync,
) -> Vec<T> {
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    let group = |at: u32| -> Gate { rows[at as usize].gate };
    order.sort_by_key(|at| (group(*at), *at));
    let groups: Vec<&[u32]> = order.chunk_by(|x, y| group(*x) == group(*y)).collect();
    let (large, small): (Vec<&[u32]>, Vec<&[u32]>) =
        groups.into_iter().partition(|it| it.len() > WHOLE);
    let found = each(small.len(), jobs, |at| {
        let mut out = Vec::new();
        pairs(small[at], rows, |a, b| out.extend(keep(a, b)));
        out
    });
    let mut out: Vec<T> = found.into_iter().flatten().collect();
    let mut blocks = Blocks::default();
    for members in large {
        blocks.fill(members, rows, rarity);
        let found = each(members.len().div_ceil(PIECE), jobs, |piece| {
            let mut out = Vec::new();
            let places = piece * PIECE..members.len().min((piece + 1) * PIECE);
            blocks.pairs(members, places, rows, |a, b| out.extend(keep(a, b)));
            out
        });
        out.extend(found.into_iter().flatten());
    }
    out
}

/// The claims of one group by their keys.
#[derive(Default)]
struct Blocks {
    /// Sorted (key, place in the group): the members of a block stand together.
    keys: Vec<(u64, u32)>,
    /// For each entry of `keys`, where the neighbors that it meets end.
    ends: Vec<u32>,
    /// For each place in the group, where its entries in `entries` start.
    starts: Vec<u32>,
    /// Indices into `keys`, grouped by place.
    entries: Vec<u32>,
}

impl Blocks {
    fn fill(&mut self, members: &[u32], rows: &[Row], rarity: &Rarity) {
        self.keys.clear();
        let mut terms = Vec::new();
        for (place, &at) in members.iter().enumerate() {
            rare_pairs(&rows[at as usize], rarity, &mut terms, |key| {
                self.keys.push((key, place as u32));
            });
        }
        self.keys.sort_unstable();
        self.ends.clear();
        for block in self.keys.chunk_by(|x, y| x.0 == y.0) {
            let start = self.ends.len();
            let window = window(block.len());
            let end = start + block.len();
            self.ends.extend((start..end).map(|it| (it + 1 + window).min(end) as u32));
        }
        self.starts.clear();
        self.starts.resize(members.len() + 1, 0);
        self.keys.iter().for_each(|(_, place)| self.starts[*place as usize + 1] += 1);
        (1..self.starts.len()).for_each(|it| self.starts[it] += self.starts[it - 1]);
        self.entries.clear();
        self.entries.resize(self.keys.len(), 0);
        let mut next = self.starts.clone();
        for (entry, (_, place)) in self.keys.iter().enumerate() {
            self.entries[next[*place as usize] as usize] = entry as u32;
            next[*place as usize] += 1;
        }
    }

    /// Calls `each` with the pairs of comparable members that meet in a block, once, of which the first is at `places`.
    fn pairs(
        &self,
        members: &[u32],
        places: std::ops::Range<usize>,
        rows: &[Row],
        mut each: impl FnMut(u32, u32),
    ) {
        let mut met: Vec<u32> = Vec::new();
        let mut seen = Seen::new();
        for place in places {
            let a = members[place];
            met.clear();
            let own = self.starts[place] as usize..self.starts[place + 1] as usize;
            for &entry in &self.entries[own] {
                let later = entry as usize + 1..self.ends[entry as usize] as usize;
                let later = self.keys[later].iter().map(|it| it.1);
                met.extend(later.filter(|it| seen.is_new(*it, place as u32)));
            }
            let row = &rows[a as usize];
            let others = met.iter().map(|it| members[*it as usize]);
            others
                .filter(|b| row.family_with(&rows[*b as usize]).is_some())
                .for_each(|b| each(a.min(b), a.max(b)));
        }
    }
}

/// Which places one claim has met: pairs of claims share several keys.
struct Seen {
    /// (place met, who met it), open addressing; entries of others count as empty.
    slots: Vec<(u32, u32)>,
}

/// More than twice what one claim can meet: ten keys, each with up to [`BLOCK`] neighbors.
const SLOTS: usize = 2048;

impl Seen {
    fn new() -> Seen {
        Seen { slots: vec![(u32::MAX, u32::MAX); SLOTS] }
    }

    /// Whether `by` meets `place` for the first time.
    fn is_new(&mut self, place: u32, by: u32) -> bool {
        let mut slot = place.wrapping_mul(0x9E37_79B1) as usize % SLOTS;
        while self.slots[slot].1 == by {
            if self.slots[slot].0 == place {
                return false;
            }
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = (place, by);
        true
    }
}

/// Every pair of comparable members, smaller index first.
pub(crate) fn all_pairs(rows: &[Row], members: &[u32]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    pairs(members, rows, |a, b| out.push((a, b)));
    out
}

/// Calls `each` with every pair of comparable members.
fn pairs(members: &[u32], rows: &[Row], mut each: impl FnMut(u32, u32)) {
    for (at, &a) in members.iter().enumerate() {
        for &b in &members[at + 1..] {
            step(1);
            if rows[a as usize].family_with(&rows[b as usize]).is_some() {
                each(a.min(b), a.max(b));
            }
        }
    }
}

/// How many of those after it a member of a block of this size meets.
pub(crate) fn window(size: usize) -> usize {
    if size <= BLOCK { size } else { WINDOW }
}

/// Calls `each` with a key for every pair of the row's rarest shared terms; `terms` is room to work in.
pub(crate) fn rare_pairs(
    row: &Row,
    rarity: &Rarity,
    terms: &mut Vec<(u32, TermId)>,
    mut each: impl FnMut(u64),
) {
    terms.clear();
    terms.extend(row.terms().map(|it| (rarity.count(it), it)).filter(|(count, _)| *count > 1));
    terms.sort_unstable_by_key(|(count, term)| (*count, rarity.key(*term)));
    terms.dedup();
    terms.truncate(RAREST);
    for (at, (_, x)) in terms.iter().enumerate() {
        for (_, y) in &terms[at + 1..] {
            each(x.pair(*y));
        }
    }
}
