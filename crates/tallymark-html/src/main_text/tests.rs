use super::find;
use crate::Limits;
use crate::outline::outline;

/// The lines that the search chose, joined by "|", each by its first word.
fn check(html: &str, expected: &str) {
    let page = outline(html, &Limits::default()).expect("within the limits");
    let words: Vec<&str> = find(&page)
        .unwrap_or_default()
        .into_iter()
        .map(|at| page.text_of(&page.lines[at]).split(' ').next().unwrap_or(""))
        .collect();
    assert_eq!(words.join("|"), expected, "{html}");
}

/// A paragraph of some 200 bytes that begins with `word`.
fn prose(word: &str) -> String {
    format!(
        "{word} rain fell on the valley for three days, officials said, and the river, which had \
         not left its banks since the wall was built, rose by nine feet in a single night, they added."
    )
}

fn paragraphs(words: &str) -> String {
    words.split(' ').map(|word| format!("<p>{}</p>", prose(word))).collect()
}

const LINKS: &str = "<li><a href=/a>Ferry toll rises to 14 after a night of storms</a></li>\
    <li><a href=/b>Council puts off the vote on the harbor wall</a></li>\
    <li><a href=/c>Grain prices double in a year, ministry says</a></li>";

#[test]
fn the_article_among_the_rest() {
    let story = paragraphs("One Two Three");
    check(&format!("<div>{story}</div>"), "One|Two|Three");
    check(&story, "One|Two|Three");
    check(&format!("<div><ul>{LINKS}</ul></div><div>{story}</div>"), "One|Two|Three");
    check(
        &format!("<div class=related>{}</div><div>{story}</div>", paragraphs("No")),
        "One|Two|Three",
    );
    check(
        &format!("<div role=complementary>{}</div><div>{story}</div>", paragraphs("No")),
        "One|Two|Three",
    );
    check(&format!("<div>{story}<h3>More</h3><ul>{LINKS}</ul></div>"), "One|Two|Three");
    check(&format!("<div>{story}<div><h3>More</h3><ul>{LINKS}</ul></div></div>"), "One|Two|Three");
}

#[test]
fn a_story_in_pieces_is_one() {
    let piece = |word| {
        format!(
            "<div class=col><div>{}</div></div><div class=ad>Skip advertisement</div>",
            paragraphs(word)
        )
    };
    let pieces = ["One Two", "Three Four", "Five Six", "Seven Eight"].map(piece).concat();
    check(&format!("<section>{pieces}</section>"), "One|Two|Three|Four|Five|Six|Seven|Eight");
    // Utility classes put each paragraph into divisions of its own.
    let deep = ["One", "Two", "Three", "Four", "Five"]
        .map(|word| format!("<div><div><div>{}</div></div></div>", paragraphs(word)));
    check(&format!("<main>{}</main>", deep.concat()), "One|Two|Three|Four|Five");
}

#[test]
fn chapters_are_one_story() {
    let chapter = |words: &str| format!("<section><h2>Chapter</h2>{}</section>", paragraphs(words));
    let all = ["One Two Three", "Four", "Five Six", "Seven", "Eight Nine"].map(chapter).concat();
    check(
        &format!("<div class=story>{all}</div>"),
        "Chapter|One|Two|Three|Chapter|Four|Chapter|Five|Six|Chapter|Seven|Chapter|Eight|Nine",
    );
}

#[test]
fn line_breaks_part_paragraphs() {
    let story = ["One", "Two", "Three"].map(prose).join("<br><br>");
    check(
        &format!(
            "<table><tr><td><a href=/>Home</a><br><br><a href=/w>World</a><td>{story}</table>"
        ),
        "One|Two|Three",
    );
}

#[test]
fn lists_and_tables_that_tell_something_stay() {
    let list = "<ul><li>The wall was built in 1961.</li><li>It held 40 million tons.</li></ul>";
    let table =
        "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Orvel</td><td>14</td></tr></table>";
    check(
        &format!("<div>{}{list}{table}{}</div>", paragraphs("One"), paragraphs("Two")),
        "One|The|It|Town\tDead|Orvel\t14|Two",
    );
}

#[test]
fn short_articles_are_found_with_fewer_rules() {
    // All of the page stands in a block that is named like furniture.
    check(&format!("<div class='widget'>{}</div>", paragraphs("One")), "One");
    check("<div><p>Short note on the dam, by officials.</p></div>", "Short");
    check("<nav><a href=/>Home</a></nav>", "");
    check("", "");
}
