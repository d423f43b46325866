//! Quotations: one pass over the marks of each paragraph.

use crate::index::Sought;
use crate::prose::{Prose, Sentence};
use crate::token::TokenKind;

/// A quotation, outermost marks only, as token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// The opening mark.
    pub open: usize,
    /// The closing mark; where it is missing, the end of the paragraph.
    pub close: usize,
    /// Whether a closing mark stands at `close`.
    pub closed: bool,
    /// The paragraph that holds it.
    pub paragraph: usize,
    /// Whether it goes on from an unclosed quotation of the paragraph before.
    pub resumed: bool,
}

/// Shapes of marks: what opens, and what closes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Curly,
    Straight,
    Guillemet,
    CurlySingle,
    StraightSingle,
    Doubled,
}

impl Shape {
    /// Whether the one may stand for the other: “Twelve".
    fn mixes_with(self, other: Shape) -> bool {
        matches!((self, other), (Shape::Curly, Shape::Straight) | (Shape::Straight, Shape::Curly))
    }
}

/// What a mark may do where it stands.
struct Mark {
    shape: Shape,
    opens: bool,
    closes: bool,
    /// Tokens that it takes: 2 for `''`.
    len: usize,
    /// A word follows without a blank.
    tight: bool,
}

impl Mark {
    /// One character; `tight` tells whether a word follows without a blank.
    const fn new(shape: Shape, opens: bool, closes: bool, tight: bool) -> Mark {
        Mark { shape, opens, closes, len: 1, tight }
    }
}

/// All quotations in order; those inside another are left out.
pub(super) fn quotes(prose: &Prose<'_>) -> Vec<Quote> {
    let mut out: Vec<Quote> = Vec::with_capacity(16);
    let sentences = prose.sentences();
    let mut next = 0;
    // Most paragraphs have none.
    while let Some(mark) = prose.index().next(Sought::Quote, next, prose.tokens().len())
        && let Some(here) = prose.holder(mark)
    {
        let paragraph = sentences[here].paragraph;
        let inside = |it: &&Sentence| it.paragraph == paragraph;
        let first = here - sentences[..here].iter().rev().take_while(inside).count();
        let last = here + sentences[here + 1..].iter().take_while(inside).count();
        let (start, end) = (sentences[first].tokens.start, sentences[last].tokens.end);
        read_paragraph(prose, start, end, paragraph, &mut out);
        next = end;
    }
    out
}

fn read_paragraph(
    prose: &Prose<'_>,
    start: usize,
    end: usize,
    paragraph: usize,
    out: &mut Vec<Quote>,
) {
    let before = out.len();
    let mut open: Option<(usize, Shape)> = None;
    // The other kind of double mark opened inside.
    let mut inner = false;
    let mut next = start;
    for at in prose.index().within(Sought::Quote, start, end) {
        if at < next {
            continue;
        }
        let mark = mark(prose, at, start, end);
        match open {
            None if mark.opens => {
                open = Some((at, mark.shape));
                inner = false;
            }
            // “Twelve" or "twelve”: a slip between two kinds of marks.
            Some((from, shape)) if shape.mixes_with(mark.shape) => {
                if mark.closes && !mark.tight && !inner {
                    out.push(Quote {
                        open: from,
                        close: at,
                        closed: true,
                        paragraph,
                        resumed: false,
                    });
                    open = None;
                }
                inner = mark.opens && (mark.tight || !mark.closes);
            }
            Some((from, shape)) if shape == mark.shape && mark.closes => {
                out.push(Quote {
                    open: from,
                    close: at + mark.len - 1,
                    closed: true,
                    paragraph,
                    resumed: false,
                });
                open = None;
            }
            // “the rights of workers ‘ and more “quoted”: a lone single mark was no quotation.
            Some((_, Shape::CurlySingle | Shape::StraightSingle))
                if mark.opens
                    && !matches!(mark.shape, Shape::CurlySingle | Shape::StraightSingle) =>
            {
                open = Some((at, mark.shape));
            }
            _ => {}
        }
        next = at + mark.len;
    }
    // An unclosed quotation ends with its paragraph; an unclosed single mark was an apostrophe.
    if let Some((from, Shape::Curly | Shape::Straight | Shape::Guillemet | Shape::Doubled)) = open {
        out.push(Quote { open: from, close: end, closed: false, paragraph, resumed: false });
    }
    // A quotation that was left open goes on where the next paragraph opens with a mark.
    if before > 0
        && out.len() > before
        && !out[before - 1].closed
        && out[before - 1].paragraph + 1 == paragraph
        && out[before].open == start
    {
        out[before].resumed = true;
    }
}

fn mark(prose: &Prose<'_>, at: usize, start: usize, end: usize) -> Mark {
    let token = &prose.tokens()[at];
    let word = prose.word(at);
    // Marks of quotation are one character each.
    let sign = word.chars().next().unwrap_or('"');
    let next = (at + 1 < end).then(|| &prose.tokens()[at + 1]);
    // "('quoted')": a bracket or dash before a mark is as good as a blank.
    let free_before = at == start
        || token.spaced
        || matches!(prose.tokens()[at - 1].kind, TokenKind::Dash)
        || matches!(prose.tokens()[at - 1].byte(), b'(' | b'[' | b'"' | b':')
        || prose.is_word(at - 1, "“");
    let tight_after = next.is_some_and(|it| !it.spaced);
    let single = |shape| {
        let doubled = next.is_some_and(|it| !it.spaced && it.kind == TokenKind::Quote)
            && prose.word(at + 1) == word;
        if doubled {
            let tight = at + 2 < end && !prose.tokens()[at + 2].spaced;
            return Mark {
                shape: Shape::Doubled,
                opens: free_before && tight,
                closes: !free_before || !tight,
                len: 2,
                tight,
            };
        }
        // "the '90s" opens nothing.
        let decade = next.is_some_and(|it| it.kind == TokenKind::Number);
        let opens = free_before && tight_after && !decade && sign != '’';
        Mark::new(shape, opens, !free_before, tight_after)
    };
    let opens = free_before && tight_after;
    match sign {
        '“' | '„' | '‟' => Mark::new(Shape::Curly, true, false, true),
        '”' => Mark::new(Shape::Curly, opens, true, opens),
        '«' | '‹' => Mark::new(Shape::Guillemet, true, false, true),
        '»' | '›' => Mark::new(Shape::Guillemet, false, true, false),
        '‘' | '‚' => Mark::new(Shape::CurlySingle, tight_after, false, tight_after),
        '’' => single(Shape::CurlySingle),
        '\'' | '`' => single(Shape::StraightSingle),
        // A straight mark opens before a word and closes behind one; where blanks stand on both
        // sides or on neither, it does what is due.
        _ => Mark::new(Shape::Straight, tight_after || !free_before, !opens, opens),
    }
}
