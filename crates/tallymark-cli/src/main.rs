//! The command line of tallymark.

mod args;
mod baseline;
mod diff;
mod input;
mod inspect;
mod locate;
mod output;
mod progress;
mod settings;
mod verify;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::args::{Args, Command, SchemaOf};
use crate::output::Failure;

/// Nothing found.
const QUIET: u8 = 0;
/// Findings at or above `--fail-on`.
const FOUND: u8 = 1;
/// Something could not be read or written.
const FAILED: u8 = 2;

/// The JSON Schemas, made from the library's types; a test holds the two together.
const SCHEMAS: [(SchemaOf, &str); 3] = [
    (SchemaOf::Report, include_str!("../schema/report.v1.json")),
    (SchemaOf::Line, include_str!("../schema/line.v1.json")),
    (SchemaOf::Inspect, include_str!("../schema/inspect.v1.json")),
];

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
        Command::Schema { of } => {
            let schema = SCHEMAS.iter().find(|it| it.0 == *of).map_or("", |it| it.1);
            io::stdout().write_all(schema.as_bytes())?;
            Ok(QUIET)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Args::command(), "tallymark", &mut script);
            io::stdout().write_all(&script)?;
            Ok(QUIET)
        }
        Command::Man { command } => {
            io::stdout().write_all(&manual(command.as_deref())?)?;
            Ok(QUIET)
        }
    }
}

/// The manual page of the program, or of one of its commands.
fn manual(command: Option<&str>) -> Result<Vec<u8>, Failure> {
    let mut all = Args::command();
    all.build();
    let page = match command {
        None => all,
        Some(name) => match all.find_subcommand(name) {
            // Its display name is "tallymark-diff", as `man` looks for it.
            Some(it) => it.clone(),
            None => return Err(format!("{name}: there is no such command; see --help").into()),
        },
    };
    let mut out = Vec::new();
    clap_mangen::Man::new(page).render(&mut out)?;
    Ok(out)
}
