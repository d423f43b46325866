//! What one article lets anyone compute again: sums of parts, parts within their whole, percentages.
//! All happenings are invented.

use tallymark::{Config, Document, Format, Reason, Report, Verdict, compare, verify};

fn report(text: &str) -> (Document, Report) {
    let document = Document::new("a", text).outlet("Herald");
    (document.clone(), compare(vec![document], &Config::new()))
}

/// The article's text, and the reason that one of its findings must have; `None` where nothing is to be said.
const ROWS: &[(&str, Option<&str>)] = &[
    (
        "An ambush near Karsin killed 23 people on Friday. Twenty-nine soldiers were among the dead.",
        Some("part_above_whole"),
    ),
    (
        "A bus crash near Velm killed 12 people on Friday, including 15 children.",
        Some("part_above_whole"),
    ),
    ("A bus crash near Velm killed 12 people on Friday, including seven children.", None),
    ("A bus crash near Velm killed at least 12 people on Friday, including 15 children.", None),
    ("A bus crash near Velm killed 12 people on Friday. Another 15 people were injured.", None),
    ("The Water Alliance won 61 of 120 seats, or 51 percent.", Some("share_holds")),
    ("The Water Alliance won 61 of the 120 seats (about 50 percent).", Some("share_holds")),
    ("The Water Alliance won 61 of 120 seats, or 64 percent.", Some("share_fails")),
    (
        "Sales of Norvik Foods rose 25 percent to $100 million from $80 million.",
        Some("share_holds"),
    ),
    (
        "Sales of Norvik Foods rose 25 percent to $112 million from $80.5 million.",
        Some("share_fails"),
    ),
    (
        "Sales of Norvik Foods fell 20 percent to $80 million from $100 million.",
        Some("share_holds"),
    ),
    (
        "Sales of Norvik Foods fell from $100 million to $80 million, or 20 percent.",
        Some("share_holds"),
    ),
    ("Of 120 seats, 61 went to the Water Alliance, which had 64 percent of the vote.", None),
];

#[test]
fn what_is_computed_again() {
    for (text, expected) in ROWS {
        let (document, report) = report(text);
        let found: Vec<&str> = (report.findings.iter().flat_map(|it| &it.reasons))
            .map(Reason::as_str)
            .filter(|it| it.starts_with("share") || it.starts_with("part") || it.starts_with("sum"))
            .collect();
        assert_eq!(found, Vec::from_iter(*expected), "{text}");
        let fails = expected.is_some_and(|it| it != "share_holds");
        assert_eq!(report.strongest() == Some(Verdict::Conflict), fails, "{text}");
        let verified = verify(&report.render(Format::Json), vec![document], &Config::new());
        assert_eq!(verified.expect("a report").broken, [], "{text}");
    }
}
