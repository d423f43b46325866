//! The head of the page, the table of questions, the figures told once, the foot.

use tallymark_match::{Finding, Verdict};

use super::markup::Markup;
use super::question::{badge, name_of};
use super::scale::marks;
use super::{Context, LIMITS, plot};
use crate::report::names::name;
use crate::report::plural;
use crate::report::shared::{VERDICTS, by_date, figure, outlet, range, speaker, why};

/// How many findings are told at the top.
const MOST_TOLD: usize = 4;

pub(super) fn header(page: &mut Markup, context: &Context<'_>, headline: &str) {
    let report = context.report;
    page.raw(
        "<header class=\"top\">\n<p class=\"kicker\">Figures compared, source by source</p>\n<h1>",
    );
    page.text(headline).raw("</h1>\n<p class=\"lede\">");
    page.text(&format!(
        "{} in {} from {}. {} answered by more than one passage, {} told only once. Nothing here says who is right.",
        plural(report.claims.len(), "figure"),
        plural(report.documents.len(), "article"),
        plural(context.outlets.len(), "outlet"),
        match context.compared.len() {
            1 => "1 question is".to_owned(),
            many => format!("{many} questions are"),
        },
        context.singles.len(),
    ));
    page.raw("</p>\n");
    share_bar(page, context);
    let told: Vec<&&Finding> = context
        .compared
        .iter()
        .filter(|it| it.verdict >= Verdict::Revised)
        .take(MOST_TOLD)
        .collect();
    if !told.is_empty() {
        page.raw("<section aria-label=\"What stands out\"><h2 class=\"small-head\">What stands out</h2>\n<ol class=\"told\">\n");
        for finding in told {
            page.raw("<li><a").id("href", "#q", finding.cluster.0 + 1).raw(">");
            badge(page, finding.verdict);
            page.raw(" <strong>");
            name_of(page, context, finding);
            page.raw("</strong></a><p>").bdi(&why(finding)).raw("</p></li>\n");
        }
        page.raw("</ol></section>\n");
    }
    page.raw("</header>\n");
}

/// A bar with a part for each verdict, and its counts in words.
fn share_bar(page: &mut Markup, context: &Context<'_>) {
    let total = context.compared.len();
    if total == 0 {
        return;
    }
    let count =
        |verdict: Verdict| context.compared.iter().filter(|it| it.verdict == verdict).count();
    page.raw("<svg class=\"share\" aria-hidden=\"true\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\">");
    let mut x = 0.0;
    for verdict in VERDICTS {
        let width = 1000.0 * count(verdict) as f64 / total as f64;
        if width > 0.0 {
            page.raw("<rect y=\"0\" height=\"14\"")
                .attr("class", &format!("v-{}", verdict.as_str()));
            page.place("x", x).place("width", (width - 3.0).max(1.0)).raw("/>");
            x += width;
        }
    }
    page.raw("</svg>\n<ul class=\"legend\">");
    for verdict in VERDICTS {
        if count(verdict) > 0 {
            page.raw("<li>");
            badge(page, verdict);
            page.raw(" <b>")
                .count(count(verdict))
                .raw("</b> <span>")
                .raw(meaning(verdict))
                .raw("</span></li>");
        }
    }
    page.raw("</ul>\n");
}

/// What a verdict means, in a few words.
pub(super) const fn meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "cannot both be true, and nothing explains it",
        Verdict::Disputed => "differ, each tied to its own source",
        Verdict::Revised => "a later figure updates an earlier one",
        Verdict::Compatible => "can both be true",
        Verdict::Agree => "the same figure",
        _ => "told once",
    }
}

pub(super) fn questions(page: &mut Markup, context: &Context<'_>) {
    let report = context.report;
    page.raw("<section id=\"questions\" aria-labelledby=\"questions-head\">\n<h2 id=\"questions-head\">Questions</h2>\n");
    if context.compared.is_empty() {
        page.raw("<p>No two passages answer the same question.</p>\n</section>\n");
        return;
    }
    filters(page, context);
    page.raw("<div class=\"scroll\"><table class=\"questions\">\n<thead><tr><th scope=\"col\">Verdict</th><th scope=\"col\">Question</th><th scope=\"col\">Figures</th><th scope=\"col\">Low to high</th><th scope=\"col\" class=\"n\">Outlets</th><th scope=\"col\" class=\"n\"><abbr title=\"Independent origins: six reprints of one agency are one\">Origins</abbr></th></tr></thead>\n<tbody>\n");
    for finding in context.compared.iter().take(LIMITS.questions) {
        let cluster = report.cluster(finding);
        let (drawn, _) = marks(&report.claims, &by_date(report, cluster));
        let range = range(report, cluster);
        page.raw("<tr");
        keys(page, context, finding);
        page.raw("><td>");
        badge(page, finding.verdict);
        page.raw("</td><th scope=\"row\"><a").id("href", "#q", finding.cluster.0 + 1).raw(">");
        name_of(page, context, finding);
        page.raw("</a></th><td class=\"draw\">");
        plot::small(page, &drawn, finding.verdict, &range);
        page.raw("</td><td class=\"range\">")
            .text(&range)
            .raw("</td><td class=\"n\">")
            .count(cluster.outlets);
        page.raw("</td><td class=\"n\">").count(cluster.origins).raw("</td></tr>\n");
    }
    page.raw("</tbody></table></div>\n");
    if context.compared.len() > LIMITS.questions {
        page.raw("<p class=\"cut\">Shown are the first ").count(LIMITS.questions).raw(" of ");
        page.count(context.compared.len())
            .raw(" questions, the strongest verdicts first. The JSON report holds all.</p>\n");
    }
    page.raw("</section>\n");
}

/// What the filters go by, as attributes: the verdict, the measures and the outlets by number.
pub(super) fn keys(page: &mut Markup, context: &Context<'_>, finding: &Finding) {
    let cluster = context.report.cluster(finding);
    let mut measures: Vec<String> = Vec::new();
    let mut outlets: Vec<usize> = Vec::new();
    for &at in &cluster.claims {
        let claim = &context.report.claims[at];
        measures.push(name(claim.measure));
        if let Ok(number) = context.outlets.binary_search(&outlet(context.report, claim)) {
            outlets.push(number);
        }
    }
    measures.sort_unstable();
    measures.dedup();
    outlets.sort_unstable();
    outlets.dedup();
    let outlets: Vec<String> = outlets.iter().map(|it| format!("o{it}")).collect();
    page.attr("data-verdict", finding.verdict.as_str());
    page.attr("data-measure", &measures.join(" ")).attr("data-outlet", &outlets.join(" "));
}

fn filters(page: &mut Markup, context: &Context<'_>) {
    let report = context.report;
    page.raw("<form class=\"filters\" id=\"filters\" aria-label=\"Filter the questions\"><fieldset><legend>Verdict</legend>");
    for verdict in VERDICTS {
        if context.compared.iter().any(|it| it.verdict == verdict) {
            page.raw("<label class=\"chip\"><input type=\"checkbox\" name=\"verdict\" checked")
                .attr("value", verdict.as_str());
            page.raw("> ");
            badge(page, verdict);
            page.raw("</label>");
        }
    }
    page.raw("</fieldset><label>Measure <select name=\"measure\"><option value=\"\">all</option>");
    let mut measures: Vec<String> = (context.compared.iter())
        .flat_map(|it| &report.cluster(it).claims)
        .map(|at| name(report.claims[*at].measure))
        .collect();
    measures.sort_unstable();
    measures.dedup();
    for measure in &measures {
        page.raw("<option")
            .attr("value", measure)
            .raw(">")
            .text(&measure.replace('_', " "))
            .raw("</option>");
    }
    page.raw(
        "</select></label><label>Outlet <select name=\"outlet\"><option value=\"\">all</option>",
    );
    for (at, outlet) in context.outlets.iter().enumerate() {
        page.raw("<option")
            .id("value", "o", at)
            .raw(">")
            .text(super::question::short(outlet))
            .raw("</option>");
    }
    page.raw("</select></label><label>Words <input type=\"search\" name=\"words\" placeholder=\"bridge, 1,250, ministry\"></label><button type=\"reset\">Show all</button><output id=\"count\" aria-live=\"polite\"></output></form>\n");
}

/// The figures that nothing can be compared with.
pub(super) fn singles(page: &mut Markup, context: &Context<'_>) {
    if context.singles.is_empty() {
        return;
    }
    let report = context.report;
    page.raw("<section id=\"singles\" aria-labelledby=\"singles-head\">\n<h2 id=\"singles-head\">Told once</h2>\n<details");
    page.raw("><summary>").text(&plural(context.singles.len(), "figure"));
    page.raw(" that nothing here can be compared with</summary>\n<div class=\"scroll\"><table class=\"once\"><thead><tr><th scope=\"col\">Question</th><th scope=\"col\">In its words</th><th scope=\"col\">Figure</th><th scope=\"col\">Outlet</th><th scope=\"col\">Who says it</th></tr></thead>\n<tbody>\n");
    for finding in context.singles.iter().take(LIMITS.singles) {
        for &at in &report.cluster(finding).claims {
            let claim = &report.claims[at];
            let (how, who) = speaker(report, claim);
            page.raw("<tr").id("id", "r", at + 1).raw("><th scope=\"row\">");
            name_of(page, context, finding);
            page.raw("</th><td><a")
                .id("href", "#c", at + 1)
                .raw("><mark>")
                .bdi(super::question::short(&claim.quote))
                .raw("</mark></a></td><td>");
            page.text(&figure(&claim.value))
                .raw("</td><td>")
                .bdi(super::question::short(outlet(report, claim)));
            page.raw("</td><td>").raw(how);
            if let Some(who) = who {
                page.raw(" ").bdi(super::question::short(&who));
            }
            page.raw("</td></tr>\n");
        }
    }
    page.raw("</tbody></table></div>\n");
    if context.singles.len() > LIMITS.singles {
        page.raw("<p class=\"cut\">Shown are the first ").count(LIMITS.singles).raw(" of ");
        page.count(context.singles.len()).raw(". The JSON report holds all.</p>\n");
    }
    page.raw("</details>\n</section>\n");
}

pub(super) fn footer(page: &mut Markup, context: &Context<'_>) {
    page.raw("<footer>\n<details><summary>How to read this page</summary>\n<p>A dot is a figure given as one number, a bar runs from the low to the high end, an arrow marks an open end (“at least 12”). A thin line shows how far hedging words such as “about” stretch a figure. Hollow signs are figures that nobody asserts: plans, fears, denials. A shaded stretch lies between two figures that differ.</p>\n<dl class=\"verdicts\">");
    for verdict in VERDICTS {
        page.raw("<dt>");
        badge(page, verdict);
        page.raw("</dt><dd>").raw(meaning(verdict)).raw("</dd>");
    }
    page.raw("</dl>\n<p>Keys: <kbd>j</kbd> and <kbd>k</kbd> go to the next and the previous question.</p></details>\n<details><summary>Check this report</summary>\n<p>Every quote stands at the bytes named, in the text with this SHA-256. <code>tallymark verify REPORT.json ARTICLES</code> computes all of it again.</p>\n<div class=\"scroll\"><table class=\"once\"><thead><tr><th scope=\"col\">Article</th><th scope=\"col\">SHA-256 of its text</th></tr></thead><tbody>\n");
    let mut hash = crate::report::hash::Sha256Hex::default();
    for document in &context.report.documents {
        page.raw("<tr><th scope=\"row\">")
            .bdi(super::question::short(&document.id))
            .raw("</th><td><code>");
        page.text(&hash.of_document(document)).raw("</code></td></tr>\n");
    }
    page.raw("</tbody></table></div></details>\n<p>Made by tallymark ");
    page.raw(env!("CARGO_PKG_VERSION"))
        .raw(". Figures of the same text give the same page, byte for byte.</p>\n</footer>\n");
}
