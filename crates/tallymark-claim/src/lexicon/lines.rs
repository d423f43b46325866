//! Lists of whole lines and of words that open or close a line, which [`crate::layout`] reads.
//!
//! Their entries are folded as [`fold`] does it; a number stands as "#".

use std::sync::LazyLock;

use super::entries;
use super::key::each;

/// A list of phrases, looked up by the words at either end of a folded line.
#[derive(Debug)]
pub(crate) struct LineList {
    entries: Vec<(&'static str, &'static str)>,
    /// Words of the longest entry.
    longest: usize,
    /// The first words of the entries, and the last ones: most lines have neither.
    heads: Words,
    tails: Words,
    /// The entries of one word, and the first two words of others.
    pairs: Words,
}

impl LineList {
    fn read(list: &'static str) -> LineList {
        let entries: Vec<_> =
            entries(list).map(|(entry, data)| (entry, data.unwrap_or(""))).collect();
        let mut it = LineList {
            entries,
            longest: 0,
            heads: Words::NONE,
            tails: Words::NONE,
            pairs: Words::NONE,
        };
        for (entry, _) in &it.entries {
            it.longest = it.longest.max(entry.split(' ').count());
            it.heads.add(first_word(entry));
            it.tails.add(last_word(entry));
            it.pairs.add(entry.match_indices(' ').nth(1).map_or(entry, |(end, _)| &entry[..end]));
        }
        it
    }

    /// Whether an entry may open with the word `first`, capitals or not; false for certain, true for most others.
    pub(crate) fn may_open(&self, first: &str) -> bool {
        self.heads.may_have(first)
    }

    /// Whether an entry may open with these words.
    pub(crate) fn may_open_with(&self, opening: Opening) -> bool {
        self.heads.has(opening.first)
            && opening.both.is_none_or(|both| self.pairs.has(opening.first) || self.pairs.has(both))
    }

    /// Whether an entry may close with the word `last`, capitals or not; false for certain, true for most others.
    pub(crate) fn may_close(&self, last: &str) -> bool {
        self.tails.may_have(last)
    }

    /// The data of `key`, empty where the entry has none; `None` where it is no entry.
    pub(crate) fn get(&self, key: &str) -> Option<&'static str> {
        if !self.heads.may_have(first_word(key)) {
            return None;
        }
        self.find(key)
    }

    fn find(&self, key: &str) -> Option<&'static str> {
        let at = self.entries.binary_search_by_key(&key, |(entry, _)| entry).ok()?;
        Some(self.entries[at].1)
    }

    /// The longest entry that `key` opens with: its length in bytes and its data.
    pub(crate) fn opening(&self, key: &str) -> Option<(usize, &'static str)> {
        if !self.heads.may_have(first_word(key)) {
            return None;
        }
        let ends = key.match_indices(' ').map(|(at, _)| at).chain([key.len()]).take(self.longest);
        let mut found = None;
        for end in ends {
            let opening = &key[..end];
            let at = self.entries.partition_point(|(entry, _)| *entry < opening);
            match self.entries.get(at) {
                Some((entry, data)) if *entry == opening => found = Some((end, *data)),
                // Entries that open so stand from here on.
                Some((entry, _)) if entry.starts_with(opening) => {}
                _ => break,
            }
        }
        found
    }

    /// Whether `key` ends with an entry.
    pub(crate) fn closes(&self, key: &str) -> bool {
        if !self.tails.may_have(last_word(key)) {
            return false;
        }
        let starts = key.rmatch_indices(' ').map(|(at, _)| at + 1).take(self.longest);
        starts.chain([0]).any(|start| self.find(&key[start..]).is_some())
    }
}

fn first_word(key: &str) -> &str {
    &key[..key.bytes().position(|b| b == b' ').unwrap_or(key.len())]
}

fn last_word(key: &str) -> &str {
    &key[key.bytes().rposition(|b| b == b' ').map_or(0, |at| at + 1)..]
}

/// The first word of a line, and the first two where the second is known, for one look at each of several lists.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    first: u32,
    both: Option<u32>,
}

impl Opening {
    /// The words are of letters of ASCII, capitals or not.
    pub(crate) fn new(first: &str, second: Option<&str>) -> Opening {
        let first = Words::hash(Words::SEED, first);
        let both = second.map(|it| Words::hash(Words::hash(first, " "), it));
        Opening { first, both }
    }
}

/// Words by a few bits each: what is not here is in no list, what is here may be.
#[derive(Debug)]
struct Words([u64; 64]);

impl Words {
    const NONE: Words = Words([0; 64]);

    fn add(&mut self, word: &str) {
        let (at, bit) = Words::place(Words::hash(Words::SEED, word));
        self.0[at] |= bit;
    }

    fn may_have(&self, word: &str) -> bool {
        self.has(Words::hash(Words::SEED, word))
    }

    fn has(&self, hash: u32) -> bool {
        let (at, bit) = Words::place(hash);
        self.0[at] & bit != 0
    }

    const SEED: u32 = 0x811C_9DC5;

    /// The hash of the text so far, with `word` put behind it.
    fn hash(before: u32, word: &str) -> u32 {
        word.bytes().fold(before, |hash, b| {
            (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
        })
    }

    fn place(hash: u32) -> (usize, u64) {
        ((hash >> 26) as usize, 1 << (hash >> 20 & 63))
    }
}

/// The folded form of a line: lower case, words split by one blank, marks left out, digits as "#".
///
/// "Don’t miss: 12 stories" is "don't miss # stories".
pub(crate) fn fold(line: &str) -> String {
    let mut key = Vec::with_capacity(line.len() + line.len() / 8);
    let bytes = line.as_bytes();
    let mut at = 0;
    let mut gap = false;
    while at < bytes.len() {
        if let Some(eight) = bytes[at..].first_chunk()
            && let len @ 1.. = plain_words(*eight)
        {
            if gap && !key.is_empty() {
                key.push(b' ');
            }
            // All eight are taken at once, and what is too much is let go.
            gap = eight[len - 1] == b' ';
            key.extend_from_slice(eight);
            key.truncate(key.len() - 8 + len - usize::from(gap));
            at += len;
            continue;
        }
        let (c, len) = match bytes[at] {
            b @ (b'a'..=b'z' | b'A'..=b'Z') => {
                if gap && !key.is_empty() {
                    key.push(b' ');
                }
                key.push(b);
                gap = false;
                at += 1;
                continue;
            }
            b' ' => {
                gap = true;
                at += 1;
                continue;
            }
            b @ ..0x80 => (char::from(b), 1),
            _ => line[at..].chars().next().map_or(('\0', 1), |c| (c, c.len_utf8())),
        };
        at += len;
        let inner = matches!(c, '\'' | '’')
            && !gap
            && !key.is_empty()
            && line[at..].chars().next().is_some_and(char::is_alphabetic);
        if !(inner || in_key(c)) {
            gap = true;
            continue;
        }
        if gap && !key.is_empty() {
            key.push(b' ');
        }
        if c.is_numeric() {
            if gap || key.last() != Some(&b'#') {
                key.push(b'#');
            }
        } else if inner {
            key.push(b'\'');
        } else {
            for lower in c.to_lowercase() {
                key.extend_from_slice(lower.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        gap = false;
    }
    key.make_ascii_lowercase();
    String::from_utf8(key).unwrap_or_default()
}

/// Whether a folded line keeps the character, apostrophes inside a word aside.
pub(crate) fn in_key(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric(),
        // Dashes and quotation marks.
        '\u{2000}'..='\u{206F}' => false,
        _ => c.is_alphanumeric() || c == '©',
    }
}

/// How many of the first of eight bytes are letters with single spaces between them, a last space among them.
#[inline]
fn plain_words(bytes: [u8; 8]) -> usize {
    let bytes = u64::from_le_bytes(bytes);
    let spaces = !(bytes ^ each(b' ')).wrapping_add(each(0x7F)) & each(0x80);
    let small = bytes | each(0x20);
    let letters = small.wrapping_add(each(0x80 - b'a')) ^ small.wrapping_add(each(0x7F - b'z'));
    // What comes before the first byte beyond ASCII is told right, and nothing else is asked.
    let plain = (letters | spaces & !(spaces << 8 | 0x80)) & !bytes;
    ((plain & each(0x80)) ^ each(0x80)).trailing_zeros() as usize / 8
}

macro_rules! line_lists {
    ($($name:ident = $file:literal, $doc:literal;)*) => {
        $(#[doc = $doc]
        pub(crate) static $name: LazyLock<LineList> =
            LazyLock::new(|| LineList::read(include_str!(concat!("../../lexicon/en/", $file, ".txt"))));)*

        #[cfg(test)]
        pub(super) const LINE_LISTS: &[(&str, &str)] =
            &[$(($file, include_str!(concat!("../../lexicon/en/", $file, ".txt"))),)*];
    };
}

line_lists! {
    AGENCIES = "agencies", "News agencies as they sign, with their short names.";
    CAPTION_OPENINGS = "caption_openings", "Words that open a picture's caption.";
    CAPTION_VERBS = "caption_verbs", "What people do in pictures, in the present tense.";
    DATELINE_RIVALS = "dateline_rivals", "Words in capitals that are no dateline's place.";
    FURNITURE_ENDINGS = "furniture_endings", "Words that end a line of furniture.";
    FURNITURE_LINES = "furniture_lines", "Whole lines of furniture.";
    FURNITURE_OPENINGS = "furniture_openings", "Words that open a line of furniture.";
    KEY_POINTS = "key_points", "Lines that announce a list of main points.";
    PICTURE_CREDITS = "picture_credits", "Words of a picture's credit.";
    STAMPS = "stamps", "Words before a page's date.";
}
