//! The part of one question: its plot, every quote side by side, the reasons.

use tallymark_claim::{AsOfBasis, Claim, Span};
use tallymark_match::{Cluster, Finding, Verdict};

use super::article::marked;
use super::markup::Markup;
use super::overview::keys;
use super::plot::Lane;
use super::scale::marks;
use super::{Context, LIMITS, moved, plot};
use crate::report::Report;
use crate::report::figure::grouped;
use crate::report::shared::{
    basis, chosen, clip, figure, letter, manner_of_words, outlet, passed_on, range, reason,
    speaker, why as explanation,
};

/// The sign of a verdict, so that color is never the only one.
const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "✕",
        Verdict::Disputed => "⇄",
        Verdict::Revised => "↗",
        Verdict::Compatible => "≈",
        Verdict::Agree => "=",
        _ => "·",
    }
}

/// A verdict with its sign.
pub(super) fn badge(page: &mut Markup, verdict: Verdict) {
    page.raw("<span").attr("class", &format!("badge v-{}", verdict.as_str()));
    page.raw("><i aria-hidden=\"true\">")
        .raw(sign(verdict))
        .raw("</i>")
        .raw(verdict.as_str())
        .raw("</span>");
}

/// The question's label, shortened where it is a page long.
pub(super) fn name_of(page: &mut Markup, context: &Context<'_>, finding: &Finding) {
    page.bdi(short(&context.report.cluster(finding).label));
}

/// A name, at most so long that a table stays one.
pub(super) fn short(text: &str) -> &str {
    clip(text, LIMITS.title).0
}

/// The figures of a question that the page shows.
pub(super) fn figures(report: &Report, finding: &Finding) -> Vec<usize> {
    chosen(report, finding, LIMITS.figures)
}

pub(super) fn all(page: &mut Markup, context: &Context<'_>) {
    for finding in context.compared.iter().take(LIMITS.questions) {
        one(page, context, finding);
    }
}

fn one(page: &mut Markup, context: &Context<'_>, finding: &Finding) {
    let report = context.report;
    let cluster = report.cluster(finding);
    let shown = figures(report, finding);
    let letter_of = |at: usize| {
        shown.iter().position(|it| *it == at).map_or_else(|| "not shown".to_owned(), letter)
    };
    page.raw("<article class=\"question\"")
        .id("id", "q", finding.cluster.0 + 1)
        .raw(" tabindex=\"-1\"");
    keys(page, context, finding);
    page.raw(">\n<header>");
    badge(page, finding.verdict);
    page.raw("<h3>");
    name_of(page, context, finding);
    page.raw("</h3><p class=\"sum\">").text(&range(report, cluster));
    page.raw(" · ").text(&crate::report::plural(cluster.outlets, "outlet"));
    page.raw(" · ").text(&crate::report::plural(cluster.origins, "independent origin"));
    if let Some(best) = cluster.best {
        page.raw(" · picked by the policy: ").text(&grouped(best.value));
    }
    page.raw("</p></header>\n<p class=\"why\">").bdi(&explanation(finding)).raw("</p>\n");
    let (drawn, unit) = marks(&report.claims, &shown);
    if drawn.len() > 1 {
        page.raw("<figure>");
        let lane_of = |at: usize| Lane {
            letter: letter_of(at),
            outlet: short(outlet(report, &report.claims[at])).to_owned(),
            figure: figure(&report.claims[at].value),
        };
        plot::large(page, &report.claims, (&drawn, unit), finding.verdict, &lane_of);
        page.raw("</figure>\n");
    }
    let mut drawn_by_day = shown.clone();
    drawn_by_day.sort_unstable();
    let told = Cluster { claims: drawn_by_day, ..cluster.clone() };
    moved::draw(page, &told, &report.claims, &letter_of);
    if shown.len() < cluster.claims.len() {
        page.raw("<p class=\"cut\">Shown are ")
            .count(shown.len())
            .raw(" of ")
            .count(cluster.claims.len());
        page.raw(
            " figures, the lowest and the highest among them. The JSON report holds all.</p>\n",
        );
    }
    page.raw("<div class=\"cards\">\n");
    for (at, &claim) in shown.iter().enumerate() {
        card(page, report, claim, &letter(at));
    }
    page.raw("</div>\n");
    why(page, finding, &letter_of);
    page.raw("<p class=\"back\"><a href=\"#questions\">All questions</a></p>\n</article>\n");
}

/// One quote in its sentence: who wrote it, who says it, as of when.
fn card(page: &mut Markup, report: &Report, at: usize, key: &str) {
    let claim = &report.claims[at];
    let document = report.document(claim);
    page.raw("<section class=\"card\"")
        .id("id", "r", at + 1)
        .raw(" tabindex=\"-1\"><header><span class=\"key\">")
        .text(key);
    page.raw("</span><b>").bdi(short(outlet(report, claim))).raw("</b><span class=\"day\">");
    match document.reference() {
        Some(it) => page.text(&it.start_iso()),
        None => page.raw("undated"),
    };
    page.raw("</span></header><p class=\"fig\">")
        .text(&figure(&claim.value))
        .raw("</p><blockquote>");
    sentence(page, report, claim);
    page.raw("</blockquote><dl>");
    let (how, who) = speaker(report, claim);
    page.raw("<dt>Who</dt><dd>").raw(how);
    if let Some(who) = who {
        page.raw(" <b>").bdi(short(&who)).raw("</b>");
    }
    if let Some(it) = &claim.attribution {
        page.raw(", ").raw(manner_of_words(it.kind));
        if let Some(how) = basis(it.basis) {
            page.raw(", ").raw(how);
        }
        for link in &it.chain {
            page.raw("; ").raw(passed_on(link.relation)).raw(" ").bdi(short(&link.name));
        }
    }
    page.raw("</dd>");
    if let Some((agency, _)) = &document.agency {
        page.raw("<dt>Agency</dt><dd>").bdi(short(agency)).raw("</dd>");
    }
    if let Some(it) = claim.as_of {
        let (start, end) = (it.period.start_iso(), it.period.end_iso());
        page.raw("<dt>As of</dt><dd>").text(&start);
        if start != end {
            page.raw(" to ").text(&end);
        }
        page.raw(if it.basis == AsOfBasis::Stated {
            ", as stated"
        } else {
            ", the article’s date"
        })
        .raw("</dd>");
    }
    page.raw("</dl><p class=\"to\"><a")
        .id("href", "#c", at + 1)
        .raw(">In the article</a> <span>bytes ");
    page.count(claim.span.start()).raw("–").count(claim.span.end()).raw("</span></p></section>\n");
}

/// The sentence with the figure marked, and who is said to say it underlined.
fn sentence(page: &mut Markup, report: &Report, claim: &Claim) {
    let document = report.document(claim);
    let whole = claim.sentence.join(claim.span);
    let text = document.words(whole);
    let from = reach_back(text, whole, claim.span);
    let to = reach_on(text, whole, claim.span);
    let mut parts = vec![(claim.span, "mark")];
    if let Some(it) = &claim.attribution {
        parts.extend(it.source.map(|span| (span, "u")));
        parts.extend(it.cue.map(|span| (span, "i")));
    }
    page.raw("<bdi>");
    if from > whole.start() {
        page.raw("… ");
    }
    marked(page, document, Span::new(from, to), &parts);
    if to < whole.end() {
        page.raw(" …");
    }
    page.raw("</bdi>");
}

/// Where the shown part of a sentence begins.
fn reach_back(text: &str, whole: Span, figure: Span) -> usize {
    let before = text.get(..figure.start() - whole.start()).unwrap_or("");
    before
        .char_indices()
        .rev()
        .nth(LIMITS.reach)
        .map_or(whole.start(), |(at, _)| whole.start() + at)
}

/// Where the shown part of a sentence ends.
fn reach_on(text: &str, whole: Span, figure: Span) -> usize {
    let after = text.get(figure.end() - whole.start()..).unwrap_or("");
    after.char_indices().nth(LIMITS.reach).map_or(whole.end(), |(at, _)| figure.end() + at)
}

/// The reasons, and every pair that was compared.
fn why(page: &mut Markup, finding: &Finding, letter_of: &dyn Fn(usize) -> String) {
    if !finding.reasons.is_empty() {
        page.raw("<details class=\"reasons\" open><summary>Why: the reasons and their numbers</summary><ul>");
        for it in finding.reasons.iter().take(LIMITS.figures) {
            page.raw("<li><code>")
                .raw(it.as_str())
                .raw("</code> ")
                .bdi(short(&reason(it, letter_of)))
                .raw("</li>");
        }
        page.raw("</ul></details>\n");
    }
    if finding.pairs.len() < 2 {
        return;
    }
    page.raw("<details class=\"pairs\"><summary>All ").count(finding.pairs.len());
    page.raw(" pairs</summary><div class=\"scroll\"><table class=\"once\"><thead><tr><th scope=\"col\">Pair</th><th scope=\"col\">Verdict</th><th scope=\"col\">Reasons</th></tr></thead><tbody>\n");
    for pair in finding.pairs.iter().take(LIMITS.figures) {
        page.raw("<tr><th scope=\"row\">")
            .text(&letter_of(pair.a))
            .raw("–")
            .text(&letter_of(pair.b))
            .raw("</th><td>");
        badge(page, pair.verdict);
        page.raw("</td><td>");
        for (at, it) in pair.reasons.iter().enumerate() {
            page.raw(if at == 0 { "" } else { "; " }).bdi(short(&reason(it, letter_of)));
        }
        page.raw("</td></tr>\n");
    }
    page.raw("</tbody></table></div>");
    if finding.pairs.len() > LIMITS.figures {
        page.raw("<p class=\"cut\">Shown are the first ")
            .count(LIMITS.figures)
            .raw(". The JSON report holds all.</p>");
    }
    page.raw("</details>\n");
}
