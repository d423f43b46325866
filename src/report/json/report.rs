use serde::Serialize;
use tallymark_claim::{Document, Period};
use tallymark_match::{Cluster, Extreme};

use super::finding::{FindingJson, cluster_id};
use super::{ClaimJson, Number, SCHEMA_VERSION, SpanJson, unit};
use crate::Report;
use crate::report::code_points::CodePoints;
use crate::report::hash::Sha256Hex;

/// The whole of `diff --format json`.
#[derive(Debug, Serialize)]
pub(crate) struct ReportJson<'a> {
    schema_version: u32,
    pub(crate) documents: Vec<DocumentJson<'a>>,
    pub(crate) claims: Vec<ClaimJson<'a>>,
    pub(crate) clusters: Vec<ClusterJson<'a>>,
    pub(crate) findings: Vec<FindingJson<'a>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct DocumentJson<'a> {
    id: &'a str,
    path: Option<&'a str>,
    extent: SpanJson,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    byline: Option<&'a str>,
    url: Option<&'a str>,
    published: Option<String>,
    updated: Option<String>,
    agency: Option<&'a str>,
    place: Option<&'a str>,
    sha256: String,
    sections: Vec<SectionJson>,
}

#[derive(Debug, Serialize)]
struct SectionJson {
    kind: &'static str,
    span: SpanJson,
}

#[derive(Debug, Serialize)]
pub(crate) struct ClusterJson<'a> {
    id: String,
    label: &'a str,
    claims: Vec<&'a str>,
    low: Option<Number>,
    high: Option<Number>,
    /// Of `low`, `high` and `best`: that of the first claim.
    unit: Option<&'static str>,
    best: Option<Number>,
    low_claim: Option<&'a str>,
    high_claim: Option<&'a str>,
    outlets: usize,
    origins: usize,
}

impl<'a> ReportJson<'a> {
    /// `ids` are the names of the claims, as [`claim_ids`] gives them.
    pub(crate) fn new(report: &'a Report, ids: &'a [String]) -> ReportJson<'a> {
        ReportJson {
            schema_version: SCHEMA_VERSION,
            documents: documents(&report.documents),
            claims: claims(report, ids),
            clusters: clusters(report, ids),
            findings: report.findings.iter().map(|it| FindingJson::new(report, it, ids)).collect(),
        }
    }
}

/// The names of the claims: their document's, "#", and their place in it from 1.
///
/// Other documents do not change them.
pub(crate) fn claim_ids(report: &Report) -> Vec<String> {
    let mut ids = Vec::with_capacity(report.claims.len());
    let mut last = None;
    let mut number = 0;
    for claim in &report.claims {
        let document = claim.provenance.document;
        number = if last == Some(document) { number + 1 } else { 1 };
        last = Some(document);
        ids.push(format!("{}#{number}", report.documents[document.0].id));
    }
    ids
}

fn claims<'a>(report: &'a Report, ids: &'a [String]) -> Vec<ClaimJson<'a>> {
    let mut points: Option<CodePoints> = None;
    let mut out = Vec::with_capacity(ids.len());
    for (claim, id) in report.claims.iter().zip(ids) {
        let document = &report.documents[claim.provenance.document.0];
        // The parts of one page share their text, and follow each other.
        let points = match &mut points {
            Some(points) if points.is_of(&document.text) => points,
            other => other.insert(CodePoints::new(&document.text)),
        };
        out.push(ClaimJson::new(id, claim, document, points));
    }
    out
}

fn documents(documents: &[Document]) -> Vec<DocumentJson<'_>> {
    let iso = |period: Option<Period>| period.map(Period::start_iso);
    let mut hash = Sha256Hex::default();
    documents
        .iter()
        .map(|it| DocumentJson {
            id: &it.id,
            path: it.path.as_deref(),
            extent: it.extent.into(),
            outlet: it.outlet.as_deref(),
            title: it.title.as_deref(),
            byline: it.byline.as_deref(),
            url: it.url.as_deref(),
            published: iso(it.published),
            updated: iso(it.updated),
            agency: it.agency.as_ref().map(|(name, _)| name.as_str()),
            place: it.place.as_deref(),
            sha256: hash.of(&it.text),
            sections: it
                .sections
                .iter()
                .map(|it| SectionJson { kind: it.kind.as_str(), span: it.span.into() })
                .collect(),
        })
        .collect()
}

pub(crate) fn clusters<'a>(report: &'a Report, ids: &'a [String]) -> Vec<ClusterJson<'a>> {
    report.clusters.iter().map(|it| cluster(report, it, ids)).collect()
}

fn cluster<'a>(report: &Report, cluster: &'a Cluster, ids: &'a [String]) -> ClusterJson<'a> {
    let value = |end: Option<Extreme>| end.map(|it| Number(it.value));
    let claim = |end: Option<Extreme>| end.map(|it| ids[it.claim].as_str());
    ClusterJson {
        id: cluster_id(cluster.id.0),
        label: &cluster.label,
        claims: cluster.claims.iter().map(|at| ids[*at].as_str()).collect(),
        low: value(cluster.low),
        high: value(cluster.high),
        unit: cluster.claims.first().and_then(|at| unit(&report.claims[*at].value)),
        best: value(cluster.best),
        low_claim: claim(cluster.low),
        high_claim: claim(cluster.high),
        outlets: cluster.outlets,
        origins: cluster.origins,
    }
}
