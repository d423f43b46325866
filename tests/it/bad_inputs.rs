//! Every kind of bad input has an outcome, and a test that holds it: `tests/bad_inputs.tsv`.

use std::collections::BTreeSet;
use std::fs;

/// One row of the table.
struct Row<'a> {
    number: usize,
    input: &'a str,
    applies: &'a str,
    test: &'a str,
    outcome: &'a str,
}

fn rows(table: &str) -> Vec<Row<'_>> {
    let lines = table.lines().filter(|it| !it.starts_with('#'));
    let one = |line| {
        let fields: Vec<&str> = str::split(line, '\t').collect();
        let [number, input, applies, test, outcome] = fields[..] else {
            panic!("five fields, not {}: {line}", fields.len());
        };
        Row { number: number.parse().expect("a number"), input, applies, test, outcome }
    };
    lines.map(one).collect()
}

#[test]
fn every_kind_of_bad_input_has_its_test() {
    let table = fs::read_to_string("tests/bad_inputs.tsv").expect("the table can be read");
    let rows = rows(&table);
    let numbers: Vec<usize> = rows.iter().map(|it| it.number).collect();
    assert_eq!(numbers, (1..=58).collect::<Vec<_>>());
    let mut files = BTreeSet::new();
    for row in &rows {
        assert!(!row.input.is_empty() && !row.outcome.is_empty(), "row {}", row.number);
        match row.applies {
            "no" => {
                assert_eq!(row.test, "-", "row {} does not apply, so nothing tests it", row.number)
            }
            "yes" => {
                // Several tests of one row are parted by blanks.
                for test in row.test.split(' ') {
                    let (file, name) = test.split_once("::").expect("FILE::TEST");
                    let source = fs::read_to_string(file)
                        .unwrap_or_else(|error| panic!("row {}: {file}: {error}", row.number));
                    // Of Python's tests the word before the name is another.
                    let head = if file.ends_with(".py") { "def " } else { "fn " };
                    let head = format!("{head}{name}(");
                    assert!(source.contains(&head), "row {}: {file} has no {name}", row.number);
                    files.insert(file.to_owned());
                }
            }
            other => panic!("row {}: {other:?} is neither yes nor no", row.number),
        }
    }
    assert!(files.len() > 5, "the rows lie in the tests of several parts");
}
