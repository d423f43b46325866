use super::*;
use crate::{Config, Format, compare};

const PAGE: &str = "A ferry ran aground off the island of Tarsk on Monday, killing at least 14 people, the coast guard said. \
    Rescuers took 226 passengers off the vessel by morning.\n\nThe harbor of Tarsk stays closed.";

/// The fate of the claim that quotes `quote`, in the page as changed, and the words found there.
#[track_caller]
fn check(quote: &str, page: &str, fate: Fate, found: Option<&str>) {
    let report = compare(vec![Document::new("page", PAGE)], &Config::new()).render(Format::Json);
    let located = locate(&report, &Document::new("page", page), None).unwrap();
    let it =
        located.iter().find(|it| it.quote.contains(quote)).unwrap_or_else(|| panic!("{located:?}"));
    assert_eq!((it.fate, it.found.as_deref()), (fate, found), "{it:?}");
    if let Some(span) = it.span {
        assert_eq!(&page[span], it.found.as_deref().unwrap());
    }
}

#[test]
fn the_same_page_is_exact() {
    check("at least 14", PAGE, Fate::Exact, Some("at least 14"));
}

#[test]
fn a_line_on_top_moves_it() {
    check("226", &format!("Updated.\n\n{PAGE}"), Fate::Moved, Some("226"));
}

#[test]
fn blanks_and_marks_do_not_count() {
    check("226", &PAGE.replace(' ', "\u{a0}"), Fate::Moved, Some("226"));
}

#[test]
fn an_edited_sentence_keeps_its_figure() {
    check("226", &PAGE.replace("by morning", "before dawn"), Fate::Edited, Some("226"));
}

#[test]
fn another_figure_is_told_as_such() {
    check("226", &PAGE.replace("226", "231"), Fate::FigureChanged, Some("231"));
}

#[test]
fn a_sentence_that_went_is_gone() {
    let page = PAGE.replace(
        "Rescuers took 226 passengers off the vessel by morning.",
        "Divers found 226 crates of tea.",
    );
    check("226", &page, Fate::Gone, None);
}

/// A page whose sentences each have a name and a figure of their own.
fn page(sentences: &[String]) -> String {
    let mut out = String::from("Storm over the isles");
    sentences.iter().for_each(|it| out.extend(["\n\n", it.as_str()]));
    out
}

fn sentence(at: usize, killed: usize) -> String {
    const WORDS: [&str; 6] = [
        "the harbor master said after the wind had turned",
        "the island council told reporters late at night",
        "a spokeswoman for the coast guard said by phone",
        "rescuers said once the roads were open again",
        "the bishop wrote in a letter to the parishes",
        "fishermen said who had seen the boats go down",
    ];
    format!(
        "The storm killed {killed} people in Port{at} and on the farms around it, {}.",
        WORDS[at % 6]
    )
}

/// What was done to a sentence of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Edit {
    None,
    Remove,
    Figure,
    Words,
    Replace,
    Above,
}

const EDITS: [Edit; 6] =
    [Edit::None, Edit::Remove, Edit::Figure, Edit::Words, Edit::Replace, Edit::Above];

/// Whatever is done to a page, a figure is found where it is, told as changed, or gone; never
/// another one in its place.
#[test]
fn edited_pages_never_give_a_wrong_figure() {
    let figure = |at: usize| 100 + 17 * at;
    let mut seed = 7u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % below
    };
    let mut told = [0; 2];
    for _ in 0..60 {
        let count = 3 + next(9);
        let first: Vec<String> = (0..count).map(|at| sentence(at, figure(at))).collect();
        let edits: Vec<Edit> = (0..count).map(|_| EDITS[next(EDITS.len())]).collect();
        let mut now = Vec::new();
        for (at, edit) in edits.iter().enumerate() {
            match edit {
                Edit::None => now.push(first[at].clone()),
                Edit::Remove => {}
                Edit::Figure => now.push(sentence(at, figure(at) + 5)),
                Edit::Words => {
                    now.push(first[at].replace("The storm killed", "The gale has killed"))
                }
                // A sentence of the same make about another place.
                Edit::Replace => now.push(sentence(at + 50, figure(at) + 3)),
                Edit::Above => {
                    now.extend(["The ferries stay in port.".to_owned(), first[at].clone()])
                }
            }
        }
        if next(3) == 0 {
            now.reverse();
        }
        let report = compare(vec![Document::new("page", page(&first))], &Config::new());
        let report = report.render(Format::Json);
        let after = Document::new("page", page(&now));
        for it in locate(&report, &after, None).unwrap() {
            let Some(at) = (0..count).find(|at| it.quote == figure(*at).to_string()) else {
                continue;
            };
            let same = it.quote.clone();
            let found = it.found.clone().unwrap_or_default();
            let right = match edits[at] {
                Edit::Remove | Edit::Replace => it.fate == Fate::Gone,
                Edit::Figure => match it.fate {
                    Fate::FigureChanged => found == (figure(at) + 5).to_string(),
                    fate => fate == Fate::Gone,
                },
                Edit::None | Edit::Above => found == same,
                Edit::Words => it.fate == Fate::Gone || found == same,
            };
            assert!(right, "{:?} of {now:#?}: {it:?}", edits[at]);
            told[usize::from(it.fate == Fate::FigureChanged)] += 1;
        }
    }
    // Most changes are told, too: a finder that finds nothing is never wrong.
    assert!(told[0] > 200 && told[1] > 40, "{told:?}");
}

#[test]
fn a_figure_that_another_has_taken_is_not_told_as_its_own() {
    let two = "The storm killed 112 men and 131 women in Tarsk, the coast guard said.";
    let report = compare(vec![Document::new("page", two)], &Config::new()).render(Format::Json);
    let one = "The storm killed 112 men in Tarsk, the coast guard said.";
    let fates: Vec<Fate> = locate(&report, &Document::new("page", one), None)
        .unwrap()
        .iter()
        .map(|it| it.fate)
        .collect();
    assert_eq!(fates, [Fate::Edited, Fate::Gone]);
}

#[test]
fn the_articles_of_a_page_are_read_with_their_own_dates() {
    let article = |day: &str, place: &str| {
        format!(
            "Blaze in {place}\n\n{day} March 2014\n\nA blaze broke out in {place} on Monday, police said.\n\n"
        )
    };
    let text = format!("{}{}", article("5", "Tarsk"), article("19", "Velm"));
    let documents = Document::page("page", text.clone()).parts();
    let report = compare(documents.clone(), &Config::new()).render(Format::Json);
    let changed =
        text.replace("broke out", "was put out").replace("police said", "police told reporters");
    let after = Document::page("page", changed).parts();
    for it in locate_in(&report, &after, &[]).unwrap() {
        assert_eq!(it.found.as_deref(), Some(&*it.quote), "{it:?}");
    }
}

/// Twice the page is about twice the work, also where every sentence is alike.
#[test]
fn work_grows_with_the_page() {
    let text = |count: usize| -> String {
        (0..count)
            .map(|at| format!("Police said {} people died in the storm.\n", at % 7 + 2))
            .collect()
    };
    let report = compare(vec![Document::new("page", text(2000))], &Config::new());
    let report = report.render(Format::Json);
    let after = Document::new("page", text(2000).replace("storm", "gale"));
    // Nothing tells these sentences apart, so nothing is proved and nothing is slow.
    let located = locate(&report, &after, None).unwrap();
    assert!(located.iter().all(|it| it.found.as_deref().is_none_or(|found| found == it.quote)));
}

#[test]
fn a_report_of_another_schema_is_refused() {
    let page = Document::new("page", PAGE);
    let newer = r#"{"schema_version":2,"claims":[]}"#;
    assert!(matches!(locate(newer, &page, None), Err(Error::SchemaVersion { found: 2 })));
    assert!(matches!(locate("{", &page, None), Err(Error::Report { .. })));
}
