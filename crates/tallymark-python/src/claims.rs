//! A claim's fields, one at a time: an object is made of what somebody asks for.

use std::sync::OnceLock;

use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::{PyAttributeError, PyIndexError};
use pyo3::prelude::*;
use tallymark::fields::{context_of, excerpt, name, origin_of};
use tallymark::{Attribution, Claim, Decimal, Document, Interval, Period, Report, Span, Value};

/// A span in code points, as a tuple.
type Ends = (usize, usize);

/// What it takes to name the claims of a report and to count their places.
#[derive(Debug)]
pub(crate) struct Index {
    /// For each claim, its number in its document, from 1.
    numbers: Vec<u32>,
    /// For each document, the code points before every [`STEP`]th byte, counted when first asked for.
    marks: Vec<OnceLock<Vec<usize>>>,
}

/// How many bytes lie between two marks: a look-up counts at most this many.
const STEP: usize = 1024;

impl Index {
    pub(crate) fn new(report: &Report) -> Index {
        let (mut last, mut number) = (None, 0);
        let number_of = |claim: &Claim| {
            let document = Some(claim.provenance.document);
            number = if last == document { number + 1 } else { 1 };
            last = document;
            number
        };
        let numbers = report.claims.iter().map(number_of).collect();
        Index { numbers, marks: report.documents.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The name of the claim at a place: its document's, "#" and its number.
    pub(crate) fn id(&self, report: &Report, at: usize) -> String {
        let document = report.document(&report.claims[at]);
        format!("{}#{}", document.id, self.numbers[at])
    }

    fn point(&self, document: usize, text: &str, offset: usize) -> usize {
        let marks = self.marks[document].get_or_init(|| {
            let mut marks = vec![0];
            for piece in text.as_bytes().chunks(STEP) {
                marks.push(marks[marks.len() - 1] + starts(piece));
            }
            marks
        });
        let offset = offset.min(text.len());
        let mark = offset / STEP;
        marks[mark] + starts(&text.as_bytes()[mark * STEP..offset])
    }
}

/// Counts the bytes that start a character.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|it| **it & 0xC0 != 0x80).count()
}

/// One field of the claim at a place, as strings, numbers and tuples.
pub(crate) fn field(
    py: Python<'_>,
    report: &Report,
    index: &Index,
    at: usize,
    wanted: &str,
) -> PyResult<Py<PyAny>> {
    let Some(claim) = report.claims.get(at) else {
        return Err(PyIndexError::new_err(format!("there is no claim {at}")));
    };
    let document = report.document(claim);
    let span = |it: Span| -> Ends {
        let place = claim.provenance.document.0;
        let point = |offset| index.point(place, &document.text, offset);
        (point(it.start()), point(it.end()))
    };
    match wanted {
        "id" => index.id(report, at).into_py_any(py),
        "document" => document.id.as_str().into_py_any(py),
        "span" => span(claim.span).into_py_any(py),
        "quote" => claim.quote.as_str().into_py_any(py),
        "prefix" => context_of(document, claim.span).0.into_py_any(py),
        "suffix" => context_of(document, claim.span).2.into_py_any(py),
        "sentence" => span(claim.sentence).into_py_any(py),
        "sentence_text" => {
            document.words(excerpt(document, claim.sentence, claim.span)).into_py_any(py)
        }
        "section" => claim.section.as_str().into_py_any(py),
        "value" => value(py, &claim.value),
        "unit" => match &claim.value {
            Value::Number(it) => it.unit.map(|it| it.code).into_py_any(py),
            Value::Date(_) => Ok(py.None()),
        },
        "measure" => name(claim.measure).into_py_any(py),
        "counted" => claim.counted.as_ref().map(|it| document.words(it.span)).into_py_any(py),
        "about" => {
            let words: Vec<&str> = claim.about.iter().map(|it| document.words(it.span)).collect();
            pyo3::types::PyTuple::new(py, words)?.into_py_any(py)
        }
        "place" => claim.places.first().map(|it| document.words(it.span)).into_py_any(py),
        "as_of" => claim
            .as_of
            .map(|it| (it.period.start_iso(), it.period.end_iso(), name(it.basis)))
            .into_py_any(py),
        "attribution" => match &claim.attribution {
            Some(it) => attribution(py, it, document, &span),
            None => Ok(py.None()),
        },
        "modality" => name(claim.modality).into_py_any(py),
        "scope" => name(claim.scope).into_py_any(py),
        "origin" => origin_of(claim).into_py_any(py),
        "rule" => claim.rule.into_py_any(py),
        other => Err(PyAttributeError::new_err(format!("a claim has no {other:?}"))),
    }
}

/// Name, whether it is one of its own, kind, basis, source, cue, contents and chain.
fn attribution(
    py: Python<'_>,
    it: &Attribution,
    document: &Document,
    span: &dyn Fn(Span) -> Ends,
) -> PyResult<Py<PyAny>> {
    // Where nothing was resolved, the words themselves are the name.
    let name_of = it.name.as_deref().or(it.source.map(|span| document.words(span)));
    let content: Vec<Ends> = it.content.iter().map(|it| span(*it)).collect();
    let chain: Vec<(&str, Ends, String)> =
        it.chain.iter().map(|it| (it.name.as_str(), span(it.span), name(it.relation))).collect();
    let ends = (it.source.map(span), it.cue.map(span));
    (name_of, it.named, name(it.kind), name(it.basis), ends.0, ends.1, content, chain)
        .into_py_any(py)
}

/// Low, high, bound, precision, what is entailed, what is expected, and the grain of a date.
fn value(py: Python<'_>, value: &Value) -> PyResult<Py<PyAny>> {
    match value {
        Value::Number(it) => {
            let interval = |of: Interval| -> PyResult<(Py<PyAny>, Py<PyAny>)> {
                Ok((number(py, of.low)?, number(py, of.high)?))
            };
            let ((low, high), precision) = (interval(it.read)?, number(py, Some(it.precision))?);
            let (entailed, expected) = (interval(it.entailed)?, interval(it.expected)?);
            (low, high, it.bound.as_str(), precision, entailed, expected, py.None()).into_py_any(py)
        }
        Value::Date(it) => {
            let (low, high) = (it.period.map(Period::start_iso), it.period.map(Period::end_iso));
            let ends = (low.as_deref(), high.as_deref());
            let grain = it.period.map(|it| name(it.grain));
            (ends.0, ends.1, it.bound.as_str(), py.None(), ends, ends, grain).into_py_any(py)
        }
    }
}

/// A number as Python reads it in JSON: whole ones are ints.
fn number(py: Python<'_>, it: Option<Decimal>) -> PyResult<Py<PyAny>> {
    let Some(it) = it.map(|it| it.normalize()) else { return Ok(py.None()) };
    if it.scale() == 0 {
        return it.mantissa().into_py_any(py);
    }
    it.to_string().parse::<f64>().unwrap_or_default().into_py_any(py)
}
