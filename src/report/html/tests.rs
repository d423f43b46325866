use super::{LIMITS, render};
use crate::report::fixture;
use crate::{Config, Document, Report, compare};

/// A report of two outlets that differ, whose words are an attack.
fn hostile() -> Report {
    let words = "<script>alert(1)</script> At least 22 people died\u{202E} in the Orvale fire, Mayor \"Ida\" Voss said.";
    let mut one = Document::new("\"><img src=x onerror=alert(1)>", words);
    one.outlet = Some("</style><script>alert(2)</script>".into());
    one.title = Some("<img src=x onerror=alert(3)>".into());
    one.url = Some("javascript:alert(4)".into());
    one.byline = Some("' onmouseover='alert(5)".into());
    let mut two = Document::new("b", words.replace("At least 22", "Nine"));
    two.outlet = Some("Courier\u{202E}\u{2066}".into());
    two.url = Some("https://courier.example/\"onclick=alert(6)".into());
    compare(vec![one, two], &Config::new())
}

/// The page without its own style and script, which are no text from outside.
fn bare(page: &str) -> String {
    let mut out = page.to_owned();
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let start = out.find(open).expect("the page has its own");
        let end = start + out[start..].find(close).expect("and it is closed");
        out.replace_range(start..end + close.len(), "");
    }
    out
}

/// Every tag of the page: name and attributes, as a browser would split them.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|it| it.split('>').next().unwrap_or(it)).collect()
}

#[test]
fn text_from_outside_makes_no_tag_and_no_attribute() {
    let page = bare(&render(&hostile()));
    for tag in tags(&page) {
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or("");
        assert!(
            !matches!(name, "script" | "img" | "iframe" | "object" | "link" | "base" | "style"),
            "<{tag}>"
        );
        // Attribute names stand outside of quotation marks.
        for (at, outside) in tag.split('"').enumerate() {
            assert!(at % 2 == 1 || !outside.contains(" on"), "an event handler in <{tag}>");
        }
        assert!(tag.matches('"').count() % 2 == 0, "quotation marks do not pair in <{tag}>");
    }
    assert!(page.contains("&lt;img src=x onerror=alert(3)&gt;"), "the title is shown as it stands");
    assert!(!page.contains("href=\"javascript"));
}

#[test]
fn marks_that_turn_the_direction_are_named() {
    let page = render(&hostile());
    assert!(!page.contains('\u{202E}') && !page.contains('\u{2066}'));
    assert!(page.contains("<span class=\"ctl\">U+202E</span>"));
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    for page in [render(&hostile()), render(&fixture::report())] {
        assert!(page.contains("default-src &#39;none&#39;"), "a policy stands in the page");
        for tag in tags(&bare(&page)) {
            assert!(
                !tag.contains(" src=")
                    && !tag.contains("srcset")
                    && !tag.contains("http-equiv=\"refresh"),
                "<{tag}>"
            );
            if tag.contains("href=\"") && !tag.contains("href=\"#") {
                assert!(
                    tag.starts_with("a ") && tag.contains("rel=\"noopener noreferrer nofollow\""),
                    "<{tag}>"
                );
            }
        }
        for own in [super::STYLE, super::SCRIPT] {
            assert!(!own.contains("url(") && !own.contains("@import") && !own.contains("//www"));
            assert!(!own.contains("innerHTML") && !own.contains("eval") && !own.contains("fetch"));
        }
    }
}

#[test]
fn every_link_in_the_page_leads_somewhere() {
    let page = render(&fixture::report());
    let ids: Vec<&str> =
        page.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(ids.len(), sorted.len(), "an id stands twice");
    let links: Vec<&str> =
        page.split("href=\"#").skip(1).filter_map(|it| it.split('"').next()).collect();
    assert!(links.len() > 10);
    for link in links {
        assert!(sorted.binary_search(&link).is_ok(), "#{link} leads nowhere");
    }
}

#[test]
fn a_reader_finds_the_parts() {
    let page = render(&fixture::report());
    for words in [
        "The sources differ on 1 of 2 questions",
        "data-verdict=\"conflict\" data-measure=\"killed\" data-outlet=\"o0 o1\"",
        "<mark>At least 22</mark>",
        "said by <b><bdi>Ida Voss</bdi></b>",
        "Made by hand: 22 or more beside 31.",
        "what the words allow does not overlap: 31 and 22 or more, 29 percent apart",
        "class=\"claim v-conflict\" href=\"#r4\"",
    ] {
        assert!(page.contains(words), "no {words:?}");
    }
}

#[test]
fn a_long_title_is_cut_and_says_so() {
    let mut one = Document::new("a", "A fire killed 12 people in Orvale.");
    one.title = Some("long ".repeat(20_000));
    let page = render(&compare(vec![one], &Config::new()));
    assert!(page.contains("the title has 100000 characters"));
    assert!(page.len() < 60_000, "{}", page.len());
}

#[test]
fn ten_thousand_figures_of_one_question_are_cut_and_it_says_so() {
    let mut report = fixture::report();
    let first = report.claims[1].clone();
    report.claims = vec![first; 10_000];
    report.documents.truncate(1);
    report.clusters.truncate(2);
    report.clusters.remove(0);
    report.clusters[0].claims = (0..10_000).collect();
    report.clusters[0].id = tallymark_match::ClusterId(0);
    report.clusters[0].low = None;
    report.clusters[0].high = None;
    report.findings.truncate(1);
    report.findings[0].cluster = tallymark_match::ClusterId(0);
    report.findings[0].pairs[0].b = 2;
    let page = render(&report);
    assert!(page.contains(&format!("Shown are {} of 10000 figures", LIMITS.figures)));
    assert_eq!(page.matches("<blockquote>").count(), LIMITS.figures);
}

#[test]
fn the_page_is_the_same_each_time() {
    assert_eq!(render(&hostile()), render(&hostile()));
}
