//! Units of measure and money, by UCUM and ISO 4217 code.

mod table;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rust_decimal::Decimal;

/// What a unit measures; only units of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Dimension {
    /// Base unit m.
    Length,
    /// Base unit m2.
    Area,
    /// Base unit L.
    Volume,
    /// Base unit kg.
    Mass,
    /// Base unit s.
    Time,
    /// Base unit m/s.
    Speed,
    /// Base unit K; has offsets.
    Temperature,
    /// Base unit J.
    Energy,
    /// Base unit W.
    Power,
    /// Base unit By.
    Data,
    /// Base unit Pa.
    Pressure,
    /// Money of one currency: comparable only where the code is the same.
    Money,
    /// Percent and its kin.
    Percent,
    /// Percentage points: a difference of percents.
    PercentagePoint,
    /// Age, in years.
    Age,
    /// Earthquake magnitude.
    Magnitude,
    /// Everything else: comparable only where the code is the same.
    Other,
}

/// A unit of measure or a currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// UCUM code, ISO 4217 code for money, or one of our own few ("a:age").
    pub code: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units of its dimension one of it is.
    pub factor: Decimal,
    /// What to add after multiplying, for temperatures.
    pub offset: Decimal,
    /// Whether the words could mean another unit too ("$" of several countries, "ton").
    pub ambiguous: bool,
}

/// A row of the table of units.
#[derive(Debug)]
pub(super) struct Row {
    code: &'static str,
    dimension: Dimension,
    factor: Decimal,
}

const fn row(code: &'static str, dimension: Dimension, factor: Decimal) -> Row {
    Row { code, dimension, factor }
}

/// Codes whose words mean other units elsewhere: short and metric tons, gallons and pints
/// of two countries, degrees of heat or angle, pounds of mass or money.
const AMBIGUOUS: &[&str] = &["[gal_us]", "[lb_av]", "[pt_us]", "[qt_us]", "[ston_av]", "deg", "pt"];

/// Kelvin of 0 °C and of 0 °F.
const CELSIUS_OFFSET: Decimal = Decimal::from_parts(27315, 0, 0, false, 2);
const FAHRENHEIT_OFFSET: Decimal = Decimal::from_parts(2_553_722_222, 0, 0, false, 7);

/// The first eight bytes of the words of a sorted table as numbers in the same order, so that a
/// word is found without a look at the letters of others.
#[derive(Debug)]
struct Heads<const N: usize>([u64; N]);

impl<const N: usize> Heads<N> {
    /// Where `word` stands in the table, whose words are `words`.
    fn find(&self, word: &str, words: impl Fn(usize) -> &'static str) -> Option<usize> {
        let head = head(word);
        let first = self.0.partition_point(|it| *it < head);
        (first..N).take_while(|at| self.0[*at] == head).find(|at| words(*at) == word)
    }
}

const fn head(word: &str) -> u64 {
    let bytes = word.as_bytes();
    if let Some(head) = bytes.first_chunk() {
        return u64::from_be_bytes(*head);
    }
    let mut head = 0;
    let mut at = 0;
    while at < bytes.len() {
        head |= (bytes[at] as u64) << (56 - 8 * at);
        at += 1;
    }
    head
}

macro_rules! heads {
    ($($name:ident of $field:tt;)*) => {
        $(static $name: Heads<{ table::$name.len() }> = {
            let mut heads = [0; table::$name.len()];
            let mut at = 0;
            while at < heads.len() {
                heads[at] = head(table::$name[at].$field);
                at += 1;
            }
            Heads(heads)
        };)*
    };
}

heads! {
    UNITS of code;
    CURRENCIES of 0;
    SYMBOLS of 0;
    MONEY_SIGNS of 0;
}

/// What a rate may be counted by, with the code after the stroke; units of the table stand in besides.
const DENOMINATORS: &[(&str, &str)] = &[
    ("adult", "adult"),
    ("annum", "a"),
    ("assist", "assist"),
    ("bag", "bag"),
    ("bottle", "bottle"),
    ("box", "box"),
    ("bushel", "bushel"),
    ("capita", "person"),
    ("carton", "carton"),
    ("child", "child"),
    ("crate", "crate"),
    ("customer", "customer"),
    ("dose", "dose"),
    ("dozen", "dozen"),
    ("employee", "employee"),
    ("family", "family"),
    ("game", "game"),
    ("head", "person"),
    ("household", "household"),
    ("inhabitant", "person"),
    ("loaf", "loaf"),
    ("match", "match"),
    ("meal", "meal"),
    ("night", "night"),
    ("packet", "packet"),
    ("patient", "patient"),
    ("person", "person"),
    ("plate", "plate"),
    ("player", "player"),
    ("pupil", "pupil"),
    ("resident", "resident"),
    ("room", "room"),
    ("sack", "sack"),
    ("season", "season"),
    ("seat", "seat"),
    ("securities", "security"),
    ("security", "security"),
    ("share", "share"),
    ("stock", "share"),
    ("student", "student"),
    ("ticket", "ticket"),
    ("tin", "tin"),
    ("tray", "tray"),
    ("unit", "unit"),
    ("vehicle", "vehicle"),
    ("visit", "visit"),
    ("vote", "vote"),
    ("worker", "worker"),
];

impl Unit {
    /// The unit with `code`, `None` where there is none.
    pub fn of_code(code: &str) -> Option<Unit> {
        if let Some(at) = UNITS.find(code, |at| table::UNITS[at].code) {
            let row = &table::UNITS[at];
            let offset = match row.code {
                "Cel" => CELSIUS_OFFSET,
                "[degF]" => FAHRENHEIT_OFFSET,
                _ => Decimal::ZERO,
            };
            return Some(Unit {
                code: row.code,
                dimension: row.dimension,
                factor: row.factor,
                offset,
                ambiguous: AMBIGUOUS.contains(&row.code),
            });
        }
        let at = CURRENCIES.find(code, |at| table::CURRENCIES[at].0)?;
        let (code, ambiguous) = table::CURRENCIES[at];
        Some(Unit {
            code,
            dimension: Dimension::Money,
            factor: Decimal::ONE,
            offset: Decimal::ZERO,
            ambiguous,
        })
    }

    /// `value` in the base unit of its dimension; `None` where it does not fit.
    pub fn to_base(self, value: Decimal) -> Option<Decimal> {
        value.checked_mul(self.factor)?.checked_add(self.offset)
    }

    /// Every code of the table, units first.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        table::UNITS.iter().map(|row| row.code).chain(table::CURRENCIES.iter().map(|it| it.0))
    }

    /// This unit by `denominator`: "USD" by "[bbl_us]" is "USD/[bbl_us]".
    pub(super) fn per(unit: Option<Unit>, denominator: &'static str) -> Unit {
        let numerator = unit.map_or("", |it| it.code);
        let code = rate_code(numerator, denominator);
        // "130 km an hour" is a speed.
        if let Some(known) = Unit::of_code(code) {
            return known;
        }
        Unit {
            code,
            dimension: Dimension::Other,
            factor: Decimal::ONE,
            offset: Decimal::ZERO,
            ambiguous: unit.is_some_and(|it| it.ambiguous),
        }
    }
}

/// The code of a rate. Both parts stand in tables, so that there are only so many.
fn rate_code(numerator: &'static str, denominator: &'static str) -> &'static str {
    static CODES: Mutex<BTreeMap<(&str, &str), &str>> = Mutex::new(BTreeMap::new());
    let mut codes = CODES.lock().unwrap_or_else(PoisonError::into_inner);
    codes
        .entry((numerator, denominator))
        .or_insert_with(|| Box::leak(format!("{numerator}/{denominator}").into_boxed_str()))
}

/// The unit that a short spelling stands for; case counts ("MW", "mW").
pub(super) fn of_symbol(symbol: &str) -> Option<Unit> {
    let at = SYMBOLS.find(symbol, |at| table::SYMBOLS[at].0)?;
    Unit::of_code(table::SYMBOLS[at].1)
}

/// The currency that a sign or code stands for; case counts.
pub(super) fn of_money_sign(sign: &str) -> Option<Unit> {
    let at = MONEY_SIGNS.find(sign, |at| table::MONEY_SIGNS[at].0)?;
    Unit::of_code(table::MONEY_SIGNS[at].1)
}

/// What a rate is counted by, where the word names no unit.
pub(super) fn denominator(word: &str) -> Option<&'static str> {
    if let Some(code) = find(DENOMINATORS, word) {
        return Some(code);
    }
    let lower = word.to_ascii_lowercase();
    find(DENOMINATORS, &lower).or_else(|| find(DENOMINATORS, lower.strip_suffix('s')?))
}

fn find(rows: &[(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    rows.binary_search_by(|(it, _)| (*it).cmp(word)).ok().map(|at| rows[at].1)
}

#[cfg(test)]
mod tests;
