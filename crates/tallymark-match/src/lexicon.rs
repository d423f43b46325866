//! Word lists of the matcher; the only module that knows where they lie.

use std::sync::LazyLock;

static SYNONYMS: LazyLock<Table> =
    LazyLock::new(|| read(include_str!("../lexicon/en/synonyms.txt")));
static DEMONYMS: LazyLock<Table> =
    LazyLock::new(|| words(include_str!("../lexicon/en/demonyms.txt")));
static ROLES: LazyLock<Table> = LazyLock::new(|| words(include_str!("../lexicon/en/roles.txt")));
static SPEECH: LazyLock<Table> = LazyLock::new(|| words(include_str!("../lexicon/en/speech.txt")));
static PEOPLE: LazyLock<Table> = LazyLock::new(|| read(include_str!("../lexicon/en/people.txt")));

/// Words, each with what it stands for: open addressing by a hash of the word.
struct Table {
    /// No word is empty but that of an empty slot.
    slots: Vec<(&'static str, &'static str)>,
}

impl Table {
    fn new(list: Vec<(&'static str, &'static str)>) -> Table {
        let slots = vec![("", ""); (list.len() * 4).next_power_of_two()];
        let mut table = Table { slots };
        for (word, head) in list {
            let slot = table.slot(word);
            table.slots[slot] = (word, head);
        }
        table
    }

    /// The slot of a word, which is its own or an empty one.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = crate::terms::quick_hash(word) as usize & mask;
        while !self.slots[slot].0.is_empty() && self.slots[slot].0 != word {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn find(&self, word: &str) -> Option<&'static str> {
        let (found, head) = self.slots[self.slot(word)];
        (!found.is_empty()).then_some(head)
    }
}

/// Each line is `head: word word ...`; the head stands for all of them.
fn read(list: &'static str) -> Table {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once(": "));
    let words = pairs.flat_map(|(head, words)| words.split(' ').map(move |word| (word, head)));
    Table::new(words.collect())
}

/// One word a line.
fn words(list: &'static str) -> Table {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Table::new(lines.map(|it| (it, it)).collect())
}

/// The word that stands for `word` where both name one thing.
pub(crate) fn synonym(word: &str) -> Option<&'static str> {
    SYNONYMS.find(word)
}

/// The class of people that the noun counts: "everyone" for people at large.
pub(crate) fn people(noun: &str) -> Option<&'static str> {
    PEOPLE.find(noun)
}

/// Whether the word names a people: "canadian".
pub(crate) fn is_demonym(word: &str) -> bool {
    DEMONYMS.find(word).is_some()
}

/// Whether an act is one of speaking, writing or meeting.
pub(crate) fn is_speech(act: &str) -> bool {
    SPEECH.find(act).is_some()
}

/// Words of a source's name that say only what somebody is for it.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.find(word).is_some()
}

/// Nouns that stand for a figure itself and say nothing of what is counted.
pub(crate) fn is_figure_noun(noun: &str) -> bool {
    matches!(noun, "count" | "estimate" | "figure" | "mark" | "number" | "total")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(list: &'static str) -> Vec<&'static str> {
        list.lines().filter(|it| !it.starts_with('#')).collect()
    }

    #[test]
    fn lists_are_clean() {
        for (name, list, table) in [
            ("synonyms", include_str!("../lexicon/en/synonyms.txt"), &SYNONYMS),
            ("people", include_str!("../lexicon/en/people.txt"), &PEOPLE),
        ] {
            assert!(list.starts_with("# "), "{name} does not open with a comment");
            let entries: Vec<_> =
                lines(list).into_iter().filter_map(|it| it.split_once(": ")).collect();
            assert_eq!(entries.len(), lines(list).len(), "{name} has a line without a head");
            assert!(entries.windows(2).all(|it| it[0].0 < it[1].0), "{name} is not sorted");
            for (head, words) in entries {
                for word in words.split(' ') {
                    assert_eq!(table.find(word), Some(head), "{name} has {word} twice");
                }
            }
        }
        for (name, list, table) in [
            ("demonyms", include_str!("../lexicon/en/demonyms.txt"), &DEMONYMS),
            ("roles", include_str!("../lexicon/en/roles.txt"), &ROLES),
            ("speech", include_str!("../lexicon/en/speech.txt"), &SPEECH),
        ] {
            assert!(list.starts_with("# "), "{name} does not open with a comment");
            assert!(lines(list).windows(2).all(|it| it[0] < it[1]), "{name} is not sorted");
            assert!(lines(list).iter().all(|it| table.find(it) == Some(it)), "{name}");
        }
        assert_eq!(PEOPLE.find(""), None);
        assert_eq!(PEOPLE.find("qqq"), None);
    }
}
