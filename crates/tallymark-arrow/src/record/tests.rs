use super::*;

use std::path::Path;

use tallymark::{Document, read};

/// The articles of the project, and some that tell what those do not.
fn documents() -> Vec<Document> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut out: Vec<Document> =
        read::documents([seeds], &read::Options::new()).filter_map(Result::ok).collect();
    let more = "A cut of 0.1 percentage points, $14 a barrel and 27.5 C were told on 5/6/2010, \
                officials told Reuters, citing the ministry. From Sept. 20 through Dec. 31 the 3-2 \
                win doubled prices; she said two-thirds, 12 percent, of the 1.5 million fled.";
    out.push(Document::new("more", more));
    out
}

/// Without the interval that only `inspect` shows.
fn shown(claim: &Claim) -> String {
    let all = format!("{claim:?}");
    let mut out = String::new();
    let mut rest = all.as_str();
    while let Some(at) = rest.find("half_open: ") {
        out.push_str(&rest[..at]);
        rest = rest[at..].split_once('}').map_or("", |it| it.1);
    }
    out + rest
}

#[test]
fn a_claim_comes_back_as_it_was() {
    let documents = documents();
    assert!(documents.len() > 5, "the seeds are there");
    let report = tallymark::compare(documents, &tallymark::Config::new());
    assert!(report.claims.len() > 100);
    for claim in &report.claims {
        let line = write(3, claim, "0011", None);
        let record = read(&line).unwrap_or_else(|| panic!("{line}"));
        assert_eq!((record.number, record.text.as_str()), (3, "0011"));
        let id = record.id.clone();
        let provenance = record.provenance(claim.provenance.document, &id).expect("a provenance");
        let back = record.claim(&provenance).unwrap_or_else(|| panic!("a name is missing: {line}"));
        assert_eq!(shown(&back), shown(claim));
    }
}

#[test]
fn every_variant_of_the_stages_has_its_name() {
    for measure in tallymark_claim::Measure::ALL {
        assert_eq!(names::Named::of(&format!("{measure:?}")), Some(*measure));
    }
    assert_eq!(<tallymark_claim::Measure as names::Named>::of("Kill"), None);
    assert_eq!(<tallymark_claim::Measure as names::Named>::of("Killedd"), None);
    // A list that grows over there is to grow here: the sources say what it holds.
    let known = include_str!("names.rs");
    let known = known.split_once("named! {").expect("the lists").1;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tallymark-claim/src");
    let mut sources = String::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the sources").map_while(Result::ok) {
            let path = entry.path();
            match path.extension().and_then(|it| it.to_str()) {
                Some("rs") => sources += &std::fs::read_to_string(&path).expect("a source"),
                _ if path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
    let mut lists = 0;
    for list in known.split('}').filter_map(|it| it.split_once('{')) {
        let name = list.0.trim();
        let of = sources.split(&format!("pub enum {name} {{\n")).nth(1).expect("an enum");
        let of = of.split_once("\n}").map_or("", |it| it.0);
        let variants: Vec<&str> = of
            .lines()
            .filter_map(|it| it.strip_prefix("    ")?.strip_suffix(','))
            .filter(|it| it.starts_with(char::is_uppercase))
            .collect();
        assert!(!variants.is_empty(), "{name}");
        let listed: Vec<&str> = list.1.split_whitespace().collect();
        let missing: Vec<_> = variants.iter().filter(|it| !listed.contains(it)).collect();
        assert!(missing.is_empty(), "{name} has no {missing:?}");
        lists += 1;
    }
    assert!(lists > 10);
}

#[test]
fn what_is_no_record_is_none() {
    for line in ["", "{}", "[1]", "null", "{\"#\":1}"] {
        assert!(read(line).is_none(), "{line}");
    }
    let report = tallymark::compare(documents(), &tallymark::Config::new());
    let line = write(1, &report.claims[0], "", None);
    // A name of a later version.
    let later = line.replacen("\"section\":\"", "\"section\":\"New", 1);
    let record = read(&later).expect("its form is known");
    let provenance = record.provenance(DocId(0), "x").expect("a provenance");
    assert!(record.claim(&provenance).is_none());
}
