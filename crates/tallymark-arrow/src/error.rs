use std::io;

use arrow_schema::{ArrowError, DataType};
use thiserror::Error;

/// Why a table could not be read or written, with its place and what mends it.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// A column that must be there is not.
    #[error("{place}: there is no column \"{name}\"; the columns are {found}")]
    NoColumn {
        /// The file or table.
        place: String,
        /// The column.
        name: &'static str,
        /// The names that are there.
        found: String,
    },
    /// A column holds something else than it must.
    #[error("{place}: the column \"{name}\" holds {found}, and should hold {wanted}")]
    ColumnType {
        /// The file or table.
        place: String,
        /// The column.
        name: String,
        /// What it holds.
        found: DataType,
        /// What it should hold.
        wanted: &'static str,
    },
    /// A claim's record is not one that `extract` made.
    #[error(
        "{place}: row {row}: the record of claim {claim} cannot be read; extract the claims with this version"
    )]
    Record {
        /// The file or table.
        place: String,
        /// The row, from 0.
        row: usize,
        /// The claim.
        claim: String,
    },
    /// More than one batch can hold.
    #[error("the batch holds too much text for one table of claims; divide it")]
    TooLarge,
    /// A month has more claims than may be held at a time.
    #[error(
        "{block}: {claims} claims, more than the {most} of one month that are matched at a time (some 3.5 kB of memory \
         each); months before it are kept: raise --max-claims, divide the articles, or match them with tallymark.spark"
    )]
    Month {
        /// The month.
        block: String,
        /// How many claims it has.
        claims: u64,
        /// How many it may have.
        most: u64,
    },
    /// The system would not read or write a file.
    #[error("{path}: cannot be read or written")]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// No room is left on the disk.
    #[error(
        "{path}: the disk is full; what is in the manifest is safe: make room and run the same command again"
    )]
    Full {
        /// The file.
        path: String,
    },
    /// A file is no Parquet, or damaged.
    #[cfg(feature = "files")]
    #[error("{path}: this is no whole Parquet file")]
    Parquet {
        /// The file.
        path: String,
        /// What the reader said.
        source: parquet::errors::ParquetError,
    },
    /// A folder of claims that no whole extraction made.
    #[error("{path}: {what}; run `tallymark corpus extract` again, it goes on where it stopped")]
    Manifest {
        /// The folder.
        path: String,
        /// What is wrong with it.
        what: String,
    },
    /// What Arrow said.
    #[error("the table cannot be made")]
    Arrow(#[from] ArrowError),
}

impl Error {
    /// An error of a file, told as a full disk where it is one.
    #[cfg(feature = "files")]
    pub(crate) fn io(path: &std::path::Path) -> impl Fn(io::Error) -> Error {
        let path = path.display().to_string();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Error::Full { path: path.clone() }
            }
            _ => Error::Io { path: path.clone(), source },
        }
    }
}
