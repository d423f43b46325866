use tallymark_claim::{Claim, Document};
use tallymark_match::{Cluster, Finding};

/// What a comparison found, in the order of the pipeline.
#[derive(Clone, Debug)]
pub struct Report {
    /// The documents that were compared.
    pub documents: Vec<Document>,
    /// Their claims, in order of document and place.
    pub claims: Vec<Claim>,
    /// The claims that answer the same question.
    pub clusters: Vec<Cluster>,
    /// A verdict on each cluster, in the order of the clusters.
    pub findings: Vec<Finding>,
}
