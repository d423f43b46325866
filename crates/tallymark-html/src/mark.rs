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

/// What the names of an element say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Names {
    pub(crate) mark: Option<Mark>,
    /// Whether they say that it holds the story.
    pub(crate) story: bool,
    /// Whether they say that it holds what readers wrote.
    pub(crate) talk: bool,
}

impl Names {
    /// The strongest mark of several stays.
    fn note(&mut self, mark: Mark) {
        self.mark = Some(self.mark.map_or(mark, |best| best.min(mark)));
    }
}

/// What an entry of a list says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    It(Mark),
    Story,
    Talk,
}

/// All lists in one table, sorted by entry.
struct Table {
    entries: Vec<(&'static str, Says)>,
    /// The first two letters of the entries, to pass over most words at once.
    starts: [u32; 26],
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let lists = [
        (Says::It(Mark::Furniture), include_str!("../lexicon/class_furniture.txt")),
        (Says::It(Mark::Caption), include_str!("../lexicon/class_caption.txt")),
        (Says::It(Mark::Byline), include_str!("../lexicon/class_byline.txt")),
        (Says::It(Mark::Stamp), include_str!("../lexicon/class_stamp.txt")),
        (Says::It(Mark::Deck), include_str!("../lexicon/class_deck.txt")),
        (Says::Story, include_str!("../lexicon/class_story.txt")),
        (Says::Talk, include_str!("../lexicon/class_talk.txt")),
    ];
    let mut entries: Vec<(&str, Says)> = lists
        .into_iter()
        .flat_map(|(says, text)| list(text).into_iter().map(move |entry| (entry, says)))
        .collect();
    entries.sort_unstable();
    let mut starts = [0; 26];
    for (entry, _) in &entries {
        if let Some((first, second)) = start(entry) {
            starts[first] |= second;
        }
    }
    Table { entries, starts }
});

/// The first letter of a word as a number, and its second as a bit.
fn start(word: &str) -> Option<(usize, u32)> {
    let bytes = word.as_bytes();
    let letter = |at: usize| bytes.get(at).and_then(|b| b.checked_sub(b'a')).filter(|n| *n < 26);
    Some((usize::from(letter(0)?), 1 << letter(1)?))
}

/// Roles of what stands beside a story.
const BESIDE: [&str; 9] = [
    "alert",
    "alertdialog",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
];

/// Whether a role attribute says that the element is no part of the story.
pub(crate) fn is_beside(role: &str) -> bool {
    BESIDE.iter().any(|it| it.eq_ignore_ascii_case(role.trim()))
}

/// Longer class attributes are tool output ("tw-…" and the like); their beginning is judged.
const LONGEST: usize = 160;
/// "you-may-also-like" has four words.
const MOST_WORDS: usize = 4;

/// Judges a class or id attribute, word by word.
///
/// A list entry matches a run of whole words: "post-date" is in "meta post-date", while "date"
/// is not in "update" or "candidate".
pub(crate) fn judge(names: &str) -> Names {
    let mut out = Names::default();
    if names.is_empty() {
        return out;
    }
    let table = &*TABLE;
    let mut buffer = [0u8; LONGEST];
    let mut starts = [0u8; 32];
    let (len, count) = words(names, &mut buffer, &mut starts);
    let text = std::str::from_utf8(&buffer[..len]).unwrap_or("");
    for first in 0..count {
        let from = usize::from(starts[first]);
        // No entry is a word of one letter, or begins with a digit.
        if self::start(&text[from..]).is_none_or(|(at, bit)| table.starts[at] & bit == 0) {
            continue;
        }
        // "has-sidebar" and "no-comments" tell of the layout, not of the text inside.
        if first > 0 {
            let previous = &text[usize::from(starts[first - 1])..from - 1];
            if matches!(previous, "has" | "with" | "no" | "without" | "hide" | "is" | "show") {
                continue;
            }
        }
        for last in first..count.min(first + MOST_WORDS) {
            let end = starts[..count].get(last + 1).map_or(len, |next| usize::from(*next) - 1);
            let run = &text[from..end];
            let Ok(found) = table.entries.binary_search_by(|(entry, _)| (*entry).cmp(run)) else {
                continue;
            };
            match table.entries[found].1 {
                Says::It(mark) => out.note(mark),
                Says::Story => out.story = true,
                Says::Talk => {
                    out.note(Mark::Furniture);
                    out.talk = true;
                }
            }
        }
    }
    out
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
