use tallymark_sentence::split;

use super::*;
use crate::time::{Date, Period};

fn claims(text: &str) -> Vec<Claim> {
    let mut document = Document::new("a", text);
    document.published = Date::new(2021, 9, 3).map(Period::day);
    extract(DocId(0), &document, &split(text))
}

fn keys(terms: &[crate::claim::Term]) -> Vec<&str> {
    terms.iter().map(|it| it.key.as_str()).collect()
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
    // All of the children: what is counted tells the part.
    assert_eq!(claim(text, "12").scope, Scope::Whole);
    assert_eq!(claim("The blast hurt 22 men. Nine of them died.", "Nine").scope, Scope::Part);
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
