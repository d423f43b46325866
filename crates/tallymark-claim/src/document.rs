use std::sync::Arc;

use crate::time::Period;
use tallymark_sentence::Span;

/// Place of a document in the slice that was handed over, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub usize);

/// What a stretch of a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SectionKind {
    /// The article's title, each time it is told.
    Headline,
    /// Place and agency at the head of the first paragraph, "DALLAS (AP) —".
    Dateline,
    /// Who wrote it.
    Byline,
    /// The summary list under a headline: claims, but copies of the body.
    KeyPoints,
    /// The article's own text.
    Body,
    /// The words under a picture, with its credit.
    Caption,
    /// Page text that is no part of the article; figures in it are no claims.
    Furniture,
}

impl SectionKind {
    /// The name that reports use.
    pub const fn as_str(self) -> &'static str {
        match self {
            SectionKind::Headline => "headline",
            SectionKind::Dateline => "dateline",
            SectionKind::Byline => "byline",
            SectionKind::KeyPoints => "key_points",
            SectionKind::Body => "body",
            SectionKind::Caption => "caption",
            SectionKind::Furniture => "furniture",
        }
    }
}

/// A stretch of a page with its purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is for.
    pub kind: SectionKind,
    /// Where it stands, in bytes of the document's text.
    pub span: Span,
}

/// One text by one publisher, never changed after reading.
///
/// Several documents may share one text (two articles on one page): each has
/// its own `extent`, and every span of every stage points into the whole text.
#[derive(Clone, Debug)]
pub struct Document {
    /// A name that is unique in one comparison.
    pub id: String,
    /// The whole text as read, of which this document is `extent`.
    pub text: Arc<str>,
    /// The part of `text` that is this document.
    pub extent: Span,
    /// Purpose of each stretch of the extent, in order, disjoint.
    pub sections: Vec<Section>,
    /// Path of the file, as given, where it was read from one.
    pub path: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was published; unknown stays `None`, nothing is guessed.
    pub published: Option<Period>,
    /// When it was last changed.
    pub updated: Option<Period>,
    /// The agency that it carries ("AP"), with the words that show it.
    pub agency: Option<(String, Option<Span>)>,
    /// The dateline's place.
    pub place: Option<String>,
}

impl Document {
    /// Makes a document of plain text, its sections found by [`crate::layout`].
    ///
    /// Only the first article is kept where the text holds several; see
    /// [`Document::parts`].
    pub fn new(id: impl Into<String>, text: impl Into<Arc<str>>) -> Document {
        let text = text.into();
        let sections = vec![Section { kind: SectionKind::Body, span: Span::new(0, text.len()) }];
        Document {
            id: id.into(),
            extent: Span::new(0, text.len()),
            text,
            sections,
            path: None,
            outlet: None,
            title: None,
            byline: None,
            url: None,
            published: None,
            updated: None,
            agency: None,
            place: None,
        }
    }

    /// The date that relative dates count from: as published, else as updated.
    pub fn reference(&self) -> Option<Period> {
        self.published.or(self.updated)
    }
}
