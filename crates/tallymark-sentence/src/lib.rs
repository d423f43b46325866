//! Splits news text into sentences, as byte spans into the text that was given.
mod lexicon;
mod span;
mod scan;
mod list;
mod line;
mod closing;
mod stop;
mod split;

pub use crate::span::Span;
pub use crate::split::split;
