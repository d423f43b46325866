//! Whether a mark ends a sentence.

use crate::closing::Closed;
use crate::lexicon::{self, Class};
use crate::scan::{self, Mark, Next};

/// A run of marks: "." or "?!" or ". . .".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// Where the first mark is.
    pub(crate) start: usize,
    /// Where the run ends.
    pub(crate) end: usize,
    /// Whether it is one full stop.
    pub(crate) single: bool,
    /// Whether a mark that abbreviates nothing is in it.
    strong: bool,
    /// Whether its script writes no blank behind it.
    wide: bool,
    /// Whether an ellipsis with blanks in it begins behind it.
    before_ellipsis: bool,
    /// Whether three points stand free between words: "rose … While".
    free: bool,
    /// Whether there are no blanks in it.
    compact: bool,
}

/// Reads the run of marks at `at`.
pub(crate) fn read_run(text: &str, at: usize) -> Option<Run> {
    let bytes = text.as_bytes();
    let mut run = Run {
        start: at,
        end: at,
        single: false,
        strong: false,
        wide: false,
        before_ellipsis: false,
        free: false,
        compact: false,
    };
    let (mut dots, mut last) = (0, at);
    while let Some((mark, len)) = scan::mark_at(bytes, run.end) {
        last = run.end;
        run.end += len;
        match mark {
            Mark::Dot => dots += 1,
            Mark::Ellipsis => dots += 3,
            Mark::Strong => run.strong = true,
            Mark::Wide => run.wide = true,
        }
    }
    if run.end == at {
        return None;
    }
    if !run.wide && !run.strong {
        let single = run.end;
        let attached = at > 0 && scan::blank_at(bytes, at - 1) == 0;
        // ". . ." is one run; ".5" and ".NET" after it are not part of it.
        while bytes.get(run.end) == Some(&b' ')
            && bytes.get(run.end + 1) == Some(&b'.')
            && !bytes.get(run.end + 2).is_some_and(u8::is_ascii_alphanumeric)
        {
            last = run.end + 1;
            run.end += 2;
            dots += 1;
        }
        // "It rained. . . . The road": a full stop, and an ellipsis that begins the next sentence.
        if attached
            && dots == 4
            && run.end - at == 7
            && matches!(bytes.get(run.end), Some(b' '))
            && scan::next_at(text, run.end + 1) == Next::Upper
        {
            run.end = single;
            dots = 1;
            run.before_ellipsis = true;
        }
        run.compact = run.end == single;
        run.free = !attached && dots == 3;
    }
    run.single = dots == 1 && !run.strong && !run.wide;
    run.end = scan::cluster_end(text, last, run.end);
    Some(run)
}

/// Whether the full stop at `at` ends a sentence though a word follows directly at `next`.
///
/// "at this time,” she said.McCarthy had": scraped pages lose the blank
/// between paragraphs. A web name, a file name, a version or an acronym has
/// the same look, so the letters on both sides must be those of words.
pub(crate) fn lacks_blank(text: &str, sentence: usize, at: usize, next: usize) -> bool {
    let bytes = text.as_bytes();
    if at == 0 || !bytes[next].is_ascii_uppercase() {
        return false;
    }
    let before = bytes[at - 1];
    if !before.is_ascii_lowercase()
        && !before.is_ascii_digit()
        && !matches!(before, b')' | b'"' | b'\'' | 0x80..)
    {
        return false;
    }
    let word = scan::word_at(bytes, next);
    let after = next + word.len();
    let follows = matches!(
        bytes.get(after),
        None | Some(b' ' | b',' | b'\n' | b'\r' | b'\t' | b';' | b':' | 0xC2 | 0xE2)
    ) || matches!(bytes.get(after), Some(b'.'))
        && !bytes.get(after + 1).is_some_and(u8::is_ascii_alphanumeric);
    let lower = word.len() == 1 && matches!(word, b"I" | b"A")
        || word.len() > 1
            && word[1..].iter().all(|byte| {
                byte.is_ascii_lowercase()
                    || *byte == b'\''
                    || byte.is_ascii_uppercase() && word.len() > 3
            });
    if !follows || !lower || lexicon::DOMAIN_ENDS.has(word) {
        return false;
    }
    // "ministry.gov/About", "Jane.Doe@", "see www.Example.Org": the whole token must be a word.
    let from = sentence.max(at.saturating_sub(40));
    let token = &bytes[from..at];
    let token = &token
        [token.iter().rposition(|byte| byte.is_ascii_whitespace()).map_or(0, |blank| blank + 1)..];
    if token.iter().any(|byte| matches!(byte, b'/' | b'@' | b'\\' | b'=' | b'_')) {
        return false;
    }
    let last = scan::word_before(text, sentence, at);
    if last.contains(&b'.') || last.len() == 1 && last[0].is_ascii_alphabetic() {
        return false;
    }
    if !matches!(
        lexicon::ABBREVIATIONS.get(last),
        None | Some(Class::Open | Class::Numbered | Class::Place | Class::Month)
    ) && last[0].is_ascii_uppercase()
    {
        return false;
    }
    true
}

/// A mark with all that the decision looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stop<'t> {
    /// The text.
    pub(crate) text: &'t str,
    /// Where the sentence starts.
    pub(crate) sentence: usize,
    /// The marks.
    pub(crate) run: Run,
    /// The closing quotes and brackets behind them.
    pub(crate) closed: Closed,
    /// The next character that is not blank.
    pub(crate) next: usize,
    /// Whether a quotation is open behind the closing marks.
    pub(crate) quoted: bool,
    /// The line feeds before it: none or one.
    pub(crate) feeds: usize,
}

impl Stop<'_> {
    /// Whether the sentence ends here.
    pub(crate) fn ends(&self) -> bool {
        if self.run.wide || self.run.before_ellipsis {
            return true;
        }
        if self.next == self.closed.end {
            return self.ends_without_blank();
        }
        if self.run.strong {
            self.strong_ends()
        } else if self.run.single {
            self.dot_ends()
        } else {
            self.ellipsis_ends()
        }
    }

    fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// The letter or digit that follows, behind the quotes and brackets that open it.
    fn inner(&self) -> (usize, Next) {
        let at = scan::skip_openers(self.bytes(), self.next);
        (at, scan::next_at(self.text, at))
    }

    fn starter(&self, at: usize) -> bool {
        lexicon::STARTER_WORDS.has(scan::word_at(self.bytes(), at))
    }

    /// "he left.”The police", "what?He": a mark with closing quotes, or one that abbreviates nothing.
    fn ends_without_blank(&self) -> bool {
        let bytes = self.bytes();
        let (at, next) = self.inner();
        if next != Next::Upper
            || !bytes
                .get(at + 1)
                .is_some_and(|byte| byte.is_ascii_lowercase() || matches!(byte, b' ' | b'\''))
        {
            return false;
        }
        let word = self.closed.quote || self.closed.bracket || self.closed.note || at > self.next;
        let before = self.run.start.checked_sub(1).map_or(0, |before| bytes[before]);
        if self.run.single && !word {
            return before.is_ascii_lowercase() || before.is_ascii_digit();
        }
        let from = self.sentence.max(self.run.start.saturating_sub(40));
        let token = &bytes[from..self.run.start];
        let token = &token[token
            .iter()
            .rposition(|byte| byte.is_ascii_whitespace())
            .map_or(0, |blank| blank + 1)..];
        !token.iter().any(|byte| matches!(byte, b'/' | b'@' | b'='))
    }

    /// Whether a citation in brackets follows whose stop stands behind it: "less [...]" (Okoro 12)."
    fn cited(&self) -> bool {
        let bytes = self.bytes();
        if bytes[self.next] != b'(' {
            return false;
        }
        let ahead = &bytes[self.next..bytes.len().min(self.next + 60)];
        memchr::memchr(b')', ahead)
            .is_some_and(|end| matches!(ahead.get(end + 1), Some(b'.' | b',' | b';' | b'?' | b'!')))
    }

    fn strong_ends(&self) -> bool {
        let (at, next) = self.inner();
        if self.closed.bracket && matches!(self.bytes()[..self.run.start], [.., b'(' | b'[']) {
            // "the late (?) Ana Holt"
            return false;
        }
        match next {
            // "“Who is there?” he asked."
            Next::Lower if self.closed.quote || self.closed.bracket => false,
            Next::Lower | Next::Upper | Next::Digit => {
                // "the Yahoo! offices", "at Yahoo! Finance"
                let name = lexicon::EXCLAIMED_NAMES.has(scan::word_before(
                    self.text,
                    self.sentence,
                    self.run.start,
                ));
                if name && self.bytes()[self.run.start] == b'!' {
                    return next == Next::Upper && self.starter(at);
                }
                if next == Next::Lower && self.named_mark() {
                    return false;
                }
                !(self.closed.quote && self.attributed(at))
            }
            Next::Nothing => true,
            Next::Other => self.other_ends(),
        }
    }

    /// "on Morning Now! and", "the band Zing! split": one mark on a capitalized word.
    fn named_mark(&self) -> bool {
        let word = scan::word_before(self.text, self.sentence, self.run.start);
        let inside = self.run.start - word.len() > self.sentence;
        inside
            && self.run.end == self.run.start + 1
            && word.first().is_some_and(u8::is_ascii_uppercase)
            && self.bytes()[self.run.start] == b'!'
    }

    /// Whether a speaker and a verb of asking follow, "“Why now?” Okoro asked.".
    fn attributed(&self, at: usize) -> bool {
        let bytes = self.bytes();
        let mut at = at;
        // "Mayor Lena Okoro Brandt asked": four words of a name at most.
        for _ in 0..4 {
            let word = scan::word_at(bytes, at);
            if word.is_empty() || !word[0].is_ascii_uppercase() || self.starter(at) {
                return false;
            }
            at += word.len();
            at += usize::from(bytes.get(at) == Some(&b'.'));
            if bytes.get(at) != Some(&b' ') {
                return false;
            }
            at += 1;
            let verb = scan::word_at(bytes, at);
            if lexicon::ASKING_VERBS.has(verb) && verb[0].is_ascii_lowercase() {
                let after = bytes.get(at + verb.len());
                // "“Why now?” Okoro said the law …" goes on without the quotation.
                return matches!(after, None | Some(b'.' | b',' | b';' | b':'))
                    || verb.starts_with(b"ask")
                    || verb == b"told"
                    // "“Never!” Okoro said in a statement."
                    || matches!(scan::word_at(bytes, at + verb.len() + 1), b"in" | b"on" | b"at" | b"to" | b"after" | b"during" | b"when" | b"as" | b"from");
            }
        }
        false
    }

    fn ellipsis_ends(&self) -> bool {
        // "... Then it fell": points that begin a sentence end nothing, and those that
        // stand free in a quotation (“it rose … Then it fell”) only leave words out; outside of
        // one ("why I chose it ... In May") they are a pause.
        let (at, next) = self.inner();
        let pause = self.run.compact
            && !self.quoted
            && self.starter(at)
            && scan::word_at(self.bytes(), at) != b"I";
        if self.run.start == self.sentence
            || self.run.free && self.feeds == 0 && !self.closed.quote && !pause
        {
            return false;
        }
        match next {
            Next::Upper => !self.cited(),
            Next::Lower | Next::Digit => self.feeds > 0 && next == Next::Digit,
            Next::Nothing => true,
            Next::Other => self.other_ends(),
        }
    }

    /// A mark before a dash, a symbol or a bracket.
    fn other_ends(&self) -> bool {
        match self.bytes()[self.next] {
            b',' | b';' | b':' | b')' | b']' | b'}' | b'.' | b'!' | b'?' | b'-' | b'/' | b'|'
            | b'%' | b'=' => self.feeds > 0,
            b'&' => self.feeds > 0,
            _ => {
                !matches!(self.text[self.next..].chars().next(), Some('—' | '–' | '’' | '”' | '»'))
            }
        }
    }

    fn dot_ends(&self) -> bool {
        let bytes = self.bytes();
        let (at, next) = self.inner();
        let word = scan::word_before(self.text, self.sentence, self.run.start);
        let class = self.class(word, next);
        match next {
            Next::Nothing => true,
            Next::Lower => {
                if at > self.next && bytes[self.next] == b'(' {
                    // "It closed in May. (see page 4)"
                    return class.is_none();
                }
                class.is_none()
                    && !(self.closed.quote || self.closed.bracket)
                    && (self.feeds > 0 || plain(word))
            }
            Next::Other => class.is_none() && self.other_ends(),
            Next::Upper | Next::Digit => match class {
                None => !(self.closed.quote && self.cited()),
                Some(class) => self.abbreviation_ends(class, word, at, next),
            },
        }
    }

    /// What the word before the stop abbreviates.
    fn class(&self, word: &[u8], next: Next) -> Option<Kind> {
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
            if capital || !named || next == Next::Lower {
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
        // "Brt. Okoro", "Sgts. Mbeki": a capital and no vowel.
        let bare = first.is_ascii_uppercase()
            && (2..=5).contains(&word.len())
            && word[1..].iter().all(|byte| byte.is_ascii_lowercase() && !b"aeiouy".contains(byte))
            && !b"AEIOUY".contains(&first)
            // "Hmm.", "Shh.", "Mm."
            && !b"mh".contains(&word[word.len() - 1]);
        bare.then_some(Kind::Listed(Class::Title))
    }

    fn abbreviation_ends(&self, kind: Kind, word: &[u8], at: usize, next: Next) -> bool {
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
                if next == Next::Digit
                    || at == self.next && (follower.len() == 1 || roman(follower))
                {
                    return false;
                }
                // "the answer is no. Okoro", "the School of Art. “We"
                starter
                    || word.len() == 2 && word.eq_ignore_ascii_case(b"no")
                    || word == b"Art" && at > self.next
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
            Class::Acronym | Class::Suffix | Class::Place => starter,
        }
    }

    /// "the suit names Varga Inc. Lund was", and not "Varga Inc. Chairman Lund was".
    fn clause_after_firm(&self, word: &[u8], at: usize) -> bool {
        let bytes = self.bytes();
        let firm = [&b"inc"[..], b"corp", b"ltd", b"llc", b"plc"]
            .iter()
            .any(|mark| word.eq_ignore_ascii_case(mark));
        let name = at + scan::word_at(bytes, at).len();
        firm && bytes.get(name) == Some(&b' ')
            && lexicon::FINITE_VERBS.has(scan::word_at(bytes, name + 1))
    }

    /// "At 5 a.m. Okoro left": the sentence has only begun.
    fn fronted(&self) -> bool {
        let first = scan::word_at(self.bytes(), self.sentence);
        let near = self.run.start - self.sentence < 24;
        near && matches!(
            first,
            b"At"
                | b"By"
                | b"Around"
                | b"About"
                | b"Before"
                | b"After"
                | b"Until"
                | b"Since"
                | b"From"
                | b"Shortly"
                | b"Just"
        )
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
        if next == Next::Upper && lexicon::LETTERED_WORDS.has(before) {
            // "They have no Plan B. Okoro does."
            return true;
        }
        // "K. An", "J. May", "K. So": starters that are surnames too.
        if matches!(
            follower,
            b"An"
                | b"So"
                | b"Will"
                | b"May"
                | b"Can"
                | b"Do"
                | b"Just"
                | b"A"
                | b"I"
                | b"Many"
                | b"More"
                | b"Most"
                | b"Early"
        ) {
            return before.first().is_some_and(u8::is_ascii_lowercase);
        }
        self.starter(at)
    }
}

/// What the word before a stop abbreviates.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// A single letter.
    Initial,
    /// A measure behind a figure.
    Unit,
    /// A word of the lists, or of their shape.
    Listed(Class),
}

/// Whether `word` is one that no list would hold: lower-case letters with a vowel among them, or a figure.
fn plain(word: &[u8]) -> bool {
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
