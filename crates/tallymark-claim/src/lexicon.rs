//! The word lists, read once; the only module that knows where they lie.
//!
//! Each list is one file of `lexicon/en/`: `#` comments first, then one entry
//! a line, sorted, lower case. An entry is a word or a phrase of words split by
//! blanks, and may carry data after a tab (`killed`, a tab, `kill`). Every word of
//! every entry has a [`WordId`], so that a phrase is matched by ids.

pub(crate) mod forms;
pub(crate) mod key;
pub(crate) mod lines;
mod read;

use std::sync::LazyLock;

use crate::lexicon::forms::Forms;
use crate::lexicon::key::Key;
use crate::tag::{self, Lone};
use crate::token::Token;

/// A word that some list knows; 0 is every other word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct WordId(u16);

impl WordId {
    pub(crate) const UNKNOWN: WordId = WordId(0);

    /// Its place among all words.
    #[inline]
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The lists that a word stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Classes([u64; 2]);

impl Classes {
    pub(crate) const NONE: Classes = Classes([0; 2]);

    #[inline]
    pub(crate) const fn has(self, class: Class) -> bool {
        self.0[class as usize / 64] & 1 << (class as usize % 64) != 0
    }

    /// Whether any class of `other` is among these.
    #[inline]
    pub(crate) const fn any(self, other: Classes) -> bool {
        let ([a, b], [c, d]) = (self.0, other.0);
        a & c | b & d != 0
    }

    /// These classes and `class`.
    pub(crate) const fn with(mut self, class: Class) -> Classes {
        self.0[class as usize / 64] |= 1 << (class as usize % 64);
        self
    }
}

macro_rules! lists {
    ($($class:ident = $file:literal, $doc:literal;)*) => {
        /// One list each; the name of the file says what it holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub(crate) enum Class { $(#[doc = $doc] $class,)* }

        const LISTS: &[(Class, &str, &str)] =
            &[$((Class::$class, $file, include_str!(concat!("../lexicon/en/", $file, ".txt"))),)*];
    };
}

lists! {
    // Closed classes of English, shared by every stage.
    Abbreviation = "abbreviations", "Abbreviations whose stop belongs to them.";
    Article = "articles", "The articles.";
    Auxiliary = "auxiliaries", "Forms of be, have, do and the modal verbs.";
    Conjunction = "conjunctions", "Words that join clauses or phrases.";
    Determiner = "determiners", "Words that open a noun phrase.";
    Month = "months", "Months and their short forms.";
    Negation = "negations", "Words that deny.";
    Preposition = "prepositions", "Prepositions of one word.";
    Pronoun = "pronouns", "Pronouns that stand for a noun phrase.";
    Title = "titles", "Words before a person's name.";
    Weekday = "weekdays", "Weekdays and their short forms.";

    // Attribution.
    Evidence = "evidence", "Documents and data that a sentence gives as its source.";
    FirstName = "first_names", "First names of men or of women.";
    Hearsay = "hearsay", "Adverbs by which an unnamed source says so.";
    ReportingVerb = "reporting_verbs", "Verbs of saying, finding, believing and planning.";
    SourceOpener = "source_openers", "Words right before a source.";
    Speaker = "speakers", "People and offices that say things.";
    SpeechNoun = "speech_nouns", "What somebody says, believes or plans.";
    VerbAdverb = "verb_adverbs", "Adverbs between a subject and its verb.";

    // Frames.
    Adjective = "adjectives", "Adjectives that a suffix does not show.";
    Adverb = "adverbs", "Adverbs without -ly.";
    Event = "events", "Words for a happening or a thing that figures are told of.";
    Happening = "happenings", "Verbs that tell of a happening which a date dates.";
    Intransitive = "intransitives", "Verbs whose past form is always a clause's verb.";
    Measured = "measures", "Words that say what a figure measures.";
    Noun = "nouns", "Nouns that a suffix does not show.";
    Numeral = "numerals", "Numbers in words.";
    Plural = "plurals", "Irregular plurals and their singular.";
    Region = "regions", "Countries, continents, states and provinces.";
    Verb = "verbs", "Verbs, base form.";

    // Times.
    TimeAhead = "time-ahead", "Words that put a date ahead of the day of writing.";
    TimeBehind = "time-behind", "Past forms that put a date behind the day of writing.";
    TimeCounted = "time-counted", "Nouns that a bare four-digit number counts.";
    TimeDayPart = "time-day-parts", "Parts of a day after a weekday.";
    TimeHedge = "time-hedges", "Words that loosen a count of units or a year.";
    TimeHoliday = "time-holidays", "Days with a name, and their rule.";
    TimeName = "time-names", "Names that hold a date word and are no date.";
    TimeNumber = "time-numbers", "Numbers that count units or spell a year.";
    TimeOrdinal = "time-ordinals", "Ordinals of days, weeks and quarters.";
    TimeOpener = "time-openers", "Words that open a hedge or a named day of several words.";
    TimePart = "time-parts", "Words that take a part of a period.";
    TimeSeason = "time-seasons", "Seasons with their code.";
    TimeShift = "time-shifts", "Words that shift a unit, month or weekday.";
    TimeToday = "time-today", "Days told by the day of writing.";
    TimeUnit = "time-units", "Units of time with a letter each.";

    // Figures.
    ChangeDown = "changes_down", "Words that say an amount shrank.";
    ChangeUp = "changes_up", "Words that say an amount grew.";
    Contest = "contests", "Words of games, near which two joined numbers are a score.";
    Currency = "currencies", "Names of currencies with their code.";
    Fraction = "fractions", "Names of parts with their denominator.";
    Hedge = "hedges", "Words before a figure that bound it.";
    HedgeAfter = "hedges_after", "Words after a figure that bound it.";
    NumberLabel = "number_labels", "Words before a number that make it a name.";
    Multiple = "multiples", "Words that multiply, with the factor.";
    NumberWord = "number_words", "Number words below a hundred with their value.";
    Ordinal = "ordinals", "Ordinals with their value.";
    Scale = "scales", "Scale words with the number that they multiply by.";
    UnitName = "units", "Names of units with their code.";
    VagueCount = "vague_counts", "Words for a few.";
    Span = "spans", "Words that tell a span of time as long as one unit.";
    Voting = "votings", "Words of votes, near which two joined numbers are counts.";
}

/// An entry of several words.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    class: Class,
    /// Its words, as a range of `Lexicon::phrase_words`.
    start: u32,
    len: u16,
    data: Option<&'static str>,
}

/// All lists, as one table of words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Open addressing; each slot holds a word's index in `words`, 0 where empty.
    slots: Box<[u16; SLOTS]>,
    /// The letters of each word; empty for forms that no list writes out.
    words: Vec<&'static str>,
    /// What is asked of each word.
    rows: Vec<Row>,
    /// Phrases by first word, longest first.
    phrases: Vec<Phrase>,
    phrase_words: Vec<WordId>,
    /// For each word, where its phrases start in `phrases`.
    first_phrase: Vec<u32>,
    /// For each word, the lists that have a phrase which opens with it.
    opened: Vec<Classes>,
    /// Data of single words, by word.
    data: Vec<(Class, &'static str)>,
    /// For each word, where its data start in `data`.
    first_data: Vec<u32>,
}

/// What is asked of a word, in one place, as nearly all words of a text ask for it.
#[derive(Clone, Copy, Debug)]
// Its own line of the cache: two would be fetched for most words.
#[repr(align(64))]
pub(crate) struct Row {
    /// The letters again, in a shape that compares in three steps.
    key: Key,
    /// The lists that it stands in.
    pub(crate) classes: Classes,
    /// What it is a form of.
    pub(crate) forms: Forms,
    /// What it is without its neighbors.
    pub(crate) lone: Lone,
}

/// Some five for each word, so that most words are found at the first.
const SLOTS: usize = 1 << 16;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::read(LISTS);
    for (at, lone) in tag::lone(&lexicon).into_iter().enumerate() {
        lexicon.rows[at].lone = lone;
    }
    lexicon
});

/// The lists, read at the first call.
#[inline]
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// The entries of one list with their data, comments left out.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    let mut rest = list;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let end = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
            let line = &rest[..end];
            rest = &rest[(end + 1).min(rest.len())..];
            let line = line.strip_suffix('\r').unwrap_or(line);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            return Some(match memchr::memchr(b'\t', line.as_bytes()) {
                Some(tab) => (&line[..tab], Some(&line[tab + 1..])),
                None => (line, None),
            });
        }
    })
}

impl Lexicon {
    /// The word's id and lists; letters compare without case, and a curly apostrophe as a straight one.
    #[inline]
    pub(crate) fn look_up(&self, word: &str) -> (WordId, Classes) {
        let (id, row) = self.row_of(word);
        (id, row.classes)
    }

    /// The id of the word and what is asked of it, as [`Lexicon::look_up`] finds it.
    #[inline]
    pub(crate) fn row_of(&self, word: &str) -> (WordId, &Row) {
        Key::of(word).map_or((WordId::UNKNOWN, &self.rows[0]), |key| self.find(key))
    }

    /// What is asked of a word.
    #[inline]
    pub(crate) fn row(&self, word: WordId) -> &Row {
        &self.rows[word.index()]
    }

    /// The id of the word with these letters, and what is asked of it.
    #[inline]
    pub(crate) fn find(&self, key: Key) -> (WordId, &Row) {
        let mut slot = key.hash() % SLOTS;
        loop {
            let id = self.slots[slot];
            // The unknown word ends each search.
            let row = &self.rows[usize::from(id)];
            if id == 0 || row.key == key {
                return (WordId(id), row);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// As [`Lexicon::find`], for fewer than eight letters.
    #[inline]
    pub(crate) fn find_short(&self, letters: u64) -> (WordId, &Row) {
        let mut slot = Key::hash_of(letters) % SLOTS;
        loop {
            let id = self.slots[slot];
            let row = &self.rows[usize::from(id)];
            if id == 0 || row.key.head() == letters {
                return (WordId(id), row);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    #[inline]
    fn phrases_of(&self, word: WordId) -> &[Phrase] {
        if word == WordId::UNKNOWN {
            return &[];
        }
        let known = word.index();
        &self.phrases[self.first_phrase[known] as usize..self.first_phrase[known + 1] as usize]
    }

    /// Whether a phrase of the list `class` opens with the word.
    #[inline]
    pub(crate) fn opens(&self, word: WordId, class: Class) -> bool {
        self.opened[word.index()].has(class)
    }

    #[inline]
    fn words_of(&self, phrase: &Phrase) -> &[WordId] {
        &self.phrase_words[phrase.start as usize..][..usize::from(phrase.len)]
    }

    /// The length in tokens and the data of the longest phrase of `class` that `tokens` opens with.
    ///
    /// Phrases are made of words alone: "as many as" does not match across a comma.
    pub(crate) fn phrase(
        &self,
        tokens: &[Token],
        class: Class,
    ) -> Option<(usize, Option<&'static str>)> {
        let word = tokens.first()?.word;
        if !self.opens(word, class) {
            return None;
        }
        self.phrases_of(word)
            .iter()
            .filter(|phrase| phrase.class == class)
            .find(|phrase| {
                let words = self.words_of(phrase);
                tokens.len() >= words.len()
                    && words.iter().zip(tokens).all(|(word, token)| *word == token.word)
            })
            .map(|phrase| (usize::from(phrase.len), phrase.data))
    }

    /// The phrases of `class` that open with `word`: the words after it, and the data.
    pub(crate) fn phrases_from(
        &self,
        word: WordId,
        class: Class,
    ) -> impl Iterator<Item = (&[WordId], Option<&'static str>)> {
        self.phrases_of(word)
            .iter()
            .filter(move |it| it.class == class)
            .map(|it| (&self.words_of(it)[1..], it.data))
    }

    /// What the word is a form of.
    #[inline]
    pub(crate) fn forms(&self, word: WordId) -> Forms {
        self.rows[word.index()].forms
    }

    /// All words in the order of their ids, with letters and lists; the first is the unknown word.
    pub(crate) fn all(&self) -> impl Iterator<Item = (WordId, &'static str, Classes)> {
        let words = self.words.iter().zip(&self.rows);
        words.enumerate().map(|(at, it)| (WordId(at as u16), *it.0, it.1.classes))
    }

    /// The lists that a word stands in.
    #[inline]
    pub(crate) fn classes(&self, word: WordId) -> Classes {
        self.rows[word.index()].classes
    }

    /// The letters of a word that some list writes out, in lower case; empty for others.
    #[inline]
    pub(crate) fn letters(&self, word: WordId) -> &'static str {
        self.words[word.index()]
    }

    /// What the list `class` says of a single word.
    #[inline]
    pub(crate) fn data(&self, word: WordId, class: Class) -> Option<&'static str> {
        let known = word.index();
        let range = self.first_data[known] as usize..self.first_data[known + 1] as usize;
        self.data[range].iter().find(|it| it.0 == class).map(|it| it.1)
    }
}

#[cfg(test)]
mod tests;
