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

/// Words read eight bytes at a time are folded as those read one by one, wherever the eights begin.
#[test]
fn lines_are_folded_alike_at_any_offset() {
    let text = "Don\u{2019}t  MISS it: 12 of our stories, É and “more”  words here — at 5pm";
    let plain = |line: &str| {
        let mut words: Vec<String> = Vec::new();
        for word in line.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}'))) {
            let mut key = String::new();
            for c in word.trim_end_matches(['\'', '\u{2019}']).chars() {
                match c {
                    '\u{2019}' => key.push('\''),
                    _ if !c.is_numeric() => key.extend(c.to_lowercase()),
                    _ if key.ends_with('#') => {}
                    _ => key.push('#'),
                }
            }
            words.extend((!key.is_empty()).then_some(key));
        }
        words.join(" ")
    };
    for (start, _) in text.char_indices().filter(|it| it.1 == ' ') {
        for (end, _) in text.char_indices().filter(|it| it.0 > start && it.1 == ' ') {
            assert_eq!(lines::fold(&text[start..end]), plain(&text[start..end]));
        }
    }
}
