//! A word's letters in three machine words, so that two words compare without a loop.

use crate::token::Capital;

/// Longer words are in no list.
pub(crate) const LONGEST: usize = 24;

/// Eight times the byte `b`.
pub(crate) const fn each(b: u8) -> u64 {
    u64::from_le_bytes([b; 8])
}

/// The letters of a word, lower case, filled up with zeros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key([u64; LONGEST / 8]);

impl Key {
    /// `None` where the word is longer than any listed one.
    #[inline]
    pub(crate) fn of(word: &str) -> Option<Key> {
        let bytes = word.as_bytes();
        let letters = match bytes.len() {
            0..=8 => [up_to_eight(bytes), 0, 0],
            9..=16 => [eight(bytes, 0), tail(bytes, 16), 0],
            17..=LONGEST => [eight(bytes, 0), eight(bytes, 8), tail(bytes, 24)],
            _ => return None,
        };
        let [a, b, c] = letters;
        if (a | b | c) & each(0x80) != 0 {
            return Some(Key::marked(bytes));
        }
        Some(Key([lower(a), lower(b), lower(c)]))
    }

    /// The key and the length of the word at the head of `list`, whose words are in lower case;
    /// `None` where it has other letters than ASCII has, or too many.
    #[inline]
    pub(crate) fn listed(list: &[u8]) -> Option<(Key, usize)> {
        let mut key = Key::default();
        let mut len = 0;
        for part in &mut key.0 {
            let eight = eight_or_fewer(list.get(len..)?);
            if eight & each(0x80) != 0 {
                return None;
            }
            // The high bit of each byte that is a blank or a control.
            let ends = !(eight + each(0x7F - b' ')) & each(0x80);
            *part = eight & ((ends & ends.wrapping_neg()) >> 7).wrapping_sub(1);
            len += ends.trailing_zeros() as usize / 8;
            if ends != 0 {
                return Some((key, len));
            }
        }
        None
    }

    /// Puts a letter of ASCII behind the first `len` letters; `None` where there is no room.
    pub(super) fn put(&mut self, len: usize, letter: u8) -> Option<()> {
        *self.0.get_mut(len / 8)? |= u64::from(letter) << (8 * (len % 8));
        Some(())
    }

    /// The key of a word with other letters than ASCII has: a curly apostrophe is a straight one.
    #[cold]
    fn marked(bytes: &[u8]) -> Key {
        let mut letters = [0; LONGEST];
        letters[..bytes.len()].copy_from_slice(bytes);
        letters.make_ascii_lowercase();
        while let Some(at) = letters.windows(3).position(|it| it == [0xE2, 0x80, 0x99]) {
            letters[at] = b'\'';
            letters.copy_within(at + 3.., at + 1);
            letters[LONGEST - 2..].fill(0);
        }
        Key([eight(&letters, 0), eight(&letters, 8), eight(&letters, 16)])
    }

    /// Its first eight letters: all of a shorter word, which has a zero among them.
    #[inline]
    pub(crate) const fn head(&self) -> u64 {
        self.0[0]
    }

    /// Fixed, so that nothing hangs on the run.
    #[inline]
    pub(crate) const fn hash(self) -> usize {
        let [a, b, c] = self.0;
        Key::hash_of(a ^ b.rotate_left(23) ^ c.rotate_left(47))
    }

    /// The hash of a word of at most eight letters.
    #[inline]
    pub(crate) const fn hash_of(short: u64) -> usize {
        // The highest bits of a product hang on all bits that went into it.
        (short.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
    }
}

/// The letters of ASCII that stand together in a text, with the bits of case of capitals and others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) key: Key,
    pub(crate) len: usize,
    /// Of the first eight letters, and of all of them, laid over each other.
    head: u64,
    capitals: u64,
    others: u64,
}

impl Run {
    /// The letters that go on after the first eight, `first`, with those; `None` where they are
    /// more than a listed word has.
    pub(crate) fn from(text: &[u8], at: usize, first: Letters) -> Option<Run> {
        let mut it = Run {
            key: Key([first.small, 0, 0]),
            len: first.len,
            head: first.capitals,
            capitals: first.capitals,
            others: first.others,
        };
        for part in &mut it.key.0[1..] {
            let next = Letters::at(text, at + it.len);
            *part = next.small;
            it.len += next.len;
            it.capitals |= next.capitals;
            it.others |= next.others;
            if next.len < 8 {
                return Some(it);
            }
        }
        None
    }

    /// How they are written.
    #[inline]
    pub(crate) const fn capital(&self) -> Capital {
        capital(self.head, self.capitals, self.others)
    }
}

/// At most eight letters of ASCII in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letters {
    /// In lower case, zeros after them.
    pub(crate) small: u64,
    pub(crate) len: usize,
    /// The bit of case of each that is a capital, and of each that is none.
    capitals: u64,
    others: u64,
}

impl Letters {
    /// The letters from `at` to the next byte that is none.
    #[inline]
    pub(crate) fn at(text: &[u8], at: usize) -> Letters {
        let eight = match text.get(at..at + 8) {
            Some(eight) => eight_or_fewer(eight),
            None => eight_or_fewer(text.get(at..).unwrap_or_default()),
        };
        let small = eight | each(0x20);
        // The high bit of each byte that is a letter.
        let from_a = (small & each(0x7F)) + each(0x80 - b'a');
        let past_z = (small & each(0x7F)) + each(0x7F - b'z');
        let gaps = !((from_a ^ past_z) & !eight) & each(0x80);
        // All bytes before the first that is no letter.
        let run = ((gaps & gaps.wrapping_neg()) >> 7).wrapping_sub(1);
        let others = eight & each(0x20) & run;
        Letters {
            small: small & run,
            len: gaps.trailing_zeros() as usize / 8,
            capitals: others ^ (each(0x20) & run),
            others,
        }
    }

    /// How they are written.
    #[inline]
    pub(crate) const fn capital(&self) -> Capital {
        capital(self.capitals, self.capitals, self.others)
    }
}

/// How a word is written, by the bits of case of its first letters, its capitals and its other letters.
#[inline]
const fn capital(head: u64, capitals: u64, others: u64) -> Capital {
    if capitals == 0 {
        Capital::Lower
    } else if head & 0x20 == 0 {
        Capital::Mixed
    } else if others != 0 {
        Capital::Title
    } else {
        Capital::Upper
    }
}

/// The first eight bytes, zeros after the last of the text.
#[inline(always)]
fn eight_or_fewer(text: &[u8]) -> u64 {
    text.first_chunk().map_or_else(|| up_to_eight(text), |it| u64::from_le_bytes(*it))
}

/// The first eight bytes of a word, capitals of ASCII in lower case, zeros after the last.
#[inline(always)]
pub(crate) fn head(word: &[u8]) -> u64 {
    let letters = letters(word);
    let small = letters & each(0x7F);
    let upper = (small + each(0x80 - b'A')) ^ (small + each(0x7F - b'Z'));
    letters | (upper & !letters & each(0x80)) >> 2
}

/// The first eight bytes of a word, zeros after the last.
#[inline(always)]
pub(crate) fn letters(word: &[u8]) -> u64 {
    eight_or_fewer(word)
}

/// Eight letters from `at`.
#[inline]
fn eight(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().map_or(0, |it| u64::from_le_bytes(*it))
}

/// The letters after the last whole eight of a word of more than eight, which fill up to `full`.
#[inline]
fn tail(bytes: &[u8], full: usize) -> u64 {
    bytes.last_chunk().map_or(0, |it| u64::from_le_bytes(*it) >> (8 * (full - bytes.len())))
}

/// At most eight letters: read from both ends, so that no loop goes over them.
#[inline(always)]
fn up_to_eight(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    if let (Some(head), Some(tail)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (head, tail) = (u32::from_le_bytes(*head), u32::from_le_bytes(*tail));
        u64::from(head) | u64::from(tail) << (8 * (len - 4))
    } else if len == 0 {
        0
    } else {
        let byte = |at: usize| u64::from(bytes[at]) << (8 * at);
        byte(0) | byte(len / 2) | byte(len - 1)
    }
}

/// The eight letters in lower case; all of them are ASCII.
#[inline]
const fn lower(letters: u64) -> u64 {
    // The high bit of a sum is set where the letter is at least 'A', and where it is past 'Z'.
    let from_a = letters + each(0x80 - b'A');
    let past_z = letters + each(0x7F - b'Z');
    let upper = (from_a ^ past_z) & each(0x80);
    letters | upper >> 2
}

#[cfg(test)]
mod tests;
