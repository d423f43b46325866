//! Verbs of saying with a subject: which side the content is on, and who says it.

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::{Capital, TokenKind};

use super::after::Right;
use super::cue::{Found, Side};
use super::syntax::{Context, Verb};

/// Those who come upon things, rather than to a finding.
const FINDERS: [&str; 28] = [
    "army",
    "boy",
    "crew",
    "crews",
    "divers",
    "doctors",
    "family",
    "firefighters",
    "forces",
    "girl",
    "man",
    "men",
    "neighbors",
    "neighbours",
    "officer",
    "officers",
    "people",
    "police",
    "policeman",
    "relatives",
    "rescuers",
    "residents",
    "soldiers",
    "team",
    "teams",
    "troops",
    "volunteers",
    "workers",
];

/// The words of a verb group: "has also repeatedly been".
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// Its first token.
    pub start: usize,
    /// The verb itself.
    pub verb: usize,
    pub be: bool,
    pub have: bool,
    pub negated: bool,
    pub auxiliary: bool,
    pub modal: bool,
    pub infinitive: bool,
}

/// Who speaks, as far as the words before a verb tell.
#[derive(Clone, Debug)]
struct Subject {
    source: Range<usize>,
    /// "who", where that stands before the verb in place of `source`.
    who: Option<usize>,
    /// Where the clause of the cue begins.
    clause: usize,
    /// The subject is another clause's.
    leans: bool,
}

impl Context<'_> {
    pub(super) fn read_verb(
        &self,
        body: &Range<usize>,
        at: usize,
        before: &[Found],
    ) -> Option<Found> {
        let verb = self.verb(at)?;
        if at == body.start && verb.takes('q') && matches!(verb.form, b'd' | b's') {
            return self.read_first(body, at);
        }
        if self.is_noun_here(&verb, at, body) || self.is_tagged_noun(&verb, at, body) {
            return None;
        }
        let group = self.group(&verb, at, body);
        if matches!(verb.lemma, "quote" | "cite")
            && let Some(found) = self.read_quoted(body, at, &group)
        {
            return Some(found);
        }
        if group.be && matches!(verb.form, b'd' | b'n') {
            return self.read_passive(body, &verb, group.start, at);
        }
        if (verb.form == b'n' && !group.have) || (group.infinitive && group.start == body.start) {
            return None;
        }
        let mut hearer = None;
        let (right, cue_end) = self.right_of(&verb, at, body, &mut hearer);
        // "did not say when the 40 left".
        let right = match right {
            Right::End(to)
                if group.negated
                    && verb.takes('c')
                    && self.is_one_of(to, &["when", "where", "who", "if"]) =>
            {
                Right::Clause(to)
            }
            right => right,
        };
        if self.is_no_speech(&verb, &group, right, body) {
            return None;
        }
        let blank = Found {
            cue: group.start..cue_end,
            source: None,
            clause: group.start..cue_end,
            side: Side::Behind,
            denied: verb.takes('D') || group.negated,
            speech: verb.takes('S'),
            hearer,
            cites: false,
            leans: false,
            clausal: !matches!(right, Right::Object(_) | Right::Infinitive(_)),
        };
        if let Some(found) = self.read_inverted(body, &verb, &group, right, &blank) {
            return Some(found);
        }
        // ", adding that", "in a statement saying".
        if verb.form == b'g' && !group.be {
            return self.read_participle(body, &verb, right, &blank, before);
        }
        let subject = self.subject_of(body, &verb, &group, before)?;
        if !self.may_say(body, &verb, &group, right, &subject) {
            return None;
        }
        self.place(body, &verb, right, subject, blank)
    }

    /// "Said Lee: “We lost 12.”"
    fn read_first(&self, body: &Range<usize>, at: usize) -> Option<Found> {
        let source = self.source_after(at + 1, body.end)?;
        let source = self.with_apposition(source, body.end);
        let to = source.end + 1;
        let quoted = self.is_mark(source.end, ":") && self.opens(to).is_some();
        quoted.then(|| Found::new(at..at + 1, Some(source), at..to, Side::Ahead(to)))
    }

    /// Leftward over the auxiliaries and adverbs of the verb at `at`.
    fn group(&self, verb: &Verb, at: usize, body: &Range<usize>) -> Group {
        let mut it = Group {
            start: at,
            verb: at,
            be: false,
            have: false,
            negated: false,
            auxiliary: false,
            modal: false,
            infinitive: false,
        };
        while it.start > body.start && at - it.start < 8 {
            let left = it.start - 1;
            if self.is_auxiliary(left) && self.prose.tag(left) != Tag::Date {
                it.auxiliary = true;
                it.modal |= self.prose.tag(left) == Tag::Modal;
                it.be |= self.is_one_of(
                    left,
                    &[
                        "is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't",
                        "weren't", "aren't",
                    ],
                ) && !it.have;
                it.have |= self.is_one_of(
                    left,
                    &["has", "have", "had", "hasn't", "haven't", "hadn't", "having"],
                );
                it.negated |= self.prose.is(left, Class::Negation);
            } else if self.is_one_of(left, &["not", "never"]) {
                it.negated = true;
            } else if self.prose.is_word(left, "to") {
                it.infinitive = true;
            } else if self.prose.tokens()[left].kind == TokenKind::Possessive && verb.form == b'g' {
                // "he's saying".
                it.be = true;
            } else if !self.is_adverb(left) {
                break;
            }
            it.start = left;
        }
        it.have &= !it.infinitive;
        it
    }

    /// Whether the verb says nothing where it stands, whoever its subject is.
    fn is_no_speech(&self, verb: &Verb, group: &Group, right: Right, body: &Range<usize>) -> bool {
        // "could call on", "did not mention": nothing of the kind was said.
        if (group.modal || group.negated)
            && !verb.takes('D')
            && matches!(right, Right::Object(_) | Right::Infinitive(_))
        {
            return true;
        }
        // "a bar called the Anchor": no verb of the clause.
        let named = matches!(verb.lemma, "call" | "dub" | "name")
            && group.start > body.start
            && self.is_comma(group.start - 1);
        if let Right::Quote(to) = right
            && named
            && self.opens(to).is_some_and(|it| self.closes_before_verb(it.close, body.end))
        {
            return true;
        }
        if let Right::Object(to) = right
            && verb.form == b'd'
            && !group.have
            && !group.auxiliary
            && (group.start > body.start
                && self.is_comma(group.start - 1)
                && self.closes_before_verb(to, body.end)
                // "a video posted online shows".
                || verb.lemma == "post" && self.prose.is_word(to, "online")
                || self.prose.tag(group.verb) == Tag::Participle
                    && (self.has_verb(body.start, group.start) || self.has_verb(to, body.end))
                || (verb.lemma == "call"
                    && to == group.verb + 1
                    && self.runs_into_verb(to, body.end)))
        {
            return true;
        }
        // "a car reported stolen 2 days ago".
        if verb.lemma == "report"
            && verb.form == b'd'
            && !group.have
            && self.is_one_of(group.verb + 1, &["stolen", "missing", "dead", "killed", "lost"])
        {
            return true;
        }
        // "officials who asked not to be named".
        if matches!(verb.lemma, "ask" | "request")
            && (group.verb + 1..body.end.min(group.verb + 6))
                .any(|it| self.is_one_of(it, &["named", "identified", "quoted"]))
        {
            return true;
        }
        // "the fire claimed 12 lives".
        if verb.lemma == "claim"
            && let Right::Object(to) | Right::Clause(to) = right
        {
            return (to..body.end.min(to + 8))
                .any(|it| self.is_one_of(it, &["lives", "life", "victims"]));
        }
        false
    }

    /// Whether a finite verb stands there, those of relative clauses aside: "The bar, called the
    /// Anchor, [burned] down".
    fn has_verb(&self, from: usize, end: usize) -> bool {
        let mut at = from;
        while at < end && at - from < 40 {
            let tag = self.prose.tag(at);
            if matches!(tag, Tag::Relative | Tag::Subordinator) {
                while at < end && !self.is_comma(at) {
                    at += 1;
                }
            } else if tag.finite() && !self.is_reduced(from, at) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Whether a comma stands there right before a finite verb: "the Anchor[, had] 40 seats".
    fn closes_before_verb(&self, from: usize, end: usize) -> bool {
        let comma = (from..end.min(from + 20)).find(|it| self.is_comma(*it));
        comma.is_some_and(|it| it + 1 < end && self.prose.tag(it + 1).finite())
    }

    /// “…,” said Lee, the mayor.
    fn read_inverted(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        group: &Group,
        right: Right,
        blank: &Found,
    ) -> Option<Found> {
        let start = group.start;
        if start == body.start || !verb.takes('q') || group.infinitive || verb.form == b'g' {
            return None;
        }
        let quoted = self.closes(start - 1).is_some();
        let plain = self.is_comma(start - 1)
            && verb.takes('c')
            && matches!(right, Right::Clause(_) | Right::Object(_) | Right::End(_))
            // "Lee, the mayor, said" has its subject before it.
            && self.source_before(self.after_quote(body.start, start), start).is_none();
        let next = group.verb + 1;
        if !(quoted || plain) || next >= body.end {
            return None;
        }
        let source = self.with_apposition(self.source_after(next, body.end)?, body.end);
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
        closed.then(|| Found {
            source: Some(source),
            clause: start..self.clause_end(after, body.end),
            ..blank.clone()
        })
    }

    /// Who is the subject of the verb group.
    fn subject_of(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        group: &Group,
        before: &[Found],
    ) -> Option<Subject> {
        let start = group.start;
        let last = || {
            before.last().and_then(|it| it.source.clone()).or_else(|| self.subject(body.clone()))
        };
        if group.infinitive {
            // "he went on to say", "the mayor wants to tell voters".
            let low = before.last().map_or(body.start, |it| it.cue.end.min(start)).max(body.start);
            if let Some(verb) = self.goes_on(low, start)
                && let Some(source) = self.source_before(self.after_quote(low, verb), verb)
            {
                return Some(Subject { clause: source.start, who: None, source, leans: false });
            }
            return Some(Subject { source: last()?, who: None, clause: start, leans: true });
        }
        let low = before.last().map_or(body.start, |it| it.cue.end.min(start)).max(body.start);
        if let Some(source) = self.source_before(self.after_quote(low, start), start) {
            let who = self.relative_before(low, self.before_time(low, start));
            return Some(Subject { clause: source.start, who, source, leans: false });
        }
        // "Lee, who said 12 died, called for help": the main clause goes on.
        if start > body.start
            && self.is_comma(start - 1)
            && before
                .last()
                .and_then(|it| it.source.as_ref())
                .is_some_and(|it| self.is_relative(it.start))
            && let Some(source) = self.source_before(self.after_quote(body.start, start), start)
        {
            return Some(Subject { clause: source.start, who: None, source, leans: false });
        }
        let joined = start > body.start
            && (self.is_one_of(start - 1, &["and", "but", "then", "or"])
                || (self.is_comma(start - 1) && matches!(verb.form, b'd' | b's')));
        // "Lee says Marsh promised help and said": the one who speaks in the main clause.
        let main = || {
            let conjoined = self.is_one_of(start - 1, &["and", "but"]) && before.len() > 1;
            conjoined.then(|| self.main_speaker(before)).flatten().or_else(last)
        };
        let source = joined.then(main).flatten()?;
        Some(Subject { source, who: None, clause: start - 1, leans: true })
    }

    /// Whether the subject is one that can say something here.
    fn may_say(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        group: &Group,
        right: Right,
        subject: &Subject,
    ) -> bool {
        let source = subject.source.clone();
        // "you say": the reader is no source.
        if source.len() == 1
            && self.is_one_of(source.start, &["you", "nobody", "none", "anyone", "anybody"])
        {
            return false;
        }
        // "No one has confirmed the 12 deaths."
        if self.is_one_of(source.start, &["no", "neither"]) {
            return false;
        }
        // "Rescuers found 3 bodies", "police found 40 kilos": nothing was said.
        if matches!(verb.lemma, "find" | "discover")
            && matches!(right, Right::Object(_))
            && !source.clone().any(|it| self.prose.is(it, Class::Evidence))
            && source.clone().any(|it| self.is_one_of(it, &FINDERS))
        {
            return false;
        }
        // "the poll gave him 40 percent", not "the mayor gave him 40 percent".
        if verb.lemma == "give"
            && !source.clone().any(|it| self.prose.is(it, Class::Evidence))
            && !matches!(right, Right::Object(to) if self.tells_figure(to, body.end))
        {
            return false;
        }
        if subject.leans {
            return true;
        }
        // "what Lee says it costs", "the 40 million he says he raised": a clause inside a noun phrase.
        if source.start > body.start {
            let left = source.start - 1;
            let nominal =
                matches!(self.prose.tag(left), Tag::Noun | Tag::Plural | Tag::Proper | Tag::Number);
            if self.prose.is_word(left, "what") || (self.is_pronoun(source.start) && nominal) {
                return false;
            }
        }
        // "a claim the rebels deny": two noun phrases, so a clause inside the first.
        let second =
            (source.start + 2..source.end).take_while(|it| !self.is_comma(*it)).any(|it| {
                self.prose.is(it, Class::Article)
                    && matches!(self.prose.tag(it - 1), Tag::Noun | Tag::Plural)
                    && self.is_lower(it - 1)
            });
        if second && self.prose.tag(source.start) == Tag::Determiner {
            return false;
        }
        let bare = verb.form == b'b' && !group.auxiliary && !group.infinitive;
        if bare && !self.is_plural(source.clone()) {
            return false;
        }
        if source.clone().all(|it| self.prose.tokens()[it].kind != TokenKind::Word) {
            return false;
        }
        // "he showed her the house" says nothing; "the report showed" does.
        !verb.takes('E')
            || verb.takes('c')
            || source.end != group.start
            || self.may_show(source)
            || matches!(right, Right::That(_))
    }

    /// Puts the content ahead of the cue or behind it.
    fn place(
        &self,
        body: &Range<usize>,
        verb: &Verb,
        right: Right,
        subject: Subject,
        blank: Found,
    ) -> Option<Found> {
        let Subject { source, who, mut clause, leans } = subject;
        if !leans && clause > body.start {
            let it = clause - 1;
            if self.is_comma(it) || self.prose.is(it, Class::Conjunction) && self.is_lower(it) {
                clause = it;
                clause -= usize::from(clause > body.start && self.is_comma(clause - 1));
            }
        }
        let start = source.start;
        let named_in = start > body.start && self.prose.is_word(start - 1, "as");
        let found = |clause: Range<usize>, side: Side| Found {
            source: Some(who.map_or(source.clone(), |it| it..it + 1)),
            clause,
            side,
            leans,
            ..blank.clone()
        };
        let behind = |end: usize| {
            let from = if self.is_comma(start - 1) { start - 1 } else { start };
            found(from..end, Side::Behind)
        };
        // “A,” she said after the vote: a whole quotation before the source is what was said.
        if !leans
            && start > body.start
            && self.follows_quotation(start, body.start)
            && !(right.is_ahead() && self.follows_title(start, body.start))
        {
            return Some(behind(self.clause_end(blank.cue.end, body.end)));
        }
        match right {
            Right::That(to)
            | Right::Clause(to)
            | Right::Quote(to)
            | Right::Infinitive(to)
            | Right::Object(to) => (to < body.end).then(|| found(clause..to, Side::Ahead(to))),
            Right::Colon(to) => {
                let side = if to >= body.end { Side::Below } else { Side::Ahead(to) };
                Some(found(clause..to.min(body.end), side))
            }
            Right::Nothing => None,
            Right::End(end) if named_in && !leans => {
                self.as_said(body, verb, start - 1, end).map(|(clause, side)| found(clause, side))
            }
            Right::End(end) => {
                if leans || !(verb.takes('q') || verb.takes('c') || verb.takes('E')) {
                    return None;
                }
                let cue_end = blank.cue.end;
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
                    return Some(found(clause..cue_end, Side::Ahead(cue_end)));
                }
                // "12 died, police said": the content must stand before a comma, a dash or a quotation.
                let parted = start > body.start
                    && (self.is_comma(start - 1)
                        || self.prose.tokens()[start - 1].kind == TokenKind::Quote
                        || self.is_free_dash(start - 1));
                parted.then(|| behind(end))
            }
        }
    }

    /// Whether `at` stands in a phrase before the main clause: no verb so far.
    pub(super) fn is_fronted(&self, start: usize, at: usize) -> bool {
        at - start < 40 && !(start..at).any(|it| self.prose.tag(it).finite())
    }

    /// Whether a quotation of more than a few words closes right before `at`, a comma aside.
    pub(super) fn follows_quotation(&self, at: usize, low: usize) -> bool {
        let mark = if self.is_comma(at - 1) { at.saturating_sub(2) } else { at - 1 };
        self.closes(mark).is_some_and(|it| {
            // “Enough,” she said; but: the “Iron” Duke said.
            it.open < low + 1
                || it.close - it.open > 4
                || self.is_comma(mark.saturating_sub(1))
                || self.is_comma(at - 1)
        })
    }

    /// "On the “Morning Talk,” she said 12 died": what is quoted right before `at` is a title in a
    /// phrase that opens the sentence.
    fn follows_title(&self, at: usize, low: usize) -> bool {
        let mark = if self.is_comma(at - 1) { at.saturating_sub(2) } else { at - 1 };
        let Some(quote) = self.closes(mark) else { return false };
        quote.open > low
            && self.is_fronted(low, quote.open)
            && (quote.open + 1..mark).all(|it| {
                let token = &self.prose.tokens()[it];
                token.kind != TokenKind::Word
                    || token.capital != Capital::Lower
                    || token.len() <= 4 && it > quote.open + 1
            })
    }

    /// The token after the last quotation mark in `low..high` that closes a quotation.
    pub(super) fn after_quote(&self, low: usize, high: usize) -> usize {
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
    pub(super) fn clause_end(&self, from: usize, high: usize) -> usize {
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
}
