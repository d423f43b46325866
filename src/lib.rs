//! Finds where news reports disagree on numbers, with byte-exact evidence.
//!
//! Hand over what several outlets wrote; every checkable figure comes back with
//! the words that carry it, who says it and as of when, beside the figures that
//! answer the same question, and with a verdict: do they agree, can both be
//! true, was one overtaken by a later one, or do they conflict, and why.
//!
//! ```
//! use tallymark::{Config, Document, Verdict, compare};
//!
//! let documents = vec![
//!     Document::new("a", "The fire in Orvale killed 12 people on Monday.").outlet("Herald"),
//!     Document::new("b", "The fire in Orvale killed 19 people on Monday.").outlet("Courier"),
//! ];
//! let report = compare(documents, &Config::new());
//! for finding in &report.findings {
//!     println!("{}: {}", finding.verdict.as_str(), finding.explanation);
//!     for &claim in &report.cluster(finding).claims {
//!         let claim = &report.claims[claim];
//!         // Every figure quotes its text, byte for byte.
//!         assert_eq!(report.document(claim).text[claim.span], *claim.quote);
//!     }
//! }
//! ```
//!
//! # The pipeline
//!
//! [`compare`] is the whole of it on one page; each stage is public in its own
//! crate, so a program may stop after any of them.
//!
//! 1. [`sentences`]: document → sentences (`tallymark-sentence`).
//! 2. `extract`: sentences → [`Claim`]s (`tallymark-claim`).
//! 3. `cluster`: claims → [`Cluster`]s that answer the same question (`tallymark-match`).
//! 4. `judge`: a cluster → a [`Finding`], a [`Verdict`] with the numbers it rests on.
//! 5. [`Report::render`]: the report for people ([`Text`]) or for programs ([`Format::Json`]).
//!
//! # What it does not do
//!
//! It never decides what is true, and picks no figure as the right one. It reads
//! English. It opens no connection, reads no clock, and the same documents give
//! the same bytes, in whatever order and on however many threads.

mod error;
mod gather;
mod locate;
mod report;
mod verify;

pub mod read;

use std::num::NonZeroUsize;

pub use crate::error::Error;
pub use crate::gather::{Comparing, sentences};
pub use crate::locate::{Fate, Located, locate, locate_in};
pub use crate::report::measure_name;
pub use crate::report::{Format, Paint, Report, Singles, Stage, Standoff, Text, inspect};
#[cfg(feature = "schema")]
pub use crate::report::{Schema, json_schema};
pub use crate::verify::{Broken, Check, Verified, verify};
pub use tallymark_claim::{
    Attribution, Bound, Claim, Date, Decimal, DocId, Document, Grain, Interval, Measure, Modality,
    Period, Quantity, SectionKind, Span, Unit, Value,
};
use tallymark_match::threads::each;

pub use tallymark_match::{
    Cluster, ClusterId, Config, Cut, Finding, Pair, Policy, Reason, Severity, Verdict,
};

/// What a claim's fields are in reports, for the bindings to other languages.
#[doc(hidden)]
pub mod fields {
    pub use crate::report::{context_of, excerpt, judgment, name, origin_of};
}

/// Compares `documents`: document → sentences → claims → clusters → findings.
pub fn compare(documents: Vec<Document>, config: &Config) -> Report {
    compare_on(documents, config, NonZeroUsize::MIN)
}

/// As [`compare`], on `jobs` threads; the report is the same for any number of them.
pub fn compare_on(documents: Vec<Document>, config: &Config, jobs: NonZeroUsize) -> Report {
    compare_watched(documents, config, jobs, &|| {})
}

/// As [`compare_on`]; `watch` is called after each document that was read for its claims.
///
/// For a progress bar: what is left then is short, however many documents there are.
pub fn compare_watched(
    documents: Vec<Document>,
    config: &Config,
    jobs: NonZeroUsize,
    watch: &(dyn Fn() + Sync),
) -> Report {
    Comparing::new(config).jobs(jobs).all(documents, watch)
}

/// The second half of [`compare`]: claims → clusters → findings.
///
/// `documents` are in order of their ids and `claims` in theirs. Of the texts
/// only the sentences with figures are read; copied wire text is not looked for,
/// so that a cluster may count more origins than [`compare`] does.
pub fn judge_claims(documents: Vec<Document>, claims: Vec<Claim>, config: &Config) -> Report {
    judged(documents, claims, &[], config, NonZeroUsize::MIN)
}

/// As [`judge_claims`], with one finding after the other: its pairs are there while it is handed
/// over, with the JSON objects of its cluster and of itself, and forgotten then.
///
/// The pairs of a large corpus take more room than all of its claims.
pub fn judge_claims_each(
    documents: Vec<Document>,
    claims: Vec<Claim>,
    config: &Config,
    mut then: impl FnMut(&Report, &Finding, (&str, &str)),
) {
    let slim = |mut it: Finding| {
        it.pairs = Vec::new();
        it
    };
    let one = NonZeroUsize::MIN;
    let report = judged_as(documents, claims, &[], config, one, &slim);
    let ids = report::claim_ids(&report);
    for finding in &report.findings {
        let whole = tallymark_match::judge_with(report.cluster(finding), &report.claims, config);
        let (cluster, json) = report::judgment(&report, &whole, &ids);
        then(&report, &whole, (&cluster, &json));
    }
}

fn judged(
    documents: Vec<Document>,
    claims: Vec<Claim>,
    copies: &[tallymark_match::Alike],
    config: &Config,
    jobs: NonZeroUsize,
) -> Report {
    judged_as(documents, claims, copies, config, jobs, &|it| it)
}

fn judged_as(
    documents: Vec<Document>,
    mut claims: Vec<Claim>,
    copies: &[tallymark_match::Alike],
    config: &Config,
    jobs: NonZeroUsize,
    keep: &(dyn Fn(Finding) -> Finding + Sync),
) -> Report {
    config.rename(&mut claims);
    let mut clusters = tallymark_match::cluster_on(&claims, config, jobs);
    tallymark_match::count_origins_on(&mut clusters, &claims, &documents, copies, jobs);
    tallymark_match::attach_shares(&mut clusters, &claims, &documents);
    let mut findings: Vec<Finding> = each(clusters.len(), jobs, |at| {
        keep(tallymark_match::judge_with(&clusters[at], &claims, config))
    });
    // The strongest first, and of these the one whose figures are furthest apart.
    findings.sort_by(|a, b| {
        (b.verdict.cmp(&a.verdict))
            .then(b.severity.0.total_cmp(&a.severity.0))
            .then(a.cluster.cmp(&b.cluster))
    });
    Report { documents, claims, clusters, findings }
}

/// The code of the README runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
