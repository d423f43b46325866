//! The comparison made again, beside the one in the report.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{Check, Verified, list, text_of};

/// What is told of each kind where it differs; other keys are told by their name.
const KINDS: [(&str, &str); 3] =
    [("claims", "claim"), ("clusters", "cluster"), ("findings", "finding")];

/// Keys that hang on a choice of the reader, not on the articles.
const CHOSEN: [&str; 1] = ["best"];

/// Compares what the report says with what this version finds in the same articles.
///
/// Keys that the report does not have yet are passed over: additions are free.
pub(super) fn check(report: &Json, again: &Json, verified: &mut Verified) {
    for (key, kind) in KINDS {
        let now: BTreeMap<&str, &Json> =
            list(again, key).iter().map(|it| (text_of(it, "id"), it)).collect();
        let then: BTreeMap<&str, &Json> =
            list(report, key).iter().map(|it| (text_of(it, "id"), it)).collect();
        for (id, then) in &then {
            match now.get(id) {
                None => {
                    verified.broken(Check::Comparison, id, format!("there is no such {kind} now"))
                }
                Some(now) => differing(id, then, now, verified),
            }
        }
        for id in now.keys().filter(|id| !then.contains_key(*id)) {
            verified.broken(Check::Comparison, id, format!("the report lacks this {kind}"));
        }
    }
}

fn differing(id: &str, then: &Json, now: &Json, verified: &mut Verified) {
    let Some(keys) = then.as_object() else {
        verified.broken(Check::Comparison, id, "it is no object");
        return;
    };
    for (key, value) in keys.iter().filter(|it| !CHOSEN.contains(&it.0.as_str())) {
        let other = now.get(key);
        if other.is_some_and(|it| same(value, it)) || (other.is_none() && value.is_null()) {
            continue;
        }
        let what = match (short(value), other.and_then(short)) {
            (Some(then), Some(now)) => format!("{key} was {then} and is {now}"),
            _ => format!("{key} differs"),
        };
        verified.broken(Check::Comparison, id, what);
    }
}

/// Whether all that `then` says is what `now` says.
fn same(then: &Json, now: &Json) -> bool {
    match (then, now) {
        (Json::Object(then), Json::Object(now)) => then
            .iter()
            .all(|(key, value)| now.get(key).map_or(value.is_null(), |it| same(value, it))),
        (Json::Array(then), Json::Array(now)) => {
            then.len() == now.len() && then.iter().zip(now).all(|(x, y)| same(x, y))
        }
        // 1200 and 1200.0 are one number, whoever wrote the file.
        (Json::Number(then), Json::Number(now)) => then == now || then.as_f64() == now.as_f64(),
        _ => then == now,
    }
}

/// A word or number, where it is short enough to be told.
fn short(it: &Json) -> Option<String> {
    let text = match it {
        Json::String(it) => it.clone(),
        Json::Number(it) => it.to_string(),
        Json::Null => "nothing".to_owned(),
        _ => return None,
    };
    (text.len() <= 40).then_some(text)
}
