use tallymark_sentence::Span;
use tallymark_sentence::steps::step;

use crate::lexicon::key::each;
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
    /// Whether it quotes someone.
    pub(super) speech: bool,
    /// Whether it is written in capitals throughout.
    pub(super) shouted: bool,
    /// Whether it ends with a colon.
    pub(super) colon: bool,
    /// Whether an ASCII digit stands in it.
    pub(super) digits: bool,
    /// Whether "|", "@" or "#" stands in it.
    pub(super) signs: bool,
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
        let len = line_break(rest.as_bytes());
        step(len + 1);
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

/// Where the first of LF, CR and the line and paragraph separators U+2028 and U+2029 stands; else the end.
fn line_break(bytes: &[u8]) -> usize {
    let mut from = 0;
    while let Some(found) = memchr::memchr3(b'\n', b'\r', 0xE2, &bytes[from..]) {
        let at = from + found;
        if bytes[at] != 0xE2 || matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])) {
            return at;
        }
        from = at + 1;
    }
    bytes.len()
}

/// Reads one group of lines without a blank line between them.
fn unwrap(text: &str, group: &[(Span, bool)], out: &mut Vec<Line>) {
    if is_wrapped(text, group) {
        let whole = group[0].0.join(group[group.len() - 1].0);
        out.push(Line::new(text, whole, group[0].1));
        return;
    }
    let mut open: Option<Open> = None;
    for &(span, apart) in group {
        // "The toll rose,\nofficials said." is one paragraph: no line of its own opens in lower case.
        let continues = text[span].chars().next().is_some_and(char::is_lowercase);
        if let Some(last) = open.as_mut().filter(|_| continues && !apart)
            && last.marks.words > 5
            && !ends_sentence(&text[last.span])
        {
            last.marks.read(&text[last.span.end()..span.end()]);
            last.span = last.span.join(span);
            continue;
        }
        out.extend(open.take().map(|it| it.close(text)));
        open = Some(Open { span, apart, marks: Marks::of(&text[span]) });
    }
    out.extend(open.map(|it| it.close(text)));
}

/// A line that the next one may go on with.
#[derive(Debug)]
struct Open {
    span: Span,
    apart: bool,
    marks: Marks,
}

impl Open {
    fn close(self, text: &str) -> Line {
        Line::of(text, self.span, self.apart, self.marks)
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
        Line::of(text, span, apart, Marks::of(&text[span]))
    }

    fn of(text: &str, span: Span, apart: bool, marks: Marks) -> Line {
        let line = &text[span];
        let bullet = bullet(line);
        Line {
            span,
            key: if span.len() <= LONG { fold(&line[bullet..]) } else { String::new() },
            words: marks.words,
            stop: ends_sentence(line),
            apart,
            speech: marks.has(QUOTE),
            shouted: marks.has(UPPER) && !marks.has(LOWER),
            colon: line.ends_with(':'),
            digits: marks.has(DIGIT),
            signs: marks.has(SIGN),
            dash: marks.has(DASH),
            bullet,
        }
    }

    /// Whether it is written as a headline though it may end with a stop.
    pub(super) fn is_headline(&self, text: &str) -> bool {
        self.apart && self.span.len() <= 150 && is_headline(&text[self.span])
    }

    /// Whether a list may look at it.
    pub(super) fn is_short(&self) -> bool {
        self.span.len() <= LONG
    }
}

const BLANK: u8 = 1;
const LOWER: u8 = 2;
const UPPER: u8 = 4;
const QUOTE: u8 = 8;
const DIGIT: u8 = 16;
const DASH: u8 = 32;
/// A vertical bar, an at sign or a number sign.
const SIGN: u8 = 64;
/// The first byte of a character beyond ASCII.
const WIDE: u8 = 128;

/// What each byte is; those inside a character are nothing.
const KINDS: [u8; 256] = {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'\t'..=b'\r' | b' ' => BLANK,
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'"' => QUOTE,
            b'0'..=b'9' => DIGIT,
            b'|' | b'@' | b'#' => SIGN,
            0xC0.. => WIDE,
            _ => 0,
        };
        b += 1;
    }
    table
};

/// What stands in a line, gathered in one pass.
#[derive(Clone, Copy, Debug)]
struct Marks {
    words: usize,
    seen: u8,
    /// Whether a word has begun and no blank came after it.
    open: bool,
}

impl Marks {
    fn of(line: &str) -> Marks {
        let mut it = Marks { words: 0, seen: 0, open: false };
        it.read(line);
        it
    }

    /// Reads on; a word goes on where the last text ended.
    fn read(&mut self, line: &str) {
        let Marks { mut words, mut seen, mut open } = *self;
        let bytes = line.as_bytes();
        let mut at = 0;
        while let Some(&b) = bytes.get(at) {
            // Letters and spaces are read eight at a time, and so are other signs of ASCII among them.
            if let Some(eight) = bytes.get(at..).and_then(|it| it.first_chunk())
                && let Some(plain) = Eight::of(*eight)
            {
                words += plain.words(open);
                open = plain.ends_open();
                seen |= plain.kinds();
                at += 8;
                continue;
            }
            let mut kind = KINDS[usize::from(b)];
            let mut len = 1;
            if kind & WIDE != 0 {
                let c = line[at..].chars().next().unwrap_or_default();
                kind = kind_of(c);
                len = c.len_utf8();
            }
            words += usize::from(kind & BLANK == 0 && !open);
            open = kind & BLANK == 0;
            seen |= kind;
            at += len;
        }
        *self = Marks { words, seen, open };
    }

    fn has(self, kind: u8) -> bool {
        self.seen & kind != 0
    }
}

/// Eight characters of ASCII, no control among them.
#[derive(Clone, Copy, Debug)]
struct Eight {
    bytes: u64,
    /// The high bit of each byte that is a space.
    spaces: u64,
}

impl Eight {
    #[inline]
    fn of(bytes: [u8; 8]) -> Option<Eight> {
        let bytes = u64::from_le_bytes(bytes);
        // Set where a byte is at least a space; the sums stay within their bytes below 0x80.
        let printed = bytes.wrapping_add(each(0x80 - b' '));
        if bytes & each(0x80) != 0 || !printed & each(0x80) != 0 {
            return None;
        }
        let spaces = !((bytes ^ each(b' ')) + each(0x7F)) & each(0x80);
        Some(Eight { bytes, spaces })
    }

    /// How many words begin in it, one that is open before it aside.
    #[inline]
    const fn words(self, open: bool) -> usize {
        let before = self.spaces << 8 | if open { 0 } else { 0x80 };
        let heads = !self.spaces & before & each(0x80);
        // The sum of the bytes, each of which is now one or none.
        ((heads >> 7).wrapping_mul(each(1)) >> 56) as usize
    }

    #[inline]
    const fn ends_open(self) -> bool {
        self.spaces >> 63 == 0
    }

    #[inline]
    fn kinds(self) -> u8 {
        let small = self.bytes | each(0x20);
        let from_a = small + each(0x80 - b'a');
        let past_z = small + each(0x7F - b'z');
        let letters = (from_a ^ past_z) & each(0x80);
        let capitals = letters & !(self.bytes << 2);
        let mut kinds = if self.spaces != 0 { BLANK } else { 0 };
        kinds |= if capitals != 0 { UPPER } else { 0 };
        kinds |= if letters != capitals { LOWER } else { 0 };
        let mut others = each(0x80) & !letters & !self.spaces;
        while others != 0 {
            let at = others.trailing_zeros() / 8;
            kinds |= KINDS[usize::from((self.bytes >> (8 * at)) as u8)];
            others &= others - 1;
        }
        kinds
    }
}

/// What a character beyond ASCII is.
fn kind_of(c: char) -> u8 {
    match c {
        '“' | '”' | '«' => QUOTE,
        '—' | '―' | '–' => DASH,
        _ if c.is_whitespace() => BLANK,
        _ if c.is_lowercase() => LOWER,
        _ if c.is_uppercase() => UPPER,
        _ => 0,
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

#[cfg(test)]
mod tests;
