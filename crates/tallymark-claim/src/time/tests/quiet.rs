//! Words and figures that look like dates.

use super::*;

#[test]
fn words_that_are_no_dates() {
    check(&[
        ("It may rain.", ""),
        ("May I ask?", ""),
        ("Theresa May resigned.", ""),
        ("They march on the town.", ""),
        ("The march was long.", ""),
        ("a second round", ""),
        ("the second world war", ""),
        ("She told the Sunday Times so.", ""),
        ("The Sun said so.", ""),
        ("He sat down.", ""),
        ("They wed in secret.", ""),
        ("June Harlow spoke.", ""),
        ("The fall of the town was quick.", ""),
        ("They fall back.", ""),
        ("a spring of water", ""),
        ("the end of the line", ""),
        ("for months", ""),
        ("a two-year plan", ""),
        ("It took three days.", ""),
        ("He is 5 years old.", ""),
        ("the last train", ""),
        ("statues on Easter Island", ""),
        ("the next round", ""),
        ("an august body", ""),
        ("now is the time", ""),
    ]);
}

#[test]
fn figures_that_are_no_dates() {
    check(&[
        ("Some 1500 people fled.", ""),
        ("It killed 2000 people.", ""),
        ("in 1500 homes", ""),
        ("about 2000 soldiers", ""),
        ("a total of 1950 cases", ""),
        ("On May 5, 2000 people marched.", "May 5=2014-05-05"),
        ("It has 1,999 seats.", ""),
        ("3/4 of them", ""),
        ("It works 24/7.", ""),
        ("after 9/11", ""),
        ("a 5-4 ruling", ""),
        ("Flight 1752 fell.", ""),
        ("call 555-1212", ""),
        ("the code 133-03-03-2020", ""),
        ("a 4:3 screen", ""),
        ("$2013 in cash", ""),
        ("2000km away", ""),
        ("5.12 percent", ""),
        ("1200-1500 people", ""),
    ]);
}

#[test]
fn times_of_day_are_seen_and_are_no_claims() {
    let rows = [
        ("at 10:30 on Monday", "10:30?T | Monday=2014-10-13"),
        ("at 6.13am", "6.13am?T"),
        ("at 7 p.m. Monday", "7 p.m.?T | Monday=2014-10-13"),
        ("at 09:10 hours (0440 GMT)", "09:10 hours?T | 0440 GMT?T"),
        ("at 7am local time", "7am local time?T"),
        ("at 10:30:05", "10:30:05?T"),
    ];
    check(&rows);
    for (text, _) in rows {
        let clock = &expressions(text, wednesday())[0];
        assert_eq!(clock.kind, TimeKind::Clock);
        assert!(!clock.is_date_claim());
    }
}
