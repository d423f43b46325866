//! How fast pages and texts are read: HTML to text, and text to sentences, each beside a naive
//! byte loop in the same run.
//!
//! `cargo bench --bench reading --features html` takes the pages of `news/`;
//! `cargo bench --bench reading --features html -- page.html …` takes others. Each figure is the
//! best of several runs, in MB of input a second; what counts is the ratio to the byte loop of
//! the same run, since machines and their moods differ.

#![allow(clippy::print_stdout)] // a bench shows what it measures

use std::hint::black_box;
use std::time::{Duration, Instant};

use tallymark_html::Limits;
use unicode_segmentation::UnicodeSegmentation;

mod news;

/// Runs are repeated for this long.
const ENOUGH: Duration = Duration::from_millis(500);

/// Megabytes a second of `work` over `bytes`, the best of its runs.
fn speed(bytes: usize, mut work: impl FnMut()) -> f64 {
    let start = Instant::now();
    let mut best = Duration::MAX;
    while start.elapsed() < ENOUGH {
        let run = Instant::now();
        work();
        best = best.min(run.elapsed());
    }
    bytes as f64 / 1e6 / best.as_secs_f64()
}

/// The least that a reader of pages can do: drop what stands between angle brackets.
fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let (mut from, mut inside) = (0, false);
    for (at, byte) in html.bytes().enumerate() {
        if byte == b'<' && !inside {
            out.push_str(&html[from..at]);
            inside = true;
        } else if byte == b'>' && inside {
            inside = false;
            from = at + 1;
        }
    }
    out
}

/// The least that a splitter can do: a mark, a blank and a capital end a sentence.
fn naive(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut start = 0;
    for i in 0..bytes.len() {
        let stop = matches!(bytes[i], b'.' | b'!' | b'?')
            && bytes.get(i + 1).is_some_and(u8::is_ascii_whitespace)
            && bytes
                .get(i + 2)
                .is_none_or(|byte| byte.is_ascii_uppercase() || byte.is_ascii_whitespace());
        if stop {
            out.push((start, i + 1));
            start = i + 2;
        }
    }
    if start < bytes.len() {
        out.push((start, bytes.len()));
    }
    out
}

/// HTML to text: the share of text, and the speed beside the byte loop.
fn pages(pages: &[(String, String)]) {
    let limits = Limits::default();
    println!(
        "{:34} {:>7} {:>6} {:>12} {:>12} {:>6}",
        "HTML to text", "KB", "text", "tallymark", "byte loop", "ratio"
    );
    let mut all = (0, 0.0);
    for (name, html) in pages {
        let text = tallymark_html::read(html, &limits).map_or(0, |page| page.text.len());
        let ours = speed(html.len(), || {
            black_box(tallymark_html::read(black_box(html), &limits)).ok();
        });
        let loops = speed(html.len(), || {
            black_box(without_tags(black_box(html)));
        });
        all = (all.0 + html.len(), all.1 + html.len() as f64 / ours);
        println!(
            "{name:34} {:7.0} {:5.0}% {ours:7.1} MB/s {loops:7.1} MB/s {:6.2}",
            html.len() as f64 / 1e3,
            100.0 * text as f64 / html.len() as f64,
            ours / loops,
        );
    }
    println!("{:34} {:7.0} {:5}  {:7.1} MB/s", "all", all.0 as f64 / 1e3, "", all.0 as f64 / all.1);
}

/// Text to sentences: articles of some 4 KB one by one, and 5 MB at once.
fn sentences() {
    let mut numbers = news::Numbers::new(11);
    let articles: Vec<String> = (0..1250)
        .map(|_| (0..10).map(|_| news::paragraph(&mut numbers, 300) + "\n\n").collect())
        .collect();
    let whole = [articles.concat()];
    println!("\n{:34} {:>12} {:>12}", "text to sentences", "articles", "one text");
    let row = |name: &str, split: &dyn Fn(&str) -> usize| {
        let run = |texts: &[String]| {
            let bytes = texts.iter().map(String::len).sum();
            speed(bytes, || {
                texts.iter().for_each(|text| _ = black_box(split(black_box(text))));
            })
        };
        let figures = [run(&articles), run(&whole)];
        println!("{name:34} {:7.1} MB/s {:7.1} MB/s", figures[0], figures[1]);
        figures
    };
    let ours = row("tallymark", &|text| tallymark_sentence::split(text).len());
    let loops = row("naive byte loop", &|text| naive(text).len());
    row("unicode-segmentation", &|text| text.unicode_sentences().count());
    println!(
        "{:34} {:12.2} {:12.2}",
        "ratio to the byte loop",
        ours[0] / loops[0],
        ours[1] / loops[1]
    );
}

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    let given = files.into_iter().map(|path| {
        let bytes = std::fs::read(&path).expect("the page");
        let name = path.rsplit('/').next().unwrap_or("").to_owned();
        (name, tallymark_html::decode(&bytes).expect("text").text)
    });
    let mut list: Vec<(String, String)> = given.collect();
    if list.is_empty() {
        list = news::pages().into_iter().map(|page| (page.kind.to_owned(), page.html)).collect();
        pages(&list);
        sentences();
    } else {
        pages(&list);
    }
}
