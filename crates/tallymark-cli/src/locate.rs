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
        max_documents: None,
    };
    let mut pages = Vec::new();
    input::each(&inputs, |document| {
        pages.push(document);
        Ok(())
    })?;
    // Several articles of one page share its text and are looked through together.
    let Some(first) = pages.first() else { return Ok(FAILED) };
    let page = match &args.document {
        Some(id) => pages.iter().find(|it| it.id == *id).unwrap_or(first),
        None => first,
    };
    let articles: Vec<Document> = pages.iter().filter(|it| it.text == page.text).cloned().collect();
    let documents = match &args.document {
        Some(id) => vec![id.clone()],
        None => of_page(&report, &articles)?,
    };
    let documents: Vec<&str> = documents.iter().map(String::as_str).collect();
    let located = tallymark::locate_in(&report, &articles, &documents)?;
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

/// The ids of the report's documents that the articles are copies of: by id, else by address,
/// else the only one; none where the report has but one.
fn of_page(report: &str, articles: &[Document]) -> Result<Vec<String>, Failure> {
    // What is wrong with the report is told by the search itself.
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let documents = report["documents"].as_array().cloned().unwrap_or_default();
    let text = |it: &Value, key: &str| it[key].as_str().map(str::to_owned);
    let ids = |fits: &dyn Fn(&Value, &Document) -> bool| -> Vec<String> {
        let of = |it: &&Value| articles.iter().any(|article| fits(it, article));
        documents.iter().filter(of).filter_map(|it| text(it, "id")).collect()
    };
    let mut found = ids(&|it, article| text(it, "id").as_deref() == Some(&article.id));
    if found.is_empty() {
        found = ids(&|it, article| article.url.is_some() && text(it, "url") == article.url);
    }
    if !found.is_empty() {
        return Ok(found);
    }
    if documents.len() > 1 {
        let ids: Vec<String> = documents.iter().filter_map(|it| text(it, "id")).take(8).collect();
        return Err(
            format!("--document must say whose page it is, one of: {}", ids.join(", ")).into()
        );
    }
    Ok(Vec::new())
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
