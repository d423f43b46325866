//! The forms of verbs and nouns: "killed" and "kills" of "kill", "men" of "man".

use super::key::Key;
use super::read::{Entry, Reading};
use super::{Class, WordId};

/// What a word is a form of, and which forms it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Forms {
    /// The base form of a verb or the singular of a noun; unknown for words without forms.
    pub(crate) lemma: WordId,
    bits: u8,
}

impl Forms {
    pub(crate) const NONE: Forms = Forms { lemma: WordId::UNKNOWN, bits: 0 };
    /// "kill", "see"; also the plural present.
    pub(crate) const BASE: u8 = 1;
    /// "kills".
    pub(crate) const THIRD: u8 = 2;
    /// "killed", "saw".
    pub(crate) const PAST: u8 = 4;
    /// "killed", "seen".
    pub(crate) const PARTICIPLE: u8 = 8;
    /// "killing".
    pub(crate) const ING: u8 = 16;
    /// "attacks", "men".
    pub(crate) const PLURAL: u8 = 32;
    const VERB: u8 = 31;

    /// Whether it can be one of the forms `bits`.
    #[inline]
    pub(crate) const fn can(self, bits: u8) -> bool {
        self.bits & bits != 0
    }

    /// Whether it can be a form of a verb.
    #[inline]
    pub(crate) const fn verb(self) -> bool {
        self.bits & Forms::VERB != 0
    }

    /// Adds a reading; the first lemma stays, so that "found" is of "find".
    pub(super) fn add(&mut self, lemma: WordId, bits: u8) {
        if self.lemma == WordId::UNKNOWN {
            self.lemma = lemma;
        }
        // "found" of "found" adds its base form, "finds" of another verb nothing more.
        self.bits |= bits;
    }
}

/// The lists whose words have forms, in the order that [`inflect`] takes them in.
pub(super) const INFLECTED: [Class; 3] = [Class::Verb, Class::Plural, Class::Noun];

/// Adds every form of the verbs and nouns with its lemma, irregular forms first.
///
/// Only the keys of regular forms are made: nobody asks for their letters.
pub(super) fn inflect(words: &mut Reading, [verbs, plurals, nouns]: &[Vec<Entry>; 3]) {
    for &(verb, _, data) in verbs {
        if let Some(data) = data {
            let (past, participle) = data.split_once(' ').unwrap_or((data, data));
            for (form, bits) in [(past, Forms::PAST), (participle, Forms::PARTICIPLE)] {
                let form = words.insert(form);
                words.form(form, verb, bits);
            }
        }
    }
    // "injured" is a plural of its own, but a form of "injure" first.
    let own = |it: &&Entry| it.2.is_none_or(|data| data == it.1);
    for &(plural, letters, data) in plurals.iter().filter(|it| !own(it)) {
        let lemma = words.insert(data.unwrap_or(letters));
        words.form(plural, lemma, Forms::PLURAL);
    }
    for &(verb, ..) in verbs {
        words.form(verb, verb, Forms::BASE);
    }
    let mut regular = |stem: Option<Stem>, lemma, bits| {
        if let Some(stem) = stem {
            let form = words.add(stem.key, || "");
            words.form(form, lemma, bits);
        }
    };
    for &(verb, letters, data) in verbs {
        regular(plural(letters), verb, Forms::THIRD);
        if data.is_none() {
            regular(past(letters), verb, Forms::PAST | Forms::PARTICIPLE);
        }
        let doubled = data.filter(|past| past.starts_with(letters) && past.ends_with("ed"));
        regular(ing(letters, doubled), verb, Forms::ING);
        if let Some(stem) = doubled_l(letters) {
            regular(stem.and("ed"), verb, Forms::PAST | Forms::PARTICIPLE);
            regular(stem.and("ing"), verb, Forms::ING);
        }
    }
    for &(noun, letters, _) in nouns {
        regular(plural(letters), noun, Forms::PLURAL);
    }
    for &(plural, ..) in plurals.iter().filter(own) {
        words.form(plural, plural, Forms::PLURAL);
    }
    // Last, so that "killing" stays a form of "kill".
    for &(noun, ..) in nouns {
        words.form(noun, noun, 0);
    }
}

/// Letters that an ending is put to.
#[derive(Clone, Copy, Debug)]
struct Stem {
    key: Key,
    len: usize,
}

impl Stem {
    /// `word` without its last `cut` letters.
    fn of(word: &str, cut: usize) -> Option<Stem> {
        let word = &word[..word.len() - cut];
        Some(Stem { key: Key::of(word)?, len: word.len() })
    }

    /// The letters with `ending` behind them, where a word may be so long.
    fn and(mut self, ending: &str) -> Option<Stem> {
        for letter in ending.bytes() {
            self.key.put(self.len, letter)?;
            self.len += 1;
        }
        Some(self)
    }
}

const VOWELS: &[u8] = b"aeiou";

fn vowel(bytes: &[u8], back: usize) -> bool {
    bytes.len() >= back && VOWELS.contains(&bytes[bytes.len() - back])
}

/// The plural of a noun, which is also the third person of a verb.
fn plural(word: &str) -> Option<Stem> {
    let bytes = word.as_bytes();
    if word.ends_with('y') && !vowel(bytes, 2) {
        return Stem::of(word, 1)?.and("ies");
    }
    let hissing = match bytes {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => true,
        _ => matches!(word, "go" | "echo" | "veto"),
    };
    Stem::of(word, 0)?.and(if hissing { "es" } else { "s" })
}

/// The regular past of a verb.
fn past(verb: &str) -> Option<Stem> {
    if verb.ends_with('e') {
        Stem::of(verb, 0)?.and("d")
    } else if verb.ends_with('y') && !vowel(verb.as_bytes(), 2) {
        Stem::of(verb, 1)?.and("ied")
    } else {
        doubled(verb)?.and("ed")
    }
}

/// The "-ing" form of a verb whose past is written out as `past`.
fn ing(verb: &str, past: Option<&str>) -> Option<Stem> {
    let stem = if let Some(past) = past {
        // "occurred" doubles its last letter, and so does "occurring".
        Stem::of(past, 2)?
    } else if verb.ends_with("ie") {
        Stem::of(verb, 2)?.and("y")?
    } else if verb.ends_with('e') && !verb.ends_with("ee") && !verb.ends_with("ye") {
        Stem::of(verb, 1)?
    } else {
        doubled(verb)?
    };
    stem.and("ing")
}

/// A verb of two syllables with its last "l" doubled, as the British write: "levelled", "fuelled".
fn doubled_l(verb: &str) -> Option<Stem> {
    let bytes = verb.as_bytes();
    let short = vowel(bytes, 2) && !vowel(bytes, 3) && bytes.len() > 4
        || ["fuel", "refuel", "equal"].contains(&verb);
    let stem = Stem::of(verb, 0).filter(|_| short && verb.ends_with('l'))?;
    stem.and("l")
}

/// A verb with its last letter doubled where it has one syllable that ends in
/// consonant, vowel, consonant: "stopp".
fn doubled(verb: &str) -> Option<Stem> {
    let bytes = verb.as_bytes();
    let stem = Stem::of(verb, 0)?;
    let closed = !vowel(bytes, 1)
        && vowel(bytes, 2)
        && bytes.len() >= 3
        && (!vowel(bytes, 3) || verb.starts_with("qu"))
        && !matches!(bytes.last(), Some(b'w' | b'x' | b'y'));
    if !closed {
        return Some(stem);
    }
    let heads = |at: &usize| vowel(&bytes[..=*at], 1) && !vowel(&bytes[..*at], 1);
    let syllables = (0..bytes.len()).filter(heads).count();
    // "begin", "forget" and the like have an irregular past, yet double: "beginning".
    let stressed_late = ["begin", "forget", "upset", "reset", "undercut", "offset"].contains(&verb);
    if syllables == 1 || stressed_late { stem.and(&verb[verb.len() - 1..]) } else { Some(stem) }
}

#[cfg(test)]
mod tests;
