//! What a figure measures that only goes on with the figure before: "four of them were foreigners".

use std::ops::Range;

use super::{idioms, is_be, measure_in, role};
use crate::chunk;
use crate::claim::Measure;
use crate::frame::event::is_speech;
use crate::frame::{Found, Pair, Reader, Site, any_word, whose};
use crate::tag::Tag;

/// Sentences that a figure of the same question may lie behind: "the government's count of 22".
const FAR: usize = 12;

/// Tokens between a figure and one whose verb is left out: "30 died at …, and 10 at the other".
const GAP: usize = 24;

/// How near two counts stand that are told as a pair, in tokens: "936 cases and 595 deaths".
pub(crate) const BESIDE: usize = 6;

impl Reader<'_> {
    /// "Norland has 936 cases and 595 deaths; Sarn [1,620 and 562]": two bare counts in the order of
    /// the pair before them.
    pub(super) fn paired(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let Pair { sentence, first, second } = self.pair?;
        if !counted.is_empty() || sentence + 2 < site.sentence {
            return None;
        }
        let (start, end) = (site.tokens.start, site.tokens.end);
        let bare = |after: usize| {
            after >= site.sentence_tokens.end
                || matches!(
                    prose.tag(after),
                    Tag::Punct | Tag::Conjunction | Tag::Preposition | Tag::Dash
                )
        };
        let opens = prose.is_word(end, "and")
            && prose.tag(end + 1) == Tag::Number
            && bare(end + 2)
            && !prose.is_word(end + 2, "of");
        if opens {
            return Some(Found { measure: first, rule: "paired", trigger: None });
        }
        let closes = start >= 2
            && prose.is_word(start - 1, "and")
            && prose.tag(start - 2) == Tag::Number
            && bare(end)
            && self.latest.as_ref().is_some_and(|it| {
                it.sentence == site.sentence
                    && it.token + 3 >= start
                    && it.counted.is_empty()
                    && it.measure == first
            });
        closes.then_some(Found { measure: second, rule: "paired", trigger: None })
    }

    /// "One of [the 30] died in hospital", "all 17": a number that was told before counts the same.
    pub(super) fn again(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let start = site.tokens.start;
        let definite = start > site.sentence_tokens.start
            && prose.is_one_of(start - 1, &["the", "all", "those", "these"]);
        let next = site.tokens.end;
        let alone = !prose.tag(next).nominal()
            && prose.tag(next) != Tag::Hyphen
            && !prose.is_word(next, "of");
        if !definite || !counted.is_empty() || site.tokens.len() != 1 || !alone {
            return None;
        }
        let measure = *self.told.get(prose.word(start))?;
        Some(Found { measure, rule: "again", trigger: None })
    }

    /// Whether a figure before this one tells of the dead.
    pub(super) fn killed_before(&self, site: &Site) -> bool {
        self.killed.is_some_and(|it| it + FAR >= site.sentence)
    }

    /// "…, including 12 children", "…, 12 of them women": what the figure before measures.
    pub(super) fn inherited(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let prior = self.last.as_ref()?;
        let (sentence, token, mut measure) = (prior.sentence, prior.token, prior.measure);
        // "Of the 22, nine were children. Four were foreigners": bare numbers go on counting the same.
        // "measured it at 7.3, having first given a figure of 7.4": nobody counts people in tenths.
        let tenths = site.tokens.len() == 1
            && matches!(prose.word(site.tokens.start).as_bytes(), [.., b'.', b'0'..=b'9']);
        let bare = counted.is_empty() && prose.tag(site.tokens.end) != Tag::Hyphen
            // "a bailout of 110 billion": no toll of people.
            && !site.tokens.clone().any(|at| {
                prose.is_word(at, "billion") || prose.is_word(at, "trillion")
            });
        let counting = bare && self.counting(site);
        // "It killed 52 and hurt 150. An earlier count had spoken of 25": of the dead.
        let counts = |at: usize| matches!(prose.lemma_letters(at), "count" | "toll" | "tally");
        if counting
            && measure == Measure::Injured
            && site.clause.clone().any(counts)
            && sentence < site.sentence
            && self
                .before
                .as_ref()
                .is_some_and(|it| it.measure == Measure::Killed && it.sentence == sentence)
        {
            measure = Measure::Killed;
        }
        let again = counting || bare && self.only_said(site);
        // "18,000 doses were stolen; the police speak of 8,000": of the doses, not of the dead before.
        if tenths
            || bare
                && self.latest.as_ref().is_some_and(|it| {
                    // "speaks of 605,000 houses; the police figure is 776,895".
                    it.token > token
                        && it.measure != measure
                        && it.sentence == site.sentence
                        && counting
                        && !matches!(it.measure, Measure::Change | Measure::Count)
                })
        {
            return None;
        }
        if bare
            && !counting
            && self.latest.as_ref().is_some_and(|it| it.token > token && it.measure != measure)
        {
            return None;
        }
        // "Guards met 161 attempts on Tuesday. For the year the tally is 34,000": of attempts, not
        // of the dead long before.
        if bare
            && counting
            && self.latest.as_ref().is_some_and(|it| {
                it.sentence + 1 == site.sentence
                    && sentence + 2 < site.sentence
                    && !it.counted.is_empty()
                    && it.measure == Measure::Count
            })
        {
            return None;
        }
        let far = if again { FAR } else { 2 };
        if sentence + far < site.sentence || measure == Measure::Fighters && !bare {
            return None;
        }
        // "63 were Canadian", "four are foreigners"; not "another 2,000 are waiting".
        let next = site.tokens.end;
        let mut told_of = next + 1;
        while matches!(prose.tag(told_of), Tag::Adverb) {
            told_of += 1;
        }
        // "Most of them, 3,742, were soldiers".
        let start = site.tokens.start;
        let most = bare
            && start >= 2
            && prose.is_one_of(start - 2, &["them", "these", "those"])
            && prose.is_word(start - 1, ",")
            && prose.is_word(next, ",");
        let told = most
            || next < prose.tokens().len()
                && is_be(prose, next)
                && !matches!(prose.tag(told_of), Tag::Ing | Tag::To);
        if sentence != site.sentence {
            if told {
                return Some(Found { measure, rule: "carried", trigger: None });
            }
            // "Velm accounts for 3,000 of them".
            let these = prose.is_word(next, "of")
                && prose.is_one_of(next + 1, &["them", "those", "these"])
                && sentence + 1 == site.sentence
                && measure.of_people()
                // "Rescuers reached four of them" tells of others than the trapped.
                && (site.tokens.start.saturating_sub(3)..site.tokens.start).any(|at| {
                    matches!(
                        prose.lemma_letters(at),
                        "account" | "record" | "report" | "register" | "have" | "count"
                    )
                });
            if these {
                return Some(Found { measure, rule: "carried", trigger: None });
            }
            let goes_on = bare
                && (site.tokens.start == site.sentence_tokens.start && !prose.tag(next).finite()
                    || again);
            return goes_on.then_some(Found { measure, rule: "carried", trigger: None });
        }
        let from = site.tokens.start.saturating_sub(5).max(token);
        let part = (from..site.tokens.start).any(|at| {
            ["including", "among", "whom", "them", "included"]
                .iter()
                .any(|it| prose.is_word(at, it))
        });
        let after = counted.end.max(site.tokens.end);
        let of = |at: usize| {
            prose.is_word(at, "of")
                && matches!(prose.tag(at + 1), Tag::Pronoun | Tag::Relative | Tag::Determiner)
        };
        let whole = of(site.tokens.end) || of(after);
        // "22 people, 12 women and ten children".
        let listed = site.tokens.start > token
            && site.tokens.start - token <= 8
            && site.tokens.start > 0
            && matches!(
                prose.tag(site.tokens.start - 1),
                Tag::Conjunction | Tag::Dash | Tag::Punct
            )
            && (token..site.tokens.start).all(|at| !prose.tag(at).finite());
        // "Thirty were killed at the old mosque on Dole Avenue, and 10 at the new one".
        let gapped = site.tokens.start > token
            && prose.is_one_of(site.tokens.start - 1, &["and", ",", ";"])
            && prose.is_one_of(site.tokens.end, &["in", "at", "on", "near", "outside", "inside"]);
        let near = if gapped { GAP } else { 12 };
        // "Eight were crushed when [thousands] stormed a shop": those did something else.
        let acts = prose.tag(site.tokens.end) == Tag::Finite && !is_be(prose, site.tokens.end);
        let alone = counted.is_empty() && !acts && site.tokens.start.saturating_sub(token) <= near;
        // "inflated the toll from 20, when he came, to 3,000 a year later".
        let start = site.tokens.start;
        let range = counted.is_empty()
            && any_word(prose, start.saturating_sub(2)..start, &["to"])
            && any_word(prose, token.saturating_sub(2)..token, &["from"]);
        if part || whole || listed || alone || told || again || range {
            return Some(Found { measure, rule: "inherited", trigger: None });
        }
        None
    }

    /// "the number of [cases] at 380": what a number is of, with its measure.
    pub(super) fn number(
        &self,
        site: &Site,
        counted: &Range<usize>,
    ) -> Option<(Found, Range<usize>)> {
        let (found, phrase) = idioms::number_of(self.prose, site).filter(|_| counted.is_empty())?;
        let found = self.cases(site, &phrase).unwrap_or(found);
        Some((Found { rule: "number", ..found }, phrase))
    }

    /// "How many fighters has it? The army says 9,000": what a question before it asks for.
    pub(super) fn asked(
        &self,
        site: &Site,
        counted: &Range<usize>,
    ) -> Option<(Found, Range<usize>)> {
        const BACK: usize = 4;
        let prose = self.prose;
        if !counted.is_empty() || !(self.only_said(site) || self.counting(site)) {
            return None;
        }
        let before = &prose.sentences()[site.sentence.saturating_sub(BACK)..site.sentence];
        before.iter().rev().find_map(|it| {
            let first = it.tokens.start;
            let asks = prose.is_word(first, "how") && prose.is_word(first + 1, "many");
            if !asks {
                return None;
            }
            // "How many marched?"
            if let Some(measure) = measure_in(prose, first + 2, &[role::SUBJECT]) {
                let none = first + 2..first + 2;
                return Some((Found { measure, rule: "asked", trigger: None }, none));
            }
            let phrase = chunk::noun_phrase_from(prose, first + 2)?;
            let found = self.head(site, &phrase)?;
            Some((Found { rule: "asked", trigger: None, ..found }, phrase))
        })
    }

    /// "453 ships were waiting; the agency's [figure] is 425. A broker [puts it at] 367": another
    /// count of the same things, in the sentence or the next, where no toll is told beside them.
    pub(super) fn counted_again(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let prior = self.latest.as_ref().filter(|it| {
            it.sentence + 1 >= site.sentence
                && it.token < site.tokens.start
                && !it.counted.is_empty()
                && matches!(it.measure, Measure::Count | Measure::Fighters)
        })?;
        let toll = self
            .last
            .as_ref()
            .is_some_and(|it| it.sentence + 2 >= site.sentence && it.measure != Measure::Fighters);
        // "their count of 85,000 for the march" says what it is the count of.
        let named = site.tokens.start > 0 && prose.is_word(site.tokens.start - 1, "of");
        let again = counted.is_empty()
            && !toll
            && !named
            && self.ends(site)
            && (self.counting(site) || self.only_said(site));
        again.then_some(Found { measure: prior.measure, rule: "elliptic", trigger: None })
    }

    /// "six floors were allowed, but it had nine": a bare figure goes on with the count before it.
    pub(super) fn elliptic(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        const NEAR: usize = 8;
        let prose = self.prose;
        let prior = self.latest.as_ref().filter(|it| {
            it.sentence == site.sentence && !it.measure.is_toll() && !it.counted.is_empty()
        })?;
        let ends =
            self.ends(site) || prose.tag(site.tokens.end) == Tag::Adverb || whose(prose, site);
        let distance = site.tokens.start.saturating_sub(prior.token);
        let near = (1..=NEAR).contains(&distance) || distance > 0 && self.only_said(site);
        // "305 camps hold 59,000": what the camps hold is no camps.
        let held = site.tokens.start > 0
            && prose.tag(site.tokens.start - 1).finite()
            && !is_be(prose, site.tokens.start - 1)
            && !(prior.token..site.tokens.start)
                .any(|at| matches!(prose.tag(at), Tag::Conjunction | Tag::Punct | Tag::Pronoun));
        if held {
            return None;
        }
        // "13 times its earlier count of 46": of the question that the count is of.
        let counting = self.counting(site);
        let other = counting && matches!(prior.measure, Measure::Change | Measure::Count);
        (counted.is_empty() && ends && (near || counting) && !other).then_some(Found {
            measure: prior.measure,
            rule: "elliptic",
            trigger: None,
        })
    }

    /// "put the [number] at 22", "researchers [calculated] 22": another figure of the same question.
    fn counting(&self, site: &Site) -> bool {
        let prose = self.prose;
        let counts = |at: usize| {
            matches!(
                prose.lemma_letters(at),
                "number"
                    | "figure"
                    | "total"
                    | "count"
                    | "tally"
                    | "estimate"
                    | "calculate"
                    | "sum"
            )
        };
        let start = site.tokens.start;
        let from = start.saturating_sub(4).max(site.clause.start);
        let next = site.tokens.end;
        // "290 was the total", "359, the number in the media".
        let named = prose.is_word(next + 1, "the")
            && (is_be(prose, next) || prose.is_word(next, ","))
            && counts(next + 2);
        // "the 359 reported before".
        let again = matches!(
            prose.lemma_letters(next),
            "report" | "announce" | "give" | "cite" | "confirm" | "record" | "claim"
        ) && prose.tag(next).verb()
            && (next + 1..next + 3).any(|at| {
                prose
                    .is_one_of(at, &["before", "earlier", "previously", "initially", "first", "so"])
            });
        // "The agency's figure in September was 22", "That is down from 22".
        let first = site.sentence_tokens.start;
        let is = start > first
            && is_be(prose, start - 1)
            && (start.saturating_sub(9).max(first)..start)
                .any(|at| counts(at) && prose.tag(at).nominal() && !prose.is_word(at + 1, "of"))
            && !(start.saturating_sub(9).max(first)..start).any(|at| prose.tag(at) == Tag::Number);
        let down = start >= first + 2
            && prose.is_word(start - 1, "from")
            && prose.is_one_of(start - 2, &["down", "up"])
            && (prose.is_one_of(first, &["that", "this", "it"])
                || (first..start).any(|at| counts(at) && prose.tag(at).nominal()));
        // "the 2,975 number".
        is || down
            || (from..start).any(counts)
            || self.moved(site, counts)
            || next < site.sentence_tokens.end && (named || again || counts(next))
    }

    /// "Norvane's [count] stood in May at 22", "a figure which the mayor lifted to 17", "it may go
    /// beyond 4,000", "there were 22".
    fn moved(&self, site: &Site, counts: impl Fn(usize) -> bool) -> bool {
        const FAR_NOUN: usize = 14;
        let prose = self.prose;
        let start = site.tokens.start;
        let first = site.sentence_tokens.start;
        let tied =
            (start.saturating_sub(2).max(first)..start).chain(site.tokens.clone().take(2)).any(
                |at| prose.is_one_of(at, &["at", "to", "beyond", "above", "over", "past", "below"]),
            );
        let since = start.saturating_sub(FAR_NOUN).max(first);
        let cut = (since..start)
            .rev()
            .find(|&at| prose.tag(at) == Tag::Number || prose.is_one_of(at, &[";", ":"]))
            .map_or(since, |at| at + 1);
        let noun = (cut..start)
            .any(|at| counts(at) && prose.tag(at).nominal() && !prose.is_word(at + 1, "of"));
        let verb = (cut..start).any(|at| {
            prose.tag(at).verb()
                && matches!(
                    prose.lemma_letters(at),
                    "stand"
                        | "rise"
                        | "lift"
                        | "raise"
                        | "go"
                        | "climb"
                        | "jump"
                        | "reach"
                        | "put"
                        | "grow"
                        | "close"
                        | "revise"
                        | "cut"
                        | "bring"
                        | "take"
                )
        });
        let it = (start.saturating_sub(5).max(first)..start).any(|at| prose.is_word(at, "it"));
        // "There were 94 in the building" tells where they were.
        let there = start > first + 1
            && prose.is_word(start - 2, "there")
            && is_be(prose, start - 1)
            && self.ends(site)
            && !prose.is_one_of(site.tokens.end, &["in", "inside", "at", "on"]);
        tied && verb && (noun || it && self.ends(site)) || there
    }

    /// "The army [says] 22.", "the government speaks [of] 22": nothing else is told.
    fn only_said(&self, site: &Site) -> bool {
        let prose = self.prose;
        let start = site.tokens.start;
        let Some(before) = start.checked_sub(1).filter(|it| *it >= site.clause.start) else {
            return false;
        };
        let prepositions = ["of", "to", "at", "for", "as"];
        let mut verb =
            if prose.is_one_of(before, &prepositions) { before.wrapping_sub(1) } else { before };
        // "gave it as 1,006".
        if verb < start && prose.is_word(verb, "it") {
            verb = verb.wrapping_sub(1);
        }
        let says = verb < start
            && prose.tag(verb).verb()
            && (is_speech(prose, verb)
                || matches!(
                    prose.lemma_letters(verb),
                    "estimate" | "put" | "list" | "record" | "give" | "name" | "prefer"
                ));
        says && self.ends(site)
    }

    /// Whether no noun follows the figure: its sentence or clause ends, or goes on otherwise than with "of".
    fn ends(&self, site: &Site) -> bool {
        let (prose, next) = (self.prose, site.tokens.end);
        next >= site.sentence_tokens.end
            || match prose.tag(next) {
                Tag::Punct | Tag::Dash | Tag::Conjunction => true,
                Tag::Preposition => !prose.is_word(next, "of"),
                _ => false,
            }
    }

    /// What the figure counts, where that stands with another figure or with its toll:
    /// "the dead among the [militants] at 150; the group itself admits to 22".
    pub(crate) fn carried_count(
        &self,
        site: &Site,
        found: &Found,
        counted: &Range<usize>,
    ) -> Range<usize> {
        if !counted.is_empty() {
            return counted.clone();
        }
        match (found.rule, found.trigger) {
            ("carried" | "inherited", _) => {
                let near = self.last.as_ref().filter(|it| it.sentence + 2 >= site.sentence);
                near.map_or(counted.clone(), |it| it.counted.clone())
            }
            ("number", _) => self.number(site, counted).map_or(counted.clone(), |it| it.1),
            ("asked", _) => self.asked(site, counted).map_or(counted.clone(), |it| it.1),
            ("elliptic", _) => {
                self.latest.as_ref().map_or(counted.clone(), |it| it.counted.clone())
            }
            ("toll" | "number_of" | "put_at", Some(trigger)) => {
                self.toll_of(site, trigger).unwrap_or(counted.clone())
            }
            // "43% of those": a share has no noun.
            _ if found.measure == Measure::Share => counted.clone(),
            _ => self.of_those(site, found.measure).unwrap_or(counted.clone()),
        }
    }

    /// "It recalled 900 [cars], 22 of which burned", "Thirty [orders] went out; 22 of them were
    /// stopped": what the count before it counts.
    fn of_those(&self, site: &Site, measure: Measure) -> Option<Range<usize>> {
        let prose = self.prose;
        let (start, end) = (site.tokens.start, site.tokens.end);
        let those = |at: usize| prose.is_one_of(at, &["which", "whom", "them", "those", "these"]);
        let after = prose.is_word(end, "of") && those(end + 1);
        // "of whom 22 are held".
        let before = start >= site.sentence_tokens.start + 2
            && those(start - 1)
            && prose.is_word(start - 2, "of");
        let prior = self.latest.as_ref().filter(|it| {
            // "Nine miners were trapped. They reached four of them": by another fate, or by none.
            (after || before)
                && !it.counted.is_empty()
                && it.sentence + 1 >= site.sentence
                && (measure.of_people() || !it.measure.of_people())
        })?;
        // "of which" leads back into its own sentence.
        let relative = prose.is_one_of(if after { end + 1 } else { start - 1 }, &["which", "whom"]);
        (!relative || prior.sentence == site.sentence).then(|| prior.counted.clone())
    }

    /// "the number of [militants] killed rose to 22", "the dead among the [soldiers] at 22".
    fn toll_of(&self, site: &Site, trigger: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        let from = trigger.saturating_sub(5).max(site.sentence_tokens.start);
        let of = (from..(trigger + 4).min(site.tokens.start))
            .find(|&at| prose.is_one_of(at, &["of", "among", "for"]))?;
        let phrase = chunk::noun_phrase_from(prose, of + 1)?;
        let people = prose.tag(phrase.end - 1) == Tag::Plural
            && measure_in(prose, phrase.end - 1, &[role::ADJECTIVE]).is_none();
        (people && phrase.end <= site.tokens.start).then_some(phrase)
    }
}
