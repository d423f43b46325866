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
    check("The dead included 36 civilians.", &["36: Killed civilian Whole"]);
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

#[test]
fn victims_by_kind() {
    check(
        "Of the 176 people aboard, 78 were Danish and 63 were Norlanders.",
        &["176: Aboard people Whole", "78: Aboard danish Whole", "63: Aboard norlander Whole"],
    );
    check(
        "The blast killed 22 people, nine of them children.",
        &["22: Killed people Whole", "nine: Killed child Part"],
    );
    check(
        "The blast killed 22 people, including two police officers.",
        &["22: Killed people Whole", "two: Killed police officer Whole"],
    );
    check(
        "Nearly 40 of them injured, the miners were brought up.",
        &["Nearly 40: Injured people Part"],
    );
    check("Velm is a town of about 15,000 people.", &["about 15,000: Population people Whole"]);
}

#[test]
fn counts_of_one_and_none() {
    check("A man was killed when the roof fell in.", &["A man: Killed man Whole"]);
    check("The shot killed a 24-year-old nurse.", &["24-year-old: Age nurse Whole"]);
    check("Nobody was hurt.", &["Nobody: Injured people Whole"]);
    check(
        "No one was injured in the fall.",
        &["No one: Injured people Whole", "the fall: DateOf - Whole"],
    );
    check("The ministry reported no deaths.", &["no deaths: Killed people Whole"]);
    // Nothing is reported of them.
    check("A man walked into a bar.", &[]);
    check("She was tried for the death of a man.", &[]);
    check("There were no reports of deaths.", &[]);
}

#[test]
fn scopes() {
    check(
        "The quake killed 22 people and injured dozens more.",
        &["22: Killed people Whole", "dozens: Injured people Whole"],
    );
    check(
        "The quake killed 22 people. Another three died in hospital.",
        &["22: Killed people Whole", "Another three: Killed people Additional"],
    );
    check("In Norport alone, 22 people died.", &["22: Killed people Site"]);
    check("Since then, more than 250 have been killed.", &["more than 250: Killed people Running"]);
    check("Fighting has killed 300 people over the past decade.", &["300: Killed people Running"]);
    check("The raids killed 40 people in a single day.", &["40: Killed people Day"]);
}

#[test]
fn names_and_figures_of_speech_are_no_claims() {
    check("He is doubling down on his attacks.", &[]);
    check("It was a one-page letter.", &[]);
    check("It went off in front of 131 West 23rd Street.", &[]);
    check("She has zero experience.", &[]);
    check("They appealed to the Sixth Circuit.", &[]);
    check("See 783491630540001280 there.", &[]);
}

/// Each count with the date of its happening and whether that is background.
fn check_when(text: &str, expected: &[&str]) {
    let mut document = Document::new("a", text);
    document.published = crate::time::Date::new(2021, 9, 3).map(crate::time::Period::day);
    let found: Vec<String> = extract(DocId(0), &document, &split(text))
        .iter()
        .filter(|it| it.measure != crate::claim::Measure::DateOf)
        .map(|it| {
            let when = it.happened.map_or("-".to_owned(), crate::time::Period::start_iso);
            format!("{} {when}{}", it.quote, if it.background { " before" } else { "" })
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn an_earlier_happening_keeps_its_own_date() {
    check_when(
        "A quake struck Norport on Thursday, killing 14 people.\n\n\
         In May 2003, the town of Velm was razed by a quake that left 210 dead. \
         It injured 900.\n\nRescuers said on Friday that 15 had died.",
        &["14 2021-09-02", "210 2003-05 before", "900 2003-05 before", "15 2021-09-02"],
    );
    check_when(
        "Tents were handed out on Friday to survivors of a quake, which struck on Thursday \
         and killed 14.\n\nThe worst was the disaster of May 2003, in which 210 people died.",
        &["14 2021-09-02", "210 2003-05 before"],
    );
    // The study's date is no happening's; the storm is long past, and what all is about.
    check_when(
        "Storm Anna, which struck in May 2020, killed 64 people, a study found.\n\n\
         In June, a survey estimated that 90 had died.",
        &["64 2020-05", "90 2020-05"],
    );
}

#[test]
fn places_are_where_something_is() {
    let places = |text: &str| -> Vec<Vec<String>> {
        extract(DocId(0), &Document::new("a", text), &split(text))
            .iter()
            .map(|it| it.places.iter().map(|it| it.key.clone()).collect())
            .collect()
    };
    assert_eq!(places("The blaze in Norport killed 22 people."), [["norport"]]);
    assert_eq!(
        places("It hit the town of Velm in Norland's Sund province and killed 22.")[0].len(),
        3
    );
    let none: Vec<Vec<String>> = vec![vec![]];
    assert_eq!(places("He wrote in the Norland Times that 22 people died."), none);
    assert_eq!(places("They gave $200 to Mrs. Marsh."), none);
}
