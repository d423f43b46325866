//! What the types cannot tell of themselves in the JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::finding::ReasonJson;
use super::{IntervalJson, Number};

impl JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

/// The kinds of reasons and the keys that each has beside `kind`.
const REASONS: &[(&str, &[&str])] = &[
    ("converted", &["from", "to", "value"]),
    ("cut", &["finer", "coarser", "precision", "percent_apart"]),
    ("date_within", &["outer", "inner"]),
    ("dates_disjoint", &["a", "b", "days"]),
    ("dates_near", &["a", "b", "days"]),
    ("dates_overlap", &["a", "b"]),
    ("disjoint", &["a", "b", "percent_apart"]),
    ("equal", &["value"]),
    ("given_rate", &["from", "to", "value"]),
    ("later", &["earlier", "later", "grew"]),
    ("near", &["a", "b", "percent_apart"]),
    ("no_conversion", &["a", "b"]),
    ("not_asserted", &["modality"]),
    ("overlap", &["a", "b"]),
    ("own_sources", &["a", "b"]),
    ("part_above_whole", &["part", "whole"]),
    ("related_thing", &["a", "b"]),
    ("same_date", &["value"]),
    ("same_source", &["name"]),
    ("share_fails", &["share", "from", "to", "change", "computed"]),
    ("share_holds", &["share", "from", "to", "change", "computed"]),
    ("sum_fails", &["parts", "sum", "whole"]),
    ("sum_holds", &["parts", "sum", "whole"]),
    ("tension", &["a", "b"]),
    ("tolerated", &["percent"]),
    ("within_rounding", &["finer", "coarser", "precision", "percent_apart"]),
];

impl JsonSchema for ReasonJson<'_> {
    fn schema_name() -> Cow<'static, str> {
        "reason".into()
    }

    /// Kinds may be added; those known here have their keys.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let interval = generator.subschema_for::<IntervalJson>();
        let of = |kinds: &[&str]| -> Vec<Value> {
            kinds
                .iter()
                .map(|it| if *it == "interval" { json!(interval) } else { json!({ "type": it }) })
                .collect()
        };
        let part = json!({
            "type": "object",
            "description": "A part of a sum.",
            "required": ["claim", "value"],
            "properties": { "claim": { "type": "string" }, "value": { "type": "number" } },
        });
        let of_claim = json!({
            "type": "object",
            "description": "What one claim entails.",
            "required": ["claim", "entailed"],
            "properties": { "claim": { "type": "string" }, "entailed": interval },
        });
        let unit = json!({ "type": "string", "description": "A unit." });
        let mut properties = Map::new();
        properties.insert(
            "kind".into(),
            json!({ "type": "string", "description": "Its name; new ones may come." }),
        );
        for (key, kinds, told) in [
            (
                "a",
                &["interval", "string", "number"][..],
                "Of the first figure: what its words allow or lead to expect, its unit, its thing or its source.",
            ),
            ("b", &["interval", "string", "number"], "The same of the second figure."),
            ("value", &["interval"], "What both say, in the unit of the second."),
            ("outer", &["interval"], "The wider date."),
            ("inner", &["interval"], "The narrower date."),
            ("change", &["boolean"], "Whether the percentage is of a change, not a share."),
            ("computed", &["interval"], "What the two figures come to, in percent."),
            ("earlier", &["string"], "The day that the earlier figure holds for."),
            ("later", &["string"], "The day that the later figure holds for."),
            ("grew", &["boolean"], "Whether the figure rose."),
            ("days", &["integer"], "Days between the dates."),
            ("finer", &["number"], "The figure written with more digits."),
            ("coarser", &["number"], "The figure written with fewer."),
            ("precision", &["number"], "The place that the coarser writing vouches for."),
            ("percent", &["number"], "What the settings allow."),
            ("percent_apart", &["number"], "The distance over the larger near end."),
            ("sum", &["number"], "The sum of the parts."),
            ("name", &["string"], "Who said both."),
            ("modality", &["string"], "How the figure is put that nobody asserts."),
        ] {
            let mut types = of(kinds);
            let mut schema = match types.len() {
                1 if kinds[0] != "interval" => types.remove(0),
                _ => json!({ "anyOf": types }),
            };
            schema["description"] = json!(told);
            properties.insert(key.into(), schema);
        }
        properties.insert("parts".into(), json!({ "type": "array", "items": part }));
        for key in ["part", "share", "whole"] {
            properties.insert(key.into(), of_claim.clone());
        }
        for key in ["from", "to"] {
            properties.insert(key.into(), json!({ "anyOf": [unit, of_claim] }));
        }
        let known: Vec<Value> = (REASONS.iter())
            .map(|(kind, keys)| {
                json!({
                    "if": { "properties": { "kind": { "const": kind } } },
                    "then": { "required": keys },
                })
            })
            .collect();
        json_schema!({
            "description": "Why two figures were judged as they were, with the numbers used.",
            "type": "object",
            "required": ["kind"],
            "properties": properties,
            "allOf": known,
        })
    }
}
