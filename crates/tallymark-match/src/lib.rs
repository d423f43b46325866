//! Puts claims that answer the same question side by side, whatever their
//! values, and says of each row whether the sources agree.
//!
//! 1. [`copies`]: which documents carry the same text, with the copied spans.
//! 2. [`cluster`]: claims → [`Cluster`]s, by what is measured of what, where and
//!    when; equal values are not needed, and are hardly evidence.
//! 3. [`judge`]: a cluster → a [`Finding`], a verdict with the numbers that it
//!    rests on, from which anyone can recompute it.
//!
//! Nothing here decides who is right.

mod block;
mod cluster;
mod config;
mod context;
mod copies;
mod explain;
mod finding;
mod lexicon;
mod origin;
pub mod pieces;
mod policy;
mod row;
mod similarity;
mod terms;
#[doc(hidden)]
pub mod threads;
mod timeline;
mod union;
mod verdict;
mod weights;

pub use crate::cluster::{
    Cluster, ClusterId, Cut, Extreme, ShareOf, attach_shares, cluster, cluster_on, given,
};
pub use crate::config::Config;
pub use crate::copies::{Alike, Copied, Fingerprint, alike, copies};
pub use crate::explain::{Candidate, candidates};
pub use crate::finding::{Finding, Pair, Reason, Severity, Verdict};
pub use crate::origin::{count_origins, count_origins_on};
pub use crate::policy::{Policy, UnknownPolicy};
pub use crate::similarity::Feature;
pub use crate::timeline::{Point, timeline};
pub use crate::verdict::{judge, judge_with};
