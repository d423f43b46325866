//! `tallymark.toml`: what a project settles once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;
use tallymark::{Config, Document, Policy};

use crate::args::{FailOn, PolicyName};
use crate::output::Failure;

/// The file's name, looked for in the working folder and those above it.
const NAME: &str = "tallymark.toml";

/// All that the file may hold; any other key is an error that names its place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Settings {
    /// As `--fail-on`.
    pub(crate) fail_on: Option<FailOn>,
    /// As `--policy`.
    pub(crate) policy: Option<PolicyName>,
    /// The least score, 0 to 1, at which two figures are put side by side.
    similarity: Option<f64>,
    /// An outlet's name as the articles give it, and the name that it shall have.
    #[serde(default)]
    outlets: BTreeMap<String, String>,
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
        let settings: Settings = toml::from_str(&text).map_err(|error| {
            let line = error
                .span()
                .map_or(1, |it| 1 + text[..it.start.min(text.len())].matches('\n').count());
            format!("{}:{line}: {}", path.display(), error.message())
        })?;
        if settings.similarity.is_some_and(|it| !(0.0..=1.0).contains(&it)) {
            return Err(format!("{}: similarity must be between 0 and 1", path.display()).into());
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
