//! What hangs on the claims of one document.

use std::collections::{BTreeMap, BTreeSet};

use arrow_array::RecordBatch;
use tallymark::Config;
use tallymark_match::pieces::{self, Vocabulary};

use super::line::{self, Cells, Line};
use super::{broken, by_block, place};
use crate::error::Error;
use crate::matching::restore::{self, Given, Names, Restored};

/// What a stage reads of the claims table.
const RECORDS: [&str; 3] = ["block", "own", "record"];

/// The records of one document, in their order.
struct Own<'a> {
    /// Its part of a place.
    place: Vec<u8>,
    given: Vec<Given<'a>>,
}

/// The documents of some rows of one block, in order.
fn documents<'a>(rows: &[Cells<'a>]) -> Result<Vec<Own<'a>>, Error> {
    let mut records = Vec::new();
    for (row, it) in rows.iter().enumerate() {
        let Some(bytes) = it.record else { continue };
        let given = Given::of(bytes, row, it.own.unwrap_or_default());
        records.push(given.ok_or_else(|| {
            crate::matching::broken("the records", row, it.document.unwrap_or("?"))
        })?);
    }
    restore::put_in_order(&mut records);
    let own = |given: &[Given<'a>]| Own {
        place: place::document(given[0].head.id, given[0].head.text),
        given: given.to_vec(),
    };
    Ok(records.chunk_by(Given::is_of_document_of).map(own).collect())
}

/// The document and claims of records that are all of one.
fn restored(given: &[Given<'_>], block: &str, config: &Config) -> Result<Restored, Error> {
    let mut out = restore::restored(given, block)?;
    config.rename(&mut out.claims);
    Ok(out)
}

/// The stems of each block: `count` documents hold one, and at `a` it is named first.
///
/// A row without a stem counts the documents. Rows of one block and stem are to be put together: the sum
/// of their counts, and the least of their places.
///
/// # Errors
///
/// [`Error::Record`] for a row that `extract` did not make.
pub fn words(records: &[RecordBatch], config: &Config) -> Result<Vec<RecordBatch>, Error> {
    let mut rows = line::read(records, &RECORDS, "the records")?;
    let mut out = Vec::new();
    for of_one in by_block(&mut rows, |_| ()) {
        let block = of_one[0].block;
        let mut stems: BTreeMap<Option<u64>, (i64, Vec<u8>)> = BTreeMap::new();
        for Own { place: document, given, .. } in documents(of_one)? {
            let found = restored(&given, block, config)?;
            stems.entry(None).or_default().0 += 1;
            for (at, word) in pieces::words(&found.claims).into_iter().enumerate() {
                let first = || (0, place::claim(&document, at));
                // Documents come in order, so the first place stays.
                stems.entry(Some(word.stem)).or_insert_with(first).0 += i64::from(word.held);
            }
        }
        out.extend(stems.into_iter().map(|(stem, (count, first))| Line {
            block: block.to_owned(),
            stem: stem.map(u64::cast_signed),
            count: Some(count),
            a: stem.map(|_| first),
            ..Line::default()
        }));
    }
    line::batches(line::WORDS, &out)
}

/// The vocabularies of some blocks, of the sums of [`words`].
fn vocabularies(
    sums: &[RecordBatch],
    blocks: &BTreeSet<String>,
) -> Result<BTreeMap<String, Vocabulary>, Error> {
    let mut rows = line::read(sums, &["block", "stem", "count"], "the words")?;
    rows.retain(|it| blocks.contains(it.block));
    let mut out = BTreeMap::new();
    // Without places they are in order already, and stay so.
    for of_one in by_block(&mut rows, |it| it.a) {
        let count =
            |it: &Cells<'_>| u32::try_from(it.count.unwrap_or_default()).unwrap_or(u32::MAX);
        let documents = of_one.iter().filter(|it| it.stem.is_none()).map(count).sum();
        let stems: Vec<(u64, u32)> =
            of_one.iter().filter_map(|it| Some((it.stem?.cast_unsigned(), count(it)))).collect();
        out.insert(of_one[0].block.to_owned(), Vocabulary::new(documents, &stems));
    }
    Ok(out)
}

/// The claims as rows of numbers, where `words` are the sums, in order of their places where those are not there: at `a` in the order of all, with `key` for those that may be compared at all.
///
/// # Errors
///
/// [`Error::Record`] for a row that `extract` did not make, or whose stems are not in `words`.
pub fn rows(
    records: &[RecordBatch],
    words: &[RecordBatch],
    config: &Config,
) -> Result<Vec<RecordBatch>, Error> {
    let mut given = line::read(records, &RECORDS, "the records")?;
    let blocks = given.iter().map(|it| it.block.to_owned()).collect();
    let mut known = vocabularies(words, &blocks)?;
    let mut out = Vec::new();
    for of_one in by_block(&mut given, |_| ()) {
        let block = of_one[0].block;
        let vocabulary = known.get_mut(block).ok_or_else(|| broken("the words", block))?;
        for Own { place: document, given, .. } in documents(of_one)? {
            let numbers: Vec<usize> = given.iter().map(|it| it.head.number).collect();
            let id = given[0].head.id.to_owned();
            let found = restored(&given, block, config)?;
            let rows = vocabulary.rows(&found.claims).ok_or_else(|| broken("the words", block))?;
            out.extend(rows.into_iter().zip(numbers).map(|(it, number)| Line {
                block: block.to_owned(),
                document: Some(id.clone()),
                a: Some(place::claim(&document, number)),
                key: Some(it.gate),
                row: Some(it.row),
                ..Line::default()
            }));
        }
    }
    line::batches(line::ROWS, &out)
}

/// What each cluster is judged by, with the cluster as `key`: its claims, the sums and parts that their
/// articles tell, and the claims that those are made of.
///
/// Beside records it reads what [`super::chains`] gives of their documents; a claim that is not there stands alone.
///
/// # Errors
///
/// [`Error::Record`] for a row that `extract` did not make.
pub fn gather(given: &[RecordBatch], config: &Config) -> Result<Vec<RecordBatch>, Error> {
    let mut rows = line::read(given, &["block"], "the claims")?;
    let mut out = Vec::new();
    for of_one in by_block(&mut rows, |_| ()) {
        let block = of_one[0].block;
        let member = |it: &&Cells<'_>| it.kind == Some("member");
        let of: BTreeMap<&[u8], &[u8]> =
            of_one.iter().filter(member).filter_map(|it| Some((it.a?, it.key?))).collect();
        let mut names = Names::default();
        for own in documents(of_one)? {
            gather_document(own, block, &of, &mut names, config, &mut out)?;
        }
    }
    line::batches(line::GATHERED, &out)
}

fn gather_document(
    own: Own<'_>,
    block: &str,
    of: &BTreeMap<&[u8], &[u8]>,
    names: &mut Names,
    config: &Config,
    out: &mut Vec<Line>,
) -> Result<(), Error> {
    let Own { place: document, mut given } = own;
    let name = names.of(given[0].head.id);
    let month = given[0].block;
    given[0].name = Some(&name);
    let places: Vec<Vec<u8>> =
        given.iter().map(|it| place::claim(&document, it.head.number)).collect();
    let Restored { documents, claims, .. } = restored(&given, block, config)?;
    let cluster = |at: usize| *of.get(&*places[at]).unwrap_or(&&*places[at]);
    let mut clusters: Vec<&[u8]> = (0..claims.len()).map(cluster).collect();
    clusters.sort_unstable();
    clusters.dedup();
    let number = |at: usize| clusters.binary_search(&cluster(at)).unwrap_or(0);
    let cluster_of: Vec<usize> = (0..claims.len()).map(number).collect();
    let told = |at: usize, kind: &'static str, key: &[u8]| Line {
        block: block.to_owned(),
        key: Some(key.to_vec()),
        kind: Some(kind),
        a: Some(places[at].clone()),
        name: Some(format!("{name}#{}", at + 1)),
        document: Some(name.clone()),
        own: Some(month.to_owned()),
        record: Some(given[at].record.to_vec()),
        told: Some(documents[0].words(claims[at].sentence).to_owned()).filter(|it| !it.is_empty()),
        ..Line::default()
    };
    out.extend((0..claims.len()).map(|at| told(at, "member", cluster(at))));
    let sums = pieces::arithmetic(&claims, &documents, &cluster_of);
    for (id, it) in sums.into_iter().enumerate() {
        let (mut sets, mut order): (Vec<(&'static str, Vec<usize>)>, i64) = (Vec::new(), 0);
        sets.extend(it.parts.into_iter().map(|it| ("parts", it)));
        sets.extend(it.contained.into_iter().map(|(part, whole)| ("contained", vec![part, whole])));
        sets.extend(it.shares.into_iter().map(|it| {
            (if it.change { "change" } else { "share" }, vec![it.share, it.from, it.to])
        }));
        let mut others: Vec<usize> = sets.iter().flat_map(|it| it.1.iter().copied()).collect();
        others.retain(|at| cluster_of[*at] != id);
        others.sort_unstable();
        others.dedup();
        out.extend(others.into_iter().map(|at| told(at, "other", clusters[id])));
        out.extend(sets.into_iter().map(|(kind, set)| {
            order += 1;
            Line {
                block: block.to_owned(),
                key: Some(clusters[id].to_vec()),
                kind: Some(kind),
                a: Some(place::list(set.iter().map(|at| &*places[*at]))),
                count: Some(order),
                ..Line::default()
            }
        }));
    }
    Ok(())
}
