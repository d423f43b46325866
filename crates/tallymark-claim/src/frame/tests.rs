use tallymark_sentence::split;

use crate::document::{DocId, Document};
use crate::extract::extract;

/// Each figure with its measure, what is counted, scope and rule.
fn check(text: &str, expected: &[&str]) {
    let document = Document::new("a", text);
    let found: Vec<String> = extract(DocId(0), &document, &split(text))
        .iter()
        .map(|it| {
            let counted = it.counted.as_ref().map_or("-", |it| it.key.as_str());
            format!("{}: {:?} {counted} {:?}", it.quote, it.measure, it.scope)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn people_by_their_fate() {
    check("Three die in Norport blaze", &["Three: Killed people Whole"]);
    check("The storm claimed more than 100 lives.", &["more than 100: Killed people Whole"]);
    check("The town has a death toll of 24.", &["24: Killed people Whole"]);
    check("The blast left 14 dead.", &["14: Killed people Whole"]);
    check("Some 30 miners lost their lives.", &["Some 30: Killed miner Whole"]);
    check("The dead included 36 civilians.", &["36: Killed civilian Part"]);
    check("At least 24 people have died.", &["At least 24: Killed people Whole"]);
    check(
        "The shell hit a clinic, killing four nurses and leaving 11 missing.",
        &["four: Killed nurse Whole", "11: Missing people Whole"],
    );
    check(
        "It killed 612 people and injured more than 1,400.",
        &["612: Killed people Whole", "more than 1,400: Injured people Whole"],
    );
    check("Eleven miners, one of them a foreman, were killed.", &["Eleven: Killed miner Whole"]);
    check(
        "36 civilians and 22 police officers were wounded.",
        &["36: Injured civilian Whole", "22: Injured police officer Whole"],
    );
    check("Police put the march at 30,000 people.", &["30,000: Attendance people Whole"]);
    check("The island is home to 120,000 people.", &["120,000: Population people Whole"]);
    check("Some 300 men were burned to death.", &["Some 300: Killed man Whole"]);
    check("22 gunmen stormed the hotel.", &["22: Count gunman Whole"]);
    check("The group has 6,000 fighters.", &["6,000: Fighters fighter Whole"]);
}

#[test]
fn sizes_of_things() {
    check("The 12-mile fence was built in a year.", &["12-mile: Length fence Whole"]);
    check("It struck 58 km south of Norport.", &["58 km: Distance - Whole"]);
    check("The quake was 10 km deep.", &["10 km: Depth quake Whole"]);
    check("A 5.9-magnitude quake struck.", &["5.9-magnitude: Magnitude quake Whole"]);
    check("The wall would cost $70 million.", &["$70 million: Cost - Whole"]);
    check("Thieves stole $2 million.", &["$2 million: Loot - Whole"]);
}
