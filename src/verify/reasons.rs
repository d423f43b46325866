//! Each verdict from its own reasons, and each reason from its own figures.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{Check, Verified, list, text_of};

const STRENGTH: [&str; 6] = ["single", "agree", "compatible", "revised", "disputed", "conflict"];

pub(super) fn check(report: &Json, verified: &mut Verified) {
    let claims: BTreeMap<&str, &Json> =
        list(report, "claims").iter().map(|it| (text_of(it, "id"), it)).collect();
    let clusters: BTreeMap<&str, &Json> =
        list(report, "clusters").iter().map(|it| (text_of(it, "id"), it)).collect();
    for finding in list(report, "findings") {
        let id = text_of(finding, "id");
        verified.findings += 1;
        let Some(cluster) = clusters.get(text_of(finding, "cluster")) else {
            verified.broken(Check::Verdict, id, "the report has no such cluster");
            continue;
        };
        let members: Vec<&str> = list(cluster, "claims").iter().filter_map(Json::as_str).collect();
        if members.iter().any(|it| !claims.contains_key(it)) {
            verified.broken(
                Check::Verdict,
                id,
                "its cluster names a claim that the report does not have",
            );
        }
        let mut strongest = if members.len() > 1 { "agree" } else { "single" };
        let mut given = Vec::new();
        for pair in list(finding, "pairs") {
            let (a, b) = (text_of(pair, "a"), text_of(pair, "b"));
            let reasons = list(pair, "reasons");
            let timex = |it: &str| claims.get(it).and_then(|it| it.get("value")?.get("timex"));
            let verdict = of_pair(reasons, timex(a) == timex(b));
            if verdict != text_of(pair, "verdict") {
                let what = format!(
                    "{a} and {b}: the reasons make it {verdict}, not {}",
                    text_of(pair, "verdict")
                );
                verified.broken(Check::Verdict, id, what);
            }
            for name in [a, b].into_iter().filter(|it| !members.contains(it)) {
                verified.broken(Check::Verdict, id, format!("{name} is not in its cluster"));
            }
            if let (Some(x), Some(y)) = (claims.get(a), claims.get(b)) {
                figures(id, reasons, [x, y], verified);
            }
            given.push(verdict);
        }
        let sums = list(finding, "reasons").iter().filter_map(|it| match text_of(it, "kind") {
            "sum_holds" => Some("compatible"),
            "sum_fails" | "part_above_whole" | "share_fails" => Some("conflict"),
            _ => None,
        });
        given.extend(sums);
        given.push(strongest);
        if let Some(most) = given.into_iter().max_by_key(|it| strength(it)) {
            strongest = most;
        }
        if strongest != text_of(finding, "verdict") {
            let what = format!(
                "its pairs and sums make it {strongest}, not {}",
                text_of(finding, "verdict")
            );
            verified.broken(Check::Verdict, id, what);
        }
        for reason in list(finding, "reasons") {
            holds(id, reason, verified);
        }
    }
}

fn strength(verdict: &str) -> usize {
    STRENGTH.iter().position(|it| *it == verdict).unwrap_or(STRENGTH.len())
}

/// What the reasons of a pair come to; docs/FORMATS.md has the same as a table.
///
/// Two "Monday" of unknown weeks (`alike`) agree, whichever they are.
fn of_pair(reasons: &[Json], alike: bool) -> &'static str {
    let has = |kinds: &[&str]| reasons.iter().any(|it| kinds.contains(&text_of(it, "kind")));
    if has(&["own_conversion"])
        || (has(&["within_rounding"]) && has(&["converted", "given_rate", "echo"]))
    {
        "agree"
    } else if has(&["not_asserted", "doubtful", "echo", "same_document", "tolerated"]) {
        "compatible"
    } else if has(&["later", "overtaken", "same_source"]) {
        "revised"
    } else if has(&["own_sources"]) {
        "disputed"
    } else if has(&["disjoint", "dates_disjoint"]) {
        "conflict"
    } else if (alike && has(&["unresolved"])) || has(&["equal", "same_date"]) {
        "agree"
    } else {
        "compatible"
    }
}

/// An interval of numbers.
type Ends = (Option<f64>, Option<f64>);

fn ends(it: Option<&Json>) -> Option<Ends> {
    let it = it?;
    let end = |key: &str| it.get(key).and_then(Json::as_f64);
    it.is_object().then(|| (end("low"), end("high")))
}

fn apart(a: Ends, b: Ends) -> bool {
    let below =
        |high: Option<f64>, low: Option<f64>| matches!((high, low), (Some(h), Some(l)) if h < l);
    below(a.1, b.0) || below(b.1, a.0)
}

/// The intervals of "overlap" and "disjoint" are those that the claims entail, where no unit was converted.
fn figures(id: &str, reasons: &[Json], pair: [&Json; 2], verified: &mut Verified) {
    let converted =
        reasons.iter().any(|it| matches!(text_of(it, "kind"), "converted" | "given_rate"));
    for reason in reasons {
        holds(id, reason, verified);
        if converted || !matches!(text_of(reason, "kind"), "overlap" | "disjoint") {
            continue;
        }
        for (key, claim) in ["a", "b"].into_iter().zip(pair) {
            let entailed = ends(claim.get("value").and_then(|it| it.get("entailed")));
            if ends(reason.get(key)) != entailed {
                let what = format!(
                    "“{}” does not entail the figures of its reason",
                    text_of(claim, "quote")
                );
                verified.broken(Check::Verdict, id, what);
            }
        }
    }
}

/// Whether the numbers of a reason bear out its kind.
fn holds(id: &str, reason: &Json, verified: &mut Verified) {
    let kind = text_of(reason, "kind");
    let pair = || Some((ends(reason.get("a"))?, ends(reason.get("b"))?));
    let number = |key: &str| reason.get(key).and_then(Json::as_f64);
    let right = match kind {
        "disjoint" => pair().is_some_and(|(a, b)| apart(a, b)),
        "overlap" => pair().is_some_and(|(a, b)| !apart(a, b)),
        "tension" => pair().is_some_and(|(a, b)| apart(a, b)),
        "within_rounding" => match (number("finer"), number("coarser"), number("precision")) {
            // Half a place, and what decimals lose on the way to a float.
            (Some(finer), Some(coarser), Some(place)) => {
                (finer - coarser).abs() * 2.0 <= place * (1.0 + 1e-9)
            }
            _ => false,
        },
        "cut" => match (number("finer"), number("coarser"), number("precision")) {
            (Some(finer), Some(coarser), Some(place)) => {
                finer.abs() > coarser.abs() && (finer - coarser).abs() < place * (1.0 + 1e-9)
            }
            _ => false,
        },
        "near" => match (number("a"), number("b")) {
            (Some(a), Some(b)) => (a - b).abs() <= a.abs().max(b.abs()) * 0.01 * (1.0 + 1e-9),
            _ => false,
        },
        "later" => text_of(reason, "earlier") < text_of(reason, "later"),
        "dates_disjoint" => number("days").is_some_and(|it| it > 0.0),
        "part_above_whole" => {
            let end = |key: &str, end: &str| reason.get(key)?.get("entailed")?.get(end)?.as_f64();
            matches!((end("part", "low"), end("whole", "high")), (Some(part), Some(whole)) if part > whole)
        }
        "share_holds" | "share_fails" => {
            share(reason).is_some_and(|fits| fits == (kind == "share_holds"))
        }
        "sum_holds" | "sum_fails" => {
            let parts = list(reason, "parts")
                .iter()
                .filter_map(|it| it.get("value").and_then(Json::as_f64));
            let sum: f64 = parts.sum();
            number("sum").is_some_and(|it| (it - sum).abs() <= 1e-9 * it.abs().max(1.0))
        }
        _ => true,
    };
    if !right {
        verified.broken(Check::Verdict, id, format!("the numbers of “{kind}” do not bear it out"));
    }
}

/// Whether a percentage is what its two figures come to, give or take half a point.
fn share(reason: &Json) -> Option<bool> {
    let told = |key: &str| {
        let (low, high) = ends(reason.get(key)?.get("entailed"))?;
        Some((low?, high?))
    };
    let (share, from, to) =
        (ends(reason.get("share")?.get("entailed"))?, told("from")?, told("to")?);
    let (low, high) = if reason.get("change")?.as_bool()? {
        let (least, most) = (to.0 / from.1 - 1.0, to.1 / from.0 - 1.0);
        if most < 0.0 { (-most, -least) } else { (least.max(0.0), most) }
    } else {
        (from.0 / to.1, from.1 / to.0)
    };
    let computed = ends(reason.get("computed"))?;
    let (Some(x), Some(y)) = computed else { return None };
    // Two digits behind the point are kept of what was computed.
    let right = (x - low * 100.0).abs() <= 0.01 && (y - high * 100.0).abs() <= 0.01;
    right.then(|| !apart(share, (Some(x - 0.5), Some(y + 0.5))))
}
