use super::*;
use crate::report::fixture;

#[test]
fn a_reader_sees_findings_first_then_what_stands_alone() {
    insta::assert_snapshot!(Text::new().render(&fixture::report()));
}

#[test]
fn colors_add_nothing_to_the_words() {
    let report = fixture::report();
    let painted = Text::new().paint(Paint::Ansi).render(&report);
    let mut words = String::new();
    let mut rest = painted.as_str();
    while let Some(at) = rest.find('\u{1b}') {
        words.push_str(&rest[..at]);
        rest = rest[at..].split_once('m').expect("a whole escape sequence").1;
    }
    words.push_str(rest);
    assert_eq!(words, Text::new().render(&report));
    assert_ne!(words, painted);
}

#[test]
fn lines_keep_to_the_width() {
    for width in [40, 60, 80] {
        let text = Text::new().width(width).singles(Singles::Full).render(&fixture::report());
        for line in text.lines() {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn singles_can_be_told_in_full_or_only_counted() {
    let report = fixture::report();
    let told = |singles| Text::new().singles(singles).render(&report);
    assert!(told(Singles::Full).contains("It opened on [4 May 1998]."));
    assert!(!told(Singles::Count).contains("4 May 1998"));
    assert!(told(Singles::Count).contains("1 single"));
}

#[test]
fn a_long_sentence_is_cut_at_words_on_both_sides() {
    let mut report = fixture::report();
    let long = format!("{}31{}.", "upstream ".repeat(60), " downstream".repeat(60));
    report.documents[0].text = long.as_str().into();
    report.claims[1].span = Span::new(540, 542);
    report.claims[1].sentence = Span::new(0, long.len());
    let text = Text::new().render(&report);
    assert!(text.contains("… upstream"));
    assert!(text.contains("[31]"));
    assert!(text.contains("downstream …"));
}
