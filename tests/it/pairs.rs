//! The pairs of figures of a report with their verdicts, to hold one report against another.

use std::collections::BTreeMap;

use tallymark::{Claim, Report, Verdict};

/// A figure by its document and words, with its place where the words come twice.
pub(crate) type Figure = (String, String, usize);

/// The figure of each claim; `fold` makes writings alike that are to be compared.
pub(crate) fn figures(report: &Report, fold: &dyn Fn(&str) -> String) -> Vec<Figure> {
    let mut seen = BTreeMap::new();
    let one = |it: &Claim| {
        let key = (report.document(it).id.clone(), fold(&it.quote));
        let nth = seen.entry(key.clone()).and_modify(|n| *n += 1).or_insert(0usize);
        (key.0, key.1, *nth)
    };
    report.claims.iter().map(one).collect()
}

/// The verdict on each pair of figures that stand in one row.
pub(crate) fn verdicts(
    report: &Report,
    fold: &dyn Fn(&str) -> String,
) -> BTreeMap<(Figure, Figure), Verdict> {
    let figures = figures(report, fold);
    let pairs = report.findings.iter().flat_map(|it| &it.pairs);
    pairs.map(|it| ((figures[it.a].clone(), figures[it.b].clone()), it.verdict)).collect()
}

pub(crate) fn as_is(quote: &str) -> String {
    quote.to_owned()
}
