//! Figures that tell a whole place by place: "117 died in Velm, 55 in Sarn and 39 in Orle".
//!
//! Each counts for its own place alone, whatever other places the sentence names.

use std::ops::Range;

use crate::claim::{Claim, Scope, Term};
use crate::document::SectionKind;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::value::Value;

/// How far from a figure its own place may stand, in tokens.
const REACH: usize = 9;
/// Prepositions that tie a place to the figure before it; "from" tells where the counted are of.
const IN: &[&str] = &["in", "at", "near", "around", "across", "inside", "from"];
/// Verbs of a place that has a toll: "Velm lost 12 houses", "Sarn has four dead".
const HAS: &[&str] =
    &["have", "lose", "record", "report", "see", "suffer", "register", "count", "confirm"];

/// From this many places on, an article tells its figures place by place.
const PLACES: usize = 3;

/// Gives the figures that are told place by place their own place and no other.
pub(crate) fn settle(prose: &Prose<'_>, claims: &mut [Claim]) {
    let sentences = runs(claims);
    for range in &sentences {
        one_sentence(prose, &mut claims[range.clone()]);
    }
    by_topic(prose, claims, &sentences);
}

/// The claims of each sentence.
fn runs(claims: &[Claim]) -> Vec<Range<usize>> {
    let mut start = 0;
    claims
        .chunk_by(|a, b| a.sentence == b.sentence)
        .map(|run| {
            start += run.len();
            start - run.len()..start
        })
        .collect()
}

/// "In Velm 12 people are dead. … Sarn: 40 houses lost. … Orle has lost two": from place to place,
/// each holds up to the end of its paragraph or to the next.
fn by_topic(prose: &Prose<'_>, claims: &mut [Claim], sentences: &[Range<usize>]) {
    let paragraph = |claim: &Claim| {
        prose.sentence_at(claim.span.start()).map(|it| prose.sentences()[it].paragraph)
    };
    let mut topics: Vec<(usize, Term)> = Vec::new();
    for (at, range) in sentences.iter().enumerate() {
        if claims[range.start].section == SectionKind::Body
            && let Some(topic) = topic(prose, &claims[range.clone()])
        {
            topics.push((at, topic));
        }
    }
    let mut keys: Vec<&str> = topics.iter().map(|it| &*it.1.key).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.len() < PLACES {
        return;
    }
    let mut ends: Vec<usize> = topics.iter().skip(1).map(|it| it.0).collect();
    ends.push(sentences.len());
    for ((from, topic), end) in topics.into_iter().zip(ends) {
        let home = paragraph(&claims[sentences[from].start]);
        for range in &sentences[from..end] {
            for claim in &mut claims[range.clone()] {
                if paragraph(claim) == home && is_figure(claim) && !claim.by_place {
                    at_place(claim, topic.clone());
                }
            }
        }
    }
}

/// Lets the figure count for one place alone.
fn at_place(claim: &mut Claim, place: Term) {
    claim.names.retain(|it| it.key == place.key);
    claim.places = vec![place];
    claim.by_place = true;
    if claim.scope == Scope::Whole {
        claim.scope = Scope::Site;
    }
}

/// The place that a sentence opens with as what it is on: "In Velm", "Velm:", "Velm has 12".
fn topic(prose: &Prose<'_>, claims: &[Claim]) -> Option<Term> {
    let start = claims.first()?.sentence.start();
    let first = prose.token_at(start);
    let opens = |at: usize, name: &Term| {
        prose.tokens().get(at).is_some_and(|it| it.start() == name.span.start())
    };
    let mut names = claims.iter().flat_map(|it| it.names.iter().chain(&it.places));
    let name = names.find(|it| {
        // "In Velm", "The Sarn Islands", "North Velm".
        opens(first, it)
            || opens(first + 1, it)
                && (prose.is_one_of(first, &["in", "the"])
                    || prose.word(first).starts_with(char::is_uppercase)
                        && !prose.tag(first).verb())
    })?;
    let end = prose.tokens_of(name.span).end;
    let figure = prose.tokens_of(claims.iter().find(|it| is_figure(it))?.span);
    let opens = prose.is_word(first, "in");
    // A person's words follow a colon as well; a label is followed by its figure.
    let label = prose.is_word(end, ":") && figure.start <= end + 3;
    let has = figure.start <= end + 4 && (end..figure.start).any(|it| has(prose, it));
    (opens || label || has).then(|| name.clone())
}

/// Whether the verb at `at` gives its subject a toll.
fn has(prose: &Prose<'_>, at: usize) -> bool {
    HAS.contains(&prose.lemma_letters(at)) || prose.is_one_of(at, &["had", "has", "have"])
}

fn one_sentence(prose: &Prose<'_>, claims: &mut [Claim]) {
    let figures = claims.iter().filter(|it| is_figure(it)).count();
    if figures < 2 {
        return;
    }
    let tokens: Vec<Range<usize>> = claims.iter().map(|it| prose.tokens_of(it.span)).collect();
    let mut own: Vec<Option<Term>> = Vec::with_capacity(claims.len());
    for (at, claim) in claims.iter().enumerate() {
        let from = at.checked_sub(1).map_or(0, |it| tokens[it].end);
        let to = tokens.get(at + 1).map_or(usize::MAX, |it| it.start);
        let told = is_figure(claim).then(|| own_place(prose, claim, &tokens[at], from..to));
        own.push(told.flatten());
    }
    for at in 0..claims.len() {
        let Some(place) = &own[at] else { continue };
        let listed = own.iter().zip(&*claims).any(|(other, claim)| {
            other.as_ref().is_some_and(|it| it.key != place.key) && alike(claim, &claims[at])
        });
        if listed {
            at_place(&mut claims[at], place.clone());
        }
    }
}

fn is_figure(claim: &Claim) -> bool {
    matches!(claim.value, Value::Number(_))
}

/// Whether two figures of one sentence count the same: by measure, or with the same unit.
fn alike(a: &Claim, b: &Claim) -> bool {
    let unit = |it: &Claim| match &it.value {
        Value::Number(it) => it.unit.map(|it| it.code),
        Value::Date(_) => None,
    };
    is_figure(a) && is_figure(b) && a.measure == b.measure && unit(a) == unit(b)
}

/// The place that the figure at `at` is told of; `free` is what lies between its neighbors.
fn own_place(
    prose: &Prose<'_>,
    claim: &Claim,
    at: &Range<usize>,
    free: Range<usize>,
) -> Option<Term> {
    let names = || {
        let all = claim.places.iter().chain(&claim.names);
        all.map(|it| (prose.tokens_of(it.span), it))
    };
    // "55 [in Sarn]", "117 people had died [in Velm]".
    let after = names()
        .filter(|(it, _)| it.start > at.end && it.start < free.end && it.start - at.end <= REACH)
        .min_by_key(|(it, _)| it.start)
        .filter(|(it, _)| {
            let between = at.end..it.start;
            let broken = between.clone().any(|it| {
                matches!(prose.tag(it), Tag::Punct | Tag::Dash | Tag::Relative | Tag::Subordinator)
            });
            // "$2 billion from the Defense Department" comes from no place.
            let unit = matches!(&claim.value, Value::Number(it) if it.unit.is_some());
            let tied = |it| prose.is_one_of(it, IN) && !(unit && prose.is_word(it, "from"));
            !broken && between.rev().take(4).any(tied)
        });
    // "[Velm] had 12", "[Sarn] six": the place is the subject.
    let before = || {
        names()
            .filter(|(it, _)| it.end >= free.start && it.end <= at.start && at.start - it.end <= 4)
            .max_by_key(|(it, _)| it.start)
            .filter(|(it, name)| {
                let has = (it.end..at.start).any(|it| has(prose, it));
                // "Velm, where 74 died".
                let place = prose.is_word(it.end, ",") && prose.is_word(it.end + 1, "where");
                let next = it.end == at.start
                    && claim.counted.as_ref().is_none_or(|it| !it.span.overlaps(name.span));
                has || place || next
            })
    };
    after.or_else(before).map(|it| it.1.clone())
}

#[cfg(test)]
mod tests;
