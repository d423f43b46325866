use super::*;

#[test]
fn plain_words_are_no_abbreviations() {
    assert!(plain(b"burned") && plain(b"it") && plain(b"1999"));
    assert!(
        !plain(b"a")
            && !plain(b"sgt")
            && !plain(b"12")
            && !plain(b"Holt")
            && !plain(b"u.s")
            && !plain(b"")
    );
}

#[test]
fn roman_numerals() {
    assert!(roman(b"IV") && roman(b"X"));
    assert!(!roman(b"") && !roman(b"iv") && !roman(b"MIX") && !roman(b"XXXXXX"));
}
