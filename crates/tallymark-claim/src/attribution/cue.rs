//! Cues: the words that show that somebody is said to say something.

use std::ops::Range;

use crate::chunk;
use crate::lexicon::{Class, Classes, lexicon};
use crate::tag::Tag;
use crate::token::TokenKind;

use super::syntax::{Context, Verb};

/// Lists whose words may be a cue or open one.
const CUES: Classes = Classes::NONE
    .with(Class::ReportingVerb)
    .with(Class::Hearsay)
    .with(Class::SpeechNoun)
    .with(Class::SourceOpener);

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
            // Most words are no cue of any kind.
            if !token.classes.any(CUES) {
                at += 1;
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
        if !self.prose.is(at, Class::SourceOpener) {
            return None;
        }
        let tokens = &self.prose.tokens()[at..];
        if let Some((len, data)) = lexicon().phrase(tokens, Class::SourceOpener) {
            return Some((len, data.unwrap_or("a")));
        }
        let data = lexicon().data(tokens[0].word, Class::SourceOpener)?;
        (data != "-").then_some((1, data))
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
        // "a Herald report that", "the Norland Times claim that".
        if owner.is_none()
            && self.prose.is_word(next, "that")
            && at > body.start
            && self.prose.tag(at - 1) == Tag::Proper
        {
            owner = self.source_before(body.start, at).filter(|it| self.has_name(it.clone()));
        }
        // "made the following comment:"
        if owner.is_none() && self.is_mark(next, ":") && matches!(data, "S") {
            let source = self.subject(body.clone()).filter(|it| it.end <= at)?;
            let side = if next + 1 >= body.end { Side::Below } else { Side::Ahead(next + 1) };
            return Some(Found {
                cue: at..next,
                clause: source.start..next + 1,
                source: Some(source),
                side,
                denied: false,
                speech: true,
                hearer: None,
                cites: false,
                leans: false,
                clausal: true,
            });
        }
        let owner = owner?;
        if content >= body.end {
            return None;
        }
        let plan = data == "P";
        let begins = if self.prose.is_word(content, "that") && !self.prose.tag(content + 1).finite()
        {
            content + 1
        } else if !plan
            && (self.prose.is_word(content, "of") && self.noun_takes(at, "of")
                || self.prose.is_word(content, "about") && self.noun_takes(at, "about"))
            || plan && self.is_one_of(content, &["to", "for"])
        {
            content + usize::from(self.is_one_of(content, &["of", "about"]))
        } else {
            return None;
        };
        if begins >= body.end {
            return None;
        }
        // "Asked about his claim that 12 died, Lee said": the phrase ends with its comma.
        let fronted = self.is_fronted(body.start, at);
        let side =
            match (begins..body.end.min(begins + 40)).find(|it| fronted && self.is_comma(*it)) {
                Some(comma)
                    if comma > begins
                        && body.start + 8 > owner.start
                        && !self.prose.tag(body.start).nominal() =>
                {
                    Side::Phrase(begins, comma)
                }
                _ => match self.noun_content_end(
                    begins,
                    body.end,
                    self.prose.is_word(begins - 1, "that"),
                ) {
                    Some(end) => Side::Phrase(begins, end),
                    None => Side::Ahead(begins),
                },
            };
        Some(Found {
            cue: at..at + 1,
            clause: owner.start..begins,
            source: Some(owner),
            side,
            denied: data == "D",
            speech: matches!(data, "S" | "D"),
            hearer: None,
            cites: false,
            leans: false,
            clausal: true,
        })
    }

    /// Where the content of a noun that is the subject ends: "the claim that 12 died [was false]".
    fn noun_content_end(&self, from: usize, end: usize, clause: bool) -> Option<usize> {
        let mut wanted = usize::from(clause) + 1;
        let mut at = from;
        while at < end && at - from < 40 {
            let tag = self.prose.tag(at);
            if matches!(tag, Tag::Relative | Tag::Subordinator | Tag::Conjunction) {
                wanted += 1;
            } else if matches!(tag, Tag::Auxiliary | Tag::Modal)
                && !self.is_one_of(at, &["being", "having", "be", "been"])
                || (tag == Tag::Finite && wanted > 1)
            {
                wanted -= 1;
                if wanted == 0 {
                    return (at > from).then_some(at);
                }
                // "had been", "will have": one verb.
                while at + 1 < end
                    && !self.prose.tag(at).eq(&Tag::Finite)
                    && (self.prose.tag(at + 1).finite()
                        || matches!(self.prose.tag(at + 1), Tag::Adverb | Tag::Not))
                {
                    at += 1;
                }
            }
            at += 1;
        }
        None
    }

    /// Whether the noun may hold its content after the preposition: "an estimate of 40", not "his view of the sea".
    fn noun_takes(&self, at: usize, preposition: &str) -> bool {
        if preposition == "about" {
            return self.is_one_of(
                at,
                &[
                    "comment",
                    "comments",
                    "remark",
                    "remarks",
                    "claim",
                    "claims",
                    "warning",
                    "warnings",
                    "statement",
                    "statements",
                    "joke",
                ],
            );
        }
        self.is_one_of(
            at,
            &[
                "estimate",
                "estimates",
                "forecast",
                "forecasts",
                "projection",
                "projections",
                "claim",
                "claims",
                "allegation",
                "allegations",
                "accusation",
                "accusations",
                "report",
                "reports",
                "count",
                "tally",
                "calculation",
                "prediction",
                "predictions",
                "promise",
                "promises",
                "pledge",
                "warning",
                "warnings",
                "declaration",
                "announcement",
                "denial",
                "threat",
                "threats",
                "admission",
                "assessment",
            ],
        )
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
        let mut modal = false;
        let mut infinitive = false;
        while group > body.start && at - group < 8 {
            let it = group - 1;
            if self.is_auxiliary(it) {
                auxiliary = true;
                modal |= self.prose.tag(it) == Tag::Modal;
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
        // "could call on", "did not mention": nothing of the kind was said.
        if (modal || negated)
            && !verb.takes('D')
            && matches!(right, Right::Object(_) | Right::Infinitive(_))
        {
            return None;
        }
        // "a bar called the Anchor": no verb of the clause.
        if let Right::Object(to) = right
            && verb.form == b'd'
            && !have
            && !auxiliary
            && (self.prose.tag(at) == Tag::Participle
                || (verb.lemma == "call" && to == at + 1 && self.runs_into_verb(to, body.end)))
        {
            return None;
        }
        let comma_before = group > body.start && self.is_comma(group - 1);
        let quote_before = group > body.start && self.closes(group - 1).is_some();
        // "…," said Lee, the mayor.
        if (comma_before || quote_before || group == body.start)
            && verb.takes('q')
            && !infinitive
            && verb.form != b'g'
            && (quote_before
                || (verb.takes('c')
                    && matches!(right, Right::Clause(_) | Right::Object(_) | Right::End(_))))
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
        // "you say": the reader is no source.
        if source.len() == 1
            && self.is_one_of(source.start, &["you", "nobody", "none", "anyone", "anybody"])
        {
            return None;
        }
        // "the fire claimed 12 lives".
        if verb.lemma == "claim"
            && let Right::Object(to) | Right::Clause(to) = right
            && (to..body.end.min(to + 8))
                .any(|it| self.is_one_of(it, &["lives", "life", "victims"]))
        {
            return None;
        }
        // "what Lee says it costs", "the 40 million he says he raised": a clause inside a noun phrase.
        if !leans && source.start > body.start {
            let left = source.start - 1;
            if self.prose.is_word(left, "what")
                || (self.is_pronoun(source.start)
                    && matches!(
                        self.prose.tag(left),
                        Tag::Noun | Tag::Plural | Tag::Proper | Tag::Number
                    ))
            {
                return None;
            }
        }
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
        // “A,” she said after the vote: a whole quotation before the source is what was said.
        if !leans && source.start > body.start && self.follows_quotation(source.start, body.start) {
            let from =
                if self.is_comma(source.start - 1) { source.start - 1 } else { source.start };
            let end = self.clause_end(cue_end, body.end);
            return Some(found(Some(source), from..end, Side::Behind, false));
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
                // "the mayor says since the vote, prices have doubled": the phrase belongs to what is said.
                if verb.takes('c')
                    && self.is_comma(end)
                    && end > cue_end
                    && self.prose.is(cue_end, Class::Preposition)
                    && (start == body.start || !self.is_comma(start - 1))
                    && end + 1 < body.end
                    && !matches!(
                        self.prose.tag(end + 1),
                        Tag::Ing | Tag::Relative | Tag::Conjunction
                    )
                    && self.is_clause(end + 1, body.end)
                {
                    return Some(found(
                        Some(source),
                        clause_start..cue_end,
                        Side::Ahead(cue_end),
                        false,
                    ));
                }
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

    /// Whether a quotation of more than a few words closes right before `at`, a comma aside.
    fn follows_quotation(&self, at: usize, low: usize) -> bool {
        let mark = if self.is_comma(at - 1) { at.saturating_sub(2) } else { at - 1 };
        self.closes(mark).is_some_and(|it| {
            // “Enough,” she said; but: the “Iron” Duke said.
            it.open < low + 1
                || it.close - it.open > 4
                || self.is_comma(mark.saturating_sub(1))
                || self.is_comma(at - 1)
        })
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
                    || self.is_one_of(at - 1, &["more", "most", "less", "very", "so"])
                    || self.prose.tag(at - 1) == Tag::Number
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
        if !matches!(verb.form, b'b' | b's')
            || !matches!(tag, Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Proper)
        {
            return false;
        }
        // "the poll shows that turnout", "the tax office estimates it will": a noun is not
        // followed by a clause; "rules that could" is.
        let next = at + 1;
        let clause = self.prose.is_word(next, "that")
            && !matches!(self.prose.tag(next + 1), Tag::Finite | Tag::Auxiliary | Tag::Modal)
            || (verb.takes('i')
                && self.prose.is_word(next, "to")
                && at > 0
                && (matches!(self.prose.tag(at - 1), Tag::Proper | Tag::Pronoun)
                    || self.prose.is(at - 1, Class::Speaker)))
            || self.is_one_of(next, &["it", "he", "she", "they", "there"])
            || self.prose.is(next, Class::Article)
            || self.prose.is_word(next, "how")
            || self.prose.is_word(next, "what")
            || self.opens(next).is_some()
            || (self.is_mark(next, ":") && at > 0 && self.prose.tag(at - 1) == Tag::Proper)
            || (self.is_comma(next) && self.opens(next + 1).is_some())
            || (verb.lemma == "show" && at > 0 && self.prose.is(at - 1, Class::Evidence));
        !clause
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
            if !speech || !verb.takes('t') {
                return None;
            }
            let named = self.has_name(source.clone())
                || source.clone().any(|it| {
                    self.prose.is(it, Class::Speaker) || self.prose.is(it, Class::Evidence)
                });
            if !named || group == body.start {
                return None;
            }
            let source = self.with_apposition(source, body.end);
            let end = source.end;
            return Some(Found { clausal: false, ..found(Some(source), group..end, Side::Behind) });
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
        // "rebels seeking autonomy", "regarding the vote": no words of anybody.
        if (!verb.takes('S') && !comma) || verb.lemma == "regard" {
            return None;
        }
        let noun = self.prose.is(left, Class::Evidence) || self.prose.is(left, Class::SpeechNoun);
        let joined = self
            .is_one_of(left, &["and", "while", "by", "before", "after", "without", "when", "in"]);
        let with = self.prose.tag(left).nominal()
            && (body.start..group).rev().take(6).any(|it| self.prose.is_word(it, "with"));
        if !(comma
            || noun
            || joined
            || with
            || self.prose.is(left, Class::Speaker)
            || self.prose.tag(left) == Tag::Proper)
        {
            return None;
        }
        let source = if comma || joined {
            self.main_speaker(before).or_else(|| self.subject(body.clone()))
        } else if noun {
            // "issued a statement saying": the one who issued it.
            self.subject(body.clone())
                .filter(|it| it.end < left)
                .or_else(|| self.source_before(body.start, group))
        } else {
            self.source_before(body.start, group)
        }
        .filter(|it| it.end <= group)?;
        // "In a letter urging calm, the mayor said 12 died": the phrase ends with its comma.
        let fronted = self.is_fronted(body.start, group);
        let side = match (to..body.end.min(to + 40)).find(|it| fronted && self.is_comma(*it)) {
            Some(comma) if comma > to => Side::Phrase(to, comma),
            _ => Side::Ahead(to),
        };
        let _ = at;
        Some(Found {
            cue: group..cue_end,
            source: Some(source),
            clause: if comma || joined { group - 1 } else { group }..to,
            side,
            denied: verb.takes('D'),
            speech: verb.takes('S'),
            hearer: None,
            cites: false,
            leans: comma || self.is_one_of(left, &["and", "while"]),
            clausal: !matches!(right, Right::Object(_) | Right::Infinitive(_)),
        })
    }

    /// Who speaks in the main clause so far: a cue inside another's content is not it.
    fn main_speaker(&self, before: &[Found]) -> Option<Range<usize>> {
        let mut main = before.iter().find(|it| !matches!(it.side, Side::Phrase(..)))?;
        // The last few are enough, and keep work linear.
        for it in before.iter().skip(1).rev().take(8).rev() {
            if !it.leans && self.cuts(it) {
                main = it;
            }
        }
        let source = main.source.clone()?;
        (!self.is_one_of(source.start, &["his", "her", "its", "their"]) || source.len() > 1)
            .then_some(source)
    }

    /// Whether `at` stands in a phrase before the main clause: no verb so far.
    fn is_fronted(&self, start: usize, at: usize) -> bool {
        at - start < 40 && !(start..at).any(|it| self.prose.tag(it).finite())
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
        let mut heard = false;
        if matches!(verb.lemma, "put" | "peg" | "value") {
            return (self.puts_figure(to, end), cue_end);
        }
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
            if self.is_one_of(to, &["how", "why", "what", "whether"])
                || (self.is_one_of(to, &["who", "where", "when", "if"])
                    && matches!(
                        verb.lemma,
                        "ask"
                            | "explain"
                            | "describe"
                            | "specify"
                            | "know"
                            | "wonder"
                            | "determine"
                            | "detail"
                            | "disclose"
                            | "reveal"
                            | "show"
                    ))
            {
                return (
                    if verb.takes('t') || verb.takes('q') {
                        Right::Clause(to)
                    } else {
                        Right::Nothing
                    },
                    cue_end,
                );
            }
            if self.is_one_of(
                to,
                &[
                    "and", "but", "while", "because", "although", "though", "as", "when", "who",
                    "which", "if", "where",
                ],
            ) || (self.is_one_of(to, &["after", "before"]) && !self.is_adjunct(to, end))
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
            if self.hedges_number(to) {
                // "said at least 12 died", "said nearly 30 were hurt".
                let clause = verb.takes('c') || verb.takes('E') && self.is_clause(to, end);
                return (
                    if clause {
                        Right::Clause(to)
                    } else if verb.takes('n') {
                        Right::Object(to)
                    } else {
                        Right::Nothing
                    },
                    cue_end,
                );
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
                if verb.takes('o') && self.takes_preposition(verb, to, end) {
                    return (Right::Object(to + 1), to + 1);
                }
                // "said in a statement that": past the phrase.
                to = self.past_adjunct(to, end);
                continue;
            }
            if verb.takes('p') && !heard {
                let past = self.past_hearer(to, end);
                if past > to {
                    if matches!(verb.lemma, "tell" | "inform" | "assure") {
                        *hearer = Some(to..past);
                    }
                    heard = true;
                    to = past;
                    continue;
                }
            }
            if heard && verb.lemma == "tell" {
                return (Right::Clause(to), cue_end);
            }
            if verb.takes('c') || verb.takes('E') {
                let clause = !verb.takes('n') || self.is_clause(to, end);
                return (if clause { Right::Clause(to) } else { Right::Object(to) }, cue_end);
            }
            if verb.takes('n') {
                return (Right::Object(to), cue_end);
            }
            return (Right::Nothing, cue_end);
        }
        (Right::Nothing, cue_end)
    }

    /// Whether a clause opens at `from`: a finite verb before any relative or subordinate clause.
    fn is_clause(&self, from: usize, end: usize) -> bool {
        for at in from..end.min(from + 30) {
            match self.prose.tag(at) {
                Tag::Finite | Tag::Auxiliary | Tag::Modal => return true,
                Tag::Relative | Tag::Subordinator | Tag::Dash => return false,
                Tag::Punct if self.is_break(at) => return false,
                _ => {}
            }
        }
        false
    }

    /// "a bar called the Anchor burned down": the clause has its verb elsewhere.
    fn runs_into_verb(&self, from: usize, end: usize) -> bool {
        (from..end.min(from + 12))
            .take_while(|it| {
                !matches!(
                    self.prose.tag(*it),
                    Tag::Punct
                        | Tag::Conjunction
                        | Tag::Relative
                        | Tag::Subordinator
                        | Tag::Dash
                        | Tag::Quote
                )
            })
            .any(|it| self.prose.tag(it).finite())
    }

    /// "about 20", "at least 12", "as many as 40", "nearly 30": words of a figure, no adjunct.
    fn hedges_number(&self, at: usize) -> bool {
        let figure = |at: usize| {
            self.prose.tag(at) == Tag::Number
                || self.prose.tokens().get(at).is_some_and(|it| it.kind == TokenKind::Symbol)
        };
        let len = if self.is_one_of(
            at,
            &[
                "about",
                "around",
                "over",
                "under",
                "between",
                "nearly",
                "almost",
                "roughly",
                "approximately",
                "only",
                "just",
                "exactly",
                "barely",
                "some",
                "more",
                "fewer",
                "less",
            ],
        ) {
            1 + usize::from(self.prose.is_word(at + 1, "than"))
        } else if self.is_one_of(at, &["at", "up"])
            && self.is_one_of(at + 1, &["least", "most", "to"])
        {
            2
        } else if self.prose.is_word(at, "as") && self.is_one_of(at + 1, &["many", "much", "few"]) {
            3
        } else {
            return false;
        };
        figure(at + len)
            || (figure(at + len + 1) && self.is_one_of(at + len, &["a", "another", "some"]))
    }
    /// Whether the verb's content may hang on the preposition: "called for", "warned of"; not "spoke for an hour".
    fn takes_preposition(&self, verb: &Verb, at: usize, end: usize) -> bool {
        match verb.lemma {
            "call" => self.is_one_of(at, &["for", "on", "upon"]),
            "appeal" | "plead" | "push" | "press" | "lobby" | "campaign" | "agitate"
            | "apologize" => self.prose.is_word(at, "for"),
            "ask" => self.is_one_of(at, &["for", "about"]),
            "respond" | "posit" => false,
            _ => {
                self.is_one_of(at, &["about", "of", "against"])
                    || (self.prose.is_word(at, "on") && !self.is_adjunct(at, end))
            }
        }
    }

    /// "put it", which ends a clause; "put the toll at 40", where the figure follows "at".
    fn puts_figure(&self, from: usize, end: usize) -> Right {
        if self.prose.is_word(from, "it")
            && (from + 1 >= end
                || self.is_comma(from + 1)
                || self.prose.is(from + 1, Class::Preposition))
        {
            return Right::End(from + 1);
        }
        if self.prose.is_word(from, "it") && self.is_mark(from + 1, ":") {
            return Right::Colon(from + 2);
        }
        for at in from..end.min(from + 10) {
            if self.is_one_of(at, &["at", "to", "between"])
                && (at + 1..end.min(at + 5)).any(|it| {
                    self.prose.tag(it) == Tag::Number
                        || self.prose.tokens()[it].kind == TokenKind::Symbol
                })
            {
                return Right::Object(from);
            }
        }
        Right::Nothing
    }
    /// Past "in a statement", "at a briefing in Rome": a preposition with its noun phrase.
    fn past_adjunct(&self, from: usize, end: usize) -> usize {
        let mut at = from + 1;
        let mut nouns = 0;
        // "in a June report" against "on Monday Lee".
        let determined = self.prose.is(at, Class::Article) || self.prose.is(at, Class::Determiner);
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
                || (nouns > 0 && self.is_time(at) && (!determined || !self.prose.tag(at + 1).nominal()))
                // "said on Monday Lee was", "in Rome officials".
                || (nouns > 0 && !determined && self.is_time(at - 1) && !self.is_time(at) && token.kind != TokenKind::Number)
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
                || (at > from
                    && self.prose.tag(at) == Tag::Number
                    && self.prose.tag(at - 1).nominal())
            {
                break;
            }
            at += 1;
        }
        at
    }
}
