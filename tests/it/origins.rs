//! Repeated is not confirmed: outlets and origins are counted apart. All happenings are invented.

use tallymark::{Config, Document, compare};

const WIRE: &str = "A ferry with some 240 people on board ran aground off the island of Tarsk in heavy fog on Monday night, \
    and rescuers took off most of the passengers by morning. Two fishing boats were the first to reach the ferry, whose \
    captain had sent a call for help shortly before midnight. The vessel had left its lane an hour before.";

/// Outlets and origins of the row that holds the quote.
#[track_caller]
fn counted(articles: &[&str], quote: &str) -> (usize, usize) {
    let documents = articles
        .iter()
        .enumerate()
        .map(|(at, text)| Document::new(format!("{at}"), *text).outlet(format!("Outlet {at}")));
    let report = compare(documents.collect(), &Config::new());
    let row = report.clusters.iter().find(|row| {
        row.claims.len() > 1 && row.claims.iter().any(|at| report.claims[*at].quote.contains(quote))
    });
    let row = row.unwrap_or_else(|| panic!("no row of {quote:?}: {:#?}", report.clusters));
    (row.outlets, row.origins)
}

#[test]
fn a_wire_text_is_one_origin() {
    let named = format!("TARSK (Meridian Press) — {WIRE}");
    let cut = format!("{} Our reporter was told so in the harbor.", &WIRE[..300]);
    assert_eq!(counted(&[WIRE, &cut], "240"), (2, 1));
    assert_eq!(counted(&[&named, &cut], "240"), (2, 1), "a copy without the agency's name");
    let own = "Some 240 people were aboard a ferry that ran aground off Tarsk on Monday.";
    assert_eq!(counted(&[&named, &cut, own], "240"), (3, 2));
}

#[test]
fn a_source_is_one_origin_whoever_cites_it() {
    let a = "The fire in Orvale killed 12 people on Monday, the Health Ministry said.";
    let b = "Twelve people died in Monday's fire in Orvale, a Health Ministry spokesman said.";
    let c = "Fire chief Mara Voss said the fire in Orvale killed 12 people on Monday.";
    assert_eq!(counted(&[a, b], "12"), (2, 1));
    assert_eq!(counted(&[a, c], "12"), (2, 2));
}

#[test]
fn a_quotation_is_one_origin() {
    let a = "“The fire in Orvale has killed 12 people and we fear more,” an official told reporters on Monday.";
    let b =
        "An aide to the mayor said: “The fire in Orvale has killed 12 people and we fear more.”";
    let c = "“In Orvale the fire killed 12 people,” said a doctor at the hospital on Monday.";
    assert_eq!(counted(&[a, b], "12"), (2, 1));
    assert_eq!(counted(&[a, c], "12"), (2, 2));
}
