//! `tallymark corpus`: many articles, in files.

use std::io::{self, IsTerminal as _, Write as _};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use tallymark_arrow::corpus::{self, CHUNK, Event, FileFormat, MAX_CLAIMS, Options, Summary};

use crate::output::{self, Failure};
use crate::settings::Settings;
use crate::{FAILED, QUIET};

#[derive(Debug, ClapArgs)]
pub(crate) struct Corpus {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Writes the figures of all articles into a folder, one row a figure
    ///
    /// Stopped at any point, the same command goes on where it was; told again, it does nothing.
    #[command(
        after_help = "Exit status: 0 all was read, 2 something could not be read or written."
    )]
    Extract {
        /// Parquet files or folders of them (a column `text`), JSON Lines, or anything that diff reads
        #[arg(required = true, value_name = "IN")]
        inputs: Vec<PathBuf>,
        /// The folder of claims
        #[arg(value_name = "OUT")]
        out: PathBuf,
        #[command(flatten)]
        how: How,
        /// How many articles are held at a time
        #[arg(long, default_value_t = CHUNK, value_name = "N")]
        chunk: NonZeroUsize,
        /// How many threads read the articles; the files are the same for any number
        #[arg(long, default_value_t = NonZeroUsize::MIN, value_name = "N")]
        jobs: NonZeroUsize,
    },
    /// Matches the figures of a folder of claims, month by month, with the week before each
    Match {
        /// The folder of claims
        #[arg(value_name = "CLAIMS")]
        claims: PathBuf,
        /// The folder of findings
        #[arg(value_name = "OUT")]
        out: PathBuf,
        #[command(flatten)]
        how: How,
        /// The most claims of a month; each takes some 3.5 kB of memory
        #[arg(long, default_value_t = MAX_CLAIMS, value_name = "N")]
        max_claims: u64,
        /// The settings; else tallymark.toml in this folder or the nearest above
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
}

#[derive(Debug, ClapArgs)]
struct How {
    /// What is written
    #[arg(long, value_enum, default_value_t = Format::Parquet)]
    format: Format,
    /// Shows no progress
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Parquet,
    Jsonl,
}

impl How {
    fn options(&self) -> Options {
        let format = match self.format {
            Format::Parquet => FileFormat::Parquet,
            Format::Jsonl => FileFormat::JsonLines,
        };
        Options { format, ..Options::default() }
    }
}

pub(crate) fn run(args: &Corpus) -> Result<u8, Failure> {
    match &args.what {
        What::Extract { inputs, out, how, chunk, jobs } => {
            let options = Options { chunk: *chunk, jobs: *jobs, ..how.options() };
            let mut bar = Bar::new(how.quiet);
            let done = corpus::extract(inputs, out, &options, &mut |event| match event {
                Event::Bad(what) => {
                    bar.clear();
                    output::say(&format!("error: {what}"));
                }
                Event::Progress(it) => bar.draw(&extracted(it), it.of.map(|of| (it.articles, of))),
                _ => {}
            });
            bar.clear();
            let done = done?;
            writeln!(io::stdout(), "{}", extracted(&done))?;
            Ok(if done.bad == 0 { QUIET } else { FAILED })
        }
        What::Match { claims, out, how, max_claims, config } => {
            let config = Settings::find(config.as_deref())?.config();
            let options = Options { config, max_claims: *max_claims, ..how.options() };
            let mut bar = Bar::new(how.quiet);
            let done = corpus::match_claims(claims, out, &options, &mut |event| {
                if let Event::Progress(it) = event {
                    bar.draw(&matched(it), Some((it.blocks, it.of_blocks)));
                }
            });
            bar.clear();
            writeln!(io::stdout(), "{}", matched(&done?))?;
            Ok(QUIET)
        }
    }
}

fn extracted(it: &Summary) -> String {
    format!(
        "{} articles, {} figures, {} bad; {} parts written, {} there already",
        it.articles, it.claims, it.bad, it.written, it.kept
    )
}

fn matched(it: &Summary) -> String {
    format!(
        "{} figures in {} months, {} questions; {} months written, {} there already",
        it.claims, it.blocks, it.findings, it.written, it.kept
    )
}

/// A line on a terminal's standard error that is drawn over and over.
struct Bar {
    shown: bool,
    drawn: bool,
}

/// Cells of the bar.
const WIDTH: u64 = 24;

impl Bar {
    fn new(quiet: bool) -> Bar {
        Bar { shown: !quiet && io::stderr().is_terminal(), drawn: false }
    }

    fn draw(&mut self, line: &str, share: Option<(u64, u64)>) {
        if !self.shown {
            return;
        }
        let bar = match share {
            Some((done, of)) if of > 0 => {
                let full = (done.min(of) * WIDTH / of) as usize;
                format!("[{}{}] ", "#".repeat(full), ".".repeat(WIDTH as usize - full))
            }
            _ => String::new(),
        };
        // Where standard error is closed, nobody can be told.
        let _ = write!(io::stderr(), "\r\u{1b}[K{bar}{line}");
        let _ = io::stderr().flush();
        self.drawn = true;
    }

    fn clear(&mut self) {
        if self.drawn {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
            self.drawn = false;
        }
    }
}
