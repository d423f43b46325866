//! Whole corpora in files: Parquet or JSON Lines in and out.
//!
//! [`extract`] writes the claims of so many articles at a time into
//! `block=MONTH/part-N`, each file under a temporary name first, and then one
//! more entry into `manifest.json`, with the hashes of what was read and
//! written. Killed at any point it goes on where it stopped; told again it
//! does nothing. [`match_claims`] reads one month with the last week of the one
//! before, and writes `findings/block=MONTH`.

mod extracting;
mod format;
mod input;
mod manifest;
mod matching;

use std::num::NonZeroUsize;

pub use extracting::extract;
pub use format::FileFormat;
pub use matching::match_claims;

/// Articles that are read before their claims are written: 8 to 30 MB of text.
pub const CHUNK: NonZeroUsize = NonZeroUsize::new(8_192).unwrap();

/// Claims of a month that are matched, if nothing else is asked for: some 14 GB of memory.
pub const MAX_CLAIMS: u64 = 4_000_000;

/// How files are read and written.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is written.
    pub format: FileFormat,
    /// How many threads find claims; the files are the same for any number.
    pub jobs: NonZeroUsize,
    /// How many articles are held at a time; it also says how many files there are.
    pub chunk: NonZeroUsize,
    /// The most claims of a month that are matched: each takes some 3.5 kB of memory.
    pub max_claims: u64,
    /// The least score at which two claims are put side by side.
    pub config: tallymark::Config,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            format: FileFormat::Parquet,
            jobs: NonZeroUsize::MIN,
            chunk: CHUNK,
            max_claims: MAX_CLAIMS,
            config: tallymark::Config::new(),
        }
    }
}

/// What is told while files are read and written.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// An input, a row or a field that cannot be read; the others are.
    Bad(&'a str),
    /// So much is done.
    Progress(&'a Summary),
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Articles read.
    pub articles: u64,
    /// Articles that there are, where that is known before.
    pub of: Option<u64>,
    /// Rows and inputs that could not be read.
    pub bad: u64,
    /// Claims written, or matched.
    pub claims: u64,
    /// Findings written.
    pub findings: u64,
    /// Parts written.
    pub written: u64,
    /// Parts that were there already.
    pub kept: u64,
    /// Blocks done.
    pub blocks: u64,
    /// Blocks that there are.
    pub of_blocks: u64,
}
