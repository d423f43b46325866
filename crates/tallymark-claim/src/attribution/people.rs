//! People and offices by name: what a source is called, and what its short forms point back to.

use std::ops::Range;
use std::sync::LazyLock;

use crate::chunk;
use crate::index::Sought;
use crate::lexicon::{Class, Classes, WordId, lexicon};
use crate::tag::Tag;
use crate::token::{Capital, TokenKind};

use super::syntax::Context;

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Nothing is known: "Norland", "Lee".
    Unknown,
    /// One person of unknown gender.
    Person,
    Man,
    Woman,
    /// Several people.
    People,
    /// An office, a firm, a paper, a document: "it".
    Thing,
    /// "police", "authorities": an office that takes "they".
    Force,
}

impl Sort {
    /// One person, whatever the gender.
    pub(super) const fn is_person(self) -> bool {
        matches!(self, Sort::Person | Sort::Man | Sort::Woman)
    }
}

/// The name of a source, as token ranges.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// The words of the name, or of the role where there is none.
    pub words: Range<usize>,
    /// Whether they are a name.
    pub named: bool,
    pub sort: Sort,
}

/// A person's full name in the text, with the noun phrase that holds it.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub name: Range<usize>,
    /// Titles and roles before the name, the name itself.
    pub phrase: Range<usize>,
    pub sort: Sort,
    pub sentence: usize,
    /// A longer form of the name, said before.
    pub known: Option<Range<usize>>,
}

impl Person {
    /// The fullest form of the name so far.
    pub(super) fn full(&self) -> Range<usize> {
        self.known.clone().unwrap_or(self.name.clone())
    }
}

/// What the word lists tell of a word for people, in a few bits.
#[derive(Clone, Copy, Debug, Default)]
struct Told(u8);

impl Told {
    /// "Mr.", and a first name of men.
    const MAN: u8 = 1;
    const WOMAN: u8 = 2;
    const FIRST_NAME: u8 = 4;
    /// A title, or a noun for one or several people who speak.
    const OFFICE: u8 = 8;
    /// What a noun of the list of speakers stands for: a number above the other bits.
    const SPEAKER: u8 = 16;
    /// In the order of their numbers, from 1.
    const SORTS: [Sort; 6] =
        [Sort::Person, Sort::Man, Sort::Woman, Sort::People, Sort::Thing, Sort::Force];

    const fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }

    /// What a speaker noun stands for.
    fn speaker(self) -> Option<Sort> {
        Told::SORTS.get(usize::from(self.0 / Told::SPEAKER).wrapping_sub(1)).copied()
    }

    /// The gender that a first name or a title tells.
    const fn gender(self) -> Option<Sort> {
        match self.0 & (Told::MAN | Told::WOMAN) {
            0 => None,
            Told::MAN => Some(Sort::Man),
            _ => Some(Sort::Woman),
        }
    }

    fn of(word: WordId, classes: Classes) -> Told {
        let data = |class: Class| classes.has(class).then(|| lexicon().data(word, class)).flatten();
        let mut bits = match data(Class::FirstName) {
            None => 0,
            Some("m") => Told::MAN,
            Some(_) => Told::WOMAN,
        };
        if classes.has(Class::FirstName) {
            bits |= Told::FIRST_NAME;
        }
        let sort = data(Class::Speaker).map(|it| match it {
            "m" => 1,
            "f" => 2,
            "p" => 3,
            "o" => 4,
            "op" => 5,
            _ => 0,
        });
        if classes.has(Class::Title) || matches!(sort, Some(0..=3)) {
            bits |= Told::OFFICE;
        }
        Told(bits + sort.map_or(0, |it| (it + 1) * Told::SPEAKER))
    }
}

/// Lists of words for people; all titles that tell a gender are in them.
const OF_PEOPLE: Classes =
    Classes::NONE.with(Class::FirstName).with(Class::Speaker).with(Class::Title);

/// One for each word of the lists; the first is of all other words.
static TOLD: LazyLock<Vec<Told>> = LazyLock::new(|| {
    let mut told: Vec<Told> = lexicon()
        .all()
        .map(
            |(word, _, classes)| {
                if classes.any(OF_PEOPLE) { Told::of(word, classes) } else { Told::default() }
            },
        )
        .collect();
    // Titles tell more than first names do.
    let titles = [
        (Told::MAN, &["mr", "sir", "king", "prince", "sheikh", "lord"][..]),
        (Told::WOMAN, &["mrs", "ms", "miss", "lady", "queen", "princess", "madam"]),
    ];
    for (gender, words) in titles {
        for word in words {
            let it = &mut told[lexicon().look_up(word).0.index()].0;
            *it = *it & !(Told::MAN | Told::WOMAN) | gender;
        }
    }
    told[WordId::UNKNOWN.index()] = Told::default();
    told
});

impl Context<'_> {
    #[inline]
    fn told(&self, at: usize) -> Told {
        match self.prose.tokens().get(at).map(|it| it.word) {
            Some(WordId::UNKNOWN) if self.prose.is_word(at, "dame") => Told(Told::WOMAN),
            Some(word) => TOLD[word.index()],
            None => Told::default(),
        }
    }

    /// What a speaker noun stands for, where the list has it.
    pub(super) fn speaker(&self, at: usize) -> Option<Sort> {
        self.told(at).speaker()
    }

    /// The gender that a first name or a title tells.
    fn gender(&self, at: usize) -> Option<Sort> {
        self.told(at).gender()
    }

    /// A capitalized word that is part of a name; no role, no title, no word that merely opens a sentence.
    fn in_name(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        token.kind == TokenKind::Word
            && token.capital != Capital::Lower
            && (self.prose.tag(at) == Tag::Proper || token.is(Class::FirstName))
    }

    /// Whether the word before a name belongs to the office, not to the name: "Minister", "Gov.".
    fn is_office(&self, at: usize) -> bool {
        self.told(at).has(Told::OFFICE)
    }

    /// The full stop of an initial inside a name: "J[.] Lee", "Lee Jr[.]".
    fn is_initial_stop(&self, at: usize) -> bool {
        at > 0
            && self.is_mark(at, ".")
            && !self.prose.tokens()[at].spaced
            && self.in_name(at - 1)
            && self.prose.tokens()[at - 1].len() <= 2
    }

    fn is_particle(&self, at: usize) -> bool {
        self.is_one_of(
            at,
            &["al", "bin", "ibn", "de", "da", "del", "van", "von", "der", "la", "el", "ul"],
        )
    }

    /// The run of name words that ends at `end`: "Sandra Jensen Landi", "Anwaar-ul-Haq Kakar", "J. R. Lee".
    fn name_ending_at(&self, low: usize, end: usize) -> Option<Range<usize>> {
        let mut at = end;
        while at > low {
            let it = at - 1;
            if self.in_name(it) {
                if self.is_office(it) && at < end {
                    break;
                }
                at = it;
            } else if self.prose.tag(it) == Tag::Hyphen && it > low && at < end {
                // "ul" in the middle of a hyphenated name is lower case.
                at = it - 1;
            } else if it > low
                && (self.is_initial_stop(it)
                    || (at < end
                        && (self.in_name(it - 1) || self.prose.tag(it - 1) == Tag::Hyphen)
                        && self.is_particle(it)))
            {
                at = it;
            } else {
                break;
            }
        }
        while at < end && !self.in_name(at) {
            at += 1;
        }
        // "Secretary of [State] Ann Lee": the name begins with the first name.
        let first = (at..end).find(|it| self.prose.is(*it, Class::FirstName));
        if let Some(first) = first
            && first > at
            && (first + 1..end).any(|it| self.in_name(it))
            && at > low
            && self.prose.is_word(at - 1, "of")
        {
            at = first;
        }
        (at < end).then_some(at..end)
    }
    /// Whether `word` stands after "in", "from" and the like in the text: a place, which no "he" means.
    pub(super) fn is_place(&self, word: &str) -> bool {
        const IN: &[&str] = &["in", "from", "inside", "across", "near", "within", "outside"];
        let places = self.places.get_or_init(|| {
            let names = self.prose.index().all(Sought::Name).filter(|at| *at > 0);
            let placed = names.filter(|at| {
                self.prose.tag(at - 1) == Tag::Preposition && self.is_one_of(at - 1, IN)
            });
            let mut places: Vec<&str> = placed.map(|at| self.prose.word(at)).collect();
            places.sort_unstable();
            places
        });
        places.binary_search(&word).is_ok()
    }

    /// Full names of people in the text, in order.
    pub(super) fn people(&self) -> Vec<Person> {
        let mut out: Vec<Person> = Vec::with_capacity(16);
        let mut last = 0;
        // Names of people begin with a proper noun.
        for at in self.prose.index().all(Sought::Name) {
            if at < last || !self.in_name(at) {
                continue;
            }
            let Some(sentence) = self.prose.holder(at) else { break };
            let it = &self.prose.sentences()[sentence];
            let mut end = at;
            while end < it.tokens.end
                && (self.in_name(end)
                    || (end + 1 < it.tokens.end
                        && (self.prose.tag(end) == Tag::Hyphen
                            || (self.prose.tag(end - 1) == Tag::Hyphen
                                && self.prose.tokens()[end].kind == TokenKind::Word)
                            || (self.in_name(end + 1)
                                && (self.is_particle(end) || self.is_initial_stop(end))))))
            {
                end += 1;
            }
            last = end;
            // Most names are of no people.
            let people = Told::MAN | Told::WOMAN | Told::FIRST_NAME | Told::OFFICE;
            let run = at.saturating_sub(1)..end;
            if !self.prose.tokens()[run.clone()].iter().any(|it| it.classes.any(OF_PEOPLE))
                && !run.clone().any(|it| self.prose.is_word(it, "dame"))
                || !run.clone().any(|it| self.told(it).has(people))
            {
                continue;
            }
            let Some(mut person) = self.person(it.tokens.start, at, end, sentence) else {
                continue;
            };
            // "Anwar-ul-Lee" after "Anwar-ul-Lee Kand": the longer name.
            let longer = out.iter().rev().take(16).find(|known: &&Person| {
                known.name.len() > person.name.len()
                    && known
                        .name
                        .clone()
                        .zip(person.name.clone())
                        .all(|(a, b)| self.same_word(a, b))
            });
            if let Some(known) = longer {
                person.known = Some(known.known.clone().unwrap_or(known.name.clone()));
            }
            out.push(person);
        }
        out
    }

    /// The person that the capitalized run `start..end` names, if it does.
    fn person(&self, low: usize, start: usize, end: usize, sentence: usize) -> Option<Person> {
        let name = self.name_ending_at(start, end)?;
        let titled = name.start > low
            && (self.is_office(name.start - 1) || self.gender(name.start - 1).is_some());
        let words =
            name.clone().filter(|it| self.prose.tokens()[*it].kind == TokenKind::Word).count();
        // "Mr. Lee": a title makes one word a person.
        if words < 2 && !titled {
            return None;
        }
        let first = (name.start..name.end).find_map(|it| self.gender(it));
        if !(titled || self.prose.is(name.start, Class::FirstName) || first.is_some() && words < 5)
        {
            return None;
        }
        let mut phrase = name.clone();
        if let Some(whole) = chunk::noun_phrase_ending_at(self.prose, name.end - 1) {
            phrase.start = whole.start.max(low).min(phrase.start);
        }
        // "minister of defense Ann Lee", "representative to the United Nations Ann Lee".
        while phrase.start > low + 1
            && self.is_one_of(phrase.start - 1, &["of", "to", "for", "and"])
            && name.end - phrase.start < 14
        {
            let Some(head) = chunk::noun_phrase_ending_at(self.prose, phrase.start - 2) else {
                break;
            };
            if head.start < low {
                break;
            }
            phrase.start = head.start;
        }
        let sort = first
            .or_else(|| {
                (phrase.start..name.start).find_map(|it| {
                    self.gender(it).or_else(|| {
                        self.speaker(it).filter(|it| matches!(it, Sort::Man | Sort::Woman))
                    })
                })
            })
            .unwrap_or(Sort::Person);
        Some(Person { name, phrase, sort, sentence, known: None })
    }

    /// What a source phrase is called.
    pub(super) fn named(&self, source: Range<usize>) -> Named {
        // The head stands before what is put beside it.
        let mut end = source.end;
        for at in source.start + 1..source.end {
            if self.is_comma(at) || self.prose.tag(at) == Tag::Relative {
                end = at;
                break;
            }
        }
        // "Ann Lee (R-Ohio)": what stands in brackets at the end is beside the name.
        if self.is_mark(end - 1, ")")
            && let Some(open) = (source.start + 1..end).rev().find(|it| self.is_mark(*it, "("))
        {
            end = open;
        }
        let mut start = source.start;
        while start < end
            && (self.prose.tag(start) == Tag::Determiner
                || self.prose.tokens()[start].kind == TokenKind::Punct
                || self.prose.tag(start) == Tag::Possessive)
        {
            start += 1;
        }
        if start >= end {
            return Named { words: source, named: false, sort: Sort::Person };
        }
        if self.prose.tokens()[end - 1].kind == TokenKind::Possessive && end - 1 > start {
            end -= 1;
        }
        // A person's name that ends the head, or stands in it before "of Norport".
        for stop in [Some(end), (start + 1..end).find(|it| self.prose.tag(*it) == Tag::Preposition)]
        {
            let Some(stop) = stop else { continue };
            if let Some(name) = self.name_ending_at(start, stop) {
                let words = name
                    .clone()
                    .filter(|it| self.prose.tokens()[*it].kind == TokenKind::Word)
                    .count();
                let first = name.clone().find_map(|it| self.gender(it));
                let office = name.start > start
                    && (self.is_office(name.start - 1) || self.gender(name.start - 1).is_some());
                let role = (start..name.start).find_map(|it| {
                    self.speaker(it).filter(|it| matches!(it, Sort::Man | Sort::Woman))
                });
                let title = (start..name.start).find_map(|it| self.gender(it));
                let whole = (name.end == end || stop != end)
                    && (office || (words >= 2 && self.prose.is(name.start, Class::FirstName)));
                // "Mr. King" is a name, "the Prime Minister" is none.
                let surname = title.is_some() && name.len() == 1;
                if whole && (surname || !self.is_office(name.end - 1)) {
                    return Named {
                        words: name,
                        named: true,
                        sort: title.or(first).or(role).unwrap_or(Sort::Person),
                    };
                }
            }
        }
        // "the union's secretary, Ann Lee": the name stands beside the role.
        let person = (start..end).rev().find_map(|it| self.speaker(it));
        let person = person.is_some_and(Sort::is_person);
        if self.is_comma(end) && end + 1 < source.end && (person || !self.has_proper(start..end)) {
            let close = (end + 1..source.end).find(|it| self.is_comma(*it)).unwrap_or(source.end);
            let name = self.name_ending_at(end + 1, close).filter(|it| {
                it.start == end + 1
                    && it.len() >= 2
                    && (self.prose.is(it.start, Class::FirstName) || person && it.end == close)
            });
            if let Some(words) = name {
                let sort = words.clone().find_map(|it| self.gender(it));
                return Named { words, named: true, sort: sort.unwrap_or(Sort::Person) };
            }
        }
        // "a spokesman for the Interior Ministry": the ministry speaks.
        let head_end = (start + 1..end)
            .find(|it| self.prose.tag(*it) == Tag::Preposition && !self.prose.is_word(*it, "of"))
            .unwrap_or(end);
        let head = (start..head_end)
            .rev()
            .find(|it| self.prose.tag(*it).nominal() || self.prose.is(*it, Class::Evidence))
            .unwrap_or(head_end - 1);
        let speaks_for = self.is_one_of(
            head,
            &["spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen"],
        ) && self.is_one_of(head_end, &["for"])
            && head_end + 1 < end;
        if speaks_for {
            let mut from = head_end + 1;
            while from < end && self.prose.tag(from) == Tag::Determiner {
                from += 1;
            }
            if from < end && self.has_name(from..end) {
                return Named { words: from..end, named: true, sort: Sort::Thing };
            }
        }
        let mut words = start..head_end;
        // "Norport-based Center": the place is not its name.
        if words.len() > 3
            && self.prose.tag(start + 1) == Tag::Hyphen
            && self.prose.is_word(start + 2, "based")
        {
            words.start = start + 3;
        }
        let proper = self.has_proper(words.clone());
        let sort =
            match self.speaker(head) {
                Some(sort) => sort,
                None if self.prose.is(head, Class::Evidence) => {
                    if self.prose.tag(head) == Tag::Plural { Sort::People } else { Sort::Thing }
                }
                None if self.prose.tag(head) == Tag::Plural => Sort::People,
                None if words.len() == 1 && proper => self.gender(head).unwrap_or(Sort::Unknown),
                None if proper => Sort::Thing,
                None => Sort::Unknown,
            };
        let office = matches!(sort, Sort::Thing | Sort::Force) && self.speaker(head).is_some();
        let words = words.start..(head + 1).max(words.start + 1);
        let mut words = words;
        // "Center for a New Norland", "Institute of Peace": the rest of an office's name.
        if self.prose.tag(head) == Tag::Proper && self.is_one_of(head + 1, &["of", "for", "on"]) {
            let mut at = head + 2;
            while at < end
                && (self.prose.tag(at) == Tag::Determiner || self.is_one_of(at, &["and"]))
            {
                at += 1;
            }
            let from = at;
            while at < end && self.in_name(at) {
                at += 1;
            }
            if at > from {
                words.end = at;
            }
        }
        let bare = self.prose.tag(head) == Tag::Proper && !self.is_office(head);
        Named {
            words,
            named: bare || office || (proper && self.prose.is(head, Class::Evidence)),
            sort,
        }
    }

    /// Whether a name stands in the phrase; the first word of a sentence must be tagged as one.
    fn has_proper(&self, phrase: Range<usize>) -> bool {
        phrase.into_iter().any(|it| self.prose.tag(it) == Tag::Proper)
    }

    /// A source with the name that stands beside it: "Her counterpart[, Tom Marsh], was calm, saying".
    pub(super) fn with_name_beside(&self, source: Range<usize>, high: usize) -> Range<usize> {
        if source.len() < 2 || !self.is_comma(source.end) {
            return source;
        }
        let close = (source.end + 1..high.min(source.end + 8)).find(|it| self.is_comma(*it));
        close.map_or(source.clone(), |it| source.start..it)
    }

    /// Whether two tokens are the same word, case aside.
    pub(super) fn same_word(&self, a: usize, b: usize) -> bool {
        let tokens = self.prose.tokens();
        tokens[a].is_same(&tokens[b], self.prose.text())
    }
}
