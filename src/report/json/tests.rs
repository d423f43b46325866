use super::*;
use crate::report::fixture;

#[test]
fn the_contract_is_met() {
    let report = fixture::report();
    let ids = claim_ids(&report);
    let json = serde_json::to_string_pretty(&ReportJson::new(&report, &ids)).expect("JSON");
    insta::assert_snapshot!(json);
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
