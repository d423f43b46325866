//! How far the words of a source reach.

use std::ops::Range;

use crate::lexicon::Class;
use crate::token::TokenKind;

use super::cue::{Found, Side};
use super::syntax::Context;

/// An attribution in the making, as token ranges.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub found: Found,
    pub content: Vec<Range<usize>>,
    pub sentence: usize,
    /// A quotation that goes on without a cue of its own.
    pub carried: bool,
}

impl Context<'_> {
    /// Gives each cue of a sentence its content.
    pub(super) fn contents(&self, sentence: usize, founds: &[Found], out: &mut Vec<Draft>) {
        let body = self.body(self.prose.sentences()[sentence].tokens.clone());
        // For each cue, where the next clause begins that ends its content.
        let mut cut = body.end;
        let mut cuts = vec![body.end; founds.len()];
        for (at, found) in founds.iter().enumerate().rev() {
            cuts[at] = cut;
            if self.cuts(found) {
                cut = found.clause.start;
            }
        }
        // The end of the farthest clause that a cue of saying opened so far.
        let mut inside = body.start;
        for (at, found) in founds.iter().enumerate() {
            // "he said he expected to sell": what a speaker is said to think or plan is still said.
            if found.cue.start < inside && !found.leans && (!found.speech || !found.clausal) {
                continue;
            }
            if let Side::Ahead(_) = found.side
                && found.speech
            {
                inside = inside.max(cuts[at]);
            }
            let mut content = Vec::new();
            match found.side {
                Side::Ahead(to) => self.ahead(to, cuts[at].max(to), &body, &mut content),
                Side::Behind => {
                    let low = founds[..at]
                        .last()
                        .map_or(body.start, |it| self.low_after(it, found, &body));
                    self.behind(low, found, cuts[at], &body, &mut content);
                }
                Side::Around => content.extend(self.around(found, &body)),
                Side::Phrase(from, to) => content.push(from..to),
                Side::Below => {}
            }
            let content: Vec<_> = content.into_iter().filter_map(|it| self.tidy(it)).collect();
            if !content.is_empty() || found.side == Side::Below {
                out.push(Draft { found: found.clone(), content, sentence, carried: false });
            }
        }
    }

    /// Whether the cue's clause ends the content of the cue before it.
    fn cuts(&self, found: &Found) -> bool {
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
            let stops = quote.close > to + 1
                && matches!(self.prose.word(quote.close - 1), "." | "?" | "!" | "," | "…");
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
        if after < body.end && self.is_comma(after) && after + 1 < cut.max(after + 1) {
            let next = after + 1;
            let upto = cut.max(next);
            if next >= body.end {
                return;
            }
            if let Some(quote) = self.opens(next) {
                let close = if quote.closed { quote.close + 1 } else { quote.close };
                content.push(next..close.max(upto.min(body.end)));
            } else if !quoted && !self.is_aside(next, body.end) && next < upto {
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
            (token.kind == TokenKind::Punct && matches!(self.prose.word(at), "," | ";" | ":"))
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
            for span in &draft.content {
                let from = self.quotes.partition_point(|it| it.open < span.start);
                for (index, quote) in self.quotes.iter().enumerate().skip(from) {
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
        let mut next_draft = 0;
        let mut carried = Vec::new();
        for index in 0..self.quotes.len() {
            let quote = self.quotes[index];
            let Some(here) = self.prose.sentence_at(self.prose.tokens()[quote.open].start()) else {
                continue;
            };
            // A cue that ends its paragraph takes the quotation below it.
            while next_draft < drafts.len() && drafts[next_draft].sentence < here {
                if drafts[next_draft].found.side == Side::Below
                    && drafts[next_draft].content.is_empty()
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
            if end + 1 >= here && same
                || quote.resumed
                || below && drafts[draft].found.side == Side::Below
            {
                drafts[draft].content.push(span);
                last = Some((draft, there));
            } else if below && end + 1 >= here {
                carried.push(Draft {
                    found: drafts[draft].found.clone(),
                    content: vec![span],
                    sentence: here,
                    carried: true,
                });
                last = Some((draft, there));
            }
        }
        drafts.extend(carried);
        drafts.retain(|it| !it.content.is_empty());
    }

    /// Whether the token is inside quotation marks or is one.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quote_of(token).is_some()
    }

    /// Whether a class stands anywhere in the phrase.
    pub(super) fn any(&self, phrase: Range<usize>, class: Class) -> bool {
        phrase.into_iter().any(|it| self.prose.is(it, class))
    }
}
