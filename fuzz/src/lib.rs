//! What the fuzz targets share: the laws, the inputs as text and as files, and the replay.

#![forbid(unsafe_code)]

pub mod properties;

/// The law of `tallymark.toml`, which the command line reads.
#[path = "../../crates/tallymark-cli/src/settings/law.rs"]
mod law;
#[allow(dead_code)] // what only the command line calls
#[path = "../../crates/tallymark-cli/src/settings.rs"]
mod settings;

/// What the command line's settings fail with.
mod output {
    pub(crate) type Failure = Box<dyn std::error::Error>;
}

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use tallymark::{Config, Document, compare};
use tallymark_html::Limits;

/// The most bytes of an input as text; more is a slower run and no other law.
const MOST: usize = 64 * 1024;

/// The input as text, its bad bytes replaced.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(MOST)]).into_owned()
}

/// Any bytes are decoded, any page is read or passes a limit, and its blocks lie in its text.
pub fn page(bytes: &[u8]) {
    let Ok(decoded) = tallymark_html::decode(bytes) else { return };
    let Ok(page) = tallymark_html::read(&decoded.text, &Limits::default()) else { return };
    let mut end = 0;
    for block in &page.blocks {
        assert!(end <= block.start && block.start <= block.end, "blocks out of order");
        assert!(page.text.get(block.start..block.end).is_some(), "a block cuts a character");
        end = block.end;
    }
    properties::reported(&compare(vec![Document::new("p", page.text)], &Config::new()));
}

/// Any text as `tallymark.toml`.
pub fn config(text: &str) {
    law::config(text);
}

/// Runs `target` on the files named on the command line, else on its corpus and all regressions.
///
/// Ends with an error where there was none to run, so that a moved folder is noticed.
pub fn replay(name: &str, target: impl Fn(&[u8])) -> io::Result<()> {
    let mut files: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for folder in [root.join("corpus").join(name), root.join("regressions")] {
            for entry in fs::read_dir(folder)? {
                files.push(entry?.path());
            }
        }
        files.sort();
    }
    if files.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no input to replay"));
    }
    for file in &files {
        target(&fs::read(file)?);
    }
    Ok(())
}

/// Makes a fuzz target, and under a stable compiler a program that replays its inputs.
#[macro_export]
macro_rules! target {
    ($name:literal, $run:expr) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
            let run: fn(&[u8]) = $run;
            run(bytes);
        });

        #[cfg(not(fuzzing))]
        fn main() -> std::io::Result<()> {
            $crate::replay($name, $run)
        }
    };
}
