//! The report that a person reads on a terminal.

use std::fmt::Write as _;

use tallymark_claim::{Claim, Modality, Span, Value};
use tallymark_match::{Cluster, Finding, Verdict};

use super::excerpt;
use super::figure::{Ends, ends, unit_name};
use super::safe::{CLOSE, OPEN, one_line, squeeze};
use super::shared::VERDICTS;
use super::wrap::wrap;
use super::{Report, plural};

mod paint;

pub use paint::Paint;
use paint::Role;

/// How much is written of a figure that nothing can be compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Singles {
    /// How many there are.
    Count,
    /// A line for each, after the findings.
    #[default]
    Line,
    /// As much as of any other.
    Full,
}

/// Longest stretch of a sentence that is shown on either side of a figure, in characters.
///
/// Court reports have sentences of 600 and more: the figure would be hard to find.
const REACH: usize = 160;

/// The report for people: findings first, the strongest first.
#[derive(Clone, Debug)]
pub struct Text {
    width: usize,
    paint: Paint,
    singles: Singles,
}

impl Text {
    /// 80 columns, no color, a line for each figure that stands alone.
    pub fn new() -> Text {
        Text { width: 80, paint: Paint::Plain, singles: Singles::Line }
    }

    /// The number of columns, at least 40.
    pub fn width(mut self, columns: usize) -> Text {
        self.width = columns.max(40);
        self
    }

    /// Whether colors are used; they say nothing that the words do not.
    pub fn paint(mut self, paint: Paint) -> Text {
        self.paint = paint;
        self
    }

    /// How much is written of figures that stand alone.
    pub fn singles(mut self, singles: Singles) -> Text {
        self.singles = singles;
        self
    }

    /// Writes `report` out.
    pub fn render(&self, report: &Report) -> String {
        let mut out = String::new();
        let full = |it: &&Finding| self.singles == Singles::Full || it.verdict != Verdict::Single;
        for finding in report.findings.iter().filter(full) {
            self.row(report, finding, &mut out);
            out.push('\n');
        }
        if self.singles == Singles::Line {
            self.single_lines(report, &mut out);
        }
        for line in wrap(&summary(report), self.width) {
            let _ = writeln!(out, "{line}");
        }
        out
    }

    fn row(&self, report: &Report, finding: &Finding, out: &mut String) {
        let cluster = report.cluster(finding);
        let verdict = finding.verdict.as_str().to_uppercase();
        let label = one_line(&cluster.label);
        let title = wrap(&label, self.width - verdict.len() - 2);
        let _ = write!(out, "{}", self.paint.with(Role::Verdict(finding.verdict), &verdict));
        for (at, line) in title.iter().enumerate() {
            let lead = if at == 0 { 2 } else { verdict.len() + 2 };
            let _ = writeln!(out, "{:lead$}{}", "", self.paint.with(Role::Title, line));
        }
        indented(&one_line(&finding.explanation), 2, self.width, out);
        self.figures(report, cluster, out);
    }

    /// Every figure of a row: low, high, unit, outlet, date, who; and its sentence below.
    fn figures(&self, report: &Report, cluster: &Cluster, out: &mut String) {
        let claims = by_date(report, cluster);
        let ends: Vec<Ends> = claims.iter().map(|it| ends(&it.value)).collect();
        let low = ends.iter().map(|it| it.low.len()).max().unwrap_or(0).max("low".len());
        let high = ends.iter().map(|it| it.high.len()).max().unwrap_or(0).max("high".len());
        let head = format!("  {:>low$}  {:>high$}", "low", "high");
        let _ = writeln!(out, "{}", self.paint.with(Role::Faint, &head));
        for (claim, ends) in claims.iter().zip(&ends) {
            let figures = format!("  {:>low$}  {:>high$}", ends.low, ends.high);
            let told = format!("{}{}", unit_lead(&claim.value), told(report, claim));
            let lead = figures.len() + 2;
            let figures = self.paint.with(Role::Figure, &figures);
            if lead > self.width / 2 {
                // Two dates, or figures of twenty digits, leave no room beside them.
                let _ = writeln!(out, "{figures}");
                indented(&told, 6, self.width, out);
            } else {
                let lines = wrap(&told, self.width - lead);
                for (at, line) in lines.iter().enumerate() {
                    let lead = if at == 0 { format!("{figures}  ") } else { " ".repeat(lead) };
                    let _ = writeln!(out, "{lead}{line}");
                }
            }
            self.sentence(report, claim, out);
        }
    }

    /// The sentence with the figure in brackets, which stay when there is no color.
    fn sentence(&self, report: &Report, claim: &Claim, out: &mut String) {
        let (before, figure, after) = in_sentence(&report.document(claim).text, claim);
        let marked = format!("{before}{OPEN}{figure}{CLOSE}{after}");
        let mut inside = false;
        for line in wrap(&marked, self.width - 6) {
            let _ = writeln!(out, "      {}", self.paint.marked(&line, &mut inside));
        }
    }

    fn single_lines(&self, report: &Report, out: &mut String) {
        let alone: Vec<&Finding> =
            report.findings.iter().filter(|it| it.verdict == Verdict::Single).collect();
        if alone.is_empty() {
            return;
        }
        let _ = writeln!(
            out,
            "{}  told once",
            self.paint.with(Role::Verdict(Verdict::Single), "SINGLE")
        );
        for finding in alone {
            let cluster = report.cluster(finding);
            for &at in &cluster.claims {
                let claim = &report.claims[at];
                let line = format!(
                    "{}: {} ({})",
                    one_line(&cluster.label),
                    one_line(&claim.quote),
                    told(report, claim)
                );
                for (at, line) in wrap(&line, self.width - 6).iter().enumerate() {
                    let _ = writeln!(out, "{:lead$}{line}", "", lead = if at == 0 { 2 } else { 6 });
                }
            }
        }
        out.push('\n');
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::new()
    }
}

fn indented(text: &str, lead: usize, width: usize, out: &mut String) {
    for line in wrap(text, width - lead) {
        let _ = writeln!(out, "{:lead$}{line}", "");
    }
}

/// The claims of a cluster, the earliest published first, the undated last.
fn by_date<'a>(report: &'a Report, cluster: &Cluster) -> Vec<&'a Claim> {
    let mut claims: Vec<&Claim> = cluster.claims.iter().map(|at| &report.claims[*at]).collect();
    let date = |it: &Claim| report.document(it).reference().map(|period| period.end);
    // The sort is stable: claims of one day keep the order of document and place.
    claims.sort_by_key(|it| (date(it).is_none(), date(it)));
    claims
}

fn unit_lead(value: &Value) -> String {
    match value {
        Value::Number(it) => {
            it.unit.map_or(String::new(), |it| format!("{}  ", unit_name(it.code)))
        }
        Value::Date(_) => String::new(),
    }
}

/// Outlet, date and who said it: "Port Herald, 2031-03-04, said by Mara Voss".
fn told(report: &Report, claim: &Claim) -> String {
    let document = report.document(claim);
    let mut out = one_line(document.outlet.as_deref().unwrap_or_else(|| short(&document.id)));
    match document.reference() {
        Some(period) => {
            let _ = write!(out, ", {}", period.start_iso());
        }
        None => out.push_str(", undated"),
    }
    let _ = match &claim.attribution {
        None => write!(out, ", in its own words"),
        Some(it) => match it.name.as_deref().or(it.source.map(|span| &document.text[span])) {
            Some(name) => write!(out, ", {} {}", manner(claim.modality), one_line(name)),
            None => write!(out, ", reported without a source"),
        },
    };
    out
}

/// The end of an id that is a path: the file's name.
fn short(id: &str) -> &str {
    id.trim_end_matches('/').rsplit('/').next().unwrap_or(id)
}

fn manner(modality: Modality) -> &'static str {
    match modality {
        Modality::Denied => "denied by",
        Modality::Planned => "planned by",
        Modality::Hypothetical => "thought possible by",
        _ => "said by",
    }
}

/// The words before the figure, the figure, and the words after it, cleaned for a terminal.
fn in_sentence(text: &str, claim: &Claim) -> (String, String, String) {
    let span = claim.span;
    let whole = excerpt(text, claim.sentence, span);
    let before = squeeze(&text[Span::new(whole.start(), span.start())]);
    let after = squeeze(&text[Span::new(span.end(), whole.end())]);
    (last_words(before.trim_start()), one_line(&text[span]), first_words(after.trim_end()))
}

/// The end of `text`, from a word on, at most [`REACH`] characters.
fn last_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(REACH) else {
        return text.to_owned();
    };
    let tail = &text[cut..];
    format!("…{}", tail.find(' ').map_or(tail, |at| &tail[at..]))
}

/// The start of `text`, up to a word's end, at most [`REACH`] characters.
fn first_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(REACH) else {
        return text.to_owned();
    };
    let head = &text[..cut];
    format!("{}…", head.rfind(' ').map_or(head, |at| &head[..=at]))
}

/// The last line: how many of what.
fn summary(report: &Report) -> String {
    let count = |verdict| report.findings.iter().filter(|it| it.verdict == verdict).count();
    let told: Vec<String> = VERDICTS
        .into_iter()
        .map(|verdict| (count(verdict), verdict.as_str()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| format!("{count} {name}"))
        .collect();
    format!(
        "{} in {}{}{}",
        plural(report.claims.len(), "figure"),
        plural(report.documents.len(), "document"),
        if told.is_empty() { "" } else { ": " },
        told.join(", "),
    )
}

#[cfg(test)]
mod tests;
