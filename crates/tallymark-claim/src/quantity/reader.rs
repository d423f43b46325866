//! Looking at the tokens around a figure without leaving its sentence.

use std::ops::Range;

use rust_decimal::Decimal;

use super::unit::{self, Unit};
use crate::lexicon::Class;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::token::{Capital, Token, TokenKind};

/// The tokens of one sentence; whatever lies outside answers `None` or false.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'p, 'a> {
    prose: &'p Prose<'a>,
    /// Those of the sentence.
    tokens: &'p [Token],
    first: usize,
    end: usize,
    /// Where the next time expression starts, in bytes; what a figure counts ends before it.
    time: usize,
}

impl<'p, 'a> Reader<'p, 'a> {
    pub(super) fn new(prose: &'p Prose<'a>, tokens: Range<usize>) -> Reader<'p, 'a> {
        let (first, end) = (tokens.start, tokens.end);
        Reader { prose, tokens: &prose.tokens()[tokens], first, end, time: usize::MAX }
    }

    /// The same with the next time expression at byte `time`.
    pub(super) fn before_time(self, time: usize) -> Reader<'p, 'a> {
        Reader { time, ..self }
    }

    /// Whether the token at `at` belongs to the next time expression or stands after its start.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.token(at).is_some_and(|it| it.end() > self.time)
    }

    pub(super) fn prose(&self) -> &'p Prose<'a> {
        self.prose
    }

    pub(super) fn first(&self) -> usize {
        self.first
    }

    pub(super) fn end(&self) -> usize {
        self.end
    }

    #[inline]
    pub(super) fn token(&self, at: usize) -> Option<&'p Token> {
        self.tokens.get(at.wrapping_sub(self.first))
    }

    pub(super) fn tokens(&self, range: Range<usize>) -> &'p [Token] {
        let start = range.start.clamp(self.first, self.end);
        &self.prose.tokens()[start..range.end.clamp(start, self.end)]
    }

    #[inline]
    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|it| it.kind)
    }

    #[inline]
    pub(super) fn is_kind(&self, at: usize, kind: TokenKind) -> bool {
        self.kind(at) == Some(kind)
    }

    /// The words of a token that is known to exist.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.prose.word(at)
    }

    /// The words of a token, empty outside.
    pub(super) fn word_or(&self, at: usize) -> &'a str {
        if self.token(at).is_some() { self.prose.word(at) } else { "" }
    }

    /// The byte of a token of one character of ASCII, 0 for others and outside.
    #[inline]
    pub(super) fn mark(&self, at: usize) -> u8 {
        let bytes = self.prose.text().as_bytes();
        self.token(at).filter(|it| it.len() == 1).map_or(0, |it| bytes[it.start()])
    }

    #[inline(always)]
    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|it| it.is_word(self.prose.text(), word))
    }

    #[inline(always)]
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|it| it.is_one_of(self.prose.text(), words))
    }

    #[inline]
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|it| it.is(class))
    }

    #[inline]
    pub(super) fn spaced(&self, at: usize) -> bool {
        self.token(at).is_none_or(|it| it.spaced)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|it| it.kind == TokenKind::Word && it.capital != Capital::Lower)
    }

    /// A dash glued to both neighbors.
    #[inline]
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.is_kind(at, TokenKind::Dash) && (self.glued(at) || self.set_apart(at))
    }

    fn glued(&self, at: usize) -> bool {
        !self.spaced(at) && !self.spaced(at + 1)
    }

    /// "a 10 - year bond", "$ 70 - a - share", "a two - door car .": a hyphen in text whose marks are set apart.
    ///
    /// "it cost 50 - a record": such a hyphen is a dash, unless the last stop stands apart too.
    fn set_apart(&self, at: usize) -> bool {
        let wide = |at: usize| {
            self.is_kind(at, TokenKind::Dash)
                && self.word(at) == "-"
                && self.spaced(at)
                && self.spaced(at + 1)
        };
        if !wide(at) || !self.is_kind(at + 1, TokenKind::Word) || self.capital(at + 1) {
            return false;
        }
        let stop = self.end.wrapping_sub(1);
        let stops =
            self.is_kind(stop, TokenKind::Punct) && self.spaced(stop) && self.word(stop) == ".";
        let unit = self.is(at + 1, Class::UnitName)
            && !self.word(at + 1).ends_with('s')
            && !self.is_word(at + 1, "second")
            // "a one - year - old girl".
            || self.is_any(at + 1, &["old", "olds"]);
        stops
            || unit
            || wide(at + 2)
            || at >= 2 && wide(at - 2) && self.is_any(at - 1, &["a", "an"])
    }

    /// What the list `class` says of the token.
    pub(super) fn data(&self, at: usize, class: Class) -> Option<&'static str> {
        let token = self.token(at).filter(|it| it.is(class))?;
        self.prose.lexicon().data(token.word, class)
    }

    pub(super) fn decimal(&self, at: usize, class: Class) -> Option<Decimal> {
        let data = self.data(at, class)?;
        match data.as_bytes() {
            // Nearly all are one digit.
            [digit @ b'0'..=b'9'] => Some(Decimal::from(digit - b'0')),
            _ => data.parse().ok(),
        }
    }

    /// The longest entry of `class` at `at`, single words among them, with its data.
    pub(super) fn entry(&self, at: usize, class: Class) -> Option<(usize, Option<&'static str>)> {
        let token = self.token(at)?;
        let lexicon = self.prose.lexicon();
        if lexicon.opens(token.word, class)
            && let Some(found) = lexicon.phrase(self.tokens(at..at + 6), class)
        {
            return Some(found);
        }
        token.is(class).then(|| (1, lexicon.data(token.word, class)))
    }

    /// As [`Reader::entry`], across hyphens: "percentage-point", "kilowatt-hour".
    fn joined_entry(&self, at: usize, class: Class) -> Option<(usize, &'static str)> {
        // Most words stand in no such list and open no phrase of it.
        let token = *self.token(at)?;
        let opens = self.prose.lexicon().opens(token.word, class);
        if !token.is(class) && !opens {
            return None;
        }
        if let Some((len, Some(data))) = self.entry(at, class).filter(|it| it.0 > 1) {
            return Some((len, data));
        }
        let single = || {
            let data =
                token.is(class).then(|| self.prose.lexicon().data(token.word, class)).flatten();
            data.map(|data| (1, data))
        };
        if !opens || !self.hyphen(at + 1) {
            return single();
        }
        let mut words = [token; 4];
        let mut ends = [at + 1; 4];
        let mut count = 1;
        let mut i = at + 1;
        while count < words.len() && self.hyphen(i) {
            let Some(next) = self.token(i + 1) else { break };
            words[count] = *next;
            ends[count] = i + 2;
            count += 1;
            i += 2;
        }
        if count > 1
            && let Some((len, Some(data))) = self.prose.lexicon().phrase(&words[..count], class)
        {
            return Some((ends[len - 1] - at, data));
        }
        single()
    }

    /// The blanks before a token, as written.
    pub(super) fn blank_before(&self, at: usize) -> &'a str {
        let tokens = self.prose.tokens();
        if at == 0 || at >= tokens.len() {
            return "";
        }
        &self.prose.text()[tokens[at - 1].end()..tokens[at].start()]
    }

    /// Whether nothing goes on after the words before `at`: a mark, the end, a joining word.
    pub(super) fn ends_phrase(&self, at: usize) -> bool {
        match self.kind(at) {
            None | Some(TokenKind::Punct | TokenKind::Quote | TokenKind::Dash) => true,
            Some(TokenKind::Word) => {
                self.is(at, Class::Conjunction)
                    || self.is(at, Class::Preposition)
                    || self.is(at, Class::Auxiliary)
                    || self.is_any(
                        at,
                        &["more", "less", "higher", "lower", "larger", "smaller", "bigger"],
                    )
            }
            _ => false,
        }
    }

    /// "scores were killed", "scores injured".
    pub(super) fn ends_in_people(&self, at: usize) -> bool {
        self.is_any(
            at,
            &[
                "were", "had", "killed", "injured", "dead", "wounded", "feared", "arrested",
                "missing", "hurt", "others",
            ],
        )
    }

    /// A word that hedges stands just before `at`.
    pub(super) fn hedge_before(&self, at: usize) -> bool {
        at > self.first
            && (self.is(at - 1, Class::Hedge) || self.is_word(at - 1, "than"))
            && !self.is_any(at - 1, &["another", "only", "just", "near"])
    }

    /// A currency sign or code before the number that ends at `at`, or a currency after it.
    pub(super) fn money_near(&self, at: usize) -> bool {
        let mut i = at;
        // Back over the number: "$1.2", "US$3-5".
        while i > self.first && (self.is_kind(i - 1, TokenKind::Number) || self.hyphen(i - 1)) {
            i -= 1;
        }
        if i > self.first && (self.money_sign(i - 1) || self.lettered_sign(i - 1)) {
            return true;
        }
        // "353m-euro".
        let next = at + 1 + usize::from(self.hyphen(at + 1));
        self.token(next).is_some_and(|it| it.is(Class::Currency))
            || self.money_sign(next)
            || next > at + 1 && self.is_word(next, "pound")
    }

    /// A sign or code of a currency: "$", "EUR".
    pub(super) fn money_sign(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(TokenKind::Symbol | TokenKind::Punct) => {
                unit::of_money_sign(self.word(at)).is_some()
            }
            Some(TokenKind::Word) => {
                let word = self.word(at);
                word.len() >= 2
                    && word.bytes().all(|byte| byte.is_ascii_uppercase())
                    && unit::of_money_sign(word).is_some()
            }
            _ => false,
        }
    }

    /// Whether the figure before "m" at `at` goes on from a sum a few words back: "$46m against 12m".
    ///
    /// "a $40m bridge 300m long" does not.
    pub(super) fn millions_before(&self, at: usize) -> bool {
        let joined = ["against", "and", "at", "from", "of", "than", "to", "versus", "with"];
        let ends = self.ends_phrase(at + 1)
            || self.is_any(at + 1, &["a", "in", "last"])
            || self.is_time(at + 1);
        if !ends || !self.is_any(at.wrapping_sub(2), &joined) {
            return false;
        }
        let low = at.saturating_sub(12).max(self.first + 2);
        (low..at.saturating_sub(1)).rev().any(|i| {
            !self.spaced(i)
                && matches!(self.word(i), "bn" | "m" | "tn")
                && self.is_kind(i - 1, TokenKind::Number)
                && self.money_near(i)
        })
    }

    /// Letters that stand for a currency before the figure after them: "Rs1m", "SFr 20m", "R5m".
    fn lettered_sign(&self, at: usize) -> bool {
        let word = self.word(at);
        self.kind(at) == Some(TokenKind::Word)
            && (!self.spaced(at + 1) || word.bytes().any(|byte| byte.is_ascii_lowercase()))
            && (matches!(word, "R" | "N" | "P" | "Y") || unit::of_money_sign(word).is_some())
    }

    /// Things in the plural follow, so that "2.7m" counts millions of them.
    pub(super) fn things_follow(&self, at: usize) -> bool {
        // "2.7m combined digital and physical sales": adjectives may be joined.
        let joined =
            |i: usize| self.prose.tag(i) == Tag::Adjective && self.is(i + 1, Class::Conjunction);
        let far = if (at..at + 3).any(joined) { 6 } else { 4 };
        for i in at..at + far {
            let Some(token) = self.token(i) else { return false };
            if token.kind != TokenKind::Word
                || token.is(Class::Preposition)
                || token.is(Class::Auxiliary)
                || (token.is(Class::Conjunction) && i == at)
                || token.is(Class::Determiner)
                || token.is(Class::Pronoun)
            {
                return false;
            }
            if self.plural_noun(i) {
                return true;
            }
        }
        false
    }

    /// Whether the token at `at` looks like a noun in the plural.
    pub(super) fn plural_noun(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let listed = [
            "people",
            "men",
            "women",
            "children",
            "police",
            "troops",
            "staff",
            "personnel",
            "fish",
            "sheep",
            "cattle",
            "feet",
            "lives",
            "youth",
            "crew",
            "aircraft",
            "poor",
        ];
        if token.is_one_of(self.prose.text(), &listed) {
            return true;
        }
        let word = token.bytes(self.prose.text());
        let [.., second, last] = word else { return false };
        match last.to_ascii_lowercase() {
            b's' => word.len() > 3 && !matches!(second.to_ascii_lowercase(), b's' | b'u' | b'i'),
            b'n' => word.len() > 4 && word[word.len() - 3..].eq_ignore_ascii_case(b"men"),
            _ => false,
        }
    }

    /// A unit or currency stands at `at`.
    pub(super) fn unit_follows(&self, at: usize) -> bool {
        let at = at + usize::from(self.hyphen(at));
        self.is(at, Class::UnitName)
            || self.is(at, Class::Currency)
            || self.is_word(at, "%")
            || self.unit_name(at).is_some()
    }

    /// The spelled unit at `at` with how many tokens it takes.
    pub(super) fn unit_name(&self, at: usize) -> Option<(usize, Unit)> {
        let (len, code) = self.joined_entry(at, Class::UnitName)?;
        Some((len, Unit::of_code(code)?))
    }

    /// The spelled currency at `at` with how many tokens it takes.
    pub(super) fn currency_name(&self, at: usize) -> Option<(usize, Unit)> {
        let (len, code) = self.joined_entry(at, Class::Currency)?;
        Some((len, Unit::of_code(code)?))
    }
}
