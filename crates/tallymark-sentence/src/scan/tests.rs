use super::*;

#[test]
fn blanks_are_those_of_unicode() {
    for c in '\0'..=char::MAX {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).as_bytes();
        let len = blank_at(bytes, 0);
        assert_eq!(len, if c.is_whitespace() { bytes.len() } else { 0 }, "{c:?}");
        if let Some((len, _)) = feed_at(bytes, 0) {
            assert_eq!(len, blank_at(bytes, 0), "{c:?} ends a line and so is a blank");
        }
    }
}

#[test]
fn marks_have_the_length_of_their_character() {
    for c in '\0'..=char::MAX {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).as_bytes();
        if let Some((_, len)) = mark_at(bytes, 0) {
            assert_eq!(len, bytes.len(), "{c:?}");
        }
        let opener = opener_at(bytes, 0);
        assert!(opener == 0 || opener == bytes.len(), "{c:?}");
    }
}

#[test]
fn words_before_a_place() {
    let word = |text: &'static str| std::str::from_utf8(word_before(text, 0, text.len())).unwrap();
    assert_eq!(word("in the U.S"), "U.S");
    assert_eq!(word("...maybe"), "maybe");
    assert_eq!(word("“Gen"), "Gen");
    assert_eq!(word("the café"), "");
    assert_eq!(word("Lt.-Gov"), "Gov");
    assert_eq!(word("São"), "");
    assert_eq!(word(""), "");
    assert_eq!(word_before("Today.Mr", 6, 8), b"Mr");
    assert_eq!(word_before(&"a".repeat(30), 0, 30), b"");
}

#[test]
fn the_word_before_that() {
    let word =
        |text: &'static str| std::str::from_utf8(previous_word(text, 0, text.len())).unwrap();
    assert_eq!(word("the end "), "end");
    assert_eq!(word("Fig. "), "Fig.");
    assert_eq!(word("it is 12  "), "12");
    assert_eq!(word("glued"), "");
    assert_eq!(word(" "), "");
}

#[test]
fn line_feeds_are_counted() {
    assert_eq!(skip_blanks(b" \r\n x", 0), (4, 1));
    assert_eq!(skip_blanks(b"\n \n\n", 0), (4, 3));
    assert_eq!(skip_blanks("\u{2029}x".as_bytes(), 0), (3, 2));
    assert_eq!(skip_blanks(b"x", 0), (0, 0));
}

#[test]
fn what_follows() {
    let next = |text: &str| next_at(text, 0);
    assert_eq!(next(""), Next::Nothing);
    assert_eq!([next("A"), next("É"), next("火"), next("iPhone")], [Next::Upper; 4]);
    assert_eq!([next("a"), next("é"), next("is")], [Next::Lower; 3]);
    assert_eq!([next("4"), next("½")], [Next::Digit; 2]);
    assert_eq!([next("—"), next("("), next("$")], [Next::Other; 3]);
}

#[test]
fn a_mark_keeps_its_selector() {
    assert_eq!(cluster_end("‼\u{fe0f} x", 0, 3), 6);
    assert_eq!(cluster_end("! x", 0, 1), 1);
    assert_eq!(cluster_end("!é", 0, 1), 1);
}
