//! Words numbered in the order in which they are first met.

use std::ops::Range;

/// Words, each with a number; two of the same letters have one.
///
/// Made for the names of one article: all letters lie in one string, and a word is found by a hash.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    letters: String,
    words: Vec<Word>,
    /// Open addressing; each slot holds a word's number and one more, 0 where empty.
    slots: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    /// Where its letters end in those of all; they begin where those of the word before end.
    end: usize,
    hash: u64,
}

impl Interner {
    /// With room for so many words.
    pub(crate) fn with_capacity(words: usize) -> Interner {
        Interner {
            letters: String::with_capacity(words * 12),
            words: Vec::with_capacity(words),
            slots: vec![0; (words * 2).next_power_of_two()],
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// Where its letters stand.
    #[inline]
    fn range(&self, word: u32) -> Range<usize> {
        let at = word as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.words[before].end);
        start..self.words[at].end
    }

    /// The letters of a word.
    pub(crate) fn get(&self, word: u32) -> &str {
        &self.letters[self.range(word)]
    }

    #[inline]
    fn bytes(&self, word: u32) -> &[u8] {
        &self.letters.as_bytes()[self.range(word)]
    }

    /// All words in the order of their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = (u32, &str)> {
        (0..self.words.len() as u32).map(|it| (it, self.get(it)))
    }

    /// The number of a word that is there.
    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        self.slot(word, hash(word)).ok()
    }

    /// The number of a word, a new one where it is not there yet.
    pub(crate) fn add(&mut self, word: &str) -> u32 {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(word);
        match self.slot(word, hash) {
            Ok(known) => known,
            Err(slot) => {
                self.letters.push_str(word);
                self.words.push(Word { end: self.letters.len(), hash });
                self.slots[slot] = self.words.len() as u32;
                self.slots[slot] - 1
            }
        }
    }

    /// The word's number, or the slot where it belongs.
    fn slot(&self, word: &str, hash: u64) -> Result<u32, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        while let Some(&held) = self.slots.get(slot) {
            let Some(known) = held.checked_sub(1) else { break };
            if self.words[known as usize].hash == hash && self.bytes(known) == word.as_bytes() {
                return Ok(known);
            }
            slot = (slot + 1) & mask;
        }
        Err(slot)
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(16)];
        let mask = self.slots.len() - 1;
        for (at, word) in self.words.iter().enumerate() {
            let mut slot = word.hash as usize & mask;
            while self.slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = at as u32 + 1;
        }
    }
}

/// A number that two words rarely share; the same on every run and machine.
fn hash(word: &str) -> u64 {
    let mix =
        |hash: u64, part: u64| (hash.rotate_left(5) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let bytes = word.as_bytes();
    // The length tells words apart that end in bytes of zero.
    let len = bytes.len() as u64;
    let hash = match (bytes.last_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
        // Eight bytes at a time; the last eight may be read twice.
        (Some(last), ..) => {
            let (parts, _) = bytes.as_chunks::<8>();
            let hash = parts.iter().fold(len, |hash, part| mix(hash, u64::from_le_bytes(*part)));
            mix(hash, u64::from_le_bytes(*last))
        }
        (None, Some(first), Some(last)) => {
            let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
            mix(len, u64::from(first) << 32 | u64::from(last))
        }
        _ => mix(len, bytes.iter().fold(0, |part, byte| part << 8 | u64::from(*byte))),
    };
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests;
