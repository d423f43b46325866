//! What stands to the right of a verb of saying.

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

use super::syntax::{Context, Verb};

/// What stands to the right of a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Right {
    That(usize),
    Clause(usize),
    Quote(usize),
    Colon(usize),
    Infinitive(usize),
    Object(usize),
    End(usize),
    Nothing,
}

impl Right {
    /// Whether what is said stands there.
    pub(super) const fn is_ahead(self) -> bool {
        !matches!(self, Right::End(_) | Right::Nothing)
    }
}

impl Context<'_> {
    /// What the verb is followed by, and where the cue's own words end.
    pub(super) fn right_of(
        &self,
        verb: &Verb,
        at: usize,
        body: &Range<usize>,
        hearer: &mut Option<Range<usize>>,
    ) -> (Right, usize) {
        let mut to = at + 1;
        let mut cue_end = at + 1;
        // "pointed out", "put it".
        if verb.lemma == "point" && !self.is_one_of(to, &["out", "to"]) {
            // "pointing at the ruins".
            return (Right::Nothing, cue_end);
        }
        if self.is_one_of(to, &["out"]) && matches!(verb.lemma, "point" | "call" | "spell") {
            to += 1;
            cue_end = to;
        }
        let end = body.end;
        let mut heard = false;
        if matches!(verb.lemma, "put" | "peg" | "value") {
            return (self.puts_figure(to, end), cue_end);
        }
        if verb.lemma == "give" {
            return (self.gives_figure(to, end), cue_end);
        }
        if matches!(verb.lemma, "raise" | "revise" | "lower" | "cut" | "trim" | "increase") {
            return (self.revises_figure(to, end), cue_end);
        }
        for _ in 0..12 {
            if to >= end {
                // "urged calm": no hearer.
                let object = heard && matches!(verb.lemma, "urge" | "promise");
                return (if object { Right::Object(at + 1) } else { Right::End(end) }, cue_end);
            }
            let token = &self.prose.tokens()[to];
            if self.hedges_number(to)
                && !(verb.takes('o')
                    && (!verb.takes('c') || verb.lemma == "complain")
                    && self.prose.is_word(to, "about"))
            {
                // "said at least 12 died", "said nearly 30 were hurt".
                let clause = verb.takes('c') || verb.takes('E') && self.is_clause(to, end);
                let right = if clause {
                    Right::Clause(to)
                } else if verb.takes('n') {
                    Right::Object(to)
                } else {
                    Right::Nothing
                };
                return (right, cue_end);
            }
            if token.kind == TokenKind::Quote {
                if self.opens(to).is_some() {
                    return (Right::Quote(to), cue_end);
                }
                return (Right::End(to), cue_end);
            }
            if self.prose.is_word(to, "that") {
                // "continues to say that".
                if matches!(verb.lemma, "continue" | "begin") {
                    return (Right::Nothing, cue_end);
                }
                return (Right::That(to + 1), cue_end);
            }
            if self.is_mark(to, ":") {
                return (Right::Colon(to + 1), cue_end);
            }
            if self.is_comma(to) {
                if to + 1 < end && self.opens(to + 1).is_some() {
                    return (Right::Quote(to + 1), cue_end);
                }
                return (self.past_aside(verb, to, end), cue_end);
            }
            if self.is_free_dash(to) {
                return (self.past_aside(verb, to, end), cue_end);
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
                // "told the story 3 times".
                let says = self.is_clause(to, end)
                    || self.prose.tag(to) != Tag::Number
                    || self.prose.tag(to - 1) == Tag::Proper;
                return (if says { Right::Clause(to) } else { Right::Nothing }, cue_end);
            }
            // "said nothing about the 40".
            if verb.lemma == "say" && self.is_one_of(to, &["nothing", "little"]) {
                return (Right::Nothing, cue_end);
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

    /// "said, hours after the vote, that 12 died": where the clause begins behind what stands
    /// between the marks, or the end of the words at the first of them.
    fn past_aside(&self, verb: &Verb, mark: usize, end: usize) -> Right {
        let takes = verb.takes('c') || verb.takes('t');
        let closes = (mark + 1..end.min(mark + 26))
            .take_while(|it| self.prose.tokens()[*it].kind != TokenKind::Quote && takes)
            .find(|it| {
                (self.is_comma(*it) || self.is_free_dash(*it)) && self.prose.is_word(it + 1, "that")
            });
        match closes {
            Some(it) if it + 2 < end && !self.prose.tag(it + 2).finite() => Right::That(it + 2),
            _ => Right::End(mark),
        }
    }

    /// Whether a clause opens at `from`: a finite verb before any relative or subordinate clause.
    pub(super) fn is_clause(&self, from: usize, end: usize) -> bool {
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
    pub(super) fn runs_into_verb(&self, from: usize, end: usize) -> bool {
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
    pub(super) fn hedges_number(&self, at: usize) -> bool {
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
    pub(super) fn takes_preposition(&self, verb: &Verb, at: usize, end: usize) -> bool {
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
    pub(super) fn puts_figure(&self, from: usize, end: usize) -> Right {
        if self.prose.is_word(from, "it")
            && self.is_comma(from + 1)
            && self.opens(from + 2).is_some()
        {
            return Right::Quote(from + 2);
        }
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
            if self.is_mark(at, ":") || self.opens(at).is_some_and(|it| it.close - it.open > 4) {
                return Right::Nothing;
            }
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

    /// "raised the toll to 40", "cut its forecast for growth by 2 points", "revised that to 40".
    fn revises_figure(&self, from: usize, end: usize) -> Right {
        let high = end.min(from + 16);
        let to = if self.is_one_of(from, &["up", "down", "upward", "downward"]) {
            from + 1
        } else {
            from
        };
        let noun = (to..high.min(to + 7)).find(|it| {
            self.is_one_of(
                *it,
                &[
                    "toll",
                    "estimate",
                    "estimates",
                    "forecast",
                    "forecasts",
                    "figure",
                    "figures",
                    "count",
                    "projection",
                    "projections",
                    "tally",
                    "outlook",
                    "guidance",
                ],
            )
        });
        let noun = noun.or_else(|| (self.is_one_of(to, &["that", "it"])).then_some(to));
        let changed = noun.is_some_and(|noun| {
            (noun + 1..high).any(|it| {
                self.is_one_of(it, &["to", "by", "from", "at"])
                    && (it + 1..high.min(it + 4)).any(|it| self.prose.tag(it) == Tag::Number)
            })
        });
        if changed { Right::Object(to) } else { Right::Nothing }
    }

    /// Whether a toll, an estimate or the like is told: "a toll of 40", "the figure as 40".
    pub(super) fn tells_figure(&self, from: usize, end: usize) -> bool {
        const FIGURES: [&str; 9] =
            ["figure", "figures", "toll", "count", "estimate", "tally", "total", "number", "range"];
        let noun = (from..end.min(from + 6)).find(|it| self.is_one_of(*it, &FIGURES));
        noun.is_some_and(|it| {
            self.is_one_of(it + 1, &["of", "as", "at", "between"]) && it + 2 < end
        })
    }

    /// "gave a toll of 40", "gave him 40 percent".
    fn gives_figure(&self, from: usize, end: usize) -> Right {
        let share = (from..end.min(from + 8)).any(|it| {
            self.prose.tag(it) == Tag::Number
                && self.is_one_of(it + 1, &["percent", "per", "%", "points", "votes"])
        });
        if share || self.tells_figure(from, end) { Right::Object(from) } else { Right::Nothing }
    }

    /// Past "in a statement", "at a briefing in Rome": a preposition with its noun phrase.
    pub(super) fn past_adjunct(&self, from: usize, end: usize) -> usize {
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
    pub(super) fn past_hearer(&self, from: usize, end: usize) -> usize {
        if self.is_one_of(from, &["me", "us", "him", "them", "you", "it", "her"]) {
            return from + 1;
        }
        let mut at = from;
        while at < end && at - from < 14 {
            let token = &self.prose.tokens()[at];
            if at > from && self.hedges_number(at) {
                break;
            }
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
