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

#[test]
fn every_input_keeps_the_laws() {
    let mut inputs = entries("fuzz/regressions");
    for target in names("fuzz/corpus") {
        inputs.extend(entries(&format!("fuzz/corpus/{target}")));
    }
    for input in inputs {
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
        for name in ["any.txt", "any.jsonl", "any.html"] {
            properties::file(name, &bytes);
        }
    }
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
