use std::num::NonZeroUsize;

use super::*;
use crate::report::{Format, fixture};

#[test]
fn the_contract_is_met() {
    let report = fixture::report();
    let ids = claim_ids(&report);
    let json = serde_json::to_string_pretty(&ReportJson::new(&report, &ids)).expect("JSON");
    insta::assert_snapshot!(json);
}

/// In pieces of some hundred records, on threads, a report is the object that its type says.
#[test]
fn pieces_make_the_whole() {
    let documents = (0..700).map(|at| {
        let text = format!("The fire in Orvale{} killed {} people, and hurt 40.", at % 90, at % 7);
        crate::Document::new(format!("d{at:03}"), text)
    });
    for documents in [Vec::new(), documents.collect()] {
        let report = crate::compare(documents, &crate::Config::new());
        let ids = claim_ids(&report);
        let whole = serde_json::to_string(&ReportJson::new(&report, &ids)).expect("JSON");
        for jobs in [1, 2, 7].map(|it| NonZeroUsize::new(it).expect("not 0")) {
            let write = |format| {
                let mut out = Vec::new();
                report.write(format, jobs, &mut out).expect("a vector takes all");
                String::from_utf8(out).expect("text")
            };
            assert!(write(Format::Json) == whole, "{jobs} threads");
            for format in [Format::JsonLines, Format::Csv] {
                assert!(write(format) == report.render(format), "{format:?} on {jobs} threads");
            }
        }
    }
}

#[test]
fn numbers_are_written_in_decimal() {
    let write = |it: &str| {
        serde_json::to_string(&Number(it.parse().expect("a decimal"))).expect("a JSON number")
    };
    assert_eq!(write("0.1"), "0.1");
    assert_eq!(write("2600.00"), "2600");
    assert_eq!(write("-0.0"), "0");
    assert_eq!(write("79228162514264337593543950335"), "79228162514264337593543950335");
}
