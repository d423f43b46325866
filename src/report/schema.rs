//! The JSON Schema of what programs read, made from the types that are written.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::inspect::InspectLine;
use super::json::ReportJson;
use super::json_lines::Record;

// The closed lists of the contract. A variant's name in lower case is its name here.
pub(crate) const SECTIONS: [&str; 7] =
    ["headline", "dateline", "byline", "key_points", "body", "caption", "furniture"];
pub(crate) const MODALITIES: [&str; 5] =
    ["stated", "reported", "denied", "planned", "hypothetical"];
pub(crate) const SCOPES: [&str; 7] =
    ["whole", "part", "additional", "each", "day", "site", "running"];
pub(crate) const BOUNDS: [&str; 8] =
    ["exact", "approx", "at_least", "more_than", "at_most", "less_than", "range", "vague"];
pub(crate) const KINDS: [&str; 3] = ["direct", "indirect", "mixed"];
pub(crate) const BASES: [&str; 3] = ["stated", "pronoun", "carried"];
pub(crate) const VERDICTS: [&str; 6] =
    ["single", "agree", "compatible", "revised", "disputed", "conflict"];

/// What a schema is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Schema {
    /// `diff --format json`.
    Report,
    /// One line of `diff --format jsonl`.
    Line,
    /// One line of `inspect … --format jsonl`.
    Inspect,
}

/// The JSON Schema (2020-12) of a report for programs, ended by a line break.
///
/// Keys may be added within one `schema_version`, so the schema lets them pass.
pub fn json_schema(of: Schema) -> String {
    let (mut schema, title, told) = match of {
        Schema::Report => (
            root::<ReportJson<'static>>(),
            "tallymark report, schema version 1",
            "What `tallymark diff --format json` writes. Keys may be added within one version; none is taken away or changed.",
        ),
        Schema::Line => (
            root::<Record>(),
            "tallymark record, schema version 1",
            "One line of `tallymark diff --format jsonl`.",
        ),
        Schema::Inspect => (
            root::<InspectLine>(),
            "tallymark inspect, schema version 1",
            "One line of `tallymark inspect … --format jsonl`.",
        ),
    };
    schema["title"] = json!(title);
    schema["description"] = json!(told);
    if of == Schema::Report {
        schema["properties"]["schema_version"]["const"] = json!(1);
    }
    let mut out = serde_json::to_string_pretty(&schema).unwrap_or_default();
    out.push('\n');
    out
}

fn root<T: JsonSchema>() -> Value {
    // What is written always holds every key, null where there is nothing.
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    generator.into_root_schema_for::<T>().to_value()
}
