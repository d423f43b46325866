use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use tallymark_claim::Interval;
use tallymark_match::{Finding, Pair, Reason};

use super::{IntervalJson, Number};
use crate::Report;
use crate::report::names::name;

/// A verdict on a cluster, with the reasons from which it can be recomputed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "finding"))]
pub(crate) struct FindingJson<'a> {
    /// "f" and the number of its cluster.
    id: String,
    /// Id of the cluster.
    cluster: String,
    /// The strongest of its pairs.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::VERDICTS)))]
    verdict: &'static str,
    /// How far apart the figures are after their hedges, 0 to 1.
    severity: Number,
    /// Why.
    reasons: Vec<ReasonJson<'a>>,
    /// One plain sentence for people.
    explanation: &'a str,
    /// Stays while the articles around the finding change.
    fingerprint: String,
    /// The pairs that were compared.
    pairs: Vec<PairJson<'a>>,
}

/// The verdict on two claims.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "pair"))]
struct PairJson<'a> {
    /// Id of a claim.
    a: &'a str,
    /// Id of a claim.
    b: &'a str,
    /// What the comparison came to.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::report::schema::VERDICTS)))]
    verdict: &'static str,
    /// Why.
    reasons: Vec<ReasonJson<'a>>,
}

impl<'a> FindingJson<'a> {
    fn new(report: &Report, finding: &'a Finding, ids: &'a [String]) -> FindingJson<'a> {
        let reasons = |list: &'a [Reason]| list.iter().map(|it| ReasonJson(it, ids)).collect();
        FindingJson {
            id: finding_id(finding),
            cluster: cluster_id(finding.cluster.0),
            verdict: finding.verdict.as_str(),
            severity: Number(
                Decimal::from_f64_retain(finding.severity.0).unwrap_or_default().round_dp(3),
            ),
            reasons: reasons(&finding.reasons),
            explanation: &finding.explanation,
            fingerprint: report.fingerprint(finding),
            pairs: finding
                .pairs
                .iter()
                .map(|Pair { a, b, verdict, reasons: why }| PairJson {
                    a: &ids[*a],
                    b: &ids[*b],
                    verdict: verdict.as_str(),
                    reasons: reasons(why),
                })
                .collect(),
        }
    }
}

/// A finding as the report writes it.
pub(crate) fn finding<'a>(
    report: &Report,
    finding: &'a Finding,
    ids: &'a [String],
) -> FindingJson<'a> {
    FindingJson::new(report, finding, ids)
}

/// The name of the cluster at place `at`: "q1" is the first question.
pub(crate) fn cluster_id(at: usize) -> String {
    format!("q{}", at + 1)
}

/// The name of a finding: "f1" judges "q1".
pub(crate) fn finding_id(finding: &Finding) -> String {
    format!("f{}", finding.cluster.0 + 1)
}

/// A reason as an object: its `kind`, and the numbers used under the names of the type.
#[derive(Debug)]
pub(super) struct ReasonJson<'a>(&'a Reason, &'a [String]);

#[derive(Serialize)]
struct PartJson<'a> {
    claim: &'a str,
    value: Number,
}

#[derive(Serialize)]
struct WholeJson<'a> {
    claim: &'a str,
    entailed: IntervalJson,
}

impl Serialize for ReasonJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ReasonJson(reason, ids) = self;
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("kind", reason.as_str())?;
        let span = |it: &Interval| IntervalJson::from(*it);
        let entailed =
            |it: &(usize, Interval)| WholeJson { claim: &ids[it.0], entailed: it.1.into() };
        match reason {
            Reason::Equal { value } => out.serialize_entry("value", &span(value))?,
            Reason::SameDate { period } => {
                out.serialize_entry("value", &IntervalJson::from(*period))?;
            }
            Reason::Converted { from, to, value } | Reason::GivenRate { from, to, value } => {
                out.serialize_entry("from", from)?;
                out.serialize_entry("to", to)?;
                out.serialize_entry("value", &span(value))?;
            }
            Reason::WithinRounding { finer, coarser, precision, percent_apart }
            | Reason::Cut { finer, coarser, precision, percent_apart } => {
                out.serialize_entry("finer", &Number(*finer))?;
                out.serialize_entry("coarser", &Number(*coarser))?;
                out.serialize_entry("precision", &Number(*precision))?;
                out.serialize_entry("percent_apart", &Number(*percent_apart))?;
            }
            Reason::Near { a, b, percent_apart } => {
                out.serialize_entry("a", &Number(*a))?;
                out.serialize_entry("b", &Number(*b))?;
                out.serialize_entry("percent_apart", &Number(*percent_apart))?;
            }
            Reason::Overlap { a, b } | Reason::Tension { a, b } => {
                out.serialize_entry("a", &span(a))?;
                out.serialize_entry("b", &span(b))?;
            }
            Reason::DateWithin { outer, inner } => {
                out.serialize_entry("outer", &IntervalJson::from(*outer))?;
                out.serialize_entry("inner", &IntervalJson::from(*inner))?;
            }
            Reason::Disjoint { a, b, percent_apart } => {
                out.serialize_entry("a", &span(a))?;
                out.serialize_entry("b", &span(b))?;
                out.serialize_entry("percent_apart", &Number(*percent_apart))?;
            }
            Reason::DatesDisjoint { a, b, days } | Reason::DatesNear { a, b, days } => {
                out.serialize_entry("a", &IntervalJson::from(*a))?;
                out.serialize_entry("b", &IntervalJson::from(*b))?;
                out.serialize_entry("days", days)?;
            }
            Reason::Later { earlier, later, grew } => {
                out.serialize_entry("earlier", &earlier.to_string())?;
                out.serialize_entry("later", &later.to_string())?;
                out.serialize_entry("grew", grew)?;
            }
            Reason::OwnSources { a, b } | Reason::RelatedThing { a, b } => {
                out.serialize_entry("a", a)?;
                out.serialize_entry("b", b)?;
            }
            Reason::SumHolds { parts, sum, whole } | Reason::SumFails { parts, sum, whole } => {
                let parts: Vec<_> = parts
                    .iter()
                    .map(|(at, value)| PartJson { claim: &ids[*at], value: Number(*value) })
                    .collect();
                out.serialize_entry("parts", &parts)?;
                out.serialize_entry("sum", &Number(*sum))?;
                out.serialize_entry("whole", &entailed(whole))?;
            }
            Reason::PartAboveWhole { part, whole } => {
                out.serialize_entry("part", &entailed(part))?;
                out.serialize_entry("whole", &entailed(whole))?;
            }
            Reason::ShareHolds { share, from, to, change, computed }
            | Reason::ShareFails { share, from, to, change, computed } => {
                out.serialize_entry("share", &entailed(share))?;
                out.serialize_entry("from", &entailed(from))?;
                out.serialize_entry("to", &entailed(to))?;
                out.serialize_entry("change", change)?;
                out.serialize_entry("computed", &span(computed))?;
            }
            Reason::NoConversion { a, b } => {
                out.serialize_entry("a", a)?;
                out.serialize_entry("b", b)?;
            }
            Reason::DatesOverlap { a, b } => {
                out.serialize_entry("a", &IntervalJson::from(*a))?;
                out.serialize_entry("b", &IntervalJson::from(*b))?;
            }
            Reason::Tolerated { percent } => {
                out.serialize_entry("percent", &Number(*percent))?;
            }
            Reason::SameSource { name } => out.serialize_entry("name", name)?,
            Reason::NotAsserted { modality } => {
                out.serialize_entry("modality", &name(modality))?;
            }
            // Those without numbers; a new reason shows at least its name.
            _ => {}
        }
        out.end()
    }
}
