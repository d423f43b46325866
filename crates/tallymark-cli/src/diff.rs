use std::fs;
use std::io::{self, Write as _};

use anstream::{AutoStream, ColorChoice};
use tallymark::{Config, Format, Paint, Report, Singles, Text, Verdict};

use crate::args::{Color, Diff, DiffFormat, FailOn};
use crate::input;
use crate::output::Failure;
use crate::{FAILED, FOUND, QUIET};

pub(crate) fn run(args: &Diff) -> Result<u8, Failure> {
    let mut documents = Vec::new();
    let whole = input::each(&args.inputs, |document| {
        documents.push(document);
        Ok(())
    })?;
    if documents.is_empty() && !whole {
        return Ok(FAILED);
    }
    let report = tallymark::compare_on(documents, &Config::new(), args.jobs);
    let mut text = render(&report, args);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    match &args.output {
        Some(path) => fs::write(path, text)
            .map_err(|error| format!("{}: cannot be written: {error}", path.display()))?,
        None => {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()?;
        }
    }
    Ok(if whole { status(&report, args.fail_on) } else { FAILED })
}

fn render(report: &Report, args: &Diff) -> String {
    match args.format {
        DiffFormat::Json => report.render(Format::Json),
        DiffFormat::Html => report.render(Format::Html),
        DiffFormat::Jsonl => report.render(Format::JsonLines),
        DiffFormat::Csv => report.render(Format::Csv),
        DiffFormat::Ucdp => report.render(Format::Ucdp),
        DiffFormat::Markdown => report.render(Format::Markdown),
        DiffFormat::Sarif => report.render(Format::Sarif),
        DiffFormat::Jsonld => report.render(Format::JsonLd),
        DiffFormat::Brat => report.render(Format::Brat),
        DiffFormat::Text => Text::new()
            .paint(if is_colored(args) { Paint::Ansi } else { Paint::Plain })
            .singles(if args.all { Singles::Full } else { Singles::Line })
            .render(report),
    }
}

/// What the user asked for, else what the terminal and the environment (NO_COLOR, TERM) allow.
fn is_colored(args: &Diff) -> bool {
    match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            args.output.is_none() && AutoStream::choice(&io::stdout()) != ColorChoice::Never
        }
    }
}

fn status(report: &Report, fail_on: FailOn) -> u8 {
    let least = match fail_on {
        FailOn::Conflict => Verdict::Conflict,
        FailOn::Disputed => Verdict::Disputed,
        FailOn::Revised => Verdict::Revised,
        FailOn::Never => return QUIET,
    };
    if report.strongest() >= Some(least) { FOUND } else { QUIET }
}
