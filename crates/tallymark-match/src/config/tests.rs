use tallymark_claim::{Claim, DocId, Document, Measure, Origin, extract};

use super::*;
use crate::{Verdict, cluster, judge_with};

fn claims(texts: &[&str]) -> Vec<Claim> {
    let claims = texts.iter().enumerate().flat_map(|(at, text)| {
        let document = Document::new(format!("d{at}"), *text).outlet(format!("Outlet {at}"));
        extract(DocId(at), &document, &tallymark_sentence::split(&document.text))
    });
    claims.collect()
}

/// The strongest verdict on the figures of two texts.
fn verdict(texts: &[&str], config: &Config) -> Verdict {
    let claims = claims(texts);
    let findings = cluster(&claims, config).into_iter().map(|it| judge_with(&it, &claims, config));
    findings.map(|it| it.verdict).max().expect("a figure")
}

#[test]
fn figures_within_the_tolerance_are_compatible() {
    let texts = ["The dam at Ostrel is 121 meters long.", "The dam at Ostrel is 126 meters long."];
    let percent = |it: i64| Decimal::new(it, 0);
    for (config, expected) in [
        (Config::new(), Verdict::Conflict),
        (Config::new().tolerance(None, percent(4)), Verdict::Compatible),
        (Config::new().tolerance(None, percent(3)), Verdict::Conflict),
        (Config::new().tolerance(Some(Measure::Length), percent(5)), Verdict::Compatible),
        (Config::new().tolerance(Some(Measure::Killed), percent(5)), Verdict::Conflict),
        // A measure's own tolerance wins over that of all.
        (
            Config::new().tolerance(None, percent(9)).tolerance(Some(Measure::Length), percent(1)),
            Verdict::Conflict,
        ),
        (Config::new().tolerance(None, percent(-4)), Verdict::Conflict),
    ] {
        assert_eq!(verdict(&texts, &config), expected, "{config:?}");
    }
}

#[test]
fn without_a_tolerance_nothing_is_tolerated() {
    // They lie 0 percent apart, and yet both cannot be true.
    let texts = [
        "The flood in Orvale killed 12 people on Monday.",
        "The flood in Orvale killed more than 12 people on Monday.",
    ];
    assert_eq!(verdict(&texts, &Config::new()), Verdict::Conflict);
}

#[test]
fn an_alias_makes_two_names_one() {
    let texts = [
        "The Tarn Liberation Front said 12 soldiers were killed in Orvale.",
        "The TLF said 12 soldiers were killed in Orvale.",
    ];
    let origins = |config: &Config| {
        let mut claims = claims(&texts);
        config.rename(&mut claims);
        let mut origins: Vec<Origin> = claims.into_iter().map(|it| it.origin).collect();
        origins.dedup();
        origins
    };
    assert_eq!(origins(&Config::new()).len(), 2);
    let config = Config::new().alias("TLF", "Tarn Liberation Front");
    assert_eq!(origins(&config), [Origin::Source("tarn liberation front".into())]);
}

#[test]
fn quotes_stay_whatever_a_thing_is_called() {
    let mut renamed = claims(&["A fire in Old Orvale killed 12 people."]);
    let before = renamed.clone();
    Config::new().alias("Old Orvale", "Orvale").rename(&mut renamed);
    assert_ne!(renamed, before);
    assert_eq!(renamed[0].places[0].key, "orvale");
    assert_eq!(renamed[0].places[0].span, before[0].places[0].span);
    assert_eq!(renamed[0].quote, before[0].quote);
}
