//! Markdown, for an issue, a wiki or a note: findings first, then what was told once.

use std::fmt::Write as _;

use tallymark_claim::Span;
use tallymark_match::{Finding, Verdict};

use super::excerpt;
use super::safe::squeeze;
use super::shared::{VERDICTS, chosen, clip, figure, letter, outlet, reason, speaker};
use super::{Report, plural};

/// Figures of one question that a table shows.
const MOST: usize = 60;
/// Questions told once that are listed.
const MOST_SINGLES: usize = 500;
/// Characters of a cell.
const CELL: usize = 400;

/// The whole report.
pub(crate) fn render(report: &Report) -> String {
    let mut out = String::from("# Figures compared\n\n");
    let _ = write!(
        out,
        "{} in {}.",
        plural(report.claims.len(), "figure"),
        plural(report.documents.len(), "article")
    );
    for verdict in VERDICTS {
        let count = report.findings.iter().filter(|it| it.verdict == verdict).count();
        if count > 0 {
            let _ = write!(out, " {count} {}.", verdict.as_str());
        }
    }
    out.push_str("\n\n");
    for finding in report.findings.iter().filter(|it| it.verdict != Verdict::Single) {
        one(&mut out, report, finding);
    }
    singles(&mut out, report);
    out
}

fn one(out: &mut String, report: &Report, finding: &Finding) {
    let cluster = report.cluster(finding);
    let claims = chosen(report, finding, MOST);
    let _ =
        writeln!(out, "## {}: {}\n", finding.verdict.as_str().to_uppercase(), cell(&cluster.label));
    let _ = writeln!(out, "{}\n", cell(&finding.explanation));
    out.push_str(
        "| | outlet | date | figure | who | in its sentence |\n|---|---|---|---|---|---|\n",
    );
    for (at, &claim) in claims.iter().enumerate() {
        let claim = &report.claims[claim];
        let document = report.document(claim);
        let (how, who) = speaker(report, claim);
        let whole = excerpt(document, claim.sentence, claim.span);
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {how}{} | {}**{}**{} |",
            letter(at),
            cell(outlet(report, claim)),
            document.reference().map_or("undated".to_owned(), |it| it.start_iso()),
            cell(&figure(&claim.value)),
            who.map_or(String::new(), |it| format!(" {}", cell(&it))),
            escaped(document.words(Span::new(whole.start(), claim.span.start())).trim_start()),
            cell(&claim.quote),
            escaped(document.words(Span::new(claim.span.end(), whole.end())).trim_end()),
        );
    }
    if claims.len() < cluster.claims.len() {
        let _ = writeln!(
            out,
            "\nShown are {} of {} figures, the lowest and the highest among them; the JSON report holds all.",
            claims.len(),
            cluster.claims.len()
        );
    }
    let letter_of =
        |at: usize| claims.iter().position(|it| *it == at).map_or_else(|| "?".to_owned(), letter);
    out.push_str("\nReasons:\n\n");
    for it in finding.reasons.iter().take(MOST) {
        let _ = writeln!(out, "- `{}`: {}", it.as_str(), cell(&reason(it, &letter_of)));
    }
    out.push('\n');
}

fn singles(out: &mut String, report: &Report) {
    let alone: Vec<&Finding> =
        report.findings.iter().filter(|it| it.verdict == Verdict::Single).collect();
    if alone.is_empty() {
        return;
    }
    out.push_str("## Told once\n\n| question | figure | outlet |\n|---|---|---|\n");
    for finding in alone.iter().take(MOST_SINGLES) {
        let cluster = report.cluster(finding);
        for &at in &cluster.claims {
            let claim = &report.claims[at];
            let (label, outlet) = (cell(&cluster.label), cell(outlet(report, claim)));
            let _ = writeln!(out, "| {label} | {} | {outlet} |", cell(&claim.quote));
        }
    }
    if alone.len() > MOST_SINGLES {
        let _ = writeln!(
            out,
            "\nShown are {MOST_SINGLES} of {} questions told once; the JSON report holds all.",
            alone.len()
        );
    }
}

/// Text from outside on one line, with nothing that Markdown or HTML would act on.
fn cell(text: &str) -> String {
    escaped(text.trim())
}

/// As [`cell`], but a blank at either end stays, as one space.
///
/// A bare address would become a link: "www." and "://" are written so that it does not.
fn escaped(text: &str) -> String {
    let line = squeeze(text);
    let (shown, more) = clip(&line, CELL);
    let mut out = String::with_capacity(shown.len() + 8);
    for c in shown.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    if let Some(all) = more {
        let _ = write!(out, "… (cut: {all} characters)");
    }
    out.replace("://", "&#58;//").replace("www.", "www&#46;").replace("WWW.", "WWW&#46;")
}

#[cfg(test)]
mod tests;
