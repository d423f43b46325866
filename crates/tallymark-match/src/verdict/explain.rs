//! One plain sentence for people.

use std::fmt::Write as _;

use tallymark_claim::{Claim, Decimal, Interval, Period, Value};

use super::pair::Judged;
use crate::cluster::Cluster;
use crate::finding::{Reason, Verdict};

/// Why the verdict was reached, in one sentence without line breaks.
pub(super) fn sentence(
    verdict: Verdict,
    cluster: &Cluster,
    claims: &[Claim],
    judged: &[Judged],
    reasons: &[Reason],
) -> String {
    if verdict == Verdict::Single {
        return "Only one report gives this figure.".to_owned();
    }
    // The pair that is furthest apart says most.
    let pair = judged.iter().filter(|it| it.pair.verdict == verdict).max_by(|x, y| {
        x.gap.total_cmp(&y.gap).then((y.pair.a, y.pair.b).cmp(&(x.pair.a, x.pair.b)))
    });
    let mut out = String::new();
    let arithmetic = reasons.iter().filter(|it| {
        matches!(
            it,
            Reason::SumHolds { .. }
                | Reason::SumFails { .. }
                | Reason::PartAboveWhole { .. }
                | Reason::ShareFails { .. }
        )
    });
    // What fails says more than what holds.
    if let Some(told) = arithmetic.min_by_key(|it| matches!(it, Reason::SumHolds { .. })) {
        describe(&mut out, told);
    }
    if let Some(Judged { pair, .. }) = pair {
        let (a, b) = (&claims[pair.a], &claims[pair.b]);
        if !out.is_empty() {
            out.push_str("; ");
        }
        match verdict {
            Verdict::Agree => out.push_str("All give the same figure"),
            _ => {
                let _ =
                    write!(out, "{} and {}", told(a, cluster, claims), told(b, cluster, claims));
            }
        }
        let said: Vec<String> = pair
            .reasons
            .iter()
            .map(|it| {
                let mut clause = String::new();
                describe(&mut clause, it);
                clause
            })
            .filter(|it| !it.is_empty())
            .collect();
        if !said.is_empty() {
            let _ = write!(out, ": {}", said.join("; "));
        }
        if let (Some(day), true) = (narrowed(cluster, claims), verdict <= Verdict::Compatible) {
            let _ = write!(out, "; together they narrow it to {day}");
        }
    } else if out.is_empty() {
        out.push_str("All give the same figure");
    }
    out.push('.');
    out
}

/// The quote, with its outlet where the cluster has several.
fn told(claim: &Claim, cluster: &Cluster, claims: &[Claim]) -> String {
    let outlet =
        |at: usize| claims[at].provenance.outlet.as_deref().unwrap_or(&claims[at].provenance.id);
    let mine = claim.provenance.outlet.as_deref().unwrap_or(&claim.provenance.id);
    let quote: String = claim.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    if cluster.claims.iter().any(|&at| outlet(at) != mine) {
        format!("“{quote}” ({mine})")
    } else {
        format!("“{quote}”")
    }
}

/// The days that all dates of a cluster share, where that is less than each of the wider ones.
fn narrowed(cluster: &Cluster, claims: &[Claim]) -> Option<String> {
    let mut shared: Option<Period> = None;
    let mut distinct = false;
    for &at in &cluster.claims {
        let Value::Date(time) = &claims[at].value else { return None };
        let Some(period) = time.period else { continue };
        shared = Some(match shared {
            None => period,
            Some(it) => {
                distinct |= (it.start, it.end) != (period.start, period.end);
                let (start, end) = (it.start.max(period.start), it.end.min(period.end));
                if start > end {
                    continue;
                }
                let finer = if period.end.days_since(period.start) < it.end.days_since(it.start) {
                    period
                } else {
                    it
                };
                Period { start, end, grain: finer.grain }
            }
        });
    }
    shared.filter(|_| distinct).map(period_words)
}

fn period_words(it: Period) -> String {
    if it.start == it.end {
        return it.start.to_string();
    }
    let (start, end) = (it.start_iso(), it.end_iso());
    if start == end { start } else { format!("{start} to {end}") }
}

/// Appends one reason in words.
fn describe(out: &mut String, reason: &Reason) {
    let _ = match reason {
        Reason::Equal { .. } | Reason::SameDate { .. } | Reason::Unresolved => Ok(()),
        Reason::Converted { from, to, value } => {
            let rounded = |it: Option<Decimal>| it.map(|it| it.round_dp(2).normalize());
            let value = Interval::new(rounded(value.low), rounded(value.high));
            // "1" is UCUM's code of no unit: a share told as a fraction.
            let to = if *to == "1" { "of the whole" } else { unit(to) };
            let from = if *from == "1" { "a fraction" } else { unit(from) };
            write!(out, "{} {to} after conversion from {from}", interval(value))
        }
        Reason::NoConversion { a, b } => write!(out, "{a} and {b} have no fixed rate"),
        Reason::WithinRounding { precision, percent_apart, .. } => write!(
            out,
            "they are {percent_apart} percent apart, within the rounding of the coarser figure (to the nearest {})",
            number(precision.round_dp(2))
        ),
        Reason::Cut { percent_apart, precision, .. } => write!(
            out,
            "they are {percent_apart} percent apart, the coarser figure cut to {}",
            number(precision.round_dp(2))
        ),
        Reason::Near { percent_apart, .. } => {
            write!(out, "they are {percent_apart} percent apart after conversion")
        }
        Reason::OwnConversion => write!(out, "the article gives one as the other"),
        Reason::GivenRate { from, to, value } => {
            let rounded = |it: Option<Decimal>| it.map(|it| it.round_dp(2).normalize());
            let value = Interval::new(rounded(value.low), rounded(value.high));
            write!(
                out,
                "{} {} from {} at the rate that an article gives",
                interval(value),
                unit(to),
                unit(from)
            )
        }
        Reason::Overlap { a, b } => {
            write!(out, "both can be true, {} and {} overlap", interval(*a), interval(*b))
        }
        Reason::Tension { a, b } => {
            write!(
                out,
                "yet a reader would expect {} of one and {} of the other",
                interval(*a),
                interval(*b)
            )
        }
        Reason::DateWithin { outer, inner } => {
            write!(out, "{} lies within {}", period_words(*inner), period_words(*outer))
        }
        Reason::DatesOverlap { a, b } => {
            write!(out, "{} and {} overlap", period_words(*a), period_words(*b))
        }
        Reason::DatesNear { days, .. } => {
            write!(out, "they are {days} days apart, within what their words allow")
        }
        Reason::Disjoint { percent_apart, .. } => {
            write!(out, "they cannot both be true, {percent_apart} percent apart after hedges")
        }
        Reason::DatesDisjoint { days, .. } => {
            write!(
                out,
                "they cannot both be true, {days} {} apart",
                if *days == 1 { "day" } else { "days" }
            )
        }
        Reason::Later { earlier, later, grew } => {
            let moved = if *grew { "rose" } else { "shrank" };
            write!(out, "the figure {moved} between {earlier} and {later}")
        }
        Reason::Overtaken => {
            write!(
                out,
                "one is a headline, a summary or an earlier count that the article itself overtook"
            )
        }
        Reason::SameDocument => write!(out, "one article tells both"),
        Reason::SameSource { name } => {
            write!(out, "both come from {name}, which updated its figure")
        }
        Reason::OwnSources { a, b } => write!(out, "one is said by {a}, the other by {b}"),
        Reason::SumHolds { parts, sum, whole } => {
            write!(
                out,
                "the parts {} make {}, in keeping with {}",
                plus(parts),
                number(*sum),
                interval(whole.1)
            )
        }
        Reason::SumFails { parts, sum, whole } => {
            write!(
                out,
                "the parts {} make {}, not {}",
                plus(parts),
                number(*sum),
                interval(whole.1)
            )
        }
        Reason::PartAboveWhole { part, whole } => {
            write!(
                out,
                "the part ({}) is larger than its whole ({})",
                interval(part.1),
                interval(whole.1)
            )
        }
        Reason::ShareHolds { .. } => Ok(()),
        Reason::ShareFails { from, to, change, computed, .. } => {
            let (from, to) = (interval(from.1), interval(to.1));
            let figures =
                if *change { format!("from {from} to {to}") } else { format!("{from} of {to}") };
            write!(out, "{figures} makes {} percent", interval(*computed))
        }
        Reason::RelatedThing { a, b } => write!(out, "one measures the {a}, the other the {b}"),
        Reason::Tolerated { percent } => {
            write!(out, "which the settings allow (up to {})", number(*percent))
        }
        Reason::Doubtful => write!(out, "though they may answer two questions"),
        Reason::Echo => write!(out, "one repeats the figure before it in another unit"),
        Reason::NotAsserted { modality } => {
            write!(out, "one is only {}", format!("{modality:?}").to_lowercase())
        }
    };
}

/// A unit as people write it: UCUM puts customary units in brackets, "[mi_i]".
fn unit(code: &str) -> &str {
    let inner = code.trim_start_matches('[').trim_end_matches(']');
    inner.split('_').next().filter(|it| !it.is_empty()).unwrap_or(code)
}

fn plus(parts: &[(usize, Decimal)]) -> String {
    parts.iter().map(|(_, figure)| number(*figure)).collect::<Vec<_>>().join(" + ")
}

fn interval(it: Interval) -> String {
    match (it.low, it.high) {
        (Some(low), Some(high)) if low == high => number(low),
        (Some(low), Some(high)) => format!("{} to {}", number(low), number(high)),
        (Some(low), None) => format!("{} or more", number(low)),
        (None, Some(high)) => format!("up to {}", number(high)),
        (None, None) => "any figure".to_owned(),
    }
}

/// A number with commas between groups of three.
pub(crate) fn number(it: Decimal) -> String {
    let plain = it.normalize().to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, rest) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}
