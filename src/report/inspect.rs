//! What one stage finds in one document.

use std::fmt::Write as _;
use std::sync::Arc;

use serde::Serialize;
use tallymark_claim::{
    Attribution, Document, Period, Prose, Quantity, Span, TimeExpression, TimeKind, TokenKind,
};
use tallymark_claim::{DocId, attribution, quantity, time};

use super::Format;
use super::code_points::CodePoints;
use super::json::{ClaimJson, Number, SpanJson, claim_ids};
use super::names::name;
use super::safe::one_line;
use crate::Report;

/// A stage of the pipeline whose result can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Where sentences start and end.
    Sentences,
    /// Figures, and dates beside them.
    Quantities,
    /// Who is said to have said what.
    Attributions,
    /// Checkable figures with all that is known of them.
    Claims,
}

/// What `inspect sentences` finds in a document.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "sentences"))]
pub(crate) struct SentencesJson<'a> {
    id: &'a str,
    sentences: Vec<SpanJson>,
}

/// What `inspect quantities` finds in a document.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "quantities"))]
pub(crate) struct QuantitiesJson<'a> {
    id: &'a str,
    quantities: Vec<QuantityJson<'a>>,
    dates: Vec<DateJson<'a>>,
}

/// A figure with the words that bound it; `start` and `end` are bytes, as everywhere.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "quantity"))]
pub(crate) struct QuantityJson<'a> {
    start: usize,
    end: usize,
    code_points: SpanJson,
    quote: &'a str,
    num: (usize, usize),
    low: Option<Number>,
    high: Option<Number>,
    bound: &'static str,
    precision: Number,
    unit: Option<&'static str>,
    kind: String,
    /// The words that name what is counted, without those that only join them.
    counted: Option<String>,
    concept: Option<String>,
    change: Option<String>,
}

/// A date as the text has it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "date"))]
pub(crate) struct DateJson<'a> {
    start: usize,
    end: usize,
    code_points: SpanJson,
    quote: &'a str,
    timex: &'a str,
    /// The first day and the day after the last, as TIMEX3 tools have it.
    from: Option<String>,
    to: Option<String>,
    /// The dates meant, at the grain stated.
    low: Option<String>,
    high: Option<String>,
    bound: &'static str,
    basis: String,
}

/// What `inspect attributions` finds in a document.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "attributions"))]
pub(crate) struct AttributionsJson<'a> {
    id: &'a str,
    attributions: Vec<AttributionJson<'a>>,
}

/// Who is said to have said what; spans are start and end in bytes.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "said"))]
pub(crate) struct AttributionJson<'a> {
    source: Option<(usize, usize)>,
    cue: Option<(usize, usize)>,
    content: Vec<(usize, usize)>,
    kind: String,
    basis: String,
    name: Option<&'a str>,
    named: bool,
    denied: bool,
    speech: bool,
}

/// What `inspect claims` finds in a document.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "claims"))]
pub(crate) struct ClaimsJson<'a> {
    id: &'a str,
    claims: Vec<ClaimJson<'a>>,
}

/// What `stage` finds in `document`: one JSON object on one line, or lines for people.
///
/// [`Format::Text`] gives the lines for people, every other format the object.
/// The result ends without a line break where it is one line.
pub fn inspect(document: &Document, stage: Stage, format: Format) -> String {
    let sentences = crate::sentences(document);
    match (stage, format) {
        (Stage::Sentences, Format::Text) => sentences_text(document, &sentences),
        (Stage::Sentences, _) => line(&SentencesJson {
            id: &document.id,
            sentences: sentences.iter().map(|it| (*it).into()).collect(),
        }),
        (Stage::Quantities, _) => quantities(document, &sentences, format),
        (Stage::Attributions, _) => attributions(document, &sentences, format),
        (Stage::Claims, _) => claims(document, &sentences, format),
    }
}

fn line(it: &impl Serialize) -> String {
    // The types above hold strings, numbers and lists: nothing that JSON cannot say.
    serde_json::to_string(it).unwrap_or_default()
}

fn sentences_text(document: &Document, sentences: &[Span]) -> String {
    let mut out = String::new();
    for span in sentences {
        let _ = writeln!(out, "{span:?}\t{}", one_line(&document.text[*span]));
    }
    out
}

fn quantities(document: &Document, sentences: &[Span], format: Format) -> String {
    let prose = Prose::new(document, sentences);
    let mut times = time::find(&prose, document.reference());
    let quantities = quantity::find(&prose, &times);
    // Times of day keep figures apart; they are no dates.
    times.retain(|it| it.kind != TimeKind::Clock);
    let text = &document.text;
    if format == Format::Text {
        return quantities_text(text, &quantities, &times);
    }
    let points = CodePoints::new(document);
    line(&QuantitiesJson {
        id: &document.id,
        quantities: quantities
            .iter()
            .filter(|it| it.is_quantity())
            .map(|it| quantity_json(it, &prose, text, &points))
            .collect(),
        dates: times.iter().map(|it| date_json(it, text, &points)).collect(),
    })
}

/// The words of a noun phrase without those that only join them: "Harlan Delgo cars" of "Harlan and Delgo's cars".
fn named(prose: &Prose<'_>, span: Span) -> String {
    let mut out = String::new();
    let first = prose.token_at(span.start());
    let mut spaced = false;
    let joining = ["&", "a", "an", "and", "or", "the"];
    for (at, token) in prose.tokens().iter().enumerate().skip(first) {
        if token.start() >= span.end() {
            break;
        }
        spaced |= token.spaced;
        if token.kind == TokenKind::Possessive || joining.contains(&prose.word(at)) {
            spaced = true;
            continue;
        }
        if spaced && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(prose.word(at));
        spaced = false;
    }
    out
}

fn quantity_json<'a>(
    it: &Quantity,
    prose: &Prose<'_>,
    text: &'a Arc<str>,
    points: &CodePoints<'_>,
) -> QuantityJson<'a> {
    let concept: Vec<&str> = it.concept.iter().map(|span| &text[*span]).collect();
    QuantityJson {
        start: it.span.start(),
        end: it.span.end(),
        code_points: points.span(it.span).into(),
        quote: &text[it.span],
        num: (it.number.start(), it.number.end()),
        low: it.read.low.map(Number),
        high: it.read.high.map(Number),
        bound: it.bound.as_str(),
        precision: Number(it.precision),
        unit: it.unit.map(|unit| unit.code),
        kind: name(it.kind),
        counted: it.counted.map(|span| named(prose, span)),
        concept: (!concept.is_empty()).then(|| concept.join(" ")),
        change: it.change.map(name),
    }
}

fn date_json<'a>(
    it: &'a TimeExpression,
    text: &'a Arc<str>,
    points: &CodePoints<'_>,
) -> DateJson<'a> {
    DateJson {
        start: it.span.start(),
        end: it.span.end(),
        code_points: points.span(it.span).into(),
        quote: &text[it.span],
        timex: &it.timex,
        from: it.half_open().map(|(from, _)| from.to_string()),
        to: it.half_open().map(|(_, to)| to.to_string()),
        low: it.period.map(Period::start_iso),
        high: it.period.map(Period::end_iso),
        bound: it.bound.as_str(),
        basis: name(it.basis),
    }
}

fn quantities_text(text: &str, quantities: &[Quantity], times: &[TimeExpression]) -> String {
    let mut rows: Vec<(Span, String)> = Vec::new();
    for it in quantities {
        let unit = it.unit.map_or("", |unit| unit.code);
        rows.push((it.span, format!("{} {} {unit}", it.bound.as_str(), it.read)));
    }
    for it in times {
        rows.push((it.span, format!("date {}", it.timex)));
    }
    rows.sort();
    let mut out = String::new();
    for (span, what) in rows {
        let _ = writeln!(out, "{span:?}\t{}\t{}", one_line(&text[span]), what.trim_end());
    }
    out
}

fn attributions(document: &Document, sentences: &[Span], format: Format) -> String {
    let prose = Prose::new(document, sentences);
    let found = attribution::find(&prose);
    if format == Format::Text {
        return attributions_text(&document.text, &found);
    }
    let pair = |span: Span| (span.start(), span.end());
    line(&AttributionsJson {
        id: &document.id,
        attributions: found
            .iter()
            .map(|it| AttributionJson {
                source: it.source.map(pair),
                cue: it.cue.map(pair),
                content: it.content.iter().copied().map(pair).collect(),
                kind: name(it.kind),
                basis: name(it.basis),
                name: it.name.as_deref(),
                named: it.named,
                denied: it.denied,
                speech: it.speech,
            })
            .collect(),
    })
}

fn attributions_text(text: &str, found: &[Attribution]) -> String {
    let words = |span: Option<Span>| span.map_or("-".into(), |span| one_line(&text[span]));
    let mut out = String::new();
    for it in found {
        let content: Vec<String> = it.content.iter().map(|span| one_line(&text[*span])).collect();
        let _ = writeln!(
            out,
            "{}\t{}\t{}\t{}",
            name(it.kind),
            words(it.source),
            words(it.cue),
            content.join(" […] "),
        );
    }
    out
}

fn claims(document: &Document, sentences: &[Span], format: Format) -> String {
    let claims = tallymark_claim::extract(DocId(0), document, sentences);
    let report = Report {
        documents: vec![document.clone()],
        claims,
        clusters: Vec::new(),
        findings: Vec::new(),
    };
    if format == Format::Text {
        let mut out = String::new();
        for claim in &report.claims {
            let _ = writeln!(
                out,
                "{:?}\t{}\t{}\t{}",
                claim.span,
                one_line(&claim.quote),
                name(claim.measure),
                claim.rule
            );
        }
        return out;
    }
    let ids = claim_ids(&report);
    let points = CodePoints::new(document);
    line(&ClaimsJson {
        id: &document.id,
        claims: report
            .claims
            .iter()
            .zip(&ids)
            .map(|(claim, id)| ClaimJson::new(id, claim, document, &points))
            .collect(),
    })
}

/// One line of `inspect … --format jsonl`.
#[cfg(feature = "schema")]
#[expect(dead_code, reason = "only its schema is made")]
#[derive(schemars::JsonSchema, Serialize)]
#[schemars(rename = "line")]
#[serde(untagged)]
pub(crate) enum InspectLine {
    /// Of `inspect sentences`.
    Sentences(SentencesJson<'static>),
    /// Of `inspect quantities`.
    Quantities(QuantitiesJson<'static>),
    /// Of `inspect attributions`.
    Attributions(AttributionsJson<'static>),
    /// Of `inspect claims`.
    Claims(ClaimsJson<'static>),
}
