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

#[test]
fn people_who_got_out() {
    check("Firefighters brought out 65 people.", &["65: Rescued people Whole"]);
    check("After the blast, 485 people escaped.", &["485: Rescued people Whole"]);
    check("After the raid, 12 gunmen escaped.", &["12: Count gunman Whole"]);
    check("Some 52,000 people had to leave.", &["Some 52,000: Evacuated people Whole"]);
    check("The fire forced out 300 people.", &["300: Displaced people Whole"]);
    check("Some 1,061 people were never found.", &["Some 1,061: Missing people Whole"]);
    check("Five in jail pending trial", &["Five: Arrested people Whole"]);
}

#[test]
fn victims_and_counts_before() {
    check(
        "The crash killed 150 people. Seventy-two of the victims were German.",
        &["150: Killed people Whole", "Seventy-two: Killed german Part"],
    );
    check(
        "The bomb killed 52 people and hurt 150. An earlier count had spoken of 25.",
        &["52: Killed people Whole", "150: Injured people Whole", "25: Killed - Whole"],
    );
    check(
        "It killed 3,825 Norlanders. Most of them, 3,742, were soldiers.",
        &["3,825: Killed norlander Whole", "3,742: Killed norlander Whole"],
    );
    check("Nine people remain in a critical state.", &["Nine: Injured critical people Part"]);
    check("Of those hurt, 26 are fighting for their lives.", &["26: Injured critical people Part"]);
}

#[test]
fn british_doubles() {
    check("The storm levelled 20 houses.", &["20: Damaged house Whole"]);
}

#[test]
fn sums_told_with_a_day() {
    check(
        "Some 119 people died in the past 24 hours, raising the toll to 1,136.",
        &[
            "Some 119: Killed people Day",
            "24 hours: Duration - Whole",
            "1,136: Killed people Whole",
        ],
    );
}

#[test]
fn texts_that_break_off() {
    // A rule looks at the words that follow, and there are none.
    let whole = "Eighteen of the victims were children. Among them were 12 of the dead. Velm accounts \
                 for 40 of the deaths, bringing the dead to 63. The victim was 72. Contact was lost \
                 with 36. Firefighters brought out 65. In Velm, 12 were confirmed as safe and 24 have \
                 not. Nine remain in a critical state. Some 49 shot dead.";
    for end in (1..=whole.len()).filter(|&it| whole.is_char_boundary(it)) {
        let document = crate::document::Document::new("a", &whole[..end]);
        let sentences = tallymark_sentence::split(&document.text);
        let _ = crate::extract(crate::document::DocId(0), &document, &sentences);
    }
}

#[test]
fn what_is_done_to_them() {
    check(
        "Rescuers reached four of the miners by evening and brought them out alive.",
        &["four: Rescued miner Whole"],
    );
    check("Crews got to 12 families and led them to safety.", &["12: Rescued family Whole"]);
    check("The gunmen stopped 14 men and killed them.", &["14: Killed man Whole"]);
    check("The town met 14 men and thanked them.", &["14: Count man Whole"]);
}

#[test]
fn fates_without_a_word_of_their_own() {
    let tests = [
        ("The flood swept away 214 homes in Garo.", "214: Damaged home Whole"),
        ("About 40 huts were washed away.", "About 40: Damaged hut Whole"),
        ("Some 45 shops were reduced to rubble.", "Some 45: Damaged shop Whole"),
        ("The slide buried 60 houses.", "60: Damaged house Whole"),
        ("The cyclone ripped roofs off 120 homes.", "120: Damaged home Whole"),
        ("Nine people were swept away by the current.", "Nine: Missing people Whole"),
        ("The river swept 14 people to their deaths.", "14: Killed people Whole"),
        ("The storm left 3,900 people without shelter.", "3,900: Displaced people Whole"),
        ("Some 600 people are sleeping in the open.", "Some 600: Displaced people Whole"),
        ("Twenty-four people did not come home.", "Twenty-four: Killed people Whole"),
        ("Fourteen men never returned from the shift.", "Fourteen: Missing man Whole"),
        ("The army buried nine soldiers.", "nine: Killed soldier Part"),
        ("The rebels lost 30 men in the fight.", "30: Killed man Whole"),
        ("Soldiers shot dead 11 rebels.", "11: Killed rebel Whole"),
        ("Mourners filed past 23 coffins.", "23: Killed coffin Part"),
        ("Police rounded up 120 protesters.", "120: Arrested protester Whole"),
        // Nobody comes to harm.
        ("The undertaker sold 63 coffins.", "63: Count coffin Whole"),
        ("The army lost 12 soldiers to desertion.", "12: Count soldier Whole"),
        ("He washed away 12 stains.", "12: Count stain Whole"),
        ("The team did not return 14 calls.", "14: Count call Whole"),
    ];
    for (text, want) in tests {
        check(text, &[want]);
    }
}
