use tallymark_sentence::split;

use super::*;
use crate::time::{Date, Period};

fn claims(text: &str) -> Vec<Claim> {
    let mut document = Document::new("a", text);
    document.published = Date::new(2021, 9, 3).map(Period::day);
    extract(DocId(0), &document, &split(text))
}

/// Reads the text as it breaks off behind each of its words and marks, and as it begins with each:
/// nothing may panic.
pub(crate) fn read_cut(text: &str) {
    for (at, _) in text.char_indices().filter(|it| !it.1.is_alphanumeric()) {
        claims(&text[..at]);
        claims(&text[at..]);
    }
}

fn keys(terms: &[crate::claim::Term]) -> Vec<&str> {
    terms.iter().map(|it| &*it.key).collect()
}

/// The claim whose words are `quote`.
fn claim(text: &str, quote: &str) -> Claim {
    let all = claims(text);
    let quotes: Vec<_> = all.iter().map(|it| it.quote.clone()).collect();
    all.into_iter().find(|it| it.quote == quote).unwrap_or_else(|| panic!("{quotes:?}"))
}

const WIRE: &str = "A fire tore through a hostel in Norport on Thursday, killing 14 guests.\n\n\
    The blaze was the worst since a hotel fire killed 30 people in 1998.\n\n\
    Mayor Ann Marsh said at least 22 people had been hurt.\n\n\
    Officials denied that 40 people were missing.\n\n\
    The repairs could cost $3 million.";

#[test]
fn spans_quote_the_text_and_stand_in_order() {
    let all = claims(WIRE);
    assert!(all.len() >= 7);
    for claim in &all {
        assert_eq!(&WIRE[claim.span], claim.quote);
        assert!(claim.sentence.covers(claim.span));
    }
    assert!(all.windows(2).all(|it| it[0].span.end() <= it[1].span.start()));
}

#[test]
fn the_main_happening_and_the_one_before_are_told_apart() {
    let new = claim(WIRE, "14");
    assert_eq!(new.measure, Measure::Killed);
    assert_eq!(new.happened.map(Period::start_iso).as_deref(), Some("2021-09-02"));
    assert_eq!(keys(&new.places), ["norport"]);
    let old = claim(WIRE, "30");
    assert_eq!(old.happened.map(Period::start_iso).as_deref(), Some("1998"));
    assert_eq!(keys(&old.about), ["fire"]);
    let hurt = claim(WIRE, "at least 22");
    assert_eq!((hurt.measure, keys(&hurt.about)), (Measure::Injured, vec!["fire"]));
    assert_eq!(hurt.happened, new.happened);
}

#[test]
fn who_says_it_and_how() {
    let hurt = claim(WIRE, "at least 22");
    assert_eq!(hurt.modality, Modality::Reported);
    assert_eq!(hurt.attribution.and_then(|it| it.name).as_deref(), Some("Ann Marsh"));
    assert_eq!(claim(WIRE, "40").modality, Modality::Denied);
    assert_eq!(claim(WIRE, "$3 million").modality, Modality::Hypothetical);
    assert_eq!(claim(WIRE, "14").modality, Modality::Stated);
}

#[test]
fn dates_of_one_happening_share_a_key() {
    for text in [
        "The Zorbian Front swept back to power in May 2019.",
        "The front seized power in May 2019.",
        "It has ruled since the takeover in May 2019.",
    ] {
        let date = claim(text, "May 2019");
        assert_eq!(date.measure, Measure::DateOf);
        assert!(keys(&date.about).contains(&"takeover"), "{text}: {:?}", date.about);
    }
}

#[test]
fn short_forms_lead_back_to_the_long_name() {
    let text = "The Norland Relief Corps (NRC) works in Norport. Some 300 NRC nurses were hired.";
    assert!(keys(&claim(text, "Some 300").names).contains(&"norland relief corps"));
}

#[test]
fn scope_and_what_is_no_claim() {
    let text = "The dead included 12 children. Another nine were hurt. One of the two sides left.";
    assert_eq!(claim(text, "12").scope, Scope::Part);
    assert_eq!(claim("The blast hurt 22 men. Nine of them were cooks.", "Nine").scope, Scope::Part);
    // All the dead, though not all the hurt.
    assert_eq!(claim("The blast hurt 22 men. Nine of them died.", "Nine").scope, Scope::Whole);
    assert_eq!(claims(text).len(), 2);
    assert_eq!(claims("The council kept the 1267 sanctions regime.").len(), 0);
    assert_eq!(claims("The train left at 6.13 a.m. sharp.").len(), 0);
}

#[test]
fn a_headline_names_its_source() {
    use crate::document::Section;

    for (text, name) in [
        ("Norland claims killing 30 rebels in raids", "Norland"),
        ("30 rebels killed in Norport, police say", "police"),
    ] {
        let mut document = Document::new("a", text);
        document.sections =
            vec![Section { kind: SectionKind::Headline, span: Span::new(0, text.len()) }];
        let claims = extract(DocId(0), &document, &split(text));
        assert_eq!(claims[0].measure, Measure::Killed, "{text}");
        let said = claims[0].attribution.clone().and_then(|it| it.name);
        assert_eq!(said.as_deref(), Some(name), "{text}");
    }
}

/// The day or year that a figure's happening had, and whether it is background.
fn happened(text: &str, quote: &str) -> (String, bool) {
    let it = claim(text, quote);
    (it.happened.map(Period::start_iso).unwrap_or_default(), it.background)
}

#[test]
fn dates_that_are_only_compared_with_date_nothing() {
    const LEAD: &str = "A fire killed 14 people in Norport on Thursday.\n\n";
    let on = |text: &str, quote: &str| happened(&format!("{LEAD}{text}"), quote);
    let today = || ("2021-09-02".to_owned(), false);
    assert_eq!(on("It was the worst since the fire of 1998, and hurt 50 people.", "50"), today());
    assert_eq!(
        on("It was the first blaze since 1998, when a fire killed 30 people.", "30"),
        ("1998".to_owned(), true)
    );
    assert_eq!(
        on("It was the first blaze since 1998, when a lamp fell, killing 31 people.", "31"),
        ("1998".to_owned(), true)
    );
    assert_eq!(
        on("On August 20, a fire in the port killed nine people.", "nine"),
        ("2021-08-20".to_owned(), true)
    );
    assert_eq!(
        on("It came two years after a mill was gutted in a fire that killed 22 people.", "22"),
        (String::new(), true)
    );
    assert!(on("The last big fire, in 1998, killed 30 people.", "30").1);
}

#[test]
fn the_news_is_dated_by_its_lead() {
    const DAY_AFTER: &str =
        "Aid reached Norport on Friday, a day after an earthquake that killed three people.";
    assert_eq!(happened(DAY_AFTER, "three").0, "2021-09-02");
}

#[test]
fn storms_have_names() {
    let text = "Storm Anna drew near on Thursday. Hurricane Berta killed 64 people in 2017.\n\n\
        So far, 17 deaths have been blamed on Hurricane Anna.";
    assert_eq!(keys(&claim(text, "64").about), ["berta storm"]);
    assert_eq!(keys(&claim(text, "17").about), ["anna storm"]);
}

#[test]
fn a_fire_service_is_no_fire() {
    let text = "A train left the rails in Norport on Thursday, killing 19 people.\n\n\
        The fire service freed 12 passengers, the fire chief said.";
    assert!(!keys(&claim(text, "19").about).contains(&"fire"));
    assert!(!keys(&claim(text, "12").about).contains(&"fire"));
}
