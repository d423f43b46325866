use std::collections::BTreeMap;

use super::*;

/// The lists whose words an abbreviation has its class from.
const RIVALS: &[&str] = &[
    "titles",
    "never",
    "numbered",
    "months",
    "companies",
    "acronyms",
    "suffixes",
    "places",
    "times",
    "open",
    "short",
];

#[test]
fn every_list_is_tidy() {
    for &(name, list) in FILES {
        assert!(list.starts_with("# "), "{name}: the first line says what belongs");
        assert!(list.ends_with('\n'), "{name}: ends in a line feed");
        let words: Vec<&str> = list.lines().skip(1).collect();
        assert!(!words.is_empty(), "{name} is empty");
        for word in &words {
            assert!(!word.is_empty() && word.len() <= LONGEST, "{name}: {word:?} is never found");
            assert_eq!(word.to_lowercase(), **word, "{name} is in lower case");
            assert!(!word.starts_with('#') && !word.contains(' '), "{name}: {word:?}");
        }
        for pair in words.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {pair:?} stand in order, once");
        }
    }
}

#[test]
fn rival_lists_share_no_word() {
    let mut seen = BTreeMap::new();
    for &(name, list) in FILES.iter().filter(|(name, _)| RIVALS.contains(name)) {
        for word in words_of(list) {
            assert_eq!(seen.insert(word, name), None, "{word} is in {name} and elsewhere");
        }
    }
    assert_eq!(seen.len(), ABBREVIATIONS.entries.len());
}

#[test]
fn starters_are_no_abbreviations() {
    // "No." before a figure is one, "No" before anything else starts a sentence.
    // "Mr." stands before a name, and so behind "the U.S." it starts a sentence too.
    let reasons = ["mr", "mrs", "ms", "no"];
    for word in words_of(STARTERS) {
        assert_eq!(ABBREVIATIONS.has(word.as_bytes()), reasons.contains(&word), "{word}");
    }
}

#[test]
fn names_among_starters_are_starters() {
    for word in words_of(STARTER_SURNAMES) {
        assert!(STARTER_WORDS.has(word.as_bytes()), "{word} needs no exception");
    }
}

#[test]
fn no_web_ending_starts_a_sentence() {
    // "she said.In May": the list would keep such a sentence open.
    for word in words_of(DOMAINS) {
        assert!(!STARTER_WORDS.has(word.as_bytes()), "{word}");
    }
}

#[test]
fn words_are_found_in_any_case() {
    assert_eq!(ABBREVIATIONS.get(b"Gen"), Some(Class::Title));
    assert_eq!(ABBREVIATIONS.get(b"GEN"), Some(Class::Title));
    assert_eq!(ABBREVIATIONS.get(b"u.S"), Some(Class::Acronym));
    assert_eq!(ABBREVIATIONS.get(b"general"), None);
    assert_eq!(ABBREVIATIONS.get(b""), None);
    assert_eq!(ABBREVIATIONS.get(&[b'a'; 40]), None);
    assert_eq!(ABBREVIATIONS.get("é".as_bytes()), None);
    assert_eq!(ABBREVIATIONS.get(&[0xFF]), None);
}
