//! Finds where news reports disagree on numbers, with byte-exact evidence.

mod report;

pub use crate::report::Report;
pub use tallymark_claim::{Claim, DocId, Document, Span};
pub use tallymark_match::{Cluster, Config, Finding, Verdict};

/// Compares `documents`: document → sentences → claims → clusters → findings.
pub fn compare(documents: Vec<Document>, config: &Config) -> Report {
    let mut claims = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let sentences = tallymark_sentence::split(&document.text);
        claims.extend(tallymark_claim::extract(DocId(at), document, &sentences));
    }
    let mut clusters = tallymark_match::cluster(&claims, config);
    tallymark_match::count_origins(&mut clusters, &claims, &tallymark_match::copies(&documents));
    let findings = clusters.iter().map(|it| tallymark_match::judge(it, &claims)).collect();
    Report { documents, claims, clusters, findings }
}
