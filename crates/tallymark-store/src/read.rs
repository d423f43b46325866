//! Versions out of the file, in the order of their pages' lives.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use tallymark_claim::Date;

use crate::add::hex;
use crate::error::{Error, at};
use crate::kept::Kept;
use crate::store::{Store, Version};

const ALL: &str = "SELECT version.seq, page.key, version.document, text.sha256, text.text
    FROM version JOIN page ON page.id = version.page JOIN text ON text.id = version.text";

impl Store {
    /// Every version of every page, by page and age.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] when a text is not the one that was added.
    pub fn versions(&self) -> Result<Vec<Version>, Error> {
        self.versions_upto(i64::MAX)
    }

    /// As [`Store::versions`], of those added as the `upto`th or before.
    pub(crate) fn versions_upto(&self, upto: i64) -> Result<Vec<Version>, Error> {
        self.select(&format!("{ALL} WHERE version.seq <= ?1 ORDER BY page.key, version.seq"), upto)
    }

    pub(crate) fn versions_of(&self, page: &str) -> Result<Vec<Version>, Error> {
        self.select(&format!("{ALL} WHERE page.key = ?1 ORDER BY version.seq"), page)
    }

    fn select(&self, query: &str, parameter: impl rusqlite::ToSql) -> Result<Vec<Version>, Error> {
        let failed = at(&self.path);
        let mut statement = self.connection.prepare(query).map_err(&failed)?;
        let mut rows = statement.query([parameter]).map_err(&failed)?;
        let mut texts: BTreeMap<String, Arc<str>> = BTreeMap::new();
        let mut out: Vec<Version> = Vec::new();
        while let Some(row) = rows.next().map_err(&failed)? {
            let seq: i64 = row.get(0).map_err(&failed)?;
            let page: String = row.get(1).map_err(&failed)?;
            let kept: String = row.get(2).map_err(&failed)?;
            let hash: String = row.get(3).map_err(&failed)?;
            let text = match texts.get(&hash) {
                Some(text) => Arc::clone(text),
                None => {
                    let text: String = row.get(4).map_err(&failed)?;
                    if hex(&Sha256::digest(text.as_bytes())) != hash {
                        return Err(
                            self.damaged(format!("the text of {page} is not the one added"))
                        );
                    }
                    let text: Arc<str> = text.into();
                    texts.insert(hash, Arc::clone(&text));
                    text
                }
            };
            let document = serde_json::from_str::<Kept>(&kept)
                .ok()
                .and_then(|it| it.document(text))
                .ok_or_else(|| self.damaged(format!("what is kept of {page} cannot be read")))?;
            out.push(Version { seq, page, number: 0, of: 0, document });
        }
        number(&mut out);
        Ok(out)
    }
}

/// Puts the versions of each page in order of age, and counts them.
///
/// The date that a page gives of itself says which is older; where it gives none, a version
/// follows the one that was added before it. An old copy found late is no correction.
fn number(versions: &mut [Version]) {
    for page in versions.chunk_by_mut(|a, b| a.page == b.page) {
        let mut latest: Option<Date> = None;
        let mut keyed: Vec<(Option<Date>, i64)> = Vec::with_capacity(page.len());
        for it in page.iter() {
            let day = it.document.updated.or(it.document.published).map(|it| it.start);
            keyed.push((day.or(latest), it.seq));
            latest = latest.max(day);
        }
        let key = |seq: i64| keyed.iter().find(|it| it.1 == seq).copied();
        page.sort_by_key(|it| key(it.seq));
        let of = page.len();
        for (at, it) in page.iter_mut().enumerate() {
            (it.number, it.of) = (at + 1, of);
        }
    }
}
