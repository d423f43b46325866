use tallymark_sentence::Span;

use crate::lexicon::lines::fold;
use crate::lexicon::{Class, lexicon};

/// Lines longer than this are prose whatever they say; no list looks at them.
pub(super) const LONG: usize = 300;

/// A line or a hard-wrapped paragraph of a page that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its words, blanks at both ends left out.
    pub(super) span: Span,
    /// Its folded form, empty where it is longer than [`LONG`].
    pub(super) key: String,
    /// How many words it has.
    pub(super) words: usize,
    /// Whether it ends as a sentence does, closing quotes and brackets aside.
    pub(super) stop: bool,
    /// Whether a blank line, or the page's start, stands before it.
    pub(super) apart: bool,
    /// Whether it is written as a headline though it may end with a stop.
    pub(super) headline: bool,
    /// Whether it quotes someone.
    pub(super) speech: bool,
    /// Whether it is written in capitals throughout.
    pub(super) shouted: bool,
    /// Whether it ends with a colon.
    pub(super) colon: bool,
    /// Whether a long dash stands in it.
    pub(super) dash: bool,
    /// Length of the bullet that it opens with, blanks after it included.
    pub(super) bullet: usize,
}

/// Blanks, and marks that show nothing: byte order mark, zero-width space, joiners, variation selectors.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}')
}

/// The part of `span` without blanks at its ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let line = &text[span];
    let start = span.end() - line.trim_start_matches(is_blank).len();
    let len = text[start..span.end()].trim_end_matches(is_blank).len();
    Span::new(start, start + len)
}

/// The lines of `extent` that are not blank; hard-wrapped paragraphs count as one.
pub(super) fn lines(text: &str, extent: Span) -> Vec<Line> {
    let mut raw: Vec<(Span, bool)> = Vec::new();
    let mut at = extent.start();
    let mut apart = true;
    while at < extent.end() {
        let rest = &text[at..extent.end()];
        let len = rest.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(rest.len());
        let span = trimmed(text, Span::new(at, at + len));
        if span.is_empty() {
            apart = true;
        } else {
            raw.push((span, apart));
            apart = false;
        }
        let next = rest[len..].chars().next().map_or(0, char::len_utf8);
        // The two halves of CR LF are one break.
        let next = if rest[len..].starts_with("\r\n") { 2 } else { next };
        at += len + next;
    }
    let mut lines = Vec::with_capacity(raw.len());
    let mut from = 0;
    while from < raw.len() {
        let mut to = from + 1;
        while to < raw.len() && !raw[to].1 {
            to += 1;
        }
        unwrap(text, &raw[from..to], &mut lines);
        from = to;
    }
    lines
}

/// Reads one group of lines without a blank line between them.
fn unwrap(text: &str, group: &[(Span, bool)], out: &mut Vec<Line>) {
    if is_wrapped(text, group) {
        let whole = group[0].0.join(group[group.len() - 1].0);
        out.push(Line::new(text, whole, group[0].1));
        return;
    }
    for &(span, apart) in group {
        // "The toll rose,\nofficials said." is one paragraph: no line of its own opens in lower case.
        let continues = text[span].chars().next().is_some_and(char::is_lowercase);
        match out.last_mut().filter(|last| continues && !apart && !last.stop && last.words > 5) {
            Some(last) => *last = Line::new(text, last.span.join(span), last.apart),
            None => out.push(Line::new(text, span, apart)),
        }
    }
}

/// Whether a paragraph was broken at a column: its lines but the last are about
/// equally long and most go on without a stop, some in lower case.
fn is_wrapped(text: &str, group: &[(Span, bool)]) -> bool {
    if group.len() < 2 {
        return false;
    }
    let body = &group[..group.len() - 1];
    let longest = group.iter().map(|(span, _)| span.len()).max().unwrap_or(0);
    // A column is at least 40 and at most 120 wide; a line falls short of it by a word or two.
    (40..=120).contains(&longest)
        && body.iter().all(|(span, _)| span.len() + 24 >= longest)
        && body.iter().filter(|(span, _)| !ends_sentence(&text[*span])).count() * 2 >= body.len()
        && group[1..]
            .iter()
            .any(|(span, _)| text[*span].chars().next().is_some_and(char::is_lowercase))
        && bullet(&text[group[0].0]) == 0
}

impl Line {
    pub(super) fn new(text: &str, span: Span, apart: bool) -> Line {
        let line = &text[span];
        let bullet = bullet(line);
        Line {
            span,
            key: if span.len() <= LONG { fold(&line[bullet..]) } else { String::new() },
            words: line.split_whitespace().count(),
            stop: ends_sentence(line),
            apart,
            headline: apart && span.len() <= 150 && is_headline(line),
            speech: line.contains(['"', '“', '”', '«']),
            shouted: !line.chars().any(char::is_lowercase) && line.chars().any(char::is_uppercase),
            colon: line.ends_with(':'),
            dash: line.contains(['—', '―', '–']),
            bullet,
        }
    }

    /// Whether a list may look at it.
    pub(super) fn is_short(&self) -> bool {
        self.span.len() <= LONG
    }
}

/// Whether `line` ends with a full stop, a question or an exclamation mark, closing marks aside.
pub(super) fn ends_sentence(line: &str) -> bool {
    let end = line.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '“')
    });
    end.ends_with(['.', '!', '?', '…', '。'])
}

/// Whether most long words of `line` open in capitals, or it does without what sentences have:
/// articles, past auxiliaries, weekdays after "on". Two sentences are no headline.
fn is_headline(line: &str) -> bool {
    let mut long = 0;
    let mut capitals = 0;
    let mut plain = true;
    for (at, word) in line.split_whitespace().enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.chars().count() >= 4 {
            long += 1;
            capitals += usize::from(bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric()));
        }
        let classes = lexicon().look_up(bare).1;
        let folded = bare.to_ascii_lowercase();
        plain &= !classes.has(Class::Article) || at == 0 && folded != "the";
        plain &= !classes.has(Class::Weekday);
        plain &= !matches!(folded.as_str(), "was" | "were" | "had" | "been" | "said" | "told");
    }
    let inner = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    let sentences = inner.matches(". ").count();
    let title_case = long >= 3 && capitals * 10 >= long * 7;
    (title_case || plain || line.ends_with('?')) && sentences <= 1
}

/// Length of a bullet with its blanks: "• ", "- ", "* ", "– ", "▪ ", "1. ", "2) ".
fn bullet(line: &str) -> usize {
    let mark = match line.chars().next() {
        Some(c @ ('•' | '●' | '▪' | '■' | '◦' | '‣' | '·' | '►' | '▶' | '➤' | '*')) => {
            c.len_utf8()
        }
        // A dash needs a blank after it: "-5 degrees" is no list.
        Some(c @ ('-' | '–' | '—')) if line[c.len_utf8()..].starts_with([' ', '\t', '\u{A0}']) => {
            c.len_utf8()
        }
        Some('0'..='9') => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            match line[digits..].strip_prefix(['.', ')']) {
                Some(rest) if digits <= 2 && rest.starts_with(' ') => digits + 1,
                _ => return 0,
            }
        }
        _ => return 0,
    };
    line.len() - line[mark..].trim_start().len()
}
