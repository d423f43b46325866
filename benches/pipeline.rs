//! How fast each stage is, and whether its time grows with the text.
//!
//! `cargo bench --bench pipeline` reads the articles of `seeds/`, times each stage over all of
//! them, and again over the same articles joined into one long text: the figures of the two
//! columns should be close. Each figure is the best of several runs, in MB of text a second.

#![allow(clippy::print_stdout)] // a bench shows what it measures

use std::hint::black_box;
use std::time::{Duration, Instant};

use tallymark::{Config, DocId, Document, Format, compare, read, sentences};

/// Runs are repeated for this long.
const ENOUGH: Duration = Duration::from_millis(600);
/// How often the articles are repeated in the long text.
const COPIES: usize = 20;

/// The best time of `work`.
fn best(mut work: impl FnMut()) -> Duration {
    let start = Instant::now();
    let mut best = Duration::MAX;
    while start.elapsed() < ENOUGH {
        let run = Instant::now();
        work();
        best = best.min(run.elapsed());
    }
    best
}

fn extract(document: &Document) {
    black_box(tallymark_claim::extract(DocId(0), document, &sentences(document)));
}

fn measure(stage: &str, columns: [&[Document]; 2], work: impl Fn(&[Document])) {
    print!("{stage:10}");
    for documents in columns {
        let bytes: usize = documents.iter().map(|it| it.extent.len()).sum();
        let seconds = best(|| work(documents)).as_secs_f64();
        print!("  {:10.2} MB/s", bytes as f64 / 1e6 / seconds);
    }
    println!();
}

fn main() {
    let articles: Vec<Document> = read::documents(["seeds"], &read::Options::new())
        .collect::<Result<_, _>>()
        .expect("run it in the root of the repository");
    let joined: String = articles.iter().map(|it| it.text[it.extent].to_owned() + "\n\n").collect();
    let long = [Document::new("long", joined.repeat(COPIES))];
    let once = [Document::new("once", joined)];

    println!("{:10}  {:>15}  {:>15}", "", "articles", "one long text");
    measure("sentences", [&articles, &long], |documents| {
        for document in documents {
            black_box(sentences(document));
        }
    });
    measure("claims", [&articles, &long], |documents| documents.iter().for_each(extract));
    // A report on one text many times over holds many copies: all of them are compared.
    measure("report", [&articles, &once], |documents| {
        black_box(compare(documents.to_vec(), &Config::new()).render(Format::Json));
    });
}
