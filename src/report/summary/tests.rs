use super::{explain, summary};
use crate::report::fixture;

#[test]
fn a_line_tells_a_question() {
    let told = summary(&fixture::report());
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("id  verdict"));
    assert!(lines[1].starts_with("f2  conflict  killed, flood"), "{told}");
    assert!(lines[1].contains("22 to 31"), "{told}");
}

#[test]
fn a_finding_is_told_by_either_id() {
    let report = fixture::report();
    let told = explain(&report, "f2").expect("there is one");
    assert_eq!(Some(&told), explain(&report, "q2").as_ref());
    for words in [
        "f2 CONFLICT  killed, flood",
        "disjoint: what the words allow",
        "said by Ida Voss",
        "value × weight",
    ] {
        assert!(told.contains(words), "no {words:?} in {told}");
    }
    assert_eq!(explain(&report, "f9"), None);
}
