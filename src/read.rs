//! Files, folders, standard input and JSON Lines → documents.
//!
//! ```no_run
//! use tallymark::read;
//!
//! let mut documents = Vec::new();
//! for item in read::documents(["articles/", "late.jsonl"], &read::Options::new()) {
//!     match item {
//!         Ok(document) => documents.push(document),
//!         Err(error) => eprintln!("{error}"), // the others are still read
//!     }
//! }
//! ```
//!
//! The text is never rewritten: spans point into the file's own text, byte
//! order mark, header and line ends included.

mod front_matter;
#[cfg(feature = "html")]
mod html;
mod json_lines;
mod source;
mod walk;

use std::collections::{BTreeSet, VecDeque};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use tallymark_claim::{Document, Period};
use tallymark_match::threads::each_of;

use crate::error::Error;
use crate::read::json_lines::{JsonLines, Line};
use crate::read::source::Source;
use crate::read::walk::Walk;

/// The most bytes of one file, or of one line of JSON Lines: 64 MiB.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The most documents that are read, unless [`Options::max_documents`] says otherwise: a million.
///
/// Compared, they need some gigabytes; one line of JSON Lines too many costs no more than itself.
pub const MAX_DOCUMENTS: usize = 1_000_000;

/// What an input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Input {
    /// As its name says (.jsonl, .html); standard input as its first bytes say.
    #[default]
    Auto,
    /// Plain text, perhaps with a header.
    Text,
    /// JSON Lines, one document a line.
    JsonLines,
    /// HTML pages.
    #[cfg(feature = "html")]
    Html,
}

/// How inputs are read.
#[derive(Clone, Debug)]
pub struct Options {
    input: Input,
    max_bytes: u64,
    max_documents: usize,
    jobs: NonZeroUsize,
}

impl Options {
    /// Inputs as their names say, at most [`MAX_DOCUMENTS`] of at most [`MAX_BYTES`].
    pub const fn new() -> Options {
        Options {
            input: Input::Auto,
            max_bytes: MAX_BYTES,
            max_documents: MAX_DOCUMENTS,
            jobs: NonZeroUsize::MIN,
        }
    }

    /// Takes every input for what is given here.
    pub const fn input(mut self, input: Input) -> Options {
        self.input = input;
        self
    }

    /// The most bytes of one file, or of one line of JSON Lines.
    pub const fn max_bytes(mut self, max_bytes: u64) -> Options {
        self.max_bytes = max_bytes;
        self
    }

    /// The most documents; the next is an error, after which nothing more is read.
    pub const fn max_documents(mut self, max_documents: usize) -> Options {
        self.max_documents = max_documents;
        self
    }

    /// On so many threads; the documents are the same, in the same order.
    ///
    /// With more than one, some megabytes of the inputs are read before the first document is there.
    pub const fn jobs(mut self, jobs: NonZeroUsize) -> Options {
        self.jobs = jobs;
        self
    }
}

impl Default for Options {
    fn default() -> Options {
        Options::new()
    }
}

/// Reads the documents of `inputs`, in order: files, folders, and `-` for standard input.
///
/// A folder gives its `.txt`, `.md`, `.html`, `.htm` and `.jsonl` files, sorted by
/// name, those of its folders included; hidden files and a README are left out.
/// A page with several articles gives one document each; a line of JSON Lines
/// is one document, whatever it holds.
pub fn documents<I>(inputs: I, options: &Options) -> Documents
where
    I: IntoIterator,
    I::Item: Into<PathBuf>,
{
    Documents {
        inputs: inputs.into_iter().map(Into::into).collect(),
        options: options.clone(),
        walk: Walk::default(),
        lines: None,
        ready: VecDeque::new(),
        ids: BTreeSet::new(),
    }
}

/// The documents of some inputs, read one by one; see [`documents`].
#[derive(Debug)]
pub struct Documents {
    inputs: VecDeque<PathBuf>,
    options: Options,
    /// The folder that is being read.
    walk: Walk,
    /// The JSON Lines that are being read.
    lines: Option<JsonLines>,
    ready: VecDeque<Result<Document, Error>>,
    /// Names given so far.
    ids: BTreeSet<String>,
}

impl Iterator for Documents {
    type Item = Result<Document, Error>;

    fn next(&mut self) -> Option<Result<Document, Error>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(item.and_then(|document| self.counted(document)));
            }
            let batch = self.batch();
            if batch.is_empty() {
                return None;
            }
            let read = each_of(batch, self.options.jobs, |it| it.read(&self.options));
            self.ready.extend(read.into_iter().flatten());
        }
    }
}

/// Bytes for each thread that are taken from the inputs before they are read.
const BATCH: usize = 1 << 20;

impl Documents {
    /// What comes next of the inputs: one piece for one thread, some megabytes for several; nothing at the end.
    fn batch(&mut self) -> Vec<Raw> {
        let jobs = self.options.jobs.get();
        let most = if jobs == 1 { 1 } else { BATCH.saturating_mul(jobs) };
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while bytes < most {
            let raw = if let Some(lines) = &mut self.lines {
                let (line, more) = lines.next();
                if !more {
                    self.lines = None;
                }
                line.map(|it| it.map_or_else(Raw::Failed, Raw::Line))
            } else if let Some(found) = self.walk.next() {
                match found {
                    Ok(path) => self.open(path),
                    Err(error) => Some(Raw::Failed(error)),
                }
            } else if let Some(input) = self.inputs.pop_front() {
                if input.is_dir() {
                    self.walk = Walk::of(input);
                    None
                } else {
                    self.open(input)
                }
            } else {
                break;
            };
            bytes += raw.as_ref().map_or(0, Raw::len);
            batch.extend(raw);
        }
        batch
    }

    /// Opens one file: a page, or lines that are read from now on.
    fn open(&mut self, path: PathBuf) -> Option<Raw> {
        match Source::open(&path, &self.options) {
            Ok(Source::Lines(lines)) => {
                self.lines = Some(lines);
                None
            }
            Ok(Source::Text { name, text }) => Some(Raw::Text { name, text }),
            #[cfg(feature = "html")]
            Ok(Source::Html { name, bytes }) => Some(Raw::Html { name, bytes }),
            Err(error) => Some(Raw::Failed(error)),
        }
    }

    /// Lets so many documents pass as are allowed; then all is done.
    fn counted(&mut self, document: Document) -> Result<Document, Error> {
        let limit = self.options.max_documents;
        if self.ids.len() < limit {
            return Ok(self.named_once(document));
        }
        self.inputs.clear();
        self.ready.clear();
        (self.walk, self.lines) = (Walk::default(), None);
        let path = document.path.unwrap_or_default();
        Err(Error::TooMany { path, id: document.id, limit })
    }

    /// Gives the second of two documents of one name a name of its own.
    fn named_once(&mut self, mut document: Document) -> Document {
        let mut at = 1;
        let id = document.id.clone();
        while !self.ids.insert(document.id.clone()) {
            at += 1;
            document.id = format!("{id} ({at})");
        }
        document
    }
}

/// What was taken from an input, and is still to be read.
enum Raw {
    Line(Line),
    Text {
        name: String,
        text: String,
    },
    #[cfg(feature = "html")]
    Html {
        name: String,
        bytes: Vec<u8>,
    },
    Failed(Error),
}

impl Raw {
    /// How many bytes it has, at least one.
    fn len(&self) -> usize {
        let bytes = match self {
            Raw::Line(line) => line.len(),
            Raw::Text { text, .. } => text.len(),
            #[cfg(feature = "html")]
            Raw::Html { bytes, .. } => bytes.len(),
            Raw::Failed(_) => 0,
        };
        bytes.max(1)
    }

    fn read(self, options: &Options) -> Vec<Result<Document, Error>> {
        let mut out = Vec::new();
        match self {
            Raw::Line(line) => line.read(&mut out),
            Raw::Text { name, text } => page(name, text, &mut out),
            #[cfg(feature = "html")]
            Raw::Html { name, bytes } => html(name, &bytes, options, &mut out),
            Raw::Failed(error) => out.push(Err(error)),
        }
        let _ = options; // which only pages of HTML ask for
        out
    }
}

#[cfg(feature = "html")]
fn html(name: String, bytes: &[u8], options: &Options, out: &mut Vec<Result<Document, Error>>) {
    let template = |text: String| Document::page(name.clone(), text).path(name.clone());
    match html::of_bytes(bytes, options.max_bytes, template) {
        Ok(page) if page.is_empty() => out.push(Err(Error::Empty { path: name })),
        Ok(page) => out.extend(page.parts().into_iter().map(Ok)),
        Err(source) => out.push(Err(Error::Page { path: name, source })),
    }
}

fn page(name: String, text: String, out: &mut Vec<Result<Document, Error>>) {
    let text: std::sync::Arc<str> = text.into();
    let header = front_matter::read(&text);
    let body = text[header.end..].trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if body.is_empty() {
        return out.push(Err(Error::Empty { path: name }));
    }
    let mut page =
        Document::page(name.clone(), text.clone()).starting_at(header.end).path(name.clone());
    let mut errors = Vec::new();
    for field in header.fields {
        let place = Place { path: &name, line: field.line };
        // What people write in headers by hand.
        let key = match field.key.as_str() {
            "date" => "published",
            "author" => "byline",
            "headline" => "title",
            "publisher" | "source" => "outlet",
            key => key,
        };
        errors.extend(set(&mut page, key, &field.value, place));
    }
    out.extend(page.parts().into_iter().map(Ok));
    out.extend(errors.into_iter().map(Err));
}

/// Where a field was read.
#[derive(Clone, Copy, Debug)]
struct Place<'a> {
    path: &'a str,
    line: usize,
}

/// Sets one field of `document`; `None` unless it is a date that is none.
fn set(document: &mut Document, key: &str, value: &str, place: Place<'_>) -> Option<Error> {
    let owned = || Some(value.to_owned());
    match key {
        "id" => document.id = value.to_owned(),
        "outlet" => document.outlet = owned(),
        "title" => document.title = owned(),
        "byline" => document.byline = owned(),
        "url" => document.url = owned(),
        "published" => match date(value) {
            Some(date) => document.published = Some(date),
            None => return Some(no_date("published", value, place)),
        },
        "updated" => match date(value) {
            Some(date) => document.updated = Some(date),
            None => return Some(no_date("updated", value, place)),
        },
        _ => {}
    }
    None
}

fn no_date(field: &'static str, value: &str, place: Place<'_>) -> Error {
    let value = value.chars().take(40).collect();
    Error::Date { path: place.path.to_owned(), line: place.line, field, value }
}

/// A date as fields write it: ISO 8601, or in words, "3 March 2014".
fn date(value: &str) -> Option<Period> {
    tallymark_claim::layout::date_of(value)
}

#[cfg(test)]
mod tests;
