//! Claims of one block → findings.

pub(crate) mod findings;
pub(crate) mod restore;

use arrow_array::{Array as _, ArrayRef, RecordBatch};
use tallymark::Config;

use crate::error::Error;
use crate::table::{Bytes, Text, column};
pub use findings::findings_schema;
use restore::{Given, Restored};

/// The findings on a table of claims, the strongest verdict first.
///
/// Of `claims` the columns `claim_id`, `record` and `block` are read; rows
/// without a record (an `error`) are passed over, and a row told twice counts
/// once. The order of the rows does not matter. With a `block` only questions
/// that an article of this block answers are told: those of the week before
/// alone belong to the block before.
///
/// A cluster is named by its first claim, so that two blocks' findings can be
/// joined ([`crate::components`]). `finding` is the JSON of the report. Wire copy is
/// told apart by its agency and sources alone: the texts are not compared,
/// so `origins` may count a copy without a credit.
///
/// # Errors
///
/// [`Error::NoColumn`] for a table that `extract` did not make, [`Error::Record`] for a broken row.
pub fn match_claims(
    claims: &RecordBatch,
    block: Option<&str>,
    config: &Config,
) -> Result<RecordBatch, Error> {
    match_all(std::slice::from_ref(claims), block, config)
}

/// As [`match_claims`], of a table in several pieces.
///
/// # Errors
///
/// As [`match_claims`].
pub fn match_all(
    claims: &[RecordBatch],
    block: Option<&str>,
    config: &Config,
) -> Result<RecordBatch, Error> {
    match_each(claims.iter().cloned().map(Ok), block, config).map(|it| it.0)
}

/// As [`match_all`], of pieces that are forgotten one by one; and how many rows they had.
pub(crate) fn match_each(
    claims: impl Iterator<Item = Result<RecordBatch, Error>>,
    block: Option<&str>,
    config: &Config,
) -> Result<(RecordBatch, u64), Error> {
    let place = block.unwrap_or("the table");
    // Of a table stays what is read of it.
    let (mut tables, mut rows) = (Vec::new(), 0);
    for batch in claims {
        let batch = batch?;
        rows += batch.num_rows() as u64;
        tables.push(Table::of(&batch, place)?);
    }
    let mut records = Vec::with_capacity(rows as usize);
    for table in &tables {
        table.read(place, &mut records)?;
    }
    restore::put_in_order(&mut records);
    let Restored { documents, blocks, claims } = restore::restored(&records, place)?;
    drop(records);
    drop(tables);
    let mut findings = findings::Rows::default();
    tallymark::judge_claims_each(
        documents,
        claims,
        config,
        |report, finding, (cluster, judged)| {
            let mut claims = report.cluster(finding).claims.iter();
            let of = |at: &usize| &*blocks[report.claims[*at].provenance.document.0];
            if block.is_none_or(|block| claims.any(|at| of(at) == block)) {
                findings.push(block, cluster, judged);
            }
        },
    );
    Ok((findings.table()?, rows))
}

/// What is read of a table of claims.
struct Table {
    ids: ArrayRef,
    blocks: ArrayRef,
    records: ArrayRef,
}

impl Table {
    fn of(claims: &RecordBatch, place: &str) -> Result<Table, Error> {
        let column = |name| column(claims, name, place).cloned();
        let records = column("record")?;
        Ok(Table { ids: column("claim_id")?, blocks: column("block")?, records })
    }

    /// The records with their blocks; rows without one are passed over.
    fn read<'a>(&'a self, place: &str, out: &mut Vec<Given<'a>>) -> Result<(), Error> {
        let records = Bytes::of(&self.records, "record", place)?;
        let ids = Text::of(&self.ids, "claim_id", place)?;
        let blocks = Text::of(&self.blocks, "block", place)?;
        fn text<'a>(of: &Text<'a>, row: usize) -> &'a str {
            of.get(row).ok().flatten().unwrap_or_default()
        }
        for row in 0..self.records.len() {
            let Some(bytes) = records.get(row) else { continue };
            let given = Given::of(bytes, row, text(&blocks, row));
            out.push(given.ok_or_else(|| broken(place, row, text(&ids, row)))?);
        }
        Ok(())
    }
}

pub(crate) fn broken(place: &str, row: usize, claim: &str) -> Error {
    Error::Record { place: place.to_owned(), row, claim: claim.to_owned() }
}
