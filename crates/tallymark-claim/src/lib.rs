//! Finds the checkable figures of a news article, each with the words that
//! carry it, its hedge and unit, what it measures, who says it and as of when.
//!
//! The stages, in order, each public so that a caller may stop after any:
//!
//! 1. [`layout`]: text → parts (articles) and their [`Section`]s, dateline, stamps.
//! 2. [`Prose`]: text and sentences → tokens, read once for every later stage.
//! 3. [`time::find`]: dates and periods, resolved where the document's date is known.
//! 4. [`quantity::find`]: figures as intervals, with hedge, unit and concept.
//! 5. [`attribution::find`]: who is said to have said what.
//! 6. [`extract`]: all of it joined into [`Claim`]s.
//!
//! Analysis cannot fail and cannot panic, on any text; nothing here reads a
//! file, a clock or the network.

mod chunk;
mod claim;
mod document;
mod extract;
mod fold;
mod frame;
mod index;
mod intern;
mod key;
mod lexicon;
mod marks;
mod prose;
mod tag;
mod token;
mod value;

pub mod attribution;
pub mod layout;
pub mod quantity;
pub mod time;

pub use crate::attribution::{Attribution, Basis, Kind, Link, Relation};
pub use crate::claim::{
    AsOf, AsOfBasis, Claim, Measure, Modality, Origin, Provenance, Scope, Term,
};
pub use crate::document::{DocId, Document, Place, Section, SectionKind, Stamp, StampKind};
pub use crate::extract::extract;
pub use crate::fold::{fold_name, name_key, same_name};
pub use crate::key::Key;
pub use crate::prose::{Prose, Sentence};
pub use crate::quantity::unit::{Dimension, Unit};
pub use crate::quantity::{Change, Quantity, QuantityKind};
pub use crate::time::{Date, Grain, Period, Role, TimeBasis, TimeExpression, TimeKind};
pub use crate::token::{Capital, Token, TokenKind};
pub use crate::value::{Bound, Interval, Value};
pub use rust_decimal::Decimal;
pub use tallymark_sentence::Span;
#[doc(hidden)]
pub use tallymark_sentence::steps;
