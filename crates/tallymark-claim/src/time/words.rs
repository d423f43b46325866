//! One sentence's tokens, and the small things that every date is made of:
//! numbers, ordinals, years, units.

use std::ops::Range;

use crate::lexicon::{Class, Classes};
use crate::prose::Prose;
use crate::token::{Capital, Token, TokenKind};

/// Tokens of one sentence; indices are the document's, and nothing outside is seen.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) prose: &'a Prose<'a>,
    tokens: &'a [Token],
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many dates this one is read within.
    depth: u8,
}

/// "two days after the end of last week" is four deep; "the end of the end of the" goes no deeper.
const DEEPEST: u8 = 5;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Letter of a TIMEX3 duration, with how many of it the unit is.
    pub(super) const fn timex(self) -> (i32, char) {
        match self {
            Unit::Second => (1, 'S'),
            Unit::Minute => (1, 'M'),
            Unit::Hour => (1, 'H'),
            Unit::Day => (1, 'D'),
            Unit::Weekend | Unit::Week => (1, 'W'),
            Unit::Fortnight => (2, 'W'),
            Unit::Month => (1, 'M'),
            Unit::Quarter => (3, 'M'),
            Unit::Year => (1, 'Y'),
            Unit::Decade => (10, 'Y'),
            Unit::Century => (100, 'Y'),
        }
    }

    /// Whether the unit is shorter than a day.
    pub(super) const fn is_clock(self) -> bool {
        matches!(self, Unit::Second | Unit::Minute | Unit::Hour)
    }
}

/// Words that make a date of a count before them.
const AFTER_COUNT: Classes = DAYS.with(Class::Month).with(Class::TimeShift).with(Class::TimeUnit);

/// Words between a count and its unit: "two full years".
pub(super) const UNIT_ADJECTIVES: &[&str] = &[
    "business",
    "working",
    "full",
    "calendar",
    "fiscal",
    "financial",
    "school",
    "long",
    "short",
    "whole",
    "academic",
];

/// Words that a day of a month may open with.
const DAYS: Classes = Classes::NONE.with(Class::TimeNumber).with(Class::TimeOrdinal);

impl<'a> Line<'a> {
    pub(super) fn new(prose: &'a Prose<'a>, tokens: Range<usize>) -> Line<'a> {
        let (start, end) = (tokens.start, tokens.end);
        Line { prose, tokens: &prose.tokens()[tokens], start, end, depth: 0 }
    }

    /// The same tokens for a date within a date.
    pub(super) fn within(&self) -> Option<Line<'a>> {
        (self.depth < DEEPEST).then(|| Line { depth: self.depth + 1, ..*self })
    }

    #[inline]
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at.wrapping_sub(self.start))
    }

    #[inline]
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|token| token.is(class))
    }

    #[inline]
    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|token| token.kind)
    }

    /// The token's words, empty outside the sentence.
    #[inline]
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| &self.prose.text()[token.span()])
    }

    /// Whether the token is `word`, which is given in lower case and without a stop.
    #[inline(always)]
    pub(super) fn word(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|it| it.is_word(self.prose.text(), word))
    }

    #[inline(always)]
    pub(super) fn any_word(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|it| it.is_one_of(self.prose.text(), words))
    }

    /// Whether the token follows the one before it without a blank.
    #[inline]
    pub(super) fn glued(&self, at: usize) -> bool {
        at > self.start && self.token(at).is_some_and(|token| !token.spaced)
    }

    /// Whether the token opens with a capital.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.capital != Capital::Lower)
    }

    /// What the list `class` says of the token; most tokens stand in no such list.
    #[inline]
    pub(super) fn data(&self, at: usize, class: Class) -> Option<&'static str> {
        let token = self.token(at).filter(|token| token.is(class))?;
        self.prose.lexicon().data(token.word, class)
    }

    /// How many bytes the token takes, 0 outside the sentence.
    #[inline]
    fn len(&self, at: usize) -> usize {
        self.token(at).map_or(0, Token::len)
    }

    /// The length of the entry of `class`, of one word or several, that stands at `at`.
    pub(super) fn entry(&self, at: usize, class: Class) -> Option<(usize, &'static str)> {
        let tokens = self.prose.tokens().get(at..self.end)?;
        match self.prose.lexicon().phrase(tokens, class) {
            Some((len, data)) => Some((at + len, data.unwrap_or(""))),
            None => self.is(at, class).then(|| (at + 1, self.data(at, class).unwrap_or(""))),
        }
    }

    /// The digits of a number of one to four places, "07" among them.
    pub(super) fn digits(&self, at: usize) -> Option<i32> {
        let token = self.token(at).filter(|it| it.kind == TokenKind::Number && it.len() <= 4)?;
        token.bytes(self.prose.text()).iter().try_fold(0, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0'))
        })
    }

    /// A number of one or two places, as days and months have.
    pub(super) fn two_digits(&self, at: usize) -> Option<i32> {
        (self.len(at) <= 2).then(|| self.digits(at)).flatten()
    }

    /// A year in four digits, 1000 to 2999.
    pub(super) fn year(&self, at: usize) -> Option<i16> {
        let year = (self.len(at) == 4).then(|| self.digits(at)).flatten()?;
        (1000..=2999).contains(&year).then_some(year as i16)
    }

    pub(super) fn month(&self, at: usize) -> Option<i8> {
        self.data(at, Class::Month)?.parse().ok()
    }

    /// The weekday, Monday 0.
    pub(super) fn weekday(&self, at: usize) -> Option<i8> {
        self.data(at, Class::Weekday)?.parse().ok()
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        Some(match self.data(at, Class::TimeUnit)? {
            "s" => Unit::Second,
            "n" => Unit::Minute,
            "h" => Unit::Hour,
            "d" => Unit::Day,
            "e" => Unit::Weekend,
            "w" => Unit::Week,
            "f" => Unit::Fortnight,
            "m" => Unit::Month,
            "q" => Unit::Quarter,
            "y" => Unit::Year,
            "D" => Unit::Decade,
            _ => Unit::Century,
        })
    }

    /// A unit in the singular.
    pub(super) fn one_unit(&self, at: usize) -> Option<Unit> {
        self.unit(at).filter(|_| !self.text(at).ends_with(['s', 'S']))
    }

    /// A count of units, in figures or words, 0 where it is vague: "3", "twenty-five", "a few", "a couple of".
    pub(super) fn count(&self, at: usize) -> Option<(i32, usize)> {
        if let Some(count) = self.digits(at) {
            return Some((count, at + 1));
        }
        let at = if self.any_word(at, &["a", "an"]) && self.is(at + 1, Class::TimeNumber) {
            at + 1
        } else {
            at
        };
        if self.any_word(at, &["couple", "dozen"]) && self.word(at + 1, "of") {
            return Some((self.value(at)?, at + 2));
        }
        self.below_hundred(at)
    }

    /// One number word's value; "nineties" and such have none.
    fn value(&self, at: usize) -> Option<i32> {
        self.data(at, Class::TimeNumber)?.parse().ok()
    }

    /// "three", "twenty", "twenty five", "twenty-five".
    fn below_hundred(&self, at: usize) -> Option<(i32, usize)> {
        let value = self.value(at)?;
        if (20..100).contains(&value) {
            let next = if self.kind(at + 1) == Some(TokenKind::Dash) { at + 2 } else { at + 1 };
            if let Some(ones) = self.value(next).filter(|it| (1..10).contains(it)) {
                return Some((value + ones, next + 1));
            }
        }
        (value < 100).then_some((value, at + 1))
    }

    /// An ordinal of one to 31: "3rd", "third", "twenty-second"; -1 for "last".
    pub(super) fn ordinal(&self, at: usize) -> Option<(i32, usize)> {
        if self.kind(at) == Some(TokenKind::Number) {
            let day = self.two_digits(at)?;
            // The stop of "January 1st." looks like that of "St."
            let suffix =
                self.glued(at + 1) && self.any_word(at + 1, &["st", "st.", "nd", "rd", "th"]);
            return suffix.then_some((day, at + 2));
        }
        if let Some(tens @ (20 | 30)) = self.value(at) {
            let next = if self.kind(at + 1) == Some(TokenKind::Dash) { at + 2 } else { at + 1 };
            let ones = self.one_ordinal(next).filter(|it| (1..10).contains(it))?;
            return Some((tens + ones, next + 1));
        }
        Some((self.one_ordinal(at)?, at + 1))
    }

    fn one_ordinal(&self, at: usize) -> Option<i32> {
        self.data(at, Class::TimeOrdinal)?.parse().ok()
    }

    /// A day of a month: "5", "05", "5th", "fifth", "twenty five".
    pub(super) fn day(&self, at: usize) -> Option<(i8, usize)> {
        let token = self.token(at)?;
        if token.kind != TokenKind::Number && !token.classes.any(DAYS) {
            return None;
        }
        let (day, end) = self
            .ordinal(at)
            .or_else(|| Some((self.two_digits(at)?, at + 1)))
            .or_else(|| self.below_hundred(at))?;
        (1..=31).contains(&day).then_some((day as i8, end))
    }

    /// A year in words: "nineteen eighty six", "two thousand and five", "nineteen hundred ninety".
    pub(super) fn spelled_year(&self, at: usize) -> Option<(i16, usize)> {
        let (head, mut end) = self.below_hundred(at)?;
        let year = match self.value(end) {
            Some(1000) if head <= 2 => {
                end += 1;
                head * 1000
            }
            Some(100) if (10..=20).contains(&head) => {
                end += 1;
                head * 100
            }
            // "nineteen eighty-six", never "twenty five" alone.
            Some(tens) if (13..=20).contains(&head) && (10..100).contains(&tens) => head * 100,
            _ => return None,
        };
        let rest = if self.word(end, "and") { end + 1 } else { end };
        let (tail, end) = self.below_hundred(rest).filter(|(it, _)| *it > 0).unwrap_or((0, end));
        let year = year + tail;
        (1000..=2999).contains(&year).then_some((year as i16, end))
    }

    /// A year in two digits, read as the one nearest to 2000 but one: "87", "'05".
    pub(super) fn short_year(&self, at: usize) -> Option<(i16, usize)> {
        let at = if self.kind(at) == Some(TokenKind::Quote) { at + 1 } else { at };
        let year = (self.len(at) == 2).then(|| self.digits(at)).flatten()?;
        Some((if year < 50 { 2000 } else { 1900 } + year as i16, at + 1))
    }

    /// Whether no date goes on at `at`, behind a count of up to three digits or in words: "12 people", "two,".
    ///
    /// What may go on is named here once for all rules that a count opens.
    pub(super) fn ends_count(&self, at: usize) -> bool {
        let Some(next) = self.token(at) else { return true };
        match next.kind {
            TokenKind::Word => {
                next.spaced
                    && !next.classes.any(AFTER_COUNT)
                    && !self.any_word(at, &["and", "day", "of", "am", "pm", "a.m.", "p.m."])
                    && !self.any_word(at, &["a.m", "p.m", "o'clock", "o’clock"])
                    && !self.any_word(at, UNIT_ADJECTIVES)
            }
            TokenKind::Punct => {
                matches!(next.bytes(self.prose.text()), b"," | b"." | b")")
            }
            _ => false,
        }
    }

    /// Whether a number that ends before `at` counts what stands there: "2000 people".
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let at = if self.kind(at) == Some(TokenKind::Dash) { at + 1 } else { at };
        self.is(at, Class::TimeCounted)
            || self.any_word(at, &["per", "percent", "million", "billion", "mph", "square"])
            || self.any_word(at, &["%", "°"])
            || (self.glued(at) && self.kind(at) == Some(TokenKind::Word))
    }
}
