//! brat's standoff form: entities, relations and notes beside the text.
//!
//! Offsets are code points, as that tool counts; a stretch over a line break is
//! written in pieces, since a line of the form holds one line.

use std::fmt::Write as _;

use tallymark_claim::{Document, Span};

use super::Report;
use super::code_points::CodePoints;
use super::json::claim_ids;
use super::names::name;

/// One article for brat: its text and what is marked in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standoff {
    /// The document's id.
    pub id: String,
    /// What belongs into the `.txt` file: the article's own stretch of its text.
    pub text: String,
    /// What belongs into the `.ann` file.
    pub annotations: String,
}

pub(crate) fn standoffs(report: &Report) -> Vec<Standoff> {
    let ids = claim_ids(report);
    report
        .documents
        .iter()
        .enumerate()
        .map(|(at, document)| Standoff {
            id: document.id.clone(),
            text: document.words(document.extent).to_owned(),
            annotations: annotations(report, at, document, &ids),
        })
        .collect()
}

/// All articles in one stream; a note line names each.
pub(crate) fn all(report: &Report) -> String {
    let mut out = String::new();
    for it in standoffs(report) {
        let _ = writeln!(out, "# {}", super::safe::one_line(&it.id));
        out.push_str(&it.annotations);
    }
    out
}

/// Numbers the entities of one file.
struct Writer<'a> {
    document: &'a Document,
    points: CodePoints<'a>,
    /// Code points before the article in its text.
    first: usize,
    out: String,
    entities: usize,
    events: usize,
    notes: usize,
}

fn annotations(report: &Report, at: usize, document: &Document, ids: &[String]) -> String {
    let points = CodePoints::new(document);
    let first = points.at(document.extent.start());
    let mut writer =
        Writer { document, points, first, out: String::new(), entities: 0, events: 0, notes: 0 };
    let claims = &report.claims;
    let from = claims.partition_point(|it| it.provenance.document.0 < at);
    let to = claims.partition_point(|it| it.provenance.document.0 <= at);
    for (claim, id) in claims[from..to].iter().zip(&ids[from..to]) {
        let Some(figure) = writer.entity("Figure", claim.span) else { continue };
        let value = super::shared::figure(&claim.value);
        writer.note(
            &figure,
            &format!("{id}: {} = {value}, {}", name(claim.measure), name(claim.modality)),
        );
        let counted = claim.counted.as_ref().and_then(|it| writer.entity("Counted", it.span));
        writer.relation("Counts", &figure, counted.as_deref());
        if let Some(it) = &claim.attribution {
            let source = it.source.and_then(|span| writer.entity("Source", span));
            let cue = it.cue.and_then(|span| writer.entity("Cue", span));
            writer.relation("SaidBy", &figure, source.as_deref());
            writer.relation("CuedBy", &figure, cue.as_deref());
            if let (Some(source), Some(name)) = (&source, &it.name) {
                writer.note(source, name);
            }
        }
    }
    writer.out
}

impl Writer<'_> {
    /// Writes an entity; nothing where the words lie outside the article.
    fn entity(&mut self, kind: &str, span: Span) -> Option<String> {
        if span.is_empty() || !self.document.extent.covers(span) {
            return None;
        }
        let document = self.document;
        let mut pieces: Vec<Span> = Vec::new();
        let mut at = span.start();
        for line in document.words(span).split_inclusive('\n') {
            let words = line.trim();
            if !words.is_empty() {
                let start = at + (line.len() - line.trim_start().len());
                pieces.push(Span::new(start, start + words.len()));
            }
            at += line.len();
        }
        if pieces.is_empty() {
            return None;
        }
        self.entities += 1;
        let id = format!("T{}", self.entities);
        let places: Vec<String> = pieces
            .iter()
            .map(|it| {
                let wide = self.points.span(*it);
                format!("{} {}", wide.start() - self.first, wide.end() - self.first)
            })
            .collect();
        let words: Vec<&str> = pieces.iter().map(|it| document.words(*it)).collect();
        let _ = writeln!(self.out, "{id}\t{kind} {}\t{}", places.join(";"), words.join(" "));
        Some(id)
    }

    fn relation(&mut self, kind: &str, figure: &str, to: Option<&str>) {
        if let Some(to) = to {
            self.events += 1;
            let _ = writeln!(self.out, "R{}\t{kind} Figure:{figure} To:{to}", self.events);
        }
    }

    fn note(&mut self, of: &str, words: &str) {
        self.notes += 1;
        let words = super::safe::one_line(words);
        let _ = writeln!(self.out, "#{}\tAnnotatorNotes {of}\t{words}", self.notes);
    }
}

#[cfg(test)]
mod tests;
