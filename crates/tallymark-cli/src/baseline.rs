use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::output::Failure;

/// The fingerprints of an earlier report, JSON or SARIF.
pub(crate) fn read(path: &Path) -> Result<BTreeSet<String>, Failure> {
    let text = fs::read_to_string(path)
        .map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    let report: Value = serde_json::from_str(&text).map_err(|error| {
        format!("{}: {error}; give it a report of --format json or sarif", path.display())
    })?;
    let list = |it: &Value| it.as_array().cloned().unwrap_or_default();
    let (findings, key) = if report.get("runs").is_some() {
        let runs = list(&report["runs"]);
        (
            runs.iter().flat_map(|run| list(&run["results"])).collect(),
            "/partialFingerprints/tallymark~1v1",
        )
    } else if report.get("findings").is_some() {
        (list(&report["findings"]), "/fingerprint")
    } else {
        let why = "this is no report; give it one of --format json or sarif";
        return Err(format!("{}: {why}", path.display()).into());
    };
    let print = |it: &Value| it.pointer(key).and_then(Value::as_str).map(str::to_owned);
    Ok(findings.iter().filter_map(print).collect())
}
