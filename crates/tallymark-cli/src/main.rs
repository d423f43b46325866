//! The command line of tallymark.

mod args;
mod baseline;
#[cfg(feature = "corpus")]
mod corpus;
mod diff;
mod input;
mod inspect;
mod locate;
mod output;
mod settings;
#[cfg(feature = "story")]
mod story;
mod verify;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::args::{Args, Command};
use crate::output::Failure;

/// Nothing found.
const QUIET: u8 = 0;
/// Findings at or above `--fail-on`.
const FOUND: u8 = 1;
/// Something could not be read or written.
const FAILED: u8 = 2;

/// The JSON Schema of the report, kept by hand and compared with a report by a test.
const SCHEMA: &str = include_str!("../schema/report.v1.json");

fn main() -> ExitCode {
    let status = run(&Args::parse()).unwrap_or_else(|failure| {
        if output::is_closed_pipe(&failure) {
            // Whoever reads has seen enough: "| head" is no failure.
            return QUIET;
        }
        output::complain(&*failure);
        FAILED
    });
    ExitCode::from(status)
}

fn run(args: &Args) -> Result<u8, Failure> {
    match &args.command {
        Command::Diff(it) => diff::run(it),
        Command::Inspect(it) => inspect::run(it),
        Command::Verify(it) => verify::run(it),
        Command::Locate(it) => locate::run(it),
        #[cfg(feature = "story")]
        Command::Story(it) => story::run(it),
        #[cfg(feature = "corpus")]
        Command::Corpus(it) => corpus::run(it),
        #[cfg(not(feature = "story"))]
        Command::Story(_) => Err(not_built("story")),
        #[cfg(not(feature = "corpus"))]
        Command::Corpus(_) => Err(not_built("corpus")),
        Command::Schema => {
            io::stdout().write_all(SCHEMA.as_bytes())?;
            Ok(QUIET)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Args::command(), "tallymark", &mut script);
            io::stdout().write_all(&script)?;
            Ok(QUIET)
        }
        Command::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Args::command()).render(&mut page)?;
            io::stdout().write_all(&page)?;
            Ok(QUIET)
        }
    }
}

#[cfg(not(all(feature = "story", feature = "corpus")))]
fn not_built(what: &str) -> Failure {
    format!(
        "{what}: this build leaves it out; build it in with `cargo install tallymark-cli --features {what}`"
    )
    .into()
}
