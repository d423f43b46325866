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
    let mut keys: Vec<(u64, u32)> = Vec::new();
    for members in order.chunk_by(|x, y| group(*x) == group(*y)) {
        if members.len() <= WHOLE {
            pairs(members, members.len(), rows, &mut out);
            continue;
        }
        keys.clear();
        for &at in members {
            rare_pairs(&rows[at as usize], rarity, |key| keys.push((key, at)));
        }
        keys.sort_unstable();
        for block in keys.chunk_by(|x, y| x.0 == y.0).filter(|block| block.len() > 1) {
            let members: Vec<u32> = block.iter().map(|(_, at)| *at).collect();
            pairs(
                &members,
                if members.len() <= BLOCK { members.len() } else { WINDOW },
                rows,
                &mut out,
            );
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Every pair of comparable members, smaller index first.
pub(crate) fn all_pairs(rows: &[Row], members: &[u32]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    pairs(members, members.len(), rows, &mut out);
    out
}

/// Appends each pair of comparable members that stand within `window` of each other.
fn pairs(members: &[u32], window: usize, rows: &[Row], out: &mut Vec<(u32, u32)>) {
    for (at, &a) in members.iter().enumerate() {
        for &b in members[at + 1..].iter().take(window) {
            step(1);
            if rows[a as usize].family_with(&rows[b as usize]).is_some() {
                out.push((a.min(b), a.max(b)));
            }
        }
    }
}

/// Calls `each` with a key for every pair of the row's rarest shared terms.
fn rare_pairs(row: &Row, rarity: &Rarity, mut each: impl FnMut(u64)) {
    let mut terms: Vec<(u32, TermId)> =
        row.terms().map(|it| (rarity.count(it), it)).filter(|(count, _)| *count > 1).collect();
    terms.sort_unstable();
    terms.dedup();
    terms.truncate(RAREST);
    for (at, (_, x)) in terms.iter().enumerate() {
        for (_, y) in &terms[at + 1..] {
            each(x.pair(*y));
        }
    }
}
