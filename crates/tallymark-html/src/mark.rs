//! What class names say of an element's text.

use std::sync::LazyLock;

/// What the class or id of an element says of the text in it, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    Furniture,
    Caption,
    Byline,
    Stamp,
    /// The standfirst or key points under a headline.
    Deck,
}

/// The entries of a word list: a line each, `#` begins a comment.
pub(crate) fn list(text: &'static str) -> Vec<&'static str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
}

/// All lists in one table, sorted by entry.
static TABLE: LazyLock<Vec<(&str, Mark)>> = LazyLock::new(|| {
    let lists = [
        (Mark::Furniture, include_str!("../lexicon/class_furniture.txt")),
        (Mark::Caption, include_str!("../lexicon/class_caption.txt")),
        (Mark::Byline, include_str!("../lexicon/class_byline.txt")),
        (Mark::Stamp, include_str!("../lexicon/class_stamp.txt")),
        (Mark::Deck, include_str!("../lexicon/class_deck.txt")),
    ];
    let mut table: Vec<(&str, Mark)> = lists
        .into_iter()
        .flat_map(|(mark, text)| list(text).into_iter().map(move |entry| (entry, mark)))
        .collect();
    table.sort_unstable();
    table
});

/// Longer class attributes are tool output ("tw-…" and the like); their beginning is judged.
const LONGEST: usize = 160;
/// "you-may-also-like" has four words.
const MOST_WORDS: usize = 4;

/// Judges a class or id attribute, word by word.
///
/// A list entry matches a run of whole words: "post-date" is in "meta post-date", while "date"
/// is not in "update" or "candidate".
pub(crate) fn judge(names: &str) -> Option<Mark> {
    if names.is_empty() {
        return None;
    }
    let mut buffer = [0u8; LONGEST];
    let mut starts = [0u8; 32];
    let (len, count) = words(names, &mut buffer, &mut starts);
    let text = std::str::from_utf8(&buffer[..len]).ok()?;
    let mut best: Option<Mark> = None;
    for first in 0..count {
        let start = usize::from(starts[first]);
        // "has-sidebar" and "no-comments" tell of the layout, not of the text inside.
        if first > 0 {
            let previous = &text[usize::from(starts[first - 1])..start - 1];
            if matches!(previous, "has" | "with" | "no" | "without" | "hide" | "is" | "show") {
                continue;
            }
        }
        for last in first..count.min(first + MOST_WORDS) {
            let end = starts[..count].get(last + 1).map_or(len, |next| usize::from(*next) - 1);
            let run = &text[start..end];
            if let Ok(found) = TABLE.binary_search_by(|(entry, _)| (*entry).cmp(run)) {
                let mark = TABLE[found].1;
                best = Some(best.map_or(mark, |b| b.min(mark)));
            }
        }
    }
    best
}

/// Lower-cases `names` into `buffer`, words parted by "-"; gives the length and the words' count.
fn words(names: &str, buffer: &mut [u8; LONGEST], starts: &mut [u8; 32]) -> (usize, usize) {
    let (mut len, mut count) = (0, 0);
    let mut gap = true;
    let mut previous_lower = false;
    for byte in names.bytes() {
        // "articleByline" is two words.
        gap |= !byte.is_ascii_alphanumeric() || (byte.is_ascii_uppercase() && previous_lower);
        previous_lower = byte.is_ascii_lowercase();
        if !byte.is_ascii_alphanumeric() {
            continue;
        }
        if len + 2 > LONGEST {
            break;
        }
        if gap {
            if count == starts.len() {
                break;
            }
            if len > 0 {
                buffer[len] = b'-';
                len += 1;
            }
            starts[count] = len as u8;
            count += 1;
            gap = false;
        }
        buffer[len] = byte.to_ascii_lowercase();
        len += 1;
    }
    (len, count)
}

#[cfg(test)]
mod tests;
