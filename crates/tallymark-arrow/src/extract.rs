//! Articles → claims, one row a figure.

mod code_points;
mod row;

use std::num::NonZeroUsize;
use std::thread;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use tallymark_claim::{DocId, Document};

use crate::error::Error;
use crate::input::{Item, articles};
use crate::table;
use row::{COLUMNS, Row};

/// The table that [`extract`] makes.
pub fn claims_schema() -> SchemaRef {
    table::schema(COLUMNS)
}

/// The claims of a table of articles, one row a figure.
///
/// A row that cannot be read gives a row with its `error` and no claim; so
/// does an article without figures give none. For the columns read see [`articles`].
///
/// # Errors
///
/// [`Error`] when there is no column of text, or a column holds no text.
pub fn extract(articles: &RecordBatch) -> Result<RecordBatch, Error> {
    extract_on(articles, "the table", 0, NonZeroUsize::MIN)
}

/// As [`extract`], on `jobs` threads; `place` and `first` tell of the table in errors.
///
/// # Errors
///
/// As [`extract`].
pub fn extract_on(
    batch: &RecordBatch,
    place: &str,
    first: usize,
    jobs: NonZeroUsize,
) -> Result<RecordBatch, Error> {
    claims_of(&articles(batch, place, first)?, jobs)
}

/// The claims of `items`, found on `jobs` threads; the table is the same for any number of them.
///
/// # Errors
///
/// [`Error::TooLarge`] when they do not fit into one table.
pub fn claims_of(items: &[Item], jobs: NonZeroUsize) -> Result<RecordBatch, Error> {
    let rows = if jobs.get() == 1 {
        rows_of(items)
    } else {
        let each = items.len().div_ceil(jobs.get()).max(1);
        thread::scope(|scope| {
            let threads: Vec<_> =
                items.chunks(each).map(|part| scope.spawn(move || rows_of(part))).collect();
            threads
                .into_iter()
                .flat_map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect()
        })
    };
    table::batch(COLUMNS, &rows)
}

fn rows_of(items: &[Item]) -> Vec<Row> {
    let mut rows = Vec::new();
    for item in items {
        match item {
            Item::Article(document) => rows_of_document(document, &mut rows),
            Item::Bad { id, what } => rows.push(Row::bad(id.clone(), what.clone())),
        }
    }
    rows
}

fn rows_of_document(document: &Document, rows: &mut Vec<Row>) {
    let claims = tallymark_claim::extract(DocId(0), document, &tallymark::sentences(document));
    if claims.is_empty() {
        return;
    }
    let about = row::About::new(document);
    let mut points = code_points::Counter::new(&document.text);
    for (at, claim) in claims.iter().enumerate() {
        let is_first = at == 0 || claims[at - 1].sentence != claim.sentence;
        rows.push(Row::new(at + 1, claim, document, &about, &mut points, is_first));
    }
}
