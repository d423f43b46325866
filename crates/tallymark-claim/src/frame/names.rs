//! The names of an article, folded, with short forms led back to the long ones.

use std::ops::Range;

use crate::claim::Term;
use crate::fold;
use crate::frame::about::MOST;
use crate::frame::article::before;
use crate::frame::place::{Placed, person, placed};
use crate::index::Sought;
use crate::intern::Interner;
use crate::key::Key;
use crate::lexicon::{Class, lexicon};
use crate::prose::Prose;
use crate::tag::Tag;

/// A name where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// Folded, short forms and acronyms led back to their long form.
    key: u32,
    /// Whether it is where something is: "in Norport", "near the Sund Strait".
    pub(crate) place: bool,
}

/// All names of an article.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// In the order of the text.
    list: Vec<Name>,
    /// Their folded letters.
    keys: Interner,
}

/// What the article tells of all that a folded name stands for.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    /// "in Norport".
    place: bool,
    /// "Mr. Marsh".
    person: bool,
}

/// What a name is a short form of.
#[derive(Clone, Copy, Debug)]
struct Tie {
    /// The long form, or the name itself.
    to: u32,
    /// Whether it is a place.
    place: bool,
    /// How many longer names end in it, and the first of them.
    longer: u32,
    first: u32,
}

impl Names {
    pub(super) fn read(prose: &Prose<'_>) -> Names {
        let mut it = Names { list: Vec::with_capacity(64), keys: Interner::with_capacity(64) };
        // Most names are written the same way each time: they are folded once.
        let mut written = Interner::with_capacity(64);
        let mut keys: Vec<u32> = Vec::with_capacity(64);
        let mut told: Vec<Told> = Vec::with_capacity(64);
        let mut perhaps: Vec<usize> = Vec::with_capacity(16);
        let mut folded = String::with_capacity(64);
        let mut sentences = prose.sentences().iter().peekable();
        let mut last = 0;
        for at in prose.index().all(Sought::Name) {
            // The words of one name follow each other.
            if at < last {
                continue;
            }
            while sentences.next_if(|it| it.tokens.end <= at).is_some() {}
            let Some(sentence) = sentences.peek() else { break };
            let end = name_end(prose, at, sentence.tokens.end);
            let writing = written.add(&prose.text()[prose.span_of(at..end)]) as usize;
            if writing == keys.len() {
                folded.clear();
                fold::name(written.get(writing as u32), &mut folded);
                keys.push(it.keys.add(&folded));
                told.resize(it.keys.len(), Told::default());
            }
            let key = keys[writing];
            let person = person(prose, at, end);
            let place = if at > sentence.tokens.start && !person {
                placed(prose, at, end)
            } else {
                Placed::No
            };
            if place == Placed::Perhaps {
                perhaps.push(it.list.len());
            }
            told[key as usize].place |= place == Placed::Surely;
            told[key as usize].person |= person;
            it.list.push(Name { tokens: at..end, key, place: place == Placed::Surely });
            last = end;
        }
        // "to Norport" is a place where the article says "in Norport" as well.
        for at in perhaps {
            it.list[at].place = told[it.list[at].key as usize].place;
        }
        it.tie_short_forms(prose);
        // "in Marsh's office" is no place where "Adam Marsh" is somebody.
        for name in &mut it.list {
            name.place &= !told[name.key as usize].person;
        }
        it
    }

    /// The first name of those from `from` on that opens at the token `end` or behind it.
    pub(super) fn next(&self, from: usize, end: usize) -> usize {
        from + self.list[from..].iter().take_while(|it| it.tokens.start < end).count()
    }

    /// Those of the names in `list` that open among `tokens`, with their places in the list.
    #[inline]
    pub(super) fn within(
        &self,
        list: Range<usize>,
        tokens: &Range<usize>,
    ) -> impl Iterator<Item = (usize, &Name)> {
        let (names, end) = (&self.list[list.clone()], tokens.end);
        let skip = before(names, |it| it.tokens.start < tokens.start);
        let names = names[skip..].iter().take_while(move |it| it.tokens.start < end);
        (list.start + skip..).zip(names)
    }

    /// The names that are places wherever they stand: "in Norport" here makes "Norport has 12" one
    /// there, and Norway is one everywhere.
    pub(super) fn places(&self, prose: &Prose<'_>) -> impl Iterator<Item = (usize, &Name)> {
        let mut known = vec![false; self.keys.len()];
        for name in &self.list {
            let known = &mut known[name.key as usize];
            *known = *known || name.place || is_region(prose, &name.tokens);
        }
        self.list.iter().enumerate().filter(move |it| known[it.1.key as usize])
    }

    /// Adds the name at `at` to those kept, if it is none of them and they are not too many.
    pub(super) fn keep(&self, kept: &mut Vec<usize>, at: usize) {
        let key = self.list[at].key;
        if kept.len() < MOST && !kept.iter().any(|it| self.list[*it].key == key) {
            kept.push(at);
        }
    }

    /// The folded letters of the name at `at`.
    pub(super) fn key(&self, at: usize) -> &str {
        self.keys.get(self.list[at].key)
    }

    /// A name of the list for a claim.
    pub(super) fn term(&self, prose: &Prose<'_>, at: usize) -> Term {
        let Name { tokens, key, .. } = &self.list[at];
        Term { span: prose.span_of(tokens.clone()), key: Key::new(self.keys.get(*key)) }
    }

    /// Leads "TTP" back to "Tehreek-e-Norland (TTP)" and "Marsh" to "Adam Marsh".
    fn tie_short_forms(&mut self, prose: &Prose<'_>) {
        let keys = &self.keys;
        let own = |to| Tie { to, place: false, longer: 0, first: 0 };
        let mut ties: Vec<Tie> = (0..keys.len() as u32).map(own).collect();
        for pair in self.list.windows(2) {
            let [long, short] = pair else { continue };
            let bracketed = short.tokens.start == long.tokens.end + 1
                && prose.is_word(long.tokens.end, "(")
                && prose.is_word(short.tokens.end, ")");
            if bracketed && abbreviates(keys.get(short.key), keys.get(long.key)) {
                ties[short.key as usize].to = long.key;
            }
        }
        // The last word of a longer name, where just one longer name ends in it.
        // Not places: "Korea" is no short form of "South Korea"; nor names with "of".
        for name in self.list.iter().filter(|it| it.place) {
            ties[name.key as usize].place = true;
        }
        for (id, key) in keys.all() {
            if !ties[id as usize].place
                && let Some(blank) = key.bytes().rposition(|b| b == b' ')
                && let Some(short) = keys.find(&key[blank + 1..])
                && may_be_person(key)
            {
                let tie = &mut ties[short as usize];
                tie.first = if tie.longer == 0 { id } else { tie.first };
                tie.longer += 1;
            }
        }
        for (id, tie) in (0..).zip(&mut ties) {
            if tie.longer == 1 && tie.to == id && !tie.place {
                tie.to = tie.first;
            }
        }
        for name in &mut self.list {
            // An acronym of a short form: two steps at most.
            let once = ties[name.key as usize].to;
            name.key = ties[once as usize].to;
        }
    }
}

/// Whether the name is a country's or a large part of one.
pub(super) fn is_region(prose: &Prose<'_>, name: &Range<usize>) -> bool {
    let tokens = &prose.tokens()[name.clone()];
    match tokens {
        [one] => one.is(Class::Region),
        _ => lexicon().phrase(tokens, Class::Region).is_some_and(|it| it.0 == tokens.len()),
    }
}

/// Whether a folded name of several words may be a person's.
fn may_be_person(key: &str) -> bool {
    key.bytes().filter(|b| *b == b' ').count() < 3
        && !key
            .split(' ')
            .any(|it| matches!(it, "of" | "new" | "north" | "south" | "east" | "west" | "central"))
}

/// End of the name that opens at `start`: "Bank of Norland", "Ahmad al-Marsi".
fn name_end(prose: &Prose<'_>, start: usize, limit: usize) -> usize {
    let mut at = start + 1;
    let limit = limit.min(start + 10);
    while at < limit {
        let next = || at + 1 < limit && prose.tag(at + 1) == Tag::Proper;
        if prose.tag(at) == Tag::Proper {
            at += 1;
        } else if prose.tag(at) == Tag::Hyphen && at + 1 < limit {
            // "al-Marsi", "Tehreek-e-Norland".
            let word = matches!(prose.tag(at + 1), Tag::Proper)
                || (prose.word(at + 1).len() <= 2
                    && prose.tag(at + 2) == Tag::Hyphen
                    && prose.tag(at + 3) == Tag::Proper);
            if !word {
                break;
            }
            at += 2;
        } else if next()
            && prose.is_one_of(
                at,
                &["of", "de", "del", "bin", "ibn", "von", "van", "al", "el", "da", "la"],
            )
        {
            at += 2;
        } else {
            break;
        }
    }
    at
}

/// Whether the letters of `short` stand in order at the words' heads of `long`.
fn abbreviates(short: &str, long: &str) -> bool {
    if short.contains(' ') || short.len() < 2 || short.len() > 8 {
        return false;
    }
    let heads: String = long.split(' ').filter_map(|it| it.chars().next()).collect();
    let mut rest = heads.chars();
    short.chars().all(|c| rest.any(|it| it == c))
}
