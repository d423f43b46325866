use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use crate::error::Error;
use crate::read::json_lines::JsonLines;
use crate::read::{Input, Options};

/// What one file or standard input holds.
pub(super) enum Source {
    /// Documents, one a line.
    Lines(JsonLines),
    /// A page of text.
    Text { name: String, text: String },
    /// A page of HTML, not decoded yet.
    #[cfg(feature = "html")]
    Html { name: String, bytes: Vec<u8> },
}

impl Source {
    pub(super) fn open(path: &Path, options: &Options) -> Result<Source, Error> {
        let name = path.display().to_string();
        let from: Box<dyn Read> = if name == "-" {
            Box::new(io::stdin())
        } else {
            match File::open(path) {
                Ok(file) => Box::new(file),
                Err(source) if source.kind() == io::ErrorKind::NotFound => {
                    return Err(Error::Missing { path: name });
                }
                Err(source) => return Err(Error::Unreadable { path: name, source }),
            }
        };
        let mut from = BufReader::new(from);
        let input = match options.input {
            Input::Auto if name == "-" => by_content(&mut from),
            Input::Auto => by_name(path),
            given => given,
        };
        if input == Input::JsonLines {
            return Ok(Source::Lines(JsonLines::new(name, Box::new(from), options.max_bytes)));
        }
        let bytes = all(from, &name, options.max_bytes)?;
        if bytes.is_empty() {
            return Err(Error::Empty { path: name });
        }
        if let Some(kind) = packed(&bytes) {
            return Err(Error::NotText { path: name, kind });
        }
        #[cfg(feature = "html")]
        if input == Input::Html {
            return Ok(Source::Html { name, bytes });
        }
        let text = text(bytes, &name)?;
        Ok(Source::Text { name, text })
    }
}

/// All bytes, of which there may be `limit`.
fn all(from: impl Read, name: &str, limit: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    // One byte more tells whether there are more; a device never ends.
    let read = from.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    let read = read.map_err(|source| Error::Unreadable { path: name.to_owned(), source })?;
    if read as u64 > limit {
        return Err(Error::TooLarge { path: name.to_owned(), limit });
    }
    Ok(bytes)
}

fn by_name(path: &Path) -> Input {
    let ending = path.extension().and_then(|it| it.to_str()).map(str::to_ascii_lowercase);
    match ending.as_deref() {
        Some("jsonl" | "ndjson") => Input::JsonLines,
        #[cfg(feature = "html")]
        Some("html" | "htm" | "xhtml") => Input::Html,
        _ => Input::Text,
    }
}

/// What the first bytes of standard input say: an object is JSON Lines, a tag HTML.
fn by_content(from: &mut impl BufRead) -> Input {
    let first = from.fill_buf().unwrap_or_default();
    let first = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first).trim_ascii_start();
    if let Some(rest) = first.strip_prefix(b"{")
        && matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}'))
    {
        return Input::JsonLines;
    }
    #[cfg(feature = "html")]
    {
        let tag = first[..first.len().min(9)].to_ascii_lowercase();
        if tag.starts_with(b"<!doctype") || tag.starts_with(b"<html") {
            return Input::Html;
        }
    }
    Input::Text
}

/// What bytes that are no text show at their head.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"\x1F\x8B", "gzip data"),
        (b"PK\x03\x04", "a zip archive (or a .docx or .epub file)"),
        (b"%PDF-", "a PDF file"),
        (b"\x89PNG", "a PNG image"),
        (b"\xFF\xD8\xFF", "a JPEG image"),
        (b"\x28\xB5\x2F\xFD", "zstd data"),
        (b"BZh", "bzip2 data"),
        (b"\xFD7zXZ", "xz data"),
        (b"\x7FELF", "a program"),
        (b"\xD0\xCF\x11\xE0", "an old Office file"),
    ];
    // "BZh" could open a text; the archive goes on with bytes that no text has.
    let text = std::str::from_utf8(&bytes[..bytes.len().min(64)]).is_ok()
        && !bytes[..bytes.len().min(64)].contains(&0);
    KINDS
        .iter()
        .find(|(head, _)| bytes.starts_with(head))
        .map(|(_, kind)| *kind)
        .filter(|kind| !text || *kind == "a PDF file")
}

/// The bytes as text: UTF-8, or UTF-16 that says so with a byte order mark.
///
/// Nothing is guessed: "12 000" in the wrong encoding could be another figure.
fn text(bytes: Vec<u8>, name: &str) -> Result<String, Error> {
    if is_unmarked_utf16(&bytes) {
        let what = "this is UTF-16 without its byte order mark";
        return Err(Error::Encoding { path: name.to_owned(), what });
    }
    let found = String::from_utf8(bytes);
    #[cfg(feature = "html")]
    let found = found.or_else(|error| {
        let marked =
            error.as_bytes().starts_with(b"\xFF\xFE") || error.as_bytes().starts_with(b"\xFE\xFF");
        match tallymark_html::decode(error.as_bytes()) {
            Ok(decoded) if marked => Ok(decoded.text),
            _ => Err(error),
        }
    });
    found.map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..offset].iter().filter(|byte| **byte == b'\n').count();
        Error::NotUtf8 { path: name.to_owned(), line, offset }
    })
}

/// Whether every other byte at the head is NUL: Latin letters of two bytes each.
///
/// They are UTF-8 too, but no figure would be found between the NULs.
fn is_unmarked_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return false;
    }
    let head = &bytes[..bytes.len().min(1024)];
    let pairs = head.chunks_exact(2);
    let count = pairs.len();
    let wide = |at: usize| pairs.clone().filter(|it| it[at] == 0 && it[1 - at] != 0).count();
    count >= 4 && (wide(0) * 10 >= count * 9 || wide(1) * 10 >= count * 9)
}
