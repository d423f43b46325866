use std::sync::Arc;

use tallymark_claim::Span;

/// How many bytes lie between two marks: a lookup counts at most this many.
const STEP: usize = 1024;

/// Turns byte offsets of one text into code point offsets, in linear time for any number of them.
#[derive(Debug)]
pub(crate) struct CodePoints {
    text: Arc<str>,
    /// Code points before the first character that starts at or after each multiple of `STEP`.
    marks: Vec<usize>,
}

impl CodePoints {
    pub(crate) fn new(text: &Arc<str>) -> CodePoints {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for piece in text.as_bytes().chunks(STEP) {
            marks.push(count);
            count += starts(piece);
        }
        marks.push(count);
        CodePoints { text: Arc::clone(text), marks }
    }

    /// Whether this was made for the very same text.
    pub(crate) fn is_of(&self, text: &Arc<str>) -> bool {
        Arc::ptr_eq(&self.text, text)
    }

    /// The number of code points before the byte at `offset`.
    pub(crate) fn at(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let mark = offset / STEP;
        self.marks[mark] + starts(&self.text.as_bytes()[mark * STEP..offset])
    }

    pub(crate) fn span(&self, span: Span) -> Span {
        Span::new(self.at(span.start()), self.at(span.end()))
    }
}

/// Counts the bytes that start a character.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests;
