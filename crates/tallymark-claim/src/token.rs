use tallymark_sentence::Span;

use crate::lexicon::key::{self, Letters, Run};
use crate::lexicon::{Class, Classes, Lexicon, WordId};
use crate::tag::{self, Tag};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters; abbreviations keep their stops ("U.S.", "Oct."), "n't" and "O'Brien" stay whole.
    Word,
    /// A possessive ending: "'s".
    Possessive,
    /// Digits with their grouping and decimals: "2,600", "5.9", "½".
    Number,
    /// A quotation mark of any shape, apostrophes at a word's edge among them.
    Quote,
    /// A hyphen, dash or minus of any length.
    Dash,
    /// A currency or percent sign, or another symbol.
    Symbol,
    /// Any other mark.
    Punct,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capital {
    /// "border"; also everything that is no word.
    Lower,
    /// "Border".
    Title,
    /// "UN", "ISLAMABAD" and single capitals.
    Upper,
    /// "eBay", "McCain" counts as `Title`.
    Mixed,
}

/// A word, number or mark of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    start: u32,
    end: u32,
    /// Its first eight bytes, capitals of ASCII in lower case: rules ask for words by it.
    head: u64,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written.
    pub capital: Capital,
    /// Whether a blank stands before it (or it opens its sentence).
    pub spaced: bool,
    /// What its word is sought as.
    pub(crate) sought: u8,
    pub(crate) word: WordId,
    /// What its word is a form of, or else that.
    pub(crate) lemma: WordId,
    pub(crate) classes: Classes,
}

impl Capital {
    /// Whether a word so written is read as one in small letters is.
    #[inline]
    const fn tells_little(self) -> bool {
        // These two stand together, so that it is one comparison.
        !matches!(self, Capital::Title | Capital::Upper)
    }
}

impl Token {
    /// Where it stands, in bytes of the document's text.
    #[inline]
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Offset of its first byte.
    #[inline]
    pub const fn start(&self) -> usize {
        self.start as usize
    }

    /// Offset after its last byte.
    #[inline]
    pub const fn end(&self) -> usize {
        self.end as usize
    }

    /// How many bytes it takes.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// Its bytes in `text`, the document's.
    #[inline]
    pub(crate) fn bytes<'a>(&self, text: &'a str) -> &'a [u8] {
        &text.as_bytes()[self.start()..self.end()]
    }

    /// Its byte where it is a single one of ASCII, a letter of it in lower case; 0 for all others.
    #[inline]
    pub(crate) const fn byte(&self) -> u8 {
        if self.head < 0x80 { self.head as u8 } else { 0 }
    }

    /// Whether both are the same in `text`, capitals or not.
    #[inline]
    pub(crate) fn is_same(&self, other: &Token, text: &str) -> bool {
        self.head == other.head
            && self.len() == other.len()
            && (self.len() <= 8 || self.bytes(text).eq_ignore_ascii_case(other.bytes(text)))
    }

    /// Whether its letters in `text` are those of `word`, which is in lower case, capitals or not.
    ///
    /// Inlined, so that a word that stands in the code is compared as a number.
    #[inline(always)]
    pub(crate) fn is_word(&self, text: &str, word: &str) -> bool {
        debug_assert!(!word.bytes().any(|it| it.is_ascii_uppercase()), "{word}");
        // No token of several bytes has a zero: fewer than eight bytes are the whole word.
        self.head == key::letters(word.as_bytes())
            && (word.len() < 8 || self.len() == word.len() && self.has_tail(text, word))
    }

    /// Whether its letters in `text` are those of one of `words`, which are in lower case, capitals or not.
    ///
    /// Inlined, so that lengths and first letters of the words that stand in the code become the test of a bit.
    #[inline(always)]
    pub(crate) fn is_one_of(&self, text: &str, words: &(impl Asked + ?Sized)) -> bool {
        let outlines = words
            .list()
            .iter()
            .fold(0_u64, |all, it| all | 1 << outline(it.len() as u32, it.as_bytes()[0]));
        outlines >> outline(self.end - self.start, self.head as u8) & 1 != 0
            && words.has(self, text)
    }

    #[inline(never)]
    fn one_of(&self, text: &str, words: &[&str]) -> bool {
        let (len, first) = (self.len(), self.head as u8);
        words
            .iter()
            .any(|it| it.len() == len && it.as_bytes()[0] == first && self.is_word(text, it))
    }

    /// Whether the letters after the first eight are those of `word`, which is as long.
    fn has_tail(&self, text: &str, word: &str) -> bool {
        self.bytes(text)[8..].eq_ignore_ascii_case(&word.as_bytes()[8..])
    }

    /// Whether the lexicon lists the word under `class`.
    #[inline]
    pub(crate) const fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }
}

/// Words that a token is held against.
pub(crate) trait Asked {
    fn list(&self) -> &[&str];

    /// Whether the token's word is one of them.
    fn has(&self, token: &Token, text: &str) -> bool;
}

/// Words that stand in the code where they are asked for.
impl<const N: usize> Asked for [&str; N] {
    #[inline(always)]
    fn list(&self) -> &[&str] {
        self
    }

    #[inline(always)]
    fn has(&self, token: &Token, text: &str) -> bool {
        if N > 8 {
            return token.one_of(text, self);
        }
        // No loop, so that each word is a number in the code.
        let is = |at: usize| self.get(at).is_some_and(|it| token.is_word(text, it));
        is(0) | is(1) | is(2) | is(3) | is(4) | is(5) | is(6) | is(7)
    }
}

impl Asked for [&str] {
    #[inline(always)]
    fn list(&self) -> &[&str] {
        self
    }

    #[inline(always)]
    fn has(&self, token: &Token, text: &str) -> bool {
        token.one_of(text, self)
    }
}

/// One of 64 numbers that a word's length and its first letter make.
#[inline(always)]
const fn outline(len: u32, first: u8) -> u32 {
    len.wrapping_mul(11).wrapping_add(first as u32) % 64
}

/// Tokens and their tags, one each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    pub(crate) tags: Vec<Tag>,
}

/// Appends the tokens of `text[span]` to `out`, and to `open` those whose tag is yet to be told,
/// counted from the first of them; one pass, no look-back.
#[inline(never)]
pub(crate) fn scan(
    text: &str,
    span: Span,
    lexicon: &Lexicon,
    out: &mut Tokens,
    open: &mut Vec<usize>,
) {
    let Ok(limit) = u32::try_from(span.end()) else { return };
    let whole = text.as_bytes();
    let text = &text[..limit as usize];
    let bytes = text.as_bytes();
    let mut at = span.start();
    let mut spaced = true;
    let from = out.list.len();
    while at < bytes.len() {
        let letters = Letters::at(whole, at);
        let mut end = at + letters.len;
        // Nearly all of a text are plain words, most of them short and with a blank after them.
        let (word, row, capital);
        if matches!(letters.len, 1..8) {
            if bytes.get(end) != Some(&b' ') && !is_whole(bytes, at, letters.len) {
                (at, spaced) = other(text, at, spaced, lexicon, out, open, from);
                continue;
            }
            (word, row) = lexicon.find_short(letters.small);
            capital = letters.capital();
        } else if bytes[at] == b' ' {
            spaced = true;
            at += 1;
            continue;
        } else {
            let run = if letters.len > 0 { Run::from(whole, at, letters) } else { None };
            let Some(run) = run.filter(|run| is_whole(bytes, at, run.len)) else {
                (at, spaced) = other(text, at, spaced, lexicon, out, open, from);
                continue;
            };
            end = at + run.len;
            (word, row) = lexicon.find(run.key);
            capital = run.capital();
        }
        let after = bytes.get(end);
        let mut head = letters.small;
        // "Oct.", "Gen.", "Inc.": the stop is the abbreviation's own.
        if after == Some(&b'.') && row.classes.has(Class::Abbreviation) {
            end += 1;
            head = key::head(&bytes[at..end]);
        }
        let settled = if capital.tells_little() { row.lone.settled } else { None };
        out.tags.push(settled.unwrap_or(Tag::Noun));
        if settled.is_none() {
            open.push(out.list.len() - from);
        }
        out.list.push(Token {
            start: at as u32,
            end: end as u32,
            head,
            kind: TokenKind::Word,
            capital,
            spaced,
            word,
            lemma: row.lone.lemma,
            sought: row.lone.sought,
            classes: row.classes,
        });
        spaced = after == Some(&b' ');
        at = end + usize::from(spaced);
    }
}

/// Appends the token at `at`, which is no plain word, if it is no blank; where to go on, and
/// whether a blank stands before it.
#[inline(never)]
fn other(
    text: &str,
    at: usize,
    spaced: bool,
    lexicon: &Lexicon,
    out: &mut Tokens,
    open: &mut Vec<usize>,
    from: usize,
) -> (usize, bool) {
    let bytes = text.as_bytes();
    // By far the commonest are the marks between words and at their ends.
    if let Some(byte @ (b',' | b'.' | b';' | b':' | b'(' | b')' | b'?' | b'!' | b'"')) =
        bytes.get(at)
        && !(*byte == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
    {
        let (kind, tag) = match byte {
            b'"' => (TokenKind::Quote, Tag::Quote),
            _ => (TokenKind::Punct, Tag::Punct),
        };
        out.tags.push(tag);
        out.list.push(Token {
            start: at as u32,
            end: at as u32 + 1,
            head: u64::from(*byte),
            kind,
            capital: Capital::Lower,
            spaced,
            word: WordId::UNKNOWN,
            lemma: WordId::UNKNOWN,
            sought: 0,
            classes: Classes::NONE,
        });
        let blank = bytes.get(at + 1) == Some(&b' ');
        return (at + 1 + usize::from(blank), blank);
    }
    let rest = &text[at..];
    let Some(first) = rest.chars().next() else { return (text.len(), spaced) };
    if first.is_whitespace() {
        return (at + first.len_utf8(), true);
    }
    let (kind, len) = measure(rest, first);
    let (mut capital, mut word) = (Capital::Lower, WordId::UNKNOWN);
    if kind == TokenKind::Word {
        capital = self::capital(&rest[..len]);
        word = lexicon.look_up(&rest[..len]).0;
    }
    let row = lexicon.row(word);
    let mut end = at + len;
    let after = bytes.get(end);
    if after == Some(&b'.') && row.classes.has(Class::Abbreviation) {
        end += 1;
    }
    let tag = match kind {
        TokenKind::Word if capital.tells_little() => row.lone.settled,
        kind => tag::of_mark(kind),
    };
    if tag.is_none() {
        open.push(out.list.len() - from);
    }
    out.tags.push(tag.unwrap_or(Tag::Noun));
    out.list.push(Token {
        start: at as u32,
        end: end as u32,
        head: key::head(&bytes[at..end]),
        kind,
        capital,
        spaced,
        word,
        lemma: row.lone.lemma,
        sought: row.lone.sought,
        classes: row.classes,
    });
    let blank = after == Some(&b' ');
    (end + usize::from(blank), blank)
}

/// A list of words with a mask of their first letters for each length, so that most words are told off at once.
#[derive(Debug)]
pub(crate) struct WordSet {
    words: &'static [&'static str],
    /// For each length, a bit for each letter that a word of it begins with.
    heads: [u32; 16],
}

impl WordSet {
    /// `words` are in lower case, begin with a letter of ASCII and have fewer than 16 letters.
    pub(crate) const fn new(words: &'static [&'static str]) -> WordSet {
        let mut heads = [0; 16];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            heads[word.len()] |= 1 << (word[0] & 31);
            at += 1;
        }
        WordSet { words, heads }
    }

    /// Whether the word of `token` is one of them, capitals or not.
    #[inline]
    pub(crate) fn has(&self, token: &Token, text: &str) -> bool {
        self.may_have(token) && token.one_of(text, self.words)
    }

    /// Whether a word of that length and first letter is one of them: false for certain.
    #[inline]
    pub(crate) fn may_have(&self, token: &Token) -> bool {
        let heads = self.heads.get(token.len()).copied().unwrap_or(0);
        heads & 1 << (token.head & 31) != 0
    }
}

/// Whether nothing that could belong to the word of `len` letters at `at` comes after it.
#[inline]
fn is_whole(bytes: &[u8], at: usize, len: usize) -> bool {
    let end = at + len;
    match bytes.get(end) {
        None => end == bytes.len(),
        // "U.S.".
        Some(b'.') => len > 1,
        // "O'Brien".
        Some(b'\'') => ends_word(&bytes[end + 1..]),
        // ’ and the joiners of its block; dashes and other quotation marks end a word.
        Some(0xE2) if bytes.get(end + 1) == Some(&0x80) => match bytes.get(end + 2) {
            Some(0x99) => ends_word(&bytes[end + 3..]),
            third => !matches!(third, Some(0x8C | 0x8D)),
        },
        // "naïve".
        Some(after) => after.is_ascii(),
    }
}

/// Whether a word surely ends before an apostrophe with `after` behind it: the "s" of "Norland's", a blank.
#[inline]
fn ends_word(after: &[u8]) -> bool {
    match after {
        [] => true,
        [b's' | b'S'] => true,
        [b's' | b'S', next, ..] => next.is_ascii() && !next.is_ascii_alphanumeric(),
        [next, ..] => next.is_ascii() && !next.is_ascii_alphabetic(),
    }
}

/// Kind and length in bytes of the token at the head of `rest`, which starts with `first`.
fn measure(rest: &str, first: char) -> (TokenKind, usize) {
    match first {
        '0'..='9' => (TokenKind::Number, number(rest.as_bytes())),
        '.' if rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit) => {
            (TokenKind::Number, 1 + number(&rest.as_bytes()[1..]))
        }
        'a'..='z' | 'A'..='Z' => word(rest),
        '\'' | '’' => match possessive(rest, first) {
            Some(len) => (TokenKind::Possessive, len),
            None => (TokenKind::Quote, first.len_utf8()),
        },
        '"' | '“' | '”' | '„' | '‟' | '‘' | '‚' | '«' | '»' | '‹' | '›' | '`' => {
            (TokenKind::Quote, first.len_utf8())
        }
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => {
            (TokenKind::Dash, first.len_utf8())
        }
        // What a terminal would act on: its letters are no words, nor its digits figures ("\x1b[0m").
        '\u{1B}' | '\u{9B}' => (TokenKind::Punct, escape(rest.as_bytes(), first.len_utf8())),
        '%' | '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₺' | '₦' | '₪' | '₫' | '₱' | '₴' | '¢'
        | '°' | '‰' | '+' | '~' | '=' | '<' | '>' | '≈' | '±' | '×' | '#' | '&' | '@' | '*'
        | '≥' | '≤' => (TokenKind::Symbol, first.len_utf8()),
        '¼' | '½' | '¾' | '⅐'..='⅞' => (TokenKind::Number, first.len_utf8()),
        _ if first.is_numeric() => (
            TokenKind::Number,
            rest.char_indices().find(|(_, c)| !c.is_numeric()).map_or(rest.len(), |(at, _)| at),
        ),
        _ if first.is_alphabetic() => word(rest),
        _ => (TokenKind::Punct, first.len_utf8()),
    }
}

/// Length of "'s" where it ends a word, as in "Pakistan's".
fn possessive(rest: &str, first: char) -> Option<usize> {
    let after = &rest[first.len_utf8()..];
    let s = after.chars().next().filter(|&c| c == 's' || c == 'S')?;
    let next = after[s.len_utf8()..].chars().next();
    (!next.is_some_and(char::is_alphanumeric)).then_some(first.len_utf8() + 1)
}

/// Length of the control sequence at the head of `bytes`, whose introducer takes `lead` bytes.
fn escape(bytes: &[u8], lead: usize) -> usize {
    let open = lead + usize::from(lead == 1 && bytes.get(1) == Some(&b'['));
    let inside = bytes[open..].iter().take(16);
    let end = open + inside.take_while(|it| matches!(it, b'0'..=b'9' | b';' | b'?')).count();
    // One letter ends it; a lone escape takes nothing with it.
    let whole = (open > 1 || lead == 2) && bytes.get(end).is_some_and(u8::is_ascii_alphabetic);
    if whole { end + 1 } else { lead }
}

/// Length of what is not seen in a number at `at`: a mark on the digit before, or a character of no
/// width with a digit after it.
fn unseen(bytes: &[u8], at: usize) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    match bytes[at..] {
        [0xCC, ..] | [0xCD, 0x80..=0xAF, ..] => 2,
        [0xC2, 0xAD, ..] if digit(at + 2) => 2,
        [0xE2, 0x80, 0x8B..=0x8D, ..] | [0xE2, 0x81, 0xA0, ..] | [0xEF, 0xBB, 0xBF, ..]
            if digit(at + 3) =>
        {
            3
        }
        _ => 0,
    }
}

/// Length of the digits at the head of `bytes` with separators between them.
fn number(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'0'..=b'9' => at += 1,
            b',' | b'.' if digit(at + 1) => at += 1,
            b'\'' if three_digits(bytes, at + 1) => at += 1,
            // No-break space, narrow no-break space, thin space, ’ between groups of three.
            0xC2 if bytes.get(at + 1) == Some(&0xA0) && three_digits(bytes, at + 2) => at += 2,
            0xE2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xAF | 0x89 | 0x99]))
                && three_digits(bytes, at + 3) =>
            {
                at += 3
            }
            0xC2 | 0xCC | 0xCD | 0xE2 | 0xEF => match unseen(bytes, at) {
                0 => break,
                len => at += len,
            },
            _ => break,
        }
    }
    at
}

/// Whether just three digits stand at `at`.
fn three_digits(bytes: &[u8], at: usize) -> bool {
    bytes.len() >= at + 3
        && bytes[at..at + 3].iter().all(u8::is_ascii_digit)
        && !bytes.get(at + 3).is_some_and(u8::is_ascii_digit)
}

/// Kind and length of the word at the head of `rest`.
fn word(rest: &str) -> (TokenKind, usize) {
    if let Some(len) = dotted(rest.as_bytes()) {
        return (TokenKind::Word, len);
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = c.is_alphabetic()
            || is_mark(c)
            || (matches!(c, '\'' | '’')
                && len > 0
                && chars.peek().is_some_and(|(_, next)| next.is_alphabetic())
                && possessive(&rest[at..], c).is_none());
        if !inside {
            break;
        }
        len = at + c.len_utf8();
    }
    (TokenKind::Word, len)
}

/// Combining marks and joiners, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '\u{AD}')
}

/// Length of "U.S.", "p.m.", "U.S" at the head of `bytes`: single letters with stops.
fn dotted(bytes: &[u8]) -> Option<usize> {
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut at = 0;
    while letter(at) && bytes.get(at + 1) == Some(&b'.') && at < 12 {
        at += 2;
    }
    // "U.S" without its last stop: the letter must end the word.
    if at >= 2 && letter(at) && !letter(at + 1) && bytes.get(at + 1) != Some(&b'.') {
        return Some(at + 1);
    }
    (at >= 4 && !letter(at)).then_some(at)
}

fn capital(word: &str) -> Capital {
    let mut upper = 0;
    let mut lower = 0;
    for c in word.chars() {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    match (word.chars().next().is_some_and(char::is_uppercase), upper, lower) {
        (_, 0, _) => Capital::Lower,
        (true, _, 0) => Capital::Upper,
        (true, _, _) => Capital::Title,
        (false, _, _) => Capital::Mixed,
    }
}

#[cfg(test)]
mod tests;
