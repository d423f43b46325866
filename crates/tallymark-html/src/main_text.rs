//! The main-text search, on the lean copy of a page.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_smoothie::{Config, Readability, TextMode};

/// Finds the article in a lean page and gives it as HTML; nothing where there is none.
///
/// The search is another's code over untrusted pages, so a panic in it is taken for "none".
pub(crate) fn find(lean: &str) -> Option<String> {
    let config = Config {
        keep_classes: true,
        disable_json_ld: true,
        text_mode: TextMode::Raw,
        ..Config::default()
    };
    let search = AssertUnwindSafe(|| {
        let mut search = Readability::new(lean, None, Some(config)).ok()?;
        Some(search.parse().ok()?.content.to_string())
    });
    catch_unwind(search).ok().flatten()
}
