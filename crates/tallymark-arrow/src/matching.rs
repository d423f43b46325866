//! Claims of one block → findings.

pub(crate) mod findings;
pub(crate) mod restore;

use arrow_array::RecordBatch;
use tallymark::Config;

use crate::error::Error;
use crate::record;
use crate::table::required;
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
    let mut records = Vec::new();
    let mut rows = 0;
    for batch in claims {
        let batch = batch?;
        rows += batch.num_rows() as u64;
        read(&batch, place, &mut records)?;
    }
    restore::put_in_order(&mut records);
    let Restored { documents, blocks, claims } = restore::restored(records, place)?;
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

/// The records with their blocks.
fn read(claims: &RecordBatch, place: &str, out: &mut Vec<Given>) -> Result<(), Error> {
    let lines = required(claims, "record", place)?;
    let ids = required(claims, "claim_id", place)?;
    let blocks = required(claims, "block", place)?;
    for row in 0..claims.num_rows() {
        let Ok(line) = lines.get(row) else { return Err(broken(place, row, "?")) };
        let Some(line) = line else { continue };
        let text =
            |of: &crate::table::Text<'_>| of.get(row).ok().flatten().unwrap_or_default().to_owned();
        let record = record::read(line).ok_or_else(|| broken(place, row, &text(&ids)))?;
        out.push(Given { record, block: text(&blocks), name: None });
    }
    Ok(())
}

pub(crate) fn broken(place: &str, row: usize, claim: &str) -> Error {
    Error::Record { place: place.to_owned(), row, claim: claim.to_owned() }
}
