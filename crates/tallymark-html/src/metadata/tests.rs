use crate::{FieldOrigin, Limits, Page, read};

fn page(html: &str) -> Page {
    read(html, &Limits::default()).expect("within the limits")
}

/// A page of the fixture: its name, what it states, its HTML.
fn fixtures(text: &str) -> Vec<(String, String, String, String)> {
    let mut pages = Vec::new();
    for part in text.split("\n=== ").skip(1) {
        let (head, html) = part.split_once('\n').expect("a page after its head");
        let fields: Vec<&str> = head.split(" | ").collect();
        let [name, published, updated] = fields[..] else { panic!("malformed head: {head}") };
        pages.push((name.into(), published.into(), updated.into(), html.into()));
    }
    pages
}

#[track_caller]
fn check_dates(text: &str, least: usize) {
    let pages = fixtures(text);
    assert!(pages.len() >= least, "only {} pages", pages.len());
    let (mut right, mut wrong) = (0, Vec::new());
    for (name, published, updated, html) in &pages {
        let metadata = page(html).metadata;
        let value = |field: &Option<crate::Field>| {
            field.as_ref().map_or("-".to_owned(), |f| f.value.clone())
        };
        let found = (value(&metadata.published), value(&metadata.updated));
        if found == (published.clone(), updated.clone()) {
            right += 1;
        } else {
            wrong.push(format!("{name}: {found:?} for {published} {updated}"));
        }
    }
    println!("page dates: {right} of {} right", pages.len());
    assert!(wrong.is_empty(), "{right} of {}\n{}", pages.len(), wrong.join("\n"));
}

#[test]
fn page_dates() {
    check_dates(include_str!("../../fixtures/dates.txt"), 70);
}

#[test]
fn page_dates_in_shapes_written_before_they_were_run() {
    check_dates(include_str!("../../fixtures/dates_apart.txt"), 30);
}

/// A field, the page's markup, and what is to be found.
type Row = (&'static str, &'static str, Option<(&'static str, FieldOrigin)>);

#[test]
fn names_and_their_origins() {
    use FieldOrigin::*;
    let head = "<html lang=\"en-GB\"><head>";
    #[rustfmt::skip]
    let rows: &[Row] = &[
        ("outlet", r#"<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Tidewater Post"}}</script><meta property=og:site_name content="Other">"#,
            Some(("Tidewater Post", JsonLd))),
        ("outlet", r#"<script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"/#o","name":"Tidewater &amp; Bay"},{"@type":"Article","publisher":{"@id":"/#o"}}]}</script>"#,
            Some(("Tidewater & Bay", JsonLd))),
        ("outlet", "<meta property=og:site_name content='Tidewater Post'>", Some(("Tidewater Post", OpenGraph))),
        ("outlet", "<title>Ferry sinks off Norrby | Tidewater Post</title>", Some(("Tidewater Post", TitleSuffix))),
        ("outlet", "<title>Ferry sinks off Norrby - World - Tidewater Post</title><h1>Ferry sinks off Norrby</h1>", Some(("Tidewater Post", TitleSuffix))),
        ("outlet", "<title>Ferry sinks - toll rises to 14 as the search off Norrby goes on</title>", None),
        ("outlet", "<link rel=canonical href='https://www.tidewater.example/a/b'>", Some(("tidewater.example", Host))),
        ("title", "<title>Ferry sinks off Norrby | Tidewater Post</title><meta property=og:title content='Ferry sinks off Norrby | Tidewater Post'><meta property=og:site_name content='Tidewater Post'>",
            Some(("Ferry sinks off Norrby", OpenGraph))),
        ("title", "<title>x</title><h1>Ferry sinks off Norrby</h1>", Some(("Ferry sinks off Norrby", VisibleText))),
        ("title", "<title>Ferry sinks off Norrby | Tidewater Post</title>", Some(("Ferry sinks off Norrby", TitleElement))),
        ("byline", r#"<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ana Lund"},{"name":"Otto Berg"}]}</script>"#,
            Some(("Ana Lund, Otto Berg", JsonLd))),
        ("byline", "<meta name=author content='By Ana Lund'>", Some(("Ana Lund", Meta))),
        ("byline", "<meta property=article:author content='https://social.example/ana'><h1>Ferry sinks</h1><a rel=author href=/ana>Ana Lund</a>", Some(("Ana Lund", VisibleText))),
        ("byline", "<h1>Ferry sinks</h1><p class=byline>By <a href=/a>Ana Lund</a> | 3 May 2014</p>", Some(("Ana Lund", VisibleText))),
        ("byline", "<h1>Ferry sinks</h1><p>By Ana Lund</p><p>Fourteen died.</p>", Some(("Ana Lund", VisibleText))),
        ("byline", "<h1>Ferry sinks</h1><p>By Friday the toll had risen to 14.</p>", None),
        ("url", "<meta property=og:url content='https://tidewater.example/og'><link rel=canonical href='https://tidewater.example/a?x=1&amp;y=2'>",
            Some(("https://tidewater.example/a?x=1&y=2", Canonical))),
        ("url", "<link rel=canonical href='/relative'><meta property=og:url content='https://tidewater.example/og'>", Some(("https://tidewater.example/og", OpenGraph))),
        ("url", "<link rel=canonical href='javascript:alert(1)'>", None),
        ("language", "", Some(("en-GB", HtmlLang))),
    ];
    for (field, html, expected) in rows {
        let metadata = page(&format!("{head}{html}<p>At least 14 people died.</p>")).metadata;
        let found = match *field {
            "outlet" => metadata.outlet,
            "title" => metadata.title,
            "byline" => metadata.byline,
            "url" => metadata.url,
            _ => metadata.language,
        };
        let found = found.as_ref().map(|f| (f.value.as_str(), f.origin));
        assert_eq!(found, *expected, "{field} of {html}");
    }
}

#[test]
fn markup_and_visible_dates_are_both_kept() {
    use crate::DateRole::*;
    let metadata = page(
        "<html lang=en><meta property=article:modified_time content=2023-11-09><h1>Toll at 41</h1>
         <p>Published 7 November 2023</p><p>Updated 08 November 2023</p><p>The toll rose.</p>",
    )
    .metadata;
    let dates: Vec<_> =
        metadata.dates.iter().map(|(role, f)| (*role, f.value.as_str(), f.origin)).collect();
    assert_eq!(
        dates,
        [
            (Updated, "2023-11-09", FieldOrigin::OpenGraph),
            (Published, "2023-11-07", FieldOrigin::VisibleText),
            (Updated, "2023-11-08", FieldOrigin::VisibleText),
        ]
    );
}
