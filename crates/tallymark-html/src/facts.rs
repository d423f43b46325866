//! What a page's markup says of it, as found, before any judgment.

use crate::steps::step;

/// A `<meta>` with its content decoded.
#[derive(Debug, Clone)]
pub(crate) struct Meta {
    /// The name, property or itemprop in lower case.
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) microdata: bool,
    pub(crate) aside: bool,
}

/// An element that may hold a date or a name: time, itemprop, rel=author.
#[derive(Debug, Clone)]
pub(crate) struct Moment<'a> {
    /// Where its text is in the outline's text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) time: bool,
    pub(crate) author: bool,
    /// Has the old `pubdate` attribute.
    pub(crate) published: bool,
    pub(crate) property: &'a str,
    pub(crate) class: &'a str,
    /// Its datetime or content attribute.
    pub(crate) value: String,
    /// How many lines stand before it.
    pub(crate) line: usize,
    /// In navigation, a sidebar, a list of related stories or a comment.
    pub(crate) aside: bool,
    /// Whether only class names say so.
    pub(crate) by_name: bool,
    /// The innermost block around it.
    pub(crate) node: usize,
}

impl Moment<'_> {
    /// The head of its words: a date or a name is short, and an element that is never closed
    /// (`<time>` before the story) holds the whole page.
    pub(crate) fn words<'t>(&self, text: &'t str) -> &'t str {
        let all = text.get(self.start..self.end).unwrap_or("");
        let end = (0..=all.len().min(LONGEST)).rev().find(|at| all.is_char_boundary(*at));
        step(end.unwrap_or(0));
        &all[..end.unwrap_or(0)]
    }
}

/// Bytes of an element that are searched for a date or a name.
const LONGEST: usize = 400;

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Facts<'a> {
    pub(crate) title: String,
    pub(crate) language: String,
    pub(crate) canonical: String,
    pub(crate) metas: Vec<Meta>,
    pub(crate) json_ld: Vec<&'a str>,
    pub(crate) moments: Vec<Moment<'a>>,
}

impl Facts<'_> {
    /// The value of the first meta of that name which is not microdata.
    pub(crate) fn meta(&self, name: &str) -> Option<&str> {
        self.metas.iter().find(|m| !m.microdata && m.name == name).map(|m| m.value.as_str())
    }
}
