//! Two claims against each other: values first, then dates and speakers.

use tallymark_claim::{
    AsOfBasis, Bound, Claim, Date, Decimal, Measure, Modality, SectionKind, Value,
};

use super::number::{self, Comparison, Relation};
use super::{date, doubt, same_value, speaker};
use crate::finding::{Pair, Reason, Verdict};

/// A pair's verdict and how far apart its figures are.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) pair: Pair,
    pub(super) gap: f64,
}

/// What the pairs of one cluster are judged by.
pub(super) struct Ground<'a> {
    claims: &'a [Claim],
    members: &'a [usize],
    /// Pairs that surely answer one question, sorted.
    sure: &'a [(usize, usize)],
    /// What one unit of the first currency is in the second, where an article gives both.
    rates: Vec<(&'static str, &'static str, Decimal)>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        members: &'a [usize],
        sure: &'a [(usize, usize)],
        claims: &'a [Claim],
    ) -> Self {
        let rates = members.windows(2).filter_map(|pair| {
            let (a, b) = (&claims[pair[0]], &claims[pair[1]]);
            let (Value::Number(x), Value::Number(y)) = (&a.value, &b.value) else { return None };
            let rate = number::rate(x, y).filter(|_| is_own_conversion(a, b))?;
            Some((x.unit?.code, y.unit?.code, rate))
        });
        Ground { claims, members, sure, rates: rates.collect() }
    }

    /// What one of `from` is in `to`, by the first article that tells.
    fn rate(&self, from: &str, to: &str) -> Option<Decimal> {
        self.rates.iter().find_map(|(a, b, rate)| match (*a == from, *b == to) {
            (true, true) => Some(*rate),
            _ if *a == to && *b == from => Decimal::ONE.checked_div(*rate),
            _ => None,
        })
    }

    fn compare(&self, first: &Claim, second: &Claim, own: bool) -> Comparison {
        match (&first.value, &second.value) {
            (Value::Number(x), Value::Number(y)) => {
                let rate = match (x.unit, y.unit) {
                    // What tells a rate is not checked by it.
                    (Some(from), Some(to)) if !own => self.rate(from.code, to.code),
                    _ => None,
                };
                number::compare(x, y, rate)
            }
            (Value::Date(x), Value::Date(y)) => date::compare((first, x), (second, y)),
            _ => Comparison::new(Relation::Overlap, Vec::new()),
        }
    }

    /// Judges the claims at `a` and `b`; the same whichever comes first.
    pub(super) fn judge(&self, a: usize, b: usize) -> Judged {
        let (a, b) = (a.min(b), a.max(b));
        let (first, second) = (&self.claims[a], &self.claims[b]);
        let own = is_own_conversion(first, second);
        let Comparison { relation, mut reasons, gap, grew } = self.compare(first, second, own);
        let judged = |verdict: Verdict, reasons: Vec<Reason>| Judged {
            pair: Pair { a, b, verdict, reasons },
            gap: if verdict > Verdict::Compatible { gap } else { 0.0 },
        };
        if own && (relation <= Relation::Overlap || gap <= MOST_SLIPPED) {
            reasons
                .retain(|it| !matches!(it, Reason::Disjoint { .. } | Reason::NoConversion { .. }));
            reasons.push(Reason::OwnConversion);
            return judged(Verdict::Agree, reasons);
        }
        if relation <= Relation::Overlap
            && let Some(reason) = related_things(first, second)
        {
            reasons.push(reason);
        }
        let rounded = reasons.iter().any(|it| matches!(it, Reason::WithinRounding { .. }));
        let denied = [first, second].map(|it| it.modality == Modality::Denied);
        let verdict = match relation {
            // Who denies a figure does not agree with who states it; "denied that Monday's attack
            // was theirs" denies no Monday.
            Relation::Same if denied[0] != denied[1] && matches!(first.value, Value::Number(_)) => {
                reasons.push(Reason::NotAsserted { modality: Modality::Denied });
                Verdict::Compatible
            }
            Relation::Same => Verdict::Agree,
            // 88.5 km and 89 km, both after 55 miles: a converted figure vouches for no more than its rounding.
            Relation::Overlap if rounded && (is_echo(first) || is_echo(second)) => {
                reasons.push(Reason::Echo);
                Verdict::Agree
            }
            Relation::Overlap => match grown(first, second, grew) {
                Some(reason) if self.is_sure(a, b) => {
                    reasons.push(reason);
                    Verdict::Revised
                }
                _ => Verdict::Compatible,
            },
            Relation::Tension | Relation::Disjoint => {
                let sure = self.is_sure(a, b);
                let apart = percent_apart(&reasons);
                let verdict = differing(first, second, (relation, grew, apart), sure, &mut reasons);
                if verdict == Verdict::Conflict
                    && (self.beside(first, second, apart) || self.beside(second, first, apart))
                {
                    reasons.push(Reason::SameDocument);
                    Verdict::Compatible
                } else {
                    verdict
                }
            }
        };
        judged(verdict, reasons)
    }

    /// Whether the article of `claim` tells the other's figure too, side by side with its own.
    ///
    /// Then they answer two questions there, and an article that tells but one of them does not make it one.
    fn beside(&self, claim: &Claim, other: &Claim, apart: Decimal) -> bool {
        let document = claim.provenance.document;
        document != other.provenance.document
            && self.members.iter().map(|at| &self.claims[*at]).any(|it| {
                it.provenance.document == document
                    && same_value(&it.value, &other.value)
                    && is_side_by_side(claim, it, apart)
            })
    }

    fn is_sure(&self, a: usize, b: usize) -> bool {
        self.sure.binary_search(&(a, b)).is_ok()
    }
}

/// How far an article's own conversion may be off, as a share: "5 feet (1.4 meters)" is a rough one, "60 km (25 miles)" a slip.
const MOST_SLIPPED: f64 = 0.1;
/// How many percent an article's own figures of one thing may differ by slip.
const SLIP: Decimal = Decimal::from_parts(50, 0, 0, false, 0);
/// The most bytes between a figure and what repeats it in another unit.
const NEXT: usize = 40;

/// Whether the second figure repeats the first one in another unit: "10 kilometers (6 miles)".
fn is_own_conversion(first: &Claim, second: &Claim) -> bool {
    let (Value::Number(x), Value::Number(y)) = (&first.value, &second.value) else { return false };
    let units = match (x.unit, y.unit) {
        (Some(x), Some(y)) => x.code != y.code && x.dimension == y.dimension,
        _ => false,
    };
    units
        && y.echo_of.is_some()
        && first.provenance.document == second.provenance.document
        && first.sentence == second.sentence
        && first.span.end() <= second.span.start()
        && second.span.start() - first.span.end() < NEXT
}

/// Whether the stop of one figure may part thousands: "1.000 euros" beside "1,000 euros".
fn may_be_grouped(a: &Claim, b: &Claim) -> bool {
    let low = |it: &Claim| match &it.value {
        Value::Number(it) => it.read.low,
        Value::Date(_) => None,
    };
    let (Some(x), Some(y)) = (low(a), low(b)) else { return false };
    let (less, small, large) = if x < y { (a, x, y) } else { (b, y, x) };
    let three = |after: &str| {
        after.len() >= 3
            && after.bytes().take(3).all(|it| it.is_ascii_digit())
            && !after.as_bytes().get(3).is_some_and(u8::is_ascii_digit)
    };
    small.checked_mul(Decimal::ONE_THOUSAND) == Some(large)
        && less.quote.split_once('.').is_some_and(|(_, after)| three(after))
}

/// How far apart figures are that cannot both be true, in percent; 0 where they can.
fn percent_apart(reasons: &[Reason]) -> Decimal {
    let apart = reasons.iter().find_map(|it| match it {
        Reason::Disjoint { percent_apart, .. } => Some(*percent_apart),
        _ => None,
    });
    apart.unwrap_or_default()
}

/// What two figures that differ, so many percent apart, come to.
fn differing(
    a: &Claim,
    b: &Claim,
    (relation, grew, apart): (Relation, bool, Decimal),
    sure: bool,
    reasons: &mut Vec<Reason>,
) -> Verdict {
    if let Some(modality) = not_asserted(a, b) {
        reasons.push(Reason::NotAsserted { modality });
        return Verdict::Compatible;
    }
    if [a, b].into_iter().any(is_echo) && !is_own_conversion(a, b) {
        reasons.push(Reason::Echo);
        return Verdict::Compatible;
    }
    if relation == Relation::Disjoint && (!sure || may_be_grouped(a, b)) {
        reasons.push(Reason::Doubtful);
        return Verdict::Compatible;
    }
    let mut revised = None;
    let moves = can_move(a) || can_move(b);
    if a.provenance.document == b.provenance.document {
        let older = a.measure.is_toll() && is_older(a) != is_older(b);
        if moves && (is_summary(a.section) != is_summary(b.section) || older) {
            revised = Some(Reason::Overtaken);
        }
    } else if is_ahead(a) && is_ahead(b) {
        revised = later(a, b, grew);
    } else if moves {
        revised = later(a, b, grew);
        if revised.is_none() && relation == Relation::Disjoint {
            revised = speaker::same(a, b).map(|name| Reason::SameSource { name });
        }
    }
    match (relation, revised) {
        (Relation::Disjoint, Some(_)) if doubt::never_moved(a, b, apart) => {
            reasons.push(Reason::Doubtful);
            Verdict::Compatible
        }
        (_, Some(reason)) => {
            reasons.push(reason);
            Verdict::Revised
        }
        (Relation::Disjoint, None) => {
            let own = speaker::own(a, b);
            if own.is_none() && is_side_by_side(a, b, apart) {
                reasons.push(Reason::SameDocument);
                return Verdict::Compatible;
            }
            if doubt::are_apart(a, b, apart) {
                reasons.push(Reason::Doubtful);
                return Verdict::Compatible;
            }
            if let Some((a, b)) = own {
                reasons.push(Reason::OwnSources { a, b });
                return Verdict::Disputed;
            }
            Verdict::Conflict
        }
        _ => Verdict::Compatible,
    }
}

/// Whether one article tells both in its body, without setting one against the other.
///
/// A writer who gives two figures without a word about it means two things ("Four were treated ...
/// three of them for burns"), unless what is counted is told in the same words and nearly as much.
/// Of tolls a second voice is enough: "more than 500 died ... the movement spoke of 4,000 dead".
fn is_side_by_side(a: &Claim, b: &Claim, apart: Decimal) -> bool {
    let voices = a.measure.is_toll() && speaker::of(a) != speaker::of(b);
    a.provenance.document == b.provenance.document
        && is_summary(a.section) == is_summary(b.section)
        && !is_own_conversion(a, b)
        && !voices
        && !((apart < SLIP || doubt::are_of_one_writing(a, b)) && tells_again(a, b))
}

/// Whether two figures of one article count the same in the same words.
fn tells_again(a: &Claim, b: &Claim) -> bool {
    let key = |it: &Claim| it.counted.as_ref().map(|it| it.key.clone());
    let about = |it: &Claim| it.about.first().map(|it| it.key.clone());
    let whole = |it: &Claim| it.scope == tallymark_claim::Scope::Whole;
    a.measure == b.measure
        && a.sentence != b.sentence
        && whole(a)
        && whole(b)
        && key(a).is_some()
        && key(a) == key(b)
        && about(a).is_some()
        && about(a) == about(b)
        && a.happened == b.happened
}

/// Why the pair is in no conflict, where one of the two is not asserted.
///
/// Two plans for one thing may differ, and so may what a thing costs that is yet to be bought or built;
/// what is denied or supposed differs from nothing.
fn not_asserted(a: &Claim, b: &Claim) -> Option<Modality> {
    let priced = |it: &Claim| {
        it.modality == Modality::Planned && matches!(it.measure, Measure::Cost | Measure::Price)
    };
    match (a.modality, b.modality) {
        (Modality::Planned, Modality::Planned) => None,
        _ => [a, b]
            .into_iter()
            .find(|it| !is_asserted(it.modality) && !priced(it))
            .map(|it| it.modality),
    }
}

/// A later figure that goes beyond an earlier one's lower bound: "at least 20" on Monday, 22 on Tuesday.
///
/// Both can be true, yet the later one updates the earlier.
fn grown(a: &Claim, b: &Claim, grew: bool) -> Option<Reason> {
    let tolls = a.measure.is_toll() && b.measure.is_toll();
    if !tolls || not_asserted(a, b).is_some() || [a, b].into_iter().any(is_echo) {
        return None;
    }
    let reason = later(a, b, grew)?;
    let (earlier, later) = if day_of(a) < day_of(b) { (a, b) } else { (b, a) };
    let (Value::Number(x), Value::Number(y)) = (&earlier.value, &later.value) else { return None };
    let bounded = matches!(x.bound, Bound::AtLeast | Bound::MoreThan);
    let rises = matches!((x.read.low, y.read.low), (Some(x), Some(y)) if x < y);
    let same_unit = x.unit.map(|it| it.code) == y.unit.map(|it| it.code);
    (bounded && rises && same_unit && y.bound != Bound::Vague).then_some(reason)
}

fn is_asserted(modality: Modality) -> bool {
    matches!(modality, Modality::Stated | Modality::Reported)
}

/// Whether the figure only repeats the one before it in another unit.
fn is_echo(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Number(it) if it.echo_of.is_some())
}

pub(super) fn is_summary(section: SectionKind) -> bool {
    matches!(section, SectionKind::Headline | SectionKind::KeyPoints)
}

/// What spreads or blows harder from day to day, in the words that the matcher folds.
const SPREADING: [&str; 24] = [
    "blaze",
    "burn",
    "burned",
    "bushfire",
    "cloud",
    "cyclone",
    "fire",
    "flood",
    "flooding",
    "gust",
    "hurricane",
    "lava",
    "leak",
    "outbreak",
    "plume",
    "scorched",
    "slick",
    "spill",
    "storm",
    "tornado",
    "typhoon",
    "wildfire",
    "wind",
    "winds",
];

/// Whether a figure moves with time: a toll does, the length of a border does not.
fn can_move(claim: &Claim) -> bool {
    use Measure::{
        Affected, Area, Casualties, Change, Cost, Count, Damaged, Funding, Incidents, Jobs, Length,
        Losses, Money, Price, Rainfall, Revenue, Share, Speed, Temperature, Volume, Votes,
    };
    match claim.measure {
        it if it.is_toll() => true,
        Affected | Casualties | Change | Cost | Count | Damaged | Funding | Incidents | Jobs
        | Losses | Money | Price | Rainfall | Revenue | Share | Temperature | Votes => true,
        // "The fire has burned 1,800 hectares", "winds of 150 km/h".
        Area | Length | Speed | Volume => {
            let keys = claim.about.iter().chain(&claim.counted).flat_map(|it| it.key.split(' '));
            keys.chain(claim.words.iter().map(|it| &**it)).any(|it| SPREADING.contains(&it))
        }
        _ => false,
    }
}

/// Whether its own words call the figure an earlier one: "its earlier count of 46".
fn is_older(claim: &Claim) -> bool {
    let words = claim.counted.iter().flat_map(|it| it.key.split(' '));
    words.chain(claim.words.iter().map(|it| &**it)).any(|it| {
        matches!(
            it,
            "earlier"
                | "initial"
                | "initially"
                | "original"
                | "originally"
                | "preliminary"
                | "previous"
                | "previously"
        )
    })
}

/// Whether it is a date that was still to come when its article appeared: a plan may be put off.
fn is_ahead(claim: &Claim) -> bool {
    let Value::Date(time) = &claim.value else { return false };
    let published = claim.provenance.published.or(claim.provenance.updated);
    matches!((time.period, published), (Some(it), Some(published)) if it.start > published.end)
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
    let day = |it: &Claim| match &it.value {
        Value::Date(_) => it.provenance.published.or(it.provenance.updated).map(|it| it.end),
        Value::Number(_) => day_of(it),
    };
    let (x, y) = (day(a)?, day(b)?);
    // "6.1 percent in April" and "the rate in April was 6.3" are of one time, whenever they were written.
    let told = |it: &Claim| {
        let stated = it.as_of.filter(|it| it.basis == AsOfBasis::Stated).map(|it| it.period);
        it.happened.or(stated)
    };
    let one_time = a.measure == b.measure
        && !a.measure.is_toll()
        && matches!((told(a), told(b)), (Some(x), Some(y)) if (x.start, x.end) == (y.start, y.end));
    if x == y || one_time {
        return None;
    }
    let (earlier, later, grew) = if x < y { (x, y, grew) } else { (y, x, !grew) };
    Some(Reason::Later { earlier, later, grew })
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
