//! The checked-in schemas are those of the types, and what is written is as they say.
//!
//! Made anew by `INSTA_UPDATE=always cargo test -p tallymark-cli schema`.

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};
use tallymark::{Schema, json_schema};

use super::{ARTICLE, Folder, OTHER};

const SCHEMAS: [(Schema, &str); 3] =
    [(Schema::Report, "report"), (Schema::Line, "line"), (Schema::Inspect, "inspect")];

#[test]
fn the_schemas_are_those_of_the_types() {
    for (of, name) in SCHEMAS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schema/{name}.v1.json"));
        let made = json_schema(of);
        if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
            std::fs::write(&path, &made).expect("the schema is written");
        }
        let kept = std::fs::read_to_string(&path).expect("the schema");
        assert!(kept == made, "{name}: INSTA_UPDATE=always cargo test -p tallymark-cli schema");
        let written = Folder::new("schema_written").run(&["schema", name]);
        assert!(written.out() == kept || cfg!(debug_assertions), "{name} is another");
    }
}

/// The schema with every object closed: here a key that is not listed is a fault.
fn closed(of: Schema) -> Validator {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                for value in map.values_mut() {
                    close(value);
                }
                // What is flattened has its keys elsewhere; the whole is closed there.
                if map.get("type") == Some(&json!("object")) && !map.contains_key("$ref") {
                    map.insert("unevaluatedProperties".into(), json!(false));
                }
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut schema: Value = serde_json::from_str(&json_schema(of)).expect("a schema is JSON");
    // The records of `line` flatten the objects of the report, and are closed around them.
    if of == Schema::Line {
        schema["unevaluatedProperties"] = json!(false);
    } else {
        close(&mut schema);
    }
    jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12")
}

#[track_caller]
fn check(schema: &Validator, value: &Value, what: &str) {
    let faults: Vec<String> = schema
        .iter_errors(value)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .take(5)
        .collect();
    assert!(faults.is_empty(), "{what}: {}", faults.join("\n"));
}

/// Folders whose articles bring all kinds of figures, dates, speakers and reasons.
fn inputs() -> Vec<String> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut all: Vec<String> = (std::fs::read_dir(seeds).expect("the seeds"))
        .map(|it| it.expect("an entry").path())
        .filter(|it| it.is_dir())
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    all.sort();
    assert!(all.len() > 3);
    all
}

fn hostile(test: &str) -> Folder {
    let attack = "<script>alert(1)</script> \u{202E}At least 22 people died\u{0} in the “Orvale” fire, \
                  \u{1F525} Mayor \"Ida\\Voss\" said on Monday. It cost $1.5 million.";
    Folder::new(test).with("a.txt", ARTICLE).with("b.txt", OTHER).with("c\"<.txt", attack).with(
        "d.txt",
        "---\noutlet: Herald\npublished: 2031-05-02\n---\nThe wall is 1.2 km long, Mayor Ida Voss \
         told the Courier. It was built in May 1998.",
    )
}

#[test]
fn reports_are_as_their_schema_says() {
    let folder = hostile("schema");
    let (report, line) = (closed(Schema::Report), closed(Schema::Line));
    for input in inputs().iter().map(String::as_str).chain(["."]) {
        let run = folder.run(&["diff", input, "--format", "json", "--policy", "median"]);
        check(&report, &run.json(), input);
        let run = folder.run(&["diff", input, "--format", "jsonl"]);
        for it in run.out().lines() {
            check(&line, &serde_json::from_str(it).expect("an object a line"), it);
        }
    }
}

#[test]
fn stages_are_as_their_schema_says() {
    let folder = hostile("schema_inspect");
    let schema = closed(Schema::Inspect);
    for stage in ["sentences", "quantities", "attributions", "claims"] {
        for input in inputs().iter().map(String::as_str).chain(["."]) {
            let run = folder.run(&["inspect", stage, input, "--format", "jsonl"]);
            for it in run.out().lines() {
                check(&schema, &serde_json::from_str(it).expect("an object a line"), it);
            }
        }
    }
}

#[test]
fn the_check_finds_what_is_wrong() {
    let folder = hostile("schema_strict");
    let good = folder.run(&["diff", ".", "--format", "json"]).json();
    let schema = closed(Schema::Report);
    let open = jsonschema::draft202012::new(
        &serde_json::from_str(&json_schema(Schema::Report)).expect("JSON"),
    )
    .expect("a schema");
    assert!(schema.is_valid(&good) && open.is_valid(&good));
    for (place, value) in [
        ("/claims/0/surprise", json!(1)),
        ("/claims/0/value/surprise", json!(null)),
        ("/findings/0/pairs/0/reasons/0/surprise", json!(null)),
    ] {
        let mut bad = good.clone();
        let (at, key) = place.rsplit_once('/').expect("a place");
        bad.pointer_mut(at).expect(at)[key] = value;
        assert!(!schema.is_valid(&bad), "{place} passes");
        assert!(open.is_valid(&bad), "{place}: additions are free for who reads");
    }
    for (place, value) in [
        ("/findings/0/verdict", json!("wrong")),
        ("/claims/0/span/start", json!(-1)),
        ("/claims/0/value/bound", json!("perhaps")),
        ("/claims/0/quote", json!(null)),
        ("/schema_version", json!(2)),
        ("/findings/0/reasons/0", json!({ "kind": "equal" })),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(place).expect(place) = value;
        assert!(!open.is_valid(&bad), "{place} passes");
    }
}
