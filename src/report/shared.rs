//! What several formats say of a figure in the same words.

use rust_decimal::Decimal;
use tallymark_claim::{Basis, Claim, Interval, Kind, Modality, Period, Relation, Value};
use tallymark_match::{Cluster, Finding, Reason, Verdict};

use super::Report;
use super::figure::{ends, grouped, unit_name};
use super::names::name;

/// All verdicts, the strongest first.
pub(crate) const VERDICTS: [Verdict; 6] = [
    Verdict::Conflict,
    Verdict::Disputed,
    Verdict::Revised,
    Verdict::Compatible,
    Verdict::Agree,
    Verdict::Single,
];

/// The outlet, else the document's id.
pub(crate) fn outlet<'a>(report: &'a Report, claim: &Claim) -> &'a str {
    let document = report.document(claim);
    document.outlet.as_deref().unwrap_or(&document.id)
}

/// The claims of a cluster, the earliest published first, the undated last.
pub(crate) fn by_date(report: &Report, cluster: &Cluster) -> Vec<usize> {
    let mut claims = cluster.claims.clone();
    let date = |at: usize| report.document(&report.claims[at]).reference().map(|it| it.end);
    // The sort is stable: claims of one day keep the order of document and place.
    claims.sort_by_key(|at| (date(*at).is_none(), date(*at)));
    claims
}

/// At most `most` figures of a question: by date, and where they are too many those of the low
/// and the high end and of the first pairs that decide.
pub(crate) fn chosen(report: &Report, finding: &Finding, most: usize) -> Vec<usize> {
    let cluster = report.cluster(finding);
    let all = by_date(report, cluster);
    if all.len() <= most {
        return all;
    }
    let mut kept: Vec<usize> =
        [cluster.low, cluster.high].iter().flatten().map(|it| it.claim).collect();
    let deciding = finding.pairs.iter().filter(|it| it.verdict == finding.verdict);
    kept.extend(deciding.flat_map(|it| [it.a, it.b]).take(most / 2));
    kept.extend(all.iter().take(most));
    let mut chosen: Vec<usize> = Vec::with_capacity(most);
    for at in kept {
        if chosen.len() < most && !chosen.contains(&at) {
            chosen.push(at);
        }
    }
    chosen.sort_unstable();
    all.into_iter().filter(|at| chosen.binary_search(at).is_ok()).collect()
}

/// The outlet, else the end of an id that is a path: the file's name.
pub(crate) fn short_outlet<'a>(report: &'a Report, claim: &Claim) -> &'a str {
    let document = report.document(claim);
    let id = document.id.as_str();
    let name = || id.trim_end_matches('/').rsplit('/').next().unwrap_or(id);
    document.outlet.as_deref().unwrap_or_else(name)
}

/// Low to high of a question, in words.
pub(crate) fn range(report: &Report, cluster: &Cluster) -> String {
    let unit = cluster.claims.iter().find_map(|at| super::unit(&report.claims[*at].value));
    let unit = unit.map_or(String::new(), |it| format!(" {}", unit_name(it)));
    match (cluster.low, cluster.high) {
        (Some(low), Some(high)) if low.value == high.value => {
            format!("{}{unit}", rounded(low.value))
        }
        (Some(low), Some(high)) => {
            format!("{} to {}{unit}", rounded(low.value), rounded(high.value))
        }
        (Some(low), None) => format!("{} or more{unit}", rounded(low.value)),
        (None, Some(high)) => format!("up to {}{unit}", rounded(high.value)),
        (None, None) => {
            let mut days: Vec<(String, String)> = cluster
                .claims
                .iter()
                .filter_map(|at| match &report.claims[*at].value {
                    Value::Date(it) => it.period.map(|it| (it.start_iso(), it.end_iso())),
                    Value::Number(_) => None,
                })
                .collect();
            days.sort();
            let high = days.iter().map(|it| it.1.clone()).max();
            match (days.into_iter().next(), high) {
                (Some((low, _)), Some(high)) if low == high => low,
                (Some((low, _)), Some(high)) => format!("{low} to {high}"),
                _ => "not known".to_owned(),
            }
        }
    }
}

/// A converted figure has digits that nobody wrote: "4.02336 km" for two and a half miles.
fn rounded(value: Decimal) -> String {
    grouped(value.round_dp(2))
}

/// The letters that stand for the figures of a question: A to Z, then AA.
pub(crate) fn letter(mut at: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)));
        at /= 26;
        if at == 0 {
            break;
        }
        at -= 1;
    }
    out.iter().rev().collect()
}

/// A figure in a few words: "12", "12 or more", "20 to 22", "up to 40 km", "4 May 1998" as ISO.
pub(crate) fn figure(value: &Value) -> String {
    match value {
        Value::Number(it) => {
            let unit = it.unit.map_or(String::new(), |it| format!(" {}", unit_name(it.code)));
            format!("{}{unit}", interval(it.read))
        }
        Value::Date(_) => {
            let ends = ends(value);
            if ends.low == "?" {
                return "not known".to_owned();
            }
            if ends.low == ends.high { ends.low } else { format!("{} to {}", ends.low, ends.high) }
        }
    }
}

/// An interval in words.
pub(crate) fn interval(it: Interval) -> String {
    match (it.low, it.high) {
        (Some(low), Some(high)) if low == high => grouped(low),
        (Some(low), Some(high)) => format!("{} to {}", grouped(low), grouped(high)),
        (Some(low), None) => format!("{} or more", grouped(low)),
        (None, Some(high)) => format!("up to {}", grouped(high)),
        (None, None) => "any number".to_owned(),
    }
}

fn period(it: Period) -> String {
    let (start, end) = (it.start_iso(), it.end_iso());
    if start == end { start } else { format!("{start} to {end}") }
}

/// Who says it, in words: "said by Mara Voss", "in its own words".
pub(crate) fn speaker(report: &Report, claim: &Claim) -> (&'static str, Option<String>) {
    let document = report.document(claim);
    match &claim.attribution {
        None => ("in its own words", None),
        Some(it) => match it.name.clone().or(it.source.map(|span| document.words(span).to_owned()))
        {
            Some(name) => (manner(claim.modality), Some(name)),
            None => ("reported without a source", None),
        },
    }
}

fn manner(modality: Modality) -> &'static str {
    match modality {
        Modality::Denied => "denied by",
        Modality::Planned => "planned by",
        Modality::Hypothetical => "thought possible by",
        _ => "said by",
    }
}

/// How the words of a source are given.
pub(crate) fn manner_of_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "quoted",
        Kind::Indirect => "in the outlet’s words",
        Kind::Mixed => "partly quoted",
    }
}

/// How the source is known, where the words beside the cue do not name it.
pub(crate) fn basis(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Pronoun => Some("known from the text around it"),
        Basis::Carried => Some("carried on from the sentence before"),
        _ => None,
    }
}

/// How a link of a chain passes a figure on.
pub(crate) fn passed_on(relation: Relation) -> &'static str {
    match relation {
        Relation::SaidTo => "told to",
        Relation::Citing => "citing",
        _ => "reported by",
    }
}

/// A reason in one line, with the numbers that it rests on.
pub(crate) fn reason(it: &Reason, letter_of: &dyn Fn(usize) -> String) -> String {
    let n = |it: Decimal| grouped(it);
    match it {
        Reason::Equal { value } => format!("the same figure: {}", interval(*value)),
        Reason::SameDate { period: it } => format!("the same date: {}", period(*it)),
        Reason::Converted { from, to, value } => {
            format!("converted from {} to {}: {}", unit_name(from), unit_name(to), interval(*value))
        }
        Reason::NoConversion { a, b } => {
            format!("nothing fixed converts {} to {}", unit_name(a), unit_name(b))
        }
        Reason::WithinRounding { finer, coarser, precision, percent_apart } => format!(
            "{} rounds to {} at the place that it vouches for ({}); {} percent apart",
            n(*finer),
            n(*coarser),
            n(*precision),
            n(*percent_apart)
        ),
        Reason::Cut { finer, coarser, precision, percent_apart } => format!(
            "{} is {} cut at the place that it vouches for ({}); {} percent apart",
            n(*coarser),
            n(*finer),
            n(*precision),
            n(*percent_apart)
        ),
        Reason::Near { a, b, percent_apart } => {
            format!("{} and {} are {} percent apart", n(*a), n(*b), n(*percent_apart))
        }
        Reason::OwnConversion => "the article itself gives one as the other".to_owned(),
        Reason::GivenRate { from, to, value } => format!(
            "{} to {} at the rate that an article gives: {}",
            unit_name(from),
            unit_name(to),
            interval(*value)
        ),
        Reason::Overlap { a, b } => {
            format!("what the words allow overlaps: {} and {}", interval(*a), interval(*b))
        }
        Reason::Tension { a, b } => format!(
            "both can be true, yet a reader would expect {} of one and {} of the other",
            interval(*a),
            interval(*b)
        ),
        Reason::DateWithin { outer, inner } => {
            format!("{} lies within {}", period(*inner), period(*outer))
        }
        Reason::Disjoint { a, b, percent_apart } => format!(
            "what the words allow does not overlap: {} and {}, {} percent apart",
            interval(*a),
            interval(*b),
            n(*percent_apart)
        ),
        Reason::DatesOverlap { a, b } => {
            format!("the dates share days: {} and {}", period(*a), period(*b))
        }
        Reason::DatesNear { a, b, days } => {
            format!(
                "{} and {} lie {days} days apart, which their words allow",
                period(*a),
                period(*b)
            )
        }
        Reason::DatesDisjoint { a, b, days } => {
            format!("{} and {} lie {days} days apart", period(*a), period(*b))
        }
        Reason::Later { earlier, later, grew } => format!(
            "one holds for {earlier}, the other for {later}; the figure {}",
            if *grew { "grew" } else { "fell" }
        ),
        Reason::Overtaken => {
            "one article tells both, one of them in its headline or key points, or as an earlier count"
                .to_owned()
        }
        Reason::SameDocument => "one article tells both".to_owned(),
        Reason::SameSource { name } => format!("one source gave both: {name}"),
        Reason::OwnSources { a, b } => format!("each has its own source: {a}, and {b}"),
        Reason::SumHolds { parts, sum, whole } | Reason::SumFails { parts, sum, whole } => {
            let holds = matches!(it, Reason::SumHolds { .. });
            let parts: Vec<String> = parts
                .iter()
                .map(|(at, value)| format!("{} ({})", n(*value), letter_of(*at)))
                .collect();
            format!(
                "{} make {}, which {} {} ({})",
                parts.join(" + "),
                n(*sum),
                if holds { "fits" } else { "does not fit" },
                interval(whole.1),
                letter_of(whole.0)
            )
        }
        Reason::PartAboveWhole { part, whole } => {
            format!(
                "the part, {} ({}), is larger than the whole, {} ({})",
                interval(part.1),
                letter_of(part.0),
                interval(whole.1),
                letter_of(whole.0)
            )
        }
        Reason::ShareHolds { share, from, to, change, computed }
        | Reason::ShareFails { share, from, to, change, computed } => {
            let holds = matches!(it, Reason::ShareHolds { .. });
            format!(
                "{} ({}) {} {} ({}) make {} percent, which {} {} ({})",
                interval(from.1),
                letter_of(from.0),
                if *change { "to" } else { "of" },
                interval(to.1),
                letter_of(to.0),
                interval(*computed),
                if holds { "fits" } else { "does not fit" },
                interval(share.1),
                letter_of(share.0)
            )
        }
        Reason::RelatedThing { a, b } => {
            format!("one measures “{a}”, the other “{b}”, which belong together")
        }
        Reason::NotAsserted { modality } => {
            format!("one of them is {}, not asserted", name(modality))
        }
        Reason::Tolerated { percent } => {
            format!("the settings allow figures to lie {} percent apart", n(*percent))
        }
        Reason::Unresolved => "a date hangs on an unknown date of publication".to_owned(),
        other => other.as_str().replace('_', " "),
    }
}

/// The sentence that says why, at most so long that a page stays one: names in it may be pages long.
pub(crate) fn why(finding: &Finding) -> String {
    match clip(&finding.explanation, WHY) {
        (shown, None) => shown.to_owned(),
        (shown, Some(all)) => format!("{shown}… (cut: {all} characters)"),
    }
}

/// Characters of that sentence, and of a name in the text report.
const WHY: usize = 1500;
pub(crate) const NAME: usize = 200;

/// At most `most` characters of a text, and how many it has where that is more.
pub(crate) fn clip(text: &str, most: usize) -> (&str, Option<usize>) {
    match text.char_indices().nth(most) {
        Some((cut, _)) => (&text[..cut], Some(text.chars().count())),
        None => (text, None),
    }
}
