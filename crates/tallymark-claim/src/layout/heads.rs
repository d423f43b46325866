//! Sections, agency, place and date of page heads of many kinds, measured.

use crate::document::{Document, SectionKind};

/// Known misses: standfirsts without a bullet read as headings, captions without a credit, and a last short
/// paragraph between lines of furniture. 45 before the classes were mended that could be.
const MOST_WRONG: usize = 17;
const MOST_WRONG_MORE: usize = 10;

fn letter(kind: SectionKind) -> char {
    match kind {
        SectionKind::Headline => 'H',
        SectionKind::Dateline => 'D',
        SectionKind::Byline => 'B',
        SectionKind::KeyPoints => 'K',
        SectionKind::Caption => 'C',
        SectionKind::Furniture => 'F',
        SectionKind::Body => 'P',
    }
}

#[test]
fn heads_of_many_kinds() {
    measure(include_str!("../../fixtures/heads.txt"), MOST_WRONG);
}

#[test]
fn heads_in_further_shapes() {
    measure(include_str!("../../fixtures/heads_more.txt"), MOST_WRONG_MORE);
}

#[track_caller]
fn measure(fixture: &str, most_wrong: usize) {
    let (mut lines, mut pages, mut wrong) = (0, 0, Vec::new());
    // Found, right and wanted, of each letter.
    let mut counts = std::collections::BTreeMap::<char, [usize; 3]>::new();
    for part in fixture.split("\n=== ").skip(1) {
        let mut rows = part.lines().filter(|it| !it.is_empty());
        let facts: Vec<&str> = rows.next().expect("a head").split(" | ").collect();
        let rows: Vec<(&str, &str)> =
            rows.map(|it| it.split_once(' ').expect("a letter")).collect();
        let text = rows.iter().map(|it| it.1).collect::<Vec<_>>().join("\n\n");
        let document = Document::new("page", text.as_str());
        let mut at = 0;
        for (want, line) in rows {
            let section = document.sections.iter().find(|it| it.span.contains(at));
            let got = section.map_or('-', |it| letter(it.kind));
            let want = want.chars().next().expect("a letter");
            counts.entry(want).or_default()[2] += 1;
            let row = counts.entry(got).or_default();
            row[0] += 1;
            row[1] += usize::from(got == want);
            lines += 1;
            if got != want {
                wrong.push(format!("{got} for {want}: {line}"));
            }
            at += line.len() + 2;
        }
        pages += 1;
        let date = document.published.or(document.updated);
        let got = [
            document.agency.as_ref().map_or("-".to_owned(), |it| it.0.clone()),
            document.place.clone().unwrap_or("-".to_owned()),
            date.map_or("-".to_owned(), |it| it.start_iso()),
        ];
        for (got, want) in got.iter().zip(&facts) {
            if !got.eq_ignore_ascii_case(want) {
                wrong.push(format!("{got} for {want}: {}", text.lines().next().unwrap_or("")));
            }
        }
    }
    let sums: Vec<String> = counts
        .iter()
        .map(|(letter, [found, right, wanted])| {
            format!("{letter} {right} of {found} found, of {wanted}")
        })
        .collect();
    println!("{lines} lines of {pages} pages: {}", sums.join("; "));
    assert!(wrong.len() <= most_wrong, "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
