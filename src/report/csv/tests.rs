use super::{Cell, field, row};
use crate::report::{Format, fixture, ucdp};

/// The rows as another reader has them.
fn read(text: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|it| it.expect("every row has as many fields as the head")).collect()
}

#[test]
fn another_reader_finds_every_reading() {
    let report = fixture::report();
    let rows = read(&report.render(Format::Csv));
    assert_eq!(rows.len(), 1 + report.claims.len());
    let column = |name: &str| rows[0].iter().position(|it| it == name).expect("the column");
    for (row, claim) in rows[1..].iter().zip(&report.claims) {
        let number = |name: &str| row[column(name)].parse::<usize>().expect("a number");
        let text = &report.document(claim).text;
        assert_eq!(text[number("byte_start")..number("byte_end")], *claim.quote);
        let wide: String = text
            .chars()
            .skip(number("code_point_start"))
            .take(number("code_point_end") - number("code_point_start"))
            .collect();
        assert_eq!(wide, *claim.quote);
    }
    let least = &rows[4];
    assert_eq!(&least[column("verdict")], "conflict");
    assert_eq!((&least[column("low")], &least[column("high")]), ("22", ""));
    assert_eq!(&least[column("source")], "Ida Voss");
    assert_eq!(&rows[5][column("date_start")], "1998-05-04");
}

#[test]
fn no_cell_is_a_formula() {
    for (text, expected) in [
        ("=1+1", "'=1+1"),
        ("+31", "'+31"),
        ("-5 degrees", "'-5 degrees"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("  =1", "'  =1"),
        ("12 people", "12 people"),
        ("a \"b\", c\r\nd", "a \"b\", c\r\nd"),
    ] {
        let mut out = String::new();
        field(&mut out, text);
        assert_eq!(&read(&out)[0][0], expected);
    }
    // Our own numbers stay numbers.
    let mut out = String::new();
    row(&mut out, &[Cell::plain(-5), Cell::Empty, Cell::text("x")]);
    assert_eq!(out, "-5,,\"x\"\r\n");
}

#[test]
fn a_toll_is_a_row_with_low_best_and_high() {
    let mut report = fixture::report();
    let rows = read(&ucdp::rows(&report));
    assert_eq!(rows.len(), 2, "the length of a dam is no toll");
    let column = |name: &str| rows[0].iter().position(|it| it == name).expect("the column");
    assert_eq!((&rows[1][column("low")], &rows[1][column("high")]), ("22", "31"));
    assert_eq!(&rows[1][column("best")], "", "no figure is picked unless asked for");
    assert_eq!(&rows[1][column("source_original")], "Ida Voss");
    report.apply(tallymark_match::Policy::Acled);
    assert_eq!(&read(&ucdp::rows(&report))[1][column("best")], "22");
}
