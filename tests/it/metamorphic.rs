//! Articles changed in ways whose effect is known: what must move moves, and nothing else.

use std::collections::BTreeMap;

use tallymark::{Claim, Config, Document, Format, Report, Verdict, compare, read};

use crate::pairs::{Figure, as_is, figures, verdicts};

const TOPICS: &[&str] =
    &["invented_deal", "invented_ferry", "invented_protest", "invented_quake", "invented_wire"];

fn seeds(topic: &str) -> Vec<Document> {
    read::documents([format!("seeds/{topic}")], &read::Options::new())
        .collect::<Result<_, _>>()
        .expect("every seed can be read")
}

fn judged(documents: Vec<Document>) -> Report {
    compare(documents, &Config::new())
}

/// The same document with its article written otherwise; the header stays.
fn rewritten(document: &Document, change: impl Fn(&str) -> String) -> Document {
    let text = &document.text;
    let mut copy = Document::new(document.id.clone(), change(&text[document.extent]));
    copy.outlet.clone_from(&document.outlet);
    copy.title.clone_from(&document.title);
    copy.url.clone_from(&document.url);
    copy.published = document.published;
    copy
}

/// All articles of a topic, written otherwise.
fn all_rewritten(topic: &str, change: impl Fn(&str) -> String) -> Report {
    judged(seeds(topic).iter().map(|it| rewritten(it, &change)).collect())
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the seed no longer says {from:?}");
    text.replace(from, to)
}

/// The figures of `report` that no other document but `known` ones hold.
fn without<T: Ord>(
    mut verdicts: BTreeMap<(Figure, Figure), T>,
    document: &str,
) -> BTreeMap<(Figure, Figure), T> {
    verdicts.retain(|(a, b), _| a.0 != document && b.0 != document);
    verdicts
}

#[test]
fn the_order_of_the_articles_does_not_show() {
    for topic in TOPICS {
        let documents = seeds(topic);
        let plain = judged(documents.clone()).render(Format::Json);
        for turn in 1..documents.len() {
            let mut turned = documents.clone();
            turned.rotate_left(turn);
            assert_eq!(judged(turned.clone()).render(Format::Json), plain, "{topic}");
            turned.reverse();
            assert_eq!(judged(turned).render(Format::Json), plain, "{topic}");
        }
    }
}

#[test]
fn an_article_that_comes_twice_says_nothing_new() {
    for topic in TOPICS {
        let documents = seeds(topic);
        let alone = judged(documents.clone());
        let before = verdicts(&alone, &as_is);
        assert!(before.len() >= 3, "{topic}: the law has {} pairs to hold", before.len());
        for original in &documents {
            let mut copy = original.clone();
            copy.id = "zz copy".into();
            copy.outlet = Some("Another Outlet".into());
            let mut more = documents.clone();
            more.push(copy);
            let report = judged(more);
            for pair in report.findings.iter().flat_map(|it| &it.pairs) {
                let (a, b) = (&report.claims[pair.a], &report.claims[pair.b]);
                let ids = [&*report.document(a).id, &*report.document(b).id];
                if ids.contains(&"zz copy") && ids.contains(&&*original.id) && a.span == b.span {
                    assert!(
                        pair.verdict < Verdict::Revised,
                        "{topic}: {:?} and its copy: {pair:?}",
                        a.quote
                    );
                }
            }
            let after = without(verdicts(&report, &as_is), "zz copy");
            let mut standing = 0;
            for (pair, verdict) in &before {
                if let Some(now) = after.get(pair) {
                    assert_eq!(now, verdict, "{topic}: {pair:?} beside a copy");
                    standing += 1;
                }
            }
            // A pair may go for its copy's; rows that fall apart would pass by having none.
            assert!(
                standing * 4 >= before.len() * 3,
                "{topic}: {standing} of {} pairs",
                before.len()
            );
            assert!(report.strongest() <= alone.strongest(), "{topic}: a copy made it worse");
        }
    }
}

#[test]
fn an_article_on_something_else_leaves_the_others_be() {
    let stranger = Document::new(
        "zz stranger",
        "The Halden orchestra sold 3,100 tickets for its spring season, said its director, Ines Roth.",
    )
    .outlet("Halden Arts");
    for topic in TOPICS {
        let documents = seeds(topic);
        let before = judged(documents.clone());
        let mut more = documents;
        more.push(stranger.clone());
        let after = judged(more);
        assert_eq!(before.claims, after.claims[..before.claims.len()], "{topic}");
        let (before, after) = (verdicts(&before, &as_is), verdicts(&after, &as_is));
        assert_eq!(before, after, "{topic}: a stranger is in nobody's row");
    }
}

#[test]
fn furniture_holds_no_figures() {
    const FURNITURE: &str = "\n\nShare this article\n\nRead more\n\nSubscribe to our newsletter\n\n© 2031 Orvale Media. All rights reserved.\n";
    for topic in TOPICS {
        let plain = all_rewritten(topic, as_is);
        let furnished = all_rewritten(topic, |text| format!("{}{FURNITURE}", text.trim_end()));
        assert_eq!(figures(&furnished, &as_is), figures(&plain, &as_is), "{topic}");
        assert_eq!(verdicts(&furnished, &as_is), verdicts(&plain, &as_is), "{topic}");
    }
}

#[test]
fn the_shape_of_quotation_marks_does_not_show() {
    let straight = |text: &str| text.replace(['“', '”'], "\"").replace(['’', '‘'], "'");
    for topic in TOPICS {
        let curly = all_rewritten(topic, as_is);
        let plain = all_rewritten(topic, straight);
        assert_eq!(figures(&plain, &straight), figures(&curly, &straight), "{topic}");
        assert_eq!(verdicts(&plain, &straight), verdicts(&curly, &straight), "{topic}");
        let names = |report: &Report| -> Vec<_> {
            let name = |it: &Claim| it.attribution.as_ref()?.name.as_deref().map(straight);
            report.claims.iter().map(name).collect()
        };
        assert_eq!(names(&plain), names(&curly), "{topic}: who says it");
    }
}

#[test]
fn line_ends_do_not_show() {
    let unix = |text: &str| text.replace("\r\n", "\n");
    for topic in TOPICS {
        let plain = all_rewritten(topic, as_is);
        let dos = all_rewritten(topic, |text| text.replace('\n', "\r\n"));
        assert_eq!(figures(&dos, &unix), figures(&plain, &unix), "{topic}");
        assert_eq!(verdicts(&dos, &unix), verdicts(&plain, &unix), "{topic}");
    }
}

/// The verdict between the figures that quote `a` and `b`, each in its own document.
fn between(report: &Report, a: (&str, &str), b: (&str, &str)) -> Option<Verdict> {
    let is = |at: usize, (text, quote): (&str, &str)| {
        let claim = &report.claims[at];
        report.document(claim).id == text && claim.quote.contains(quote)
    };
    let mut pairs = report.findings.iter().flat_map(|it| &it.pairs);
    let pair = pairs.find(|it| is(it.a, a) && is(it.b, b) || is(it.a, b) && is(it.b, a))?;
    Some(pair.verdict)
}

#[test]
fn a_unit_may_be_another() {
    // What the second article says, and whether both can be true.
    let rows = [
        ("The wall near Orvale is 250 km long.", "The wall near Orvale is 155 miles long.", true),
        ("The wall near Orvale is 250 km long.", "The wall near Orvale is 250 miles long.", false),
        ("The tower in Aster is 120 meters high.", "The tower in Aster is 394 feet high.", true),
        ("The tower in Aster is 120 meters high.", "The tower in Aster is 120 feet high.", false),
        ("The dam in Senn cost $1.2 billion.", "The dam in Senn cost $1,200 million.", true),
        ("The dam in Senn cost $1.2 billion.", "The dam in Senn cost $1,900 million.", false),
    ];
    let figure = |text: &str| {
        let start = text.find(['$', '1', '2', '3']).expect("a figure");
        let end = text[start..].find([' ', '.']).map_or(text.len(), |it| start + it);
        text[start..end].to_owned()
    };
    for (a, b, both) in rows {
        let documents =
            vec![Document::new("a", a).outlet("Herald"), Document::new("b", b).outlet("Courier")];
        let report = judged(documents);
        let verdict = between(&report, ("a", &figure(a)), ("b", &figure(b)));
        let verdict = verdict.unwrap_or_else(|| panic!("{a:?} and {b:?} share no row"));
        assert_eq!(verdict <= Verdict::Compatible, both, "{a:?} and {b:?}: {verdict:?}");
    }
}

#[test]
fn another_figure_in_a_seed_is_told() {
    let (wire, daily) =
        ("seeds/invented_deal/1_market_wire.txt", "seeds/invented_deal/2_finance_daily.txt");
    let staff = |figure: &str| {
        let documents = seeds("invented_deal");
        let changed = documents.iter().map(|it| match &*it.id {
            id if id == wire => rewritten(it, |text| {
                replaced(text, "4,500 employees", &format!("{figure} employees"))
            }),
            _ => it.clone(),
        });
        let first = figure.split(' ').next_back().unwrap_or(figure);
        between(&judged(changed.collect()), (wire, first), (daily, "4,500"))
    };
    for figure in ["4,500", "about 4,500", "about 4,520", "more than 4,400"] {
        let verdict = staff(figure);
        assert!(verdict.is_some_and(|it| it <= Verdict::Compatible), "{figure}: {verdict:?}");
    }
    for figure in ["9,500", "more than 6,000"] {
        let verdict = staff(figure);
        assert!(verdict.is_some_and(|it| it > Verdict::Compatible), "{figure}: {verdict:?}");
    }
}

#[test]
fn a_hedge_makes_room() {
    let courier = |figure: &str| {
        let a =
            Document::new("a", "The fire in Orvale killed 12 people on Monday.").outlet("Herald");
        let b = format!("The fire in Orvale killed {figure} people on Monday.");
        let report = judged(vec![a, Document::new("b", b).outlet("Courier")]);
        between(&report, ("a", "12"), ("b", figure)).expect("one question")
    };
    assert_eq!(courier("12"), Verdict::Agree);
    assert_eq!(courier("10"), Verdict::Conflict);
    for hedged in ["at least 10", "more than 10", "up to 15", "about 12", "10 to 15"] {
        assert!(courier(hedged) <= Verdict::Compatible, "{hedged}: {:?}", courier(hedged));
    }
    for hedged in ["at least 20", "more than 12", "fewer than 12", "15 to 20"] {
        assert!(courier(hedged) > Verdict::Compatible, "{hedged}: {:?}", courier(hedged));
    }
}
