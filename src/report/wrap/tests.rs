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

#[test]
fn wide_scripts_take_two_columns() {
    check("死者は十二人", 5, &["死者", "は十", "二人"]);
    check("12 人が死亡 today", 8, &["12", "人が死亡", "today"]);
    // An accent written after its letter takes no column of its own.
    check("e\u{301}e\u{301} a", 4, &["e\u{301}e\u{301} a"]);
    assert_eq!((columns("死者"), columns("e\u{301}"), columns("ab")), (4, 1, 2));
}

#[test]
fn what_is_cut_or_padded_has_its_width() {
    for (text, expected) in
        [("abcdef", "abcd…"), ("abcde", "abcde"), ("死者は十", "死者…"), ("a死者は", "a死…")]
    {
        let short = cut(text, 5);
        assert_eq!(short, expected);
        assert!(columns(&short) <= 5);
        assert_eq!(columns(&left(&short, 9)), 9);
        assert_eq!(columns(&right(&short, 9)), 9);
    }
}
