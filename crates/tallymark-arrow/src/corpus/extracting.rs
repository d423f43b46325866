use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use arrow_array::{RecordBatch, UInt32Array};
use arrow_select::take::take_record_batch;
use sha2::{Digest as _, Sha256};
use tallymark::Document;

use super::input::Articles;
use super::manifest::{Listed, Manifest, Part};
use super::{Event, Options, Summary};
use crate::error::Error;
use crate::extract::claims_of;
use crate::input::Item;
use crate::table::required;

/// Rows that are no articles go there.
const ERRORS: &str = "errors";
/// The most bytes of text that are held at a time, whatever the number of articles.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Extracts the claims of all articles in `inputs` into the folder `out`.
///
/// Inputs are Parquet files, folders of them, and all that [`tallymark::read`] reads.
///
/// # Errors
///
/// [`Error`] when `out` cannot be written or was made in another way. Rows and inputs that
/// cannot be read are no errors: they are told, and kept in `block=errors`.
pub fn extract(
    inputs: &[PathBuf],
    out: &Path,
    options: &Options,
    tell: &mut dyn FnMut(Event<'_>),
) -> Result<Summary, Error> {
    let chunk = options.chunk.get();
    let mut manifest = Manifest::begin(out, "claims", options.format.extension(), chunk)?;
    let (mut articles, of) = Articles::new(inputs)?;
    let mut summary = Summary { of, ..Summary::default() };
    let mut at = 0;
    loop {
        let items = next_chunk(&mut articles, chunk);
        if items.is_empty() {
            break;
        }
        for item in &items {
            match item {
                Item::Article(_) => summary.articles += 1,
                Item::Bad { what, .. } => {
                    summary.bad += 1;
                    tell(Event::Bad(what));
                }
            }
        }
        let input = hash(&items);
        if manifest.holds(out, at, &input) {
            summary.kept += 1;
        } else {
            let part = write(&items, input, at, out, options)?;
            summary.written += 1;
            // What follows was made of other articles, or not at all.
            let rest = manifest.parts.split_off(manifest.parts.len().min(at));
            manifest.parts.push(part);
            manifest.parts.extend(rest.into_iter().skip(1));
            manifest.complete = false;
            manifest.save(out)?;
        }
        summary.claims += manifest.parts.get(at).map_or(0, |it| it.rows);
        at += 1;
        tell(Event::Progress(&summary));
    }
    manifest.cut(out, at)?;
    manifest.complete = true;
    manifest.save(out)?;
    Ok(summary)
}

fn next_chunk(articles: &mut Articles, chunk: usize) -> Vec<Item> {
    let mut items = Vec::new();
    let mut bytes = 0;
    while items.len() < chunk && bytes < MOST_BYTES {
        let Some(item) = articles.next() else { break };
        if let Item::Article(document) = &item {
            bytes += document.text.len();
        }
        items.push(item);
    }
    items
}

fn write(
    items: &[Item],
    input: String,
    at: usize,
    out: &Path,
    options: &Options,
) -> Result<Part, Error> {
    let claims = claims_of(items, options.jobs)?;
    let mut part = Part {
        name: format!("part-{:05}", at + 1),
        input,
        articles: items.iter().filter(|it| matches!(it, Item::Article(_))).count() as u64,
        rows: 0,
        bad: items.iter().filter(|it| matches!(it, Item::Bad { .. })).count() as u64,
        files: Vec::new(),
    };
    for (block, rows) in by_block(&claims)? {
        let rows = take_record_batch(&claims, &UInt32Array::from(rows))?;
        let path = format!("block={block}/{}.{}", part.name, options.format.extension());
        let bytes = options.format.bytes(&rows, &out.join(&path))?;
        if block != ERRORS {
            part.rows += rows.num_rows() as u64;
        }
        part.files.push(Listed::write(out, &block, path, &bytes, rows.num_rows())?);
    }
    Ok(part)
}

/// The rows of each block, those that are no claims under [`ERRORS`].
fn by_block(claims: &RecordBatch) -> Result<BTreeMap<String, Vec<u32>>, Error> {
    let blocks = required(claims, "block", "the claims")?;
    let mut out: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in 0..claims.num_rows() {
        let block = blocks.get(row).ok().flatten().unwrap_or(ERRORS);
        match out.get_mut(block) {
            Some(rows) => rows.push(row as u32),
            None => {
                out.insert(block.to_owned(), vec![row as u32]);
            }
        }
    }
    Ok(out)
}

/// Names what a part is made of.
fn hash(items: &[Item]) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: Option<&str>| {
        // The length first, so that no two lists of fields look the same.
        hash.update(text.map_or(u64::MAX, |it| it.len() as u64).to_le_bytes());
        hash.update(text.unwrap_or_default());
    };
    for item in items {
        match item {
            Item::Bad { id, what } => {
                add(id.as_deref());
                add(Some(what));
            }
            Item::Article(it) => {
                let Document { id, text, outlet, title, byline, url, published, updated, .. } =
                    &**it;
                add(Some(id));
                add(Some(text));
                for field in [outlet, title, byline, url] {
                    add(field.as_deref());
                }
                for date in [published, updated] {
                    add(date.map(|it| it.start_iso()).as_deref());
                }
            }
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
