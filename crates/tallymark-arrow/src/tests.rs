mod batches;
mod blocks;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "files")]
mod killed;
mod stages;

use std::path::Path;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::{ArrayRef, RecordBatch, StringArray};
use tallymark::{Document, read};

/// The project's own articles.
fn seeds() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut out: Vec<Document> =
        read::documents([folder], &read::Options::new()).filter_map(Result::ok).collect();
    // A table has one article a row: no parts of pages.
    for document in &mut out {
        *document = again(document);
    }
    assert!(out.len() > 5);
    out
}

/// The document that a row with its fields gives.
fn again(document: &Document) -> Document {
    let mut page = Document::page(document.id.clone(), &document.text[document.extent]);
    page.outlet = document.outlet.clone();
    page.url = document.url.clone();
    page.title = document.title.clone();
    page.byline = document.byline.clone();
    page.published = document.published.filter(|it| it.start == it.end);
    page.updated = document.updated.filter(|it| it.start == it.end);
    page.whole()
}

fn column(values: impl IntoIterator<Item = Option<String>>) -> ArrayRef {
    Arc::new(values.into_iter().collect::<StringArray>())
}

/// Documents as a table.
fn table(documents: &[Document]) -> RecordBatch {
    let text = |get: &dyn Fn(&Document) -> Option<String>| column(documents.iter().map(get));
    RecordBatch::try_from_iter_with_nullable([
        ("id", text(&|it| Some(it.id.clone())), true),
        ("outlet", text(&|it| it.outlet.clone()), true),
        ("url", text(&|it| it.url.clone()), true),
        ("title", text(&|it| it.title.clone()), true),
        ("byline", text(&|it| it.byline.clone()), true),
        ("published", text(&|it| it.published.map(|it| it.start_iso())), true),
        ("updated", text(&|it| it.updated.map(|it| it.start_iso())), true),
        ("text", text(&|it| Some(it.text.to_string())), true),
    ])
    .expect("a table")
}

fn article(id: &str, outlet: &str, published: &str, text: &str) -> Document {
    let mut page = Document::page(id, text);
    page.outlet = Some(outlet.to_owned());
    page.published = tallymark_claim::layout::date_of(published);
    page.whole()
}

/// A column of text as a list.
fn texts(batch: &RecordBatch, name: &str) -> Vec<Option<String>> {
    let array = batch.column_by_name(name).unwrap_or_else(|| panic!("no column {name}"));
    array.as_string::<i32>().iter().map(|it| it.map(str::to_owned)).collect()
}
