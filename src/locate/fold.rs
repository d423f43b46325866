//! Text without what copying changes: blanks, quotation marks, dashes, case.

use std::ops::Range;

use tallymark_claim::Span;

/// A folded text with the way back to the bytes it was made from.
#[derive(Debug)]
pub(super) struct Folded {
    text: String,
    /// Start and end in the original of the character that each folded byte came from.
    origin: Vec<(usize, usize)>,
    /// Every place, sorted by the bytes that stand there, and of equal ones by place.
    places: Vec<u32>,
}

/// How many bytes the places are sorted by; more are compared at each place found.
const KEY: usize = 16;
/// So many places on either side of the old one are looked at: a page that says the same more often
/// than this says it everywhere.
const MOST: usize = 256;

impl Folded {
    pub(super) fn new(text: &str) -> Folded {
        let mut it = Folded {
            text: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len() + 1),
            places: Vec::new(),
        };
        for (at, c) in text.char_indices() {
            let before = it.text.len();
            push(&mut it.text, c);
            it.origin.extend((before..it.text.len()).map(|_| (at, at + c.len_utf8())));
        }
        let bytes = it.text.as_bytes();
        it.places = (0..u32::try_from(bytes.len()).unwrap_or(u32::MAX)).collect();
        it.places.sort_unstable_by_key(|at| (head(bytes, *at, KEY), *at));
        it
    }

    /// The original span of the `part` of `needle` (itself folded) that stands nearest to byte `old` of the original.
    pub(super) fn nearest(&self, needle: &str, part: Range<usize>, old: usize) -> Option<Span> {
        let (bytes, needle) = (self.text.as_bytes(), needle.as_bytes());
        let key = &needle[..needle.len().min(KEY)];
        let from = self.places.partition_point(|at| head(bytes, *at, key.len()) < key);
        let to = self.places.partition_point(|at| head(bytes, *at, key.len()) <= key);
        let run = &self.places[from..to];
        let span = |at: &u32| {
            let at = *at as usize;
            bytes[at..].starts_with(needle).then(|| self.span(at + part.start, part.len()))
        };
        let middle = run.partition_point(|at| self.origin[*at as usize].0 < old);
        let near = match run.len() {
            ..=MOST => run,
            len => &run[middle.saturating_sub(MOST)..(middle + MOST).min(len)],
        };
        near.iter().filter_map(span).min_by_key(|it| (it.start().abs_diff(old), it.start()))
    }

    /// The original span of `len` folded bytes from `at`, `len` at least 1.
    fn span(&self, at: usize, len: usize) -> Span {
        Span::new(self.origin[at].0, self.origin[at + len - 1].1)
    }
}

/// The first bytes at a place, at most `most`.
fn head(bytes: &[u8], at: u32, most: usize) -> &[u8] {
    let at = at as usize;
    &bytes[at..(at + most).min(bytes.len())]
}

/// `text` folded.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push(&mut out, c));
    out
}

/// Appends what `c` folds to; blanks of any kind fold to nothing, since line breaks and no-break spaces come and go.
fn push(out: &mut String, c: char) {
    match c {
        _ if c.is_whitespace() || c.is_control() => {}
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => {}
        '‘' | '’' | '‚' | '‛' | '`' | '´' => out.push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' => out.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        '…' => out.push_str("..."),
        _ => out.extend(c.to_lowercase()),
    }
}
