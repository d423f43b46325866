use std::collections::BTreeSet;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use tallymark::{Finding, Format, Paint, Report, Singles, Text, Verdict};

use crate::args::{Color, Diff, DiffFormat, FailOn};
use crate::baseline;
use crate::input;
use crate::output::Failure;
use crate::progress::Progress;
use crate::settings::Settings;
use crate::{FAILED, FOUND, QUIET};

pub(crate) fn run(args: &Diff) -> Result<u8, Failure> {
    let settings = Settings::find(args.config.as_deref())?;
    let known = args.baseline.as_deref().map(baseline::read).transpose()?.unwrap_or_default();
    let mut documents = Vec::new();
    let reading = Progress::new(None);
    let whole = input::each(&args.inputs, |mut document| {
        settings.rename(&mut document);
        documents.push(document);
        reading.step();
        Ok(())
    })?;
    reading.done();
    if documents.is_empty() && !whole {
        return Ok(FAILED);
    }
    let comparing = Progress::new(Some(documents.len()));
    let step = || comparing.step();
    let mut report = tallymark::compare_watched(documents, &settings.config(), args.jobs, &step);
    comparing.done();
    if let Some(policy) = args.policy.or(settings.policy) {
        report.apply(policy.into());
    }
    if args.format == DiffFormat::Brat
        && let Some(folder) = &args.output
    {
        standoffs(&report, folder)?;
    } else {
        write(&report, args)?;
    }
    let fail_on = args.fail_on.or(settings.fail_on).unwrap_or(FailOn::Conflict);
    Ok(if whole { status(&report, fail_on, &known) } else { FAILED })
}

fn write(report: &Report, args: &Diff) -> Result<(), Failure> {
    let mut text = match &args.explain {
        Some(id) => look(args)
            .explain(report, id)
            .ok_or_else(|| format!("{id}: the report has no such finding; f1 is the first cluster's, q1 is that cluster"))?,
        None if args.summary => look(args).summary(report),
        None => render(report, args),
    };
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
    Ok(())
}

/// A .txt and an .ann file for each article, numbered: ids may hold what no file name can.
fn standoffs(report: &Report, folder: &Path) -> Result<(), Failure> {
    let failed = |error: io::Error| format!("{}: cannot be written: {error}", folder.display());
    fs::create_dir_all(folder).map_err(failed)?;
    for (at, it) in report.brat().iter().enumerate() {
        let plain: String = (it.id.rsplit(['/', '\\']).next().unwrap_or_default().chars())
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
            .take(60)
            .collect();
        let name = format!("{:04}_{plain}", at + 1);
        fs::write(folder.join(format!("{name}.txt")), &it.text).map_err(failed)?;
        fs::write(folder.join(format!("{name}.ann")), &it.annotations).map_err(failed)?;
    }
    Ok(())
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
        DiffFormat::Text => look(args).render(report),
    }
}

/// The look of what a person reads: as wide as the terminal, within reason.
fn look(args: &Diff) -> Text {
    let look = Text::new()
        .width(args.width.unwrap_or_else(|| usual_width(args)))
        .paint(if is_colored(args) { Paint::Ansi } else { Paint::Plain });
    if args.all { look.singles(Singles::Full).figures(None) } else { look }
}

/// The columns of the terminal, at most so many as a line of text can be read at; 80 elsewhere.
fn usual_width(args: &Diff) -> usize {
    let terminal = io::stdout().is_terminal() && args.output.is_none();
    match terminal_size::terminal_size_of(io::stdout()).filter(|_| terminal) {
        Some((width, _)) => usize::from(width.0).min(110),
        None => 80,
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

fn status(report: &Report, fail_on: FailOn, known: &BTreeSet<String>) -> u8 {
    let least = match fail_on {
        FailOn::Conflict => Verdict::Conflict,
        FailOn::Disputed => Verdict::Disputed,
        FailOn::Revised => Verdict::Revised,
        FailOn::Never => return QUIET,
    };
    let mut strong = report.findings.iter().filter(|it| it.verdict >= least);
    let is_new = |it: &Finding| known.is_empty() || !known.contains(&report.fingerprint(it));
    if strong.any(is_new) { FOUND } else { QUIET }
}
