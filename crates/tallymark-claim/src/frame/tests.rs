use tallymark_sentence::split;

use crate::document::{DocId, Document};
use crate::extract::extract;
use crate::extract::tests::read_cut;

/// Each figure with its measure, what is counted, scope and rule.
pub(super) fn check(text: &str, expected: &[&str]) {
    let document = Document::new("a", text);
    let found: Vec<String> = extract(DocId(0), &document, &split(text))
        .iter()
        .map(|it| {
            let counted = it.counted.as_ref().map_or("-", |it| &*it.key);
            format!("{}: {:?} {counted} {:?}", it.quote, it.measure, it.scope)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
    read_cut(text);
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
    check(
        "Eleven miners, one of them a foreman, were killed.",
        &["Eleven: Killed miner Whole", "one: Killed foreman Part"],
    );
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
        &["176: Aboard people Whole", "78: Aboard danish Part", "63: Aboard norlander Part"],
    );
    check(
        "The blast killed 22 people, nine of them children.",
        &["22: Killed people Whole", "nine: Killed child Part"],
    );
    check(
        "The blast killed 22 people, including two police officers.",
        &["22: Killed people Whole", "two: Killed police officer Part"],
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
pub(super) fn check_when(text: &str, expected: &[&str]) {
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
            .map(|it| it.places.iter().map(|it| it.key.to_string()).collect())
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

#[test]
fn idioms_of_more_than_one_word() {
    check("The flood forced 12,000 from their homes.", &["12,000: Displaced people Whole"]);
    check(
        "Some 23,000 people were moved from their homes for the dam.",
        &["Some 23,000: Displaced people Whole"],
    );
    check("About 300 families had to leave their homes.", &["About 300: Displaced family Whole"]);
    check(
        "More than 900 residents were under orders to leave.",
        &["More than 900: Evacuated resident Whole"],
    );
    check("Some 80 people have been ordered to leave.", &["Some 80: Evacuated people Whole"]);
    check("The blaze forced the evacuation of 400 people.", &["400: Evacuated people Whole"]);
    check("A bus carrying 40 pilgrims overturned.", &["40: Aboard pilgrim Whole"]);
    check("Airliner with 147 aboard crashes in the hills", &["147: Aboard people Whole"]);
    check("All 147 feared dead", &["147: Killed people Whole"]);
    check("The group has 9,000 men under arms.", &["9,000: Fighters man Whole"]);
    check("In all, 43 health workers gave their lives.", &["43: Killed health worker Whole"]);
    check("Another 41 people have not been heard from.", &["Another 41: Missing people Whole"]);
    check(
        "The find raised to 134 the number of people known to have died.",
        &["134: Killed people Whole"],
    );
}

#[test]
fn hostages() {
    check(
        "Gunmen seized a hotel and took dozens of people hostage. They were holding some 40 people.",
        &["dozens: Abducted people Whole", "some 40: Abducted people Whole"],
    );
    check(
        "The hostages were freed on the roof. In all 97 guests were held.",
        &["97: Abducted guest Whole"],
    );
    check(
        "Minister: 29 hostages, 11 gunmen died",
        &["29: Killed hostage Whole", "11: Killed gunman Whole"],
    );
    check("A source put the number of dead hostages at 25.", &["25: Killed hostage Whole"]);
    check("The stadium will hold 40,000 people.", &["40,000: Count people Whole"]);
}

#[test]
fn cases_of_a_disease() {
    check(
        "Cholera has killed 294 people and infected 6,072.",
        &["294: Killed people Whole", "6,072: Infected people Whole"],
    );
    check(
        "The outbreak has made more than 2,100 ill.",
        &["more than 2,100: Infected people Whole"],
    );
    check("There have been 84,000 cases of measles.", &["84,000: Infected case Whole"]);
    check(
        "He put the number of deaths from cholera at 49 and the number of cases at 380.",
        &["49: Killed people Whole", "380: Infected case Whole"],
    );
    // A court has cases too.
    check("The court heard 40 cases.", &["40: Count case Whole"]);
}

#[test]
fn figures_that_go_on_with_the_one_before() {
    check(
        "The storm killed 30 people. The agency said its own count of 46 was final.",
        &["30: Killed people Whole", "46: Killed people Whole"],
    );
    check(
        "The raid killed 150 militants, the army says; the group itself admits to 22.",
        &["150: Killed militant Whole", "22: Killed militant Whole"],
    );
    check(
        "How many fighters does it have? The army says 9,000.",
        &["9,000: Fighters fighter Whole"],
    );
    check("How many marched? The police say 85,000.", &["85,000: Attendance - Whole"]);
    check(
        "The permit was for six floors but the house had nine, an official said.",
        &["six: Count floor Whole", "nine: Count floor Whole"],
    );
    check(
        "The fever killed 30 people. Thieves took 18,000 doses; the police speak of 8,000.",
        &["30: Killed people Whole", "18,000: Count dose Whole", "8,000: Count dose Whole"],
    );
    check(
        "Eleven people were still missing, down from 24 a day earlier.",
        &["Eleven: Missing people Whole", "24: Missing people Whole"],
    );
    check(
        "They put the dead at 2,200 and the wounded at 10,000.",
        &["2,200: Killed people Whole", "10,000: Injured people Whole"],
    );
    check(
        "The hospital has 220 beds, and the fever killed 30 people.",
        &["220: Count bed Whole", "30: Killed people Whole"],
    );
    check(
        "The blast killed 12 people. Marsh, 54, shouted at the judge.",
        &["12: Killed people Whole", "54: Age - Whole"],
    );
}

#[test]
fn parts_sites_and_members() {
    check(
        "In all 200 people died, 87 of them at the smaller camp.",
        &["200: Killed people Whole", "87: Killed people Part"],
    );
    check("A reporter counted 26 bodies.", &["26: Killed people Site"]);
    check(
        "The unrest killed 300 people. It began at dawn. Shops shut. At the mosque, 40 people were killed.",
        &["300: Killed people Whole", "40: Killed people Site"],
    );
    // The news is of the factory itself.
    check(
        "Fire guts factory in Norport. A fire in a factory killed 41 people in the factory.",
        &["41: Killed people Whole"],
    );
    check(
        "Some 43 members of the security forces were killed.",
        &["Some 43: Killed security force member Whole"],
    );
}

#[test]
fn sizes_in_two_directions() {
    check(
        "The canal is 54 meters wide and 5 meters deep.",
        &["54 meters: Width canal Whole", "5 meters: Depth - Whole"],
    );
    check("The wave was 7 meters high.", &["7 meters: Height wave Whole"]);
}

#[test]
fn people_brought_out_and_taken_away() {
    check("Eight were pulled from the wreck.", &["Eight: Rescued people Whole"]);
    check("Divers pulled 12 people out of the river.", &["12: Rescued people Whole"]);
    check("Some 2,500 people got out alive.", &["Some 2,500: Rescued people Whole"]);
    // The bodies are dead whatever is done to them.
    check("In all, 31 bodies were pulled from the mud.", &["31: Killed people Site"]);
    check("Rescuers have recovered 1,127 bodies.", &["1,127: Killed people Whole"]);
    check("Some 40 miners were still buried under the mud.", &["Some 40: Trapped miner Whole"]);
    check("Some 22 people were buried in the new cemetery.", &["Some 22: Killed people Part"]);
    check("Twelve people were rushed to a hospital.", &["Twelve: Injured people Whole"]);
    check(
        "More than 840 people needed medical attention.",
        &["More than 840: Injured people Whole"],
    );
    check("Two people are in serious condition.", &["Two: Injured critical people Part"]);
    check("They received the bodies of 19 officers.", &["19: Killed officer Whole"]);
    check("The arrest of 22 students led to riots.", &["22: Arrested student Whole"]);
    check("Nine people are under arrest.", &["Nine: Arrested people Whole"]);
    check(
        "The deploying of 900 soldiers to the affected towns took a day.",
        &["900: Count soldier Whole"],
    );
    check("There were 300 people still missing.", &["300: Missing people Whole"]);
    check(
        "Some 440 people were forced to leave their homes.",
        &["Some 440: Displaced people Whole"],
    );
    check(
        "Some 147,000 people had gone to relief camps.",
        &["Some 147,000: Displaced people Whole"],
    );
    check(
        "Now 305 camps hold 59,000 people.",
        &["305: Count camp Whole", "59,000: Displaced people Whole"],
    );
}

#[test]
fn crowds_and_things() {
    check("Some 90,000 people took part.", &["Some 90,000: Attendance people Whole"]);
    check("Thousands at the funeral of a mayor", &["Thousands: Attendance people Whole"]);
    check(
        "Tens of thousands of people filled Norport's main square.",
        &["Tens of thousands: Attendance people Whole"],
    );
    // Nobody kills a vehicle, and no province dies.
    check(
        "The police spoke of 10 people killed and 20 vehicles wrecked.",
        &["10: Killed people Whole", "20: Damaged vehicle Whole"],
    );
    check(
        "There have been 242 deaths in 18 provinces.",
        &["242: Killed people Whole", "18: Count province Whole"],
    );
    check("The quake left 210 collapsed buildings.", &["210: Damaged collapsed building Whole"]);
    check(
        "Hackers took the data of 143 million customers in the breach.",
        &["143 million: Affected customer Whole"],
    );
}

#[test]
fn additions_and_parts() {
    check("Officials confirmed 16 more deaths.", &["16: Killed people Additional"]);
    check("It killed 4,600 more people than was thought.", &["4,600: Killed people Whole"]);
    check("The toll was lowered by 106.", &["106: Killed people Additional"]);
    check("Of the 72 hurt, 50 were male.", &["72: Injured people Whole", "50: Injured male Part"]);
    check("Among the dead were at least 36 foreigners.", &["at least 36: Killed foreigner Part"]);
    check(
        "They found 1,021 bodies, of which 650 had names.",
        &["1,021: Killed people Site", "650: Killed people Part"],
    );
    // A figure is no part of itself.
    check("Gusts of 190 km/h hit the coast.", &["190 km/h: Speed - Whole"]);
}

mod fate;
mod open;
mod stands;
mod told;
