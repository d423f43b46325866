//! The command line of tallymark.

mod args;
mod diff;
mod input;
mod inspect;
mod output;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::{Args, Command};

/// Nothing found.
const QUIET: u8 = 0;
/// Findings at or above `--fail-on`.
const FOUND: u8 = 1;
/// Something could not be read or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match &args.command {
        Command::Diff(it) => diff::run(it),
        Command::Inspect(it) => inspect::run(it),
    };
    let status = done.unwrap_or_else(|error| {
        if output::is_closed_pipe(&error) {
            // Whoever reads has seen enough: "| head" is no failure.
            return QUIET;
        }
        output::complain(&error);
        FAILED
    });
    ExitCode::from(status)
}
