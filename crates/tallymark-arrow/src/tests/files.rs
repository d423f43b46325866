//! Corpora in files.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use super::*;
use crate::corpus::{Event, FileFormat, Options, Summary, extract, match_claims};
use crate::error::Error;

/// A folder of its own for each test, taken away at the end.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new(test: &str) -> Folder {
        let path =
            std::env::temp_dir().join(format!("tallymark-arrow-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Lines of articles over three months: fires of invented towns, told by three outlets each.
pub(super) fn lines(count: usize) -> String {
    const TOWNS: [&str; 5] = ["Orvale", "Sandrea", "Velmar", "Tarn", "Ostmark"];
    let mut out = String::new();
    for at in 0..count {
        let (town, outlet) = (TOWNS[at / 3 % 5], ["Herald", "Courier", "Echo"][at % 3]);
        let (month, day) = (3 + at / 3 % 3, 1 + at / 9 % 28);
        let text = format!(
            "The fire in {town} killed {} people on Monday. It burned {} homes.",
            12 + at % 2,
            40 + at / 9
        );
        let line = serde_json::json!({
            "id": format!("a{at}"), "outlet": outlet, "published": format!("2031-{month:02}-{day:02}"), "text": text,
        });
        out.push_str(&format!("{line}\n"));
    }
    out
}

pub(super) fn options(format: FileFormat) -> Options {
    Options { format, chunk: NonZeroUsize::new(10).expect("ten"), ..Options::default() }
}

fn quiet(_: Event<'_>) {}

/// All files of a folder with their bytes.
pub(super) fn files(folder: &std::path::Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").display().to_string();
                out.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    out
}

#[test]
fn both_formats_give_the_same_findings_and_again_nothing() {
    let folder = Folder::new("both");
    let input = folder.file("news.jsonl");
    fs::write(&input, lines(95)).expect("written");
    let mut findings = Vec::new();
    for format in [FileFormat::Parquet, FileFormat::JsonLines] {
        let options = options(format);
        let claims = folder.file(&format!("claims-{}", format.extension()));
        let out = folder.file(&format!("findings-{}", format.extension()));
        let done =
            extract(std::slice::from_ref(&input), &claims, &options, &mut quiet).expect("claims");
        assert_eq!((done.articles, done.bad, done.written, done.kept), (95, 0, 10, 0));
        assert!(done.claims >= 95);
        let matched = match_claims(&claims, &out, &options, &mut quiet).expect("findings");
        assert_eq!((matched.blocks, matched.written), (3, 3));
        let mut rows = Vec::new();
        for block in ["2031-03", "2031-04", "2031-05"] {
            let path = out.join(format!("findings/block={block}.{}", format.extension()));
            for batch in format.read(&path, &["cluster_id", "finding"]).expect("findings") {
                rows.extend(texts(&batch, "finding"));
            }
        }
        assert_eq!(rows.len() as u64, matched.findings);
        findings.push(rows);

        let (before, before_out) = (files(&claims), files(&out));
        let again =
            extract(std::slice::from_ref(&input), &claims, &options, &mut quiet).expect("claims");
        assert_eq!(again, Summary { written: 0, kept: 10, ..done });
        let again = match_claims(&claims, &out, &options, &mut quiet).expect("findings");
        assert_eq!((again.written, again.kept), (0, 3));
        assert_eq!((files(&claims), files(&out)), (before, before_out));
    }
    assert!(findings[0].len() > 5);
    assert_eq!(findings[0], findings[1]);
}

#[test]
fn a_month_past_the_limit_is_named_and_those_before_it_are_kept() {
    let folder = Folder::new("month");
    let (input, claims, out) =
        (folder.file("news.jsonl"), folder.file("claims"), folder.file("out"));
    // Three articles in March, thirty in April, of two figures each.
    let text: String = lines(95)
        .lines()
        .filter(|it| it.contains("2031-04"))
        .chain(lines(9).lines().filter(|it| it.contains("2031-03")))
        .map(|it| format!("{it}\n"))
        .collect();
    fs::write(&input, text).expect("written");
    let all = options(FileFormat::Parquet);
    extract(std::slice::from_ref(&input), &claims, &all, &mut quiet).expect("claims");
    let few = Options { max_claims: 12, ..all.clone() };
    let failed = match_claims(&claims, &out, &few, &mut quiet);
    let Err(error @ Error::Month { most: 12, .. }) = failed else { panic!("{failed:?}") };
    assert!(error.to_string().starts_with("2031-04: "), "{error}");
    assert!(error.to_string().contains("--max-claims"), "{error}");
    let done = match_claims(&claims, &out, &all, &mut quiet).expect("findings");
    assert_eq!((done.blocks, done.written, done.kept), (2, 1, 1));
}

#[test]
fn parquet_comes_in_with_its_bad_rows() {
    let folder = Folder::new("parquet");
    let input = folder.file("in");
    fs::create_dir(&input).expect("a folder");
    let write = |name: &str, batch: &RecordBatch| {
        fs::write(input.join(name), FileFormat::Parquet.bytes(batch, &input).expect("Parquet"))
            .expect("written");
    };
    let good =
        article("a", "Herald", "2031-03-03", "The fire in Orvale killed 12 people on Monday.");
    write("a.parquet", &table(&[good]));
    let rows = [Some("The fire in Orvale killed 19 people on Monday.".to_owned()), None];
    write(
        "b.parquet",
        &RecordBatch::try_from_iter_with_nullable([("text", column(rows), true)]).expect("a table"),
    );
    write(
        "c.parquet",
        &RecordBatch::try_from_iter([("score", column([Some("1".into())]))]).expect("a table"),
    );
    fs::write(input.join("d.parquet"), "PAR1 cut short").expect("written");
    fs::write(input.join("_SUCCESS"), "").expect("written");
    let mut told = Vec::new();
    let done = extract(
        std::slice::from_ref(&input),
        &folder.file("claims"),
        &options(FileFormat::Parquet),
        &mut |event| {
            if let Event::Bad(what) = event {
                told.push(what.replace(&input.display().to_string(), "in"));
            }
        },
    )
    .expect("claims");
    assert_eq!((done.articles, done.bad), (2, 3));
    assert_eq!(told[0], "in/b.parquet: row 1: the text is null");
    assert_eq!(told[1], "in/c.parquet: there is no column \"text\"; the columns are score");
    assert!(told[2].starts_with("in/d.parquet: this is no whole Parquet file"), "{told:?}");
    // What was bad is kept beside the claims.
    let errors = folder.file("claims/block=errors/part-00001.parquet");
    let kept = FileFormat::Parquet.read(&errors, &["error"]).expect("errors");
    assert_eq!(kept[0].num_rows(), 3);
}

#[test]
fn an_input_that_shrank_leaves_nothing_behind() {
    let folder = Folder::new("shrank");
    let (input, claims) = (folder.file("news.jsonl"), folder.file("claims"));
    let options = options(FileFormat::JsonLines);
    fs::write(&input, lines(60)).expect("written");
    extract(std::slice::from_ref(&input), &claims, &options, &mut quiet).expect("claims");
    fs::write(&input, lines(25)).expect("written");
    let done =
        extract(std::slice::from_ref(&input), &claims, &options, &mut quiet).expect("claims");
    assert_eq!((done.kept, done.written), (2, 1));
    let fresh = folder.file("fresh");
    extract(std::slice::from_ref(&input), &fresh, &options, &mut quiet).expect("claims");
    assert_eq!(files(&claims), files(&fresh));
}

#[test]
fn folders_of_others_are_left_alone() {
    let folder = Folder::new("others");
    let (input, out) = (folder.file("news.jsonl"), folder.file("out"));
    fs::write(&input, lines(5)).expect("written");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("letter.txt"), "Dear Ida").expect("written");
    let parquet = options(FileFormat::Parquet);
    let inputs = std::slice::from_ref(&input);
    let refused = |error: Error| error.to_string();
    let error = refused(extract(inputs, &out, &parquet, &mut quiet).expect_err("a foreign folder"));
    assert!(error.contains("holds other files"), "{error}");
    let claims = folder.file("claims");
    extract(inputs, &claims, &parquet, &mut quiet).expect("claims");
    let error = refused(
        extract(inputs, &claims, &options(FileFormat::JsonLines), &mut quiet)
            .expect_err("another format"),
    );
    assert!(error.contains("as claims in parquet"), "{error}");
    let error = refused(
        match_claims(&out, &folder.file("f"), &parquet, &mut quiet).expect_err("no claims"),
    );
    assert!(error.contains("no folder of claims"), "{error}");
}

#[test]
fn claims_that_are_not_whole_are_not_matched() {
    let folder = Folder::new("whole");
    let (input, claims) = (folder.file("news.jsonl"), folder.file("claims"));
    fs::write(&input, lines(30)).expect("written");
    let options = options(FileFormat::Parquet);
    extract(std::slice::from_ref(&input), &claims, &options, &mut quiet).expect("claims");
    let manifest = claims.join("manifest.json");
    let text = fs::read_to_string(&manifest).expect("a manifest");
    fs::write(&manifest, text.replace("\"complete\": true", "\"complete\": false"))
        .expect("written");
    let error =
        match_claims(&claims, &folder.file("f"), &options, &mut quiet).expect_err("not finished");
    assert!(
        error.to_string().contains("not finished; run `tallymark corpus extract` again"),
        "{error}"
    );
    fs::write(&manifest, text).expect("written");
    let part = claims.join("block=2031-03/part-00001.parquet");
    let bytes = fs::read(&part).expect("a part");
    fs::write(&part, &bytes[..bytes.len() / 2]).expect("cut");
    let error =
        match_claims(&claims, &folder.file("f"), &options, &mut quiet).expect_err("cut short");
    assert!(error.to_string().contains("part-00001.parquet is not the file"), "{error}");
    // Extracting again mends it.
    let done =
        extract(std::slice::from_ref(&input), &claims, &options, &mut quiet).expect("claims");
    assert_eq!(done.written, 1);
    assert_eq!(fs::read(&part).expect("a part"), bytes);
}

/// A disk of its own that is really full. It needs the right to mount, and says so where it has none.
#[test]
fn a_full_disk_is_told_and_gone_on_from() {
    let folder = Folder::new("disk");
    let (disk, input) = (folder.file("disk"), folder.file("news.jsonl"));
    fs::create_dir(&disk).expect("a folder");
    fs::write(&input, lines(200)).expect("written");
    let mount = |size: &str, how: &str| {
        std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("{how}size={size}"), "none"])
            .arg(&disk)
            .output()
            .is_ok_and(|it| it.status.success())
    };
    if !mount("200k", "") {
        eprintln!("no right to mount a disk: nothing is tested");
        return;
    }
    let outcome = std::panic::catch_unwind(|| {
        let (claims, options) = (disk.join("claims"), options(FileFormat::JsonLines));
        let inputs = std::slice::from_ref(&input);
        let error = extract(inputs, &claims, &options, &mut quiet).expect_err("full");
        assert!(matches!(error, Error::Full { .. }), "{error}");
        assert!(mount("20m", "remount,"), "more room");
        let done = extract(inputs, &claims, &options, &mut quiet).expect("claims");
        assert!(done.kept > 0 && done.written > 0, "{done:?}");
        let fresh = folder.file("fresh");
        extract(inputs, &fresh, &options, &mut quiet).expect("claims");
        assert_eq!(files(&claims), files(&fresh));
    });
    let _ = std::process::Command::new("umount").arg(&disk).status();
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}
