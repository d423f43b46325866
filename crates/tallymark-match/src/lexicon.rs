//! Word lists of the matcher; the only module that knows where they lie.

use std::sync::LazyLock;

/// Sorted (word, what it stands for).
type Table = LazyLock<Vec<(&'static str, &'static str)>>;

static SYNONYMS: Table = LazyLock::new(|| read(include_str!("../lexicon/en/synonyms.txt")));
static DEMONYMS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| words(include_str!("../lexicon/en/demonyms.txt")));
static ROLES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| words(include_str!("../lexicon/en/roles.txt")));
static SPEECH: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| words(include_str!("../lexicon/en/speech.txt")));
static PEOPLE: Table = LazyLock::new(|| read(include_str!("../lexicon/en/people.txt")));

/// Each line is `head: word word ...`; the head stands for all of them.
fn read(list: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut out: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(head, words)| words.split(' ').map(move |word| (word, head)))
        .collect();
    out.sort_unstable();
    out
}

/// One word a line, sorted.
fn words(list: &'static str) -> Vec<&'static str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

fn find(table: &Table, word: &str) -> Option<&'static str> {
    table.binary_search_by_key(&word, |it| it.0).ok().map(|at| table[at].1)
}

/// The word that stands for `word` where both name one thing.
pub(crate) fn synonym(word: &str) -> Option<&'static str> {
    find(&SYNONYMS, word)
}

/// The class of people that the noun counts: "everyone" for people at large.
pub(crate) fn people(noun: &str) -> Option<&'static str> {
    find(&PEOPLE, noun)
}

/// Whether the word names a people: "canadian".
pub(crate) fn is_demonym(word: &str) -> bool {
    DEMONYMS.binary_search(&word).is_ok()
}

/// Whether an act is one of speaking, writing or meeting.
pub(crate) fn is_speech(act: &str) -> bool {
    SPEECH.binary_search(&act).is_ok()
}

/// Words of a source's name that say only what somebody is for it.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.binary_search(&word).is_ok()
}

/// Nouns that stand for a figure itself and say nothing of what is counted.
pub(crate) fn is_figure_noun(noun: &str) -> bool {
    matches!(noun, "count" | "estimate" | "figure" | "mark" | "number" | "total")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_clean() {
        for (name, list, table) in [
            ("synonyms", include_str!("../lexicon/en/synonyms.txt"), &SYNONYMS),
            ("people", include_str!("../lexicon/en/people.txt"), &PEOPLE),
        ] {
            assert!(list.starts_with("# "), "{name} does not open with a comment");
            let heads: Vec<_> = list
                .lines()
                .filter(|it| !it.starts_with('#'))
                .map(|it| it.split(':').next())
                .collect();
            assert!(heads.windows(2).all(|it| it[0] < it[1]), "{name} is not sorted");
            assert!(DEMONYMS.windows(2).all(|it| it[0] < it[1]));
            assert!(ROLES.windows(2).all(|it| it[0] < it[1]));
            assert!(SPEECH.windows(2).all(|it| it[0] < it[1]));
            for pair in table.windows(2) {
                assert_ne!(pair[0].0, pair[1].0, "{name} has a word twice");
            }
        }
    }
}
