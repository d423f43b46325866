//! Where do five articles agree and disagree? The main job, in one page.
//!
//! `cargo run --example diff_sources [INPUT...]`; without inputs it reads `seeds/khyber`.

#![allow(clippy::print_stdout)] // an example shows what it finds

use std::env;
use std::error::Error;
use std::path::PathBuf;

use tallymark::{Config, Format, compare, read};

fn main() -> Result<(), Box<dyn Error>> {
    let mut inputs: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if inputs.is_empty() {
        inputs.push("seeds/khyber".into());
    }

    // Files, folders, JSON Lines or "-": each item is a document, or what kept it from being read.
    let documents =
        read::documents(inputs, &read::Options::new()).collect::<Result<Vec<_>, _>>()?;

    let report = compare(documents, &Config::new());

    // The report that `tallymark diff` prints; `Format::Json` gives the one for programs.
    print!("{}", report.render(Format::Text));
    Ok(())
}
