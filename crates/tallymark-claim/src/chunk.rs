//! Noun phrases and clauses, read off the tags.
//!
//! A noun phrase here is what stands together around one head: "the three
//! damaged fishing boats", "law enforcement and security forces personnel",
//! "22-year-old student". Attachments with "of" are part of it only where the
//! caller asks. A clause is a stretch around one finite verb, cut at commas
//! that no list explains, at subordinators, relatives, semicolons and dashes.

use std::ops::Range;

use crate::index::Sought;
use crate::prose::Prose;
use crate::tag::Tag;

/// Longest noun phrase, in tokens; a longer one is a list or no phrase.
const LONGEST: usize = 16;

/// Tokens of the sentence that holds `token`.
pub(crate) fn sentence_of(prose: &Prose<'_>, token: usize) -> Range<usize> {
    prose.holder(token).map_or(token..token, |it| prose.sentences()[it].tokens.clone())
}

/// The noun phrase that opens at `token`, up to and with its head; `None` where none does.
///
/// "at least 22 [Norland army soldiers] died" from "Norland"; a determiner, number or
/// possessive at the head of the phrase belongs to it.
pub(crate) fn noun_phrase_from(prose: &Prose<'_>, token: usize) -> Option<Range<usize>> {
    if !may_open(prose.tag(token)) {
        return None;
    }
    let limit = sentence_of(prose, token).end.min(token + LONGEST);
    let mut at = token;
    // End after the last word that can be the head.
    let mut end = None;
    while at < limit {
        let next = || prose.tag(at + 1);
        match prose.tag(at) {
            Tag::Noun | Tag::Plural | Tag::Proper => {
                end = Some(at + 1);
                at += 1;
            }
            // Month and weekday name a thing only in front of one: "the May attack".
            Tag::Date if next().nominal() && end.is_none() => at += 1,
            Tag::Adjective => at += 1,
            Tag::Determiner | Tag::Number if end.is_none() => at += 1,
            // "Norland 's army", "the mayor 's".
            Tag::Possessive if end == Some(at) && at + 1 < limit => {
                if opens(prose, at + 1) {
                    at += 1;
                } else if prose.tag(at + 1) == Tag::Number && opens(prose, at + 2) {
                    at += 2;
                } else {
                    break;
                }
            }
            // "fast-moving", "22-year-old".
            Tag::Hyphen if at > token && at + 1 < limit => {
                if prose.tag(at + 1).nominal() {
                    end = Some(at + 2);
                } else if end == Some(at) {
                    // "military-led": the word before the hyphen is no head.
                    end = None;
                }
                at += 2;
            }
            // "newly displaced families", "most badly hit villages".
            Tag::Adverb if end.is_none() && matches!(next(), Tag::Adjective | Tag::Participle) => {
                at += 1;
            }
            Tag::Participle | Tag::Ing if end.is_none() && opens(prose, at + 1) => at += 1,
            Tag::Quote if end.is_none() && opens(prose, at + 1) => at += 1,
            // "law enforcement [and] security forces", "men, women [and] children" is a list.
            Tag::Conjunction if joins_modifiers(prose, at, limit) => at += 1,
            _ => break,
        }
    }
    end.map(|end| token..end)
}

/// Whether a noun phrase may begin with a token of this tag.
const fn may_open(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Noun
            | Tag::Plural
            | Tag::Proper
            | Tag::Date
            | Tag::Adjective
            | Tag::Determiner
            | Tag::Number
            | Tag::Adverb
            | Tag::Participle
            | Tag::Ing
            | Tag::Quote
            | Tag::Conjunction
    )
}

/// Whether a noun phrase goes on at `at`.
fn opens(prose: &Prose<'_>, at: usize) -> bool {
    matches!(prose.tag(at), Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective)
}

/// Whether the conjunction at `at` stands between two modifiers of one head.
///
/// Between adjectives or singular nouns, and a plural head follows the second:
/// "police and army officers"; not "one man and two boys", "a man and women".
fn joins_modifiers(prose: &Prose<'_>, at: usize, limit: usize) -> bool {
    let before = at.checked_sub(1).map_or(Tag::Punct, |it| prose.tag(it));
    let after = prose.tag(at + 1);
    if before == Tag::Adjective {
        return matches!(after, Tag::Adjective)
            || (after == Tag::Noun && prose.tag(at + 2).nominal() && at + 2 < limit);
    }
    // "Karven and Norport vehicles".
    let names = before == Tag::Proper && after == Tag::Proper && prose.tag(at + 2) == Tag::Plural;
    if names && at + 2 < limit {
        return true;
    }
    before == Tag::Noun
        && matches!(after, Tag::Noun | Tag::Adjective)
        && (at + 2..limit)
            .take(3)
            .take_while(|&it| prose.tag(it).nominal())
            .any(|it| prose.tag(it) == Tag::Plural)
}

/// The noun phrase whose last token is `token`, with its modifiers and determiner.
pub(crate) fn noun_phrase_ending_at(prose: &Prose<'_>, token: usize) -> Option<Range<usize>> {
    if !prose.tag(token).nominal() && prose.tag(token) != Tag::Pronoun {
        return None;
    }
    let first = sentence_of(prose, token).start.max(token.saturating_sub(LONGEST));
    let mut start = token;
    if prose.tag(token) == Tag::Pronoun {
        return Some(token..token + 1);
    }
    while start > first {
        let at = start - 1;
        match prose.tag(at) {
            Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Number => start = at,
            Tag::Determiner => {
                start = at;
                // "all the", "the many".
                if !matches!(prose.tag(at.wrapping_sub(1)), Tag::Determiner) {
                    break;
                }
            }
            Tag::Possessive | Tag::Hyphen | Tag::Quote if at > first && start < token + 1 => {
                let joined = !matches!(
                    prose.tag(at - 1),
                    Tag::Punct | Tag::Preposition | Tag::Conjunction | Tag::Finite | Tag::Auxiliary
                );
                if !joined || prose.tag(at) == Tag::Quote {
                    break;
                }
                start = at - 1;
            }
            Tag::Date if prose.tag(at + 1).nominal() => start = at,
            Tag::Conjunction if joins_modifiers(prose, at, token + 1) => start = at,
            _ => break,
        }
    }
    Some(start..token + 1)
}

/// The head of a noun phrase: its last noun before any "of"; else its last token.
pub(crate) fn head_of(prose: &Prose<'_>, phrase: Range<usize>) -> usize {
    let end = phrase.clone().find(|&at| prose.is_word(at, "of")).unwrap_or(phrase.end);
    (phrase.start..end)
        .rev()
        .find(|&at| prose.tag(at).nominal())
        .unwrap_or(end.max(phrase.start + 1) - 1)
}

/// Whether the token at `at` ends a clause.
fn breaks(prose: &Prose<'_>, at: usize) -> bool {
    match prose.tag(at) {
        Tag::Subordinator | Tag::Relative | Tag::Dash => true,
        Tag::Punct => match prose.tokens()[at].byte() {
            b';' | b':' | b'(' | b')' | b'[' | b']' | b'.' | b'?' | b'!' => true,
            b',' => !in_list(prose, at),
            _ => false,
        },
        // "and" between clauses: a subject and a verb follow.
        Tag::Conjunction => {
            let mut subject = false;
            for it in at + 1..at + 10 {
                match prose.tag(it) {
                    Tag::Finite | Tag::Auxiliary | Tag::Modal => return subject,
                    Tag::Noun | Tag::Plural | Tag::Proper | Tag::Pronoun => subject = true,
                    Tag::Number if prose.tag(it + 1).finite() => subject = true,
                    Tag::Punct | Tag::Subordinator | Tag::Relative | Tag::Dash => return false,
                    Tag::Participle | Tag::Conjunction => return false,
                    _ => {}
                }
            }
            false
        }
        _ => false,
    }
}

/// Whether a comma stands in a list of nouns or adjectives, or inside a date or place:
/// "men, women and children", "Norport, Norland, on Monday".
fn in_list(prose: &Prose<'_>, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    if prose.tag(at - 1) == Tag::Adjective && prose.tag(at + 1) == Tag::Adjective {
        return true;
    }
    // A further member, then a comma or a conjunction.
    if !matches!(prose.tag(at - 1), Tag::Noun | Tag::Plural | Tag::Proper | Tag::Number) {
        return false;
    }
    let Some(member) = noun_phrase_from(prose, at + 1) else { return false };
    let next = member.end;
    prose.tag(next) == Tag::Conjunction
        && noun_phrase_from(prose, next + 1).is_some_and(|it| !prose.tag(it.end).finite())
}

/// Where the clauses of a document are cut: a bit for each token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cuts(Vec<u64>);

impl Cuts {
    pub(crate) fn of(prose: &Prose<'_>) -> Cuts {
        let mut bits = vec![0; prose.tags().len() / 64 + 1];
        for at in prose.index().all(Sought::Break).filter(|&at| breaks(prose, at)) {
            bits[at / 64] |= 1 << (at % 64);
        }
        Cuts(bits)
    }

    /// The cuts among the tokens of `range`, which are fewer than 64, as bits from its start.
    #[inline]
    fn within(&self, range: &Range<usize>) -> u64 {
        let word = |at: usize| self.0.get(at).copied().unwrap_or(0);
        let (at, shift) = (range.start / 64, range.start % 64);
        // Two shifts, as one by 64 is none.
        let bits = word(at) >> shift | word(at + 1) << 1 << (63 - shift);
        bits & ((1 << range.len()) - 1)
    }

    fn first(&self, range: Range<usize>) -> Option<usize> {
        let bits = self.within(&range);
        (bits != 0).then(|| range.start + bits.trailing_zeros() as usize)
    }

    fn last(&self, range: Range<usize>) -> Option<usize> {
        let bits = self.within(&range);
        (bits != 0).then(|| range.start + bits.ilog2() as usize)
    }
}

/// The clause that holds `token`: the tokens between two breaks of its sentence.
///
/// A relative or subordinator opens the clause that follows it and is part of it.
pub(crate) fn clause_of(prose: &Prose<'_>, token: usize) -> Range<usize> {
    let sentence = sentence_of(prose, token);
    // Far enough for any clause of news prose, and a bound for any other text.
    const FAR: usize = 60;
    let first = sentence.start.max(token.saturating_sub(FAR));
    let last = sentence.end.min(token + FAR);
    let cuts = prose.cuts();
    let start = cuts.last(first..token).map_or(first, |at| {
        if matches!(prose.tag(at), Tag::Subordinator | Tag::Relative) { at } else { at + 1 }
    });
    let end = cuts.first(token + 1..last).unwrap_or(last);
    start..end
}

/// The clause's verb: the last verb of the first verb group, "killed" in "were killed".
pub(crate) fn verb_of(prose: &Prose<'_>, clause: Range<usize>) -> Option<usize> {
    let first = clause.clone().find(|&at| prose.tag(at).finite())?;
    let mut verb = first;
    let mut at = first;
    while at < clause.end {
        match prose.tag(at) {
            Tag::Auxiliary | Tag::Modal => verb = at,
            Tag::Adverb | Tag::Not => {}
            Tag::Finite if at == first => return Some(at),
            Tag::Participle | Tag::Base | Tag::Ing => return Some(at),
            _ => break,
        }
        at += 1;
    }
    Some(verb)
}

/// The noun phrase before the clause's verb; for a relative clause the phrase before it.
pub(crate) fn subject_of(prose: &Prose<'_>, clause: Range<usize>) -> Option<Range<usize>> {
    let verb = clause.clone().find(|&at| prose.tag(at).finite())?;
    let from = verb.saturating_sub(LONGEST).max(clause.start);
    let mut at = verb;
    // The nearest noun before the verb, unless a preposition governs it.
    while at > from {
        at -= 1;
        match prose.tag(at) {
            Tag::Noun | Tag::Plural | Tag::Proper | Tag::Pronoun => {
                let phrase = noun_phrase_ending_at(prose, at)?;
                let governed = phrase.start > from
                    && matches!(prose.tag(phrase.start - 1), Tag::Preposition | Tag::To);
                if !governed {
                    return Some(phrase);
                }
                at = phrase.start - 1;
            }
            // "22 were killed": a bare number is the subject.
            Tag::Number if !prose.tag(at + 1).nominal() => return Some(at..at + 1),
            Tag::Relative => break,
            _ => {}
        }
    }
    let relative = prose.tag(clause.start) == Tag::Relative;
    let before = clause.start.checked_sub(1)?;
    relative.then(|| noun_phrase_ending_at(prose, before)).flatten()
}

/// The verb that a token of `clause` hangs on: the nearest to the left in its clause, of any form
/// ("killing [four] nurses"), else the clause's verb.
pub(crate) fn governing_verb(
    prose: &Prose<'_>,
    clause: &Range<usize>,
    token: usize,
) -> Option<usize> {
    let left = (clause.start..token).rev().find(|&at| prose.tag(at).verb());
    left.or_else(|| {
        verb_of(prose, token.min(clause.end)..clause.end)
            .or_else(|| (token + 1..clause.end).find(|&at| prose.tag(at).verb()))
    })
}

#[cfg(test)]
mod tests;
