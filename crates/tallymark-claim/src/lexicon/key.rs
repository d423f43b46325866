//! A word's letters in three machine words, so that two words compare without a loop.

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

    /// Fixed, so that nothing hangs on the run.
    #[inline]
    pub(crate) const fn hash(self) -> usize {
        let [a, b, c] = self.0;
        let mixed = (a ^ b.rotate_left(23) ^ c.rotate_left(47)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) as usize >> 20
    }
}

/// The letters of ASCII that stand together in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) key: Key,
    pub(crate) len: usize,
    /// Whether the first letter, any letter is a capital, and whether any is none.
    pub(crate) opens_upper: bool,
    pub(crate) upper: bool,
    pub(crate) lower: bool,
}

impl Run {
    /// The letters from `at` to the next byte that is none, read eight at a time; `None` where
    /// they are more than a listed word has.
    #[inline]
    pub(crate) fn at(text: &[u8], at: usize) -> Option<Run> {
        let mut key = Key::default();
        let (mut upper, mut lower, mut opens_upper) = (0, 0, false);
        let mut len = 0;
        for part in &mut key.0 {
            let eight = eight_or_fewer(text, at + len);
            let small = eight | each(0x20);
            // The high bit of each byte that is a letter.
            let from_a = (small & each(0x7F)) + each(0x80 - b'a');
            let past_z = (small & each(0x7F)) + each(0x7F - b'z');
            let letters = (from_a ^ past_z) & !eight & each(0x80);
            let others = letters ^ each(0x80);
            // All bytes before the first that is no letter.
            let end = if others == 0 { 64 } else { others.trailing_zeros() & !7 };
            let run = if end == 64 { u64::MAX } else { (1 << end) - 1 };
            let capitals = !eight & (each(0x20) & run);
            if len == 0 {
                opens_upper = capitals & 0x20 != 0;
            }
            upper |= capitals;
            lower |= eight & (each(0x20) & run);
            *part = small & run;
            len += end as usize / 8;
            if end < 64 {
                return Some(Run { key, len, opens_upper, upper: upper != 0, lower: lower != 0 });
            }
        }
        None
    }
}

/// Eight bytes from `at`, zeros after the last of the text.
#[inline]
fn eight_or_fewer(text: &[u8], at: usize) -> u64 {
    match text.get(at..at + 8) {
        Some(_) => eight(text, at),
        None => up_to_eight(text.get(at..).unwrap_or_default()),
    }
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
#[inline]
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
