//! The word lists, read once; the only module that knows where they lie.
//!
//! Each list is one file of `lexicon/en/`: `#` comments first, then one entry
//! a line, sorted, lower case. An entry is a word or a phrase of words split by
//! blanks, and may carry data after a tab (`killed`, a tab, `kill`). Every word of
//! every entry has a [`WordId`], so that a phrase is matched by ids.

pub(crate) mod forms;
pub(crate) mod lines;

use std::sync::LazyLock;

use crate::lexicon::forms::Forms;
use crate::token::Token;

/// A word that some list knows; 0 is every other word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
pub(crate) struct Classes(u128);

impl Classes {
    pub(crate) const NONE: Classes = Classes(0);

    #[inline]
    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// Whether any class of `other` is among these.
    #[inline]
    pub(crate) const fn any(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// These classes and `class`.
    pub(crate) const fn with(self, class: Class) -> Classes {
        Classes(self.0 | 1 << class as u8)
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
#[derive(Clone, Debug)]
struct Phrase {
    class: Class,
    words: Vec<WordId>,
    data: Option<&'static str>,
}

/// All lists, as one table of words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Open addressing; each slot holds a word's index in `words`, 0 where empty.
    slots: Vec<u16>,
    words: Vec<(&'static str, Classes)>,
    /// The letters of each word again, in a shape that compares in three steps.
    keys: Vec<Key>,
    /// Phrases sorted by first word, longest first.
    phrases: Vec<Phrase>,
    /// For each word, where its phrases start in `phrases`.
    first: Vec<u32>,
    /// Data of single words, sorted.
    data: Vec<((Class, WordId), &'static str)>,
    /// For each word, what it is a form of.
    forms: Vec<Forms>,
}

/// Longer words are in no list.
const LONGEST: usize = 24;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(LISTS));

/// The lists, read at the first call.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// The entries of one list with their data, comments left out.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        match line.split_once('\t') {
            Some((entry, data)) => (entry, Some(data)),
            None => (line, None),
        }
    })
}

impl Lexicon {
    fn read(lists: &[(Class, &'static str, &'static str)]) -> Lexicon {
        let inflected = forms::inflect(lists);
        let words = lists
            .iter()
            .flat_map(|(_, _, list)| entries(list))
            .flat_map(|(entry, _)| entry.split(' '))
            .count()
            + inflected.len();
        let mut it = Lexicon {
            slots: vec![0; (words * 3).next_power_of_two().max(16)],
            words: vec![("", Classes::NONE)],
            keys: vec![Key::default()],
            phrases: Vec::new(),
            first: Vec::new(),
            data: Vec::new(),
            forms: Vec::new(),
        };
        for (class, _, list) in lists {
            for (entry, data) in entries(list) {
                let ids: Vec<WordId> = entry.split(' ').map(|word| it.insert(word)).collect();
                if let [word] = ids[..] {
                    let known = &mut it.words[usize::from(word.0)].1;
                    *known = known.with(*class);
                    if let Some(data) = data {
                        it.data.push(((*class, word), data));
                    }
                } else {
                    it.phrases.push(Phrase { class: *class, words: ids, data });
                }
            }
        }
        it.forms = vec![Forms::NONE; it.words.len() + inflected.len()];
        for (form, lemma, bits) in inflected {
            let (form, lemma) = (it.insert(form), it.insert(lemma));
            it.forms[usize::from(form.0)].add(lemma, bits);
        }
        it.data.sort();
        it.phrases.sort_by(|a, b| {
            (a.words[0], b.words.len(), a.class).cmp(&(b.words[0], a.words.len(), b.class))
        });
        it.first = (0..=it.words.len())
            .map(|word| {
                it.phrases.partition_point(|phrase| usize::from(phrase.words[0].0) < word) as u32
            })
            .collect();
        it
    }

    fn insert(&mut self, word: &'static str) -> WordId {
        let Some(key) = Key::of(word) else { return WordId::UNKNOWN };
        let mut slot = key.hash() & (self.slots.len() - 1);
        while self.slots[slot] != 0 {
            if self.keys[usize::from(self.slots[slot])] == key {
                return WordId(self.slots[slot]);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        let id = u16::try_from(self.words.len()).expect("the lists hold fewer than 65,536 words");
        self.words.push((word, Classes::NONE));
        self.keys.push(key);
        self.slots[slot] = id;
        WordId(id)
    }

    /// The word's id and lists; letters compare without case, and a curly apostrophe as a straight one.
    pub(crate) fn look_up(&self, word: &str) -> (WordId, Classes) {
        let Some(key) = Key::of(word) else { return (WordId::UNKNOWN, Classes::NONE) };
        let mut slot = key.hash() & (self.slots.len() - 1);
        loop {
            let id = self.slots[slot];
            if id == 0 {
                return (WordId::UNKNOWN, Classes::NONE);
            }
            if self.keys[usize::from(id)] == key {
                return (WordId(id), self.words[usize::from(id)].1);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
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
        if word == WordId::UNKNOWN {
            return None;
        }
        let known = usize::from(word.0);
        let range = self.first[known] as usize..self.first[known + 1] as usize;
        self.phrases[range]
            .iter()
            .filter(|phrase| phrase.class == class)
            .find(|phrase| {
                tokens.len() >= phrase.words.len()
                    && phrase.words.iter().zip(tokens).all(|(word, token)| *word == token.word)
            })
            .map(|phrase| (phrase.words.len(), phrase.data))
    }

    /// The phrases of `class` that open with `word`: the words after it, and the data.
    pub(crate) fn phrases_from(
        &self,
        word: WordId,
        class: Class,
    ) -> impl Iterator<Item = (&[WordId], Option<&'static str>)> {
        let known = usize::from(word.0);
        let range = if word == WordId::UNKNOWN {
            0..0
        } else {
            self.first[known] as usize..self.first[known + 1] as usize
        };
        self.phrases[range]
            .iter()
            .filter(move |it| it.class == class)
            .map(|it| (&it.words[1..], it.data))
    }

    /// What the word is a form of.
    #[inline]
    pub(crate) fn forms(&self, word: WordId) -> Forms {
        self.forms[usize::from(word.0)]
    }

    /// All words in the order of their ids, with letters and lists; the first is the unknown word.
    pub(crate) fn all(&self) -> impl Iterator<Item = (WordId, &'static str, Classes)> {
        self.words.iter().enumerate().map(|(at, it)| (WordId(at as u16), it.0, it.1))
    }

    /// The lists that a word stands in.
    #[inline]
    pub(crate) fn classes(&self, word: WordId) -> Classes {
        self.words[usize::from(word.0)].1
    }

    /// The letters of a word that some list knows, in lower case; empty for others.
    #[inline]
    pub(crate) fn letters(&self, word: WordId) -> &'static str {
        self.words[usize::from(word.0)].0
    }

    /// What the list `class` says of a single word.
    pub(crate) fn data(&self, word: WordId, class: Class) -> Option<&'static str> {
        self.data
            .binary_search_by_key(&(class, word), |(key, _)| *key)
            .ok()
            .map(|at| self.data[at].1)
    }
}

/// The letters of a word, lower case, filled up with zeros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key([u64; LONGEST / 8]);

impl Key {
    /// `None` where the word is longer than any listed one.
    #[inline]
    fn of(word: &str) -> Option<Key> {
        let bytes = word.as_bytes();
        if bytes.len() > LONGEST {
            return None;
        }
        let mut letters = [0; LONGEST];
        letters[..bytes.len()].copy_from_slice(bytes);
        letters.make_ascii_lowercase();
        // A curly apostrophe is a straight one.
        while !bytes.is_ascii()
            && let Some(at) = letters.windows(3).position(|it| it == [0xE2, 0x80, 0x99])
        {
            letters[at] = b'\'';
            letters.copy_within(at + 3.., at + 1);
            letters[LONGEST - 2..].fill(0);
        }
        let mut key = Key::default();
        for (part, bytes) in key.0.iter_mut().zip(letters.as_chunks().0) {
            *part = u64::from_le_bytes(*bytes);
        }
        Some(key)
    }

    /// Fixed, so that nothing hangs on the run.
    #[inline]
    const fn hash(self) -> usize {
        let [a, b, c] = self.0;
        let mixed = (a ^ b.rotate_left(23) ^ c.rotate_left(47)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) as usize >> 20
    }
}

#[cfg(test)]
mod tests;
