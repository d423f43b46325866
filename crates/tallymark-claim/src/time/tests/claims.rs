//! What the claims stage asks of a date.

use super::*;

fn claims(text: &str) -> Vec<String> {
    expressions(text, wednesday())
        .iter()
        .flat_map(TimeExpression::date_claims)
        .map(|it| show(text, it))
        .collect()
}

#[test]
fn days_months_and_years_are_claims() {
    for text in [
        "He spoke on Monday.",
        "He spoke today.",
        "He spoke last night.",
        "He came last month.",
        "He came last year.",
        "He came on Oct. 9.",
        "He came in 2011.",
        "He came in July 2013.",
        "He came in mid-2013.",
        "a mid-1970s law",
        "He came on Christmas Day.",
    ] {
        assert_eq!(claims(text).len(), 1, "{text}");
    }
}

#[test]
fn weeks_seasons_and_windows_are_none() {
    for text in [
        "He came last week.",
        "He came over the weekend.",
        "He came last summer.",
        "He came in the 1990s.",
        "He came in the last two years.",
        "He came in Q3 2019.",
        "He came at 10:30.",
        "He came two decades ago.",
        "He came in the 19th century.",
    ] {
        assert!(claims(text).is_empty(), "{text}");
    }
}

#[test]
fn both_ends_of_a_stretch_are_claims() {
    assert_eq!(
        claims("from September 2012 to mid-February of this year"),
        ["September 2012=2012-09", "mid-February of this year=2014-02-11..2014-02-20"]
    );
}

#[test]
fn roles() {
    let rows = [
        ("in 2011", Role::At),
        ("since 2011", Role::Since),
        ("since early 2011", Role::Since),
        ("until 2011", Role::Until),
        ("through 2011", Role::Until),
        ("by 2011", Role::By),
        ("as of June 2011", Role::AsOf),
        ("as at June 2011", Role::AsOf),
        ("before 2011", Role::Before),
        ("prior to June 2011", Role::Before),
        ("ahead of Friday", Role::Before),
        ("after 2011", Role::After),
        ("on Monday", Role::At),
    ];
    for (text, role) in rows {
        assert_eq!(expressions(text, wednesday())[0].role, role, "{text}");
    }
}

#[test]
fn bases_and_bounds() {
    let rows = [
        ("15 August 2021", TimeBasis::Stated, Bound::Exact),
        ("in November 2022", TimeBasis::Stated, Bound::Exact),
        ("last month", TimeBasis::Reference, Bound::Exact),
        ("on Oct. 9", TimeBasis::Reference, Bound::Exact),
        ("about two years ago", TimeBasis::Reference, Bound::Approx),
        ("more than two years ago", TimeBasis::Reference, Bound::MoreThan),
        ("around 2010", TimeBasis::Stated, Bound::Approx),
        ("in mid-2013", TimeBasis::Stated, Bound::Approx),
        ("from 2014 to 2018", TimeBasis::Stated, Bound::Range),
    ];
    for (text, basis, bound) in rows {
        let it = &expressions(text, wednesday())[0];
        assert_eq!((it.basis, it.bound), (basis, bound), "{text}");
    }
    let text = "On May 3, 2010 they met; the next day they left.";
    assert_eq!(expressions(text, wednesday())[1].basis, TimeBasis::Context);
}

#[test]
fn a_hedged_year_count_spans_the_years_around() {
    let reference = Date::new(2023, 11, 8).map(Period::day);
    let text = "The camp opened about two years ago.";
    assert_eq!(found(text, reference), "about two years ago=2021-05..2022-05");
}

#[test]
fn half_open_intervals_need_a_certain_year() {
    let rows = [
        ("July 2013", Some("2013-07-01 2013-08-01")),
        ("from 2014 to 2018", Some("2014-01-01 2018-01-01")),
        ("today", Some("2014-10-15 2014-10-15")),
        ("on Friday", None),
        ("Oct. 9", None),
    ];
    for (text, expected) in rows {
        let got = expressions(text, wednesday())[0].half_open().map(|(a, b)| format!("{a} {b}"));
        assert_eq!(got.as_deref(), expected, "{text}");
    }
}

#[test]
fn stamps() {
    let rows = [
        ("Updated 08 November 2023", Some("2023-11-08")),
        ("Last Updated: Monday, 28 November 2005, 02:24 GMT", Some("2005-11-28")),
        ("Published: 2013-07-02T10:00:00Z", Some("2013-07-02")),
        ("Sunday, November 27-2005 at 16:12", Some("2005-11-27")),
        ("Sunday, November 23", None),
        ("November 2005", None),
        ("By Ida Voss", None),
        ("", None),
    ];
    for (text, expected) in rows {
        let got = stamp(text).map(|(period, _)| period.start_iso());
        assert_eq!(got.as_deref(), expected, "{text}");
    }
    assert_eq!(
        &"Updated 08 November 2023"[stamp("Updated 08 November 2023").unwrap().1],
        "08 November 2023"
    );
}
