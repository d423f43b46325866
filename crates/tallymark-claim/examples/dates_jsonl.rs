//! Reads `{"id","text","published"?}` lines and prints the dates found in each.
//!
//! `cargo run --release -p tallymark-claim --example dates_jsonl < in.jsonl`

use std::error::Error;
use std::io::{self, BufRead, Write};

use serde_json::{Value, json};
use tallymark_claim::{Date, Period, Prose, time};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let document: Value = serde_json::from_str(&line?)?;
        let text = document["text"].as_str().unwrap_or_default();
        let published = document["published"].as_str().and_then(day);
        let sentences = tallymark_sentence::split(text);
        let prose = Prose::of_text(text, &sentences);
        let dates: Vec<Value> = time::find(&prose, published)
            .iter()
            .filter(|it| it.kind != time::TimeKind::Clock)
            .map(|it| show(text, it))
            .collect();
        writeln!(out, "{}", json!({ "id": document["id"], "dates": dates }))?;
    }
    Ok(())
}

fn day(text: &str) -> Option<Period> {
    let mut parts = text.get(..10)?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    Date::new(year, month, parts.next()?.parse().ok()?).map(Period::day)
}

fn show(text: &str, it: &time::TimeExpression) -> Value {
    let half_open = it.half_open();
    json!({
        "start": text[..it.span.start()].chars().count(),
        "end": text[..it.span.end()].chars().count(),
        "timex": it.timex,
        "from": half_open.map(|it| it.0.to_string()),
        "to": half_open.map(|it| it.1.to_string()),
        "low": it.period.map(Period::start_iso),
        "high": it.period.map(Period::end_iso),
        "kind": format!("{:?}", it.kind),
        "role": format!("{:?}", it.role),
        "basis": format!("{:?}", it.basis),
        "bound": it.bound.as_str(),
        "claims": it.date_claims().map(|it| json!({
            "start": text[..it.span.start()].chars().count(),
            "end": text[..it.span.end()].chars().count(),
            "low": it.period.map(Period::start_iso),
            "high": it.period.map(Period::end_iso),
            "kind": format!("{:?}", it.kind),
        })).collect::<Vec<_>>(),
    })
}
