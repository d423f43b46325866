//! Candidates without all pairs.
//!
//! Claims of one sort and dimension that share a pair of their rarest terms
//! meet in a block; blocks over a cap are walked with a window. Small groups
//! are compared whole, since there the rarest terms are chance.

use tallymark_claim::steps::step;

use crate::row::{Gate, Row};
use crate::terms::{Rarity, TermId};

/// A group up to this size is compared whole.
const WHOLE: usize = 256;
/// How many of a claim's rarest terms make keys.
const RAREST: usize = 5;
/// A block over this size is walked with a window, never dropped.
const BLOCK: usize = 64;
/// Neighbors that a claim meets in a large block.
pub(crate) const WINDOW: usize = 16;

/// Pairs of rows that may answer the same question, sorted, each once, smaller index first.
pub(crate) fn candidates(rows: &[Row], rarity: &Rarity) -> Vec<(u32, u32)> {
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    let group = |at: u32| -> Gate { rows[at as usize].gate };
    order.sort_by_key(|at| (group(*at), *at));
    let mut out = Vec::new();
    let mut blocks = Blocks::default();
    for members in order.chunk_by(|x, y| group(*x) == group(*y)) {
        if members.len() <= WHOLE {
            pairs(members, rows, &mut out);
        } else {
            blocks.fill(members, rows, rarity);
            blocks.pairs(members, rows, &mut out);
        }
    }
    // Each group is a sorted run already.
    out.sort();
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
            let window = if block.len() <= BLOCK { block.len() } else { WINDOW };
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

    /// Appends each pair of comparable members that meet in a block, once.
    fn pairs(&self, members: &[u32], rows: &[Row], out: &mut Vec<(u32, u32)>) {
        let mut met: Vec<u32> = Vec::new();
        for (place, &a) in members.iter().enumerate() {
            met.clear();
            let own = self.starts[place] as usize..self.starts[place + 1] as usize;
            for &entry in &self.entries[own] {
                let later = entry as usize + 1..self.ends[entry as usize] as usize;
                met.extend(self.keys[later].iter().map(|it| it.1));
            }
            met.sort_unstable();
            met.dedup();
            let row = &rows[a as usize];
            let others = met.iter().map(|it| members[*it as usize]);
            out.extend(
                others
                    .filter(|b| row.family_with(&rows[*b as usize]).is_some())
                    .map(|b| (a.min(b), a.max(b))),
            );
        }
    }
}

/// Every pair of comparable members, smaller index first.
pub(crate) fn all_pairs(rows: &[Row], members: &[u32]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    pairs(members, rows, &mut out);
    out
}

/// Appends each pair of comparable members.
fn pairs(members: &[u32], rows: &[Row], out: &mut Vec<(u32, u32)>) {
    for (at, &a) in members.iter().enumerate() {
        for &b in &members[at + 1..] {
            step(1);
            if rows[a as usize].family_with(&rows[b as usize]).is_some() {
                out.push((a.min(b), a.max(b)));
            }
        }
    }
}

/// Calls `each` with a key for every pair of the row's rarest shared terms; `terms` is room to work in.
fn rare_pairs(
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
