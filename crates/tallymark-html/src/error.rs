//! What can go wrong while reading.

use thiserror::Error;

/// Why bytes or a page could not be read, with the limit and the mend.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are an archive, an image or another binary file.
    #[error("this is {kind}, not text: {advice}")]
    Binary {
        /// What the bytes are, as "a gzip archive".
        kind: &'static str,
        /// What to do about it.
        advice: &'static str,
    },
    /// The page is larger than [`Limits::max_bytes`](crate::Limits::max_bytes).
    #[error(
        "the page has {bytes} bytes, more than the limit of {limit}: save the article alone, or raise the limit"
    )]
    TooLarge {
        /// The size of the page.
        bytes: usize,
        /// The limit that it passed.
        limit: usize,
    },
    /// Elements nest deeper than [`Limits::max_depth`](crate::Limits::max_depth).
    #[error(
        "elements nest {depth} deep at byte {offset}, past the limit of {limit}: the page is broken or hostile; save its text instead"
    )]
    TooDeep {
        /// The depth at which reading stopped.
        depth: usize,
        /// The limit that it passed.
        limit: usize,
        /// Where in the page.
        offset: usize,
    },
    /// A tag has more attributes than [`Limits::max_attributes`](crate::Limits::max_attributes).
    #[error(
        "a tag has {count} attributes at byte {offset}, past the limit of {limit}: the page is broken or hostile; save its text instead"
    )]
    TooManyAttributes {
        /// How many attributes the tag has.
        count: usize,
        /// The limit that it passed.
        limit: usize,
        /// Where the tag begins.
        offset: usize,
    },
}
