//! Each format is read back by a reader that is not ours.

use std::collections::BTreeSet;
use std::path::Path;

use oxjsonld::JsonLdParser;
use oxrdf::{NamedNode, Quad, Term};
use serde_json::Value;
use serde_sarif::sarif::Sarif;

use super::{ARTICLE, Folder, OTHER};

/// Articles in which everything is text: markup, marks that turn the direction, formulas, line breaks.
fn hostile(test: &str) -> Folder {
    let attack = "---\noutlet: =1+1</script>\ntitle: <img src=x onerror=alert(1)>\npublished: \
                  2031-05-02\nurl: javascript:alert(1)\n---\n<script>alert(2)</script> \u{202E}At \
                  least 22 people\ndied in the Orvale flood on Monday, Mayor \"Ida\" Voss said.\n";
    Folder::new(test).with("a.txt", ARTICLE).with("b.txt", OTHER).with("c,\"d\".txt", attack).with(
        "wide.txt",
        "死者 — In Orvale 31 people 🔥 died in the flood on Monday, the ‘Küste’ said.\n",
    )
}

fn seed(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds").join(name);
    path.to_string_lossy().into_owned()
}

/// The hostile folder and two of seeds.
fn each(test: &str, format: &str, mut then: impl FnMut(&str)) {
    let folder = hostile(test);
    for input in [".", &seed("invented_ferry"), &seed("khyber")] {
        then(folder.run(&["diff", input, "--format", format, "--fail-on", "never"]).out());
    }
}

#[test]
fn sarif_is_read_whole_by_types_made_from_its_schema() {
    each("read_sarif", "sarif", |text| {
        let log: Sarif = serde_json::from_str(text).expect("SARIF 2.1.0");
        let written = serde_json::to_value(&log).expect("it is written again");
        // A key that the schema does not know would be lost on the way.
        assert_eq!(written, serde_json::from_str::<Value>(text).expect("JSON"));
        let run = &log.runs[0];
        assert_eq!(run.tool.driver.name, "tallymark");
        let artifacts = run.artifacts.as_ref().expect("articles").len() as i64;
        for result in run.results.as_ref().expect("results") {
            let places = result.locations.iter().chain(&result.related_locations).flatten();
            for place in places {
                let place = place.physical_location.as_ref().expect("a place");
                let artifact = place.artifact_location.as_ref().expect("an article");
                assert!(artifact.index.is_some_and(|it| it < artifacts));
                let uri = artifact.uri.as_deref().expect("an address");
                assert!(uri.is_ascii() && !uri.contains([' ', '"', '<', '\\']), "{uri}");
                let region = place.region.as_ref().expect("a region");
                assert!(region.start_line <= region.end_line && region.start_line >= Some(1));
            }
        }
    });
}

#[test]
fn json_ld_is_a_graph_without_any_network() {
    let node = |it: &str| NamedNode::new(it).expect("an IRI");
    let kind = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    each("read_jsonld", "jsonld", |text| {
        // No loader of contexts is given: one that is not inline would be an error.
        let quads: Vec<Quad> = JsonLdParser::new()
            .for_slice(text.as_bytes())
            .collect::<Result<_, _>>()
            .expect("JSON-LD 1.1");
        let of_kind = |iri: &str| {
            let wanted = Term::from(node(iri));
            quads.iter().filter(|it| it.predicate == kind && it.object == wanted).count()
        };
        let subjects: BTreeSet<String> = quads.iter().map(|it| it.subject.to_string()).collect();
        let claims = of_kind("https://schema.org/Claim");
        assert!(claims >= 3, "{claims} claims");
        assert!(of_kind("http://www.w3.org/ns/oa#Annotation") >= claims);
        for selector in ["TextQuoteSelector", "TextPositionSelector"] {
            assert!(
                of_kind(&format!("http://www.w3.org/ns/oa#{selector}")) >= claims,
                "{selector}"
            );
        }
        assert!(of_kind("http://www.w3.org/ns/prov#Entity") >= claims);
        // Whatever a statement points to is told in the same graph.
        let told = |iri: &str| {
            quads.iter().filter(|it| it.predicate.as_str() == iri).all(|it| match &it.object {
                Term::NamedNode(_) | Term::BlankNode(_) => {
                    subjects.contains(&it.object.to_string())
                }
                _ => false,
            })
        };
        for link in ["wasQuotedFrom", "wasAttributedTo", "wasDerivedFrom"] {
            assert!(told(&format!("http://www.w3.org/ns/prov#{link}")), "{link}");
        }
        let exact = "http://www.w3.org/ns/oa#exact";
        assert!(quads.iter().any(|it| it.predicate.as_str() == exact
            && matches!(&it.object, Term::Literal(it) if it.value().chars().any(char::is_numeric))));
    });
}

#[test]
fn tables_have_as_many_cells_in_each_row() {
    for format in ["csv", "ucdp"] {
        each(&format!("read_{format}"), format, |text| {
            let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
            let head = reader.headers().expect("a head").clone();
            let names: BTreeSet<&str> = head.iter().collect();
            assert_eq!(names.len(), head.len(), "a column stands twice");
            let (low, high) =
                ["low", "high"].map(|it| head.iter().position(|name| name == it).expect(it)).into();
            let mut rows = 0;
            for row in reader.records() {
                let row = row.expect("as many cells as the head");
                for end in [low, high] {
                    assert!(row[end].is_empty() || row[end].parse::<f64>().is_ok(), "{row:?}");
                }
                let formula = |it: &str| it.starts_with(['=', '@', '+', '\t']);
                assert!(row.iter().all(|it| !formula(it)), "{row:?}");
                rows += 1;
            }
            assert!(rows > 0);
        });
    }
}

/// A strict reader of brat's standoff, after its own manual: entities, relations, notes; nothing else.
fn standoff(text: &str, annotations: &str) -> usize {
    let wide: Vec<char> = text.chars().collect();
    let mut ids = BTreeSet::new();
    let mut named = Vec::new();
    for line in annotations.lines() {
        let mut parts = line.split('\t');
        let id = parts.next().expect("an id");
        assert!(ids.insert(id.to_owned()), "{id} stands twice");
        let body = parts.next().expect("a body");
        let (kind, number) = id.split_at(1);
        assert!(number.parse::<u32>().is_ok(), "{line}");
        let words: Vec<&str> = body.split(' ').collect();
        match kind {
            "T" => {
                let (_, offsets) = body.split_once(' ').expect("a type and offsets");
                let mut last = 0;
                let pieces: Vec<String> = (offsets.split(';'))
                    .map(|it| {
                        let (from, to) = it.split_once(' ').expect("two offsets");
                        let ends: [usize; 2] = [from, to].map(|it| it.parse().expect("a number"));
                        assert!(last <= ends[0] && ends[0] < ends[1], "{line}");
                        last = ends[1];
                        wide[ends[0]..ends[1]].iter().collect()
                    })
                    .collect();
                assert_eq!(parts.next(), Some(&*pieces.join(" ")), "{line}");
            }
            "R" => {
                let [_, from, to] = words[..] else { panic!("{line}") };
                for it in [from, to] {
                    named.push(it.split_once(':').expect("a role and an id").1.to_owned());
                }
            }
            "#" => named.push(words[1].to_owned()),
            _ => panic!("{line} is of no known kind"),
        }
    }
    assert!(named.iter().all(|it| ids.contains(it)), "an id is told nowhere");
    ids.len()
}

#[test]
fn standoff_is_read_strictly() {
    let folder = hostile("read_brat");
    for (at, input) in [".".to_owned(), seed("khyber")].into_iter().enumerate() {
        let out = format!("../read_brat_{at}");
        let _ = std::fs::remove_dir_all(folder.0.join(&out));
        folder.run(&["diff", &input, "--format", "brat", "-o", &out]);
        let mut files: Vec<_> = (std::fs::read_dir(folder.0.join(&out)).expect("the folder"))
            .map(|it| it.expect("an entry").path())
            .collect();
        files.sort();
        let mut marked = 0;
        for ann in files.iter().filter(|it| it.extension().is_some_and(|it| it == "ann")) {
            let read = |path: &Path| std::fs::read_to_string(path).expect("a file");
            marked += standoff(&read(&ann.with_extension("txt")), &read(ann));
        }
        assert!(marked > 4, "{marked}");
    }
}

#[test]
fn markdown_keeps_its_tables_and_no_markup() {
    each("read_markdown", "markdown", |text| {
        let mut cells = 0;
        for line in text.lines() {
            // A bar that belongs to the words has a backslash before it.
            let bars = line.replace("\\|", "").matches('|').count();
            if line.starts_with('|') {
                assert!(cells == 0 || bars == cells, "{line}");
                cells = bars;
            } else {
                cells = 0;
            }
            assert!(!line.contains("<script") && !line.contains("<img"), "{line}");
        }
    });
}
