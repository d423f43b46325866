//! How fast each stage is, and whether its time grows with the text.
//!
//! `cargo bench --bench pipeline` reads the articles of `seeds/`, times each stage over all of
//! them, and again over the same articles joined into one long text: the figures of the two
//! columns should be close. Each figure is the best of several runs, in MB of text a second;
//! the last column sets it against a loop that looks at each byte once, in the same run.

#![allow(clippy::print_stdout)] // a bench shows what it measures

use std::hint::black_box;
use std::num::NonZeroUsize;
use std::time::{Duration, Instant};

use tallymark::{Config, DocId, Document, Format, Span, compare, compare_on, read, sentences};
use tallymark_claim::{Prose, TimeExpression, attribution, quantity, time};

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

/// A text with what the stages before the one that is timed make of it.
struct Read<'a> {
    document: &'a Document,
    sentences: Vec<Span>,
    prose: Prose<'a>,
    times: Vec<TimeExpression>,
}

impl<'a> Read<'a> {
    fn of(document: &'a Document) -> Read<'a> {
        let sentences = sentences(document);
        let prose = Prose::new(document, &sentences);
        let times = time::find(&prose, document.reference());
        Read { document, sentences, prose, times }
    }
}

/// A text in columns: its articles, and all of them as one.
struct Bench<'a> {
    columns: [Vec<Read<'a>>; 2],
    /// MB of text a second of a loop over the bytes.
    loops: f64,
}

impl Bench<'_> {
    fn stage(&self, name: &str, work: impl Fn(&Read<'_>)) {
        let mut speeds = [0.0; 2];
        for (speed, column) in speeds.iter_mut().zip(&self.columns) {
            *speed = speed_of(column, &work);
        }
        let [articles, long] = speeds;
        let ratio = self.loops / articles;
        println!("{name:20}  {articles:10.1} MB/s  {long:10.1} MB/s  1/{ratio:.0}");
    }
}

/// MB of text a second.
fn speed_of(texts: &[Read<'_>], work: impl Fn(&Read<'_>)) -> f64 {
    let bytes: usize = texts.iter().map(|it| it.document.extent.len()).sum();
    bytes as f64 / 1e6 / best(|| texts.iter().for_each(&work)).as_secs_f64()
}

/// Looks at each byte once, and at nothing else.
fn byte_loop(it: &Read<'_>) {
    let mut sum = 0_u64;
    for byte in it.document.text[it.document.extent].bytes() {
        sum = sum.wrapping_mul(31).wrapping_add(u64::from(black_box(byte)));
    }
    black_box(sum);
}

fn claims(document: &Document, sentences: &[Span]) {
    black_box(tallymark_claim::extract(DocId(0), document, sentences));
}

fn main() {
    // The word lists are read at the first use.
    let start = Instant::now();
    let short = Document::new("short", "Five people died on Monday, the mayor said.");
    claims(&short, &sentences(&short));
    println!("start-up, with a first claim: {:.1} ms", start.elapsed().as_secs_f64() * 1e3);

    let articles: Vec<Document> = read::documents(["seeds"], &read::Options::new())
        .collect::<Result<_, _>>()
        .expect("run it in the root of the repository");
    let joined: String = articles.iter().map(|it| it.text[it.extent].to_owned() + "\n\n").collect();
    let long = [Document::new("long", joined.repeat(COPIES))];

    let columns = [&articles[..], &long].map(|it| it.iter().map(Read::of).collect::<Vec<_>>());
    let loops = speed_of(&columns[0], byte_loop);
    let bench = Bench { columns, loops };
    println!("{:20}  {:>15}  {:>15}  of a byte loop", "", "articles", "one long text");
    bench.stage("byte loop", byte_loop);
    bench.stage("layout", |it| {
        black_box(it.document.whole());
    });
    bench.stage("sentences", |it| {
        black_box(sentences(it.document));
    });
    bench.stage("tokens and tags", |it| {
        black_box(Prose::new(it.document, &it.sentences));
    });
    bench.stage("times", |it| {
        black_box(time::find(&it.prose, it.document.reference()));
    });
    bench.stage("quantities", |it| {
        black_box(quantity::find(&it.prose, &it.times));
    });
    bench.stage("attribution", |it| {
        black_box(attribution::find(&it.prose));
    });
    bench.stage("tokens, quantities", |it| {
        let prose = Prose::new(it.document, &it.sentences);
        black_box(quantity::find(&prose, &[]));
    });
    bench.stage("sentences to claims", |it| claims(it.document, &it.sentences));
    bench.stage("text to claims", |it| {
        let document = it.document.whole();
        claims(&document, &sentences(&document));
    });

    // A report on one text many times over holds many copies: it is made of the articles alone.
    let bytes: usize = articles.iter().map(|it| it.extent.len()).sum();
    let report = compare(articles.clone(), &Config::new());
    for (name, format) in [("JSON report", Format::Json), ("text report", Format::Text)] {
        let time = best(|| {
            black_box(report.render(format));
        });
        let written = report.render(format).len() as f64 / 1e6 / time.as_secs_f64();
        let read = bytes as f64 / 1e6 / time.as_secs_f64();
        println!("{name:20}  {read:10.1} MB/s  ({written:.1} MB/s written)");
    }
    let jobs = |jobs: usize| {
        let jobs = NonZeroUsize::new(jobs).unwrap_or(NonZeroUsize::MIN);
        best(|| {
            black_box(compare_on(articles.clone(), &Config::new(), jobs));
        })
        .as_secs_f64()
    };
    let (one, two) = (jobs(1), jobs(2));
    println!("{:20}  {:10.1} MB/s", "compare", bytes as f64 / 1e6 / one);
    println!("{:20}  {:10.2} times one", "compare, two threads", one / two);
}
