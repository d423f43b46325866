use super::{Check, verify};
use crate::{Config, Document, Error, Format, compare};

const HERALD: &str =
    "The flood in Orvale killed at least 22 people on Monday. Some 300 homes were damaged.";

fn documents() -> Vec<Document> {
    vec![
        Document::new("a", HERALD).outlet("Herald"),
        Document::new("b", HERALD.replace("at least 22", "nine")).outlet("Courier"),
    ]
}

fn report() -> String {
    compare(documents(), &Config::new()).render(Format::Json)
}

/// What is broken when `from` in the report becomes `to`.
#[track_caller]
fn broken(from: &str, to: &str) -> Vec<Check> {
    let report = report();
    assert!(report.contains(from), "the report has no {from}");
    let report = report.replacen(from, to, 1);
    let verified = verify(&report, documents(), &Config::new()).expect("it is a report");
    let mut checks: Vec<Check> = verified.broken.iter().map(|it| it.check).collect();
    checks.dedup();
    checks
}

#[test]
fn a_report_holds_against_its_own_articles() {
    let verified = verify(&report(), documents(), &Config::new()).expect("it is a report");
    assert_eq!(verified.broken, []);
    assert_eq!(verified.documents, 2);
    assert!(verified.claims >= 4 && verified.findings >= 2);
}

#[test]
fn other_text_is_told() {
    let mut changed = documents();
    changed[1] = Document::new("b", HERALD.replace("at least 22", "ten")).outlet("Courier");
    let verified = verify(&report(), changed, &Config::new()).expect("it is a report");
    assert_eq!(verified.broken[0].check, Check::Text);
    assert_eq!(verified.broken[0].id, "b");
    assert!(verified.broken.iter().any(|it| it.check == Check::Quote));
    let verified = verify(&report(), documents()[..1].to_vec(), &Config::new()).expect("a report");
    assert_eq!(verified.broken[0].what, "the article is not among the inputs");
}

#[test]
fn what_was_tampered_with_is_told() {
    assert_eq!(broken("\"quote\":\"nine\"", "\"quote\":\"ten\"")[0], Check::Quote);
    assert!(broken("\"verdict\":\"conflict\"", "\"verdict\":\"agree\"").contains(&Check::Verdict));
    assert!(
        broken("\"measure\":\"killed\"", "\"measure\":\"injured\"").contains(&Check::Comparison)
    );
    assert!(broken("\"outlets\":2", "\"outlets\":3").contains(&Check::Comparison));
}

#[test]
fn keys_of_a_later_version_are_no_fault() {
    let report = report().replacen(
        "{\"schema_version\":1,",
        "{\"schema_version\":1,\"made_by\":\"hand\",",
        1,
    );
    assert!(verify(&report, documents(), &Config::new()).expect("a report").holds());
}

#[test]
fn what_is_no_report_is_an_error() {
    let config = Config::new();
    assert!(matches!(verify("no", Vec::new(), &config), Err(Error::Report { .. })));
    assert!(matches!(verify("{}", Vec::new(), &config), Err(Error::SchemaVersion { found: 0 })));
    assert!(matches!(
        verify("{\"schema_version\":9}", Vec::new(), &config),
        Err(Error::SchemaVersion { found: 9 })
    ));
}
