//! Every input of `fuzz/` on a stable compiler: the laws hold on all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::properties;

/// The names in a folder, without their endings.
fn names(folder: &str) -> BTreeSet<String> {
    entries(folder)
        .iter()
        .filter_map(|path| path.file_stem())
        .map(|it| it.to_string_lossy().into_owned())
        .collect()
}

fn entries(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut paths: Vec<_> = entries.map(|it| it.expect("the folder can be read").path()).collect();
    paths.sort();
    paths
}

/// What once broke a law, or was on the way to, keeps all of them.
#[test]
fn every_regression_keeps_every_law() {
    for input in entries("fuzz/regressions") {
        let bytes = fs::read(&input).expect("the input can be read");
        let text = String::from_utf8_lossy(&bytes);
        properties::sentences(&text);
        properties::quantities(&text);
        properties::attributions(&text);
        properties::compared(&text);
        properties::located(&text);
        properties::layout(&text);
        properties::dates(&text);
        properties::verified(&text);
        properties::grows(&text);
        for name in ["any.txt", "any.jsonl", "any.html"] {
            properties::file(name, &bytes);
        }
    }
}

/// The law that each target holds its corpus to; those of `config` and `html` lie with their own crates.
/// A target by its name, with what must hold of its bytes.
type Law = (&'static str, fn(&[u8]));

const LAWS: &[Law] = &[
    ("attributions", |bytes| properties::attributions(&lossy(bytes))),
    ("bytes_to_document", |bytes| properties::file("corpus.txt", bytes)),
    ("compare", |bytes| properties::compared(&lossy(bytes))),
    ("dates", |bytes| properties::dates(&lossy(bytes))),
    ("growth", |bytes| properties::grows(&lossy(bytes))),
    ("html", |bytes| properties::file("corpus.html", bytes)),
    ("json_lines", |bytes| properties::file("corpus.jsonl", bytes)),
    ("layout", |bytes| properties::layout(&lossy(bytes))),
    ("locate", |bytes| properties::located(&lossy(bytes))),
    ("quantities", |bytes| properties::quantities(&lossy(bytes))),
    ("sentences", |bytes| properties::sentences(&lossy(bytes))),
    ("verify", |bytes| properties::verified(&lossy(bytes))),
];

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn every_corpus_keeps_the_law_of_its_target() {
    for (target, law) in LAWS {
        for input in entries(&format!("fuzz/corpus/{target}")) {
            law(&fs::read(&input).expect("the input can be read"));
        }
    }
    let told: BTreeSet<String> = LAWS.iter().map(|it| it.0.to_owned()).collect();
    let with_config: BTreeSet<String> = told.into_iter().chain(["config".to_owned()]).collect();
    assert_eq!(with_config, names("fuzz/fuzz_targets"));
}

#[test]
fn every_target_has_a_corpus_and_is_built() {
    let targets = names("fuzz/fuzz_targets");
    assert_eq!(names("fuzz/corpus"), targets);
    let manifest = fs::read_to_string("fuzz/Cargo.toml").expect("the manifest can be read");
    for target in targets {
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{target}.rs\"")), "{target}");
        assert!(!entries(&format!("fuzz/corpus/{target}")).is_empty(), "{target} has no input");
    }
}
