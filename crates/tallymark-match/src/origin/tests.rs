use super::*;

const WIRE: &str = "A ferry with some 240 people on board ran aground off the island of Tarsk in heavy fog on Monday night, \
    and rescuers took off most of the passengers by morning. The harbor master of Tarsk said the vessel had left its lane. \
    Two fishing boats were the first to reach the ferry, whose captain had sent a call for help shortly before midnight.";

fn check(a: &str, b: &str) -> Vec<Copied> {
    copies(&[Document::new("a", a), Document::new("b", b)])
}

#[test]
fn a_shortened_wire_story_is_a_copy() {
    let paper = format!("Our own correspondent writes from the harbor.\n{}", &WIRE[..210]);
    let found = check(WIRE, &paper);
    assert_eq!(found.len(), 1);
    assert!(found[0].share > 0.8, "{found:?}");
    assert!(WIRE[found[0].spans_a[0]].starts_with("A ferry"));
    assert!(paper[found[0].spans_b[0]].starts_with("A ferry"));
}

#[test]
fn two_reports_of_one_speech_are_no_copies() {
    let quote = "“We shall rebuild every house in the valley before the first snow falls on it, whatever that may cost \
        the treasury, and we shall do so without a single new tax on those who lost their homes in the flood,”";
    let a = format!("{quote} the premier told a crowd on the market square of Ostrel.");
    let b = format!("Reading from a prepared text, she said: {quote}. Nobody clapped.");
    assert_eq!(check(&a, &b), []);
}

#[test]
fn unrelated_reports_are_no_copies() {
    assert_eq!(
        check(
            WIRE,
            "Shares in the mill rose on Tuesday after it sold its paper business to a rival."
        ),
        []
    );
}
