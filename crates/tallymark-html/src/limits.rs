//! How much of a page is read before it is refused.

/// The limits that a page must keep, checked before any tree is built.
///
/// ```
/// let limits = tallymark_html::Limits::default().max_bytes(16 << 20);
/// assert_eq!(limits.depth(), 512);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    max_bytes: usize,
    max_depth: usize,
    max_attributes: usize,
    max_elements: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // News pages measured: 140 KB on average, under 60 deep, under 40 attributes a tag.
        Self { max_bytes: 4 << 20, max_depth: 512, max_attributes: 256, max_elements: 50_000 }
    }
}

impl Limits {
    /// Sets how many bytes of HTML a page may have (default 4 MiB).
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Sets how deep elements may nest (default 512, as in browsers; never more than that).
    #[must_use]
    pub fn max_depth(mut self, depth: usize) -> Self {
        self.max_depth = depth.min(512);
        self
    }

    /// Sets how many attributes a tag may have (default 256).
    #[must_use]
    pub fn max_attributes(mut self, attributes: usize) -> Self {
        self.max_attributes = attributes;
        self
    }

    /// Sets how many block elements the main-text search may see (default 50,000).
    ///
    /// A page with more is not refused: all its visible paragraphs are taken instead, and
    /// [`Page::extraction`](crate::Page::extraction) says so.
    #[must_use]
    pub fn max_elements(mut self, elements: usize) -> Self {
        self.max_elements = elements;
        self
    }

    /// The most bytes of HTML.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.max_bytes
    }

    /// The deepest nesting.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.max_depth
    }

    /// The most attributes in one tag.
    #[must_use]
    pub fn attributes(&self) -> usize {
        self.max_attributes
    }

    /// The most block elements given to the main-text search.
    #[must_use]
    pub fn elements(&self) -> usize {
        self.max_elements
    }
}
