//! The noun phrase that names a source, on either side of its cue.

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::{Capital, TokenKind};

use super::syntax::{Context, REACH};

impl Context<'_> {
    /// The noun phrase that ends right before the token `end` and starts no earlier than `low`.
    pub(super) fn source_before(&self, low: usize, end: usize) -> Option<Range<usize>> {
        let low = low.max(end.saturating_sub(REACH));
        let end = self.before_time(low, end);
        if end <= low {
            return None;
        }
        let last = self.relative_before(low, end).unwrap_or(end - 1);
        if self.is_pronoun(last) {
            return Some(last..end);
        }
        if self.is_relative(last) {
            return self.antecedent(low, last);
        }
        if self.is_comma(last) {
            return self.apposed_before(low, last);
        }
        if self.is_free_dash(last) {
            return self.source_before(low, self.before_dashes(low, end)?);
        }
        if !self.ends_noun(last) {
            return self.head_of_relative(low, end, end);
        }
        let start = self.run_start(low, end);
        if let Some(head) = self.head_of_relative(low, start, end) {
            return Some(head);
        }
        // "officials who spoke to reporters said": the phrase before the relative clause.
        if start > low && self.is_relative(start) && self.prose.tag(start) == Tag::Relative {
            // "which [the army] said weighed 40 kilos": its own subject.
            let own = start + 1;
            let opens = matches!(
                self.prose.tag(own),
                Tag::Determiner | Tag::Proper | Tag::Pronoun | Tag::Adjective
            ) || self.prose.is(last, Class::Speaker);
            return if opens && own < end { Some(own..end) } else { self.antecedent(low, start) };
        }
        // "a study that appeared in May found": before its relative clause too.
        if start > low + 1
            && self.prose.is_word(start - 1, "that")
            && self.prose.tag(start - 2).nominal()
            && (self.prose.tag(start).finite() || self.prose.tag(start).verb())
        {
            return self.antecedent(low, start - 1);
        }
        let start = self.trim(start, end);
        (start < end
            && !self.prose.is_word(start, "there")
            && self.prose.tag(last) != Tag::Adjective)
            .then_some(start..end)
    }

    /// Without the adjunct of time that stands between a source and its verb: "the ministry [on Monday] said".
    pub(super) fn before_time(&self, low: usize, end: usize) -> usize {
        let mut at = end;
        while at > low
            && (self.is_time(at - 1)
                || self.prose.is_word(at - 1, "online")
                || (self.prose.tokens()[at - 1].kind == TokenKind::Number
                    && at < end + 1
                    && at > low + 1
                    && (self.is_time(at - 2) || self.is_year(at - 1))))
        {
            at -= 1;
        }
        if at == end || at == low {
            return end;
        }
        while at > low + 1
            && (self.prose.is(at - 1, Class::Preposition)
                || self.is_adverb(at - 1)
                || self.is_one_of(
                    at - 1,
                    &[
                        "this", "last", "past", "late", "early", "the", "that", "next", "just",
                        "earlier",
                    ],
                )
                || at < end && self.is_time(at) && self.prose.tag(at - 1) == Tag::Number)
        {
            at -= 1;
        }
        at
    }

    /// "in 2010": the year of an adjunct.
    pub(super) fn is_year(&self, at: usize) -> bool {
        at > 0
            && self.prose.tokens()[at].len() == 4
            && self.is_one_of(at - 1, &["in", "since", "by", "until", "before"])
    }

    pub(super) fn has_name(&self, phrase: Range<usize>) -> bool {
        phrase.into_iter().any(|it| self.is_name(it))
    }

    /// Whether a noun phrase may end with the token.
    pub(super) fn ends_noun(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        match token.kind {
            TokenKind::Word => {
                let function = token.is(Class::Article)
                    || token.is(Class::Preposition) && token.capital == Capital::Lower
                    || token.is(Class::Conjunction)
                    || token.is(Class::Auxiliary);
                !(function || self.is_time(at))
            }
            TokenKind::Number => false,
            TokenKind::Possessive => false,
            TokenKind::Punct => matches!(token.byte(), b')' | b'.'),
            TokenKind::Quote => self.closes(at).is_some_and(|it| at - it.open <= 8),
            _ => false,
        }
    }

    pub(super) fn is_clause_mark(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens().get(at) else { return false };
        self.is_break(at) && !matches!(token.byte(), b'(' | b')') || token.kind == TokenKind::Quote
    }

    /// The first token of the run of words without a comma or a clause word that ends at `end`.
    pub(super) fn run_start(&self, low: usize, end: usize) -> usize {
        let mut at = end;
        while at > low {
            let token = &self.prose.tokens()[at - 1];
            match token.kind {
                TokenKind::Word => {
                    let tag = self.prose.tag(at - 1);
                    if self.is_one_of(at - 1, &["who", "which"]) || tag == Tag::Relative {
                        return at - 1;
                    }
                    if self.is_one_of(at - 1, &["and", "or"]) {
                        if !self.joins_nouns(low, at - 1) {
                            return at;
                        }
                    } else if matches!(tag, Tag::Subordinator | Tag::Conjunction)
                        || (token.is(Class::Conjunction)
                            && !self.is_name(at - 1)
                            && !token.is(Class::Preposition))
                        || self.is_one_of(
                            at - 1,
                            &["how", "why", "what", "meanwhile", "however", "because"],
                        )
                        || (matches!(tag, Tag::Auxiliary | Tag::Modal | Tag::Finite)
                            && token.capital == Capital::Lower
                            && at - 1 > low
                            && at < end)
                    {
                        return at;
                    }
                }
                TokenKind::Quote => {
                    // A nickname or a title in quotation marks is part of the phrase.
                    let Some(quote) = self.closes(at - 1) else {
                        // "the workers' union".
                        if at - 1 > low
                            && self.quote_of(at - 1).is_none()
                            && !self.prose.tokens()[at - 1].spaced
                        {
                            at -= 1;
                            continue;
                        }
                        return at;
                    };
                    if quote.open <= low || at - quote.open > 8 || self.is_comma(at - 2) {
                        return at;
                    }
                    at = quote.open;
                    continue;
                }
                TokenKind::Dash => {
                    if self.is_free_dash(at - 1) {
                        return at;
                    }
                }
                TokenKind::Punct => match token.byte() {
                    // "Rep. Ann Lee (R-Ohio) said".
                    b')' => {
                        let mut open = at - 1;
                        while open > low && !self.is_mark(open, "(") && at - open < 12 {
                            open -= 1;
                        }
                        if !self.is_mark(open, "(") {
                            return at;
                        }
                        at = open;
                        continue;
                    }
                    b'.' | b'/' => {}
                    _ => return at,
                },
                TokenKind::Possessive | TokenKind::Number | TokenKind::Symbol => {}
            }
            at -= 1;
        }
        at
    }

    /// Whether the "and" at `at` joins two nouns, not two clauses.
    fn joins_nouns(&self, low: usize, at: usize) -> bool {
        if at == low || !self.ends_noun(at - 1) || self.is_pronoun(at + 1) {
            return false;
        }
        // A verb on the left makes it a clause: "he fled and police said".
        let mut left = at;
        while left > low && at - left < 12 {
            left -= 1;
            let token = &self.prose.tokens()[left];
            if self.is_comma(left) {
                // "Ohio, Texas and Utah" goes on; ", and" does not.
                return left + 1 < at;
            }
            if self.is_break(left) || token.kind == TokenKind::Quote {
                break;
            }
            if matches!(self.prose.tag(left), Tag::Subordinator | Tag::Relative) {
                break;
            }
            if self.prose.tag(left).finite()
                || self.prose.tag(left) == Tag::Base
                // "She and her colleagues" is one phrase.
                || self.is_pronoun(left) && left + 1 < at
            {
                return false;
            }
        }
        true
    }

    /// Skips what stands before the phrase proper: "But", "On Monday", "In a statement".
    pub(super) fn trim(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        loop {
            if at >= end {
                return end;
            }
            let token = &self.prose.tokens()[at];
            if token.kind == TokenKind::Dash
                || token.kind == TokenKind::Punct
                || token.is(Class::Conjunction)
                || (self.is_adverb(at) && at + 1 < end)
                || (self.is_time(at) && at + 1 < end)
                || self.is_one_of(
                    at,
                    &[
                        "meanwhile",
                        "however",
                        "still",
                        "yet",
                        "later",
                        "indeed",
                        "earlier",
                        "last",
                        "next",
                    ],
                ) && at + 1 < end
            {
                at += 1;
            } else if token.is(Class::Preposition) {
                let mut next = at + 1;
                let mut nouns = 0;
                while next < end {
                    let it = &self.prose.tokens()[next];
                    if nouns > 0
                        && (it.is(Class::Article)
                            || it.is(Class::Determiner)
                            || self.is_pronoun(next)
                            || (self.is_time(next - 1) && !self.is_time(next))
                            || it.is(Class::Title)
                            // "In Rome police": a name, then a plain noun.
                            || (self.is_name(next - 1) && self.is_lower(next) && !it.is(Class::Preposition))
                            || (self.is_lower(next - 1) && self.is_name(next) && !self.prose.is(next - 1, Class::Preposition)
                                && !self.prose.is(next - 1, Class::Speaker)))
                        && !self.is_one_of(
                            next - 1,
                            &["of", "in", "for", "with", "at", "to", "from", "on", "by"],
                        )
                    {
                        break;
                    }
                    nouns += usize::from(
                        it.kind == TokenKind::Number
                            || (it.kind == TokenKind::Word
                                && !it.is(Class::Article)
                                && !it.is(Class::Preposition)),
                    );
                    next += 1;
                }
                // "with Lee saying": nothing but the phrase.
                at = if next >= end { at + 1 } else { next };
            } else {
                return at;
            }
        }
    }

    /// The noun phrase that starts at `start`, before `high`; stops before adjuncts, verbs and commas.
    pub(super) fn source_after(&self, start: usize, high: usize) -> Option<Range<usize>> {
        let high = high.min(start + REACH);
        if start >= high {
            return None;
        }
        if self.is_pronoun(start) {
            return Some(start..start + 1);
        }
        if self.is_one_of(start, &["him", "her", "them", "me", "us"])
            && (start + 1 == high || !self.ends_noun(start + 1))
        {
            return Some(start..start + 1);
        }
        let mut at = start;
        while at < high {
            let token = &self.prose.tokens()[at];
            match token.kind {
                TokenKind::Word => {
                    if token.is(Class::Auxiliary) && at > start {
                        break;
                    }
                    // "the mayor also made a promise, saying".
                    if at > start
                        && self.is_lower(at)
                        && (matches!(self.prose.tag(at), Tag::Finite | Tag::Modal | Tag::Base)
                            || (self.is_adverb(at) && self.prose.tag(at) == Tag::Adverb))
                    {
                        break;
                    }
                    if self.is_one_of(at, &["and", "or"]) {
                        // "police and fire officials" against "Lee and was cheered".
                        let next = at + 1;
                        if next >= high
                            || self.is_auxiliary(next)
                            || self.is_pronoun(next)
                            || self.verb(next).is_some_and(|it| it.form == b'd')
                        {
                            break;
                        }
                    } else if token.is(Class::Conjunction)
                        || self.is_one_of(at, &["how", "why", "what"])
                    {
                        break;
                    }
                    if at > start && token.is(Class::Preposition) && self.is_adjunct(at, high) {
                        break;
                    }
                    if at > start
                        && (self.is_time(at)
                            || self.is_one_of(at, &["last", "late", "early", "earlier", "this"]))
                        && !self.prose.is(at - 1, Class::Article)
                    {
                        break;
                    }
                    if at > start && self.is_pronoun(at) {
                        break;
                    }
                    if at > start + 1
                        && self.is_lower(at)
                        && self.verb(at).is_some_and(|it| matches!(it.form, b'd'))
                        && !self.is_lower(at - 1)
                    {
                        break;
                    }
                }
                TokenKind::Quote => {
                    let Some(quote) = self.opens(at) else { break };
                    if !quote.closed || quote.close - at > 8 || quote.close >= high {
                        break;
                    }
                    at = quote.close;
                }
                TokenKind::Dash if self.is_free_dash(at) => break,
                TokenKind::Punct => match token.byte() {
                    b'(' => {
                        let mut close = at;
                        while close < high && !self.is_mark(close, ")") {
                            close += 1;
                        }
                        if close >= high || close - at > 10 {
                            break;
                        }
                        at = close;
                    }
                    b'.' | b'/' if !token.spaced && at + 1 < high => {}
                    _ => break,
                },
                _ => {}
            }
            at += 1;
        }
        while at > start && (!self.ends_phrase(at - 1)) {
            at -= 1;
        }
        // "said Tuesday", "said on May 5": nobody.
        let named = (start..at)
            .any(|it| self.prose.tokens()[it].kind == TokenKind::Word && !self.is_time(it));
        (at > start && named).then_some(start..at)
    }

    fn ends_phrase(&self, at: usize) -> bool {
        let token = &self.prose.tokens()[at];
        !(token.is(Class::Article)
            || (token.is(Class::Preposition) && self.is_lower(at))
            || (token.is(Class::Conjunction))
            || self.is_adverb(at) && self.is_lower(at)
            || token.kind == TokenKind::Dash)
    }

    /// Whether a preposition opens an adjunct of the saying, not of the speaker: "in a statement", "on Monday".
    pub(super) fn is_adjunct(&self, at: usize, high: usize) -> bool {
        if self.is_one_of(at, &["of", "for"]) {
            return false;
        }
        let reach = high.min(at + 6);
        for next in at + 1..reach {
            if self.is_time(next)
                || self.is_one_of(
                    next,
                    &[
                        "statement",
                        "interview",
                        "briefing",
                        "conference",
                        "speech",
                        "letter",
                        "email",
                        "report",
                        "tweet",
                        "post",
                        "message",
                        "telephone",
                        "phone",
                        "twitter",
                        "facebook",
                        "reporters",
                        "rally",
                        "hearing",
                        "debate",
                        "address",
                        "remarks",
                        "memo",
                        "broadcast",
                        "blog",
                        "column",
                        "article",
                        "op",
                        "condition",
                        "essay",
                        "release",
                        "meeting",
                        "television",
                        "radio",
                        "event",
                        "filing",
                        "comments",
                        "appearance",
                        "call",
                        "video",
                    ],
                )
            {
                return true;
            }
            if self.is_comma(next) {
                return false;
            }
        }
        self.is_one_of(
            at,
            &["during", "after", "before", "while", "since", "until", "via", "as", "when"],
        )
    }

    /// Past "NORPORT, Norland (AP) —" or "NORPORT:" at the head of a sentence.
    pub(super) fn after_dateline(&self, body: &Range<usize>) -> usize {
        let tokens = self.prose.tokens();
        if body.is_empty()
            || tokens[body.start].capital != Capital::Upper
            || tokens[body.start].span().len() < 3
        {
            return body.start;
        }
        for at in body.start + 1..body.end.min(body.start + 16) {
            if self.is_mark(at, ":") || self.is_free_dash(at) {
                // "NORPORT -- ": both dashes.
                let more = at + 1 < body.end && tokens[at + 1].kind == TokenKind::Dash;
                return (at + 1 + usize::from(more)).min(body.end);
            }
            let place =
                matches!(self.prose.tag(at), Tag::Proper | Tag::Date | Tag::Number | Tag::Punct)
                    || tokens[at].capital != Capital::Lower;
            if !place {
                break;
            }
        }
        body.start
    }

    /// The subject of the sentence: its first noun phrase before a verb.
    pub(super) fn subject(&self, body: Range<usize>) -> Option<Range<usize>> {
        let mut at = self.after_dateline(&body);
        // "In a statement on Monday, the mayor ...": past the first comma.
        if self.prose.is(at, Class::Preposition)
            || matches!(self.prose.tag(at), Tag::Ing | Tag::Participle | Tag::Subordinator)
            || self.is_adverb(at)
            || self.is_one_of(at, &["last", "earlier", "this"])
        {
            let comma = (at..body.end.min(at + 20)).find(|it| self.is_comma(*it))?;
            at = comma + 1;
            // "On Nov. 5, 2015, the mayor": the year belongs to the date.
            if at + 1 < body.end
                && self.prose.tokens()[at].kind == TokenKind::Number
                && self.is_comma(at + 1)
            {
                at += 2;
            }
        }
        while at < body.end && (self.prose.is(at, Class::Conjunction) || self.is_adverb(at)) {
            at += 1;
        }
        if at >= body.end || self.prose.tokens()[at].kind == TokenKind::Quote {
            return None;
        }
        self.source_after(at, body.end)
    }
}
