//! A coarse part of speech for each token, by lists, suffixes, capitals and neighbors.
//!
//! Made once with the tokens ([`Prose::tag`]); every stage reads the same tags.
//! The tagger knows little on purpose: it decides what later stages ask (is
//! this a noun phrase, which verb governs it, does "killed" open a reduced
//! relative), in two passes over a sentence and with a bounded look ahead.

mod context;

use crate::index;
use crate::lexicon::forms::Forms;
use crate::lexicon::{Class, Classes, Lexicon, WordId, lexicon};
use crate::prose::Prose;
use crate::tag::context::Context;
use crate::token::{Capital, Token, TokenKind};

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Tag {
    /// "village", "dead" in "the dead".
    Noun,
    /// "villages", "men".
    Plural,
    /// "Norland", "Interior" in "Interior Ministry".
    Proper,
    /// Months and weekdays.
    Date,
    /// "kill" after "to" or a modal, or as a plural present.
    Base,
    /// "kills", and a past that is the clause's verb: "killed 22".
    Finite,
    /// "killed" in "people killed by", "was killed", "has killed".
    Participle,
    /// "killing".
    Ing,
    /// "local", "injured" in "the injured people".
    Adjective,
    /// "officially", "ago".
    Adverb,
    /// "in"; particles too.
    Preposition,
    /// "the", "their", "all" before a noun.
    Determiner,
    /// "they", "some" without a noun.
    Pronoun,
    /// "which", "who", "that" after a noun.
    Relative,
    /// "and", "or", "but".
    Conjunction,
    /// "that" after a verb, "because", "when", "after" before a clause.
    Subordinator,
    /// Forms of be, have, do.
    Auxiliary,
    /// "could".
    Modal,
    /// "not", "n't".
    Not,
    /// "to" before a verb.
    To,
    /// "22", "twenty", "dozens".
    Number,
    /// "'s".
    Possessive,
    /// Quotation marks.
    Quote,
    /// Hyphens inside a compound: no blank on either side.
    Hyphen,
    /// Other dashes.
    Dash,
    /// Currency and percent signs.
    Symbol,
    /// Any other mark.
    Punct,
}

impl Tag {
    /// Whether it can be the head of a noun phrase.
    #[inline]
    pub(crate) const fn nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Plural | Tag::Proper)
    }

    /// Whether it opens or carries a clause: a finite verb, an auxiliary or a modal.
    #[inline]
    pub(crate) const fn finite(self) -> bool {
        matches!(self, Tag::Finite | Tag::Auxiliary | Tag::Modal)
    }

    /// Whether it is a verb with a meaning of its own, in any form.
    #[inline]
    pub(crate) const fn verb(self) -> bool {
        matches!(self, Tag::Finite | Tag::Base | Tag::Participle | Tag::Ing)
    }
}

/// The tokens of one sentence that are looked at again; made once for a text.
#[derive(Debug)]
pub(crate) struct Loose {
    /// Tokens whose tag their own letters do not tell, or not alone.
    pub(crate) open: Vec<usize>,
    /// Words whose tag may change.
    words: Vec<usize>,
    /// "after", "as" and their like, which may open a clause.
    openers: Vec<usize>,
}

impl Loose {
    pub(crate) fn new() -> Loose {
        // Enough for nearly every sentence.
        Loose {
            open: Vec::with_capacity(64),
            words: Vec::with_capacity(64),
            openers: Vec::with_capacity(16),
        }
    }
}

/// Tells the tags that [`crate::token::scan`] left open, of the tokens of a whole sentence.
#[inline(never)]
pub(crate) fn read(text: &str, tokens: &[Token], tags: &mut [Tag], loose: &mut Loose) {
    let lexicon = lexicon();
    let mut headline = None;
    let Loose { open, words, openers } = loose;
    words.clear();
    openers.clear();
    for at in open.drain(..) {
        let token = &tokens[at];
        if token.kind != TokenKind::Word {
            tags[at] = dash(text, tokens, at);
            continue;
        }
        let row = lexicon.row(token.word);
        let lone = &row.lone;
        let tag = if matches!(token.capital, Capital::Lower | Capital::Mixed) {
            lone.plain.unwrap_or_else(|| by_suffix(token.bytes(text)))
        } else {
            let opens = opens(text, tokens, tags, at)
                || *headline.get_or_insert_with(|| is_headline(text, tokens));
            named(text, tokens, at, opens, lone)
        };
        tags[at] = tag;
        if lone.settled != Some(tag) && !is_settled(tag, row.forms, row.classes) {
            words.push(at);
        }
        if lone.opener {
            openers.push(at);
        }
    }
    Context { text, tokens, tags, lexicon }.settle(loose);
}

/// Whether the word at `at` is the first of its sentence or of what a mark opens; the tags before it are told.
fn opens(text: &str, tokens: &[Token], tags: &[Tag], at: usize) -> bool {
    for before in (0..at).rev() {
        match tags[before] {
            Tag::Quote | Tag::Dash => return true,
            Tag::Punct => {
                let token = &tokens[before];
                if token.is_word(text, ":") || token.is_word(text, "•") {
                    return true;
                }
            }
            Tag::Symbol => {}
            _ => return false,
        }
    }
    true
}

/// Whether capitals tell nothing, as in a headline, which has no stop: "The Norland Relief Corps works in Norport." is none.
fn is_headline(text: &str, tokens: &[Token]) -> bool {
    let stopped =
        tokens.last().is_some_and(|it| matches!(it.bytes(text).first(), Some(b'.' | b'!')));
    !stopped && title_case(tokens)
}

/// Whether no neighbor changes the tag of a word, as is so for most words: no rule of
/// [`Context::settle`] is for it.
fn is_settled(tag: Tag, forms: Forms, classes: Classes) -> bool {
    let pronoun = (tag == Tag::Determiner) & !classes.has(Class::Article);
    // No branch: words of all tags come one after the other.
    !(CHANGED[tag as usize % CHANGED.len()] | pronoun | forms.can(CHANGED_IN[tag as usize % 32]))
}

/// Whether neighbors may change words of a tag, whatever they are.
const CHANGED: [bool; 32] = {
    let mut changed = [false; 32];
    changed[Tag::To as usize] = true;
    changed[Tag::Subordinator as usize] = true;
    changed[Tag::Date as usize] = true;
    changed[Tag::Base as usize] = true;
    changed[Tag::Adjective as usize] = true;
    changed[Tag::Finite as usize] = true;
    changed[Tag::Participle as usize] = true;
    changed[Tag::Ing as usize] = true;
    changed
};

/// The forms of a verb that a word of a tag must be able to be, so that neighbors may change it.
const CHANGED_IN: [u8; 32] = {
    let mut forms = [0; 32];
    forms[Tag::Noun as usize] = Forms::BASE | Forms::ING;
    forms[Tag::Plural as usize] = Forms::THIRD;
    forms
};

/// Whether most words are capitalized, as in a headline: capitals tell nothing then.
fn title_case(tokens: &[Token]) -> bool {
    let long = tokens.iter().filter(|it| it.kind == TokenKind::Word && it.end() - it.start() > 3);
    let (upper, all) = long.fold((0, 0), |(upper, all), token| {
        (upper + usize::from(token.capital != Capital::Lower), all + 1)
    });
    all >= 3 && upper * 5 >= all * 4
}

/// The tag of a token that is no word, where it alone tells.
#[inline]
pub(crate) const fn of_mark(kind: TokenKind) -> Option<Tag> {
    match kind {
        TokenKind::Word | TokenKind::Dash => None,
        TokenKind::Number => Some(Tag::Number),
        TokenKind::Possessive => Some(Tag::Possessive),
        TokenKind::Quote => Some(Tag::Quote),
        TokenKind::Symbol => Some(Tag::Symbol),
        TokenKind::Punct => Some(Tag::Punct),
    }
}

/// The tag of a dash.
fn dash(text: &str, tokens: &[Token], at: usize) -> Tag {
    let token = &tokens[at];
    let glued = !token.spaced && tokens.get(at + 1).is_some_and(|next| !next.spaced);
    if glued && text[token.span()].starts_with(['-', '‐', '‑', '–']) {
        Tag::Hyphen
    } else {
        Tag::Dash
    }
}

/// The likeliest tag of a word that opens with a capital, without its neighbors.
fn named(text: &str, tokens: &[Token], at: usize, opens: bool, lone: &Lone) -> Tag {
    if lone.date {
        return Tag::Date;
    }
    let token = &tokens[at];
    // "THREE PEOPLE HAVE DIED": capitals that shout tell nothing.
    let shouts = |it: Option<&Token>| {
        it.is_some_and(|it| it.capital == Capital::Upper && it.end() - it.start() > 2)
    };
    let shouted = || {
        shouts(Some(token)) && (shouts(tokens.get(at + 1)) || at > 0 && shouts(tokens.get(at - 1)))
    };
    let opens = opens || shouted();
    if let Some(tag) = lone.closed {
        // "Will Marsh said", "the Can Do party".
        return if !opens && tag == Tag::Modal { Tag::Proper } else { tag };
    }
    if !opens {
        return Tag::Proper;
    }
    if let Some(tag) = lone.plain {
        return tag;
    }
    if token.capital == Capital::Upper {
        return Tag::Proper;
    }
    let word = token.bytes(text);
    let tag = by_suffix(word);
    // "Zorbia said": nothing shows that it is a common noun.
    if tag == Tag::Noun && !noun_suffix(word) { Tag::Proper } else { tag }
}

/// What a listed word is without its neighbors.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lone {
    /// Its tag where it is of a closed class.
    closed: Option<Tag>,
    /// That, or else its likeliest tag where a list of an open class knows it.
    plain: Option<Tag>,
    /// What it is a form of, or else itself.
    pub(crate) lemma: WordId,
    /// [`Lone::plain`] where no neighbor changes it, and it is none of [`OPENERS`].
    pub(crate) settled: Option<Tag>,
    /// Whether it is a month or weekday where it has a capital.
    date: bool,
    /// Whether it is one of [`OPENERS`].
    opener: bool,
    /// What it is sought as.
    pub(crate) sought: u8,
}

/// Prepositions that may open a clause.
const OPENERS: &[&str] = &["after", "as", "before", "since", "till", "until"];

/// Lists of words of the closed classes.
const CLOSED: Classes = Classes::NONE
    .with(Class::Article)
    .with(Class::Auxiliary)
    .with(Class::Conjunction)
    .with(Class::Determiner)
    .with(Class::Numeral)
    .with(Class::Preposition)
    .with(Class::Pronoun);

/// Words of the closed classes that [`closed`] knows by their letters, in whatever list they stand.
const NAMED: &[&str] = &[
    "to",
    "not",
    "that",
    "who",
    "whom",
    "whose",
    "which",
    "her",
    "and",
    "or",
    "but",
    "nor",
    "yet",
    "including",
];

/// One for each word of the lists, in the order of their ids.
pub(crate) fn lone(lexicon: &Lexicon) -> Vec<Lone> {
    let open = Classes::NONE.with(Class::Noun).with(Class::Adjective).with(Class::Adverb);
    let date = Classes::NONE.with(Class::Month).with(Class::Weekday);
    let mut lone: Vec<Lone> = lexicon
        .all()
        .map(|(word, letters, classes)| {
            let forms = lexicon.forms(word);
            let known = forms.verb() || forms.can(Forms::PLURAL) || classes.any(open);
            let closed = if classes.any(CLOSED) { closed(letters, classes) } else { None };
            let plain = closed.or_else(|| known.then(|| listed(classes, forms)));
            Lone {
                closed,
                plain,
                settled: plain.filter(|it| is_settled(*it, forms, classes)),
                lemma: if forms.lemma == WordId::UNKNOWN { word } else { forms.lemma },
                date: classes.any(date),
                opener: false,
                sought: 0,
            }
        })
        .collect();
    for word in NAMED {
        let (id, classes) = lexicon.look_up(word);
        if id != WordId::UNKNOWN {
            let it = &mut lone[id.index()];
            it.closed = closed(word, classes);
            it.plain = it.closed.or(it.plain);
            it.settled = it.plain.filter(|it| is_settled(*it, lexicon.forms(id), classes));
        }
    }
    for word in OPENERS {
        let it = &mut lone[lexicon.look_up(word).0.index()];
        it.opener = true;
        it.settled = None;
    }
    for (it, sought) in lone.iter_mut().zip(index::words(lexicon)) {
        it.sought = sought;
    }
    lone
}

/// The tag of a word of the closed classes.
fn closed(word: &str, classes: Classes) -> Option<Tag> {
    let is = |other: &str| word == other;
    Some(if classes.has(Class::Auxiliary) {
        let head = word.as_bytes().get(..2).unwrap_or_default();
        let modal = matches!(head, b"ca" | b"co" | b"ma" | b"mi" | b"mu" | b"sh" | b"wi" | b"wo");
        if modal { Tag::Modal } else { Tag::Auxiliary }
    } else if is("to") {
        Tag::To
    } else if is("not") {
        Tag::Not
    } else if classes.has(Class::Numeral) {
        Tag::Number
    } else if is("that") {
        Tag::Subordinator
    } else if ["who", "whom", "whose", "which"].into_iter().any(is) {
        Tag::Relative
    } else if is("her") || classes.has(Class::Article) || classes.has(Class::Determiner) {
        Tag::Determiner
    } else if classes.has(Class::Pronoun) {
        Tag::Pronoun
    } else if ["and", "or", "but", "nor", "yet"].into_iter().any(is) {
        Tag::Conjunction
    } else if classes.has(Class::Preposition) || is("including") {
        Tag::Preposition
    } else if classes.has(Class::Conjunction) {
        if is("as") || is("so") { Tag::Adverb } else { Tag::Subordinator }
    } else {
        return None;
    })
}

/// The likeliest tag of a word that the lists of open classes know.
fn listed(classes: Classes, forms: Forms) -> Tag {
    let noun = classes.has(Class::Noun);
    let adjective = classes.has(Class::Adjective);
    if classes.has(Class::Adverb) && !noun && !adjective && !forms.verb() {
        Tag::Adverb
    } else if forms.can(Forms::ING) {
        // "missing".
        if adjective {
            Tag::Adjective
        } else if noun {
            Tag::Noun
        } else {
            Tag::Ing
        }
    } else if forms.can(Forms::PAST) {
        Tag::Finite
    } else if forms.can(Forms::PARTICIPLE) {
        Tag::Participle
    } else if forms.can(Forms::PLURAL) && !adjective {
        Tag::Plural
    } else if forms.can(Forms::THIRD) {
        Tag::Finite
    } else if noun {
        Tag::Noun
    } else if adjective {
        Tag::Adjective
    } else if forms.can(Forms::BASE) {
        Tag::Base
    } else {
        Tag::Noun
    }
}

/// The tag of a word that no list knows.
fn by_suffix(word: &[u8]) -> Tag {
    // The last letter tells which endings are worth a look.
    let ends = |suffixes: &[&str]| {
        suffixes.iter().any(|it| word.len() > it.len() + 2 && word.ends_with(it.as_bytes()))
    };
    match word.last() {
        Some(b'y') if ends(&["ly"]) => Tag::Adverb,
        Some(b'd') if ends(&["ed"]) => Tag::Participle,
        Some(b'g') if ends(&["ing"]) => Tag::Ing,
        Some(b's') if ends(&["ous", "less"]) => Tag::Adjective,
        Some(b's') if ends(&["s"]) && !ends(&["ss", "us", "is"]) => Tag::Plural,
        Some(b'l') if ends(&["ful", "al"]) => Tag::Adjective,
        Some(b'e') if ends(&["ive", "able", "ible", "ese"]) => Tag::Adjective,
        Some(b'c') if ends(&["ic"]) => Tag::Adjective,
        Some(b'h') if ends(&["ish"]) => Tag::Adjective,
        _ => Tag::Noun,
    }
}

/// Whether the ending is one that common nouns have and names rarely do.
fn noun_suffix(word: &[u8]) -> bool {
    let ends = |ends: &[&str]| {
        ends.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end.as_bytes()))
    };
    match word.last() {
        Some(b'n') => ends(&["tion", "sion", "man", "woman"]),
        Some(b't') => ends(&["ment", "ist", "craft"]),
        Some(b's') => ends(&["ness"]),
        Some(b'y') => ends(&["ity", "ology"]),
        Some(b'p') => ends(&["ship"]),
        Some(b'd') => ends(&["hood"]),
        Some(b'm') => ends(&["ism"]),
        Some(b'e') => ends(&["ance", "ence", "gate"]),
        Some(b'h') => ends(&["graph"]),
        Some(b'k') => ends(&["work"]),
        _ => false,
    }
}

impl Prose<'_> {
    /// The part of speech of a token; outside the text it is punctuation.
    #[inline]
    pub(crate) fn tag(&self, at: usize) -> Tag {
        self.tags().get(at).copied().unwrap_or(Tag::Punct)
    }

    /// The base form of a token, where a list knows it: "kill" for "killed".
    #[inline]
    pub(crate) fn lemma(&self, at: usize) -> WordId {
        self.tokens().get(at).map_or(WordId::UNKNOWN, |it| it.lemma)
    }

    /// Whether the lexicon lists the token's base form under `class`.
    #[inline]
    pub(crate) fn lemma_is(&self, at: usize, class: Class) -> bool {
        let lemma = self.lemma(at);
        lemma != WordId::UNKNOWN && self.lexicon().classes(lemma).has(class)
    }

    /// The letters of the base form in lower case; empty where no list knows the word.
    #[inline]
    pub(crate) fn lemma_letters(&self, at: usize) -> &'static str {
        self.lexicon().letters(self.lemma(at))
    }
}

#[cfg(test)]
mod tests;
