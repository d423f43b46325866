//! Full stops that may belong to an abbreviation.

use crate::lexicon::{self, Class};
use crate::scan::{self, Next};
use crate::stop::Stop;

/// What the word before a stop abbreviates.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// A single letter.
    Initial,
    /// A measure behind a figure.
    Unit,
    /// A word of the lists, or of their shape.
    Listed(Class),
}

impl Stop<'_> {
    /// What the word before the stop abbreviates.
    pub(crate) fn class(&self, word: &[u8], next: Next) -> Option<Kind> {
        let Some(&first) = word.first() else {
            // "N° 7", "Nº. 7"
            let mark =
                matches!(self.bytes()[..self.run.start], [.., b'N' | b'n', 0xC2, 0xB0 | 0xBA]);
            return mark.then_some(Kind::Listed(Class::Numbered));
        };
        if word.len() == 1 && first.is_ascii_uppercase() {
            return Some(Kind::Initial);
        }
        if first.is_ascii_digit() {
            return None;
        }
        let from = self.run.start - word.len();
        if first.is_ascii_lowercase() && lexicon::UNIT_WORDS.has(word) {
            // "12 sec. The" is a measure, "under sec. 12" is not.
            let before = scan::previous_word(self.text, self.sentence, from);
            if before.first().is_some_and(u8::is_ascii_digit) {
                return Some(Kind::Unit);
            }
        }
        if let Some(class) = lexicon::ABBREVIATIONS.get(word) {
            let capital = first.is_ascii_uppercase();
            // "a bad rep. The", "in the wash. The": those lists hold names, which have a capital.
            // "5th st. near": a word of any list ends nothing before a lower-case word.
            // "at 8 p.m. EST. Results": and a word cut short is not all capitals.
            let named = matches!(class, Class::Title | Class::Month | Class::Place);
            if class == Class::Short && word.iter().all(u8::is_ascii_uppercase) {
                return None;
            }
            // "due nov. 6": text in small letters; "there he sat. 12 men came" does end.
            let day = class == Class::Month
                && next == Next::Digit
                && !matches!(word, b"sat" | b"sun" | b"wed" | b"mar");
            if capital || !named || next == Next::Lower || day {
                return Some(Kind::Listed(class));
            }
        }
        if word.contains(&b'.') {
            // "C.I.A", "J.K": letters and stops in turn.
            let shape = word.len() % 2 == 1
                && word.iter().enumerate().all(|(i, byte)| {
                    if i % 2 == 0 { byte.is_ascii_alphabetic() } else { *byte == b'.' }
                });
            return shape.then_some(Kind::Listed(Class::Acronym));
        }
        if word.len() == 1 {
            return Some(Kind::Initial);
        }
        if from == self.sentence && (roman(word) || word.iter().all(|byte| b"ivx".contains(byte))) {
            // "II. Methods", "iv. Wages"
            return Some(Kind::Listed(Class::Never));
        }
        // "wt. 30": no vowel, and a figure behind.
        if next == Next::Digit
            && word.len() < 5
            && word.iter().all(|byte| byte.is_ascii_lowercase() && !b"aeiouy".contains(byte))
        {
            return Some(Kind::Listed(Class::Never));
        }
        // "Brt. Okoro", "Sgts. Mbeki": a capital and no vowel.
        let bare = first.is_ascii_uppercase()
            && (2..=5).contains(&word.len())
            && word[1..].iter().all(|byte| byte.is_ascii_lowercase() && !b"aeiouy".contains(byte))
            && !b"AEIOUY".contains(&first)
            // "Hmm.", "Shh.", "Mm."
            && !b"mh".contains(&word[word.len() - 1]);
        bare.then_some(Kind::Listed(Class::Title))
    }

    pub(crate) fn abbreviation_ends(&self, kind: Kind, word: &[u8], at: usize, next: Next) -> bool {
        let bytes = self.bytes();
        let starter = self.starter(at);
        let follower = scan::word_at(bytes, at);
        let class = match kind {
            Kind::Initial => return self.initial_ends(word, at, next),
            Kind::Unit => return next == Next::Upper,
            Kind::Listed(class) => class,
        };
        if self.run.start - word.len() == self.sentence && !matches!(class, Class::Numbered) {
            // "P.S. I am well", "Inc. The": an abbreviation is no sentence by itself, but "No." is.
            return false;
        }
        if matches!(bytes[self.next], b'(' | b'[') {
            // "at 4:05 p.m. (1405 GMT)", "Varga Inc. (VRGA)"
            return starter && next == Next::Upper;
        }
        match class {
            Class::Title | Class::Never => false,
            Class::Short => next == Next::Upper && (starter || word[0].is_ascii_lowercase()),
            Class::Open => true,
            Class::Numbered => {
                // "“No. I will not go,”" is an answer, "No. I" after a word a number.
                let answer = self.run.start - word.len() == self.sentence || self.opened(word);
                if next == Next::Digit
                    || at == self.next
                        && (follower.len() == 1 || roman(follower))
                        && !(answer && follower == b"I")
                {
                    return false;
                }
                // "the answer is no. Okoro", "a love of art. Okoro", "the School of Art. “We"
                let word_too = word.eq_ignore_ascii_case(b"no") || word == b"art";
                starter || word_too || word == b"Art" && at > self.next
            }
            Class::Month => next == Next::Upper && !lexicon::ZONE_WORDS.has(follower),
            Class::Time => {
                if self.fronted() {
                    return false;
                }
                // "at 9 p.m. E.T. by", "8 a.m. G.M.T."
                let dotted = follower.len() == 1 && bytes.get(at + 1) == Some(&b'.');
                next == Next::Digit || !dotted && !lexicon::ZONE_WORDS.has(follower)
            }
            Class::Company => starter || next == Next::Upper && self.clause_after_firm(word, at),
            Class::Acronym => {
                starter || next == Next::Upper && self.placed(word) && self.clause_after(at)
            }
            Class::Suffix | Class::Place => starter || next == Next::Upper && self.clause_after(at),
        }
    }

    /// "the suit names Varga Inc. Lund was", and not "Varga Inc. Chairman Lund was".
    fn clause_after_firm(&self, word: &[u8], at: usize) -> bool {
        let firm = [&b"inc"[..], b"corp", b"ltd", b"llc", b"plc"]
            .iter()
            .any(|mark| word.eq_ignore_ascii_case(mark));
        firm && self.clause_after(at)
    }

    /// "in the U.S. Maria stayed", and not "the U.S. Marshals stayed".
    ///
    /// A name and a verb begin a clause, unless the abbreviation and the name are one: "the U.S.
    /// Army was", "Luis Ortega Jr. Park is".
    fn clause_after(&self, at: usize) -> bool {
        let bytes = self.bytes();
        let name = scan::word_at(bytes, at);
        let end = at + name.len();
        at == self.next
            && name.len() > 2
            && name[1..].iter().all(u8::is_ascii_lowercase)
            && bytes.get(end) == Some(&b' ')
            && lexicon::FINITE_VERBS.has(scan::word_at(bytes, end + 1))
            && bytes[end + 1].is_ascii_lowercase()
            && !lexicon::BODY_WORDS.has(name)
    }

    /// "in the U.S.", "Washington, D.C.", and not "and T.S. Ardent".
    fn placed(&self, word: &[u8]) -> bool {
        let from = self.run.start - word.len();
        let before = scan::previous_word(self.text, self.sentence, from);
        let after_comma = matches!(self.bytes()[..from], [.., b',', b' ']);
        lexicon::ABBREVIATIONS.has(word)
            && (after_comma
                || before == b"the"
                || before == b"in"
                || before == b"to"
                || before == b"from")
    }

    /// Whether nothing but opening quotes stands between the sentence's start and `word`.
    fn opened(&self, word: &[u8]) -> bool {
        scan::skip_openers(self.bytes(), self.sentence) == self.run.start - word.len()
    }

    /// "At 5 a.m. Okoro left": the sentence has only begun.
    fn fronted(&self) -> bool {
        let first = scan::word_at(self.bytes(), self.sentence);
        let near = self.run.start - self.sentence < 24;
        near && lexicon::FRONTING_WORDS.has(first)
    }

    /// "Anna K. Okoro" against "vitamin K. The" and "you and I. Did".
    fn initial_ends(&self, word: &[u8], at: usize, next: Next) -> bool {
        let from = self.run.start - 1;
        if from == self.sentence || next == Next::Digit && word[0].is_ascii_uppercase() {
            return false;
        }
        if word[0].is_ascii_lowercase() {
            return true;
        }
        let follower = scan::word_at(self.bytes(), at);
        let before = scan::previous_word(self.text, self.sentence, from);
        // "Temperatures hit 104 F. Winds rose"
        let degrees = matches!(word, b"F" | b"C") && before.last().is_some_and(u8::is_ascii_digit);
        if next == Next::Upper && (degrees || lexicon::LETTERED_WORDS.has(before)) {
            // "They have no Plan B. Okoro does."
            return true;
        }
        // "K. An", "J. May", "K. So": starters that are surnames too.
        if lexicon::STARTER_NAMES.has(follower) {
            return before.first().is_some_and(u8::is_ascii_lowercase);
        }
        self.starter(at)
    }
}

/// Whether `word` is one that no list would hold: lower-case letters with a vowel among them, or a figure.
pub(crate) fn plain(word: &[u8]) -> bool {
    word.len() > 1
        && (word.iter().all(u8::is_ascii_lowercase)
            && word.iter().any(|byte| b"aeiouy".contains(byte))
            || word.iter().all(u8::is_ascii_digit) && word.len() > 2)
}

fn roman(word: &[u8]) -> bool {
    !word.is_empty() && word.len() < 6 && word.iter().all(|byte| b"IVXLC".contains(byte))
}

#[cfg(test)]
mod tests;
