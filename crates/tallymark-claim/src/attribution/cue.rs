//! Cues: the words that show that somebody is said to say something.

use std::ops::Range;
use std::sync::LazyLock;

use crate::chunk;
use crate::index::Sought;
use crate::lexicon::{Class, lexicon};
use crate::tag::Tag;
use crate::token::TokenKind;

use super::people::Sort;
use super::syntax::Context;

/// On which side of its cue the content stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Content begins at this token: "police said [that] 12 died".
    Ahead(usize),
    /// Content ends before the cue's clause: "12 died, police said".
    Behind,
    /// A colon or a stop ends the sentence; the content is the quotation or paragraph that follows.
    Below,
    /// Content lies on both sides of an adverb: "12 reportedly died".
    Around,
    /// Content is this phrase and no more.
    Phrase(usize, usize),
}

/// A cue with its source and the place of its content.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub cue: Range<usize>,
    pub source: Option<Range<usize>>,
    /// The cue's own clause: its source, adjuncts, the comma or conjunction before it.
    pub clause: Range<usize>,
    pub side: Side,
    pub denied: bool,
    pub speech: bool,
    /// To whom it was said: "told [the Herald]"; before the cue, who quotes it: "[the Herald]
    /// quoted a doctor as saying".
    pub hearer: Option<Range<usize>>,
    /// It passes on what another cue of the sentence says: "citing the ministry".
    pub cites: bool,
    /// It leans on the subject of the clause before: ", adding that".
    pub leans: bool,
    /// The content is a clause or a quotation, not a noun phrase.
    pub clausal: bool,
}

impl Found {
    /// An act of reporting with a source of its own.
    pub(super) fn new(
        cue: Range<usize>,
        source: Option<Range<usize>>,
        clause: Range<usize>,
        side: Side,
    ) -> Found {
        Found {
            cue,
            source,
            clause,
            side,
            denied: false,
            speech: true,
            hearer: None,
            cites: false,
            leans: false,
            clausal: true,
        }
    }
}

/// "citing": it opens a source by itself.
const ALONE: u8 = 1;
/// "according to": the second word of two.
const SECOND: u8 = 2;
/// "in the words of": the second of more.
const MIDDLE: u8 = 4;
/// "in the words of": the third.
const THIRD: u8 = 8;

/// What every word of the lists may be among the words that open a source.
static OPENING: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let lexicon = lexicon();
    let mut bits = vec![0; lexicon.all().count()];
    for (word, _, classes) in lexicon.all() {
        if classes.has(Class::SourceOpener) && lexicon.data(word, Class::SourceOpener) != Some("-")
        {
            bits[word.index()] |= ALONE;
        }
        for (after, _) in lexicon.phrases_from(word, Class::SourceOpener) {
            for (word, bit) in
                after.iter().zip([if after.len() > 1 { MIDDLE } else { SECOND }, THIRD])
            {
                bits[word.index()] |= bit;
            }
        }
    }
    bits
});

impl Context<'_> {
    /// The cues of one sentence outside quotations, in order.
    pub(super) fn cues(&self, sentence: Range<usize>, out: &mut Vec<Found>) {
        if let Some(found) = self.read_headline(&sentence) {
            out.push(found);
            return;
        }
        let said = self.prose.index().next(Sought::Said, sentence.start, sentence.end);
        if said.is_none() && (sentence.is_empty() || !self.is_mark(sentence.end - 1, ":")) {
            return;
        }
        let body = self.body(sentence.clone());
        let first = out.len();
        let mut next = match self.quote_of(sentence.start) {
            Some(quote) if sentence.start < body.end => sentence.start.max(quote.close) + 1,
            _ => sentence.start,
        };
        for at in self.prose.index().within(Sought::Said, sentence.start, body.end) {
            if at < next {
                continue;
            }
            let token = &self.prose.tokens()[at];
            if token.kind == TokenKind::Quote {
                next = self.quote_of(at).map_or(at, |quote| at.max(quote.close)) + 1;
                continue;
            }
            if token.kind != TokenKind::Word {
                continue;
            }
            let found =
                self.opener(at).and_then(|(len, data)| self.read_opener(&body, at, len, data));
            let found = if found.is_some() {
                found
            } else if token.is(Class::ReportingVerb) {
                self.read_verb(&body, at, out.get(first..).unwrap_or_default())
            } else if token.is(Class::Hearsay) {
                Some(self.read_hearsay(&body, at))
            } else {
                None
            };
            let found = found.or_else(|| {
                token.is(Class::SpeechNoun).then(|| self.read_noun(&body, at)).flatten()
            });
            next = at + 1;
            if let Some(found) = found {
                next = found.cue.end.max(next);
                let put = self
                    .verb(found.cue.end - 1)
                    .is_some_and(|it| matches!(it.lemma, "put" | "peg"));
                let other = if put { self.read_gapped(&body, &found) } else { None };
                out.push(found);
                out.extend(other);
            }
        }
        self.read_colon(&sentence, &body, first, out);
    }

    /// "The mayor made it clear in a letter:", with the quotation in the next paragraph.
    fn read_colon(
        &self,
        sentence: &Range<usize>,
        body: &Range<usize>,
        first: usize,
        out: &mut Vec<Found>,
    ) {
        let end = sentence.end;
        if body.is_empty() || out[first..].iter().any(|it| it.side == Side::Below) {
            return;
        }
        if !self.is_mark(end - 1, ":") {
            self.read_inner_colon(body, first, out);
            return;
        }
        if self.opens(end).is_none() {
            return;
        }
        let Some(source) = self.subject(body.clone()) else { return };
        let speaks = source.clone().any(|it| {
            self.prose.is(it, Class::Speaker)
                || self.prose.is(it, Class::Evidence)
                || self.is_pronoun(it)
        }) || self.prose.tag(source.end - 1) == Tag::Proper;
        if speaks && source.end < end {
            let clause = source.start..end;
            out.push(Found::new(end - 1..end, Some(source), clause, Side::Below));
        }
    }

    /// "She was blunt: “We lost 12.”", where no verb of saying has the quotation.
    fn read_inner_colon(&self, body: &Range<usize>, first: usize, out: &mut Vec<Found>) {
        if out.len() > first || self.is_quoted(body.start) {
            return;
        }
        let near = body.start + 2..body.end.min(body.start + 24);
        let Some(colon) = self.colon(near) else { return };
        let verb = (body.start..colon).any(|it| self.prose.tag(it).finite());
        if self.opens(colon + 1).is_none_or(|it| it.close - it.open < 4) || !verb {
            return;
        }
        let Some(source) = self.subject(body.clone()).filter(|it| it.end < colon) else { return };
        let person = self.is_one_of(source.start, &["he", "she", "they"]) && source.len() == 1
            || self.has_person(source.clone())
            || source.clone().any(|it| self.speaker(it).is_some_and(Sort::is_person));
        if person {
            let clause = source.start..colon + 1;
            out.push(Found::new(colon..colon + 1, Some(source), clause, Side::Ahead(colon + 1)));
        }
    }

    fn opener(&self, at: usize) -> Option<(usize, &'static str)> {
        if !self.prose.is(at, Class::SourceOpener) {
            return None;
        }
        let tokens = &self.prose.tokens()[at..];
        if !self.may_open(at) {
            debug_assert!(lexicon().phrase(tokens, Class::SourceOpener).is_none(), "{tokens:?}");
            return None;
        }
        if let Some((len, data)) = lexicon().phrase(tokens, Class::SourceOpener) {
            return Some((len, data.unwrap_or("a")));
        }
        let data = lexicon().data(tokens[0].word, Class::SourceOpener)?;
        (data != "-").then_some((1, data))
    }

    /// Whether the word at `at` and those after it are such as open a source: most "in the" are not.
    fn may_open(&self, at: usize) -> bool {
        let bits = |at: usize| self.prose.tokens().get(at).map_or(0, |it| OPENING[it.word.index()]);
        let next = bits(at + 1);
        bits(at) & ALONE != 0
            || next & SECOND != 0
            || next & MIDDLE != 0 && bits(at + 2) & THIRD != 0
    }

    /// "according to the mayor", "as per official figures", "citing the ministry".
    fn read_opener(&self, body: &Range<usize>, at: usize, len: usize, data: &str) -> Option<Found> {
        let start = at + len;
        let source = self.source_after(start, body.end)?;
        let head = at == body.start
            || (at > body.start
                && (self.prose.is(at - 1, Class::Conjunction) || self.is_adverb(at - 1))
                && at - 1 == body.start);
        if data == "x" {
            return None;
        }
        // "was first reported by": the verb has it.
        if self.prose.is(at, Class::ReportingVerb)
            && self.verb(at).is_some_and(|it| it.form == b'd')
            && (at.saturating_sub(3).max(body.start)..at).any(|it| self.is_auxiliary(it))
        {
            return None;
        }
        if data == "w" {
            // "as per", ", per the ministry", "(per Reuters)"; never "60 per cent", "per day".
            let framed = at > body.start && (self.is_comma(at - 1) || self.is_mark(at - 1, "("));
            if !(framed || head) || self.prose.tokens()[start].kind == TokenKind::Number {
                return None;
            }
            let named = self.is_name(start)
                || source.clone().any(|it| {
                    self.prose.is(it, Class::Evidence) || self.prose.is(it, Class::Speaker)
                });
            if !named {
                return None;
            }
        }
        let cites = data == "c";
        if cites {
            // "citing the release of Lee" gives a reason, "citing a doctor" a source.
            let head = chunk::noun_phrase_from(self.prose, start)
                .map_or(start, |it| chunk::head_of(self.prose, it));
            // "citing the release of 40 prisoners" gives a reason.
            if self.is_one_of(head, &["release", "releases"]) && self.prose.is_word(head + 1, "of")
            {
                return None;
            }
            if !(self.prose.tag(head) == Tag::Proper
                || self.prose.is(head, Class::Evidence)
                || self.prose.is(head, Class::Speaker))
            {
                return None;
            }
        }
        if head {
            // The source runs to the comma, what stands beside it included.
            let whole = self.with_apposition(source.clone(), body.end);
            let comma = (whole.end..body.end.min(whole.end + 30)).find(|it| self.is_comma(*it));
            // "According to the mayor, a Democrat, 12 died": only where another comma follows.
            let (source, end) = match comma {
                Some(comma) if comma == whole.end => (whole, comma),
                _ => {
                    let near =
                        (source.end..body.end.min(source.end + 30)).find(|it| self.is_comma(*it));
                    (source.clone(), near.unwrap_or(source.end))
                }
            };
            if end >= body.end {
                return None;
            }
            let content = if self.is_comma(end) { end + 1 } else { end };
            let found = Found::new(at..start, Some(source), at..content, Side::Ahead(content));
            return (content < body.end).then_some(Found { cites, ..found });
        }
        let source = self.with_apposition(source, body.end);
        let comma = at > body.start
            && (self.is_comma(at - 1) || self.is_mark(at - 1, "(") || self.is_free_dash(at - 1));
        let clause = at - usize::from(comma)..source.end;
        Some(Found { cites, ..Found::new(at..start, Some(source), clause, Side::Behind) })
    }

    /// "12 reportedly died": nobody is named.
    fn read_hearsay(&self, body: &Range<usize>, at: usize) -> Found {
        let side = if at == body.start { Side::Ahead(at + 1) } else { Side::Around };
        Found::new(at..at + 1, None, at..at + 1, side)
    }
}
