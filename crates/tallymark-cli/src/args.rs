use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use tallymark::Config;

use crate::settings::{FailOn, PolicyName};

/// Finds where news reports disagree on numbers, with byte-exact evidence.
///
/// It reads the files named and nothing else: no network, no clock. It never
/// decides what is true.
#[derive(Debug, Parser)]
#[command(name = "tallymark", version, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Shows where articles agree and disagree
    #[command(
        after_help = "Exit status: 0 nothing found, 1 findings at or above --fail-on, 2 an error; \
                            the same in every format."
    )]
    Diff(Diff),
    /// Shows what one stage finds in each article
    Inspect(Inspect),
    /// Checks a report against the articles that it was made of
    #[command(after_help = "Exit status: 0 all of it holds, 1 something does not, 2 an error.")]
    Verify(Verify),
    /// Finds the figures of a report again in a changed copy of a page
    #[command(
        after_help = "Exit status: 0 all are there, 1 a figure is gone or another, 2 an error."
    )]
    Locate(Locate),
    /// Keeps articles over time, and tells what changed
    #[cfg(feature = "story")]
    Story(crate::story::Story),
    /// Extracts and matches whole corpora, Parquet or JSON Lines in and out
    #[cfg(feature = "corpus")]
    Corpus(crate::corpus::Corpus),
    /// Keeps articles over time; not in this build
    #[cfg(not(feature = "story"))]
    #[command(hide = true, disable_help_flag = true)]
    Story(NotBuilt),
    /// Extracts and matches whole corpora; not in this build
    #[cfg(not(feature = "corpus"))]
    #[command(hide = true, disable_help_flag = true)]
    Corpus(NotBuilt),
    /// Writes the JSON Schema of what programs read
    Schema {
        /// What the schema is of
        #[arg(value_enum, default_value_t = SchemaOf::Report)]
        of: SchemaOf,
    },
    /// Writes a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Writes the manual page, for `man -l -`
    Man {
        /// A command, for its own page: diff, inspect, verify, locate
        command: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    /// `diff --format json`
    Report,
    /// One line of `diff --format jsonl`
    Line,
    /// One line of `inspect … --format jsonl`
    Inspect,
}

/// Whatever was asked of a command that this build leaves out.
#[cfg(not(all(feature = "story", feature = "corpus")))]
#[derive(Debug, ClapArgs)]
pub(crate) struct NotBuilt {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    _rest: Vec<std::ffi::OsString>,
}

#[derive(Clone, Debug, ClapArgs)]
pub(crate) struct Inputs {
    /// Text files, saved web pages, folders of them, JSON Lines, or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) paths: Vec<PathBuf>,
    /// What the inputs are; auto goes by the name of the file
    #[arg(long, value_enum, default_value_t = InputKind::Auto, value_name = "KIND")]
    pub(crate) input: InputKind,
    /// The most bytes of one file, or of one line of JSON Lines
    #[arg(long, default_value_t = tallymark::read::MAX_BYTES, value_name = "N")]
    pub(crate) max_bytes: u64,
    /// The most documents [default: 1000000; inspect has no limit]
    #[arg(long, value_name = "N")]
    pub(crate) max_documents: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputKind {
    /// JSON Lines where the name ends in .jsonl, a web page where it ends in .html, text elsewhere
    Auto,
    /// One saved web page a file
    Html,
    /// One document a line: {"id","outlet","published","updated","url","title","text"}
    Jsonl,
    /// One page a file, with `key: value` lines between two `---` lines before it, or without
    Text,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Diff {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// How the report is written
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub(crate) format: DiffFormat,
    /// Writes the report there instead of to standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The weakest verdict that makes the exit status 1 [default: conflict]
    #[arg(long, value_enum, value_name = "VERDICT")]
    pub(crate) fail_on: Option<FailOn>,
    /// Findings of this earlier report (JSON or SARIF) do not make the exit status 1
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Picks one figure of each question, as `best`, the way a project does; none is picked otherwise
    #[arg(long, value_enum, value_name = "POLICY")]
    pub(crate) policy: Option<PolicyName>,
    /// One line a question instead of the report (text only)
    #[arg(long, conflicts_with = "explain")]
    pub(crate) summary: bool,
    /// All of one finding, such as f3: every reason, and why its figures stand side by side (text only)
    #[arg(long, value_name = "ID")]
    pub(crate) explain: Option<String>,
    /// The settings; else tallymark.toml in this folder or the nearest above
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// The most figures, each like the next, that are compared all with all; of more only the closest
    /// are put side by side, and a note says so [default: 400]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(Config::LEAST_OF_ALL as u64..=Config::LARGEST_OF_ALL as u64))]
    pub(crate) max_cluster: Option<u64>,
    /// The columns of the text report, 40 or more [default: the terminal's, 80 elsewhere]
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) width: Option<usize>,
    /// Leaves nothing out: figures that stand alone in full, all of a question with many (text only)
    #[arg(long)]
    pub(crate) all: bool,
    /// Whether the text report has colors; auto asks the terminal and NO_COLOR
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
    /// How many threads read the articles; the report is the same for any number
    #[arg(long, default_value_t = NonZeroUsize::MIN, value_name = "N")]
    pub(crate) jobs: NonZeroUsize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people, on a terminal
    Text,
    /// For programs, schema version 1
    Json,
    /// For people, one page for a browser that loads nothing from elsewhere
    Html,
    /// For programs, the objects of the JSON report, one a line
    Jsonl,
    /// For spreadsheets, one row a reading
    Csv,
    /// For conflict coders, one row a toll: low, best (with --policy) and high
    Ucdp,
    /// For notes and issues
    Markdown,
    /// For editors and build servers, SARIF 2.1.0
    Sarif,
    /// For linked data: Web Annotation, PROV-O and schema.org
    Jsonld,
    /// For annotators: standoff; with -o a folder of .txt and .ann files
    Brat,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Verify {
    /// The report, as `diff --format json` writes it
    #[arg(value_name = "REPORT")]
    pub(crate) report: PathBuf,
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// text for people, jsonl for one object a fault
    #[arg(long, value_enum, default_value_t = InspectFormat::Text)]
    pub(crate) format: InspectFormat,
    /// The settings that the report was made with; else tallymark.toml in this folder or the nearest above
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Locate {
    /// The report, as `diff --format json` writes it
    #[arg(value_name = "REPORT")]
    pub(crate) report: PathBuf,
    /// The page as it is now
    #[arg(value_name = "PAGE")]
    pub(crate) page: PathBuf,
    /// The id of the report's document whose page it is; needed where the report has several
    /// and none has the page's own name or address
    #[arg(long, value_name = "ID")]
    pub(crate) document: Option<String>,
    /// text for people, jsonl for one object a figure
    #[arg(long, value_enum, default_value_t = InspectFormat::Text)]
    pub(crate) format: InspectFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
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
