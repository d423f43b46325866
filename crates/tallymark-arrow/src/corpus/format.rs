use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_array::{Array, ArrayRef, BinaryArray, RecordBatch, StringArray};
use arrow_schema::DataType;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use parquet::arrow::ArrowWriter;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use serde_json::{Map, Value};

use crate::error::Error;

/// What a corpus is kept in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileFormat {
    /// Parquet, compressed by Snappy: what DuckDB, Spark and polars read.
    #[default]
    Parquet,
    /// One JSON object a line, null fields left out, bytes as Base64 (RFC 4648).
    JsonLines,
}

impl FileFormat {
    /// The end of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            FileFormat::Parquet => "parquet",
            FileFormat::JsonLines => "jsonl",
        }
    }

    pub(super) fn of_name(name: &str) -> Option<FileFormat> {
        [FileFormat::Parquet, FileFormat::JsonLines].into_iter().find(|it| it.extension() == name)
    }

    /// A table as the bytes of a file; the same table gives the same bytes.
    pub(crate) fn bytes(self, batch: &RecordBatch, path: &Path) -> Result<Vec<u8>, Error> {
        match self {
            FileFormat::JsonLines => Ok(lines(batch)),
            FileFormat::Parquet => {
                let failed = parquet_error(path);
                let properties =
                    WriterProperties::builder().set_compression(Compression::SNAPPY).build();
                let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties))
                    .map_err(&failed)?;
                writer.write(batch).map_err(&failed)?;
                writer.into_inner().map_err(&failed)
            }
        }
    }

    /// The columns named, of a file that we wrote.
    pub(crate) fn read(
        self,
        path: &Path,
        columns: &[&'static str],
    ) -> Result<Vec<RecordBatch>, Error> {
        match self {
            FileFormat::Parquet => {
                let mut out = Vec::new();
                for batch in parquet_batches(path, columns)? {
                    out.push(batch.map_err(Error::Arrow)?);
                }
                Ok(out)
            }
            FileFormat::JsonLines => read_lines(path, columns).map(|it| vec![it]),
        }
    }
}

pub(super) fn parquet_error(path: &Path) -> impl Fn(parquet::errors::ParquetError) -> Error {
    let path = path.display().to_string();
    move |source| Error::Parquet { path: path.clone(), source }
}

/// The batches of a Parquet file: those of `columns` that it has, of which the last must be there.
pub(super) fn parquet_batches(
    path: &Path,
    columns: &[&'static str],
) -> Result<parquet::arrow::arrow_reader::ParquetRecordBatchReader, Error> {
    let file = File::open(path).map_err(Error::io(path))?;
    let failed = parquet_error(path);
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(&failed)?;
    let known: Vec<&str> = builder
        .schema()
        .fields()
        .iter()
        .map(|it| it.name().as_str())
        .filter(|it| columns.contains(it))
        .collect();
    // Without that one the file is of another sort: all its columns, for the error to name them.
    let mask = if columns.last().is_some_and(|it| known.contains(it)) {
        ProjectionMask::columns(builder.parquet_schema(), known)
    } else {
        ProjectionMask::all()
    };
    builder.with_projection(mask).with_batch_size(1_024).build().map_err(&failed)
}

fn lines(batch: &RecordBatch) -> Vec<u8> {
    let mut out = Vec::new();
    let schema = batch.schema();
    for row in 0..batch.num_rows() {
        let mut object = Map::new();
        for (field, column) in schema.fields().iter().zip(batch.columns()) {
            if let Some(value) = value(column, row) {
                object.insert(field.name().clone(), value);
            }
        }
        out.extend_from_slice(Value::Object(object).to_string().as_bytes());
        out.push(b'\n');
    }
    out
}

fn value(column: &ArrayRef, row: usize) -> Option<Value> {
    if column.is_null(row) {
        return None;
    }
    Some(match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).into(),
        DataType::Binary => BASE64_STANDARD.encode(column.as_binary::<i32>().value(row)).into(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).into(),
        DataType::List(_) => {
            let list = column.as_list::<i32>().value(row);
            list.as_string::<i32>().iter().flatten().collect::<Vec<_>>().into()
        }
        // We make no others.
        _ => return None,
    })
}

/// Columns of text, of bytes, and lists of text, of a file of JSON Lines that we wrote.
fn read_lines(path: &Path, columns: &[&'static str]) -> Result<RecordBatch, Error> {
    let file = File::open(path).map_err(Error::io(path))?;
    let broken = |row, claim| crate::matching::broken(&path.display().to_string(), row, claim);
    let mut rows: Vec<Map<String, Value>> = Vec::new();
    for line in BufReader::new(file).lines() {
        let line = line.map_err(Error::io(path))?;
        match serde_json::from_str(&line) {
            Ok(Value::Object(row)) => rows.push(row),
            _ => return Err(broken(rows.len(), "?")),
        }
    }
    let known = crate::claims_schema();
    let is_bytes = |name| known.field_with_name(name).is_ok_and(|it| it.data_type().is_binary());
    let arrays = columns.iter().map(|name| -> Result<(&str, ArrayRef), Error> {
        let is_list = rows.iter().any(|it| it.get(*name).is_some_and(Value::is_array));
        let array: ArrayRef = if is_list {
            let mut list =
                arrow_array::builder::ListBuilder::new(arrow_array::builder::StringBuilder::new());
            for row in &rows {
                let items =
                    row.get(*name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                items
                    .iter()
                    .filter_map(Value::as_str)
                    .for_each(|it| list.values().append_value(it));
                list.append(true);
            }
            Arc::new(list.finish())
        } else if is_bytes(name) {
            let bytes = rows.iter().enumerate().map(|(at, row)| {
                let text = |name: &str| row.get(name).and_then(Value::as_str);
                let bytes = text(name).map(|it| BASE64_STANDARD.decode(it));
                bytes.transpose().map_err(|_| broken(at, text("claim_id").unwrap_or("?")))
            });
            Arc::new(bytes.collect::<Result<BinaryArray, Error>>()?)
        } else {
            Arc::new(rows.iter().map(|it| it.get(*name)?.as_str()).collect::<StringArray>())
        };
        Ok((*name, array))
    });
    let arrays = arrays.collect::<Result<Vec<_>, Error>>()?;
    let arrays = arrays.into_iter().map(|(name, array)| (name, array, true));
    Ok(RecordBatch::try_from_iter_with_nullable(arrays)?)
}
