//! Small looks at the bytes around a place, each bounded.

use unicode_segmentation::UnicodeSegmentation;

use crate::steps::step;

/// The kind of mark that may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A full stop.
    Dot,
    /// The one-character ellipsis.
    Ellipsis,
    /// `!`, `?` and their kin, which abbreviate nothing.
    Strong,
    /// A stop of a script that writes no blank after it.
    Wide,
}

/// The mark at `at` and its length in bytes.
#[inline]
pub(crate) fn mark_at(bytes: &[u8], at: usize) -> Option<(Mark, usize)> {
    step(1);
    match *bytes.get(at)? {
        b'.' => Some((Mark::Dot, 1)),
        b'!' | b'?' => Some((Mark::Strong, 1)),
        byte if byte < 0x80 => None,
        _ => wide_mark_at(&bytes[at..]),
    }
}

fn wide_mark_at(bytes: &[u8]) -> Option<(Mark, usize)> {
    Some(match bytes {
        [0xE2, 0x80, 0xA6, ..] => (Mark::Ellipsis, 3), // …
        [0xE2, 0x80, 0xBC | 0xBD, ..] => (Mark::Strong, 3), // ‼ ‽
        [0xE2, 0x81, 0x87..=0x89, ..] => (Mark::Strong, 3), // ⁇ ⁈ ⁉
        [0xE3, 0x80, 0x82, ..] => (Mark::Wide, 3),     // 。
        [0xEF, 0xBC, 0x81 | 0x9F, ..] | [0xEF, 0xBD, 0xA1, ..] => (Mark::Wide, 3), // ！ ？ ｡
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => (Mark::Strong, 3), // danda
        [0xE1, 0x8D, 0xA2 | 0xA7, ..] => (Mark::Strong, 3), // Ethiopic
        [0xE1, 0x81, 0x8B, ..] | [0xE1, 0x9F, 0x94, ..] => (Mark::Strong, 3), // Burmese, Khmer
        [0xCD, 0xBE, ..] => (Mark::Strong, 2),         // the Greek question mark
        [0xD8, 0x9F, ..] | [0xDB, 0x94, ..] | [0xD6, 0x89, ..] => (Mark::Strong, 2), // Arabic, Urdu, Armenian
        _ => return None,
    })
}

/// The length of the blank at `at`, 0 where there is none.
#[inline]
pub(crate) fn blank_at(bytes: &[u8], at: usize) -> usize {
    step(1);
    match bytes.get(at) {
        Some(b' ' | b'\t'..=b'\r') => 1,
        Some(&byte) if byte >= 0x80 => wide_blank_at(&bytes[at..]),
        _ => 0,
    }
}

fn wide_blank_at(bytes: &[u8]) -> usize {
    match bytes {
        [0xC2, 0x85 | 0xA0, ..] => 2,
        [0xE1, 0x9A, 0x80, ..] => 3,
        [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..] => 3,
        [0xE2, 0x81, 0x9F, ..] | [0xE3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

/// The length of the line feed at `at` and how many lines it ends: a paragraph separator ends two.
#[inline]
pub(crate) fn feed_at(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    step(1);
    match bytes.get(at..)? {
        [b'\r', b'\n', ..] => Some((2, 1)),
        [b'\n' | b'\r' | 0x0B | 0x0C, ..] => Some((1, 1)),
        [0xC2, 0x85, ..] => Some((2, 1)),
        [0xE2, 0x80, 0xA8, ..] => Some((3, 1)),
        [0xE2, 0x80, 0xA9, ..] => Some((3, 2)),
        _ => None,
    }
}

/// The blanks that begin at `at`: where they end, and how many lines end in them.
#[inline]
pub(crate) fn skip_blanks(bytes: &[u8], at: usize) -> (usize, usize) {
    // One blank and a letter: what stands behind nearly every sentence.
    if let Some([b' ', b'!'..=b'~', ..]) = bytes.get(at..) {
        return (at + 1, 0);
    }
    skip_all_blanks(bytes, at)
}

fn skip_all_blanks(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let mut feeds = 0;
    loop {
        if let Some((len, lines)) = feed_at(bytes, at) {
            at += len;
            feeds += lines;
            continue;
        }
        match blank_at(bytes, at) {
            0 => return (at, feeds),
            len => at += len,
        }
    }
}

/// Where the text between `start` and `end` ends once the blanks behind it are dropped.
#[inline]
pub(crate) fn trim_back(text: &str, start: usize, end: usize) -> usize {
    if end <= start {
        return start;
    }
    match text.as_bytes()[end - 1] {
        b'!'..=b'~' => end,
        _ => {
            let len = text[start..end].trim_end().len();
            step(end - start - len);
            start + len
        }
    }
}

/// The character at `at`, which is a character boundary.
#[inline]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    step(1);
    match text.as_bytes().get(at) {
        Some(&byte) if byte < 0x80 => Some(char::from(byte)),
        _ => text[at..].chars().next(),
    }
}

/// A letter, a digit, or the mark of the letter before it.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}')
}

/// The word of letters, digits and stops that ends at `end`, at most 24 bytes back
/// and not before `floor`.
///
/// Empty where a letter outside ASCII touches it, since no list holds such a
/// word, and where the word is longer.
pub(crate) fn word_before(text: &str, floor: usize, end: usize) -> &[u8] {
    let bytes = text.as_bytes();
    let mut start = end;
    while start > floor && (bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] == b'.') {
        step(1);
        start -= 1;
        if end - start > 24 {
            return &[];
        }
    }
    if start > floor
        && bytes[start - 1] >= 0x80
        && text[..start].chars().next_back().is_some_and(is_of_word)
    {
        return &[];
    }
    while start < end && bytes[start] == b'.' {
        start += 1;
    }
    &bytes[start..end]
}

/// The word before the blanks before `start`, and where it starts; looks past two blanks at most.
pub(crate) fn previous_word(text: &str, floor: usize, start: usize) -> &[u8] {
    let bytes = text.as_bytes();
    let mut end = start;
    while end > floor && start - end < 2 && matches!(bytes[end - 1], b' ' | b'\t' | b'\n' | b'\r') {
        end -= 1;
    }
    if end == start {
        return &[];
    }
    let stop = end;
    if end > floor && bytes[end - 1] == b'.' {
        end -= 1;
    }
    let word = word_before(text, floor, end);
    let from = end - word.len();
    &bytes[from..stop]
}

/// The letters at `at` with the apostrophes inside them ("It's"), at most 16 bytes; none past the end.
pub(crate) fn word_at(bytes: &[u8], at: usize) -> &[u8] {
    let at = at.min(bytes.len());
    let mut end = at;
    while end < bytes.len()
        && end - at < 17
        && (bytes[end].is_ascii_alphabetic() || (end > at && bytes[end] == b'\''))
    {
        end += 1;
    }
    &bytes[at..end]
}

/// What stands after a mark and its blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// The end of the text.
    Nothing,
    /// A letter that can open a sentence.
    Upper,
    /// A lower-case letter.
    Lower,
    /// A digit.
    Digit,
    /// Anything else.
    Other,
}

/// The kind of the character at `at`.
pub(crate) fn next_at(text: &str, at: usize) -> Next {
    let Some(c) = char_at(text, at) else { return Next::Nothing };
    if c.is_ascii_uppercase() {
        Next::Upper
    } else if c.is_ascii_lowercase() {
        // "iPhone", "eBay": a capital behind the first letter makes a name.
        match text.as_bytes().get(at + 1) {
            Some(byte) if byte.is_ascii_uppercase() => Next::Upper,
            _ => Next::Lower,
        }
    } else if c.is_ascii_digit() {
        Next::Digit
    } else if c.is_ascii() {
        Next::Other
    } else if c.is_lowercase() {
        Next::Lower
    } else if c.is_alphabetic() {
        Next::Upper
    } else if c.is_numeric() {
        Next::Digit
    } else {
        Next::Other
    }
}

/// Where the opening quotes and brackets at `at` end, four at most.
pub(crate) fn skip_openers(bytes: &[u8], mut at: usize) -> usize {
    for _ in 0..4 {
        match opener_at(bytes, at) {
            0 => break,
            len => at += len,
        }
    }
    at
}

/// The length of the opening quote or bracket at `at`, 0 where there is none.
pub(crate) fn opener_at(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b'"' | b'\'' | b'(' | b'[' | b'{' | b'`' | b'*' | b'_', ..]) => 1,
        Some([0xE2, 0x80, 0x98 | 0x99 | 0x9A | 0x9B | 0x9C | 0x9E | 0x9F | 0xB9, ..]) => 3,
        Some([0xC2, 0xAB | 0xBF | 0xA1, ..]) => 2,
        Some([0xE3, 0x80, 0x8A | 0x8C | 0x8E | 0x90, ..]) => 3,
        _ => 0,
    }
}

/// Where the user-perceived character that ends in the mark before `at` ends.
///
/// "‼" before a variation selector is one character on the screen, and a
/// sentence never ends inside one. The look goes eight characters far.
pub(crate) fn cluster_end(text: &str, mark: usize, at: usize) -> usize {
    if text.as_bytes().get(at).is_none_or(|&byte| byte < 0x80) {
        return at;
    }
    let window = text[mark..].char_indices().nth(8).map_or(text.len(), |(len, _)| mark + len);
    text[mark..window].graphemes(true).next().map_or(at, |cluster| at.max(mark + cluster.len()))
}

#[cfg(test)]
mod tests;
