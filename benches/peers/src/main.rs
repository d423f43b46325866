//! Our stages beside their peers, on the same text in the same run.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml`. Each row has the speed in MB of
//! input a second of processor time, the best of its turns, and our speed divided by the peer's.
//! `python.py` beside it adds the peers that are written in Python, where they are installed. HTML
//! files may be named after `--`; they are then the pages that are read.

#![allow(clippy::print_stdout)] // a bench shows what it measures

use std::hint::black_box;
use std::time::{Duration, Instant};

use tallymark_claim::Prose;
use unicode_segmentation::UnicodeSegmentation;

#[path = "../../news/mod.rs"]
#[allow(dead_code)] // what the other benches ask of it
mod news;

/// Runs are repeated for this long.
const ENOUGH: Duration = Duration::from_millis(300);
/// How often each row of a table has its turn.
const ROUNDS: usize = 3;

/// Time that this thread had of a processor, where the system tells it: other programs may run.
fn processor_time(start: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next().and_then(|it| it.parse().ok()))
        .map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Seconds of one run of `work`, the mean of those in one turn.
fn turn(start: Instant, work: &mut dyn FnMut()) -> f64 {
    let (from, clock) = (processor_time(start), Instant::now());
    let mut runs = 0;
    while clock.elapsed() < ENOUGH {
        work();
        runs += 1;
    }
    (processor_time(start) - from).as_secs_f64() / f64::from(runs)
}

/// Who does the work, how many bytes it is given, and the work.
type Row<'a> = (&'a str, usize, Box<dyn FnMut() + 'a>);

/// One table: ours first, then the peers.
fn table(task: &str, rows: &mut [Row<'_>]) {
    println!("\n{task:50} {:>10} {:>14}", "MB/s", "ours / theirs");
    let start = Instant::now();
    let mut best = vec![f64::MAX; rows.len()];
    for _ in 0..ROUNDS {
        for (best, (_, _, work)) in best.iter_mut().zip(&mut *rows) {
            *best = best.min(turn(start, work));
        }
    }
    let speed = |at: usize| rows[at].1 as f64 / 1e6 / best[at];
    for (at, (name, ..)) in rows.iter().enumerate() {
        println!("  {name:48} {:10.2} {:14.2}", speed(at), speed(0) / speed(at));
    }
}

fn size<'a>(texts: impl IntoIterator<Item = &'a String>) -> usize {
    texts.into_iter().map(String::len).sum()
}

fn sentences(articles: &[String]) {
    let bytes = size(articles);
    let icu = icu_segmenter::SentenceSegmenter::new(Default::default());
    let each = |split: &dyn Fn(&str) -> usize| {
        articles.iter().for_each(|it| _ = black_box(split(black_box(it))));
    };
    // The rules of srx are LanguageTool's; they are no part of the crate's interface.
    let rules = std::env::var("SRX_RULES").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let rules = rules.and_then(|text| text.parse::<srx::SRX>().ok());
    let rules = rules.map(|it| it.language_rules("en"));
    let mut rows: Vec<Row<'_>> = vec![
        ("tallymark", bytes, Box::new(|| each(&|it| tallymark_sentence::split(it).len()))),
        ("unicode-segmentation", bytes, Box::new(|| each(&|it| it.unicode_sentences().count()))),
        ("icu_segmenter", bytes, Box::new(|| each(&|it| icu.segment_str(it).count()))),
        ("sentencex", bytes, Box::new(|| each(&|it| sentencex::segment("en", it).len()))),
    ];
    if let Some(rules) = &rules {
        rows.push(("srx", bytes, Box::new(|| each(&|it| rules.split(it).count()))));
    } else {
        println!("srx is left out: SRX_RULES names no file of rules");
    }
    table("text to sentences", &mut rows);
}

fn figures(articles: &[String]) {
    let bytes = size(articles);
    // One sentence takes duckling milliseconds: it is given less.
    let few = &articles[..2];
    let english = text2num::Language::english();
    let kinds = [
        duckling::DimensionKind::Numeral,
        duckling::DimensionKind::Distance,
        duckling::DimensionKind::AmountOfMoney,
    ];
    table(
        "text to figures (ours with sentences and words)",
        &mut [
            (
                "tallymark",
                bytes,
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
                bytes,
                Box::new(|| {
                    for text in articles {
                        black_box(text2num::replace_numbers_in_text(text, &english, 0.0));
                    }
                }),
            ),
            (
                "duckling (numbers, distances, money), 2 articles",
                size(few),
                Box::new(|| {
                    // One sentence at a time, as its users give it.
                    for text in few {
                        for span in tallymark_sentence::split(text) {
                            black_box(duckling::parse_en(&text[span], &kinds));
                        }
                    }
                }),
            ),
        ],
    );
}

/// Pages of the command line, else made-up ones.
fn pages() {
    let mut pages: Vec<String> = std::env::args()
        .skip(1)
        .filter_map(|path| std::fs::read(path).ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    if pages.is_empty() {
        pages = news::pages().into_iter().map(|it| it.html).collect();
    }
    let bytes = size(&pages);
    let limits = tallymark_html::Limits::default();
    table(
        "HTML to main text",
        &mut [
            (
                "tallymark (and its metadata)",
                bytes,
                Box::new(|| {
                    for page in &pages {
                        black_box(tallymark_html::read(page, &limits)).ok();
                    }
                }),
            ),
            (
                "dom_smoothie",
                bytes,
                Box::new(|| {
                    for page in &pages {
                        let reader = dom_smoothie::Readability::new(page.as_str(), None, None);
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
        &mut [
            (
                "tallymark (claims, clusters, findings)",
                bytes,
                Box::new(|| {
                    black_box(tallymark::compare(documents.clone(), &config));
                }),
            ),
            (
                "rapidfuzz, each sentence with each",
                bytes,
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
