use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use tallymark::Document;

use crate::error::{Error, at};
use crate::schema;

/// How long another process may hold the file before we give up.
const PATIENCE: Duration = Duration::from_secs(30);

/// A story: one SQLite file with every version of every page.
#[derive(Debug)]
pub struct Store {
    pub(crate) path: PathBuf,
    pub(crate) connection: Connection,
    /// The text last added and how many parts of it: the articles of one page come one after the other.
    pub(crate) last: Option<(Arc<str>, usize)>,
}

/// One version of one page.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its place in the order in which versions were added, from 1.
    pub seq: i64,
    /// The page: its address, else its id.
    pub page: String,
    /// Which version of its page it is, the oldest being 1.
    pub number: usize,
    /// How many versions the page has.
    pub of: usize,
    /// What was read.
    pub document: Document,
}

impl Version {
    /// Whether no later version of its page is known.
    pub fn is_latest(&self) -> bool {
        self.number == self.of
    }
}

impl Store {
    /// Opens the story at `path`, and makes it where there is none.
    ///
    /// # Errors
    ///
    /// [`Error`] when the file is of another program, of a newer schema or damaged, or cannot be written.
    pub fn create(path: impl AsRef<Path>) -> Result<Store, Error> {
        Store::opened(path.as_ref(), true)
    }

    /// Opens the story at `path`.
    ///
    /// # Errors
    ///
    /// As [`Store::create`]; [`Error::Missing`] where there is none.
    pub fn open(path: impl AsRef<Path>) -> Result<Store, Error> {
        let path = path.as_ref();
        if !path.exists() {
            return Err(Error::Missing { path: path.to_owned() });
        }
        Store::opened(path, false)
    }

    fn opened(path: &Path, create: bool) -> Result<Store, Error> {
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if create {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        // Two processes that make one story at once: SQLite does not wait for a change of the
        // journal's mode, so that is tried again for as long.
        let mut tries = 0;
        loop {
            let mut connection = Connection::open_with_flags(path, flags).map_err(at(path))?;
            connection.busy_timeout(PATIENCE).map_err(at(path))?;
            match schema::prepare(&mut connection, path, create) {
                Err(Error::Busy { .. }) if tries < 300 => {
                    tries += 1;
                    std::thread::sleep(PATIENCE / 300);
                }
                Err(error) => return Err(error),
                Ok(()) => return Ok(Store { path: path.to_owned(), connection, last: None }),
            }
        }
    }

    pub(crate) fn damaged(&self, what: impl Into<String>) -> Error {
        Error::Damaged { path: self.path.clone(), what: what.into() }
    }
}
