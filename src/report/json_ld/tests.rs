use std::collections::BTreeSet;

use serde_json::Value;

use super::graph;
use crate::report::fixture;

fn read() -> Value {
    serde_json::from_str(&graph(&fixture::report())).expect("a graph is JSON")
}

/// The nodes of a type.
fn of<'a>(graph: &'a Value, kind: &str) -> Vec<&'a Value> {
    let is = |it: &&Value| {
        it["type"] == kind
            || it["type"].as_array().is_some_and(|all| all.iter().any(|it| it == kind))
    };
    graph["@graph"].as_array().expect("nodes").iter().filter(is).collect()
}

#[test]
fn every_key_and_type_is_a_term_of_the_context() {
    fn walk(value: &Value, terms: &serde_json::Map<String, Value>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    assert!(terms.contains_key(key), "{key} is no term");
                    if key == "type" {
                        let kinds =
                            value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
                        for kind in kinds {
                            assert!(
                                terms.contains_key(kind.as_str().unwrap()),
                                "{kind} is no term"
                            );
                        }
                    }
                    walk(value, terms);
                }
            }
            Value::Array(list) => list.iter().for_each(|it| walk(it, terms)),
            _ => {}
        }
    }
    let graph = read();
    let terms = graph["@context"].as_object().expect("an inline context");
    graph["@graph"].as_array().expect("nodes").iter().for_each(|it| walk(it, terms));
    // Every prefix that a term uses is declared.
    for id in terms
        .values()
        .filter_map(|it| it.as_str().or(it["@id"].as_str()))
        .filter(|it| !it.starts_with('@'))
    {
        let (prefix, rest) = id.split_once(':').expect("an IRI or a prefixed name");
        assert!(rest.starts_with("//") || prefix == "urn" || terms.contains_key(prefix), "{id}");
    }
}

#[test]
fn every_node_that_is_named_is_there() {
    let graph = read();
    let nodes = graph["@graph"].as_array().expect("nodes");
    let ids: Vec<&str> = nodes.iter().filter_map(|it| it["id"].as_str()).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "a node is told twice");
    for node in nodes {
        let said = node.to_string();
        for named in said
            .split('"')
            .filter(|it| it.starts_with("urn:tallymark:") || it.starts_with("urn:sha256:"))
        {
            assert!(known.contains(named), "{named} is told nowhere");
        }
    }
}

#[test]
fn the_chain_goes_from_the_claim_to_the_speaker() {
    let graph = read();
    let by_id = |id: &Value| {
        graph["@graph"].as_array().unwrap().iter().find(|it| it["id"] == *id).expect("the node")
    };
    let claim =
        of(&graph, "Claim").into_iter().find(|it| it["about"]["low"] == 22).expect("the toll");
    let statement = by_id(&claim["wasDerivedFrom"]);
    assert_eq!(by_id(&statement["wasAttributedTo"])["name"], "Ida Voss");
    assert_eq!(by_id(&by_id(&claim["appearance"])["publisher"])["name"], "Ost Herald");
}

#[test]
fn selectors_are_true_to_the_text() {
    let report = fixture::report();
    let graph = read();
    let notes = of(&graph, "Annotation");
    assert!(notes.len() > report.claims.len());
    for note in notes {
        let target = &note["target"];
        let (quote, place) = (&target["selector"][0], &target["selector"][1]);
        let number = |it: &Value| usize::try_from(it.as_u64().expect("an offset")).unwrap();
        let exact = quote["exact"].as_str().unwrap();
        let held = report.documents.iter().any(|it| {
            let bytes = number(&target["byteStart"])..number(&target["byteEnd"]);
            let (from, to) = (number(&place["start"]), number(&place["end"]));
            let wide: String = it.text.chars().skip(from).take(to - from).collect();
            it.text.get(bytes) == Some(exact) && wide == exact
        });
        assert!(held, "{exact}");
    }
}
