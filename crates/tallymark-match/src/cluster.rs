use tallymark_claim::{Claim, Decimal};

use crate::config::Config;

/// Place of a cluster in the list that [`cluster`] returns, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClusterId(pub usize);

/// The low or high end of a cluster and who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extreme {
    /// The figure, in the unit of the cluster.
    pub value: Decimal,
    /// Index of the claim that states it.
    pub claim: usize,
}

/// Claims that answer the same question, whatever their values.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its place in the list.
    pub id: ClusterId,
    /// The question in a few words: "killed, Harbor fire".
    pub label: String,
    /// Indices of its claims, in order of document and place.
    pub claims: Vec<usize>,
    /// Claims that are parts of a member's whole: sets that may add up.
    pub parts: Vec<Vec<usize>>,
    /// The lowest figure stated; `None` for dates and where no end is stated.
    pub low: Option<Extreme>,
    /// The highest figure stated; `None` for dates and where no end is stated.
    pub high: Option<Extreme>,
    /// The figure that a named policy picks; empty unless one is asked for.
    pub best: Option<Extreme>,
    /// How many outlets.
    pub outlets: usize,
    /// How many independent origins.
    pub origins: usize,
}

/// Puts claims that answer the same question into one cluster.
///
/// Every claim is in just one cluster; a claim without a partner is alone in its own.
pub fn cluster(claims: &[Claim], config: &Config) -> Vec<Cluster> {
    let _ = config;
    (0..claims.len())
        .map(|at| Cluster {
            id: ClusterId(at),
            label: claims[at].quote.clone(),
            claims: vec![at],
            parts: Vec::new(),
            low: None,
            high: None,
            best: None,
            outlets: 1,
            origins: 1,
        })
        .collect()
}
