use tallymark_claim::Span;

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
    assert!(told(Singles::Full).contains("It opened on 4 May 1998."));
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
    assert!(text.contains("31 downstream") && text.contains("^^"));
    assert!(text.contains("downstream …"));
}

#[test]
fn marks_stand_below_the_figure_in_wide_scripts_too() {
    let mut report = fixture::report();
    let words = "死者は — At least 31 people, 救助";
    report.documents[0].text = words.into();
    let at = words.find("31").expect("the figure");
    report.claims[1].span = Span::new(at, at + 2);
    report.claims[1].sentence = Span::new(0, words.len());
    // The other claim of the text would stand outside of it.
    report.claims[0].span = Span::new(at, at + 2);
    report.claims[0].sentence = Span::new(0, words.len());
    let text = Text::new().render(&report);
    let lines: Vec<&str> = text.lines().collect();
    let row = lines.iter().position(|it| it.contains("死者は")).expect("the sentence");
    let before = lines[row].split("31").next().expect("what stands before");
    let marks = lines[row + 1];
    assert_eq!(marks.trim_end().len() - marks.trim_end_matches('^').len(), 2);
    assert_eq!(columns(marks.trim_end_matches('^')), columns(before));
}

#[test]
fn many_figures_are_cut_and_it_says_so() {
    let mut report = fixture::report();
    let one = report.claims[1].clone();
    report.claims.extend(vec![one; 100]);
    report.clusters[1].claims.extend(5..105);
    let text = Text::new().render(&report);
    assert!(text.contains("… 62 more of 102 figures are left out here"), "{text}");
    assert_eq!(text.matches("people.").count(), 39);
    let all = Text::new().figures(None).render(&report);
    assert!(!all.contains("left out"));
    assert_eq!(all.matches("people.").count(), 101);
}

#[test]
fn a_place_can_be_followed_in_a_file_and_is_told_in_words_elsewhere() {
    let mut report = fixture::report();
    report.documents[1].path = Some("wire/herald.txt".into());
    let text = Text::new().render(&report);
    assert!(text.contains("--> wire/herald.txt:1:32\n"), "{text}");
    assert!(text.contains("--> courier.txt, line 1 of its text\n"), "{text}");
    report.documents[1].path = Some("wire/herald.html".into());
    assert!(Text::new().render(&report).contains("--> herald.txt, line 1 of its text\n"));
}

#[test]
fn a_drawing_shows_points_bars_and_open_ends() {
    let report = fixture::report();
    let drawn = strip::draw(&report, &[1, 3], 16).expect("two figures");
    assert_eq!(drawn, ["             ●  ", "  ●────────────▶"]);
    assert_eq!(strip::draw(&report, &[1, 1], 16), None, "one place says nothing");
}
