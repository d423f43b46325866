//! What are the verdicts on rows that somebody else put together? For measuring them apart from the matcher.
//!
//! `cargo run --example judge_given INPUT ROWS`, where each line of ROWS is a row's name, a document's id, and the
//! bytes from and to which a figure of that row stands, with tabs between them.

#![allow(clippy::print_stdout)] // an example shows what it finds

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

use tallymark::{Config, Reason, Verdict, compare, read};

fn main() -> Result<(), Box<dyn Error>> {
    let inputs: Vec<String> = env::args().skip(1).collect();
    let [input, rows] = inputs.as_slice() else {
        println!("usage: judge_given INPUT ROWS");
        return Ok(());
    };
    let documents =
        read::documents([input], &read::Options::new()).collect::<Result<Vec<_>, _>>()?;
    let report = compare(documents, &Config::new());

    let mut names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for line in fs::read_to_string(rows)?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, document, start, end] = fields.as_slice() else { return Err("no row".into()) };
        let (start, end): (usize, usize) = (start.parse()?, end.parse()?);
        // The claim that shares most with the span, the shorter of equals.
        let shared = |at: &usize| {
            let span = report.claims[*at].span;
            (span.end().min(end)).saturating_sub(span.start().max(start))
        };
        let claim = (0..report.claims.len())
            .filter(|at| report.claims[*at].provenance.id == **document && shared(at) > 0)
            .max_by_key(|at| (shared(at), usize::MAX - report.claims[*at].span.len()));
        let row = names.entry((*name).to_owned()).or_default();
        row.extend(claim.filter(|it| !row.contains(it)));
    }

    let rows: Vec<Vec<usize>> = names.values().cloned().collect();
    let clusters = tallymark_match::given(&rows, &report.claims);
    for (name, row) in &names {
        let Some(cluster) =
            clusters.iter().find(|it| row.first().is_some_and(|at| it.claims.contains(at)))
        else {
            println!("{name}\tnone\t");
            continue;
        };
        let finding = tallymark_match::judge(cluster, &report.claims);
        println!("{name}\t{}\t{}", finding.verdict.as_str(), finding.explanation);
        for pair in finding.pairs.iter().filter(|it| it.verdict > Verdict::Agree) {
            let told = |at: usize| {
                let claim = &report.claims[at];
                let quote = claim.quote.replace(['\n', '\t'], " ");
                format!(
                    "{quote:?} ({}, {:?}, {:?})",
                    claim.provenance.id, claim.measure, claim.scope
                )
            };
            let reasons: Vec<_> = pair.reasons.iter().map(Reason::as_str).collect();
            println!(
                "\t{}\t{} ~ {}: {}",
                pair.verdict.as_str(),
                told(pair.a),
                told(pair.b),
                reasons.join(", ")
            );
        }
    }
    Ok(())
}
