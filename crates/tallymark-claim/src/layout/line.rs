use std::cell::OnceCell;

use tallymark_sentence::Span;
use tallymark_sentence::steps::step;

use crate::lexicon::key::each;
use crate::lexicon::lines::{LineList, Opening, fold, in_key};
use crate::lexicon::{Class, lexicon};

/// Lines longer than this are prose whatever they say; no list looks at them.
pub(super) const LONG: usize = 300;

/// A line or a hard-wrapped paragraph of a page that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Where it stands, blanks at both ends left out.
    pub(super) span: Span,
    /// Its words.
    text: &'a str,
    /// Its folded form, once somebody asked for it.
    key: OnceCell<String>,
    /// The first byte of the folded form, 0 where that is empty and [`WIDE`] for all beyond ASCII.
    initial: u8,
    /// How many words it has.
    pub(super) words: usize,
    /// Whether it ends as a sentence does, closing quotes and brackets aside.
    pub(super) stop: bool,
    /// Whether a blank line, or the page's start, stands before it.
    pub(super) apart: bool,
    /// Whether it quotes someone.
    pub(super) speech: bool,
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
pub(super) fn lines(text: &str, extent: Span) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(extent.len() / 128 + 1);
    // Lines without a blank line between them.
    let mut group: Vec<(Span, bool)> = Vec::new();
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
            if apart {
                unwrap(text, &group, &mut lines);
                group.clear();
            }
            group.push((span, apart));
            apart = false;
        }
        let next = rest[len..].chars().next().map_or(0, char::len_utf8);
        // The two halves of CR LF are one break.
        let next = if rest[len..].starts_with("\r\n") { 2 } else { next };
        at += len + next;
    }
    unwrap(text, &group, &mut lines);
    lines
}

/// Where the first of LF, CR and the line and paragraph separators U+2028 and U+2029 stands; else the end.
fn line_break(bytes: &[u8]) -> usize {
    let end = memchr::memchr2(b'\n', b'\r', bytes).unwrap_or(bytes.len());
    // Their last bytes are rare, their first ones are those of quotation marks.
    let wide = memchr::memchr2_iter(0xA8, 0xA9, &bytes[..end])
        .find(|at| *at >= 2 && bytes[at - 2..*at] == [0xE2, 0x80]);
    wide.map_or(end, |at| at - 2)
}

/// Reads one group of lines without a blank line between them.
fn unwrap<'a>(text: &'a str, group: &[(Span, bool)], out: &mut Vec<Line<'a>>) {
    if group.is_empty() {
        return;
    }
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
    fn close(self, text: &str) -> Line<'_> {
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

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str, span: Span, apart: bool) -> Line<'a> {
        Line::of(text, span, apart, Marks::of(&text[span]))
    }

    fn of(text: &'a str, span: Span, apart: bool, marks: Marks) -> Line<'a> {
        let line = &text[span];
        let bullet = bullet(line);
        Line {
            span,
            text: line,
            key: OnceCell::new(),
            initial: if span.len() <= LONG { initial(&line[bullet..]) } else { 0 },
            words: marks.words,
            stop: ends_sentence(line),
            apart,
            speech: marks.has(QUOTE),
            colon: line.ends_with(':'),
            digits: marks.has(DIGIT),
            signs: marks.has(SIGN),
            dash: marks.has(DASH),
            bullet,
        }
    }

    /// Its folded form without its bullet, empty where it is longer than [`LONG`].
    pub(super) fn key(&self) -> &str {
        self.key.get_or_init(|| match self.initial {
            0 => String::new(),
            _ => fold(&self.text[self.bullet..]),
        })
    }

    /// Whether its folded form holds anything.
    pub(super) fn has_key(&self) -> bool {
        self.initial != 0
    }

    /// Whether its folded form is `key`.
    pub(super) fn is_key(&self, key: &str) -> bool {
        let initial = key.bytes().next().map_or(0, |it| it.min(WIDE));
        self.initial == initial && self.key() == key
    }

    /// Whether its words are those of `other`: most lines differ in the first letter.
    pub(super) fn same_words(&self, other: &Line<'_>) -> bool {
        self.initial == other.initial && self.key() == other.key()
    }

    /// Whether it is written in capitals throughout.
    pub(super) fn shouted(&self) -> bool {
        self.text.contains(char::is_uppercase) && !self.text.contains(char::is_lowercase)
    }

    /// Whether it opens with a figure.
    pub(super) fn opens_with_figure(&self) -> bool {
        self.initial == b'#'
    }

    /// Whether an entry of one of `lists` may open it; false for certain.
    pub(super) fn may_open(&self, lists: &[&LineList]) -> bool {
        may_open(&self.text[self.bullet..], lists)
    }

    /// Whether an entry of `list` may close it; false for certain.
    pub(super) fn may_close(&self, list: &LineList) -> bool {
        let line = &self.text[self.bullet..];
        let Some(end) = line.rfind(in_key) else { return false };
        let bytes = line.as_bytes();
        let len = bytes[..=end].iter().rev().take_while(|it| it.is_ascii_alphabetic()).count();
        let start = end + 1 - len.min(end + 1);
        let plain = len > 0 && start.checked_sub(1).is_none_or(|it| splits(bytes[it]));
        !plain || list.may_close(&line[start..=end])
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

/// Whether an entry of one of `lists` may open `words` once they are folded; false for certain.
pub(super) fn may_open(words: &str, lists: &[&LineList]) -> bool {
    let Some(start) = words.find(in_key) else { return false };
    let Some((first, rest)) = plain_word(&words[start..]) else { return true };
    // What parts two words is one blank in the lists.
    let marks = rest.bytes().take_while(|it| splits(*it)).count();
    let second = plain_word(&rest[marks..]).map(|it| it.0);
    let opening = Opening::new(first, second);
    lists.iter().any(|it| it.may_open_with(opening))
}

/// The letters at the head of `line` where a folded line has them as a word, and what comes after;
/// "Don’t" and "1st" must be folded before they are looked up.
fn plain_word(line: &str) -> Option<(&str, &str)> {
    let len = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    let plain = len > 0 && line.as_bytes().get(len).is_none_or(|it| splits(*it));
    plain.then(|| line.split_at(len))
}

/// Whether a byte of ASCII parts two words of a folded line.
const fn splits(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'\''
}

/// The first byte of the folded form of `line`, as [`Line::initial`] has it.
fn initial(line: &str) -> u8 {
    match line.chars().find(|c| in_key(*c)) {
        None => 0,
        Some(c) if c.is_numeric() => b'#',
        Some(c) => c
            .to_lowercase()
            .next()
            .map_or(WIDE, |it| u8::try_from(it).map_or(WIDE, |it| it.min(WIDE))),
    }
}

const BLANK: u8 = 1;
const QUOTE: u8 = 8;
const DIGIT: u8 = 16;
const DASH: u8 = 32;
/// A vertical bar, an at sign or a number sign.
const SIGN: u8 = 64;
/// A byte of a character beyond ASCII.
const WIDE: u8 = 128;

/// What stands in a line, blanks aside.
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
        let Some(last) = line.chars().next_back() else { return };
        let mut lanes =
            Lanes { seen: [0; 16], heads: [0; 16], blank: u8::from(!self.open), words: 0 };
        let (chunks, rest) = line.as_bytes().as_chunks();
        // So many heads of words fit in the byte of a lane.
        for chunks in chunks.chunks(usize::from(u8::MAX)) {
            chunks.iter().for_each(|chunk| lanes.read(chunk));
            lanes.count();
        }
        if !rest.is_empty() {
            let mut chunk = [b' '; 16];
            chunk[..rest.len()].copy_from_slice(rest);
            lanes.read(&chunk);
            lanes.count();
        }
        let mut seen = lanes.seen.iter().fold(0, |seen, it| seen | it);
        let mut words = lanes.words;
        if seen & WIDE != 0 {
            seen &= !WIDE;
            let kinds = wide_chars(line).fold(0, |kinds, c| kinds | kind_of(c));
            seen |= kinds & !BLANK;
            // A blank beyond ASCII parts words as well.
            if kinds & BLANK != 0 {
                let goes_on = self.open && !line.starts_with(char::is_whitespace);
                words = line.split_whitespace().count() - usize::from(goes_on);
            }
        }
        self.words += words;
        self.seen |= seen;
        self.open = !last.is_whitespace();
    }

    fn has(self, kind: u8) -> bool {
        self.seen & kind != 0
    }
}

/// The characters beyond ASCII.
fn wide_chars(line: &str) -> impl Iterator<Item = char> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(eight) = line.as_bytes()[at..].first_chunk() {
            let wide = u64::from_le_bytes(*eight) & each(WIDE);
            at += wide.trailing_zeros() as usize / 8;
            if wide != 0 {
                break;
            }
        }
        at += line.as_bytes()[at..].iter().take_while(|it| it.is_ascii()).count();
        let c = line[at..].chars().next()?;
        at += c.len_utf8();
        Some(c)
    })
}

/// Sixteen bytes of a line at a time; each test is made of all of them at once.
#[derive(Clone, Copy, Debug)]
struct Lanes {
    /// What each lane has seen: the kinds of ASCII, and [`WIDE`].
    seen: [u8; 16],
    /// How many words began in each lane that are yet to be counted.
    heads: [u8; 16],
    words: usize,
    /// 1 where the last byte was a blank.
    blank: u8,
}

impl Lanes {
    #[inline(always)]
    fn read(&mut self, chunk: &[u8; 16]) {
        let mut blanks = [0; 16];
        for ((byte, seen), blank) in chunk.iter().zip(&mut self.seen).zip(&mut blanks) {
            let within = |from: u8, to: u8| byte.wrapping_sub(from) <= to - from;
            *seen |= byte & WIDE;
            *seen |= if within(b'0', b'9') { DIGIT } else { 0 };
            *seen |= if *byte == b'"' { QUOTE } else { 0 };
            *seen |= if (*byte == b'|') | (*byte == b'@') | (*byte == b'#') { SIGN } else { 0 };
            *blank = u8::from((*byte == b' ') | within(b'\t', b'\r'));
        }
        let mut before = [self.blank; 16];
        before[1..].copy_from_slice(&blanks[..15]);
        self.blank = blanks[15];
        // A word begins where no blank is and one stands before.
        for ((heads, before), blank) in self.heads.iter_mut().zip(before).zip(blanks) {
            *heads += before & !blank;
        }
    }

    fn count(&mut self) {
        self.words += self.heads.iter().map(|it| usize::from(*it)).sum::<usize>();
        self.heads = [0; 16];
    }
}

/// What a character beyond ASCII is.
fn kind_of(c: char) -> u8 {
    match c {
        '“' | '”' | '«' => QUOTE,
        '—' | '―' | '–' => DASH,
        _ if c.is_whitespace() => BLANK,
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
