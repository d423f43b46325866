//! Candidates without all pairs.
//!
//! Claims of one sort and dimension that share a pair of their rarest terms
//! meet in a block; blocks over a cap are walked with a window. Small groups
//! are compared whole, since there the rarest terms are chance.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::Range;

use tallymark_claim::steps::step;

use crate::row::{Gate, Row};
use crate::terms::Rarity;
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
    let mut out = chosen(rows, rarity, NonZeroUsize::MIN, |a, b| {
        rows[a as usize].family_with(&rows[b as usize]).map(|_| (a, b))
    });
    out.sort_unstable();
    out
}

/// What `keep` makes of each pair of rows of one gate that meet, smaller index first, each once.
///
/// What is kept of one smaller index stands together, in order of the larger one. The candidates
/// themselves are many times the claims, and never stand together.
pub(crate) fn chosen<T: Send>(
    rows: &[Row],
    rarity: &Rarity,
    jobs: NonZeroUsize,
    keep: impl Fn(u32, u32) -> Option<T> + Sync,
) -> Vec<T> {
    let mut groups: BTreeMap<Gate, Vec<u32>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        groups.entry(row.gate).or_default().push(at as u32);
    }
    let (large, small): (Vec<Vec<u32>>, Vec<Vec<u32>>) =
        groups.into_values().partition(|it| it.len() > WHOLE);
    let mut out: Vec<Vec<T>> = each(small.len(), jobs, |at| {
        let mut out = Vec::new();
        pairs(&small[at], |a, b| out.extend(keep(a, b)));
        out
    });
    for members in large {
        let blocks = Blocks::new(&members, rows, rarity, jobs);
        out.extend(each(members.len().div_ceil(PIECE), jobs, |piece| {
            let mut out = Vec::new();
            let places = piece * PIECE..members.len().min((piece + 1) * PIECE);
            blocks.pairs(places, |a, b| {
                out.extend(keep(members[a as usize], members[b as usize]));
            });
            out
        }));
    }
    let mut all = Vec::with_capacity(out.iter().map(Vec::len).sum());
    out.into_iter().for_each(|it| all.extend(it));
    all
}

/// Calls `each` with every pair of `members`, which are sorted.
fn pairs(members: &[u32], mut each: impl FnMut(u32, u32)) {
    for (at, &a) in members.iter().enumerate() {
        step(members.len() - at);
        members[at + 1..].iter().for_each(|b| each(a, *b));
    }
}

/// The claims of one group by their keys.
///
/// A claim is told by its place in the group.
struct Blocks {
    /// The members of all blocks of more than one, block by block, each block in order.
    places: Vec<u32>,
    /// For each member of a block, where the neighbors that it meets end.
    ends: Vec<u32>,
    /// For each place in the group, where its entries in `entries` start.
    starts: Vec<u32>,
    /// Indices into `places`, grouped by place.
    entries: Vec<u32>,
}

/// Keys that are put into blocks at a time: what is looked up at random then stays near.
const PART: usize = 8192;
/// The fewest claims whose keys are one piece of work.
const LEAST: usize = 4096;
/// Pieces of a group of any size.
const PIECES: usize = 64;

impl Blocks {
    fn new(members: &[u32], rows: &[Row], rarity: &Rarity, jobs: NonZeroUsize) -> Blocks {
        let parts = (members.len() * RAREST * (RAREST - 1) / 2 / PART).next_power_of_two();
        let size = LEAST.max(members.len().div_ceil(PIECES));
        let keys = each(members.len().div_ceil(size), jobs, |piece| {
            let places = piece * size..members.len().min((piece + 1) * size);
            Keys::new(members, places, parts, rows, rarity)
        });
        let blocks = each(parts, jobs, |part| in_blocks(&keys, part));
        drop(keys);
        let mut all = Blocks {
            places: Vec::new(),
            ends: Vec::new(),
            starts: vec![0; members.len() + 1],
            entries: Vec::new(),
        };
        for (places, ends) in blocks {
            let base = all.places.len() as u32;
            all.places.extend(places);
            all.ends.extend(ends.into_iter().map(|end| base + end));
        }
        all.index();
        all
    }

    /// Notes for each place where it stands in blocks; the last of a block meets none there.
    fn index(&mut self) {
        let meets = |entry: usize| self.ends[entry] as usize > entry + 1;
        for entry in (0..self.places.len()).filter(|it| meets(*it)) {
            self.starts[self.places[entry] as usize + 1] += 1;
        }
        for at in 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        self.entries.resize(self.starts.last().map_or(0, |it| *it as usize), 0);
        let mut next = self.starts.clone();
        for entry in (0..self.places.len()).filter(|it| meets(*it)) {
            let next = &mut next[self.places[entry] as usize];
            self.entries[*next as usize] = entry as u32;
            *next += 1;
        }
    }

    /// Calls `each` with the pairs of places that meet in a block, once and in order, of which the first is one of `places`.
    fn pairs(&self, places: Range<usize>, mut each: impl FnMut(u32, u32)) {
        let mut met: Vec<u32> = Vec::new();
        let mut seen = Seen::new();
        for place in places {
            met.clear();
            let own = self.starts[place] as usize..self.starts[place + 1] as usize;
            for &entry in &self.entries[own] {
                let later = entry as usize + 1..self.ends[entry as usize] as usize;
                let later = self.places[later].iter().copied();
                met.extend(later.filter(|it| seen.is_new(*it, place as u32)));
            }
            met.sort_unstable();
            met.iter().for_each(|it| each(place as u32, *it));
        }
    }
}

/// The keys of some claims of a group, each with the claim's place.
struct Keys {
    /// By part, and in each part by place.
    keys: Vec<(u64, u32)>,
    /// Where each part starts, and where the last one ends.
    starts: Vec<u32>,
}

/// The part of a key, of so many, which are a power of two.
fn part_of(key: u64, parts: usize) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & (parts - 1)
}

impl Keys {
    fn new(
        members: &[u32],
        places: Range<usize>,
        parts: usize,
        rows: &[Row],
        rarity: &Rarity,
    ) -> Keys {
        let mut found = Vec::with_capacity(places.len() * RAREST * (RAREST - 1) / 2);
        let mut starts = vec![0; parts + 1];
        for place in places {
            rare_pairs(&rows[members[place] as usize], rarity, |key| {
                starts[part_of(key, parts) + 1] += 1;
                found.push((key, place as u32));
            });
        }
        (1..starts.len()).for_each(|it| starts[it] += starts[it - 1]);
        let mut next = starts.clone();
        let mut keys = vec![(0, 0); found.len()];
        for it in found {
            let next = &mut next[part_of(it.0, parts)];
            keys[*next as usize] = it;
            *next += 1;
        }
        Keys { keys, starts }
    }

    fn of_part(&self, part: usize) -> &[(u64, u32)] {
        &self.keys[self.starts[part] as usize..self.starts[part + 1] as usize]
    }
}

/// The blocks of one part of the keys: the places of all blocks, and for each where the neighbors that it meets end.
fn in_blocks(pieces: &[Keys], part: usize) -> (Vec<u32>, Vec<u32>) {
    let keys = || pieces.iter().flat_map(|it| it.of_part(part));
    let count: usize = pieces.iter().map(|it| it.of_part(part).len()).sum();
    // Open addressing from a key to its block; no key is all ones.
    let mut slots = vec![(u64::MAX, 0); (count * 2).next_power_of_two()];
    let mask = slots.len() - 1;
    let mut block_of: Vec<u32> = Vec::with_capacity(count);
    let mut sizes: Vec<u32> = Vec::with_capacity(count);
    for (key, _) in keys() {
        let mut slot = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20) as usize & mask;
        while slots[slot].0 != *key && slots[slot].0 != u64::MAX {
            slot = (slot + 1) & mask;
        }
        if slots[slot].0 == u64::MAX {
            slots[slot] = (*key, sizes.len() as u32);
            sizes.push(0);
        }
        block_of.push(slots[slot].1);
        sizes[slots[slot].1 as usize] += 1;
    }
    let mut ends = Vec::with_capacity(count);
    // From here on the sizes are where the next member of each block goes.
    for size in &mut sizes {
        let start = ends.len();
        let block = *size as usize;
        *size = start as u32;
        if block > 1 {
            let window = window(block);
            ends.extend(
                (start..start + block).map(|it| (it + 1 + window).min(start + block) as u32),
            );
        } else {
            *size = u32::MAX;
        }
    }
    let mut places = vec![0; ends.len()];
    for ((_, place), block) in keys().zip(block_of) {
        let next = &mut sizes[block as usize];
        if *next != u32::MAX {
            places[*next as usize] = *place;
            *next += 1;
        }
    }
    (places, ends)
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

/// How many of those after it a member of a block of this size meets.
pub(crate) fn window(size: usize) -> usize {
    if size <= BLOCK { size } else { WINDOW }
}

/// Calls `each` with a key for every pair of the row's rarest shared terms: the ranks of both, the rarer first.
pub(crate) fn rare_pairs(row: &Row, rarity: &Rarity, mut each: impl FnMut(u64)) {
    let mut rarest = [Rarity::ALONE; RAREST];
    for rank in row.terms().map(|it| rarity.rank(it)) {
        if let Some(at) = rarest.iter().position(|it| rank <= *it)
            && rarest[at] != rank
        {
            rarest[at..].rotate_right(1);
            rarest[at] = rank;
        }
    }
    let shared = rarest.iter().position(|it| *it == Rarity::ALONE).unwrap_or(RAREST);
    for (at, x) in rarest[..shared].iter().enumerate() {
        for y in &rarest[at + 1..shared] {
            each(u64::from(*x) << 32 | u64::from(*y));
        }
    }
}
