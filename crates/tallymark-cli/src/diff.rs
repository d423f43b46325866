use std::fs;
use std::io::{self, Write as _};

use tallymark::{Config, Format, Verdict};

use crate::args::{Diff, DiffFormat, FailOn};
use crate::input;
use crate::output::Failure;
use crate::{FOUND, QUIET};

pub(crate) fn run(args: &Diff) -> Result<u8, Failure> {
    let mut documents = Vec::new();
    input::each(&args.inputs, |document| {
        documents.push(document);
        Ok(())
    })?;
    let report = tallymark::compare(documents, &Config::new());
    let mut text = report.render(match args.format {
        DiffFormat::Text => Format::Text,
        DiffFormat::Json => Format::Json,
    });
    if !text.ends_with('\n') {
        text.push('\n');
    }
    match &args.output {
        Some(path) => fs::write(path, text)?,
        None => io::stdout().lock().write_all(text.as_bytes())?,
    }
    let least = match args.fail_on {
        FailOn::Conflict => Verdict::Conflict,
        FailOn::Disputed => Verdict::Disputed,
        FailOn::Revised => Verdict::Revised,
        FailOn::Never => return Ok(QUIET),
    };
    Ok(if report.strongest() >= Some(least) { FOUND } else { QUIET })
}
