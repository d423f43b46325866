//! The report that a reader sees on each folder of `seeds/`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tallymark::{Config, Format, compare, read};

/// The report on one folder; tests run in the root of the package, so no path of a machine shows.
fn report(topic: &str) -> String {
    let documents = read::documents([format!("seeds/{topic}")], &read::Options::new())
        .collect::<Result<Vec<_>, _>>()
        .expect("every seed can be read");
    compare(documents, &Config::new()).render(Format::Text)
}

macro_rules! topics {
    ($($topic:ident)*) => {
        const TOPICS: &[&str] = &[$(stringify!($topic)),*];

        $(
            #[test]
            fn $topic() {
                insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                    insta::assert_snapshot!(stringify!($topic), report(stringify!($topic)));
                });
            }
        )*
    };
}

topics! {
    invented_deal
    invented_ferry
    invented_protest
    invented_quake
    invented_wire
    khyber
}

/// The names in `folder` for which `pick` gives one.
fn names(folder: &str, pick: impl Fn(&Path) -> Option<String>) -> BTreeSet<String> {
    fs::read_dir(folder)
        .expect("the folder is there")
        .filter_map(|entry| pick(&entry.expect("the folder can be read").path()))
        .collect()
}

fn listed() -> BTreeSet<String> {
    TOPICS.iter().map(|it| (*it).to_owned()).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[test]
fn every_topic_is_listed() {
    assert_eq!(names("seeds", |path| path.is_dir().then(|| name(path))), listed());
}

#[test]
fn no_snapshot_is_an_orphan() {
    let kept = names("tests/it/snapshots", |path| name(path).strip_suffix(".snap").map(Into::into));
    assert_eq!(kept, listed());
}

/// The README's report is the real one: on failure, put the new beginning there.
#[test]
fn the_readme_shows_the_real_report() {
    let readme = fs::read_to_string("README.md").expect("the README");
    let (_, shown) = readme.split_once("```text\n").expect("a report in the README");
    let (shown, _) = shown.split_once("```").expect("an end of the report");
    let report = report("invented_protest");
    let real: String =
        report.lines().take(shown.lines().count()).flat_map(|it| [it, "\n"]).collect();
    assert_eq!(shown, real);
}
