//! What closes with a sentence: quotes, brackets and footnote marks behind its stop.

use crate::lexicon;
use crate::scan;

/// The closing marks behind a stop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Closed {
    /// Where they end.
    pub(crate) end: usize,
    /// Whether a closing quote is among them.
    pub(crate) quote: bool,
    /// Whether a closing bracket is among them.
    pub(crate) bracket: bool,
    /// Whether a footnote mark is among them.
    pub(crate) note: bool,
}

/// Reads the closing marks at `at`; `quoted` says whether a straight double quote is open.
pub(crate) fn read(text: &str, at: usize, quoted: &mut bool) -> Closed {
    let bytes = text.as_bytes();
    let mut closed = Closed { end: at, quote: false, bracket: false, note: false };
    // One blank and a letter: what stands behind nearly every stop.
    if let Some([b' ', b'A'..=b'Z' | b'a'..=b'z', ..]) = bytes.get(at..) {
        return closed;
    }
    loop {
        let at = closed.end;
        match bytes.get(at..) {
            Some([b')' | b']' | b'}', ..]) => {
                closed.bracket = true;
                closed.end += 1;
            }
            Some([b'"', ..]) if *quoted || !opens(text, at + 1) => {
                *quoted = !*quoted;
                closed.quote = true;
                closed.end += 1;
            }
            Some([b'\'', ..]) if !opens(text, at + 1) => {
                closed.quote = true;
                closed.end += 1;
            }
            Some([b'*' | b'_', ..]) if !opens(text, at + 1) => closed.end += 1,
            // Marks without width, such as a zero-width space, which pages have at the end of lines.
            Some([0xE2, 0x80, 0x8B..=0x8F, ..]) | Some([0xEF, 0xBB, 0xBF, ..]) => closed.end += 3,
            // ’ ” › and, as German has it, “ and ‘ where nothing opens
            Some([0xE2, 0x80, 0x99 | 0x9D | 0xBA, ..]) => {
                closed.quote = true;
                closed.end += 3;
            }
            Some([0xE2, 0x80, 0x98 | 0x9C, ..]) if !opens(text, at + 3) => {
                closed.quote = true;
                closed.end += 3;
            }
            Some([0xC2, 0xBB, ..]) => {
                closed.quote = true;
                closed.end += 2;
            }
            Some([0xE3, 0x80, 0x8B | 0x8D | 0x8F | 0x91, ..]) | Some([0xEF, 0xBC, 0x89, ..]) => {
                closed.quote = true;
                closed.end += 3;
            }
            // ¹ ² ³ and the other raised digits
            Some([0xC2, 0xB9 | 0xB2 | 0xB3, ..]) => {
                closed.note = true;
                closed.end += 2;
            }
            Some([0xE2, 0x81, 0xB0 | 0xB4..=0xB9, ..]) => {
                closed.note = true;
                closed.end += 3;
            }
            Some([b'[', ..]) => match note_at(bytes, at) {
                0 => return closed,
                len => {
                    closed.note = true;
                    closed.end += len;
                }
            },
            Some([b' ', b'[', ..]) => match note_at(bytes, at + 1) {
                // "in 1890. [12] The mill": the note belongs to the sentence before it.
                len if len > 0
                    && (scan::blank_at(bytes, at + 1 + len) > 0 || at + 1 + len == bytes.len()) =>
                {
                    closed.note = true;
                    closed.end += 1 + len;
                }
                _ => return closed,
            },
            // "It is over. " she said: a straight quote that stands free closes what is open.
            Some([b' ', b'"', ..]) if *quoted && !opens(text, at + 2) => {
                *quoted = false;
                closed.quote = true;
                closed.end += 2;
            }
            // "fini. »": French sets its quotes off with a blank.
            Some([b' ', 0xC2, 0xBB, ..]) if !opens(text, at + 3) => {
                closed.quote = true;
                closed.end += 3;
            }
            Some([0xC2, 0xA0, 0xC2, 0xBB, ..]) if !opens(text, at + 4) => {
                closed.quote = true;
                closed.end += 4;
            }
            Some([0xE2, 0x80, 0xAF, 0xC2, 0xBB, ..]) if !opens(text, at + 5) => {
                closed.quote = true;
                closed.end += 5;
            }
            _ => match bare_note_at(bytes, at) {
                len if len > 0 && !closed.note => {
                    closed.note = true;
                    closed.end += len;
                }
                _ => return closed,
            },
        }
    }
}

/// Whether a word follows directly, so that the quote before `at` opens it.
fn opens(text: &str, at: usize) -> bool {
    scan::char_at(text, at).is_some_and(char::is_alphanumeric)
}

/// The length of the footnote mark at `at` ("[12]", "[a]", "[note 3]", "[1 - 3]", "[…]"), 0 where there is none.
fn note_at(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    match bytes.get(end..) {
        Some([b'.', b'.', b'.', b']', ..]) => return 5,
        Some([0xE2, 0x80, 0xA6, b']', ..]) => return 5,
        Some([b'n', b'o', b't', b'e', b' ', ..]) => end += 5,
        _ => {}
    }
    let from = end;
    let mut digits = 0;
    // "[3], [4]" are two marks; "[1, 3–5]" is one, of twelve bytes at most.
    while end - from < 12 {
        match bytes.get(end) {
            Some(b'0'..=b'9') => digits += 1,
            Some(b' ' | b',' | b'-' | 0xE2 | 0x80 | 0x93) if digits > 0 => {}
            _ => break,
        }
        end += 1;
    }
    if end == from && bytes.get(end).is_some_and(u8::is_ascii_lowercase) {
        end += 1;
    }
    if end > from && bytes.get(end) == Some(&b']') { end + 1 - at } else { 0 }
}

/// The length of a blank and a bare note number at `at`, as in "of the minority. 4 Even though", 0 where there is none.
///
/// Nobody writes a figure and then a capital on a word such as "Even" or
/// "At", so the figure is what is left of a raised note mark.
fn bare_note_at(bytes: &[u8], at: usize) -> usize {
    if bytes.get(at) != Some(&b' ') {
        return 0;
    }
    let mut end = at + 1;
    while end - at < 4 && bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    if end == at + 1 || bytes.get(end) != Some(&b' ') {
        return 0;
    }
    let word = scan::word_at(bytes, end + 1);
    let starts = word.first().is_some_and(u8::is_ascii_uppercase)
        && word.len() > 1
        && lexicon::STARTER_WORDS.has(word);
    if starts { end - at } else { 0 }
}

/// The length of a note number that stands right behind the full stop at `at`, as in "of the
/// minority.4 Even though", 0 where there is none.
///
/// A version ("release.4 The") would follow a name; a note follows a word of prose and stands
/// before a word that starts a sentence.
pub(crate) fn joined_note_at(bytes: &[u8], sentence: usize, at: usize) -> usize {
    let word = bytes[sentence.max(at.saturating_sub(4))..at].iter();
    if at < sentence + 4 || !word.clone().all(u8::is_ascii_lowercase) {
        return 0;
    }
    let digits = bytes[at + 1..].iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let end = at + 1 + digits;
    if digits == 0 || digits > 2 || bytes.get(end) != Some(&b' ') {
        return 0;
    }
    let then = scan::word_at(bytes, end + 1);
    let starts = then.first().is_some_and(u8::is_ascii_uppercase)
        && then.len() > 1
        && lexicon::STARTER_WORDS.has(then);
    if starts { digits } else { 0 }
}

#[cfg(test)]
mod tests;
