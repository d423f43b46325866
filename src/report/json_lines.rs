//! JSON Lines: the objects of the JSON report, one a line, each with its `record`.
//!
//! `document`, `claim`, `cluster` and `finding` lines, in this order; the ids
//! join them. A program can read it line by line, and `jq 'select(.record == "finding")'` picks.

use serde::Serialize;
use tallymark_match::Finding;

use super::Report;
use super::json::{claim_ids, cluster, finding};

/// The cluster and the finding of each judgment.
pub(crate) fn judgments(report: &Report) -> impl Iterator<Item = (String, String)> + '_ {
    let ids = claim_ids(report);
    report.findings.iter().map(move |it| judgment(report, it, &ids))
}

/// The cluster and the finding of one.
pub fn judgment(report: &Report, it: &Finding, ids: &[String]) -> (String, String) {
    (json(&cluster(report, report.cluster(it), ids)), json(&finding(report, it, ids)))
}

fn json<T: Serialize>(of: &T) -> String {
    // The types hold strings, numbers and lists: nothing that JSON cannot say.
    serde_json::to_string(of).unwrap_or_default()
}

/// One line: a record of one of four kinds, with the keys that it has in the JSON report.
#[cfg(feature = "schema")]
#[expect(dead_code, reason = "only its schema is made")]
#[derive(Serialize, schemars::JsonSchema)]
#[schemars(rename = "line")]
#[serde(tag = "record", rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "names the shapes for the schema; no value is ever made"
)]
pub(crate) enum Record {
    /// An article.
    Document(Versioned<super::json::DocumentJson<'static>>),
    /// A figure.
    Claim(Versioned<super::json::ClaimJson<'static>>),
    /// A question.
    Cluster(Versioned<super::json::ClusterJson<'static>>),
    /// A verdict.
    Finding(Versioned<super::json::FindingJson<'static>>),
}

/// A record with the version of its keys.
#[cfg(feature = "schema")]
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct Versioned<T> {
    /// Always 1: other versions are other schemas.
    schema_version: u32,
    #[serde(flatten)]
    of: T,
}
