use std::fmt;
use std::io::{BufRead, Read};

use serde_json::Value;
use tallymark_claim::Document;

use crate::error::Error;
use crate::read::{Place, set};

/// Documents, one a line.
pub(super) struct JsonLines {
    name: String,
    from: Box<dyn BufRead>,
    /// The most bytes of one line.
    limit: u64,
    /// The line last read, from 1.
    line: usize,
    /// Where the next one starts, in bytes of the file.
    offset: usize,
    /// Whether any line was no blank.
    any: bool,
}

/// One line that is no blank.
#[derive(Debug)]
pub(super) struct Line {
    /// The file.
    name: String,
    /// Its number, from 1.
    line: usize,
    /// Where `bytes` start, in bytes of the file.
    offset: usize,
    /// The line without what is blank around it.
    bytes: Vec<u8>,
    /// The most bytes of one document.
    #[cfg_attr(not(feature = "html"), allow(dead_code))]
    limit: u64,
}

impl fmt::Debug for JsonLines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonLines").field("name", &self.name).field("line", &self.line).finish()
    }
}

impl JsonLines {
    pub(super) fn new(name: String, from: Box<dyn BufRead>, limit: u64) -> JsonLines {
        JsonLines { name, from, limit, line: 0, offset: 0, any: false }
    }

    /// Reads one line, which may be blank, and whether there may be more.
    pub(super) fn next(&mut self) -> (Option<Result<Line, Error>>, bool) {
        let path = || self.name.clone();
        let failed = |error: Error| Some(Err(error));
        let mut bytes = Vec::new();
        let most = self.limit.saturating_add(1);
        match (&mut self.from).take(most).read_until(b'\n', &mut bytes) {
            Err(source) => return (failed(Error::Unreadable { path: path(), source }), false),
            Ok(0) if self.any => return (None, false),
            Ok(0) => return (failed(Error::Empty { path: path() }), false),
            Ok(_) => self.line += 1,
        }
        let (line, start) = (self.line, self.offset);
        self.offset += bytes.len();
        if bytes.len() as u64 > self.limit && !bytes.ends_with(b"\n") {
            self.any = true;
            let error =
                Error::TooLarge { path: format!("{}:{line}", self.name), limit: self.limit };
            return (failed(error), self.skip_line());
        }
        if line == 1 && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")) {
            let what = "this is UTF-16, and JSON Lines are UTF-8";
            return (failed(Error::Encoding { path: path(), what }), false);
        }
        let mark = if line == 1 && bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let blanks = bytes[mark..].len() - bytes[mark..].trim_ascii_start().len();
        bytes.truncate(bytes.trim_ascii_end().len());
        let before = (mark + blanks).min(bytes.len());
        bytes.drain(..before);
        if bytes.is_empty() {
            return (None, true);
        }
        self.any = true;
        let (name, limit) = (self.name.clone(), self.limit);
        (Some(Ok(Line { name, line, offset: start + before, bytes, limit })), true)
    }

    /// Passes over the rest of a line that is too long.
    fn skip_line(&mut self) -> bool {
        loop {
            let Ok(bytes) = self.from.fill_buf() else { return false };
            if bytes.is_empty() {
                return false;
            }
            match bytes.iter().position(|byte| *byte == b'\n') {
                Some(at) => {
                    self.offset += at + 1;
                    self.from.consume(at + 1);
                    return true;
                }
                None => {
                    let len = bytes.len();
                    self.offset += len;
                    self.from.consume(len);
                }
            }
        }
    }
}

impl Line {
    /// How many bytes it has.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The document that it holds, and what is wrong with it.
    pub(super) fn read(&self, out: &mut Vec<Result<Document, Error>>) {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => self.document(text, out),
            Err(error) => {
                let offset = self.offset + error.valid_up_to();
                out.push(Err(Error::NotUtf8 { path: self.name.clone(), line: self.line, offset }));
            }
        }
    }

    fn document(&self, json: &str, out: &mut Vec<Result<Document, Error>>) {
        let (path, line) = (self.name.clone(), self.line);
        let fields = match serde_json::from_str(json) {
            Ok(Value::Object(fields)) => fields,
            Ok(_) => {
                let what = "the line is JSON but no object";
                return out.push(Err(Error::Field { path, line, what }));
            }
            Err(source) => {
                let column = source.column();
                // The parser says so in words alone; its limit is fixed.
                if source.to_string().starts_with("recursion limit") {
                    return out.push(Err(Error::Nested { path, line, column, limit: 128 }));
                }
                return out.push(Err(Error::Json { path, line, column, source }));
            }
        };
        let text = match (fields.get("text"), fields.get("html")) {
            (Some(Value::String(text)), _) => text,
            (Some(Value::Null) | None, Some(Value::String(html))) => {
                return self.html(&fields, html, out);
            }
            (Some(Value::Null) | None, _) => {
                let what = "the object has no \"text\"";
                return out.push(Err(Error::Field { path, line, what }));
            }
            (Some(_), _) => {
                let what = "\"text\" is no string";
                return out.push(Err(Error::Field { path, line, what }));
            }
        };
        let template = Document::page(format!("{path}:{line}"), text.as_str()).path(path.clone());
        let (page, errors) = self.filled(template, &fields);
        out.push(Ok(page.whole()));
        out.extend(errors.into_iter().map(Err));
    }

    /// The document with the object's other fields, and the dates that are none.
    fn filled(
        &self,
        mut page: Document,
        fields: &serde_json::Map<String, Value>,
    ) -> (Document, Vec<Error>) {
        let place = Place { path: &self.name, line: self.line };
        let mut errors = Vec::new();
        for (key, value) in fields {
            match value {
                Value::String(value) if !value.is_empty() => {
                    errors.extend(set(&mut page, key, value, place))
                }
                Value::Number(value) => {
                    errors.extend(set(&mut page, key, &value.to_string(), place))
                }
                _ => {}
            }
        }
        (page, errors)
    }

    #[cfg(not(feature = "html"))]
    fn html(
        &self,
        _: &serde_json::Map<String, Value>,
        _: &str,
        out: &mut Vec<Result<Document, Error>>,
    ) {
        let what = "the object holds \"html\", which this build does not read (feature html)";
        out.push(Err(Error::Field { path: self.name.clone(), line: self.line, what }));
    }

    #[cfg(feature = "html")]
    fn html(
        &self,
        fields: &serde_json::Map<String, Value>,
        html: &str,
        out: &mut Vec<Result<Document, Error>>,
    ) {
        let place = format!("{}:{}", self.name, self.line);
        let template = |text: String| Document::page(place.clone(), text).path(self.name.clone());
        match crate::read::html::of_text(html, self.limit, template) {
            Ok(page) => {
                // What the line says of the page wins over what its markup says.
                let (document, errors) = self.filled(page.whole(), fields);
                out.push(Ok(document));
                out.extend(errors.into_iter().map(Err));
            }
            Err(source) => out.push(Err(Error::Page { path: place, source })),
        }
    }
}
