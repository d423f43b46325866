use std::collections::VecDeque;
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
    /// Where it starts, in bytes of the file.
    offset: usize,
    /// Whether any line was no blank.
    any: bool,
    buffer: Vec<u8>,
}

impl fmt::Debug for JsonLines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonLines").field("name", &self.name).field("line", &self.line).finish()
    }
}

impl JsonLines {
    pub(super) fn new(name: String, from: Box<dyn BufRead>, limit: u64) -> JsonLines {
        JsonLines { name, from, limit, line: 0, offset: 0, any: false, buffer: Vec::new() }
    }

    /// Reads one line into `out`; false at the end.
    pub(super) fn next(&mut self, out: &mut VecDeque<Result<Document, Error>>) -> bool {
        let path = || self.name.clone();
        self.offset += self.buffer.len();
        self.buffer.clear();
        let most = self.limit.saturating_add(1);
        let read = (&mut self.from).take(most).read_until(b'\n', &mut self.buffer);
        match read {
            Err(source) => {
                out.push_back(Err(Error::Unreadable { path: path(), source }));
                return false;
            }
            Ok(0) => {
                if !self.any {
                    out.push_back(Err(Error::Empty { path: path() }));
                }
                return false;
            }
            Ok(_) => self.line += 1,
        }
        let line = self.line;
        if self.buffer.len() as u64 > self.limit && !self.buffer.ends_with(b"\n") {
            self.any = true;
            out.push_back(Err(Error::TooLarge {
                path: format!("{}:{line}", self.name),
                limit: self.limit,
            }));
            return self.skip_line();
        }
        let bytes = self.buffer.as_slice();
        if line == 1 && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")) {
            let what = "this is UTF-16, and JSON Lines are UTF-8";
            out.push_back(Err(Error::Encoding { path: path(), what }));
            return false;
        }
        let bytes =
            if line == 1 { bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes) } else { bytes };
        let blanks = self.buffer.len() - bytes.trim_ascii_start().len();
        let bytes = bytes.trim_ascii();
        if bytes.is_empty() {
            return true;
        }
        self.any = true;
        match std::str::from_utf8(bytes) {
            Ok(text) => self.document(text, out),
            Err(error) => {
                let offset = self.offset + blanks + error.valid_up_to();
                out.push_back(Err(Error::NotUtf8 { path: path(), line, offset }));
            }
        }
        true
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

    fn document(&self, json: &str, out: &mut VecDeque<Result<Document, Error>>) {
        let (path, line) = (self.name.clone(), self.line);
        let fields = match serde_json::from_str(json) {
            Ok(Value::Object(fields)) => fields,
            Ok(_) => {
                let what = "the line is JSON but no object";
                return out.push_back(Err(Error::Field { path, line, what }));
            }
            Err(source) => {
                let column = source.column();
                // The parser says so in words alone; its limit is fixed.
                if source.to_string().starts_with("recursion limit") {
                    return out.push_back(Err(Error::Nested { path, line, column, limit: 128 }));
                }
                return out.push_back(Err(Error::Json { path, line, column, source }));
            }
        };
        let text = match (fields.get("text"), fields.get("html")) {
            (Some(Value::String(text)), _) => text,
            (Some(Value::Null) | None, Some(Value::String(html))) => {
                return self.html(&fields, html, out);
            }
            (Some(Value::Null) | None, _) => {
                let what = "the object has no \"text\"";
                return out.push_back(Err(Error::Field { path, line, what }));
            }
            (Some(_), _) => {
                let what = "\"text\" is no string";
                return out.push_back(Err(Error::Field { path, line, what }));
            }
        };
        let template = Document::page(format!("{path}:{line}"), text.as_str()).path(path.clone());
        let (page, errors) = self.filled(template, &fields);
        out.push_back(Ok(page.whole()));
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
        out: &mut VecDeque<Result<Document, Error>>,
    ) {
        let what = "the object holds \"html\", which this build does not read (feature html)";
        out.push_back(Err(Error::Field { path: self.name.clone(), line: self.line, what }));
    }

    #[cfg(feature = "html")]
    fn html(
        &self,
        fields: &serde_json::Map<String, Value>,
        html: &str,
        out: &mut VecDeque<Result<Document, Error>>,
    ) {
        let place = format!("{}:{}", self.name, self.line);
        let template = |text: String| Document::page(place.clone(), text).path(self.name.clone());
        match crate::read::html::of_text(html, self.limit, template) {
            Ok(page) => {
                // What the line says of the page wins over what its markup says.
                let (document, errors) = self.filled(page.whole(), fields);
                out.push_back(Ok(document));
                out.extend(errors.into_iter().map(Err));
            }
            Err(source) => out.push_back(Err(Error::Page { path: place, source })),
        }
    }
}
