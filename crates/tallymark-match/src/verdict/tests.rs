mod doubt;

use std::sync::Arc;

use tallymark_claim::{
    AsOf, Attribution, Bound, Claim, Decimal, Dimension, DocId, Interval, Measure, Modality,
    Origin, Period, Provenance, Quantity, QuantityKind, Scope, SectionKind, Span, TimeExpression,
    Unit, Value,
};

use super::*;
use crate::cluster::ClusterId;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn interval(low: Option<&str>, high: Option<&str>) -> Interval {
    Interval::new(low.map(decimal), high.map(decimal))
}

/// A quantity whose entailed and expected intervals are as given.
fn quantity(read: Interval, entailed: Interval, expected: Interval, precision: &str) -> Quantity {
    Quantity { precision: decimal(precision), ..Quantity::exact(read, entailed, expected) }
}

trait Exact {
    fn exact(read: Interval, entailed: Interval, expected: Interval) -> Quantity;
}

impl Exact for Quantity {
    fn exact(read: Interval, entailed: Interval, expected: Interval) -> Quantity {
        Quantity {
            span: Span::new(0, 0),
            number: Span::new(0, 0),
            hedge: None,
            unit_span: None,
            read,
            entailed,
            expected,
            bound: Bound::Exact,
            precision: Decimal::ONE,
            unit: None,
            kind: QuantityKind::Count,
            counted: None,
            counted_head: None,
            concept: Vec::new(),
            change: None,
            echo_of: None,
            misprint: false,
        }
    }
}

fn point(value: &str, precision: &str) -> Quantity {
    let it = interval(Some(value), Some(value));
    quantity(it, it, it, precision)
}

fn claim(document: usize, value: Value, measure: Measure) -> Claim {
    Claim {
        provenance: Arc::new(Provenance {
            document: DocId(document),
            id: format!("d{document}"),
            outlet: Some(format!("Outlet {document}")),
            published: None,
            updated: None,
            agency: None,
        }),
        span: Span::new(0, 0),
        quote: "".into(),
        sentence: Span::new(0, 0),
        section: SectionKind::Body,
        value,
        measure,
        counted: None,
        about: Vec::new(),
        names: Vec::new(),
        places: Vec::new(),
        words: Vec::new(),
        as_of: None,
        happened: None,
        background: false,
        by_place: false,
        attribution: None,
        modality: Modality::Stated,
        scope: Scope::Whole,
        origin: Origin::Document(DocId(document)),
        rule: "test",
    }
}

fn published(mut claim: Claim, day: i8) -> Claim {
    let date = tallymark_claim::Date::new(2031, 5, day).unwrap();
    Arc::make_mut(&mut claim.provenance).published = Some(Period::day(date));
    claim
}

fn said_by(mut claim: Claim, name: &str) -> Claim {
    claim.attribution = Some(Attribution {
        source: None,
        cue: None,
        content: Vec::new(),
        kind: tallymark_claim::Kind::Indirect,
        basis: tallymark_claim::Basis::Stated,
        name: Some(name.to_owned()),
        resolved: None,
        named: true,
        denied: false,
        speech: true,
        chain: Vec::new(),
    });
    claim
}

fn cluster_of(count: usize) -> Cluster {
    Cluster {
        id: ClusterId(0),
        label: String::new(),
        claims: (0..count).collect(),
        sure: (0..count.min(3)).flat_map(|a| (a + 1..count).map(move |b| (a, b))).collect(),
        parts: Vec::new(),
        contained: Vec::new(),
        shares: Vec::new(),
        cut: None,
        low: None,
        high: None,
        best: None,
        outlets: count,
        origins: count,
    }
}

/// The verdict on two claims, the same in both orders.
#[track_caller]
fn check(a: Claim, b: Claim, verdict: Verdict, reasons: &[&str]) {
    for pair in [[a.clone(), b.clone()], [b, a]] {
        let finding = judge(&cluster_of(2), &pair);
        assert_eq!(finding.verdict, verdict, "{finding:?}");
        let names: Vec<_> = finding.pairs[0].reasons.iter().map(Reason::as_str).collect();
        assert_eq!(names, reasons, "{finding:?}");
        assert!(finding.explanation.ends_with('.'), "{}", finding.explanation);
    }
}

fn killed(document: usize, quantity: Quantity) -> Claim {
    claim(document, Value::Number(quantity), Measure::Killed)
}

#[test]
fn equal_figures_agree() {
    check(killed(0, point("22", "1")), killed(1, point("22", "1")), Verdict::Agree, &["equal"]);
}

#[test]
fn different_points_conflict() {
    check(
        killed(0, point("22", "1")),
        killed(1, point("25", "1")),
        Verdict::Conflict,
        &["disjoint"],
    );
}

#[test]
fn small_round_counts_are_taken_at_their_word() {
    check(
        killed(0, point("10", "10")),
        killed(1, point("12", "1")),
        Verdict::Conflict,
        &["disjoint"],
    );
}

#[test]
fn a_finer_figure_rounds_to_a_coarser_one() {
    let length = |document, value: &str, precision: &str| {
        claim(
            document,
            Value::Number(Quantity { unit: Some(KM), ..point(value, precision) }),
            Measure::Length,
        )
    };
    check(
        length(0, "2600", "100"),
        length(1, "2590", "10"),
        Verdict::Compatible,
        &["within_rounding"],
    );
    check(length(0, "2600", "100"), length(1, "2500", "100"), Verdict::Conflict, &["disjoint"]);
}

const KM: Unit = Unit {
    code: "km",
    dimension: Dimension::Length,
    factor: Decimal::ONE_THOUSAND,
    offset: Decimal::ZERO,
    ambiguous: false,
};

#[test]
fn units_are_converted() {
    let mile = Unit { code: "[mi_i]", factor: decimal("1609.344"), ..KM };
    let length = |document, value: &str, precision: &str, unit| {
        claim(
            document,
            Value::Number(Quantity { unit: Some(unit), ..point(value, precision) }),
            Measure::Length,
        )
    };
    let (km, miles) = (length(0, "1500", "100", KM), length(1, "940", "10", mile));
    check(km.clone(), miles, Verdict::Agree, &["converted", "within_rounding"]);
    check(km, length(1, "700", "100", mile), Verdict::Conflict, &["converted", "disjoint"]);
}

#[test]
fn a_half_is_fifty_percent() {
    let percent = Unit { code: "%", dimension: Dimension::Percent, factor: decimal("0.01"), ..KM };
    let share =
        |document, quantity: Quantity| claim(document, Value::Number(quantity), Measure::Share);
    let part = |document, value: &str, precision: &str| {
        share(document, Quantity { kind: QuantityKind::Fraction, ..point(value, precision) })
    };
    let percent = |document, value: &str| {
        let kind = QuantityKind::Percent;
        share(document, Quantity { kind, unit: Some(percent), ..point(value, "1") })
    };
    check(
        part(0, "0.5", "0.1"),
        percent(1, "52"),
        Verdict::Agree,
        &["converted", "within_rounding"],
    );
    check(part(0, "0.5", "0.1"), percent(1, "70"), Verdict::Conflict, &["converted", "disjoint"]);
}

#[test]
fn hedges_overlap() {
    let at_least = quantity(
        interval(Some("20"), None),
        interval(Some("20"), None),
        interval(Some("20"), Some("30")),
        "10",
    );
    check(
        killed(0, at_least.clone()),
        killed(1, point("22", "1")),
        Verdict::Compatible,
        &["overlap"],
    );
    check(
        killed(0, at_least.clone()),
        killed(1, point("80", "10")),
        Verdict::Compatible,
        &["overlap", "tension"],
    );
    check(killed(0, at_least), killed(1, point("12", "1")), Verdict::Conflict, &["disjoint"]);
}

#[test]
fn a_toll_that_grows_is_revised() {
    let (early, late) =
        (published(killed(0, point("12", "1")), 3), published(killed(1, point("19", "1")), 4));
    check(early, late, Verdict::Revised, &["disjoint", "later"]);
    let border = |document, value, day| {
        let mut it = published(killed(document, point(value, "1")), day);
        it.measure = Measure::Length;
        it
    };
    check(border(0, "12", 3), border(1, "19", 4), Verdict::Conflict, &["disjoint"]);
}

#[test]
fn a_stated_as_of_goes_before_publication() {
    let mut stale = published(killed(0, point("12", "1")), 6);
    let date = tallymark_claim::Date::new(2031, 5, 4).unwrap();
    stale.as_of =
        Some(AsOf { period: Period::day(date), basis: tallymark_claim::AsOfBasis::Stated });
    check(stale, published(killed(1, point("19", "1")), 4), Verdict::Conflict, &["disjoint"]);
}

#[test]
fn two_named_sources_dispute() {
    let ministry = said_by(killed(0, point("12", "1")), "the ministry");
    let rebels = said_by(killed(1, point("90", "10")), "the rebels");
    check(ministry.clone(), rebels, Verdict::Disputed, &["disjoint", "own_sources"]);
    let again = said_by(killed(1, point("14", "1")), "the ministry");
    check(ministry, again, Verdict::Revised, &["disjoint", "same_source"]);
}

#[test]
fn what_nobody_asserts_is_in_no_conflict() {
    let mut denied = killed(0, point("30", "10"));
    denied.modality = Modality::Denied;
    check(
        denied.clone(),
        killed(1, point("3", "1")),
        Verdict::Compatible,
        &["disjoint", "not_asserted"],
    );
    check(denied, killed(1, point("30", "10")), Verdict::Compatible, &["equal", "not_asserted"]);
}

#[test]
fn a_headline_is_overtaken_by_its_article() {
    let mut headline = killed(0, point("600", "100"));
    headline.section = SectionKind::Headline;
    check(headline, killed(0, point("1400", "100")), Verdict::Revised, &["disjoint", "overtaken"]);
}

#[test]
fn dates_narrow_each_other() {
    let date = |document, period: Period| {
        let time = TimeExpression::stated(Span::new(0, 0), period);
        claim(document, Value::Date(time), Measure::DateOf)
    };
    let day = Period::day(tallymark_claim::Date::new(2021, 8, 15).unwrap());
    let year = Period::year(2021).unwrap();
    check(date(0, day), date(1, year), Verdict::Compatible, &["date_within"]);
    check(
        date(0, day),
        date(1, Period::year(2020).unwrap()),
        Verdict::Conflict,
        &["dates_disjoint"],
    );
    let claims = [date(0, day), date(1, year)];
    assert!(judge(&cluster_of(2), &claims).explanation.contains("narrow it to 2021-08-15"));
}

#[test]
fn parts_add_up() {
    let over_50 = quantity(
        interval(Some("50"), None),
        interval(Some("50"), None),
        interval(Some("50"), Some("60")),
        "10",
    );
    let check = |whole: Quantity, verdict: Verdict, reason: &str| {
        let whole = Claim { sentence: Span::new(0, 9), ..killed(0, whole) };
        let claims = [whole, killed(0, point("36", "1")), killed(0, point("22", "1"))];
        let cluster = Cluster { parts: vec![vec![1, 2]], ..cluster_of(1) };
        let finding = judge(&cluster, &claims);
        assert_eq!((finding.verdict, finding.reasons[0].as_str()), (verdict, reason));
        assert!(finding.explanation.contains("36 + 22 make 58"), "{}", finding.explanation);
    };
    check(over_50, Verdict::Compatible, "sum_holds");
    check(point("64", "1"), Verdict::Conflict, "sum_fails");
}

#[test]
fn ten_thousand_readings_stay_bounded() {
    let claims: Vec<_> = (0..10_000).map(|it| killed(it, point(&it.to_string(), "1"))).collect();
    let finding = judge(&cluster_of(10_000), &claims);
    assert_eq!(finding.verdict, Verdict::Conflict);
    assert!(finding.pairs.len() <= MOST_READINGS * MOST_READINGS);
}

fn with_unit(document: usize, value: &str, precision: &str, unit: Unit) -> Claim {
    let quantity = Quantity { unit: Some(unit), ..point(value, precision) };
    claim(document, Value::Number(quantity), Measure::Length)
}

/// `second` in brackets behind `first`, as "10 kilometers (6 miles)".
fn beside(first: Claim, mut second: Claim) -> [Claim; 2] {
    second.span = Span::new(5, 9);
    if let Value::Number(it) = &mut second.value {
        it.echo_of = Some(0);
    }
    [first, second]
}

#[track_caller]
fn check_all(claims: &[Claim], verdict: Verdict, reasons: &[&str]) {
    let finding = judge(&cluster_of(claims.len()), claims);
    let names: Vec<_> = finding.reasons.iter().map(Reason::as_str).collect();
    assert_eq!((finding.verdict, &*names), (verdict, reasons), "{finding:?}");
}

const MILE: Unit =
    Unit { code: "[mi_i]", factor: Decimal::from_parts(1_609_344, 0, 0, false, 3), ..KM };
const EURO: Unit = Unit { code: "EUR", dimension: Dimension::Money, factor: Decimal::ONE, ..KM };
const DOLLAR: Unit = Unit { code: "USD", ..EURO };

#[test]
fn an_article_may_convert_its_own_figures() {
    let km = |value| with_unit(0, value, "10", KM);
    let miles = |value| with_unit(0, value, "1", MILE);
    check_all(
        &beside(km("60"), miles("38")),
        Verdict::Agree,
        &["converted", "within_rounding", "own_conversion"],
    );
    // A rough conversion is one; a slip of the pen is told.
    check_all(&beside(km("60"), miles("34")), Verdict::Agree, &["converted", "own_conversion"]);
    check_all(&beside(km("60"), miles("25")), Verdict::Conflict, &["converted", "disjoint"]);
}

#[test]
fn currencies_are_compared_at_a_given_rate() {
    let [euros, dollars] = beside(with_unit(0, "30", "1", EURO), with_unit(0, "40", "1", DOLLAR));
    let own = [euros.clone(), dollars.clone()];
    check_all(&own, Verdict::Agree, &["own_conversion"]);
    let told = |value| [euros.clone(), dollars.clone(), with_unit(1, value, "1", DOLLAR)];
    let all = ["own_conversion", "given_rate", "equal"];
    check_all(&told("40"), Verdict::Agree, &all);
    // Rates move: what differs at another article's rate is not said to conflict.
    let far = judge(&cluster_of(3), &told("52"));
    assert_eq!(far.verdict, Verdict::Compatible, "{far:?}");
}

#[test]
fn a_length_may_be_cut() {
    let miles = |document, value, precision| with_unit(document, value, precision, MILE);
    check(miles(0, "1900", "100"), miles(1, "1954", "1"), Verdict::Compatible, &["cut"]);
    check(miles(0, "1900", "100"), miles(1, "1999", "1"), Verdict::Conflict, &["disjoint"]);
    check(
        killed(0, point("1900", "100")),
        killed(1, point("1954", "1")),
        Verdict::Conflict,
        &["disjoint"],
    );
}

#[test]
fn a_minute_is_no_rounding_of_half_a_minute() {
    let minute = Unit { code: "min", dimension: Dimension::Time, factor: Decimal::ONE, ..KM };
    let second = Unit { code: "s", factor: decimal("0.0166666666666666666667"), ..minute };
    check(
        with_unit(0, "1", "1", minute),
        with_unit(1, "30", "10", second),
        Verdict::Conflict,
        &["converted", "disjoint"],
    );
}

#[test]
fn a_toll_with_a_lower_bound_grows_too() {
    let at_least = |value: &str| {
        let open = interval(Some(value), None);
        Quantity { bound: Bound::AtLeast, ..quantity(open, open, open, "1") }
    };
    let early = published(killed(0, at_least("20")), 3);
    let late = |value: &str| published(killed(1, point(value, "1")), 4);
    check(early.clone(), late("26"), Verdict::Revised, &["overlap", "later"]);
    check(
        early.clone(),
        published(killed(1, point("26", "1")), 3),
        Verdict::Compatible,
        &["overlap"],
    );
    check(early, late("12"), Verdict::Revised, &["disjoint", "later"]);
}

#[test]
fn nights_border_on_the_next_day() {
    let day = |document, day: i8, quote: &str| {
        let period = Period::day(tallymark_claim::Date::new(2031, 5, day).unwrap());
        let time = TimeExpression::stated(Span::new(0, 0), period);
        Claim { quote: quote.into(), ..claim(document, Value::Date(time), Measure::DateOf) }
    };
    let near = (Verdict::Compatible, &["dates_near"][..]);
    let apart = (Verdict::Conflict, &["dates_disjoint"][..]);
    for (a, b, (verdict, reasons)) in [
        (day(0, 6, "Tuesday night"), day(1, 7, "Wednesday"), near),
        (day(0, 6, "Tuesday"), day(1, 7, "early on Wednesday"), near),
        (day(0, 6, "Tuesday"), day(1, 7, "Wednesday"), apart),
        (day(0, 6, "Tuesday"), day(1, 7, "Wednesday night"), apart),
        (day(0, 6, "early Tuesday"), day(1, 7, "Wednesday"), apart),
        (day(0, 6, "Tuesday night"), day(1, 8, "Thursday"), apart),
    ] {
        check(a, b, verdict, reasons);
    }
}

#[test]
fn side_by_side_is_no_conflict() {
    let told = |value: &str, sentence: usize, counted: &str| Claim {
        sentence: Span::new(sentence, sentence + 9),
        counted: Some(term(counted)),
        about: vec![term("fire")],
        ..killed(0, point(value, "1"))
    };
    check(
        told("4", 0, "people"),
        told("3", 9, "children"),
        Verdict::Compatible,
        &["disjoint", "same_document"],
    );
    for (a, b, (verdict, reasons)) in [
        ("4", "3", (Verdict::Conflict, &["disjoint"][..])),
        // Slips: two digits exchanged, a zero lost.
        ("12", "21", (Verdict::Conflict, &["disjoint"])),
        ("1200", "120", (Verdict::Conflict, &["disjoint"])),
        ("24", "90", (Verdict::Compatible, &["disjoint", "same_document"])),
    ] {
        check(told(a, 0, "people"), told(b, 9, "people"), verdict, reasons);
    }
    let rebels = said_by(told("40", 9, "members"), "the rebels");
    check(told("4", 0, "people"), rebels, Verdict::Conflict, &["disjoint"]);
    let headline = Claim { section: SectionKind::Headline, ..with_unit(0, "900", "1", KM) };
    check(headline, with_unit(0, "700", "1", KM), Verdict::Conflict, &["disjoint"]);
}

fn term(key: &str) -> tallymark_claim::Term {
    tallymark_claim::Term { span: Span::new(0, 0), key: key.to_owned().into() }
}

#[test]
fn plans_may_differ_and_suppositions_may_not() {
    let told =
        |document, value, modality| Claim { modality, ..killed(document, point(value, "1")) };
    let pair = |modality| (told(0, "20", modality), told(1, "30", modality));
    let (a, b) = pair(Modality::Planned);
    check(a.clone(), b, Verdict::Conflict, &["disjoint"]);
    let (c, d) = pair(Modality::Hypothetical);
    check(c, d, Verdict::Compatible, &["disjoint", "not_asserted"]);
    check(a, told(1, "30", Modality::Stated), Verdict::Compatible, &["disjoint", "not_asserted"]);
}

#[test]
fn a_count_and_a_share_are_not_compared() {
    let half = Quantity { kind: QuantityKind::Fraction, ..point("50", "1") };
    check(killed(0, point("78", "1")), killed(1, half), Verdict::Compatible, &["no_conversion"]);
}

#[test]
fn a_part_is_never_above_its_whole() {
    let claims = [killed(0, point("12", "1")), killed(0, point("15", "1"))];
    let cluster = Cluster { contained: vec![(1, 0)], ..cluster_of(1) };
    let finding = judge(&cluster, &claims);
    assert_eq!(
        (finding.verdict, finding.reasons[0].as_str()),
        (Verdict::Conflict, "part_above_whole")
    );
    assert_eq!(finding.explanation, "the part (15) is larger than its whole (12).");
    assert!(finding.severity.0 > 0.19, "{finding:?}");
}
