//! Reads JSON Lines `{"id","text"}`, writes the attributions of each text.
#![allow(clippy::print_stdout)]

use std::io::{self, BufRead as _, Write as _};

use serde_json::{Value, json};
use tallymark_claim::{Document, Kind, Prose, Span, attribution};

fn main() -> io::Result<()> {
    let full = std::env::args().nth(1).is_some_and(|it| it == "--full");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let id = line["id"].as_str().unwrap_or_default();
        let text = line["text"].as_str().unwrap_or_default();
        let document = Document::new(id, text);
        let prose = Prose::new(&document, &tallymark_sentence::split(text));
        let pair = |it: Span| json!([it.start(), it.end()]);
        let found: Vec<Value> = attribution::find(&prose)
            .iter()
            .map(|it| {
                let mut value = json!({
                    "source": it.source.map(pair),
                    "cue": it.cue.map(pair),
                    "content": it.content.iter().map(|it| pair(*it)).collect::<Vec<_>>(),
                    "kind": match it.kind {
                        Kind::Direct => "direct",
                        Kind::Indirect => "indirect",
                        Kind::Mixed => "mixed",
                    },
                });
                if full {
                    value["basis"] = json!(format!("{:?}", it.basis));
                    value["name"] = json!(it.name);
                    value["resolved"] = json!(it.resolved.map(pair));
                    value["named"] = json!(it.named);
                    value["denied"] = json!(it.denied);
                    value["speech"] = json!(it.speech);
                    value["chain"] = json!(
                        it.chain
                            .iter()
                            .map(|it| json!([it.name, format!("{:?}", it.relation)]))
                            .collect::<Vec<_>>()
                    );
                }
                value
            })
            .collect();
        writeln!(out, "{}", json!({"id": id, "attributions": found}))?;
    }
    Ok(())
}
