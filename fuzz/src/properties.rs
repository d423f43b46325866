//! What must hold on any input, said once for the fuzz targets and the tests.
//!
//! Each function panics where a law is broken. `tests/it` includes this file,
//! so it uses nothing but the crates that both see.

use std::num::NonZeroUsize;
use std::{env, fs, process};

use tallymark::{
    Claim, Comparing, Config, Date, Document, Fate, Format, Interval, Period, Report, Span, Stage,
    compare, compare_on, inspect, locate, read, verify,
};
use tallymark_claim::{Prose, attribution, quantity, time};

/// Every way to write a report, JSON second.
pub const FORMATS: &[Format] = &[
    Format::Text,
    Format::Json,
    Format::Html,
    Format::JsonLines,
    Format::Csv,
    Format::Ucdp,
    Format::Markdown,
    Format::Sarif,
    Format::JsonLd,
    Format::Brat,
];

/// Sentences are sorted, disjoint, trimmed, and cover all that is not blank.
pub fn sentences(text: &str) {
    let mut end = 0;
    for span in tallymark_sentence::split(text) {
        assert!(end <= span.start() && !span.is_empty(), "{span:?} is out of order or empty");
        assert!(text[end..span.start()].trim().is_empty(), "text left out before {span:?}");
        assert_eq!(text[span], *text[span].trim(), "{span:?} has a blank at an end");
        end = span.end();
    }
    assert!(text[end..].trim().is_empty(), "text left out after {end}");
}

/// The articles of a page lie in it, in order, and so do their sections; a page is itself again as one.
pub fn layout(text: &str) {
    let page = Document::page("p", text);
    let mut end = 0;
    for part in page.parts() {
        assert!(end <= part.extent.start(), "articles overlap at {:?}", part.extent);
        end = part.extent.end();
        sections(&part);
    }
    assert!(end <= text.len());
    let whole = page.whole();
    sections(&whole);
    // A header that ends anywhere, in a character too.
    sections(&page.starting_at(text.len() / 2).whole());
}

/// Sections lie in their article in order, on characters.
fn sections(document: &Document) {
    let mut end = document.extent.start();
    for it in &document.sections {
        quotes(&document.text, it.span);
        assert!(it.span.start() >= end, "sections overlap at {:?}", it.span);
        end = it.span.end();
    }
    assert!(end <= document.extent.end(), "a section leaves its article");
    document.stamps.iter().for_each(|it| quotes(&document.text, it.span));
    document.agency.iter().filter_map(|it| it.1).for_each(|it| quotes(&document.text, it));
}

/// Dates stand in order and disjoint, whatever day they count from, and none ends before it starts.
pub fn dates(text: &str) {
    let split = tallymark_sentence::split(text);
    let prose = Prose::of_text(text, &split);
    let day = |(year, month, day)| Date::new(year, month, day).map(Period::day);
    // A leap day, the first and the last day that a calendar knows.
    for from in [None, day((2028, 2, 29)), day((9999, 12, 31)), day((1, 1, 1))] {
        let mut end = 0;
        for it in time::find(&prose, from) {
            quotes(text, it.span);
            assert!(it.span.start() >= end, "dates overlap at {:?}", it.span);
            end = it.span.end();
            for period in it.period.iter().chain(it.ends.iter().filter_map(|it| it.period.as_ref()))
            {
                assert!(period.start <= period.end, "{period:?} ends before it starts");
            }
        }
    }
}

/// Spans of figures lie in the text, on characters, in order.
pub fn quantities(text: &str) {
    let split = tallymark_sentence::split(text);
    let prose = Prose::of_text(text, &split);
    let times = time::find(&prose, None);
    let found = quantity::find(&prose, &times);
    let mut start = 0;
    for (at, it) in found.iter().enumerate() {
        quotes(text, it.span);
        assert!(it.span.start() >= start, "figures out of order at {:?}", it.span);
        start = it.span.start();
        for Interval { low, high } in [it.read, it.entailed, it.expected] {
            assert!(
                low.zip(high).is_none_or(|(low, high)| low <= high),
                "ends turned about: {it:?}"
            );
        }
        it.counted
            .iter()
            .chain(&it.counted_head)
            .chain(&it.concept)
            .for_each(|it| quotes(text, *it));
        assert!(it.echo_of.is_none_or(|of| of < found.len() && of != at), "an echo of nothing");
    }
}

/// Spans of attributions lie in the text, on characters.
pub fn attributions(text: &str) {
    let split = tallymark_sentence::split(text);
    let prose = Prose::of_text(text, &split);
    for it in attribution::find(&prose) {
        assert!(it.source.is_some() || it.cue.is_some(), "neither source nor cue");
        let named = it.source.iter().chain(&it.cue).chain(&it.resolved).chain(&it.content);
        named.for_each(|it| quotes(text, *it));
        it.chain.iter().for_each(|it| quotes(text, it.span));
    }
}

/// The parts of a text by documents: U+001E stands between two.
///
/// The first has neither outlet nor date, the others are of two outlets and of days in turn.
pub fn documents(text: &str) -> Vec<Document> {
    let parts = text.split('\u{1e}').take(8).enumerate();
    let one = |(at, text): (usize, &str)| {
        let mut document = Document::new(format!("d{at}"), text);
        if at > 0 {
            document.outlet = Some(format!("Outlet {}", at % 2));
            let day = Date::new(2031, 5, 1 + at as i8).map(Period::day);
            document.published = document.published.or(day);
        }
        document
    };
    parts.map(one).collect()
}

/// Everything that a comparison promises, and every way to write it.
pub fn compared(text: &str) {
    let documents = documents(text);
    for document in &documents {
        for stage in [Stage::Sentences, Stage::Quantities, Stage::Attributions, Stage::Claims] {
            inspect(document, stage, Format::Text);
            let line = inspect(document, stage, Format::JsonLines);
            serde_json::from_str::<serde_json::Value>(&line).expect("inspect writes JSON");
        }
    }
    let report = compare(documents.clone(), &Config::new());
    reported(&report);
    let written: Vec<String> = FORMATS.iter().map(|it| report.render(*it)).collect();
    serde_json::from_str::<serde_json::Value>(&written[1]).expect("a report is JSON");
    excerpts(&documents, &written);
    let turned = documents.into_iter().rev().collect();
    let jobs = NonZeroUsize::new(3).expect("3 is not 0");
    let again = compare_on(turned, &Config::new(), jobs);
    for (format, written) in FORMATS.iter().zip(&written) {
        assert!(again.render(*format) == *written, "order or threads show in {format:?}");
    }
}

/// What is kept of the texts shows as much as the whole texts do, in every format that shows no whole article.
fn excerpts(documents: &[Document], written: &[String]) {
    let config = Config::new();
    let mut comparing = Comparing::new(&config).keep_excerpts();
    // Each with a text of its own, as a reader of JSON Lines has it.
    for document in documents {
        let mut own = document.clone();
        own.text = (*own.text).into();
        comparing.add(own);
    }
    let report = comparing.finish();
    for (format, written) in FORMATS.iter().zip(written) {
        let again = report.render(*format);
        let articles = matches!(format, Format::Html | Format::JsonLd | Format::Brat);
        assert!(articles || again == *written, "a text that is not whole shows in {format:?}");
    }
    for claim in &report.claims {
        assert_eq!(report.document(claim).words(claim.span), claim.quote);
    }
}

/// Every span quotes its text, and every claim stands in one row, which has one finding.
pub fn reported(report: &Report) {
    for claim in &report.claims {
        let document = report.document(claim);
        assert_eq!(document.text[claim.span], *claim.quote);
        assert!(document.extent.covers(claim.span) && !claim.span.is_empty());
        spans(claim).into_iter().for_each(|it| quotes(&document.text, it));
    }
    let mut rows: Vec<usize> = report.clusters.iter().flat_map(|it| it.claims.clone()).collect();
    rows.sort_unstable();
    assert!(rows.iter().copied().eq(0..report.claims.len()), "a claim in no row or in two");
    assert_eq!(report.findings.len(), report.clusters.len());
    for finding in &report.findings {
        assert!(finding.severity.0.is_finite(), "a severity that is no number");
        for pair in &finding.pairs {
            assert!(pair.verdict <= finding.verdict, "a pair stronger than its row");
        }
    }
}

/// The figures of a report are found in the page they came from, and the report
/// may be looked up in `page` whatever it says.
pub fn located(text: &str) {
    let (reported, page) = text.split_once('\u{1e}').unwrap_or((text, ""));
    let original = Document::new("d", reported);
    let json = compare(vec![original.clone()], &Config::new()).render(Format::Json);
    let same = locate(&json, &original, None).expect("our own report is read");
    for it in same {
        assert_eq!(it.fate, Fate::Exact, "{:?} is lost in its own page", it.quote);
    }
    let page = Document::new("d", page);
    for it in locate(&json, &page, None).expect("our own report is read") {
        if let Some(span) = it.span {
            quotes(&page.text, span);
            assert_eq!(it.found.as_deref(), Some(&page.text[span]));
        }
    }
    // Any text at all in place of a report is refused or read, and nothing else.
    let _ = locate(reported, &page, None);
}

/// Our own report holds; with a figure, a sum or a verdict changed it does not; any text in its
/// place is refused or checked, and nothing else.
pub fn verified(text: &str) {
    let documents = documents(text);
    let config = Config::new();
    let json = compare(documents.clone(), &config).render(Format::Json);
    let holds = |report: &str| {
        verify(report, documents.clone(), &config).expect("our own report is read").holds()
    };
    assert!(holds(&json), "our own report does not hold");
    for (from, to) in [("\"quote\":\"", "\"quote\":\"x"), ("\"sha256\":\"", "\"sha256\":\"x")] {
        assert!(
            !json.contains(from) || !holds(&json.replacen(from, to, 1)),
            "{from} may be changed"
        );
    }
    // The report cut short, and with a byte of it gone, wherever the text says.
    let at = text.bytes().fold(0, |sum, byte| (sum * 31 + usize::from(byte)) % json.len());
    let at = (0..=at).rev().find(|it| json.is_char_boundary(*it)).unwrap_or(0);
    let _ = verify(&json[..at], documents.clone(), &config);
    let rest = &json[at..];
    let rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    let _ = verify(&format!("{}{rest}", &json[..at]), documents.clone(), &config);
    let _ = verify(text.split('\u{1e}').next().unwrap_or(""), documents, &config);
}

/// Any bytes in a file are read or refused, and what is read keeps the laws.
///
/// `name` says by its ending how the file is read.
pub fn file(name: &str, bytes: &[u8]) {
    let folder = env::temp_dir().join(format!("tallymark-laws-{}", process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder can be made");
    let path = folder.join(name);
    fs::write(&path, bytes).expect("a temporary file can be written");
    let mut documents = Vec::new();
    let items: Vec<_> = read::documents([&path], &read::Options::new()).collect();
    fs::remove_file(&path).expect("a temporary file can be removed");
    for item in items {
        match item {
            Ok(document) => documents.push(document),
            Err(error) => assert!(error.to_string().contains(name), "{error} names no file"),
        }
    }
    reported(&compare(documents, &Config::new()));
}

/// The steps of the analysis that `run` takes on this thread; 0 in a build that counts none.
pub fn steps(run: impl FnOnce()) -> u64 {
    let before = tallymark_sentence::steps::taken();
    run();
    tallymark_sentence::steps::taken() - before
}

/// The steps on `bytes` of a piece repeated and on twice as much, where the second are too many.
pub fn grown(unit: &str, bytes: usize, run: &dyn Fn(&str)) -> Option<(u64, u64)> {
    let times = bytes / unit.len().max(1);
    let steps = |times: usize| {
        let text = unit.repeat(times);
        steps(|| run(&text))
    };
    let (one, two) = (steps(times), steps(2 * times));
    (two > 2 * one + one / 4 + 10_000).then_some((one, two))
}

/// The head of a text over and over: twice as much of it takes no more than twice the steps.
pub fn grows(text: &str) {
    let end = (0..=text.len().min(48)).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
    let unit = &text[..end];
    if unit.is_empty() {
        return;
    }
    let claims = |text: &str| {
        let document = Document::new("a", text);
        tallymark_claim::extract(tallymark::DocId(0), &document, &tallymark::sentences(&document));
    };
    if let Some((one, two)) = grown(unit, 6_000, &claims) {
        panic!("{unit:?} over and over takes {one} steps, then {two}");
    }
}

/// Every span that a claim holds.
pub fn spans(claim: &Claim) -> Vec<Span> {
    let mut spans = vec![claim.span, claim.sentence];
    spans.extend(claim.counted.iter().map(|it| it.span));
    spans.extend(claim.about.iter().chain(&claim.names).chain(&claim.places).map(|it| it.span));
    if let Some(it) = &claim.attribution {
        spans.extend(it.source.iter().chain(&it.cue).chain(&it.resolved).chain(&it.content));
        spans.extend(it.chain.iter().map(|it| it.span));
    }
    spans
}

#[track_caller]
fn quotes(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} cuts a character or leaves the text");
}
