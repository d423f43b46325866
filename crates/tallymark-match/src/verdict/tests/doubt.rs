use super::*;

/// A toll in the body of an article.
fn toll(document: usize, value: &str, scope: Scope, counted: &str) -> Claim {
    let counted = Some(term(counted));
    Claim { scope, counted, ..killed(document, point(value, "1")) }
}

fn measuring(measure: Measure, document: usize, value: &str) -> Claim {
    claim(document, Value::Number(point(value, "1")), measure)
}

/// Two tolls of two outlets.
fn of_two(a: (&str, Scope, &str), b: (&str, Scope, &str)) -> [Claim; 2] {
    [toll(0, a.0, a.1, a.2), toll(1, b.0, b.1, b.2)]
}

const CONFLICT: (Verdict, &[&str]) = (Verdict::Conflict, &["disjoint"]);
const DOUBTFUL: (Verdict, &[&str]) = (Verdict::Compatible, &["disjoint", "doubtful"]);
const DISPUTED: (Verdict, &[&str]) = (Verdict::Disputed, &["disjoint", "own_sources"]);

#[test]
fn a_part_and_a_whole_are_in_no_conflict() {
    let whole = ("306", Scope::Whole, "people");
    for (a, b, (verdict, reasons)) in [
        (whole, ("290", Scope::Whole, "people"), CONFLICT),
        (whole, ("34", Scope::Day, "people"), DOUBTFUL),
        (whole, ("36", Scope::Part, "people"), DOUBTFUL),
        (("12", Scope::Part, "people"), ("14", Scope::Part, "people"), CONFLICT),
    ] {
        let [a, b] = of_two(a, b);
        check(a, b, verdict, reasons);
    }
    // An article's own parts are of different wholes, also where two people tell them.
    let part = |value, name| said_by(toll(0, value, Scope::Part, "people"), name);
    check(part("12", "the mayor"), part("14", "police"), DOUBTFUL.0, DOUBTFUL.1);
    let [all, more] = of_two(whole, ("61", Scope::Whole, "people"));
    let more = Claim { quote: "A further 61".into(), ..more };
    check(all, more, DOUBTFUL.0, DOUBTFUL.1);
    let whole = |value, name| said_by(toll(0, value, Scope::Whole, "people"), name);
    check(whole("12", "the mayor"), whole("14", "police"), DISPUTED.0, DISPUTED.1);
}

#[test]
fn two_classes_of_people_are_in_no_conflict() {
    let whole = |value, counted| (value, Scope::Whole, counted);
    for (a, b, (verdict, reasons)) in [
        (whole("30", "person"), whole("20", "child"), DOUBTFUL),
        (whole("30", "soldier"), whole("20", "rebel"), DOUBTFUL),
        (whole("30", "soldier"), whole("20", "troop"), CONFLICT),
        (whole("2", "woman"), whole("1", "pregnant woman"), DOUBTFUL),
        // The dead of a mine are its workers.
        (whole("30", "person"), whole("20", "worker"), CONFLICT),
    ] {
        let [a, b] = of_two(a, b);
        check(a, b, verdict, reasons);
    }
    let aboard = |document, value, counted: &str| Claim {
        counted: Some(term(counted)),
        ..measuring(Measure::Aboard, document, value)
    };
    check(aboard(0, "142", "passenger"), aboard(1, "144", "passenger"), CONFLICT.0, CONFLICT.1);
    check(aboard(0, "142", "passenger"), aboard(1, "150", "person"), DOUBTFUL.0, DOUBTFUL.1);
}

#[test]
fn what_nobody_disputes_is_of_two_things_where_it_lies_far_apart() {
    use Measure::{Attendance, Duration, Killed, Length, Magnitude, Rank};
    for (measure, a, b, (verdict, reasons)) in [
        (Length, "14", "17", CONFLICT),
        (Length, "14", "253", DOUBTFUL),
        (Duration, "17", "9", CONFLICT),
        (Duration, "17", "6", DOUBTFUL),
        (Duration, "120", "12", DOUBTFUL),
        // A zero too few.
        (Length, "1200", "12000", CONFLICT),
        (Length, "1000", "10000", DOUBTFUL),
        // Parties dispute crowds and tolls.
        (Attendance, "9000", "100000", CONFLICT),
        (Killed, "64", "4645", CONFLICT),
        (Magnitude, "5.9", "6.1", CONFLICT),
        (Magnitude, "7.3", "7.7", CONFLICT),
        (Magnitude, "7.3", "7.8", DOUBTFUL),
        (Rank, "14", "22", DOUBTFUL),
    ] {
        check(measuring(measure, 0, a), measuring(measure, 1, b), verdict, reasons);
    }
    let rank = |document, value| Claim {
        counted: Some(term("largest city")),
        ..measuring(Measure::Rank, document, value)
    };
    check(rank(0, "2"), rank(1, "3"), CONFLICT.0, CONFLICT.1);
}

#[test]
fn two_measures_are_two_questions_but_for_counts() {
    use Measure::{Count, Damaged, Incidents, Killed};
    for (one, other, (verdict, reasons)) in
        [(Damaged, Incidents, DOUBTFUL), (Damaged, Count, CONFLICT), (Count, Killed, CONFLICT)]
    {
        check(measuring(one, 0, "130"), measuring(other, 1, "73"), verdict, reasons);
    }
}

#[test]
fn an_article_tells_few_of_many_without_a_conflict() {
    let said = |value, name| said_by(toll(0, value, Scope::Whole, "people"), name);
    let told = |value| toll(0, value, Scope::Whole, "people");
    check(said("4447", "the ministry"), told("9"), DOUBTFUL.0, DOUBTFUL.1);
    check(said("447", "the ministry"), told("49"), CONFLICT.0, CONFLICT.1);
    check(said("4447", "the ministry"), said("9", "the rebels"), DISPUTED.0, DISPUTED.1);
}

#[test]
fn one_place_of_several_is_not_another() {
    let site = |document, value, place: &str| Claim {
        places: vec![term(place)],
        ..toll(document, value, Scope::Site, "people")
    };
    check(site(0, "8", "orvel"), site(1, "117", "sandrea"), DOUBTFUL.0, DOUBTFUL.1);
    check(site(0, "8", "orvel"), site(1, "11", "orvel"), CONFLICT.0, CONFLICT.1);
}

#[test]
fn parts_of_something_else_add_up_to_nothing_here() {
    for (whole, verdict) in [("64", Verdict::Conflict), ("1136", Verdict::Single)] {
        let whole = Claim { sentence: Span::new(0, 9), ..killed(0, point(whole, "1")) };
        let claims = [whole, killed(0, point("36", "1")), killed(0, point("22", "1"))];
        let cluster = Cluster { parts: vec![vec![1, 2]], ..cluster_of(1) };
        assert_eq!(judge(&cluster, &claims).verdict, verdict);
    }
}

#[test]
fn no_count_grows_a_hundredfold() {
    let told = |day, value, counted: &str| {
        published(toll(day as usize, value, Scope::Whole, counted), day)
    };
    let revised = (Verdict::Revised, &["disjoint", "later"][..]);
    for (early, late, counted, (verdict, reasons)) in [
        ("2", "43", "person", revised),
        ("2", "243", "person", DOUBTFUL),
        ("20", "43", "soldier", DOUBTFUL),
    ] {
        check(told(3, early, "person"), told(4, late, counted), verdict, reasons);
    }
    // A headline leaves out a few, not most.
    let headline =
        |value| Claim { section: SectionKind::Headline, ..toll(0, value, Scope::Whole, "person") };
    let body = toll(0, "40", Scope::Whole, "person");
    let overtaken = (Verdict::Revised, &["disjoint", "overtaken"][..]);
    check(headline("30"), body.clone(), overtaken.0, overtaken.1);
    check(headline("4"), body, DOUBTFUL.0, DOUBTFUL.1);
}
