//! Two processes on one story at once.

use super::kill::{spawn, told};
use super::{Folder, nth};
use crate::Store;

#[test]
fn two_processes_add_at_once() {
    let folder = Folder::new("together");
    let file = folder.file("a.story");
    // Both make the story; their pages overlap.
    let (one, two) = (spawn(&file, 0, 60), spawn(&file, 30, 90));
    let outputs = [one, two].map(|it| it.wait_with_output().expect("it ends"));
    for output in &outputs {
        assert!(output.status.success());
        assert_eq!(told(&String::from_utf8_lossy(&output.stdout)).len(), 60);
    }
    let store = Store::open(&file).expect("a story");
    let versions = store.versions().expect("versions");
    assert_eq!(versions.len(), 90);
    let pages: Vec<_> = (0..90).map(|at| nth(at).url.expect("an address")).collect();
    assert!(pages.iter().all(|url| versions.iter().any(|it| it.page == *url)));
}

#[test]
fn a_reader_sees_one_state_while_another_adds() {
    let folder = Folder::new("reader");
    let file = folder.file("a.story");
    let mut writer = Store::create(&file).expect("a story");
    writer.add(&nth(0)).expect("added");
    let reader = Store::open(&file).expect("a story");
    let changes = reader.changes(&tallymark::Config::new()).expect("changes");
    writer.add(&nth(1)).expect("added while the other is open");
    reader.look(&changes).expect("looked");
    // What came in between is still new at the next look.
    let next = reader.changes(&tallymark::Config::new()).expect("changes");
    assert_eq!((next.since, next.pages.len()), (1, 1));
}
