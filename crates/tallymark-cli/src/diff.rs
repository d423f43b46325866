use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use tallymark::{Comparing, Finding, Format, Paint, Report, Singles, Text, Verdict};

use crate::args::{Color, Diff, DiffFormat};
use crate::baseline;
use crate::input;
use crate::output::{self, Failure};
use crate::progress::Progress;
use crate::settings::{FailOn, Settings};
use crate::{FAILED, FOUND, QUIET};

pub(crate) fn run(args: &Diff) -> Result<u8, Failure> {
    let settings = Settings::find(args.config.as_deref())?;
    let known = args.baseline.as_deref().map(baseline::read).transpose()?.unwrap_or_default();
    let mut config = settings.config();
    if let Some(most) = args.max_cluster {
        config = config.largest(usize::try_from(most).unwrap_or(usize::MAX));
    }
    let mut comparing = Comparing::new(&config).jobs(args.jobs);
    if !shows_articles(args.format) {
        comparing = comparing.keep_excerpts();
    }
    let reading = Progress::new(None);
    let whole = comparing.add_all(|add| {
        input::each_on(&args.inputs, args.jobs, |mut document| {
            settings.rename(&mut document);
            add(document);
            reading.step();
            Ok(())
        })
    })?;
    reading.done();
    if comparing.is_empty() && !whole {
        return Ok(FAILED);
    }
    let mut report = comparing.finish();
    remark_cuts(&report);
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
    let status = if whole { status(&report, fail_on, &known) } else { FAILED };
    // The program ends here: to give each figure's memory back takes longer than to leave it.
    std::mem::forget(report);
    Ok(status)
}

/// Chains that were cut which are told one by one.
const MOST_CUTS: usize = 5;

/// Says which questions had too many figures to be compared all with all.
fn remark_cuts(report: &Report) {
    let mut cuts: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    for cluster in &report.clusters {
        // Where the strong links hold them all together, nothing was divided.
        if let Some(cut) = cluster.cut.filter(|it| it.claims > cluster.claims.len()) {
            cuts.entry(cut.first).or_insert((cut.claims, &cluster.label));
        }
    }
    let mend = "raise the limit (--max-cluster, or max-cluster in tallymark.toml) or compare fewer articles at a time";
    for (first, (claims, label)) in cuts.iter().take(MOST_CUTS) {
        let document = &report.document(&report.claims[*first]).id;
        output::say(&format!(
            "note: {document}: {claims} figures on “{label}” and the like, too many to compare all with all; only the closest stand side by side; {mend}"
        ));
    }
    if cuts.len() > MOST_CUTS {
        output::say(&format!(
            "note: {} more questions were cut in the same way",
            cuts.len() - MOST_CUTS
        ));
    }
}

/// Whether a format shows more of an article than the sentences with figures.
fn shows_articles(format: DiffFormat) -> bool {
    matches!(format, DiffFormat::Html | DiffFormat::Jsonld | DiffFormat::Brat)
}

fn write(report: &Report, args: &Diff) -> Result<(), Failure> {
    let told = match &args.explain {
        Some(id) => Some(look(args)
            .explain(report, id)
            .ok_or_else(|| format!("{id}: the report has no such finding; f1 is the first cluster's, q1 is that cluster"))?),
        None if args.summary => Some(look(args).summary(report)),
        None => None,
    };
    let write = |out: &mut dyn io::Write| -> io::Result<()> {
        let mut out = Ended { out: BufWriter::with_capacity(1 << 16, out), last: None };
        match &told {
            Some(text) => out.write_all(text.as_bytes())?,
            None => render(report, args, &mut out)?,
        }
        out.end()
    };
    match &args.output {
        Some(path) => File::create(path)
            .and_then(|mut file| write(&mut file))
            .map_err(|error| format!("{}: cannot be written: {error}", path.display()))?,
        None => write(&mut io::stdout().lock())?,
    }
    Ok(())
}

/// A writer that ends what is written with a line break.
struct Ended<W: io::Write> {
    out: BufWriter<W>,
    last: Option<u8>,
}

impl<W: io::Write> Ended<W> {
    fn end(mut self) -> io::Result<()> {
        if self.last != Some(b'\n') {
            self.out.write_all(b"\n")?;
        }
        self.out.flush()
    }
}

impl<W: io::Write> io::Write for Ended<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.last = bytes[..written].last().copied().or(self.last);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
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

fn render(report: &Report, args: &Diff, out: &mut dyn io::Write) -> io::Result<()> {
    let format = match args.format {
        DiffFormat::Text => return out.write_all(look(args).render(report).as_bytes()),
        DiffFormat::Json => Format::Json,
        DiffFormat::Html => Format::Html,
        DiffFormat::Jsonl => Format::JsonLines,
        DiffFormat::Csv => Format::Csv,
        DiffFormat::Ucdp => Format::Ucdp,
        DiffFormat::Markdown => Format::Markdown,
        DiffFormat::Sarif => Format::Sarif,
        DiffFormat::Jsonld => Format::JsonLd,
        DiffFormat::Brat => Format::Brat,
    };
    report.write(format, args.jobs, out)
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
