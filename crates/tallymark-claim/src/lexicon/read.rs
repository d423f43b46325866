//! The lists read into one table of words, at start-up.

use super::forms::{self, Forms};
use super::key::Key;
use super::{Class, Classes, Lexicon, Phrase, Row, SLOTS, WordId};

use crate::tag::Lone;

/// An entry of one word: the word, its letters and its data.
pub(super) type Entry = (WordId, &'static str, Option<&'static str>);

/// The table while lists are read into it.
#[derive(Debug)]
pub(super) struct Reading {
    it: Lexicon,
    data: Vec<(WordId, (Class, &'static str))>,
    phrases: Vec<(WordId, Phrase)>,
    /// The entries of the lists that [`forms`] makes forms of.
    inflected: [Vec<Entry>; 3],
}

impl Lexicon {
    pub(super) fn read(lists: &[(Class, &'static str, &'static str)]) -> Lexicon {
        let bytes: usize = lists.iter().map(|it| it.2.len()).sum();
        // An entry takes a line of some 13 bytes; the words with forms have some three each.
        let words = bytes / 10;
        let mut reading = Reading {
            it: Lexicon {
                slots: vec![0; SLOTS].try_into().expect("as many as there are slots"),
                words: Vec::with_capacity(words),
                rows: Vec::with_capacity(words),
                phrases: Vec::new(),
                phrase_words: Vec::with_capacity(words / 4),
                first_phrase: Vec::new(),
                opened: Vec::new(),
                data: Vec::new(),
                first_data: Vec::new(),
            },
            data: Vec::with_capacity(words / 4),
            phrases: Vec::with_capacity(words / 8),
            inflected: [const { Vec::new() }; 3],
        };
        reading.push("", Key::default());
        for &(class, _, list) in lists {
            reading.list(class, list);
        }
        let inflected = std::mem::take(&mut reading.inflected);
        forms::inflect(&mut reading, &inflected);
        reading.finish()
    }
}

impl Reading {
    /// Reads one list: see the head of [`super`] for what a line holds.
    fn list(&mut self, class: Class, list: &'static str) {
        let bytes = list.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if matches!(bytes[at], b'#' | b'\n' | b'\r') {
                at += memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len() - at, |it| it + 1);
                continue;
            }
            let from = at;
            let first = self.word(list, &mut at);
            let phrase_from = self.it.phrase_words.len();
            if bytes.get(at) == Some(&b' ') {
                self.it.phrase_words.push(first);
                while bytes.get(at) == Some(&b' ') {
                    at += 1;
                    let word = self.word(list, &mut at);
                    self.it.phrase_words.push(word);
                }
            }
            let word = &list[from..at];
            let end = match bytes.get(at) {
                Some(b'\n') => at,
                _ => memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |it| at + it),
            };
            let rest = &list[at..end];
            let rest = rest.strip_suffix('\r').unwrap_or(rest);
            let data = rest.strip_prefix('\t');
            at = end + 1;
            let words = self.it.phrase_words.len() - phrase_from;
            if words > 0 {
                let start = phrase_from as u32;
                let phrase = Phrase { class, start, len: words as u16, data };
                self.phrases.push((first, phrase));
                continue;
            }
            let known = &mut self.it.rows[first.index()].classes;
            *known = known.with(class);
            if let Some(data) = data {
                self.data.push((first, (class, data)));
            }
            if let Some(list) = forms::INFLECTED.iter().position(|it| *it == class) {
                self.inflected[list].push((first, word, data));
            }
        }
    }

    /// Reads the word of `list` at `at`, which moves on to its end.
    #[inline]
    fn word(&mut self, list: &'static str, at: &mut usize) -> WordId {
        let from = *at;
        let bytes = list.as_bytes();
        if let Some((key, len)) = Key::listed(&bytes[from..]) {
            *at = from + len;
            self.add(key, || &list[from..from + len])
        } else {
            let len = bytes[from..].iter().take_while(|it| **it > b' ').count();
            *at = from + len;
            self.insert(&list[from..from + len])
        }
    }

    /// The word with these letters, which is new or known.
    pub(super) fn insert(&mut self, word: &'static str) -> WordId {
        Key::of(word).map_or(WordId::UNKNOWN, |key| self.add(key, || word))
    }

    /// The word with these letters; `word` gives them where they are new.
    #[inline]
    pub(super) fn add(&mut self, key: Key, word: impl FnOnce() -> &'static str) -> WordId {
        let mut slot = key.hash() % SLOTS;
        loop {
            let id = self.it.slots[slot];
            if id == 0 {
                break;
            }
            if self.it.rows[usize::from(id)].key == key {
                return WordId(id);
            }
            slot = (slot + 1) % SLOTS;
        }
        let id = self.push(word(), key);
        self.it.slots[slot] = id.0;
        id
    }

    fn push(&mut self, word: &'static str, key: Key) -> WordId {
        let id = self.it.words.len();
        // More would fill the slots, too.
        assert!(id < SLOTS / 2, "the lists hold fewer than 32,768 words");
        self.it.words.push(word);
        let lone = Lone::default();
        self.it.rows.push(Row { key, classes: Classes::NONE, forms: Forms::NONE, lone });
        WordId(id as u16)
    }

    /// Adds a reading of a word.
    #[inline]
    pub(super) fn form(&mut self, form: WordId, lemma: WordId, bits: u8) {
        self.it.rows[form.index()].forms.add(lemma, bits);
    }

    fn finish(self) -> Lexicon {
        let Reading { mut it, data, phrases, .. } = self;
        it.first_data = starts(it.words.len(), data.iter().map(|it| it.0));
        it.data = by_word(&data, &it.first_data);
        it.first_phrase = starts(it.words.len(), phrases.iter().map(|it| it.0));
        it.phrases = by_word(&phrases, &it.first_phrase);
        it.opened = vec![Classes::NONE; it.words.len()];
        for (word, phrase) in &phrases {
            let opened = &mut it.opened[word.index()];
            *opened = opened.with(phrase.class);
        }
        for word in 0..it.words.len() {
            let range = it.first_phrase[word] as usize..it.first_phrase[word + 1] as usize;
            if range.len() > 1 {
                it.phrases[range].sort_by_key(|it| (u16::MAX - it.len, it.class));
            }
        }
        it
    }
}

/// Where each word's run starts, for runs in the order of the words; one more than words.
fn starts(words: usize, of: impl Iterator<Item = WordId>) -> Vec<u32> {
    let mut starts = vec![0; words + 1];
    for word in of {
        starts[word.index() + 1] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

/// `items` in the order of their words; items of one word keep theirs.
fn by_word<T: Copy>(items: &[(WordId, T)], starts: &[u32]) -> Vec<T> {
    let Some(&(_, any)) = items.first() else { return Vec::new() };
    let mut next = starts.to_vec();
    let mut out = vec![any; items.len()];
    for (word, item) in items {
        let slot = &mut next[word.index()];
        out[*slot as usize] = *item;
        *slot += 1;
    }
    out
}
