use serde::Serialize;
use tallymark_claim::{Attribution, Claim, Document, Link, Origin};

use super::{SpanJson, ValueJson, unit};
use crate::report::code_points::CodePoints;
use crate::report::excerpt;
use crate::report::names::name;

/// Code points of context on either side of a quote, as the W3C text-quote selector has it.
const CONTEXT: usize = 32;

/// One claim with its evidence.
#[derive(Debug, Serialize)]
pub(crate) struct ClaimJson<'a> {
    id: &'a str,
    document: &'a str,
    span: SpanJson,
    code_points: SpanJson,
    quote: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    sentence: SpanJson,
    sentence_text: &'a str,
    section: &'static str,
    value: ValueJson,
    unit: Option<&'a str>,
    measure: String,
    counted: Option<&'a str>,
    about: Vec<&'a str>,
    place: Option<&'a str>,
    as_of: Option<AsOfJson>,
    attribution: Option<AttributionJson<'a>>,
    modality: String,
    scope: String,
    origin: String,
    rule: &'a str,
}

#[derive(Debug, Serialize)]
struct AsOfJson {
    start: String,
    end: String,
    basis: String,
}

#[derive(Debug, Serialize)]
struct AttributionJson<'a> {
    source: Option<SpanJson>,
    cue: Option<SpanJson>,
    content: Vec<SpanJson>,
    kind: String,
    basis: String,
    name: Option<&'a str>,
    named: bool,
    chain: Vec<LinkJson<'a>>,
}

#[derive(Debug, Serialize)]
struct LinkJson<'a> {
    name: &'a str,
    span: SpanJson,
    relation: String,
}

impl<'a> ClaimJson<'a> {
    pub(crate) fn new(
        id: &'a str,
        claim: &'a Claim,
        document: &'a Document,
        points: &CodePoints,
    ) -> ClaimJson<'a> {
        let text = &*document.text;
        ClaimJson {
            id,
            document: &document.id,
            span: claim.span.into(),
            code_points: points.span(claim.span).into(),
            quote: &claim.quote,
            prefix: last_chars(&text[..claim.span.start()], CONTEXT),
            suffix: first_chars(&text[claim.span.end()..], CONTEXT),
            sentence: claim.sentence.into(),
            sentence_text: &text[excerpt(text, claim.sentence, claim.span)],
            section: claim.section.as_str(),
            value: (&claim.value).into(),
            unit: unit(&claim.value),
            measure: name(claim.measure),
            counted: claim.counted.as_ref().map(|term| &text[term.span]),
            about: claim.about.iter().map(|term| &text[term.span]).collect(),
            place: claim.places.first().map(|term| &text[term.span]),
            as_of: claim.as_of.map(|it| AsOfJson {
                start: it.period.start_iso(),
                end: it.period.end_iso(),
                basis: name(it.basis),
            }),
            attribution: claim.attribution.as_ref().map(|it| attribution(it, text)),
            modality: name(claim.modality),
            scope: name(claim.scope),
            origin: origin(claim),
            rule: claim.rule,
        }
    }
}

fn attribution<'a>(it: &'a Attribution, text: &'a str) -> AttributionJson<'a> {
    AttributionJson {
        source: it.source.map(Into::into),
        cue: it.cue.map(Into::into),
        content: it.content.iter().map(|span| (*span).into()).collect(),
        kind: name(it.kind),
        basis: name(it.basis),
        // Where nothing was resolved, the words themselves are the name.
        name: it.name.as_deref().or(it.source.map(|span| &text[span])),
        named: it.named,
        chain: it.chain.iter().map(link).collect(),
    }
}

fn link(it: &Link) -> LinkJson<'_> {
    LinkJson { name: &it.name, span: it.span.into(), relation: name(it.relation) }
}

fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at);
    &text[start..]
}

fn first_chars(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// "agency:AP", "source:health ministry" or "document:ID".
fn origin(claim: &Claim) -> String {
    match &claim.origin {
        Origin::Agency(name) => format!("agency:{name}"),
        Origin::Source(name) => format!("source:{name}"),
        _ => format!("document:{}", claim.provenance.id),
    }
}

/// The words before a span, its own, and those after it, as the text-quote selector has them.
pub(crate) fn context_of(text: &str, span: tallymark_claim::Span) -> (&str, &str, &str) {
    let (before, after) = (&text[..span.start()], &text[span.end()..]);
    (last_chars(before, CONTEXT), &text[span], first_chars(after, CONTEXT))
}
