//! How far the words of a source reach.

use std::ops::Range;
use std::slice;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

use super::cue::{Found, Side};
use super::syntax::Context;

/// An attribution in the making, as token ranges.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub found: Found,
    pub content: Content,
    pub sentence: usize,
    /// A quotation that goes on without a cue of its own.
    pub carried: bool,
}

/// What was said, as token ranges in order: nearly always one, which takes no memory of its own.
#[derive(Clone, Debug)]
pub(super) struct Content {
    /// Empty where there is none.
    one: Range<usize>,
    /// All of them, where there are more.
    many: Vec<Range<usize>>,
}

impl Content {
    /// Of ranges that are not empty.
    fn of(ranges: &[Range<usize>]) -> Content {
        match ranges {
            [] => Content { one: 0..0, many: Vec::new() },
            [one] => Content { one: one.clone(), many: Vec::new() },
            many => Content { one: 0..0, many: many.to_vec() },
        }
    }

    pub(super) fn ranges(&self) -> &[Range<usize>] {
        match &*self.many {
            [] => &slice::from_ref(&self.one)[..usize::from(!self.one.is_empty())],
            many => many,
        }
    }

    fn push(&mut self, range: Range<usize>) {
        if self.ranges().is_empty() {
            self.one = range;
            return;
        }
        if self.many.is_empty() {
            self.many.push(self.one.clone());
        }
        self.many.push(range);
    }
}

impl Context<'_> {
    /// Gives each cue of a sentence its content.
    ///
    /// `content` is a list to work with.
    pub(super) fn contents(
        &self,
        sentence: usize,
        founds: &[Found],
        content: &mut Vec<Range<usize>>,
        out: &mut Vec<Draft>,
    ) {
        let whole = self.body(self.prose.sentences()[sentence].tokens.clone());
        let body = self.after_dateline(&whole)..whole.end;
        // The next cue whose clause ends the content of those before it.
        let mut next = 0;
        // The end of the farthest clause that a cue of saying opened so far.
        let mut inside = body.start;
        for (at, found) in founds.iter().enumerate() {
            if next <= at {
                next = (at + 1..founds.len())
                    .find(|it| self.cuts(&founds[*it]))
                    .unwrap_or(founds.len());
            }
            let cut = founds.get(next).map_or(body.end, |it| it.clause.start);
            // "he said he expected to sell": what a speaker is said to think or plan is still said.
            if found.cue.start < inside && !found.leans && (!found.speech || !found.clausal) {
                continue;
            }
            content.clear();
            match found.side {
                Side::Ahead(to) => {
                    let cut = self.fronted_end(&body, found, to, cut);
                    let end = self.content_end(to, cut.max(to), found.clausal);
                    if found.speech && found.clause.end == to {
                        inside = inside.max(end.min(cut));
                    } else if found.speech {
                        let end = self.content_end(found.clause.end, cut, found.clausal);
                        inside = inside.max(end);
                    }
                    self.ahead(to, end, &body, content);
                    self.without_gloss(content);
                }
                Side::Behind => {
                    let low = founds[..at]
                        .last()
                        .map_or(body.start, |it| self.low_after(it, found, &body));
                    self.behind(low, found, cut, &body, content);
                }
                Side::Around => content.extend(self.around(found, &body)),
                Side::Phrase(from, to) => content.push(from..to),
                Side::Below => {}
            }
            // "…, Reuters said, citing the ministry": what was said before, by another mouth.
            if found.cites
                && let Some(before) = out.last().filter(|it| it.sentence == sentence && at > 0)
            {
                content.clear();
                content.extend_from_slice(before.content.ranges());
            }
            content.retain_mut(|it| self.tidy(it.clone()).map(|tidy| *it = tidy).is_some());
            // "On Thursday, he said.": no clause was said.
            let figure = |it: &Range<usize>| {
                let first = self.prose.tag(it.start);
                (self.prose.is(found.cue.start, Class::SourceOpener)
                    || !matches!(first, Tag::Preposition | Tag::Date | Tag::Adverb))
                    && it.clone().any(|at| self.prose.tag(at) == Tag::Number)
            };
            if found.side == Side::Behind
                && found.clausal
                && !self.is_title(&whole)
                && !content.iter().any(|it| self.says_something(it.clone()) || figure(it))
            {
                continue;
            }
            if !content.is_empty() || found.side == Side::Below {
                out.push(Draft {
                    found: found.clone(),
                    content: Content::of(content),
                    sentence,
                    carried: false,
                });
            }
        }
    }

    /// Whether the words hold a verb or a quotation.
    fn says_something(&self, content: Range<usize>) -> bool {
        content.clone().any(|it| {
            self.prose.tag(it).verb()
                || self.prose.tag(it).finite()
                || self.prose.tokens()[it].kind == TokenKind::Quote
        })
    }

    /// Whether the cue's clause ends the content of the cue before it.
    pub(super) fn cuts(&self, found: &Found) -> bool {
        let start = found.clause.start;
        match found.side {
            Side::Behind => true,
            Side::Ahead(_) => {
                found.leans && !self.prose.is_word(found.cue.start, "to")
                    || (self.is_comma(start)
                        && self.is_one_of(
                            start + 1,
                            &["and", "but", "while", "although", "though", "as"],
                        ))
                    || (!found.leans && self.is_one_of(start, &["and", "but", "while"]))
                    || (start > 0 && self.is_mark(start - 1, ";"))
            }
            Side::Around | Side::Below | Side::Phrase(..) => false,
        }
    }

    /// Where the content of `found` may begin, given the cue before it.
    fn low_after(&self, before: &Found, found: &Found, body: &Range<usize>) -> usize {
        let from = match before.side {
            Side::Ahead(to) => to,
            _ => before.clause.end,
        };
        // "Police said 12 died, and 30 were hurt, the hospital said."
        let mut at = from;
        let mut low = body.start;
        while at + 1 < found.clause.start {
            if self.is_comma(at) && self.is_one_of(at + 1, &["and", "but", "while"]) {
                low = at + 2;
            }
            at += 1;
        }
        if before.side == Side::Behind {
            low = low.max(before.clause.end.min(found.clause.start));
        }
        low
    }

    fn ahead(&self, to: usize, cut: usize, body: &Range<usize>, content: &mut Vec<Range<usize>>) {
        let mut end = cut;
        let first = self.opens(to);
        if let Some(quote) = first {
            let close = if quote.closed { quote.close + 1 } else { quote.close };
            let long = quote.close - quote.open > 4;
            // “It failed.” or "“It failed,” she": the marks are the limits.
            let stops = quote.close > to + 1 && self.ends_words(quote.close - 1);
            if close >= cut || (long && stops) {
                content.push(to..close);
                return;
            }
        }
        // A quotation that the sentence leaves open goes on to its mark.
        if end > to
            && cut == body.end
            && let Some(quote) = self.quote_of(end - 1)
            && quote.close >= end
        {
            end = if quote.closed { quote.close + 1 } else { quote.close };
        }
        if end > to {
            content.push(to..end);
        }
    }

    /// Whether the mark at `at` may end words that are quoted: “It failed.”, “It failed,” she.
    fn ends_words(&self, at: usize) -> bool {
        matches!(self.prose.tokens()[at].byte(), b'.' | b'?' | b'!' | b',')
            || self.prose.is_word(at, "…")
    }

    fn behind(
        &self,
        low: usize,
        found: &Found,
        cut: usize,
        body: &Range<usize>,
        content: &mut Vec<Range<usize>>,
    ) {
        let mut start = low;
        while start < found.clause.start
            && self.is_one_of(start, &["but", "and", "yet", "still", "meanwhile", "however"])
            && self.prose.tokens()[start].kind == TokenKind::Word
        {
            start += 1;
        }
        if let Some(quote) = self.quote_of(start) {
            start = quote.open;
            // A speech that was left open in the paragraph before.
            let mut index = self.quotes.partition_point(|it| it.open < quote.open);
            let mut earlier = 0;
            while index > 0 && self.quotes[index].resumed && earlier < 16 {
                index -= 1;
                earlier += 1;
                content.insert(0, self.quotes[index].open..self.quotes[index].close);
            }
        }
        let end = found.clause.start;
        if start >= end {
            return;
        }
        // "He smiled. “A,” he said": a closed quotation right before the cue is all of it, where it is a whole.
        let quoted = self.prose.tokens()[end - 1].kind == TokenKind::Quote
            && self.quote_of(end - 1).is_some();
        content.push(start..end);
        // "A, she said, B": what follows the comma is hers too.
        let after = found.clause.end;
        // “A,” she said; “B.”; "Not so, says the bank: B".
        let goes_on = after < body.end
            && (self.is_mark(after, ";") && self.opens(after + 1).is_some()
                || self.is_mark(after, ":"));
        if goes_on && after + 1 < cut {
            content.push(after + 1..cut);
            return;
        }
        if after < body.end && self.is_comma(after) && after + 1 < cut.max(after + 1) {
            let next = after + 1;
            let upto = cut.max(next);
            if next >= body.end {
                return;
            }
            if let Some(quote) = self.opens(next) {
                let close = if quote.closed { quote.close + 1 } else { quote.close };
                content.push(next..close.max(upto.min(body.end)));
            } else if quoted
                && self.is_one_of(next, &["and", "but", "yet"])
                && (next..upto.min(next + 8)).any(|it| self.opens(it).is_some())
            {
                // “A,” he said, but “B.”
                content.push(next..upto);
            } else if quoted {
                // “A,” he said, waving a paper, “B.”
                let more = (next..upto.min(next + 30)).find(|it| self.opens(*it).is_some());
                if let Some(quote) =
                    more.filter(|it| self.is_comma(it - 1)).and_then(|it| self.opens(it))
                {
                    content
                        .push(quote.open..if quote.closed { quote.close + 1 } else { quote.close });
                }
            } else if !self.is_aside(next, body.end) && next < upto {
                content.push(next..upto);
            }
        }
    }

    /// What stands after "he said," and is about the saying: "referring to", "as he left".
    fn is_aside(&self, at: usize, end: usize) -> bool {
        let _ = end;
        self.is_lower(at)
            && (self.prose.word(at).ends_with("ing")
                || self.is_one_of(
                    at,
                    &["as", "after", "before", "when", "during", "who", "which", "where", "in"],
                ))
    }

    /// The clause around an adverb: "12 reportedly died".
    fn around(&self, found: &Found, body: &Range<usize>) -> Option<Range<usize>> {
        let cue = found.cue.clone();
        let mut start = cue.start;
        while start > body.start && cue.start - start < 40 {
            let it = start - 1;
            if self.is_comma(it)
                || self.is_break(it)
                || self.is_one_of(
                    it,
                    &[
                        "that", "which", "who", "but", "because", "while", "although", "after",
                        "when",
                    ],
                )
                || self.prose.tokens()[it].kind == TokenKind::Quote
            {
                break;
            }
            start = it;
        }
        let mut end = cue.end;
        while end < body.end && end - cue.end < 60 {
            if self.is_break(end)
                || self.prose.tokens()[end].kind == TokenKind::Quote
                || self.is_comma(end)
            {
                break;
            }
            end += 1;
        }
        (start < end).then_some(start..end)
    }

    /// Without commas and dashes at its ends.
    fn tidy(&self, content: Range<usize>) -> Option<Range<usize>> {
        let (mut start, mut end) = (content.start, content.end);
        let loose = |at: usize| {
            let token = &self.prose.tokens()[at];
            (token.kind == TokenKind::Punct && matches!(token.byte(), b',' | b';' | b':'))
                || self.is_free_dash(at)
        };
        while start < end && loose(start) {
            start += 1;
        }
        while end > start && loose(end - 1) {
            end -= 1;
        }
        let words = (start..end)
            .any(|it| matches!(self.prose.tokens()[it].kind, TokenKind::Word | TokenKind::Number));
        (start < end && words).then_some(start..end)
    }

    /// Gives the quotations that no cue claims to the speaker before them.
    pub(super) fn carry(&self, drafts: &mut Vec<Draft>) {
        let mut owner: Vec<Option<usize>> = vec![None; self.quotes.len()];
        for (at, draft) in drafts.iter().enumerate() {
            for span in draft.content.ranges() {
                let from = self.quotes.partition_point(|it| it.open < span.start);
                // More quotations in one content are no news prose.
                for (index, quote) in self.quotes.iter().enumerate().skip(from).take(64) {
                    if quote.open >= span.end {
                        break;
                    }
                    owner[index].get_or_insert(at);
                }
            }
        }
        let sentences = self.prose.sentences();
        // The last draft whose words a quotation may go on from, and the sentence where it ended.
        let mut last: Option<(usize, usize)> = None;
        // The last quotation that the draft of `last` holds.
        let mut held = usize::MAX;
        let mut next_draft = 0;
        let mut carried = Vec::new();
        for (index, quote) in self.quotes.iter().copied().enumerate() {
            let Some(here) = self.prose.sentence_at(self.prose.tokens()[quote.open].start()) else {
                continue;
            };
            // A cue that ends its paragraph takes the quotation below it.
            while next_draft < drafts.len() && drafts[next_draft].sentence < here {
                if drafts[next_draft].found.side == Side::Below
                    && drafts[next_draft].content.ranges().is_empty()
                {
                    last = Some((next_draft, drafts[next_draft].sentence));
                }
                next_draft += 1;
            }
            let end_token = if quote.closed { quote.close } else { quote.close - 1 };
            let there =
                self.prose.sentence_at(self.prose.tokens()[end_token].start()).unwrap_or(here);
            if let Some(draft) = owner[index] {
                last = Some((draft, there));
                held = index;
                continue;
            }
            let opens_sentence = sentences[here].tokens.start == quote.open;
            let whole = opens_sentence
                && quote.close - quote.open > 3
                && (!quote.closed
                    || end_token + 1 >= self.body(sentences[there].tokens.clone()).end);
            let Some((draft, end)) = last else { continue };
            if !whole {
                continue;
            }
            let same = sentences[end].paragraph == quote.paragraph;
            let below = sentences[end].paragraph + 1 == quote.paragraph;
            let span = quote.open..if quote.closed { quote.close + 1 } else { quote.close };
            if end + 2 >= here && same
                || quote.resumed && held.wrapping_add(1) == index
                || below && drafts[draft].found.side == Side::Below
            {
                drafts[draft].content.push(span);
                last = Some((draft, there));
                held = index;
            } else if below && end + 1 >= here && quote.close - quote.open > 6 {
                carried.push(Draft {
                    found: drafts[draft].found.clone(),
                    content: Content { one: span, many: Vec::new() },
                    sentence: here,
                    carried: true,
                });
                last = Some((draft, there));
                held = index;
            }
        }
        drafts.extend(carried);
        for draft in drafts.iter_mut() {
            if draft.found.side == Side::Below && draft.content.ranges().is_empty() {
                self.read_below(draft);
            }
        }
        drafts.retain(|it| !it.content.ranges().is_empty());
    }

    /// "The mayor added:", with her words in the next paragraph or list, unquoted.
    fn read_below(&self, draft: &mut Draft) {
        let sentences = self.prose.sentences();
        let here = &sentences[draft.sentence];
        let Some(first) = sentences.get(draft.sentence + 1) else { return };
        if first.paragraph != here.paragraph + 1 || first.section != here.section {
            return;
        }
        let is_item = |at: usize| {
            self.prose.tokens().get(at).is_some_and(|it| it.kind == TokenKind::Dash)
                || self.is_one_of(at, &["•", "*", "·", "–"])
        };
        let list = is_item(first.tokens.start);
        let mut paragraph = first.paragraph;
        // A longer speech or list has marks of its own.
        for it in sentences[draft.sentence + 1..].iter().take(40) {
            let next = it.paragraph == paragraph + 1 && list && is_item(it.tokens.start);
            if it.paragraph != paragraph && !next {
                break;
            }
            paragraph = it.paragraph;
            draft.content.push(it.tokens.clone());
        }
    }

    /// Whether the token is inside quotation marks or is one.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quote_of(token).is_some()
    }
}
