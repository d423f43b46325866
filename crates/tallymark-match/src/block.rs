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
    let found = chosen(rows, rarity, NonZeroUsize::MIN, |a, b| {
        rows[a as usize].family_with(&rows[b as usize]).map(|_| (a, b))
    });
    let mut out = found.concat();
    out.sort_unstable();
    out
}

/// What `keep` makes of each pair of rows of one gate that meet, smaller index first, each once, in pieces.
///
/// What is kept of one smaller index stands together in one piece, in order of the larger one. The
/// candidates themselves are many times the claims, and never stand together.
pub(crate) fn chosen<T: Send>(
    rows: &[Row],
    rarity: &Rarity,
    jobs: NonZeroUsize,
    keep: impl Fn(u32, u32) -> Option<T> + Sync,
) -> Vec<Vec<T>> {
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
            let mut out = Vec::with_capacity(16 * PIECE);
            let places = piece * PIECE..members.len().min((piece + 1) * PIECE);
            blocks.pairs(places, |a, b| {
                out.extend(keep(members[a as usize], members[b as usize]));
            });
            // All of them are kept until the last one is found.
            out.shrink_to_fit();
            out
        }));
    }
    out
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
/// A claim is told by its place in the group, a key by the claim and the two of its rarest terms.
struct Blocks {
    /// The members of all blocks of more than one, block by block, each block in order, with marks.
    places: Vec<u32>,
    /// For each place in the group, where its entries in `entries` start.
    starts: Vec<u32>,
    /// Indices into `places`, grouped by place, without the last of each block.
    entries: Vec<u32>,
}

/// Marks the last of a block.
const LAST: u32 = 1 << 31;
/// Marks the members of a block that is walked with a window.
const LARGE: u32 = 1 << 30;

/// Keys that are put into blocks at a time: what is looked up at random then stays near.
const PART: usize = 8192;
/// The fewest claims whose keys are one piece of work.
const LEAST: usize = 4096;
/// Pieces of a group of any size.
const PIECES: usize = 64;
/// Parts of the keys whose blocks are put to the others at a time.
const WAVE: usize = 256;

impl Blocks {
    fn new(members: &[u32], rows: &[Row], rarity: &Rarity, jobs: NonZeroUsize) -> Blocks {
        let parts = (members.len() * PAIRS.len() / PART).next_power_of_two();
        let size = LEAST.max(members.len().div_ceil(PIECES));
        let keys = each(members.len().div_ceil(size), jobs, |piece| {
            let places = piece * size..members.len().min((piece + 1) * size);
            Keys::new(members, places, parts, rows, rarity)
        });
        let mut all = Blocks {
            places: Vec::with_capacity(keys.iter().map(|it| it.keys.len()).sum()),
            starts: vec![0; members.len() + 1],
            entries: Vec::new(),
        };
        for first in (0..parts).step_by(WAVE) {
            let found = each(WAVE.min(parts - first), jobs, |at| in_blocks(&keys, first + at));
            found.into_iter().for_each(|it| all.places.extend(it));
        }
        drop(keys);
        all.index();
        all
    }

    /// Notes for each place where it stands in blocks; the last of a block meets none there.
    fn index(&mut self) {
        let meeting = || self.places.iter().enumerate().filter(|it| it.1 & LAST == 0);
        for (_, place) in meeting() {
            self.starts[(place & !LARGE) as usize + 1] += 1;
        }
        for at in 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        self.entries.resize(self.starts.last().map_or(0, |it| *it as usize), 0);
        let mut next = self.starts.clone();
        for (entry, place) in meeting() {
            let next = &mut next[(place & !LARGE) as usize];
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
                let block = &self.places[entry as usize..];
                let most = if block[0] & LARGE == 0 { BLOCK } else { WINDOW + 1 };
                for it in &block[1..most.min(block.len())] {
                    let other = it & !(LAST | LARGE);
                    if seen.is_new(other, place as u32) {
                        met.push(other);
                    }
                    if it & LAST != 0 {
                        break;
                    }
                }
            }
            met.sort_unstable();
            met.iter().for_each(|it| each(place as u32, *it));
        }
    }
}

/// The pairs of a claim's rarest terms, which are its keys.
const PAIRS: [(usize, usize); 10] =
    [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)];

/// The keys of some claims of a group.
struct Keys {
    /// The place of the first of the claims.
    first: usize,
    /// For each claim the ranks of its rarest terms.
    rarest: Vec<[u32; RAREST]>,
    /// By part, and in each part by place: which claim after the first, times [`PAIRS`], and which of its pairs.
    keys: Vec<u32>,
    /// Where each part starts, and where the last one ends.
    starts: Vec<u32>,
}

/// A hash of a key; the upper bits hang on all of it.
fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The part of a key, of so many, which are a power of two.
fn part_of(key: u64, parts: usize) -> usize {
    (hash(key) >> 40) as usize & (parts - 1)
}

/// The key of two terms, told by their ranks.
fn key(rarest: &[u32; RAREST], pair: usize) -> u64 {
    let (x, y) = PAIRS[pair];
    u64::from(rarest[x]) << 32 | u64::from(rarest[y])
}

/// Calls `each` with the part of each key, and with the key as [`Keys`] has it.
fn each_key(rarest: &[[u32; RAREST]], parts: usize, mut each: impl FnMut(usize, u32)) {
    for (at, ranks) in rarest.iter().enumerate() {
        for (pair, (_, y)) in PAIRS.iter().enumerate() {
            if ranks[*y] != Rarity::ALONE {
                each(part_of(key(ranks, pair), parts), (at * PAIRS.len() + pair) as u32);
            }
        }
    }
}

impl Keys {
    fn new(
        members: &[u32],
        places: Range<usize>,
        parts: usize,
        rows: &[Row],
        rarity: &Rarity,
    ) -> Keys {
        let first = places.start;
        let rarest: Vec<[u32; RAREST]> =
            members[places].iter().map(|at| rarest(&rows[*at as usize], rarity)).collect();
        let mut starts = vec![0; parts + 1];
        each_key(&rarest, parts, |part, _| starts[part + 1] += 1);
        (1..starts.len()).for_each(|it| starts[it] += starts[it - 1]);
        let mut next = starts.clone();
        let mut keys = vec![0; starts[parts] as usize];
        each_key(&rarest, parts, |part, it| {
            keys[next[part] as usize] = it;
            next[part] += 1;
        });
        Keys { first, rarest, keys, starts }
    }

    /// The keys of one part, each with its claim's place.
    fn of_part(&self, part: usize) -> impl Iterator<Item = (u64, u32)> + '_ {
        self.keys[self.range(part)].iter().map(|it| {
            let (at, pair) = (*it as usize / PAIRS.len(), *it as usize % PAIRS.len());
            (key(&self.rarest[at], pair), (self.first + at) as u32)
        })
    }

    fn range(&self, part: usize) -> Range<usize> {
        self.starts[part] as usize..self.starts[part + 1] as usize
    }
}

/// The blocks of one part of the keys, as [`Blocks`] has them.
fn in_blocks(pieces: &[Keys], part: usize) -> Vec<u32> {
    let count: usize = pieces.iter().map(|it| it.range(part).len()).sum();
    // Open addressing from a key to its block; no key is all ones.
    let mut slots = vec![(u64::MAX, 0); (count * 2).next_power_of_two()];
    let mask = slots.len() - 1;
    let mut members: Vec<(u32, u32)> = Vec::with_capacity(count);
    let mut sizes: Vec<u32> = Vec::with_capacity(count);
    for (key, place) in pieces.iter().flat_map(|it| it.of_part(part)) {
        let mut slot = (hash(key) >> 20) as usize & mask;
        while slots[slot].0 != key && slots[slot].0 != u64::MAX {
            slot = (slot + 1) & mask;
        }
        if slots[slot].0 == u64::MAX {
            slots[slot] = (key, sizes.len() as u32);
            sizes.push(0);
        }
        let block = slots[slot].1;
        members.push((block, place));
        sizes[block as usize] += 1;
    }
    // Where the next member of each block goes, and how many are still to come; a claim alone is no block.
    let mut end = 0;
    let mut next: Vec<(u32, u32)> = Vec::with_capacity(sizes.len());
    for size in &sizes {
        next.push((end, *size));
        end += if *size > 1 { *size } else { 0 };
    }
    let mut places = vec![0; end as usize];
    for (block, place) in members {
        let size = sizes[block as usize];
        if size > 1 {
            let (at, left) = &mut next[block as usize];
            let last = if *left == 1 { LAST } else { 0 };
            let large = if size as usize > BLOCK { LARGE } else { 0 };
            places[*at as usize] = place | last | large;
            *at += 1;
            *left -= 1;
        }
    }
    places
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

/// Calls `each` with the ranks of each pair of the row's rarest shared terms, which are its keys.
pub(crate) fn rare_pairs(row: &Row, rarity: &Rarity, mut each: impl FnMut(u32, u32)) {
    let rarest = rarest(row, rarity);
    for (x, y) in PAIRS.iter().filter(|it| rarest[it.1] != Rarity::ALONE) {
        each(rarest[*x], rarest[*y]);
    }
}

/// The ranks of the row's rarest shared terms, the rarest first.
fn rarest(row: &Row, rarity: &Rarity) -> [u32; RAREST] {
    let mut rarest = [Rarity::ALONE; RAREST];
    for rank in row.sets.terms().iter().map(|it| rarity.rank(*it)) {
        if let Some(at) = rarest.iter().position(|it| rank <= *it)
            && rarest[at] != rank
        {
            rarest[at..].rotate_right(1);
            rarest[at] = rank;
        }
    }
    rarest
}
