//! `tallymark story`: articles over time.

use super::Folder;

const LINE: &str = r#"{"url":"https://herald.example/fire","outlet":"Port Herald","published":"2031-03-03","text":"The fire in Orvale killed 12 people."}"#;

#[test]
fn a_story_over_two_days() {
    let corrected = LINE.replace("12 people", "14 people").replace("03-03", "03-04");
    let other = LINE.replace("herald.example", "courier.example").replace("Port Herald", "Courier");
    let folder = Folder::new("story")
        .with("one.jsonl", LINE)
        .with("two.jsonl", corrected)
        .with("three.jsonl", other);
    let first = folder.run(&["story", "add", "fire.story", "one.jsonl"]);
    assert_eq!(
        (first.out(), first.status()),
        ("1 new pages, 0 new versions, 0 known already\n", 0)
    );
    let seen = folder.run(&["story", "diff", "fire.story"]);
    assert!(seen.out().contains("1 new pages"), "{}", seen.out());
    let quiet = folder.run(&["story", "diff", "fire.story"]);
    assert_eq!((quiet.out(), quiet.status()), ("Nothing changed since the last look.\n", 0));

    let second = folder.run(&["story", "add", "fire.story", "one.jsonl", "two.jsonl"]);
    assert!(second.out().contains("restated: “12”, now “14”"), "{}", second.out());
    assert!(
        second.out().ends_with("0 new pages, 1 new versions, 1 known already\n"),
        "{}",
        second.out()
    );
    // --keep leaves the last look where it was.
    for _ in 0..2 {
        let moved = folder.run(&["story", "diff", "fire.story", "--keep"]);
        assert!(moved.out().contains("moved from “12” to “14”"), "{}", moved.out());
    }
    folder.run(&["story", "diff", "fire.story"]);

    folder.run(&["story", "add", "fire.story", "three.jsonl"]);
    let json = folder.run(&["story", "diff", "fire.story", "--format", "json"]);
    assert_eq!(json.json()["schema_version"], 1);
    assert_eq!(json.json()["questions"][0]["new"][0]["outlet"], "Courier");

    let timeline = folder.run(&["story", "timeline", "fire.story"]);
    assert!(timeline.out().contains("restated: now “14”"), "{}", timeline.out());
    let csv = folder.run(&["story", "timeline", "fire.story", "--format", "csv"]);
    assert_eq!(csv.out().lines().count(), 4, "{}", csv.out());
    let html = folder.run(&["story", "timeline", "fire.story", "--format", "html"]);
    assert!(html.out().starts_with("<!doctype html>"));
    let export = folder.run(&["story", "export", "fire.story"]);
    assert_eq!(export.out().lines().count(), 3);
    let latest = folder.run(&["story", "export", "fire.story", "--latest", "-o", "latest.jsonl"]);
    assert_eq!((latest.out(), latest.status()), ("", 0));
    assert_eq!(folder.run(&["diff", "latest.jsonl", "--fail-on", "never"]).status(), 0);
    let report = folder.run(&["story", "export", "fire.story", "--format", "json"]);
    assert_eq!(report.json()["documents"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_new_conflict_makes_the_exit_status_1() {
    let other = LINE
        .replace("herald.example", "courier.example")
        .replace("Port Herald", "Courier")
        .replace("12 people", "31 people");
    let folder = Folder::new("story-status").with("one.jsonl", LINE).with("two.jsonl", other);
    folder.run(&["story", "add", "fire.story", "one.jsonl"]);
    assert_eq!(folder.run(&["story", "diff", "fire.story"]).status(), 0);
    folder.run(&["story", "add", "fire.story", "two.jsonl"]);
    let changed = folder.run(&["story", "diff", "fire.story"]);
    assert!(changed.out().starts_with("NEW CONFLICT"), "{}", changed.out());
    assert_eq!(changed.status(), 1);
    assert_eq!(folder.run(&["story", "diff", "fire.story"]).status(), 0);
}

#[test]
fn what_is_no_story_is_told() {
    let folder =
        Folder::new("story-bad").with("letter.txt", "Dear Ida, nothing has happened.\n".repeat(30));
    let missing = folder.run(&["story", "diff", "no.story"]);
    assert_eq!(missing.status(), 2);
    assert_eq!(
        missing.err(),
        "tallymark: error: no.story: no such story; `tallymark story add` makes one\n"
    );
    let text = folder.run(&["story", "add", "letter.txt", "letter.txt"]);
    assert_eq!(text.status(), 2);
    assert!(text.err().contains("the file is not a database"), "{}", text.err());
    // One bad input leaves the others be.
    let folder = folder.with("one.jsonl", LINE);
    let partial = folder.run(&["story", "add", "fire.story", "none.txt", "one.jsonl"]);
    assert_eq!(partial.status(), 2);
    assert!(partial.out().starts_with("1 new pages"), "{}", partial.out());
}
