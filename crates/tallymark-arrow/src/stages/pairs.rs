//! Rows that may answer one question, met by their keys.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use tallymark_match::pieces::{self, Rows};

use super::line::{self, Cells, Line};
use super::{broken, by_block, eras, place};
use crate::error::Error;

/// Rows of one block, each once and in the order of all; reading numbers their documents.
pub(super) fn read_rows(given: &[Cells<'_>]) -> Result<Rows, Error> {
    let mut document = 0;
    let mut last: Option<&[u8]> = None;
    let rows = given.iter().map(|it| {
        let own = place::document_of(it.a.unwrap_or_default());
        if last.is_some_and(|last| last != own) {
            document += 1;
        }
        last = Some(own);
        (it.row.unwrap_or_default(), document)
    });
    let block = given.first().map_or("", |it| it.block);
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
    let mut out = Vec::new();
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
            out.extend(keys.into_iter().map(|key| Line {
                block: block.to_owned(),
                key: Some(key),
                a: it.a.map(<[u8]>::to_vec),
                row: Some(row.clone()),
                ..Line::default()
            }));
        }
    }
    line::batches(line::KEYS, &out)
}

/// The pairs of rows that share a key and score at all: each row (`a`) with those after it that it is linked to.
///
/// # Errors
///
/// [`Error::Record`] for what no stage of this version wrote.
pub fn links(keys: &[RecordBatch]) -> Result<Vec<RecordBatch>, Error> {
    let mut given = line::read(keys, &["block", "key", "a", "row"], "the keys")?;
    let mut out = Vec::new();
    for of_one in by_block(&mut given, |it| (it.key, it.a)) {
        let mut distinct = of_one.to_vec();
        distinct.sort_by_key(|it| it.a);
        distinct.dedup_by_key(|it| it.a);
        let rows = read_rows(&distinct)?;
        let index = |it: &Cells<'_>| distinct.binary_search_by_key(&it.a, |it| it.a).unwrap_or(0);
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for met in of_one.chunk_by(|x, y| x.key == y.key) {
            let mut members: Vec<u32> = met.iter().map(|it| index(it) as u32).collect();
            members.dedup();
            let whole = met[0].key.and_then(|it| it.first()) == Some(&GATE);
            let reach = if whole { members.len() } else { pieces::window(members.len()) };
            for (at, a) in members.iter().enumerate() {
                let later = &members[at + 1..members.len().min(at + 1 + reach)];
                pairs.extend(later.iter().map(|b| (*a, *b)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        for own in pairs.chunk_by(|x, y| x.0 == y.0) {
            let a = own[0].0 as usize;
            let mut linked = Vec::new();
            for (_, b) in own {
                let Some(score) = rows.score(a, *b as usize) else { continue };
                place::put_link(&mut linked, distinct[*b as usize].a.unwrap_or_default(), score);
            }
            if !linked.is_empty() {
                out.push(Line {
                    block: of_one[0].block.to_owned(),
                    a: distinct[a].a.map(<[u8]>::to_vec),
                    linked: Some(linked),
                    ..Line::default()
                });
            }
        }
    }
    line::batches(line::LINKS, &out)
}
