//! Whether a mark ends a sentence.

use crate::abbreviation;
use crate::closing::Closed;
use crate::lexicon::{self, Class};
use crate::run::Run;
use crate::scan::{self, Next};

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
        if self.run.wide {
            // 「行く。」と彼は言った。: the particle carries the quotation on.
            return !(self.closed.quote && self.text[self.next..].starts_with('と'));
        }
        if self.run.before_ellipsis {
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

    pub(crate) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// The letter or digit that follows, behind the quotes and brackets that open it.
    fn inner(&self) -> (usize, Next) {
        let at = scan::skip_openers(self.bytes(), self.next);
        (at, scan::next_at(self.text, at))
    }

    pub(crate) fn starter(&self, at: usize) -> bool {
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
        !in_address(bytes, self.sentence, self.run.start)
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
                if next == Next::Lower && self.named_mark() || self.marked_firm(at) {
                    return false;
                }
                !(self.closed.quote && self.attributed(at) && !self.introduced())
            }
            Next::Nothing => true,
            Next::Other => self.other_ends(),
        }
    }

    /// "on Morning Now! and", "the band Zing! split", "the magazine Which? tested": one mark on a
    /// capitalized word, where it asks nothing.
    fn named_mark(&self) -> bool {
        let word = scan::word_before(self.text, self.sentence, self.run.start);
        let inside = self.run.start - word.len() > self.sentence;
        let first = scan::word_at(self.bytes(), scan::skip_openers(self.bytes(), self.sentence));
        let asks = || QUESTION_WORDS.iter().any(|it| first.eq_ignore_ascii_case(it.as_bytes()));
        inside
            && self.run.end == self.run.start + 1
            && word.first().is_some_and(u8::is_ascii_uppercase)
            && match self.bytes()[self.run.start] {
                b'!' => true,
                // The word itself asks in "Ana, Who? she said".
                _ => !self.closed.quote && self.single_capital(word) && !asks(),
            }
    }

    /// Whether the words before and behind a name are plain: "the magazine Which? tested".
    fn single_capital(&self, word: &[u8]) -> bool {
        let from = self.run.start - word.len();
        let before = scan::previous_word(self.text, self.sentence, from);
        before.len() > 3
            && before.iter().all(u8::is_ascii_lowercase)
            && self.bytes()[from - 1] == b' '
    }

    /// "Shares of Zing! Inc. fell": a firm's name with a mark in it.
    fn marked_firm(&self, at: usize) -> bool {
        let word = scan::word_before(self.text, self.sentence, self.run.start);
        let then = scan::word_at(self.bytes(), at);
        self.next == self.closed.end + 1
            && self.closed.end == self.run.start + 1
            && word.first().is_some_and(u8::is_ascii_uppercase)
            && matches!(then, b"Inc" | b"Corp" | b"Ltd" | b"Co" | b"Holdings" | b"PLC" | b"LLC")
    }

    /// Whether the quotation that closes here has its speaker before it: "Vane asked, “Why?” Roth
    /// said no." The speaker behind it is then another's.
    fn introduced(&self) -> bool {
        let bytes = &self.bytes()[..self.run.start];
        // "asked, “Is it true that the mill was sold?”": questions in the news are short.
        let from = self.sentence.max(bytes.len().saturating_sub(200));
        let opened = (from..bytes.len())
            .rev()
            .find(|at| bytes[*at] == b'"' || matches!(bytes[*at..], [0xE2, 0x80, 0x9C, ..]));
        let Some(before) = opened.and_then(|at| bytes[..at].strip_suffix(b" ")) else {
            return false;
        };
        let Some(before) = before.strip_suffix(b",").or_else(|| before.strip_suffix(b":")) else {
            return false;
        };
        before.len() > self.sentence
            && lexicon::ASKING_VERBS.has(scan::word_before(self.text, self.sentence, before.len()))
    }

    /// Whether a speaker and a verb of asking follow, "“Why now?” Okoro asked.".
    fn attributed(&self, at: usize) -> bool {
        let bytes = self.bytes();
        let mut at = at;
        // "“Why?” U.S. Sen. Ana Holt asked."
        if matches!(bytes.get(at..), Some([b'U', b'.', b'S' | b'N' | b'K', b'.', b' ', ..])) {
            at += 5;
        }
        // "Mayor Lena Okoro Brandt asked": four words of a name at most.
        for _ in 0..4 {
            let word = scan::word_at(bytes, at);
            // "Mr. Holt asked" and "I asked", and not "The law asks".
            let speaker = word == b"I" || lexicon::ABBREVIATIONS.has(word) || !self.starter(at);
            if !speaker || !word.first().is_some_and(u8::is_ascii_uppercase) {
                return false;
            }
            at += word.len();
            at += usize::from(bytes.get(at) == Some(&b'.'));
            at += age_at(bytes, at);
            if bytes.get(at) != Some(&b' ') {
                return false;
            }
            at += 1;
            let verb = scan::word_at(bytes, at);
            if lexicon::ASKING_VERBS.has(verb) && verb[0].is_ascii_lowercase() {
                let after = bytes.get(at + verb.len());
                // "“Why now?” Okoro said the law …" goes on without the quotation.
                let complete = matches!(after, None | Some(b'.' | b',' | b';' | b':'));
                // "“Never!” Okoro said in a statement."
                let then = scan::word_at(bytes, at + verb.len() + 1);
                return complete
                    || verb.starts_with(b"ask")
                    || verb == b"told"
                    || lexicon::SAID_WHERE.has(then);
            }
        }
        false
    }

    /// Whether the first verb of speech from `at` on closes its clause: "Hale said.", "Hale told reporters."
    ///
    /// Behind a full stop "Hale asked the court to wait" more often begins a sentence of its own.
    fn said(&self, at: usize) -> bool {
        let bytes = self.bytes();
        let ahead = &bytes[at..bytes.len().min(at + 90)];
        let clause = ahead.iter().position(|byte| matches!(byte, b'.' | b';' | b'\n'));
        let Some(clause) = clause else { return ahead.len() < 90 };
        // Two words behind the verb at most: "told the court".
        ahead[..clause].iter().filter(|byte| **byte == b' ').count() <= 4
            && !ahead[..clause].windows(6).any(|it| it == b" that ")
    }

    fn ellipsis_ends(&self) -> bool {
        // "... Then it fell": points that begin a sentence end nothing, and those that
        // stand free in a quotation (“it rose … Then it fell”) only leave words out; outside of
        // one ("why I chose it ... In May") they are a pause.
        let (at, next) = self.inner();
        let pause = !self.quoted && self.starter(at) && scan::word_at(self.bytes(), at) != b"I";
        if self.run.start == self.sentence
            || self.run.free && self.feeds == 0 && !self.closed.quote && !pause
        {
            return false;
        }
        let before = scan::word_before(self.text, self.sentence, self.run.start);
        match next {
            // "“I... I never knew,” he said."
            Next::Upper if before.eq_ignore_ascii_case(scan::word_at(self.bytes(), at)) => false,
            Next::Upper => !self.cited(),
            Next::Lower | Next::Digit => self.feeds > 0 && next == Next::Digit,
            Next::Nothing => true,
            Next::Other => self.other_ends(),
        }
    }

    /// A mark before a dash, a symbol or a bracket.
    fn other_ends(&self) -> bool {
        match self.text[self.next..].chars().next() {
            Some('-' | '–' | '—' | '―') => self.feeds > 0 || self.credited(),
            Some(
                ',' | ';' | ':' | ')' | ']' | '}' | '.' | '!' | '?' | '/' | '|' | '%' | '=' | '&',
            ) => self.feeds > 0,
            Some('’' | '”' | '»') => false,
            _ => true,
        }
    }

    /// "Nobody is safe here. -- Ana Holt": dashes, a blank and a capital, as before a name.
    fn credited(&self) -> bool {
        let dashes = self.text[self.next..].chars().take(4);
        let len: usize =
            dashes.take_while(|c| matches!(c, '-' | '–' | '—' | '―')).map(char::len_utf8).sum();
        let after = self.next + len;
        let blank = scan::blank_at(self.bytes(), after);
        blank > 0 && scan::next_at(self.text, after + blank) == Next::Upper
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
                    && (self.feeds > 0 || abbreviation::plain(word))
            }
            Next::Other => class.is_none() && self.other_ends(),
            Next::Upper | Next::Digit => match class {
                None => {
                    // "“It is over.” Hale said."
                    let said = self.closed.quote && self.attributed(at) && self.said(at);
                    !(said || self.closed.quote && self.cited())
                }
                Some(class) => self.abbreviation_ends(class, word, at, next),
            },
        }
    }
}

/// What a question begins with, so that its mark is no part of a name.
const QUESTION_WORDS: [&str; 30] = [
    "am", "and", "are", "but", "can", "could", "did", "do", "does", "had", "has", "have", "how",
    "is", "may", "might", "must", "or", "shall", "should", "so", "was", "were", "what", "when",
    "where", "who", "why", "will", "would",
];

/// The length of ", 43," at `at`: a speaker's age.
fn age_at(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b',', b' ', tens, ones, b',', ..])
            if tens.is_ascii_digit() && ones.is_ascii_digit() =>
        {
            5
        }
        _ => 0,
    }
}

/// Whether the full stop at `at` ends a sentence though a word follows directly at `next`.
///
/// "nobody was told,” she said.Ortega had": scraped pages lose the blank
/// between paragraphs. A web name, a file name, a version or an acronym has
/// the same look, so the letters on both sides must be those of words.
pub(crate) fn lacks_blank(text: &str, sentence: usize, at: usize, next: usize) -> bool {
    let bytes = text.as_bytes();
    if at == sentence || !bytes[next].is_ascii_uppercase() {
        return false;
    }
    let before = bytes[at - 1];
    let closes_word = before.is_ascii_alphanumeric()
        || matches!(before, b')' | b']' | b'%' | b'"' | b'\'' | 0x80..);
    if !closes_word {
        return false;
    }
    let word = scan::word_at(bytes, next);
    let follows = match bytes.get(next + word.len()..) {
        None | Some([]) => true,
        Some([b'.', rest @ ..]) => !rest.first().is_some_and(u8::is_ascii_alphanumeric),
        // A blank, a pause, or the first byte of “’”, “—” or a blank outside ASCII.
        Some([byte, ..]) => {
            matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b';' | b':' | 0xC2 | 0xE2)
        }
    };
    if !follows || !is_word(word) || lexicon::DOMAIN_ENDS.has(word) {
        return false;
    }
    if in_address(bytes, sentence, at) {
        return false;
    }
    // "U.S.Army", "Report.Final.Docx", "J.Holt", "Inc.Chairman" hold together,
    // "in the U.S.The", "rose 3.5.But" and "Varga Inc.It" do not.
    let last = scan::word_before(text, sentence, at);
    let starter = word.len() > 1 && lexicon::STARTER_WORDS.has(word);
    if last.contains(&b'.') || last.len() == 1 && last[0].is_ascii_alphabetic() {
        return starter;
    }
    match lexicon::ABBREVIATIONS.get(last) {
        _ if !last.first().is_some_and(u8::is_ascii_uppercase) => true,
        None | Some(Class::Open | Class::Numbered | Class::Place | Class::Month) => true,
        Some(Class::Title | Class::Never) => false,
        Some(_) => starter,
    }
}

/// Whether `word`, which has a capital, is written as words are: "I", "Then", "It's", "McBride".
fn is_word(word: &[u8]) -> bool {
    match word {
        [] => false,
        [letter] => matches!(letter, b'I' | b'A'),
        [_, rest @ ..] => rest.iter().all(|byte| {
            byte.is_ascii_lowercase()
                || *byte == b'\''
                || byte.is_ascii_uppercase() && word.len() > 3
        }),
    }
}

/// Whether the token that the mark at `at` stands in is an address: "ministry.gov/About", "jane@holt", "?id=3".
fn in_address(bytes: &[u8], sentence: usize, at: usize) -> bool {
    let token = &bytes[sentence.max(at.saturating_sub(40))..at];
    token
        .iter()
        .rev()
        .take_while(|byte| !byte.is_ascii_whitespace())
        .any(|byte| matches!(byte, b'/' | b'@' | b'\\' | b'=' | b'_'))
}

#[cfg(test)]
mod tests;
