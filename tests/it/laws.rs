//! What must hold on any text.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tallymark::{
    Claim, Config, Document, Format, Report, Singles, Span, Stage, Text, Value, Verdict, compare,
    compare_on, inspect, sentences,
};

use crate::{news, properties};

fn few() -> ProptestConfig {
    ProptestConfig {
        cases: 48,
        rng_seed: RngSeed::Fixed(20_310_504),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn judged(documents: Vec<Document>) -> Report {
    compare(documents, &Config::new())
}

/// A figure by its text and place, whatever its document is called.
type Place<'a> = (&'a str, Span);

/// The verdict on each pair, with the row that it stands in.
fn verdicts(report: &Report) -> BTreeMap<[Place<'_>; 2], (Verdict, Vec<Place<'_>>)> {
    let place = |at: usize| {
        let claim = &report.claims[at];
        (&*report.document(claim).text, claim.span)
    };
    let mut out = BTreeMap::new();
    for finding in &report.findings {
        let mut row: Vec<Place<'_>> =
            report.clusters[finding.cluster.0].claims.iter().map(|at| place(*at)).collect();
        row.sort_unstable();
        for pair in &finding.pairs {
            let mut places = [place(pair.a), place(pair.b)];
            places.sort_unstable();
            out.insert(places, (pair.verdict, row.clone()));
        }
    }
    out
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_span_quotes_its_text(documents in news::documents()) {
        let report = judged(documents);
        for claim in &report.claims {
            let document = report.document(claim);
            prop_assert_eq!(&document.text[claim.span], &*claim.quote);
            prop_assert!(!claim.span.is_empty());
            prop_assert!(document.extent.covers(claim.span));
            for span in properties::spans(claim) {
                prop_assert!(document.text.get(span.range()).is_some(), "{span:?} cuts a character");
            }
        }
        for document in &report.documents {
            let mut end = document.extent.start();
            for section in &document.sections {
                prop_assert!(section.span.start() >= end, "sections in order");
                end = section.span.end();
            }
            prop_assert!(end <= document.extent.end());
        }
    }

    #[test]
    fn sentences_cover_all_that_is_not_blank(text in news::text()) {
        let document = Document::page("d", text);
        let mut end = 0;
        for span in sentences(&document) {
            prop_assert!(span.start() >= end && !span.is_empty());
            prop_assert!(document.text[end..span.start()].trim().is_empty());
            end = span.end();
        }
        prop_assert!(document.text[end..].trim().is_empty());
    }

    #[test]
    fn order_and_threads_do_not_show(documents in news::documents(), jobs in 2..5usize) {
        let json = judged(documents.clone()).render(Format::Json);
        let mut turned = documents;
        turned.reverse();
        let jobs = NonZeroUsize::new(jobs).expect("at least 2");
        prop_assert_eq!(compare_on(turned, &Config::new(), jobs).render(Format::Json), json);
    }

    #[test]
    fn every_claim_stands_in_one_row(documents in news::documents()) {
        let report = judged(documents);
        let mut seen: Vec<usize> = report.clusters.iter().flat_map(|it| it.claims.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..report.claims.len()).collect::<Vec<_>>());
        prop_assert_eq!(report.findings.len(), report.clusters.len());
        for finding in &report.findings {
            let pairs = finding.pairs.iter().map(|it| it.verdict).max();
            prop_assert!(pairs.is_none_or(|it| it <= finding.verdict), "the strongest of its pairs");
        }
    }

    #[test]
    fn a_copy_is_in_no_conflict_with_its_original(text in news::text()) {
        let original = Document::new("a", text);
        let mut copy = original.clone();
        copy.id = "b".into();
        let report = judged(vec![original, copy]);
        for pair in report.findings.iter().flat_map(|it| &it.pairs) {
            let (a, b) = (&report.claims[pair.a], &report.claims[pair.b]);
            if a.span == b.span {
                prop_assert!(pair.verdict < Verdict::Revised, "{:?} with its copy: {pair:?}", a.quote);
            }
        }
    }

    #[test]
    fn a_verdict_is_the_same_from_both_sides(one in news::text(), other in news::text()) {
        let both = |a: &str, b: &str| {
            vec![Document::new(a, one.as_str()), Document::new(b, other.as_str())]
        };
        prop_assume!(one != other);
        let (here, there) = (judged(both("a", "b")), judged(both("b", "a")));
        let there = verdicts(&there);
        for (pair, (verdict, row)) in verdicts(&here) {
            // Which of two equally good rows a figure joins may hang on the names, and what its fellows explain with it.
            if let Some((other, _)) = there.get(&pair).filter(|it| it.1 == row) {
                prop_assert_eq!(*other, verdict, "{:?}", pair);
            }
        }
    }

    #[test]
    fn another_document_changes_no_claim(documents in news::documents(), text in news::text()) {
        let alone = judged(documents.clone());
        let mut more = documents;
        more.push(Document::new("zz", text));
        let beside = judged(more);
        for (a, b) in alone.claims.iter().zip(&beside.claims) {
            prop_assert_eq!(a, b);
        }
        prop_assert!(alone.claims.len() <= beside.claims.len());
    }

    #[test]
    fn a_terminal_gets_no_control_characters(text in news::text()) {
        let document = Document::new("a\u{1b}]0;b\u{7}", format!("{text} \u{1b}[2J12 people died."))
            .outlet("\u{202e}Herald");
        let mut shown = Vec::new();
        for stage in [Stage::Sentences, Stage::Quantities, Stage::Attributions, Stage::Claims] {
            shown.push(inspect(&document, stage, Format::Text).replace('\t', " "));
        }
        shown.push(Text::new().singles(Singles::Full).render(&judged(vec![document])));
        for text in shown {
            let bad = text.chars().find(|c| *c != '\n' && (c.is_control() || *c == '\u{202e}'));
            prop_assert_eq!(bad, None, "{}", text);
        }
    }

    #[test]
    fn any_text_keeps_every_law(text in news::hostile()) {
        properties::sentences(&text);
        properties::quantities(&text);
        properties::attributions(&text);
        properties::compared(&text);
        properties::located(&text);
    }

    #[test]
    fn reading_fails_with_the_files_name_or_not_at_all(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            news::hostile().prop_map(String::into_bytes),
            news::text().prop_map(|it| format!("---\noutlet: Herald\n---\n{it}").into_bytes()),
            news::text().prop_map(|it| serde_json::json!({"text": it}).to_string().into_bytes()),
        ],
        name in prop::sample::select(vec!["law.txt", "law.jsonl", "law.html"]),
    ) {
        properties::file(name, &bytes);
    }

    #[test]
    fn work_grows_with_any_text(text in prop_oneof![news::hostile(), news::text()]) {
        properties::grows(&text);
    }

    #[test]
    fn a_report_holds_and_its_figures_are_found_again(text in news::text()) {
        properties::verified(&text);
        properties::located(&text);
    }

    #[test]
    fn articles_and_dates_lie_in_their_page(text in prop_oneof![news::hostile(), news::text()]) {
        properties::layout(&text);
        properties::dates(&text);
    }

    #[test]
    fn accents_in_one_character_or_two_change_no_figure(documents in news::documents()) {
        let written = |how: fn(&str) -> String| {
            let one = |it: &Document| {
                let mut copy = Document::new(it.id.clone(), how(&it.text));
                copy.outlet.clone_from(&it.outlet);
                copy.published = it.published;
                copy
            };
            judged(documents.iter().map(one).collect())
        };
        let (one, two) = (written(news::together), written(news::apart));
        let told = |report: &Report| -> Vec<_> {
            report.claims.iter().map(|it| (news::together(&it.quote), it.measure)).collect()
        };
        prop_assert_eq!(told(&two), told(&one));
        let verdicts = |report: &Report| -> Vec<_> {
            report.findings.iter().map(|it| (it.cluster, it.verdict)).collect()
        };
        prop_assert_eq!(verdicts(&two), verdicts(&one));
    }

    #[test]
    fn line_ends_change_no_figure(documents in news::documents()) {
        let dos = documents.iter().map(|it| {
            let mut copy = Document::new(it.id.clone(), it.text.replace("\r\n", "\n").replace('\n', "\r\n"));
            copy.outlet.clone_from(&it.outlet);
            copy.published = it.published;
            copy
        });
        let unix = documents.iter().map(|it| {
            let mut copy = Document::new(it.id.clone(), it.text.replace("\r\n", "\n"));
            copy.outlet.clone_from(&it.outlet);
            copy.published = it.published;
            copy
        });
        let (unix, dos) = (judged(unix.collect()), judged(dos.collect()));
        let told = |report: &Report| -> Vec<_> {
            let value = |value: &Value| match value {
                Value::Number(it) => format!("{:?} {:?} {:?}", it.read, it.bound, it.unit),
                Value::Date(it) => format!("{:?}", it.period),
            };
            let one = |it: &Claim| (it.quote.replace("\r\n", "\n"), value(&it.value), it.measure);
            report.claims.iter().map(one).collect()
        };
        prop_assert_eq!(told(&dos), told(&unix));
        let judged = |report: &Report| -> Vec<_> {
            report.findings.iter().map(|it| (it.cluster, it.verdict)).collect()
        };
        prop_assert_eq!(judged(&dos), judged(&unix));
    }

    #[test]
    fn a_page_of_html_holds_no_markup_of_others(text in news::text(), at in 0..4usize) {
        let evil = ["<xss>", "</script><xss onload=1>", "\"><xss>", "'><xss x='"][at];
        let document = Document::new(format!("a{evil}"), format!("{evil} 12 people died in{evil} Orvale. {text} {evil}"))
            .outlet(format!("Herald {evil}"))
            .title(evil)
            .byline(evil)
            .url(format!("javascript:{evil}"));
        let mut other = document.clone();
        other.id = "b".into();
        other.text = other.text.replace("12", "19").into();
        let page = judged(vec![document, other]).render(Format::Html);
        prop_assert!(!page.contains("<xss"), "markup from outside");
        prop_assert!(!page.to_lowercase().contains("href=\"javascript:"), "a link that runs");
        prop_assert!(page.contains("Content-Security-Policy"), "the page says what it may load");
    }
}

/// Twice the articles are twice the claims, and every one of them finds its row.
///
/// No clock: were rows found by holding every claim against every other, the
/// 8,000 claims would show as minutes.
#[test]
fn work_grows_with_the_claims() {
    let corpus = |articles: usize| -> Vec<Document> {
        let text = |at: usize| {
            format!(
                "The flood in Orvale killed {} people on Monday, police said. It hurt {} others and cost ${} million.",
                at % 97 + 3,
                at % 89 + 100,
                at % 83 + 2
            )
        };
        (0..articles).map(|at| Document::new(format!("d{at:05}"), text(at))).collect()
    };
    let (small, large) = (judged(corpus(250)), judged(corpus(500)));
    assert_eq!(large.claims.len(), 2 * small.claims.len());
    properties::reported(&large);
}
