//! Prints what the matcher compares, for fitting its weights.
//!
//! Reads documents as JSON Lines (`{"id","published","text"}`) from standard
//! input, writes one JSON object: the claims with their spans, and every
//! candidate pair with the value of each feature. `scripts/fit_weights.py`
//! calls it.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};
use tallymark_claim::{
    Claim, Date, DocId, Document, Period, Term, Value as Figure, extract, layout,
};
use tallymark_match::{Feature, candidates};

fn main() -> io::Result<()> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut documents = 0;
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?).map_err(io::Error::other)?;
        let field = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let mut document = Document::new(field("id"), field("text"));
        document.published = day(&field("published"));
        document.title = line["title"].as_str().map(str::to_owned);
        for part in layout::parts(&document) {
            let sentences = tallymark_sentence::split(&part.text);
            claims.extend(extract(DocId(documents), &part, &sentences));
            documents += 1;
        }
    }
    let names: Vec<&str> = Feature::ALL.iter().map(|it| it.as_str()).collect();
    let shown: Vec<Value> = claims.iter().map(frame).collect();
    let pairs: Vec<Value> = candidates(&claims)
        .iter()
        .map(|it| {
            let values: Vec<f64> = it.contributions().map(|(_, value, _)| value).collect();
            json!([it.a, it.b, it.family(), values])
        })
        .collect();
    writeln!(io::stdout().lock(), "{}", json!({"features": names, "claims": shown, "pairs": pairs}))
}

/// A claim with all that it can be matched by.
fn frame(it: &Claim) -> Value {
    let keys = |list: &[Term]| list.iter().map(|it| it.key.to_string()).collect::<Vec<_>>();
    let (unit, kind, low, high) = match &it.value {
        Figure::Number(it) => (
            it.unit.map(|it| format!("{:?}/{}", it.dimension, it.code)),
            format!("{:?}", it.kind),
            it.read.low.map(|it| it.to_string()),
            it.read.high.map(|it| it.to_string()),
        ),
        Figure::Date(it) => (
            None,
            format!("{:?}", it.kind),
            it.period.map(|it| it.start.to_string()),
            it.period.map(|it| it.end.to_string()),
        ),
    };
    json!({
        "document": it.provenance.id, "start": it.span.start(), "end": it.span.end(), "quote": it.quote.as_str(),
        "sentence": [it.sentence.start(), it.sentence.end()], "section": it.section.as_str(),
        "unit": unit, "kind": kind, "low": low, "high": high, "bound": it.value.bound().as_str(),
        "measure": format!("{:?}", it.measure), "counted": it.counted.as_ref().map(|it| it.key.to_string()),
        "about": keys(&it.about), "names": keys(&it.names), "places": keys(&it.places), "words": it.words.iter().map(|it| it.as_str()).collect::<Vec<_>>(),
        "background": it.background, "published": it.provenance.published.map(|it| it.start.to_string()),
        "happened": it.happened.map(|it| [it.start.to_string(), it.end.to_string()]),
        "scope": format!("{:?}", it.scope), "modality": format!("{:?}", it.modality), "rule": it.rule,
        "said": it.attribution.as_ref().and_then(|it| it.name.clone()),
    })
}

/// "2031-05-04" as a day.
fn day(text: &str) -> Option<Period> {
    let mut parts = text.get(..10)?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::new(year, month, day).map(Period::day)
}
