//! Every format, and the commands that read a report again.

use serde_json::Value;

use super::{ARTICLE, Folder, OTHER};

fn folder(test: &str) -> Folder {
    Folder::new(test).with("a.txt", ARTICLE).with("b.txt", OTHER)
}

const FORMATS: [&str; 10] =
    ["text", "json", "jsonl", "html", "csv", "ucdp", "markdown", "sarif", "jsonld", "brat"];

#[test]
fn the_exit_status_is_the_same_in_every_format() {
    let folder = folder("formats_status");
    for format in FORMATS {
        let run =
            |args: &[&str]| folder.run(&[&["diff", "--format", format], args].concat()).status();
        assert_eq!(run(&["a.txt", "b.txt"]), 1, "{format}");
        assert_eq!(run(&["a.txt", "b.txt", "--fail-on", "never"]), 0, "{format}");
        assert_eq!(run(&["a.txt"]), 0, "{format}");
        assert_eq!(run(&["a.txt", "missing.txt"]), 2, "{format}");
    }
}

#[test]
fn every_line_of_json_lines_is_an_object() {
    let run = folder("formats_jsonl").run(&["diff", "--format", "jsonl", "a.txt", "b.txt"]);
    let records: Vec<Value> =
        run.out().lines().map(|it| serde_json::from_str(it).expect("an object")).collect();
    for kind in ["document", "claim", "cluster", "finding"] {
        assert!(records.iter().any(|it| it["record"] == kind && it["id"].is_string()), "no {kind}");
    }
}

#[test]
fn standoff_goes_to_a_folder_in_pairs() {
    let folder = folder("formats_brat");
    assert_eq!(
        folder.run(&["diff", "--format", "brat", "-o", "out", "a.txt", "b.txt"]).status(),
        1
    );
    let read = |name: &str| std::fs::read_to_string(folder.0.join("out").join(name)).expect(name);
    assert_eq!(read("0001_a_txt.txt"), ARTICLE);
    assert!(read("0001_a_txt.ann").contains("\tFigure "));
    assert!(read("0002_b_txt.ann").contains("\t19\n"));
}

#[test]
fn a_report_holds_until_an_article_changes() {
    let folder = folder("verify");
    assert_eq!(
        folder.run(&["diff", "--format", "json", "-o", "r.json", "a.txt", "b.txt"]).status(),
        1
    );
    let run = folder.run(&["verify", "r.json", "a.txt", "b.txt"]);
    assert_eq!(run.status(), 0, "{}", run.out());
    assert!(run.out().starts_with("The report holds: 2 texts"), "{}", run.out());
    std::fs::write(folder.0.join("b.txt"), OTHER.replace("19", "18")).expect("the file is written");
    let run = folder.run(&["verify", "--format", "jsonl", "r.json", "a.txt", "b.txt"]);
    assert_eq!(run.status(), 1);
    let first: Value =
        serde_json::from_str(run.out().lines().next().expect("a line")).expect("an object");
    assert_eq!((&first["check"], &first["id"]), (&"text".into(), &"b.txt".into()));
    assert_eq!(folder.run(&["verify", "a.txt", "b.txt"]).status(), 2, "an article is no report");
    assert_eq!(folder.run(&["verify", "none.json", "a.txt"]).status(), 2);
}

#[test]
fn figures_are_found_again_in_a_changed_page() {
    let folder = folder("locate").with("later.txt", format!("Updated.\n\n{ARTICLE}"));
    assert_eq!(
        folder.run(&["diff", "--format", "json", "-o", "r.json", "a.txt", "b.txt"]).status(),
        1
    );
    let run = folder.run(&["locate", "r.json", "later.txt"]);
    assert_eq!(run.status(), 2, "whose page it is must be said");
    assert!(run.err().contains("one of: a.txt, b.txt"), "{}", run.err());
    let args = ["locate", "r.json", "later.txt", "--document", "a.txt", "--format", "jsonl"];
    let run = folder.run(&args);
    assert_eq!(run.status(), 0, "{}", run.out());
    let toll = run
        .out()
        .lines()
        .map(|it| serde_json::from_str::<Value>(it).expect("an object"))
        .find(|it| it["quote"] == "12");
    let toll = toll.expect("the toll");
    assert_eq!(toll["fate"], "moved");
    let text = std::fs::read_to_string(folder.0.join("later.txt")).expect("the page");
    let at =
        |key: &str| usize::try_from(toll["span"][key].as_u64().expect(key)).expect("an offset");
    assert_eq!(&text[at("start")..at("end")], "12");
}

#[test]
fn what_the_baseline_knows_does_not_fail() {
    let folder = folder("baseline").with("c.txt", OTHER.replace("19", "31"));
    for format in ["json", "sarif"] {
        folder.run(&["diff", "--format", format, "-o", "old", "a.txt", "b.txt"]);
        assert_eq!(
            folder.run(&["diff", "--baseline", "old", "a.txt", "b.txt"]).status(),
            0,
            "{format}"
        );
        assert_eq!(
            folder.run(&["diff", "--baseline", "old", "a.txt", "b.txt", "c.txt"]).status(),
            1,
            "{format}"
        );
    }
    let run = folder.run(&["diff", "--baseline", "a.txt", "a.txt"]);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("json or sarif"), "{}", run.err());
}

#[test]
fn one_figure_is_picked_only_where_a_policy_is_named() {
    let folder = folder("policy");
    let best = |args: &[&str]| -> Vec<Value> {
        let run = folder.run(&[&["diff", "--format", "json", "a.txt", "b.txt"], args].concat());
        let report: Value = serde_json::from_str(run.out()).expect("a report");
        let clusters = report["clusters"].as_array().expect("clusters").iter();
        clusters.map(|it| it["best"].clone()).filter(|it| !it.is_null()).collect()
    };
    assert!(best(&[]).is_empty());
    assert_eq!(best(&["--policy", "acled"]), [12]);
    assert!(best(&["--policy", "ibc"]).is_empty());
}

#[test]
fn a_finding_is_told_short_and_in_full() {
    let folder = folder("explain");
    let run = folder.run(&["diff", "--summary", "a.txt", "b.txt"]);
    assert_eq!(run.status(), 1);
    let line = run.out().lines().find(|it| it.contains("conflict")).expect("a conflict").to_owned();
    let id = line.split(' ').next().expect("an id");
    let run = folder.run(&["diff", "--explain", id, "a.txt", "b.txt"]);
    assert!(run.out().contains("12 and 19") && run.out().contains("measure_same"), "{}", run.out());
    assert_eq!(folder.run(&["diff", "--explain", "f99", "a.txt"]).status(), 2);
}

#[test]
fn settings_are_found_upwards_and_unknown_keys_are_errors() {
    let folder = folder("settings")
        .with("tallymark.toml", "fail-on = \"never\"\n\n[outlets]\nHrld = \"Herald\"\n");
    assert_eq!(folder.run(&["diff", "a.txt", "b.txt"]).status(), 0);
    assert_eq!(folder.run(&["diff", "--fail-on", "conflict", "a.txt", "b.txt"]).status(), 1);
    let folder = folder.with("c.txt", format!("---\noutlet: Hrld\n---\n{ARTICLE}"));
    assert!(folder.run(&["diff", "c.txt", "b.txt"]).out().contains("Herald"));
    let folder = folder.with("tallymark.toml", "fail-on = \"never\"\nfial = 1\n");
    let run = folder.run(&["diff", "a.txt"]);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("tallymark.toml:2:1: unknown field `fial`"), "{}", run.err());
    assert!(run.err().contains("2 | fial = 1\n  | ^^^^\n"), "{}", run.err());
    for (settings, told) in [
        ("similarity = 7.0\n", "1:14: similarity must be between 0 and 1"),
        (
            "[tolerances]\nkiled = 2.0\n",
            "2:1: unknown measure `kiled`, expected `all` or one of killed",
        ),
        ("[tolerances]\nkilled = -1.0\n", "2:10: a tolerance is 0 to 100 percent"),
        ("fail-on = \"perhaps\"\n", "1:11: unknown variant `perhaps`"),
        ("policy = 3\n", "1:10: "),
        ("[outlets\n", "1:"),
    ] {
        let folder =
            Folder::new("settings_bad").with("a.txt", ARTICLE).with("tallymark.toml", settings);
        let run = folder.run(&["diff", "a.txt"]);
        assert_eq!(run.status(), 2);
        assert!(run.err().contains(&format!("tallymark.toml:{told}")), "{}", run.err());
        assert!(run.err().contains('^'), "{}", run.err());
    }
}

#[test]
fn tolerances_aliases_and_hosts_are_heeded() {
    let article = |outlet: &str, toll: u32| {
        format!(
            "---\nurl: https://www.{outlet}.example/a\n---\nThe dam at Ostrel is {toll} meters high.\n"
        )
    };
    let folder = Folder::new("tolerances")
        .with("a.txt", article("herald", 121))
        .with("b.txt", article("courier", 126));
    assert_eq!(folder.run(&["diff", "a.txt", "b.txt"]).status(), 1);
    let folder = folder.with(
        "tallymark.toml",
        "[tolerances]\nheight = 4.0\n\n[outlets]\n\"herald.example\" = \"Port Herald\"\n",
    );
    let run = folder.run(&["diff", "a.txt", "b.txt", "--format", "json", "-o", "r.json"]);
    assert_eq!(run.status(), 0, "4 percent are allowed");
    let report = std::fs::read_to_string(folder.0.join("r.json")).expect("the report");
    assert!(report.contains("\"outlet\":\"Port Herald\""), "{report}");
    assert!(report.contains("\"kind\":\"tolerated\",\"percent\":4"), "{report}");
    let run = folder.run(&["verify", "r.json", "a.txt", "b.txt"]);
    assert_eq!(run.status(), 0, "{}", run.out());
    let folder = folder.with("tallymark.toml", "");
    assert_eq!(folder.run(&["verify", "r.json", "a.txt", "b.txt"]).status(), 1, "other settings");
}

#[test]
fn every_report_of_the_seeds_holds() {
    let folder = Folder::new("verify_seeds");
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    for entry in std::fs::read_dir(seeds).expect("the seeds") {
        let path = entry.expect("an entry").path();
        if !path.is_dir() {
            continue;
        }
        let input = path.to_string_lossy();
        folder.run(&["diff", "--format", "json", "-o", "r.json", "--fail-on", "never", &input]);
        let run = folder.run(&["verify", "r.json", &input]);
        assert_eq!(run.status(), 0, "{input}: {}", run.out());
    }
}

#[test]
fn the_text_report_keeps_to_its_width() {
    let wide = "死者は十二人 — The flood in Orvale killed 31 people 🔥 on Monday, the ‘Küste’ of 死者は十二人 said.\n";
    let folder = folder("width").with("c.txt", wide);
    for width in ["40", "57", "80", "120"] {
        for args in [&["--all"][..], &["--summary"], &["--explain", "f1"]] {
            let run = folder.run(&[&["diff", ".", "--width", width], args].concat());
            for line in run.out().lines() {
                let columns: usize = line
                    .chars()
                    .map(|c| match c {
                        '\u{2E80}'..='\u{9FFF}' | '\u{1F300}'..='\u{1FAFF}' => 2,
                        _ => 1,
                    })
                    .sum();
                let most = width.parse::<usize>().expect("a number");
                // A row of the feature table is not broken.
                let table = args[0] == "--explain" && line.contains('×');
                let summary = args[0] == "--summary" && most < 60;
                assert!(columns <= most || table || summary, "{width} {args:?}: {line}");
            }
        }
    }
}

#[test]
fn a_page_of_the_manual_and_a_schema_for_each() {
    let folder = Folder::new("manuals");
    for command in ["diff", "inspect", "verify", "locate"] {
        let run = folder.run(&["man", command]);
        assert!(run.out().contains(&format!("tallymark-{command}")), "{}", run.out());
    }
    assert_eq!(folder.run(&["man", "nothing"]).status(), 2);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(folder.run(&["completions", shell]).out().contains("fail-on"), "{shell}");
    }
}

#[test]
fn the_examples_are_real() {
    let folder = Folder::new("examples");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/reports");
    // The paths in the reports are those that a reader of the repository would give.
    let to = folder.0.join("examples/reports/articles");
    std::fs::create_dir_all(&to).expect("a folder");
    for name in ["1_ost_herald.txt", "2_courier.txt"] {
        std::fs::copy(root.join("articles").join(name), to.join(name)).expect("an article");
    }
    for (format, name) in [
        ("text", "report.txt"),
        ("html", "report.html"),
        ("json", "report.json"),
        ("jsonl", "report.jsonl"),
        ("csv", "report.csv"),
        ("ucdp", "report.ucdp.csv"),
        ("markdown", "report.md"),
        ("sarif", "report.sarif"),
        ("jsonld", "report.jsonld"),
        ("brat", "report.ann"),
    ] {
        let run = folder.run(&["diff", "examples/reports/articles", "--format", format]);
        assert_eq!((run.status(), run.err()), (1, ""), "{format}");
        let path = root.join(name);
        if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
            std::fs::write(&path, run.out()).expect("the example is written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == run.out(),
            "{name} is another: INSTA_UPDATE=always cargo test -p tallymark-cli examples"
        );
    }
}
