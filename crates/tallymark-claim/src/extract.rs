use tallymark_sentence::Span;

use crate::claim::Claim;
use crate::document::{DocId, Document};

/// Extracts every checkable figure of `document`, whose sentences are `sentences`.
pub fn extract(id: DocId, document: &Document, sentences: &[Span]) -> Vec<Claim> {
    let _ = (id, document, sentences);
    Vec::new()
}
