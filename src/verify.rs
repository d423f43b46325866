//! Checks a report against the articles that it was made of.
//!
//! A report is evidence: whoever holds it and the articles can compute all of
//! it again. First what needs no analysis: the texts' sums, the quotes at their
//! spans, each verdict from its own reasons. Then the comparison itself.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use serde_json::Value as Json;
use tallymark_claim::{Document, Span};
use tallymark_match::Config;

use crate::error::Error;
use crate::report::{CodePoints, Sha256Hex, excerpt, settle};
use crate::{Format, compare_on};

mod again;
mod reasons;

/// What of a report no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Check {
    /// The article is not among the inputs, or its text is another.
    Text,
    /// The words of a claim do not stand at its span.
    Quote,
    /// A verdict does not follow from its reasons, or a reason from its figures.
    Verdict,
    /// The comparison, made again, comes to something else.
    Comparison,
}

impl Check {
    /// The name that reports use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Check::Text => "text",
            Check::Quote => "quote",
            Check::Verdict => "verdict",
            Check::Comparison => "comparison",
        }
    }
}

/// One thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What was checked.
    pub check: Check,
    /// The id of the document, claim, cluster or finding.
    pub id: String,
    /// What is wrong with it, in a few words.
    pub what: String,
}

/// What was checked of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many texts were checked.
    pub documents: usize,
    /// How many quotes were checked.
    pub claims: usize,
    /// How many verdicts were checked.
    pub findings: usize,
    /// What does not hold, in order of the report.
    pub broken: Vec<Broken>,
}

impl Verified {
    /// Whether all of the report holds.
    pub fn holds(&self) -> bool {
        self.broken.is_empty()
    }

    fn broken(&mut self, check: Check, id: &str, what: impl Into<String>) {
        self.broken.push(Broken { check, id: id.to_owned(), what: what.into() });
    }
}

/// Checks `report`, as `diff --format json` writes it, against `documents`, read as they were then.
///
/// # Errors
///
/// [`Error::Report`] when the report is no JSON, [`Error::SchemaVersion`] when it is of another schema.
pub fn verify(
    report: &str,
    mut documents: Vec<Document>,
    config: &Config,
) -> Result<Verified, Error> {
    let report: Json = serde_json::from_str(report).map_err(|source| Error::Report { source })?;
    let version = report.get("schema_version").and_then(Json::as_u64).unwrap_or(0);
    if version != u64::from(crate::report::SCHEMA_VERSION) {
        return Err(Error::SchemaVersion { found: u32::try_from(version).unwrap_or(u32::MAX) });
    }
    settle(&mut documents);
    let mut verified = Verified::default();
    texts(&report, &documents, &mut verified);
    let whole = verified.holds();
    quotes(&report, &documents, &mut verified);
    reasons::check(&report, &mut verified);
    if whole {
        let again = compare_on(documents, config, NonZeroUsize::MIN).render(Format::Json);
        let again: Json =
            serde_json::from_str(&again).map_err(|source| Error::Report { source })?;
        again::check(&report, &again, &mut verified);
    }
    Ok(verified)
}

/// The list of a report under `key`; nothing where there is none.
fn list<'a>(report: &'a Json, key: &str) -> &'a [Json] {
    report.get(key).and_then(Json::as_array).map_or(&[], Vec::as_slice)
}

fn text_of<'a>(it: &'a Json, key: &str) -> &'a str {
    it.get(key).and_then(Json::as_str).unwrap_or("")
}

fn span_of(it: Option<&Json>) -> Option<(usize, usize)> {
    let end = |key: &str| usize::try_from(it?.get(key)?.as_u64()?).ok();
    Some((end("start")?, end("end")?))
}

fn texts(report: &Json, documents: &[Document], verified: &mut Verified) {
    let mut hash = Sha256Hex::default();
    let by_id: BTreeMap<&str, &Document> = documents.iter().map(|it| (&*it.id, it)).collect();
    for it in list(report, "documents") {
        let id = text_of(it, "id");
        verified.documents += 1;
        match by_id.get(id) {
            None => verified.broken(Check::Text, id, "the article is not among the inputs"),
            Some(document) if hash.of(&document.text) != text_of(it, "sha256") => {
                verified.broken(
                    Check::Text,
                    id,
                    "the text is another: its SHA-256 is not that of the report",
                );
            }
            Some(_) => {}
        }
    }
    let known: BTreeSet<&str> =
        list(report, "documents").iter().map(|it| text_of(it, "id")).collect();
    for document in documents.iter().filter(|it| !known.contains(&*it.id)) {
        verified.broken(Check::Text, &document.id, "the report knows no such article");
    }
}

fn quotes(report: &Json, documents: &[Document], verified: &mut Verified) {
    let by_id: BTreeMap<&str, &Document> = documents.iter().map(|it| (&*it.id, it)).collect();
    let mut points: BTreeMap<&str, CodePoints<'_>> = BTreeMap::new();
    for it in list(report, "claims") {
        let id = text_of(it, "id");
        verified.claims += 1;
        // That the article is missing was said before.
        let Some(document) = by_id.get(text_of(it, "document")) else { continue };
        let text = &*document.text;
        let Some((start, end)) = span_of(it.get("span")) else {
            verified.broken(Check::Quote, id, "it has no span");
            continue;
        };
        let quote = text_of(it, "quote");
        if text.get(start..end) != Some(quote) {
            verified.broken(
                Check::Quote,
                id,
                format!("“{}” does not stand at bytes {start} to {end}", shown(quote)),
            );
            continue;
        }
        let (prefix, suffix) = (text_of(it, "prefix"), text_of(it, "suffix"));
        if !text[..start].ends_with(prefix) || !text[end..].starts_with(suffix) {
            verified.broken(Check::Quote, id, "other words stand beside it");
        }
        if let Some((from, to)) = span_of(it.get("sentence")) {
            let sentence = it.get("sentence_text").and_then(Json::as_str);
            let stands = |it: &str| {
                let part = excerpt(document, Span::new(from, to), Span::new(start, end));
                text[part] == *it || text[from..to] == *it
            };
            if text.get(from..to).is_none() || !sentence.is_none_or(stands) {
                verified.broken(Check::Quote, id, "its sentence does not stand at its span");
            }
        }
        if let Some(wide) = span_of(it.get("code_points")) {
            let points = points.entry(&document.id).or_insert_with(|| CodePoints::new(document));
            if wide != (points.at(start), points.at(end)) {
                verified.broken(Check::Quote, id, "its code points are not those of its bytes");
            }
        }
        let said = it.get("attribution");
        for key in ["source", "cue"] {
            let span = said.and_then(|it| it.get(key)).filter(|it| !it.is_null());
            if let Some(span) = span
                && span_of(Some(span)).is_none_or(|(from, to)| text.get(from..to).is_none())
            {
                verified.broken(
                    Check::Quote,
                    id,
                    format!("the span of its {key} is none of the text"),
                );
            }
        }
    }
}

/// The first words of a quote: a report from elsewhere may hold a page as one.
fn shown(quote: &str) -> String {
    match quote.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", &quote[..cut]),
        None => quote.to_owned(),
    }
}

#[cfg(test)]
mod tests;
