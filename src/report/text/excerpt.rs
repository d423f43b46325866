//! A figure in its sentence, as compilers show a place in a source: the place, the words, a mark below.

use std::fmt::Write as _;

use tallymark_claim::{Claim, Document, Span};
use tallymark_match::Verdict;

use super::paint::{Paint, Role};
use crate::report::lines::Places;
use crate::report::safe::{CLOSE, OPEN, one_line, squeeze};
use crate::report::wrap::{char_columns, wrap};

/// Longest stretch of a sentence that is shown on either side of a figure, in characters.
///
/// Court reports have sentences of 600 and more: the figure would be hard to find.
const REACH: usize = 160;

/// Where a figure stands, as editors and terminals follow it, and its line.
pub(super) fn place<'a>(
    document: &'a Document,
    places: &mut Places<'a>,
    span: Span,
) -> (String, usize) {
    let (line, column) = places.at(document, span.start());
    let place = match document.path.as_deref().filter(|it| is_plain(it)) {
        Some(path) => format!("{}:{line}:{column}", one_line(path)),
        // Lines of a page's text are none of its file.
        None => format!("{}, line {line} of its text", one_line(&document.id)),
    };
    (place, line)
}

/// Whether the text is the file as it stands: not taken out of markup or of JSON.
fn is_plain(path: &str) -> bool {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    !["html", "htm", "xhtml", "jsonl", "ndjson", "mhtml"]
        .iter()
        .any(|it| end.eq_ignore_ascii_case(it))
}

/// Writes the sentence with a gutter before it and marks below the figure.
pub(super) fn write(
    out: &mut String,
    document: &Document,
    claim: &Claim,
    line: usize,
    (width, paint, verdict): (usize, Paint, Verdict),
) {
    let number = line.to_string();
    let gutter = number.len().max(4);
    let (before, figure, after) = in_sentence(document, claim);
    let marked = format!("{before}{OPEN}{figure}{CLOSE}{after}");
    let mut inside = false;
    for (at, row) in wrap(&marked, width - gutter - 5).iter().enumerate() {
        let number = if at == 0 { number.as_str() } else { "" };
        let lead = paint.with(Role::Faint, &format!("  {number:>gutter$} │"));
        let (words, marks) = split(row, &mut inside, paint, verdict);
        let _ = writeln!(out, "{lead} {words}");
        if !marks.is_empty() {
            let lead = paint.with(Role::Faint, &format!("  {:gutter$} │", ""));
            let blanks = marks.len() - marks.trim_start().len();
            let marks = paint.with(Role::Verdict(verdict), marks.trim_start());
            let _ = writeln!(out, "{lead} {:blanks$}{marks}", "");
        }
    }
}

/// A row without its marks, and the carets that stand below what they enclose.
///
/// The marked words may go on over several rows: `inside` says whether the row starts within them.
fn split(row: &str, inside: &mut bool, paint: Paint, verdict: Verdict) -> (String, String) {
    let (mut words, mut carets) = (String::new(), String::new());
    for piece in row.split_inclusive([OPEN, CLOSE]) {
        let (opens, closes) = (piece.ends_with(OPEN), piece.ends_with(CLOSE));
        let text = piece.trim_end_matches([OPEN, CLOSE]);
        words.push_str(&if *inside {
            paint.with(Role::Verdict(verdict), text)
        } else {
            text.to_owned()
        });
        let mark = if *inside { "^" } else { " " };
        carets.extend(std::iter::repeat_n(mark, text.chars().map(char_columns).sum()));
        *inside = (*inside || opens) && !closes;
    }
    carets.truncate(carets.trim_end().len());
    (words, carets)
}

/// The words before the figure, the figure, and the words after it, cleaned for a terminal.
fn in_sentence(document: &Document, claim: &Claim) -> (String, String, String) {
    let span = claim.span;
    let whole = claim.sentence.join(span);
    let before = squeeze(document.words(Span::new(whole.start(), span.start())));
    let after = squeeze(document.words(Span::new(span.end(), whole.end())));
    (last_words(before.trim_start()), one_line(document.words(span)), first_words(after.trim_end()))
}

/// The end of `text`, from a word on, at most [`REACH`] characters.
fn last_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(REACH) else {
        return text.to_owned();
    };
    let tail = &text[cut..];
    format!("…{}", tail.find(' ').map_or(tail, |at| &tail[at..]))
}

/// The start of `text`, up to a word's end, at most [`REACH`] characters.
fn first_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(REACH) else {
        return text.to_owned();
    };
    let head = &text[..cut];
    format!("{}…", head.rfind(' ').map_or(head, |at| &head[..=at]))
}
