//! The dead told by what stands for them: names on a list, graves.

use std::ops::Range;

use super::found;
use crate::claim::Measure;
use crate::frame::{Found, Reader, Site, any_word, last_of};

/// How far before the figure the list or the verb stands, in tokens.
const BACK: usize = 6;

impl Reader<'_> {
    /// "has counted 22 [graves]", "has names for 22", where the dead were told of before; "a list of
    /// 22 names" is a list of some of them.
    pub(super) fn tallied(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        if !self.killed_before(site) {
            return None;
        }
        let start = site.tokens.start;
        let first = start.saturating_sub(BACK).max(site.sentence_tokens.start);
        let Some(head) = last_of(counted) else {
            let names = start >= first + 2
                && prose.is_one_of(start - 1, &["for", "of"])
                && any_word(prose, start - 2..start - 1, &["names"]);
            return names.then(|| found(Measure::Killed, "tallied", start - 2))?;
        };
        let counts = || {
            (first..start).any(|at| {
                matches!(
                    prose.lemma_letters(at),
                    "list" | "count" | "publish" | "record" | "document" | "dig" | "register"
                )
            })
        };
        let graves = prose.lemma_letters(head) == "grave" && counts();
        graves.then(|| found(Measure::Killed, "tallied", head))?
    }
}
