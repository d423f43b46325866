use std::sync::Arc;

use tallymark_claim::{Document, Span};

/// How many bytes lie between two marks: a lookup counts at most this many.
const STEP: usize = 1024;

/// Turns byte offsets of one text into code point offsets, in linear time for any number of them.
#[derive(Debug)]
pub(crate) struct CodePoints<'a> {
    document: &'a Document,
    /// Code points before the first character that starts at or after each multiple of `STEP`.
    marks: Vec<usize>,
}

impl<'a> CodePoints<'a> {
    pub(crate) fn new(document: &'a Document) -> CodePoints<'a> {
        // A document that forgot its text knows where what is left of it stood.
        let bytes = if document.is_whole() { document.text.as_bytes() } else { b"" };
        let mut marks = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut count = 0;
        for piece in bytes.chunks(STEP) {
            marks.push(count);
            count += starts(piece);
        }
        marks.push(count);
        CodePoints { document, marks }
    }

    /// Whether this was made for the very same text: the parts of one page share theirs.
    pub(crate) fn is_of(&self, document: &Document) -> bool {
        Arc::ptr_eq(&self.document.text, &document.text)
    }

    /// The number of code points before the byte at `offset`.
    pub(crate) fn at(&self, offset: usize) -> usize {
        if !self.document.is_whole() {
            return self.document.kept_place(offset).map_or(0, |it| it.points);
        }
        let text = &self.document.text;
        let offset = offset.min(text.len());
        let mark = offset / STEP;
        self.marks[mark] + starts(&text.as_bytes()[mark * STEP..offset])
    }

    pub(crate) fn span(&self, span: Span) -> Span {
        // What was not kept of a text has no place.
        let start = self.at(span.start());
        Span::new(start, self.at(span.end()).max(start))
    }
}

/// Counts the bytes that start a character.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests;
