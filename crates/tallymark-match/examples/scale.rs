//! Measures how matching grows: `cargo run --release --example scale [CLAIMS] [FIRST]`.
//!
//! Makes synthetic claims from a fixed seed: facts of topics that share terms,
//! with Zipf-like words and clusters by a power law. For each size, from the
//! first one on and ten times larger each, it prints the seconds of processor
//! time, claims a second, the growth exponent and what was found, with a
//! checksum that stays while only the speed changes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tallymark_claim::{
    Bound, Claim, Decimal, DocId, Interval, Key, Measure, Modality, Origin, Provenance, Quantity,
    QuantityKind, Scope, SectionKind, Span, Term, Value,
};
use tallymark_match::{Cluster, Config, cluster};

/// A linear congruential generator: the same numbers on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }

    /// Small numbers often, large ones rarely.
    fn skewed(&mut self, end: u64) -> u64 {
        let (a, b) = (self.below(1 << 20) as f64 / f64::from(1 << 20), end as f64);
        (b.powf(a) - 1.0) as u64
    }
}

const MEASURES: [Measure; 6] = [
    Measure::Killed,
    Measure::Injured,
    Measure::Arrested,
    Measure::Count,
    Measure::Displaced,
    Measure::Damaged,
];

/// Claims of facts: each fact is told by one to a few hundred documents, which drop and add words.
fn claims(count: usize) -> (Vec<Claim>, Vec<usize>) {
    let mut numbers = Numbers(7);
    let vocabulary = 40 * (count as f64).sqrt() as u64 + 2_000;
    let topics = (count / 60).max(1) as u64;
    let mut out = Vec::with_capacity(count);
    let mut facts = Vec::with_capacity(count);
    let mut fact = 0;
    while out.len() < count {
        let topic = numbers.below(topics);
        let measure = MEASURES[numbers.below(6) as usize];
        let words: Vec<u64> = (0..6).map(|_| numbers.skewed(vocabulary)).collect();
        let copies = 1 + numbers.skewed(200) / 4;
        for _ in 0..copies {
            if out.len() == count {
                break;
            }
            let mut kept: Vec<String> = words
                .iter()
                .filter(|_| numbers.below(100) >= 15)
                .map(|it| format!("w{it}x"))
                .collect();
            kept.push(format!("w{}x", numbers.skewed(vocabulary)));
            kept.sort();
            let term = |key: String| Term { span: Span::new(0, 0), key: key.into() };
            let value = Decimal::from(numbers.below(500));
            out.push(Claim {
                provenance: Arc::new(Provenance {
                    document: DocId(out.len()),
                    id: String::new(),
                    outlet: None,
                    published: None,
                    updated: None,
                    agency: None,
                }),
                span: Span::new(0, 0),
                quote: "".into(),
                sentence: Span::new(0, 0),
                section: SectionKind::Body,
                value: Value::Number(quantity(value)),
                measure,
                counted: Some(term(format!("noun{}", fact % 50))),
                about: vec![term(format!("event{topic}"))],
                names: vec![term(format!("name{topic}")), term(format!("who{}", fact % 997))],
                places: vec![term(format!("place{}", topic % 211))],
                words: kept.into_iter().map(Key::from).collect(),
                as_of: None,
                happened: None,
                background: false,
                by_place: false,
                attribution: None,
                modality: Modality::Stated,
                scope: Scope::Whole,
                origin: Origin::Document(DocId(out.len())),
                rule: "synthetic",
            });
            facts.push(fact);
        }
        fact += 1;
    }
    (out, facts)
}

fn quantity(value: Decimal) -> Quantity {
    let point = Interval::point(value);
    Quantity {
        span: Span::new(0, 0),
        number: Span::new(0, 0),
        hedge: None,
        unit_span: None,
        read: point,
        entailed: point,
        expected: point,
        bound: Bound::Exact,
        precision: Decimal::ONE,
        unit: None,
        kind: QuantityKind::Count,
        counted: None,
        counted_head: None,
        concept: Vec::new(),
        change: None,
        echo_of: None,
        misprint: false,
    }
}

/// Time that this thread had of a processor, where the system tells it: other programs may run.
fn processor_time(start: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next().and_then(|it| it.parse().ok()))
        .map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// FNV-1a over the members and the sure pairs of all clusters.
fn checksum(clusters: &[Cluster]) -> u64 {
    let members = |it: &Cluster| it.claims.iter().copied().chain([usize::MAX]).collect::<Vec<_>>();
    let sure = |it: &Cluster| it.sure.iter().flat_map(|it| [it.0, it.1]).collect::<Vec<_>>();
    let numbers = clusters.iter().flat_map(|it| [members(it), sure(it)].concat());
    numbers.fold(0xCBF2_9CE4_8422_2325, |sum: u64, it| {
        (sum ^ it as u64).wrapping_mul(0x0100_0000_01B3)
    })
}

#[allow(clippy::print_stdout)] // what it is for
fn main() {
    let most: usize = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(100_000);
    let start = Instant::now();
    let mut last: Option<(f64, f64)> = None;
    let mut size: usize = std::env::args().nth(2).and_then(|it| it.parse().ok()).unwrap_or(10_000);
    while size <= most {
        let (claims, facts) = claims(size);
        let before = processor_time(start);
        let clusters = cluster(&claims, &Config::new());
        let seconds = (processor_time(start) - before).as_secs_f64();
        let exponent = last.map(|(n, t)| (seconds / t).ln() / (size as f64 / n).ln());
        let pure = clusters
            .iter()
            .filter(|it| it.claims.iter().all(|at| facts[*at] == facts[it.claims[0]]))
            .count();
        println!(
            "{size:>9} claims  {seconds:>7.2} s  {:>9.0} claims/s  exponent {}  {} clusters, {pure} of one fact, {} facts, checksum {:016x}",
            size as f64 / seconds,
            exponent.map_or("-".to_owned(), |it| format!("{it:.2}")),
            clusters.len(),
            facts.last().map_or(0, |it| it + 1),
            checksum(&clusters),
        );
        last = Some((size as f64, seconds));
        size *= 10;
    }
}
