//! Figures that only the words around them give a measure: tables, tolls that move, parts of parts.

use super::{check, check_when};

#[test]
fn tolls_told_by_their_number() {
    check(
        "The number of people believed to have perished in the tower fire rose to 79 on Monday, up from 58 two days earlier.",
        &["79: Killed people Whole", "Monday: DateOf - Whole", "58: Killed people Whole"],
    );
    check(
        "The confirmed number of people killed by Storm Anna (known here as Nell) jumped to 1,774 from 942 a day earlier.",
        &["1,774: Killed people Whole", "942: Killed people Whole"],
    );
    check("Cholera cases top 10,000 in Velmar", &["10,000: Infected people Whole"]);
    check(
        "He put the number of Velmers killed at more than 60 and the injured at 140.",
        &["more than 60: Killed people Whole", "140: Injured people Whole"],
    );
    check(
        "The war cost the lives of 2,448 soldiers and 13 medics.",
        &["2,448: Killed soldier Whole", "13: Killed medic Whole"],
    );
    check(
        "He killed 13 soldiers and, according to the ministry, about 170 villagers.",
        &["13: Killed soldier Whole", "about 170: Killed villager Whole"],
    );
}

#[test]
fn pairs_of_counts_as_in_a_table() {
    check(
        "Velmar has reported 936 cases of cholera and 595 deaths; Sarn 1,620 and 562.",
        &[
            "936: Infected case Whole",
            "595: Killed people Whole",
            "1,620: Infected - Whole",
            "562: Killed - Whole",
        ],
    );
    // No pair was told: the second counts what the first does.
    check(
        "The blast killed 12 people. Earlier tolls were 7 and 9.",
        &["12: Killed people Whole", "7: Killed people Whole", "9: Killed people Whole"],
    );
}

#[test]
fn parts_of_those_counted() {
    check(
        "Twelve people were killed. Eleven of the dead were sailors.",
        &["Twelve: Killed people Whole", "Eleven: Killed sailor Part"],
    );
    check(
        "The bus had 40 aboard. Nine of the passengers were children.",
        &["40: Aboard people Whole", "Nine: Aboard child Part"],
    );
}

#[test]
fn people_freed_held_and_housed() {
    check(
        "Gunmen took 129 pupils hostage. Some 44 have regained their freedom, and 85 remain in captivity.",
        &["129: Abducted pupil Whole", "Some 44: Rescued people Whole", "85: Missing people Whole"],
    );
    check("More than 200 men were yet to be found.", &["More than 200: Missing man Whole"]);
    check("The fate of seven miners is unknown.", &["seven: Missing miner Whole"]);
    check("Firefighters pulled 65 people to safety.", &["65: Rescued people Whole"]);
    check("More than 360 have been brought out.", &["More than 360: Rescued people Whole"]);
    check("Some 123,000 civilians were flown out.", &["Some 123,000: Evacuated civilian Whole"]);
    check("Over 580,000 are out of their homes.", &["Over 580,000: Displaced people Whole"]);
    check("The block housed as many as 600 people.", &["as many as 600: Population people Whole"]);
    check("Up to 600 may have been living there.", &["Up to 600: Population - Whole"]);
    check("Five are in jail.", &["Five: Arrested people Whole"]);
    check(
        "More than 240 nurses have caught the disease.",
        &["More than 240: Infected nurse Whole"],
    );
    check("The mine has 870 workers.", &["870: Jobs worker Whole"]);
    check("Some 130 workers were sent there.", &["Some 130: Count worker Whole"]);
}

#[test]
fn no_count_of_times_or_tenths() {
    check(
        "They logged more than 30,000 this year.",
        &["more than 30,000: Count - Whole", "this year: DateOf - Whole"],
    );
    check(
        "The quake killed 40 people. The survey has it at 7.3, after a figure of 7.4.",
        &["40: Killed people Whole", "7.3: Count - Whole", "7.4: Magnitude - Whole"],
    );
    check(
        "The blaze killed 12. Officials list 605,000 houses as damaged; the police figure is 776,895.",
        &[
            "12: Killed people Whole",
            "605,000: Damaged house Whole",
            "776,895: Damaged house Whole",
        ],
    );
}

#[test]
fn sizes_and_their_conversions() {
    check(
        "The barrier will stand up to 5.5 metres (18 feet).",
        &["up to 5.5 metres: Height - Whole", "18 feet: Height - Whole"],
    );
    check(
        "The men are 420m (1,380ft) underground.",
        &["420m: Depth man Whole", "1,380ft: Depth man Whole"],
    );
    check("It spread up the 220-foot tower.", &["220-foot: Height tower Whole"]);
}

#[test]
fn counts_that_go_on_with_one_before() {
    check(
        "The ministry has named 2,802 soldiers who were killed. Yerevan's count stood in December at 2,718, \
         and it may go beyond 4,000.",
        &[
            "2,802: Killed soldier Whole",
            "December: DateOf - Whole",
            "2,718: Killed soldier Whole",
            "beyond 4,000: Killed soldier Whole",
        ],
    );
    check(
        "In all 4,919 people died. Velm city accounts for 1,725 of them.",
        &["4,919: Killed people Whole", "1,725: Killed people Part"],
    );
    check(
        "By Friday 30 people were dead. One of the 30 had been in hospital.",
        &["Friday: DateOf - Whole", "30: Killed people Whole", "30: Killed - Whole"],
    );
    check(
        "They have named 874 soldiers who fell in June.",
        &["874: Killed soldier Whole", "June: DateOf - Whole"],
    );
    // Attempts, not the dead of long before.
    check(
        "Ten people died. It was cold. It rained. Guards met 161 attempts. For the year the tally is 34,000.",
        &["Ten: Killed people Whole", "161: Count attempt Whole", "34,000: Count attempt Whole"],
    );
}

#[test]
fn two_happenings_of_one_kind_in_one_article() {
    // The news is the second quake; a sentence that opens with the first goes on with it.
    check_when(
        "A strong earthquake shook Velmar on Thursday, killing 19 people.\n\n\
         The August 17 quake was larger. It killed 8,046 people. Sarn lost 78 lives on August 17, 58 of them in Orle.",
        &[
            "19 2021-09-02",
            "8,046 2021-08-17 before",
            "78 2021-08-17 before",
            "58 2021-08-17 before",
        ],
    );
    check_when(
        "A strong earthquake shook Velmar on Thursday, killing 19 people.\n\n\
         Old people speak of the 1934 quake, which measured 8.4 and killed 10,000 people. \
         They count their losses from the storm of 2019 that left 800 dead.",
        &["19 2021-09-02", "8.4 1934 before", "10,000 1934 before", "800 2019 before"],
    );
}

#[test]
fn money_by_what_it_is_for() {
    check("He paid $54.20 a share for it.", &["$54.20 a share: Price - Whole"]);
    check("The tower had an £8.6m refit.", &["£8.6m: Cost - Whole"]);
    check("Lawmakers backed a 353m-euro wall.", &["353m-euro: Cost wall Whole"]);
    check("It got a €300m loan after it had paid.", &["€300m: Funding - Whole"]);
}
