//! Real articles changed in ways whose effect is known.
//!
//! The articles are their publishers' and no part of this repository: where they are not at
//! hand, the tests say so and pass. `metamorphic.rs` has the same laws on articles of our own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tallymark::{Config, Document, Format, Report, Verdict, compare, read};

use crate::pairs::{Figure, as_is, figures, verdicts};

/// The folders of articles on one event each, where they are.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn topics() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/alignment/clusters");
    let Ok(entries) = std::fs::read_dir(&root) else {
        eprintln!("skipped: no articles at {}", root.display());
        return Vec::new();
    };
    let mut topics: Vec<_> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    topics.retain(|it| it.is_dir());
    topics.sort();
    topics
}

fn articles(topic: &Path) -> Vec<Document> {
    let items = read::documents([topic], &read::Options::new());
    items.filter_map(Result::ok).collect()
}

fn judged(documents: Vec<Document>) -> Report {
    compare(documents, &Config::new())
}

fn rewritten(documents: &[Document], change: impl Fn(&str) -> String) -> Report {
    let one = |it: &Document| {
        let mut copy = Document::new(it.id.clone(), change(&it.text[it.extent]));
        copy.outlet.clone_from(&it.outlet);
        copy.published = it.published;
        copy
    };
    judged(documents.iter().map(one).collect())
}

/// The share of `before` that `after` holds too.
fn kept<T: PartialEq>(
    before: &BTreeMap<(Figure, Figure), T>,
    after: &BTreeMap<(Figure, Figure), T>,
) -> f64 {
    let kept = before.iter().filter(|(pair, verdict)| after.get(*pair) == Some(*verdict)).count();
    if before.is_empty() { 1.0 } else { kept as f64 / before.len() as f64 }
}

#[test]
fn the_order_of_real_articles_does_not_show() {
    for topic in topics() {
        let documents = articles(&topic);
        let plain = judged(documents.clone()).render(Format::Json);
        let mut turned = documents;
        turned.reverse();
        assert_eq!(judged(turned).render(Format::Json), plain, "{}", topic.display());
    }
}

#[test]
fn a_real_article_is_in_no_conflict_with_its_copy() {
    for topic in topics() {
        for original in articles(&topic) {
            let mut copy = original.clone();
            copy.id = "zz copy".into();
            copy.outlet = Some("Another Outlet".into());
            let report = judged(vec![original, copy]);
            for pair in report.findings.iter().flat_map(|it| &it.pairs) {
                let (a, b) = (&report.claims[pair.a], &report.claims[pair.b]);
                if a.span == b.span {
                    assert!(
                        pair.verdict < Verdict::Revised,
                        "{:?} and its copy: {pair:?}",
                        a.quote
                    );
                }
            }
        }
    }
}

#[test]
fn furniture_adds_no_figure_to_a_real_article() {
    const FURNITURE: &str = "\n\nShare this article\n\nRead more\n\nSubscribe to our newsletter\n\n© 2031 Orvale Media. All rights reserved.\n";
    for topic in topics() {
        let documents = articles(&topic);
        let plain = rewritten(&documents, as_is);
        let furnished = rewritten(&documents, |text| format!("{}{FURNITURE}", text.trim_end()));
        assert_eq!(figures(&furnished, &as_is), figures(&plain, &as_is), "{}", topic.display());
        assert_eq!(verdicts(&furnished, &as_is), verdicts(&plain, &as_is), "{}", topic.display());
    }
}

#[test]
fn straight_quotes_move_next_to_nothing_in_real_articles() {
    let straight = |text: &str| text.replace(['“', '”'], "\"").replace(['’', '‘'], "'");
    for topic in topics() {
        let documents = articles(&topic);
        let (curly, plain) = (rewritten(&documents, as_is), rewritten(&documents, straight));
        let (curly, plain) = (verdicts(&curly, &straight), verdicts(&plain, &straight));
        // Which of two straight marks opens is a guess where a page leaves one out.
        assert!(kept(&curly, &plain) >= 0.98, "{}: {}", topic.display(), kept(&curly, &plain));
    }
}

#[test]
fn line_ends_do_not_show_in_real_articles() {
    let unix = |text: &str| text.replace("\r\n", "\n");
    for topic in topics() {
        let documents = articles(&topic);
        let plain = rewritten(&documents, unix);
        let dos = rewritten(&documents, |text| unix(text).replace('\n', "\r\n"));
        assert_eq!(figures(&dos, &unix), figures(&plain, &unix), "{}", topic.display());
        assert_eq!(verdicts(&dos, &unix), verdicts(&plain, &unix), "{}", topic.display());
    }
}

#[test]
fn a_stranger_changes_no_row_of_real_articles() {
    let stranger = Document::new(
        "zz stranger",
        "The Halden orchestra sold 3,100 tickets for its spring season, said its director, Ines Roth.",
    )
    .outlet("Halden Arts");
    let (mut stand, mut all) = (0.0, 0);
    for topic in topics() {
        let documents = articles(&topic);
        let before = judged(documents.clone());
        let mut more = documents;
        more.push(stranger.clone());
        let after = judged(more);
        assert_eq!(before.claims, after.claims[..before.claims.len()], "{}", topic.display());
        let (before, after) = (verdicts(&before, &as_is), verdicts(&after, &as_is));
        // How rare a word is hangs on all articles, so a row on the edge may move.
        let kept = kept(&before, &after);
        assert!(kept >= 0.8, "{}: {kept}", topic.display());
        stand += kept * before.len() as f64;
        all += before.len();
    }
    assert!(all == 0 || stand >= 0.99 * all as f64, "{stand} of {all} pairs");
}

/// Kilometers written as meters say the same: no figure but those changes, and no verdict gets worse.
#[test]
fn a_unit_converted_in_a_real_article_is_no_conflict_with_the_original() {
    for topic in topics() {
        for original in articles(&topic) {
            let text = &original.text[original.extent];
            let converted = in_meters(text);
            if converted == *text {
                continue;
            }
            let mut copy = Document::new("zz copy", converted).outlet("Another Outlet");
            copy.published = original.published;
            let one = rewritten(std::slice::from_ref(&original), as_is);
            let alone = one.strongest();
            let mut both = one.documents;
            both.push(copy);
            assert!(
                judged(both).strongest() <= alone.max(Some(Verdict::Compatible)),
                "{}",
                original.id
            );
        }
    }
}

/// The text with "5 kilometers" written as "5,000 meters", for whole numbers below 1,000.
fn in_meters(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(" kilometers") {
        let (before, after) = rest.split_at(at);
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let alone = before[..before.len() - digits].ends_with(' ');
        out.push_str(before);
        if alone && (1..=3).contains(&digits) {
            out.push_str(",000 meters");
        } else {
            out.push_str(" kilometers");
        }
        rest = &after[" kilometers".len()..];
    }
    out.push_str(rest);
    out
}

/// "at least" before a bare toll makes room upward: the hedged copy is in no conflict with the original.
#[test]
fn a_hedge_added_to_a_real_article_is_no_conflict_with_the_original() {
    for topic in topics() {
        for original in articles(&topic) {
            let text = original.text[original.extent].to_owned();
            let plain = rewritten(std::slice::from_ref(&original), as_is);
            let bare = plain.claims.iter().find(|it| {
                let start = it.span.start();
                it.quote.starts_with(|c: char| c.is_ascii_digit())
                    && it.quote.ends_with(|c: char| c.is_ascii_alphanumeric())
                    && it.measure == tallymark::Measure::Killed
                    && text[..start].ends_with(' ')
            });
            let Some(span) = bare.map(|it| it.span) else { continue };
            let hedged = format!("{}at least {}", &text[..span.start()], &text[span.start()..]);
            let mut copy = Document::new("zz copy", hedged).outlet("Another Outlet");
            copy.published = original.published;
            let report = judged(vec![plain.documents[0].clone(), copy]);
            for pair in report.findings.iter().flat_map(|it| &it.pairs) {
                let (a, b) = (&report.claims[pair.a], &report.claims[pair.b]);
                let same = a.span == span && b.span.end() == span.end() + "at least ".len();
                assert!(!same || pair.verdict < Verdict::Revised, "{}: {pair:?}", original.id);
            }
        }
    }
}
