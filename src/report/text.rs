//! The report that a person reads on a terminal.

use std::fmt::Write as _;

use tallymark_match::{Finding, Verdict};

use super::json::finding_id;
use super::lines::Places;
use super::safe::one_line;
use super::shared::{NAME, VERDICTS, chosen, figure, range, short_outlet, speaker, why};
use super::summary;
use super::wrap::{columns, cut, right, wrap};
use super::{Report, plural};

mod excerpt;
mod paint;
mod strip;

pub use paint::Paint;
pub(crate) use paint::Role;

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

/// Figures of one question that are told unless more are asked for: nobody reads ten thousand.
const MOST: usize = 40;

/// Figures that stand alone, in the same way.
const MOST_SINGLES: usize = 200;

/// The report for people: findings first, the strongest first.
#[derive(Clone, Debug)]
pub struct Text {
    pub(super) width: usize,
    pub(super) paint: Paint,
    singles: Singles,
    most: Option<usize>,
}

impl Text {
    /// 80 columns, no color, a line for each figure that stands alone.
    pub fn new() -> Text {
        Text { width: 80, paint: Paint::Plain, singles: Singles::Line, most: Some(MOST) }
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

    /// How many figures of one question are told, 40 unless said otherwise; all with `None`.
    ///
    /// What is left out is said where it is left out.
    pub fn figures(mut self, most: Option<usize>) -> Text {
        self.most = most.map(|it| it.max(2));
        self
    }

    /// Writes `report` out.
    pub fn render(&self, report: &Report) -> String {
        let mut out = String::new();
        // The parts of one page share their text, and so their lines.
        let mut places = Places::default();
        let full = |it: &&Finding| self.singles == Singles::Full || it.verdict != Verdict::Single;
        for finding in report.findings.iter().filter(full) {
            self.row(report, finding, &mut places, &mut out);
        }
        if self.singles == Singles::Line {
            self.single_lines(report, &mut out);
        }
        for line in wrap(&totals(report), self.width) {
            let _ = writeln!(out, "{line}");
        }
        out
    }

    /// A table with a line for each question, the strongest verdict first.
    pub fn summary(&self, report: &Report) -> String {
        summary::table(self, report)
    }

    /// All that one finding rests on: its figures, every pair with its reasons, and every
    /// feature that put its figures side by side; `None` where no finding has this id.
    pub fn explain(&self, report: &Report, id: &str) -> Option<String> {
        summary::explain(self, report, id)
    }

    fn row<'a>(
        &self,
        report: &'a Report,
        finding: &Finding,
        places: &mut Places<'a>,
        out: &mut String,
    ) {
        let cluster = report.cluster(finding);
        self.head(report, finding, out);
        self.indented(&one_line(&why(finding)), 2, out);
        out.push('\n');
        let shown = chosen(report, finding, self.most.unwrap_or(usize::MAX));
        self.figures_of(report, finding, &shown, places, out);
        let left_out = cluster.claims.len() - shown.len();
        if left_out > 0 {
            let told = format!(
                "… {left_out} more of {} are left out here; --all tells them, and so does the JSON report",
                plural(cluster.claims.len(), "figure")
            );
            self.indented(&told, 2, out);
            out.push('\n');
        }
    }

    /// The verdict, the question, and below it how wide the answers range.
    pub(super) fn head(&self, report: &Report, finding: &Finding, out: &mut String) {
        let cluster = report.cluster(finding);
        let verdict = finding.verdict.as_str().to_uppercase();
        let title = wrap(&name(&cluster.label), self.width - verdict.len() - 2);
        let _ = write!(out, "{}", self.paint.with(Role::Verdict(finding.verdict), &verdict));
        for (at, line) in title.iter().enumerate() {
            let lead = if at == 0 { 2 } else { verdict.len() + 2 };
            let _ = writeln!(out, "{:lead$}{}", "", self.paint.with(Role::Title, line));
        }
        if title.is_empty() {
            out.push('\n');
        }
        let facts = format!(
            "{} · {} · {}, {}",
            finding_id(finding),
            range(report, cluster),
            plural(cluster.outlets, "outlet"),
            plural(cluster.origins, "origin")
        );
        for line in wrap(&facts, self.width - 2) {
            let _ = writeln!(out, "  {}", self.paint.with(Role::Faint, &line));
        }
    }

    /// Every figure: what it says, its place among the others, who says it; and its sentence below.
    fn figures_of<'a>(
        &self,
        report: &'a Report,
        finding: &Finding,
        shown: &[usize],
        places: &mut Places<'a>,
        out: &mut String,
    ) {
        let said: Vec<String> = shown.iter().map(|at| figure(&report.claims[*at].value)).collect();
        let wide = said.iter().map(|it| columns(it)).max().unwrap_or(0);
        // A drawing needs room beside the words: at 40 columns there is none.
        let drawn = if self.width >= 64 && wide <= self.width / 3 {
            strip::draw(report, shown, if self.width >= 96 { 24 } else { 16 })
        } else {
            None
        };
        for (row, (&at, said)) in shown.iter().zip(&said).enumerate() {
            let claim = &report.claims[at];
            let said = self.paint.with(Role::Figure, &right(said, wide));
            let strip = drawn.as_ref().map_or("", |it| &it[row]);
            let lead = 2 + wide + if strip.is_empty() { 2 } else { 4 + columns(strip) };
            let strip = match strip {
                "" => String::new(),
                strip => format!("  {}", self.paint.with(Role::Verdict(finding.verdict), strip)),
            };
            let told = told(report, at);
            if lead > self.width / 2 {
                // Two dates, or figures of twenty digits, leave no room beside them.
                let _ = writeln!(out, "  {said}{strip}");
                self.indented(&told, 6, out);
            } else {
                for (at, line) in wrap(&told, self.width - lead).iter().enumerate() {
                    let _ = match at {
                        0 => writeln!(out, "  {said}{strip}  {line}"),
                        _ => writeln!(out, "{:lead$}{line}", ""),
                    };
                }
            }
            let document = report.document(claim);
            let (place, line) = excerpt::place(document, places, claim.span);
            for it in wrap(&format!("--> {place}"), self.width - 4) {
                let _ = writeln!(out, "    {}", self.paint.with(Role::Faint, &it));
            }
            let look = (self.width, self.paint, finding.verdict);
            excerpt::write(out, document, claim, line, look);
            out.push('\n');
        }
    }

    fn single_lines(&self, report: &Report, out: &mut String) {
        let alone: Vec<&Finding> =
            report.findings.iter().filter(|it| it.verdict == Verdict::Single).collect();
        if alone.is_empty() {
            return;
        }
        let head = self.paint.with(Role::Verdict(Verdict::Single), "SINGLE");
        let _ = writeln!(out, "{head}  told once");
        let most = if self.most.is_some() { MOST_SINGLES } else { usize::MAX };
        for finding in alone.iter().take(most) {
            let cluster = report.cluster(finding);
            for &at in &cluster.claims {
                let claim = &report.claims[at];
                let line = format!(
                    "{}: {} ({})",
                    name(&cluster.label),
                    name(&claim.quote),
                    told(report, at)
                );
                for (at, line) in wrap(&line, self.width - 6).iter().enumerate() {
                    let _ = writeln!(out, "{:lead$}{line}", "", lead = if at == 0 { 2 } else { 6 });
                }
            }
        }
        if alone.len() > most {
            let told = format!(
                "… {} more of {} are left out here; --all tells them, and so does the JSON report",
                alone.len() - most,
                alone.len()
            );
            self.indented(&told, 2, out);
        }
        out.push('\n');
    }

    pub(super) fn indented(&self, text: &str, lead: usize, out: &mut String) {
        for line in wrap(text, self.width - lead) {
            let _ = writeln!(out, "{:lead$}{line}", "");
        }
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::new()
    }
}

/// Outlet, date and who said it: "Port Herald, 2031-03-04, said by Mara Voss".
pub(super) fn told(report: &Report, at: usize) -> String {
    let claim = &report.claims[at];
    let document = report.document(claim);
    let day = document.reference().map_or("undated".to_owned(), |it| it.start_iso());
    let (how, who) = speaker(report, claim);
    let who = who.map_or(String::new(), |it| format!(" {}", name(&it)));
    format!("{}, {day}, {how}{who}", name(short_outlet(report, claim)))
}

/// A name on one line, at most so long that a report stays one.
fn name(text: &str) -> String {
    cut(&one_line(text), NAME)
}

/// The last line: how many of what.
fn totals(report: &Report) -> String {
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
