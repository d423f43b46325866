use proptest::prelude::*;

use crate::{Span, split};

/// Sorted, disjoint, trimmed, on boundaries, and nothing but blanks is left out.
fn lawful(text: &str) {
    let spans = split(text);
    let mut last = 0;
    for &span in &spans {
        assert!(last <= span.start() && span.start() < span.end());
        assert!(
            text[last..span.start()].chars().all(char::is_whitespace),
            "text left out before {span:?} of {text:?}"
        );
        assert_eq!(text[span], *text[span].trim(), "a blank at an end of {span:?}");
        last = span.end();
    }
    assert!(
        text[last..].chars().all(char::is_whitespace),
        "text left out after {last} of {text:?}"
    );
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        ".",
        "!",
        "?",
        "…",
        "...",
        ". . .",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\n\n",
        "\u{2028}",
        "\u{2029}",
        "\u{85}",
        "\u{a0}",
        "\"",
        "'",
        "“",
        "”",
        "’",
        "«",
        "»",
        "(",
        ")",
        "[",
        "]",
        "[12]",
        "[…]",
        "1.",
        "2)",
        "•",
        "- ",
        "a",
        "I",
        "Mr",
        "U.S",
        "No",
        "p.m",
        "said",
        "The",
        "Okoro",
        "é",
        "É",
        "火",
        "。",
        "！",
        "\u{fe0f}",
        "\u{301}",
        "\u{200d}",
        "¹",
        "4",
        "3.5",
        "http://a.b/",
        "Yahoo",
        "\0",
        "\u{feff}",
        "*",
        "—",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text(text in ".*") {
        lawful(&text);
    }

    #[test]
    fn any_heap_of_pieces(text in pieces()) {
        lawful(&text);
    }

    #[test]
    fn a_blank_line_parts_texts(a in pieces(), b in pieces()) {
        // What stands before a blank line changes nothing behind it.
        let text = format!("{}.\n\n{b}", a.trim());
        let whole = split(&text);
        let from = text.len() - b.len();
        let tail: Vec<Span> = whole.into_iter().filter(|span| span.start() >= from).collect();
        let alone: Vec<Span> = split(&b).into_iter().map(|span| span.shifted(from)).collect();
        prop_assert_eq!(tail, alone);
    }
}

#[test]
fn nothing_from_nothing() {
    for text in ["", " ", "\n\n", "\u{a0}\u{3000}\r\n"] {
        assert_eq!(split(text), []);
    }
}

/// Time is no law that a test can hold on a busy machine, so each of these is
/// long enough that a quadratic scan would take minutes instead of a moment.
#[test]
fn long_runs() {
    let runs = [
        ".",
        ". ",
        "!",
        "? ",
        "…",
        ". . ",
        "\"",
        "'",
        "’",
        "“",
        "(",
        ")",
        "[",
        "]",
        "A.",
        "a. ",
        "1.",
        "1. ",
        "1) ",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\n a",
        "\u{a0}",
        "\u{2028}",
        ".)",
        ".\"",
        ".”",
        ". \"",
        "[1]",
        ".[1]",
        " [1]",
        "• ",
        "Mr. ",
        "U.S. ",
        "No. ",
        "p.m. ",
        "said.The",
        "He said. ",
        "a.Aa",
        "\u{301}",
        "。",
        "é.",
        "1 ",
        ". 4 The",
        "?\u{fe0f}",
        "I",
        "!\" Okoro",
        "*",
        "_",
        ".*",
        ". (",
        "\n- ",
        "\nA",
        "x\n",
        ".\n",
        "\t",
        "\0",
        "- ",
        "\u{85}",
    ];
    for run in runs {
        for head in ["", "A.", "\"Go. ", "1. a\n"] {
            let text = format!("{head}{}", run.repeat(1_000_000 / run.len()));
            lawful(&text);
        }
    }
}
