use std::num::NonZeroUsize;

use super::*;
use crate::{Format, Text, compare, read};

/// All articles in `seeds/`, each with a text of its own, and three that only tell of the weather.
fn articles() -> Vec<Document> {
    let mut documents: Vec<Document> =
        read::documents(["seeds"], &read::Options::new()).filter_map(Result::ok).collect();
    assert!(documents.len() > 20, "{} articles in seeds/", documents.len());
    for document in &mut documents {
        document.text = (*document.text).into();
    }
    let idle = |it: u32| {
        Document::new(format!("idle {it}"), "It rained, and then it stopped. ".repeat(900))
    };
    documents.extend((0..3).map(idle));
    documents
}

#[test]
fn one_by_one_on_threads_and_without_texts_the_report_is_the_same() {
    let config = Config::new();
    let whole = compare(articles(), &config);
    let formats = [
        Format::Text,
        Format::Json,
        Format::JsonLines,
        Format::Csv,
        Format::Ucdp,
        Format::Markdown,
        Format::Sarif,
    ];
    for jobs in [1, 3].map(|it| NonZeroUsize::new(it).unwrap()) {
        let mut comparing = Comparing::new(&config).jobs(jobs).keep_excerpts();
        articles().into_iter().rev().for_each(|it| comparing.add(it));
        assert_eq!(comparing.len(), whole.documents.len());
        let report = comparing.finish();
        for format in formats {
            assert!(report.render(format) == whole.render(format), "{format:?} on {jobs} threads");
        }
        assert_eq!(report.summary(), whole.summary());
        for finding in &whole.findings {
            let id = whole.finding_id(finding);
            assert_eq!(Text::new().explain(&report, &id), Text::new().explain(&whole, &id));
        }
    }
}

#[test]
fn what_is_kept_grows_with_the_figures_only() {
    let config = Config::new();
    let mut comparing = Comparing::new(&config).keep_excerpts();
    articles().into_iter().for_each(|it| comparing.add(it));
    let report = comparing.finish();
    let idle = report.documents.iter().filter(|it| it.id.starts_with("idle"));
    assert_eq!(idle.map(|it| it.text.len()).collect::<Vec<_>>(), [0; 3]);
    // Whole articles are no more there to be shown, and nothing fails for it.
    for format in [Format::Html, Format::JsonLd, Format::Brat] {
        assert!(!report.render(format).is_empty());
    }
    let html = report.render(Format::Html);
    assert!(html.contains("text was not kept") && html.contains("</html>"));
}
