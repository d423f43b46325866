//! Splits news text into sentences, as byte spans into the text that was given.
mod span;
mod split;

pub use crate::span::Span;
pub use crate::split::split;
