use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tallymark_claim::Document;

/// SHA-256 of texts in hexadecimal; the last one is kept, as the parts of a page share their text.
#[derive(Debug, Default)]
pub(crate) struct Sha256Hex {
    last: Option<(Arc<str>, String)>,
}

impl Sha256Hex {
    pub(crate) fn of(&mut self, text: &Arc<str>) -> String {
        if let Some((of, hash)) = &self.last
            && Arc::ptr_eq(of, text)
        {
            return hash.clone();
        }
        let hash = hex(&digest(text));
        self.last = Some((Arc::clone(text), hash.clone()));
        hash
    }

    /// That of a document's whole text, all of which need not be there any more.
    pub(crate) fn of_document(&mut self, document: &Document) -> String {
        document.kept_sha256().map_or_else(|| self.of(&document.text), hex)
    }
}

/// SHA-256 of a text.
pub(crate) fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

fn hex(bytes: &[u8; 32]) -> String {
    let mut hash = String::with_capacity(64);
    for byte in bytes {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}
