//! Reads JSON Lines with a `text` each and prints where the sentences stand.
//!
//! ```text
//! $ echo '{"id":"a","text":"It rained. Gen. Okoro left."}' | cargo run --example split_jsonl
//! {"id":"a","sentences":[{"start":0,"end":10},{"start":11,"end":27}]}
//! ```
use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let document: Value = serde_json::from_str(&line?)?;
        let text = document["text"].as_str().unwrap_or_default();
        let sentences: Vec<Value> = tallymark_sentence::split(text)
            .into_iter()
            .map(|span| json!({"start": span.start(), "end": span.end()}))
            .collect();
        writeln!(out, "{}", json!({"id": document["id"], "sentences": sentences}))?;
    }
    Ok(())
}
