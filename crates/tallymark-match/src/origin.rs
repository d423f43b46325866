//! Which documents carry the same text, and how many origins a cluster has.
//!
//! Containment of word 5-grams with quotations masked, in the shorter text:
//! of the measures compared for edited wire copy it alone found every copy
//! without a false alarm; unmasked, two reports of one speech look like copies.

use tallymark_claim::steps::step;
use tallymark_claim::{Claim, DocId, Document, Origin, SectionKind, Span};

use crate::cluster::Cluster;
use crate::union::UnionFind;
use crate::verdict::speaker;

/// Words in a gram.
const GRAM: usize = 5;
/// The least share of the shorter text's grams that makes a copy.
const LEAST_SHARE: f64 = 0.08;
/// The fewest shared grams that make a copy: tiny texts reach the share by three.
const LEAST_GRAMS: usize = 15;
/// A gram in more documents than this is a set phrase of all, and shows nothing.
const MOST_DOCUMENTS: usize = 64;

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

/// A gram's hash and the span that it covers.
type Gram = (u64, Span);

/// Finds the documents that carry the same narration, in order of their places.
pub fn copies(documents: &[Document]) -> Vec<Copied> {
    let grams: Vec<Vec<Gram>> = documents.iter().map(grams).collect();
    let mut index: Vec<(u64, usize)> = grams
        .iter()
        .enumerate()
        .flat_map(|(at, list)| list.iter().map(move |(hash, _)| (*hash, at)))
        .collect();
    index.sort_unstable();
    index.dedup();
    let mut shared: Vec<(usize, usize)> = Vec::new();
    for run in
        index.chunk_by(|x, y| x.0 == y.0).filter(|run| (2..=MOST_DOCUMENTS).contains(&run.len()))
    {
        for (at, (_, a)) in run.iter().enumerate() {
            step(run.len() - at);
            shared.extend(run[at + 1..].iter().map(|(_, b)| (*a, *b)));
        }
    }
    shared.sort_unstable();
    // Each text's own grams, sorted: the index has them in the order of the grams.
    let mut distinct: Vec<Vec<u64>> = vec![Vec::new(); documents.len()];
    for (hash, at) in &index {
        distinct[*at].push(*hash);
    }
    let pairs = shared.chunk_by(|x, y| x == y);
    pairs.filter_map(|run| copied(run[0], run.len(), &grams, &distinct)).collect()
}

fn copied(
    (a, b): (usize, usize),
    count: usize,
    grams: &[Vec<Gram>],
    distinct: &[Vec<u64>],
) -> Option<Copied> {
    if count < LEAST_GRAMS {
        return None;
    }
    step(grams[a].len() + grams[b].len());
    let share = count as f64 / distinct[a].len().min(distinct[b].len()).max(1) as f64;
    (share >= LEAST_SHARE).then(|| Copied {
        a: DocId(a),
        b: DocId(b),
        share,
        spans_a: runs(&grams[a], &distinct[b]),
        spans_b: runs(&grams[b], &distinct[a]),
    })
}

/// The stretches of a document whose grams the other one has too; those of the other are sorted.
fn runs(grams: &[Gram], other: &[u64]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (_, span) in grams.iter().filter(|(hash, _)| other.binary_search(hash).is_ok()) {
        match out.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.join(*span),
            _ => out.push(*span),
        }
    }
    out
}

/// The 5-grams of a document's narration: words folded, quotations and furniture left out.
fn grams(document: &Document) -> Vec<Gram> {
    let mut out = Vec::new();
    for section in document.sections.iter().filter(|it| it.kind != SectionKind::Furniture) {
        let mut window: Vec<Gram> = Vec::with_capacity(GRAM);
        words(&document.text, section.span, |hash, span| {
            let Some(hash) = hash else {
                window.clear();
                return;
            };
            if window.len() == GRAM {
                window.remove(0);
            }
            window.push((hash, span));
            if window.len() == GRAM {
                let key = window.iter().fold(SEED, |key, (hash, _)| mix(key, *hash));
                out.push((key, window[0].1.join(window[GRAM - 1].1)));
            }
        });
    }
    out
}

const SEED: u64 = 0xCBF2_9CE4_8422_2325;

/// One step of FNV-1a over a whole word's hash: fixed, so that nothing hangs on the run.
fn mix(key: u64, value: u64) -> u64 {
    (key ^ value).wrapping_mul(0x0100_0000_01B3).rotate_left(23)
}

/// Calls `each` with the hash of every word outside quotations, and with `None` where one stands or a line ends.
fn words(text: &str, span: Span, mut each: impl FnMut(Option<u64>, Span)) {
    let mut quoted = false;
    let mut word: Option<(usize, u64)> = None;
    for (at, c) in text[span].char_indices().chain([(span.len(), '\n')]) {
        let at = span.start() + at;
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

/// Counts the independent origins of each cluster: what is said once counts once, however many print it.
///
/// One origin are a text and its copies, with the agency that one of them names; the words of one
/// source ("the Health Ministry", "a Health Ministry spokesman"); and one quotation, whoever it is
/// ascribed to.
pub fn count_origins(
    clusters: &mut [Cluster],
    claims: &[Claim],
    documents: &[Document],
    copies: &[Copied],
) {
    let mut joined = UnionFind::new(documents.len());
    for copy in copies.iter().filter(|it| it.a.0.max(it.b.0) < documents.len()) {
        joined.union(copy.a.0, copy.b.0);
    }
    // A paper that leaves out the agency's name prints the agency's text all the same.
    let mut agency: Vec<Option<&str>> = vec![None; documents.len()];
    for claim in claims {
        let at = claim.provenance.document.0;
        if let (Some(name), true) = (claim.provenance.agency.as_deref(), at < documents.len()) {
            agency[joined.find(at)].get_or_insert(name);
        }
    }
    for cluster in clusters {
        let mut members = UnionFind::new(cluster.claims.len());
        let mut told: Vec<(Origin, usize)> = Vec::with_capacity(cluster.claims.len());
        let mut grams: Vec<(u64, usize)> = Vec::new();
        for (place, &at) in cluster.claims.iter().enumerate() {
            let origin = match &claims[at].origin {
                Origin::Document(DocId(at)) if *at < documents.len() => {
                    let root = joined.find(*at);
                    agency[root]
                        .map_or(Origin::Document(DocId(root)), |it| Origin::Agency(it.to_owned()))
                }
                other => other.clone(),
            };
            told.push((origin, place));
            if let Some(document) = documents.get(claims[at].provenance.document.0) {
                quoted(&claims[at], &document.text, |gram| grams.push((gram, place)));
            }
        }
        told.sort();
        grams.sort_unstable();
        for pair in told.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            members.union(pair[0].1, pair[1].1);
        }
        for pair in grams.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            members.union(pair[0].1, pair[1].1);
        }
        told.dedup_by(|x, y| x.0 == y.0);
        let mut sources: Vec<(&str, usize)> = Vec::new();
        for (place, &at) in cluster.claims.iter().enumerate() {
            let Some(name) = speaker::of(&claims[at]).filter(|it| speaker::is_telling(it)) else {
                continue;
            };
            match sources.iter().find(|it| speaker::is_same(it.0, name)) {
                Some(same) => members.union(same.1, place),
                None if sources.len() < MOST_SOURCES => sources.push((name, place)),
                None => {}
            }
        }
        let mut roots: Vec<usize> =
            (0..cluster.claims.len()).map(|place| members.find(place)).collect();
        roots.sort_unstable();
        roots.dedup();
        cluster.origins = roots.len();
    }
}

/// More named sources than this are compared by their whole names only.
const MOST_SOURCES: usize = 256;
/// Bytes of a quotation that are read on each side of a figure.
const NEAR: usize = 240;
/// A longer sentence, in bytes, is a table or a list, and read once for each of its figures it would take too long.
const LONGEST: usize = 4_000;

/// Calls `each` with the 5-grams of the quotation that a claim's figure stands in.
fn quoted(claim: &Claim, text: &str, mut each: impl FnMut(u64)) {
    let (sentence, span) = (claim.sentence, claim.span);
    if sentence.len() > LONGEST {
        return;
    }
    let Some(before) = text.get(sentence.start()..span.start()) else { return };
    let Some(after) = text.get(span.end()..sentence.end()) else { return };
    let opening = before.rfind(['“', '”', '"']);
    let Some(open) = opening.filter(|it| !before[*it..].starts_with('”')) else { return };
    // An even number of straight marks before it: the last one closed.
    if before[open..].starts_with('"') && before.matches('"').count() % 2 == 0 {
        return;
    }
    let close = after.find(['”', '"']).unwrap_or(after.len());
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = (sentence.start() + open).max(floor(span.start().saturating_sub(NEAR)));
    let start = start + text[start..].chars().next().map_or(0, char::len_utf8);
    let end = (span.end() + close).min(floor((span.end() + NEAR).min(text.len())));
    if start >= end {
        return;
    }
    let mut window: Vec<u64> = Vec::with_capacity(GRAM);
    words(text, Span::new(start, end), |hash, _| {
        let Some(hash) = hash else { return };
        if window.len() == GRAM {
            window.remove(0);
        }
        window.push(hash);
        if window.len() == GRAM {
            each(window.iter().fold(SEED, |key, hash| mix(key, *hash)));
        }
    });
}

#[cfg(test)]
mod tests;
