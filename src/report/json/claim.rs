use serde::Serialize;
use tallymark_claim::{Attribution, Claim, Document, Link, Origin, Span};

use super::{SpanJson, ValueJson, unit};
use crate::report::code_points::CodePoints;
use crate::report::excerpt;
use crate::report::names::name;

/// Code points of context on either side of a quote, as the W3C text-quote selector has it.
pub(crate) const CONTEXT: usize = 32;

/// One claim with its evidence.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "claim"))]
pub(crate) struct ClaimJson<'a> {
    /// The document's id, "#" and the claim's place in it, from 1.
    id: &'a str,
    /// Id of the document.
    document: &'a str,
    /// Where the figure stands, hedge and unit included: bytes (UTF-8) of the whole text.
    span: SpanJson,
    /// The same in code points.
    code_points: SpanJson,
    /// The words of the span.
    quote: &'a str,
    /// Up to 32 code points before it (W3C text-quote selector).
    prefix: &'a str,
    /// Up to 32 code points after it.
    suffix: &'a str,
    /// The sentence that holds it, in bytes.
    sentence: SpanJson,
    /// The words of the sentence.
    sentence_text: &'a str,
    /// What the stretch that holds it is for.
    section: &'static str,
    /// What the words say.
    value: ValueJson,
    /// UCUM code, ISO 4217 code for money; null for plain counts and dates.
    unit: Option<&'a str>,
    /// What is measured: killed, injured, length, magnitude, date_of, ...
    measure: String,
    /// The words for what is counted.
    counted: Option<&'a str>,
    /// The words for the happening or thing it is about, the nearest first.
    about: Vec<&'a str>,
    /// The words for the place.
    place: Option<&'a str>,
    /// The date that the claim holds for.
    as_of: Option<AsOfJson>,
    /// Who is said to have said it; null where the outlet says so itself.
    attribution: Option<AttributionJson<'a>>,
    /// Who stands for it.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::MODALITIES)))]
    modality: String,
    /// How much of the whole it covers.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::SCOPES)))]
    scope: String,
    /// Where it was first said; claims of one origin count once.
    origin: String,
    /// The rule that found what is measured.
    rule: &'a str,
}

/// The date that the claim holds for.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "as_of"))]
struct AsOfJson {
    /// ISO date.
    start: String,
    /// ISO date.
    end: String,
    /// What it was taken from.
    basis: String,
}

/// Who is said to have said it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "attribution"))]
struct AttributionJson<'a> {
    /// The words for who said it.
    source: Option<SpanJson>,
    /// The words for the saying.
    cue: Option<SpanJson>,
    /// What was said.
    content: Vec<SpanJson>,
    /// How the words are given.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::KINDS)))]
    kind: String,
    /// How the source is known.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::BASES)))]
    basis: String,
    /// The source as resolved.
    name: Option<&'a str>,
    /// Whether the source has a name of its own.
    named: bool,
    /// Who passes it on, outward.
    chain: Vec<LinkJson<'a>>,
}

/// One link of a chain.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "link"))]
struct LinkJson<'a> {
    /// Who.
    name: &'a str,
    /// The words for it.
    span: SpanJson,
    /// How.
    relation: String,
}

impl<'a> ClaimJson<'a> {
    pub(crate) fn new(
        id: &'a str,
        claim: &'a Claim,
        document: &'a Document,
        points: &CodePoints<'_>,
    ) -> ClaimJson<'a> {
        let (before, _) = document.around(claim.span.start());
        let (_, after) = document.around(claim.span.end());
        ClaimJson {
            id,
            document: &document.id,
            span: claim.span.into(),
            code_points: points.span(claim.span).into(),
            quote: &claim.quote,
            prefix: last_chars(before, CONTEXT),
            suffix: first_chars(after, CONTEXT),
            sentence: claim.sentence.into(),
            sentence_text: document.words(excerpt(document, claim.sentence, claim.span)),
            section: claim.section.as_str(),
            value: (&claim.value).into(),
            unit: unit(&claim.value),
            measure: name(claim.measure),
            counted: claim.counted.as_ref().map(|term| document.words(term.span)),
            about: claim.about.iter().map(|term| document.words(term.span)).collect(),
            place: claim.places.first().map(|term| document.words(term.span)),
            as_of: claim.as_of.map(|it| AsOfJson {
                start: it.period.start_iso(),
                end: it.period.end_iso(),
                basis: name(it.basis),
            }),
            attribution: claim.attribution.as_ref().map(|it| attribution(it, document)),
            modality: name(claim.modality),
            scope: name(claim.scope),
            origin: origin_of(claim),
            rule: claim.rule,
        }
    }
}

fn attribution<'a>(it: &'a Attribution, document: &'a Document) -> AttributionJson<'a> {
    AttributionJson {
        source: it.source.map(Into::into),
        cue: it.cue.map(Into::into),
        content: it.content.iter().map(|span| (*span).into()).collect(),
        kind: name(it.kind),
        basis: name(it.basis),
        // Where nothing was resolved, the words themselves are the name.
        name: it.name.as_deref().or(it.source.map(|span| document.words(span))),
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
pub fn origin_of(claim: &Claim) -> String {
    match &claim.origin {
        Origin::Agency(name) => format!("agency:{name}"),
        Origin::Source(name) => format!("source:{name}"),
        _ => format!("document:{}", claim.provenance.id),
    }
}

/// The words before a span, its own, and those after it, as the text-quote selector has them.
pub fn context_of(document: &Document, span: Span) -> (&str, &str, &str) {
    let (before, after) = (document.around(span.start()).0, document.around(span.end()).1);
    (last_chars(before, CONTEXT), document.words(span), first_chars(after, CONTEXT))
}
