//! Finds the claims of a report again in a changed copy of the page.
//!
//! Folded text first: the quote with its context, whatever became of blanks,
//! quotation marks and dashes. Then the best sentence: the one that shares
//! most words, where the figure is the same (edited) or another (changed).
//! A place is taken once: what one figure was found at is no other's. What
//! cannot be proved is gone; a figure is never guessed.
//!
//! The work grows with the page and the report, not with their product: places
//! are looked up in an index of the text, sentences in an index of their
//! rarer words, and where too many are alike nothing is proved.

mod fold;
mod grams;
mod sentences;

use serde::Deserialize;
use tallymark_claim::{Claim, DocId, Document, Span, extract};

use crate::error::Error;
use fold::Folded;
use grams::Grams;
use sentences::Sentences;

/// What became of a claim in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Fate {
    /// The same words at the same bytes.
    Exact,
    /// The same words elsewhere, blanks, quotation marks and dashes aside.
    Moved,
    /// The same figure in a sentence that was edited.
    Edited,
    /// The sentence is there, with another figure.
    FigureChanged,
    /// Nothing proves that it is still there.
    Gone,
}

impl Fate {
    /// The name that reports use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Fate::Exact => "exact",
            Fate::Moved => "moved",
            Fate::Edited => "edited",
            Fate::FigureChanged => "figure_changed",
            Fate::Gone => "gone",
        }
    }
}

/// A claim of a report and where it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The claim's id in the report.
    pub claim: String,
    /// The claim's words in the report.
    pub quote: String,
    /// What became of it.
    pub fate: Fate,
    /// Where the figure, or the one that took its place, stands in the page.
    pub span: Option<Span>,
    /// The words there.
    pub found: Option<String>,
}

/// The parts of a report that a claim is found again by; other fields are passed over.
#[derive(Debug, Deserialize)]
struct ReportJson {
    schema_version: u32,
    claims: Vec<ClaimJson>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ClaimJson {
    id: String,
    document: String,
    span: SpanJson,
    quote: String,
    prefix: String,
    suffix: String,
    #[serde(default)]
    sentence_text: String,
    value: serde_json::Value,
    unit: Option<String>,
    measure: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct SpanJson {
    start: usize,
    end: usize,
}

/// Finds every claim of `report`, as `diff --format json` writes it, again in `page`.
///
/// `document` names the document of the report whose page it is; `None` takes all.
///
/// # Errors
///
/// [`Error::Report`] when the report is no JSON of schema version 1.
pub fn locate(
    report: &str,
    page: &Document,
    document: Option<&str>,
) -> Result<Vec<Located>, Error> {
    locate_in(report, std::slice::from_ref(page), document.as_slice())
}

/// Finds the claims of `documents` of the report again in a page of several articles.
///
/// The articles share one text, as [`Document::parts`] has it; those of another
/// text than the first are passed over. Each is read with its own dates. No
/// name at all takes every claim of the report.
///
/// # Errors
///
/// [`Error::Report`] when the report is no JSON of schema version 1.
pub fn locate_in(
    report: &str,
    articles: &[Document],
    documents: &[&str],
) -> Result<Vec<Located>, Error> {
    let report: ReportJson =
        serde_json::from_str(report).map_err(|source| Error::Report { source })?;
    if report.schema_version != 1 {
        return Err(Error::SchemaVersion { found: report.schema_version });
    }
    let wanted = |it: &&ClaimJson| documents.is_empty() || documents.contains(&&*it.document);
    let claims: Vec<&ClaimJson> = report.claims.iter().filter(wanted).collect();
    let Some(first) = articles.first() else { return Ok(claims.into_iter().map(gone).collect()) };
    let mut now: Vec<Claim> = articles
        .iter()
        .filter(|it| it.text == first.text)
        .flat_map(|it| extract(DocId(0), it, &crate::sentences(it)))
        .collect();
    // Articles of one page do not overlap; the same one twice says nothing new.
    now.sort_by_key(|it| (it.span.start(), it.span.end()));
    now.dedup_by_key(|it| it.span);
    Ok(Finder::new(&first.text, &now).find(&claims))
}

fn gone(claim: &ClaimJson) -> Located {
    Located {
        claim: claim.id.clone(),
        quote: claim.quote.clone(),
        fate: Fate::Gone,
        span: None,
        found: None,
    }
}

/// Looks for claims in one text.
struct Finder<'a> {
    text: &'a str,
    folded: Folded,
    grams: Grams,
    now: &'a [Claim],
    sentences: Sentences,
    /// Whether each claim of `now` is where one of the report was found.
    taken: Vec<bool>,
}

impl<'a> Finder<'a> {
    fn new(text: &'a str, now: &'a [Claim]) -> Finder<'a> {
        let folded = Folded::new(text);
        let grams = Grams::new(folded.as_str());
        let sentences = Sentences::new(text, now);
        Finder { text, folded, grams, now, sentences, taken: vec![false; now.len()] }
    }

    /// The surest first: what stands as it was, then edited sentences, then changed figures.
    fn find(mut self, claims: &[&ClaimJson]) -> Vec<Located> {
        let mut out: Vec<Option<(Fate, Span)>> =
            claims.iter().map(|it| self.as_it_was(it)).collect();
        for (_, span) in out.iter().flatten() {
            self.take(*span);
        }
        let old = self.sentences.of_report(claims);
        for ((claim, old), slot) in claims.iter().zip(&old).zip(&mut out) {
            if slot.is_none()
                && let Some(at) = self.sentences.same_figure(self.now, claim, old, &self.taken)
            {
                self.taken[at] = true;
                *slot = Some((Fate::Edited, self.now[at].span));
            }
        }
        // A figure changed where one claim lost its figure and one of the page has no other owner.
        let lost: Vec<bool> = out.iter().map(Option::is_none).collect();
        let alone = sentences::alone(claims, &lost);
        for (at, all) in alone.into_iter().enumerate() {
            let Some(all) = all else { continue };
            let it = self.sentences.other_figure(claims[at], all, &old[at], &self.taken);
            out[at] = it.map(|it| (Fate::FigureChanged, self.now[it].span));
        }
        claims.iter().zip(out).map(|(claim, found)| self.located(claim, found)).collect()
    }

    fn located(&self, claim: &ClaimJson, found: Option<(Fate, Span)>) -> Located {
        match found {
            None => gone(claim),
            Some((fate, span)) => Located {
                fate,
                span: Some(span),
                found: Some(self.text[span].to_owned()),
                ..gone(claim)
            },
        }
    }

    /// Marks the claims of the page that overlap `span` as taken.
    fn take(&mut self, span: Span) {
        let first = self.now.partition_point(|it| it.span.end() <= span.start());
        for (at, it) in self.now.iter().enumerate().skip(first) {
            if it.span.start() >= span.end() {
                break;
            }
            self.taken[at] = true;
        }
    }

    /// Where the claim's words stand between its prefix and suffix.
    fn as_it_was(&self, claim: &ClaimJson) -> Option<(Fate, Span)> {
        if let Some(span) = self.in_place(claim) {
            return Some((Fate::Exact, span));
        }
        let span = self.in_context(claim)?;
        let same = (span.start(), span.end()) == (claim.span.start, claim.span.end);
        let whole = self.text[span] == *claim.quote;
        Some((if same && whole { Fate::Exact } else { Fate::Moved }, span))
    }

    /// The old place, where the quote still stands there between its prefix and suffix.
    ///
    /// Where a text says the same over and over ("12 dead, 12 dead, 12 dead"), a search
    /// for the words may come upon another place first.
    fn in_place(&self, claim: &ClaimJson) -> Option<Span> {
        let (start, end) = (claim.span.start, claim.span.end);
        let same = start < end
            && self.text.get(start..end)? == claim.quote
            && self.text[..start].ends_with(&*claim.prefix)
            && self.text[end..].starts_with(&*claim.suffix);
        same.then(|| Span::new(start, end))
    }

    /// The quote between its prefix and suffix, the nearest to its old place.
    fn in_context(&self, claim: &ClaimJson) -> Option<Span> {
        let (prefix, exact, suffix) =
            (fold::text(&claim.prefix), fold::text(&claim.quote), fold::text(&claim.suffix));
        if exact.is_empty() {
            return None;
        }
        let whole = format!("{prefix}{exact}{suffix}");
        let near = self.folded.at(claim.span.start).saturating_sub(prefix.len());
        let hit = self.grams.nearest(self.folded.as_str(), &whole, near)?;
        Some(self.folded.span(hit + prefix.len(), exact.len()))
    }
}

#[cfg(test)]
mod tests;
