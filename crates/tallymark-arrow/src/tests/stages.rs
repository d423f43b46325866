//! Matching in stages comes to the findings of one call.

use std::collections::BTreeMap;

use arrow_array::types::Int64Type;
use arrow_array::{Array as _, BinaryArray, BooleanArray, Int64Array};
use arrow_schema::DataType;
use arrow_select::concat::concat_batches;
use arrow_select::filter::filter_record_batch;
use tallymark::Config;

use super::*;
use crate::{Error, extract, match_all, stages};

/// What a cell holds, as bytes.
fn cell(batch: &RecordBatch, name: &str, row: usize) -> Option<Vec<u8>> {
    let array = batch.column_by_name(name).expect("a column");
    array.is_valid(row).then(|| match array.data_type() {
        DataType::Utf8 => array.as_string::<i32>().value(row).into(),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(row).to_be_bytes().into(),
        _ => array.as_binary::<i32>().value(row).into(),
    })
}

/// Rows by what they hold in some columns, as an engine shuffles them.
fn shuffled(given: &[RecordBatch], by: &[&str], parts: usize) -> Vec<Vec<RecordBatch>> {
    let mut out = vec![Vec::new(); parts];
    for batch in given {
        let hash = |row: usize| -> u64 {
            let cells = by.iter().flat_map(|name| cell(batch, name, row).unwrap_or_default());
            cells.fold(7, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3).rotate_left(9)
            })
        };
        let of: Vec<usize> =
            (0..batch.num_rows()).map(|row| (hash(row) % parts as u64) as usize).collect();
        for (part, out) in out.iter_mut().enumerate() {
            let mine: BooleanArray = of.iter().map(|it| Some(*it == part)).collect();
            out.push(filter_record_batch(batch, &mine).expect("rows"));
        }
    }
    // The order in which rows come does not count, nor whether they come in one batch.
    out.iter_mut().for_each(|it| it.reverse());
    out
}

/// Columns under other names.
fn renamed(batch: &RecordBatch, names: &[(&str, &str)]) -> RecordBatch {
    let columns = names
        .iter()
        .map(|(of, name)| (*name, Arc::clone(batch.column_by_name(of).expect("a column")), true));
    RecordBatch::try_from_iter_with_nullable(columns).expect("a table")
}

/// Rows of which `keep` says that they stay.
fn filtered(batch: &RecordBatch, keep: impl Fn(usize) -> bool) -> RecordBatch {
    let rows: BooleanArray = (0..batch.num_rows()).map(|row| Some(keep(row))).collect();
    filter_record_batch(batch, &rows).expect("rows")
}

/// The claims of each block that they meet in, with their own one beside it.
fn meeting(claims: &RecordBatch) -> Vec<RecordBatch> {
    ["block", "next_block"]
        .map(|block| {
            let names = [
                (block, "block"),
                ("block", "own"),
                ("document_id", "document"),
                ("record", "record"),
            ];
            let batch = renamed(claims, &names);
            filtered(&batch, |row| {
                ["block", "record"].iter().all(|it| cell(&batch, it, row).is_some())
            })
        })
        .into()
}

/// Sums of `count`, or of the rows where there is none, with the least place of all.
fn summed(given: &[RecordBatch], by: &[&str]) -> Vec<RecordBatch> {
    let Some(first) = given.first() else { return Vec::new() };
    let all = concat_batches(&first.schema(), given).expect("one table");
    let has = |name: &str| all.column_by_name(name).is_some();
    let key = |row: usize| by.iter().map(|name| cell(&all, name, row)).collect::<Vec<_>>();
    let place = |row: usize| if has("a") { cell(&all, "a", row) } else { None };
    let mut rows: Vec<usize> = (0..all.num_rows()).collect();
    rows.sort_by_key(|row| (key(*row), place(*row)));
    let count = |row: &usize| match has("count") {
        true => all.column_by_name("count").unwrap().as_primitive::<Int64Type>().value(*row),
        false => 1,
    };
    let mut kept = vec![false; all.num_rows()];
    let mut sums = vec![0; all.num_rows()];
    for same in rows.chunk_by(|x, y| key(*x) == key(*y)) {
        kept[same[0]] = true;
        sums[same[0]] = same.iter().map(count).sum::<i64>();
    }
    let sums: ArrayRef = Arc::new(Int64Array::from(sums));
    let names = by.iter().chain(has("a").then_some(&"a"));
    let columns = names.map(|it| (*it, Arc::clone(all.column_by_name(it).unwrap()), true));
    let batch = RecordBatch::try_from_iter_with_nullable(columns.chain([("count", sums, true)]));
    vec![filtered(&batch.expect("a table"), |row| kept[row])]
}

/// Rows with the component of their claim at `a` as `key`; those without one are left out.
fn labeled(given: &[RecordBatch], forest: &[RecordBatch], keep: &[&str]) -> Vec<RecordBatch> {
    let mut of = BTreeMap::new();
    for batch in forest {
        for row in 0..batch.num_rows() {
            of.insert(["block", "a"].map(|it| cell(batch, it, row)), cell(batch, "b", row));
        }
    }
    let label = |batch: &RecordBatch| {
        let keys: Vec<Option<Vec<u8>>> = (0..batch.num_rows())
            .map(|row| of.get(&["block", "a"].map(|it| cell(batch, it, row))).cloned().flatten())
            .collect();
        let key: ArrayRef = Arc::new(keys.iter().map(Option::as_deref).collect::<BinaryArray>());
        let columns =
            keep.iter().map(|it| (*it, Arc::clone(batch.column_by_name(it).unwrap()), true));
        let batch = RecordBatch::try_from_iter_with_nullable(columns.chain([("key", key, true)]));
        filtered(&batch.expect("a table"), |row| keys[row].is_some())
    };
    given.iter().map(label).collect()
}

/// Two tables that were shuffled alike, part by part.
fn beside(a: Vec<Vec<RecordBatch>>, b: Vec<Vec<RecordBatch>>) -> Vec<Vec<RecordBatch>> {
    a.into_iter().zip(b).map(|(a, b)| [a, b].concat()).collect()
}

type Stage<'a> = &'a dyn Fn(&[RecordBatch]) -> Result<Vec<RecordBatch>, Error>;

fn each(given: Vec<Vec<RecordBatch>>, stage: Stage<'_>) -> Vec<RecordBatch> {
    given.iter().flat_map(|it| stage(it).expect("a stage")).collect()
}

/// All stages, each on so many parts.
fn staged(claims: &RecordBatch, config: &Config, parts: usize) -> Vec<String> {
    let records = meeting(claims);
    let by_document = || shuffled(&records, &["block", "document"], parts);
    let words = each(by_document(), &|it| stages::words(it, config));
    let words = summed(&words, &["block", "stem"]);
    let rows = each(by_document(), &|it| stages::rows(it, &words, config));
    let anywhere = shuffled(&rows, &["a"], parts);
    let tallies = each(anywhere.clone(), &|it| stages::tallies(it));
    let tallies = summed(&tallies, &["block", "stem", "key"]);
    let gates: Vec<_> =
        rows.iter().map(|it| renamed(it, &[("block", "block"), ("key", "key")])).collect();
    let gates = summed(&gates, &["block", "key"]);
    let keys = each(anywhere, &|it| stages::keys(it, &tallies, &gates));
    let links = each(shuffled(&keys, &["block", "key"], parts), &|it| stages::links(it, config));
    let with =
        |batch: &RecordBatch, name: &str| filtered(batch, |row| cell(batch, name, row).is_some());
    let linked: Vec<RecordBatch> = links.iter().map(|it| with(it, "linked")).collect();
    let roots: Vec<RecordBatch> = links.iter().map(|it| with(it, "b")).collect();
    // Forests of parts, of parts of these, and of each block.
    let mut forest = shuffled(&roots, &["a"], parts);
    for by in ["b", "block"] {
        forest = shuffled(&each(forest, &|it| stages::forest(it)), &[by], parts);
    }
    let forest = each(forest, &|it| stages::forest(it));
    let mut chains = labeled(&rows, &forest, &["block", "a", "row"]);
    chains.extend(labeled(&linked, &forest, &["block", "a", "linked"]));
    let clusters = each(shuffled(&chains, &["block", "key"], parts), &|it| {
        stages::chains(it, &tallies, config)
    });
    let members: Vec<RecordBatch> = clusters
        .iter()
        .map(|it| filtered(it, |row| cell(it, "kind", row).as_deref() == Some(b"member")))
        .collect();
    let told = beside(by_document(), shuffled(&members, &["block", "document"], parts));
    let told = each(told, &|it| stages::gather(it, config));
    let by_cluster = ["block", "key"];
    let all = beside(shuffled(&told, &by_cluster, parts), shuffled(&clusters, &by_cluster, parts));
    lines(&each(all, &|it| stages::judge(it, config).map(|it| vec![it])))
}

/// Findings as lines of all their columns, in order.
fn lines(findings: &[RecordBatch]) -> Vec<String> {
    let of = |it: &RecordBatch| -> Vec<String> {
        (0..it.num_rows()).map(|row| format!("{:?}", it.slice(row, 1).columns())).collect()
    };
    let mut out: Vec<String> = findings.iter().flat_map(of).collect();
    out.sort();
    out
}

/// The findings of one call for each block.
fn whole(claims: &RecordBatch, config: &Config) -> Vec<String> {
    let (own, next) = (texts(claims, "block"), texts(claims, "next_block"));
    let mut blocks: Vec<&String> = own.iter().chain(&next).flatten().collect();
    blocks.sort();
    blocks.dedup();
    let of = |block: &&String| {
        let rows =
            filtered(claims, |row| [&own[row], &next[row]].contains(&&Some((*block).clone())));
        match_all(&[rows], Some(block), config).expect("findings")
    };
    lines(&blocks.iter().map(of).collect::<Vec<_>>())
}

/// Articles on happenings that share towns, names and background, over the end of a month; some of one id.
fn stories(count: usize) -> Vec<Document> {
    let towns = ["Orvale", "Sandrea", "Velmar", "Tarn", "Ostmark", "Lindow", "Brask"];
    let kinds = ["fire", "flood", "storm", "explosion", "earthquake", "landslide"];
    let outlets = ["Herald", "Courier", "Echo", "Tribune"];
    (0..count)
        .map(|at| {
            let (town, kind) = (towns[at / 4 % 7], kinds[at / 3 % 6]);
            let (dead, hurt) = (11 + at % 5, 40 + at % 17);
            let text = format!(
                "A {kind} in {town}\n\n{town} (AP) — A {kind} in {town} killed {dead} people, including {} children, \
                 on Monday, Mayor Lena Brandt said. At least {hurt} were injured. Police said {} soldiers and {} \
                 civilians died. The {kind} damaged {}00 homes at a cost of ${at}.5 million. The party took 61 of the \
                 120 seats, or {} percent. “We counted {hurt} people who were hurt in the {kind} here,” the Health \
                 Ministry said. In 2019 {}0 people died in {town} in a storm. In {town} dozens of people died years ago.",
                if at % 11 == 10 { 90 } else { dead % 3 + 2 },
                at % 5 + 2,
                6 + at % 3,
                3 + at % 9,
                50 + at % 3,
                2 + at % 3,
            );
            let day = if at % 2 == 0 { 22 + at % 9 } else { 1 + at % 20 };
            let date = format!("2031-{:02}-{day:02}", 3 + at % 2);
            // Every tenth has the id of the one before it.
            let id = format!("a{:05}", if at % 10 == 9 { at - 1 } else { at });
            article(&id, outlets[at % 4], if at % 23 == 22 { "" } else { &date }, &text)
        })
        .collect()
}

#[test]
fn in_stages_the_findings_are_the_same() {
    for (count, parts, largest) in [(1, 1, 400), (40, 3, 400), (300, 5, 400), (300, 2, 16)] {
        let claims = extract(&table(&stories(count))).expect("claims");
        let config = Config::new().largest(largest);
        let expected = whole(&claims, &config);
        assert!(expected.len() >= 5.min(count), "{}", expected.len());
        let found = staged(&claims, &config, parts);
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "{count} articles, {parts} parts");
        }
        assert_eq!(found.len(), expected.len());
    }
    let claims = extract(&table(&seeds())).expect("claims");
    // Told twice, as after a task that ran again.
    let twice = concat_batches(&claims.schema(), [&claims, &claims]).expect("one table");
    let (plain, strict) = (Config::new(), Config::new().similarity(0.6));
    for (claims, config) in [(&claims, &plain), (&twice, &plain), (&claims, &strict)] {
        assert_eq!(staged(claims, config, 4), whole(claims, config));
    }
}

#[test]
fn what_the_stories_bring() {
    // What the test above is about is there: sums, parts above their whole, two documents of one id.
    let claims = extract(&table(&stories(300))).expect("claims");
    let all = whole(&claims, &Config::new()).join("\n");
    for wanted in ["sum_", "part_above_whole", "share_", "conflict", "revised", " (2)#"] {
        assert!(all.contains(wanted), "no {wanted}");
    }
}

#[test]
fn what_no_stage_wrote_is_an_error() {
    let claims = extract(&table(&stories(3))).expect("claims");
    let (records, config) = (meeting(&claims), Config::new());
    let failed = stages::words(std::slice::from_ref(&claims), &config);
    assert!(matches!(failed, Err(Error::NoColumn { name: "own", .. })));
    assert!(matches!(stages::rows(&records, &[], &config), Err(Error::Record { .. })));
    let words = stages::words(&records, &config).expect("words");
    let rows = stages::rows(&records, &words, &config).expect("rows");
    let names = [("block", "block"), ("key", "key"), ("a", "a"), ("a", "row")];
    let other = [renamed(&rows[0], &names)];
    assert!(matches!(stages::tallies(&other), Err(Error::Record { .. })));
    assert!(matches!(stages::links(&other, &config), Err(Error::Record { .. })));
    let names = [("block", "block"), ("block", "key"), ("a", "a"), ("row", "row")];
    assert!(matches!(
        stages::links(&[renamed(&rows[0], &names)], &config),
        Err(Error::ColumnType { .. })
    ));
    assert!(matches!(stages::judge(&rows, &config), Err(Error::NoColumn { name: "kind", .. })));
    let names = [("block", "block"), ("own", "own"), ("block", "record")];
    let text = [renamed(&records[0], &names)];
    assert!(matches!(stages::gather(&text, &config), Err(Error::ColumnType { .. })));
    let mut columns = records[0].columns().to_vec();
    let at = records[0].schema().index_of("record").expect("a record");
    let bytes = vec![Some(&b"of another version"[..]); records[0].num_rows()];
    columns[at] = Arc::new(BinaryArray::from(bytes));
    let broken = [RecordBatch::try_new(records[0].schema(), columns).expect("a table")];
    assert!(matches!(stages::gather(&broken, &config), Err(Error::Record { .. })));
    for empty in
        [stages::words(&[], &config), stages::keys(&[], &[], &[]), stages::links(&[], &config)]
    {
        assert!(empty.expect("nothing").is_empty());
    }
}
