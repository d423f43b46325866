//! A tolerant tag scanner: text and tags in page order, in one linear pass, without a tree.
//!
//! It follows the tokenizer of the HTML standard where pages depend on it (raw text elements,
//! comments, unquoted values, tags cut off by the end of the file) and builds nothing.

use memchr::memchr;

use crate::steps::step;

/// One piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Character data, entities not yet decoded.
    Text(&'a str),
    /// A start tag; its attributes are in [`Scanner::attributes`] until the next token.
    Start { name: &'a str, self_closing: bool },
    /// An end tag.
    End(&'a str),
}

/// The scanner; each call of [`Scanner::next_token`] gives the next token.
#[derive(Debug)]
pub(crate) struct Scanner<'a> {
    html: &'a str,
    at: usize,
    attributes: Vec<(&'a str, &'a str)>,
    attribute_count: usize,
    keep_attributes: usize,
    tag_start: usize,
    no_more_cdata: bool,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(html: &'a str, keep_attributes: usize) -> Self {
        Self {
            html,
            at: 0,
            attributes: Vec::new(),
            attribute_count: 0,
            keep_attributes,
            tag_start: 0,
            no_more_cdata: false,
        }
    }

    /// The attributes of the start tag just given, values not decoded; never more than asked for.
    pub(crate) fn attributes(&self) -> &[(&'a str, &'a str)] {
        &self.attributes
    }

    /// How many attributes the start tag just given really has.
    pub(crate) fn attribute_count(&self) -> usize {
        self.attribute_count
    }

    /// Where the token just given begins.
    pub(crate) fn token_start(&self) -> usize {
        self.tag_start
    }

    /// The value of an attribute of the start tag just given.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        step(self.attributes.len());
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, v)| *v)
    }

    pub(crate) fn next_token(&mut self) -> Option<Token<'a>> {
        let from = self.at;
        let token = self.token();
        step(1 + self.at - from);
        token
    }

    fn token(&mut self) -> Option<Token<'a>> {
        let bytes = self.html.as_bytes();
        loop {
            let start = self.at;
            if start >= bytes.len() {
                return None;
            }
            self.tag_start = start;
            if bytes[start] != b'<' {
                let end = memchr(b'<', &bytes[start..]).map_or(bytes.len(), |n| start + n);
                self.at = end;
                return Some(Token::Text(&self.html[start..end]));
            }
            match bytes.get(start + 1) {
                Some(b) if b.is_ascii_alphabetic() => {
                    if let Some(token) = self.tag(start + 1, false) {
                        return Some(token);
                    }
                }
                Some(b'/') => match bytes.get(start + 2) {
                    Some(b) if b.is_ascii_alphabetic() => {
                        if let Some(token) = self.tag(start + 2, true) {
                            return Some(token);
                        }
                    }
                    Some(_) => self.skip_past(b'>'),
                    None => return self.lone(start),
                },
                Some(b'!') => self.declaration(),
                Some(b'?') => self.skip_past(b'>'),
                _ => return self.lone(start),
            }
        }
    }

    /// The text of a raw text element (script, title …) whose start tag was just given.
    pub(crate) fn raw_text(&mut self, name: &str) -> &'a str {
        let bytes = self.html.as_bytes();
        let start = self.at;
        let mut from = start;
        step(1);
        while let Some(found) = memchr(b'<', &bytes[from..]) {
            step(1 + found + name.len());
            let open = from + found;
            let after = open + 2 + name.len();
            let closes = bytes.get(open + 1) == Some(&b'/')
                && bytes
                    .get(open + 2..after)
                    .is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
                && bytes
                    .get(after)
                    .is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
            if closes {
                self.at = after;
                self.skip_past(b'>');
                return &self.html[start..open];
            }
            from = open + 1;
        }
        self.at = bytes.len();
        &self.html[start..]
    }

    /// All that is left, as text (`<plaintext>`).
    pub(crate) fn rest(&mut self) -> &'a str {
        let start = self.at;
        self.at = self.html.len();
        &self.html[start..]
    }

    /// A `<` that opens nothing is text ("a < b").
    fn lone(&mut self, start: usize) -> Option<Token<'a>> {
        let bytes = self.html.as_bytes();
        let end = memchr(b'<', &bytes[start + 1..]).map_or(bytes.len(), |n| start + 1 + n);
        self.at = end;
        Some(Token::Text(&self.html[start..end]))
    }

    fn skip_past(&mut self, byte: u8) {
        let bytes = self.html.as_bytes();
        self.at = memchr(byte, &bytes[self.at..]).map_or(bytes.len(), |n| self.at + n + 1);
    }

    fn declaration(&mut self) {
        let bytes = self.html.as_bytes();
        let rest = &bytes[self.at..];
        if rest.starts_with(b"<!--") {
            // "<!-->" and "<!--->" are whole comments.
            if rest.starts_with(b"<!-->") {
                self.at += 5;
                return;
            }
            let mut from = self.at + 4;
            while let Some(found) = memchr(b'>', &bytes[from..]) {
                step(1);
                let close = from + found;
                let body = &bytes[self.at + 4..close];
                if body.ends_with(b"--") || body.ends_with(b"--!") || body == b"-" {
                    self.at = close + 1;
                    return;
                }
                from = close + 1;
            }
            self.at = bytes.len();
        } else if rest.starts_with(b"<![CDATA[") && !self.no_more_cdata {
            match memchr::memmem::find(rest, b"]]>") {
                Some(n) => self.at += n + 3,
                None => {
                    step(rest.len());
                    self.no_more_cdata = true;
                    self.skip_past(b'>');
                }
            }
        } else {
            self.skip_past(b'>');
        }
    }

    /// Reads a tag whose name begins at `name_start`; `None` where the file ends inside it.
    fn tag(&mut self, name_start: usize, end_tag: bool) -> Option<Token<'a>> {
        let bytes = self.html.as_bytes();
        self.attributes.clear();
        self.attribute_count = 0;
        let mut at = name_start;
        while at < bytes.len() && !is_space(bytes[at]) && !matches!(bytes[at], b'/' | b'>') {
            at += 1;
        }
        let name = &self.html[name_start..at];
        let mut self_closing = false;
        loop {
            while at < bytes.len() && (is_space(bytes[at]) || bytes[at] == b'/') {
                self_closing = bytes[at] == b'/';
                at += 1;
            }
            let Some(&byte) = bytes.get(at) else {
                self.at = bytes.len();
                return None;
            };
            if byte == b'>' {
                self.at = at + 1;
                break;
            }
            at = self.one_attribute(at);
            self_closing = false;
        }
        Some(if end_tag { Token::End(name) } else { Token::Start { name, self_closing } })
    }

    fn one_attribute(&mut self, start: usize) -> usize {
        let bytes = self.html.as_bytes();
        // A leading "=" belongs to the name, as in the standard.
        let mut at = start + 1;
        while at < bytes.len() && !is_space(bytes[at]) && !matches!(bytes[at], b'/' | b'>' | b'=') {
            at += 1;
        }
        let name = self.html.get(start..at).unwrap_or("");
        let mut after = at;
        while after < bytes.len() && is_space(bytes[after]) {
            after += 1;
        }
        let mut value = "";
        if bytes.get(after) == Some(&b'=') {
            at = after + 1;
            while at < bytes.len() && is_space(bytes[at]) {
                at += 1;
            }
            match bytes.get(at) {
                Some(&quote @ (b'"' | b'\'')) => {
                    let from = at + 1;
                    let end = memchr(quote, &bytes[from..]).map_or(bytes.len(), |n| from + n);
                    value = &self.html[from..end];
                    at = (end + 1).min(bytes.len());
                }
                Some(b'>') | None => {}
                Some(_) => {
                    let from = at;
                    while at < bytes.len() && !is_space(bytes[at]) && bytes[at] != b'>' {
                        at += 1;
                    }
                    value = &self.html[from..at];
                }
            }
        }
        self.attribute_count += 1;
        if self.attributes.len() < self.keep_attributes {
            self.attributes.push((name, value));
        }
        at
    }
}

/// White space as HTML counts it: a no-break space is not.
pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}

#[cfg(test)]
mod tests;
