//! Rows with the fatality columns of the Uppsala Conflict Data Program: low, best, high.
//!
//! A question about people killed is a row. `best` is empty unless a policy
//! was asked for: it is for coders to judge which source is the most reliable.
//! The columns that only a coder can fill (actors, conflict, place codes) are not written.

use std::collections::BTreeSet;

use tallymark_claim::{Claim, Date, Measure, Value};
use tallymark_match::{Finding, Verdict};

use super::Report;
use super::csv::{Cell, head, row};
use super::json::{claim_ids, cluster_id};
use super::names::name;
use super::shared::{by_date, outlet};

const HEAD: &[&str] = &[
    "id",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "date_prec",
    "date_start",
    "date_end",
    "where_coordinates",
    "best",
    "high",
    "low",
    "measure",
    "verdict",
    "independent_origins",
    "provisional",
    "notes",
];

/// One row a question that counts people.
pub(crate) fn rows(report: &Report) -> String {
    let mut out = String::new();
    head(&mut out, HEAD);
    let ids = claim_ids(report);
    for finding in &report.findings {
        let claims = by_date(report, report.cluster(finding));
        let counts = claims.first().is_some_and(|at| is_toll(&report.claims[*at]));
        if counts {
            row(&mut out, &cells(report, finding, &claims, &ids));
        }
    }
    out
}

/// People killed, hurt or missing: what that project's columns are about; `measure` tells them apart.
fn is_toll(claim: &Claim) -> bool {
    use Measure::{Casualties, Injured, Killed, Missing};
    matches!(claim.measure, Killed | Injured | Casualties | Missing)
        && matches!(claim.value, Value::Number(_))
}

fn cells(report: &Report, finding: &Finding, claims: &[usize], ids: &[String]) -> Vec<Cell> {
    let cluster = report.cluster(finding);
    let all = |of: &dyn Fn(usize) -> Option<String>| {
        let mut seen = BTreeSet::new();
        let mut list = Vec::new();
        for it in claims.iter().filter_map(|at| of(*at)) {
            if seen.insert(it.clone()) {
                list.push(it);
            }
        }
        if list.is_empty() { Cell::Empty } else { Cell::Text(list.join("; ")) }
    };
    let document = |at: usize| report.document(&report.claims[at]);
    let days: Vec<(Date, Date)> = claims
        .iter()
        .filter_map(|at| report.claims[*at].happened)
        .map(|it| (it.start, it.end))
        .collect();
    let start = days.iter().map(|it| it.0).min();
    let end = days.iter().map(|it| it.1).max();
    let place = claims.iter().find_map(|at| {
        let claim = &report.claims[*at];
        claim.places.first().map(|it| report.document(claim).words(it.span).to_owned())
    });
    let source = |at: usize| {
        let claim = &report.claims[at];
        let it = claim.attribution.as_ref()?;
        it.name.clone().or(it.source.map(|span| report.document(claim).words(span).to_owned()))
    };
    vec![
        Cell::plain(cluster_id(cluster.id.0)),
        Cell::plain(cluster.outlets),
        all(&|at| {
            let claim = &report.claims[at];
            let day = document(at).reference().map_or("undated".to_owned(), |it| it.start_iso());
            Some(format!("\"{}\", {day}, {}", outlet(report, claim), ids[at]))
        }),
        all(&|at| Some(outlet(report, &report.claims[at]).to_owned())),
        all(&|at| document(at).reference().map(|it| it.start_iso())),
        all(&|at| document(at).title.clone()),
        all(&source),
        precision(start, end),
        start.map_or(Cell::Empty, Cell::plain),
        end.map_or(Cell::Empty, Cell::plain),
        place.map_or(Cell::Empty, Cell::Text),
        Cell::number(cluster.best.map(|it| it.value)),
        Cell::number(cluster.high.map(|it| it.value)),
        Cell::number(cluster.low.map(|it| it.value)),
        Cell::plain(name(report.claims[claims[0]].measure)),
        Cell::plain(finding.verdict.as_str()),
        Cell::plain(cluster.origins),
        Cell::plain(cluster.origins < 2),
        Cell::text(if finding.verdict == Verdict::Single {
            "told once"
        } else {
            &finding.explanation
        }),
    ]
}

/// How precisely the date is known, as that project grades it: 1 the day, 2 within
/// two to six days, 3 a week, 4 a month, 5 a longer stretch or not known.
fn precision(start: Option<Date>, end: Option<Date>) -> Cell {
    let (Some(start), Some(end)) = (start, end) else { return Cell::plain(5) };
    Cell::plain(match end.days_since(start) {
        0 => 1,
        1..=5 => 2,
        6 => 3,
        7..=30 => 4,
        _ => 5,
    })
}
