use super::*;

#[test]
fn lines_that_begin_items() {
    for line in [
        "• Rents",
        "•Rents",
        "- Rents",
        "– Rents",
        "* Rents",
        "1. Rents",
        "12) Rents",
        "1.) Rents",
        "(3) Rents",
        "a) Rents",
        "a. Rents",
        "(b) Rents",
        "iv. Rents",
        "(iii) Rents",
    ] {
        assert!(begins_item(line, 0), "{line}");
    }
}

#[test]
fn lines_that_do_not() {
    for line in [
        "",
        "-",
        "-5 degrees",
        "1.5 percent",
        "2031 was",
        "1234. Rents",
        "J. Okoro",
        "A. Holt",
        "(he said)",
        "a dog",
        "12 men",
        "mix. Then",
        "—",
        "(1)",
    ] {
        assert!(!begins_item(line, 0), "{line}");
    }
}

#[test]
fn markers_and_where_they_start() {
    let from = |text: &str, at: usize| marker_before(text, 0, at).map(|(from, _)| from);
    assert_eq!(from("1. Rents", 1), Some(0));
    assert_eq!(from("• 9. Rents", 5), Some(0));
    assert_eq!(from("Rents 2) Wages", 7), Some(6));
    assert_eq!(from("Rents (2) Wages", 8), Some(6));
    assert_eq!(from("No2. Wages", 3), None);
    assert_eq!(from("it is 2.5", 7), None);
    assert_eq!(from("in 2031. Then", 7), None);
}

#[test]
fn items_come_in_order() {
    let marker = |text: &str| marker_before(text, 0, text.find([')', '.']).unwrap()).unwrap().1;
    assert!(marker("2. b").follows(marker("1. a")));
    assert!(marker("b) x").follows(marker("a) x")));
    assert!(!marker("2) b").follows(marker("1. a")));
    assert!(!marker("3. c").follows(marker("1. a")));
    assert!(marker("1. a").is_first() && marker("a. x").is_first() && !marker("b. x").is_first());
}
