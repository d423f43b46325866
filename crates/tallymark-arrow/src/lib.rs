//! Figures of whole corpora: extraction and matching as pure functions of Arrow record batches.
//!
//! ```
//! use std::sync::Arc;
//! use arrow_array::{ArrayRef, RecordBatch, StringArray};
//! use tallymark_arrow::{extract, match_claims};
//!
//! let column = |values: [&str; 2]| -> ArrayRef { Arc::new(StringArray::from(values.to_vec())) };
//! let articles = RecordBatch::try_from_iter([
//!     ("id", column(["a", "b"])),
//!     ("outlet", column(["Herald", "Courier"])),
//!     ("published", column(["2031-03-03", "2031-03-03"])),
//!     ("text", column([
//!         "The fire in Orvale killed 12 people on Monday.",
//!         "The fire in Orvale killed 19 people on Monday.",
//!     ])),
//! ])?;
//! let claims = extract(&articles)?; // one row a figure; the text stays behind
//! let findings = match_claims(&claims, None, &tallymark::Config::new())?;
//! let verdicts = findings.column_by_name("verdict").unwrap();
//! assert_eq!(verdicts.as_any().downcast_ref::<StringArray>().unwrap().value(0), "conflict");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`extract`] is a map: it may run on any part of a table, anywhere.
//! - A claim's `block`s ([`Block`]: its month, and the next one in a month's
//!   last week) say which claims must meet; [`match_claims`] takes those of one.
//! - [`components`] joins the findings of two blocks that share claims.
//!
//! The same functions stand behind `tallymark corpus`, the Python wheel and its Spark job.

mod block;
mod components;
mod error;
mod extract;
mod input;
mod matching;
mod record;
pub mod stages;
mod table;

#[cfg(feature = "files")]
pub mod corpus;

pub use crate::block::Block;
pub use crate::components::components;
pub use crate::error::Error;
pub use crate::extract::{claims_of, claims_schema, extract, extract_on};
pub use crate::input::{Item, articles};
pub use crate::matching::{findings_schema, match_all, match_claims};

#[cfg(test)]
mod tests;
