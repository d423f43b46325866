//! Killed at any point, a story loses nothing that was told as added.
//!
//! The process that is killed is this very test binary: it runs [`child`]
//! alone, which does nothing unless it is told where to write.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{Folder, Numbers, nth};
use crate::Store;

const WHERE: &str = "TALLYMARK_STORE_TEST_FILE";
const RANGE: &str = "TALLYMARK_STORE_TEST_RANGE";

/// Adds a range of pages and tells each as soon as it is added.
#[test]
fn child() {
    let (Ok(file), Ok(range)) = (std::env::var(WHERE), std::env::var(RANGE)) else { return };
    let (from, to) = range.split_once("..").expect("a range");
    let range = from.parse::<usize>().expect("a number")..to.parse().expect("a number");
    let mut store = Store::create(file).expect("a story");
    for at in range {
        store.add(&nth(at)).expect("added");
        println!("added {at}");
    }
    println!("done");
}

pub(super) fn spawn(file: &Path, from: usize, to: usize) -> Child {
    Command::new(std::env::current_exe().expect("this test binary"))
        .args(["--exact", "tests::kill::child", "--nocapture", "--test-threads=1"])
        .env(WHERE, file)
        .env(RANGE, format!("{from}..{to}"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("this test binary runs")
}

/// The pages that a child told as added.
pub(super) fn told(output: &str) -> Vec<usize> {
    // The test runner begins the first line with the name of the test.
    output.lines().filter_map(|it| it.rsplit_once("added ")?.1.parse().ok()).collect()
}

fn kill_and_look(times: usize, seed: u64) {
    let folder = Folder::new(&format!("kill{times}"));
    let file = folder.file("a.story");
    let mut numbers = Numbers::new(seed);
    let mut safe: Vec<usize> = Vec::new();
    let (mut next, mut killed_while_adding) = (0, 0);
    for round in 0..times {
        let mut child = spawn(&file, next, next + 400);
        let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
        // After some pages and some microseconds: in the midst of a transaction, or of a checkpoint,
        // or before the file is made.
        let (pages, pause) = (numbers.below(40), numbers.below(3_000));
        let mut output = String::new();
        let mut seen = 0;
        while seen < pages && out.read_line(&mut output).expect("a line") > 0 {
            seen = told(&output).len() as u64;
        }
        std::thread::sleep(Duration::from_micros(pause));
        child.kill().expect("killed");
        child.wait().expect("gone");
        out.read_to_string(&mut output).expect("the rest");
        if !output.contains("done") {
            killed_while_adding += 1;
        }
        let added = told(&output);
        safe.extend(&added);
        if !file.exists() {
            continue;
        }
        // A child that was killed before its first page left an empty file or an empty story.
        let store = Store::create(&file).unwrap_or_else(|error| panic!("round {round}: {error}"));
        let there: Vec<String> =
            store.versions().expect("whole").into_iter().map(|it| it.page).collect();
        for at in &safe {
            let url = format!("https://paper{at}.example/fire");
            assert!(
                there.binary_search(&url).is_ok(),
                "round {round}: page {at} was told and is lost"
            );
        }
        // At most the one page that was kept and not yet told.
        assert!(there.len() <= safe.len() + round + 1, "round {round}");
        next = safe.last().map_or(0, |it| it + 1);
        // The file stays small, so that 200 rounds stay short.
        if next > 1_500 {
            next = 0;
        }
    }
    assert!(
        killed_while_adding > times / 2,
        "{killed_while_adding} of {times} were killed in time"
    );
    // Run again, it ends as if nothing had happened.
    let output = spawn(&file, 0, 30).wait_with_output().expect("it ends");
    assert!(output.status.success());
    let all = Store::open(&file).expect("a story").versions().expect("whole");
    for at in 0..30 {
        let twice = all.iter().filter(|it| it.page == format!("https://paper{at}.example/fire"));
        assert_eq!(twice.count(), 1, "page {at}");
    }
}

#[test]
fn killed_ten_times_nothing_is_lost() {
    kill_and_look(10, 5);
}

#[test]
#[ignore = "takes a minute; cargo test -p tallymark-store -- --ignored"]
fn killed_two_hundred_times_nothing_is_lost() {
    kill_and_look(200, 11);
}
