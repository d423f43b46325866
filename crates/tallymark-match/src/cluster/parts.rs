//! Parts that an article names side by side, beside the whole that they may add up to.

use tallymark_claim::{Claim, Document, Measure, Modality, Scope, Term, Value};

use super::Cluster;
use crate::lexicon;

/// A page with more sentences than this that break a toll down is a table of many tolls.
const MOST_SETS: usize = 64;

/// Gives each cluster of a whole the sets of parts that its own articles name in one sentence.
///
/// Parts are figures of one measure in one sentence that count different
/// people ("36 civilians and 22 officers"); the whole is a figure of the same
/// measure and article that names no class of people.
pub(crate) fn attach(clusters: &mut [Cluster], cluster_of: &[usize], claims: &[Claim]) {
    let mut last = (None, 0);
    for set in sets(claims) {
        let part = &claims[set[0]];
        let document = Some(part.provenance.document);
        last = if last.0 == document { (document, last.1 + 1) } else { (document, 1) };
        if last.1 > MOST_SETS {
            continue;
        }
        let own = |at: &usize| claims[*at].provenance.document == part.provenance.document;
        let from = (0..set[0]).rev().take_while(own).last().unwrap_or(set[0]);
        let wholes = (from..claims.len()).take_while(own).filter(|at| is_whole(&claims[*at], part));
        let mut ids: Vec<usize> = wholes.map(|at| cluster_of[at]).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.retain(|id| set.iter().all(|at| cluster_of[*at] != *id));
        ids.into_iter().for_each(|id| clusters[id].parts.push(set.clone()));
    }
}

/// The most bytes between two sentences that follow each other.
const BETWEEN: usize = 4;

/// The whole of which the claim at `part` is told to be a part: the figure of the same measure just before it.
///
/// "killed 23 people. Nine soldiers were among the dead"; a part says of whom it is, as "664 cases among people" does not.
pub(super) fn container(part: usize, claims: &[Claim], document: &Document) -> Option<usize> {
    let claim = &claims[part];
    let plain = |it: &Claim| matches!(&it.value, Value::Number(it) if it.unit.is_none());
    let asserted = |it: &Claim| matches!(it.modality, Modality::Stated | Modality::Reported);
    let of_whom = class(claim).is_some_and(|it| it != "everyone");
    let alone = matches!(claim.scope, Scope::Additional | Scope::Each);
    if alone || !of_whom || !plain(claim) || !asserted(claim) || !claim.measure.is_toll() {
        return None;
    }
    if !is_told_as_part(claim, document) {
        return None;
    }
    let near = |it: &Claim| {
        it.provenance.document == claim.provenance.document
            && it.section == claim.section
            && (it.sentence == claim.sentence
                || it.sentence.end() + BETWEEN >= claim.sentence.start())
    };
    let whole = (0..part)
        .rev()
        .take_while(|at| near(&claims[*at]))
        .find(|at| plain(&claims[*at]) && claims[*at].measure == claim.measure)?;
    let it = &claims[whole];
    let fits = it.scope == Scope::Whole
        && asserted(it)
        && class(it).is_none_or(|it| it == "everyone")
        && share_event(it, claim);
    fits.then_some(whole)
}

/// How far from the figure the words stand that make it a part, in bytes.
const NEAR: usize = 40;

/// "including 15 children", "among them nine soldiers", "29 soldiers were among the dead".
fn is_told_as_part(claim: &Claim, document: &Document) -> bool {
    let (sentence, span) = (claim.sentence, claim.span);
    if !sentence.covers(span) {
        return false;
    }
    // Offsets are those of the sentence from here on.
    let text = document.words(sentence);
    let (from, to) = (span.start() - sentence.start(), span.end() - sentence.start());
    let before = text.get(..from).unwrap_or("").trim_end();
    let opened =
        ["including", "among them", "of whom", "among the dead were", "among those killed were"]
            .iter()
            .any(|it| {
                let from = before.len().saturating_sub(it.len());
                before.get(from..).is_some_and(|tail| tail.eq_ignore_ascii_case(it))
            });
    let mut end = text.len().min(to + 2 * NEAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let after = text.get(to..end).unwrap_or("");
    let closed = ["among the dead", "among them", "among those killed", "among the victims"]
        .iter()
        .any(|it| after.find(it).is_some_and(|at| at <= NEAR));
    opened || closed
}

/// Whether `claim` may be the whole of which `part` is one.
pub(crate) fn is_whole(claim: &Claim, part: &Claim) -> bool {
    claim.measure == part.measure
        && claim.provenance.document == part.provenance.document
        && claim.sentence != part.sentence
        && !matches!(claim.scope, Scope::Part | Scope::Additional)
        && class(claim).is_none_or(|it| it == "everyone")
        && share_event(claim, part)
}

/// Whether nothing says that the two are of different happenings.
fn share_event(a: &Claim, b: &Claim) -> bool {
    let apart = |x: &[Term], y: &[Term]| !x.is_empty() && !y.is_empty() && !share_a_term(x, y);
    !matches!((a.happened, b.happened), (Some(x), Some(y)) if !x.intersects(y))
        && !apart(&a.about, &b.about)
}

/// Whether the two lists have a term in common.
pub(crate) fn share_a_term(x: &[Term], y: &[Term]) -> bool {
    x.iter().any(|it| y.iter().any(|other| other.key == it.key))
}

/// Runs of claims of one sentence that count different classes of people killed, hurt and the like.
fn sets(claims: &[Claim]) -> Vec<Vec<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < claims.len() {
        let first = &claims[at];
        let same = |claim: &&Claim| {
            claim.provenance.document == first.provenance.document
                && claim.sentence == first.sentence
        };
        let sentence = claims[at..].iter().take_while(same).count();
        if sentence < 2 {
            at += sentence;
            continue;
        }
        for measure in [Measure::Killed, Measure::Injured, Measure::Missing, Measure::Arrested] {
            let parts: Vec<usize> =
                (at..at + sentence).filter(|it| is_part(&claims[*it], measure)).collect();
            let mut classes: Vec<_> = parts.iter().filter_map(|it| class(&claims[*it])).collect();
            classes.sort_unstable();
            classes.dedup();
            if parts.len() > 1 && classes.len() == parts.len() {
                out.push(parts);
            }
        }
        at += sentence;
    }
    out
}

fn is_part(claim: &Claim, measure: Measure) -> bool {
    claim.measure == measure
        && matches!(claim.value, Value::Number(_))
        && matches!(claim.modality, Modality::Stated | Modality::Reported)
        && matches!(class(claim), Some(it) if it != "everyone")
}

/// The class of people that a claim counts.
pub(crate) fn class(claim: &Claim) -> Option<&'static str> {
    claim.counted.as_ref()?.key.split(' ').rev().find_map(lexicon::people)
}
