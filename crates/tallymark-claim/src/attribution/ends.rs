//! Where the words that were said end.

use std::ops::Range;

use crate::tag::Tag;
use crate::token::TokenKind;

use super::cue::Found;
use super::syntax::Context;

/// Content is looked over no further than this, so that work stays linear.
const FAR: usize = 120;

impl Context<'_> {
    /// Where the content that begins at `to` ends, before `cut`.
    pub(super) fn content_end(&self, to: usize, cut: usize, clausal: bool) -> usize {
        let mut at = to;
        while at < cut && at - to < FAR {
            let token = &self.prose.tokens()[at];
            if token.kind == TokenKind::Quote {
                match self.quote_of(at) {
                    Some(quote) if quote.close > at => at = quote.close + 1,
                    _ => at += 1,
                }
                continue;
            }
            let next = at + 1;
            if self.is_comma(at) && next < cut {
                // "said 12 died, although the count goes on"; "said it failed, but the mayor is silent".
                // "she said she had 40, but she needs 60": hers too.
                let same = self.prose.is_word(next, "but")
                    && self.is_pronoun(to)
                    && next + 1 < cut
                    && self.prose.tokens()[next + 1].word == self.prose.tokens()[to].word
                    && self.prose.is_one_of(next + 1, &["he", "she", "they", "it", "we", "i"]);
                if self.is_one_of(next, &["although", "though", "but", "yet"]) && !same {
                    return at;
                }
                // "criticized the plan, which failed", "called for a ban, saying".
                if !clausal
                    && (matches!(
                        self.prose.tag(next),
                        Tag::Relative | Tag::Subordinator | Tag::Ing
                    ) || self
                        .is_one_of(next, &["as", "when", "while", "where", "who", "which"])
                        || (self.is_one_of(next, &["and", "or"])
                            && self.prose.tag(next + 1) == Tag::Pronoun))
                {
                    return at;
                }
            }
            // "warned them to leave after gunmen came".
            if !clausal
                && at > to
                && self.prose.tag(at) == Tag::Subordinator
                && self.is_one_of(
                    at,
                    &["after", "before", "when", "while", "as", "because", "although", "until"],
                )
                // "sanctions as a deterrence": no clause.
                && (!self.prose.is_word(at, "as") || self.is_clause(at + 1, cut))
            {
                return at;
            }
            at += 1;
        }
        cut
    }

    /// Where the content of a cue in a clause before the main clause ends: "If the ministry reports
    /// 40 cases[, schools] close"; or "the study -- which counts 40 cases[ -- says]".
    pub(super) fn fronted_end(
        &self,
        body: &Range<usize>,
        found: &Found,
        to: usize,
        cut: usize,
    ) -> usize {
        let high = cut.min(to + 60);
        let source = found.source.as_ref().map_or(to, |it| it.start);
        let which = source > body.start
            && self.is_relative(source)
            && self.prose.tokens()[source - 1].kind == TokenKind::Dash;
        // "the toll -- police say 12 died[ --] shocked".
        if which || source > body.start + 1 && self.is_free_dash(source - 1) {
            return (to..high).find(|it| self.is_free_dash(*it)).unwrap_or(cut);
        }
        // "Lee, who said 12 died[,] left".
        if source > body.start + 1 && self.is_relative(source) && self.is_comma(source - 1) {
            return (to..high)
                .find(|it| self.is_comma(*it) && self.prose.tag(it + 1).finite())
                .unwrap_or(cut);
        }
        // "the fire, which police say killed 12[,] began".
        if source > body.start + 1 && self.is_relative(source - 1) && self.is_comma(source - 2) {
            return (to..high).find(|it| self.is_comma(*it)).unwrap_or(cut);
        }
        let heads = body.start + 1 == source
            && self.is_one_of(
                body.start,
                &[
                    "if", "when", "after", "before", "while", "although", "though", "because",
                    "since", "once", "unless", "until", "whereas",
                ],
            );
        if !heads || self.opens(to).is_some() {
            return cut;
        }
        (to..high)
            .find(|it| {
                self.is_comma(*it)
                    && !matches!(
                        self.prose.tag(it + 1),
                        Tag::Relative | Tag::Conjunction | Tag::Ing | Tag::Subordinator
                    )
                    && self.is_clause(it + 1, body.end)
            })
            .unwrap_or(cut)
    }

    /// Takes out what the outlet adds between dashes: "the top 1 percent[ -- those who earn $750,000
    /// --] would pay".
    pub(super) fn without_gloss(&self, content: &mut Vec<Range<usize>>) {
        let [only] = &content[..] else { return };
        let all = only.clone();
        let Some(open) =
            (all.start + 1..all.end.min(all.start + 40)).find(|it| self.is_free_dash(*it))
        else {
            return;
        };
        let first = open + 1 + usize::from(self.is_free_dash(open + 1));
        let opens = self.is_one_of(first, &["which", "who", "whose", "where", "when", "those"]);
        if !opens || self.is_quoted(open) {
            return;
        }
        let close = (first + 1..all.end.min(first + 25)).find(|it| self.is_free_dash(*it));
        if let Some(close) = close
            && close + 2 < all.end
        {
            content.clear();
            content.extend([all.start..open, close + 1..all.end]);
        }
    }
}
