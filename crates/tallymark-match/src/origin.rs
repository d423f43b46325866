//! How many independent origins a cluster has.

use std::num::NonZeroUsize;

use tallymark_claim::{Claim, DocId, Document, Origin, Span};

use crate::cluster::Cluster;
use crate::copies::{Alike, GRAM, SEED, mix, words};
use crate::threads::each;
use crate::union::UnionFind;
use crate::verdict::speaker;

/// Counts the independent origins of each cluster: what is said once counts once, however many print it.
///
/// One origin are a text and its copies, with the agency that one of them names; the words of one
/// source ("the Health Ministry", "a Health Ministry spokesman"); and one quotation, whoever it is
/// ascribed to.
pub fn count_origins(
    clusters: &mut [Cluster],
    claims: &[Claim],
    documents: &[Document],
    copies: &[Alike],
) {
    count_origins_on(clusters, claims, documents, copies, NonZeroUsize::MIN);
}

/// As [`count_origins`], on `jobs` threads; the counts are the same for any number of them.
pub fn count_origins_on(
    clusters: &mut [Cluster],
    claims: &[Claim],
    documents: &[Document],
    copies: &[Alike],
    jobs: NonZeroUsize,
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
    let root: Vec<usize> = (0..documents.len()).map(|at| joined.find(at)).collect();
    let told = Told { claims, documents, root: &root, agency: &agency };
    let counts = each(clusters.len(), jobs, |at| told.origins(&clusters[at].claims));
    for (cluster, origins) in clusters.iter_mut().zip(counts) {
        cluster.origins = origins;
    }
}

/// What is asked of claims to tell their origins.
struct Told<'a> {
    claims: &'a [Claim],
    documents: &'a [Document],
    /// For each document, the first of those that carry its text.
    root: &'a [usize],
    /// The agency of each of these.
    agency: &'a [Option<&'a str>],
}

impl Told<'_> {
    /// How many origins the claims of one cluster have.
    fn origins(&self, cluster: &[usize]) -> usize {
        let claims = self.claims;
        let mut members = UnionFind::new(cluster.len());
        let mut told: Vec<(Origin, usize)> = Vec::with_capacity(cluster.len());
        let mut grams: Vec<(u64, usize)> = Vec::new();
        for (place, &at) in cluster.iter().enumerate() {
            let origin = match &claims[at].origin {
                Origin::Document(DocId(at)) if *at < self.documents.len() => {
                    let root = self.root[*at];
                    self.agency[root]
                        .map_or(Origin::Document(DocId(root)), |it| Origin::Agency(it.into()))
                }
                other => other.clone(),
            };
            told.push((origin, place));
            if let Some(document) = self.documents.get(claims[at].provenance.document.0) {
                quoted(&claims[at], document, |gram| grams.push((gram, place)));
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
        for (place, &at) in cluster.iter().enumerate() {
            let Some(name) = speaker::of(&claims[at]).filter(|it| speaker::is_telling(it)) else {
                continue;
            };
            match sources.iter().find(|it| speaker::is_same(it.0, name)) {
                Some(same) => members.union(same.1, place),
                None if sources.len() < MOST_SOURCES => sources.push((name, place)),
                None => {}
            }
        }
        (0..cluster.len()).filter(|place| members.find(*place) == *place).count()
    }
}

/// More named sources than this are compared by their whole names only.
const MOST_SOURCES: usize = 256;
/// Bytes of a quotation that are read on each side of a figure.
const NEAR: usize = 240;
/// A longer sentence, in bytes, is a table or a list, and read once for each of its figures it would take too long.
const LONGEST: usize = 4_000;

/// Calls `each` with the 5-grams of the quotation that a claim's figure stands in.
fn quoted(claim: &Claim, document: &Document, mut each: impl FnMut(u64)) {
    let (sentence, span) = (claim.sentence, claim.span);
    if sentence.len() > LONGEST {
        return;
    }
    if !sentence.covers(span) {
        return;
    }
    // Offsets are those of the sentence from here on.
    let text = document.words(sentence);
    let (from, to) = (span.start() - sentence.start(), span.end() - sentence.start());
    let Some(before) = text.get(..from) else { return };
    let Some(after) = text.get(to..) else { return };
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
    let start = open.max(floor(from.saturating_sub(NEAR)));
    let start = start + text[start..].chars().next().map_or(0, char::len_utf8);
    let end = (to + close).min(floor((to + NEAR).min(text.len())));
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
