//! The commands and settings that the documents show work as they say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Folder;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect(name)
}

/// The blocks of a kind that a document shows.
fn blocks<'a>(text: &'a str, kind: &str) -> Vec<&'a str> {
    let fence = format!("```{kind}\n");
    text.split(&*fence).skip(1).filter_map(|it| it.split("```").next()).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).expect("a copy");
        }
    }
}

/// A folder with the articles of the repository, where a shell finds the binary by its name.
fn checkout(test: &str) -> Folder {
    let folder = Folder::new(test);
    copy(&root().join("seeds"), &folder.0.join("seeds"));
    folder
}

fn shell(folder: &Folder, line: &str) -> (i32, String) {
    let binary = Path::new(env!("CARGO_BIN_EXE_tallymark"));
    let path = std::env::join_paths(
        [binary.parent().expect("a folder").to_owned()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let run = Command::new("sh")
        .args(["-c", line])
        .current_dir(&folder.0)
        .env("PATH", path.expect("a path"))
        .output()
        .expect("a shell");
    (run.status.code().expect("no signal"), String::from_utf8_lossy(&run.stderr).into_owned())
}

#[cfg(unix)]
#[test]
fn every_command_of_the_documents_runs() {
    let mut ran = 0;
    for name in ["docs/GUIDE.md", "docs/FORMATS.md", "README.md"] {
        let folder = checkout("docs_commands");
        let text = document(name);
        for line in blocks(&text, "sh").iter().flat_map(|it| it.lines()) {
            let line = line.replace("target/release/tallymark", "tallymark");
            // Cargo's own commands are those of `.ci/run`.
            if !line.starts_with("tallymark") && !line.starts_with("printf") {
                continue;
            }
            let expected = match line.split_once("# exit status ") {
                Some((_, status)) => status.trim().parse().expect("a number"),
                // The README's two commands find something.
                None => i32::from(name == "README.md"),
            };
            let (status, told) = shell(&folder, &line);
            assert_eq!((status, &*told), (expected, ""), "{name}: {line}");
            ran += 1;
        }
    }
    assert!(ran > 20, "{ran}");
}

#[test]
fn every_settings_file_of_the_documents_is_read() {
    for name in ["docs/GUIDE.md", "docs/FORMATS.md"] {
        let text = document(name);
        for block in blocks(&text, "toml") {
            let folder = checkout("docs_settings").with("tallymark.toml", block);
            let run = folder.run(&["diff", "seeds/khyber", "--fail-on", "never"]);
            assert_eq!((run.status(), run.err()), (0, ""), "{name}: {block}");
        }
    }
}

#[test]
fn links_between_the_documents_lead_somewhere() {
    for name in [
        "README.md",
        "COMPARE.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "docs/GUIDE.md",
        "docs/FORMATS.md",
        "docs/ACCURACY.md",
    ] {
        let text = document(name);
        for link in text.split("](").skip(1).filter_map(|it| it.split(')').next()) {
            if link.starts_with("http") {
                continue;
            }
            let (path, part) = link.split_once('#').unwrap_or((link, ""));
            let here = root().join(name).parent().expect("a folder").to_owned();
            let target = if path.is_empty() { root().join(name) } else { here.join(path) };
            assert!(target.is_file(), "{name}: {link}");
            let named =
                |it: &str| it.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
            let heads = fs::read_to_string(&target).unwrap_or_default();
            let found = heads.lines().any(|it| it.starts_with('#') && named(it) == part);
            assert!(part.is_empty() || found, "{name}: {link}");
        }
    }
}

/// The README's short table tells nothing that the long one does not.
#[test]
fn the_readme_claims_what_was_measured() {
    let measured = document("docs/ACCURACY.md");
    let readme = document("README.md");
    let (_, table) = readme.split_once("## How accurate it is").expect("the part");
    let rows = table.lines().filter(|it| it.starts_with("| ")).skip(1);
    let mut figures = 0;
    for row in rows.take_while(|it| !it.is_empty()) {
        for cell in row.split('|').skip(3) {
            for figure in cell.split(';').map(str::trim).filter(|it| !it.is_empty()) {
                assert!(
                    measured.contains(figure),
                    "{figure} of the README is not in docs/ACCURACY.md"
                );
                figures += 1;
            }
        }
    }
    assert!(figures >= 10, "{figures}");
}

#[test]
fn every_key_of_the_settings_is_told() {
    let formats = document("docs/FORMATS.md");
    for key in
        ["fail-on", "policy", "similarity", "max-cluster", "[outlets]", "[aliases]", "[tolerances]"]
    {
        assert!(blocks(&formats, "toml").iter().any(|it| it.contains(key)), "{key}");
    }
}
