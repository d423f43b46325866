//! Links → chains of claims → clusters.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use tallymark::Config;
use tallymark_match::pieces::{self, Eras};

use super::line::{self, Cells, Line};
use super::pairs::read_rows;
use super::{broken, by_block, eras, place};
use crate::error::Error;

/// The cluster, named by its first claim as `key`, of each claim (`kind` "member", the claim at `a`), and the
/// pairs of its members that surely answer one question ("sure", all of a cluster at `a`).
///
/// Of the rows and links together, each with the smallest claim of its component as `key`: rows have nothing
/// `linked`, and links no `row`. A link to a claim whose row is not there leads to another component.
///
/// # Errors
///
/// [`Error::Record`] for what no stage of this version wrote.
pub fn chains(
    given: &[RecordBatch],
    tallies: &[RecordBatch],
    config: &Config,
) -> Result<Vec<RecordBatch>, Error> {
    let mut given = line::read(given, &["block", "key", "a"], "the chains")?;
    let eras: BTreeMap<String, Eras> = eras(tallies)?;
    let mut out = Vec::new();
    for of_one in by_block(&mut given, |it| (it.key, it.linked.is_some(), it.a)) {
        let eras = eras.get(of_one[0].block).cloned().unwrap_or_default();
        for chain in of_one.chunk_by(|x, y| x.key == y.key) {
            divide(chain, &eras, config, &mut out)?;
        }
    }
    line::batches(line::CLUSTERED, &out)
}

/// Divides one chain: its rows, and its links, in order.
fn divide(
    chain: &[Cells<'_>],
    eras: &Eras,
    config: &Config,
    out: &mut Vec<Line>,
) -> Result<(), Error> {
    let (mut members, links): (Vec<&Cells<'_>>, Vec<&Cells<'_>>) =
        chain.iter().partition(|it| it.linked.is_none());
    members.dedup_by_key(|it| it.a);
    let at = |place: Option<&[u8]>| members.binary_search_by_key(&place, |it| it.a).ok();
    let mut known: Vec<(u32, u32, f64)> = Vec::new();
    for it in links {
        let linked = place::links(it.linked.unwrap_or_default());
        let linked = linked.ok_or_else(|| broken("the links", it.block))?;
        let Some(a) = at(it.a) else { continue };
        let own = linked.into_iter().filter_map(|(b, score)| Some((at(Some(b))?, score)));
        known.extend(own.map(|(b, score)| (a as u32, b as u32, score)));
    }
    known.sort_by_key(|it| (it.0, it.1));
    known.dedup_by_key(|it| (it.0, it.1));
    // Only chains of a middle length are looked at again; what of the others is not read is not there.
    let needed = pieces::looks_at_rows(members.len(), config);
    let rows: Vec<Cells<'_>> = members.iter().filter(|_| needed).map(|it| **it).collect();
    let mut rows = read_rows(&rows)?;
    rows.settle(eras);
    let place = |at: usize| members[at].a.unwrap_or_default();
    for cluster in rows.divide(members.len(), &known, config) {
        let key = cluster.members.first().map(|at| place(*at).to_vec());
        let line = |kind: &'static str, a: Vec<u8>| Line {
            block: chain[0].block.to_owned(),
            key: key.clone(),
            kind: Some(kind),
            a: Some(a),
            ..Line::default()
        };
        out.extend(cluster.members.iter().map(|at| Line {
            document: Some(place::id_of(place(*at))),
            ..line("member", place(*at).to_vec())
        }));
        // By their places among the members, who are in order here and there.
        let member = |at: usize| cluster.members.binary_search(&at).unwrap_or(0);
        let sure: Vec<_> = cluster.sure.iter().map(|(a, b)| (member(*a), member(*b))).collect();
        if !sure.is_empty() {
            out.push(line("sure", place::pairs(&sure)));
        }
    }
    Ok(())
}
