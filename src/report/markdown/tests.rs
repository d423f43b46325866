use super::{cell, render};
use crate::report::fixture;

#[test]
fn text_stays_text() {
    for (text, expected) in [
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("a | b", "a \\| b"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
        ("https://a.example and www.b.example", "https&#58;//a.example and www&#46;b.example"),
        ("one\ntwo", "one two"),
        ("me@a.example", "me&#64;a.example"),
    ] {
        assert_eq!(cell(text), expected);
    }
}

#[test]
fn a_table_has_a_row_a_figure() {
    let text = render(&fixture::report());
    assert!(text.contains("## CONFLICT: killed, flood"));
    let row = "| A | Ost Herald | 2031-05-02 | 22 or more | said by Ida Voss | **At least 22** people drowned, Mayor Ida Voss said. |";
    assert!(text.contains(row), "{text}");
    assert!(!text.contains('\u{1b}'));
}
