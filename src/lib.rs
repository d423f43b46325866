//! Finds where news reports disagree on numbers, with byte-exact evidence.

mod report;

pub use crate::report::{Format, Paint, Report, Singles, Stage, Text, inspect};
pub use tallymark_claim::layout::parts;
pub use tallymark_claim::{Claim, Date, DocId, Document, Period, Span};
pub use tallymark_match::{Cluster, Config, Finding, Verdict};

/// Compares `documents`: document → sentences → claims → clusters → findings.
pub fn compare(mut documents: Vec<Document>, config: &Config) -> Report {
    // The order that the caller happened to give must not show in the result.
    documents.sort_by(|a, b| (&a.id, &a.text, a.extent).cmp(&(&b.id, &b.text, b.extent)));
    let mut claims = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let sentences = tallymark_sentence::split(&document.text);
        claims.extend(tallymark_claim::extract(DocId(at), document, &sentences));
    }
    let mut clusters = tallymark_match::cluster(&claims, config);
    tallymark_match::count_origins(&mut clusters, &claims, &tallymark_match::copies(&documents));
    let mut findings: Vec<Finding> =
        clusters.iter().map(|it| tallymark_match::judge(it, &claims)).collect();
    findings.sort_by(|a, b| {
        (b.verdict.cmp(&a.verdict))
            .then(b.severity.0.total_cmp(&a.severity.0))
            .then(a.cluster.cmp(&b.cluster))
    });
    Report { documents, claims, clusters, findings }
}
