//! `tallymark.toml`: what a project settles once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use clap::ValueEnum;
use serde::Deserialize;
use tallymark::{Config, Document, Policy};

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

/// All that the file may hold; any other key is an error that names its place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Settings {
    /// As `--fail-on`.
    pub(crate) fail_on: Option<FailOn>,
    /// As `--policy`.
    pub(crate) policy: Option<PolicyName>,
    /// The least score, 0 to 1, at which two figures are put side by side.
    pub(crate) similarity: Option<f64>,
    /// An outlet's name as the articles give it, and the name that it shall have.
    #[serde(default)]
    pub(crate) outlets: BTreeMap<String, String>,
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
        Ok(Settings::of(&text, &path.display().to_string())?)
    }

    /// Reads the file's text; an error names the file and the line.
    pub(crate) fn of(text: &str, name: &str) -> Result<Settings, String> {
        let settings: Settings = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|it| text.get(..it.start)).unwrap_or("");
            let line = 1 + before.matches('\n').count();
            format!("{name}:{line}: {}", error.message())
        })?;
        if settings.similarity.is_some_and(|it| !(0.0..=1.0).contains(&it)) {
            return Err(format!("{name}: similarity must be between 0 and 1"));
        }
        Ok(settings)
    }

    /// How claims are matched.
    pub(crate) fn config(&self) -> Config {
        match self.similarity {
            Some(least) => Config::new().similarity(least),
            None => Config::new(),
        }
    }

    /// Gives the document's outlet the name that it shall have.
    pub(crate) fn rename(&self, document: &mut Document) {
        if let Some(name) = document.outlet.as_ref().and_then(|it| self.outlets.get(it)) {
            document.outlet = Some(name.clone());
        }
    }
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
mod law;
#[cfg(test)]
mod tests;
