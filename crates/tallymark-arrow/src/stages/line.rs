//! Rows of the tables between the stages.

use arrow_array::cast::AsArray as _;
use arrow_array::types::Int64Type;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;

use crate::error::Error;
use crate::table::{self, Column, Get, Text, required};

/// A row that is written; each table has some of the columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) block: String,
    pub(crate) document: Option<String>,
    pub(crate) own: Option<String>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) name: Option<String>,
    pub(crate) record: Option<String>,
    pub(crate) told: Option<String>,
    pub(crate) key: Option<Vec<u8>>,
    pub(crate) a: Option<Vec<u8>>,
    pub(crate) b: Option<Vec<u8>>,
    pub(crate) row: Option<Vec<u8>>,
    pub(crate) linked: Option<Vec<u8>>,
    pub(crate) stem: Option<i64>,
    pub(crate) count: Option<i64>,
}

const BLOCK: Column<Line> = Column("block", Get::Text(|it| Some(&it.block)));
const DOCUMENT: Column<Line> = Column("document", Get::Text(|it| it.document.as_deref()));
const OWN: Column<Line> = Column("own", Get::Text(|it| it.own.as_deref()));
const KIND: Column<Line> = Column("kind", Get::Text(|it| it.kind));
const NAME: Column<Line> = Column("name", Get::Text(|it| it.name.as_deref()));
const RECORD: Column<Line> = Column("record", Get::Text(|it| it.record.as_deref()));
const TOLD: Column<Line> = Column("told", Get::Text(|it| it.told.as_deref()));
const KEY: Column<Line> = Column("key", Get::Bytes(|it| it.key.as_deref()));
const A: Column<Line> = Column("a", Get::Bytes(|it| it.a.as_deref()));
const B: Column<Line> = Column("b", Get::Bytes(|it| it.b.as_deref()));
const ROW: Column<Line> = Column("row", Get::Bytes(|it| it.row.as_deref()));
const STEM: Column<Line> = Column("stem", Get::Whole(|it| it.stem));
const COUNT: Column<Line> = Column("count", Get::Whole(|it| it.count));
const LINKED: Column<Line> = Column("linked", Get::Bytes(|it| it.linked.as_deref()));

pub(crate) const WORDS: &[Column<Line>] = &[BLOCK, STEM, COUNT, A];
pub(crate) const ROWS: &[Column<Line>] = &[BLOCK, DOCUMENT, KEY, A, ROW];
pub(crate) const TALLIES: &[Column<Line>] = &[BLOCK, STEM, KEY, COUNT];
pub(crate) const KEYS: &[Column<Line>] = &[BLOCK, KEY, A, ROW];
pub(crate) const LINKS: &[Column<Line>] = &[BLOCK, A, LINKED];
pub(crate) const FOREST: &[Column<Line>] = &[BLOCK, A, B];
pub(crate) const CLUSTERED: &[Column<Line>] = &[BLOCK, DOCUMENT, KEY, KIND, A];
pub(crate) const GATHERED: &[Column<Line>] =
    &[BLOCK, KEY, KIND, A, COUNT, NAME, DOCUMENT, OWN, RECORD, TOLD];

/// Rows of one output batch.
const BATCH: usize = 16_384;

pub(crate) fn batches(columns: &[Column<Line>], rows: &[Line]) -> Result<Vec<RecordBatch>, Error> {
    rows.chunks(BATCH).map(|some| table::batch(columns, some)).collect()
}

/// A row that is read; what the table has no column for is absent.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cells<'a> {
    pub(crate) block: &'a str,
    pub(crate) document: Option<&'a str>,
    pub(crate) own: Option<&'a str>,
    pub(crate) kind: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) record: Option<&'a str>,
    pub(crate) told: Option<&'a str>,
    pub(crate) key: Option<&'a [u8]>,
    pub(crate) a: Option<&'a [u8]>,
    pub(crate) b: Option<&'a [u8]>,
    pub(crate) row: Option<&'a [u8]>,
    pub(crate) linked: Option<&'a [u8]>,
    pub(crate) stem: Option<i64>,
    pub(crate) count: Option<i64>,
}

/// The rows of some batches; the columns `needed` must be there.
pub(crate) fn read<'a>(
    given: &'a [RecordBatch],
    needed: &[&'static str],
    place: &str,
) -> Result<Vec<Cells<'a>>, Error> {
    let mut out = Vec::with_capacity(given.iter().map(RecordBatch::num_rows).sum());
    for batch in given {
        for name in needed {
            if batch.column_by_name(name).is_none() {
                // The error lists the columns that are there.
                required(batch, name, place)?;
            }
        }
        let start = out.len();
        out.resize(start + batch.num_rows(), Cells::default());
        let rows = &mut out[start..];
        texts(batch, "block", place, rows, |it, value| it.block = value)?;
        texts(batch, "document", place, rows, |it, value| it.document = Some(value))?;
        texts(batch, "own", place, rows, |it, value| it.own = Some(value))?;
        texts(batch, "kind", place, rows, |it, value| it.kind = Some(value))?;
        texts(batch, "name", place, rows, |it, value| it.name = Some(value))?;
        texts(batch, "record", place, rows, |it, value| it.record = Some(value))?;
        texts(batch, "told", place, rows, |it, value| it.told = Some(value))?;
        bytes(batch, "key", place, rows, |it, value| it.key = Some(value))?;
        bytes(batch, "a", place, rows, |it, value| it.a = Some(value))?;
        bytes(batch, "b", place, rows, |it, value| it.b = Some(value))?;
        bytes(batch, "row", place, rows, |it, value| it.row = Some(value))?;
        bytes(batch, "linked", place, rows, |it, value| it.linked = Some(value))?;
        for (name, set) in [
            ("stem", (|it, value| it.stem = Some(value)) as fn(&mut Cells<'a>, i64)),
            ("count", |it, value| it.count = Some(value)),
        ] {
            let Some(array) = batch.column_by_name(name) else { continue };
            let array = array
                .as_primitive_opt::<Int64Type>()
                .ok_or_else(|| unfit(place, name, array.data_type(), "whole numbers"))?;
            let values = rows.iter_mut().zip(array.iter());
            values.for_each(|(it, value)| value.into_iter().for_each(|value| set(it, value)));
        }
    }
    Ok(out)
}

fn texts<'a>(
    batch: &'a RecordBatch,
    name: &'static str,
    place: &str,
    rows: &mut [Cells<'a>],
    set: impl Fn(&mut Cells<'a>, &'a str),
) -> Result<(), Error> {
    let Some(array) = batch.column_by_name(name) else { return Ok(()) };
    let column = Text::of(array, name, place)?;
    for (at, it) in rows.iter_mut().enumerate() {
        if let Ok(Some(value)) = column.get(at) {
            set(it, value);
        }
    }
    Ok(())
}

fn bytes<'a>(
    batch: &'a RecordBatch,
    name: &'static str,
    place: &str,
    rows: &mut [Cells<'a>],
    set: impl Fn(&mut Cells<'a>, &'a [u8]),
) -> Result<(), Error> {
    let Some(array) = batch.column_by_name(name) else { return Ok(()) };
    let get: Box<dyn Fn(usize) -> &'a [u8]> = match array.data_type() {
        DataType::Binary => {
            let array = array.as_binary::<i32>();
            Box::new(|at| array.value(at))
        }
        DataType::LargeBinary => {
            let array = array.as_binary::<i64>();
            Box::new(|at| array.value(at))
        }
        other => return Err(unfit(place, name, other, "bytes")),
    };
    let valid = rows.iter_mut().enumerate().filter(|(at, _)| array.is_valid(*at));
    valid.for_each(|(at, it)| set(it, get(at)));
    Ok(())
}

fn unfit(place: &str, name: &str, found: &DataType, wanted: &'static str) -> Error {
    Error::ColumnType {
        place: place.to_owned(),
        name: name.to_owned(),
        found: found.clone(),
        wanted,
    }
}
