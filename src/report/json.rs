//! The JSON of the output contract, schema version 1.
//!
//! These types are the only ones that serialize: the working types stay free
//! to change. Additions are free, changes need a new `schema_version`.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use tallymark_claim::{Interval, Period, Span, TimeExpression, Value};

mod claim;
mod finding;
mod report;
#[cfg(feature = "schema")]
mod schema;

pub(crate) use claim::{CONTEXT, ClaimJson};
pub use claim::{context_of, origin_of};
#[cfg(feature = "schema")]
pub(crate) use finding::FindingJson;
pub(crate) use finding::{cluster_id, finding, finding_id};
#[cfg(any(test, feature = "schema"))]
pub(crate) use report::ReportJson;
#[cfg(feature = "schema")]
pub(crate) use report::{ClusterJson, DocumentJson};
pub(crate) use report::{claim_ids, claims, cluster, documents};

/// The version of everything that [`crate::Report`] and `inspect` write as JSON.
pub(crate) const SCHEMA_VERSION: u32 = 1;

/// A number as written in decimal, so that 0.1 never becomes 0.1000000000000000055.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number(pub(crate) Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Most are whole, and small enough for a machine's number, which is written without a copy.
        if self.0.scale() == 0
            && let Ok(whole) = i64::try_from(self.0.mantissa())
        {
            return serializer.serialize_i64(whole);
        }
        // The text of a decimal is always a JSON number.
        RawValue::from_string(self.0.normalize().to_string())
            .map_err(serde::ser::Error::custom)?
            .serialize(serializer)
    }
}

/// A number or the ISO string of a date at the grain stated.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "scalar"))]
#[serde(untagged)]
pub(crate) enum Scalar {
    Number(Number),
    Date(String),
}

/// Half-open byte range (UTF-8) of the document's whole text.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "span"))]
pub(crate) struct SpanJson {
    /// Where it begins.
    start: usize,
    /// Where it ends; the byte or character there is no part of it.
    end: usize,
}

impl From<Span> for SpanJson {
    fn from(span: Span) -> SpanJson {
        SpanJson { start: span.start(), end: span.end() }
    }
}

/// Low and high end; null where it is open.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "interval"))]
pub(crate) struct IntervalJson {
    /// The low end: a number in the unit named, an ISO date at the grain stated, null where it is open.
    low: Option<Scalar>,
    /// The high end.
    high: Option<Scalar>,
}

impl From<Interval> for IntervalJson {
    fn from(it: Interval) -> IntervalJson {
        let end = |end: Option<Decimal>| end.map(|it| Scalar::Number(Number(it)));
        IntervalJson { low: end(it.low), high: end(it.high) }
    }
}

impl From<Option<Period>> for IntervalJson {
    fn from(period: Option<Period>) -> IntervalJson {
        IntervalJson {
            low: period.map(|it| Scalar::Date(it.start_iso())),
            high: period.map(|it| Scalar::Date(it.end_iso())),
        }
    }
}

impl From<Period> for IntervalJson {
    fn from(period: Period) -> IntervalJson {
        Some(period).into()
    }
}

/// `value` of a claim: the interval as read, and the two derived from it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "value"))]
pub(crate) struct ValueJson {
    #[serde(flatten)]
    read: IntervalJson,
    /// How the words bound it.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::BOUNDS)))]
    bound: &'static str,
    /// Place value of the last digit that the writing vouches for; null for dates.
    precision: Option<Number>,
    /// What the words rule in: “dozens” is 12 or more.
    entailed: IntervalJson,
    /// What a reader expects: of “dozens” 24 to 99.
    expected: IntervalJson,
    /// How finely a date is stated; null for numbers.
    grain: Option<String>,
    /// The TIMEX3 value of a date; null for numbers.
    timex: Option<String>,
}

impl From<&Value> for ValueJson {
    fn from(value: &Value) -> ValueJson {
        match value {
            Value::Number(it) => ValueJson {
                read: it.read.into(),
                bound: it.bound.as_str(),
                precision: Some(Number(it.precision)),
                entailed: it.entailed.into(),
                expected: it.expected.into(),
                grain: None,
                timex: None,
            },
            Value::Date(it) => date(it),
        }
    }
}

/// Low and high as the report writes them: numbers, ISO dates, or null.
pub(crate) fn value_ends(value: &Value) -> [serde_json::Value; 2] {
    let written = match value {
        Value::Number(it) => IntervalJson::from(it.read),
        Value::Date(it) => IntervalJson::from(it.period),
    };
    let read = serde_json::to_value(written).unwrap_or_default();
    ["low", "high"].map(|end| read.get(end).cloned().unwrap_or_default())
}

/// The code of a figure's unit; none for plain counts and dates.
pub(crate) fn unit(value: &Value) -> Option<&'static str> {
    match value {
        Value::Number(it) => it.unit.map(|unit| unit.code),
        Value::Date(_) => None,
    }
}

fn date(it: &TimeExpression) -> ValueJson {
    ValueJson {
        read: it.period.into(),
        bound: it.bound.as_str(),
        precision: None,
        entailed: it.period.into(),
        expected: it.period.into(),
        grain: it.period.map(|period| super::names::name(period.grain)),
        timex: Some(it.timex.clone()),
    }
}

#[cfg(test)]
mod tests;
