//! Killed at any point, an extraction goes on where it stopped.
//!
//! The process that is killed is this very test binary: it runs [`child`]
//! alone, which does nothing unless it is told where to write.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::files::{Folder, files, lines, options};
use crate::corpus::{FileFormat, extract, match_claims};

const WHERE: &str = "TALLYMARK_ARROW_TEST_FOLDER";

#[test]
fn child() {
    let Ok(folder) = std::env::var(WHERE) else { return };
    let folder = std::path::PathBuf::from(folder);
    let options = options(FileFormat::Parquet);
    extract(&[folder.join("news.jsonl")], &folder.join("claims"), &options, &mut |_| {})
        .expect("claims");
    match_claims(&folder.join("claims"), &folder.join("out"), &options, &mut |_| {})
        .expect("findings");
    println!("done");
}

#[test]
fn killed_again_and_again_it_comes_to_the_same_files() {
    let folder = Folder::new("killed");
    fs::write(folder.file("news.jsonl"), lines(300)).expect("written");
    let mut seed: u64 = 17;
    let mut kills = 0;
    for round in 0..200 {
        let mut child = Command::new(std::env::current_exe().expect("this test binary"))
            .args(["--exact", "tests::killed::child", "--nocapture", "--test-threads=1"])
            .env(WHERE, &folder.0)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("this test binary runs");
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Longer each time, so that it ends at last.
        let pause = 5_000 + (seed >> 33) % 60_000 + round * 20_000;
        std::thread::sleep(Duration::from_micros(pause));
        if let Some(status) = child.try_wait().expect("a child") {
            assert!(status.success(), "it failed after {kills} kills");
            break;
        }
        child.kill().expect("killed");
        child.wait().expect("gone");
        kills += 1;
    }
    assert!(kills > 2, "{kills}");
    let fresh = Folder::new("fresh");
    let options = options(FileFormat::Parquet);
    extract(&[folder.file("news.jsonl")], &fresh.file("claims"), &options, &mut |_| {})
        .expect("claims");
    match_claims(&fresh.file("claims"), &fresh.file("out"), &options, &mut |_| {})
        .expect("findings");
    let whole = |at: &str| {
        let mut all = files(&folder.file(at));
        // What was being written when it was killed stays under its temporary name.
        all.retain(|name, _| !name.ends_with(".tmp"));
        all
    };
    assert_eq!(whole("claims"), files(&fresh.file("claims")));
    assert_eq!(whole("out"), files(&fresh.file("out")));
}
