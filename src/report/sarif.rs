//! SARIF 2.1.0: findings in place, for editors and build servers.
//!
//! A result stands at the latest figure of its question; the others are
//! related locations, most of them in other articles. Regions count code
//! points, and name the bytes too.

use serde_json::{Value as Json, json};
use tallymark_claim::{Claim, Document};
use tallymark_match::{Finding, Reason, Verdict};

use super::Report;
use super::hash::Sha256Hex;
use super::json::{claim_ids, cluster_id, finding_id};
use super::lines;
use super::names::name;
use super::safe::one_line;
use super::shared::{by_date, figure, outlet, speaker};

/// Figures of one question that a result names.
const MOST: usize = 100;

/// The whole log, one run.
pub(crate) fn log(report: &Report) -> String {
    let mut places = Places::new(report);
    let results: Vec<Json> = report
        .findings
        .iter()
        .filter_map(|it| Some((it, level(it)?)))
        .map(|(finding, level)| result(report, finding, level, &mut places))
        .collect();
    let mut hash = Sha256Hex::default();
    let artifacts: Vec<Json> = report
        .documents
        .iter()
        .map(|it| {
            json!({
                "location": { "uri": uri(it) },
                "hashes": { "sha-256": hash.of_document(it) },
                "length": it.text_len(),
                "encoding": "UTF-8",
                "description": { "text": format!("document {}", one_line(&it.id)) },
            })
        })
        .collect();
    let rules: Vec<Json> = RULES
        .iter()
        .map(|(verdict, level, words)| {
            json!({
                "id": verdict.as_str(),
                "shortDescription": { "text": words },
                "defaultConfiguration": { "level": level },
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "tallymark",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
        }],
    });
    let mut out = serde_json::to_string_pretty(&log).unwrap_or_default();
    out.push('\n');
    out
}

/// What is told, the strongest first; figures that agree are no result.
const RULES: [(Verdict, &str, &str); 4] = [
    (Verdict::Conflict, "error", "Two figures cannot both be true, and nothing explains it."),
    (Verdict::Disputed, "warning", "Figures differ, and each is tied to its own source."),
    (Verdict::Revised, "note", "A later figure updates an earlier one."),
    (Verdict::Compatible, "note", "Both can be true, but a reader would expect otherwise."),
];

fn level(finding: &Finding) -> Option<(usize, &'static str)> {
    let rule = RULES.iter().position(|it| it.0 == finding.verdict)?;
    let tense = finding.reasons.iter().any(|it| matches!(it, Reason::Tension { .. }));
    (finding.verdict != Verdict::Compatible || tense).then_some((rule, RULES[rule].1))
}

fn result<'a>(
    report: &'a Report,
    finding: &Finding,
    (rule, level): (usize, &str),
    places: &mut Places<'a>,
) -> Json {
    let cluster = report.cluster(finding);
    let mut claims = by_date(report, cluster);
    claims.reverse();
    // The pair that decided it stands first: a long tail of agreeing figures is no help.
    if let Some(pair) = finding.pairs.iter().find(|it| it.verdict == finding.verdict) {
        let chosen = |at: usize| at == pair.a || at == pair.b;
        claims.sort_by_key(|at| !chosen(*at));
    }
    let left_out = claims.len().saturating_sub(MOST);
    claims.truncate(MOST);
    let mut message = format!("{}: {}", one_line(&cluster.label), one_line(&finding.explanation));
    if left_out > 0 {
        message.push_str(&format!(" ({left_out} more figures are in the JSON report.)"));
    }
    let related: Vec<Json> = claims
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, claim)| {
            let mut place = places.location(report, *claim);
            place["id"] = json!(at);
            let claim = &report.claims[*claim];
            let (how, who) = speaker(report, claim);
            let who = who.map_or(String::new(), |it| format!(" {}", one_line(&it)));
            let told = format!(
                "{}: {}, {how}{who}",
                one_line(outlet(report, claim)),
                figure(&claim.value)
            );
            place["message"] = json!({ "text": told });
            place
        })
        .collect();
    let ids: Vec<String> = claims.iter().map(|at| places.ids[*at].clone()).collect();
    json!({
        "ruleId": finding.verdict.as_str(),
        "ruleIndex": rule,
        "level": level,
        "message": { "text": message },
        "locations": [places.location(report, claims[0])],
        "relatedLocations": related,
        "partialFingerprints": { "tallymark/v1": fingerprint(report, finding) },
        "properties": {
            "finding": finding_id(finding),
            "cluster": cluster_id(finding.cluster.0),
            "claims": ids,
            "reasons": finding.reasons.iter().map(Reason::as_str).collect::<Vec<_>>(),
        },
    })
}

/// What stays the same while the articles around a finding change: who says what figure of what.
///
/// No offsets and no ids: a paragraph above would change them. A baseline goes by it.
pub(crate) fn fingerprint(report: &Report, finding: &Finding) -> String {
    let cluster = report.cluster(finding);
    let mut told: Vec<String> = cluster
        .claims
        .iter()
        .map(|at| {
            let claim = &report.claims[*at];
            format!(
                "{}\u{1f}{}\u{1f}{}",
                outlet(report, claim),
                name(claim.measure),
                figure(&claim.value)
            )
        })
        .collect();
    told.sort_unstable();
    told.dedup();
    let whole = format!("{}\u{1e}{}", finding.verdict.as_str(), told.join("\u{1e}"));
    Sha256Hex::default().of(&whole.into())[..32].to_owned()
}

/// Turns spans into regions, with the tables of each text made once.
struct Places<'a> {
    ids: Vec<String>,
    lines: lines::Places<'a>,
}

impl<'a> Places<'a> {
    fn new(report: &Report) -> Places<'a> {
        Places { ids: claim_ids(report), lines: lines::Places::default() }
    }

    fn location(&mut self, report: &'a Report, at: usize) -> Json {
        let claim = &report.claims[at];
        let document = report.document(claim);
        json!({
            "physicalLocation": {
                "artifactLocation": { "uri": uri(document), "index": claim.provenance.document.0 },
                "region": self.region(document, claim),
            },
            "logicalLocations": [{ "fullyQualifiedName": self.ids[at], "kind": "claim" }],
        })
    }

    fn region(&mut self, document: &'a Document, claim: &Claim) -> Json {
        let wide = self.lines.points(document).span(claim.span);
        let start = self.lines.at(document, claim.span.start());
        let end = self.lines.at(document, claim.span.end());
        json!({
            "startLine": start.0,
            "startColumn": start.1,
            "endLine": end.0,
            "endColumn": end.1,
            "charOffset": wide.start(),
            "charLength": wide.len(),
            "byteOffset": claim.span.start(),
            "byteLength": claim.span.len(),
            "snippet": { "text": claim.quote.as_str() },
        })
    }
}

/// The path, or the id, as a relative reference: what is no letter, digit, or `-._~/` is percent-encoded.
fn uri(document: &Document) -> String {
    let path = document.path.as_deref().unwrap_or(&document.id).replace('\\', "/");
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    // "//host" would be another machine.
    if out.starts_with("//") { out.trim_start_matches('/').to_owned() } else { out }
}

#[cfg(test)]
mod tests;
