//! Matching as stages between shuffles, for engines with several machines.
//!
//! [`match_all`](crate::match_all) takes the claims of a whole month at once. These stages take
//! any part of them, as long as rows that must meet are in one call, and come to the same
//! findings, byte for byte. Each reads and gives record batches; `tallymark.spark` puts them together.
//!
//! | stage | reads | must meet | gives |
//! |---|---|---|---|
//! | [`words`] | records | a document's claims | stems of each block, with how many documents hold them |
//! | [`rows`] | records; the sums of `words` | a document's claims | claims as rows of numbers |
//! | [`tallies`] | rows | – | of what time names are told, to be summed |
//! | [`keys`] | rows; the sums of `tallies`; how many rows each gate has | – | a row a key: pairs of rarest stems |
//! | [`links`] | keys | a key | scored pairs, some more than once, and what hangs together by them |
//! | [`forest`] | what links tell of that, or forests | – | each claim with the smallest that it hangs together with |
//! | [`chains`] | rows, and links where something is `linked`, with their component as `key`; the sums of `tallies` | a component | claims with their clusters, and sure pairs |
//! | [`gather`] | records, and what `chains` gives | documents of one id | all that each cluster is judged by |
//! | [`judge`] | what `gather` and `chains` give | a cluster | findings |
//!
//! `block` is the month for which claims meet ([`crate::Block`]), so that one call may hold rows of
//! several; a claim of a month's last week stands in two of them. `records` are rows of the claims table
//! with this `block`, and their own one as `own`. Nothing hangs on the order of rows, and a row told twice counts once.

mod chains;
mod documents;
mod forest;
mod judge;
mod line;
mod pairs;
mod place;

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use tallymark_match::pieces::Eras;

use crate::error::Error;
use crate::table;
use line::Cells;

pub use chains::chains;
pub use documents::{gather, rows, words};
pub use forest::forest;
pub use judge::judge;
pub use pairs::{keys, links, tallies};

/// The tables that the stages make, by their names.
pub fn schemas() -> Vec<(&'static str, SchemaRef)> {
    [
        ("words", line::WORDS),
        ("rows", line::ROWS),
        ("tallies", line::TALLIES),
        ("keys", line::KEYS),
        ("links", line::LINKS),
        ("forest", line::FOREST),
        ("chains", line::CLUSTERED),
        ("gather", line::GATHERED),
    ]
    .map(|(name, columns)| (name, table::schema(columns)))
    .into_iter()
    .chain([("judge", crate::findings_schema())])
    .collect()
}

/// The rows of each block, in order of `key`; those of no block are none.
fn by_block<'a, 'b, K: Ord>(
    rows: &'b mut Vec<Cells<'a>>,
    key: impl Fn(&Cells<'a>) -> K,
) -> impl Iterator<Item = &'b [Cells<'a>]> {
    rows.retain(|it| !it.block.is_empty());
    rows.sort_by(|x, y| x.block.cmp(y.block).then_with(|| key(x).cmp(&key(y))));
    rows.chunk_by(|x, y| x.block == y.block)
}

/// The times of names of each block.
fn eras(given: &[RecordBatch]) -> Result<BTreeMap<String, Eras>, Error> {
    let mut rows = line::read(given, &["block", "stem", "key", "count"], "the tallies")?;
    let mut out = BTreeMap::new();
    for of_one in by_block(&mut rows, |it| it.stem) {
        let tally = |it: &Cells<'_>| {
            Some((it.stem?.cast_unsigned(), it.key.map(<[u8]>::to_vec), it.count?.max(0)))
        };
        let tallies: Vec<_> = of_one.iter().filter_map(tally).collect();
        let tallies =
            tallies.iter().map(|(stem, era, count)| (*stem, era.as_deref(), count.cast_unsigned()));
        let eras = Eras::new(tallies).ok_or_else(|| broken("the tallies", of_one[0].block))?;
        out.insert(of_one[0].block.to_owned(), eras);
    }
    Ok(out)
}

/// Bytes that no stage of this version wrote.
fn broken(place: &str, block: &str) -> Error {
    crate::matching::broken(&format!("{place} of {block}"), 0, "?")
}
