//! Which documents carry the same text.
//!
//! Containment of word 5-grams with quotations masked, in the shorter text:
//! of the measures compared for edited wire copy it alone found every copy
//! without a false alarm; unmasked, two reports of one speech look like copies.
//!
//! Of a text only the hashes of its grams are kept ([`Fingerprint`], five bytes a
//! word, at most 20 kB), and they are held against each other in [`PARTS`] parts by their first
//! bits, so that a large corpus needs room for one part of them at a time.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use tallymark_claim::steps::step;
use tallymark_claim::{DocId, Document, SectionKind, Span};

use crate::threads::each;

/// Words in a gram.
pub(crate) const GRAM: usize = 5;
/// The least share of the shorter text's grams that makes a copy.
const LEAST_SHARE: f64 = 0.08;
/// The fewest shared grams that make a copy: tiny texts reach the share by three.
const LEAST_GRAMS: u32 = 15;
/// A gram in more documents than this is a set phrase of all, and shows nothing.
const MOST_DOCUMENTS: usize = 64;
/// Parts of the search for copies, by the first bits of a gram's hash.
const PARTS: usize = 64;
/// Parts whose counts are put together before they are added to those of the others.
const WAVE: usize = 8;
/// Of so few documents the counts of many parts are small.
const FEW: usize = 1 << 13;
/// Pieces, by the first document of a pair, in which the counts are put together.
const RANGES: usize = 32;
/// The most documents that are held against each other: the others come without copies.
const MOST_PRINTS: usize = 1 << 24;
/// The most grams that are kept of a text; of a longer one those whose hashes begin with enough zeros.
const MOST_GRAMS: usize = 4096;
/// The fewest that show a copy where one of the texts is so long that not all of its grams are kept.
const LEAST_KEPT: u32 = 5;
/// Pairs that are noted one by one before they are counted.
const NOTED: usize = 1 << 20;

/// Two documents of which one carries the other's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The earlier document in the slice.
    pub a: DocId,
    /// The later document in the slice.
    pub b: DocId,
    /// Share of the shorter text's 5-grams that both have, 0 to 1.
    pub share: f64,
    /// Copied spans of `a`, in order: the evidence.
    pub spans_a: Vec<Span>,
    /// Copied spans of `b`, in order.
    pub spans_b: Vec<Span>,
}

/// Two documents of which one carries the other's text, without the places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// The earlier document in the slice.
    pub a: DocId,
    /// The later document in the slice.
    pub b: DocId,
    /// Share of the shorter text's 5-grams that both have, 0 to 1.
    pub share: f64,
}

/// Forty bits of a gram's hash, the first of them first.
type Hash = [u8; 5];

/// What is kept of a text to find its copies by: the hashes of its narration's 5-grams.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint {
    /// Sorted, each once.
    grams: Box<[Hash]>,
    /// With how many zeros the hashes begin that are kept, in bits: none but for long texts.
    zeros: u32,
}

impl Fingerprint {
    /// That of a document; quotations and furniture are left out.
    pub fn of(document: &Document) -> Fingerprint {
        let mut grams = Vec::with_capacity(document.extent.len() / 6);
        each_gram(document, |hash, _| grams.push(hash));
        grams.sort_unstable();
        grams.dedup();
        let mut zeros = 0;
        while grams.len() > MOST_GRAMS {
            zeros += 1;
            grams.truncate(below(&grams, zeros));
        }
        Fingerprint { grams: grams.into(), zeros }
    }

    /// How many of its grams begin with so many zeros.
    fn count(&self, zeros: u32) -> usize {
        if zeros == self.zeros { self.grams.len() } else { below(&self.grams, zeros) }
    }

    /// The grams whose hashes begin as this part's do.
    fn part(&self, part: usize) -> &[Hash] {
        let of = |it: &Hash| usize::from(it[0]) * PARTS / 256;
        let from = self.grams.partition_point(|it| of(it) < part);
        let to = self.grams.partition_point(|it| of(it) <= part);
        &self.grams[from..to]
    }
}

/// How many of these sorted hashes begin with so many zeros.
fn below(grams: &[Hash], zeros: u32) -> usize {
    grams.partition_point(|[a, b, c, d, e]| {
        u64::from_be_bytes([*a, *b, *c, *d, *e, 0, 0, 0]).leading_zeros() >= zeros
    })
}

/// Two documents, the earlier in the upper half.
type PairOf = u64;

/// Finds the documents that carry the same narration, in order of their places, on `jobs` threads.
pub fn alike(prints: &[Fingerprint], jobs: NonZeroUsize) -> Vec<Alike> {
    let prints = &prints[..prints.len().min(MOST_PRINTS)];
    let mut counts: Vec<Vec<(PairOf, u32)>> = vec![Vec::new(); RANGES];
    // Some parts at a time, so that what was counted is not gone through again for each of them.
    let wave = if prints.len() <= FEW { PARTS / 2 } else { WAVE };
    for first in (0..PARTS).step_by(wave) {
        let mut parts = each(wave, jobs, |at| shared(prints, first + at));
        parts.extend(counts);
        counts = each(RANGES, jobs, |range| {
            let end = |it: usize| ((it * prints.len() / RANGES) as u64) << 32;
            let mut all = Vec::new();
            for part in &parts {
                let at = |end: u64| part.partition_point(|it| it.0 < end);
                all.extend_from_slice(&part[at(end(range))..at(end(range + 1))]);
            }
            summed(all)
        });
    }
    let pair = |(pair, count): (PairOf, u32)| {
        let (a, b) = ((pair >> 32) as usize, (pair & 0xFFFF_FFFF) as usize);
        // What both keep are the grams that the more thinned out of the two keeps.
        let zeros = prints[a].zeros.max(prints[b].zeros);
        let least = if zeros == 0 { LEAST_GRAMS } else { (LEAST_GRAMS >> zeros).max(LEAST_KEPT) };
        let shorter = prints[a].count(zeros).min(prints[b].count(zeros)).max(1);
        let share = f64::from(count) / shorter as f64;
        let found = count >= least && share >= LEAST_SHARE;
        found.then_some(Alike { a: DocId(a), b: DocId(b), share })
    };
    counts.into_iter().flatten().filter_map(pair).collect()
}

/// How many grams of one part each pair of documents shares, sorted by pair.
fn shared(prints: &[Fingerprint], part: usize) -> Vec<(PairOf, u32)> {
    // Forty bits of hash before 24 bits of place: sorted, the documents of a gram stand together.
    let mut index: Vec<u64> = Vec::new();
    for (at, print) in prints.iter().enumerate() {
        let grams = print.part(part);
        step(grams.len());
        index.extend(grams.iter().map(|it| {
            let [a, b, c, d, e] = *it;
            u64::from_be_bytes([a, b, c, d, e, 0, 0, 0]) | at as u64
        }));
    }
    index.sort_unstable();
    let (mut counts, mut noted) = (Vec::new(), Vec::new());
    let runs = index.chunk_by(|x, y| x >> 24 == y >> 24);
    for run in runs.filter(|run| (2..=MOST_DOCUMENTS).contains(&run.len())) {
        for (at, a) in run.iter().enumerate() {
            step(run.len() - at);
            let place = |it: &u64| it & 0xFF_FFFF;
            noted.extend(run[at + 1..].iter().map(|b| (place(a) << 32) | place(b)));
        }
        if noted.len() >= NOTED {
            counts.extend(counted(&mut noted));
            counts = summed(counts);
        }
    }
    counts.extend(counted(&mut noted));
    summed(counts)
}

/// How often each pair was noted, sorted by pair.
fn counted(noted: &mut Vec<PairOf>) -> Vec<(PairOf, u32)> {
    noted.sort_unstable();
    let counts = noted.chunk_by(|x, y| x == y).map(|run| (run[0], run.len() as u32)).collect();
    noted.clear();
    counts
}

/// Counts sorted by pair, each pair once; they are runs that are sorted already, and the sort merges them.
fn summed(mut counts: Vec<(PairOf, u32)>) -> Vec<(PairOf, u32)> {
    counts.sort_by_key(|it| it.0);
    counts.dedup_by(|later, first| {
        let same = later.0 == first.0;
        first.1 += if same { later.1 } else { 0 };
        same
    });
    counts
}

/// Finds the documents that carry the same narration, with the copied spans, in order of their places.
pub fn copies(documents: &[Document]) -> Vec<Copied> {
    let prints: Vec<Fingerprint> = documents.iter().map(Fingerprint::of).collect();
    let mut places: BTreeMap<usize, Vec<(Hash, Span)>> = BTreeMap::new();
    let found = alike(&prints, NonZeroUsize::MIN);
    for at in found.iter().flat_map(|it| [it.a.0, it.b.0]) {
        places.entry(at).or_insert_with(|| {
            let mut grams = Vec::new();
            each_gram(&documents[at], |hash, span| grams.push((hash, span)));
            grams
        });
    }
    let runs = |of: DocId, other: DocId| {
        let grams = places.get(&of.0).map(Vec::as_slice).unwrap_or_default();
        step(grams.len());
        runs(grams, &prints[other.0])
    };
    found
        .into_iter()
        .map(|Alike { a, b, share }| Copied {
            a,
            b,
            share,
            spans_a: runs(a, b),
            spans_b: runs(b, a),
        })
        .collect()
}

/// The stretches of a document whose grams the other one has too.
fn runs(grams: &[(Hash, Span)], other: &Fingerprint) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (_, span) in grams.iter().filter(|(hash, _)| other.grams.binary_search(hash).is_ok()) {
        match out.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.join(*span),
            _ => out.push(*span),
        }
    }
    out
}

/// Calls `each` with the 5-grams of a document's narration: words folded, quotations and furniture left out.
fn each_gram(document: &Document, mut each: impl FnMut(Hash, Span)) {
    let mut window: [(u64, Span); GRAM] = [(0, Span::new(0, 0)); GRAM];
    for section in document.sections.iter().filter(|it| it.kind != SectionKind::Furniture) {
        let mut filled = 0;
        words(&document.text, section.span, |hash, span| {
            let Some(hash) = hash else {
                filled = 0;
                return;
            };
            window.rotate_left(1);
            window[GRAM - 1] = (hash, span);
            filled += 1;
            if filled >= GRAM {
                let key = window.iter().fold(SEED, |key, (hash, _)| mix(key, *hash));
                // The product's upper bits hang on all bits of the key.
                let [a, b, c, d, e, ..] = key.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
                each([a, b, c, d, e], window[0].1.join(window[GRAM - 1].1));
            }
        });
    }
}

pub(crate) const SEED: u64 = 0xCBF2_9CE4_8422_2325;

/// One step of FNV-1a over a whole word's hash: fixed, so that nothing hangs on the run.
pub(crate) fn mix(key: u64, value: u64) -> u64 {
    (key ^ value).wrapping_mul(0x0100_0000_01B3).rotate_left(23)
}

/// Calls `each` with the hash of every word outside quotations, and with `None` where one stands or a line ends.
pub(crate) fn words(text: &str, span: Span, mut each: impl FnMut(Option<u64>, Span)) {
    let mut quoted = false;
    let mut word: Option<(usize, u64)> = None;
    for (at, c) in text[span].char_indices().chain([(span.len(), '\n')]) {
        let at = span.start() + at;
        if c.is_ascii_alphanumeric() {
            let (start, hash) = word.unwrap_or((at, SEED));
            word = Some((start, mix(hash, u64::from(u32::from(c.to_ascii_lowercase())))));
            continue;
        }
        if c.is_alphanumeric() {
            let (start, hash) = word.unwrap_or((at, SEED));
            let hash = c.to_lowercase().fold(hash, |hash, c| mix(hash, u64::from(u32::from(c))));
            word = Some((start, hash));
            continue;
        }
        if let Some((start, hash)) = word.take()
            && !quoted
        {
            each(Some(hash), Span::new(start, at));
        }
        let opens = matches!(c, '“' | '«') || (c == '"' && !quoted);
        let closes = matches!(c, '”' | '»') || (c == '"' && quoted) || c == '\n';
        if opens || closes {
            quoted = opens;
            each(None, Span::new(at, at));
        }
    }
}

#[cfg(test)]
mod tests;
