//! Megabytes a second, beside a naive byte loop and `unicode-segmentation`.
//!
//! `cargo bench -p tallymark-sentence`. What counts is the ratio to the byte
//! loop of the same run, since machines and their moods differ. `articles`
//! takes texts of some 4 KB one by one, `one text` takes 5 MB at once: the two
//! figures of a linear splitter lie close together.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tallymark_sentence::split;
use unicode_segmentation::UnicodeSegmentation;

/// Sentences of the kinds that news is made of, with invented names.
const STOCK: &[&str] = &[
    "Officials in Ansby said on Tuesday that at least 22 people had died and 140 were hurt when the dam gave way before dawn.",
    "“We heard a roar. Then the lights went out,” said Gen. Tomas Okoro, who commands the 3rd Engineers.",
    "Varga Corp. put the cost at $4.25 billion, up from $3.9 billion in Sept. 2029.",
    "\"Nobody told us,\" she said. \"Nobody came. We walked to the bridge and waited there until it was light.\"",
    "The river fell by 1.5 meters overnight, but the U.S. Geological Survey warned that a second wave was possible.",
    "It was the worst flood in the U.S. The rest of the valley, home to some 30,000 people, was spared.",
    "Prime Minister Lena M. Brandt, who flew over the valley at 9 a.m. Wednesday, called it “a day of grief.”",
    "Rescuers were still looking for 37 people late on Wednesday, among them nine children, the ministry’s spokesman said.",
    "An earlier report by the inspectorate (No. 114, p. 12) had called the dam “sound in all its parts.”",
    "Who signed it? The ministry would not say.",
    "The northern road is closed as far as St. Brendan, and trains run every two hours instead of every 20 minutes.",
];

/// Words that are strewn in, so that no two sentences are alike: a processor
/// that has learned eleven sentences by heart would flatter the byte loop.
const STREWN: &[&str] = &[
    "still",
    "at least",
    "2,400",
    "the old",
    "mayor’s",
    "about",
    "(again)",
    "nearly",
    "3.2",
    "northern",
    "so-called",
    "Lund’s",
    "by then,",
    "14",
    "more",
    "an",
    "“sound”",
    "half-built",
    "U.S.",
    "of",
    "reportedly",
    "late",
    "a",
    "second",
    "Mr. Holt,",
    "then",
    "less",
    "ill-kept",
];

/// A generator of numbers with a fixed seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// About `size` bytes of paragraphs, different for each `seed`.
fn article(seed: usize, size: usize) -> String {
    let mut text = String::with_capacity(size + 1024);
    let mut numbers = Numbers(seed as u64 * 2 + 1);
    while text.len() < size {
        for _ in 0..3 {
            let sentence = STOCK[numbers.below(STOCK.len())];
            for (i, word) in sentence.split(' ').enumerate() {
                if i > 0 && numbers.below(4) == 0 {
                    text += STREWN[numbers.below(STREWN.len())];
                    text.push(' ');
                }
                text += word;
                text.push(' ');
            }
        }
        text.pop();
        text += "\n\n";
    }
    text
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

fn bench(criterion: &mut Criterion) {
    let articles: Vec<String> = (0..1250).map(|seed| article(seed, 4096)).collect();
    let bytes = articles.iter().map(String::len).sum::<usize>();
    let whole = articles.concat();
    let mut group = criterion.benchmark_group("split");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10);
    let inputs: [(&str, Vec<&str>); 2] = [
        ("articles", articles.iter().map(String::as_str).collect()),
        ("one text", vec![whole.as_str()]),
    ];
    for (name, texts) in &inputs {
        group.bench_with_input(BenchmarkId::new("tallymark", name), texts, |bencher, texts| {
            bencher.iter(|| texts.iter().map(|text| split(black_box(text)).len()).sum::<usize>());
        });
        group.bench_with_input(
            BenchmarkId::new("naive byte loop", name),
            texts,
            |bencher, texts| {
                bencher
                    .iter(|| texts.iter().map(|text| naive(black_box(text)).len()).sum::<usize>());
            },
        );
        group.bench_with_input(
            BenchmarkId::new("unicode-segmentation", name),
            texts,
            |bencher, texts| {
                bencher.iter(|| {
                    texts
                        .iter()
                        .map(|text| black_box(text).unicode_sentences().count())
                        .sum::<usize>()
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
