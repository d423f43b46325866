use super::*;

#[test]
fn escape_sequences_lose_their_start() {
    assert_eq!(
        one_line("12 \u{1b}[31mdead\u{1b}[0m\u{7}"),
        "12 \u{FFFD}[31mdead\u{FFFD}[0m\u{FFFD}"
    );
    assert_eq!(one_line("\u{9b}2J"), "\u{FFFD}2J");
}

#[test]
fn marks_that_turn_the_writing_show() {
    assert_eq!(one_line("1\u{202E}02\u{200B}"), "1\u{FFFD}02\u{FFFD}");
}

#[test]
fn blanks_become_one_space() {
    assert_eq!(one_line("  at\u{a0}least\r\n\t22 "), "at least 22");
    assert_eq!(squeeze("at  least "), "at least ");
}
