//! One line a question, and all of one question.

use std::fmt::Write as _;

use tallymark_match::{Finding, candidates};

use super::Report;
use super::json::{claim_ids, cluster_id, finding_id};
use super::safe::one_line;
use super::shared::{by_date, clip, figure, letter, outlet, range, reason, speaker};

/// Characters of a question or a range that a line has room for.
const WIDE: usize = 44;

/// A line for each finding, the strongest first.
pub(crate) fn summary(report: &Report) -> String {
    let rows: Vec<[String; 6]> = report.findings.iter().map(|it| row(report, it)).collect();
    let head =
        ["id", "verdict", "question", "low to high", "outlets", "origins"].map(str::to_owned);
    let mut widths = head.clone().map(|it| it.chars().count());
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    for row in std::iter::once(&head).chain(&rows) {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(widths).enumerate() {
            // The counts stand to the right, as in any table.
            let _ = if at > 3 {
                write!(line, "{cell:>width$}  ")
            } else {
                write!(line, "{cell:width$}  ")
            };
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

fn row(report: &Report, finding: &Finding) -> [String; 6] {
    let cluster = report.cluster(finding);
    let short = |text: &str| {
        let line = one_line(text);
        match clip(&line, WIDE) {
            (cut, Some(_)) => format!("{cut}…"),
            (whole, None) => whole.to_owned(),
        }
    };
    [
        finding_id(finding),
        finding.verdict.as_str().to_owned(),
        short(&cluster.label),
        short(&range(report, cluster)),
        cluster.outlets.to_string(),
        cluster.origins.to_string(),
    ]
}

/// Everything that one finding rests on; `None` where there is no such id.
pub(crate) fn explain(report: &Report, id: &str) -> Option<String> {
    let finding =
        report.findings.iter().find(|it| finding_id(it) == id || cluster_id(it.cluster.0) == id)?;
    let cluster = report.cluster(finding);
    let ids = claim_ids(report);
    let claims = by_date(report, cluster);
    let letter_of = |at: usize| {
        claims.iter().position(|it| *it == at).map_or_else(|| one_line(&ids[at]), letter)
    };
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{} {}  {}",
        finding_id(finding),
        finding.verdict.as_str().to_uppercase(),
        one_line(&cluster.label)
    );
    let _ = writeln!(out, "{}\n", one_line(&finding.explanation));
    for &at in &claims {
        let claim = &report.claims[at];
        let (how, who) = speaker(report, claim);
        let who = who.map_or(String::new(), |it| format!(" {}", one_line(&it)));
        let _ = writeln!(
            out,
            "  {}  {}  {}, {how}{who}",
            letter_of(at),
            figure(&claim.value),
            one_line(outlet(report, claim))
        );
        let _ = writeln!(
            out,
            "     “{}”, {} bytes {} to {}, rule {}",
            one_line(&claim.quote),
            one_line(&ids[at]),
            claim.span.start(),
            claim.span.end(),
            claim.rule
        );
    }
    let _ = writeln!(out, "\nPairs: verdict and reasons");
    for pair in &finding.pairs {
        let _ = writeln!(
            out,
            "  {} {}  {}",
            letter_of(pair.a),
            letter_of(pair.b),
            pair.verdict.as_str()
        );
        for it in &pair.reasons {
            let _ = writeln!(out, "      {}: {}", it.as_str(), one_line(&reason(it, &letter_of)));
        }
    }
    let _ = writeln!(
        out,
        "\nWhy they stand side by side: features with value × weight, their sum and score"
    );
    for it in candidates(&report.claims) {
        let inside = |at: usize| cluster.claims.binary_search(&at).is_ok();
        if !inside(it.a) || !inside(it.b) {
            continue;
        }
        let sum: f64 = it.contributions().map(|(_, value, weight)| value * weight).sum();
        let _ = writeln!(
            out,
            "  {} {}  score {:.3}, sum {sum:.2}",
            letter_of(it.a),
            letter_of(it.b),
            it.score
        );
        for (feature, value, weight) in it.contributions().filter(|it| it.1 != 0.0) {
            let _ = writeln!(
                out,
                "      {:<18} {value:>6.2} × {weight:>5.2} = {:>6.2}",
                feature.as_str(),
                value * weight
            );
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests;
