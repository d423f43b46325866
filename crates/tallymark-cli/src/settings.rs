//! `tallymark.toml`: what a project settles once.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::{env, fs};

use clap::ValueEnum;
use serde::Deserialize;
use tallymark::{Config, Decimal, Document, Measure, Policy};
use toml::Spanned;

use crate::output::Failure;

/// The file's name, looked for in the working folder and those above it.
const NAME: &str = "tallymark.toml";

/// How one figure of several is picked; none says what is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PolicyName {
    /// The figure that most independent origins state
    Ucdp,
    /// The lowest figure
    Acled,
    /// None: a minimum and a maximum
    Ibc,
    /// The figure with the latest date
    Latest,
    /// The median of one figure an origin
    Median,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FailOn {
    Conflict,
    Disputed,
    Revised,
    Never,
}

/// All that the file may hold; any other key is an error that shows its place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Settings {
    /// As `--fail-on`.
    pub(crate) fail_on: Option<FailOn>,
    /// As `--policy`.
    pub(crate) policy: Option<PolicyName>,
    /// The least score, 0 to 1, at which two figures are put side by side.
    pub(crate) similarity: Option<Spanned<f64>>,
    /// As `--max-cluster`.
    max_cluster: Option<Spanned<usize>>,
    /// An outlet's name as the articles give it, or the host of their addresses, and the name
    /// that it shall have.
    #[serde(default)]
    pub(crate) outlets: BTreeMap<String, String>,
    /// Another name of a person, a body or a place, and the one that it stands for.
    #[serde(default)]
    aliases: BTreeMap<String, String>,
    /// For a measure, or for `all` others, how many percent two figures may lie apart and still
    /// be compatible.
    #[serde(default)]
    tolerances: BTreeMap<Spanned<String>, Spanned<f64>>,
}

impl Settings {
    /// Reads the file named, else the nearest one; without one all is as usual.
    pub(crate) fn find(named: Option<&Path>) -> Result<Settings, Failure> {
        match named.map(Path::to_owned).or_else(nearest) {
            Some(path) => Settings::read(&path),
            None => Ok(Settings::default()),
        }
    }

    fn read(path: &Path) -> Result<Settings, Failure> {
        let text = fs::read_to_string(path)
            .map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
        Ok(Settings::of(&text, path)?)
    }

    /// Reads the file's text; an error names the file and the line.
    pub(crate) fn of(text: &str, path: &Path) -> Result<Settings, String> {
        let settings: Result<Settings, (Range<usize>, String)> = toml::from_str(text)
            .map_err(|error| (error.span().unwrap_or(0..0), error.message().to_owned()));
        settings
            .and_then(|it| it.check().map(|()| it))
            .map_err(|(span, why)| placed(path, text, span, &why))
    }

    /// What the types do not say of the values; else the place and what is wrong with it.
    fn check(&self) -> Result<(), (Range<usize>, String)> {
        if let Some(it) = self.similarity.as_ref().filter(|it| !(0.0..=1.0).contains(it.as_ref())) {
            return Err((it.span(), "similarity must be between 0 and 1".to_owned()));
        }
        let sizes = Config::LEAST_OF_ALL..=Config::LARGEST_OF_ALL;
        if let Some(it) = self.max_cluster.as_ref().filter(|it| !sizes.contains(it.as_ref())) {
            let (least, most) = (sizes.start(), sizes.end());
            return Err((it.span(), format!("max-cluster must be between {least} and {most}")));
        }
        for (name, percent) in &self.tolerances {
            if measure(name.as_ref()).is_none() {
                let known: Vec<String> = Measure::ALL.iter().map(|it| written(*it)).collect();
                let why = format!(
                    "unknown measure `{}`, expected `all` or one of {}",
                    name.as_ref(),
                    known.join(", ")
                );
                return Err((name.span(), why));
            }
            if !(0.0..=100.0).contains(percent.as_ref()) {
                return Err((percent.span(), "a tolerance is 0 to 100 percent".to_owned()));
            }
        }
        Ok(())
    }

    /// How claims are matched and judged.
    pub(crate) fn config(&self) -> Config {
        let mut config = Config::new();
        if let Some(least) = &self.similarity {
            config = config.similarity(*least.as_ref());
        }
        if let Some(most) = &self.max_cluster {
            config = config.largest(*most.as_ref());
        }
        for (name, canonical) in &self.aliases {
            config = config.alias(name, canonical);
        }
        for (name, percent) in &self.tolerances {
            // What is no measure or no number was told by `check`.
            if let (Some(of), Ok(percent)) =
                (measure(name.as_ref()), percent.as_ref().to_string().parse::<Decimal>())
            {
                config = config.tolerance(of, percent);
            }
        }
        config
    }

    /// Gives the document's outlet the name that it shall have.
    pub(crate) fn rename(&self, document: &mut Document) {
        let own = document.outlet.as_deref().and_then(|it| self.outlets.get(it));
        if let Some(name) = own.or_else(|| self.of_host(document.url.as_deref()?)) {
            document.outlet = Some(name.clone());
        }
    }

    /// The name for the host of an address, or for the nearest domain above it.
    fn of_host(&self, url: &str) -> Option<&String> {
        let (_, rest) = url.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
        let host = host.to_ascii_lowercase();
        let above = |it: &str| it.split_once('.').map(|(_, rest)| rest.to_owned());
        std::iter::successors(Some(host), |it| above(it)).find_map(|it| self.outlets.get(&it))
    }
}

/// The measure of a name, `None` within for all of them; nothing where there is none.
fn measure(name: &str) -> Option<Option<Measure>> {
    if name == "all" {
        return Some(None);
    }
    Measure::ALL.iter().copied().find(|it| written(*it) == name).map(Some)
}

/// The name that reports use, as settings write it.
fn written(measure: Measure) -> String {
    tallymark::measure_name(measure)
}

/// A longer line is not shown, in bytes.
const LONGEST: usize = 1000;

/// The place in the file, what is wrong there, and the line itself with a mark below it.
fn placed(path: &Path, text: &str, span: Range<usize>, why: &str) -> String {
    let whole = |at: usize| (0..=at.min(text.len())).rev().find(|it| text.is_char_boundary(*it));
    let start = whole(span.start).unwrap_or(0);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or("");
    // A place far along a line is told by its column; a line of that length helps nobody.
    if line.len() > LONGEST {
        let number = 1 + text[..line_start].matches('\n').count();
        let column = 1 + text[line_start..start].chars().count();
        return format!("{}:{number}:{column}: {why}", path.display());
    }
    let number = 1 + text[..line_start].matches('\n').count();
    let lead = text[line_start..start].chars().count();
    let end = whole(span.end.min(line_start + line.len())).unwrap_or(0).max(start);
    let marks = text[start..end].chars().count().max(1);
    let gutter = number.to_string().len();
    format!(
        "{}:{number}:{}: {why}\n{:gutter$} |\n{number} | {line}\n{:gutter$} | {:lead$}{}",
        path.display(),
        lead + 1,
        "",
        "",
        "",
        "^".repeat(marks)
    )
}

fn nearest() -> Option<PathBuf> {
    let here = env::current_dir().ok()?;
    here.ancestors().map(|it| it.join(NAME)).find(|it| it.is_file())
}

impl From<PolicyName> for Policy {
    fn from(name: PolicyName) -> Policy {
        match name {
            PolicyName::Ucdp => Policy::Ucdp,
            PolicyName::Acled => Policy::Acled,
            PolicyName::Ibc => Policy::Ibc,
            PolicyName::Latest => Policy::Latest,
            PolicyName::Median => Policy::Median,
        }
    }
}

#[cfg(test)]
#[path = "settings/law.rs"] // from here also where `fuzz/` takes this file in
mod law;
#[cfg(test)]
#[path = "settings/tests.rs"]
mod tests;
