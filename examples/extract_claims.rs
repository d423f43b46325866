//! What does one article claim? Its checkable figures, each with its provenance.
//!
//! `cargo run --example extract_claims [FILE]`; without a file it reads an invented ferry fire.

#![allow(clippy::print_stdout)] // an example shows what it finds

use std::env;
use std::error::Error;

use tallymark::{Config, Span, Value, compare, read};

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).unwrap_or("seeds/invented_ferry/2_coast_radio.txt".into());
    let documents =
        read::documents([file], &read::Options::new()).collect::<Result<Vec<_>, _>>()?;

    // One article is compared too: it may contradict itself.
    let report = compare(documents, &Config::new());

    for claim in &report.claims {
        let document = report.document(claim);
        let words = |span: Span| document.text[span].replace('\n', " ");

        // A figure is never a bare number: its words bound an interval, either end of which may be open.
        let value = match &claim.value {
            Value::Number(it) => it.read.to_string(),
            Value::Date(it) => it.timex.clone(),
        };
        println!("{}  ({value}, {})", claim.quote, claim.value.bound().as_str());
        println!("  measures   {:?}, found by the rule {:?}", claim.measure, claim.rule);
        if let Some(counted) = &claim.counted {
            println!("  counts     {}", words(counted.span));
        }
        match claim.attribution.as_ref().and_then(|it| it.name.clone().or(it.source.map(words))) {
            Some(name) => println!("  said by    {name}"),
            None => println!("  said by    the outlet itself"),
        }
        // The span points into the text as it was read, byte for byte.
        println!("  stands at  bytes {:?} of {}", claim.span, document.id);
        println!("  in         {}\n", words(claim.sentence));
    }
    Ok(())
}
