//! The scan: one pass over the bytes, which stops where a sentence may end.

use crate::Span;
use crate::closing;
use crate::line;
use crate::list::{self, Marker};
use crate::run;
use crate::scan;
use crate::steps::step;
use crate::stop::{self, Stop};

/// Splits `text` into sentences.
///
/// The spans are sorted and disjoint, each lies on character boundaries, none
/// begins or ends in a blank, and together they cover all that is not blank.
/// Nothing fails, and the work grows with the length of the text, whatever
/// stands in it.
///
/// ```
/// let text = "“I saw it. It was loud,” said Gen. Okoro of the U.S. But 3.5 miles off nobody woke.";
/// let sentences: Vec<&str> = tallymark_sentence::split(text).into_iter().map(|span| &text[span]).collect();
/// assert_eq!(
///     sentences,
///     ["“I saw it.", "It was loud,” said Gen. Okoro of the U.S.", "But 3.5 miles off nobody woke."]
/// );
/// ```
pub fn split(text: &str) -> Vec<Span> {
    let mut scan = Scan {
        text,
        bytes: text.as_bytes(),
        start: scan::skip_blanks(text.as_bytes(), 0).0,
        quoted: false,
        curled: false,
        list: None,
        line: line::Block::default(),
        sentences: Vec::with_capacity(text.len() / 96 + 1),
    };
    scan.line.begin(scan.start);
    scan.run();
    scan.sentences
}

/// What a byte means to the scan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Pass,
    Mark,
    Feed,
    Quote,
    Bracket,
    Wide,
}

const LOOKS: [Look; 256] = {
    let mut looks = [Look::Pass; 256];
    looks[b'.' as usize] = Look::Mark;
    looks[b'!' as usize] = Look::Mark;
    looks[b'?' as usize] = Look::Mark;
    looks[b'\n' as usize] = Look::Feed;
    looks[b'\r' as usize] = Look::Feed;
    looks[0x0B] = Look::Feed;
    looks[0x0C] = Look::Feed;
    looks[b'"' as usize] = Look::Quote;
    looks[b')' as usize] = Look::Bracket;
    // The first bytes of the marks, line feeds and bullets outside ASCII.
    let mut i = 0;
    let leads = [0xC2, 0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF];
    while i < leads.len() {
        looks[leads[i]] = Look::Wide;
        i += 1;
    }
    looks
};

/// How many bytes at the head of `bytes` pass; they are read sixteen at a time.
fn passing(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let (sixteens, _) = bytes[at..].as_chunks();
        at += 16 * sixteens.iter().take_while(|it| !may_stop(it)).count();
        let next = &bytes[at..bytes.len().min(at + 16)];
        let passed = next.iter().take_while(|it| LOOKS[usize::from(**it)] == Look::Pass).count();
        at += passed;
        if passed < 16 {
            return at;
        }
    }
}

/// Whether a byte of ASCII among them does not pass, or one is beyond ASCII; one test is made of all at once.
#[inline]
fn may_stop(bytes: &[u8; 16]) -> bool {
    let mut stops = [false; 16];
    for (stop, byte) in stops.iter_mut().zip(bytes) {
        let mark = (*byte == b'.') | (*byte == b'!') | (*byte == b'?');
        let closing = (*byte == b'"') | (*byte == b')');
        let feed = byte.wrapping_sub(b'\n') <= b'\r' - b'\n';
        *stop = mark | closing | feed | (*byte >= 0x80);
    }
    stops.iter().fold(false, |any, it| any | it)
}

struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// Where the sentence that is being read starts.
    start: usize,
    /// Whether a straight double quote is open.
    quoted: bool,
    /// Whether a curly double quote is open.
    curled: bool,
    /// The last list marker of this block.
    list: Option<Marker>,
    /// The lines of this block.
    line: line::Block,
    sentences: Vec<Span>,
}

impl Scan<'_> {
    fn run(&mut self) {
        let mut at = self.start;
        loop {
            let from = at;
            at += passing(&self.bytes[at..]);
            step(at - from + 1);
            let Some(&byte) = self.bytes.get(at) else { break };
            at = match LOOKS[usize::from(byte)] {
                Look::Pass => at + 1,
                Look::Mark => self.mark(at),
                Look::Feed => self.feed(at),
                Look::Quote => self.quote(at),
                Look::Bracket => self.bracket(at),
                Look::Wide => self.wide(at),
            };
        }
        self.end(self.bytes.len());
    }

    /// Ends the sentence at `at` and begins the next one behind the blanks.
    fn end(&mut self, at: usize) {
        // `at` stands before the start where the sentence ended already.
        let end = scan::trim_back(self.text, self.start, at);
        if end > self.start {
            self.sentences.push(Span::new(self.start, end));
        }
        self.start = scan::skip_blanks(self.bytes, at).0;
    }

    /// A byte that begins a character outside ASCII.
    fn wide(&mut self, at: usize) -> usize {
        if scan::feed_at(self.bytes, at).is_some() {
            return self.feed(at);
        }
        if scan::mark_at(self.bytes, at).is_some() {
            return self.mark(at);
        }
        if let [0xE2, 0x80, quote @ (0x9C | 0x9D), ..] = self.bytes[at..] {
            self.curled = quote == 0x9C;
            return at + 3;
        }
        if let Some(len) = list::bullet_at(self.bytes, at) {
            if at > self.start && list::bullet_begins_item(self.text, self.start, at) {
                self.end(at);
            }
            return at + len;
        }
        at + 1
    }

    /// A straight double quote: its neighbors say what it does, or else it does what the last one did not.
    fn quote(&mut self, at: usize) -> usize {
        let blank = |at: usize| scan::blank_at(self.bytes, at) > 0;
        let before = at == 0 || blank(at - 1) || self.bytes[at - 1] == b'(';
        let behind = at + 1 == self.bytes.len() || blank(at + 1) || self.bytes[at + 1] == b',';
        self.quoted = match (before, behind) {
            (true, false) => true,
            // "a 6-inch\" pipe" closes what is not open.
            (false, true) => false,
            _ => !self.quoted,
        };
        at + 1
    }

    /// A closing round bracket, which may close an item's number: "1) Rents 2) Wages".
    fn bracket(&mut self, at: usize) -> usize {
        if let Some((from, marker)) = list::marker_before(self.text, self.start, at) {
            self.item(from, marker);
        }
        at + 1
    }

    /// Takes a list marker that starts at `from`; says whether it is one.
    fn item(&mut self, from: usize, marker: Marker) -> bool {
        if from == self.start {
            self.list = Some(marker);
            return true;
        }
        if marker.is_first() && from > 1 && matches!(self.bytes[from - 2], b':' | b';') {
            // "Three demands: 1. Bread. 2. Peace."
            self.list = Some(marker);
            return true;
        }
        if self.list.is_some_and(|last| marker.follows(last))
            && list::opens_item(self.text, self.start, from, marker)
        {
            self.end(from);
            self.list = Some(marker);
            return true;
        }
        false
    }

    /// One or more line feeds, with the blanks between them.
    fn feed(&mut self, at: usize) -> usize {
        let (next, feeds) = scan::skip_blanks(self.bytes, at);
        if feeds > 1 {
            self.end(at);
            self.quoted = false;
            self.curled = false;
            self.list = None;
            self.line = line::Block::default();
        } else {
            let end = scan::trim_back(self.text, self.start, at);
            if self.start < end && self.line.breaks(self.text, end, next) {
                self.end(at);
            }
            self.line.feed(end);
        }
        self.line.begin(next);
        next
    }

    /// A mark that may end a sentence, with all that closes with it.
    fn mark(&mut self, at: usize) -> usize {
        let Some(run) = run::read(self.text, at) else { return at + 1 };
        if run.single && self.bytes.get(run.end).is_some_and(u8::is_ascii_alphanumeric) {
            // "3.5", "example.com", "U.S.": by far the commonest mark inside a word.
            let note = closing::joined_note_at(self.bytes, self.start, at);
            if note > 0 || stop::lacks_blank(self.text, self.start, at, run.end) {
                self.end(run.end + note);
            }
            return run.end + note;
        }
        if run.single
            && let Some((from, marker)) = list::marker_before(self.text, self.start, at)
            && self.item(from, marker)
        {
            return run.end;
        }
        let closed = closing::read(self.text, run.end, &mut self.quoted);
        let (next, feeds) = scan::skip_blanks(self.bytes, closed.end);
        if feeds > 1 || next == self.bytes.len() {
            return closed.end;
        }
        self.curled &= !closed.quote;
        let quoted = self.quoted || self.curled;
        let stop = Stop { text: self.text, sentence: self.start, run, closed, next, feeds, quoted };
        if stop.ends() {
            self.end(closed.end);
        }
        closed.end
    }
}

#[cfg(test)]
mod tests;
