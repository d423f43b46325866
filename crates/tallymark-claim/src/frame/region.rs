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

/// Gives the figures of each sentence that are told place by place their own place and no other.
pub(crate) fn settle(prose: &Prose<'_>, claims: &mut [Claim]) {
    let mut labeled: Vec<(Range<usize>, Term)> = Vec::new();
    let mut start = 0;
    while start < claims.len() {
        let sentence = claims[start].sentence;
        let end = start + claims[start..].iter().take_while(|it| it.sentence == sentence).count();
        if claims[start].section == SectionKind::Body
            && let Some(label) = label(prose, &claims[start..end])
        {
            labeled.push((start..end, label));
        }
        one_sentence(prose, &mut claims[start..end], None);
        start = end;
    }
    // One label is a headline's topic; several are places told one by one.
    if labeled.iter().any(|it| it.1.key != labeled[0].1.key) {
        for (range, label) in labeled {
            one_sentence(prose, &mut claims[range], Some(label));
        }
    }
}

fn one_sentence(prose: &Prose<'_>, claims: &mut [Claim], label: Option<Term>) {
    let figures = claims.iter().filter(|it| is_figure(it)).count();
    if figures == 0 || claims.iter().all(|it| it.names.is_empty()) {
        return;
    }
    if figures < 2 && label.is_none() {
        return;
    }
    let tokens: Vec<Range<usize>> = claims.iter().map(|it| tokens_of(prose, it)).collect();
    let mut own: Vec<Option<Term>> = Vec::with_capacity(claims.len());
    for (at, claim) in claims.iter().enumerate() {
        let from = at.checked_sub(1).map_or(0, |it| tokens[it].end);
        let to = tokens.get(at + 1).map_or(usize::MAX, |it| it.start);
        let told = is_figure(claim).then(|| own_place(prose, claim, &tokens[at], from..to));
        own.push(told.flatten().or_else(|| label.clone().filter(|_| is_figure(claim))));
    }
    for at in 0..claims.len() {
        let Some(place) = &own[at] else { continue };
        let listed = own.iter().zip(&*claims).any(|(other, claim)| {
            other.as_ref().is_some_and(|it| it.key != place.key) && alike(claim, &claims[at])
        });
        if listed || label.is_some() {
            let claim = &mut claims[at];
            claim.names.retain(|it| it.key == place.key);
            claim.places = vec![place.clone()];
            claim.by_place = true;
            if claim.scope == Scope::Whole {
                claim.scope = Scope::Site;
            }
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

fn tokens_of(prose: &Prose<'_>, claim: &Claim) -> Range<usize> {
    prose.token_at(claim.span.start())..prose.token_at(claim.span.end().saturating_sub(1)) + 1
}

/// "Velm: 12 dead, 40 houses lost": the name that opens the sentence as a label.
fn label(prose: &Prose<'_>, claims: &[Claim]) -> Option<Term> {
    let first = prose.token_at(claims.first()?.sentence.start());
    let name = claims
        .iter()
        .flat_map(|it| &it.names)
        .find(|it| it.span.start() == claims[0].sentence.start())?;
    let end = prose.token_at(name.span.end().saturating_sub(1)) + 1;
    // A person's words follow a colon as well; a label is followed by its figure.
    let figure = tokens_of(prose, claims.iter().find(|it| is_figure(it))?);
    (prose.is_word(end, ":") && figure.start <= end + 3 && end - first <= 4).then(|| name.clone())
}

/// The place that the figure at `at` is told of; `free` is what lies between its neighbors.
fn own_place(
    prose: &Prose<'_>,
    claim: &Claim,
    at: &Range<usize>,
    free: Range<usize>,
) -> Option<Term> {
    let names = || claim.places.iter().chain(&claim.names);
    let start = |name: &Term| prose.token_at(name.span.start());
    // "55 [in Sarn]", "117 people had died [in Velm]".
    let after = names().filter(|name| {
        let start = start(name);
        start > at.end && start < free.end && start - at.end <= REACH
    });
    let after = after.min_by_key(|it| start(it)).filter(|name| {
        let start = start(name);
        let broken = (at.end..start).any(|it| {
            matches!(prose.tag(it), Tag::Punct | Tag::Dash | Tag::Relative | Tag::Subordinator)
        });
        !broken && (at.end..start).rev().take(4).any(|it| prose.is_one_of(it, IN))
    });
    if let Some(name) = after {
        return Some(name.clone());
    }
    // "[Velm] had 12", "[Sarn] six": the place is the subject.
    let before = names().filter(|name| {
        let end = prose.token_at(name.span.end().saturating_sub(1)) + 1;
        end >= free.start && end <= at.start && at.start - end <= 4
    });
    before
        .max_by_key(|it| start(it))
        .filter(|name| {
            let end = prose.token_at(name.span.end().saturating_sub(1)) + 1;
            let has = (end..at.start).any(|it| {
                HAS.contains(&prose.lemma_letters(it))
                    || prose.is_one_of(it, &["had", "has", "have"])
            });
            has || end == at.start
                && claim.counted.as_ref().is_none_or(|it| !it.span.overlaps(name.span))
        })
        .cloned()
}

#[cfg(test)]
mod tests;
