use std::fmt::Write as _;

use proptest::prelude::*;

use crate::{BlockKind, Error, Extraction, Limits, Page, decode, read};

fn page(html: &str) -> Page {
    read(html, &Limits::default()).expect("within the limits")
}

/// The blocks as the tests read them: a kind and its text a line.
fn show(page: &Page) -> String {
    let mut out = String::new();
    for block in &page.blocks {
        let text = page.text[block.start..block.end].replace('\n', "⏎");
        writeln!(out, "{:?}: {text}", block.kind).expect("a string takes it");
    }
    out
}

const BODY: &str = "<p>At least 14 people died when the Orvel dam broke on Tuesday, the ministry said, \
    as rescue teams searched the lower town.</p><p>Some 2,600 more were led to higher ground, \
    officials said, after the river rose by nine feet in a single night of rain.</p>";

#[test]
fn a_whole_page() {
    let page = page(&format!(
        "<html lang=en><head><title>Dam breach kills 14 | The Harbor Ledger</title>
         <style>p {{ color: red }}</style></head><body class='single has-sidebar'>
         <nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>
         <article><h1>Dam breach kills&nbsp;14</h1>
         <p class=standfirst>Thousands fled as the water came, with little warning given.</p>
         <div class=byline>By <a href=/ana>Ana Lund</a></div><div class=date>Updated 2 July 2013</div>
         <figure><img src=d.jpg><figcaption>The dam in June. Photo: N. Berg</figcaption></figure>
         {BODY}<h2>What is known</h2><ul><li>The wall was built in 1961.</li><li>It held 40 million tonnes.</li></ul>
         <blockquote><p>“We heard it first,” one said.</p></blockquote>
         <table><tr><th>Town</th><th>Dead</th></tr><tr><td>Orvel</td><td>14</td></tr></table>
         <div class=share-bar><a href=#>Share</a> <a href=#>Follow</a></div></article>
         <aside class=related><h3>Related</h3><p><a href=/x>Old flood kills 900</a></p></aside>
         <footer>© 2024 The Harbor Ledger</footer>
         <script>var dead = 99;</script></body></html>"
    ));
    insta::assert_snapshot!(show(&page));
    assert_eq!(page.extraction, Extraction::MainText);
}

#[test]
fn what_is_no_text() {
    for hidden in [
        "<script>99 dead</script>",
        "<style>99 dead</style>",
        "<noscript>99 dead</noscript>",
        "<template><p>99 dead</p></template>",
        "<p hidden>99 dead</p>",
        "<p style='color:red; display : none'>99 dead</p>",
        "<div aria-hidden=true><p>99 dead</p></div>",
        "<![CDATA[ 99 dead > 98 ]]>",
        "<!-- 99 dead -->",
        "<!-- 99 dead --!><!--><!--->",
        "<img src='data:image/png;base64,99dead' alt='99 dead'>",
        "<svg><text>99 dead</text></svg>",
        "<textarea>99 dead</textarea>",
        "<button>99 dead</button>",
        "<select><option>99 dead</select>",
        "<iframe>99 dead</iframe>",
        "<p class='99 dead' title='99 dead'></p>",
        "<?php 99 dead ?>",
        "</ 99 dead>",
    ] {
        let page = page(&format!("<body>{BODY}{hidden}<p>The search went on.</p></body>"));
        assert!(
            !page.text.contains("99") && page.text.ends_with("went on."),
            "{hidden}: {}",
            page.text
        );
    }
}

#[test]
fn what_is_text() {
    let rows = [
        ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
        ("<p>12<b>,000</b> <i>dead</i></p>", "12,000 dead"),
        ("<p>  a \n\t b  </p>", "a b"),
        ("<p>5 < 6 and AT&T</p>", "5 < 6 and AT&T"),
        ("<p>&amp;lt;b&gt; &copy 2014 &#147;x&#148;</p>", "&lt;b> © 2014 “x”"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("<p><q>It broke</q>, she said</p>", "“It broke”, she said"),
        ("<pre>a  b\n c</pre>", "a  b\n c"),
        ("<plaintext><p>x</p>", "<p>x</p>"),
        ("<p>x<o:p></o:p> y</p>", "x y"),
        ("<my-story>one</my-story><my-story>two</my-story>", "one\n\ntwo"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\n\nc\td"),
        ("<p>\u{A0}x\u{202F}000\u{A0}</p>", "\u{A0}x\u{202F}000\u{A0}"),
        ("<p>a\0b</p>", "a\0b"),
        ("<p>cut <b", "cut"),
        ("x", "x"),
        ("", ""),
        (" \n ", ""),
    ];
    for (html, expected) in rows {
        let limits = Limits::default().max_elements(0);
        let page = read(html, &limits).expect("within the limits");
        assert_eq!(page.text, expected, "{html}");
    }
}

#[test]
fn search_and_fallback_agree_on_characters() {
    let html = format!(
        "<body>{BODY}<p>AT&amp;T paid \u{A0}5 &lt; 6 &mdash; “so”, &amp;lt; that was it, he said.</p></body>"
    );
    let page = page(&html);
    assert_eq!(page.extraction, Extraction::MainText);
    assert!(
        page.text.ends_with("AT&T paid \u{A0}5 < 6 — “so”, &lt; that was it, he said."),
        "{}",
        page.text
    );
}

#[test]
fn headline_once() {
    let page = page(&format!(
        "<title>Dam breach kills 14</title><body><h1>Dam breach kills 14</h1>
         <div><h2>Dam breach kills 14</h2>{BODY}</div></body>"
    ));
    assert_eq!(page.text.matches("Dam breach kills 14").count(), 1, "{}", page.text);
    assert_eq!(page.blocks[0].kind, BlockKind::Headline);
}

#[test]
fn an_old_page_of_tables_and_line_breaks() {
    let page = page(
        "<title>Kestrel Wire: Flood kills 20</title><body bgcolor=white><form><table><tr><td>
         <a href=/>Home</a><br><a href=/w>World</a><br></td><td><font size=5><b>Flood kills 20</b></font>
         <br><br><font size=2>By Otto Berg<br>Kestrel Wire, 12 May 2004<br><br>NORRBY (KW) - At least 20
         people died when the river left its banks on Monday, the mayor said, as rain fell.<br><br>Some
         300 houses were lost, officials said, and 2,000 people were sleeping in schools.</table></form>",
    );
    insta::assert_snapshot!(show(&page));
    assert_eq!(page.metadata.byline.map(|b| b.value).as_deref(), Some("Otto Berg"));
    assert_eq!(page.metadata.published.map(|p| p.value).as_deref(), Some("2004-05-12"));
}

#[test]
fn limits_name_themselves() {
    let limits = Limits::default();
    let error = |html: &str| read(html, &limits).expect_err("past a limit");
    assert_eq!(
        error(&"<div>".repeat(52_000)),
        Error::TooDeep { depth: 513, limit: 512, offset: 2560 }
    );
    let attributes: String = (0..50_000).map(|n| format!("a{n}=1 ")).collect();
    let tag = format!("<p {attributes}>x");
    assert_eq!(error(&tag), Error::TooManyAttributes { count: 50_000, limit: 256, offset: 0 });
    let comment = format!("<!--{}", "x".repeat(5 << 20));
    assert_eq!(error(&comment), Error::TooLarge { bytes: comment.len(), limit: 4 << 20 });
    assert!(error("<div>".repeat(600).as_str()).to_string().contains("past the limit of 512"));
}

#[test]
fn hostile_pages_end() {
    let limits = Limits::default();
    for (unit, count) in [
        ("<b>", 1_000_000),
        ("</p>", 1_000_000),
        ("&", 1_000_000),
        ("<", 1_000_000),
        ("<font id=i><p>x", 100_000),
        ("<a href=x>t", 100_000),
        ("a<br><br>", 100_000),
        ("<![CDATA[", 100_000),
        ("<title>", 100_000),
        ("<span itemprop=author>N</span>", 50_000),
        ("<time datetime=2010-01-01>x</time>", 50_000),
        ("&aaaaaaaaaaaaaaa", 100_000),
    ] {
        let started = std::time::Instant::now();
        let page = read(&unit.repeat(count), &limits).expect("within the limits");
        // Linear work takes well under a second even unoptimized; quadratic work takes minutes.
        assert!(started.elapsed().as_secs() < 20, "{unit}: {} bytes", page.text.len());
    }
}

#[test]
fn decoded_pages() {
    let html = format!("<meta charset=windows-1252><body>{BODY}<p>He said “yes” twice.</p>");
    let bytes: Vec<u8> = html
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            _ => c as u8,
        })
        .collect();
    let decoded = decode(&bytes).expect("text");
    assert!(page(&decoded.text).text.ends_with("He said “yes” twice."));
}

/// What every page keeps, whatever it is.
fn laws(html: &str) {
    let Ok(page) = read(html, &Limits::default()) else { return };
    let mut end = 0;
    for (at, block) in page.blocks.iter().enumerate() {
        assert!(block.start < block.end && page.text.is_char_boundary(block.start));
        assert_eq!(&page.text[end..block.start], if at == 0 { "" } else { "\n\n" });
        assert!(!page.text[block.start..block.end].contains("\n\n"), "{html}");
        end = block.end;
    }
    assert_eq!(end, page.text.len());
    assert_eq!(read(html, &Limits::default()).as_ref(), Ok(&page));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read(html in "\\PC{0,200}") {
        laws(&html);
    }

    #[test]
    fn any_soup_is_read(pieces in prop::collection::vec(prop::sample::select(&[
        "<p>", "</p>", "<div class=caption>", "<div>", "</div>", "<a href=x>", "</a>", "<table>",
        "<tr>", "<td>", "</td>", "</table>", "<li>", "<ul>", "</ul>", "<pre>", "</pre>", "<br>", "\n",
        "  ", "12 dead, he said. ", "é\u{A0}", "&amp", "&#0;", "<q>", "</q>", "<h1>", "</h1>",
        "<time>", "</time>", "5 May 2014", "Updated ", "<!--", "-->", "<script>", "</script>",
        "<title>", "</title>", "<span itemprop=author>", "</span>", "<x-y>", "</x-y>", "\u{FDD0}",
        "<svg>", "</svg>", "<form>", "</form>", "<blockquote>", "</body>", "<article>", "<b", "<",
        "By ", "İstanbul", "ß | ", "1st of March 2014, 7 p.m.",
    ]), 0..60)) {
        laws(&pieces.concat());
    }
}

/// The kinds of the blocks after the headline, by the first letters of each.
fn kinds(html: &str) -> String {
    let page = page(html);
    let kinds: Vec<String> = page.blocks.iter().map(|it| format!("{:?}", it.kind)).collect();
    kinds.join(" ")
}

#[test]
fn wrappers_of_the_story_are_no_furniture_whatever_their_names() {
    let rest = "<p>Divers found the last of the missing on Friday, police said, and the harbor, \
        which had been closed for nine days, was opened again at noon.</p>";
    let story = format!("<h1>Dam breach kills 14</h1>{BODY}{rest}");
    let expected = "Headline Paragraph Paragraph Paragraph";
    for wrapper in [
        "<div class='ad-wallpaper'>",
        "<div class='container advert-content-wrap'>",
        "<div class='widget blog'>",
        "<body class='int-nav page'>",
        "<body class=comment>",
        "<div class='panel sidebar'><div class='share inner'>",
    ] {
        assert_eq!(kinds(&format!("{wrapper}{story}</div>")), expected, "{wrapper}");
    }
    // Each paragraph has the name.
    let marked = story.replace("<p>", "<p class=paywall>");
    assert_eq!(kinds(&format!("<div>{marked}</div>")), expected);
    // The date in it is the story's.
    let dated =
        format!("<div class='ad-skin'><time datetime=2013-07-02>2 July</time>{story}</div>");
    assert_eq!(page(&dated).metadata.published.expect("a date").value, "2013-07-02");
}

#[test]
fn what_readers_wrote_is_no_story_however_long() {
    let talk = "<p>I was there that night and I can tell you that nobody was warned at all, not \
        one of us, and the siren was silent until it was too late.</p>";
    let talk = talk.repeat(20);
    let page = page(&format!(
        "<div><h1>Dam breach kills 14</h1>{BODY}</div><div class=comments>{talk}</div>"
    ));
    assert!(!page.text.contains("I was there"), "{}", page.text);
    assert!(page.text.ends_with("night of rain."));
}

#[test]
fn teasers_are_no_story_however_many() {
    let teaser = "<div class=related><h3><a href=/a>Ferry sinks off the northern cape, 14 dead, \
        ministry says</a></h3><p>The ferry went down at night in a storm, the coast guard said on Monday.</p></div>";
    let page = page(&format!("<div><h1>Dam breach kills 14</h1>{BODY}{}</div>", teaser.repeat(9)));
    assert!(!page.text.contains("ferry went down"), "{}", page.text);
}

#[test]
fn a_name_of_a_few_words_marks_no_paragraph() {
    let html = format!(
        "<div>{BODY}<p><a class=popup href=#n>Orvel</a> was a town of 9,000 before the dam, and \
         the wall above it was the highest of the province.</p></div>"
    );
    assert!(page(&html).text.contains("a town of 9,000"));
}

#[test]
fn standfirsts_without_a_class() {
    let deck = "Thousands fled the lower town with little warning given";
    let under = format!("<h1>Dam breach kills 14</h1><h2>{deck}</h2><div>{BODY}</div>");
    assert_eq!(kinds(&under), "Headline Deck Paragraph Paragraph");
    // Told again by the description, though something stands between.
    let told = format!(
        "<head><meta name=description content='{deck}, and more'></head><h1>Dam breach kills 14</h1>\
         <p><a href=/c>World</a></p><p><a href=/d>Asia</a></p><div><h4>{deck}.</h4></div>\
         <div class=text>{BODY}</div>"
    );
    assert!(kinds(&told).starts_with("Headline Deck Paragraph"), "{}", kinds(&told));
    // A heading of a later chapter is one.
    let chapter = format!("<h1>Dam breach kills 14</h1><div>{BODY}<h2>{deck}</h2>{BODY}</div>");
    assert_eq!(kinds(&chapter), "Headline Paragraph Paragraph Heading Paragraph Paragraph");
}

#[test]
fn a_label_told_again_and_again_is_furniture() {
    let label = "<p>Add to timeline</p>";
    let html = format!("<div>{BODY}{label}{BODY}{label}{BODY}{label}</div>");
    let html = format!("<h1>Dam breach kills 14</h1>{html}");
    assert_eq!(kinds(&html).matches("Furniture").count(), 3, "{}", kinds(&html));
    // What is told three times in a sentence is the story's own.
    let own = html.replace("Add to timeline", "“Nobody was warned.”");
    assert_eq!(kinds(&own).matches("Furniture").count(), 0);
}
