use std::io;

use thiserror::Error;

/// Why an input could not be read, with its place and what mends it.
///
/// Each names the file, and the line where there is one; the cause is its
/// [`source`](std::error::Error::source). One bad input leaves the others be.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// It is no report that `diff --format json` wrote.
    #[error("the report is no JSON of tallymark; make it with `tallymark diff --format json`")]
    Report {
        /// What the parser said.
        source: serde_json::Error,
    },
    /// The report is of another schema.
    #[error(
        "the report has schema_version {found}, and only 1 is known; use the version that wrote it"
    )]
    SchemaVersion {
        /// The version that the report names.
        found: u32,
    },
    /// The path leads nowhere.
    #[error("{path}: no such file or folder; check the name")]
    Missing {
        /// The path as given.
        path: String,
    },
    /// The system would not give the file's bytes.
    #[error("{path}: cannot be read")]
    Unreadable {
        /// The path as given.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// There is no text in it, a header aside.
    #[error("{path}: the file is empty; give it the article's text")]
    Empty {
        /// The path as given.
        path: String,
    },
    /// The bytes are not UTF-8.
    #[error(
        "{path}:{line}: byte {offset} of the file is not UTF-8; save it as UTF-8 (of a page named .html the encoding is found)"
    )]
    NotUtf8 {
        /// The path as given.
        path: String,
        /// Line of the first bad byte, from 1.
        line: usize,
        /// Offset of the first bad byte, from 0.
        offset: usize,
    },
    /// The text is in an encoding that is not guessed there.
    #[error("{path}: {what}; save it as UTF-8")]
    Encoding {
        /// The path as given.
        path: String,
        /// "this is UTF-16 without its byte order mark".
        what: &'static str,
    },
    /// The bytes are packed or no text at all.
    #[error("{path}: this is {kind}, not text; unpack or convert it first")]
    NotText {
        /// The path as given.
        path: String,
        /// What the first bytes show, "gzip data".
        kind: &'static str,
    },
    /// The folder, with all in it, holds nothing that could be an article.
    #[error(
        "{path}: the folder holds no article; articles are .txt, .md, .html, .htm or .jsonl files"
    )]
    NoArticles {
        /// The path as given.
        path: String,
    },
    /// A line of JSON Lines is not JSON.
    #[error(
        "{path}:{line}:{column}: the line is not JSON; each line must hold one object such as {{\"text\": \"…\"}}"
    )]
    Json {
        /// The path as given.
        path: String,
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A line of JSON Lines is no object, or has no text.
    #[error("{path}:{line}: {what}; each line must hold one object such as {{\"text\": \"…\"}}")]
    Field {
        /// The path as given.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A date that is none; the document is read without it.
    #[error(
        "{path}:{line}: {field} is {value:?}, which is no date; write 2013-07-02, 2013-07 or 2013"
    )]
    Date {
        /// The path as given.
        path: String,
        /// The line, from 1.
        line: usize,
        /// The field's name.
        field: &'static str,
        /// What stands there, shortened.
        value: String,
    },
    /// More bytes than allowed.
    #[error("{path}: more than {limit} bytes; raise the limit (--max-bytes) or divide the file")]
    TooLarge {
        /// The path as given.
        path: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// A line of JSON Lines has lists in lists, or objects in objects, without an end.
    #[error(
        "{path}:{line}:{column}: lists and objects nest deeper than {limit} there; leave that field out"
    )]
    Nested {
        /// The path as given.
        path: String,
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
        /// The most that is read.
        limit: usize,
    },
    /// More documents than allowed; those before it are read.
    #[error(
        "{path}: document {id} is one more than {limit}; raise the limit (--max-documents) or compare the corpus in parts"
    )]
    TooMany {
        /// The path as given.
        path: String,
        /// The first document that is not read.
        id: String,
        /// The limit.
        limit: usize,
    },
    /// Something in a folder that is left out.
    #[error("{path}: skipped, {reason}")]
    Skipped {
        /// Where it is.
        path: String,
        /// Why.
        reason: &'static str,
    },
    /// Bytes that cannot be decoded, or a page whose markup passes a limit.
    #[cfg(feature = "html")]
    #[error("{path}: the page cannot be read")]
    Page {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        source: tallymark_html::Error,
    },
}
