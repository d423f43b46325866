//! One line a question, and all of one question.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use tallymark_match::{Finding, candidates};

use super::json::{claim_ids, cluster_id, finding_id};
use super::safe::one_line;
use super::shared::{by_date, figure, letter, outlet, range, reason, speaker, why};
use super::text::{Role, Text};
use super::wrap::{columns, cut, left, right, wrap};
use super::{Report, plural};

/// The narrowest columns for a question and for its range.
const LEAST: usize = 12;

/// What one line of the table tells.
struct Row {
    cells: [String; 6],
    role: Option<Role>,
}

/// A line for each finding, the strongest first.
pub(crate) fn table(look: &Text, report: &Report) -> String {
    let head =
        ["id", "verdict", "question", "low to high", "outlets", "origins"].map(str::to_owned);
    let mut rows = vec![Row { cells: head, role: None }];
    rows.extend(report.findings.iter().map(|it| row(report, it)));
    let mut widths = [0; 6];
    for Row { cells, .. } in &rows {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(columns(cell));
        }
    }
    // Where the line is too long, the question gives way, then the range.
    for at in [2, 3] {
        let over = (widths.iter().sum::<usize>() + 10).saturating_sub(look.width);
        widths[at] = widths[at].saturating_sub(over).max(LEAST.min(widths[at]));
    }
    let mut out = String::new();
    for Row { cells, role } in &rows {
        let mut line = String::new();
        for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let cell = cut(cell, width);
            // The counts stand to the right, as in any table.
            let cell = if at > 3 { right(&cell, width) } else { left(&cell, width) };
            let role = match (role, at) {
                (None, _) => Some(Role::Faint),
                (Some(role), 1) => Some(*role),
                (Some(_), 2) => Some(Role::Title),
                _ => None,
            };
            line.push_str(&role.map_or(cell.clone(), |it| look.paint.with(it, &cell)));
            line.push_str(if at < 5 { "  " } else { "" });
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

fn row(report: &Report, finding: &Finding) -> Row {
    let cluster = report.cluster(finding);
    Row {
        cells: [
            finding_id(finding),
            finding.verdict.as_str().to_owned(),
            one_line(&cluster.label),
            one_line(&range(report, cluster)),
            cluster.outlets.to_string(),
            cluster.origins.to_string(),
        ],
        role: Some(Role::Verdict(finding.verdict)),
    }
}

/// Everything that one finding rests on; `None` where there is no such id.
pub(crate) fn explain(look: &Text, report: &Report, id: &str) -> Option<String> {
    let finding =
        report.findings.iter().find(|it| finding_id(it) == id || cluster_id(it.cluster.0) == id)?;
    let mut out = String::new();
    look.head(report, finding, &mut out);
    look.indented(&one_line(&why(finding)), 2, &mut out);
    readings(look, report, finding, &mut out);
    if !finding.pairs.is_empty() || !finding.reasons.is_empty() {
        pairs(look, report, finding, &mut out);
    }
    if report.cluster(finding).claims.len() > 1 {
        features(look, report, finding, &mut out);
    }
    Some(out)
}

/// A heading of a part.
fn heading(look: &Text, words: &str, out: &mut String) {
    out.push('\n');
    for line in wrap(words, look.width) {
        let _ = writeln!(out, "{}", look.paint.with(Role::Title, &line));
    }
}

/// The letters that stand for the figures of a finding.
fn letters<'a>(report: &'a Report, finding: &Finding) -> impl Fn(usize) -> String + use<'a> {
    let claims = by_date(report, report.cluster(finding));
    let places: BTreeMap<usize, usize> =
        claims.iter().enumerate().map(|(i, at)| (*at, i)).collect();
    // A claim of a sum may be of another question: its own name says which.
    let ids = claim_ids(report);
    move |at: usize| places.get(&at).map_or_else(|| one_line(&ids[at]), |it| letter(*it))
}

fn readings(look: &Text, report: &Report, finding: &Finding, out: &mut String) {
    let letter_of = letters(report, finding);
    let ids = claim_ids(report);
    heading(look, "Figures", out);
    for at in by_date(report, report.cluster(finding)) {
        let claim = &report.claims[at];
        let (how, who) = speaker(report, claim);
        let who = who.map_or(String::new(), |it| format!(" {}", one_line(&it)));
        let told =
            format!("{}  {}, {how}{who}", figure(&claim.value), one_line(outlet(report, claim)));
        let place = format!(
            "“{}”, {} bytes {} to {}, rule {}",
            one_line(&claim.quote),
            one_line(&ids[at]),
            claim.span.start(),
            claim.span.end(),
            claim.rule
        );
        let key = look.paint.with(Role::Figure, &letter_of(at));
        for (row, line) in wrap(&told, look.width - 8).iter().enumerate() {
            let _ = match row {
                0 => writeln!(out, "  {key}  {line}"),
                _ => writeln!(out, "     {line}"),
            };
        }
        for line in wrap(&place, look.width - 5) {
            let _ = writeln!(out, "     {}", look.paint.with(Role::Faint, &line));
        }
    }
}

fn pairs(look: &Text, report: &Report, finding: &Finding, out: &mut String) {
    let letter_of = letters(report, finding);
    let counted = plural(finding.pairs.len(), "pair");
    heading(look, &format!("{counted}: verdict and reasons"), out);
    for pair in &finding.pairs {
        let verdict = look.paint.with(Role::Verdict(pair.verdict), pair.verdict.as_str());
        let _ = writeln!(out, "  {} {}  {verdict}", letter_of(pair.a), letter_of(pair.b));
        for it in &pair.reasons {
            let told = format!("{}: {}", it.as_str(), one_line(&reason(it, &letter_of)));
            look.indented(&told, 6, out);
        }
    }
    // Of the whole question, not of a pair: parts and their sum.
    for it in finding.reasons.iter().filter(|it| !told_by_a_pair(finding, it)) {
        let told = format!("{}: {}", it.as_str(), one_line(&reason(it, &letter_of)));
        look.indented(&told, 2, out);
    }
}

fn told_by_a_pair(finding: &Finding, it: &tallymark_match::Reason) -> bool {
    finding.pairs.iter().any(|pair| pair.reasons.contains(it))
}

fn features(look: &Text, report: &Report, finding: &Finding, out: &mut String) {
    let letter_of = letters(report, finding);
    let cluster = report.cluster(finding);
    let head = "Why they stand side by side: features with value × weight, their sum and score";
    heading(look, head, out);
    for it in candidates(&report.claims) {
        let inside = |at: usize| cluster.claims.binary_search(&at).is_ok();
        if !inside(it.a) || !inside(it.b) {
            continue;
        }
        let sum: f64 = it.contributions().map(|(_, value, weight)| value * weight).sum();
        let (a, b) = (letter_of(it.a), letter_of(it.b));
        let _ = writeln!(out, "  {a} {b}  score {:.3}, sum {sum:.2}", it.score);
        for (feature, value, weight) in it.contributions().filter(|it| it.1 != 0.0) {
            let _ = writeln!(
                out,
                "      {:<18} {value:>6.2} × {weight:>5.2} = {:>6.2}",
                feature.as_str(),
                value * weight
            );
        }
    }
}

#[cfg(test)]
mod tests;
