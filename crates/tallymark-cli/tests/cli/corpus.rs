//! `tallymark corpus`: many articles, in files.

use std::fs;

use super::Folder;

fn lines() -> String {
    let mut out = String::new();
    for (at, killed) in [12, 19, 12].into_iter().enumerate() {
        out.push_str(&format!(
            "{{\"id\":\"a{at}\",\"outlet\":\"Outlet {at}\",\"published\":\"2031-03-03\",\"text\":\"The fire in Orvale killed {killed} people.\"}}\n"
        ));
    }
    out
}

#[test]
fn a_corpus_is_extracted_and_matched() {
    let folder = Folder::new("corpus").with("news.jsonl", lines());
    let extract = ["corpus", "extract", "news.jsonl", "claims", "--format", "jsonl"];
    let first = folder.run(&extract);
    assert_eq!(first.status(), 0, "{}", first.err());
    assert_eq!(first.out(), "3 articles, 3 figures, 0 bad; 1 parts written, 0 there already\n");
    assert_eq!(
        folder.run(&extract).out(),
        "3 articles, 3 figures, 0 bad; 0 parts written, 1 there already\n"
    );
    let matched = folder.run(&["corpus", "match", "claims", "findings", "--format", "jsonl"]);
    assert_eq!(
        matched.out(),
        "3 figures in 1 months, 1 questions; 1 months written, 0 there already\n"
    );
    let findings = fs::read_to_string(folder.0.join("findings/findings/block=2031-03.jsonl"))
        .expect("findings");
    let finding: serde_json::Value = serde_json::from_str(&findings).expect("one line of JSON");
    assert_eq!((&finding["verdict"], &finding["cluster_id"]), (&"conflict".into(), &"a0#1".into()));
    // Parquet in, by way of Parquet out: the claims are a table of another schema.
    folder.run(&["corpus", "extract", "news.jsonl", "columns"]);
    let other = folder.run(&["corpus", "extract", "columns/block=2031-03", "again"]);
    assert_eq!(other.status(), 2);
    assert!(
        other.err().contains("there is no column \"text\"; the columns are claim_id"),
        "{}",
        other.err()
    );
}

#[test]
fn a_bad_line_is_told_and_the_others_are_kept() {
    let folder = Folder::new("corpus-bad").with("news.jsonl", format!("{{\"id\":1}}\n{}", lines()));
    let run = folder.run(&["corpus", "extract", "news.jsonl", "claims"]);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("news.jsonl:1: the object has no \"text\""), "{}", run.err());
    assert!(run.out().starts_with("3 articles, 3 figures, 1 bad"), "{}", run.out());
    let nothing = folder.run(&["corpus", "match", "nowhere", "findings"]);
    assert_eq!(nothing.status(), 2);
    assert!(nothing.err().contains("no manifest.json"), "{}", nothing.err());
}
