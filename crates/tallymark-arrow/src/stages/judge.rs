//! All that a cluster is judged by → its finding.

use arrow_array::RecordBatch;
use tallymark::fields::judgment;
use tallymark::{Config, Report};
use tallymark_match::pieces::{self, Arithmetic};
use tallymark_match::{ShareOf, count_origins, judge_with};

use super::line::{self, Cells};
use super::{broken, by_block, place};
use crate::error::Error;
use crate::matching::findings::Rows;
use crate::matching::restore::{self, Given, Restored};

/// The findings on clusters (`key`), of what [`super::gather`] and [`super::chains`] tell of them.
///
/// As with [`crate::match_all`] a cluster is told where an article of its block has a part in it.
///
/// # Errors
///
/// [`Error::Record`] for what no stage of this version wrote.
pub fn judge(given: &[RecordBatch], config: &Config) -> Result<RecordBatch, Error> {
    let mut given = line::read(given, &["block", "key", "kind", "a"], "the clusters")?;
    // What `chains` says of members `gather` says again, with their records.
    given.retain(|it| it.kind != Some("member") || it.record.is_some());
    let mut findings = Rows::default();
    for of_one in by_block(&mut given, |it| (it.key, it.kind, it.a)) {
        for cluster in of_one.chunk_by(|x, y| x.key == y.key) {
            judge_one(cluster, config, &mut findings)?;
        }
    }
    findings.table()
}

fn judge_one(cluster: &[Cells<'_>], config: &Config, findings: &mut Rows) -> Result<(), Error> {
    let block = cluster[0].block;
    let failed = || broken("the clusters", block);
    let is = |it: &Cells<'_>, kind: &str| it.kind == Some(kind);
    if !cluster.iter().any(|it| is(it, "member") && it.own == Some(block)) {
        return Ok(());
    }
    let mut told: Vec<&Cells<'_>> =
        cluster.iter().filter(|it| is(it, "member") || is(it, "other")).collect();
    told.sort_by_key(|it| it.a);
    told.dedup_by_key(|it| it.a);
    let mut records = Vec::with_capacity(told.len());
    for (row, it) in told.iter().enumerate() {
        let mut given = it.record.and_then(|it| Given::of(it, row, "")).ok_or_else(failed)?;
        (given.name, given.told) = (it.document, it.told);
        records.push(given);
    }
    let Restored { documents, mut claims, .. } = restore::restored(&records, block)?;
    config.rename(&mut claims);
    let at = |place: &[u8]| told.binary_search_by_key(&Some(place), |it| it.a).ok();
    let list = |it: &Cells<'_>| -> Option<Vec<usize>> {
        place::of_list(it.a?)?.into_iter().map(at).collect()
    };
    let members: Vec<usize> = (0..told.len()).filter(|at| is(told[*at], "member")).collect();
    let mut sure = Vec::new();
    // In the order of the articles, and of each as it was found.
    let mut sets: Vec<(&[u8], i64, &str, Vec<usize>)> = Vec::new();
    for it in cluster.iter().filter(|it| !is(it, "member") && !is(it, "other")) {
        if is(it, "sure") {
            let pairs = it.a.and_then(place::of_pairs).ok_or_else(failed)?;
            for (a, b) in pairs {
                let member = |at: usize| members.get(at).copied().ok_or_else(failed);
                sure.push((member(a)?, member(b)?));
            }
            continue;
        }
        let places = list(it).ok_or_else(failed)?;
        let (Some(kind), [first, ..]) = (it.kind, &*places) else { return Err(failed()) };
        let document = place::document_of(told[*first].a.unwrap_or_default());
        sets.push((document, it.count.unwrap_or_default(), kind, places));
    }
    sure.sort_unstable();
    sure.dedup();
    sets.sort();
    sets.dedup();
    let mut sums = Arithmetic::default();
    for (_, _, kind, set) in sets {
        match (kind, &*set) {
            ("parts", _) => sums.parts.push(set),
            ("contained", [part, whole]) => sums.contained.push((*part, *whole)),
            ("share" | "change", [share, from, to]) => {
                let change = kind == "change";
                sums.shares.push(ShareOf { share: *share, from: *from, to: *to, change });
            }
            _ => return Err(failed()),
        }
    }
    let mut clusters = [pieces::described(members, sure, sums, &claims)];
    count_origins(&mut clusters, &claims, &documents, &[]);
    let finding = judge_with(&clusters[0], &claims, config);
    let ids: Vec<String> = told.iter().map(|it| it.name.unwrap_or_default().to_owned()).collect();
    let report = Report { documents, claims, clusters: clusters.into(), findings: Vec::new() };
    let (cluster, finding) = judgment(&report, &finding, &ids);
    findings.push(Some(block), &cluster, &finding);
    Ok(())
}
