//! Months that meet in a week.

use tallymark::Config;

use super::*;
use crate::{Block, components, extract, match_claims};

#[test]
fn the_last_week_of_a_month_meets_the_next() {
    let block = |date: &str| Block::of(tallymark_claim::layout::date_of(date));
    let own = |name: &str| Block { own: name.to_owned(), next: None };
    assert_eq!(block("2031-03-24"), own("2031-03"));
    assert_eq!(block("2031-03-25"), Block { next: Some("2031-04".into()), ..own("2031-03") });
    assert_eq!(block("2031-12-31"), Block { next: Some("2032-01".into()), ..own("2031-12") });
    assert_eq!(block("2031-12"), own("2031-12"));
    assert_eq!(block("2031"), own("2031-01"));
    assert_eq!(Block::of(None), own("undated"));
}

#[test]
fn a_question_over_the_end_of_a_month_is_told_once_and_joined() {
    let fire = |killed: u32| format!("The fire in Orvale killed {killed} people.");
    let claims = extract(&table(&[
        article("a", "Herald", "2031-03-28", &fire(12)),
        article("b", "Courier", "2031-03-29", &fire(12)),
        article("c", "Echo", "2031-04-01", &fire(15)),
        article("d", "Echo", "2031-04-20", "The flood in Sandrea drowned 40 people."),
    ]))
    .expect("claims");
    let (own, next) = (texts(&claims, "block"), texts(&claims, "next_block"));
    assert_eq!(next.iter().flatten().count(), 2, "{own:?} {next:?}");
    let of = |block: &str| {
        let rows: arrow_array::BooleanArray = own
            .iter()
            .zip(&next)
            .map(|(own, next)| {
                Some(own.as_deref() == Some(block) || next.as_deref() == Some(block))
            })
            .collect();
        let rows = arrow_select::filter::filter_record_batch(&claims, &rows).expect("rows");
        match_claims(&rows, Some(block), &Config::new()).expect("findings")
    };
    let (march, april) = (of("2031-03"), of("2031-04"));
    let clusters =
        |it: &RecordBatch| texts(it, "cluster_id").into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(clusters(&march), ["a#1"]);
    // The week before alone makes no finding of April.
    let mut told = clusters(&april);
    told.sort();
    assert_eq!(told, ["a#1", "d#1"]);
    let joined = components(&[april.clone(), march.clone()]).expect("joined");
    let rows: Vec<_> = texts(&joined, "block")
        .into_iter()
        .zip(texts(&joined, "cluster_id"))
        .zip(texts(&joined, "component"))
        .map(|((block, cluster), of)| [block, cluster, of].map(Option::unwrap_or_default))
        .collect();
    assert_eq!(
        rows,
        [["2031-03", "a#1", "a#1"], ["2031-04", "a#1", "a#1"], ["2031-04", "d#1", "d#1"]]
    );
    assert_eq!(components(&[march, april]).expect("joined"), joined, "the order does not show");
}
