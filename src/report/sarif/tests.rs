use serde_json::Value;

use super::log;
use crate::Report;
use crate::report::fixture;

fn read(report: &Report) -> Value {
    serde_json::from_str(&log(report)).expect("a log is JSON")
}

#[test]
fn a_conflict_is_an_error_with_the_other_article_beside_it() {
    let report = fixture::report();
    let log = read(&report);
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), 1, "what agrees is no result");
    let result = &results[0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"conflict".into(), &"error".into()));
    assert_eq!(
        log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize]["id"],
        "conflict"
    );
    let uri =
        |it: &Value| it["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap().to_owned();
    assert_ne!(uri(&result["locations"][0]), uri(&result["relatedLocations"][0]));
    assert!(
        result["relatedLocations"][0]["message"]["text"]
            .as_str()
            .unwrap()
            .contains("22 or more, said by Ida Voss")
    );
}

#[test]
fn a_region_is_where_the_words_stand() {
    let report = fixture::report();
    let log = read(&report);
    let result = &log["runs"][0]["results"][0];
    for place in [&result["locations"][0], &result["relatedLocations"][0]] {
        let place = &place["physicalLocation"];
        let number =
            |key: &str| usize::try_from(place["region"][key].as_u64().expect(key)).unwrap();
        let document =
            &report.documents[place["artifactLocation"]["index"].as_u64().unwrap() as usize];
        let words = place["region"]["snippet"]["text"].as_str().unwrap();
        let (at, len) = (number("byteOffset"), number("byteLength"));
        assert_eq!(&document.text[at..at + len], words);
        let wide: String =
            document.text.chars().skip(number("charOffset")).take(number("charLength")).collect();
        assert_eq!(wide, words);
        // Lines and columns count from 1, the end is the character after.
        let line = document.text.lines().nth(number("startLine") - 1).unwrap();
        let columns = number("endColumn") - number("startColumn");
        let wide: String = line.chars().skip(number("startColumn") - 1).take(columns).collect();
        assert_eq!(wide, words);
    }
}

#[test]
fn a_fingerprint_stays_when_text_moves() {
    let mut report = fixture::report();
    let before = report.fingerprint(&report.findings[0]);
    for cluster in &mut report.clusters {
        cluster.label.push_str(" again");
    }
    for document in &mut report.documents {
        document.id.push('x');
    }
    assert_eq!(before, report.fingerprint(&report.findings[0]));
    assert_ne!(before, report.fingerprint(&report.findings[1]));
    report.findings[0].verdict = tallymark_match::Verdict::Disputed;
    assert_ne!(before, report.fingerprint(&report.findings[0]));
}

#[test]
fn a_path_is_a_relative_reference() {
    let mut report = fixture::report();
    for (path, expected) in [
        ("a b/ü.txt", "a%20b/%C3%BC.txt"),
        ("c:\\x.txt", "c%3A/x.txt"),
        ("//host/x", "host/x"),
        ("javascript:x", "javascript%3Ax"),
    ] {
        report.documents[0].path = Some(path.into());
        assert_eq!(super::uri(&report.documents[0]), expected);
    }
}
