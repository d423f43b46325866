//! Work grows with the text, and no faster: counted in steps of the analysis, never by a clock.
//!
//! Every stage is run on a piece repeated, and on twice as much of it. What is
//! linear takes twice the steps; a loop that looks back over all that stands
//! before takes four times as many.

use tallymark::{Config, Document, Format, Singles, Stage, Text, compare, inspect, sentences};
use tallymark_claim::{Prose, attribution, extract, quantity, time};

use crate::hostile::LONG_UNITS;
use crate::properties::{self, grown};

/// A stage, run on a text.
type Run = fn(&str);

const STAGES: &[(&str, Run)] = &[
    ("sentences", |text| {
        tallymark_sentence::split(text);
    }),
    ("layout", |text| {
        Document::page("a", text).parts();
    }),
    ("tokens", |text| {
        Prose::of_text(text, &tallymark_sentence::split(text));
    }),
    ("dates", |text| {
        let split = tallymark_sentence::split(text);
        time::find(&Prose::of_text(text, &split), None);
    }),
    ("quantities", |text| {
        let split = tallymark_sentence::split(text);
        quantity::find(&Prose::of_text(text, &split), &[]);
    }),
    ("attributions", |text| {
        let split = tallymark_sentence::split(text);
        attribution::find(&Prose::of_text(text, &split));
    }),
    ("claims", |text| {
        let document = Document::new("a", text);
        extract(tallymark::DocId(0), &document, &sentences(&document));
    }),
];

/// Pieces that no row of [`LONG_UNITS`] holds: words of one stage beside those of another.
const MIXED: &[&str] = &[
    "he said “a” and that ",
    "said that he said ",
    "of which 5 ",
    "5 to ",
    "more than ",
    "Sept. ",
    "“a\n\n",
    "Name: \n",
    "5 and ",
    "5, ",
    "half of ",
    "including 5 ",
    "last ",
    "Mr. Voss ",
    "1. a\n",
    "(5) ",
    "per ",
    "5 million ",
    "thousands of ",
    "from ",
    "VOSS ",
    "president ",
    "” said ",
    "'s ",
    "\u{a0}",
    "1\u{a0}",
    ".5",
    "5-year-old ",
    "Photo: a\n",
    "a\r\n\r\n",
    "(AP) — ",
    "ORVALE — ",
    "10:30 ",
    "one in ",
    "1/2 ",
    "5% ",
    "5x ",
    "5°",
    "#5 ",
    "http://a.b/5 ",
    "a@b.c ",
    "5\t",
    "5 — ",
    "second ",
    "two-thirds ",
    "dozen ",
    "next week ",
    "aged 5, ",
    "\u{2028}",
    "。",
    "5-a",
    "a\u{200d}",
    "a’",
    "5 a “ ( said, ",
    "killed 5 people in Orvale and ",
    "the fire in Orvale, which ",
    "who was 5, ",
    "in 2031 and in ",
    "$5 and 5 percent of the ",
    "police in Orvale and ",
    "Ida Voss, a mayor, ",
    "the mayor, Ida Voss, and ",
    "5 dead, ",
    "no one and ",
    "up ",
    "rose 5 percent to 5 and ",
];

#[test]
fn every_stage_grows_with_its_text() {
    let mut failures = Vec::new();
    let units = LONG_UNITS.iter().map(|it| it.1).chain(MIXED.iter().copied());
    for unit in units {
        for (stage, run) in STAGES {
            if let Some(steps) = grown(unit, 6_000, run) {
                failures.push(format!("{stage} of {unit:?}: {steps:?} steps"));
            }
        }
    }
    assert!(failures.is_empty(), "{} grow too fast:\n{}", failures.len(), failures.join("\n"));
}

/// What is written grows with the text too: no table without stops is quoted whole beside each of its figures.
#[test]
fn every_output_grows_with_its_text() {
    let mut failures = Vec::new();
    for unit in [
        "$5 ",
        "12\t13\n",
        "killed 12 people in Orvale and ",
        "on 3 May 2031 and ",
        "he said 5 km ",
    ] {
        let written = |bytes: usize| -> Vec<usize> {
            let document = Document::new("a", unit.repeat(bytes / unit.len()));
            let inspected =
                [Stage::Sentences, Stage::Quantities, Stage::Attributions, Stage::Claims].map(
                    |stage| {
                        [Format::Text, Format::JsonLines]
                            .map(|it| inspect(&document, stage, it).len())
                    },
                );
            let report = compare(vec![document], &Config::new());
            let all = Text::new().singles(Singles::Full).render(&report).len();
            let formats = properties::FORMATS.iter().map(|it| report.render(*it).len());
            inspected.into_iter().flatten().chain([all]).chain(formats).collect()
        };
        for (at, (one, two)) in written(12_000).into_iter().zip(written(24_000)).enumerate() {
            if two > 2 * one + one / 4 + 4_000 {
                failures.push(format!("output {at} of {unit:?}: {one} bytes, then {two}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Articles of several kinds, a number of each.
/// A kind of text by its name, made at a length.
type Corpus = (&'static str, fn(usize) -> String);

const CORPORA: &[Corpus] = &[
    ("one event told with other figures", |at| {
        format!(
            "The flood in Orvale killed {} people on Monday, police said. It hurt {} others and cost ${} million.",
            at % 97 + 3,
            at % 89 + 100,
            at % 83 + 2
        )
    }),
    ("copies", |_| {
        "The flood in Orvale killed 22 people and left 140 families without a home.".to_owned()
    }),
    ("events of their own", |at| {
        format!(
            "The fire at the mill of Village{at} killed {} people, Mayor Name{at} said.",
            at % 50 + 2
        )
    }),
    ("a chain of figures each near the next", |at| {
        format!("The fire in Orvale{} and Senn{} killed {at} people.", at / 2, at.div_ceil(2))
    }),
    ("a table of tolls by class", |at| {
        format!(
            "In Orvale {} civilians and {} officers were killed. {} people were killed.",
            at % 9 + 2,
            at % 7 + 2,
            at % 16 + 4
        )
    }),
    ("background of one place", |at| {
        format!("In {} a quake in Velm killed {} people.", 1900 + at % 90, at + 2)
    }),
    ("only numbers", |at| format!("{at}.")),
];

/// Matching is `n log n` of the claims; blocks, windows and components have bounds of their own,
/// so it takes some hundreds of claims until they are reached.
#[test]
fn matching_grows_with_the_claims() {
    for (name, article) in CORPORA {
        let corpus = |count: usize| -> Vec<Document> {
            (0..count).map(|at| Document::new(format!("d{at:05}"), article(at))).collect()
        };
        let page = |count: usize| {
            vec![Document::new("a", (0..count).map(article).collect::<Vec<_>>().join("\n\n"))]
        };
        for (shape, documents) in
            [("documents", &corpus as &dyn Fn(usize) -> Vec<Document>), ("one page", &page)]
        {
            let steps = |count: usize| {
                let documents = documents(count);
                properties::steps(|| {
                    properties::reported(&compare(documents, &Config::new()));
                })
            };
            let (one, two) = (steps(1_000), steps(2_000));
            assert!(two <= 2 * one + one / 2, "{name}, {shape}: {one} steps, then {two}");
        }
    }
}
