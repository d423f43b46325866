//! Cues: the words that show that somebody is said to say something.

use std::ops::Range;

use crate::lexicon::{Class, lexicon};
use crate::tag::Tag;
use crate::token::TokenKind;

use super::syntax::{Context, Verb};

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
    /// To whom it was said: "told [the Herald]".
    pub hearer: Option<Range<usize>>,
    /// It passes on what another cue of the sentence says: "citing the ministry".
    pub cites: bool,
    /// It leans on the subject of the clause before: ", adding that".
    pub leans: bool,
    /// The content is a clause or a quotation, not a noun phrase.
    pub clausal: bool,
}

/// What stands to the right of a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Right {
    That(usize),
    Clause(usize),
    Quote(usize),
    Colon(usize),
    Infinitive(usize),
    Object(usize),
    End(usize),
    Nothing,
}

impl Context<'_> {
    /// The cues of one sentence outside quotations, in order.
    pub(super) fn cues(&self, sentence: Range<usize>, out: &mut Vec<Found>) {
        let body = self.body(sentence.clone());
        let first = out.len();
        let mut at = sentence.start;
        while at < body.end {
            let token = &self.prose.tokens()[at];
            if token.kind == TokenKind::Quote
                && let Some(quote) = self.quote_of(at)
            {
                at = at.max(quote.close) + 1;
                continue;
            }
            if at == sentence.start
                && let Some(quote) = self.quote_of(at)
            {
                at = at.max(quote.close) + 1;
                continue;
            }
            if token.kind != TokenKind::Word {
                at += 1;
                continue;
            }
            let found = if let Some((len, data)) = self.opener(at) {
                self.read_opener(&body, at, len, data)
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
            match found {
                Some(found) => {
                    at = found.cue.end.max(at + 1);
                    out.push(found);
                }
                None => at += 1,
            }
        }
    }

    fn opener(&self, at: usize) -> Option<(usize, &'static str)> {
        if !self.prose.is(at, Class::SourceOpener)
            && !self.is_one_of(
                at,
                &["according", "as", "in", "by", "based", "on", "quoted", "cited", "reported"],
            )
        {
            return None;
        }
        let tokens = &self.prose.tokens()[at..];
        if let Some((len, data)) = lexicon().phrase(tokens, Class::SourceOpener) {
            return Some((len, data.unwrap_or("a")));
        }
        let data = lexicon().data(tokens[0].word, Class::SourceOpener)?;
        Some((1, data))
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
        if cites
            && !(self.has_name(source.clone())
                || source.clone().any(|it| {
                    self.prose.is(it, Class::Evidence) || self.prose.is(it, Class::Speaker)
                }))
        {
            return None;
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
            return (content < body.end).then(|| Found {
                cue: at..start,
                source: Some(source),
                clause: at..content,
                side: Side::Ahead(content),
                denied: false,
                speech: true,
                hearer: None,
                cites,
                leans: false,
                clausal: true,
            });
        }
        let source = self.with_apposition(source, body.end);
        let comma = at > body.start
            && (self.is_comma(at - 1) || self.is_mark(at - 1, "(") || self.is_free_dash(at - 1));
        Some(Found {
            cue: at..start,
            clause: at - usize::from(comma)..source.end,
            source: Some(source),
            side: Side::Behind,
            denied: false,
            speech: true,
            hearer: None,
            cites,
            leans: false,
            clausal: true,
        })
    }

    /// "12 reportedly died": nobody is named.
    fn read_hearsay(&self, body: &Range<usize>, at: usize) -> Found {
        Found {
            cue: at..at + 1,
            source: None,
            clause: at..at + 1,
            side: if at == body.start { Side::Ahead(at + 1) } else { Side::Around },
            denied: false,
            speech: true,
            hearer: None,
            cites: false,
            leans: false,
            clausal: true,
        }
    }

    /// "the ministry's estimate of 40", "a claim by the mayor that".
    fn read_noun(&self, body: &Range<usize>, at: usize) -> Option<Found> {
        let data = lexicon().data(self.prose.tokens()[at].word, Class::SpeechNoun)?;
        let next = at + 1;
        if next >= body.end {
            return None;
        }
        // A possessor on the left: "Lee's latest claim", "his claim".
        let mut left = at;
        let mut owner = None;
        while left > body.start && at - left < 5 {
            let token = &self.prose.tokens()[left - 1];
            if token.kind == TokenKind::Possessive {
                let start = self.source_before(body.start, left - 1)?.start;
                // "before Lee's claim": the phrase begins with its own words.
                owner = Some(start..left);
                break;
            }
            if self.is_one_of(left - 1, &["his", "her", "their", "its"]) {
                owner = Some(left - 1..left);
                break;
            }
            if token.kind == TokenKind::Dash
                || (self.is_lower(left - 1)
                    && !token.is(Class::Preposition)
                    && !token.is(Class::Conjunction)
                    && !token.is(Class::Article)
                    && !token.is(Class::Auxiliary))
            {
                left -= 1;
                continue;
            }
            break;
        }
        let mut content = next;
        if owner.is_none() && self.is_one_of(next, &["by", "from"]) {
            let source = self.source_after(next + 1, body.end)?;
            content = source.end;
            owner = Some(source);
        }
        let owner = owner?;
        if content >= body.end {
            return None;
        }
        let plan = data == "P";
        let begins = if self.prose.is_word(content, "that") {
            content + 1
        } else if self.prose.is_word(content, "of") && !plan
            || plan && self.is_one_of(content, &["to", "for"])
        {
            content + usize::from(self.prose.is_word(content, "of"))
        } else {
            return None;
        };
        if begins >= body.end {
            return None;
        }
        Some(Found {
            cue: at..at + 1,
            clause: owner.start..begins,
            source: Some(owner),
            side: Side::Ahead(begins),
            denied: data == "D",
            speech: matches!(data, "S" | "D"),
            hearer: None,
            cites: false,
            leans: false,
            clausal: true,
        })
    }

    fn read_verb(&self, body: &Range<usize>, at: usize, before: &[Found]) -> Option<Found> {
        let verb = self.verb(at)?;
        if self.is_noun_here(&verb, at, body) || self.is_tagged_noun(&verb, at) {
            return None;
        }
        // Leftward over "has also repeatedly been".
        let mut group = at;
        let mut be = false;
        let mut have = false;
        let mut negated = false;
        let mut auxiliary = false;
        let mut infinitive = false;
        while group > body.start && at - group < 8 {
            let it = group - 1;
            if self.is_auxiliary(it) {
                auxiliary = true;
                be |= self.is_one_of(
                    it,
                    &[
                        "is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't",
                        "weren't", "aren't",
                    ],
                ) && !have;
                have |= self.is_one_of(
                    it,
                    &["has", "have", "had", "hasn't", "haven't", "hadn't", "having"],
                );
                negated |= self.prose.is(it, Class::Negation);
            } else if self.is_one_of(it, &["not", "never"]) {
                negated = true;
            } else if self.prose.is_word(it, "to") {
                infinitive = true;
            } else if self.prose.tokens()[it].kind == TokenKind::Possessive
                && matches!(verb.form, b'g')
            {
                be = true;
            } else if !self.is_adverb(it) {
                break;
            }
            group = it;
        }
        let have = have && !infinitive;
        if be && (matches!(verb.form, b'd' | b'n')) {
            return self.read_passive(body, &verb, group, at);
        }
        if verb.form == b'n' && !have {
            return None;
        }
        if infinitive && group == body.start {
            return None;
        }
        let mut hearer = None;
        let (right, cue_end) = self.right_of(&verb, at, body, &mut hearer);
        let denied = verb.takes('D') || negated;
        let speech = verb.takes('S');
        let found = |source, clause: Range<usize>, side, leans| Found {
            cue: group..cue_end,
            source,
            clause,
            side,
            denied,
            speech,
            hearer: hearer.clone(),
            cites: false,
            leans,
            clausal: !matches!(right, Right::Object(_) | Right::Infinitive(_)),
        };
        let comma_before = group > body.start && self.is_comma(group - 1);
        let quote_before = group > body.start && self.closes(group - 1).is_some();
        // "…," said Lee, the mayor.
        if (comma_before || quote_before || group == body.start)
            && verb.takes('q')
            && !infinitive
            && verb.form != b'g'
            && (quote_before
                || matches!(right, Right::Clause(_) | Right::Object(_) | Right::End(_)))
        {
            let start = at + 1;
            if start < body.end
                && (quote_before || self.apposed_before_is_none(body.start, group))
                && let Some(source) = self.source_after(start, body.end)
            {
                let source = self.with_apposition(source, body.end);
                let after = source.end;
                let closed = after >= body.end
                    || self.is_comma(after)
                    || self.is_break(after)
                    || self.prose.is(after, Class::Preposition)
                    || self.prose.is(after, Class::Conjunction)
                    || self.is_time(after)
                    || self.is_adverb(after)
                    || self.is_one_of(after, &["last", "this", "told"])
                    || self.verb(after).is_some_and(|it| it.form == b'g');
                let has_content = group > body.start;
                if closed && has_content {
                    let end = self.clause_end(after, body.end);
                    return Some(found(Some(source), group..end, Side::Behind, false));
                }
            }
        }
        // ", adding that", "in a statement saying".
        if verb.form == b'g' && !be {
            return self
                .read_participle(body, &verb, group, at, right, cue_end, before)
                .map(|it| Found { denied: it.denied || denied, ..it });
        }
        let joined = group > body.start
            && (self.is_one_of(group - 1, &["and", "but", "then", "or"])
                || (comma_before && matches!(verb.form, b'd' | b's')));
        let low = before.last().map_or(body.start, |it| it.cue.end.min(group)).max(body.start);
        let low = self.after_quote(low, group);
        let mut source = self.source_before(low, group);
        let mut leans = false;
        let mut clause_start = source.as_ref().map_or(group, |it| it.start);
        if source.is_none() || infinitive {
            if infinitive {
                // "he went on to say", "the mayor wants to tell voters".
                source = before
                    .last()
                    .and_then(|it| it.source.clone())
                    .or_else(|| self.subject(body.clone()));
                clause_start = group;
                leans = true;
            } else if joined {
                source = before
                    .last()
                    .and_then(|it| it.source.clone())
                    .or_else(|| self.subject(body.clone()));
                clause_start = group - 1;
                leans = true;
            }
        }
        let source = source?;
        if verb.form == b'b'
            && !auxiliary
            && !infinitive
            && !leans
            && !self.is_plural(source.clone())
        {
            return None;
        }
        if !leans && source.clone().all(|it| self.prose.tokens()[it].kind != TokenKind::Word) {
            return None;
        }
        if !leans
            && source.end == group
            && verb.takes('E')
            && !verb.takes('c')
            && !self.may_show(source.clone())
            && !matches!(right, Right::That(_))
        {
            return None;
        }
        if !leans && clause_start > body.start {
            let it = clause_start - 1;
            if self.is_comma(it) || self.prose.is(it, Class::Conjunction) && self.is_lower(it) {
                clause_start = it;
                if clause_start > body.start && self.is_comma(clause_start - 1) {
                    clause_start -= 1;
                }
            }
        }
        match right {
            Right::That(to)
            | Right::Clause(to)
            | Right::Quote(to)
            | Right::Infinitive(to)
            | Right::Object(to) => (to < body.end)
                .then(|| found(Some(source), clause_start..to, Side::Ahead(to), leans)),
            Right::Colon(to) => {
                let side = if to >= body.end { Side::Below } else { Side::Ahead(to) };
                Some(found(Some(source), clause_start..to.min(body.end), side, leans))
            }
            Right::Nothing => None,
            Right::End(end) => {
                // "12 died, police said": the content must stand before a comma or a quotation.
                if !verb.takes('q') && !verb.takes('c') || leans {
                    return None;
                }
                let start = source.start;
                if start == body.start {
                    return None;
                }
                let comma = self.is_comma(start - 1)
                    || self.closes(start - 1).is_some()
                    || self.is_free_dash(start - 1);
                let inverted_quote =
                    matches!(self.prose.tokens()[start - 1].kind, TokenKind::Quote);
                (comma || inverted_quote).then(|| {
                    let from = if self.is_comma(start - 1) { start - 1 } else { start };
                    found(Some(source), from..end, Side::Behind, false)
                })
            }
        }
    }

    /// Whether no appositive, so no subject, ends before `group`: ", said Lee" and not "Lee, the mayor, said".
    fn apposed_before_is_none(&self, low: usize, group: usize) -> bool {
        self.source_before(low, group).is_none()
    }

    /// The token after the last quotation mark in `low..high` that closes a quotation.
    fn after_quote(&self, low: usize, high: usize) -> usize {
        let at = self.quotes.partition_point(|it| it.close < high);
        match at.checked_sub(1).map(|it| self.quotes[it]) {
            // Short ones are part of a phrase: the "Iron" Duke said.
            Some(quote)
                if quote.close >= low && quote.close < high && quote.close - quote.open > 5 =>
            {
                quote.close + 1
            }
            _ => low,
        }
    }

    /// Where the adjuncts of a cue end: "said on Monday in Rome|, …".
    fn clause_end(&self, from: usize, high: usize) -> usize {
        let mut at = from;
        while at < high && at - from < 40 {
            let token = &self.prose.tokens()[at];
            if self.is_comma(at)
                || self.is_break(at)
                || token.kind == TokenKind::Quote
                || self.is_one_of(at, &["and", "but", "that", "while"])
            {
                return at;
            }
            at += 1;
        }
        at
    }

    /// Whether a form that may be a noun is one: "the report", "his claims".
    fn is_noun_here(&self, verb: &Verb, at: usize, body: &Range<usize>) -> bool {
        if matches!(verb.form, b'd' | b'n') {
            // "the reported deaths", "a proposed law"; "the reported" is never a verb.
            return at > body.start
                && (self.prose.is(at - 1, Class::Article)
                    || self.prose.tokens()[at - 1].kind == TokenKind::Possessive
                    || self.is_one_of(
                        at - 1,
                        &[
                            "his", "her", "their", "its", "of", "in", "for", "with", "by", "from",
                            "as",
                        ],
                    ));
        }
        if at == body.start {
            return true;
        }
        let before = at - 1;
        let token = &self.prose.tokens()[before];
        token.is(Class::Article)
            || (token.is(Class::Determiner)
                && !self.is_one_of(before, &["that", "both", "some", "many", "all", "others"]))
            || token.kind == TokenKind::Possessive
            || (token.is(Class::Preposition) && verb.form != b'g')
            || token.kind == TokenKind::Number && verb.form != b'g'
            || token.kind == TokenKind::Dash && !token.spaced
    }

    /// Whether the tagger takes a form that may be a noun for one, or it is part of a name: "the United States".
    fn is_tagged_noun(&self, verb: &Verb, at: usize) -> bool {
        let tag = self.prose.tag(at);
        if tag == Tag::Proper
            && at > 0
            && self.prose.tag(at - 1) == Tag::Proper
            && !self.is_lower(at)
        {
            return true;
        }
        matches!(verb.form, b'b' | b's')
            && matches!(tag, Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Proper)
    }

    /// Whether a phrase can be the subject of a base form: plural, or "I", "they", "you".
    fn is_plural(&self, source: Range<usize>) -> bool {
        if source.len() == 1 && self.is_pronoun(source.start) {
            return self.is_one_of(source.start, &["i", "we", "you", "they"]);
        }
        source.clone().any(|it| {
            self.prose.tag(it) == Tag::Plural
                || self.is_one_of(
                    it,
                    &[
                        "and", "police", "people", "others", "some", "many", "few", "data",
                        "media", "most", "several", "all",
                    ],
                )
                || (self.prose.tag(it) == Tag::Proper && self.prose.word(it).ends_with('s'))
        })
    }

    /// Whether the subject of "show" or "find" is a document, a body or a person that finds things.
    fn may_show(&self, source: Range<usize>) -> bool {
        source
            .clone()
            .any(|it| self.prose.is(it, Class::Evidence) || self.prose.is(it, Class::Speaker))
            || self.has_name(source)
    }

    /// "was first reported by the Herald", "is said to have fled", "it is believed that".
    fn read_passive(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        group: usize,
        at: usize,
    ) -> Option<Found> {
        let next = at + 1;
        let speech = verb.takes('S');
        let found = |source, clause: Range<usize>, side| Found {
            cue: group..next,
            source,
            clause,
            side,
            denied: verb.takes('D'),
            speech,
            hearer: None,
            cites: false,
            leans: false,
            clausal: true,
        };
        if !verb.takes('t') && !verb.takes('n') {
            return None;
        }
        let it_subject = group == body.start + 1 && self.prose.is_word(body.start, "it");
        if it_subject && self.prose.is_word(next, "that") {
            return (next + 1 < body.end)
                .then(|| found(None, body.start..next + 1, Side::Ahead(next + 1)));
        }
        if self.prose.is_word(next, "by") {
            let source = self.source_after(next + 1, body.end)?;
            let named = self.has_name(source.clone())
                || source.clone().any(|it| {
                    self.prose.is(it, Class::Speaker) || self.prose.is(it, Class::Evidence)
                });
            if !named || group == body.start {
                return None;
            }
            let source = self.with_apposition(source, body.end);
            let end = source.end;
            return Some(found(Some(source), group..end, Side::Behind));
        }
        // "12 are said to have died", "3 were reported killed".
        if verb.takes('t')
            && !verb.takes('p')
            && (self.prose.is_word(next, "to")
                || self.is_one_of(
                    next,
                    &["dead", "killed", "missing", "injured", "wounded", "trapped"],
                ))
            && group > body.start
        {
            return Some(Found { side: Side::Around, ..found(None, group..next, Side::Behind) });
        }
        None
    }

    /// ", saying that", "a letter urging": leans on the clause before it.
    #[allow(clippy::too_many_arguments)]
    fn read_participle(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        group: usize,
        at: usize,
        right: Right,
        cue_end: usize,
        before: &[Found],
    ) -> Option<Found> {
        if group == body.start {
            return None;
        }
        let comma = self.is_comma(group - 1)
            || self.closes(group - 1).is_some()
            || self.is_free_dash(group - 1);
        let to = match right {
            Right::That(to)
            | Right::Clause(to)
            | Right::Quote(to)
            | Right::Infinitive(to)
            | Right::Object(to) => to,
            Right::Colon(to) if to < body.end => to,
            _ => return None,
        };
        if to >= body.end {
            return None;
        }
        let left = group - 1;
        let noun = self.prose.is(left, Class::Evidence) || self.prose.is(left, Class::SpeechNoun);
        let joined = self
            .is_one_of(left, &["and", "while", "by", "before", "after", "without", "when", "in"]);
        if !(comma || noun || joined || self.prose.is(left, Class::Speaker) || self.ends_noun(left))
        {
            return None;
        }
        let source = if comma || joined {
            before
                .iter()
                .rev()
                .find_map(|it| it.source.clone())
                .or_else(|| self.subject(body.clone()))
        } else if noun {
            // "issued a statement saying": the one who issued it.
            self.subject(body.clone())
                .filter(|it| it.end < left)
                .or_else(|| self.source_before(body.start, group))
        } else {
            self.source_before(body.start, group)
        }?;
        let _ = at;
        Some(Found {
            cue: group..cue_end,
            source: Some(source),
            clause: if comma { group - 1 } else { group }..to,
            side: Side::Ahead(to),
            denied: verb.takes('D'),
            speech: verb.takes('S'),
            hearer: None,
            cites: false,
            leans: true,
            clausal: !matches!(right, Right::Object(_) | Right::Infinitive(_)),
        })
    }

    /// What the verb is followed by, and where the cue's own words end.
    fn right_of(
        &self,
        verb: &Verb,
        at: usize,
        body: &Range<usize>,
        hearer: &mut Option<Range<usize>>,
    ) -> (Right, usize) {
        let mut to = at + 1;
        let mut cue_end = at + 1;
        // "pointed out", "put it".
        if self.is_one_of(to, &["out"]) && matches!(verb.lemma, "point" | "call" | "spell") {
            to += 1;
            cue_end = to;
        }
        let end = body.end;
        for _ in 0..12 {
            if to >= end {
                return (Right::End(end), cue_end);
            }
            let token = &self.prose.tokens()[to];
            if token.kind == TokenKind::Quote {
                if self.opens(to).is_some() {
                    return (Right::Quote(to), cue_end);
                }
                return (Right::End(to), cue_end);
            }
            if self.prose.is_word(to, "that") {
                return (Right::That(to + 1), cue_end);
            }
            if self.is_mark(to, ":") {
                return (Right::Colon(to + 1), cue_end);
            }
            if self.is_comma(to) {
                if to + 1 < end && self.opens(to + 1).is_some() {
                    return (Right::Quote(to + 1), cue_end);
                }
                return (Right::End(to), cue_end);
            }
            if self.is_break(to) {
                return (Right::End(to), cue_end);
            }
            if self.is_one_of(to, &["how", "why", "what", "whether", "who", "where", "when", "if"])
            {
                return (
                    if verb.takes('t') || verb.takes('q') {
                        Right::Clause(to)
                    } else {
                        Right::End(to)
                    },
                    cue_end,
                );
            }
            if self.is_one_of(
                to,
                &["and", "but", "while", "because", "although", "though", "as", "after", "before"],
            ) && !self.is_adjunct(to, end)
            {
                if self.prose.is_word(to, "as") && verb.takes('n') {
                    return (Right::Object(to), cue_end);
                }
                return (Right::End(to), cue_end);
            }
            if self.prose.is_word(to, "to") {
                if verb.takes('i') {
                    return (Right::Infinitive(to), cue_end);
                }
                if matches!(
                    verb.lemma,
                    "point" | "refer" | "allude" | "admit" | "confess" | "object"
                ) {
                    return (Right::Object(to + 1), to + 1);
                }
            }
            if self.is_adverb(to)
                || self.is_time(to)
                || (self.is_one_of(to, &["last", "this", "early", "late", "earlier", "next"])
                    && to + 1 < end
                    && self.is_time(to + 1))
            {
                to += 1;
                continue;
            }
            if token.is(Class::Preposition) {
                let wanted = verb.takes('o')
                    && self.is_one_of(to, &["for", "of", "about", "against", "on", "with", "over"]);
                if wanted
                    && !(self.prose.is_word(to, "on")
                        && self.is_adjunct(to, end)
                        && verb.lemma != "call")
                {
                    return (Right::Object(to + 1), to + 1);
                }
                // "said in a statement that": past the phrase.
                to = self.past_adjunct(to, end);
                continue;
            }
            if verb.takes('p') && hearer.is_none() {
                let past = self.past_hearer(to, end);
                if past > to {
                    *hearer = Some(to..past);
                    to = past;
                    continue;
                }
            }
            if hearer.is_some() && verb.lemma == "tell" {
                return (Right::Clause(to), cue_end);
            }
            if verb.takes('c') || verb.takes('E') {
                return (Right::Clause(to), cue_end);
            }
            if verb.takes('n') {
                return (Right::Object(to), cue_end);
            }
            return (Right::Nothing, cue_end);
        }
        (Right::Nothing, cue_end)
    }

    /// "about 20": a hedge, no preposition.
    fn about_number(&self, at: usize) -> bool {
        self.is_one_of(at, &["about", "around", "over", "under"])
            && (self.prose.tag(at + 1) == Tag::Number
                || self.prose.tokens().get(at + 1).is_some_and(|it| it.kind == TokenKind::Symbol))
    }

    /// Whether the verb's content may hang on the preposition: "called for", "warned of"; not "spoke for an hour".
    fn takes_preposition(&self, verb: &Verb, at: usize, end: usize) -> bool {
        match verb.lemma {
            "call" | "appeal" | "plead" | "push" | "press" | "lobby" | "campaign" | "agitate" => {
                self.prose.is_word(at, "for")
                    || (verb.lemma == "call" && self.is_one_of(at, &["on", "upon"]))
            }
            "ask" => self.is_one_of(at, &["for", "about"]),
            "apologize" => self.prose.is_word(at, "for"),
            "respond" | "posit" => false,
            _ => {
                self.is_one_of(at, &["about", "of", "against"])
                    || (self.prose.is_word(at, "on") && !self.is_adjunct(at, end))
            }
        }
    }

    /// Past "in a statement", "at a briefing in Rome": a preposition with its noun phrase.
    fn past_adjunct(&self, from: usize, end: usize) -> usize {
        let mut at = from + 1;
        let mut nouns = 0;
        while at < end && at - from < 14 {
            let token = &self.prose.tokens()[at];
            let opens = token.is(Class::Article) || token.is(Class::Determiner);
            if self.is_pronoun(at)
                || self.prose.is_word(at, "that")
                || (nouns > 0 && (opens || token.is(Class::Preposition) && !self.prose.is_word(at, "of")))
                || token.kind == TokenKind::Quote
                || self.is_comma(at)
                || self.is_break(at)
                || token.is(Class::Conjunction)
                || (nouns > 0 && self.is_time(at))
                // "said on Monday Lee was", "in Rome officials".
                || (nouns > 0 && self.is_time(at - 1) && !self.is_time(at) && token.kind != TokenKind::Number)
            {
                break;
            }
            nouns += usize::from(
                !opens && (token.kind == TokenKind::Word || token.kind == TokenKind::Number),
            );
            at += 1;
        }
        at.max(from + 1)
    }

    /// Past "reporters", "the BBC's Ann Lee", "him": who was told.
    fn past_hearer(&self, from: usize, end: usize) -> usize {
        if self.is_one_of(from, &["me", "us", "him", "them", "you", "it", "her"]) {
            return from + 1;
        }
        let mut at = from;
        while at < end && at - from < 14 {
            let token = &self.prose.tokens()[at];
            let opens = at > from
                && (token.is(Class::Article) || token.is(Class::Determiner) || self.is_pronoun(at));
            if opens && !self.is_one_of(at - 1, &["of", "and"]) && token.kind == TokenKind::Word
                || self.prose.is_word(at, "that")
                || self.prose.is_word(at, "to")
                || token.kind == TokenKind::Quote
                || self.is_comma(at)
                || self.is_break(at)
                || (at > from
                    && token.is(Class::Preposition)
                    && !self.is_one_of(at, &["of", "at", "for"]))
                || (token.is(Class::Conjunction) && !self.prose.is_word(at, "and"))
                || self.is_one_of(at, &["how", "why", "what", "there"])
                || self.is_time(at)
                || (at > from && self.is_auxiliary(at))
            {
                break;
            }
            at += 1;
        }
        at
    }
}
