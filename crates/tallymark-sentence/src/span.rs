use std::fmt;
use std::ops::{Index, Range};

/// A half-open byte range of one document's text.
///
/// `start` is the offset of the first byte, `end` the offset after the last
/// one, both counted in UTF-8 bytes from the start of the text. A span never
/// ends before it starts. It borrows nothing: index a `str` or a `String`
/// with it to get the words back.
///
/// ```
/// use tallymark_sentence::Span;
///
/// let span = Span::new(4, 9);
/// assert_eq!(&"the wall"[Span::new(4, 8)], "wall");
/// assert!(span.contains(8) && !span.contains(9));
/// assert_eq!(format!("{span:?}"), "4..9");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// Makes the span `start..end`.
    ///
    /// # Panics
    ///
    /// When `end` is smaller than `start`.
    #[inline]
    pub const fn new(start: usize, end: usize) -> Span {
        assert!(start <= end, "a span ends before it starts");
        Span { start, end }
    }

    /// Offset of the first byte.
    #[inline]
    pub const fn start(self) -> usize {
        self.start
    }

    /// Offset after the last byte.
    #[inline]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    #[inline]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `offset` is the offset of a byte inside the span.
    #[inline]
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether every byte of `other` lies inside this span.
    #[inline]
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    #[inline]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[inline]
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same range, moved right by `offset` bytes.
    #[inline]
    pub const fn shifted(self, offset: usize) -> Span {
        Span { start: self.start + offset, end: self.end + offset }
    }

    /// The range as the standard library writes it.
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

impl Index<Span> for str {
    type Output = str;

    #[inline]
    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

impl Index<Span> for String {
    type Output = str;

    #[inline]
    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}
