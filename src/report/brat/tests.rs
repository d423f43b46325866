use super::standoffs;
use crate::report::fixture;
use crate::{Config, Document, compare};

#[test]
fn every_entity_quotes_its_text() {
    let mut report = fixture::report();
    let words = "Some\n\nfire — it killed 12\nmiddle-aged people in Orvale, Ida\nVoss said.";
    let other = compare(vec![Document::new("c", words)], &Config::new());
    report.claims.extend(other.claims.into_iter().map(|mut it| {
        let mut of = (*it.provenance).clone();
        of.document.0 = 2;
        it.provenance = of.into();
        it
    }));
    report.documents.extend(other.documents);
    let mut entities = 0;
    for it in standoffs(&report) {
        let text: Vec<char> = it.text.chars().collect();
        for line in it.annotations.lines().filter(|it| it.starts_with('T')) {
            let [_, place, words] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let (_, offsets) = place.split_once(' ').expect("a kind and offsets");
            let pieces: Vec<String> = offsets
                .split(';')
                .map(|it| {
                    let (start, end) = it.split_once(' ').expect("two offsets");
                    text[start.parse().unwrap()..end.parse::<usize>().unwrap()].iter().collect()
                })
                .collect();
            assert!(pieces.iter().all(|it| !it.contains('\n')), "{line}");
            assert_eq!(pieces.join(" "), words);
            entities += 1;
        }
    }
    assert!(entities > 6, "{entities}");
}

#[test]
fn who_says_a_figure_is_a_relation() {
    let herald = &standoffs(&fixture::report())[1];
    for line in [
        "T2\tFigure 31 42\tAt least 22",
        "R2\tSaidBy Figure:T2 To:T4",
        "#3\tAnnotatorNotes T4\tIda Voss",
    ] {
        assert!(
            herald.annotations.lines().any(|it| it == line),
            "no {line:?} in\n{}",
            herald.annotations
        );
    }
}
