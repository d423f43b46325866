//! What the words beside a cue are, as far as lists and shapes tell.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use crate::index::Sought;
use crate::lexicon::{Class, Classes, lexicon};
use crate::marks::Marks;
use crate::prose::Prose;
use crate::token::{Asked, Capital, TokenKind};

use super::quote::{self, Quote};

/// A form of a verb of the list, with what it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub lemma: &'static str,
    /// b base, s third person, d past, n participle, g -ing.
    pub form: u8,
    /// The flags that the list gives it, a bit for each letter.
    flags: u64,
}

impl Verb {
    /// "say d Sqtc": the base form, a letter for the form, and the flags.
    fn read(data: &'static str) -> Option<Verb> {
        let blank = data.bytes().position(|it| it == b' ')?;
        let [form, b' ', flags @ ..] = &data.as_bytes()[blank + 1..] else { return None };
        let flags = flags.iter().fold(0, |flags, it| flags | flag_bit(*it));
        Some(Verb { lemma: &data[..blank], form: *form, flags })
    }

    /// Whether the list gives `flag` for the verb.
    pub(super) const fn takes(&self, flag: char) -> bool {
        self.flags & flag_bit(flag as u8) != 0
    }
}

/// One bit for each letter of either case.
const fn flag_bit(letter: u8) -> u64 {
    1 << (letter & 63)
}

/// For each word its place among the verbs of the list, past their end for others; and those verbs.
static VERBS: LazyLock<(Vec<u16>, Vec<Verb>)> = LazyLock::new(|| {
    let lexicon = lexicon();
    let mut verbs = Vec::new();
    let places = lexicon.all().map(|(word, _, classes)| {
        let listed = classes.has(Class::ReportingVerb);
        let data = if listed { lexicon.data(word, Class::ReportingVerb) } else { None };
        let Some(verb) = data.and_then(Verb::read) else { return u16::MAX };
        verbs.push(verb);
        verbs.len() as u16 - 1
    });
    (places.collect(), verbs)
});

/// A document's prose with its quotations.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub prose: &'a Prose<'a>,
    pub quotes: Vec<Quote>,
    /// Names that stand where places do, sorted; made where somebody asks.
    pub places: OnceCell<Vec<&'a str>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(prose: &'a Prose<'a>) -> Context<'a> {
        Context { prose, quotes: quote::quotes(prose), places: OnceCell::new() }
    }
}

/// Nouns and adverbs of an adjunct of time.
static TIMES: LazyLock<Marks> = LazyLock::new(|| {
    Marks::of_words(&[&[
        "today",
        "yesterday",
        "tonight",
        "tomorrow",
        "week",
        "month",
        "year",
        "morning",
        "afternoon",
        "evening",
        "night",
        "weekend",
        "day",
        "hour",
        "noon",
        "midnight",
        "days",
        "weeks",
        "months",
        "years",
        "hours",
    ]])
});

/// Walks to the left or right of a cue go no further, so that work stays linear.
pub(super) const REACH: usize = 60;

impl Context<'_> {
    /// The quotation that holds the token, its marks among them.
    pub(super) fn quote_of(&self, token: usize) -> Option<Quote> {
        let at = self.quotes.partition_point(|it| it.open <= token);
        let quote = *self.quotes.get(at.checked_sub(1)?)?;
        let last = if quote.closed { quote.close } else { quote.close - 1 };
        (token <= last).then_some(quote)
    }

    /// The quotation that opens at the token.
    pub(super) fn opens(&self, token: usize) -> Option<Quote> {
        if !self.is_quote_mark(token) {
            return None;
        }
        let at = self.quotes.binary_search_by_key(&token, |it| it.open).ok()?;
        Some(self.quotes[at])
    }

    /// The quotation that closes at the token.
    pub(super) fn closes(&self, token: usize) -> Option<Quote> {
        if !self.is_quote_mark(token) {
            return None;
        }
        self.quote_of(token).filter(|it| it.closed && (it.close == token))
    }

    fn is_quote_mark(&self, at: usize) -> bool {
        self.prose.tokens().get(at).is_some_and(|it| it.kind == TokenKind::Quote)
    }

    pub(super) fn verb(&self, at: usize) -> Option<Verb> {
        if !self.prose.is(at, Class::ReportingVerb) {
            return None;
        }
        let (places, verbs): &(Vec<u16>, Vec<Verb>) = &VERBS;
        verbs.get(usize::from(places[self.prose.tokens()[at].word.index()])).copied()
    }

    #[inline(always)]
    pub(super) fn is_mark(&self, at: usize, mark: &str) -> bool {
        let token = self.prose.tokens().get(at);
        token.is_some_and(|it| it.kind == TokenKind::Punct && it.is_word(self.prose.text(), mark))
    }

    /// The first colon there.
    pub(super) fn colon(&self, range: Range<usize>) -> Option<usize> {
        let mut breaks = self.prose.index().within(Sought::Break, range.start, range.end);
        breaks.find(|it| self.is_mark(*it, ":"))
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.is_mark(at, ",")
    }

    #[inline(always)]
    pub(super) fn is_one_of(&self, at: usize, words: &(impl Asked + ?Sized)) -> bool {
        self.prose.is_one_of(at, words)
    }

    pub(super) fn is_lower(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        token.kind == TokenKind::Word && token.capital == Capital::Lower
    }

    /// A word with a capital that is no function word: a name, or the first word of a sentence.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        token.kind == TokenKind::Word
            && token.capital != Capital::Lower
            && !token.is(Class::Article)
            && !token.is(Class::Determiner)
            && !token.is(Class::Pronoun)
            && !token.is(Class::Preposition)
            && !token.is(Class::Conjunction)
            && !token.is(Class::Auxiliary)
    }

    /// "also", "repeatedly", "reportedly".
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        const ADVERBS: Classes = Classes::NONE.with(Class::VerbAdverb).with(Class::Hearsay);
        let Some(token) = self.prose.tokens().get(at) else { return false };
        token.classes.any(ADVERBS)
            || (self.is_lower(at)
                && token.bytes(self.prose.text()).ends_with(b"ly")
                && !self.is_one_of(at, &["family", "assembly", "daily", "weekly", "ally", "only"]))
    }

    /// "Monday", "today", "week": words of an adjunct of time.
    pub(super) fn is_time(&self, at: usize) -> bool {
        const DAYS: Classes = Classes::NONE.with(Class::Weekday).with(Class::Month);
        let Some(token) = self.prose.tokens().get(at) else { return false };
        TIMES.get(token.word) != 0 || token.classes.any(DAYS) && token.capital != Capital::Lower
    }

    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        self.is_one_of(at, &["he", "she", "they", "i", "we", "it", "you"])
    }

    /// "has", "had been", "will", "'s": before the verb.
    pub(super) fn is_auxiliary(&self, at: usize) -> bool {
        self.prose.is(at, Class::Auxiliary)
    }

    /// Whether `at` ends a clause: a semicolon, a colon, a free dash, a bracket.
    pub(super) fn is_break(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        match token.kind {
            TokenKind::Punct => {
                matches!(token.byte(), b';' | b':' | b'(' | b')' | b'?' | b'!')
                    || self.prose.is_word(at, "…")
                    || self.prose.is_word(at, "•")
            }
            TokenKind::Dash => self.is_free_dash(at),
            _ => false,
        }
    }

    /// A dash between clauses, no hyphen of a word: "— ", "--", " - ".
    pub(super) fn is_free_dash(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        token.kind == TokenKind::Dash
            && (self.prose.is_word(at, "—")
                || self.prose.is_word(at, "―")
                || token.spaced
                || self
                    .prose
                    .tokens()
                    .get(at + 1)
                    .is_some_and(|it| it.spaced || it.kind == TokenKind::Dash))
    }

    /// Whether a line is a headline with a capital for each word: "Poll Shows Lee Ahead".
    pub(super) fn is_title(&self, line: &Range<usize>) -> bool {
        let stopped = self.prose.tokens().get(line.end).is_some_and(|it| {
            it.kind == TokenKind::Punct && matches!(it.byte(), b'.' | b'?' | b'!') && !it.spaced
        });
        let words = line.clone().filter(|it| {
            let token = &self.prose.tokens()[*it];
            token.kind == TokenKind::Word && token.len() > 4
        });
        let mut long = 0;
        for at in words.take(24) {
            if self.is_lower(at) {
                return false;
            }
            long += 1;
        }
        !stopped && long >= 3 && line.len() <= 24
    }

    /// The tokens of the sentence without its last stop.
    pub(super) fn body(&self, sentence: Range<usize>) -> Range<usize> {
        let mut end = sentence.end;
        while end > sentence.start
            && self.prose.tokens()[end - 1].kind == TokenKind::Punct
            && (matches!(self.prose.tokens()[end - 1].byte(), b'.' | b'?' | b'!')
                || self.prose.is_word(end - 1, "…"))
        {
            end -= 1;
        }
        sentence.start..end
    }
}
