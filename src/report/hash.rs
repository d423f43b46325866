use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest, Sha256};

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
        let mut hash = String::with_capacity(64);
        for byte in Sha256::digest(text.as_bytes()) {
            let _ = write!(hash, "{byte:02x}");
        }
        self.last = Some((Arc::clone(text), hash.clone()));
        hash
    }
}
