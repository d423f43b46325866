//! Dates that hang on the document's date or on one told before.

use super::*;

#[test]
fn weekdays() {
    check(&[
        ("The mayor spoke on Monday.", "Monday=2014-10-13"),
        // A wire report of Wednesday calls its own day by name.
        ("The mayor spoke Wednesday.", "Wednesday=2014-10-15"),
        ("The mayor spoke on Thursday.", "Thursday=2014-10-09"),
        ("The mayor will speak on Thursday.", "Thursday=2014-10-16"),
        ("The mayor is to speak on Thursday.", "Thursday=2014-10-16"),
        ("The mayor is expected to speak on Friday.", "Friday=2014-10-17"),
        ("The bill was due to expire on Friday.", "Friday=2014-10-17"),
        ("The bill is to be voted on Thursday.", "Thursday=2014-10-16"),
        ("The mayor said on Thursday that he would resign.", "Thursday=2014-10-09"),
        ("The mayor said he would resign on Thursday.", "Thursday=2014-10-16"),
        ("The council wants a deal by Friday.", "Friday=2014-10-17"),
        ("The toll had risen to 40 by Tuesday.", "Tuesday=2014-10-14"),
        ("Shops stay shut until Monday.", "Monday=2014-10-20"),
        ("Shops have been shut since Friday.", "Friday=2014-10-10"),
        ("Friday's deadline looms.", "Friday=2014-10-17"),
        ("Monday's fire killed two.", "Monday=2014-10-13"),
        ("They would not yield in the wake of Monday's fire.", "Monday=2014-10-13"),
        (
            "Ahead of Friday's vote, but on Sunday he said so.",
            "Friday=2014-10-17 | Sunday=2014-10-12",
        ),
        ("On Thursday, the council will vote.", "Thursday=2014-10-16"),
        ("The mayor spoke last Friday.", "last Friday=2014-10-10"),
        ("The mayor speaks next Friday.", "next Friday=2014-10-24"),
        ("The mayor speaks this Friday.", "this Friday=2014-10-17"),
        ("It was Tuesday of last week.", "Tuesday of last week=2014-10-07"),
        ("It is due next week on Tuesday.", "next week on Tuesday=2014-10-21"),
        ("It fell early on Wednesday morning.", "early on Wednesday morning=2014-10-15"),
        ("It fell early Monday.", "early Monday=2014-10-13"),
        ("It fell late Sunday night.", "late Sunday night=2014-10-12"),
        ("It was hit overnight Tuesday.", "overnight Tuesday=2014-10-14"),
        ("Tues. and Thurs. were calm.", "Tues.=2014-10-14 | Thurs.=2014-10-09"),
        ("this past Friday", "this past Friday=2014-10-10"),
        ("this coming Friday", "this coming Friday=2014-10-17"),
    ]);
}

#[test]
fn days_by_the_day_of_writing() {
    check(&[
        ("The dam broke today.", "today=2014-10-15"),
        ("The dam broke yesterday.", "yesterday=2014-10-14"),
        ("The dam broke yesterday evening.", "yesterday evening=2014-10-14"),
        ("The dam may break tomorrow.", "tomorrow=2014-10-16"),
        ("The dam broke this morning.", "this morning=2014-10-15"),
        ("The dam broke last night.", "last night=2014-10-14"),
        ("The dam may break tonight.", "tonight=2014-10-15"),
        ("The dam broke two days ago.", "two days ago=2014-10-13"),
        ("The dam broke about 20 days ago.", "about 20 days ago=2014-09-20..2014-09-30"),
        // Within a quotation the day is the speaker's.
        ("“We lost today,” she said on Monday.", "today=2014-10-13 | Monday=2014-10-13"),
        ("\"We lost yesterday,\" she said Monday.", "yesterday=2014-10-12 | Monday=2014-10-13"),
        ("She said on Monday she is home today.", "Monday=2014-10-13 | today=2014-10-15"),
        ("The dam broke overnight.", "overnight=2014-10-14..2014-10-15"),
    ]);
}

#[test]
fn weeks_months_years() {
    check(&[
        ("It fell last week.", "last week=2014-10-06..2014-10-12"),
        ("It fell this week.", "this week=2014-10-13..2014-10-19"),
        ("It opens next week.", "next week=2014-10-20..2014-10-26"),
        ("It fell over the weekend.", "the weekend=2014-10-11..2014-10-12"),
        ("It will open at the weekend.", "the weekend=2014-10-18..2014-10-19"),
        ("It fell this past weekend.", "this past weekend=2014-10-11..2014-10-12"),
        ("It fell last weekend.", "last weekend=2014-10-11..2014-10-12"),
        ("It fell last month.", "last month=2014-09"),
        ("It fell earlier this month.", "earlier this month=2014-10"),
        ("It fell last year.", "last year=2013"),
        ("It fell late last year.", "late last year=2013-09..2013-12"),
        ("It fell earlier this year.", "earlier this year=2014"),
        ("It opens later this year.", "later this year=2014"),
        ("It opens next year.", "next year=2015"),
        ("It fell last quarter.", "last quarter=2014-07-01..2014-09-30"),
        ("It fell this decade.", "this decade=2010-01-01..2019-12-31"),
        ("It fell last century.", "last century=1900-01-01..1999-12-31"),
        ("the first week of 2021", "the first week of 2021=2021-01-04..2021-01-10"),
        ("the last week of July", "the last week of July=2014-07-28..2014-08-03"),
        ("week 27 of 2018", "week 27 of 2018=2018-07-02..2018-07-08"),
        ("the end of the month", "the end of the month=2014-10-21..2014-10-31"),
    ]);
}

#[test]
fn units_ago_and_ahead() {
    check(&[
        ("It fell a week ago.", "a week ago=2014-10-05..2014-10-11"),
        ("It fell three months ago.", "three months ago=2014-07"),
        ("It fell two years ago.", "two years ago=2012"),
        ("It fell 10 years ago.", "10 years ago=2004"),
        ("It fell twenty-five years ago.", "twenty-five years ago=1989"),
        ("It fell about two years ago.", "about two years ago=2012-04..2013-04"),
        ("It fell more than two years ago.", "more than two years ago=2011-10..2012-10"),
        ("It fell nearly two years ago.", "nearly two years ago=2012-10..2013-10"),
        ("It fell a couple of years ago.", "a couple of years ago=2012"),
        ("It fell several years ago.", "several years ago?PXY"),
        ("It fell decades ago.", "decades ago?PXY"),
        ("It fell a decade ago.", "a decade ago=2003-10..2005-10"),
        ("It fell six hours ago.", "six hours ago?PT6H"),
        ("It will open in two weeks.", "two weeks=2014-10-26..2014-11-01"),
        ("It will open two days from now.", "two days from now=2014-10-17"),
        ("They came two days after Christmas.", "two days after Christmas=2013-12-27"),
    ]);
}

#[test]
fn windows() {
    check(&[
        ("Prices rose in the last two years.", "the last two years=2012-10-15..2014-10-15"),
        ("Prices rose over the past 12 months.", "the past 12 months=2013-10-15..2014-10-15"),
        ("Prices rose in the past year.", "the past year=2013-10-15..2014-10-15"),
        ("Prices rose over the last year.", "the last year=2013-10-15..2014-10-15"),
        ("Prices will rise in the next 3 days.", "the next 3 days=2014-10-16..2014-10-18"),
        ("Prices rose in the 10 previous weeks.", "the 10 previous weeks=2014-08-06..2014-10-15"),
        ("Prices rose in the last few years.", "the last few years?PXY"),
    ]);
}

#[test]
fn days_by_another_date() {
    check(&[
        (
            "They met on May 3, 2010; the next day they left.",
            "May 3, 2010=2010-05-03 | the next day=2010-05-04",
        ),
        (
            "They met on May 3, 2010, and left the same day.",
            "May 3, 2010=2010-05-03 | the same day=2010-05-03",
        ),
        (
            "They met on May 3, 2010, and left three days later.",
            "May 3, 2010=2010-05-03 | three days later=2010-05-06",
        ),
        (
            "They spoke on Monday as the toll of a quake a day before rose.",
            "Monday=2014-10-13 | a day before=2014-10-12",
        ),
        ("They left the following day.", "the following day?XXXX-XX-XX"),
        // What it follows is no date.
        ("They left a day after the quake.", "a day after?P1D"),
    ]);
}

#[test]
fn nothing_is_resolved_against_a_guess() {
    let rows = [
        ("It fell on Oct. 19.", "Oct. 19?XXXX-10-19"),
        ("It fell on Friday.", "Friday?XXXX-WXX-5"),
        ("It fell yesterday.", "yesterday?XXXX-XX-XX"),
        ("It fell last month.", "last month?XXXX-XX"),
        ("It fell last year.", "last year?XXXX"),
        ("It fell in May.", "May?XXXX-05"),
        ("It fell two years ago.", "two years ago?P2Y"),
        ("It fell in the last two years.", "the last two years?P2Y"),
        ("It fell in November 2022.", "November 2022=2022-11"),
        ("It fell in 2022.", "2022=2022"),
        ("It fell on Christmas Day.", "Christmas Day?XXXX-12-25"),
    ];
    for (text, expected) in rows {
        assert_eq!(found(text, None), expected);
    }
}

#[test]
fn a_coarse_document_date_resolves_what_is_as_coarse() {
    let month = Period::month(2014, 10);
    assert_eq!(found("It fell last month.", month), "last month=2014-09");
    assert_eq!(found("It fell yesterday.", month), "yesterday?XXXX-XX-XX");
    let year = Period::year(2014);
    assert_eq!(found("It fell last year.", year), "last year=2013");
    assert_eq!(found("It fell last month.", year), "last month?XXXX-XX");
}

#[test]
fn parts_told_by_counting() {
    check(&[
        (
            "Sales rose in the first nine months of 2013.",
            "the first nine months of 2013=2013-01..2013-09",
        ),
        (
            "It fell in the last three months of 2013.",
            "the last three months of 2013=2013-10..2013-12",
        ),
        (
            "The first six months of this year were dry.",
            "The first six months of this year=2014-01..2014-06",
        ),
        (
            "The first 10 days of May 2013 were dry.",
            "The first 10 days of May 2013=2013-05-01..2013-05-10",
        ),
        (
            "Rooms are booked for the first two weeks of 2016.",
            "the first two weeks of 2016=2016-01-04..2016-01-17",
        ),
        (
            "It opened on the last Friday of November 2013.",
            "the last Friday of November 2013=2013-11-29",
        ),
        ("The first Monday in March is a holiday.", "The first Monday in March=2014-03-03"),
        ("Some 40 have died in the year to date.", "the year to date=2014-01-01..2014-10-15"),
        ("Talks were held on October 3 and 4.", "October 3 and 4=2014-10-03..2014-10-04"),
        ("The plan covers 2015 through 2020.", "2015 through 2020=2015..2020"),
        ("It shut on Tuesday the 7th.", "Tuesday the 7th=2014-10-07"),
        // Not what was counted from now, nor another day.
        ("He wrote in the last two years of his life.", ""),
        ("The first three months of the war were hard.", ""),
        ("On October 3 and 4 people died.", "October 3=2014-10-03"),
        ("Two were shot on May 3 and four on May 9.", "May 3=2014-05-03 | May 9=2014-05-09"),
    ]);
}
