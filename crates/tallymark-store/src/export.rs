use serde_json::json;

use crate::error::Error;
use crate::store::{Store, Version};

impl Store {
    /// The versions as JSON Lines, one a line, oldest first of each page.
    ///
    /// `tallymark diff` and `story add` read them again; sections that only a
    /// page's markup told are not in them, and versions of a page without an
    /// address become pages of their own ("ID (2)").
    ///
    /// # Errors
    ///
    /// As [`Store::versions`].
    pub fn json_lines(&self, latest_only: bool) -> Result<String, Error> {
        let mut out = String::new();
        for version in self.versions()?.iter().filter(|it| !latest_only || it.is_latest()) {
            out.push_str(&line(version));
            out.push('\n');
        }
        Ok(out)
    }
}

fn line(version: &Version) -> String {
    let document = &version.document;
    json!({
        // Not the document's own: two versions have one, and readers would tell them apart.
        "id": version.page,
        "outlet": document.outlet,
        "published": document.published.map(|it| it.start_iso()),
        "updated": document.updated.map(|it| it.start_iso()),
        "url": document.url,
        "title": document.title,
        "byline": document.byline,
        "text": document.text[document.extent],
        "version": version.number,
        "versions": version.of,
    })
    .to_string()
}
