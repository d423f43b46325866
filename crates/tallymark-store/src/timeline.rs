//! How the figures of a story moved, day by day, corrections among them.

mod html;
mod table;

use std::collections::BTreeMap;

use tallymark::{Claim, Config, Date, Report, Value};
use tallymark_match::timeline;

use crate::changes::side;
use crate::error::Error;
use crate::restated;
use crate::store::{Store, Version};

/// The questions of a story with the steps that their figures took.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The questions with two steps or more, the one with most steps first.
    pub tracks: Vec<Track>,
    /// Questions with one dated figure.
    pub alone: usize,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Track {
    /// The question in a few words.
    pub label: String,
    /// What its present figures come to.
    pub verdict: &'static str,
    /// The unit of the figures; `None` for counts.
    pub unit: Option<&'static str>,
    /// Its figures, the earliest day first.
    pub steps: Vec<Step>,
}

/// One figure on its day.
#[derive(Clone, Debug)]
pub struct Step {
    /// The day that it holds for.
    pub day: Date,
    /// The low end.
    pub low: Option<String>,
    /// The high end.
    pub high: Option<String>,
    /// The words.
    pub quote: String,
    /// Who published it.
    pub outlet: String,
    /// The page that states it.
    pub page: String,
    /// Which version of the page.
    pub version: usize,
    /// Whether an earlier day already had a figure that went beyond it.
    pub lags: bool,
    /// What a later version of the page says in its place: "" where it says nothing.
    pub restated: Option<String>,
}

impl Timeline {
    /// For people on a terminal.
    pub fn text(&self) -> String {
        table::text(self)
    }

    /// For spreadsheets: one row a step.
    pub fn csv(&self) -> String {
        table::csv(self)
    }

    /// For a browser: one page with a step line a question, that loads nothing.
    pub fn html(&self, title: &str) -> String {
        html::render(self, title)
    }
}

impl Store {
    /// How the figures moved; what earlier versions of a page stated is in it, and told as restated.
    ///
    /// # Errors
    ///
    /// As [`Store::versions`].
    pub fn timeline(&self, config: &Config) -> Result<Timeline, Error> {
        let versions = self.versions()?;
        let side = side(&versions, config);
        let mut corrected = corrections(&side.report, &side.versions, &side.cluster_of, &versions);
        let mut tracks = Vec::new();
        let mut alone = 0;
        for finding in &side.report.findings {
            let cluster = side.report.cluster(finding);
            let mut steps: Vec<Step> = timeline(cluster, &side.report.claims)
                .iter()
                .map(|it| {
                    let claim = &side.report.claims[it.claim];
                    let version = side.versions[claim.provenance.document.0];
                    Step { lags: it.lags, ..step(claim, it.day, version) }
                })
                .collect();
            steps.extend(corrected.remove(&cluster.id.0).unwrap_or_default());
            steps.sort_by(|a, b| (a.day, &a.page, a.version).cmp(&(b.day, &b.page, b.version)));
            match steps.len() {
                0 => {}
                1 => alone += 1,
                _ => tracks.push(Track {
                    label: cluster.label.clone(),
                    verdict: finding.verdict.as_str(),
                    unit: cluster.claims.first().and_then(|at| unit(&side.report.claims[*at])),
                    steps,
                }),
            }
        }
        tracks.sort_by_key(|it| std::cmp::Reverse(it.steps.len()));
        Ok(Timeline { tracks, alone })
    }
}

/// The figures that earlier versions of the pages stated otherwise, by the cluster that the figure in their place is in.
fn corrections(
    report: &Report,
    latest: &[&Version],
    cluster_of: &[usize],
    versions: &[Version],
) -> BTreeMap<usize, Vec<Step>> {
    let mut out: BTreeMap<usize, Vec<Step>> = BTreeMap::new();
    for page in versions.chunk_by(|a, b| a.page == b.page).filter(|page| page.len() > 1) {
        let Some(last) = page.last() else { continue };
        let Some(document) = latest.iter().position(|it| it.page == last.page) else { continue };
        // Each version against the last one, and a figure once: where it stood first.
        let mut told: Vec<(usize, String)> = Vec::new();
        for version in &page[..page.len() - 1] {
            let (alone, followed) = restated::follow(&version.document, &last.document);
            for it in followed.iter().filter(|it| it.fate == tallymark::Fate::FigureChanged) {
                let claim = &alone.claims[it.claim];
                let now = report.claims.iter().position(|now| {
                    now.provenance.document.0 == document && Some(now.span) == it.span
                });
                let Some(cluster) = now.map(|at| cluster_of[at]) else { continue };
                let is_told =
                    told.iter().any(|(at, quote)| *at == cluster && claim.quote == **quote);
                let Some(day) = day_of(claim).filter(|_| !is_told) else { continue };
                told.push((cluster, claim.quote.as_str().to_owned()));
                let step = Step {
                    restated: Some(it.found.clone().unwrap_or_default()),
                    ..step(claim, day, version)
                };
                out.entry(cluster).or_default().push(step);
            }
        }
    }
    out
}

/// The day that a claim holds for, by the matcher's own rule.
fn day_of(claim: &Claim) -> Option<Date> {
    let one = std::slice::from_ref(claim);
    let alone = tallymark_match::cluster(one, &tallymark_match::Config::new());
    timeline(alone.first()?, one).first().map(|it| it.day)
}

fn step(claim: &Claim, day: Date, version: &Version) -> Step {
    let (low, high) = match &claim.value {
        Value::Number(it) => (it.read.low, it.read.high),
        Value::Date(_) => (None, None),
    };
    let plain = |it: Option<tallymark::Decimal>| it.map(|it| it.normalize().to_string());
    Step {
        day,
        low: plain(low),
        high: plain(high),
        quote: claim.quote.as_str().to_owned(),
        outlet: version.document.outlet.clone().unwrap_or_else(|| version.page.clone()),
        page: version.page.clone(),
        version: version.number,
        lags: false,
        restated: None,
    }
}

fn unit(claim: &Claim) -> Option<&'static str> {
    match &claim.value {
        Value::Number(it) => it.unit.map(|it| it.code),
        Value::Date(_) => None,
    }
}
