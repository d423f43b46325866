//! Figures in running text, as intervals with hedge, unit and concept.
//!
//! One pass over the tokens of each sentence. A number is read first
//! (`number`), then what is no figure is passed over (`reject`), then unit and
//! rate (`measure`), a second number of a range (`range`), hedges (`hedge`),
//! which together give the intervals (`interval`), and last what is counted
//! (`concept`) and which way it moved (`change`).

mod age;
mod carry;
mod change;
mod concept;
mod echo;
mod emit;
mod hedge;
pub mod interval;
mod measure;
mod number;
mod operand;
mod range;
mod reader;
mod reject;
pub mod unit;

pub(crate) use self::operand::GATE as OPENERS;

use rust_decimal::Decimal;
use tallymark_sentence::Span;

use crate::prose::Prose;
use crate::quantity::unit::Unit;
use crate::time::TimeExpression;
use crate::value::{Bound, Interval};

/// What sort of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum QuantityKind {
    /// A number of things.
    Count,
    /// A number of units.
    Measure,
    /// An amount of a currency.
    Money,
    /// Percent or percentage points.
    Percent,
    /// An age.
    Age,
    /// A share told in words, "two-thirds", "eight in 10".
    Fraction,
    /// "doubled", "threefold".
    Multiple,
    /// A place in an order, "16th".
    Ordinal,
    /// Two counts against each other, "3-2", "83-16".
    Score,
    /// One unit that is told by its article or not at all, "almost a century", "a yearlong siege".
    Unit,
}

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// "up 60 percent", "rose by 12".
    Up,
    /// "down 60 percent", "fell by 12".
    Down,
}

/// A figure: an interval with the words that bound it, never a bare number.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Hedge, figure and unit: "at least 22", "some 250 kilometers", "$70 million".
    pub span: Span,
    /// The figure alone, scale words included: "22", "70 million".
    pub number: Span,
    /// The words that hedge it.
    pub hedge: Option<Span>,
    /// The words of the unit.
    pub unit_span: Option<Span>,
    /// Low and high as the words are read, in `unit`.
    pub read: Interval,
    /// What the words rule out is outside of this.
    pub entailed: Interval,
    /// What a reader expects is inside of this.
    pub expected: Interval,
    /// How the words bound it.
    pub bound: Bound,
    /// Place value of the last digit that the writing vouches for: 100 for 2,600.
    pub precision: Decimal,
    /// The unit; `None` for plain counts.
    pub unit: Option<Unit>,
    /// What sort of figure it is.
    pub kind: QuantityKind,
    /// The noun phrase that is counted or measured, where it stands with the figure: "Afghan nationals".
    pub counted: Option<Span>,
    /// Head noun of `counted`: "nationals".
    pub counted_head: Option<Span>,
    /// The words that say what has this quantity, further off: the subject of "rose 5 percent".
    pub concept: Vec<Span>,
    /// Which way it moved.
    pub change: Option<Change>,
    /// Index of the quantity of which this one is the same in another unit, "10 km (6.2 miles)".
    pub echo_of: Option<usize>,
    /// Whether the writing is odd ("2,50,00") and the value a likely reading.
    pub misprint: bool,
}

impl Quantity {
    /// Whether it states how much or how many, and so belongs in a list of quantities.
    ///
    /// Ranks ("16th"), scores ("3-2"), bare multiples ("doubled") and units without a
    /// number ("over a year") are read for claims, which may rest on them, and are no
    /// amounts by themselves.
    pub fn is_quantity(&self) -> bool {
        !matches!(
            self.kind,
            QuantityKind::Ordinal
                | QuantityKind::Score
                | QuantityKind::Multiple
                | QuantityKind::Unit
        )
    }
}

/// Room for this many figures is made at once: as many as most articles have.
const ROOM: usize = 64;

/// Finds figures; dates in `times` are none.
pub fn find(prose: &Prose<'_>, times: &[TimeExpression]) -> Vec<Quantity> {
    let mut out = Vec::with_capacity((prose.tokens().len() / 16).min(ROOM));
    let mut asked = Vec::with_capacity(out.capacity());
    let mut times = times;
    for sentence in prose.sentences() {
        operand::sentence(prose, sentence.tokens.clone(), &mut times, &mut out, &mut asked);
    }
    for it in &asked {
        it.tell(&mut out);
    }
    out
}

#[cfg(test)]
mod tests;
