//! Files and folders → articles, a few at a time.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use tallymark::read;

use super::format::parquet_batches;
use crate::error::Error;
use crate::input::{Item, articles};

/// The columns that an article has.
const COLUMNS: [&str; 8] =
    ["id", "outlet", "url", "title", "byline", "published", "updated", "text"];

/// The articles of all inputs, in order.
pub(super) struct Articles {
    sources: VecDeque<Source>,
    open: Option<(PathBuf, ParquetRecordBatchReader, usize)>,
    others: Option<read::Documents>,
    ready: VecDeque<Item>,
}

enum Source {
    Parquet(PathBuf),
    Others(PathBuf),
}

impl Articles {
    /// What `inputs` hold; how many articles, where all of them are Parquet.
    pub(super) fn new(inputs: &[PathBuf]) -> Result<(Articles, Option<u64>), Error> {
        let mut sources = VecDeque::new();
        for input in inputs {
            let mut files = Vec::new();
            if input.is_dir() {
                parquet_files(input, &mut files)?;
            } else if is_parquet(input) {
                files.push(input.clone());
            }
            if files.is_empty() {
                sources.push_back(Source::Others(input.clone()));
            }
            sources.extend(files.into_iter().map(Source::Parquet));
        }
        let mut of = Some(0);
        for source in &sources {
            let rows = match source {
                Source::Parquet(path) => rows_of(path),
                Source::Others(_) => None,
            };
            of = of.zip(rows).map(|(a, b)| a + b);
        }
        Ok((Articles { sources, open: None, others: None, ready: VecDeque::new() }, of))
    }
}

fn is_parquet(path: &Path) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case("parquet"))
}

fn rows_of(path: &Path) -> Option<u64> {
    let file = std::fs::File::open(path).ok()?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).ok()?;
    u64::try_from(builder.metadata().file_metadata().num_rows()).ok()
}

/// The Parquet files of a folder and its folders, sorted; hidden ones are left out.
fn parquet_files(folder: &Path, out: &mut Vec<PathBuf>) -> Result<(), Error> {
    let failed = Error::io(folder);
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(&failed)? {
        entries.push(entry.map_err(&failed)?.path());
    }
    entries.sort();
    for path in entries {
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with(['.', '_']) || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            parquet_files(&path, out)?;
        } else if is_parquet(&path) {
            out.push(path);
        }
    }
    Ok(())
}

impl Iterator for Articles {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        let bad = |what: String| Item::Bad { id: None, what };
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(item);
            }
            if let Some((path, reader, row)) = &mut self.open {
                match reader.next() {
                    Some(Ok(batch)) => match articles(&batch, &path.display().to_string(), *row) {
                        Ok(items) => {
                            *row += batch.num_rows();
                            self.ready.extend(items);
                        }
                        Err(error) => {
                            self.ready.push_back(bad(error.to_string()));
                            self.open = None;
                        }
                    },
                    Some(Err(error)) => {
                        let what = format!("{}: after row {row}: {error}", path.display());
                        self.ready.push_back(bad(what));
                        self.open = None;
                    }
                    None => self.open = None,
                }
                continue;
            }
            if let Some(others) = &mut self.others {
                match others.next() {
                    Some(Ok(document)) => return Some(Item::Article(Box::new(document))),
                    Some(Err(tallymark::Error::Skipped { .. })) => {}
                    Some(Err(error)) => return Some(bad(whole(&error))),
                    None => self.others = None,
                }
                continue;
            }
            match self.sources.pop_front()? {
                Source::Others(path) => {
                    self.others = Some(read::documents([path], &read::Options::new()));
                }
                Source::Parquet(path) => match parquet_batches(&path, &COLUMNS) {
                    Ok(reader) => self.open = Some((path, reader, 0)),
                    Err(error) => return Some(bad(whole(&error))),
                },
            }
        }
    }
}

/// An error with all that lies behind it.
pub(super) fn whole(error: &dyn std::error::Error) -> String {
    let mut out = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        out.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    out
}
