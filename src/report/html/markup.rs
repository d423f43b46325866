//! A writer of markup that escapes by itself.
//!
//! Markup is only ever a `&'static str`, written in this crate; whatever comes
//! from an article goes through [`Markup::text`] or [`Markup::attr`]. So that
//! there is no way to forget.

use std::fmt::Write as _;

/// A page as it grows.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    out: String,
}

impl Markup {
    pub(crate) fn new() -> Markup {
        Markup::default()
    }

    /// Our own markup, as it stands.
    pub(crate) fn raw(&mut self, markup: &'static str) -> &mut Markup {
        self.out.push_str(markup);
        self
    }

    /// Text from outside: it is shown, and does nothing.
    ///
    /// A character that turns the direction of writing, or that no reader can
    /// see, is named instead: "12\u{202E}" shows as 12 and a box with "U+202E".
    pub(crate) fn text(&mut self, text: &str) -> &mut Markup {
        for c in text.chars() {
            if is_hidden(c) {
                let _ = write!(self.out, "<span class=\"ctl\">U+{:04X}</span>", u32::from(c));
            } else {
                self.escaped(c);
            }
        }
        self
    }

    /// As [`Markup::text`], set apart from the direction of what stands around it.
    pub(crate) fn bdi(&mut self, text: &str) -> &mut Markup {
        self.raw("<bdi>").text(text).raw("</bdi>")
    }

    /// An attribute with its value; the value may come from outside.
    pub(crate) fn attr(&mut self, name: &'static str, value: &str) -> &mut Markup {
        let _ = write!(self.out, " {name}=\"");
        for c in value.chars() {
            if is_hidden(c) {
                self.out.push('\u{FFFD}');
            } else {
                self.escaped(c);
            }
        }
        self.out.push('"');
        self
    }

    /// An attribute made of a letter or word of ours and a number: `id="q12"`.
    pub(crate) fn id(
        &mut self,
        name: &'static str,
        lead: &'static str,
        number: usize,
    ) -> &mut Markup {
        let _ = write!(self.out, " {name}=\"{lead}{number}\"");
        self
    }

    /// A length or place in a drawing, to a tenth.
    pub(crate) fn place(&mut self, name: &'static str, value: f64) -> &mut Markup {
        let _ = write!(self.out, " {name}=\"{}\"", tenth(value));
        self
    }

    /// A whole number.
    pub(crate) fn count(&mut self, number: usize) -> &mut Markup {
        let _ = write!(self.out, "{number}");
        self
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn escaped(&mut self, c: char) {
        match c {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '"' => self.out.push_str("&quot;"),
            '\'' => self.out.push_str("&#39;"),
            _ => self.out.push(c),
        }
    }
}

/// A number to a tenth, without a trailing ".0" and never "NaN".
pub(crate) fn tenth(value: f64) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.1}");
    match text.strip_suffix(".0") {
        Some("-0") => "0".to_owned(),
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// Controls (line break and tab aside), and the marks that turn or isolate the direction of writing.
///
/// Joiners and the left-to-right mark are spelling in Persian or Hindi and stay.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFF9}'..='\u{FFFB}' | '\u{2028}' | '\u{2029}')
}
