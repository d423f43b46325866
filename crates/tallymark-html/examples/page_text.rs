//! Prints what is read of saved pages: metadata, then each block with its kind.
//!
//! `cargo run -p tallymark-html --example page_text -- page.html …`

#![allow(clippy::print_stdout, clippy::print_stderr)]

use tallymark_html::{Limits, decode, read};

fn main() {
    for path in std::env::args().skip(1) {
        let page = std::fs::read(&path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| decode(&bytes).map_err(|error| error.to_string()))
            .and_then(|it| read(&it.text, &Limits::default()).map_err(|error| error.to_string()));
        match page {
            Err(error) => eprintln!("{path}: {error}"),
            Ok(page) => {
                println!("== {path} ({:?})\n{:?}", page.extraction, page.metadata);
                for block in &page.blocks {
                    println!("{:?}: {}", block.kind, &page.text[block.start..block.end]);
                }
            }
        }
    }
}
