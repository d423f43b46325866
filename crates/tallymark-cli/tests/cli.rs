//! The command line as a shell sees it: what it prints, where, and its exit status.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/docs.rs"]
mod docs;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/readers.rs"]
mod readers;
#[path = "cli/schema.rs"]
mod schema;

const ARTICLE: &str = "The flood in Orvale killed 12 people on Monday.\n";
/// The same question, another figure, and nobody to blame for it.
const OTHER: &str = "The flood in Orvale killed 19 people on Monday.\n";

/// A folder of its own for each test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Folder {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    fn with(self, name: &str, content: impl AsRef<[u8]>) -> Folder {
        fs::write(self.0.join(name), content).expect("a file for the test");
        self
    }

    /// Runs `tallymark` in the folder.
    fn run(&self, args: &[&str]) -> Run {
        Run(self.command(args).output().expect("the binary runs"))
    }

    fn run_with(&self, args: &[&str], stdin: &str) -> Run {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().expect("the binary runs");
        let mut to = child.stdin.take().expect("a pipe");
        to.write_all(stdin.as_bytes()).expect("standard input is read");
        drop(to);
        Run(child.wait_with_output().expect("the binary ends"))
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tallymark"));
        command.args(args).current_dir(&self.0).env_clear();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

struct Run(Output);

impl Run {
    fn status(&self) -> i32 {
        self.0.status.code().expect("no signal")
    }

    fn out(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).expect("UTF-8")
    }

    fn err(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).expect("UTF-8")
    }

    fn json(&self) -> Value {
        serde_json::from_str(self.out()).expect("JSON on standard output")
    }
}

#[test]
fn the_exit_status_tells_whether_something_was_found() {
    let folder = Folder::new("status").with("a.txt", ARTICLE).with("b.txt", OTHER);
    let conflict = folder.run(&["diff", "a.txt", "b.txt"]);
    assert_eq!(conflict.status(), 1, "{}", conflict.out());
    assert!(conflict.out().starts_with("CONFLICT"), "{}", conflict.out());
    assert_eq!(conflict.err(), "");
    assert_eq!(folder.run(&["diff", "a.txt", "b.txt", "--fail-on", "never"]).status(), 0);
    assert_eq!(folder.run(&["diff", "a.txt", "--fail-on", "revised"]).status(), 0);
    assert_eq!(folder.run(&["diff", "a.txt", "b.txt", "--format", "json"]).status(), 1);
}

#[test]
fn json_is_one_object_on_standard_output() {
    let folder = Folder::new("json").with("a.txt", ARTICLE).with("b.txt", OTHER);
    let json = folder.run(&["diff", ".", "--format", "json"]).json();
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["documents"].as_array().expect("a list").len(), 2);
    assert_eq!(json["findings"][0]["verdict"], "conflict");
}

#[test]
fn the_report_goes_to_a_file() {
    let folder = Folder::new("file").with("a.txt", ARTICLE).with("b.txt", OTHER);
    let run = folder.run(&["diff", "a.txt", "b.txt", "-o", "report.txt", "--color", "auto"]);
    assert_eq!((run.out(), run.status()), ("", 1));
    let report = fs::read_to_string(folder.0.join("report.txt")).expect("the report");
    assert_eq!(report, folder.run(&["diff", "a.txt", "b.txt"]).out());
    let nowhere = folder.run(&["diff", "a.txt", "-o", "no/such/folder.txt"]);
    assert_eq!(nowhere.status(), 2);
    assert!(nowhere.err().contains("no/such/folder.txt"), "{}", nowhere.err());
}

#[test]
fn colors_are_for_terminals_and_those_who_ask() {
    let folder = Folder::new("color").with("a.txt", ARTICLE);
    assert!(!folder.run(&["diff", "a.txt"]).out().contains('\u{1b}'));
    assert!(folder.run(&["diff", "a.txt", "--color", "always"]).out().contains('\u{1b}'));
    let mut quiet = folder.command(&["diff", "a.txt"]);
    let quiet = quiet.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").output().expect("it runs");
    assert!(!Run(quiet).out().contains('\u{1b}'));
}

#[test]
fn threads_and_order_do_not_show() {
    let folder = Folder::new("threads").with("a.txt", ARTICLE).with("b.txt", OTHER);
    let one = folder.run(&["diff", "a.txt", "b.txt", "--format", "json"]);
    let four = folder.run(&["diff", "b.txt", "a.txt", "--format", "json", "--jobs", "4"]);
    assert_eq!(one.out(), four.out());
}

#[test]
fn standard_input_takes_text_and_json_lines() {
    let folder = Folder::new("stdin");
    assert!(folder.run_with(&["diff", "-"], ARTICLE).out().contains("12"));
    let lines =
        "{\"id\":\"x\",\"text\":\"Nine men died.\"}\n\n{\"id\":\"y\",\"text\":\"It rained.\"}\n";
    let run = folder
        .run_with(&["inspect", "sentences", "--input", "jsonl", "--format", "jsonl", "-"], lines);
    assert_eq!(
        run.out(),
        "{\"id\":\"x\",\"sentences\":[{\"start\":0,\"end\":14}]}\n\
         {\"id\":\"y\",\"sentences\":[{\"start\":0,\"end\":10}]}\n"
    );
    assert_eq!(run.status(), 0);
}

#[test]
fn every_stage_can_be_inspected() {
    let text = "---\nid: flood\n---\nAt least 22 people died, Mayor Ida Voss said.\n";
    let folder = Folder::new("inspect").with("a.txt", text);
    for (stage, key) in [
        ("sentences", "sentences"),
        ("quantities", "quantities"),
        ("attributions", "attributions"),
        ("claims", "claims"),
    ] {
        let run = folder.run(&["inspect", stage, "a.txt", "--format", "jsonl"]);
        assert_eq!(run.json()["id"], "flood");
        assert_eq!(run.json()[key].as_array().map(Vec::len), Some(1), "{stage}: {}", run.out());
        let text = folder.run(&["inspect", stage, "a.txt"]);
        assert!(text.out().starts_with("# flood\n"), "{stage}: {}", text.out());
        assert_eq!(text.out().lines().count(), 2, "{stage}: {}", text.out());
    }
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let line = format!("{{\"text\":{ARTICLE:?}}}\n");
    let folder = Folder::new("pipe").with("many.jsonl", line.repeat(5_000));
    let args = ["inspect", "sentences", "many.jsonl", "--format", "jsonl"];
    let mut child = folder.command(&args).spawn().expect("the binary runs");
    drop(child.stdout.take());
    let run = Run(child.wait_with_output().expect("the binary ends"));
    assert_eq!((run.status(), run.err()), (0, ""));
}

#[test]
fn shells_and_manuals_are_served() {
    let folder = Folder::new("served");
    assert!(folder.run(&["completions", "bash"]).out().contains("tallymark"));
    assert!(folder.run(&["man"]).out().contains(".TH tallymark"));
    assert!(
        folder.run(&["--help"]).out().contains("Exit status")
            || folder.run(&["diff", "--help"]).out().contains("Exit status")
    );
}
