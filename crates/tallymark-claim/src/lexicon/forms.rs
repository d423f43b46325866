//! The forms of verbs and nouns: "killed" and "kills" of "kill", "men" of "man".

use crate::lexicon::{Class, WordId, entries};

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

/// Every form of the verbs and nouns of `lists` with its lemma, irregular forms first.
///
/// The letters of made forms live as long as the lists: they are one string, leaked once.
pub(super) fn inflect(
    lists: &[(Class, &'static str, &'static str)],
) -> Vec<(&'static str, &'static str, u8)> {
    let list = |class| {
        lists
            .iter()
            .filter(move |it| it.0 == class)
            .flat_map(|it| entries(it.2))
            .filter(|(entry, _)| !entry.contains(' '))
    };
    let mut out = Vec::new();
    let mut made = String::new();
    // Ends in `made` with lemma and reading; letters are cut out once all are made.
    let mut cuts: Vec<(usize, &'static str, u8)> = Vec::new();
    for (verb, data) in list(Class::Verb) {
        if let Some(data) = data {
            let (past, participle) = data.split_once(' ').unwrap_or((data, data));
            out.push((past, verb, Forms::PAST));
            out.push((participle, verb, Forms::PARTICIPLE));
        }
    }
    // "injured" is a plural of its own, but a form of "injure" first.
    let own = |(plural, data): &(&str, Option<&str>)| data.is_none_or(|it| it == *plural);
    for (plural, data) in list(Class::Plural).filter(|it| !own(it)) {
        out.push((plural, data.unwrap_or(plural), Forms::PLURAL));
    }
    for (verb, data) in list(Class::Verb) {
        out.push((verb, verb, Forms::BASE));
        plural(verb, &mut made);
        cuts.push((made.len(), verb, Forms::THIRD));
        if data.is_none() {
            past(verb, &mut made);
            cuts.push((made.len(), verb, Forms::PAST | Forms::PARTICIPLE));
        }
        let regular = data.filter(|past| past.starts_with(verb) && past.ends_with("ed"));
        ing(verb, regular, &mut made);
        cuts.push((made.len(), verb, Forms::ING));
    }
    for (noun, _) in list(Class::Noun) {
        plural(noun, &mut made);
        cuts.push((made.len(), noun, Forms::PLURAL));
    }
    let mut rest: &'static str = String::leak(made);
    let mut from = 0;
    for (end, lemma, bits) in cuts {
        let (form, tail) = rest.split_at(end - from);
        (from, rest) = (end, tail);
        out.push((form, lemma, bits));
    }
    out.extend(list(Class::Plural).filter(own).map(|(plural, _)| (plural, plural, Forms::PLURAL)));
    // Last, so that "killing" stays a form of "kill".
    out.extend(list(Class::Noun).map(|(noun, _)| (noun, noun, 0)));
    out
}

const VOWELS: &[u8] = b"aeiou";

fn vowel(bytes: &[u8], back: usize) -> bool {
    bytes.len() >= back && VOWELS.contains(&bytes[bytes.len() - back])
}

/// Appends the plural of a noun, which is also the third person of a verb.
fn plural(word: &str, out: &mut String) {
    let bytes = word.as_bytes();
    if word.ends_with('y') && !vowel(bytes, 2) {
        out.push_str(&word[..word.len() - 1]);
        out.push_str("ies");
    } else {
        let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end));
        out.push_str(word);
        out.push_str(if hissing || word == "go" || word == "echo" || word == "veto" {
            "es"
        } else {
            "s"
        });
    }
}

/// Appends the regular past of a verb.
fn past(verb: &str, out: &mut String) {
    if verb.ends_with('e') {
        out.push_str(verb);
        out.push('d');
    } else if verb.ends_with('y') && !vowel(verb.as_bytes(), 2) {
        out.push_str(&verb[..verb.len() - 1]);
        out.push_str("ied");
    } else {
        double(verb, out);
        out.push_str("ed");
    }
}

/// Appends the "-ing" form of a verb whose past is written out as `past`.
fn ing(verb: &str, past: Option<&str>, out: &mut String) {
    if let Some(past) = past {
        // "occurred" doubles its last letter, and so does "occurring".
        out.push_str(&past[..past.len() - 2]);
    } else if let Some(stem) = verb.strip_suffix("ie") {
        out.push_str(stem);
        out.push('y');
    } else if verb.ends_with('e') && !verb.ends_with("ee") && !verb.ends_with("ye") {
        out.push_str(&verb[..verb.len() - 1]);
    } else {
        double(verb, out);
    }
    out.push_str("ing");
}

/// Appends a verb with its last letter doubled where it has one syllable that ends in
/// consonant, vowel, consonant: "stopp".
fn double(verb: &str, out: &mut String) {
    let bytes = verb.as_bytes();
    out.push_str(verb);
    let last = bytes[bytes.len() - 1];
    let syllables = bytes
        .iter()
        .enumerate()
        .filter(|(at, b)| VOWELS.contains(b) && (*at == 0 || !VOWELS.contains(&bytes[at - 1])))
        .count();
    // "begin", "forget" and the like have an irregular past, yet double: "beginning".
    let stressed_late = ["begin", "forget", "upset", "reset", "undercut", "offset"].contains(&verb);
    if (syllables == 1 || stressed_late)
        && bytes.len() >= 3
        && !vowel(bytes, 1)
        && vowel(bytes, 2)
        && (!vowel(bytes, 3) || verb.starts_with("qu"))
        && !b"wxy".contains(&last)
    {
        out.push(char::from(last));
    }
}

#[cfg(test)]
mod tests;
