//! A claim as one line of JSON, with all that matching needs: the text need not travel.
//!
//! The line is read again by the version that wrote it; the columns beside it
//! are for people and other programs.

mod names;
mod time;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tallymark_claim::{
    AsOf, Attribution, Claim, Decimal, DocId, Interval, Key, Link, Origin, Provenance, Quantity,
    Span, Term, Unit, Value,
};

use names::Named as _;
use tallymark_match::pieces::intern;
use time::{PeriodRecord, TimeRecord};

/// First byte and the byte after the last.
type Ends = (usize, usize);

/// Short keys: there is one of these for each figure of a corpus.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Place of the claim in its document, from 1.
    #[serde(rename = "#")]
    pub(crate) number: usize,
    /// Hash of the document's text, to tell two documents of one id.
    pub(crate) text: String,
    pub(crate) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<PeriodRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    updated: Option<PeriodRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agency: Option<String>,
    span: Ends,
    quote: String,
    pub(crate) sentence: Ends,
    /// The sentence's words, at the first claim of a sentence: all of the text that matching reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) told: Option<String>,
    section: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number_value: Option<Box<QuantityRecord>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date_value: Option<Box<TimeRecord>>,
    measure: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    counted: Option<TermRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    about: Vec<TermRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    names: Vec<TermRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    places: Vec<TermRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    words: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    as_of: Option<(PeriodRecord, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    happened: Option<PeriodRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    said: Option<Box<AttributionRecord>>,
    modality: String,
    scope: String,
    /// "a:" an agency, "s:" a source; none for the document itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    rule: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    background: bool,
    #[serde(default)]
    by_place: bool,
}

type TermRecord = (usize, usize, String);
type IntervalRecord = (Option<String>, Option<String>);

#[derive(Debug, Serialize, Deserialize)]
struct QuantityRecord {
    span: Ends,
    number: Ends,
    hedge: Option<Ends>,
    unit_span: Option<Ends>,
    read: IntervalRecord,
    entailed: IntervalRecord,
    expected: IntervalRecord,
    bound: String,
    precision: String,
    /// Code, dimension, factor, offset, whether ambiguous.
    unit: Option<(String, String, String, String, bool)>,
    kind: String,
    counted: Option<Ends>,
    counted_head: Option<Ends>,
    concept: Vec<Ends>,
    change: Option<String>,
    echo_of: Option<usize>,
    misprint: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct AttributionRecord {
    source: Option<Ends>,
    cue: Option<Ends>,
    content: Vec<Ends>,
    kind: String,
    basis: String,
    name: Option<String>,
    resolved: Option<Ends>,
    named: bool,
    denied: bool,
    speech: bool,
    chain: Vec<(String, usize, usize, String)>,
}

/// The line of a claim.
///
/// `told` are the words of its sentence, where no claim before it was in that.
pub(crate) fn write(number: usize, claim: &Claim, text_hash: &str, told: Option<&str>) -> String {
    let provenance = &claim.provenance;
    let terms = |list: &[Term]| list.iter().map(term).collect();
    let (number_value, date_value) = match &claim.value {
        Value::Number(it) => (Some(Box::new(quantity(it))), None),
        Value::Date(it) => (None, Some(Box::new(TimeRecord::of(it)))),
    };
    let record = Record {
        number,
        text: text_hash.to_owned(),
        id: provenance.id.clone(),
        outlet: provenance.outlet.clone(),
        published: provenance.published.map(PeriodRecord::of),
        updated: provenance.updated.map(PeriodRecord::of),
        agency: provenance.agency.clone(),
        span: ends(claim.span),
        quote: claim.quote.as_str().to_owned(),
        sentence: ends(claim.sentence),
        told: told.map(str::to_owned),
        section: claim.section.name(),
        number_value,
        date_value,
        measure: claim.measure.name(),
        counted: claim.counted.as_ref().map(term),
        about: terms(&claim.about),
        names: terms(&claim.names),
        places: terms(&claim.places),
        words: claim.words.iter().map(|it| it.to_string()).collect(),
        as_of: claim.as_of.map(|it| (PeriodRecord::of(it.period), it.basis.name())),
        happened: claim.happened.map(PeriodRecord::of),
        said: claim.attribution.as_ref().map(|it| Box::new(attribution(it))),
        modality: claim.modality.name(),
        scope: claim.scope.name(),
        origin: match &claim.origin {
            Origin::Agency(name) => Some(format!("a:{name}")),
            Origin::Source(name) => Some(format!("s:{name}")),
            _ => None,
        },
        rule: claim.rule.to_owned(),
        background: claim.background,
        by_place: claim.by_place,
    };
    // Strings, numbers and lists: nothing that JSON cannot say.
    serde_json::to_string(&record).unwrap_or_default()
}

/// The record of a line; `None` where it is none.
pub(crate) fn read(line: &str) -> Option<Record> {
    serde_json::from_str(line).ok()
}

impl Record {
    /// What the document is known by.
    pub(crate) fn provenance(&self, document: DocId, id: &str) -> Option<Arc<Provenance>> {
        Some(Arc::new(Provenance {
            document,
            id: id.to_owned(),
            outlet: self.outlet.clone(),
            published: period(self.published.as_ref())?,
            updated: period(self.updated.as_ref())?,
            agency: self.agency.clone(),
        }))
    }

    /// The claim again; `None` where a name in it is not known.
    pub(crate) fn claim(self, provenance: &Arc<Provenance>) -> Option<Claim> {
        let terms = |list: Vec<TermRecord>| list.into_iter().map(of_term).collect::<Option<_>>();
        let value = match (self.number_value, self.date_value) {
            (Some(it), None) => Value::Number(of_quantity(*it)?),
            (None, Some(it)) => Value::Date(it.time()?),
            _ => return None,
        };
        Some(Claim {
            provenance: Arc::clone(provenance),
            span: span(self.span)?,
            quote: self.quote.into(),
            sentence: span(self.sentence)?,
            section: named(&self.section)?,
            value,
            measure: named(&self.measure)?,
            counted: self.counted.map(|it| of_term(it).ok_or(())).transpose().ok()?,
            about: terms(self.about)?,
            names: terms(self.names)?,
            places: terms(self.places)?,
            words: self.words.into_iter().map(Key::from).collect(),
            as_of: match self.as_of {
                Some((period, basis)) => {
                    Some(AsOf { period: period.period()?, basis: named(&basis)? })
                }
                None => None,
            },
            happened: period(self.happened.as_ref())?,
            attribution: match self.said {
                Some(it) => Some(of_attribution(*it)?),
                None => None,
            },
            modality: named(&self.modality)?,
            scope: named(&self.scope)?,
            origin: match self.origin.as_deref().and_then(|it| it.split_once(':')) {
                Some(("a", name)) => Origin::Agency(name.into()),
                Some(("s", name)) => Origin::Source(name.into()),
                Some(_) => return None,
                None => Origin::Document(provenance.document),
            },
            rule: intern(&self.rule)?,
            background: self.background,
            by_place: self.by_place,
        })
    }
}

fn ends(span: Span) -> Ends {
    (span.start(), span.end())
}

/// A span again, `None` where it would end before it starts.
fn span((start, end): Ends) -> Option<Span> {
    (start <= end).then(|| Span::new(start, end))
}

/// Turns a field inside out: an absent one is fine, a broken one is not.
fn maybe<T, U>(field: Option<T>, of: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    match field {
        Some(it) => of(it).map(Some),
        None => Some(None),
    }
}

fn period(field: Option<&PeriodRecord>) -> Option<Option<tallymark_claim::Period>> {
    maybe(field, PeriodRecord::period)
}

fn named<T: names::Named>(name: &str) -> Option<T> {
    T::of(name)
}

fn term(it: &Term) -> TermRecord {
    (it.span.start(), it.span.end(), it.key.to_string())
}

fn of_term((start, end, key): TermRecord) -> Option<Term> {
    Some(Term { span: span((start, end))?, key: Key::from(key) })
}

fn interval(it: Interval) -> IntervalRecord {
    (it.low.map(|it| it.to_string()), it.high.map(|it| it.to_string()))
}

fn of_interval((low, high): IntervalRecord) -> Option<Interval> {
    let end = |it: Option<String>| maybe(it, |it| it.parse::<Decimal>().ok());
    Some(Interval::new(end(low)?, end(high)?))
}

fn quantity(it: &Quantity) -> QuantityRecord {
    QuantityRecord {
        span: ends(it.span),
        number: ends(it.number),
        hedge: it.hedge.map(ends),
        unit_span: it.unit_span.map(ends),
        read: interval(it.read),
        entailed: interval(it.entailed),
        expected: interval(it.expected),
        bound: it.bound.name(),
        precision: it.precision.to_string(),
        unit: it.unit.map(|it| {
            let (factor, offset) = (it.factor.to_string(), it.offset.to_string());
            (it.code.to_owned(), it.dimension.name(), factor, offset, it.ambiguous)
        }),
        kind: it.kind.name(),
        counted: it.counted.map(ends),
        counted_head: it.counted_head.map(ends),
        concept: it.concept.iter().map(|it| ends(*it)).collect(),
        change: it.change.map(|it| it.name()),
        echo_of: it.echo_of,
        misprint: it.misprint,
    }
}

fn of_quantity(it: QuantityRecord) -> Option<Quantity> {
    let unit = maybe(it.unit, |(code, dimension, factor, offset, ambiguous)| {
        Some(Unit {
            code: intern(&code)?,
            dimension: named(&dimension)?,
            factor: factor.parse().ok()?,
            offset: offset.parse().ok()?,
            ambiguous,
        })
    })?;
    Some(Quantity {
        span: span(it.span)?,
        number: span(it.number)?,
        hedge: maybe(it.hedge, span)?,
        unit_span: maybe(it.unit_span, span)?,
        read: of_interval(it.read)?,
        entailed: of_interval(it.entailed)?,
        expected: of_interval(it.expected)?,
        bound: named(&it.bound)?,
        precision: it.precision.parse().ok()?,
        unit,
        kind: named(&it.kind)?,
        counted: maybe(it.counted, span)?,
        counted_head: maybe(it.counted_head, span)?,
        concept: it.concept.into_iter().map(span).collect::<Option<_>>()?,
        change: maybe(it.change.as_deref(), named)?,
        echo_of: it.echo_of,
        misprint: it.misprint,
    })
}

fn attribution(it: &Attribution) -> AttributionRecord {
    let link = |it: &Link| (it.name.clone(), it.span.start(), it.span.end(), it.relation.name());
    AttributionRecord {
        source: it.source.map(ends),
        cue: it.cue.map(ends),
        content: it.content.iter().map(|it| ends(*it)).collect(),
        kind: it.kind.name(),
        basis: it.basis.name(),
        name: it.name.clone(),
        resolved: it.resolved.map(ends),
        named: it.named,
        denied: it.denied,
        speech: it.speech,
        chain: it.chain.iter().map(link).collect(),
    }
}

fn of_attribution(it: AttributionRecord) -> Option<Attribution> {
    let link = |(name, start, end, relation): (String, usize, usize, String)| {
        Some(Link { name, span: span((start, end))?, relation: named(&relation)? })
    };
    Some(Attribution {
        source: maybe(it.source, span)?,
        cue: maybe(it.cue, span)?,
        content: it.content.into_iter().map(span).collect::<Option<_>>()?,
        kind: named(&it.kind)?,
        basis: named(&it.basis)?,
        name: it.name,
        resolved: maybe(it.resolved, span)?,
        named: it.named,
        denied: it.denied,
        speech: it.speech,
        chain: it.chain.into_iter().map(link).collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests;
