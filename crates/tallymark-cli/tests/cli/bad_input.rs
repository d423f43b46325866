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
    for words in ["deep.jsonl:1", "deep.jsonl:2", "recursion limit"] {
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
