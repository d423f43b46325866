//! The file's own shape: what makes it a story, and what refuses every change.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, at};

/// What SQLite's header names as the program that the file is of: "taly".
pub(crate) const APPLICATION: i64 = 0x7461_6C79;
/// The newest schema that this version writes and reads.
pub(crate) const SCHEMA: i64 = 1;

/// `version` rows are in the order in which they were added; `document` is JSON, see `kept.rs`.
const TABLES: &str = "
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE version (
    seq INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES page (id),
    content TEXT NOT NULL,
    text INTEGER NOT NULL REFERENCES text (id),
    document TEXT NOT NULL,
    UNIQUE (page, content)
) STRICT;
CREATE TABLE look (
    id INTEGER PRIMARY KEY,
    upto INTEGER NOT NULL
) STRICT;
CREATE TRIGGER page_is_kept BEFORE UPDATE ON page BEGIN SELECT RAISE (ABORT, 'a page is never changed'); END;
CREATE TRIGGER page_stays BEFORE DELETE ON page BEGIN SELECT RAISE (ABORT, 'a page is never taken out'); END;
CREATE TRIGGER text_is_kept BEFORE UPDATE ON text BEGIN SELECT RAISE (ABORT, 'a text is never changed'); END;
CREATE TRIGGER text_stays BEFORE DELETE ON text BEGIN SELECT RAISE (ABORT, 'a text is never taken out'); END;
CREATE TRIGGER version_is_kept BEFORE UPDATE ON version BEGIN SELECT RAISE (ABORT, 'a version is never changed'); END;
CREATE TRIGGER version_stays BEFORE DELETE ON version BEGIN SELECT RAISE (ABORT, 'a version is never taken out'); END;
";

/// Makes an empty file a story; leaves a story as it is; refuses everything else.
pub(crate) fn prepare(connection: &mut Connection, path: &Path, create: bool) -> Result<(), Error> {
    let failed = at(path);
    match known(connection, path)? {
        true => {}
        false if !create => return Err(Error::Missing { path: path.to_owned() }),
        false => make(connection, path)?,
    }
    connection.pragma_update(None, "synchronous", "FULL").map_err(&failed)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(&failed)?;
    connection.pragma_update(None, "trusted_schema", false).map_err(&failed)?;
    check(connection, path)
}

/// Whether the file is a story of a known schema; false where nothing is in it yet.
fn known(connection: &Connection, path: &Path) -> Result<bool, Error> {
    let number = |name: &str| -> Result<i64, Error> {
        connection.pragma_query_value(None, name, |row| row.get(0)).map_err(at(path))
    };
    let (application, schema) = (number("application_id")?, number("user_version")?);
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(at(path))?;
    match (application, tables) {
        (0, 0) if schema == 0 => Ok(false),
        (APPLICATION, _) if schema > SCHEMA => {
            Err(Error::Newer { path: path.to_owned(), found: schema, known: SCHEMA })
        }
        (APPLICATION, 1..) => Ok(true),
        _ => Err(Error::Foreign { path: path.to_owned() }),
    }
}

fn make(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let failed = at(path);
    connection.pragma_update(None, "journal_mode", "WAL").map_err(&failed)?;
    // Of two processes that make one story at once, the second finds it made.
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&failed)?;
    if !known(&transaction, path)? {
        transaction.execute_batch(TABLES).map_err(&failed)?;
        transaction.pragma_update(None, "application_id", APPLICATION).map_err(&failed)?;
        transaction.pragma_update(None, "user_version", SCHEMA).map_err(&failed)?;
    }
    transaction.commit().map_err(&failed)
}

/// Whether all pages of the file are there and in order.
fn check(connection: &Connection, path: &Path) -> Result<(), Error> {
    let found: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(at(path))?;
    if found == "ok" {
        Ok(())
    } else {
        // It begins with "*** in database main ***" and tells the place on the next lines.
        let what = found.lines().last().unwrap_or_default().to_owned();
        Err(Error::Damaged { path: path.to_owned(), what })
    }
}
