use std::fmt;

use rust_decimal::Decimal;

use crate::quantity::Quantity;
use crate::time::TimeExpression;

/// How the words bound a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Bound {
    /// "22": nothing said.
    Exact,
    /// "about 22", "some 22", "an estimated 22".
    Approx,
    /// "at least 22", "22 or more".
    AtLeast,
    /// "more than 22", "over 22".
    MoreThan,
    /// "at most 22", "up to 22", "as many as 22".
    AtMost,
    /// "fewer than 22", "nearly 22", "almost 22".
    LessThan,
    /// "20 to 22", "between 20 and 22".
    Range,
    /// "dozens", "hundreds", "a handful".
    Vague,
}

impl Bound {
    /// The name that reports use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::Approx => "approx",
            Bound::AtLeast => "at_least",
            Bound::MoreThan => "more_than",
            Bound::AtMost => "at_most",
            Bound::LessThan => "less_than",
            Bound::Range => "range",
            Bound::Vague => "vague",
        }
    }
}

/// A closed interval of numbers, either end of which may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The low end, `None` where there is none.
    pub low: Option<Decimal>,
    /// The high end, `None` where there is none.
    pub high: Option<Decimal>,
}

impl Interval {
    /// The interval of one number.
    pub const fn point(value: Decimal) -> Interval {
        Interval { low: Some(value), high: Some(value) }
    }

    /// The interval from `low` to `high`.
    pub const fn new(low: Option<Decimal>, high: Option<Decimal>) -> Interval {
        Interval { low, high }
    }

    /// Whether a number could lie in both.
    pub fn intersects(self, other: Interval) -> bool {
        let apart = |high: Option<Decimal>, low: Option<Decimal>| matches!((high, low), (Some(h), Some(l)) if h < l);
        !apart(self.high, other.low) && !apart(other.high, self.low)
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low == high => write!(f, "{low}"),
            (low, high) => {
                if let Some(low) = low {
                    write!(f, "{low}")?;
                }
                f.write_str("..")?;
                if let Some(high) = high {
                    write!(f, "{high}")?;
                }
                Ok(())
            }
        }
    }
}

/// What a claim states: a number or a date.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // claims are made one by one, never in a hot loop
pub enum Value {
    /// A figure, as an interval with the words that bound it.
    Number(Quantity),
    /// A date of something, as an interval of civil dates.
    Date(TimeExpression),
}

impl Value {
    /// How the words bound it.
    pub fn bound(&self) -> Bound {
        match self {
            Value::Number(quantity) => quantity.bound,
            Value::Date(time) => time.bound,
        }
    }
}
