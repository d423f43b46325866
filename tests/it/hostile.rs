//! Inputs that nobody writes in good faith, or that a broken page holds.
//!
//! Each is a row with what must come of it; none may panic, and the long ones
//! are so long that work that grows faster than the text would show as minutes.

use tallymark::{Bound, Config, Date, Document, Interval, Period, Report, Value, Verdict, compare};

use crate::properties;

/// Bytes of the long inputs.
const LONG: usize = 100_000;

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
    ("an escape sequence", "The fire \u{1b}[31mkilled 12 people\u{1b}[0m in Orvale.", Exactly(1)),
    ("C1 controls", "\u{85}\u{9b}12\u{9c}\u{80}", AtMost(1)),
    ("not a number", "The value is NaN, inf or -inf, and the rest is infinity.", Nothing),
    ("an enormous exponent", "The fire killed 1e309 people in Orvale.", AtMost(1)),
    ("a tiny exponent", "The wall is 1e-400 km long.", AtMost(1)),
    ("all scales at once", "It cost 999 thousand million billion trillion dollars.", AtMost(1)),
    ("nonsense in words", "A hundred hundred hundred million people died.", AtMost(1)),
    ("a fraction over nothing", "Some 1/0 of the houses, and 0/0 of the barns, burned.", AtMost(2)),
    ("a range turned about", "Between 15 and 10 people died in Orvale.", AtMost(2)),
    ("a range without an end", "The fire killed 10- people and hurt between.", AtMost(1)),
    ("superscripts", "The plot of 20 m² is 3⁴ times as large.", AtMost(2)),
    ("full-width digits", "The fire killed １２ people in Orvale.", AtMost(1)),
    ("Arabic-Indic digits", "The fire killed ١٢ people in Orvale.", AtMost(1)),
    ("a blank of no width in a number", "The fire killed 1\u{200b}0 people in Orvale.", Exactly(1)),
    ("a turned number", "The fire killed \u{202e}21\u{202c} people in Orvale.", AtMost(1)),
    ("marks on digits", "The fire killed 1\u{301}2\u{308}\u{200d} people in Orvale.", Exactly(1)),
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
    ("a share of a share", "In Orvale 50 percent of 50 percent of the houses burned.", AtMost(2)),
    ("letters of another script", "The fire in Orvale burned 12 реrсеnt of the houses.", AtMost(1)),
    ("a template", "The fire killed {{7*7}} people, ${7*7} and <%= 12 %>.", AtMost(5)),
    ("Roman digits", "Chapter XIV tells of King Ido XII.", Nothing),
    ("carriage returns alone", "The fire killed 12 people.\rThe flood hurt 9 people.\r", AtMost(2)),
];

/// Rows of [`SHORT`] that do not come out as they should: what is mended is taken out here.
const KNOWN: &[&str] = &[];

/// What went wrong with the short inputs, by name.
fn wrong() -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    for (name, text, expected) in SHORT {
        let report = report(text);
        let found = report.claims.len();
        let right = match *expected {
            Nothing => found == 0,
            Exactly(n) => found == n,
            AtMost(n) => found <= n,
        };
        if !right || report.strongest() == Some(Verdict::Conflict) {
            wrong.push((*name, format!("{:?} {:?}", quotes(&report), report.strongest())));
        }
    }
    wrong
}

#[test]
fn short_inputs() {
    for (_, text, _) in SHORT {
        properties::compared(text);
        properties::located(text);
    }
    let new: Vec<_> = wrong().into_iter().filter(|it| !KNOWN.contains(&it.0)).collect();
    assert!(new.is_empty(), "{new:#?}");
}

/// A mend is noticed: what is no longer wrong leaves [`KNOWN`].
#[test]
fn known_misses_are_still_missed() {
    let wrong = wrong();
    for name in KNOWN {
        assert!(wrong.iter().any(|it| it.0 == *name), "mended, so take it out of the list: {name}");
    }
}

/// Figures that must be read so, or not at all: `None` where any reading is wrong.
const READ: &[(&str, &str, &[&str])] = &[
    ("an odd grouping", "The fire killed 1,23,456 people in Orvale.", &["123456"]),
    ("grouped by dots", "The dam in Orvale cost 1.234.567,89 euros.", &["1234567.89"]),
    ("grouped by apostrophes", "The fire killed 1'200 people in Orvale.", &["1200"]),
    ("words", "Twenty-one thousand two hundred and three people died in Orvale.", &["21203"]),
    ("a fraction sign", "The wall in Orvale is 3½ km long.", &["3.5"]),
    ("a fraction slash", "The wall in Orvale is 3 1\u{2044}2 km long.", &["3.5"]),
    ("a fraction in full", "The wall in Orvale is 3 1/2 km long.", &["3.5"]),
    ("none", "No people died in the fire in Orvale.", &["0"]),
    ("minus nothing", "It was -0 degrees Celsius in Orvale.", &["0"]),
    ("a minus sign", "It was \u{2212}5 degrees Celsius in Orvale.", &["-5"]),
    ("full-width digits", "The fire killed １２ people in Orvale.", &["12"]),
    ("a blank of no width", "The fire killed 1\u{200b}0 people in Orvale.", &["10"]),
    ("marks on digits", "The fire killed 1\u{301}2\u{308} people in Orvale.", &["12"]),
    ("forty digits", "The fire killed 1234567890123456789012345678901234567890 people.", &[]),
    ("an enormous exponent", "The fire killed 1e309 people in Orvale.", &[]),
    ("scales past any sum", "It cost 999 trillion trillion trillion trillion dollars.", &[]),
    ("scales", "The tank held 999 trillion trillion atoms.", &["999000000000000000000000000"]),
];

#[test]
fn odd_figures_are_read_right_or_not_at_all() {
    let mut failures = Vec::new();
    for (name, text, right) in READ {
        let report = report(text);
        for claim in &report.claims {
            let Value::Number(number) = &claim.value else { continue };
            let ends = [number.read.low, number.read.high];
            let ends: Vec<_> = ends.iter().flatten().map(|it| it.normalize().to_string()).collect();
            if !ends.iter().all(|it| right.contains(&&**it)) {
                failures.push(format!("{name}: {:?} is read as {ends:?}", claim.quote));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A million digits are no figure, however they are grouped, and no words of scale are.
#[test]
fn a_million_digits() {
    let plain = "9".repeat(1_000_000);
    let grouped = format!("9{}", ",999".repeat(250_000));
    for digits in [plain, grouped, "million ".repeat(10_000)] {
        let report = report(&format!("The fire in Orvale killed {digits} people."));
        for claim in &report.claims {
            let Value::Number(number) = &claim.value else { continue };
            assert!(
                number.read.high.is_none_or(|it| it < tallymark::Decimal::from(10u128.pow(27)))
            );
        }
    }
}

/// Two articles that a hasty reader would set against each other: the first two are no conflict.
#[test]
fn what_is_denied_or_doubtful_is_no_conflict() {
    for (a, b) in [
        (
            "The fire in Orvale killed 12 people.",
            "Police denied that the fire in Orvale killed 19 people.",
        ),
        (
            "The fire in Orvale killed 12 people.",
            "Had the wind turned, the fire in Orvale could have killed 900 people.",
        ),
        // A stop or a comma may part groups or decimals: what the mark means is not known.
        ("The dam in Orvale cost 1.000 euros.", "The dam in Orvale cost 1,000 euros."),
        (
            "The bridge in Orvale opened on 03/04/2024.",
            "The bridge in Orvale opened on 4 March 2024.",
        ),
        (
            "The bridge in Orvale opened on 03/04/2024.",
            "The bridge in Orvale opened on 3 April 2024.",
        ),
        ("The fire in Orvale killed 12 people.", "The fire in Orvale killed 1\u{200b}2 people."),
        ("The fire in Orvale killed 12 people.", "The fire in Orvale killed １２ people."),
    ] {
        let documents =
            vec![Document::new("a", a).outlet("Herald"), Document::new("b", b).outlet("Courier")];
        let report = compare(documents, &Config::new());
        properties::reported(&report);
        assert!(report.strongest() < Some(Verdict::Conflict), "{a:?} and {b:?}");
    }
}

/// A quotation that is never closed ends with its paragraph, or at the latest soon after.
#[test]
fn an_open_quotation_ends() {
    let text = format!(
        "“The fire killed 12 people, the mayor said.\n\n{}The dam in Senn is 40 meters high.",
        "The road to Senn is closed.\n\n".repeat(20)
    );
    let report = report(&text);
    let dam = report.claims.iter().find(|it| it.quote.contains("40")).expect("the dam's height");
    assert_eq!(dam.attribution, None);
}

#[test]
fn dates_without_an_anchor_are_no_dates_of_today() {
    for text in
        ["The bridge opened last Friday.", "The bridge opened on Friday.", "It opened yesterday."]
    {
        for claim in report(text).claims {
            let Value::Date(date) = &claim.value else { continue };
            assert_eq!(date.period, None, "{text}: {:?}", claim.quote);
        }
    }
}

#[test]
fn documents_of_any_date_are_read() {
    for (year, month, day) in
        [(1970, 1, 1), (1, 1, 1), (9999, 12, 31), (-9999, 1, 1), (2032, 2, 29)]
    {
        let Some(date) = Date::new(year, month, day) else { continue };
        let text =
            "The fire killed 12 people last Friday, two years ago, next week and in 9,999 years.";
        let document = Document::new("a", text).published(Period::day(date));
        properties::reported(&compare(vec![document], &Config::new()));
    }
}

#[test]
fn bounds_past_all_numbers_stay_in_order() {
    for text in [
        "at least 9,999,999,999,999,999,999,999 people died",
        "more than 0 people died",
        "up to -5 people died",
    ] {
        for claim in report(text).claims {
            let Value::Number(number) = &claim.value else { continue };
            for Interval { low, high } in [number.read, number.entailed, number.expected] {
                assert!(low.zip(high).is_none_or(|(low, high)| low <= high), "{text}: {number:?}");
            }
            assert!(number.bound != Bound::Exact, "{text}: a bound is lost");
        }
    }
}

/// Names that are paths, commands or nothing at all are names and nothing more.
#[test]
fn names_are_only_names() {
    let long = "x".repeat(5_000);
    for name in ["", "../../etc/passwd", "CON", "a\0b", "-rf", "=cmd|' /C calc'!A0", &long] {
        let of = |figure: u8| {
            Document::new(name, format!("The fire in Orvale killed {figure} people."))
                .outlet(name)
                .title(name)
                .url(name)
        };
        let report = compare(vec![of(12), of(19)], &Config::new());
        properties::reported(&report);
        assert_eq!(report.documents.len(), 2);
        assert_ne!(report.documents[0].id, report.documents[1].id, "{name:?}");
        for format in properties::FORMATS {
            assert!(!report.render(*format).is_empty());
        }
    }
}

/// One article 400 times is one story told by one origin.
#[test]
fn copies_are_one_origin() {
    let text =
        "The flood in Orvale killed 22 people on Monday, leaving 140 families without a home.";
    let documents = (0..400).map(|at| Document::new(format!("d{at:04}"), text)).collect();
    let report = compare(documents, &Config::new());
    properties::reported(&report);
    assert!(report.strongest() < Some(Verdict::Revised), "{:?}", report.strongest());
    for cluster in &report.clusters {
        assert_eq!(cluster.claims.len(), 400, "{}", cluster.label);
    }
}

/// What long inputs repeat.
pub(crate) const LONG_UNITS: &[(&str, &str)] = &[
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
        let report = report(&text);
        // A claim takes more than one byte.
        assert!(report.claims.len() <= text.len() / 2, "{name}: {} claims", report.claims.len());
    }
}
