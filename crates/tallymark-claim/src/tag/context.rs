//! Tags settled by their neighbors.

use crate::lexicon::forms::Forms;
use crate::lexicon::{Class, Lexicon};
use crate::tag::{Loose, Tag};
use crate::token::{Asked, Token};

/// One sentence whose tags are settled by their neighbors, from left to right.
pub(super) struct Context<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) tags: &'a mut [Tag],
    pub(super) lexicon: &'a Lexicon,
}

/// How far a rule looks for the verb of a clause, in tokens; farther is another matter
/// even in long news sentences.
const REACH: usize = 14;

impl Context<'_> {
    /// Settles the words of `loose`, which are all that their neighbors may change.
    #[inline(never)]
    pub(super) fn settle(&mut self, loose: &Loose) {
        if cfg!(debug_assertions) {
            // A rule that changes another word must make it loose in `is_settled`.
            for at in (0..self.tags.len()).filter(|at| loose.words.binary_search(at).is_err()) {
                assert_eq!(self.in_context(at), self.tags[at], "{:?}", self.tokens[at]);
            }
        }
        for &at in &loose.words {
            self.tags[at] = self.in_context(at);
        }
        for &at in &loose.openers {
            if self.tags[at] == Tag::Preposition && self.opens_clause(at) {
                self.tags[at] = Tag::Subordinator;
            }
        }
    }

    #[inline(always)]
    fn is(&self, at: usize, words: &impl Asked) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is_one_of(self.text, words))
    }

    fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Punct)
    }

    fn forms(&self, at: usize) -> Forms {
        self.tokens.get(at).map_or(Forms::NONE, |token| self.lexicon.forms(token.word))
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
                // "the number of injured stands at 365".
                let stands = self.is(at, &["stands"]) && self.is(at + 1, &["at"]);
                // "a third of the population lives in the south".
                let lives = self.is(at, &["lives"])
                    && self.is(at + 1, &["below", "in", "near", "on", "outside", "under", "with"])
                    && matches!(prev, Tag::Noun | Tag::Proper)
                    && !self.verb_before(at, true);
                let subject = match prev {
                    _ if stands || lives => true,
                    Tag::Noun | Tag::Proper => {
                        self.object(at + 1) && next != Tag::Plural && !self.verb_before(at, true)
                    }
                    Tag::Pronoun | Tag::Relative => true,
                    _ => false,
                };
                if subject { Tag::Finite } else { tag }
            }
            Tag::Finite | Tag::Participle => self.past(at, before, prev),
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
            // "the injured were", "the 58 dead included".
            Tag::Adjective
                if self.forms(at).can(Forms::PLURAL)
                    && (prev == Tag::Determiner
                        || prev == Tag::Number
                            && before == at.checked_sub(1)
                            && at >= 2
                            && self.tokens[at - 2].is(Class::Article))
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
                if past
                    || !token.is(Class::Noun)
                    || self.object(at + 1)
                    || self.tag(at + 1) == Tag::To
                {
                    Tag::Finite
                } else {
                    noun
                }
            }
            Tag::Plural | Tag::Noun | Tag::Proper if tag == Tag::Base || past => {
                if self.verb_before(at, true) && tag != Tag::Base { noun } else { Tag::Finite }
            }
            // "officials fear 40 may be dead", "shares trade below $40".
            Tag::Plural if noun == Tag::Noun => {
                let object = matches!(self.tag(at + 1), Tag::Determiner | Tag::Number)
                    || matches!(self.tag(at + 1), Tag::Pronoun | Tag::Subordinator)
                    || self.is(at + 1, &["above", "at", "below"])
                        && matches!(self.tag(at + 2), Tag::Number | Tag::Symbol);
                if object && !self.verb_before(at, true) { Tag::Finite } else { noun }
            }
            // "Thousands march in Norport", "200,000 protest against the law".
            Tag::Number
                if noun == Tag::Noun
                    && self.is(at, &["march", "protest", "rally"])
                    && matches!(
                        self.tag(at + 1),
                        Tag::Preposition | Tag::Punct | Tag::Subordinator
                    ) =>
            {
                Tag::Finite
            }
            // "were put on", "have set up".
            Tag::Auxiliary if past => Tag::Participle,
            Tag::Conjunction if tag == Tag::Base => Tag::Base,
            _ if tag == Tag::Base && before == at.checked_sub(1) && self.governed(at, prev) => {
                Tag::Noun
            }
            _ => tag,
        }
    }

    /// Whether what stands right before the word at `at` takes a noun: "liters of milk", "the national flock".
    fn governed(&self, at: usize, prev: Tag) -> bool {
        let article = |at: usize| {
            let possessive = ["her", "his", "its", "my", "our", "their", "your"];
            self.tokens[at].is(Class::Article) || self.is(at, &possessive)
        };
        match prev {
            // "those 65 and over get": not after what may be an adverb.
            Tag::Preposition => {
                self.is(at - 1, &["against", "by", "during", "for", "from", "into", "of", "with"])
            }
            Tag::Determiner => article(at - 1),
            Tag::Possessive => true,
            Tag::Adjective => at >= 2 && (self.tags[at - 2] == Tag::Possessive || article(at - 2)),
            _ => false,
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
        let adjacent = before == at.checked_sub(1);
        if forms.can(Forms::THIRD) && !forms.can(Forms::PAST) {
            // "two rescues failed", which no list has as a noun; "Flight 12 lands", "one in two stays".
            let counted = prev == Tag::Number
                && adjacent
                && !self.is(at - 1, &["one", "1"])
                // "the 9,000 includes tribesmen".
                && !self.object(at + 1)
                && !at.checked_sub(2).is_some_and(|it| {
                    self.tags[it].nominal()
                        || self.tags[it] == Tag::Preposition
                        || self.is(it, &["every"])
                        || self.tokens[it].is(Class::NumberLabel)
                });
            // "55-inch sets start".
            let sized = prev == Tag::Noun
                && adjacent
                && at >= 3
                && self.tags[at - 2] == Tag::Hyphen
                && self.tags[at - 3] == Tag::Number;
            return if counted || sized { Tag::Plural } else { tag };
        }
        let participle = !forms.verb() || forms.can(Forms::PARTICIPLE);
        if !participle {
            return Tag::Finite;
        }
        // "a 12 percent cut in fees".
        if adjacent
            && forms.can(Forms::BASE)
            && self.tokens[at].is(Class::Noun)
            && self.sized(at)
            && !self.object(at + 1)
        {
            return Tag::Noun;
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
            // "the highest forecast is", "an overall cut of".
            Tag::Adjective
                if adjacent && self.tokens[at].is(Class::Noun) && self.governed(at, prev) =>
            {
                Tag::Noun
            }
            // "an estimated 40 people".
            Tag::Determiner if adjacent && self.tag(at + 1) == Tag::Number => Tag::Adjective,
            Tag::Determiner | Tag::Possessive if adjacent => Tag::Plural,
            // "the 40 wounded were".
            Tag::Number
                if adjacent
                    && at >= 2
                    && self.tokens[at - 2].is(Class::Article)
                    && self.tag(at + 1).finite() =>
            {
                Tag::Plural
            }
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

    /// Whether an article, a number and its unit stand before the word at `at`: "a 12 percent [cut]".
    fn sized(&self, at: usize) -> bool {
        let mut number = false;
        for it in (at.saturating_sub(6)..at).rev() {
            if self.tokens[it].is(Class::Article) {
                return number && it + 2 < at;
            }
            match self.tags[it] {
                Tag::Number => number = true,
                Tag::Noun | Tag::Symbol | Tag::Adjective | Tag::Hyphen => {}
                Tag::Preposition if self.is(it, &["per"]) => {}
                _ => return false,
            }
        }
        false
    }

    fn intransitive(&self, at: usize) -> bool {
        self.lexicon.classes(self.tokens[at].lemma).has(Class::Intransitive)
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
                // "said 22 people died", but "said in an interview published on".
                Tag::Finite if !speech_too && self.speech(it) => {
                    return self.tags[it + 1] == Tag::Preposition;
                }
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
            self.lexicon.letters(self.tokens[at].lemma),
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

    /// Whether the word at `at`, "after", "as" or one of their like, stands before a clause.
    fn opens_clause(&self, at: usize) -> bool {
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
