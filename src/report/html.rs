//! The report as one page: everything in it, nothing from elsewhere.
//!
//! The page has a content security policy that allows its own style and its
//! own short script by their hashes, and nothing else. Text from outside is
//! only ever text: see [`markup::Markup`]. Without the script all is shown,
//! only the filters are missing.

mod article;
mod markup;
mod moved;
mod overview;
mod plot;
mod policy;
mod question;
pub(crate) mod scale;

use tallymark_match::{Finding, Verdict};

use self::markup::Markup;
use super::{Report, plural};

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/script.js");

/// How much of each kind is shown; what is left out is said where it is left out.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// Questions with a part of their own.
    questions: usize,
    /// Figures that stand alone.
    singles: usize,
    /// Figures of one question, and pairs of them.
    figures: usize,
    /// Characters of a title or name.
    title: usize,
    /// Characters of a quoted sentence on either side of the figure.
    reach: usize,
    /// Articles, beside those whose figures are shown.
    documents: usize,
    /// Bytes of one article, and of all.
    article: usize,
    articles: usize,
}

const LIMITS: Limits = Limits {
    questions: 1000,
    singles: 2000,
    figures: 60,
    title: 300,
    reach: 500,
    documents: 500,
    article: 400_000,
    articles: 4_000_000,
};

/// The place of what is told of a report's claims in the page.
struct Context<'a> {
    report: &'a Report,
    /// The questions with a part of their own: findings above single, the strongest first.
    compared: Vec<&'a Finding>,
    /// The others.
    singles: Vec<&'a Finding>,
    /// For each claim the cluster that it is in.
    cluster_of: Vec<Option<usize>>,
    /// For each cluster its verdict, and whether the page has a part for it.
    verdict_of: Vec<(Verdict, bool)>,
    /// For each claim whether a card or a row shows it.
    shown: Vec<bool>,
    /// Outlets, sorted, each once: a filter's choices.
    outlets: Vec<&'a str>,
}

/// The whole page.
pub(crate) fn render(report: &Report) -> String {
    let context = Context::new(report);
    let mut page = Markup::new();
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
    page.attr("content", &policy::policy(STYLE, SCRIPT));
    page.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\"");
    page.attr("content", concat!("tallymark ", env!("CARGO_PKG_VERSION")));
    page.raw(">\n<title>").text(&headline(&context)).raw(" · tallymark</title>\n<style>");
    page.raw(STYLE).raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#questions\">Skip to the questions</a>\n");
    overview::header(&mut page, &context, &headline(&context));
    page.raw("<main>\n");
    overview::questions(&mut page, &context);
    question::all(&mut page, &context);
    overview::singles(&mut page, &context);
    article::all(&mut page, &context);
    page.raw("</main>\n");
    overview::footer(&mut page, &context);
    page.raw("<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    page.finish()
}

impl<'a> Context<'a> {
    fn new(report: &'a Report) -> Context<'a> {
        let (compared, singles): (Vec<&Finding>, Vec<&Finding>) =
            report.findings.iter().partition(|it| it.verdict != Verdict::Single);
        let mut cluster_of = vec![None; report.claims.len()];
        let mut shown = vec![false; report.claims.len()];
        for cluster in &report.clusters {
            for &at in &cluster.claims {
                cluster_of[at] = Some(cluster.id.0);
            }
        }
        let mut verdict_of = vec![(Verdict::Single, false); report.clusters.len()];
        for finding in &compared {
            verdict_of[finding.cluster.0].0 = finding.verdict;
        }
        for finding in compared.iter().take(LIMITS.questions) {
            verdict_of[finding.cluster.0].1 = true;
            for at in question::figures(report, finding) {
                shown[at] = true;
            }
        }
        for finding in singles.iter().take(LIMITS.singles) {
            for &at in &report.cluster(finding).claims {
                shown[at] = true;
            }
        }
        let mut outlets: Vec<&str> =
            report.documents.iter().map(|it| it.outlet.as_deref().unwrap_or(&it.id)).collect();
        outlets.sort_unstable();
        outlets.dedup();
        Context { report, compared, singles, cluster_of, verdict_of, shown, outlets }
    }
}

/// What stands at the top: what was compared, and what came of it.
fn headline(context: &Context<'_>) -> String {
    let count =
        |verdict: Verdict| context.compared.iter().filter(|it| it.verdict == verdict).count();
    let apart = count(Verdict::Conflict) + count(Verdict::Disputed);
    let compared = context.compared.len();
    if compared == 0 {
        return "No figure is told twice".to_owned();
    }
    if apart == 0 {
        let quiet = format!("No disagreement in {}", plural(compared, "question"));
        return match count(Verdict::Revised) {
            0 => quiet,
            moved => format!("{quiet}; {} moved", plural(moved, "figure")),
        };
    }
    format!("The sources differ on {apart} of {}", plural(compared, "question"))
}

#[cfg(test)]
mod tests;
