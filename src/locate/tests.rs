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

#[test]
fn a_report_of_another_schema_is_refused() {
    let page = Document::new("page", PAGE);
    let newer = r#"{"schema_version":2,"claims":[]}"#;
    assert!(matches!(locate(newer, &page, None), Err(Error::SchemaVersion { found: 2 })));
    assert!(matches!(locate("{", &page, None), Err(Error::Report { .. })));
}
