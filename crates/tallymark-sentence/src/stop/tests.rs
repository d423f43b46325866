use super::*;

/// Whether the first stop with a capital behind it ends a sentence.
fn lacks(text: &str) -> bool {
    let at = text
        .bytes()
        .zip(text.bytes().skip(1))
        .position(|(a, b)| a == b'.' && b.is_ascii_uppercase())
        .expect("a stop");
    lacks_blank(text, 0, at, at + 1)
}

#[test]
fn lost_blanks() {
    for text in [
        "He left.Then it burned.",
        "It fell to 12.That is low.",
        "said Holt.McBride, his aide",
        "(he left).They",
        "He left.I stayed",
    ] {
        assert!(lacks(text), "{text}");
    }
}

#[test]
fn stops_inside_words() {
    for text in [
        "U.S.A. won",
        "J.Holt left",
        "ana.Holt@example.org",
        "example.org/a.Html",
        "Example.Com is",
        "notes.Final.Docx",
        "the Gen.Okoro affair",
        "at v2.Beta1",
        ".NET is",
    ] {
        assert!(!lacks(text), "{text}");
    }
}
