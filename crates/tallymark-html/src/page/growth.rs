//! Work grows with the page, and no faster: counted in steps, never by a clock.

use crate::steps::taken;
use crate::{Limits, read};

/// Pieces that hurt a reader which looks back, builds a tree, or asks again for each element.
const PIECES: &[&str] = &[
    // Never closed, closed without being open, crossed.
    "<div>",
    "<p>",
    "<b>",
    "<a>",
    "<li>",
    "<td>a",
    "<tr>",
    "<tr><td>a",
    "<table>",
    "<td><table>",
    "<dd>",
    "<font>a",
    "<h2>a",
    "<x-y>",
    "<svg>",
    "<select>",
    "<template>",
    "<q>",
    "<time>a",
    "</div>",
    "</p>",
    "</b>",
    "</a>",
    "</x-y>",
    "</td>",
    "</br>",
    "</",
    "<a><div></a>",
    "<b><i></b>",
    "<p></div>",
    "<div><p></div>",
    "<ul><li><p>a</ul>",
    "<td>a<br>b",
    "<td>a</td>",
    "<td>&#10;",
    "<td>a&#10;",
    "<td>\n",
    "<pre>\n",
    "<td><pre>a\nb",
    "<div><a href=a>a</a></div>",
    "<table><tr><td>a</table>",
    "<form><table>",
    "<nav><p>a",
    // Raw text, comments, declarations without an end.
    "<script>",
    "<style>",
    "<title>",
    "<textarea>",
    "<noscript>",
    "<iframe>",
    "<xmp>",
    "<script></",
    "<script></scrip",
    "<!--",
    "<!-- -- >",
    "<!-->",
    "<!---",
    "<![CDATA[",
    "<!a",
    "<?",
    "<script type=application/ld+json>{",
    "<script type=application/ld+json>[",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":</script>",
    "<script type=application/ld+json>{\"@id\":\"a\",\"author\":{\"@id\":\"a\"}}</script>",
    // Attributes, entities, blanks.
    "<p a='",
    "<p a=\"",
    "<p a",
    "<p =",
    "<p/ ",
    "<a href=a",
    "<p class='a a a a a a a a'>",
    "<p class=article-body>a",
    "<div id=comments>a",
    "<p style='a;a:b'>",
    "<div hidden>",
    "< ",
    "<",
    "&",
    "&a",
    "&amp",
    "&#",
    "&#x",
    "&notit",
    " ",
    "\n",
    "\t",
    "a ",
    "a,",
    "\u{a0}",
    "“",
    "a\u{301}",
    // What tells of the page.
    "<meta name=a content=b>",
    "<meta property='og:title article:author' content='a b'>",
    "<link rel=canonical href=a>",
    "<abbr class=published title=a>",
    "<i itemprop=author content=a>",
    "<time datetime=2031-05-04>",
    "<time class=updated>4 May 2031</time>",
    "<span itemprop=datePublished>4 May 2031",
    "<a rel=author>Ana Lund",
    "<b>Updated 4 May 2031",
    "<p>4 May 2031</p>",
    "<h1>Fire kills 12</h1>",
    "<p class=byline>By Ana Lund</p>",
    "<figcaption>a",
    // Pages of prose.
    "<p>At least 12 people died, police said, in the fire.</p>",
    "<div>At least 12 people died.</div>",
    "<div><div>At least 12 people died, police said.</div></div>",
    "<br>At least 12 died.",
    "<li><a href=a>At least 12 people died in the fire</a>",
    "<section><p>Twelve died, he said.</p>",
    "<div class=story><p>At least 12 people died, police said.</p></div>",
    "<div class=a><p>At least 12 people died, police said, in the fire.</p><ul><li>a</ul></div>",
];

/// What stands before the pieces, and how many times a piece stands inside of it.
const BEFORE: &[&str] = &[
    "",
    "<h1>Fire kills 12</h1><p>At least 12 people died, police said, in the fire on the pier.</p>",
    "<article><table><tr><td>",
    "<time itemprop=datePublished><a href=a rel=author><b>",
    "<title>Fire",
    "<pre>",
];

/// The steps that reading takes, whether the page is refused or not.
fn steps(html: &str) -> u64 {
    let before = taken();
    let _ = read(html, &Limits::default());
    taken() - before
}

#[test]
fn reading_grows_with_the_page() {
    let mut failures = Vec::new();
    for before in BEFORE {
        for piece in PIECES {
            let page = |bytes: usize| format!("{before}{}", piece.repeat(bytes / piece.len()));
            let (one, two) = (steps(&page(24_000)), steps(&page(48_000)));
            assert!(one > 0, "steps are counted");
            if two > 2 * one + one / 4 + 10_000 {
                failures.push(format!("{piece:?} after {before:?}: {one} steps, then {two}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} grow too fast:\n{}", failures.len(), failures.join("\n"));
}

/// Nesting up to the limit costs a step for each open element at most.
#[test]
fn a_deep_page_costs_no_more_than_its_depth() {
    let deep = "<div>".repeat(500);
    for piece in ["</b>", "</x-y>", "<p>a</p>", "</a>", "<li>a", "<td>a", "a<br>"] {
        let page = |bytes: usize| format!("{deep}{}", piece.repeat(bytes / piece.len()));
        let (one, two) = (steps(&page(24_000)), steps(&page(48_000)));
        assert!(two <= 2 * one + one / 4 + 10_000, "{piece:?}: {one} steps, then {two}");
        assert!(two <= 600 * 48_000, "{piece:?}: {two} steps");
    }
}

/// What is kept of a page is no more than some times its size: no value is copied for each of its names.
#[test]
fn names_of_one_value_are_counted() {
    let many = "a ".repeat(200_000);
    let page =
        format!("<meta property='{many}' content='{}'><p>A fire killed 12.</p>", "x".repeat(1_900));
    let limits = Limits::default();
    let outline = crate::outline::outline(&page, &limits).expect("within the limits");
    let kept: usize = outline.facts.metas.iter().map(|it| it.name.len() + it.value.len()).sum();
    assert!(kept < 3_000_000, "{kept} bytes of a page of {}", page.len());
}

/// A row is not read again for each of its cells, and breaks in a cell still end its line.
#[test]
fn cells_with_breaks_are_lines() {
    let text = |cells: &str| {
        let page =
            format!("<p>At least 12 people died, police said.</p><table><tr>{cells}</table>");
        read(&page, &Limits::default()).expect("within the limits").text
    };
    for (cells, shown) in [
        ("<td>a<td>b", "a\tb"),
        ("<td>a<br>b<td>c", "a\nb\n\nc"),
        ("<td>a<br><td>c", "a\n\nc"),
        ("<td>a&#10;b<td>c", "a\nb\n\nc"),
        ("<td>a&#10;<td>c", "a\n\nc"),
        ("<td>a<br>&#10;<td>b<br>c<td>d", "a\n\nb\nc\n\nd"),
    ] {
        let text = text(cells);
        assert!(text.ends_with(&format!("\n\n{shown}")), "{cells}: {text:?}");
    }
}
