//! Two claims against each other: values first, then dates and speakers.

use tallymark_claim::{AsOfBasis, Claim, Date, Measure, Modality, SectionKind, Value};

use super::date;
use super::number::{self, Comparison, Relation};
use crate::finding::{Pair, Reason, Verdict};
use crate::lexicon;

/// A pair's verdict and how far apart its figures are.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) pair: Pair,
    pub(super) gap: f64,
}

/// Judges the claims at `a` and `b`; the same whichever comes first.
///
/// `sure` is whether the two surely answer one question.
pub(super) fn judge(a: usize, b: usize, sure: bool, claims: &[Claim]) -> Judged {
    let (a, b) = (a.min(b), a.max(b));
    let (first, second) = (&claims[a], &claims[b]);
    let comparison = match (&first.value, &second.value) {
        (Value::Number(x), Value::Number(y)) => number::compare(x, y),
        (Value::Date(x), Value::Date(y)) => date::compare(x, y),
        _ => Comparison::new(Relation::Overlap, Vec::new()),
    };
    let Comparison { relation, mut reasons, gap, grew } = comparison;
    if relation <= Relation::Overlap
        && let Some(reason) = related_things(first, second)
    {
        reasons.push(reason);
    }
    let verdict = match relation {
        Relation::Same => Verdict::Agree,
        Relation::Overlap => Verdict::Compatible,
        Relation::Tension | Relation::Disjoint => {
            differing(first, second, (relation, grew), sure, &mut reasons)
        }
    };
    Judged {
        pair: Pair { a, b, verdict, reasons },
        gap: if verdict > Verdict::Compatible { gap } else { 0.0 },
    }
}

/// What two figures that differ come to.
fn differing(
    a: &Claim,
    b: &Claim,
    (relation, grew): (Relation, bool),
    sure: bool,
    reasons: &mut Vec<Reason>,
) -> Verdict {
    if let Some(modality) = [a.modality, b.modality].into_iter().find(|it| !is_asserted(*it)) {
        reasons.push(Reason::NotAsserted { modality });
        return Verdict::Compatible;
    }
    if [a, b].into_iter().any(is_echo) {
        reasons.push(Reason::Echo);
        return Verdict::Compatible;
    }
    if !sure && relation == Relation::Disjoint {
        reasons.push(Reason::Doubtful);
        return Verdict::Compatible;
    }
    let mut revised = None;
    if a.provenance.document == b.provenance.document {
        if is_summary(a.section) != is_summary(b.section) {
            revised = Some(Reason::Overtaken);
        }
    } else if can_move(a.measure) && can_move(b.measure) {
        revised = later(a, b, grew);
        if revised.is_none() && relation == Relation::Disjoint {
            revised = same_source(a, b).map(|name| Reason::SameSource { name });
        }
    }
    match (relation, revised) {
        (_, Some(reason)) => {
            reasons.push(reason);
            Verdict::Revised
        }
        (Relation::Disjoint, None) => match own_sources(a, b) {
            Some((a, b)) => {
                reasons.push(Reason::OwnSources { a, b });
                Verdict::Disputed
            }
            None => Verdict::Conflict,
        },
        _ => Verdict::Compatible,
    }
}

fn is_asserted(modality: Modality) -> bool {
    matches!(modality, Modality::Stated | Modality::Reported)
}

/// Whether the figure only repeats the one before it in another unit.
fn is_echo(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Number(it) if it.echo_of.is_some())
}

fn is_summary(section: SectionKind) -> bool {
    matches!(section, SectionKind::Headline | SectionKind::KeyPoints)
}

/// Whether a figure of this measure moves with time: a toll does, the length of a border does not.
fn can_move(measure: Measure) -> bool {
    use Measure::{
        Abducted, Affected, Arrested, Attendance, Casualties, Cost, Count, Damaged, Displaced,
        Evacuated, Fighters, Funding, Incidents, Injured, Jobs, Killed, Losses, Missing, Money,
        Price, Refugees, Rescued, Revenue, Share, Trapped, Votes,
    };
    matches!(
        measure,
        Abducted
            | Affected
            | Arrested
            | Attendance
            | Casualties
            | Cost
            | Count
            | Damaged
            | Displaced
            | Evacuated
            | Fighters
            | Funding
            | Incidents
            | Injured
            | Jobs
            | Killed
            | Losses
            | Missing
            | Money
            | Price
            | Refugees
            | Rescued
            | Revenue
            | Share
            | Trapped
            | Votes
    )
}

/// The day a claim holds for: as stated, else as published.
pub(crate) fn day_of(claim: &Claim) -> Option<Date> {
    let stated = claim.as_of.filter(|it| it.basis == AsOfBasis::Stated).map(|it| it.period.end);
    // A stated date that lies after publication is a plan, not an as-of.
    let published = claim.provenance.published.or(claim.provenance.updated).map(|it| it.end);
    match (stated, published) {
        (Some(stated), Some(published)) => Some(stated.min(published)),
        (stated, published) => stated.or(published),
    }
}

fn later(a: &Claim, b: &Claim, grew: bool) -> Option<Reason> {
    let (x, y) = (day_of(a)?, day_of(b)?);
    if x == y {
        return None;
    }
    let (earlier, later, grew) = if x < y { (x, y, grew) } else { (y, x, !grew) };
    Some(Reason::Later { earlier, later, grew })
}

/// The shorter name of the source where both have the same one: "Health Ministry" and "a Health Ministry spokesman".
fn same_source(a: &Claim, b: &Claim) -> Option<String> {
    let (x, y) = (source_name(a)?, source_name(b)?);
    let shorter = if x.len() <= y.len() { x } else { y };
    is_same_source(x, y).then(|| shorter.to_owned())
}

/// Both names where each claim has a named source of its own.
fn own_sources(a: &Claim, b: &Claim) -> Option<(String, String)> {
    let (x, y) = (source_name(a)?, source_name(b)?);
    (!is_same_source(x, y)).then(|| (x.to_owned(), y.to_owned()))
}

/// Whether the telling words of one name are all among the other's.
fn is_same_source(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|it| !it.is_empty() && it != "s" && !lexicon::is_role(it)).collect()
    };
    let (x, y) = (words(a), words(b));
    if x.is_empty() || y.is_empty() {
        // Two unnamed officials may be two.
        return a.eq_ignore_ascii_case(b);
    }
    x.iter().all(|it| y.contains(it)) || y.iter().all(|it| x.contains(it))
}

fn source_name(claim: &Claim) -> Option<&str> {
    claim.attribution.as_ref()?.name.as_deref()
}

/// "border" and "fence": one measure of two things that belong together.
fn related_things(a: &Claim, b: &Claim) -> Option<Reason> {
    let (x, y) = (thing(a)?, thing(b)?);
    (x != y).then(|| Reason::RelatedThing { a: x.to_owned(), b: y.to_owned() })
}

fn thing(claim: &Claim) -> Option<&str> {
    if !matches!(claim.measure, Measure::Length | Measure::Distance | Measure::Area) {
        return None;
    }
    let term = claim.counted.as_ref().or(claim.about.first())?;
    term.key.rsplit(' ').next()
}
