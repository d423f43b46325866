//! Text without what copying changes: blanks, quotation marks, dashes, case.

use tallymark_claim::Span;

/// A folded text with the way back to the bytes it was made from.
#[derive(Debug)]
pub(super) struct Folded {
    text: String,
    /// Start and end in the original of the character that each folded byte came from.
    origin: Vec<(usize, usize)>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Folded {
        let mut it = Folded {
            text: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len() + 1),
        };
        for (at, c) in text.char_indices() {
            let before = it.text.len();
            push(&mut it.text, c);
            it.origin.extend((before..it.text.len()).map(|_| (at, at + c.len_utf8())));
        }
        it
    }

    /// The folded text.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The folded byte that the original byte at `offset` came to, or the next one.
    pub(super) fn at(&self, offset: usize) -> usize {
        self.origin.partition_point(|it| it.0 < offset)
    }

    /// The original span of `len` folded bytes from `at`, `len` at least 1.
    pub(super) fn span(&self, at: usize, len: usize) -> Span {
        Span::new(self.origin[at].0, self.origin[at + len - 1].1)
    }
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
