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
        let bytes = write(3, claim, *b"\0of text", Some("told"));
        let head = head(&bytes).expect("a head");
        assert_eq!(head, Head { id: &claim.provenance.id, text: *b"\0of text", number: 3 });
        let record = read(&bytes).expect("a record");
        assert_eq!(record.told, Some("told"));
        let provenance =
            record.provenance(claim.provenance.document, head.id).expect("a provenance");
        let back = record.claim(&provenance).expect("a claim");
        assert_eq!(shown(&back), shown(claim));
        for end in 0..bytes.len() {
            assert!(read(&bytes[..end]).is_none(), "{end}");
        }
    }
}

/// The sources of the crate whose lists are kept by place.
fn sources() -> String {
    let mut out = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../tallymark-claim/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the sources").map_while(Result::ok) {
            let path = entry.path();
            match path.extension().and_then(|it| it.to_str()) {
                Some("rs") => out += &std::fs::read_to_string(&path).expect("a source"),
                _ if path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
    out
}

#[test]
fn every_variant_of_the_stages_has_its_place() {
    fn places<T: lists::Listed + PartialEq>() -> String {
        for (at, variant) in T::ALL.iter().enumerate() {
            assert_eq!((usize::from(variant.code()), T::of(variant.code())), (at, Some(*variant)));
        }
        assert_eq!(T::of(T::ALL.len() as Code), None);
        format!("{:?}", T::ALL)
    }
    // A list that grows over there is to grow here: the sources say what it holds.
    let sources = sources();
    macro_rules! as_in_the_sources {
        ($($list:ident)*) => {
            $(
                let name = stringify!($list);
                let of = sources.split(&format!("pub enum {name} {{\n")).nth(1).expect("an enum");
                let of = of.split_once("\n}").map_or("", |it| it.0);
                let variants: Vec<&str> = of
                    .lines()
                    .filter_map(|it| it.strip_prefix("    ")?.strip_suffix(','))
                    .filter(|it| it.starts_with(char::is_uppercase))
                    .collect();
                assert!(!variants.is_empty(), "{name}");
                assert_eq!(places::<tallymark_claim::$list>(), format!("[{}]", variants.join(", ")));
            )*
        };
    }
    as_in_the_sources! {
        Measure SectionKind Modality Scope AsOfBasis Bound Dimension QuantityKind Change Kind Basis
        Relation Grain TimeBasis TimeKind Role
    }
}

#[test]
fn what_is_no_record_of_this_version_is_none() {
    let report = tallymark::compare(documents(), &tallymark::Config::new());
    let bytes = write(1, &report.claims[0], TextHash::default(), None);
    for not_one in [&b""[..], &MARK[..], b"{\"#\":1}", &bytes[1..]] {
        assert!(head(not_one).is_none(), "{not_one:?}");
    }
    assert!(head(&bytes).is_some() && read(&bytes).is_some());
    assert!(read(&[&bytes[..], b"\0"].concat()).is_none(), "more than a record");
    // Whatever its bytes are, a record is a claim or none.
    for at in MARK.len()..bytes.len() {
        for with in [0, 1, 0x7F, 0x80, 0xFF] {
            let mut other = bytes.clone();
            other[at] = with;
            let Some(record) = read(&other) else { continue };
            let Some(provenance) = record.provenance(DocId(0), "x") else { continue };
            let _ = record.claim(&provenance);
        }
    }
}

/// Where this fails, the form of records has changed: raise `FORMAT`, and only then accept it.
#[test]
fn the_form_of_records_is_known_by_its_number() {
    let text = "At least 1.5 million people fled on May 3, 2031, officials told the Herald.";
    let document = Document::new("a", text);
    let claims = tallymark_claim::extract(DocId(0), &document, &tallymark::sentences(&document));
    let told: Vec<String> = claims
        .iter()
        .map(|it| write(1, it, TextHash::default(), None)[MARK.len()..].escape_ascii().to_string())
        .collect();
    assert_eq!(FORMAT, "1");
    insta::assert_debug_snapshot!(told);
}
