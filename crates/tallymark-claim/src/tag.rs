//! A coarse part of speech for each token, by lists, suffixes, capitals and neighbors.
//!
//! Made once with the tokens ([`Prose::tag`]); every stage reads the same tags.
//! The tagger knows little on purpose: it decides what later stages ask (is
//! this a noun phrase, which verb governs it, does "killed" open a reduced
//! relative), in two passes over a sentence and with a bounded look ahead.

use std::ops::Range;

use crate::lexicon::forms::Forms;
use crate::lexicon::{Class, Lexicon, WordId, lexicon};
use crate::prose::Prose;
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

/// Appends one tag and one lemma for each token of `range`, a whole sentence.
pub(crate) fn read(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    tags: &mut Vec<Tag>,
    lemmas: &mut Vec<WordId>,
) {
    let tokens = &tokens[range];
    let lexicon = lexicon();
    let title_case = title_case(tokens);
    let first = tags.len();
    let mut opens = true;
    for (at, token) in tokens.iter().enumerate() {
        let (tag, lemma) = word_alone(text, tokens, at, opens || title_case, lexicon);
        opens = matches!(tag, Tag::Quote | Tag::Dash)
            || (opens && matches!(tag, Tag::Punct | Tag::Symbol))
            || (tag == Tag::Punct && text[token.span()].starts_with([':', '•']));
        tags.push(tag);
        lemmas.push(lemma);
    }
    let mut context = Context { text, tokens, tags: &mut tags[first..], lemmas: &lemmas[first..] };
    context.settle();
}

/// Whether most words are capitalized, as in a headline: capitals tell nothing then.
fn title_case(tokens: &[Token]) -> bool {
    let long = tokens.iter().filter(|it| it.kind == TokenKind::Word && it.end() - it.start() > 3);
    let (upper, all) = long.fold((0, 0), |(upper, all), token| {
        (upper + usize::from(token.capital != Capital::Lower), all + 1)
    });
    all >= 3 && upper * 5 >= all * 4
}

/// The likeliest tag of a word without its neighbors, and its lemma.
fn word_alone(
    text: &str,
    tokens: &[Token],
    at: usize,
    capital_says_nothing: bool,
    lexicon: &Lexicon,
) -> (Tag, WordId) {
    let token = &tokens[at];
    let tag = match token.kind {
        TokenKind::Number => Tag::Number,
        TokenKind::Possessive => Tag::Possessive,
        TokenKind::Quote => Tag::Quote,
        TokenKind::Symbol => Tag::Symbol,
        TokenKind::Punct => Tag::Punct,
        TokenKind::Dash => {
            let glued = !token.spaced && tokens.get(at + 1).is_some_and(|next| !next.spaced);
            if glued && text[token.span()].starts_with(['-', '‐', '‑', '–']) {
                Tag::Hyphen
            } else {
                Tag::Dash
            }
        }
        TokenKind::Word => {
            let word = &text[token.span()];
            let forms = lexicon.forms(token.word);
            let lemma = if forms.lemma == WordId::UNKNOWN { token.word } else { forms.lemma };
            let named = matches!(token.capital, Capital::Title | Capital::Upper);
            return (one_word(word, token, forms, named, capital_says_nothing), lemma);
        }
    };
    (tag, WordId::UNKNOWN)
}

fn one_word(word: &str, token: &Token, forms: Forms, named: bool, opens: bool) -> Tag {
    if named && (token.is(Class::Month) || token.is(Class::Weekday)) {
        return Tag::Date;
    }
    if let Some(tag) = closed(word, token) {
        // "Will Marsh said", "the Can Do party".
        return if named && !opens && matches!(tag, Tag::Modal) { Tag::Proper } else { tag };
    }
    if named && !opens {
        return Tag::Proper;
    }
    let known = forms.verb()
        || forms.can(Forms::PLURAL)
        || [Class::Noun, Class::Adjective, Class::Adverb].iter().any(|&it| token.is(it));
    if named && token.capital == Capital::Upper && !known {
        return Tag::Proper;
    }
    if known {
        return listed(token, forms);
    }
    let tag = by_suffix(word);
    // "Zorbia said": nothing shows that it is a common noun.
    if named && tag == Tag::Noun && !noun_suffix(word) { Tag::Proper } else { tag }
}

/// The tag of a word of the closed classes.
fn closed(word: &str, token: &Token) -> Option<Tag> {
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    Some(if token.is(Class::Auxiliary) {
        let head = word.as_bytes().get(..2).unwrap_or_default().to_ascii_lowercase();
        let modal = matches!(
            head.as_slice(),
            b"ca" | b"co" | b"ma" | b"mi" | b"mu" | b"sh" | b"wi" | b"wo"
        );
        if modal { Tag::Modal } else { Tag::Auxiliary }
    } else if is("to") {
        Tag::To
    } else if is("not") {
        Tag::Not
    } else if token.is(Class::Numeral) {
        Tag::Number
    } else if is("that") {
        Tag::Subordinator
    } else if ["who", "whom", "whose", "which"].into_iter().any(is) {
        Tag::Relative
    } else if is("her") || token.is(Class::Article) || token.is(Class::Determiner) {
        Tag::Determiner
    } else if token.is(Class::Pronoun) {
        Tag::Pronoun
    } else if ["and", "or", "but", "nor", "yet"].into_iter().any(is) {
        Tag::Conjunction
    } else if token.is(Class::Preposition) || is("including") {
        Tag::Preposition
    } else if token.is(Class::Conjunction) {
        if is("as") || is("so") { Tag::Adverb } else { Tag::Subordinator }
    } else {
        return None;
    })
}

/// The likeliest tag of a word that the lists of open classes know.
fn listed(token: &Token, forms: Forms) -> Tag {
    let noun = token.is(Class::Noun);
    if token.is(Class::Adverb) && !noun && !token.is(Class::Adjective) && !forms.verb() {
        Tag::Adverb
    } else if forms.can(Forms::ING) {
        if noun { Tag::Noun } else { Tag::Ing }
    } else if forms.can(Forms::PAST) {
        Tag::Finite
    } else if forms.can(Forms::PARTICIPLE) {
        Tag::Participle
    } else if forms.can(Forms::PLURAL) && !token.is(Class::Adjective) {
        Tag::Plural
    } else if forms.can(Forms::THIRD) {
        Tag::Finite
    } else if noun {
        Tag::Noun
    } else if token.is(Class::Adjective) {
        Tag::Adjective
    } else if forms.can(Forms::BASE) {
        Tag::Base
    } else {
        Tag::Noun
    }
}

/// The tag of a word that no list knows.
fn by_suffix(word: &str) -> Tag {
    let ends = |suffixes: &[&str]| {
        suffixes.iter().any(|it| word.len() > it.len() + 2 && word.ends_with(it))
    };
    if ends(&["ly"]) {
        Tag::Adverb
    } else if ends(&["ed"]) {
        Tag::Participle
    } else if ends(&["ing"]) {
        Tag::Ing
    } else if ends(&["ous", "ful", "ive", "ic", "al", "able", "ible", "less", "ish", "ese"]) {
        Tag::Adjective
    } else if ends(&["s"]) && !ends(&["ss", "us", "is"]) {
        Tag::Plural
    } else {
        Tag::Noun
    }
}

/// Whether the ending is one that common nouns have and names rarely do.
fn noun_suffix(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "tion", "sion", "ment", "ness", "ity", "ship", "hood", "ism", "ist", "ance", "ence",
        "ology", "graph", "gate", "craft", "work", "man", "woman",
    ];
    ENDS.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end))
}

/// One sentence whose tags are settled by their neighbors, from left to right.
struct Context<'a> {
    text: &'a str,
    tokens: &'a [Token],
    tags: &'a mut [Tag],
    lemmas: &'a [WordId],
}

/// How far a rule looks for the verb of a clause, in tokens; farther is another matter
/// even in long news sentences.
const REACH: usize = 14;

impl Context<'_> {
    fn settle(&mut self) {
        for at in 0..self.tokens.len() {
            if self.tokens[at].kind == TokenKind::Word {
                self.tags[at] = self.in_context(at);
            }
        }
        for at in 0..self.tokens.len() {
            if self.tags[at] == Tag::Preposition && self.opens_clause(at) {
                self.tags[at] = Tag::Subordinator;
            }
        }
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.span()])
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|it| word.eq_ignore_ascii_case(it))
    }

    fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Punct)
    }

    fn forms(&self, at: usize) -> Forms {
        self.tokens.get(at).map_or(Forms::NONE, |token| lexicon().forms(token.word))
    }

    /// The nearest token to the left that is no adverb, "not" or quotation mark.
    fn before(&self, at: usize) -> Option<usize> {
        let from = at.saturating_sub(5);
        (from..at).rev().find(|&it| !matches!(self.tags[it], Tag::Adverb | Tag::Not | Tag::Quote))
    }

    /// Whether what follows can be the rest of a noun phrase.
    fn goes_on(&self, at: usize) -> bool {
        match self.tag(at + 1) {
            Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective => true,
            Tag::Hyphen => self.tag(at + 2) != Tag::Punct,
            // "the damaged fishing boats", but not "the dead are".
            Tag::Ing | Tag::Participle => self.tag(at + 2).nominal(),
            _ => false,
        }
    }

    /// Whether an object opens at `at`: "killed [at least 22]", "destroyed [the] school".
    fn object(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::Determiner | Tag::Number | Tag::Pronoun | Tag::Symbol => true,
            Tag::Proper | Tag::Plural | Tag::Adjective | Tag::Noun => true,
            Tag::Preposition => {
                self.is(at, &["about", "around", "over", "up", "between"])
                    && matches!(self.tag(at + 1), Tag::Number | Tag::To)
                    || self.is(at, &["at"]) && self.is(at + 1, &["least", "most"])
            }
            Tag::Adverb => {
                !self.is(at, &["ago", "later", "earlier"])
                    && matches!(self.tag(at + 1), Tag::Number | Tag::Determiner)
            }
            _ => false,
        }
    }

    fn in_context(&self, at: usize) -> Tag {
        let tag = self.tags[at];
        let next = self.tag(at + 1);
        let before = self.before(at);
        let prev = before.map_or(Tag::Punct, |it| self.tags[it]);
        match tag {
            Tag::To => {
                let next = if next == Tag::Adverb { at + 2 } else { at + 1 };
                let verb = self.forms(next).can(Forms::BASE) && self.tag(next) != Tag::Proper;
                if verb || self.is(next, &["be", "have", "do"]) {
                    Tag::To
                } else {
                    Tag::Preposition
                }
            }
            Tag::Subordinator if self.is(at, &["that"]) => self.that(at, prev),
            Tag::Determiner if !self.tokens[at].is(Class::Article) => {
                let nominal = matches!(next, Tag::Number | Tag::Adverb | Tag::Determiner)
                    || matches!(next, Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective)
                    || matches!(next, Tag::Ing | Tag::Participle | Tag::Date | Tag::Base)
                    || (next == Tag::Finite && self.tag(at + 2).nominal());
                let quantity = self.is(at, &["more", "less", "fewer", "half"]);
                if nominal || quantity { tag } else { Tag::Pronoun }
            }
            Tag::Date if self.is(at, &["may", "march"]) && next != Tag::Number => {
                let dated = matches!(prev, Tag::Preposition | Tag::Number | Tag::Adjective)
                    || matches!(prev, Tag::Determiner | Tag::Date | Tag::Proper);
                match () {
                    () if dated => Tag::Date,
                    () if self.is(at, &["may"]) => Tag::Modal,
                    () => Tag::Proper,
                }
            }
            Tag::Noun | Tag::Base | Tag::Adjective if self.forms(at).can(Forms::BASE) => {
                self.base(at, before, prev)
            }
            Tag::Noun if self.forms(at).can(Forms::ING) => self.ing_noun(at, prev),
            Tag::Plural if self.forms(at).can(Forms::THIRD) => {
                let subject = match prev {
                    Tag::Noun | Tag::Proper => {
                        self.object(at + 1) && next != Tag::Plural && !self.verb_before(at, true)
                    }
                    Tag::Pronoun | Tag::Relative => true,
                    _ => false,
                };
                if subject { Tag::Finite } else { tag }
            }
            Tag::Finite | Tag::Participle if self.tokens[at].kind == TokenKind::Word => {
                self.past(at, before, prev)
            }
            Tag::Ing => {
                if self.is(at, &["following", "regarding", "concerning"])
                    && prev != Tag::Determiner
                    && matches!(next, Tag::Determiner | Tag::Proper | Tag::Number | Tag::Plural)
                {
                    Tag::Preposition
                } else if matches!(prev, Tag::Determiner | Tag::Possessive)
                    && before == Some(at - 1)
                {
                    if self.goes_on(at) { Tag::Adjective } else { Tag::Noun }
                } else {
                    Tag::Ing
                }
            }
            // "the dead", "the poor": no noun comes.
            Tag::Adjective
                if prev == Tag::Determiner
                    && before == Some(at.wrapping_sub(1))
                    && self.is(at - 1, &["the", "all", "many"])
                    && !self.goes_on(at)
                    && !matches!(next, Tag::Number | Tag::Conjunction | Tag::Quote | Tag::Ing)
                    && !matches!(next, Tag::Adverb | Tag::Date | Tag::Finite) =>
            {
                Tag::Plural
            }
            Tag::Adjective
                if self.forms(at).can(Forms::PLURAL)
                    && prev == Tag::Determiner
                    && next.finite() =>
            {
                Tag::Plural
            }
            other => other,
        }
    }

    /// "that" before its noun, after one, and between a verb and its clause.
    fn that(&self, at: usize, prev: Tag) -> Tag {
        let next = self.tag(at + 1);
        let verb =
            next.finite() || matches!(next, Tag::Base) || self.forms(at + 1).can(Forms::PAST);
        if prev.nominal() {
            if verb { Tag::Relative } else { Tag::Subordinator }
        } else if prev.verb() {
            Tag::Subordinator
        } else if verb {
            Tag::Pronoun
        } else if matches!(next, Tag::Noun | Tag::Adjective) {
            Tag::Determiner
        } else {
            Tag::Subordinator
        }
    }

    /// A word that can be a base form: "attack", "open", "hit".
    fn base(&self, at: usize, before: Option<usize>, prev: Tag) -> Tag {
        let (tag, token) = (self.tags[at], &self.tokens[at]);
        let past = self.forms(at).can(Forms::PAST);
        let noun = if token.is(Class::Noun) {
            Tag::Noun
        } else if token.is(Class::Adjective) {
            Tag::Adjective
        } else {
            Tag::Finite
        };
        let does = |it: usize| self.is(it, &["do", "does", "did", "don't", "doesn't", "didn't"]);
        match prev {
            Tag::To | Tag::Modal => Tag::Base,
            Tag::Auxiliary if before.is_some_and(does) => Tag::Base,
            Tag::Pronoun | Tag::Relative
                if !before.is_some_and(|it| self.is(it, &["him", "them", "us", "me"])) =>
            {
                // "they open", "who lead"; "it" and "this" take another form.
                if past || !token.is(Class::Noun) || self.object(at + 1) {
                    Tag::Finite
                } else {
                    noun
                }
            }
            Tag::Plural | Tag::Noun | Tag::Proper if tag == Tag::Base || past => {
                if self.verb_before(at, true) && tag != Tag::Base { noun } else { Tag::Finite }
            }
            // "officials fear 40 may be dead".
            Tag::Plural if noun == Tag::Noun => {
                let object = matches!(self.tag(at + 1), Tag::Determiner | Tag::Number)
                    || matches!(self.tag(at + 1), Tag::Pronoun | Tag::Subordinator);
                if object && !self.verb_before(at, true) { Tag::Finite } else { noun }
            }
            // "were put on", "have set up".
            Tag::Auxiliary if past => Tag::Participle,
            Tag::Conjunction if tag == Tag::Base => Tag::Base,
            _ => tag,
        }
    }

    /// A noun in "-ing" that is also a verb: "a shooting", "by shooting at".
    fn ing_noun(&self, at: usize, prev: Tag) -> Tag {
        let verb = match prev {
            Tag::Auxiliary => true,
            Tag::Preposition | Tag::Punct | Tag::Conjunction | Tag::Subordinator => {
                at > 0
                    && self.object(at + 1)
                    && !matches!(self.tag(at + 1), Tag::Noun | Tag::Plural)
            }
            // "a gunman shooting at": "at" is no part of a noun phrase, but no proof either.
            Tag::Noun | Tag::Plural => {
                matches!(self.tag(at + 1), Tag::Determiner | Tag::Number)
            }
            _ => false,
        };
        if verb { Tag::Ing } else { Tag::Noun }
    }

    /// "killed" and its like: a clause's verb, a participle, or an adjective.
    fn past(&self, at: usize, before: Option<usize>, prev: Tag) -> Tag {
        let (tag, forms) = (self.tags[at], self.forms(at));
        if forms.can(Forms::THIRD) && !forms.can(Forms::PAST) {
            return tag;
        }
        let adjacent = before == at.checked_sub(1);
        let participle = !forms.verb() || forms.can(Forms::PARTICIPLE);
        if !participle {
            return Tag::Finite;
        }
        match prev {
            Tag::Auxiliary => {
                let does = before.is_some_and(|it| self.is(it, &["do", "does", "did"]));
                if does { Tag::Base } else { Tag::Participle }
            }
            Tag::Modal | Tag::To if forms.can(Forms::BASE) => Tag::Base,
            Tag::Determiner
            | Tag::Possessive
            | Tag::Adjective
            | Tag::Number
            | Tag::Preposition
            | Tag::Hyphen
                if self.goes_on(at) && (adjacent || prev == Tag::Determiner) =>
            {
                Tag::Adjective
            }
            Tag::Determiner | Tag::Possessive if adjacent => Tag::Plural,
            Tag::Number | Tag::Hyphen => {
                let object = self.object(at + 1) && !self.tag(at + 1).nominal();
                if self.intransitive(at) || object { Tag::Finite } else { Tag::Participle }
            }
            Tag::Pronoun | Tag::Relative | Tag::Subordinator => Tag::Finite,
            Tag::Noun | Tag::Plural | Tag::Proper | Tag::Date | Tag::Symbol => self.after_noun(at),
            Tag::Conjunction => self.as_before(at),
            Tag::Finite
            | Tag::Participle
            | Tag::Ing
            | Tag::Base
            | Tag::Preposition
            | Tag::Adjective => Tag::Participle,
            _ if at == 0 => {
                if self.goes_on(at) {
                    Tag::Adjective
                } else {
                    Tag::Participle
                }
            }
            _ => {
                // "The ferry, built in Norport, sank": the last one has the subject.
                if forms.can(Forms::PAST) && (self.object(at + 1) || self.intransitive(at)) {
                    Tag::Finite
                } else {
                    self.as_before(at)
                }
            }
        }
    }

    fn intransitive(&self, at: usize) -> bool {
        lexicon().classes(self.lemmas[at]).has(Class::Intransitive)
    }

    /// "people killed in the fire" or "the fire killed 22".
    fn after_noun(&self, at: usize) -> Tag {
        if self.is(at + 1, &["by"]) {
            return Tag::Participle;
        }
        // "the fire killed Tuesday's" is rare, "people killed Tuesday" is not.
        if self.intransitive(at) || self.object(at + 1) || self.speech(at) {
            return Tag::Finite;
        }
        if self.verb_before(at, false) || self.verb_after(at) {
            Tag::Participle
        } else {
            Tag::Finite
        }
    }

    /// The tag of the verb that a conjunction or comma joins this one to.
    fn as_before(&self, at: usize) -> Tag {
        let from = at.saturating_sub(REACH);
        let verb = (from..at)
            .rev()
            .find(|&it| matches!(self.tags[it], Tag::Finite | Tag::Participle | Tag::Subordinator));
        match verb.map(|it| self.tags[it]) {
            Some(Tag::Finite) => Tag::Finite,
            _ => Tag::Participle,
        }
    }

    /// Whether the clause has a verb to the left; reporting verbs open another clause.
    fn verb_before(&self, at: usize, speech_too: bool) -> bool {
        let from = at.saturating_sub(REACH);
        for it in (from..at).rev() {
            match self.tags[it] {
                Tag::Finite if !speech_too && self.speech(it) => return false,
                Tag::Finite | Tag::Auxiliary | Tag::Modal => return true,
                Tag::Punct | Tag::Subordinator | Tag::Relative | Tag::Dash | Tag::Quote => {
                    return false;
                }
                _ => {}
            }
        }
        false
    }

    /// Whether a clause's verb comes before the next break.
    fn verb_after(&self, at: usize) -> bool {
        for it in at + 1..(at + 1 + REACH).min(self.tags.len()) {
            match self.tags[it] {
                Tag::Auxiliary | Tag::Modal => return true,
                Tag::Finite if !self.forms(it).can(Forms::PARTICIPLE) => return true,
                Tag::Punct | Tag::Subordinator | Tag::Relative | Tag::Dash | Tag::Conjunction => {
                    return false;
                }
                _ => {}
            }
        }
        false
    }

    /// Verbs after which a clause without "that" may come.
    fn speech(&self, at: usize) -> bool {
        matches!(
            lexicon().letters(self.lemmas[at]),
            "say"
                | "tell"
                | "add"
                | "report"
                | "believe"
                | "think"
                | "announce"
                | "claim"
                | "warn"
                | "estimate"
                | "confirm"
                | "show"
                | "suggest"
                | "allege"
                | "acknowledge"
                | "know"
                | "note"
                | "fear"
                | "hope"
                | "argue"
                | "insist"
                | "admit"
                | "state"
                | "declare"
        )
    }

    /// Whether "after", "as" and their like stand before a clause.
    fn opens_clause(&self, at: usize) -> bool {
        if !self.is(at, &["after", "before", "since", "until", "till", "as"]) {
            return false;
        }
        // "as many as 22 people died": no clause opens.
        if self.is(at, &["as"])
            && (self.is(at + 1, &["many", "much", "few", "little", "well", "high", "long", "far"])
                || at >= 2 && self.is(at - 2, &["as"]))
        {
            return false;
        }
        for it in at + 1..(at + 1 + REACH).min(self.tags.len()) {
            match self.tags[it] {
                Tag::Auxiliary | Tag::Modal | Tag::Finite => return it > at + 1,
                Tag::Punct | Tag::Subordinator | Tag::Relative | Tag::Dash | Tag::Quote => {
                    return false;
                }
                _ => {}
            }
        }
        false
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
        self.lemmas().get(at).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// Whether the lexicon lists the token's base form under `class`.
    #[inline]
    pub(crate) fn lemma_is(&self, at: usize, class: Class) -> bool {
        let lemma = self.lemma(at);
        lemma != WordId::UNKNOWN && lexicon().classes(lemma).has(class)
    }

    /// The letters of the base form in lower case; empty where no list knows the word.
    pub(crate) fn lemma_letters(&self, at: usize) -> &'static str {
        lexicon().letters(self.lemma(at))
    }
}

#[cfg(test)]
mod tests;
