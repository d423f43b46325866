//! What becomes of people: killed by turns of phrase, sought, found safe, in what state.

use super::check;

#[test]
fn killed_by_turns_of_phrase() {
    check(
        "A day after 49 people were gunned down in Velm, the town mourned.",
        &["49: Killed people Whole"],
    );
    check("A gunman in Velm mowed down 12 shoppers.", &["12: Killed shopper Whole"]);
    check("Velm mourns after 49 shot dead in temple", &["49: Killed people Whole"]);
    check(
        "Searchers recovered seven bodies, bringing the dead to 63.",
        &["seven: Killed people Whole", "63: Killed people Whole"],
    );
    check(
        "Ten more victims were found on Wednesday.",
        &["Ten: Killed people Additional", "Wednesday: DateOf - Whole"],
    );
    // Nobody says that they are dead.
    check("Ten victims of the fraud were interviewed.", &["Ten: Count victim Whole"]);
    check("The mayor cut down 12 trees.", &["12: Count tree Whole"]);
}

#[test]
fn those_of_the_sentence_before() {
    check(
        "The blast killed 165 people. Among them were 99 firemen and 11 nurses.",
        &["165: Killed people Whole", "99: Killed fireman Part", "11: Killed nurse Part"],
    );
    check(
        "The blast killed 22 people. They include nine children.",
        &["22: Killed people Whole", "nine: Killed child Part"],
    );
    check(
        "Five of the eight still missing were firefighters.",
        &["Five: Missing firefighter Part", "eight: Missing people Whole"],
    );
    // Those did something else.
    check(
        "Eight were crushed to death when thousands stormed a shop.",
        &["Eight: Killed people Whole", "thousands: Count - Whole"],
    );
    // The verb is left out.
    check(
        "Forty people died. Thirty of them were killed at the old mosque on the avenue that leads to Velm, and 10 at the new one.",
        &["Forty: Killed people Whole", "Thirty: Killed people Part", "10: Killed people Whole"],
    );
}

#[test]
fn people_who_are_looked_for() {
    check("After the blast, contact was lost with 36 miners.", &["36: Missing miner Whole"]);
    check(
        "After the blast, divers ended their search for the last eight.",
        &["eight: Missing people Whole"],
    );
    check(
        "The list of people missing after the blast grew to 631.",
        &["631: Missing people Whole"],
    );
    check("The list of people not accounted for grew to 631.", &["631: Missing people Whole"]);
    check("The missing list in Velm tops 1,200.", &["1,200: Missing people Whole"]);
    check("Twelve have not been accounted for.", &["Twelve: Missing people Whole"]);
    // Who is wanted is not missing.
    check("Police went on with the hunt for two suspects.", &["two: Count suspect Whole"]);
}

#[test]
fn people_by_their_state() {
    check(
        "Of those killed, 24 have been identified and 88 have not.",
        &["24: Killed identified people Part", "88: Killed unidentified people Part"],
    );
    check("Nine bodies are yet to be identified.", &["Nine: Killed unidentified people Whole"]);
    check(
        "At least 66 people are critically hurt.",
        &["At least 66: Injured critical people Whole"],
    );
    check(
        "Some 57 people with serious wounds were flown out.",
        &["Some 57: Injured critical people Part"],
    );
    check(
        "More than 700 people remain in hospital.",
        &["More than 700: Injured hospital people Part"],
    );
    // The 80 are all of them.
    check(
        "Thirty of the 80 wounded remained in hospital.",
        &["Thirty: Injured hospital people Part", "80: Injured people Whole"],
    );
    check(
        "About 127 people have been confirmed as safe.",
        &["About 127: Rescued safe people Whole"],
    );
    check(
        "More than 240 people have been accounted for.",
        &["More than 240: Rescued safe people Whole"],
    );
}

#[test]
fn stories_of_a_house() {
    check("The 12-story Velm Towers opened.", &["12: Count story Whole"]);
}

#[test]
fn parts_and_wholes() {
    // All who died of those aboard, not a part of the dead.
    check(
        "The jet carried 300 people, and 40 of them died.",
        &["300: Aboard people Whole", "40: Killed people Whole"],
    );
    check(
        "The flood hit 900 people, of whom 300 have lost their homes.",
        &["900: Damaged people Whole", "300: Displaced people Whole"],
    );
    check(
        "Two nurses are among the 24 dead.",
        &["Two: Killed nurse Part", "24: Killed people Whole"],
    );
    check("The last eight missing people are still sought.", &["eight: Missing people Whole"]);
    check(
        "The blast killed 22 people, among them nine children.",
        &["22: Killed people Whole", "nine: Killed child Part"],
    );
}

#[test]
fn ages_of_the_dead() {
    check("The victim was 72.", &["72: Age - Whole"]);
    check(
        "The blast killed 22 people. Most of them were over 60.",
        &["22: Killed people Whole", "over 60: Age - Whole"],
    );
    check("The toll was 72.", &["72: Killed people Whole"]);
}
