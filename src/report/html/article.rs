//! The articles themselves, with every claim marked and linked to its question.

use std::ops::Range;

use tallymark_claim::{Claim, Document, SectionKind, Span};
use tallymark_match::Verdict;

use super::markup::Markup;
use super::question::short;
use super::{Context, LIMITS};
use crate::report::shared::clip;

pub(super) fn all(page: &mut Markup, context: &Context<'_>) {
    page.raw("<section id=\"articles\" aria-labelledby=\"articles-head\">\n<h2 id=\"articles-head\">Articles</h2>\n<p>Each figure leads to the others that answer its question.</p>\n");
    let mut room = LIMITS.articles;
    let documents = &context.report.documents;
    let mut left_out = 0;
    for (at, document) in documents.iter().enumerate() {
        // An article whose figures stand above is always there: their links lead to it.
        if at < LIMITS.documents || claims_of(context, at).any(|it| context.shown[it]) {
            one(page, context, at, document, &mut room);
        } else {
            left_out += 1;
        }
    }
    if left_out > 0 {
        page.raw("<p class=\"cut\">").count(left_out).raw(" of ").count(documents.len());
        page.raw(" articles are not shown. The JSON report holds all.</p>\n");
    }
    page.raw("</section>\n");
}

/// The claims of a document: they stand together, in order of the documents.
fn claims_of(context: &Context<'_>, document: usize) -> Range<usize> {
    let claims = &context.report.claims;
    let first = claims.partition_point(|it| it.provenance.document.0 < document);
    first..claims.partition_point(|it| it.provenance.document.0 <= document)
}

fn one(page: &mut Markup, context: &Context<'_>, at: usize, document: &Document, room: &mut usize) {
    page.raw("<details class=\"article\" open").id("id", "d", at + 1).raw("><summary><b>");
    page.bdi(short(document.outlet.as_deref().unwrap_or(&document.id))).raw("</b>");
    if let Some(title) = &document.title {
        let (shown, more) = clip(title, LIMITS.title);
        page.raw(" <span class=\"title\">").bdi(shown).raw("</span>");
        if let Some(all) = more {
            page.raw(" <span class=\"cut\">(cut: the title has ")
                .count(all)
                .raw(" characters)</span>");
        }
    }
    page.raw("</summary>\n<p class=\"meta\">");
    meta(page, document);
    page.raw("</p>\n<div class=\"text\">");
    if !document.is_whole() {
        page.raw(
            "</div>\n<p class=\"cut\">Cut: the article’s text was not kept.</p>\n</details>\n",
        );
        return;
    }
    let whole = document.extent;
    let most = LIMITS.article.min(*room);
    let end = floor(&document.text, whole.end().min(whole.start() + most));
    *room = room.saturating_sub(end - whole.start());
    let claims = &context.report.claims;
    let mut figures: Vec<usize> = claims_of(context, at).collect();
    figures.sort_by_key(|at| {
        (claims[*at].span.start(), std::cmp::Reverse(claims[*at].span.end()), *at)
    });
    let mut cursor = whole.start();
    for section in &document.sections {
        let from = section.span.start().clamp(cursor, end);
        let to = section.span.end().clamp(from, end);
        stretch(page, context, &document.text, Span::new(cursor, from), &figures);
        page.raw("<div").attr("class", section_class(section.kind)).raw(">");
        stretch(page, context, &document.text, Span::new(from, to), &figures);
        page.raw("</div>");
        cursor = to;
    }
    stretch(page, context, &document.text, Span::new(cursor, end), &figures);
    page.raw("</div>\n");
    if end < whole.end() {
        page.raw("<p class=\"cut\">Cut: ").count(whole.end() - end).raw(" of ").count(whole.len());
        page.raw(" bytes of this article are not shown.</p>\n");
    }
    page.raw("</details>\n");
}

const fn section_class(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Headline => "headline",
        SectionKind::Furniture => "furniture",
        SectionKind::Caption => "caption",
        SectionKind::Byline | SectionKind::Dateline => "line",
        SectionKind::KeyPoints => "points",
        _ => "body",
    }
}

fn meta(page: &mut Markup, document: &Document) {
    page.raw("<span>").bdi(short(&document.id)).raw("</span>");
    if let Some(it) = document.published {
        page.raw(" <span>published ").text(&it.start_iso()).raw("</span>");
    }
    if let Some(it) = document.updated {
        page.raw(" <span>updated ").text(&it.start_iso()).raw("</span>");
    }
    if let Some(it) = &document.byline {
        page.raw(" <span>by ").bdi(short(it)).raw("</span>");
    }
    if let Some((agency, _)) = &document.agency {
        page.raw(" <span>agency ").bdi(short(agency)).raw("</span>");
    }
    if let Some(url) = &document.url {
        page.raw(" <span>");
        if is_web(url) {
            page.raw("<a rel=\"noopener noreferrer nofollow\"")
                .attr("href", url)
                .raw(">")
                .bdi(short(url))
                .raw("</a>");
        } else {
            page.bdi(short(url));
        }
        page.raw("</span>");
    }
}

/// Whether an address may be a link: "javascript:" and "data:" may not.
fn is_web(url: &str) -> bool {
    let lower =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|it| it.eq_ignore_ascii_case(scheme));
    (lower("https://") || lower("http://"))
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// Writes a stretch of text, its claims as links to their cards.
fn stretch(page: &mut Markup, context: &Context<'_>, text: &str, within: Span, figures: &[usize]) {
    let claims = &context.report.claims;
    let mut cursor = within.start();
    let from = figures.partition_point(|at| claims[*at].span.start() < within.start());
    for &at in &figures[from..] {
        let claim = &claims[at];
        if claim.span.start() >= within.end() {
            break;
        }
        if claim.span.start() < cursor || claim.span.end() > within.end() {
            // It lies in a figure that is marked already ("30 of September 30"): only its anchor.
            page.raw("<a").id("id", "c", at + 1).raw("></a>");
            continue;
        }
        page.text(&text[cursor..claim.span.start()]);
        link(page, context, at, claim);
        cursor = claim.span.end();
    }
    page.text(&text[cursor..within.end()]);
}

fn link(page: &mut Markup, context: &Context<'_>, at: usize, claim: &Claim) {
    let (verdict, has_part) =
        context.cluster_of[at].map_or((Verdict::Single, false), |it| context.verdict_of[it]);
    page.raw("<a").id("id", "c", at + 1);
    page.attr("class", &format!("claim v-{}", verdict.as_str()));
    if context.shown[at] {
        page.id("href", "#r", at + 1);
    } else if let Some(cluster) = context.cluster_of[at].filter(|_| has_part) {
        page.id("href", "#q", cluster + 1);
    }
    let label = context.cluster_of[at].map_or("", |it| short(&context.report.clusters[it].label));
    page.attr("title", &format!("{}: {label}", verdict.as_str()));
    page.raw("><bdi>").text(&claim.quote).raw("</bdi></a>");
}

/// Writes a stretch of text with elements around some of it; the first named win where they overlap.
pub(super) fn marked(
    page: &mut Markup,
    document: &Document,
    within: Span,
    parts: &[(Span, &'static str)],
) {
    let words = |from: usize, to: usize| document.words(Span::new(from, to));
    let mut kept: Vec<(Span, &'static str)> = Vec::new();
    for &(span, element) in parts {
        let inside =
            span.start() >= within.start() && span.end() <= within.end() && !span.is_empty();
        if inside
            && kept
                .iter()
                .all(|(other, _)| span.end() <= other.start() || other.end() <= span.start())
        {
            kept.push((span, element));
        }
    }
    kept.sort_by_key(|it| it.0.start());
    let mut cursor = within.start();
    for (span, element) in kept {
        page.text(words(cursor, span.start()));
        let (open, close) = match element {
            "mark" => ("<mark>", "</mark>"),
            "u" => ("<u>", "</u>"),
            _ => ("<em>", "</em>"),
        };
        page.raw(open).text(document.words(span)).raw(close);
        cursor = span.end();
    }
    page.text(words(cursor, within.end()));
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0)
}
