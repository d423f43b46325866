//! Files that are no story, or no whole one, and disks without room.

use std::fs;
use std::process::Command;

use rusqlite::Connection;
use tallymark::Config;

use super::{Folder, nth};
use crate::{Error, Store};

fn refused(path: &std::path::Path) -> Error {
    let created = Store::create(path).expect_err("no story");
    let opened = Store::open(path).expect_err("no story");
    assert_eq!(created.to_string(), opened.to_string());
    opened
}

#[test]
fn nothing_there() {
    let folder = Folder::new("nothing");
    let error = Store::open(folder.file("no.story")).expect_err("no story");
    assert!(matches!(error, Error::Missing { .. }), "{error}");
    assert!(!folder.file("no.story").exists());
    let error = Store::create(folder.file("no/such/folder.story")).expect_err("no folder");
    assert!(error.to_string().contains("folder.story"), "{error}");
}

#[test]
fn a_text_is_no_story() {
    let folder = Folder::new("text");
    let file = folder.file("a.txt");
    fs::write(&file, "The fire in Orvale killed 12 people on Monday.\n".repeat(40))
        .expect("written");
    let before = fs::read(&file).expect("read");
    let error = refused(&file);
    assert!(matches!(error, Error::NoDatabase { .. }), "{error}");
    assert_eq!(fs::read(&file).expect("read"), before, "it was left as it was");
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let folder = Folder::new("foreign");
    let file = folder.file("contacts.db");
    let other = Connection::open(&file).expect("a database");
    other
        .execute_batch("CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES ('Ida');")
        .expect("filled");
    drop(other);
    let error = refused(&file);
    assert!(matches!(error, Error::Foreign { .. }), "{error}");
    let other = Connection::open(&file).expect("a database");
    let tables: i64 = other
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .expect("counted");
    assert_eq!(tables, 1);
}

#[test]
fn a_newer_schema_is_refused() {
    let folder = Folder::new("newer");
    let file = folder.file("a.story");
    let store = Store::create(&file).expect("a story");
    store.connection.pragma_update(None, "user_version", 7).expect("set");
    drop(store);
    let error = refused(&file);
    assert!(matches!(error, Error::Newer { found: 7, known: 1, .. }), "{error}");
    assert!(error.to_string().contains("a.story: the story has schema 7"), "{error}");
}

fn filled(folder: &Folder, count: usize) -> std::path::PathBuf {
    let file = folder.file("a.story");
    let mut store = Store::create(&file).expect("a story");
    for at in 0..count {
        store.add(&nth(at)).expect("added");
    }
    // All of it into the one file, so that cutting that is what harms.
    store.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("folded in");
    file
}

#[test]
fn a_file_cut_short_is_told() {
    let folder = Folder::new("cut");
    let file = filled(&folder, 60);
    let whole = fs::read(&file).expect("read");
    for share in [2, 3, 10] {
        fs::write(&file, &whole[..whole.len() * (share - 1) / share]).expect("written");
        let error = refused(&file);
        assert!(matches!(error, Error::Damaged { .. }), "{share}: {error}");
    }
    // Within the first page nothing is left of a database but its name.
    fs::write(&file, &whole[..300]).expect("written");
    let error = refused(&file).to_string();
    assert!(error.contains("no story") || error.contains("damaged"), "{error}");
}

#[test]
fn a_text_changed_behind_our_back_is_told() {
    let folder = Folder::new("changed");
    let file = filled(&folder, 3);
    let mut bytes = fs::read(&file).expect("read");
    let at = bytes.windows(19).position(|it| it == b"in Orvale killed 3 ").expect("the text");
    bytes[at + 17] = b'9';
    fs::write(&file, bytes).expect("written");
    let error = Store::open(&file).expect("SQLite sees nothing").versions().expect_err("damaged");
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
    assert!(error.to_string().contains("paper1.example"), "{error}");
}

#[test]
fn the_file_itself_refuses_to_forget() {
    let folder = Folder::new("forget");
    let file = filled(&folder, 2);
    let raw = Connection::open(&file).expect("a database");
    for statement in [
        "DELETE FROM version",
        "UPDATE text SET text = ''",
        "UPDATE page SET key = 'x' WHERE id = 1",
    ] {
        let error = raw.execute(statement, []).expect_err(statement);
        assert!(error.to_string().contains("never"), "{statement}: {error}");
    }
}

#[test]
fn no_room_is_told_and_loses_nothing() {
    let folder = Folder::new("room");
    let file = filled(&folder, 5);
    let mut store = Store::open(&file).expect("a story");
    let pages: i64 =
        store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).expect("a count");
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", pages + 4, |_| Ok(()))
        .expect("set");
    let error = (5..200).find_map(|at| store.add(&nth(at)).err()).expect("it gets full");
    assert!(matches!(error, Error::Full { .. }), "{error}");
    let told = store.versions().expect("versions").len();
    assert!((5..200).contains(&told));
    drop(store);
    let mut store = Store::open(&file).expect("still a story");
    assert_eq!(store.versions().expect("versions").len(), told);
    store.add(&nth(199)).expect("there is room again");
    assert!(store.report(&Config::new()).is_ok());
}

/// A disk of its own that is really full. It needs the right to mount, and says so where it has none.
#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let folder = Folder::new("disk");
    let disk = folder.file("disk");
    fs::create_dir(&disk).expect("a folder");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=700k", "none"])
        .arg(&disk)
        .output()
        .is_ok_and(|it| it.status.success());
    if !mounted {
        eprintln!("no right to mount a disk: only the limit of pages is tested");
        return;
    }
    let outcome = std::panic::catch_unwind(|| {
        let file = disk.join("a.story");
        let mut store = Store::create(&file).expect("a story");
        let mut safe = 0;
        let error = (0..4000)
            .find_map(|at| match store.add(&nth(at)) {
                Ok(_) => {
                    safe += 1;
                    None
                }
                Err(error) => Some(error),
            })
            .expect("the disk gets full");
        assert!(matches!(error, Error::Full { .. }), "{error}");
        assert!(safe > 20, "{safe}");
        drop(store);
        // Read where there is room, as one would copy it away.
        for name in ["a.story", "a.story-wal"] {
            if disk.join(name).exists() {
                fs::copy(disk.join(name), folder.file(name)).expect("copied");
            }
        }
        let store = Store::open(folder.file("a.story")).expect("a story");
        assert_eq!(store.versions().expect("versions").len(), safe);
    });
    let _ = Command::new("umount").arg(&disk).status();
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}
