//! Clustering in pieces, for engines that keep claims on several machines.
//!
//! What hangs on all claims at once is brought down to sums: how many documents hold each stem
//! ([`words`], [`Vocabulary`]), and of what time each name is told ([`Rows::tallies`], [`Eras`]).
//! With them a claim becomes a row of numbers that may be sent anywhere; rows that share a key
//! ([`Rows::keys`]) are scored where the key is ([`Rows::score`]), links are joined to chains by
//! smallest member, and each chain is divided by itself ([`Rows::divide`]).
//!
//! Every step gives what `cluster` gives, to the last bit of a score, as long as claims are in
//! one order everywhere. `tallymark-arrow` puts the steps together and says which must meet where.

mod intern;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use tallymark_claim::{Claim, Document, Period};

use crate::block;
use crate::cluster::chain::{self, Links};
use crate::cluster::{self, Cluster, ClusterId, Link, ShareOf};
use crate::config::Config;
use crate::context;
use crate::row::wire::{In, Out, Whole, Wire};
use crate::row::{Names, Row};
use crate::terms::{Rarity, TermId, Terms};

#[doc(hidden)]
pub use intern::intern;

/// A group of claims of one gate up to this size is compared whole, not by keys.
pub const WHOLE: usize = block::WHOLE;

/// How many of those after it a claim meets in a block of so many.
pub fn window(size: usize) -> usize {
    block::window(size)
}

/// Whether a link of this score joins two claims to one chain.
pub fn joins(score: f64, config: &Config) -> bool {
    score >= config.similarity
}

/// Whether dividing a chain of so many claims looks at their rows, and not at its links alone.
pub fn looks_at_rows(claims: usize, config: &Config) -> bool {
    claims > block::WINDOW && claims <= config.largest
}

/// A stem of a document: its hash, and whether its figures are told by it.
///
/// Other stems are only named beside a figure; they keep their place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// A hash that is the same everywhere.
    pub stem: u64,
    /// Whether it counts as held by the document.
    pub held: bool,
}

/// The stems of one document's claims, in order of first sight.
pub fn words(claims: &[Claim]) -> Vec<Word> {
    let mut terms = Terms::new();
    let rows: Vec<Row> = claims.iter().map(|it| Row::of(it, &mut terms)).collect();
    let mut out: Vec<Word> =
        terms.keys().into_iter().map(|stem| Word { stem, held: false }).collect();
    for term in rows.iter().flat_map(|it| it.sets.terms()) {
        out[term.index()].held = true;
    }
    out
}

/// The stems of all documents, and how many hold each.
#[derive(Debug)]
pub struct Vocabulary {
    terms: Terms,
    rarity: Rarity,
    documents: u32,
}

impl Vocabulary {
    /// Of so many documents with claims: each stem with the documents that hold it, in order of the
    /// first document that names it and of its place there.
    pub fn new(documents: u32, stems: &[(u64, u32)]) -> Vocabulary {
        let terms = Terms::knowing(stems.iter().map(|it| it.0));
        let (keys, counts) = stems.iter().copied().unzip();
        Vocabulary { terms, rarity: Rarity::known(keys, counts, documents), documents }
    }

    /// The rows of one document's claims, in their order; `None` where a stem of theirs is unknown.
    pub fn rows(&mut self, claims: &[Claim]) -> Option<Vec<Written>> {
        let mut rows: Vec<Row> = claims.iter().map(|it| Row::of(it, &mut self.terms)).collect();
        if self.terms.len() > self.rarity.len() {
            return None;
        }
        context::fill_articles(&mut rows, &self.rarity);
        let place = |term: TermId| term.index() as u32;
        let write = |row: &Row| Written {
            row: write(row, &self.rarity, self.documents, place, &self.terms.names),
            gate: gate(row, &self.terms.names),
        };
        Some(rows.iter().map(write).collect())
    }
}

/// A claim as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The row, which [`Rows::read`] reads.
    pub row: Vec<u8>,
    /// What must be equal for two claims to be compared at all.
    pub gate: Vec<u8>,
}

/// All terms that a row names.
fn all_terms(row: &Row) -> impl Iterator<Item = TermId> + '_ {
    row.sets
        .terms()
        .iter()
        .copied()
        .chain([row.head, row.event, row.event_name].into_iter().flatten())
}

/// How many documents there are, the row's terms, and the row.
fn write(
    row: &Row,
    rarity: &Rarity,
    documents: u32,
    place: impl Fn(TermId) -> u32,
    names: &Names,
) -> Vec<u8> {
    let mut terms: Vec<TermId> = all_terms(row).collect();
    terms.sort_unstable();
    terms.dedup();
    let mut out = Out { bytes: Vec::with_capacity(128 + 12 * terms.len()), terms: &terms, names };
    documents.put(&mut out);
    terms.len().put(&mut out);
    for term in &terms {
        place(*term).put(&mut out);
        Whole(rarity.key(*term)).put(&mut out);
        rarity.count(*term).put(&mut out);
    }
    row.put(&mut out);
    out.bytes
}

fn gate(row: &Row, names: &Names) -> Vec<u8> {
    let mut out = Out { bytes: Vec::new(), terms: &[], names };
    row.gate.put(&mut out);
    out.bytes
}

/// Rows that were read again: some of those of one vocabulary.
#[derive(Debug)]
pub struct Rows {
    rows: Vec<Row>,
    rarity: Rarity,
    names: Names,
    /// The place of each term in the vocabulary of all.
    places: Vec<u32>,
    documents: u32,
}

/// A term in the list before a row: its place in the vocabulary, its hash, and its count.
type Listed = (u32, u64, u32);

impl Rows {
    /// Reads rows, each with a number that only claims of its document have.
    ///
    /// `None` where bytes are no row, or rows are of two vocabularies.
    pub fn read<'a>(written: impl IntoIterator<Item = (&'a [u8], u32)>) -> Option<Rows> {
        let mut heads: Vec<(&[u8], Vec<u32>, u32)> = Vec::new();
        let mut terms: Vec<Listed> = Vec::new();
        let mut names = Names::default();
        let mut documents = None;
        for (bytes, document) in written {
            let mut from = In { bytes, terms: Vec::new(), names: &mut names };
            let count = u32::get(&mut from)?;
            if *documents.get_or_insert(count) != count {
                return None;
            }
            let own = usize::get(&mut from)?;
            let mut places = Vec::new();
            for _ in 0..own {
                let listed = (u32::get(&mut from)?, Whole::get(&mut from)?.0, u32::get(&mut from)?);
                places.push(listed.0);
                terms.push(listed);
            }
            // The order of a row's terms is that of all.
            places.is_sorted().then_some(())?;
            heads.push((from.bytes, places, document));
        }
        terms.sort_unstable();
        terms.dedup();
        let places: Vec<u32> = terms.iter().map(|it| it.0).collect();
        places.windows(2).all(|it| it[0] < it[1]).then_some(())?;
        let (keys, counts) = terms.iter().map(|it| (it.1, it.2)).unzip();
        let documents = documents.unwrap_or(0);
        let rarity = Rarity::known(keys, counts, documents);
        let mut rows = Vec::with_capacity(heads.len());
        for (bytes, own, document) in heads {
            let local = |place: &u32| places.binary_search(place).ok().map(TermId::at);
            let terms = own.iter().map(local).collect::<Option<_>>()?;
            let mut row = Row::get(&mut In { bytes, terms, names: &mut names })?;
            row.document = document;
            row.sets.weigh(&rarity);
            rows.push(row);
        }
        Some(Rows { rows, rarity, names, places, documents })
    }

    /// A row as bytes again, with what [`Rows::settle`] found.
    pub fn write(&self, at: usize) -> Vec<u8> {
        let place = |term: TermId| self.places[term.index()];
        write(&self.rows[at], &self.rarity, self.documents, place, &self.names)
    }

    /// Of what time each name is told, to be summed over all rows of a vocabulary.
    pub fn tallies(&self) -> Vec<Tally> {
        let mut counts: BTreeMap<(u64, Option<Period>), u64> = BTreeMap::new();
        for row in &self.rows {
            context::tell(row, |term, era| {
                *counts.entry((self.rarity.key(term), era)).or_insert(0) += 1;
            });
        }
        let tally = |((stem, era), count): ((u64, Option<Period>), u64)| Tally {
            stem,
            era: era.map(|era| {
                let mut out = Out { bytes: Vec::new(), terms: &[], names: &self.names };
                era.put(&mut out);
                out.bytes
            }),
            count,
        };
        counts.into_iter().map(tally).collect()
    }

    /// Fills in what hangs on the rows of all documents.
    pub fn settle(&mut self, eras: &Eras) {
        let Rows { rows, rarity, .. } = self;
        context::settle(rows, rarity, |term| eras.most.get(&rarity.key(term)).copied());
    }

    /// The keys of a row: two that have one in common are to be compared.
    pub fn keys(&self, at: usize) -> Vec<[u8; 16]> {
        let row = &self.rows[at];
        let stem = |rank: u32| {
            let of = row.sets.terms().iter().find(|it| self.rarity.rank(**it) == rank);
            of.map_or(0, |it| self.rarity.key(*it))
        };
        let mut out = Vec::new();
        block::rare_pairs(row, &self.rarity, |x, y| {
            let (x, y) = (stem(x), stem(y));
            let mut key = [0; 16];
            key[..8].copy_from_slice(&x.min(y).to_be_bytes());
            key[8..].copy_from_slice(&x.max(y).to_be_bytes());
            out.push(key);
        });
        out
    }

    /// The score of a pair, the one whose claim comes first first; `None` where it is not worth keeping.
    pub fn score(&self, a: usize, b: usize) -> Option<f64> {
        self.rows[a].family_with(&self.rows[b])?;
        let score = chain::link(&self.rows, &self.rarity, a as u32, b as u32).score;
        (score >= cluster::WEAK).then_some(score)
    }

    /// Divides a chain of so many rows into clusters, by the links among them, sorted.
    ///
    /// The rows need not be there unless they are looked at ([`looks_at_rows`]).
    pub fn divide(
        &self,
        claims: usize,
        links: &[(u32, u32, f64)],
        config: &Config,
    ) -> Vec<Divided> {
        let of = |&(a, b, score): &(u32, u32, f64)| Link { a, b, score };
        let links = Links::of_pieces(vec![links.iter().map(of).collect()], claims);
        let found = chain::groups_of(links, &self.rows, &self.rarity, config, NonZeroUsize::MIN);
        found.into_iter().map(|it| Divided { members: it.members, sure: it.sure }).collect()
    }
}

/// Claims of a chain that are one cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divided {
    /// Its claims, in order.
    pub members: Vec<usize>,
    /// Pairs of them that surely answer one question, sorted.
    pub sure: Vec<(usize, usize)>,
}

/// How often a name is told of one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The name.
    pub stem: u64,
    /// The time of a background, as bytes; none where the name is told as news.
    pub era: Option<Vec<u8>>,
    /// How many figures tell it so.
    pub count: u64,
}

/// The times of which some names are told as background, more often than as news.
#[derive(Clone, Debug, Default)]
pub struct Eras {
    most: BTreeMap<u64, Period>,
}

impl Eras {
    /// Of the tallies of all rows, each stem and time any number of times; `None` where a time is none.
    pub fn new<'a>(
        tallies: impl IntoIterator<Item = (u64, Option<&'a [u8]>, u64)>,
    ) -> Option<Eras> {
        let mut counts: BTreeMap<(u64, Option<Period>), u64> = BTreeMap::new();
        for (stem, era, count) in tallies {
            let names = &mut Names::default();
            let mut read = |bytes| Period::get(&mut In { bytes, terms: Vec::new(), names });
            let era = match era {
                Some(bytes) => Some(read(bytes)?),
                None => None,
            };
            *counts.entry((stem, era)).or_insert(0) += count;
        }
        // Background, news, and the time told most often, the earliest of equals.
        type Counted = (u64, u64, Option<(u64, Period)>);
        let mut of: BTreeMap<u64, Counted> = BTreeMap::new();
        for ((stem, era), count) in counts {
            let it = of.entry(stem).or_default();
            match era {
                None => it.1 += count,
                Some(era) => {
                    it.0 += count;
                    if it.2.is_none_or(|most| count > most.0) {
                        it.2 = Some((count, era));
                    }
                }
            }
        }
        let told = of.into_iter().filter(|(_, (background, news, _))| background >= news);
        let most = told.filter_map(|(stem, it)| Some((stem, it.2?.1)));
        Some(Eras { most: most.collect() })
    }
}

/// What the text beside some figures of one cluster lets anyone compute again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arithmetic {
    /// As [`Cluster::parts`].
    pub parts: Vec<Vec<usize>>,
    /// As [`Cluster::contained`].
    pub contained: Vec<(usize, usize)>,
    /// As [`Cluster::shares`].
    pub shares: Vec<ShareOf>,
}

/// That of each cluster that claims of `documents` stand in, by the number of each claim's cluster.
///
/// All claims of a document are there, and no others matter.
pub fn arithmetic(
    claims: &[Claim],
    documents: &[Document],
    cluster_of: &[usize],
) -> Vec<Arithmetic> {
    let count = cluster_of.iter().max().map_or(0, |it| it + 1);
    let mut clusters: Vec<Cluster> = (0..count).map(|id| cluster::bare(ClusterId(id))).collect();
    cluster_of.iter().enumerate().for_each(|(at, id)| clusters[*id].claims.push(at));
    cluster::parts::attach(&mut clusters, cluster_of, claims);
    cluster::attach_shares(&mut clusters, claims, documents);
    let arithmetic =
        |it: Cluster| Arithmetic { parts: it.parts, contained: it.contained, shares: it.shares };
    clusters.into_iter().map(arithmetic).collect()
}

/// A cluster of these claims, as `cluster` describes it: `members` are sorted, and so are the sure pairs.
pub fn described(
    members: Vec<usize>,
    sure: Vec<(usize, usize)>,
    arithmetic: Arithmetic,
    claims: &[Claim],
) -> Cluster {
    let Arithmetic { parts, contained, shares } = arithmetic;
    let cluster = cluster::describe(ClusterId(0), &members, claims);
    Cluster { claims: members, sure, parts, contained, shares, ..cluster }
}

#[cfg(test)]
mod tests;
