//! Findings as rows of a table.

use std::sync::Arc;

use arrow_array::builder::{Float64Builder, Int64Builder, ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use serde::Deserialize;

use crate::error::Error;

/// The table that [`match_claims`](crate::match_claims) makes.
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
pub(crate) struct Rows {
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
    pub(crate) fn push(&mut self, block: Option<&str>, cluster: &str, finding: &str) {
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

    pub(crate) fn table(mut self) -> Result<RecordBatch, Error> {
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
