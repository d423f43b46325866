//! Columns by name, with errors that say what was found.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::{
    Array, ArrayRef, BinaryArray, Float64Array, Int64Array, RecordBatch, StringArray,
};
use arrow_schema::{DataType, Field, Schema, SchemaRef};

use crate::error::Error;

/// How a column's value is got of a row.
pub(crate) enum Get<R> {
    Text(fn(&R) -> Option<&str>),
    Whole(fn(&R) -> Option<i64>),
    Real(fn(&R) -> Option<f64>),
    Bytes(fn(&R) -> Option<&[u8]>),
}

/// A column: its name and how its value is got.
pub(crate) struct Column<R: 'static>(pub(crate) &'static str, pub(crate) Get<R>);

pub(crate) fn schema<R>(columns: &[Column<R>]) -> SchemaRef {
    let fields = columns.iter().map(|Column(name, get)| {
        let of = match get {
            Get::Text(_) => DataType::Utf8,
            Get::Whole(_) => DataType::Int64,
            Get::Real(_) => DataType::Float64,
            Get::Bytes(_) => DataType::Binary,
        };
        Field::new(*name, of, true)
    });
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

pub(crate) fn batch<R>(columns: &[Column<R>], rows: &[R]) -> Result<RecordBatch, Error> {
    let arrays = columns.iter().map(|Column(_, get)| -> Result<ArrayRef, Error> {
        Ok(match get {
            Get::Text(get) => {
                // The offsets of a column of text have 31 bits.
                let bytes: usize = rows.iter().filter_map(get).map(str::len).sum();
                if i32::try_from(bytes).is_err() {
                    return Err(Error::TooLarge);
                }
                Arc::new(rows.iter().map(get).collect::<StringArray>())
            }
            Get::Bytes(get) => {
                let bytes: usize = rows.iter().filter_map(get).map(<[u8]>::len).sum();
                if i32::try_from(bytes).is_err() {
                    return Err(Error::TooLarge);
                }
                Arc::new(rows.iter().map(get).collect::<BinaryArray>())
            }
            Get::Whole(get) => Arc::new(rows.iter().map(get).collect::<Int64Array>()),
            Get::Real(get) => Arc::new(rows.iter().map(get).collect::<Float64Array>()),
        })
    });
    let arrays = arrays.collect::<Result<Vec<_>, Error>>()?;
    Ok(RecordBatch::try_new(schema(columns), arrays)?)
}

/// A column of bytes in any of Arrow's layouts.
#[derive(Clone, Copy)]
pub(crate) enum Bytes<'a> {
    Binary(&'a arrow_array::BinaryArray),
    Large(&'a arrow_array::LargeBinaryArray),
    View(&'a arrow_array::BinaryViewArray),
}

impl<'a> Bytes<'a> {
    pub(crate) fn of(array: &'a ArrayRef, name: &str, place: &str) -> Result<Bytes<'a>, Error> {
        match array.data_type() {
            DataType::Binary => Ok(Bytes::Binary(array.as_binary())),
            DataType::LargeBinary => Ok(Bytes::Large(array.as_binary())),
            DataType::BinaryView => Ok(Bytes::View(array.as_binary_view())),
            found => Err(unfit(place, name, found, "bytes")),
        }
    }

    /// The bytes of a row, `None` where it is null.
    pub(crate) fn get(self, row: usize) -> Option<&'a [u8]> {
        match self {
            Bytes::Binary(it) => it.is_valid(row).then(|| it.value(row)),
            Bytes::Large(it) => it.is_valid(row).then(|| it.value(row)),
            Bytes::View(it) => it.is_valid(row).then(|| it.value(row)),
        }
    }
}

/// A column of text in any of Arrow's layouts.
pub(crate) enum Text<'a> {
    Utf8(&'a arrow_array::StringArray),
    Large(&'a arrow_array::LargeStringArray),
    View(&'a arrow_array::StringViewArray),
    Bytes(Bytes<'a>),
}

impl<'a> Text<'a> {
    pub(crate) fn of(array: &'a ArrayRef, name: &str, place: &str) -> Result<Text<'a>, Error> {
        match array.data_type() {
            DataType::Utf8 => Ok(Text::Utf8(array.as_string())),
            DataType::LargeUtf8 => Ok(Text::Large(array.as_string())),
            DataType::Utf8View => Ok(Text::View(array.as_string_view())),
            DataType::Binary | DataType::LargeBinary => {
                Bytes::of(array, name, place).map(Text::Bytes)
            }
            found => Err(unfit(place, name, found, "text")),
        }
    }

    /// The text of a row: `None` where it is null, an error where its bytes are not UTF-8.
    pub(crate) fn get(&self, row: usize) -> Result<Option<&'a str>, usize> {
        let utf8 = |bytes| std::str::from_utf8(bytes).map_err(|error| error.valid_up_to());
        match self {
            Text::Utf8(it) => Ok(it.is_valid(row).then(|| it.value(row))),
            Text::Large(it) => Ok(it.is_valid(row).then(|| it.value(row))),
            Text::View(it) => Ok(it.is_valid(row).then(|| it.value(row))),
            Text::Bytes(it) => it.get(row).map(utf8).transpose(),
        }
    }
}

/// A column that must be there.
pub(crate) fn column<'a>(
    batch: &'a RecordBatch,
    name: &'static str,
    place: &str,
) -> Result<&'a ArrayRef, Error> {
    batch.column_by_name(name).ok_or_else(|| {
        let found: Vec<_> =
            batch.schema_ref().fields().iter().map(|it| it.name().clone()).collect();
        let found = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
        Error::NoColumn { place: place.to_owned(), name, found }
    })
}

/// A column of text that must be there.
pub(crate) fn required<'a>(
    batch: &'a RecordBatch,
    name: &'static str,
    place: &str,
) -> Result<Text<'a>, Error> {
    Text::of(column(batch, name, place)?, name, place)
}

/// A column that holds something else than it must.
pub(crate) fn unfit(place: &str, name: &str, found: &DataType, wanted: &'static str) -> Error {
    Error::ColumnType {
        place: place.to_owned(),
        name: name.to_owned(),
        found: found.clone(),
        wanted,
    }
}
