//! The parts of a page: articles, their sections, datelines and stamps.
//!
//! Lines are read before sentences. Each line is first judged by its own words
//! (`role`), then by its place on the page (`article`): the same short line is
//! a headline at the top, a heading between paragraphs and furniture in a run
//! of its like at the end. Where in doubt a line is body, since a figure that
//! is lost costs more than a button that is read.

mod article;
mod credit;
mod dateline;
mod line;
mod role;
mod stamp;

use tallymark_sentence::Span;

use crate::document::{Document, Section, SectionKind, StampKind};
use crate::layout::article::Row;
use crate::layout::role::Role;
use crate::time::Period;

/// Divides a page into its articles, each with its sections, dates, agency and place.
///
/// `template` gives what is known of the page (outlet, url, published): a part
/// takes it over where its own words say nothing else. There is always at
/// least one part; the parts' extents are disjoint and cover the page.
pub fn parts(template: &Document) -> Vec<Document> {
    divide(template, &rows(template))
}

/// Reads a page that is one article, whatever it looks like.
pub fn whole(template: &Document) -> Document {
    part(template, &rows(template), template.page)
}

fn rows(template: &Document) -> Vec<Row<'_>> {
    let text = &*template.text;
    line::lines(text, template.page)
        .into_iter()
        .map(|line| Row { role: role::role(text, &line), line, hint: None })
        .collect()
}

/// What a markup says of a stretch of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// Its purpose is certain.
    Known(SectionKind),
    /// An item of a list: a key point above the first paragraph, body below it.
    Item,
    /// A paragraph: its words tell what it is.
    Paragraph,
}

/// Does what [`parts`] does for a page whose markup divides it into blocks.
///
/// `blocks` are in order and disjoint; what no block covers is left out.
pub fn parts_of_blocks(template: &Document, blocks: &[(Span, Block)]) -> Vec<Document> {
    divide(template, &rows_of(template, blocks))
}

/// Does what [`whole`] does for a page whose markup divides it into blocks.
pub fn whole_of_blocks(template: &Document, blocks: &[(Span, Block)]) -> Document {
    part(template, &rows_of(template, blocks), template.page)
}

fn rows_of<'a>(template: &'a Document, blocks: &[(Span, Block)]) -> Vec<Row<'a>> {
    let text = &*template.text;
    let mut rows = Vec::with_capacity(blocks.len());
    for &(block, kind) in blocks {
        for mut line in line::lines(text, block) {
            line.apart = true;
            let role = match (kind, role::role(text, &line)) {
                (Block::Item, Role::Short | Role::Prose | Role::Dateline) => Role::Bullet,
                (_, role) => role,
            };
            let hint = if let Block::Known(kind) = kind { Some(kind) } else { None };
            rows.push(Row { role, line, hint });
        }
    }
    rows
}

/// The date that a field states: "2013-07-02", a time of that day, "2013-07", "2013",
/// or a day in words, "2 July 2013" or "Tue, 02 Jul 2013 10:21:00 GMT".
pub fn date_of(text: &str) -> Option<Period> {
    let all = line::trimmed(text, Span::new(0, text.len()));
    stamp::iso(&text[all])
        .or_else(|| stamp::read(text, all)?.stamps.first().map(|stamp| stamp.period))
}

fn divide(template: &Document, rows: &[Row<'_>]) -> Vec<Document> {
    let openings = article::openings(rows);
    let mut parts = Vec::with_capacity(openings.len() + 1);
    let mut from = 0;
    let mut start = template.page.start();
    for at in openings.into_iter().chain([rows.len()]) {
        let end = rows.get(at).map_or(template.page.end(), |row| row.line.span.start());
        parts.push(part(template, &rows[from..at], Span::new(start, end)));
        (from, start) = (at, end);
    }
    let several = parts.len() > 1;
    for (at, part) in parts.iter_mut().enumerate().skip(1) {
        part.id = format!("{}#{}", template.id, at + 1);
    }
    for part in parts.iter_mut().filter(|it| several && !it.stamps.is_empty()) {
        // The page's date is not that of each of its articles.
        part.published = None;
        part.updated = None;
        part.settle_dates();
    }
    parts
}

/// Reads one article.
fn part(template: &Document, rows: &[Row<'_>], extent: Span) -> Document {
    let text = &*template.text;
    let kinds = article::kinds(text, rows, template.title.as_deref());
    let mut it = Document { extent, sections: Vec::with_capacity(rows.len()), ..template.clone() };
    it.stamps.clear();
    let mut evidence = Evidence::default();
    let first_body = kinds.iter().position(|kind| *kind == SectionKind::Body).unwrap_or(rows.len());
    let last_body = kinds.iter().rposition(|kind| *kind == SectionKind::Body).unwrap_or(0);
    for (at, (row, &kind)) in rows.iter().zip(&kinds).enumerate() {
        let span = row.line.span;
        let near_end = at + 4 >= rows.len();
        match (&row.role, kind) {
            (Role::Stamp(stamp), SectionKind::Furniture) => {
                let counts = |kind| at <= first_body || kind != StampKind::Bare && near_end;
                it.stamps.extend(stamp.stamps.iter().filter(|it| counts(it.kind)));
                evidence.agency = evidence.agency.or(stamp.agency.filter(|_| at <= first_body));
            }
            (_, SectionKind::Byline | SectionKind::Furniture)
                if at <= first_body || at >= last_body =>
            {
                evidence.sign(text, span);
                if kind == SectionKind::Byline && it.byline.is_none() {
                    it.byline = credit::author(&text[span]).map(str::to_owned);
                }
            }
            (_, SectionKind::Headline) if it.title.is_none() && at < first_body => {
                it.title = Some(text[span].to_owned());
            }
            _ => {}
        }
        let mut body = span;
        if let (Role::Dateline, SectionKind::Body) = (&row.role, kind)
            && let Some(line) = dateline::read(text, span)
                .filter(|it| at == first_body && !is_dialog(rows, it, text) || it.agency.is_some())
        {
            push(&mut it.sections, SectionKind::Dateline, line.span, text);
            body = Span::new(line.span.end(), span.end());
            if !std::mem::replace(&mut evidence.placed, true) {
                it.place = line.place;
                evidence.dateline = line.agency;
                if let Some((period, span)) = line.period {
                    it.stamps.push(crate::document::Stamp { kind: StampKind::Bare, span, period });
                }
            }
        }
        if at == last_body && kind == SectionKind::Body {
            evidence.agency = evidence.agency.or(credit::closing_signature(text, span));
        }
        push(&mut it.sections, kind, body, text);
    }
    if let Some((name, span)) = evidence.dateline.or(evidence.agency) {
        it.agency = Some((name.to_owned(), Some(span)));
    }
    it.settle_dates();
    it
}

/// What shows the agency: a dateline before any other words.
#[derive(Debug, Default)]
struct Evidence {
    dateline: Option<(&'static str, Span)>,
    agency: Option<(&'static str, Span)>,
    /// Whether a dateline was read: the first one counts.
    placed: bool,
}

impl Evidence {
    fn sign(&mut self, text: &str, span: Span) {
        self.agency = self.agency.or_else(|| credit::signature(text, span));
    }
}

/// Whether capitals before a colon are who speaks: "HOST: …" in line after line.
fn is_dialog(rows: &[Row<'_>], dateline: &dateline::Dateline, text: &str) -> bool {
    let labels = rows.iter().filter(|row| matches!(row.role, Role::Dateline));
    let colons =
        labels.filter(|row| dateline::read(text, row.line.span).is_some_and(|it| it.colon));
    dateline.colon && dateline.agency.is_none() && colons.count() >= 3
}

/// Appends a section; neighbors of body and of furniture become one.
fn push(sections: &mut Vec<Section>, kind: SectionKind, span: Span, text: &str) {
    if span.is_empty() {
        return;
    }
    let joins = matches!(kind, SectionKind::Body | SectionKind::Furniture | SectionKind::KeyPoints);
    match sections.last_mut().filter(|last| joins && last.kind == kind) {
        Some(last) => last.span = last.span.join(span),
        None => sections.push(Section { kind, span }),
    }
    debug_assert!(text.is_char_boundary(span.end()));
}

#[cfg(test)]
mod heads;
#[cfg(test)]
mod tests;
