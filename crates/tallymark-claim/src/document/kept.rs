//! A document of whose text only some stretches are kept, at their own offsets.

use std::sync::Arc;

use tallymark_sentence::Span;

use super::Document;

/// What is known of a text that is not kept whole.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Bytes of the whole text.
    len: usize,
    sha256: [u8; 32],
    /// In order, disjoint, none beside the next.
    pieces: Box<[Piece]>,
    /// Places of what is kept, by where it stands there: of each piece's start, and every [`STEP`] bytes.
    marks: Box<[(usize, Place)]>,
}

/// Bytes between two marks: a question after a place counts at most so many.
const STEP: usize = 1024;

/// A stretch that is kept.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it stands in the whole text.
    start: usize,
    /// Where it stands among what is kept.
    at: usize,
}

/// Where a byte of a text stands, for people and for strings that count in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Code points before it.
    pub points: usize,
    /// Its line, from 1.
    pub line: usize,
    /// Code points before it in its line.
    pub column: usize,
}

impl Place {
    const START: Place = Place { points: 0, line: 1, column: 0 };

    /// The place after `text`, which begins at this one.
    fn after(self, text: &str) -> Place {
        let count = |text: &str| text.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
        let points = self.points + count(text);
        match text.rfind('\n') {
            None => Place { points, line: self.line, column: self.column + points - self.points },
            Some(last) => Place {
                points,
                line: self.line + text.bytes().filter(|byte| *byte == b'\n').count(),
                column: count(&text[last + 1..]),
            },
        }
    }
}

impl Kept {
    /// The piece that holds the byte at `offset`, or ends there.
    fn piece(&self, offset: usize) -> Option<(usize, Piece)> {
        let at = self.pieces.partition_point(|it| it.start <= offset).checked_sub(1)?;
        Some((at, self.pieces[at]))
    }

    /// Where a piece ends among what is kept.
    fn end(&self, piece: usize, text: &str) -> usize {
        self.pieces.get(piece + 1).map_or(text.len(), |next| next.at)
    }
}

impl Document {
    /// Forgets the text but for `spans`, so that a large corpus fits into memory.
    ///
    /// Offsets stay those of the whole text, whose SHA-256 is handed over: [`Document::words`] and
    /// its fellows answer as before within the spans, and give nothing outside of them.
    /// `text` then is what is kept, one stretch after the other, and no span points into it.
    /// The parts of one page share its text: such a document is left as it is.
    pub fn keep(&mut self, spans: &[Span], sha256: [u8; 32]) {
        if self.kept.is_some() || Arc::strong_count(&self.text) > 1 {
            return;
        }
        let mut spans: Vec<Span> = spans.to_vec();
        spans.retain(|it| self.text.get(it.range()).is_some());
        spans.sort_unstable_by_key(|it| (it.start(), it.end()));
        let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                Some(last) if span.start() <= last.end() => *last = last.join(span),
                _ => joined.push(span),
            }
        }
        let mut text = String::with_capacity(joined.iter().map(|it| it.len()).sum());
        let mut pieces = Vec::with_capacity(joined.len());
        let mut marks = Vec::new();
        let (mut before, mut place) = (0, Place::START);
        for span in joined {
            pieces.push(Piece { start: span.start(), at: text.len() });
            let steps = (span.start()..span.end().max(span.start() + 1)).step_by(STEP);
            for offset in steps.filter_map(|it| self.boundary(it)) {
                place = place.after(&self.text[before..offset]);
                before = offset;
                marks.push((text.len() + (offset - span.start()), place));
            }
            text.push_str(&self.text[span]);
        }
        let (pieces, marks) = (pieces.into(), marks.into());
        self.kept = Some(Arc::new(Kept { len: self.text.len(), sha256, pieces, marks }));
        self.text = text.into();
    }

    /// A text of which only some pieces are known, each with the byte where it begins, as if the others
    /// had been forgotten; a piece that begins before the end of the one before it is passed over.
    ///
    /// Where a piece stands in code points and lines nobody knows: there were blanks, it is supposed.
    pub fn keep_pieces<'a>(&mut self, given: impl IntoIterator<Item = (usize, &'a str)>) {
        let (mut text, mut pieces, mut marks) = (String::new(), Vec::new(), Vec::new());
        let (mut end, mut place) = (0_usize, Place::START);
        for (start, words) in given {
            let Some(after) = start.checked_add(words.len()).filter(|_| start >= end) else {
                continue;
            };
            if start > end || pieces.is_empty() {
                let blanks = start - end;
                place.points = place.points.saturating_add(blanks);
                place.column = place.column.saturating_add(blanks);
                pieces.push(Piece { start, at: text.len() });
            }
            marks.push((text.len(), place));
            place = place.after(words);
            text.push_str(words);
            end = after;
        }
        let (pieces, marks) = (pieces.into(), marks.into());
        self.kept = Some(Arc::new(Kept { len: end, sha256: [0; 32], pieces, marks }));
        self.text = text.into();
    }

    /// The first place at `offset` or after it where a character begins.
    fn boundary(&self, offset: usize) -> Option<usize> {
        (offset..=self.text.len()).find(|it| self.text.is_char_boundary(*it))
    }

    /// Whether all of the text is there: nothing was forgotten by [`Document::keep`].
    pub fn is_whole(&self) -> bool {
        self.kept.is_none()
    }

    /// The words at `span` of the whole text; none where they are not kept.
    pub fn words(&self, span: Span) -> &str {
        let Some(kept) = &self.kept else { return self.text.get(span.range()).unwrap_or("") };
        let Some((at, piece)) = kept.piece(span.start()) else { return "" };
        let start = piece.at + (span.start() - piece.start);
        let end = start + span.len();
        if end > kept.end(at, &self.text) {
            return "";
        }
        self.text.get(start..end).unwrap_or("")
    }

    /// What is kept of the text around `offset`: of a whole text all before it, and all after it.
    pub fn around(&self, offset: usize) -> (&str, &str) {
        let Some(kept) = &self.kept else {
            return self.text.split_at_checked(offset).unwrap_or(("", ""));
        };
        let Some((at, piece)) = kept.piece(offset) else { return ("", "") };
        let stretch = self.text.get(piece.at..kept.end(at, &self.text)).unwrap_or("");
        stretch.split_at_checked(offset - piece.start).unwrap_or(("", ""))
    }

    /// Bytes of the whole text.
    pub fn text_len(&self) -> usize {
        self.kept.as_ref().map_or(self.text.len(), |it| it.len)
    }

    /// SHA-256 of the whole text, where it is not there any more to be asked.
    pub fn kept_sha256(&self) -> Option<&[u8; 32]> {
        self.kept.as_ref().map(|it| &it.sha256)
    }

    /// The place of the byte at `offset`, where the text is not whole and this stretch of it is kept.
    pub fn kept_place(&self, offset: usize) -> Option<Place> {
        let kept = self.kept.as_ref()?;
        let (at, piece) = kept.piece(offset)?;
        let end = piece.at + (offset - piece.start);
        (end <= kept.end(at, &self.text)).then_some(())?;
        let mark = kept.marks.partition_point(|it| it.0 <= end).checked_sub(1)?;
        let (from, place) = kept.marks[mark];
        Some(place.after(self.text.get(from..end)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_answers_as_before() {
        let text = "Orvale —\nThe fire killed 12.\nÄpfel cost $5.\nNobody was hurt, he said.";
        let whole = Document::new("a", text);
        let mut kept = Document::new("a", text);
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        let keep =
            [span("fire killed 12"), span("12.\nÄpfel"), span("hurt, he"), Span::new(3, 900)];
        kept.keep(&keep, [7; 32]);
        assert!(!kept.is_whole() && whole.is_whole());
        assert_eq!(&*kept.text, "fire killed 12.\nÄpfelhurt, he");
        assert_eq!((kept.text_len(), kept.kept_sha256()), (text.len(), Some(&[7; 32])));
        for words in ["fire", "12", "12.\nÄ", "Äpfel", "hurt", ", he", "12."] {
            assert_eq!(kept.words(span(words)), words);
            assert_eq!(whole.words(span(words)), words);
        }
        // What was not kept is gone, and nothing else stands in for it.
        for words in ["Orvale", "The fire", "Äpfel cost", "he said", "cost"] {
            assert_eq!(kept.words(span(words)), "", "{words}");
        }
        assert_eq!(kept.around(span("12").start()), ("fire killed ", "12.\nÄpfel"));
        assert_eq!(kept.around(2), ("", ""));
        let place = |it: &str| kept.kept_place(span(it).start());
        assert_eq!(place("fire"), Some(Place { points: 13, line: 2, column: 4 }));
        assert_eq!(place("pfel"), Some(Place { points: 30, line: 3, column: 1 }));
        assert_eq!(place("he said"), Some(Place { points: 61, line: 4, column: 17 }));
        assert_eq!((place("Orvale"), whole.kept_place(3)), (None, None));
    }

    #[test]
    fn pieces_of_a_text_that_was_never_there() {
        let mut given = Document::page("a", "");
        // The third begins within the second, the last one ends nowhere.
        let far = usize::MAX - 3;
        given.keep_pieces([
            (4, "Äpfel"),
            (10, " cost\n$5."),
            (12, "ost"),
            (900, "x"),
            (far, "yyyy"),
        ]);
        let mut kept = Document::page("a", format!("    Äpfel cost\n$5.{}x", " ".repeat(881)));
        kept.keep(&[Span::new(4, 19), Span::new(900, 901)], [0; 32]);
        assert_eq!(given.text, kept.text);
        assert_eq!(given.text_len(), kept.text_len());
        for start in [0, 3, 4, 6, 10, 16, 18, 19, 880, 900, 901, far] {
            for len in [0, 1, 2, 8] {
                let span = Span::new(start, start.saturating_add(len));
                assert_eq!(given.words(span), kept.words(span), "{span:?}");
            }
            assert_eq!(given.around(start), kept.around(start), "{start}");
            assert_eq!(given.kept_place(start), kept.kept_place(start), "{start}");
        }
    }

    #[test]
    fn texts_that_others_share_stay() {
        let mut a = Document::page("a", "The fire killed 12.");
        let b = a.whole();
        a.keep(&[], [0; 32]);
        assert!(a.is_whole() && b.is_whole());
    }
}
