//! Dates that the words tell whole, or but for the year.

use super::*;

#[test]
fn days_with_their_year() {
    check(&[
        ("The dam broke on 15 August 2021.", "15 August 2021=2021-08-15"),
        ("The dam broke on August 15, 2021, at dawn.", "August 15, 2021=2021-08-15"),
        ("The dam broke on Aug. 15, 2021.", "Aug. 15, 2021=2021-08-15"),
        ("The dam broke on Aug 15 2021.", "Aug 15 2021=2021-08-15"),
        ("The dam broke on the 15th of August 2021.", "the 15th of August 2021=2021-08-15"),
        ("The dam broke on 15th August, 2021.", "15th August, 2021=2021-08-15"),
        ("The dam broke on August 15th, 2021.", "August 15th, 2021=2021-08-15"),
        ("The dam broke on 3rd Sept 2021.", "3rd Sept 2021=2021-09-03"),
        ("The dam broke on 03 Sep 2021.", "03 Sep 2021=2021-09-03"),
        ("The dam broke on August the 3rd, 2021.", "August the 3rd, 2021=2021-08-03"),
        (
            "The dam broke on the fifteenth of August 1999.",
            "the fifteenth of August 1999=1999-08-15",
        ),
        ("The dam broke on Sunday, August 15, 2021.", "Sunday, August 15, 2021=2021-08-15"),
        ("The dam broke on Sunday 15 August 2021.", "Sunday 15 August 2021=2021-08-15"),
        ("SUNDAY, AUGUST 15, 2021", "SUNDAY, AUGUST 15, 2021=2021-08-15"),
        ("Sun Aug 15, 2021 7:12pm BST", "Sun Aug 15, 2021=2021-08-15 | 7:12pm BST?T"),
        ("Posted: Aug 15, 2021 8:20 AM ET", "Aug 15, 2021=2021-08-15 | 8:20 AM ET?T"),
        ("The dam broke on 15 August of last year.", "15 August of last year=2013-08-15"),
        (
            "It opened on 6 April seventeen hundred thirty three.",
            "6 April seventeen hundred thirty three=1733-04-06",
        ),
        ("She was born on May 20, 1960 in Norland.", "May 20, 1960=1960-05-20"),
        ("She was born May 20 of '61.", "May 20 of '61=1961-05-20"),
        ("Dec31 , 1994", "Dec31 , 1994=1994-12-31"),
    ]);
}

#[test]
fn days_in_figures() {
    check(&[
        ("Updated 2021-08-15.", "2021-08-15=2021-08-15"),
        ("Updated 2021/08/15.", "2021/08/15=2021-08-15"),
        ("Updated 2021.08.15", "2021.08.15=2021-08-15"),
        ("Updated 15.08.2021", "15.08.2021=2021-08-15"),
        ("Updated 28/11/2005", "28/11/2005=2005-11-28"),
        ("Updated 11/28/2005", "11/28/2005=2005-11-28"),
        ("Updated 11/28/05", "11/28/05=2005-11-28"),
        ("Updated 23-Sep-2020", "23-Sep-2020=2020-09-23"),
        ("Updated 23/Sep/2020", "23/Sep/2020=2020-09-23"),
        ("Updated 2020/Sep/23", "2020/Sep/23=2020-09-23"),
        ("Updated 28-11-2005", "28-11-2005=2005-11-28"),
        // Either number may be the month: both readings are kept, none is chosen.
        ("Updated 5/6/2010", "5/6/2010?2010-05-06"),
        ("Updated 5/5/2010", "5/5/2010=2010-05-05"),
        ("He paid on 22/04 in cash.", "22/04=2014-04-22"),
    ]);
    let text = "Updated 5/6/2010";
    let readings = expressions(text, None)[0].readings.unwrap().map(|it| it.start_iso());
    assert_eq!(readings, ["2010-05-06", "2010-06-05"]);
}

#[test]
fn days_without_their_year() {
    check(&[
        ("The dam broke on Oct. 9.", "Oct. 9=2014-10-09"),
        ("The dam broke on Nov. 19.", "Nov. 19=2013-11-19"),
        ("The vote will be held on Nov. 19.", "Nov. 19=2014-11-19"),
        ("The vote is to be held on March 3.", "March 3=2015-03-03"),
        ("The town faces a May 19 deadline.", "May 19=2015-05-19"),
        ("The July 3 coup ended his rule.", "July 3=2014-07-03"),
        ("He was ousted July 3.", "July 3=2014-07-03"),
        ("The fair is on 24 October.", "24 October=2014-10-24"),
        ("On the 5th of May the strike began.", "the 5th of May=2014-05-05"),
        ("It has rained since September 1st.", "September 1st=2014-09-01"),
        ("It began on February 29.", "February 29=2012-02-29"),
        ("It began on February 30.", "February 30?XXXX-02-30"),
        ("Friday, October 10", "Friday, October 10=2014-10-10"),
        ("It began May twenty nine.", "May twenty nine=2014-05-29"),
        ("The show runs until Nov. 2.", "Nov. 2=2014-11-02"),
        ("He arrived on the 4th.", "the 4th=2014-10-04"),
        ("He will arrive on the 4th.", "the 4th=2014-11-04"),
    ]);
}

#[test]
fn months() {
    check(&[
        ("The quake struck in December 2003.", "December 2003=2003-12"),
        ("The quake struck in December, 2003.", "December, 2003=2003-12"),
        ("The quake struck in December of 2003.", "December of 2003=2003-12"),
        ("The quake struck in Dec. 2003.", "Dec. 2003=2003-12"),
        ("The quake struck in February.", "February=2014-02"),
        ("The quake struck in December.", "December=2013-12"),
        // In October itself one writes "this month": October alone is last year's.
        ("The quake struck in October.", "October=2013-10"),
        ("The bridge will open in February.", "February=2015-02"),
        ("The bridge opened last October.", "last October=2013-10"),
        ("The bridge opens next December.", "next December=2014-12"),
        ("The bridge opened this September.", "this September=2014-09"),
        ("The bridge opened in May.", "May=2014-05"),
        ("November's elections were lost.", "November=2013-11"),
        ("The bridge opened in early October 2017.", "early October 2017=2017-10-01..2017-10-10"),
        ("The bridge opened in mid-July.", "mid-July=2014-07-11..2014-07-20"),
        (
            "It ran to mid-February of this year.",
            "mid-February of this year=2014-02-11..2014-02-20",
        ),
        ("It closed at the end of June 2012.", "the end of June 2012=2012-06-21..2012-06-30"),
        ("Deaths in September and October rose.", "September=2014-09 | October=2013-10"),
        ("It shut in a May interview and the March figures.", "May=2014-05 | March=2014-03"),
        ("a plan by March of next year", "March of next year=2015-03"),
        ("Posted 2015-3", "2015-3=2015-03"),
        ("Posted 12-2015", "12-2015=2015-12"),
        ("Posted Dec-2018", "Dec-2018=2018-12"),
        ("They left in October two thousand and five.", "October two thousand and five=2005-10"),
    ]);
}

#[test]
fn years() {
    check(&[
        ("The treaty was signed in 1979.", "1979=1979"),
        ("The war has raged since 2011.", "2011=2011"),
        ("the deadliest day since the 2011 uprising", "2011=2011"),
        ("He kept a 1979 peace treaty.", "1979=1979"),
        ("Voss's 2012 amnesty ended.", "2012=2012"),
        ("after the 2008 crisis", "2008=2008"),
        ("the devastating 2005 storm", "2005=2005"),
        ("in 2007 and 2009", "2007=2007 | 2009=2009"),
        ("in 2012, 2013 and 2014", "2012=2012 | 2013=2013 | 2014=2014"),
        ("The book (2013) sold well.", "2013=2013"),
        ("the year 1066", "the year 1066=1066"),
        ("in fiscal year 2019", "fiscal year 2019=2019"),
        ("in fiscal 2018", "fiscal 2018=2018"),
        ("in FY18", "FY18=2018"),
        ("in calendar year 2008", "calendar year 2008=2008"),
        ("The cut, through 2012, is deep.", "2012=2012"),
        ("as of 2012 it stood", "2012=2012"),
        ("around 2010 it fell", "around 2010=2010"),
        ("in her 2000 and 2006 races", "2000=2000 | 2006=2006"),
        ("his 1994 “Charter of Ost”", "1994=1994"),
        ("in mid-2013", "mid-2013=2013-05..2013-08"),
        ("in early 2013", "early 2013=2013-01..2013-04"),
        ("in late 2013", "late 2013=2013-09..2013-12"),
        ("by the end of 2020", "the end of 2020=2020-12"),
        ("at the beginning of 2020", "the beginning of 2020=2020-01"),
        ("the 2012-13 season", "2012-13=2012..2013"),
        ("the 2012–2014 drought", "2012–2014=2012..2014"),
        ("from 1999-2000", "1999-2000=1999..2000"),
        (
            "It was spelled two thousand and twenty, in two thousand and twenty.",
            "two thousand and twenty=2020",
        ),
    ]);
}

#[test]
fn quarters_seasons_decades_centuries() {
    check(&[
        ("sales in Q3 2019", "Q3 2019=2019-07-01..2019-09-30"),
        ("sales in 2019 Q3", "2019 Q3=2019-07-01..2019-09-30"),
        ("sales in 2019-Q1", "2019-Q1=2019-01-01..2019-03-31"),
        ("sales in Q1 of 2018", "Q1 of 2018=2018-01-01..2018-03-31"),
        ("in the third quarter of 2013", "the third quarter of 2013=2013-07-01..2013-09-30"),
        ("in the third quarter", "the third quarter=2014-07-01..2014-09-30"),
        ("in the first half of 2013", "the first half of 2013=2013-01-01..2013-06-30"),
        ("in spring 2014", "spring 2014=2014-03-01..2014-05-31"),
        ("in the summer of 2013", "the summer of 2013=2013-06-01..2013-08-31"),
        ("in the winter of 2012-13", "the winter of 2012-13=2012-12-01..2013-02-28"),
        ("It shut last summer.", "last summer=2014-06-01..2014-08-31"),
        ("It opens next spring.", "next spring=2015-03-01..2015-05-31"),
        ("in the 1990s", "the 1990s=1990-01-01..1999-12-31"),
        ("in the ’90s", "the ’90s=1990-01-01..1999-12-31"),
        ("in the '80s", "the '80s=1980-01-01..1989-12-31"),
        ("in the late 2000s", "the late 2000s=2007..2009"),
        ("under a mid-1970s statute", "mid-1970s=1974..1976"),
        ("in the early 1980s", "the early 1980s=1980..1983"),
        ("in the nineties", "the nineties=1990-01-01..1999-12-31"),
        ("in the 19th century", "the 19th century=1800-01-01..1899-12-31"),
    ]);
}

#[test]
fn days_with_a_name() {
    check(&[
        ("They met on Christmas Day.", "Christmas Day=2013-12-25"),
        ("They met on New Year's Eve.", "New Year's Eve=2013-12-31"),
        ("They met on New Year’s Day 2010.", "New Year’s Day 2010=2010-01-01"),
        ("They will meet at Thanksgiving.", "Thanksgiving=2014-11-27"),
        ("They met on Easter Monday.", "Easter Monday=2014-04-21"),
        ("They met on Good Friday 2010.", "Good Friday 2010=2010-04-02"),
        ("They met on Black Friday 2010.", "Black Friday 2010=2010-11-26"),
        ("They met on Presidents' Day.", "Presidents' Day=2014-02-17"),
        ("They met last Christmas.", "last Christmas=2013-12-25"),
        ("They met on Memorial Day.", "Memorial Day=2014-05-26"),
        ("They met on Election Day 2012.", "Election Day 2012=2012-11-06"),
    ]);
}

#[test]
fn stretches() {
    check(&[
        ("from January to April 2015", "January to April 2015=2015-01..2015-04"),
        ("from 2014 to 2018", "2014 to 2018=2014..2018"),
        ("between 2007 and 2009", "2007 and 2009=2007..2009"),
        (
            "from Sept. 20 through Dec. 31, 2017",
            "Sept. 20 through Dec. 31, 2017=2017-09-20..2017-12-31",
        ),
        ("on November 18-19, 2013", "November 18-19, 2013=2013-11-18..2013-11-19"),
        ("from 9 to 12 June 2013", "9 to 12 June 2013=2013-06-09..2013-06-12"),
        ("from 12 May to 3 June 2013", "12 May to 3 June 2013=2013-05-12..2013-06-03"),
        ("from November 2012 to March", "November 2012 to March=2012-11..2013-03"),
        ("between March 2011 and today", "March 2011 and today=2011-03-01..2014-10-15"),
        ("Jan-Feb 2017", "Jan-Feb 2017=2017-01..2017-02"),
        ("from April 27, 2013 to the 3rd", "April 27, 2013 to the 3rd=2013-04-27..2013-05-03"),
    ]);
    let text = "from Sept. 20 through Dec. 31, 2017";
    let ends = &expressions(text, None)[0].ends;
    let shown: Vec<String> = ends.iter().map(|it| show(text, it)).collect();
    assert_eq!(shown, ["Sept. 20=2017-09-20", "Dec. 31, 2017=2017-12-31"]);
    assert_eq!((ends[0].role, ends[1].role), (Role::Since, Role::Until));
}

#[test]
fn a_year_comes_from_the_same_month_told_whole() {
    let show = |text: &str| super::found(text, None);
    assert_eq!(
        show("The truce of October 2025 was brief. It was signed in Velm on Oct. 19."),
        "October 2025=2025-10 | Oct. 19=2025-10-19"
    );
    // Two years for one month decide nothing.
    assert_eq!(
        show("After October 2024 and October 2025 came Oct. 19."),
        "October 2024=2024-10 | October 2025=2025-10 | Oct. 19?XXXX-10-19"
    );
}
