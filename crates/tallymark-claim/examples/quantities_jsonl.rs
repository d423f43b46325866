//! Reads documents as JSON Lines on standard input and writes their quantities, one line each.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};
use tallymark_claim::{Decimal, Prose, Quantity, quantity};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let document: Value = serde_json::from_str(&line?)?;
        let text = document["text"].as_str().unwrap_or_default();
        let sentences = tallymark_sentence::split(text);
        let prose = Prose::of_text(text, &sentences);
        let times = tallymark_claim::time::find(&prose, None);
        let found = quantity::find(&prose, &times);
        let points = |at: usize| text[..at].chars().count();
        let number =
            |it: Option<Decimal>| it.map(|it| it.to_string().parse::<f64>().unwrap_or(0.0));
        let one = |it: &Quantity| {
            let concept: Vec<&str> = it.concept.iter().map(|span| &text[*span]).collect();
            json!({
                "start": points(it.span.start()), "end": points(it.span.end()),
                "num": [points(it.number.start()), points(it.number.end())],
                "low": number(it.read.low), "high": number(it.read.high), "bound": it.bound.as_str(),
                "unit": it.unit.map(|it| it.code), "counted": it.counted.map(|span| &text[span]),
                "concept": (!concept.is_empty()).then(|| concept.join(", ")),
                "change": it.change.map(|it| match it { quantity::Change::Up => "up", quantity::Change::Down => "down" }),
                "kind": format!("{:?}", it.kind), "quote": &text[it.span],
            })
        };
        let list: Vec<Value> = found.iter().filter(|it| it.is_quantity()).map(one).collect();
        writeln!(out, "{}", json!({ "id": document["id"], "quantities": list }))?;
    }
    Ok(())
}
