//! What is new in a story since somebody last looked.
//!
//! Both states are compared anew, the one then and the one now, so that a
//! later version of the rules changes both and is no news.

pub(crate) mod text;

use std::collections::BTreeMap;

use rusqlite::OptionalExtension as _;
use serde::Serialize;
use tallymark::{Claim, Config, Decimal, Fate, Report, Value, Verdict};
use tallymark_match::timeline;

use crate::error::{Error, at};
use crate::restated::{self, Restated};
use crate::store::{Store, Version};

/// What changed between two states of a story.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// How many versions were there at the last look; 0 where nobody has looked.
    pub since: i64,
    /// How many versions are there now.
    pub upto: i64,
    /// Pages that are new or have a new version.
    pub pages: Vec<PageChange>,
    /// Questions that are new or moved, the strongest verdict first.
    pub questions: Vec<QuestionChange>,
    /// New figures that stand alone.
    pub alone: usize,
}

/// A page that is new or was corrected.
#[derive(Clone, Debug, Serialize)]
pub struct PageChange {
    /// Its address, else its id.
    pub page: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Which version is the latest now; 1 for a new page.
    pub version: usize,
    /// Whether the page was not there at the last look.
    pub is_new: bool,
    /// What it told otherwise at the last look.
    pub restated: Vec<Restated>,
}

/// A question as it stood or stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct State {
    /// Its verdict.
    pub verdict: &'static str,
    /// How many figures answer it.
    pub figures: usize,
    /// The lowest figure stated.
    pub low: Option<String>,
    /// The highest figure stated.
    pub high: Option<String>,
    /// The newest figure that is not behind an earlier one, as its words state it.
    pub newest: Option<String>,
}

/// A figure that moved: the newest one then and now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The words then.
    pub from: String,
    /// The words now.
    pub to: String,
}

/// A figure that was not there at the last look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewFigure {
    /// Its words.
    pub quote: String,
    /// Who published it.
    pub outlet: String,
    /// The page that states it.
    pub page: String,
    /// The day that the page was published or changed.
    pub date: Option<String>,
}

/// A question whose answers changed.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionChange {
    /// The question in a few words.
    pub label: String,
    /// How it stood; `None` where nobody answered it.
    pub before: Option<State>,
    /// How it stands.
    pub after: State,
    /// Whether it is in conflict now and was not.
    pub newly_in_conflict: bool,
    /// How the newest figure moved.
    pub moved: Option<Moved>,
    /// The figures that are new.
    pub new: Vec<NewFigure>,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.questions.is_empty()
    }

    /// Whether a question came to be in conflict.
    pub fn has_new_conflict(&self) -> bool {
        self.questions.iter().any(|it| it.newly_in_conflict)
    }

    /// For people, at 80 columns or so.
    pub fn text(&self) -> String {
        text::render(self)
    }

    /// For programs, one JSON object.
    pub fn json(&self) -> String {
        #[derive(Serialize)]
        struct Whole<'a> {
            schema_version: u32,
            #[serde(flatten)]
            changes: &'a Changes,
        }
        // The types hold strings, numbers and lists: nothing that JSON cannot say.
        serde_json::to_string(&Whole { schema_version: 1, changes: self }).unwrap_or_default()
    }
}

impl Serialize for Restated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut out = serializer.serialize_struct("Restated", 3)?;
        out.serialize_field("was", &self.was)?;
        out.serialize_field("now", &self.now)?;
        out.serialize_field("sentence", &self.sentence)?;
        out.end()
    }
}

impl Store {
    /// What changed since the last look; [`Store::look`] makes this the last one.
    ///
    /// # Errors
    ///
    /// As [`Store::versions`].
    pub fn changes(&self, config: &Config) -> Result<Changes, Error> {
        let since: Option<i64> = self
            .connection
            .query_row("SELECT upto FROM look ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
            .optional()
            .map_err(at(&self.path))?;
        let since = since.unwrap_or(0);
        let now = self.versions()?;
        let upto = now.iter().map(|it| it.seq).max().unwrap_or(0);
        Ok(between(since, &self.versions_upto(since)?, upto, &now, config))
    }

    /// Keeps in mind that somebody has seen `changes`.
    ///
    /// # Errors
    ///
    /// [`Error`] when the file cannot be written.
    pub fn look(&self, changes: &Changes) -> Result<(), Error> {
        self.connection
            .execute("INSERT INTO look (upto) VALUES (?1)", [changes.upto])
            .map(|_| ())
            .map_err(at(&self.path))
    }

    /// The report on the latest version of every page; each document's id is its page.
    ///
    /// # Errors
    ///
    /// As [`Store::versions`].
    pub fn report(&self, config: &Config) -> Result<Report, Error> {
        Ok(side(&self.versions()?, config).report)
    }
}

/// The report on one state of the story, and which version each document of it is.
pub(crate) struct Side<'a> {
    pub(crate) report: Report,
    /// In the order of the report's documents.
    pub(crate) versions: Vec<&'a Version>,
    /// The cluster of each claim.
    pub(crate) cluster_of: Vec<usize>,
}

pub(crate) fn side<'a>(versions: &'a [Version], config: &Config) -> Side<'a> {
    let latest: BTreeMap<&str, &Version> =
        versions.iter().filter(|it| it.is_latest()).map(|it| (&*it.page, it)).collect();
    let documents = latest
        .values()
        .map(|it| {
            let mut document = it.document.clone();
            document.id.clone_from(&it.page);
            document
        })
        .collect();
    let report = tallymark::compare(documents, config);
    let mut cluster_of = vec![0; report.claims.len()];
    for (at, cluster) in report.clusters.iter().enumerate() {
        cluster.claims.iter().for_each(|claim| cluster_of[*claim] = at);
    }
    // Pages have names of their own, so that no id was changed.
    let versions = report.documents.iter().filter_map(|it| latest.get(&*it.id).copied()).collect();
    Side { report, versions, cluster_of }
}

/// A claim's place: the version it was read in, its bytes, what it measures.
type Place = (i64, usize, usize, tallymark::Measure);

fn place(side: &Side<'_>, claim: &Claim) -> Place {
    let seq = side.versions[claim.provenance.document.0].seq;
    (seq, claim.span.start(), claim.span.end(), claim.measure)
}

fn between(since: i64, then: &[Version], upto: i64, now: &[Version], config: &Config) -> Changes {
    let (before, after) = (side(then, config), side(now, config));
    // Where each figure of then stood, and where those of changed pages stand now.
    let mut old: BTreeMap<Place, usize> = BTreeMap::new();
    for (at, claim) in before.report.claims.iter().enumerate() {
        old.insert(place(&before, claim), before.cluster_of[at]);
    }
    let mut pages = Vec::new();
    for version in after.versions.iter().filter(|it| it.seq > since) {
        let earlier = before.versions.iter().find(|it| it.page == version.page);
        let mut told_anew = Vec::new();
        if let Some(earlier) = earlier {
            told_anew = restated::between(&earlier.document, &version.document);
            for it in restated::follow(&earlier.document, &version.document).1 {
                let (Some(span), true) = (it.span, it.fate != Fate::Gone) else { continue };
                let alone = &before.report.claims;
                // The claims of one document have one order, in its own report and in a larger one.
                let mut own = alone.iter().enumerate().filter(|(_, claim)| {
                    before.versions[claim.provenance.document.0].seq == earlier.seq
                });
                let Some((at, claim)) = own.nth(it.claim) else { continue };
                let place = (version.seq, span.start(), span.end(), claim.measure);
                old.entry(place).or_insert(before.cluster_of[at]);
            }
        }
        pages.push(PageChange {
            page: version.page.clone(),
            outlet: version.document.outlet.clone(),
            version: version.number,
            is_new: earlier.is_none(),
            restated: told_anew,
        });
    }
    let (questions, alone) = questions(&before, &after, &old);
    Changes { since, upto, pages, questions, alone }
}

fn questions(
    before: &Side<'_>,
    after: &Side<'_>,
    old: &BTreeMap<Place, usize>,
) -> (Vec<QuestionChange>, usize) {
    let mut out: Vec<(Verdict, QuestionChange)> = Vec::new();
    let mut alone = 0;
    for finding in &after.report.findings {
        let cluster = after.report.cluster(finding);
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        let mut new = Vec::new();
        for &at in &cluster.claims {
            let claim = &after.report.claims[at];
            match old.get(&place(after, claim)) {
                Some(was) => *votes.entry(*was).or_default() += 1,
                None => new.push(new_figure(after, claim)),
            }
        }
        let was = votes.into_iter().max_by_key(|&(at, votes)| (votes, std::cmp::Reverse(at)));
        let state_after = state(after, finding.cluster.0, finding.verdict);
        let Some((was, _)) = was else {
            if cluster.claims.len() < 2 {
                alone += 1;
                continue;
            }
            let change = QuestionChange {
                label: cluster.label.clone(),
                before: None,
                newly_in_conflict: finding.verdict == Verdict::Conflict,
                after: state_after,
                moved: None,
                new,
            };
            out.push((finding.verdict, change));
            continue;
        };
        let verdict_then = before
            .report
            .findings
            .iter()
            .find(|it| it.cluster.0 == was)
            .map_or(Verdict::Single, |it| it.verdict);
        let state_before = state(before, was, verdict_then);
        let moved = match (&state_before.newest, &state_after.newest) {
            (Some(from), Some(to)) if value_moved(before, was, after, finding.cluster.0) => {
                Some(Moved { from: from.clone(), to: to.clone() })
            }
            _ => None,
        };
        if new.is_empty() && moved.is_none() && verdict_then == finding.verdict {
            continue;
        }
        let change = QuestionChange {
            label: cluster.label.clone(),
            before: Some(state_before),
            newly_in_conflict: finding.verdict == Verdict::Conflict
                && verdict_then != Verdict::Conflict,
            after: state_after,
            moved,
            new,
        };
        out.push((finding.verdict, change));
    }
    // Findings come with the strongest first; new conflicts go before known ones.
    out.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.newly_in_conflict.cmp(&a.1.newly_in_conflict)));
    (out.into_iter().map(|it| it.1).collect(), alone)
}

fn state(side: &Side<'_>, cluster: usize, verdict: Verdict) -> State {
    let cluster = &side.report.clusters[cluster];
    let plain =
        |it: Option<tallymark_match::Extreme>| it.map(|it| it.value.normalize().to_string());
    State {
        verdict: verdict.as_str(),
        figures: cluster.claims.len(),
        low: plain(cluster.low),
        high: plain(cluster.high),
        newest: newest(side, cluster.id.0)
            .map(|at| side.report.claims[at].quote.as_str().to_owned()),
    }
}

/// The claim with the latest day whose figure is not behind an earlier one.
fn newest(side: &Side<'_>, cluster: usize) -> Option<usize> {
    let points = timeline(&side.report.clusters[cluster], &side.report.claims);
    points.iter().rev().find(|it| !it.lags).map(|it| it.claim)
}

fn value_moved(before: &Side<'_>, was: usize, after: &Side<'_>, is: usize) -> bool {
    let ends = |side: &Side<'_>, cluster: usize| -> Option<(Option<Decimal>, Option<Decimal>)> {
        match &side.report.claims[newest(side, cluster)?].value {
            Value::Number(it) => Some((it.read.low, it.read.high)),
            Value::Date(_) => None,
        }
    };
    ends(before, was) != ends(after, is)
}

fn new_figure(side: &Side<'_>, claim: &Claim) -> NewFigure {
    let document = side.report.document(claim);
    NewFigure {
        quote: claim.quote.as_str().to_owned(),
        outlet: document.outlet.clone().unwrap_or_else(|| document.id.clone()),
        page: document.id.clone(),
        date: document.updated.or(document.published).map(|it| it.start_iso()),
    }
}
