//! A claim as bytes, with all that matching needs: the text need not travel.
//!
//! The bytes are read again by the version that wrote them, which the first of them tell;
//! the columns beside them are for people and other programs.

mod lists;
mod time;

use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tallymark_claim::{
    AsOf, Attribution, Claim, Decimal, DocId, Interval, Key, Link, Origin, Provenance, Quantity,
    Span, Term, Unit, Value,
};

use lists::{Code, Listed as _};
use tallymark_match::pieces::intern;
use time::{PeriodRecord, TimeRecord};

/// To be raised with each change of what follows here.
const FORMAT: &str = "1";

/// What every record begins with.
static MARK: LazyLock<[u8; 4]> = LazyLock::new(|| {
    let own = [env!("CARGO_PKG_VERSION"), FORMAT].map(str::to_owned);
    let mut hash = Sha256::new();
    for part in own.into_iter().chain(lists::names()) {
        hash.update(part);
        hash.update([0]);
    }
    let [a, b, c, d, ..] = hash.finalize().0;
    [a, b, c, d]
});

/// First byte and the byte after the last.
type Ends = (usize, usize);

/// The first bytes of a document's hash: they tell two documents of one id.
pub(crate) type TextHash = [u8; 8];

/// What records are ordered by, which each begins with: no two have it alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Head<'a> {
    pub(crate) id: &'a str,
    pub(crate) text: TextHash,
    /// Place of the claim in its document, from 1.
    pub(crate) number: usize,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record<'a> {
    outlet: Option<&'a str>,
    published: Option<PeriodRecord>,
    updated: Option<PeriodRecord>,
    agency: Option<&'a str>,
    span: Ends,
    quote: &'a str,
    pub(crate) sentence: Ends,
    /// The sentence's words, at the first claim of a sentence: all of the text that matching reads.
    pub(crate) told: Option<&'a str>,
    section: Code,
    #[serde(borrow)]
    value: ValueRecord<'a>,
    measure: Code,
    #[serde(borrow)]
    counted: Option<TermRecord<'a>>,
    #[serde(borrow)]
    about: Vec<TermRecord<'a>>,
    #[serde(borrow)]
    names: Vec<TermRecord<'a>>,
    #[serde(borrow)]
    places: Vec<TermRecord<'a>>,
    #[serde(borrow)]
    words: Vec<&'a str>,
    as_of: Option<(PeriodRecord, Code)>,
    happened: Option<PeriodRecord>,
    #[serde(borrow)]
    said: Option<AttributionRecord<'a>>,
    modality: Code,
    scope: Code,
    #[serde(borrow)]
    origin: OriginRecord<'a>,
    rule: &'a str,
    background: bool,
    by_place: bool,
}

type TermRecord<'a> = (Ends, &'a str);
type IntervalRecord = (Option<Number>, Option<Number>);
/// A decimal: its digits, and how many of them stand behind the point.
type Number = (i128, u32);

#[derive(Debug, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "one at a time is read or written")]
enum ValueRecord<'a> {
    #[serde(borrow)]
    Number(QuantityRecord<'a>),
    #[serde(borrow)]
    Date(TimeRecord<'a>),
}

#[derive(Debug, Serialize, Deserialize)]
enum OriginRecord<'a> {
    Document,
    Agency(&'a str),
    Source(&'a str),
}

#[derive(Debug, Serialize, Deserialize)]
struct QuantityRecord<'a> {
    span: Ends,
    number: Ends,
    hedge: Option<Ends>,
    unit_span: Option<Ends>,
    read: IntervalRecord,
    entailed: IntervalRecord,
    expected: IntervalRecord,
    bound: Code,
    precision: Number,
    #[serde(borrow)]
    unit: Option<UnitRecord<'a>>,
    kind: Code,
    counted: Option<Ends>,
    counted_head: Option<Ends>,
    concept: Vec<Ends>,
    change: Option<Code>,
    echo_of: Option<usize>,
    misprint: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct UnitRecord<'a> {
    code: &'a str,
    dimension: Code,
    factor: Number,
    offset: Number,
    ambiguous: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct AttributionRecord<'a> {
    source: Option<Ends>,
    cue: Option<Ends>,
    content: Vec<Ends>,
    kind: Code,
    basis: Code,
    name: Option<&'a str>,
    resolved: Option<Ends>,
    named: bool,
    denied: bool,
    speech: bool,
    #[serde(borrow)]
    chain: Vec<(&'a str, Ends, Code)>,
}

/// The bytes of a claim.
///
/// `told` are the words of its sentence, where no claim before it was in that.
pub(crate) fn write(number: usize, claim: &Claim, text: TextHash, told: Option<&str>) -> Vec<u8> {
    let provenance = &claim.provenance;
    let record = Record {
        outlet: provenance.outlet.as_deref(),
        published: provenance.published.map(PeriodRecord::of),
        updated: provenance.updated.map(PeriodRecord::of),
        agency: provenance.agency.as_deref(),
        span: ends(claim.span),
        quote: &claim.quote,
        sentence: ends(claim.sentence),
        told,
        section: claim.section.code(),
        value: match &claim.value {
            Value::Number(it) => ValueRecord::Number(quantity(it)),
            Value::Date(it) => ValueRecord::Date(TimeRecord::of(it)),
        },
        measure: claim.measure.code(),
        counted: claim.counted.as_ref().map(term),
        about: claim.about.iter().map(term).collect(),
        names: claim.names.iter().map(term).collect(),
        places: claim.places.iter().map(term).collect(),
        words: claim.words.iter().map(|it| &**it).collect(),
        as_of: claim.as_of.map(|it| (PeriodRecord::of(it.period), it.basis.code())),
        happened: claim.happened.map(PeriodRecord::of),
        said: claim.attribution.as_ref().map(attribution),
        modality: claim.modality.code(),
        scope: claim.scope.code(),
        origin: match &claim.origin {
            Origin::Agency(name) => OriginRecord::Agency(name),
            Origin::Source(name) => OriginRecord::Source(name),
            _ => OriginRecord::Document,
        },
        rule: claim.rule,
        background: claim.background,
        by_place: claim.by_place,
    };
    let head = Head { id: &provenance.id, text, number };
    // Strings, numbers and lists, all of known length: nothing that can fail.
    let start = Vec::from(*MARK);
    postcard::to_extend(&(head, record), start).unwrap_or_default()
}

/// What a record is ordered by; `None` where it is none of this version.
pub(crate) fn head(bytes: &[u8]) -> Option<Head<'_>> {
    Some(postcard::take_from_bytes(bytes.strip_prefix(&*MARK)?).ok()?.0)
}

/// The record of bytes; `None` where it is none of this version.
pub(crate) fn read(bytes: &[u8]) -> Option<Record<'_>> {
    let found = postcard::take_from_bytes(bytes.strip_prefix(&*MARK)?).ok()?;
    let ((_, record), rest): ((Head<'_>, Record<'_>), &[u8]) = found;
    rest.is_empty().then_some(record)
}

impl Record<'_> {
    /// What the document is known by.
    pub(crate) fn provenance(&self, document: DocId, id: &str) -> Option<Arc<Provenance>> {
        Some(Arc::new(Provenance {
            document,
            id: id.to_owned(),
            outlet: self.outlet.map(str::to_owned),
            published: maybe(self.published, PeriodRecord::period)?,
            updated: maybe(self.updated, PeriodRecord::period)?,
            agency: self.agency.map(str::to_owned),
        }))
    }

    /// The claim again; `None` where a part of it is not known.
    pub(crate) fn claim(self, provenance: &Arc<Provenance>) -> Option<Claim> {
        let terms =
            |list: Vec<TermRecord<'_>>| list.into_iter().map(of_term).collect::<Option<_>>();
        Some(Claim {
            provenance: Arc::clone(provenance),
            span: span(self.span)?,
            quote: self.quote.into(),
            sentence: span(self.sentence)?,
            section: listed(self.section)?,
            value: match self.value {
                ValueRecord::Number(it) => Value::Number(of_quantity(it)?),
                ValueRecord::Date(it) => Value::Date(it.time()?),
            },
            measure: listed(self.measure)?,
            counted: maybe(self.counted, of_term)?,
            about: terms(self.about)?,
            names: terms(self.names)?,
            places: terms(self.places)?,
            words: self.words.into_iter().map(Key::from).collect(),
            as_of: maybe(self.as_of, |(period, basis)| {
                Some(AsOf { period: period.period()?, basis: listed(basis)? })
            })?,
            happened: maybe(self.happened, PeriodRecord::period)?,
            attribution: maybe(self.said, of_attribution)?,
            modality: listed(self.modality)?,
            scope: listed(self.scope)?,
            origin: match self.origin {
                OriginRecord::Document => Origin::Document(provenance.document),
                OriginRecord::Agency(name) => Origin::Agency(name.into()),
                OriginRecord::Source(name) => Origin::Source(name.into()),
            },
            rule: intern(self.rule)?,
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

fn listed<T: lists::Listed>(code: Code) -> Option<T> {
    T::of(code)
}

fn term(it: &Term) -> TermRecord<'_> {
    (ends(it.span), &it.key)
}

fn of_term((ends, key): TermRecord<'_>) -> Option<Term> {
    Some(Term { span: span(ends)?, key: Key::from(key) })
}

fn number(it: Decimal) -> Number {
    (it.mantissa(), it.scale())
}

fn of_number((digits, scale): Number) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(digits, scale).ok()
}

fn interval(it: Interval) -> IntervalRecord {
    (it.low.map(number), it.high.map(number))
}

fn of_interval((low, high): IntervalRecord) -> Option<Interval> {
    Some(Interval::new(maybe(low, of_number)?, maybe(high, of_number)?))
}

fn quantity(it: &Quantity) -> QuantityRecord<'_> {
    QuantityRecord {
        span: ends(it.span),
        number: ends(it.number),
        hedge: it.hedge.map(ends),
        unit_span: it.unit_span.map(ends),
        read: interval(it.read),
        entailed: interval(it.entailed),
        expected: interval(it.expected),
        bound: it.bound.code(),
        precision: number(it.precision),
        unit: it.unit.map(|it| UnitRecord {
            code: it.code,
            dimension: it.dimension.code(),
            factor: number(it.factor),
            offset: number(it.offset),
            ambiguous: it.ambiguous,
        }),
        kind: it.kind.code(),
        counted: it.counted.map(ends),
        counted_head: it.counted_head.map(ends),
        concept: it.concept.iter().map(|it| ends(*it)).collect(),
        change: it.change.map(|it| it.code()),
        echo_of: it.echo_of,
        misprint: it.misprint,
    }
}

fn of_quantity(it: QuantityRecord<'_>) -> Option<Quantity> {
    let unit = maybe(it.unit, |it| {
        Some(Unit {
            code: intern(it.code)?,
            dimension: listed(it.dimension)?,
            factor: of_number(it.factor)?,
            offset: of_number(it.offset)?,
            ambiguous: it.ambiguous,
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
        bound: listed(it.bound)?,
        precision: of_number(it.precision)?,
        unit,
        kind: listed(it.kind)?,
        counted: maybe(it.counted, span)?,
        counted_head: maybe(it.counted_head, span)?,
        concept: it.concept.into_iter().map(span).collect::<Option<_>>()?,
        change: maybe(it.change, listed)?,
        echo_of: it.echo_of,
        misprint: it.misprint,
    })
}

fn attribution(it: &Attribution) -> AttributionRecord<'_> {
    fn link(it: &Link) -> (&str, Ends, Code) {
        (&it.name, ends(it.span), it.relation.code())
    }
    AttributionRecord {
        source: it.source.map(ends),
        cue: it.cue.map(ends),
        content: it.content.iter().map(|it| ends(*it)).collect(),
        kind: it.kind.code(),
        basis: it.basis.code(),
        name: it.name.as_deref(),
        resolved: it.resolved.map(ends),
        named: it.named,
        denied: it.denied,
        speech: it.speech,
        chain: it.chain.iter().map(link).collect(),
    }
}

fn of_attribution(it: AttributionRecord<'_>) -> Option<Attribution> {
    let link = |(name, ends, relation): (&str, Ends, Code)| {
        Some(Link { name: name.to_owned(), span: span(ends)?, relation: listed(relation)? })
    };
    Some(Attribution {
        source: maybe(it.source, span)?,
        cue: maybe(it.cue, span)?,
        content: it.content.into_iter().map(span).collect::<Option<_>>()?,
        kind: listed(it.kind)?,
        basis: listed(it.basis)?,
        name: it.name.map(str::to_owned),
        resolved: maybe(it.resolved, span)?,
        named: it.named,
        denied: it.denied,
        speech: it.speech,
        chain: it.chain.into_iter().map(link).collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests;
