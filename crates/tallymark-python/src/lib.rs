//! The native half of the Python package: documents in, JSON and record batches out.
//!
//! Every function lets other Python threads run while it works. What Python
//! users see is in `python/tallymark`.

mod claims;

use std::num::NonZeroUsize;

use arrow_array::RecordBatch;
use arrow_pyarrow::{FromPyArrow as _, PyArrowType, ToPyArrow as _};
use pyo3::exceptions::{PyKeyError, PyOSError, PyValueError};
use pyo3::prelude::*;
use tallymark::{Config, DocId, Document, Format, Report, read};

use claims::Index;

/// A document's fields in the order of [`FIELDS`].
type Fields = (
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
);

/// The names of a document's fields.
const FIELDS: [&str; 8] =
    ["id", "outlet", "url", "title", "byline", "published", "updated", "text"];

/// What was compared, and what was found.
#[pyclass(frozen, module = "tallymark._native")]
#[derive(Debug)]
struct NativeReport {
    report: Report,
    index: Index,
}

impl NativeReport {
    fn new(report: Report) -> NativeReport {
        let index = Index::new(&report);
        NativeReport { report, index }
    }
}

#[pymethods]
impl NativeReport {
    /// The report in one of the formats of `tallymark diff`.
    fn render(&self, py: Python<'_>, format: &str) -> PyResult<String> {
        let format = match format {
            "text" => Format::Text,
            "json" => Format::Json,
            "html" => Format::Html,
            "jsonl" => Format::JsonLines,
            "csv" => Format::Csv,
            "ucdp" => Format::Ucdp,
            "markdown" => Format::Markdown,
            "sarif" => Format::Sarif,
            "jsonld" => Format::JsonLd,
            "brat" => Format::Brat,
            other => return Err(PyValueError::new_err(format!("no such format: {other:?}"))),
        };
        Ok(py.detach(|| self.report.render(format)))
    }

    /// The texts of the documents, in order of the report.
    fn texts(&self) -> Vec<String> {
        self.report.documents.iter().map(|it| it.text.to_string()).collect()
    }

    /// The names of the claims, in their order.
    fn claim_ids(&self) -> Vec<String> {
        (0..self.report.claims.len()).map(|at| self.index.id(&self.report, at)).collect()
    }

    /// How many claims there are.
    fn count(&self) -> usize {
        self.report.claims.len()
    }

    /// One field of a claim, its spans in code points.
    fn field(&self, py: Python<'_>, at: usize, name: &str) -> PyResult<Py<PyAny>> {
        claims::field(py, &self.report, &self.index, at, name)
    }
}

/// Documents of fields, and then those of files, with what could not be read.
fn documents(fields: Vec<Fields>, paths: Vec<String>) -> (Vec<Document>, Vec<String>) {
    let mut notes = Vec::new();
    let mut out: Vec<Document> = Vec::with_capacity(fields.len());
    for (at, (id, outlet, url, title, byline, published, updated, text)) in
        fields.into_iter().enumerate()
    {
        let id = id.or_else(|| url.clone()).unwrap_or_else(|| format!("document {}", at + 1));
        let mut page = Document::page(id, text);
        (page.outlet, page.url, page.title, page.byline) = (outlet, url, title, byline);
        for (name, given, into) in
            [("published", published, &mut page.published), ("updated", updated, &mut page.updated)]
        {
            let Some(given) = given.filter(|it| !it.is_empty()) else { continue };
            *into = tallymark_claim::layout::date_of(&given);
            if into.is_none() {
                notes.push(format!("document {}: {name} is {given:?}, which is no date", at + 1));
            }
        }
        out.push(page.whole());
    }
    for item in read::documents(paths, &read::Options::new()) {
        match item {
            Ok(document) => out.push(document),
            Err(error) => notes.push(whole(&error)),
        }
    }
    (out, notes)
}

fn whole(error: &dyn std::error::Error) -> String {
    let mut out = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        out.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    out
}

fn config(similarity: Option<f64>) -> Config {
    match similarity {
        Some(least) => Config::new().similarity(least),
        None => Config::new(),
    }
}

fn threads(jobs: usize) -> NonZeroUsize {
    NonZeroUsize::new(jobs).unwrap_or(NonZeroUsize::MIN)
}

/// Compares documents; what could not be read comes beside the report.
#[pyfunction]
fn compare(
    py: Python<'_>,
    fields: Vec<Fields>,
    paths: Vec<String>,
    similarity: Option<f64>,
    jobs: usize,
) -> (NativeReport, Vec<String>) {
    py.detach(|| {
        let (documents, notes) = documents(fields, paths);
        let report = tallymark::compare_on(documents, &config(similarity), threads(jobs));
        (NativeReport::new(report), notes)
    })
}

/// The claims of documents; what could not be read comes beside them.
#[pyfunction]
fn extract(py: Python<'_>, fields: Vec<Fields>, paths: Vec<String>) -> (NativeReport, Vec<String>) {
    py.detach(|| {
        let (documents, notes) = documents(fields, paths);
        let mut claims = Vec::new();
        for (at, document) in documents.iter().enumerate() {
            let sentences = tallymark::sentences(document);
            claims.extend(tallymark_claim::extract(DocId(at), document, &sentences));
        }
        let (clusters, findings) = (Vec::new(), Vec::new());
        (NativeReport::new(Report { documents, claims, clusters, findings }), notes)
    })
}

/// Where sentences start and end, in code points.
#[pyfunction]
fn split(py: Python<'_>, text: &str) -> Vec<(usize, usize)> {
    py.detach(|| {
        let document = Document::page("", text);
        let spans = tallymark::sentences(&document);
        let bytes = spans.iter().flat_map(|it| [it.start(), it.end()]).collect();
        let points = in_order(text, bytes);
        points.chunks_exact(2).map(|it| (it[0], it[1])).collect()
    })
}

/// The code points before each of the bytes at `offsets`.
#[pyfunction]
fn code_points(py: Python<'_>, text: &str, offsets: Vec<usize>) -> Vec<usize> {
    py.detach(|| {
        let mut order: Vec<usize> = (0..offsets.len()).collect();
        order.sort_by_key(|at| offsets[*at]);
        let points = in_order(text, order.iter().map(|at| offsets[*at]).collect());
        let mut out = vec![0; offsets.len()];
        for (at, point) in order.into_iter().zip(points) {
            out[at] = point;
        }
        out
    })
}

/// As [`code_points`], of offsets that grow.
fn in_order(text: &str, offsets: Vec<usize>) -> Vec<usize> {
    let (mut byte, mut points) = (0, 0);
    offsets
        .into_iter()
        .map(|offset| {
            let passed = text.as_bytes().get(byte..offset).unwrap_or_default();
            points += passed.iter().filter(|it| **it & 0xC0 != 0x80).count();
            byte = byte.max(offset);
            points
        })
        .collect()
}

fn table_error(error: tallymark_arrow::Error) -> PyErr {
    let text = whole(&error);
    match error {
        tallymark_arrow::Error::NoColumn { .. } => PyKeyError::new_err(text),
        tallymark_arrow::Error::Io { .. } => PyOSError::new_err(text),
        _ => PyValueError::new_err(text),
    }
}

/// A record batch of articles → a record batch of claims. The text is read where it lies.
#[pyfunction]
fn extract_batch<'py>(
    batch: &Bound<'py, PyAny>,
    first: usize,
    jobs: usize,
) -> PyResult<Bound<'py, PyAny>> {
    let py = batch.py();
    let articles = RecordBatch::from_pyarrow_bound(batch)?;
    py.detach(|| tallymark_arrow::extract_on(&articles, "the table", first, threads(jobs)))
        .map_err(table_error)?
        .to_pyarrow(py)
}

/// Record batches of claims → one of findings.
#[pyfunction]
fn match_batches<'py>(
    py: Python<'py>,
    batches: Vec<PyArrowType<RecordBatch>>,
    block: Option<String>,
    similarity: Option<f64>,
) -> PyResult<Bound<'py, PyAny>> {
    let batches: Vec<RecordBatch> = batches.into_iter().map(|it| it.0).collect();
    py.detach(|| tallymark_arrow::match_all(&batches, block.as_deref(), &config(similarity)))
        .map_err(table_error)?
        .to_pyarrow(py)
}

/// Record batches of findings → one that says which of them go on from each other.
#[pyfunction]
fn component_batch<'py>(
    py: Python<'py>,
    batches: Vec<PyArrowType<RecordBatch>>,
) -> PyResult<Bound<'py, PyAny>> {
    let batches: Vec<RecordBatch> = batches.into_iter().map(|it| it.0).collect();
    py.detach(|| tallymark_arrow::components(&batches)).map_err(table_error)?.to_pyarrow(py)
}

/// One of the stages of matching; `more` are the sums that it reads.
#[pyfunction]
fn stage<'py>(
    py: Python<'py>,
    name: &str,
    batches: Vec<PyArrowType<RecordBatch>>,
    more: Vec<Vec<PyArrowType<RecordBatch>>>,
    similarity: Option<f64>,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    use tallymark_arrow::stages;
    let given: Vec<RecordBatch> = batches.into_iter().map(|it| it.0).collect();
    let more: Vec<Vec<RecordBatch>> =
        more.into_iter().map(|it| it.into_iter().map(|it| it.0).collect()).collect();
    let config = config(similarity);
    let found = py.detach(|| match (name, &*more) {
        ("words", []) => Ok(stages::words(&given, &config)),
        ("rows", [words]) => Ok(stages::rows(&given, words, &config)),
        ("tallies", []) => Ok(stages::tallies(&given)),
        ("keys", [tallies, gates]) => Ok(stages::keys(&given, tallies, gates)),
        ("links", []) => Ok(stages::links(&given, &config)),
        ("forest", []) => Ok(stages::forest(&given)),
        ("chains", [tallies]) => Ok(stages::chains(&given, tallies, &config)),
        ("gather", []) => Ok(stages::gather(&given, &config)),
        ("judge", []) => Ok(stages::judge(&given, &config).map(|it| vec![it])),
        _ => Err(format!("no stage {name:?} of {} sums", more.len())),
    });
    let found = found.map_err(PyValueError::new_err)?.map_err(table_error)?;
    found.into_iter().map(|it| it.to_pyarrow(py)).collect()
}

/// The schemas of the tables that the stages make, by name.
#[pyfunction]
fn stage_schemas(py: Python<'_>) -> PyResult<Vec<(&'static str, Bound<'_, PyAny>)>> {
    let all = tallymark_arrow::stages::schemas();
    all.into_iter().map(|(name, schema)| Ok((name, schema.to_pyarrow(py)?))).collect()
}

/// The schemas of the tables of claims and of findings.
#[pyfunction]
fn schemas(py: Python<'_>) -> PyResult<(Bound<'_, PyAny>, Bound<'_, PyAny>)> {
    Ok((
        tallymark_arrow::claims_schema().to_pyarrow(py)?,
        tallymark_arrow::findings_schema().to_pyarrow(py)?,
    ))
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("VERSION", env!("CARGO_PKG_VERSION"))?;
    module.add("FIELDS", FIELDS)?;
    module.add_class::<NativeReport>()?;
    module.add_function(wrap_pyfunction!(compare, module)?)?;
    module.add_function(wrap_pyfunction!(extract, module)?)?;
    module.add_function(wrap_pyfunction!(split, module)?)?;
    module.add_function(wrap_pyfunction!(code_points, module)?)?;
    module.add_function(wrap_pyfunction!(extract_batch, module)?)?;
    module.add_function(wrap_pyfunction!(match_batches, module)?)?;
    module.add_function(wrap_pyfunction!(component_batch, module)?)?;
    module.add_function(wrap_pyfunction!(stage, module)?)?;
    module.add_function(wrap_pyfunction!(stage_schemas, module)?)?;
    module.add_function(wrap_pyfunction!(schemas, module)?)
}
