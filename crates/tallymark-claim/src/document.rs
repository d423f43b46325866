use std::sync::Arc;

use crate::layout;
use crate::time::Period;
use tallymark_sentence::Span;

mod kept;

use kept::Kept;
pub use kept::Place;

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
    /// Whether sentences of the article stand in it, and not what stands around them.
    pub(crate) const fn is_text(self) -> bool {
        !matches!(self, SectionKind::Furniture | SectionKind::Byline)
    }

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

/// What a page's date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StampKind {
    /// "Published", "Posted".
    Published,
    /// "Updated", "Last modified".
    Updated,
    /// A date that stands alone.
    Bare,
}

/// A date that the page states of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// What it is the date of.
    pub kind: StampKind,
    /// The date's words.
    pub span: Span,
    /// The date.
    pub period: Period,
}

/// One text by one publisher, never changed after reading.
///
/// Several documents may share one text (two articles on one page): each has
/// its own `extent`, and every span of every stage points into the whole text.
///
/// ```
/// use tallymark_claim::{Document, SectionKind};
///
/// let text = "Fire kills 12 in Orvale\n\nUpdated 3 March 2014\n\nORVALE: A fire killed 12 people on Monday, the mayor said.";
/// let document = Document::new("fire", text).outlet("The Orvale Herald");
/// let kinds: Vec<_> = document.sections.iter().map(|it| it.kind.as_str()).collect();
/// assert_eq!(kinds, ["headline", "furniture", "dateline", "body"]);
/// assert_eq!(document.updated.unwrap().start_iso(), "2014-03-03");
/// ```
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
    /// The dates that its own text states of it, with their words.
    pub stamps: Vec<Stamp>,
    /// The agency that it carries ("AP"), with the words that show it.
    pub agency: Option<(String, Option<Span>)>,
    /// The dateline's place.
    pub place: Option<String>,
    /// The part of `text` that is one page, of which `extent` is one article.
    pub(crate) page: Span,
    /// Set where `text` is no more than some stretches of the whole text.
    pub(crate) kept: Option<Arc<Kept>>,
}

impl Document {
    /// Makes a document of plain text, its sections found by [`crate::layout`].
    ///
    /// All of the text is one article; see [`Document::parts`] for pages that hold several.
    pub fn new(id: impl Into<String>, text: impl Into<Arc<str>>) -> Document {
        Document::page(id, text).whole()
    }

    /// Makes a document of a page whose sections are still to be found, by
    /// [`Document::parts`] or [`Document::whole`]; until then all of it is body.
    pub fn page(id: impl Into<String>, text: impl Into<Arc<str>>) -> Document {
        let text = text.into();
        let whole = Span::new(0, text.len());
        Document {
            id: id.into(),
            extent: whole,
            page: whole,
            text,
            sections: vec![Section { kind: SectionKind::Body, span: whole }],
            path: None,
            outlet: None,
            title: None,
            byline: None,
            url: None,
            published: None,
            updated: None,
            stamps: Vec::new(),
            agency: None,
            place: None,
            kept: None,
        }
    }

    /// Divides the page into its articles, each with its own sections and dates.
    pub fn parts(&self) -> Vec<Document> {
        layout::parts(self)
    }

    /// Finds the sections, dates and agency of a page that is one article.
    pub fn whole(&self) -> Document {
        layout::whole(self)
    }

    /// The same page, of which the first `offset` bytes (a header) are no part.
    ///
    /// The offset is moved on to the end of the character that it lies in.
    pub fn starting_at(mut self, offset: usize) -> Document {
        let offset = (offset.min(self.text.len())..=self.text.len())
            .find(|at| self.text.is_char_boundary(*at))
            .unwrap_or(self.text.len());
        self.page = Span::new(offset, self.page.end().max(offset));
        self.extent = self.page;
        self.sections = vec![Section { kind: SectionKind::Body, span: self.page }];
        self
    }

    /// Says in which file it was.
    pub fn path(mut self, path: impl Into<String>) -> Document {
        self.path = Some(path.into());
        self
    }

    /// Says who published it.
    pub fn outlet(mut self, outlet: impl Into<String>) -> Document {
        self.outlet = Some(outlet.into());
        self
    }

    /// Says what its title is.
    pub fn title(mut self, title: impl Into<String>) -> Document {
        self.title = Some(title.into());
        self
    }

    /// Says who wrote it.
    pub fn byline(mut self, byline: impl Into<String>) -> Document {
        self.byline = Some(byline.into());
        self
    }

    /// Says where it was published.
    pub fn url(mut self, url: impl Into<String>) -> Document {
        self.url = Some(url.into());
        self
    }

    /// Says when it was published; a date that the text states of itself wins over this one.
    pub fn published(mut self, published: Period) -> Document {
        self.published = Some(published);
        self.settle_dates();
        self
    }

    /// Says when it was last changed; a date that the text states of itself wins over this one.
    pub fn updated(mut self, updated: Period) -> Document {
        self.updated = Some(updated);
        self.settle_dates();
        self
    }

    /// The date that relative dates count from: as published, else as updated.
    pub fn reference(&self) -> Option<Period> {
        self.published.or(self.updated)
    }

    /// Lets the text's own dates win over those that came with it.
    pub(crate) fn settle_dates(&mut self) {
        let first = |kinds: &[StampKind]| {
            kinds
                .iter()
                .find_map(|kind| self.stamps.iter().find(|it| it.kind == *kind).map(|it| it.period))
        };
        let published = first(&[StampKind::Published, StampKind::Bare]);
        let updated = first(&[StampKind::Updated]);
        // A page was not published after it was changed: then the date that came with it is another's.
        if let Some(updated) =
            updated.filter(|it| self.published.is_some_and(|day| day.start > it.end))
        {
            let _ = updated;
            self.published = None;
        }
        self.published = published.or(self.published);
        self.updated = updated.or(self.updated);
    }
}
