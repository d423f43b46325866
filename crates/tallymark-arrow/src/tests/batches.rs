//! The functions of record batches.

use arrow_array::{
    BinaryArray, Date32Array, Int64Array, LargeStringArray, StringViewArray,
    TimestampMicrosecondArray,
};
use arrow_select::concat::concat_batches;
use tallymark::Config;

use super::*;
use crate::{Error, claims_schema, extract, extract_on, match_claims};

/// What `compare` says of the documents, as the table has it: under the first claim's name.
fn embedded(documents: &[Document]) -> Vec<(String, String)> {
    let report = tallymark::compare(documents.to_vec(), &Config::new());
    let mut out: Vec<_> = report
        .judgments()
        .map(|(cluster, finding)| {
            let cluster: serde_json::Value = serde_json::from_str(&cluster).expect("JSON");
            let id = cluster["claims"][0].as_str().expect("a claim").to_owned();
            let rest = finding.split_once(",\"verdict\":").expect("a verdict").1;
            (id, format!("\"verdict\":{rest}"))
        })
        .collect();
    out.sort();
    out
}

fn told(findings: &RecordBatch) -> Vec<(String, String)> {
    let ids = texts(findings, "cluster_id").into_iter().flatten();
    let mut out: Vec<_> = ids
        .zip(texts(findings, "finding").into_iter().flatten())
        .map(|(id, finding)| {
            let rest = finding.split_once(",\"verdict\":").expect("a verdict").1;
            (id, format!("\"verdict\":{rest}"))
        })
        .collect();
    out.sort();
    out
}

#[test]
fn the_findings_are_those_of_compare() {
    let documents = seeds();
    let claims = extract(&table(&documents)).expect("claims");
    let findings = match_claims(&claims, None, &Config::new()).expect("findings");
    let expected = embedded(&documents);
    assert!(expected.len() > 50);
    assert_eq!(told(&findings), expected);
}

#[test]
fn batches_threads_and_order_do_not_show() {
    let documents = seeds();
    let all = table(&documents);
    let claims = extract(&all).expect("claims");
    for size in [1, 3, 7] {
        let parts: Vec<_> = (0..all.num_rows())
            .step_by(size)
            .map(|at| extract(&all.slice(at, size.min(all.num_rows() - at))).expect("claims"))
            .collect();
        assert_eq!(concat_batches(&claims_schema(), &parts).expect("one table"), claims, "{size}");
    }
    let jobs = std::num::NonZeroUsize::new(3).expect("three");
    assert_eq!(extract_on(&all, "the table", 0, jobs).expect("claims"), claims);

    let findings = match_claims(&claims, None, &Config::new()).expect("findings");
    let backward: arrow_array::UInt32Array = (0..claims.num_rows() as u32).rev().collect();
    let turned = arrow_select::take::take_record_batch(&claims, &backward).expect("turned");
    assert_eq!(match_claims(&turned, None, &Config::new()).expect("findings"), findings);
    // Rows that came twice count once.
    let twice = concat_batches(&claims_schema(), [&claims, &turned]).expect("twice");
    assert_eq!(match_claims(&twice, None, &Config::new()).expect("findings"), findings);
}

#[test]
fn every_claim_quotes_its_text() {
    let documents = seeds();
    let claims = extract(&table(&documents)).expect("claims");
    let whole = |name: &str| {
        claims
            .column_by_name(name)
            .expect(name)
            .as_primitive::<arrow_array::types::Int64Type>()
            .clone()
    };
    let (start, end) = (whole("start"), whole("end"));
    let (first, last) = (whole("code_point_start"), whole("code_point_end"));
    let quotes = texts(&claims, "quote");
    for (row, id) in texts(&claims, "document_id").iter().enumerate() {
        let text =
            &documents.iter().find(|it| Some(&it.id) == id.as_ref()).expect("a document").text;
        let quote = quotes[row].as_deref().expect("a quote");
        assert_eq!(&text[start.value(row) as usize..end.value(row) as usize], quote);
        let count = (last.value(row) - first.value(row)) as usize;
        let points: String = text.chars().skip(first.value(row) as usize).take(count).collect();
        assert_eq!(points, quote);
    }
}

#[test]
fn a_table_without_text_is_refused_by_name() {
    let batch =
        RecordBatch::try_from_iter([("body", column([Some("x".into())])), ("id", column([None]))])
            .expect("a table");
    let error = extract(&batch).expect_err("no text").to_string();
    assert_eq!(error, "the table: there is no column \"text\"; the columns are body, id");
    let numbers: ArrayRef = Arc::new(Int64Array::from(vec![1]));
    let batch = RecordBatch::try_from_iter([("text", numbers)]).expect("a table");
    let error = extract(&batch).expect_err("no text").to_string();
    assert_eq!(error, "the table: the column \"text\" holds Int64, and should hold text");
}

#[test]
fn a_bad_row_is_named_and_the_others_are_kept() {
    let good = "Nine people died in Orvale.";
    let bytes: ArrayRef = Arc::new(BinaryArray::from(vec![
        Some(good.as_bytes()),
        Some(b"Ten \xC3\x28 people died.".as_slice()),
        None,
        Some(b"  \n".as_slice()),
        Some(good.as_bytes()),
    ]));
    let ids = column(["a", "b", "c", "d", "e"].map(|it| Some(it.to_owned())));
    let published = column([None, None, None, None, Some("the day after".to_owned())]);
    let batch = RecordBatch::try_from_iter_with_nullable([
        ("id", ids, true),
        ("text", bytes, true),
        ("published", published, true),
    ])
    .expect("a table");
    let claims =
        extract_on(&batch, "news.parquet", 1_000, std::num::NonZeroUsize::MIN).expect("claims");
    let errors: Vec<_> =
        texts(&claims, "document_id").into_iter().zip(texts(&claims, "error")).collect();
    let some = |id: &str, error: Option<&str>| (Some(id.to_owned()), error.map(str::to_owned));
    assert_eq!(
        errors,
        [
            some("a", None),
            some("b", Some("news.parquet: row 1001: byte 4 of the text is not UTF-8")),
            some("c", Some("news.parquet: row 1002: the text is null")),
            some("d", Some("news.parquet: row 1003: the text is blank")),
            some(
                "e",
                Some(
                    "news.parquet: row 1004: published is \"the day after\", which is no date; the article is read without it"
                )
            ),
            some("e", None),
        ]
    );
    // Matching passes over the rows that are no claims.
    let findings = match_claims(&claims, None, &Config::new()).expect("findings");
    assert_eq!(findings.num_rows(), 1);
}

#[test]
fn one_bad_row_in_a_million() {
    let text = Some("It rained.");
    let rows: arrow_array::StringArray =
        (0..1_000_000).map(|at| if at == 765_432 { None } else { text }).collect();
    let batch =
        RecordBatch::try_from_iter([("text", Arc::new(rows) as ArrayRef)]).expect("a table");
    let claims = extract(&batch).expect("claims");
    assert_eq!(
        texts(&claims, "error"),
        [Some("the table: row 765432: the text is null".to_owned())]
    );
}

#[test]
fn other_layouts_of_text_and_dates_are_read() {
    let text = "The fire killed 12 people on Monday.";
    let plain = extract(&table(&[article("7", "Herald", "2031-03-03", text)])).expect("claims");
    let large: ArrayRef = Arc::new(LargeStringArray::from(vec![text]));
    let view: ArrayRef = Arc::new(StringViewArray::from(vec![text]));
    let id: ArrayRef = Arc::new(Int64Array::from(vec![7]));
    let days = tallymark::Date::new(2031, 3, 3)
        .zip(tallymark::Date::new(1970, 1, 1))
        .map(|(day, epoch)| day.days_since(epoch))
        .expect("days");
    let date: ArrayRef = Arc::new(Date32Array::from(vec![days]));
    let noon = i64::from(days) * 86_400_000_000 + 43_200_000_000;
    let stamp: ArrayRef =
        Arc::new(TimestampMicrosecondArray::from(vec![noon]).with_timezone("UTC"));
    let outlet = || column([Some("Herald".to_owned())]);
    for (text, published) in [(&large, &date), (&view, &stamp), (&large, &stamp)] {
        let batch = RecordBatch::try_from_iter([
            ("id", id.clone()),
            ("outlet", outlet()),
            ("text", text.clone()),
            ("published", published.clone()),
        ])
        .expect("a table");
        assert_eq!(extract(&batch).expect("claims"), plain);
    }
}

#[test]
fn a_broken_record_is_named() {
    let claims = extract(&table(&[article("a", "Herald", "2031-03-03", "Nine people died.")]))
        .expect("claims");
    let mut columns = claims.columns().to_vec();
    let at = claims.schema().index_of("record").expect("a record");
    columns[at] = Arc::new(BinaryArray::from_vec(vec![b"of another version"]));
    let broken = RecordBatch::try_new(claims.schema(), columns).expect("a table");
    let error = match_claims(&broken, Some("2031-03"), &Config::new()).expect_err("broken");
    assert!(matches!(&error, Error::Record { row: 0, claim, .. } if claim == "a#1"), "{error}");
    // A table of another schema.
    let error = match_claims(&table(&[]), None, &Config::new()).expect_err("no claims").to_string();
    assert!(
        error.starts_with("the table: there is no column \"record\"; the columns are id, outlet"),
        "{error}"
    );
}

#[test]
fn two_documents_of_one_id_are_two() {
    let one = article("x", "Herald", "2031-03-03", "The fire in Orvale killed 12 people.");
    let two = article("x", "Courier", "2031-03-03", "The fire in Orvale killed 19 people.");
    let claims = extract(&table(&[one, two])).expect("claims");
    let findings = match_claims(&claims, None, &Config::new()).expect("findings");
    assert_eq!(texts(&findings, "verdict"), [Some("conflict".to_owned())]);
    let list = findings.column_by_name("claims").expect("claims").as_list::<i32>().value(0);
    let ids: Vec<_> = list.as_string::<i32>().iter().flatten().collect();
    assert_eq!(ids, ["x#1", "x (2)#1"]);
}
