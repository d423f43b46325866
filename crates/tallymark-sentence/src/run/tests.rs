use super::*;

fn run(text: &str) -> (usize, bool) {
    let run = read(text, 0).expect("the text begins with a mark");
    (run.end, run.single)
}

#[test]
fn runs_end_where_the_marks_end() {
    assert_eq!(run(". x"), (1, true));
    assert_eq!(run("?! x"), (2, false));
    assert_eq!(run("... x"), (3, false));
    assert_eq!(run(". . . x"), (5, false));
    assert_eq!(run("…. x"), (4, false));
}

#[test]
fn a_stop_with_a_word_behind_it_is_in_no_run() {
    assert_eq!(run(". .5 percent"), (1, true));
    assert_eq!(run(". .NET"), (1, true));
}

#[test]
fn nothing_is_no_run() {
    assert!(read("a", 0).is_none());
    assert!(read("", 0).is_none());
}

#[test]
fn a_full_stop_before_a_spaced_ellipsis() {
    let run = read("It rained. . . . The road", 9).expect("a stop");
    assert_eq!((run.end, run.before_ellipsis), (10, true));
}
