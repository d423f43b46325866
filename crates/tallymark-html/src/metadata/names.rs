//! Outlet, title, byline, address and language.

use super::json_ld::Article;
use super::{Field, FieldOrigin};
use crate::facts::Facts;
use crate::mark::Mark;
use crate::outline::{Context, Line, Outline};

/// The page's address: canonical link, then og:url.
pub(super) fn url(facts: &Facts<'_>) -> Option<Field> {
    let absolute = |value: &str| value.starts_with("http://") || value.starts_with("https://");
    if absolute(&facts.canonical) {
        return Some(Field::new(facts.canonical.clone(), FieldOrigin::Canonical));
    }
    let og = facts.meta("og:url").filter(|v| absolute(v));
    if let Some(value) = og {
        return Some(Field::new(value, FieldOrigin::OpenGraph));
    }
    let other = ["twitter:url", "parsely-link", "syndication-source", "dc.identifier"];
    let value = other.iter().find_map(|name| facts.meta(name).filter(|v| absolute(v)));
    value.map(|v| Field::new(v, FieldOrigin::Meta))
}

/// The page's language.
pub(super) fn language(facts: &Facts<'_>, ld: &Article) -> Option<Field> {
    let valid = |value: &str| {
        let value = value.trim().replace('_', "-");
        let primary = value.split('-').next().unwrap_or("");
        let good = (2..=3).contains(&primary.len())
            && value.len() <= 12
            && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        good.then_some(value)
    };
    let html = valid(&facts.language).map(|v| Field::new(v, FieldOrigin::HtmlLang));
    html.or_else(|| {
        let names = ["content-language", "dc.language", "language", "dcterms.language"];
        let value = names.iter().find_map(|name| facts.meta(name).and_then(valid));
        value.map(|v| Field::new(v, FieldOrigin::Meta))
    })
    .or_else(|| {
        facts.meta("og:locale").and_then(valid).map(|v| Field::new(v, FieldOrigin::OpenGraph))
    })
    .or_else(|| ld.language.as_deref().and_then(valid).map(|v| Field::new(v, FieldOrigin::JsonLd)))
}

/// The publisher: JSON-LD, og:site_name, what follows the headline in the title, the host.
pub(super) fn outlet(outline: &Outline<'_>, ld: &Article, url: Option<&Field>) -> Option<Field> {
    let facts = &outline.facts;
    if let Some(name) = clean(ld.publisher.as_deref().unwrap_or("")) {
        return Some(Field::new(name, FieldOrigin::JsonLd));
    }
    if let Some(name) = facts.meta("og:site_name").and_then(clean) {
        return Some(Field::new(name, FieldOrigin::OpenGraph));
    }
    let metas =
        ["application-name", "dc.publisher", "dcterms.publisher", "publisher", "cre", "source"];
    if let Some(name) = metas.iter().find_map(|n| facts.meta(n).and_then(clean))
        && !name.contains("://")
    {
        return Some(Field::new(name, FieldOrigin::Meta));
    }
    if let Some((_, suffix)) = split_title(outline) {
        return Some(Field::new(suffix, FieldOrigin::TitleSuffix));
    }
    let address = url?.value.split_once("://")?.1;
    let host = address.split(['/', ':', '?']).next()?.trim_start_matches("www.");
    host.contains('.').then(|| Field::new(host, FieldOrigin::Host))
}

/// The title in two: the headline, and the outlet after (or before) it.
fn split_title(outline: &Outline<'_>) -> Option<(String, String)> {
    let title = clean(&outline.facts.title)?;
    let headline = outline
        .facts
        .meta("og:title")
        .and_then(clean)
        .into_iter()
        .chain(headings(outline).map(|line| outline.text_of(line).to_owned()))
        .find(|h| h.len() >= 8 && h.len() < title.len() && title.contains(h.as_str()));
    const MARKS: [&str; 9] = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " : "];
    // An outlet's name is short: "Ferry sinks - toll rises to 14 as search goes on" has none.
    let name = |part: &str| {
        let part = part.trim();
        let short = part.split_whitespace().count() <= 6 && part.chars().any(char::is_alphabetic);
        short.then(|| part.to_owned())
    };
    if let Some(headline) = headline {
        let at = title.find(&headline)?;
        let (before, after) = (title[..at].trim(), title[at + headline.len()..].trim());
        let strip = |s: &str| {
            s.trim_matches(|c: char| c.is_whitespace() || "|-–—:»•·".contains(c)).to_owned()
        };
        // "Headline - World - The Harbor Ledger": the last part is the outlet.
        let last = MARKS.iter().filter_map(|m| after.rfind(m).map(|n| (n, m.len()))).max();
        let after = last.map_or(after, |(n, len)| &after[n + len..]);
        return name(&strip(after))
            .filter(|s| !s.is_empty())
            .or_else(|| name(&strip(before)).filter(|s| !s.is_empty()))
            .map(|outlet| (headline, outlet));
    }
    let (at, len) = MARKS.iter().filter_map(|m| title.rfind(m).map(|n| (n, m.len()))).max()?;
    let outlet = name(&title[at + len..])?;
    let capital = outlet.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let headline = title[..at].trim().to_owned();
    let longer = headline.split_whitespace().count() > outlet.split_whitespace().count();
    (capital && longer).then_some((headline, outlet))
}

/// The first headings of the page proper.
pub(crate) fn headings<'o>(outline: &'o Outline<'_>) -> impl Iterator<Item = &'o Line> {
    outline.lines.iter().filter(|line| {
        line.context == Context::Heading(1) && !line.aside && line.mark != Some(Mark::Furniture)
    })
}

/// The headline: JSON-LD, og:title, the first heading, the title without its outlet.
pub(super) fn title(outline: &Outline<'_>, ld: &Article, outlet: Option<&Field>) -> Option<Field> {
    let facts = &outline.facts;
    let bare = |value: &str| clean(value).map(|v| without_outlet(&v, outlet));
    if let Some(value) = ld.headline.as_deref().and_then(bare) {
        return Some(Field::new(value, FieldOrigin::JsonLd));
    }
    if let Some(value) = facts.meta("og:title").and_then(bare) {
        return Some(Field::new(value, FieldOrigin::OpenGraph));
    }
    let names = [
        "twitter:title",
        "dc.title",
        "dcterms.title",
        "sailthru.title",
        "parsely-title",
        "title",
        "hdl",
    ];
    if let Some(value) = names.iter().find_map(|n| facts.meta(n).and_then(bare)) {
        return Some(Field::new(value, FieldOrigin::Meta));
    }
    // A heading that is the outlet's own logo is no headline.
    let heading = headings(outline)
        .map(|line| outline.text_of(line))
        .find(|text| outlet.is_none_or(|o| !o.value.eq_ignore_ascii_case(text)) && text.len() >= 8);
    if let Some(text) = heading {
        return Some(Field::new(text.replace('\n', " "), FieldOrigin::VisibleText));
    }
    bare(&facts.title).map(|v| Field::new(v, FieldOrigin::TitleElement))
}

fn without_outlet(title: &str, outlet: Option<&Field>) -> String {
    let Some(outlet) = outlet else { return title.to_owned() };
    let Some(head) = title.strip_suffix(outlet.value.as_str()) else { return title.to_owned() };
    let trimmed = head.trim_end();
    let bare = trimmed.trim_end_matches(['|', '-', '–', '—', ':', '»', '•', '·']);
    if bare.len() < trimmed.len() && !bare.trim().is_empty() {
        bare.trim().to_owned()
    } else {
        title.to_owned()
    }
}

/// Who wrote it: JSON-LD, meta, rel=author and microdata, a byline that the reader sees.
pub(super) fn byline(outline: &Outline<'_>, ld: &Article, outlet: Option<&Field>) -> Option<Field> {
    let facts = &outline.facts;
    let authors: Vec<String> = ld.authors.iter().filter_map(|name| person(name)).collect();
    if !authors.is_empty() {
        return Some(Field::new(authors.join(", "), FieldOrigin::JsonLd));
    }
    let metas = [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "byl",
        "sailthru.author",
        "dc.contributor",
        "citation_author",
        "article:author_name",
        "byline",
    ];
    for name in metas {
        let found = facts.metas.iter().filter(|m| m.name == name && !m.microdata);
        let values: Vec<String> = found.filter_map(|m| person(&m.value)).collect();
        // An outlet that signs all its pages says nothing of this one.
        if values.is_empty()
            || outlet.is_some_and(|o| values.len() == 1 && o.value.eq_ignore_ascii_case(&values[0]))
        {
            continue;
        }
        let origin =
            if name.starts_with("article:") { FieldOrigin::OpenGraph } else { FieldOrigin::Meta };
        let mut values = values;
        values.dedup();
        return Some(Field::new(values.join(", "), origin));
    }
    let mut names: Vec<String> = Vec::new();
    for moment in facts.moments.iter().filter(|m| !m.aside) {
        if names.len() >= 6 {
            break;
        }
        if moment.author || moment.property.split_ascii_whitespace().any(|p| p == "author") {
            let text = moment.words(&outline.text);
            if let Some(name) = person(text)
                && !names.iter().any(|known| known.contains(&name) || name.contains(known.as_str()))
            {
                names.push(name);
            }
        }
    }
    if !names.is_empty() {
        return Some(Field::new(names.join(", "), FieldOrigin::VisibleText));
    }
    visible_byline(outline).map(|name| Field::new(name, FieldOrigin::VisibleText))
}

/// A line marked as a byline, or "By Ana Lund" near the headline.
fn visible_byline(outline: &Outline<'_>) -> Option<String> {
    let lines = || outline.lines.iter().filter(|l| !l.aside && l.mark != Some(Mark::Furniture));
    let marked =
        lines().filter(|l| l.mark == Some(Mark::Byline)).find_map(|l| person(outline.text_of(l)));
    marked.or_else(|| {
        let after = headings(outline).next().map_or(0, |h| h.end);
        lines().filter(|l| l.start >= after).take(12).find_map(|l| {
            let text = outline.text_of(l);
            let by = text.strip_prefix("By ").or_else(|| text.strip_prefix("BY "))?;
            // "By Friday the toll had risen to 14." is a sentence.
            let short = text.len() <= 100 && !text.ends_with('.');
            (short && by.chars().next()?.is_uppercase()).then(|| person(text)).flatten()
        })
    })
}

/// A name as a byline gives it, or nothing where it is no name.
fn person(raw: &str) -> Option<String> {
    let text = clean(raw.split(['\n', '\t']).find(|part| !part.trim().is_empty())?)?;
    let text = text.as_str();
    let bare = ["By ", "BY ", "by ", "By: ", "Von ", "Par ", "Por "]
        .iter()
        .find_map(|p| text.strip_prefix(p))
        .unwrap_or(text)
        .trim();
    // "Ana Lund | 3 May 2014", "Ana Lund, Updated 10:15"
    let mut end = bare.find(" | ").or_else(|| bare.find(" • ")).unwrap_or(bare.len());
    for cue in [", Updated", " Updated", " Published", ", Published", " on "] {
        end = end.min(bare.find(cue).unwrap_or(end));
    }
    let bare = bare[..end].trim().trim_end_matches([',', ';', '-', '–']);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let good = letters >= 2
        && bare.len() <= 160
        && !bare.contains("://")
        && !bare.starts_with('@')
        && bare.chars().filter(char::is_ascii_digit).count() <= 2
        && ![
            "admin",
            "administrator",
            "author",
            "authors",
            "byline",
            "unknown",
            "null",
            "none",
            "written by",
        ]
        .iter()
        .any(|w| bare.eq_ignore_ascii_case(w));
    good.then(|| bare.to_owned())
}

/// White space collapsed, ends trimmed; nothing for nothing.
pub(super) fn clean(raw: &str) -> Option<String> {
    let text = raw.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim();
    (!text.is_empty() && text.len() <= 500).then(|| text.to_owned())
}
