use std::fs;
use std::io::{self, BufWriter, Write as _};

use serde_json::json;

use crate::args::{InspectFormat, Verify};
use crate::input;
use crate::output::{Failure, printable};
use crate::settings::Settings;
use crate::{FAILED, FOUND, QUIET};

pub(crate) fn run(args: &Verify) -> Result<u8, Failure> {
    let settings = Settings::find(args.config.as_deref())?;
    let report = fs::read_to_string(&args.report)
        .map_err(|error| format!("{}: cannot be read: {error}", args.report.display()))?;
    let mut documents = Vec::new();
    let whole = input::each(&args.inputs, |mut document| {
        settings.rename(&mut document);
        documents.push(document);
        Ok(())
    })?;
    let verified = tallymark::verify(&report, documents, &settings.config())?;
    let mut out = BufWriter::new(io::stdout().lock());
    for it in &verified.broken {
        match args.format {
            InspectFormat::Text => {
                writeln!(
                    out,
                    "{}  {}: {}",
                    it.check.as_str(),
                    printable(&it.id),
                    printable(&it.what)
                )?;
            }
            InspectFormat::Jsonl => {
                writeln!(
                    out,
                    "{}",
                    json!({ "check": it.check.as_str(), "id": it.id, "what": it.what })
                )?;
            }
        }
    }
    if args.format == InspectFormat::Text {
        let count = |number: usize, noun: &str| {
            format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
        };
        let checked = format!(
            "{}, {}, {}",
            count(verified.documents, "text"),
            count(verified.claims, "quote"),
            count(verified.findings, "verdict"),
        );
        match verified.broken.len() {
            0 => writeln!(
                out,
                "The report holds: {checked} checked, and the comparison made again."
            )?,
            faults => {
                writeln!(out, "The report does not hold: {} in {checked}.", count(faults, "fault"))?
            }
        }
    }
    out.flush()?;
    Ok(match (whole, verified.holds()) {
        (false, _) => FAILED,
        (true, true) => QUIET,
        (true, false) => FOUND,
    })
}
