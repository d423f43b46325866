use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a story could not be read or written, with what mends it.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no file of this name.
    #[error("{path}: no such story; `tallymark story add` makes one")]
    Missing {
        /// The path as given.
        path: PathBuf,
    },
    /// The file is no SQLite database at all.
    #[error("{path}: this is no story: the file is not a database; give it another name")]
    NoDatabase {
        /// The path as given.
        path: PathBuf,
    },
    /// The file is a database of some other program.
    #[error(
        "{path}: this is no story: it is a database of another program; give the story another name"
    )]
    Foreign {
        /// The path as given.
        path: PathBuf,
    },
    /// The file was written by a later version of tallymark.
    #[error(
        "{path}: the story has schema {found}, and this tallymark knows schemas up to {known}; use the version that wrote it, or a later one"
    )]
    Newer {
        /// The path as given.
        path: PathBuf,
        /// The schema of the file.
        found: i64,
        /// The newest schema that is known here.
        known: i64,
    },
    /// Part of the file is missing or changed.
    #[error(
        "{path}: the story is damaged ({what}); take a copy back, or save what can be read with `sqlite3 {path} .recover`"
    )]
    Damaged {
        /// The path as given.
        path: PathBuf,
        /// What the check found.
        what: String,
    },
    /// No room is left on the disk.
    #[error(
        "{path}: the disk is full; all articles told as added are safe: make room and run the same command again"
    )]
    Full {
        /// The path as given.
        path: PathBuf,
    },
    /// Another program holds the file.
    #[error("{path}: another program has held the story for half a minute; try again")]
    Busy {
        /// The path as given.
        path: PathBuf,
    },
    /// The file cannot be opened or written.
    #[error("{path}: the story cannot be read or written")]
    Failed {
        /// The path as given.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
}

/// Tells what SQLite said in the words of [`Error`].
pub(crate) fn at(path: &Path) -> impl Fn(rusqlite::Error) -> Error {
    let path = path.to_owned();
    move |source| {
        use rusqlite::ErrorCode as Code;
        let path = path.clone();
        match source.sqlite_error_code() {
            Some(Code::NotADatabase) => Error::NoDatabase { path },
            Some(Code::DatabaseCorrupt) => Error::Damaged { path, what: source.to_string() },
            Some(Code::DiskFull) => Error::Full { path },
            // A full disk shows itself so too, where the write-ahead log's index cannot grow.
            Some(Code::SystemIoFailure) if no_room(&source) => Error::Full { path },
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Error::Busy { path },
            _ => Error::Failed { path, source },
        }
    }
}

fn no_room(error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|it| it.extended_code);
    matches!(
        extended,
        Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE | rusqlite::ffi::SQLITE_IOERR_SHMMAP)
    )
}
