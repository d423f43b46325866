//! Our stages beside their peers, on the same text in the same run.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml`. Each row has the speed in MB of
//! input a second, the best of its runs, and our speed divided by the peer's. `python.py` beside
//! it adds the peers that are written in Python, where they are installed.

#![allow(clippy::print_stdout)] // a bench shows what it measures

use std::hint::black_box;
use std::time::{Duration, Instant};

use tallymark_claim::Prose;
use unicode_segmentation::UnicodeSegmentation;

#[path = "../../news/mod.rs"]
mod news;

/// Runs are repeated for this long.
const ENOUGH: Duration = Duration::from_millis(400);

/// Seconds of the best run of `work`.
fn best(mut work: impl FnMut()) -> f64 {
    let start = Instant::now();
    let mut best = Duration::MAX;
    while start.elapsed() < ENOUGH {
        let run = Instant::now();
        work();
        best = best.min(run.elapsed());
    }
    best.as_secs_f64()
}

/// One table: ours first, then the peers.
fn table(task: &str, bytes: usize, rows: &mut [(&str, Box<dyn FnMut() + '_>)]) {
    println!("\n{task:44} {:>10} {:>14}", "MB/s", "ours / theirs");
    let mut ours = 0.0;
    for (name, work) in rows {
        let seconds = best(work);
        ours = if ours == 0.0 { seconds } else { ours };
        println!("  {name:42} {:10.2} {:14.2}", bytes as f64 / 1e6 / seconds, seconds / ours);
    }
}

fn sentences(articles: &[String]) {
    let bytes = articles.iter().map(String::len).sum();
    let icu = icu_segmenter::SentenceSegmenter::new(Default::default());
    let each = |split: &dyn Fn(&str) -> usize| {
        articles.iter().for_each(|it| _ = black_box(split(black_box(it))));
    };
    let mut rows: Vec<(&str, Box<dyn FnMut()>)> = vec![
        ("tallymark", Box::new(|| each(&|it| tallymark_sentence::split(it).len()))),
        ("unicode-segmentation", Box::new(|| each(&|it| it.unicode_sentences().count()))),
        ("icu_segmenter", Box::new(|| each(&|it| icu.segment_str(it).count()))),
        ("sentencex", Box::new(|| each(&|it| sentencex::segment("en", it).len()))),
    ];
    // The rules of srx are LanguageTool's; they are no part of the crate's interface.
    let rules = std::env::var("SRX_RULES").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let rules = rules.and_then(|text| text.parse::<srx::SRX>().ok());
    let rules = rules.map(|it| it.language_rules("en"));
    if let Some(rules) = &rules {
        rows.push(("srx", Box::new(|| each(&|it| rules.split(it).count()))));
    } else {
        println!("srx is left out: SRX_RULES names no file of rules");
    }
    table("text to sentences", bytes, &mut rows);
}

fn figures(articles: &[String]) {
    let bytes = articles.iter().map(String::len).sum();
    let english = text2num::Language::english();
    let kinds = [
        duckling::DimensionKind::Numeral,
        duckling::DimensionKind::Distance,
        duckling::DimensionKind::AmountOfMoney,
    ];
    table(
        "text to figures (ours with sentences and words)",
        bytes,
        &mut [
            (
                "tallymark",
                Box::new(|| {
                    for text in articles {
                        let sentences = tallymark_sentence::split(text);
                        let prose = Prose::of_text(text, &sentences);
                        black_box(tallymark_claim::quantity::find(&prose, &[]));
                    }
                }),
            ),
            (
                "text2num (number words only)",
                Box::new(|| {
                    for text in articles {
                        black_box(text2num::replace_numbers_in_text(text, &english, 0.0));
                    }
                }),
            ),
            (
                "duckling (numbers, distances, money)",
                Box::new(|| {
                    // One sentence at a time, as its users give it.
                    for text in articles.iter().take(2) {
                        for span in tallymark_sentence::split(text) {
                            black_box(duckling::parse_en(&text[span], &kinds));
                        }
                    }
                }),
            ),
        ],
    );
    println!("  (duckling was given the first 2 of {} articles)", articles.len());
}

fn pages() {
    let pages = news::pages();
    let bytes = pages.iter().map(|it| it.html.len()).sum();
    let limits = tallymark_html::Limits::default();
    table(
        "HTML to main text",
        bytes,
        &mut [
            (
                "tallymark (and its metadata)",
                Box::new(|| {
                    for page in &pages {
                        black_box(tallymark_html::read(&page.html, &limits)).ok();
                    }
                }),
            ),
            (
                "dom_smoothie",
                Box::new(|| {
                    for page in &pages {
                        let html = page.html.as_str();
                        let reader = dom_smoothie::Readability::new(html, None, None);
                        black_box(reader.ok().and_then(|mut it| it.parse().ok()));
                    }
                }),
            ),
        ],
    );
}

fn pairs(articles: &[String]) {
    let documents: Vec<_> = articles
        .iter()
        .take(12)
        .enumerate()
        .map(|(at, text)| tallymark::Document::new(format!("{at}"), text.as_str()))
        .collect();
    let sentences: Vec<&str> = documents
        .iter()
        .flat_map(|it| tallymark::sentences(it).into_iter().map(|span| &it.text[span]))
        .collect();
    let bytes = documents.iter().map(|it| it.text.len()).sum();
    let config = tallymark::Config::new();
    table(
        "what tells of the same, 12 articles",
        bytes,
        &mut [
            (
                "tallymark (claims, clusters, findings)",
                Box::new(|| {
                    black_box(tallymark::compare(documents.clone(), &config));
                }),
            ),
            (
                "rapidfuzz, each sentence with each",
                Box::new(|| {
                    for (at, one) in sentences.iter().enumerate() {
                        for other in &sentences[at + 1..] {
                            black_box(rapidfuzz::fuzz::ratio(one.chars(), other.chars()));
                        }
                    }
                }),
            ),
        ],
    );
}

fn main() {
    let mut numbers = news::Numbers::new(11);
    let articles: Vec<String> = (0..250)
        .map(|_| (0..10).map(|_| news::paragraph(&mut numbers, 300) + "\n\n").collect())
        .collect();
    sentences(&articles);
    figures(&articles[..60]);
    pages();
    pairs(&articles);
}
