use super::*;

#[test]
fn counts_as_the_standard_library_does() {
    let text: Arc<str> = "Die Brücke “Ost” kostet 3 € — ½ mehr 🌉. ".repeat(120).into();
    let document = Document::page("a", Arc::clone(&text));
    let points = CodePoints::new(&document);
    assert!(text.len() > 4 * STEP);
    for (number, (offset, _)) in text.char_indices().enumerate() {
        assert_eq!(points.at(offset), number, "at byte {offset}");
    }
    assert_eq!(points.at(text.len()), text.chars().count());
}

#[test]
fn an_empty_text_has_one_place() {
    assert_eq!(CodePoints::new(&Document::page("a", "")).at(0), 0);
}

#[test]
fn a_text_that_ends_on_a_mark_has_its_end() {
    let document = Document::page("a", "a".repeat(2 * STEP));
    assert_eq!(CodePoints::new(&document).at(2 * STEP), 2 * STEP);
}
