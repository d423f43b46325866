use std::path::Path;

use crate::settings::{FailOn, PolicyName, Settings, law};

#[test]
fn all_that_the_file_may_hold() {
    let text = "fail-on = 'revised'\npolicy = 'ucdp'\nsimilarity = 0.4\n[outlets]\n'The Herald' = 'Herald'\n";
    let settings = Settings::of(text, Path::new("a.toml")).expect("a good file");
    assert_eq!(settings.fail_on, Some(FailOn::Revised));
    assert_eq!(settings.policy, Some(PolicyName::Ucdp));
    assert_eq!(settings.similarity.map(|it| *it.as_ref()), Some(0.4));
    assert_eq!(settings.outlets["The Herald"], "Herald");
}

/// Bad files, and what the error must name.
const BAD: &[(&str, &str)] = &[
    ("\n\nsimilarity = 2\n", "between 0 and 1"),
    ("similarity = -0.1", "between 0 and 1"),
    ("similarity = nan", "between 0 and 1"),
    ("similarity = inf", "between 0 and 1"),
    ("similarity = 'high'", "a.toml:1"),
    ("\n\nsimilar = 1", "a.toml:3"),
    ("fail-on = 'always'", "a.toml:1"),
    ("[outlets]\na = 1", "a.toml:2"),
    ("[outlets]\na = 'b'\na = 'c'", "a.toml:3"),
    ("\u{0}", "a.toml:1"),
    ("é = ", "a.toml:1"),
    ("[[outlets]]", "a.toml"),
];

#[test]
fn bad_files_are_refused_with_their_place() {
    for (text, named) in BAD {
        let error = Settings::of(text, Path::new("a.toml")).expect_err(text);
        assert!(error.contains(named), "{text:?}: no {named:?} in {error:?}");
    }
}

#[test]
fn any_text_keeps_the_law() {
    for (text, _) in BAD {
        law::config(text);
    }
    // Nesting without end, a key without end, and a table of many.
    law::config(&"[".repeat(100_000));
    law::config(&format!("a = {}", "[".repeat(100_000)));
    law::config(&format!("a = {}", "{b = ".repeat(100_000)));
    law::config(&"a.".repeat(100_000));
    law::config(&"k".repeat(1_000_000));
    law::config(&format!("similarity = {}", "9".repeat(100_000)));
    let many: String = (0..20_000).map(|at| format!("o{at} = 'x'\n")).collect();
    law::config(&format!("[outlets]\n{many}"));
    for folder in ["../../fuzz/corpus/config", "../../fuzz/regressions"] {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
            law::config(&String::from_utf8_lossy(&bytes));
        }
    }
}
