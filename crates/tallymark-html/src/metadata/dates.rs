//! When a page was published and updated: all places that state it, in the order of trust.
//!
//! Never the largest date on the page: related stories, comments and copyright lines are newer
//! than the article.

use std::sync::LazyLock;

use super::json_ld::Article;
use super::names::headings;
use super::{DateRole, Field, FieldOrigin};
use crate::date::{self, Date, Order};
use crate::facts::Moment;
use crate::mark::{Mark, list};
use crate::outline::{Line, Outline};

static PUBLISHED: LazyLock<Vec<&str>> =
    LazyLock::new(|| list(include_str!("../../lexicon/meta_published.txt")));
static UPDATED: LazyLock<Vec<&str>> =
    LazyLock::new(|| list(include_str!("../../lexicon/meta_updated.txt")));

/// All dates that the page states of itself, the preferred first.
pub(super) fn read(
    outline: &Outline<'_>,
    ld: &Article,
    url: Option<&Field>,
    order: Order,
) -> Vec<(DateRole, Field)> {
    let mut out = Dates { order, found: Vec::new() };
    out.add(DateRole::Published, ld.published.as_deref(), FieldOrigin::JsonLd);
    out.add(DateRole::Updated, ld.modified.as_deref(), FieldOrigin::JsonLd);
    metas(outline, &mut out);
    let near = Near::of(outline);
    let later = elements(outline, &near, &mut out);
    let path = url.and_then(|field| date::in_url(&field.value));
    out.push(DateRole::Published, path, FieldOrigin::UrlPath);
    visible(outline, &near, &mut out);
    for moment in later {
        element(outline, moment, DateRole::Published, &mut out);
    }
    let month = url.and_then(|field| date::month_in_url(&field.value));
    out.push(DateRole::Published, month, FieldOrigin::UrlPath);
    finer_first(out.found)
}

/// Puts the same moment told to the second before the same day told alone, wherever it stands.
///
/// Content systems write "2019-03-10" into one field and "2019-03-10T08:44:00Z" into the next.
fn finer_first(mut found: Vec<(DateRole, Field)>) -> Vec<(DateRole, Field)> {
    for role in [DateRole::Published, DateRole::Updated] {
        let Some(first) = found.iter().position(|(of, _)| *of == role) else { continue };
        let told = |origin| !matches!(origin, FieldOrigin::VisibleText | FieldOrigin::UrlPath);
        let finer = found.iter().position(|(of, field)| {
            let coarse = &found[first].1;
            *of == role
                && told(field.origin)
                && told(coarse.origin)
                && field.value.len() > coarse.value.len()
                && field.value.starts_with(coarse.value.as_str())
        });
        if let Some(finer) = finer {
            let field = found.remove(finer);
            found.insert(first, field);
        }
    }
    found
}

struct Dates {
    order: Order,
    found: Vec<(DateRole, Field)>,
}

impl Dates {
    fn add(&mut self, role: DateRole, value: Option<&str>, origin: FieldOrigin) {
        let date = value.and_then(|v| date::parse(v, self.order));
        self.push(role, date, origin);
    }

    fn push(&mut self, role: DateRole, date: Option<Date>, origin: FieldOrigin) {
        let Some(date) = date else { return };
        let entry = (role, Field::new(date.iso(), origin));
        if !self.found.contains(&entry) {
            self.found.push(entry);
        }
    }
}

fn metas(outline: &Outline<'_>, out: &mut Dates) {
    // `<meta name="parsely-page" content='{"pub_date": "…"}'>`
    let page = outline.facts.meta("parsely-page").and_then(|it| serde_json::from_str(it).ok());
    let page: serde_json::Value = page.unwrap_or_default();
    let date = page.get("pub_date").and_then(serde_json::Value::as_str);
    out.add(DateRole::Published, date, FieldOrigin::Meta);
    for (role, names) in [(DateRole::Published, &*PUBLISHED), (DateRole::Updated, &*UPDATED)] {
        for name in names {
            // Microdata in a sidebar is about the stories listed there.
            let metas = outline.facts.metas.iter().filter(|m| m.name == *name && !m.aside);
            for meta in metas.take(2) {
                let graph = name.starts_with("article:") || name.starts_with("og:");
                let origin = if graph { FieldOrigin::OpenGraph } else { FieldOrigin::Meta };
                out.add(role, Some(&meta.value), origin);
            }
        }
    }
}

/// The lines in which a page dates itself: from a few before the headline to the body's first.
struct Near {
    headline: usize,
    first: usize,
    last: usize,
}

impl Near {
    fn of(outline: &Outline<'_>) -> Self {
        let headline = headings(outline).next().map(|h| h.start);
        let at = headline
            .and_then(|start| outline.lines.iter().position(|l| l.start == start))
            .unwrap_or(0);
        // Stamps stand above headlines too ("3 May 2014 | World").
        Self {
            headline: at,
            first: at.saturating_sub(4),
            last: at + if headline.is_some() { 12 } else { 20 },
        }
    }

    fn has(&self, line: usize) -> bool {
        (self.first..=self.last).contains(&line)
    }
}

/// What an element's names say of its date.
fn role_of(names: &str) -> Option<DateRole> {
    let lower = names.to_ascii_lowercase();
    if ["modif", "updat", "revis", "lastmod"].iter().any(|w| lower.contains(w)) {
        return Some(DateRole::Updated);
    }
    let cues = [
        "publish",
        "pubdate",
        "issued",
        "posted",
        "created",
        "entry-date",
        "post-date",
        "article-date",
    ];
    cues.iter().any(|w| lower.contains(w)).then_some(DateRole::Published)
}

/// Time elements and microdata: first those that say what they are, then the one at the headline.
/// Gives those that come after what readers see.
fn elements<'o>(outline: &'o Outline<'_>, near: &Near, out: &mut Dates) -> Vec<&'o Moment<'o>> {
    let moments = || outline.facts.moments.iter().filter(|m| !m.aside && !m.author);
    for moment in moments().filter(|m| !m.property.is_empty()) {
        match moment.property.to_ascii_lowercase().as_str() {
            p if p.contains("datemodified") => element(outline, moment, DateRole::Updated, out),
            p if p.contains("datepublished") || p.contains("datecreated") => {
                element(outline, moment, DateRole::Published, out);
            }
            _ => {}
        }
    }
    let mut bare = Vec::new();
    for moment in moments().filter(|m| near.has(m.line)) {
        let before = before(&outline.text, moment.start);
        let role = role_of(moment.class).or_else(|| cue(before).map(|(role, _)| role));
        match role {
            _ if moment.published => element(outline, moment, DateRole::Published, out),
            Some(role) => element(outline, moment, role, out),
            // Microdata of another kind ("startDate") is no date of the page.
            None if moment.time || moment.property.is_empty() => bare.push(moment),
            None => {}
        }
    }
    // Above the headline stands today's date as often as the story's.
    bare.sort_by_key(|m| m.line < near.headline);
    // A date that readers see above it is the page's: "Sunday, June 12, 2016", the body, and
    // then `<time>` in a list of events.
    let (later, at_headline): (Vec<_>, Vec<_>) = bare.into_iter().partition(|m| {
        let above = outline.lines.get(near.headline..m.line).unwrap_or(&[]);
        above.iter().any(|line| !line.aside && is_stamp(outline.text_of(line)))
    });
    for moment in at_headline {
        element(outline, moment, DateRole::Published, out);
    }
    // Without a headline's help, one that says it is the article's.
    for moment in moments().filter(|m| !near.has(m.line) && m.time) {
        if moment.published || role_of(moment.class) == Some(DateRole::Published) {
            element(outline, moment, DateRole::Published, out);
            break;
        }
    }
    later
}

/// The words of its line that stand before an element ("Updated: <time>…").
fn before(text: &str, at: usize) -> &str {
    let mut from = at.min(text.len()).saturating_sub(80);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..at).unwrap_or("").rsplit(['\n', '|', '•', '·']).next().unwrap_or("")
}

fn element(outline: &Outline<'_>, moment: &Moment<'_>, role: DateRole, out: &mut Dates) {
    let text = moment.words(&outline.text);
    if date::parse(&moment.value, out.order).is_some() {
        let origin = if moment.time { FieldOrigin::TimeElement } else { FieldOrigin::Meta };
        out.add(role, Some(&moment.value), origin);
    } else {
        let found = date::find_date(text, out.order).map(|f| f.date);
        // A `<time>` without its attribute is still one.
        let origin = if moment.time { FieldOrigin::TimeElement } else { FieldOrigin::VisibleText };
        out.push(role, found, origin);
    }
}

const UPDATED_CUES: [&str; 10] = [
    "last updated",
    "updated on",
    "updated at",
    "updated",
    "last modified",
    "modified",
    "last update",
    "aktualisiert",
    "mis à jour",
    "actualizado",
];
const PUBLISHED_CUES: [&str; 17] = [
    "first published",
    "originally published",
    "published on",
    "published at",
    "published",
    "posted on",
    "posted",
    "publication date",
    "date published",
    "date posted",
    "created",
    "issued",
    "filed",
    "veröffentlicht",
    "publié",
    "publicado",
    "date:",
];

/// What a line begins with ("Last updated: 8 November 2023"), and where the words after begin.
fn cue(line: &str) -> Option<(DateRole, usize)> {
    let head = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let skipped = line.len() - head.len();
    let lower = head.chars().take(40).collect::<String>().to_lowercase();
    let hit = |cues: &[&str]| cues.iter().filter(|c| lower.starts_with(**c)).map(|c| c.len()).max();
    if let Some(len) = hit(&UPDATED_CUES) {
        return Some((DateRole::Updated, skipped + len));
    }
    hit(&PUBLISHED_CUES).map(|len| (DateRole::Published, skipped + len))
}

/// Whether a line is no more than a date, perhaps after "Published" or "Updated".
pub(crate) fn is_stamp(line: &str) -> bool {
    if line.len() > 90 {
        return false;
    }
    let after = cue(line).map_or(0, |(_, after)| after);
    date::find_date(&line[after..], Order::DayFirst)
        .is_some_and(|found| found.start + (line.len() - after - found.end) <= 30)
}

/// Lines that the reader sees: "Published …", "Updated …", then a line that is a date.
fn visible(outline: &Outline<'_>, near: &Near, out: &mut Dates) {
    let lines = || {
        outline.lines.iter().enumerate().filter(|(_, line)| {
            !line.aside && !matches!(line.mark, Some(Mark::Furniture | Mark::Caption))
        })
    };
    for (_, line) in lines().filter(|(at, _)| near.has(*at)) {
        cued(outline, line, out);
    }
    // "Created: Tuesday, April 20, 2010" in a line that is named like a credit.
    let credits = outline
        .lines
        .iter()
        .enumerate()
        .filter(|(at, line)| near.has(*at) && !line.aside && line.mark == Some(Mark::Caption));
    for (_, line) in credits {
        cued_alone(outline, line, out);
    }
    for (_, line) in lines().filter(|(at, _)| !near.has(*at)) {
        cued_alone(outline, line, out);
    }
    // Above the headline stands today's date as often as the story's.
    let below = lines().filter(|(at, _)| *at >= near.headline);
    let above = lines().filter(|(at, _)| *at < near.headline);
    for (_, line) in below.chain(above).filter(|(at, _)| near.has(*at)) {
        if let Some(date) = stamp(outline, line, out.order) {
            out.push(DateRole::Published, Some(date), FieldOrigin::VisibleText);
        }
    }
    dateline(outline, near, out);
}

/// The date of a line that dates the page without a word that says so.
fn stamp(outline: &Outline<'_>, line: &Line, order: Order) -> Option<Date> {
    let text = outline.text_of(line);
    let marked = line.mark == Some(Mark::Stamp) || line.mark == Some(Mark::Byline);
    let by = text.starts_with("By ");
    // "Founded ⇥ February 28, 1998" tells of what the page is about.
    let row = text.contains('\t') && !by;
    if (!marked && (text.len() > 120 || row)) || cue(text).is_some() {
        return None;
    }
    // "10/9/10 7:15 AM EDT" is read as those write who have that zone.
    let order = if order == Order::Unknown && american(text) { Order::MonthFirst } else { order };
    let found = date::find_date(text, order)?;
    // "By Ana Lund, Monday 3 May 2014 10:15 GMT" is a stamp, "On 3 May 2014 the dam broke." is not.
    let after = text.len() - found.end;
    let rest = found.start + after;
    let parted = by || text.contains(" | ") || text.contains(" • ");
    // "Ana Lund The Harbor Ledger Thu, 14 May 2020 17:55 UTC" is one by its time of day at the end.
    let timed = found.date.clock.is_some() && after <= 20 && !text.ends_with(['.', '”', '"']);
    // "“On 3 May 2012 I saw him,” one said."
    let sentence = text.ends_with(['.', '”', '"']) && after > 12;
    let is_stamp = marked || (!sentence && (rest <= 30 || timed || (parted && rest <= 90)));
    is_stamp.then_some(found.date)
}

/// Whether a line names a zone of the United States.
fn american(text: &str) -> bool {
    const ZONES: [&str; 11] =
        ["EDT", "EST", "ET", "CDT", "CST", "CT", "MDT", "MST", "PDT", "PST", "PT"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| ZONES.contains(&word))
}

/// All cues of a line near the headline: "Published 3 May 2014 | Updated 4 May 2014".
fn cued(outline: &Outline<'_>, line: &Line, out: &mut Dates) {
    let text = outline.text_of(line);
    if text.len() > 300 {
        return;
    }
    // "Updated 0021 GMT (0821 HKT) June 13, 2016": a time in brackets parts nothing.
    let mut digit_next = text.chars().skip(1).map(|c| c.is_ascii_digit());
    let parts = text.split(move |c| {
        let digit = digit_next.next().unwrap_or(false);
        matches!(c, '|' | '\n' | '\t' | '•' | ';' | '·') || c == '(' && !digit
    });
    for part in parts {
        // "By Ana Lund Published 3 May 2014": the cue may stand inside, and without a blank where
        // two elements meet: "19:55 UhrAktualisiert: 23.07.2016".
        let bytes = part.as_bytes();
        let words = (1..part.len()).filter(|at| {
            let joined = bytes[at - 1].is_ascii_lowercase() && bytes[*at].is_ascii_uppercase();
            bytes[at - 1].is_ascii_whitespace() || joined
        });
        let words = words.filter(|at| part.is_char_boundary(*at));
        let mut seen = [false; 2];
        for at in std::iter::once(0).chain(words) {
            let Some((role, after)) = cue(&part[at..]) else { continue };
            // In a sentence "published" is a verb like another ("a report published on …").
            if at > 60 || std::mem::replace(&mut seen[role as usize], true) {
                continue;
            }
            let tail = &part[at + after..];
            if let Some(found) = date::find_date(tail, out.order).filter(|f| f.start <= 30) {
                out.push(role, Some(found.date), FieldOrigin::VisibleText);
            }
        }
    }
}

/// Farther from the headline, a short line that begins with the cue.
fn cued_alone(outline: &Outline<'_>, line: &Line, out: &mut Dates) {
    let text = outline.text_of(line);
    if text.len() > 90 {
        return;
    }
    if let Some((role, after)) = cue(text)
        && let Some(found) = date::find_date(&text[after..], out.order)
        && found.start <= 15
    {
        out.push(role, Some(found.date), FieldOrigin::VisibleText);
    }
}

/// "HALVORN, March 5, 2014 (NWA) —" at the beginning of the body.
fn dateline(outline: &Outline<'_>, near: &Near, out: &mut Dates) {
    for line in outline.lines.iter().skip(near.first).take(near.last + 8 - near.first) {
        let text = outline.text_of(line);
        let capitals = text.chars().take_while(|c| c.is_uppercase()).count();
        if capitals < 3 || line.aside {
            continue;
        }
        let dash = text.find([':', '—', '–']).or_else(|| text.find(" - ")).filter(|n| *n <= 80);
        if let Some(end) = dash
            && let Some(found) = date::find_date(&text[..end], out.order)
        {
            out.push(DateRole::Published, Some(found.date), FieldOrigin::VisibleText);
        }
    }
}
