//! Splits news text into sentences, as byte spans into the text that was given.
mod closing;
mod lexicon;
mod line;
mod list;
mod scan;
mod span;
mod split;
mod stop;

pub use crate::span::Span;
pub use crate::split::split;
