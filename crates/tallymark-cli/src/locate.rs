use std::fs;
use std::io::{self, BufWriter, Write as _};

use serde_json::{Value, json};
use tallymark::{Document, Fate, Located};

use crate::args::{InputKind, Inputs, InspectFormat, Locate};
use crate::input;
use crate::output::{Failure, printable};
use crate::{FAILED, FOUND, QUIET};

pub(crate) fn run(args: &Locate) -> Result<u8, Failure> {
    let report = fs::read_to_string(&args.report)
        .map_err(|error| format!("{}: cannot be read: {error}", args.report.display()))?;
    let inputs = Inputs {
        paths: vec![args.page.clone()],
        input: InputKind::Auto,
        max_bytes: tallymark::read::MAX_BYTES,
    };
    let mut pages = Vec::new();
    input::each(&inputs, |document| {
        pages.push(document);
        Ok(())
    })?;
    // Several articles of one page share its text: any of them is the page.
    let Some(page) = pages.first() else { return Ok(FAILED) };
    let document = match &args.document {
        Some(id) => Some(id.clone()),
        None => of_page(&report, page)?,
    };
    let located = tallymark::locate(&report, page, document.as_deref())?;
    if located.is_empty() {
        return Err("the report has no figure of this document; --document names another".into());
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for it in &located {
        match args.format {
            InspectFormat::Text => writeln!(out, "{}", line(it))?,
            InspectFormat::Jsonl => writeln!(out, "{}", object(it))?,
        }
    }
    out.flush()?;
    let lost = located.iter().any(|it| matches!(it.fate, Fate::FigureChanged | Fate::Gone));
    Ok(if lost { FOUND } else { QUIET })
}

/// The id of the report's document that the page is a copy of: by id, else by address, else the only one.
fn of_page(report: &str, page: &Document) -> Result<Option<String>, Failure> {
    // What is wrong with the report is told by the search itself.
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let documents = report["documents"].as_array().cloned().unwrap_or_default();
    let text = |it: &Value, key: &str| it[key].as_str().map(str::to_owned);
    let same = |it: &&Value| text(it, "id").as_deref() == Some(&page.id);
    let address = |it: &&Value| page.url.is_some() && text(it, "url") == page.url;
    if let Some(it) = documents.iter().find(same).or_else(|| documents.iter().find(address)) {
        return Ok(text(it, "id"));
    }
    if documents.len() > 1 {
        let ids: Vec<String> = documents.iter().filter_map(|it| text(it, "id")).take(8).collect();
        return Err(
            format!("--document must say whose page it is, one of: {}", ids.join(", ")).into()
        );
    }
    Ok(None)
}

fn line(it: &Located) -> String {
    let mut line =
        format!("{:<14}  {}  “{}”", it.fate.as_str(), printable(&it.claim), printable(&it.quote));
    if let (Some(span), Some(found)) = (it.span, &it.found) {
        line.push_str(&format!(" at bytes {} to {}", span.start(), span.end()));
        if *found != it.quote {
            line.push_str(&format!(", now “{}”", printable(found)));
        }
    }
    line
}

fn object(it: &Located) -> Value {
    json!({
        "claim": it.claim,
        "quote": it.quote,
        "fate": it.fate.as_str(),
        "span": it.span.map(|it| json!({ "start": it.start(), "end": it.end() })),
        "found": it.found,
    })
}
