//! What does not fit together? Only the conflicts, with the reasons that anyone can recompute.
//!
//! `cargo run --example flag_conflicts [INPUT...]`; without inputs it reads an invented protest.

#![allow(clippy::print_stdout)] // an example shows what it finds

use std::env;
use std::error::Error;
use std::path::PathBuf;

use tallymark::{Config, Verdict, compare, read};

fn main() -> Result<(), Box<dyn Error>> {
    let mut inputs: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if inputs.is_empty() {
        inputs.push("seeds/invented_protest".into());
    }
    let documents =
        read::documents(inputs, &read::Options::new()).collect::<Result<Vec<_>, _>>()?;
    let report = compare(documents, &Config::new());

    // Findings come strongest first. `Disputed` means that each side has its own named source.
    let serious = report.findings.iter().take_while(|it| it.verdict >= Verdict::Disputed);
    for finding in serious {
        let cluster = report.cluster(finding);
        println!("{}: {}", finding.verdict.as_str(), cluster.label);
        println!("  {}", finding.explanation);
        for pair in finding.pairs.iter().filter(|it| it.verdict >= Verdict::Disputed) {
            let told = |at: usize| {
                let claim = &report.claims[at];
                let document = report.document(claim);
                format!("{:?} ({})", claim.quote, document.outlet.as_ref().unwrap_or(&document.id))
            };
            println!("  {} against {}", told(pair.a), told(pair.b));
            for reason in &pair.reasons {
                println!("    {reason:?}");
            }
        }
        println!();
    }
    Ok(())
}
