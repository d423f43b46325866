use super::*;

#[track_caller]
fn check(text: &str, width: usize, expect: &[&str]) {
    assert_eq!(wrap(text, width), expect);
}

#[test]
fn breaks_at_spaces() {
    check("", 10, &[]);
    check("one two three", 7, &["one two", "three"]);
    check("one two three", 80, &["one two three"]);
    check("one two", 7, &["one two"]);
}

#[test]
fn cuts_what_has_no_spaces() {
    check("see https://example.org/abc now", 10, &["see", "https://ex", "ample.org/", "abc now"]);
    check("ééééé", 2, &["éé", "éé", "é"]);
}
