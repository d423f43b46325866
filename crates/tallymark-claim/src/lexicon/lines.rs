//! Lists of whole lines and of words that open or close a line, which [`crate::layout`] reads.
//!
//! Their entries are folded as [`fold`] does it; a number stands as "#".

use std::sync::LazyLock;

use super::entries;

/// A list of phrases, looked up by the words at either end of a folded line.
#[derive(Debug)]
pub(crate) struct LineList {
    entries: Vec<(&'static str, &'static str)>,
    /// Words of the longest entry.
    longest: usize,
}

impl LineList {
    fn read(list: &'static str) -> LineList {
        let entries: Vec<_> =
            entries(list).map(|(entry, data)| (entry, data.unwrap_or(""))).collect();
        let longest = entries.iter().map(|(entry, _)| entry.split(' ').count()).max().unwrap_or(0);
        LineList { entries, longest }
    }

    /// The data of `key`, empty where the entry has none; `None` where it is no entry.
    pub(crate) fn get(&self, key: &str) -> Option<&'static str> {
        let at = self.entries.binary_search_by_key(&key, |(entry, _)| entry).ok()?;
        Some(self.entries[at].1)
    }

    /// The longest entry that `key` opens with: its length in bytes and its data.
    pub(crate) fn opening(&self, key: &str) -> Option<(usize, &'static str)> {
        let ends = key.match_indices(' ').map(|(at, _)| at).chain([key.len()]).take(self.longest);
        ends.filter_map(|end| Some((end, self.get(&key[..end])?))).last()
    }

    /// Whether `key` ends with an entry.
    pub(crate) fn closes(&self, key: &str) -> bool {
        let starts = key.rmatch_indices(' ').map(|(at, _)| at + 1).take(self.longest);
        starts.chain([0]).any(|start| self.get(&key[start..]).is_some())
    }
}

/// The folded form of a line: lower case, words split by one blank, marks left out, digits as "#".
///
/// "Don’t miss: 12 stories" is "don't miss # stories".
pub(crate) fn fold(line: &str) -> String {
    let mut key = String::with_capacity(line.len());
    let mut chars = line.chars().peekable();
    let mut gap = false;
    while let Some(c) = chars.next() {
        let inner = matches!(c, '\'' | '’')
            && !gap
            && !key.is_empty()
            && chars.peek().is_some_and(|next| next.is_alphabetic());
        if !(c.is_alphanumeric() || inner || c == '©') {
            gap = true;
            continue;
        }
        if gap && !key.is_empty() {
            key.push(' ');
        }
        if c.is_numeric() {
            if gap || !key.ends_with('#') {
                key.push('#');
            }
        } else if inner {
            key.push('\'');
        } else {
            key.extend(c.to_lowercase());
        }
        gap = false;
    }
    key
}

macro_rules! line_lists {
    ($($name:ident = $file:literal, $doc:literal;)*) => {
        $(#[doc = $doc]
        pub(crate) static $name: LazyLock<LineList> =
            LazyLock::new(|| LineList::read(include_str!(concat!("../../lexicon/en/", $file, ".txt"))));)*

        #[cfg(test)]
        pub(super) const LINE_LISTS: &[(&str, &str)] =
            &[$(($file, include_str!(concat!("../../lexicon/en/", $file, ".txt"))),)*];
    };
}

line_lists! {
    AGENCIES = "agencies", "News agencies as they sign, with their short names.";
    CAPTION_OPENINGS = "caption_openings", "Words that open a picture's caption.";
    CAPTION_VERBS = "caption_verbs", "What people do in pictures, in the present tense.";
    DATELINE_RIVALS = "dateline_rivals", "Words in capitals that are no dateline's place.";
    FURNITURE_ENDINGS = "furniture_endings", "Words that end a line of furniture.";
    FURNITURE_LINES = "furniture_lines", "Whole lines of furniture.";
    FURNITURE_OPENINGS = "furniture_openings", "Words that open a line of furniture.";
    KEY_POINTS = "key_points", "Lines that announce a list of main points.";
    PICTURE_CREDITS = "picture_credits", "Words of a picture's credit.";
    STAMPS = "stamps", "Words before a page's date.";
}
