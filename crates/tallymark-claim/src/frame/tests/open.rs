//! Figures that would stay open: their noun, or what they measure, stands elsewhere.

use tallymark_sentence::split;

use super::{check, check_when};
use crate::document::{DocId, Document};
use crate::extract::extract;

#[test]
fn a_headline_counts_no_verb() {
    check("Velm Motors' 11 million cars face scrutiny", &["11 million: Count car Whole"]);
    check(
        "They plan to send more than 650,000 Velmans home.",
        &["more than 650,000: Count velman Whole"],
    );
    // What is many in the singular stays.
    check(
        "The store has 300 sales staff and 40 women police.",
        &["300: Jobs sale staff Whole", "40: Count woman police Whole"],
    );
}

#[test]
fn parts_count_what_their_whole_counts() {
    check(
        "It will recall 11 million vehicles, 8.5 million of which are in Norland and 1.2 million in Sarn.",
        &[
            "11 million: Count vehicle Whole",
            "8.5 million: Count vehicle Part",
            "1.2 million: Count vehicle Whole",
        ],
    );
    check(
        "Thirty-five orders went out. Nine of them were stopped.",
        &["Thirty-five: Count order Whole", "Nine: Count order Part"],
    );
    check(
        "It has 40 guards, of whom 12 are armed.",
        &["40: Count guard Whole", "12: Count guard Part"],
    );
    // A share has no noun.
    check(
        "Some 2,200 people voted, 43% of those entitled.",
        &["Some 2,200: Count people Whole", "43%: Share - Whole"],
    );
    // "of" after "the" and a figure tells whose or when.
    check(
        "The line recorded 970 trips, short of the 1,120 of Adam Marsh's first year.",
        &["970: Count trip Whole", "short of the 1,120: Count trip Whole"],
    );
}

#[test]
fn crowds_by_the_news_alone() {
    check(
        "More than 50,000 attended, officials say.",
        &["More than 50,000: Attendance people Whole"],
    );
    check(
        "The march filled the town. Police claimed 80,000. It looked like 90,000 people.",
        &["80,000: Attendance people Whole", "90,000: Attendance people Whole"],
    );
    check(
        "The march in figures: Velm: 45,000; Sarn: 40,000; Orle: 20,000.",
        &[
            "45,000: Attendance people Site",
            "40,000: Attendance people Site",
            "20,000: Attendance people Site",
        ],
    );
}

#[test]
fn how_many_a_group_or_force_has() {
    check("The regional force of 8,700 troops is unpaid.", &["8,700: Fighters troop Whole"]);
    check("The force, 8,500-strong on paper, set out.", &["8,500: Fighters - Whole"]);
    check("The ship has a 40-strong crew.", &["40: Count crew Whole"]);
    check("The group's strength is put at 4,000.", &["4,000: Fighters - Whole"]);
    check(
        "The sect, whose numbers diplomats estimate at 6,000 men, took the town.",
        &["6,000: Fighters man Whole"],
    );
    check("Its ranks have swelled to 12,000.", &["12,000: Fighters - Whole"]);
    check("It has 300,000 members.", &["300,000: Fighters member Whole"]);
    check("Nine members of the jury left.", &["Nine: Count jury member Whole"]);
    check("The group commands some 30,000 men.", &["some 30,000: Fighters man Whole"]);
}

#[test]
fn people_who_went_and_people_who_are_gone() {
    check(
        "Some 650,000 people driven from their homes are in need.",
        &["Some 650,000: Displaced people Whole"],
    );
    check("About 400,000 have crossed into Norland.", &["About 400,000: Displaced people Whole"]);
    check("Some 87,000 people came across the border.", &["Some 87,000: Displaced people Whole"]);
    check(
        "More than 2.1m Norlanders are living away from home.",
        &["More than 2.1m: Displaced norlander Whole"],
    );
    check(
        "Some 40,000 people poured into Marsh Square.",
        &["Some 40,000: Attendance people Whole"],
    );
    check("The other 219 have not been seen again.", &["219: Missing people Whole"]);
    check("Some 6,700 met a violent death.", &["Some 6,700: Killed people Whole"]);
    check(
        "At least 354 villages were partly or wholly burned.",
        &["At least 354: Damaged village Whole"],
    );
    check("Some 90 men were taken off by helicopter.", &["Some 90: Rescued man Whole"]);
    check("Some 90 toys were taken off the market.", &["Some 90: Count toy Whole"]);
    check("The flood affected 300 homes.", &["300: Damaged home Whole"]);
    check("The fault affected 900 cars.", &["900: Count car Whole"]);
}

#[test]
fn money_put_aside_or_taken() {
    check("It would set aside $6.5 billion.", &["$6.5 billion: Cost - Whole"]);
    check("It made provisions of $4 billion.", &["$4 billion: Cost - Whole"]);
    check("They swindled the bank out of $4 billion.", &["$4 billion: Loot - Whole"]);
}

#[test]
fn an_article_of_years_later() {
    check_when(
        "Velm Bank to pay for breach\n\nOver the breach of 2017, Velm Bank is to pay a fine. \
         Data of 150 million people had been exposed.",
        &["150 million 2017"],
    );
    // How many it had then is not how many it has.
    check_when(
        "A raid on Monday freed the town. The group had fewer than 500 members in 2012.",
        &["fewer than 500 2012 before"],
    );
}

#[test]
fn heights_and_depths() {
    check(
        "They plan an 18-foot steel wall, 112 miles long.",
        &["18-foot: Height steel wall Whole", "112 miles: Length - Whole"],
    );
    check("A 600-foot wall was built.", &["600-foot: Length wall Whole"]);
    check("The jet was cruising at 38,000 feet.", &["38,000 feet: Height jet Whole"]);
    check("The roof is 67 meters above the ground.", &["67 meters: Height roof Whole"]);
    check("The wreck lies 40 meters down.", &["40 meters: Depth - Whole"]);
    check("The well is in 900 feet of water.", &["900 feet: Depth water Whole"]);
    check("It burst 2 km under the surface.", &["2 km: Depth - Whole"]);
}

#[test]
fn figures_that_go_on_after_more_words() {
    check(
        "Some 921 people are displaced, up from 800 three days ago.",
        &["Some 921: Displaced people Whole", "800: Displaced people Whole"],
    );
    check("Some 61 others have never been found.", &["Some 61: Missing people Whole"]);
    check("Years later 112 girls have yet to come back.", &["112: Missing girl Whole"]);
    check(
        "The number of dead after Sunday's blasts at churches has gone up to 290.",
        &["Sunday: DateOf - Whole", "up to 290: Killed people Whole"],
    );
    check("Police held 24 people over the attack.", &["24: Arrested people Whole"]);
    check("The court held 24 sessions over the year.", &["24: Count session Whole"]);
    check(
        "The collapse killed 43 people. It has a lamp for each of the 43 victims.",
        &["43: Killed people Whole", "43: Killed people Whole"],
    );
    check("Cholera cases have reached 750,000.", &["750,000: Infected people Whole"]);
}

#[test]
fn a_share_is_of_a_whole() {
    check("It won 40 percent of the votes.", &["40 percent: Share vote Whole"]);
    check("It won 40 percent.", &["40 percent: Share - Whole"]);
}

#[test]
fn other_counts_of_the_same() {
    check(
        "Last week 453 ships were waiting; the agency's figure is 425. A broker puts it at 367.",
        &["453: Count ship Whole", "425: Count ship Whole", "367: Count ship Whole"],
    );
    check(
        "It recalled 11 million vehicles. In Norland the number is 482,000.",
        &["11 million: Count vehicle Whole", "482,000: Count vehicle Whole"],
    );
    // Of the toll, not of the trucks.
    check(
        "The blast killed 12 people. It sent 40 trucks. The figure stands at 45.",
        &["12: Killed people Whole", "40: Count truck Whole", "45: Killed people Whole"],
    );
    check(
        "It seized 40 trucks. The police keep to their count of 85,000 for the march.",
        &["40: Count truck Whole", "85,000: Attendance people Whole"],
    );
}

#[test]
fn what_money_is_paid_for() {
    check("It will pay $900 million in compensation.", &["$900 million: Fine - Whole"]);
    check("It will pay $900 million.", &["$900 million: Cost - Whole"]);
    check(
        "A $11 million renovation last year added panels.",
        &["$11 million: Cost - Whole", "last year: DateOf - Whole"],
    );
    check("The $2 billion job, a year on", &["$2 billion: Money - Whole"]);
}

#[test]
fn news_of_what_came_after() {
    // The court's day is not the collapse's.
    check_when(
        "Owner of mill that fell in 2013 jailed\n\nThe owner of a mill that collapsed in Velm in \
         2013 was sentenced by a court on Thursday.\n\nThe collapse killed 1,100 people. \
         The roof fell on April 24, 2013.",
        &["1,100 2013"],
    );
    check_when(
        "Roof falls in at mill\n\nThe roof of a mill collapsed in Velm on Thursday. It killed 11 people.",
        &["11 2021-09-02"],
    );
}

#[test]
fn last_week_is_no_other_happening() {
    check_when("The toll of last week's quake was raised to 338.", &["338 -"]);
    check_when(
        "A quake struck Velm on Thursday. It killed 120 people, more than any since the one of 1985.",
        &["120 2021-09-02"],
    );
    check_when("The last quake killed 338.", &["338 - before"]);
}

#[test]
fn bare_billions_have_the_article_s_currency() {
    let text = "The tunnel cost 24 billion yen. The budget stands at 31 billion. \
                The world's population reached 8 billion. Some 8 billion people breathe.";
    let units: Vec<Option<&str>> = extract(DocId(0), &Document::new("a", text), &split(text))
        .iter()
        .map(|it| match &it.value {
            crate::value::Value::Number(it) => it.unit.map(|it| it.code),
            crate::value::Value::Date(_) => None,
        })
        .collect();
    assert_eq!(units, [Some("JPY"), Some("JPY"), None, None]);
}
