use super::key::LONGEST;
use super::*;

/// Each list is sorted, has no entry twice, is lower case, and says what belongs.
#[test]
fn lists_are_clean() {
    let lists = LISTS.iter().map(|(_, file, list)| (file, list));
    for (file, list) in lists.chain(lines::LINE_LISTS.iter().map(|(file, list)| (file, list))) {
        assert!(
            list.starts_with("# "),
            "{file} does not open with a comment that says what belongs"
        );
        let entries: Vec<_> = entries(list).map(|(entry, _)| entry).collect();
        assert!(!entries.is_empty(), "{file} is empty");
        for pair in entries.windows(2) {
            assert!(pair[0] < pair[1], "{file}: {:?} comes before {:?}", pair[0], pair[1]);
        }
        for entry in entries {
            assert_eq!(entry, entry.to_lowercase(), "{file}");
            assert_eq!(entry, entry.trim(), "{file}");
            assert!(
                entry.split(' ').all(|word| !word.is_empty() && word.len() <= LONGEST),
                "{file}: {entry:?}"
            );
        }
    }
}

#[test]
fn words_are_found_without_case() {
    let (word, classes) = lexicon().look_up("October");
    assert!(classes.has(Class::Month) && !classes.has(Class::Weekday));
    assert_eq!(lexicon().look_up("OCTOBER").0, word);
    assert_eq!(lexicon().look_up("Zorbia").0, WordId::UNKNOWN);
}
