//! Figures told by what stands for the counted, by another count, or of any and not of the news.

use super::{check, check_when};

#[test]
fn what_stands_for_the_dead() {
    check(
        "The blast killed 40 people. On Monday the hall held 63 coffins.",
        &["40: Killed people Whole", "Monday: DateOf - Whole", "63: Killed coffin Part"],
    );
    check(
        "The quake killed 40 people. Victims' Watch has names for 208.",
        &["40: Killed people Whole", "208: Killed people Whole"],
    );
    // Nobody died.
    check("The shop sold 63 coffins.", &["63: Count coffin Whole"]);
    check(
        "The blast killed 40 people. The union published a list of 13 names.",
        &["40: Killed people Whole", "13: Count name Whole"],
    );
    check("A 103rd victim died in hospital.", &["103rd: Killed people Whole"]);
    check("The 15th victim was a nurse.", &["15th: Rank victim Whole"]);
    check(
        "The battle for Velm was over. The rebels admitted to have lost 190 men.",
        &["190: Killed man Whole"],
    );
}

#[test]
fn another_count_by_what_is_said_of_it() {
    check(
        "The group has 9,000 fighters. That is down from 12,000 a year ago.",
        &["9,000: Fighters fighter Whole", "12,000: Fighters fighter Whole"],
    );
    check("The militants had 60,000.", &["60,000: Fighters - Whole"]);
    check("The militia was down to 20,000 men.", &["20,000: Fighters man Whole"]);
    // Those sent are no strength.
    check("The group sent 400 fighters to the bridge.", &["400: Count fighter Whole"]);
    check("A quake struck Velm. The institute measured it at 6.9.", &["6.9: Magnitude - Whole"]);
}

#[test]
fn those_who_came_or_were_inside() {
    check("Norland has taken in 22,000 Sarnese.", &["22,000: Displaced sarnese Whole"]);
    check("Some 9,000 have crossed to Norland.", &["Some 9,000: Displaced people Whole"]);
    check(
        "A fire swept through a club in Velm. Up to 900 may have been inside.",
        &["Up to 900: Attendance people Whole"],
    );
    check(
        "The blast killed 40 people. There were 94 in the building.",
        &["40: Killed people Whole", "94: Count - Whole"],
    );
    check(
        "The blaze killed 40 people. Of those hurt, 31 remain in six hospitals.",
        &["40: Killed people Whole", "31: Injured people Part", "six: Count hospital Part"],
    );
}

#[test]
fn when_an_anniversary_was() {
    check_when(
        "Two years on, Velm mourns\n\nThe fire in Velm killed 12 people. The owner got five years.",
        &["Two years -", "12 2019", "five years -"],
    );
    check_when(
        "A town was shaken on Thursday, two years after a quake killed 22 people.",
        &["two years 2021-09-02", "22 - before"],
    );
}

#[test]
fn of_any_and_not_of_the_news() {
    check_when("A magnitude-6.0 quake can do great harm.", &["6.0 - before"]);
}
