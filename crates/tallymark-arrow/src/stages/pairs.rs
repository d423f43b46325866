//! Rows that may answer one question, met by their keys.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use tallymark::Config;
use tallymark_match::pieces::{self, Rows};

use super::forest::Forest;
use super::line::{self, Cells, Line};
use super::{broken, by_block, eras, place};
use crate::error::Error;

/// Rows of one block, each once and in the order of all.
pub(super) fn read_rows(given: &[Cells<'_>]) -> Result<Rows, Error> {
    let block = given.first().map_or("", |it| it.block);
    let rows = given.iter().map(|it| (it.a.unwrap_or_default(), it.row.unwrap_or_default()));
    rows_of(rows, block)
}

/// Rows with their places; reading numbers their documents.
fn rows_of<'a>(
    given: impl Iterator<Item = (&'a [u8], &'a [u8])>,
    block: &str,
) -> Result<Rows, Error> {
    let mut document = 0;
    let mut last: Option<&[u8]> = None;
    let rows = given.map(|(place, row)| {
        let own = place::document_of(place);
        if last.is_some_and(|last| last != own) {
            document += 1;
        }
        last = Some(own);
        (row, document)
    });
    Rows::read(rows).ok_or_else(|| broken("the rows", block))
}

/// Of what time names are told by some rows; rows of one block, stem and time (`key`) are to be summed.
///
/// # Errors
///
/// [`Error::Record`] for what no stage of this version wrote.
pub fn tallies(rows: &[RecordBatch]) -> Result<Vec<RecordBatch>, Error> {
    let mut given = line::read(rows, &["block", "a", "row"], "the rows")?;
    let mut out = Vec::new();
    for of_one in by_block(&mut given, |it| it.a) {
        let found = read_rows(of_one)?.tallies();
        out.extend(found.into_iter().map(|it| Line {
            block: of_one[0].block.to_owned(),
            stem: Some(it.stem.cast_signed()),
            key: it.era,
            count: Some(it.count.cast_signed()),
            ..Line::default()
        }));
    }
    line::batches(line::TALLIES, &out)
}

/// How a key begins that stands for a whole gate, and one of a pair of stems.
const GATE: u8 = 0;
const PAIR: u8 = 1;

/// Each row once for each of its keys: those with one `key` are to be scored.
///
/// `gates` has for each block and `key` of the rows their `count`.
///
/// # Errors
///
/// [`Error::Record`] for what no stage of this version wrote.
pub fn keys(
    rows: &[RecordBatch],
    tallies: &[RecordBatch],
    gates: &[RecordBatch],
) -> Result<Vec<RecordBatch>, Error> {
    let mut given = line::read(rows, &["block", "key", "a", "row"], "the rows")?;
    let eras = eras(tallies)?;
    let gates = line::read(gates, &["block", "key", "count"], "the gates")?;
    let sizes: BTreeMap<(&str, &[u8]), i64> =
        gates.iter().filter_map(|it| Some(((it.block, it.key?), it.count?))).collect();
    let mut out = line::Writer::new(line::KEYS);
    for of_one in by_block(&mut given, |it| it.a) {
        let block = of_one[0].block;
        let mut rows = read_rows(of_one)?;
        rows.settle(eras.get(block).unwrap_or(&Default::default()));
        for (at, it) in of_one.iter().enumerate() {
            let gate = it.key.unwrap_or_default();
            let size = sizes.get(&(block, gate)).copied().unwrap_or_default();
            let keys = match size {
                // Nobody to meet.
                ..=1 => Vec::new(),
                _ if size <= pieces::WHOLE as i64 => vec![[&[GATE], gate].concat()],
                _ => rows.keys(at).iter().map(|it| [&[PAIR], &it[..], gate].concat()).collect(),
            };
            let row = if keys.is_empty() { Vec::new() } else { rows.write(at) };
            for key in keys {
                out.push(Line {
                    block: block.to_owned(),
                    key: Some(key),
                    a: it.a.map(<[u8]>::to_vec),
                    row: Some(row.clone()),
                    ..Line::default()
                })?;
            }
        }
    }
    out.finish()
}

/// The pairs of rows that share a key and score at all: each row (`a`) with those after it that it is
/// `linked` to; and, in rows of their own, each with the smallest (`b`) that it hangs together with by these keys.
///
/// # Errors
///
/// [`Error::Record`] for what no stage of this version wrote.
pub fn links(keys: &[RecordBatch], config: &Config) -> Result<Vec<RecordBatch>, Error> {
    let given = line::read_bytes(keys, ["key", "a", "row"], "the keys")?;
    let mut out = line::Writer::new(line::LINKS);
    for of_one in given.chunk_by(|x, y| x.0 == y.0) {
        let block = of_one[0].0;
        let mut distinct: Vec<(&[u8], &[u8])> =
            of_one.iter().map(|(_, [_, a, row])| (*a, *row)).collect();
        distinct.sort_unstable();
        distinct.dedup_by_key(|it| it.0);
        let rows = rows_of(distinct.iter().copied(), block)?;
        let number =
            |place: &[u8]| distinct.binary_search_by_key(&place, |it| it.0).unwrap_or(0) as u32;
        let met: Vec<(&[u8], u32)> =
            of_one.iter().map(|(_, [key, a, _])| (*key, number(a))).collect();
        let mut forest = Forest::new(distinct.len());
        let own = |at: usize| Line {
            block: block.to_owned(),
            a: Some(distinct[at].0.to_vec()),
            ..Line::default()
        };
        for pairs in pairs(met).chunk_by(|x, y| x.0 == y.0) {
            let a = pairs[0].0;
            let mut linked = Vec::new();
            for (_, b) in pairs {
                let Some(score) = rows.score(a as usize, *b as usize) else { continue };
                place::put_link(&mut linked, distinct[*b as usize].0, score);
                if pieces::joins(score, config) {
                    forest.join(a, *b);
                }
            }
            if !linked.is_empty() {
                out.push(Line { linked: Some(linked), ..own(a as usize) })?;
            }
        }
        for at in 0..distinct.len() {
            let root = forest.root(at as u32) as usize;
            if root != at {
                out.push(Line { b: Some(distinct[root].0.to_vec()), ..own(at) })?;
            }
        }
    }
    out.finish()
}

/// The pairs of rows that share a key, by their numbers, each once and in order.
fn pairs(mut met: Vec<(&[u8], u32)>) -> Vec<(u32, u32)> {
    met.sort_unstable();
    met.dedup();
    let mut out: Vec<(u32, u32)> = Vec::new();
    for members in met.chunk_by(|x, y| x.0 == y.0) {
        let whole = members[0].0.first() == Some(&GATE);
        let reach = if whole { members.len() } else { pieces::window(members.len()) };
        for (at, a) in members.iter().enumerate() {
            let later = &members[at + 1..members.len().min(at + 1 + reach)];
            out.extend(later.iter().map(|b| (a.1, b.1)));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}
