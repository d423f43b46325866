//! Words as numbers: stems, synonyms, and how rare each is.

use std::fmt;
use std::num::NonZeroU32;

use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon;
use crate::row::Names;

/// A stem or a synonym class, numbered in order of first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId(NonZeroU32);

/// Longer words are no news words, and stemming them is quadratic.
const LONGEST: usize = 40;

/// Turns words into terms, each distinct word stemmed once.
pub(crate) struct Terms {
    stemmer: Stemmer,
    words: Table,
    stems: Table,
    /// Empty, with room for the terms of a set that is being made.
    pub(crate) room: Vec<TermId>,
    pub(crate) names: Names,
}

impl Terms {
    pub(crate) fn new() -> Terms {
        Terms {
            stemmer: Stemmer::create(Algorithm::English),
            words: Table::new(),
            stems: Table::new(),
            room: Vec::new(),
            names: Names::default(),
        }
    }

    /// The term of one folded word: its synonym's where the lexicon has one, else its stem's.
    pub(crate) fn of(&mut self, word: &str) -> TermId {
        let key = quick_hash(word);
        if let Some(term) = self.words.get(key) {
            return TermId::at(term as usize);
        }
        let known = lexicon::synonym(word).unwrap_or(word);
        let stem = if known.len() > LONGEST || known.bytes().any(|it| it.is_ascii_digit()) {
            hash(known)
        } else {
            hash(&self.stemmer.stem(known))
        };
        let term = match self.stems.get(stem) {
            Some(term) => term,
            None => {
                let term = self.stems.used as u32;
                self.stems.insert(stem, term);
                term
            }
        };
        self.words.insert(key, term);
        TermId::at(term as usize)
    }

    /// The numbers here of another list's terms, in their order; what it knows is known here then.
    pub(crate) fn learn(&mut self, other: &Terms) -> Vec<TermId> {
        let mut learn = |stem| {
            let known = self.stems.get(stem).unwrap_or_else(|| {
                let term = self.stems.used as u32;
                self.stems.insert(stem, term);
                term
            });
            TermId::at(known as usize)
        };
        other.keys().into_iter().map(&mut learn).collect()
    }

    /// As if words of these stems had been seen, in this order.
    pub(crate) fn knowing(stems: impl Iterator<Item = u64>) -> Terms {
        let mut terms = Terms::new();
        for (at, stem) in stems.enumerate() {
            if terms.stems.get(stem).is_none() {
                terms.stems.insert(stem, at as u32);
            }
        }
        terms
    }

    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.stems.used
    }

    /// A hash of each term, in order of first sight.
    pub(crate) fn keys(&self) -> Vec<u64> {
        let mut keys = vec![0; self.len()];
        for (key, term) in self.stems.slots.iter().filter(|it| it.0 != 0) {
            keys[*term as usize] = *key;
        }
        keys
    }
}

impl fmt::Debug for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terms").field("len", &self.len()).finish_non_exhaustive()
    }
}

/// Open addressing from a hash to a number; 0 marks an empty slot.
struct Table {
    slots: Vec<(u64, u32)>,
    used: usize,
}

impl Table {
    fn new() -> Table {
        Table { slots: vec![(0, 0); 1 << 12], used: 0 }
    }

    /// The slot of `key`, which is its own or an empty one.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key as usize & mask;
        while self.slots[slot].0 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn get(&self, key: u64) -> Option<u32> {
        let (found, value) = self.slots[self.slot(key)];
        (found == key).then_some(value)
    }

    fn insert(&mut self, key: u64, value: u32) {
        if self.used * 2 >= self.slots.len() {
            let larger = vec![(0, 0); self.slots.len() * 2];
            for (key, value) in
                std::mem::replace(&mut self.slots, larger).into_iter().filter(|it| it.0 != 0)
            {
                let slot = self.slot(key);
                self.slots[slot] = (key, value);
            }
        }
        let slot = self.slot(key);
        self.slots[slot] = (key, value);
        self.used += 1;
    }
}

/// FNV-1a with a final mix, never 0: fixed, so that nothing hangs on the run.
pub(crate) fn hash(word: &str) -> u64 {
    let hash = word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (hash ^ (hash >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15).max(1)
}

/// A hash for looking a word up, eight bytes at a time, never 0: fixed as well.
pub(crate) fn quick_hash(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mix = |key: u64, value: u64| {
        let product = (key ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        product ^ (product >> 32)
    };
    let mut key = mix(0xCBF2_9CE4_8422_2325, bytes.len() as u64);
    if let Some(last) = bytes.last_chunk::<8>() {
        // The last eight may overlap those before them.
        for chunk in bytes.as_chunks::<8>().0 {
            key = mix(key, u64::from_le_bytes(*chunk));
        }
        key = mix(key, u64::from_le_bytes(*last));
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        key = mix(key, u64::from(first) << 32 | u64::from(last));
    } else {
        key = mix(key, bytes.iter().fold(0, |all, it| all << 8 | u64::from(*it)));
    }
    key.max(1)
}

/// How many documents hold each of so many terms; `held` are (term, document) in order of document.
pub(crate) fn holders(terms: usize, held: impl Iterator<Item = (TermId, u32)>) -> Vec<u32> {
    let mut counts = vec![0u32; terms];
    let mut last = vec![u32::MAX; terms];
    for (term, document) in held {
        let term = term.index();
        if last[term] != document {
            last[term] = document;
            counts[term] += 1;
        }
    }
    counts
}

/// How many documents hold each term.
#[derive(Debug)]
pub(crate) struct Rarity {
    /// A hash of each term, which does not hang on the order of the documents.
    keys: Vec<u64>,
    counts: Vec<u32>,
    weights: Vec<f64>,
    /// The place of each term among those of more than one document, the rarest first.
    ranks: Vec<u32>,
}

impl Rarity {
    /// The rank of a term that one document alone holds.
    pub(crate) const ALONE: u32 = u32::MAX;

    /// Of terms that were counted, by a hash of each.
    pub(crate) fn known(keys: Vec<u64>, counts: Vec<u32>, documents: u32) -> Rarity {
        // Inverse document frequency, smoothed: ln(1 + documents / holders).
        let weight = |count: &u32| (1.0 + f64::from(documents) / f64::from((*count).max(1))).ln();
        let mut shared: Vec<u32> =
            (0..counts.len() as u32).filter(|it| counts[*it as usize] > 1).collect();
        shared.sort_unstable_by_key(|it| (counts[*it as usize], keys[*it as usize]));
        let mut ranks = vec![Rarity::ALONE; counts.len()];
        for (rank, term) in shared.into_iter().enumerate() {
            ranks[term as usize] = rank as u32;
        }
        Rarity { keys, weights: counts.iter().map(weight).collect(), counts, ranks }
    }

    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.counts.len()
    }

    /// What to order equals by: the same whatever the documents are called.
    pub(crate) fn key(&self, term: TermId) -> u64 {
        self.keys[term.index()]
    }

    /// In how many documents the term stands.
    pub(crate) fn count(&self, term: TermId) -> u32 {
        self.counts[term.index()]
    }

    /// Its place among the terms of more than one document, the rarest first, or [`Rarity::ALONE`].
    pub(crate) fn rank(&self, term: TermId) -> u32 {
        self.ranks[term.index()]
    }

    /// How much the term tells: inverse document frequency.
    pub(crate) fn weight(&self, term: TermId) -> f64 {
        self.weights[term.index()]
    }
}

impl TermId {
    /// The term at a place in tables of all terms.
    #[inline]
    pub(crate) fn at(index: usize) -> TermId {
        TermId(NonZeroU32::MIN.saturating_add(index as u32))
    }

    /// Its place in tables of all terms.
    #[inline]
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Default for TermId {
    fn default() -> TermId {
        TermId(NonZeroU32::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_nearly_the_same_have_hashes_of_their_own() {
        let mut hashes: Vec<u64> = (0..100_000)
            .flat_map(|it| [format!("{it}"), format!("w{it}x"), format!("harbor{it}")])
            .map(|it| quick_hash(&it))
            .collect();
        let count = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), count);
    }
}
