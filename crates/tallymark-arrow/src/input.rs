//! Rows of a table → documents, with the rows that are none.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use sha2::{Digest as _, Sha256};
use tallymark_claim::{Date, Document, Period};

use crate::error::Error;
use crate::table::{Text, required};

/// A row of a table of articles.
#[derive(Debug)]
pub enum Item {
    /// An article.
    Article(Box<Document>),
    /// A row, or a field of one, that cannot be read; the others are kept.
    Bad {
        /// The article's id, where it has one.
        id: Option<String>,
        /// The row, from 0, and what is wrong with it.
        what: String,
    },
}

/// The articles of a table: `text`, and where there are such columns `id`, `outlet`, `url`,
/// `title`, `byline`, `published` and `updated`.
///
/// Text may be of any of Arrow's layouts, bytes included; dates may be text,
/// dates or timestamps (taken in UTC), ids also numbers. An article without an id is named by
/// its address, else by the hash of its text. `place` names the table in errors, and
/// `first` is the number of its first row in them.
///
/// # Errors
///
/// [`Error`] when there is no column of text, or a column holds no text.
pub fn articles(batch: &RecordBatch, place: &str, first: usize) -> Result<Vec<Item>, Error> {
    let text = required(batch, "text", place)?;
    let field = |name: &str| -> Result<Option<Field<'_>>, Error> {
        batch.column_by_name(name).map(|it| Field::of(it, name, place)).transpose()
    };
    let (id, outlet, url) = (field("id")?, field("outlet")?, field("url")?);
    let (title, byline) = (field("title")?, field("byline")?);
    let (published, updated) = (field("published")?, field("updated")?);
    let mut out = Vec::with_capacity(batch.num_rows());
    for row in 0..batch.num_rows() {
        let get = |field: &Option<Field<'_>>| field.as_ref().and_then(|it| it.get(row));
        let given = get(&id);
        let bad = |what: String| Item::Bad {
            id: given.clone(),
            what: format!("{place}: row {}: {what}", first + row),
        };
        let text = match text.get(row) {
            Ok(Some(text)) if !text.trim().is_empty() => text,
            Ok(Some(_)) => {
                out.push(bad("the text is blank".to_owned()));
                continue;
            }
            Ok(None) => {
                out.push(bad("the text is null".to_owned()));
                continue;
            }
            Err(at) => {
                out.push(bad(format!("byte {at} of the text is not UTF-8")));
                continue;
            }
        };
        let url = get(&url);
        let name = given.clone().or_else(|| url.clone()).unwrap_or_else(|| text_name(text));
        let mut page = Document::page(name, text);
        page.outlet = get(&outlet);
        page.title = get(&title);
        page.byline = get(&byline);
        page.url = url;
        for (name, field, into) in [
            ("published", &published, &mut page.published),
            ("updated", &updated, &mut page.updated),
        ] {
            let Some(field) = field else { continue };
            match field.date(row) {
                Ok(date) => *into = date,
                Err(found) => {
                    let found: String = found.chars().take(40).collect();
                    let what = format!(
                        "{name} is {found:?}, which is no date; the article is read without it"
                    );
                    out.push(bad(what));
                }
            }
        }
        out.push(Item::Article(Box::new(page.whole())));
    }
    Ok(out)
}

/// A name that is the same wherever the text comes from.
fn text_name(text: &str) -> String {
    let mut out = String::from("sha256:");
    for byte in &Sha256::digest(text.as_bytes())[..8] {
        out.push_str(&format!("{byte:02x}"));
    }
    out
}

/// A column that tells of an article.
enum Field<'a> {
    Text(Text<'a>),
    Number(&'a ArrayRef),
    /// Days since 1970, or so many units a day.
    Day(&'a ArrayRef, i64),
}

impl<'a> Field<'a> {
    fn of(array: &'a ArrayRef, name: &str, place: &str) -> Result<Field<'a>, Error> {
        let is_date = matches!(name, "published" | "updated");
        const DAY: i64 = 86_400;
        Ok(match array.data_type() {
            DataType::Null => Field::Number(array),
            DataType::Int32 | DataType::Int64 if !is_date => Field::Number(array),
            DataType::Date32 if is_date => Field::Day(array, 1),
            DataType::Timestamp(unit, _) if is_date => Field::Day(
                array,
                match unit {
                    TimeUnit::Second => DAY,
                    TimeUnit::Millisecond => DAY * 1_000,
                    TimeUnit::Microsecond => DAY * 1_000_000,
                    TimeUnit::Nanosecond => DAY * 1_000_000_000,
                },
            ),
            _ => Field::Text(Text::of(array, name, place)?),
        })
    }

    fn get(&self, row: usize) -> Option<String> {
        match self {
            Field::Text(it) => {
                it.get(row).ok().flatten().filter(|it| !it.is_empty()).map(str::to_owned)
            }
            Field::Number(it) if it.is_null(row) => None,
            Field::Number(it) => match it.data_type() {
                DataType::Int32 => Some(it.as_primitive::<Int32Type>().value(row).to_string()),
                DataType::Int64 => Some(it.as_primitive::<Int64Type>().value(row).to_string()),
                _ => None,
            },
            Field::Day(..) => None,
        }
    }

    /// The date of a row, or what stands there instead.
    fn date(&self, row: usize) -> Result<Option<Period>, String> {
        match self {
            Field::Text(_) => match self.get(row) {
                Some(text) => tallymark_claim::layout::date_of(&text).map(Some).ok_or(text),
                None => Ok(None),
            },
            Field::Number(_) => Ok(None),
            Field::Day(array, _) if array.is_null(row) => Ok(None),
            Field::Day(array, per_day) => {
                let count = match array.data_type() {
                    DataType::Date32 => i64::from(array.as_primitive::<Date32Type>().value(row)),
                    // All timestamps are 64-bit numbers of their unit.
                    _ => timestamp(array, row),
                };
                let days = count.div_euclid(*per_day);
                let epoch = Date::new(1970, 1, 1);
                let day = i32::try_from(days)
                    .ok()
                    .zip(epoch)
                    .and_then(|(days, epoch)| epoch.plus_days(days));
                day.map(|it| Some(Period::day(it))).ok_or_else(|| count.to_string())
            }
        }
    }
}

fn timestamp(array: &ArrayRef, row: usize) -> i64 {
    use arrow_array::types::{
        TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
        TimestampSecondType,
    };
    match array.data_type() {
        DataType::Timestamp(TimeUnit::Second, _) => {
            array.as_primitive::<TimestampSecondType>().value(row)
        }
        DataType::Timestamp(TimeUnit::Millisecond, _) => {
            array.as_primitive::<TimestampMillisecondType>().value(row)
        }
        DataType::Timestamp(TimeUnit::Microsecond, _) => {
            array.as_primitive::<TimestampMicrosecondType>().value(row)
        }
        _ => array.as_primitive::<TimestampNanosecondType>().value(row),
    }
}
