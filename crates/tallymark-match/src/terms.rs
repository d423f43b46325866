//! Words as numbers: stems, classes of people, and how rare each is.

use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon;

/// A stem or a synonym class, as a fixed hash of its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId(pub(crate) u64);

/// Longer words are no news words, and stemming them is quadratic.
const LONGEST: usize = 40;

/// Turns words into terms, each distinct word stemmed once.
pub(crate) struct Terms {
    stemmer: Stemmer,
    /// Open addressing: hash of the word as written, and its term; 0 where empty.
    seen: Vec<(u64, TermId)>,
    used: usize,
}

impl Terms {
    pub(crate) fn new() -> Terms {
        Terms {
            stemmer: Stemmer::create(Algorithm::English),
            seen: vec![(0, TermId(0)); 1 << 12],
            used: 0,
        }
    }

    /// The term of one folded word: its synonym's where the lexicon has one, else its stem's.
    pub(crate) fn of(&mut self, word: &str) -> TermId {
        let key = hash(word).max(1);
        let mut slot = key as usize & (self.seen.len() - 1);
        while self.seen[slot].0 != 0 {
            if self.seen[slot].0 == key {
                return self.seen[slot].1;
            }
            slot = (slot + 1) & (self.seen.len() - 1);
        }
        let known = lexicon::synonym(word).unwrap_or(word);
        let term = if known.len() > LONGEST || known.bytes().any(|it| it.is_ascii_digit()) {
            TermId(hash(known))
        } else {
            TermId(hash(&self.stemmer.stem(known)))
        };
        self.seen[slot] = (key, term);
        self.used += 1;
        if self.used * 2 > self.seen.len() {
            self.grow();
        }
        term
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.seen);
        self.seen = vec![(0, TermId(0)); old.len() * 2];
        for (key, term) in old.into_iter().filter(|(key, _)| *key != 0) {
            let mut slot = key as usize & (self.seen.len() - 1);
            while self.seen[slot].0 != 0 {
                slot = (slot + 1) & (self.seen.len() - 1);
            }
            self.seen[slot] = (key, term);
        }
    }
}

/// FNV-1a with a final mix: fixed, so that nothing hangs on the run.
pub(crate) fn hash(word: &str) -> u64 {
    let hash = word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (hash ^ (hash >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// How many documents hold each term.
#[derive(Debug)]
pub(crate) struct Rarity {
    documents: f64,
    counts: Vec<(TermId, u32)>,
}

impl Rarity {
    /// Counts the documents of each term; `held` are (term, document) in any order.
    pub(crate) fn new(mut held: Vec<(TermId, u32)>) -> Rarity {
        held.sort_unstable();
        held.dedup();
        let documents = held.iter().map(|(_, at)| *at).max().map_or(1, |it| it + 1);
        let counts =
            held.chunk_by(|x, y| x.0 == y.0).map(|run| (run[0].0, run.len() as u32)).collect();
        Rarity { documents: f64::from(documents), counts }
    }

    /// In how many documents the term stands.
    pub(crate) fn count(&self, term: TermId) -> u32 {
        self.counts.binary_search_by_key(&term, |it| it.0).map_or(0, |at| self.counts[at].1)
    }

    /// Inverse document frequency, smoothed: ln(1 + documents / holders), at least a little above 0.
    pub(crate) fn weight(&self, term: TermId) -> f64 {
        (1.0 + self.documents / f64::from(self.count(term).max(1))).ln()
    }
}
