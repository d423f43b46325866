//! The schema is kept by hand: a report must have just the keys that it names.

use serde_json::Value;

use super::{ARTICLE, Folder, OTHER};

/// Follows `$ref`s, which all point into `$defs`.
fn resolved<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(path) => &root["$defs"][path.trim_start_matches("#/$defs/")],
        None => schema,
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Whether `value` is as `schema` says: types, enums, keys.
fn check(value: &Value, schema: &Value, root: &Value, path: &str) {
    let schema = resolved(schema, root);
    if let Some(choices) = schema["anyOf"].as_array() {
        let fits = |it: &&Value| {
            let types = &resolved(it, root)["type"];
            types == type_of(value) || types == "integer" && value.is_u64()
        };
        let choice = choices.iter().find(fits);
        let choice = choice.unwrap_or_else(|| panic!("{path}: no choice for {value}"));
        return check(value, choice, root, path);
    }
    let types = &schema["type"];
    let is = |name: &str| name == type_of(value) || name == "integer" && value.is_u64();
    match types {
        Value::String(one) => assert!(is(one), "{path}: {value} is no {one}"),
        Value::Array(many) => {
            assert!(many.iter().any(|it| it.as_str().is_some_and(is)), "{path}: {value}");
        }
        _ => {}
    }
    if let (Some(list), Some(name)) = (schema["enum"].as_array(), value.as_str()) {
        assert!(list.iter().any(|it| it == name), "{path}: {name} is not listed");
    }
    if let Some(items) = value.as_array() {
        for item in items {
            check(item, &schema["items"], root, &format!("{path}[]"));
        }
    }
    if let (Some(fields), Some(known)) = (value.as_object(), schema["properties"].as_object()) {
        for key in schema["required"].as_array().into_iter().flatten() {
            let key = key.as_str().expect("a name");
            assert!(fields.contains_key(key), "{path}: no {key}");
        }
        for (key, field) in fields {
            let at = format!("{path}.{key}");
            if schema["additionalProperties"] == false {
                assert!(known.contains_key(key), "{at} is not in the schema");
            }
            if let Some(schema) = known.get(key) {
                check(field, schema, root, &at);
            }
        }
    }
}

#[test]
fn a_report_is_as_the_schema_says() {
    let folder = Folder::new("schema").with("a.txt", ARTICLE).with("b.txt", OTHER).with(
        "c.txt",
        "---\noutlet: Herald\npublished: 2031-05-02\n---\nThe wall is 1.2 km long, Mayor Ida Voss \
         told the Courier. It was built in May 1998.",
    );
    let schema = folder.run(&["schema"]).json();
    let report = folder.run(&["diff", ".", "--format", "json"]).json();
    check(&report, &schema, &schema, "report");
}

#[test]
fn the_check_finds_a_key_that_is_not_listed() {
    let folder = Folder::new("schema_strict").with("a.txt", ARTICLE);
    let schema = folder.run(&["schema"]).json();
    let mut report = folder.run(&["diff", ".", "--format", "json"]).json();
    report["surprise"] = Value::Null;
    let checked = std::panic::catch_unwind(|| check(&report, &schema, &schema, "report"));
    assert!(checked.is_err());
}
