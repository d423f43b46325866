use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

/// Finds where news reports disagree on numbers, with byte-exact evidence.
///
/// Reads files only, never the network; decides nothing about what is true.
#[derive(Debug, Parser)]
#[command(name = "tallymark", version, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Shows where articles agree and disagree.
    ///
    /// Exit status: 0 nothing found, 1 findings at or above --fail-on, 2 an error.
    Diff(Diff),
    /// Shows what one stage finds in each article.
    Inspect(Inspect),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Inputs {
    /// Text files, folders of them, JSON Lines, or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) paths: Vec<PathBuf>,
    /// What the inputs are; auto goes by the file's name
    #[arg(long, value_enum, default_value_t = InputKind::Auto, value_name = "KIND")]
    pub(crate) input: InputKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputKind {
    Auto,
    Jsonl,
    Text,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Diff {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// How the report is written
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub(crate) format: DiffFormat,
    /// Writes the report there instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The weakest verdict that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Conflict, value_name = "VERDICT")]
    pub(crate) fail_on: FailOn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Conflict,
    Disputed,
    Revised,
    Never,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Inspect {
    /// The stage to look at
    #[arg(value_enum)]
    pub(crate) stage: StageName,
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// text for people, jsonl for one object a document
    #[arg(long, value_enum, default_value_t = InspectFormat::Text)]
    pub(crate) format: InspectFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StageName {
    Sentences,
    Quantities,
    Attributions,
    Claims,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InspectFormat {
    Text,
    Jsonl,
}
