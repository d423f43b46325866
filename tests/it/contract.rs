//! The JSON that programs read: every key that the contract names is there.

use serde_json::Value;
use tallymark::{Config, Document, Format, Stage, compare, inspect};

const TEXT: &str = "The flood in Orvale killed at least 22 people, Mayor Ida Voss said.";

fn report() -> Value {
    let documents = vec![
        Document::new("a", TEXT).outlet("Herald"),
        Document::new("b", TEXT.replace("22", "31")).outlet("Courier"),
    ];
    let json = compare(documents, &Config::new()).render(Format::Json);
    serde_json::from_str(&json).expect("a report is JSON")
}

#[track_caller]
fn has(value: &Value, keys: &str) {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    for key in keys.split_whitespace() {
        assert!(object.contains_key(key), "no {key} in {value}");
    }
}

#[test]
fn a_report_has_every_key() {
    let report = report();
    has(&report, "schema_version documents claims clusters findings");
    assert_eq!(report["schema_version"], 1);
    has(
        &report["documents"][0],
        "id path extent outlet title url published updated agency sha256 sections",
    );
    has(&report["documents"][0]["sections"][0], "kind span");
    let claim = &report["claims"][0];
    has(
        claim,
        "id document span code_points quote prefix suffix sentence section value unit measure \
         counted about place as_of attribution modality origin rule",
    );
    has(&claim["value"], "low high bound precision entailed expected");
    has(&claim["value"]["entailed"], "low high");
    has(&claim["attribution"], "source cue content kind basis name named chain");
    has(&report["clusters"][0], "id label claims low high best outlets origins");
    has(&report["findings"][0], "id cluster verdict severity reasons explanation pairs");
}

#[test]
fn ids_name_what_is_there() {
    let report = report();
    let list = |of: &str, key: &str| -> Vec<String> {
        let rows = report[of].as_array().expect("a list").iter();
        rows.map(|it| it[key].as_str().expect("a name").to_owned()).collect()
    };
    let (claims, clusters) = (list("claims", "id"), list("clusters", "id"));
    assert_eq!(claims.iter().filter(|it| it.starts_with("a#")).count(), claims.len() / 2);
    for document in list("claims", "document") {
        assert!(list("documents", "id").contains(&document));
    }
    for cluster in list("findings", "cluster") {
        assert!(clusters.contains(&cluster));
    }
    for cluster in report["clusters"].as_array().expect("a list") {
        for claim in cluster["claims"].as_array().expect("a list") {
            assert!(claims.iter().any(|it| *it == *claim), "{claim}");
        }
    }
}

#[test]
fn a_figure_is_written_as_it_is_read() {
    let report = report();
    let claim = &report["claims"][0];
    assert_eq!(claim["quote"], "at least 22");
    assert_eq!(claim["value"]["low"].to_string(), "22");
    assert_eq!(claim["value"]["high"], Value::Null);
    assert_eq!(claim["value"]["bound"], "at_least");
    assert_eq!(claim["unit"], Value::Null);
    assert_eq!(claim["attribution"]["name"], "Ida Voss");
}

#[test]
fn inspect_gives_one_object_a_document() {
    let document = Document::new("a", TEXT);
    let of = |stage| -> Value {
        serde_json::from_str(&inspect(&document, stage, Format::Json)).expect("JSON")
    };
    has(&of(Stage::Sentences)["sentences"][0], "start end");
    has(
        &of(Stage::Quantities)["quantities"][0],
        "start end low high bound unit concept change counted code_points",
    );
    has(&of(Stage::Quantities), "id quantities dates");
    has(&of(Stage::Attributions)["attributions"][0], "source cue content kind");
    has(&of(Stage::Claims)["claims"][0], "id span quote value");
}

#[test]
fn documents_of_one_name_get_names_of_their_own() {
    let documents =
        vec![Document::new("a", TEXT), Document::new("a", TEXT), Document::new("a (2)", TEXT)];
    let report = compare(documents, &Config::new());
    let ids: Vec<&str> = report.documents.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["a", "a (2)", "a (2) (2)"]);
}
