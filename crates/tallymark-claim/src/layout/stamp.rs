//! Lines that say when a page was published or changed.

use tallymark_sentence::Span;

use crate::document::{Stamp, StampKind};
use crate::lexicon::lines::{AGENCIES, LineList, STAMPS};
use crate::lexicon::{Class, lexicon};
use crate::time::{Date, Period};

/// What a stamp line says.
#[derive(Clone, Debug, Default)]
pub(super) struct StampLine {
    /// Its dates; empty where it states none in full, "Sunday, November 23".
    pub(super) stamps: Vec<Stamp>,
    /// Whether words such as "Updated" announce them.
    pub(super) announced: bool,
    /// The agency among its words, "AFP, Monday 3 May 2010".
    pub(super) agency: Option<(&'static str, Span)>,
}

/// A word or number of the line, with its place in the text.
#[derive(Clone, Copy, Debug)]
struct Piece<'a> {
    start: usize,
    text: &'a str,
    /// Its value where it is a number of at most four digits; the letters of "3rd" are left out.
    number: Option<u32>,
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// How many words may stand beside a date that is announced, "Published March 3, 2014 by Jane Roe".
const MOST_LEFT: usize = 4;

/// No rule looks further ahead than so many pieces.
const AHEAD: usize = 8;

/// Reads the line at `span`; `None` where it is no stamp.
pub(super) fn read(text: &str, span: Span) -> Option<StampLine> {
    // "By Jane Roe | Published: March 3, 2014 at 10:21 a.m. EST | Updated: …" is the longest kind.
    if span.len() > 160 {
        return None;
    }
    let line = &text[span];
    // Most lines hold no figure, and no stamp goes without one.
    if !line.bytes().any(|it| it.is_ascii_digit()) {
        return None;
    }
    // Most lines show by their first words that they are none: no more are read than that takes.
    let mut rest = Pieces { line, at: 0, offset: span.start() };
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(2 * AHEAD);
    let mut out = StampLine::default();
    let mut kind = StampKind::Bare;
    let mut partial = false;
    let mut left = 0;
    let mut at = 0;
    loop {
        while pieces.len() < at + AHEAD
            && let Some(piece) = rest.next()
        {
            pieces.push(piece);
        }
        if at == pieces.len() {
            break;
        }
        // No date goes without a figure among its three pieces.
        let figure = pieces[at..].iter().take(3).any(|it| it.number.is_some());
        if let Some((len, announced)) = announcement(&pieces[at..]) {
            kind = announced;
            // "The bridge was updated in 2014": words before the announcement tell against a stamp.
            out.announced |= left <= 4;
            at += len;
        } else if figure && let Some((len, period)) = date(text, &pieces[at..]) {
            let words = Span::new(pieces[at].start, pieces[at + len - 1].end());
            out.stamps.push(Stamp { kind, span: words, period });
            at += len;
        } else if figure && let Some(len) = month_day(&pieces[at..]) {
            partial = true;
            at += len;
        } else if figure && let Some(len) = ago(&pieces[at..]) {
            partial |= out.announced;
            left += usize::from(!out.announced);
            at += len;
        } else if let Some((len, name)) = agency(&pieces[at..]) {
            let words = Span::new(pieces[at].start, pieces[at + len - 1].end());
            out.agency = out.agency.or(Some((name, words)));
            at += len;
        } else {
            left += usize::from(!is_filler(&pieces[at]));
            at += 1;
        }
        if left > MOST_LEFT {
            return None;
        }
    }
    // "Published March 3, 2014 by Jane Roe" keeps three words; a sentence keeps more.
    let allowed = match (out.announced, out.stamps.is_empty() && !partial) {
        (_, true) => return None,
        (true, _) => MOST_LEFT,
        // "New Delhi, March 3, 2014" may be a place and a date; two words are no sentence.
        (false, _) => {
            if out.stamps.is_empty() {
                0
            } else {
                2
            }
        }
    };
    let sentence = line.ends_with('.') && left > 0;
    (left <= allowed && !sentence).then_some(out)
}

/// The date that `text` states in ISO 8601: a day, a time of a day, a month or a year.
pub(crate) fn iso(text: &str) -> Option<Period> {
    let text = text.trim();
    let day = text.split(['T', 't', ' ']).next()?;
    let mut parts = day.split('-');
    let mut part = |digits: usize| match parts.next() {
        Some(it) if it.len() == digits && it.bytes().all(|b| b.is_ascii_digit()) => {
            Some(Some(it.parse::<i16>().ok()?))
        }
        Some(_) => None,
        None => Some(None),
    };
    let (year, month, day) = (part(4)??, part(2)?, part(2)?);
    match (month, day) {
        (None, _) if text.len() == 4 => Period::year(year),
        (Some(month), None) if text.len() == 7 => Period::month(year, month as i8),
        (Some(month), Some(day)) => Date::new(year, month as i8, day as i8).map(Period::day),
        _ => None,
    }
}

/// The words and numbers of a line, in order.
#[derive(Debug)]
struct Pieces<'a> {
    line: &'a str,
    at: usize,
    offset: usize,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while self.at < self.line.len() {
            let rest = &self.line[self.at..];
            let start = self.at;
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let len = if digits > 0 {
                // "3rd", "7pm", "02h30"
                let letters = rest[digits..].bytes().take_while(|b| b.is_ascii_alphabetic());
                digits + letters.count().min(2)
            } else {
                // Most words are plain letters.
                let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
                match rest.as_bytes().get(plain) {
                    Some(0x80..) => rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()),
                    _ => plain,
                }
            };
            if len == 0 {
                self.at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            self.at += len;
            let number = (1..=4).contains(&digits).then(|| rest[..digits].parse().ok()).flatten();
            return Some(Piece { start: self.offset + start, text: &rest[..len], number });
        }
        None
    }
}

/// The words "Last updated" at the head of `pieces`: how many, and what they announce.
fn announcement(pieces: &[Piece<'_>]) -> Option<(usize, StampKind)> {
    let (words, data) = listed(pieces, &STAMPS)?;
    Some((words, if data == "updated" { StampKind::Updated } else { StampKind::Published }))
}

fn agency(pieces: &[Piece<'_>]) -> Option<(usize, &'static str)> {
    // "ap" and "pa" in lower case are parts of other words.
    if !pieces[0].text.starts_with(char::is_uppercase) {
        return None;
    }
    listed(pieces, &AGENCIES)
}

/// The longest run of up to five words that `list` knows.
fn listed(pieces: &[Piece<'_>], list: &LineList) -> Option<(usize, &'static str)> {
    let first = pieces.first()?;
    if first.number.is_some() || first.text.is_ascii() && !list.may_open(first.text) {
        return None;
    }
    let mut key = String::new();
    let mut found = None;
    for (at, piece) in pieces.iter().take(5).enumerate() {
        if piece.number.is_some() {
            break;
        }
        if at > 0 {
            key.push(' ');
        }
        if piece.text.is_ascii() {
            key.push_str(piece.text);
            key.make_ascii_lowercase();
        } else {
            key.extend(piece.text.chars().flat_map(char::to_lowercase));
        }
        if at == 0 && !list.may_open(&key) {
            return None;
        }
        found = list.get(&key).map(|it| (at + 1, it)).or(found);
    }
    found
}

fn month(piece: &Piece<'_>) -> Option<u32> {
    let (word, classes) = lexicon().look_up(piece.text);
    classes.has(Class::Month).then(|| lexicon().data(word, Class::Month)?.parse().ok()).flatten()
}

fn day(piece: &Piece<'_>) -> Option<u32> {
    let suffix = piece.text.trim_start_matches(|c: char| c.is_ascii_digit());
    // The T of "2014-03-03T10:20" stands as close as the letters of "3rd".
    let ordinal =
        ["", "st", "nd", "rd", "th", "t"].iter().any(|it| suffix.eq_ignore_ascii_case(it));
    piece.number.filter(|day| ordinal && (1..=31).contains(day))
}

fn year(piece: &Piece<'_>) -> Option<u32> {
    piece.number.filter(|year| piece.text.len() == 4 && (1800..=2199).contains(year))
}

/// The date at the head of `pieces`: how many pieces it takes, and the day.
fn date(text: &str, pieces: &[Piece<'_>]) -> Option<(usize, Period)> {
    let civil = |year: u32, month: u32, day: u32| {
        Date::new(year as i16, month as i8, day as i8).map(Period::day)
    };
    let [a, b, rest @ ..] = pieces else { return None };
    let c = rest.first()?;
    // Between the pieces of one date stands little: "November 27-2005", "Nov. 8, 2023".
    let near = |x: &Piece<'_>, y: &Piece<'_>| {
        let between = &text[x.end()..y.start];
        between.len() <= 3
            && between.chars().all(|c| matches!(c, ' ' | ',' | '.' | '-' | '/' | '\u{A0}'))
    };
    if !near(a, b) || !near(b, c) {
        return None;
    }
    // Numbers are told sooner than months.
    if let (Some(day), Some(year)) = (day(b), year(c))
        && let Some(month) = month(a)
    {
        return Some((3, civil(year, month, day)?));
    }
    if let (Some(day), Some(year)) = (day(a), year(c))
        && let Some(month) = month(b)
    {
        return Some((3, civil(year, month, day)?));
    }
    if let (Some(year), Some(month), Some(day)) = (year(a), b.number.filter(|m| *m <= 12), day(c)) {
        return Some((3, civil(year, month, day)?));
    }
    let mark = &text[a.end()..b.start];
    if !matches!(mark, "/" | "." | "-") || &text[b.end()..c.start] != mark {
        return None;
    }
    let (x, y) = (day(a)?, day(b)?);
    let year = match (c.text.len(), c.number?) {
        (4, year) => year,
        // "11/28/05": two digits are this century up to 69, as POSIX reads them.
        (2, year) => year + if year < 70 { 2000 } else { 1900 },
        _ => return None,
    };
    // "3/4/2010" is March to some and April to others: no day is known.
    let (month, day) = match (x > 12, y > 12) {
        (false, true) => (x, y),
        (true, false) => (y, x),
        (false, false) if x == y || mark == "." => (y, x),
        _ => return None,
    };
    Some((3, civil(year, month, day)?))
}

/// A date without its year at the head of `pieces`, "November 23", "23 Nov".
fn month_day(pieces: &[Piece<'_>]) -> Option<usize> {
    let [a, b, ..] = pieces else { return None };
    let found = day(b).is_some() && month(a).is_some() || day(a).is_some() && month(b).is_some();
    found.then_some(2)
}

/// "2 hours ago" at the head of `pieces`, which dates nothing.
fn ago(pieces: &[Piece<'_>]) -> Option<usize> {
    let [number, unit, ago, ..] = pieces else { return None };
    const UNITS: &[&str] = &[
        "day", "days", "hour", "hours", "hrs", "min", "mins", "minute", "minutes", "month",
        "months", "week", "weeks", "year", "years",
    ];
    (number.number.is_some()
        && UNITS.iter().any(|it| unit.text.eq_ignore_ascii_case(it))
        && ago.text.eq_ignore_ascii_case("ago"))
    .then_some(3)
}

/// Weekdays, times of day, zones and what joins them.
fn is_filler(piece: &Piece<'_>) -> bool {
    const FILLER: &[&str] = &[
        "a", "adt", "ago", "akdt", "akst", "am", "and", "ast", "at", "bst", "by", "cat", "cdt",
        "cest", "cet", "cst", "date", "eat", "edited", "editor", "edt", "eest", "eet", "est", "et",
        "gmt", "gst", "h", "hkt", "hours", "hrs", "hst", "irst", "ist", "jst", "kst", "local", "m",
        "mdt", "msk", "mst", "mt", "nzst", "on", "p", "pdt", "pkt", "pm", "pst", "pt", "sast",
        "sgt", "source", "the", "time", "utc", "wat", "wib", "z",
    ];
    if piece.number.is_some() {
        return true;
    }
    // The longest of them has six letters.
    let lower = || piece.text.bytes().map(|it| it.to_ascii_lowercase());
    piece.text.len() <= 6 && FILLER.binary_search_by(|it| it.bytes().cmp(lower())).is_ok()
        || lexicon().look_up(piece.text).1.has(Class::Weekday)
}
