use crate::report::Text;
use crate::report::fixture;

#[test]
fn a_line_tells_a_question() {
    let told = Text::new().summary(&fixture::report());
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("id  verdict"));
    assert!(lines[1].starts_with("f2  conflict  killed, flood"), "{told}");
    assert!(lines[1].contains("22 to 31"), "{told}");
}

#[test]
fn a_finding_is_told_by_either_id() {
    let report = fixture::report();
    let told = Text::new().explain(&report, "f2").expect("there is one");
    assert_eq!(Some(&told), Text::new().explain(&report, "q2").as_ref());
    for words in [
        "CONFLICT  killed, flood\n  f2 · 22 to 31",
        "disjoint: what the words allow",
        "said by Ida Voss",
        "value × weight",
    ] {
        assert!(told.contains(words), "no {words:?} in {told}");
    }
    assert_eq!(Text::new().explain(&report, "f9"), None);
}
