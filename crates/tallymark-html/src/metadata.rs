//! Who published a page, when, and under what title, each with the field that says so.

use crate::date::Order;
use crate::outline::Outline;

mod dates;
mod json_ld;
mod names;

pub(crate) use dates::is_stamp;
pub(crate) use names::headings;

/// A value that a page states, and where it states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The value; dates are ISO 8601 at the grain stated ("2013-07-02", "2013-07-02T10:00+02:00").
    pub value: String,
    /// The field that it came from.
    pub origin: FieldOrigin,
}

impl Field {
    pub(crate) fn new(value: impl Into<String>, origin: FieldOrigin) -> Self {
        Self { value: value.into(), origin }
    }
}

/// Where on a page a value of its metadata stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FieldOrigin {
    /// A schema.org object in a script of type `application/ld+json`.
    JsonLd,
    /// An OpenGraph property: `og:…` or `article:…`.
    OpenGraph,
    /// Another `<meta>`: Dublin Core, sailthru, parsely, microdata …
    Meta,
    /// `<link rel="canonical">`.
    Canonical,
    /// A `<time>` element, or another with a date in an attribute.
    TimeElement,
    /// The path of the page's address.
    UrlPath,
    /// Words that the reader sees.
    VisibleText,
    /// The `<title>` without its outlet.
    TitleElement,
    /// What follows the headline in the title: "Dam breach | The Harbor Ledger".
    TitleSuffix,
    /// The host of the page's address.
    Host,
    /// The `lang` attribute of the page.
    HtmlLang,
}

impl FieldOrigin {
    /// A stable name for reports: "json-ld", "open-graph" …
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JsonLd => "json-ld",
            Self::OpenGraph => "open-graph",
            Self::Meta => "meta",
            Self::Canonical => "canonical",
            Self::TimeElement => "time-element",
            Self::UrlPath => "url-path",
            Self::VisibleText => "visible-text",
            Self::TitleElement => "title-element",
            Self::TitleSuffix => "title-suffix",
            Self::Host => "host",
            Self::HtmlLang => "html-lang",
        }
    }
}

/// Which of a page's dates a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRole {
    /// When the page was first published.
    Published,
    /// When it was last changed.
    Updated,
}

/// What a page says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The publisher's name.
    pub outlet: Option<Field>,
    /// The headline.
    pub title: Option<Field>,
    /// Who wrote it, without "By".
    pub byline: Option<Field>,
    /// When it was first published.
    pub published: Option<Field>,
    /// When it was last updated.
    pub updated: Option<Field>,
    /// Its address.
    pub url: Option<Field>,
    /// Its language as a BCP 47 tag.
    pub language: Option<Field>,
    /// All dates that the page states of itself, the preferred ones first: what the markup says
    /// and what the reader sees may differ, and both are kept.
    pub dates: Vec<(DateRole, Field)>,
}

/// Reads the metadata of an outlined page.
pub(crate) fn read(outline: &Outline<'_>) -> Metadata {
    let facts = &outline.facts;
    let url = names::url(facts);
    let ld = json_ld::read(&facts.json_ld, url.as_ref().map(|f| f.value.as_str()), &facts.title);
    let url = url.or_else(|| ld.url.clone().map(|u| Field::new(u, FieldOrigin::JsonLd)));
    let language = names::language(facts, &ld);
    let outlet = names::outlet(outline, &ld, url.as_ref());
    let title = names::title(outline, &ld, outlet.as_ref());
    let byline = names::byline(outline, &ld, outlet.as_ref());
    let order = Order::of_language(language.as_ref().map_or("", |f| f.value.as_str()));
    let dates = dates::read(outline, &ld, url.as_ref(), order);
    let first = |role| dates.iter().find(|(r, _)| *r == role).map(|(_, field)| field.clone());
    Metadata {
        published: first(DateRole::Published),
        updated: first(DateRole::Updated),
        outlet,
        title,
        byline,
        url,
        language,
        dates,
    }
}

#[cfg(test)]
mod tests;
