//! Claims of one block → findings.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::builder::{Float64Builder, Int64Builder, ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use serde::Deserialize;
use tallymark::{Config, Document};
use tallymark_claim::{Claim, DocId, Span};

use crate::error::Error;
use crate::record::{self, Record};
use crate::table::required;

/// The table that [`match_claims`] makes.
pub fn findings_schema() -> SchemaRef {
    let text = |name| Field::new(name, DataType::Utf8, true);
    let list = Field::new("claims", DataType::List(Arc::new(text("item"))), true);
    Arc::new(Schema::new(vec![
        text("block"),
        text("cluster_id"),
        text("label"),
        text("verdict"),
        Field::new("severity", DataType::Float64, true),
        list,
        Field::new("outlets", DataType::Int64, true),
        Field::new("origins", DataType::Int64, true),
        Field::new("low", DataType::Float64, true),
        Field::new("high", DataType::Float64, true),
        text("unit"),
        text("explanation"),
        text("fingerprint"),
        text("finding"),
    ]))
}

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
    // One document after the other, its claims in their order: whatever way the rows came.
    records.sort_by(|a, b| (&a.0.id, &a.0.text, a.0.number).cmp(&(&b.0.id, &b.0.text, b.0.number)));
    records.dedup_by(|a, b| (&a.0.id, &a.0.text, a.0.number) == (&b.0.id, &b.0.text, b.0.number));
    let (documents, blocks, claims) = restored(records, place)?;
    let mut findings = Rows::default();
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
fn read(claims: &RecordBatch, place: &str, out: &mut Vec<(Record, String)>) -> Result<(), Error> {
    let lines = required(claims, "record", place)?;
    let ids = required(claims, "claim_id", place)?;
    let blocks = required(claims, "block", place)?;
    for row in 0..claims.num_rows() {
        let Ok(line) = lines.get(row) else { return Err(broken(place, row, "?")) };
        let Some(line) = line else { continue };
        let text =
            |of: &crate::table::Text<'_>| of.get(row).ok().flatten().unwrap_or_default().to_owned();
        let record = record::read(line).ok_or_else(|| broken(place, row, &text(&ids)))?;
        out.push((record, text(&blocks)));
    }
    Ok(())
}

fn broken(place: &str, row: usize, claim: &str) -> Error {
    Error::Record { place: place.to_owned(), row, claim: claim.to_owned() }
}

/// More text than this without a figure stands in no article: then a record was made by hand.
const MOST_BLANKS: usize = 1024 * 1024;

type Restored = (Vec<Document>, Vec<String>, Vec<Claim>);

/// The documents, of their texts only the sentences with figures, with their blocks and claims.
fn restored(records: Vec<(Record, String)>, place: &str) -> Result<Restored, Error> {
    let (mut documents, mut blocks): (Vec<Document>, Vec<String>) = (Vec::new(), Vec::new());
    let mut texts: Vec<(String, Vec<Span>)> = Vec::new();
    let mut claims = Vec::with_capacity(records.len());
    let mut last: Option<(String, String, Arc<tallymark_claim::Provenance>)> = None;
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for (row, (record, block)) in records.into_iter().enumerate() {
        let name = format!("{}#{}", record.id, record.number);
        let failed = || broken(place, row, &name);
        let known = last.as_ref().filter(|it| it.0 == record.id && it.1 == record.text);
        let provenance = match known {
            Some((_, _, provenance)) => Arc::clone(provenance),
            None => {
                // The second of two documents of one id has a name of its own, as everywhere.
                let count = taken.entry(record.id.clone()).or_insert(0);
                *count += 1;
                let id = match *count {
                    1 => record.id.clone(),
                    number => format!("{} ({number})", record.id),
                };
                let provenance =
                    record.provenance(DocId(documents.len()), &id).ok_or_else(failed)?;
                let mut document = Document::page(id, "");
                document.outlet = provenance.outlet.clone();
                document.published = provenance.published;
                document.updated = provenance.updated;
                documents.push(document);
                texts.push((String::new(), Vec::new()));
                blocks.push(block);
                last = Some((record.id.clone(), record.text.clone(), Arc::clone(&provenance)));
                provenance
            }
        };
        if let (Some(told), Some((text, spans))) = (&record.told, texts.last_mut())
            && record.sentence.0 >= text.len()
            && record.sentence.0 - text.len() <= MOST_BLANKS
        {
            // At its own place, so that every span fits.
            text.push_str(&" ".repeat(record.sentence.0 - text.len()));
            text.push_str(told);
            spans.push(Span::new(record.sentence.0, text.len()));
        }
        claims.push(record.claim(&provenance).ok_or_else(failed)?);
    }
    for (document, (text, told)) in documents.iter_mut().zip(texts) {
        document.text = text.into();
        // The blanks between the sentences; what the whole text's hash was nobody asks.
        document.keep(&told, [0; 32]);
    }
    Ok((documents, blocks, claims))
}

/// What a row shows of a cluster's JSON.
#[derive(Default, Deserialize)]
struct ClusterRow {
    label: String,
    claims: Vec<String>,
    outlets: i64,
    origins: i64,
    low: Option<f64>,
    high: Option<f64>,
    unit: Option<String>,
}

/// What a row shows of a finding's JSON: its pairs are passed over, of which there may be thousands.
#[derive(Default, Deserialize)]
struct FindingRow {
    verdict: String,
    severity: f64,
    explanation: String,
    fingerprint: String,
}

/// The columns of the findings, in their order.
#[derive(Default)]
struct Rows {
    block: StringBuilder,
    cluster: StringBuilder,
    label: StringBuilder,
    verdict: StringBuilder,
    severity: Float64Builder,
    claims: ListBuilder<StringBuilder>,
    outlets: Int64Builder,
    origins: Int64Builder,
    low: Float64Builder,
    high: Float64Builder,
    unit: StringBuilder,
    explanation: StringBuilder,
    fingerprint: StringBuilder,
    finding: StringBuilder,
}

impl Rows {
    fn push(&mut self, block: Option<&str>, cluster: &str, finding: &str) {
        let row: ClusterRow = serde_json::from_str(cluster).unwrap_or_default();
        // The report's own words, so that no number of it becomes a float; but for "f3" and "q3",
        // which hang on the other clusters.
        let rest = finding.find(",\"verdict\":").map_or("}", |at| &finding[at..]);
        let name = serde_json::Value::from(row.claims.first().cloned().unwrap_or_default());
        self.finding.append_value(format!("{{\"cluster\":{name}{rest}"));
        self.block.append_option(block);
        self.cluster.append_option(row.claims.first());
        self.label.append_value(&row.label);
        row.claims.iter().for_each(|id| self.claims.values().append_value(id));
        self.claims.append(true);
        self.outlets.append_value(row.outlets);
        self.origins.append_value(row.origins);
        self.low.append_option(row.low);
        self.high.append_option(row.high);
        self.unit.append_option(row.unit);
        let finding: FindingRow = serde_json::from_str(finding).unwrap_or_default();
        self.verdict.append_value(&finding.verdict);
        self.severity.append_value(finding.severity);
        self.explanation.append_value(&finding.explanation);
        self.fingerprint.append_value(&finding.fingerprint);
    }

    fn table(mut self) -> Result<RecordBatch, Error> {
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.block.finish()),
            Arc::new(self.cluster.finish()),
            Arc::new(self.label.finish()),
            Arc::new(self.verdict.finish()),
            Arc::new(self.severity.finish()),
            Arc::new(self.claims.finish()),
            Arc::new(self.outlets.finish()),
            Arc::new(self.origins.finish()),
            Arc::new(self.low.finish()),
            Arc::new(self.high.finish()),
            Arc::new(self.unit.finish()),
            Arc::new(self.explanation.finish()),
            Arc::new(self.fingerprint.finish()),
            Arc::new(self.finding.finish()),
        ];
        Ok(RecordBatch::try_new(findings_schema(), columns)?)
    }
}
