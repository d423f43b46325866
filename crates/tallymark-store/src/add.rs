use std::fmt::Write as _;
use std::sync::Arc;

use rusqlite::{OptionalExtension as _, TransactionBehavior};
use sha2::{Digest as _, Sha256};
use tallymark::Document;

use crate::error::{Error, at};
use crate::kept::Kept;
use crate::restated::{self, Restated};
use crate::store::Store;

/// What became of a document that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Added {
    /// The first version of a page.
    Page,
    /// Another version of a page, with the figures that it tells anew.
    Version {
        /// How many versions of the page there are now.
        of: usize,
        /// What it states otherwise than the version before it, or no more.
        restated: Vec<Restated>,
    },
    /// The very same text and facts are there already.
    Known,
}

impl Added {
    /// The figures told anew; none for a first version.
    pub fn restated(&self) -> &[Restated] {
        match self {
            Added::Version { restated, .. } => restated,
            _ => &[],
        }
    }
}

impl Store {
    /// Adds a document as a version of its page, in one transaction.
    ///
    /// When this returns, the version is on the disk. The same text and facts
    /// are kept once, so that adding again what was added does nothing.
    ///
    /// # Errors
    ///
    /// [`Error`] when the file cannot be written; nothing of the document is kept then.
    pub fn add(&mut self, document: &Document) -> Result<Added, Error> {
        let part = self.part_of(&document.text);
        let key = page_key(document, part);
        let text_hash = hex(&Sha256::digest(document.text.as_bytes()));
        let content = content_of(document, &text_hash);
        let kept = serde_json::to_string(&Kept::of(document))
            .map_err(|error| self.damaged(error.to_string()))?;
        let failed = at(&self.path);
        // Immediate: two processes that add at once wait for each other here, and never fail later.
        let transaction = (self.connection)
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(&failed)?;
        let page = transaction
            .query_row("SELECT id FROM page WHERE key = ?1", [&key], |row| row.get::<_, i64>(0))
            .optional()
            .map_err(&failed)?;
        if let Some(page) = page {
            let known = transaction
                .query_row(
                    "SELECT 1 FROM version WHERE page = ?1 AND content = ?2",
                    (page, &content),
                    |_| Ok(()),
                )
                .optional()
                .map_err(&failed)?;
            if known.is_some() {
                return Ok(Added::Known);
            }
        }
        let row = match page {
            Some(page) => page,
            None => transaction
                .query_row("INSERT INTO page (key) VALUES (?1) RETURNING id", [&key], |row| {
                    row.get(0)
                })
                .map_err(&failed)?,
        };
        transaction
            .execute(
                "INSERT INTO text (sha256, text) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
                (&text_hash, &*document.text),
            )
            .map_err(&failed)?;
        transaction
            .execute(
                "INSERT INTO version (page, content, text, document)
                 SELECT ?1, ?2, id, ?4 FROM text WHERE sha256 = ?3",
                (row, &content, &text_hash, &kept),
            )
            .map_err(&failed)?;
        transaction.commit().map_err(&failed)?;
        if page.is_none() {
            return Ok(Added::Page);
        }
        self.added_to(&key, &content)
    }

    /// What a further version tells anew.
    fn added_to(&self, key: &str, content: &str) -> Result<Added, Error> {
        let versions = self.versions_of(key)?;
        let at = versions.iter().position(|it| content_of_version(it) == content);
        let restated = match at {
            Some(at) if at > 0 => {
                restated::between(&versions[at - 1].document, &versions[at].document)
            }
            _ => Vec::new(),
        };
        Ok(Added::Version { of: versions.len(), restated })
    }

    /// Which article of its page a document is, from 1: they share their text.
    fn part_of(&mut self, text: &Arc<str>) -> usize {
        match &mut self.last {
            Some((last, parts)) if Arc::ptr_eq(last, text) => {
                *parts += 1;
                *parts
            }
            last => {
                *last = Some((Arc::clone(text), 1));
                1
            }
        }
    }
}

/// The page that a document is a version of: its address without the fragment, else its id.
fn page_key(document: &Document, part: usize) -> String {
    let Some(url) = document.url.as_deref().filter(|it| !it.trim().is_empty()) else {
        return document.id.clone();
    };
    let url = url.trim();
    let url = url.split_once('#').map_or(url, |(address, _)| address);
    match part {
        1 => url.to_owned(),
        part => format!("{url}#article{part}"),
    }
}

/// Names all of a document but where it was read from.
fn content_of(document: &Document, text_hash: &str) -> String {
    let mut about = document.clone();
    about.id.clear();
    about.path = None;
    // The types hold strings, numbers and lists: nothing that JSON cannot say.
    let about = serde_json::to_string(&Kept::of(&about)).unwrap_or_default();
    hex(&Sha256::new().chain_update(text_hash).chain_update("\n").chain_update(about).finalize())
}

fn content_of_version(version: &crate::Version) -> String {
    let text_hash = hex(&Sha256::digest(version.document.text.as_bytes()));
    content_of(&version.document, &text_hash)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(out, "{byte:02x}");
    }
    out
}
