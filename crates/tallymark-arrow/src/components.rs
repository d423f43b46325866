//! Findings of several blocks that go on from each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::DataType;

use crate::error::Error;
use crate::table::required;

/// Joins the clusters of findings that share claims: `block`, `cluster_id`, and the
/// `component`, the smallest cluster id of all that hang together.
///
/// A question that was answered in a month's last week stands in two blocks;
/// their clusters share its claims. The rows are in order of component, block and cluster,
/// whatever the order of the findings.
///
/// # Errors
///
/// [`Error`] when the tables are not those that `match_claims` makes.
pub fn components(findings: &[RecordBatch]) -> Result<RecordBatch, Error> {
    let mut clusters: Vec<(String, String)> = Vec::new();
    let mut members: Vec<(String, usize)> = Vec::new();
    for batch in findings {
        let place = "the findings";
        let blocks = required(batch, "block", place)?;
        let ids = required(batch, "cluster_id", place)?;
        let Some(claims) = batch.column_by_name("claims") else {
            return Err(Error::NoColumn {
                place: place.into(),
                name: "claims",
                found: "others".into(),
            });
        };
        let DataType::List(_) = claims.data_type() else {
            let found = claims.data_type().clone();
            return Err(Error::ColumnType {
                place: place.into(),
                name: "claims".into(),
                found,
                wanted: "lists of text",
            });
        };
        let claims = claims.as_list::<i32>();
        for row in 0..batch.num_rows() {
            let text = |of: &crate::table::Text<'_>| {
                of.get(row).ok().flatten().unwrap_or_default().to_owned()
            };
            let list = claims.value(row);
            let list = list.as_string_opt::<i32>().ok_or_else(|| Error::ColumnType {
                place: place.into(),
                name: "claims".into(),
                found: list.data_type().clone(),
                wanted: "lists of text",
            })?;
            members.extend(list.iter().flatten().map(|it| (it.to_owned(), clusters.len())));
            clusters.push((text(&blocks), text(&ids)));
        }
    }
    let mut roots: Vec<usize> = (0..clusters.len()).collect();
    members.sort_unstable();
    for same in members.chunk_by(|a, b| a.0 == b.0) {
        for pair in same.windows(2) {
            let (a, b) = (find(&mut roots, pair[0].1), find(&mut roots, pair[1].1));
            roots[a.max(b)] = a.min(b);
        }
    }
    let mut smallest: BTreeMap<usize, usize> = BTreeMap::new();
    for at in 0..clusters.len() {
        let root = find(&mut roots, at);
        let least = smallest.entry(root).or_insert(at);
        if clusters[at].1 < clusters[*least].1 {
            *least = at;
        }
    }
    let mut rows: Vec<(&str, &str, &str)> = (0..clusters.len())
        .map(|at| {
            let component = smallest[&find(&mut roots, at)];
            (&*clusters[component].1, &*clusters[at].0, &*clusters[at].1)
        })
        .collect();
    rows.sort_unstable();
    let column = |get: fn(&(&str, &str, &str)) -> String| -> ArrayRef {
        Arc::new(rows.iter().map(get).map(Some).collect::<StringArray>())
    };
    Ok(RecordBatch::try_from_iter([
        ("block", column(|it| it.1.to_owned())),
        ("cluster_id", column(|it| it.2.to_owned())),
        ("component", column(|it| it.0.to_owned())),
    ])?)
}

fn find(roots: &mut [usize], mut at: usize) -> usize {
    while roots[at] != at {
        roots[at] = roots[roots[at]];
        at = roots[at];
    }
    at
}
