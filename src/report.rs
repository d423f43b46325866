use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::num::NonZeroUsize;

use tallymark_claim::{Claim, Document};
use tallymark_match::{Cluster, Finding, Policy, Verdict};

mod brat;
mod code_points;
mod csv;
mod excerpt;
mod figure;
#[cfg(test)]
mod fixture;
mod hash;
mod html;
mod inspect;
mod json;
mod json_ld;
mod json_lines;
mod lines;
mod markdown;
mod names;
mod pieces;
mod safe;
mod sarif;
#[cfg(feature = "schema")]
mod schema;
mod shared;
mod summary;
mod text;
mod ucdp;
mod wrap;

pub use brat::Standoff;
pub use inspect::{Stage, inspect};
pub use text::{Paint, Singles, Text};

pub(crate) use code_points::CodePoints;
pub use excerpt::excerpt;
pub(crate) use hash::{Sha256Hex, digest};
pub(crate) use json::{CONTEXT, SCHEMA_VERSION, claim_ids, unit, value_ends};
pub use json::{context_of, origin_of};
pub use json_lines::judgment;
pub use names::{measure_name, name};
#[cfg(feature = "schema")]
pub use schema::{Schema, json_schema};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For people, at 80 columns, without color.
    #[default]
    Text,
    /// For programs: one JSON object, schema version 1.
    Json,
    /// For people: one page that loads nothing from elsewhere.
    Html,
    /// For programs: the objects of the JSON report, one a line.
    JsonLines,
    /// For spreadsheets: one row a reading.
    Csv,
    /// For conflict coders: one row a question, with low, best and high.
    Ucdp,
    /// For notes and issues.
    Markdown,
    /// For editors and build servers: SARIF 2.1.0.
    Sarif,
    /// For linked data: Web Annotation, PROV-O and schema.org in one graph.
    JsonLd,
    /// For annotators: brat standoff, all articles one after the other; see [`Report::brat`].
    Brat,
}

/// What a comparison found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The documents that were compared, in order of their ids.
    pub documents: Vec<Document>,
    /// Their claims, in order of document and place.
    pub claims: Vec<Claim>,
    /// The claims that answer the same question.
    pub clusters: Vec<Cluster>,
    /// A verdict on each cluster, the strongest first.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Writes the report out.
    pub fn render(&self, format: Format) -> String {
        let mut out = Vec::new();
        // A vector takes all that is written, and all of it is text.
        let _ = self.write(format, NonZeroUsize::MIN, &mut out);
        String::from_utf8(out).unwrap_or_default()
    }

    /// Writes the report into `out`, on `jobs` threads; the bytes are those of [`Report::render`].
    ///
    /// JSON, JSON Lines and CSV are written piece by piece, and never stand in memory as a whole.
    ///
    /// # Errors
    ///
    /// What `out` fails with.
    pub fn write(
        &self,
        format: Format,
        jobs: NonZeroUsize,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let text = match format {
            Format::Csv => return csv::readings(self, jobs, out),
            Format::Json => return pieces::json(self, jobs, out),
            Format::JsonLines => return pieces::lines(self, jobs, out),
            Format::Brat => brat::all(self),
            Format::JsonLd => json_ld::graph(self),
            Format::Markdown => markdown::render(self),
            Format::Sarif => sarif::log(self),
            Format::Ucdp => ucdp::rows(self),
            Format::Html => html::render(self),
            Format::Text => Text::new().render(self),
        };
        out.write_all(text.as_bytes())
    }

    /// Each article with its figures in brat's standoff form, in order of the documents.
    pub fn brat(&self) -> Vec<Standoff> {
        brat::standoffs(self)
    }

    /// The cluster that `finding` judges.
    pub fn cluster(&self, finding: &Finding) -> &Cluster {
        &self.clusters[finding.cluster.0]
    }

    /// The document that `claim` was read in.
    pub fn document(&self, claim: &Claim) -> &Document {
        &self.documents[claim.provenance.document.0]
    }

    /// The strongest verdict, `None` where there is no claim.
    pub fn strongest(&self) -> Option<Verdict> {
        self.findings.iter().map(|it| it.verdict).max()
    }

    /// Lets a policy pick one figure of each cluster, as its `best`; no other part changes.
    pub fn apply(&mut self, policy: Policy) {
        for cluster in &mut self.clusters {
            cluster.best = policy.best(cluster, &self.claims);
        }
    }

    /// A name for a finding that stays while the articles around it change.
    ///
    /// It is made of the verdict and of who says what figure of what, without
    /// offsets and ids. A baseline goes by it, and so does SARIF.
    pub fn fingerprint(&self, finding: &Finding) -> String {
        sarif::fingerprint(self, finding)
    }

    /// One line a question, the strongest verdict first.
    pub fn summary(&self) -> String {
        Text::new().summary(self)
    }

    /// All that one finding rests on: its figures, every pair with its reasons, and every
    /// feature that put its figures side by side; `None` where no finding has this id.
    pub fn explain(&self, id: &str) -> Option<String> {
        Text::new().explain(self, id)
    }

    /// The id that reports have for a finding: "f1" judges the first cluster.
    pub fn finding_id(&self, finding: &Finding) -> String {
        json::finding_id(finding)
    }

    /// Each finding in order, as the JSON objects of its cluster and of itself.
    ///
    /// They need no text of a document, only claims. Each is made when it is asked for: with all its
    /// pairs a finding may be long.
    pub fn judgments(&self) -> impl Iterator<Item = (String, String)> + '_ {
        json_lines::judgments(self)
    }
}

/// Puts documents in an order that does not hang on the one given, and makes their ids unique.
///
/// A second document of one id becomes "id (2)", as in [`crate::read`].
pub(crate) fn settle(documents: &mut [Document]) {
    documents.sort_by(in_order);
    name_once(documents.iter_mut());
}

/// The order of documents in a report.
pub(crate) fn in_order(a: &Document, b: &Document) -> Ordering {
    let about = |it: &Document| (it.outlet.clone(), it.url.clone(), it.published, it.updated);
    (&a.id, &a.text, a.extent)
        .cmp(&(&b.id, &b.text, b.extent))
        .then_with(|| about(a).cmp(&about(b)))
}

/// Makes ids unique: a second document of one id becomes "id (2)".
pub(crate) fn name_once<'a>(documents: impl Iterator<Item = &'a mut Document>) {
    let mut taken = BTreeSet::new();
    let mut next: BTreeMap<String, usize> = BTreeMap::new();
    for document in documents {
        if taken.insert(document.id.clone()) {
            continue;
        }
        let number = next.entry(document.id.clone()).or_insert(1);
        document.id = loop {
            *number += 1;
            let id = format!("{} ({number})", document.id);
            if taken.insert(id.clone()) {
                break id;
            }
        };
    }
}

/// "1 figure", "2 figures".
fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// The report as [`Format::Text`] has it.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Text::new().render(self))
    }
}
