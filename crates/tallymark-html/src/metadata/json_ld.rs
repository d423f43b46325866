//! The schema.org object that describes the article, among all that a page embeds.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// Objects by their `@id`, for `{"author": {"@id": "#ana"}}`.
type Ids<'a> = BTreeMap<&'a str, &'a Map<String, Value>>;

/// What the article's object says; values as written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Article {
    pub(crate) headline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) language: Option<String>,
}

/// Reads all scripts and picks the article; broken JSON still gives its dates.
pub(crate) fn read(scripts: &[&str], url: Option<&str>, title: &str) -> Article {
    let documents: Vec<Value> = scripts.iter().filter_map(|s| parse(s)).collect();
    let mut objects = Vec::new();
    for document in &documents {
        collect(document, Place::Main, &mut objects);
    }
    let ids: Ids<'_> = objects
        .iter()
        .filter_map(|(object, _)| Some((object.get("@id")?.as_str()?, *object)))
        .filter(|(_, object)| object.len() > 1)
        .collect();
    // The first of the best: "NewsArticle" before "WebPage", the page's own before related ones.
    let mut best: Option<(u32, &Map<String, Value>)> = None;
    for (object, place) in &objects {
        let score = score(object, *place, url, title);
        if score > 0 && best.is_none_or(|(top, _)| score > top) {
            best = Some((score, object));
        }
    }
    let mut article = best.map(|(_, object)| describe(object, &ids)).unwrap_or_default();
    if article.publisher.is_none() {
        article.publisher = objects
            .iter()
            .find(|(object, place)| {
                *place == Place::Main && is_type(object, "NewsMediaOrganization")
            })
            .and_then(|(object, _)| text(object.get("name")?));
    }
    if article.published.is_none() && best.is_none_or(|(score, _)| score < ARTICLE) {
        let broken = scripts.iter().filter(|s| parse(s).is_none());
        for script in broken {
            article.published =
                article.published.or_else(|| quoted_after(script, "\"datePublished\""));
            article.modified =
                article.modified.or_else(|| quoted_after(script, "\"dateModified\""));
        }
    }
    article
}

/// Whether an object is the page's own or one that it only points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Main,
    Mentioned,
}

/// Keys whose objects are other pages.
const MENTIONS: &[&str] = &[
    "itemListElement",
    "relatedLink",
    "hasPart",
    "isPartOf",
    "mentions",
    "citation",
    "isBasedOn",
    "comment",
    "review",
    "video",
    "associatedMedia",
    "subjectOf",
    "about",
    "liveBlogUpdate",
    "breadcrumb",
    "image",
];

/// The parser bounds how deep the document nests (128), so this recursion is bounded too.
fn collect<'a>(value: &'a Value, place: Place, out: &mut Vec<(&'a Map<String, Value>, Place)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, place, out)),
        Value::Object(object) => {
            out.push((object, place));
            for (key, inner) in object {
                let mention = MENTIONS.contains(&key.as_str());
                collect(inner, if mention { Place::Mentioned } else { place }, out);
            }
        }
        _ => {}
    }
}

fn is_type(object: &Map<String, Value>, wanted: &str) -> bool {
    types(object).any(|name| name == wanted)
}

fn types(object: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let value = object.get("@type");
    let many = value.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    value
        .and_then(Value::as_str)
        .into_iter()
        .chain(many.iter().filter_map(Value::as_str))
        .map(|name| name.rsplit(['/', ':', '#']).next().unwrap_or(name))
}

/// Scores from here on are articles.
const ARTICLE: u32 = 40;

fn score(object: &Map<String, Value>, place: Place, url: Option<&str>, title: &str) -> u32 {
    let kind = types(object)
        .map(|name| match name {
            "NewsArticle"
            | "ReportageNewsArticle"
            | "AnalysisNewsArticle"
            | "LiveBlogPosting"
            | "BackgroundNewsArticle"
            | "OpinionNewsArticle"
            | "AskPublicNewsArticle" => 60,
            "Article" | "BlogPosting" | "Report" | "SocialMediaPosting" | "TechArticle"
            | "ScholarlyArticle" | "ReviewNewsArticle" | "SatiricalArticle" => 50,
            _ if name.ends_with("Article") || name.ends_with("Posting") => ARTICLE,
            "WebPage" | "ItemPage" | "CreativeWork" | "VideoObject" => 10,
            _ => 0,
        })
        .max()
        .unwrap_or(0);
    // An object without a type that has the dates is an article cut out of its template.
    let kind = if kind == 0 && !object.contains_key("@type") && object.contains_key("datePublished")
    {
        5
    } else {
        kind
    };
    if kind == 0 {
        return 0;
    }
    let own = page(object).zip(url).is_some_and(|(a, b)| same_page(&a, b));
    let headline = object.get("headline").and_then(text);
    let titled = headline.is_some_and(|h| h.len() > 8 && title.contains(&h));
    let mut total = kind;
    if place == Place::Mentioned {
        total /= 10;
    }
    total + 200 * u32::from(own && kind >= ARTICLE) + 100 * u32::from(titled)
}

fn page(object: &Map<String, Value>) -> Option<String> {
    let main = object.get("mainEntityOfPage");
    let inner = main.and_then(|m| m.get("@id").or_else(|| m.get("url")));
    [object.get("url"), inner, main, object.get("@id")].into_iter().flatten().find_map(text)
}

fn same_page(a: &str, b: &str) -> bool {
    let bare = |s: &str| -> String {
        let s = s.split_once("://").map_or(s, |(_, rest)| rest);
        let s = s.split(['?', '#']).next().unwrap_or(s);
        s.trim_start_matches("www.").trim_end_matches('/').to_owned()
    };
    bare(a) == bare(b)
}

fn describe(object: &Map<String, Value>, ids: &Ids<'_>) -> Article {
    let string = |keys: &[&str]| keys.iter().find_map(|key| text(object.get(*key)?));
    let mut authors = Vec::new();
    for key in ["author", "creator"] {
        if authors.is_empty()
            && let Some(value) = object.get(key)
        {
            people(value, ids, &mut authors);
        }
    }
    let mut publishers = Vec::new();
    for key in ["publisher", "sourceOrganization", "provider"] {
        if publishers.is_empty()
            && let Some(value) = object.get(key)
        {
            people(value, ids, &mut publishers);
        }
    }
    Article {
        headline: string(&["headline", "name", "alternativeHeadline"]),
        published: string(&["datePublished", "dateCreated", "uploadDate"]),
        modified: string(&["dateModified"]),
        authors,
        publisher: publishers.into_iter().next(),
        url: page(object).filter(|u| u.starts_with("http")),
        language: string(&["inLanguage"]),
    }
}

/// Names of people or organizations: a string, an object, a reference, or a list of them.
fn people(value: &Value, ids: &Ids<'_>, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            // A list of lists is nobody's list of authors.
            items.iter().filter(|i| !i.is_array()).for_each(|item| people(item, ids, out));
        }
        Value::Object(object) => {
            let named = object.get("name").or_else(|| {
                let id = object.get("@id")?.as_str()?;
                ids.get(id)?.get("name")
            });
            match named {
                Some(Value::Array(names)) => out.extend(names.iter().filter_map(text)),
                Some(name) => out.extend(text(name)),
                None => {}
            }
        }
        Value::String(_) => out.extend(text(value).filter(|name| !name.contains("://"))),
        _ => {}
    }
    out.dedup();
}

/// A string value, entities decoded (content systems escape twice) and trimmed.
fn text(value: &Value) -> Option<String> {
    let raw = match value {
        Value::String(raw) => raw.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => {
            return items.iter().find_map(|item| item.as_str().map(str::to_owned));
        }
        Value::Object(object) => {
            return object.get("@value").or(object.get("name"))?.as_str().map(str::to_owned);
        }
        _ => return None,
    };
    let mut out = String::new();
    crate::entity::decode_into(raw.trim(), false, &mut out);
    (!out.is_empty()).then_some(out)
}

/// Parses a script, mending what content systems break most: comments around it, raw line ends
/// in strings, commas before a closing bracket.
fn parse(script: &str) -> Option<Value> {
    let mut body = script.trim();
    for open in ["<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA["] {
        body = body.strip_prefix(open).unwrap_or(body).trim_start();
    }
    for close in ["-->", "/*]]>*/", "//]]>", "// ]]>", "]]>", ";"] {
        body = body.strip_suffix(close).unwrap_or(body).trim_end();
    }
    serde_json::from_str(body).ok().or_else(|| serde_json::from_str(&mend(body)).ok())
}

fn mend(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let (mut in_string, mut escaped) = (false, false);
    for c in body.chars() {
        if in_string {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_string = false,
                _ => {}
            }
            out.push(if c.is_control() { ' ' } else { c });
            continue;
        }
        in_string = c == '"';
        if matches!(c, '}' | ']') {
            let kept = out.trim_end().len();
            if out[..kept].ends_with(',') {
                out.truncate(kept - 1);
            }
        }
        out.push(c);
    }
    out
}

/// The string after a key in JSON that no parser takes.
fn quoted_after(script: &str, key: &str) -> Option<String> {
    let rest = script[script.find(key)? + key.len()..].trim_start().strip_prefix(':')?;
    let rest = rest.trim_start().strip_prefix('"')?;
    let end = rest.find('"').filter(|n| *n <= 60)?;
    Some(rest[..end].to_owned())
}
