//! Line feeds: which of them end a sentence and which are blanks.

use crate::lexicon;
use crate::list;
use crate::scan::{self, Next};

/// No text is wrapped by hand at this width, so a longer line is a paragraph of its own.
const UNWRAPPED: usize = 100;

/// The lines since the last blank line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    /// Where the line that is being read starts.
    start: usize,
    /// The length of the longest line before it.
    widest: usize,
}

impl Block {
    /// Begins a line at `at`.
    pub(crate) fn begin(&mut self, at: usize) {
        self.start = at;
    }

    /// Ends a line at `end`.
    pub(crate) fn feed(&mut self, end: usize) {
        self.widest = self.widest.max(end.saturating_sub(self.start));
    }

    /// Whether the single line feed between `end` and `next` ends a sentence.
    ///
    /// Text that somebody wrapped has a line feed where the next word would
    /// not have fitted. Where it would have fitted easily, as after
    ///
    /// ```text
    /// Two dead in mill fire
    /// Police said on Tuesday that the fire broke out before dawn.
    /// ```
    ///
    /// the writer meant the line to end there.
    pub(crate) fn breaks(&self, text: &str, end: usize, next: usize) -> bool {
        let bytes = text.as_bytes();
        if next == bytes.len() || list::begins_item(text, next) {
            return true;
        }
        let inside = scan::skip_openers(bytes, next);
        if !matches!(scan::next_at(text, inside), Next::Upper | Next::Digit) {
            return false;
        }
        let ahead = &bytes[next..bytes.len().min(next + 2 * UNWRAPPED)];
        let following = widest_of(ahead);
        let here = end - self.start;
        let width = self.widest.max(following).max(here);
        if width >= UNWRAPPED {
            return true;
        }
        // "the head of the\nMinistry": no line was meant to end in such a word, or in a comma.
        let last = scan::word_before(text, self.start, end);
        if bytes[end - 1] == b',' || lexicon::CONNECTOR_WORDS.has(last) {
            return false;
        }
        let word = memchr::memchr(b' ', ahead).unwrap_or(ahead.len());
        // A margin wider than one long word, so that a ragged wrap is no end.
        here + 1 + word + 16 <= width
    }
}

/// The length of the longest of the first three lines of `ahead`, up to a blank line.
///
/// "Updated 4 May" and "Share" stand above a paragraph that is one long line,
/// and it is this paragraph which shows that nobody wrapped the page.
fn widest_of(ahead: &[u8]) -> usize {
    ahead
        .split(|&byte| byte == b'\n')
        .take(3)
        .take_while(|line| !line.trim_ascii().is_empty())
        .map(<[u8]>::len)
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests;
