//! Each bad input is an error that names the file and the mend; the others' results still come out.

use super::{ARTICLE, Folder, OTHER};

/// Runs `diff` on one bad input, then on it beside a good one.
#[track_caller]
fn check(folder: &Folder, bad: &str, named: &[&str]) {
    let alone = folder.run(&["diff", bad]);
    assert_eq!(alone.status(), 2);
    for words in named {
        assert!(alone.err().contains(words), "no {words:?} in {}", alone.err());
    }
    std::fs::write(folder.0.join("good.txt"), ARTICLE).expect("a file for the test");
    let beside = folder.run(&["diff", bad, "good.txt", "--format", "json"]);
    assert_eq!(beside.status(), 2);
    assert_eq!(beside.json()["documents"].as_array().map(Vec::len), Some(1));
    assert!(beside.err().contains("partial"), "{}", beside.err());
}

#[test]
fn a_missing_file() {
    check(&Folder::new("missing"), "gone.txt", &["gone.txt", "no such file"]);
}

#[test]
fn an_empty_file() {
    check(&Folder::new("empty").with("empty.txt", ""), "empty.txt", &["empty.txt", "empty"]);
    let header = "---\noutlet: Herald\n---\n\n";
    check(&Folder::new("header").with("header.txt", header), "header.txt", &["header.txt"]);
}

#[test]
fn bytes_that_are_not_utf8() {
    let folder = Folder::new("utf8").with("latin.txt", b"Orvale\nCaf\xe9: 12 dead.\n");
    check(&folder, "latin.txt", &["latin.txt:2", "UTF-8"]);
}

#[test]
fn a_folder_without_articles() {
    let folder = Folder::new("folder");
    std::fs::create_dir(folder.0.join("none")).expect("a folder");
    check(&folder, "none", &["none", "no article"]);
}

#[test]
fn a_line_that_is_not_json() {
    let folder = Folder::new("line").with("bad.jsonl", "{\"text\": \n");
    check(&folder, "bad.jsonl", &["bad.jsonl:1", "JSON"]);
}

#[test]
fn the_good_lines_of_a_bad_file_are_read() {
    let lines = format!("{{\"text\":{ARTICLE:?}}}\nno json\n[1]\n{{\"text\":{OTHER:?}}}\n");
    let folder = Folder::new("lines").with("mixed.jsonl", lines);
    let run = folder.run(&["diff", "mixed.jsonl", "--format", "json"]);
    assert_eq!(run.status(), 2);
    assert_eq!(run.json()["documents"].as_array().map(Vec::len), Some(2));
    for words in ["mixed.jsonl:2", "mixed.jsonl:3", "partial: 2"] {
        assert!(run.err().contains(words), "no {words:?} in {}", run.err());
    }
}

#[test]
fn more_bytes_than_allowed() {
    let folder = Folder::new("large").with("large.txt", ARTICLE.repeat(9));
    let run = folder.run(&["diff", "large.txt", "--max-bytes", "100"]);
    assert_eq!(run.status(), 2);
    for words in ["large.txt", "100", "--max-bytes"] {
        assert!(run.err().contains(words), "no {words:?} in {}", run.err());
    }
}

#[test]
fn an_unknown_option_and_a_format_that_is_not_there() {
    let folder = Folder::new("option").with("a.txt", ARTICLE);
    let run = folder.run(&["diff", "a.txt", "--frobnicate"]);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("--frobnicate"), "{}", run.err());
    let run = folder.run(&["diff", "a.txt", "--format", "papyrus"]);
    assert_eq!(run.status(), 2);
    for words in ["papyrus", "text", "json"] {
        assert!(run.err().contains(words), "no {words:?} in {}", run.err());
    }
    assert_eq!(folder.run(&["diff"]).status(), 2);
}

#[test]
fn a_terminal_gets_no_escape_sequences_from_names() {
    let folder = Folder::new("escape");
    let run = folder.run(&["diff", "a\u{1b}[2Jb.txt"]);
    assert!(!run.err().contains('\u{1b}'), "{:?}", run.err());
}

const FORMATS: [&str; 10] =
    ["text", "json", "jsonl", "html", "csv", "ucdp", "markdown", "sarif", "jsonld", "brat"];

/// Articles that are an attack: markup, event handlers, "javascript:" links, marks that turn the direction.
fn attack() -> String {
    format!("{}/tests/attack", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn an_attack_is_shown_as_text() {
    let folder = Folder::new("attack");
    let hostile = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    for args in [&["--format", "text"][..], &["--summary"], &["--explain", "f1"], &["--all"]] {
        let run = folder.run(&[&["diff", &attack()], args].concat());
        assert_eq!((run.status(), run.err()), (1, ""), "{args:?}");
        assert!(run.out().contains("CONFLICT") || run.out().contains("conflict"), "{}", run.out());
        assert!(!run.out().contains(|c| hostile(c) || c == '\u{1b}'), "{args:?}");
    }
    let told = folder.run(&["diff", &attack()]);
    assert!(told.out().contains("<script>alert(1)</script>"), "what stands there is shown");
    for format in ["html", "markdown"] {
        let run = folder.run(&["diff", &attack(), "--format", format]);
        assert!(!run.out().contains(hostile), "{format}");
        for markup in
            ["<script>alert", "<img src", "<iframe", "<svg onload", "<a href=\"javascript"]
        {
            assert!(!run.out().contains(markup), "{format}: {markup}");
        }
    }
    // Data stays as it is: whoever reads JSON gets the very characters.
    let json = folder.run(&["diff", &attack(), "--format", "json"]).json();
    let text = json["claims"].to_string();
    assert!(text.contains("<b onclick=alert(6)>") && text.contains('\u{202E}'), "{text}");
}

#[test]
fn a_title_of_a_hundred_kilobytes() {
    let long = "very long ".repeat(10_000);
    let article = |toll| {
        let text = format!("The flood in Orvale killed {toll} people on Monday.");
        format!("---\noutlet: {long}\ntitle: {long}\nbyline: {long}\n---\n{text}\n")
    };
    let folder = Folder::new("title").with("a.txt", article(12)).with("b.txt", article(19));
    for format in FORMATS {
        let run = folder.run(&["diff", ".", "--format", format]);
        assert_eq!((run.status(), run.err()), (1, ""), "{format}");
    }
    for format in ["text", "html", "markdown"] {
        let page = folder.run(&["diff", ".", "--format", format]);
        assert!(page.out().len() < 150_000, "{format}: {}", page.out().len());
    }
    let page = folder.run(&["diff", ".", "--format", "html"]);
    assert!(page.out().contains("the title has"), "what is cut is told");
}

#[test]
fn ten_thousand_figures_of_one_question() {
    let lines: String = (0..10_000)
        .map(|at| {
            let text = format!("The flood in Orvale killed {} people on Monday.", 12 + at % 900);
            format!("{{\"outlet\":\"Outlet {}\",\"text\":\"{text}\"}}\n", at % 500)
        })
        .collect();
    let folder = Folder::new("thousands").with("many.jsonl", lines);
    for (format, most, note) in [
        ("text", 60_000, "more of 10000 figures are left out"),
        ("html", 5_000_000, "of 10000 figures"),
        ("markdown", 500_000, "10000"),
        ("sarif", 10_000_000, "more figures are in the JSON report"),
    ] {
        let run = folder.run(&["diff", "many.jsonl", "--format", format]);
        assert_eq!(run.status(), 1, "{format}");
        // "Monday" is told ten thousand times of days that nobody knows: too many to compare.
        assert_eq!(run.err().lines().count(), 1, "{format}: {}", run.err());
        assert!(run.err().contains("note: many.jsonl:1: 10000 figures on “date"), "{}", run.err());
        assert!(run.out().len() < most, "{format}: {} bytes", run.out().len());
        assert!(run.out().contains(note), "{format} says nothing of what it left out");
    }
    let all = folder.run(&["diff", "many.jsonl", "--all"]);
    assert!(!all.out().contains("left out") && all.out().len() > 1_000_000);
    let json = folder.run(&["diff", "many.jsonl", "--format", "json"]).json();
    assert!(json["claims"].as_array().expect("claims").len() >= 10_000, "JSON leaves nothing out");
}

#[test]
fn nobody_reads_on_and_nothing_is_said_in_any_format() {
    let line = format!("{{\"text\":{ARTICLE:?}}}\n");
    let folder = Folder::new("pipes").with("many.jsonl", line.repeat(380));
    for format in FORMATS {
        let args = ["diff", "many.jsonl", "--format", format, "--fail-on", "never"];
        let mut child = folder.command(&args).spawn().expect("the binary runs");
        drop(child.stdout.take());
        let run = super::Run(child.wait_with_output().expect("the binary ends"));
        assert_eq!((run.status(), run.err()), (0, ""), "{format}");
    }
    for args in [&["man"][..], &["schema"], &["completions", "zsh"], &["--help"]] {
        let mut child = folder.command(args).spawn().expect("the binary runs");
        drop(child.stdout.take());
        let run = super::Run(child.wait_with_output().expect("the binary ends"));
        assert_eq!((run.status(), run.err()), (0, ""), "{args:?}");
    }
}

#[test]
fn nesting_without_end_is_an_error_of_its_line() {
    let lines = format!(
        "{}\n{{\"text\":{ARTICLE:?},\"more\":{}}}\n",
        "[".repeat(200_000),
        "[".repeat(200_000)
    );
    let folder = Folder::new("nested").with("deep.jsonl", lines);
    let run = folder.run(&["diff", "deep.jsonl"]);
    assert_eq!(run.status(), 2);
    for words in
        ["deep.jsonl:1:128: ", "deep.jsonl:2:", "nest deeper than 128", "leave that field out"]
    {
        assert!(run.err().contains(words), "no {words:?} in {}", run.err());
    }
    let html = Folder::new("nested_html").with("deep.html", "<div>".repeat(200_000));
    check(&html, "deep.html", &["deep.html", "limit of 512"]);
}

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    let folder = Folder::new("unwritable").with("a.txt", ARTICLE);
    let run = folder.run(&["diff", "a.txt", "-o", "none/report.json", "--format", "json"]);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("none/report.json"), "{}", run.err());
}

#[test]
fn settings_of_any_kind_are_taken_or_refused_with_their_place() {
    for (name, text, named) in [
        ("unknown", "similar = 1\n", "s.toml:1"),
        ("range", "similarity = 2.0\n", "between 0 and 1"),
        ("nested", &*format!("a = {}", "[".repeat(100_000)), "s.toml:1"),
    ] {
        let folder =
            Folder::new(&format!("settings_{name}")).with("a.txt", ARTICLE).with("s.toml", text);
        let run = folder.run(&["diff", "a.txt", "--config", "s.toml"]);
        assert_eq!(run.status(), 2);
        assert!(run.err().contains(named), "no {named:?} in {}", run.err());
    }
}

#[test]
fn more_documents_than_allowed_are_named_and_the_first_are_compared() {
    let lines: String =
        (1..=5).map(|it| format!("{{\"id\":\"n{it}\",\"text\":{ARTICLE:?}}}\n")).collect();
    let folder = Folder::new("documents").with("many.jsonl", lines);
    let run = folder.run(&["diff", "many.jsonl", "--max-documents", "3", "--format", "json"]);
    assert_eq!(run.status(), 2);
    assert_eq!(run.json()["documents"].as_array().map(Vec::len), Some(3));
    for words in ["many.jsonl: document n4 is one more than 3", "--max-documents", "partial"] {
        assert!(run.err().contains(words), "no {words:?} in {}", run.err());
    }
    let run = folder.run(&["diff", "many.jsonl", "--max-documents", "5", "--format", "json"]);
    assert_eq!((run.json()["documents"].as_array().map(Vec::len), run.err()), (Some(5), ""));
    // One document after the other is told and forgotten: there is no limit but one that is asked for.
    let run = folder.run(&["inspect", "claims", "many.jsonl", "--max-documents", "2"]);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("document n3 is one more than 2"), "{}", run.err());
}

#[test]
fn a_question_with_too_many_figures_is_told() {
    let lines: String = (0..40)
        .map(|it| {
            // Two ways to tell it, which are alike, but not in nearly the same words.
            let dead = 10 + it % 3;
            let text = match it % 2 {
                0 => format!("The flood in Orvale killed {dead} people on Monday, police said."),
                _ => format!(
                    "The river rose overnight. At least {dead} people died, it was learned."
                ),
            };
            format!("{{\"id\":\"n{it:02}\",\"outlet\":\"Paper {it}\",\"text\":{text:?}}}\n")
        })
        .collect();
    let folder =
        Folder::new("chain").with("many.jsonl", lines).with("s.toml", "max-cluster = 20\n");
    let args = ["diff", "many.jsonl", "--format", "json", "--fail-on", "never"];
    let run = folder.run(&args);
    assert_eq!((run.status(), run.err()), (0, ""));
    for more in [&["--max-cluster", "20"][..], &["--config", "s.toml"]] {
        let run = folder.run(&[&args[..], more].concat());
        assert_eq!(run.status(), 0);
        for words in
            ["note: n00: 40 figures", "killed", "--max-cluster", "max-cluster in tallymark.toml"]
        {
            assert!(run.err().contains(words), "no {words:?} in {}", run.err());
        }
    }
    for (args, named) in
        [(&["--max-cluster", "5"][..], "16..=4000"), (&["--max-cluster", "50000"], "16..=4000")]
    {
        let run = folder.run(&[&["diff", "many.jsonl"], args].concat());
        assert!(run.status() == 2 && run.err().contains(named), "{}", run.err());
    }
    let folder = folder.with("s.toml", "max-cluster = 3\n");
    let run = folder.run(&["diff", "many.jsonl", "--config", "s.toml"]);
    assert!(run.status() == 2 && run.err().contains("between 16 and 4000"), "{}", run.err());
}
