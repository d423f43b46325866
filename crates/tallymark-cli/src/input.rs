//! A small reader, until the facade's own takes over.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::Path;

use serde_json::Value;
use tallymark::{Date, Document, Period};

use crate::args::{InputKind, Inputs};
use crate::output::Failure;

/// Hands over the documents of all inputs, one by one, in order.
pub(crate) fn each(
    inputs: &Inputs,
    mut then: impl FnMut(Document) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    for path in &inputs.paths {
        one(path, inputs.input, &mut then)?;
    }
    Ok(true)
}

fn one(
    path: &Path,
    kind: InputKind,
    then: &mut impl FnMut(Document) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let jsonl = match kind {
        InputKind::Auto => path.extension().is_some_and(|it| it == "jsonl"),
        InputKind::Jsonl => true,
        InputKind::Text => false,
    };
    if shown == "-" {
        let stdin = io::stdin().lock();
        return if jsonl { lines(stdin, &shown, then) } else { text(stdin, &shown, then) };
    }
    if path.is_dir() {
        let mut inside = fs::read_dir(path)?
            .map(|entry| entry.map(|it| it.path()))
            .collect::<io::Result<Vec<_>>>()?;
        inside.sort();
        for path in inside {
            if path.is_dir() || path.extension().is_some_and(|it| it == "txt" || it == "jsonl") {
                one(&path, kind, then)?;
            }
        }
        return Ok(());
    }
    let file = BufReader::new(File::open(path).map_err(|error| format!("{shown}: {error}"))?);
    if jsonl { lines(file, &shown, then) } else { text(file, &shown, then) }
}

fn text(
    mut from: impl BufRead,
    path: &str,
    then: &mut impl FnMut(Document) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut text = String::new();
    from.read_to_string(&mut text).map_err(|error| format!("{path}: {error}"))?;
    let mut document = Document::page(path, text);
    document.path = Some(path.into());
    for part in document.parts() {
        then(part)?;
    }
    Ok(())
}

fn lines(
    from: impl BufRead,
    path: &str,
    then: &mut impl FnMut(Document) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for (at, line) in from.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let place = format!("{path}:{}", at + 1);
        let value: Value =
            serde_json::from_str(&line).map_err(|error| format!("{place}: {error}"))?;
        let field = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let text = field("text").ok_or_else(|| format!("{place}: no \"text\""))?;
        let mut document = Document::new(field("id").unwrap_or(place), text);
        document.outlet = field("outlet");
        document.title = field("title");
        document.url = field("url");
        document.published = field("published").and_then(|it| day(&it));
        document.updated = field("updated").and_then(|it| day(&it));
        then(document)?;
    }
    Ok(())
}

fn day(text: &str) -> Option<Period> {
    let mut parts = text.get(..10)?.splitn(3, '-');
    let mut next = || parts.next()?.parse::<i16>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).map(Period::day)
}
