//! Comma-separated values: one row a reading, tidy, safe to open in a spreadsheet.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::ops::Range;

use rust_decimal::Decimal;
use tallymark_claim::{Claim, Document, Interval, Origin, Value};
use tallymark_match::Finding;

use super::Report;
use super::code_points::CodePoints;
use super::excerpt;
use super::hash::Sha256Hex;
use super::json::{claim_ids, cluster_id, finding_id, unit};
use super::names::name;
use super::pieces;
use super::shared::outlet;

/// One field of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Words, which may come from outside.
    Text(String),
    /// A number, date or name of ours.
    Plain(String),
    /// Nothing stated.
    Empty,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    pub(crate) fn maybe(text: Option<&str>) -> Cell {
        text.map_or(Cell::Empty, Cell::text)
    }

    pub(crate) fn plain(value: impl ToString) -> Cell {
        Cell::Plain(value.to_string())
    }

    pub(crate) fn number(value: Option<Decimal>) -> Cell {
        value.map_or(Cell::Empty, |it| Cell::Plain(it.normalize().to_string()))
    }
}

/// A row of cells, quoted where RFC 4180 asks for it.
pub(crate) fn row(out: &mut String, cells: &[Cell]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Empty => {}
            Cell::Plain(it) => out.push_str(it),
            Cell::Text(it) => field(out, it),
        }
    }
    out.push_str("\r\n");
}

/// A spreadsheet takes a cell that begins with one of `= + - @` for a formula:
/// "=cmd|…" in a title would be run. An apostrophe before it makes it text.
fn field(out: &mut String, text: &str) {
    let risky = text
        .trim_start_matches([' ', '\u{a0}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    out.push('"');
    if risky {
        out.push('\'');
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\"\""),
            '\0' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out.push('"');
}

const HEAD: &[&str] = &[
    "finding",
    "verdict",
    "severity",
    "cluster",
    "question",
    "reading",
    "document",
    "outlet",
    "url",
    "published",
    "as_of_start",
    "as_of_end",
    "as_of_basis",
    "measure",
    "counted",
    "about",
    "place",
    "low",
    "high",
    "bound",
    "precision",
    "entailed_low",
    "entailed_high",
    "expected_low",
    "expected_high",
    "unit",
    "date_start",
    "date_end",
    "quote",
    "sentence",
    "source",
    "source_named",
    "attribution_kind",
    "attribution_basis",
    "modality",
    "scope",
    "origin",
    "agency",
    "section",
    "byte_start",
    "byte_end",
    "code_point_start",
    "code_point_end",
    "text_sha256",
    "rule",
    "schema_version",
];

/// The readings in order of document and place.
pub(crate) fn readings(report: &Report, jobs: NonZeroUsize, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{}\r\n", HEAD.join(","))?;
    let ids = claim_ids(report);
    let mut finding_of: Vec<Option<&Finding>> = vec![None; report.claims.len()];
    for finding in &report.findings {
        for &at in &report.cluster(finding).claims {
            finding_of[at] = Some(finding);
        }
    }
    pieces::of_claims(report, jobs, |range| rows(report, &ids, &finding_of, range).into(), out)
}

fn rows(
    report: &Report,
    ids: &[String],
    finding_of: &[Option<&Finding>],
    range: Range<usize>,
) -> String {
    let mut out = String::new();
    let mut hash = Sha256Hex::default();
    let mut points: Option<CodePoints<'_>> = None;
    for at in range {
        let claim = &report.claims[at];
        let document = report.document(claim);
        // The parts of one page share their text, and follow each other.
        let points = match &mut points {
            Some(points) if points.is_of(document) => points,
            other => other.insert(CodePoints::new(document)),
        };
        let mut cells = judged(report, finding_of[at]);
        cells.extend(read(report, claim, &ids[at]));
        let wide = points.span(claim.span);
        cells.extend([
            Cell::plain(claim.section.as_str()),
            Cell::plain(claim.span.start()),
            Cell::plain(claim.span.end()),
            Cell::plain(wide.start()),
            Cell::plain(wide.end()),
            Cell::plain(hash.of_document(document)),
            Cell::plain(claim.rule),
            Cell::plain(super::json::SCHEMA_VERSION),
        ]);
        row(&mut out, &cells);
    }
    out
}

fn judged(report: &Report, finding: Option<&Finding>) -> Vec<Cell> {
    let Some(finding) = finding else { return vec![Cell::Empty; 5] };
    vec![
        Cell::plain(finding_id(finding)),
        Cell::plain(finding.verdict.as_str()),
        Cell::plain(format!("{:.3}", finding.severity.0)),
        Cell::plain(cluster_id(finding.cluster.0)),
        Cell::text(&*report.cluster(finding).label),
    ]
}

fn read(report: &Report, claim: &Claim, id: &str) -> Vec<Cell> {
    let document = report.document(claim);
    let terms = |spans: &[tallymark_claim::Term]| {
        let words: Vec<&str> = spans.iter().map(|it| document.words(it.span)).collect();
        if words.is_empty() { Cell::Empty } else { Cell::Text(words.join("; ")) }
    };
    let mut cells = vec![
        Cell::text(id),
        Cell::text(&*document.id),
        Cell::text(outlet(report, claim)),
        Cell::maybe(document.url.as_deref()),
        document.published.map_or(Cell::Empty, |it| Cell::plain(it.start_iso())),
    ];
    match claim.as_of {
        Some(it) => cells.extend([
            Cell::plain(it.period.start_iso()),
            Cell::plain(it.period.end_iso()),
            Cell::plain(name(it.basis)),
        ]),
        None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
    }
    cells.extend([
        Cell::plain(name(claim.measure)),
        claim.counted.as_ref().map_or(Cell::Empty, |it| Cell::text(document.words(it.span))),
        terms(&claim.about),
        terms(&claim.places[..claim.places.len().min(1)]),
    ]);
    cells.extend(value(&claim.value));
    let attribution = claim.attribution.as_ref();
    let source = attribution
        .and_then(|it| it.name.as_deref().or(it.source.map(|span| document.words(span))));
    cells.extend([
        Cell::text(&*claim.quote),
        Cell::text(document.words(excerpt(document, claim.sentence, claim.span))),
        Cell::maybe(source),
        attribution.map_or(Cell::Empty, |it| Cell::plain(it.named)),
        attribution.map_or(Cell::Empty, |it| Cell::plain(name(it.kind))),
        attribution.map_or(Cell::Empty, |it| Cell::plain(name(it.basis))),
        Cell::plain(name(claim.modality)),
        Cell::plain(name(claim.scope)),
        Cell::Text(origin(claim, document)),
        Cell::maybe(document.agency.as_ref().map(|(name, _)| name.as_str())),
    ]);
    cells
}

fn value(value: &Value) -> Vec<Cell> {
    let ends = |it: Interval| [Cell::number(it.low), Cell::number(it.high)];
    match value {
        Value::Number(it) => {
            let mut cells = Vec::from(ends(it.read));
            cells.extend([Cell::plain(it.bound.as_str()), Cell::number(Some(it.precision))]);
            cells.extend(ends(it.entailed));
            cells.extend(ends(it.expected));
            cells.extend([unit(value).map_or(Cell::Empty, Cell::text), Cell::Empty, Cell::Empty]);
            cells
        }
        Value::Date(it) => {
            let mut cells = vec![Cell::Empty, Cell::Empty, Cell::plain(it.bound.as_str())];
            cells.extend(vec![Cell::Empty; 6]);
            let iso = |of: fn(tallymark_claim::Period) -> String| {
                it.period.map_or(Cell::Empty, |it| Cell::Plain(of(it)))
            };
            cells.extend([
                iso(tallymark_claim::Period::start_iso),
                iso(tallymark_claim::Period::end_iso),
            ]);
            cells
        }
    }
}

/// "agency:AP", "source:health ministry" or "document:ID", as in the JSON.
pub(crate) fn origin(claim: &Claim, document: &Document) -> String {
    match &claim.origin {
        Origin::Agency(name) => format!("agency:{name}"),
        Origin::Source(name) => format!("source:{name}"),
        _ => format!("document:{}", document.id),
    }
}

/// A whole number or a word; for the rows of [`super::ucdp`].
pub(crate) fn head(out: &mut String, columns: &[&str]) {
    let _ = write!(out, "{}\r\n", columns.join(","));
}

#[cfg(test)]
mod tests;
