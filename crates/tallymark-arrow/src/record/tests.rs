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
