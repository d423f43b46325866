//! Units of measure and money, by UCUM and ISO 4217 code.

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
