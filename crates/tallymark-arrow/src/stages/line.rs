//! Rows of the tables between the stages.

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray as _;
use arrow_array::types::Int64Type;

use crate::error::Error;
use crate::table::{self, Bytes, Column, Get, Text, unfit};

/// A row that is written; each table has some of the columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) block: String,
    pub(crate) document: Option<String>,
    pub(crate) own: Option<String>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) name: Option<String>,
    pub(crate) record: Option<Vec<u8>>,
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
const RECORD: Column<Line> = Column("record", Get::Bytes(|it| it.record.as_deref()));
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
pub(crate) const LINKS: &[Column<Line>] = &[BLOCK, A, B, LINKED];
pub(crate) const FOREST: &[Column<Line>] = &[BLOCK, A, B];
pub(crate) const CLUSTERED: &[Column<Line>] = &[BLOCK, DOCUMENT, KEY, KIND, A];
pub(crate) const GATHERED: &[Column<Line>] =
    &[BLOCK, KEY, KIND, A, COUNT, NAME, DOCUMENT, OWN, RECORD, TOLD];

/// Rows of one output batch.
const BATCH: usize = 16_384;

pub(crate) fn batches(columns: &[Column<Line>], rows: &[Line]) -> Result<Vec<RecordBatch>, Error> {
    rows.chunks(BATCH).map(|some| table::batch(columns, some)).collect()
}

/// Rows that become batches while they are written, where there are very many.
pub(crate) struct Writer {
    columns: &'static [Column<Line>],
    rows: Vec<Line>,
    batches: Vec<RecordBatch>,
}

impl Writer {
    pub(crate) fn new(columns: &'static [Column<Line>]) -> Writer {
        Writer { columns, rows: Vec::new(), batches: Vec::new() }
    }

    pub(crate) fn push(&mut self, row: Line) -> Result<(), Error> {
        self.rows.push(row);
        if self.rows.len() == BATCH {
            self.batches.push(table::batch(self.columns, &self.rows)?);
            self.rows.clear();
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<Vec<RecordBatch>, Error> {
        self.batches.extend(batches(self.columns, &self.rows)?);
        Ok(self.batches)
    }
}

/// A row that is read; what the table has no column for is absent.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cells<'a> {
    pub(crate) block: &'a str,
    pub(crate) document: Option<&'a str>,
    pub(crate) own: Option<&'a str>,
    pub(crate) kind: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) record: Option<&'a [u8]>,
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
            table::column(batch, name, place)?;
        }
        let start = out.len();
        out.resize(start + batch.num_rows(), Cells::default());
        let rows = &mut out[start..];
        texts(batch, "block", place, rows, |it, value| it.block = value)?;
        texts(batch, "document", place, rows, |it, value| it.document = Some(value))?;
        texts(batch, "own", place, rows, |it, value| it.own = Some(value))?;
        texts(batch, "kind", place, rows, |it, value| it.kind = Some(value))?;
        texts(batch, "name", place, rows, |it, value| it.name = Some(value))?;
        bytes(batch, "record", place, rows, |it, value| it.record = Some(value))?;
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

/// The block of a row, and some of its cells.
type OfBlock<'a, const N: usize> = (&'a str, [&'a [u8]; N]);

/// Rows of which nothing but some columns of bytes is read, in order of their blocks; those of no block are none.
///
/// A third of what [`read`] holds, for stages of many rows. What is null is empty.
pub(crate) fn read_bytes<'a, const N: usize>(
    given: &'a [RecordBatch],
    names: [&'static str; N],
    place: &str,
) -> Result<Vec<OfBlock<'a, N>>, Error> {
    let mut out = Vec::with_capacity(given.iter().map(RecordBatch::num_rows).sum());
    for batch in given {
        let blocks = table::required(batch, "block", place)?;
        let mut columns = Vec::with_capacity(N);
        for name in names {
            columns.push(Bytes::of(table::column(batch, name, place)?, name, place)?);
        }
        out.extend((0..batch.num_rows()).filter_map(|row| {
            let block = blocks.get(row).ok().flatten().filter(|it| !it.is_empty())?;
            let mut cells = [&[][..]; N];
            for (cell, column) in cells.iter_mut().zip(&columns) {
                *cell = column.get(row).unwrap_or_default();
            }
            Some((block, cells))
        }));
    }
    out.sort_by_key(|it| it.0);
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
    let column = Bytes::of(array, name, place)?;
    for (at, it) in rows.iter_mut().enumerate() {
        if let Some(value) = column.get(at) {
            set(it, value);
        }
    }
    Ok(())
}
