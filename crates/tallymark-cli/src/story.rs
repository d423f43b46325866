//! `tallymark story`: articles over time, in one file.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use tallymark::Format;
use tallymark_store::{Added, Store};

use crate::args::Inputs;
use crate::input;
use crate::output::{self, Failure};
use crate::settings::Settings;
use crate::{FAILED, FOUND, QUIET};

#[derive(Debug, ClapArgs)]
pub(crate) struct Story {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Adds articles; each is kept as a version of its page, and none is ever overwritten
    Add {
        /// The story's file; it is made where there is none
        #[arg(value_name = "STORY")]
        story: PathBuf,
        #[command(flatten)]
        inputs: Inputs,
    },
    /// Tells what changed since the last look: new figures, moved tolls, new conflicts, corrected pages
    #[command(
        after_help = "Exit status: 0 no question came to be in conflict, 1 one did, 2 an error."
    )]
    Diff {
        /// The story's file
        #[arg(value_name = "STORY")]
        story: PathBuf,
        /// text for people, json for one object
        #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
        format: DiffFormat,
        /// Leaves the last look where it is: the same changes are told next time too
        #[arg(long)]
        keep: bool,
        #[command(flatten)]
        output: Output,
    },
    /// Shows how each figure moved, day by day, corrections among them
    Timeline {
        /// The story's file
        #[arg(value_name = "STORY")]
        story: PathBuf,
        /// text for people, csv for spreadsheets, html for a page with a step line a question
        #[arg(long, value_enum, default_value_t = TimelineFormat::Text)]
        format: TimelineFormat,
        #[command(flatten)]
        output: Output,
    },
    /// Writes all that was added, as JSON Lines, or the report on the latest versions
    Export {
        /// The story's file
        #[arg(value_name = "STORY")]
        story: PathBuf,
        /// jsonl for every version, json or html for the report on the latest ones
        #[arg(long, value_enum, default_value_t = ExportFormat::Jsonl)]
        format: ExportFormat,
        /// Leaves out the versions that a later one has replaced (jsonl only)
        #[arg(long)]
        latest: bool,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(Debug, ClapArgs)]
struct Output {
    /// Writes there instead of to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The settings; else tallymark.toml in this folder or the nearest above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DiffFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TimelineFormat {
    Text,
    Csv,
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    Jsonl,
    Json,
    Html,
}

pub(crate) fn run(args: &Story) -> Result<u8, Failure> {
    match &args.what {
        What::Add { story, inputs } => add(story, inputs),
        What::Diff { story, format, keep, output } => {
            let store = Store::open(story)?;
            let changes = store.changes(&config(output)?)?;
            let text = match format {
                DiffFormat::Text => changes.text(),
                DiffFormat::Json => changes.json() + "\n",
            };
            // What could not be written was not seen.
            write(output, &text)?;
            if !keep && changes.upto > changes.since {
                store.look(&changes)?;
            }
            Ok(if changes.has_new_conflict() { FOUND } else { QUIET })
        }
        What::Timeline { story, format, output } => {
            let timeline = Store::open(story)?.timeline(&config(output)?)?;
            let text = match format {
                TimelineFormat::Text => timeline.text(),
                TimelineFormat::Csv => timeline.csv(),
                TimelineFormat::Html => timeline.html(&name_of(story)),
            };
            write(output, &text)?;
            Ok(QUIET)
        }
        What::Export { story, format, latest, output } => {
            let store = Store::open(story)?;
            let text = match format {
                ExportFormat::Jsonl => store.json_lines(*latest)?,
                ExportFormat::Json => store.report(&config(output)?)?.render(Format::Json) + "\n",
                ExportFormat::Html => store.report(&config(output)?)?.render(Format::Html),
            };
            write(output, &text)?;
            Ok(QUIET)
        }
    }
}

fn add(story: &Path, inputs: &Inputs) -> Result<u8, Failure> {
    let settings = Settings::find(None)?;
    let mut store = Store::create(story)?;
    let (mut pages, mut versions, mut known) = (0, 0, 0);
    let mut out = io::stdout().lock();
    let whole = input::each(inputs, |mut document| {
        settings.rename(&mut document);
        match store.add(&document)? {
            Added::Page => pages += 1,
            Added::Version { of, restated } => {
                versions += 1;
                let page = document.url.as_deref().unwrap_or(&document.id);
                writeln!(out, "{}: version {of}", output::printable(page))?;
                for it in restated {
                    let now =
                        it.now.map_or("no longer told".to_owned(), |it| format!("now “{it}”"));
                    let line = format!("restated: “{}”, {now}: {}", it.was, it.sentence);
                    writeln!(out, "  {}", output::printable(&line))?;
                }
            }
            _ => known += 1,
        }
        Ok(())
    });
    // What was added before an error is there, and told.
    writeln!(out, "{pages} new pages, {versions} new versions, {known} known already")?;
    out.flush()?;
    Ok(if whole? { QUIET } else { FAILED })
}

fn config(output: &Output) -> Result<tallymark::Config, Failure> {
    Ok(Settings::find(output.config.as_deref())?.config())
}

fn name_of(story: &Path) -> String {
    story.file_stem().map_or_else(|| "Story".to_owned(), |it| it.to_string_lossy().into_owned())
}

fn write(output: &Output, text: &str) -> Result<(), Failure> {
    match &output.output {
        Some(path) => Ok(fs::write(path, text)
            .map_err(|error| format!("{}: cannot be written: {error}", path.display()))?),
        None => {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            Ok(out.flush()?)
        }
    }
}
