//! Inputs that nobody writes in good faith, or that a broken page holds.
//!
//! Each is a row with what must come of it; none may panic, and the long ones
//! are so long that work that grows faster than the text would show as minutes.

use tallymark::{Config, Date, Document, Format, Period, Report, Value, Verdict, compare};

use crate::properties;

/// Bytes of the long inputs.
const LONG: usize = 12_000;

/// How many claims may come of an input.
#[derive(Clone, Copy)]
enum Claims {
    None,
    Exactly(usize),
    AtMost(usize),
}
use Claims::{AtMost, Exactly, None as Nothing};

fn report(text: &str) -> Report {
    let report = compare(vec![Document::new("a", text)], &Config::new());
    properties::reported(&report);
    report
}

fn quotes(report: &Report) -> Vec<&str> {
    report.claims.iter().map(|it| it.quote.as_str()).collect()
}

/// Short bad inputs and how many claims they hold.
const SHORT: &[(&str, &str, Claims)] = &[
    ("empty", "", Nothing),
    ("blanks", " \t\n\r\n\u{a0}\u{3000} ", Nothing),
    ("a byte order mark alone", "\u{feff}", Nothing),
    ("NUL between words", "The fire killed\0 12 people\0.", Exactly(1)),
    ("an escape sequence", "The fire \u{1b}[31mkilled 12 people\u{1b}[0m in Orvale.", AtMost(1)),
    ("C1 controls", "\u{85}\u{9b}12\u{9c}\u{80}", AtMost(1)),
    ("not a number", "The value is NaN, inf or -inf, and the rest is infinity.", Nothing),
    ("an enormous exponent", "The fire killed 1e309 people in Orvale.", AtMost(1)),
    ("a tiny exponent", "The wall is 1e-400 km long.", AtMost(1)),
    ("all scales at once", "It cost 999 thousand million billion trillion dollars.", AtMost(1)),
    ("nonsense in words", "A hundred hundred hundred million people died.", AtMost(1)),
    ("a fraction over nothing", "Some 1/0 of the houses, and 0/0 of the barns, burned.", AtMost(2)),
    ("a range turned about", "Between 15 and 10 people died in Orvale.", AtMost(2)),
    ("a range without an end", "The fire killed 10- people, –15 and between 10 and.", AtMost(3)),
    ("superscripts", "The plot of 20 m² is 3⁴ times as large.", AtMost(2)),
    ("full-width digits", "The fire killed １２ people in Orvale.", AtMost(1)),
    ("Arabic-Indic digits", "The fire killed ١٢ people in Orvale.", AtMost(1)),
    ("a blank of no width in a number", "The fire killed 1\u{200b}0 people in Orvale.", AtMost(2)),
    ("a turned number", "The fire killed \u{202e}21\u{202c} people in Orvale.", AtMost(1)),
    ("marks on digits", "The fire killed 1\u{301}2\u{308}\u{200d} people in Orvale.", AtMost(2)),
    ("a letter that shrinks", "İSTANBUL: ẞ ŉ ﬃ The fire killed 12 people.", Exactly(1)),
    ("a lone quotation mark", "“The fire killed 12 people, the mayor said.", Exactly(1)),
    ("marks turned about", "”The fire killed 12 people,“ the mayor said.", Exactly(1)),
    ("the 30th of February", "The bridge opened on 30 February 2031.", AtMost(1)),
    ("month 13", "The bridge opened on 13/13/2024 and on 31/04/2024.", AtMost(2)),
    ("years at the edge", "In year 0, in 99999 and on 0000-00-00 nothing was built.", AtMost(3)),
    (
        "addresses and versions",
        "See 192.168.4.1, version 1.2.3.4, ISBN 978-3-16-148410-0.",
        AtMost(1),
    ),
    ("a clock", "The office opens at 10:30 and closes at 23:59:60.", Nothing),
    ("only a number", "12", AtMost(1)),
    ("only a stop", ".", Nothing),
    ("a dash and a figure", "—12", AtMost(1)),
    ("carriage returns alone", "The fire killed 12 people.\rThe flood hurt 9 people.\r", AtMost(2)),
];

#[test]
fn short_inputs() {
    let mut failures = Vec::new();
    for (name, text, expected) in SHORT {
        let report = report(text);
        let found = report.claims.len();
        let right = match *expected {
            Nothing => found == 0,
            Exactly(n) => found == n,
            AtMost(n) => found <= n,
        };
        if !right {
            failures.push(format!("{name}: {found} claims {:?}", quotes(&report)));
        }
        if report.strongest() == Some(Verdict::Conflict) {
            failures.push(format!("{name}: a conflict in one text"));
        }
        properties::compared(text);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What long inputs repeat, and the most claims a million bytes of it may hold.
const LONG_UNITS: &[(&str, &str)] = &[
    ("stops", "."),
    ("stops and blanks", ". "),
    ("initials", "A. "),
    ("abbreviations", "Mr. "),
    ("closing brackets", ")"),
    ("opening brackets", "("),
    ("square brackets", "[("),
    ("blanks", " "),
    ("line ends", "\r\n"),
    ("paragraphs", "a\n\n"),
    ("straight quotes", "\""),
    ("apostrophes", "'"),
    ("opening quotes", "“"),
    ("quotes in quotes", "“‘"),
    ("quoted words", "\"a\" "),
    ("one word", "y"),
    ("digits", "7"),
    ("grouped digits", "111,"),
    ("decimals", "1.5."),
    ("numbers", "12 "),
    ("number words", "hundred "),
    ("scales", "million "),
    ("tens", "twenty-"),
    ("ranges", "5-"),
    ("ranges in words", "between 5 and "),
    ("hedges", "at least "),
    ("of", "two of the "),
    ("units", "5 km "),
    ("money", "$5 "),
    ("signs", "$€%"),
    ("dashes", "—"),
    ("hyphens", "a-"),
    ("commas", ", "),
    ("semicolons", "a; "),
    ("said", "said "),
    ("he said", "he said "),
    ("according to", "according to "),
    ("citing", "citing the ministry, "),
    ("that", "said that he "),
    ("which", "which who that "),
    ("and", "a and b, "),
    ("names", "Ida Voss "),
    ("capitals", "X"),
    ("months", "May "),
    ("days", "on Monday "),
    ("dates", "3 May 2031 "),
    ("iso dates", "2031-05-03"),
    ("years", "2031 "),
    ("ago", "two years ago "),
    ("verbs", "killed "),
    ("deaths", "killed 12 "),
    ("nouns", "fire flood "),
    ("prepositions", "of in at "),
    ("combining marks", "e\u{301}\u{302}"),
    ("marks alone", "\u{301}"),
    ("joiners", "\u{200d}"),
    ("turned text", "\u{202e}a"),
    ("flags", "🇦🇧"),
    ("ideographs", "漢"),
    ("no width", "\u{200b}"),
    ("NUL", "\0"),
    ("markup", "<div>"),
    ("bullets", "• 5 a\n"),
    ("short lines", "By Ida Voss\n"),
    ("stamps", "Updated 3 May 2031\n"),
    ("rules", "---\n"),
    ("tables", "12\t13\n"),
    ("fractions", "½"),
    ("slashes", "1/"),
    ("colons", "1:"),
    ("negation", "not no "),
    ("ellipses", "… "),
];

#[test]
fn long_inputs() {
    for (name, unit) in LONG_UNITS {
        let text = unit.repeat(LONG / unit.len());
        let started = std::time::Instant::now();
        let report = report(&text);
        let two = started.elapsed();
        let text = unit.repeat(LONG / unit.len() * 2);
        let started = std::time::Instant::now();
        let _ = self::report(&text);
        let four = started.elapsed();
        if four.as_millis() > 60 {
            eprintln!(
                "PROBE {:6} {:6} {:.1} claims {} {name}",
                two.as_millis(),
                four.as_millis(),
                four.as_secs_f64() / two.as_secs_f64(),
                report.claims.len()
            );
        }
        // A claim takes more than one byte.
        assert!(report.claims.len() <= text.len() / 2, "{name}: {} claims", report.claims.len());
    }
}
