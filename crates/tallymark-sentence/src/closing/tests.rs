use super::*;

/// The closing marks at the start of `text`, when a straight quote is open.
fn inside(text: &str) -> &str {
    let mut quoted = true;
    &text[..read(text, 0, &mut quoted).end]
}

/// The same when none is.
fn outside(text: &str) -> &str {
    let mut quoted = false;
    &text[..read(text, 0, &mut quoted).end]
}

#[test]
fn straight_quotes_close_what_is_open() {
    assert_eq!(inside("\" she"), "\"");
    assert_eq!(inside("\"She"), "\"");
    assert_eq!(outside("\"She"), "", "it opens the next sentence");
    assert_eq!(outside("\" she"), "\"");
    assert_eq!(inside(" \" she"), " \"");
}

#[test]
fn quotes_and_brackets_close_together() {
    assert_eq!(outside("’” he"), "’”");
    assert_eq!(inside("')\" he"), "')\"");
    assert_eq!(outside("» il"), "»");
    assert_eq!(outside("\u{a0}» il"), "\u{a0}»");
    assert_eq!(outside("“ und"), "“");
    assert_eq!(outside("“Und"), "");
}

#[test]
fn footnotes_belong_to_the_sentence_before() {
    assert_eq!(outside("[12] The"), "[12]");
    assert_eq!(outside(" [12] The"), " [12]");
    assert_eq!(outside(" [1, 3–5] The"), " [1, 3–5]");
    assert_eq!(outside("[a][b] The"), "[a][b]");
    assert_eq!(outside("[note 3] The"), "[note 3]");
    assert_eq!(outside("¹² The"), "¹²");
    assert_eq!(outside(" 4 Even so"), " 4");
}

#[test]
fn what_only_looks_like_a_footnote() {
    assert_eq!(outside(" [He] left"), "");
    assert_eq!(outside(" 4 people"), "");
    assert_eq!(outside(" 4 Americans"), "");
    assert_eq!(outside(" [12]th"), "");
}
