//! List markers: bullets, numbers and letters that begin an item.

use crate::lexicon;
use crate::scan::{self, Next};

/// How a list marker is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Number,
    Letter,
}

/// The number of a list item: "2)", "2.", "b.", "(iv)".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker {
    style: Style,
    closer: u8,
    value: u32,
}

impl Marker {
    /// Whether this is "1" or "a".
    pub(crate) fn is_first(self) -> bool {
        self.value == u32::from(self.style == Style::Number)
    }

    /// Whether this is the marker of the item after that of `last`.
    pub(crate) fn follows(self, last: Marker) -> bool {
        self.style == last.style && self.closer == last.closer && self.value == last.value + 1
    }
}

/// The length of the bullet at `at`.
pub(crate) fn bullet_at(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [0xE2, 0x80, 0xA2 | 0xA3, ..] | [0xE2, 0x81, 0x83, ..] => Some(3), // • ‣ ⁃
        [0xE2, 0x96, 0xAA | 0xA0 | 0xB6 | 0xBA, ..] => Some(3),            // ▪ ■ ▶ ►
        [0xE2, 0x97, 0x8F | 0x8B | 0xA6 | 0x86, ..] => Some(3),            // ● ○ ◦ ◆
        [0xC2, 0xB7, ..] => Some(2),                                       // ·
        _ => None,
    }
}

/// Whether the line that begins at `at` begins with a bullet, a dash or a number.
pub(crate) fn begins_item(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if bullet_at(bytes, at).is_some() {
        return true;
    }
    let dash = match bytes.get(at..) {
        Some([b'-' | b'*' | b'+' | b'>' | b'#', ..]) => 1,
        Some([0xE2, 0x80, 0x93 | 0x94, ..]) => 3,
        // → ➤ ✓ ✔ ★ ☆, which are marks of another kind inside a line
        Some([0xE2, 0x86, 0x92, ..] | [0xE2, 0x9E, 0xA4, ..]) => 3,
        Some([0xE2, 0x9C, 0x93 | 0x94, ..] | [0xE2, 0x98, 0x85 | 0x86, ..]) => 3,
        _ => 0,
    };
    if dash > 0 {
        return scan::blank_at(bytes, at + dash) > 0;
    }
    let open = usize::from(bytes.get(at) == Some(&b'('));
    let mut end = at + open;
    while end - at < 4 && bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    if end == at + open && bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
        // "iv. Rents"
        let roman = bytes[end..].iter().take(5).take_while(|byte| b"ivx".contains(byte)).count();
        let letters = if (2..5).contains(&roman) { roman } else { 1 };
        // "a. Rents" and "a) Rents", and not "J. Okoro" in the middle of a name.
        let closer = bytes.get(end + letters);
        let closed =
            closer == Some(&b')') || bytes[end].is_ascii_lowercase() && closer == Some(&b'.');
        return closed && scan::blank_at(bytes, end + letters + 1) > 0;
    }
    end > at + open && end - at - open < 4 && matches!(bytes.get(end), Some(b'.' | b')')) && {
        let end = end + 1 + usize::from(bytes.get(end + 1) == Some(&b')'));
        scan::blank_at(bytes, end) > 0
    }
}

/// The marker that the stop or bracket at `at` closes, and where it starts.
///
/// A marker stands at the start of its sentence, perhaps behind a bullet, or
/// behind a blank.
pub(crate) fn marker_before(text: &str, start: usize, at: usize) -> Option<(usize, Marker)> {
    let bytes = text.as_bytes();
    // Behind nearly every word stand two letters, and no letter opens an item then.
    if at > start + 1
        && bytes[at - 1].is_ascii_alphabetic()
        && bytes[at - 2].is_ascii_alphanumeric()
    {
        return None;
    }
    let mut from = at;
    while from > start && at - from < 4 && bytes[from - 1].is_ascii_digit() {
        from -= 1;
    }
    let (style, value) = match at - from {
        1..=3 => (
            Style::Number,
            bytes[from..at].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')),
        ),
        0 if at > start && bytes[at - 1].is_ascii_alphabetic() => {
            from -= 1;
            (Style::Letter, u32::from(bytes[from].to_ascii_lowercase() - b'a'))
        }
        _ => return None,
    };
    if scan::blank_at(bytes, at + 1) == 0
        && bytes.get(at + 1) != Some(&b')')
        && at + 1 != bytes.len()
    {
        return None;
    }
    if from > start && bytes[from - 1] == b'(' {
        from -= 1;
    }
    // "• 9. Rents": the bullet is part of the marker.
    if from > start {
        let len = bullet_at(bytes, start).unwrap_or(0);
        if len > 0 && scan::skip_blanks(bytes, start + len).0 == from {
            from = start;
        }
    }
    let free = from == start || bytes[from - 1] == b' ';
    free.then_some((from, Marker { style, closer: bytes[at], value }))
}

/// Whether the marker at `from`, in the middle of a line, begins the next item of a list.
pub(crate) fn opens_item(text: &str, start: usize, from: usize, marker: Marker) -> bool {
    // "A. Lund and B. Holt": capital letters with stops are initials.
    if marker.style == Style::Letter
        && marker.closer == b'.'
        && text.as_bytes()[from].is_ascii_uppercase()
    {
        return false;
    }
    // "see Fig. 2. The", "in rounds 1 and 2. She", "in Phase 2. The": a word that owns the number.
    let before = scan::previous_word(text, start, from);
    let owned = before.last() == Some(&b'.') && marker.closer == b'.' && before.len() < 5;
    !owned
        && !lexicon::CONNECTOR_WORDS.has(before)
        && !lexicon::LETTERED_WORDS.has(before)
        && !runs_on(text, from)
}

/// "(1) a wall, (2) a pump": a part of the sentence that the comma does not end.
fn runs_on(text: &str, from: usize) -> bool {
    let bytes = text.as_bytes();
    let comma = matches!(bytes[..from], [.., b',', b' ']);
    let marker =
        bytes[from..].iter().take(6).take_while(|byte| !byte.is_ascii_whitespace()).count();
    let behind = from + marker + scan::blank_at(bytes, from + marker);
    comma && scan::next_at(text, behind) == Next::Lower
}

/// Whether the bullet at `at`, in the middle of a line, begins an item.
///
/// It does where the sentence began with one too ("• Rents rose • Wages
/// fell"), and where it stands free before a capital ("Key points: • Rents").
/// A middle dot is no more than a mark between two words: "Ana Holt · 4 May".
pub(crate) fn bullet_begins_item(text: &str, start: usize, at: usize) -> bool {
    let bytes = text.as_bytes();
    if bullet_at(bytes, start).is_some() {
        return true;
    }
    let Some(len) = bullet_at(bytes, at) else { return false };
    let behind = at + len;
    let blank = scan::blank_at(bytes, behind);
    len > 2
        && bytes[at - 1] == b' '
        && blank > 0
        && matches!(scan::next_at(text, behind + blank), Next::Upper | Next::Digit)
}

#[cfg(test)]
mod tests;
