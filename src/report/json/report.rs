use std::ops::Range;

use serde::Serialize;
use tallymark_claim::{Document, Period};
use tallymark_match::{Cluster, Extreme};

#[cfg(test)]
use super::SCHEMA_VERSION;
#[cfg(any(test, feature = "schema"))]
use super::finding::FindingJson;
use super::finding::cluster_id;
#[cfg(test)]
use super::finding::finding;
use super::{ClaimJson, Number, SpanJson, unit};
use crate::Report;
use crate::report::code_points::CodePoints;
use crate::report::hash::Sha256Hex;

/// The whole of `diff --format json`; [`super::super::pieces`] writes it list by list.
#[cfg(any(test, feature = "schema"))]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "report"))]
pub(crate) struct ReportJson<'a> {
    /// Always 1: other versions are other schemas.
    schema_version: u32,
    /// The documents that were compared.
    pub(crate) documents: Vec<DocumentJson<'a>>,
    /// Their figures.
    pub(crate) claims: Vec<ClaimJson<'a>>,
    /// The figures that answer the same question.
    pub(crate) clusters: Vec<ClusterJson<'a>>,
    /// A verdict on each cluster, the strongest first.
    pub(crate) findings: Vec<FindingJson<'a>>,
}

/// One text by one publisher.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "document"))]
pub(crate) struct DocumentJson<'a> {
    /// Unique in one report.
    id: &'a str,
    /// Path of the file, as given.
    path: Option<&'a str>,
    /// The part of the text that this document is.
    extent: SpanJson,
    /// Who published it.
    outlet: Option<&'a str>,
    /// Its title.
    title: Option<&'a str>,
    /// Who wrote it.
    byline: Option<&'a str>,
    /// Where it was published.
    url: Option<&'a str>,
    /// When it was published: ISO date at the grain known.
    published: Option<String>,
    /// When it was last changed.
    updated: Option<String>,
    /// The agency that it carries.
    agency: Option<&'a str>,
    /// The place of its dateline.
    place: Option<&'a str>,
    /// SHA-256 of the whole text, UTF-8, in hexadecimal.
    sha256: String,
    /// What each stretch of the extent is for.
    sections: Vec<SectionJson>,
}

/// A stretch of a page with its purpose.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "section"))]
struct SectionJson {
    /// Its purpose.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::SECTIONS)))]
    kind: &'static str,
    /// Where it is.
    span: SpanJson,
}

/// Claims that answer the same question, whatever their values.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "cluster"))]
pub(crate) struct ClusterJson<'a> {
    /// "q" and a number.
    id: String,
    /// The question in a few words.
    label: &'a str,
    /// Ids of the claims.
    claims: Vec<&'a str>,
    /// The lowest figure stated.
    low: Option<Number>,
    /// The highest figure stated.
    high: Option<Number>,
    /// Of `low`, `high` and `best`: that of the first claim.
    unit: Option<&'static str>,
    /// Null unless a policy was asked for.
    best: Option<Number>,
    /// Who states the lowest.
    low_claim: Option<&'a str>,
    /// Who states the highest.
    high_claim: Option<&'a str>,
    /// How many outlets.
    outlets: usize,
    /// How many independent origins.
    origins: usize,
}

#[cfg(test)]
impl<'a> ReportJson<'a> {
    /// `ids` are the names of the claims, as [`claim_ids`] gives them.
    pub(crate) fn new(report: &'a Report, ids: &'a [String]) -> ReportJson<'a> {
        ReportJson {
            schema_version: SCHEMA_VERSION,
            documents: documents(&report.documents).collect(),
            claims: claims(report, ids, 0..report.claims.len()),
            clusters: report.clusters.iter().map(|it| cluster(report, it, ids)).collect(),
            findings: report.findings.iter().map(|it| finding(report, it, ids)).collect(),
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

/// The claims of a range, as the report writes them.
pub(crate) fn claims<'a>(
    report: &'a Report,
    ids: &'a [String],
    range: Range<usize>,
) -> Vec<ClaimJson<'a>> {
    let mut points: Option<CodePoints<'_>> = None;
    let mut out = Vec::with_capacity(range.len());
    for at in range {
        let claim = &report.claims[at];
        let document = report.document(claim);
        // The parts of one page share their text, and follow each other.
        let points = match &mut points {
            Some(points) if points.is_of(document) => points,
            other => other.insert(CodePoints::new(document)),
        };
        out.push(ClaimJson::new(&ids[at], claim, document, points));
    }
    out
}

/// Documents as the report writes them.
pub(crate) fn documents(documents: &[Document]) -> impl Iterator<Item = DocumentJson<'_>> {
    let iso = |period: Option<Period>| period.map(Period::start_iso);
    let mut hash = Sha256Hex::default();
    documents.iter().map(move |it| DocumentJson {
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
        sha256: hash.of_document(it),
        sections: it
            .sections
            .iter()
            .map(|it| SectionJson { kind: it.kind.as_str(), span: it.span.into() })
            .collect(),
    })
}

/// A cluster as the report writes it.
pub(crate) fn cluster<'a>(
    report: &Report,
    cluster: &'a Cluster,
    ids: &'a [String],
) -> ClusterJson<'a> {
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
