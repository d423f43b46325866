//! What hedges mean: the interval as read, the one the words entail, and the one a reader expects.
//!
//! `g` is the place value of the last digit that is not zero (6,000 → 1,000),
//! `w` half of it or a tenth of the figure, whichever is more.
//!
//! | words | read | entailed | expected | ground |
//! |---|---|---|---|---|
//! | 6,012 | v | v | v | a sharp number |
//! | 6,000 | v | v ± g/2, from g = 100 | v | round numbers are read as approximate (Krifka 2007; Williams & Power 2013) |
//! | about 6,000 | v | 4v/5 .. 5v/4 | v ± w | no hard limit in the words (Wierzbicka 1986) |
//! | nearly 30 | .. v | v/2 .. v | v − w .. v | direction is part of the meaning (Williams & Power 2013) |
//! | close to 30 | .. v | v/2 .. 2v | v − w .. v | as above, its direction is weaker |
//! | just over 50 | v .. | v .. 2v | v .. v + w | as above |
//! | more than 100 | v .. | v .. | v .. v + g | next step of the grain (Cummins, Sauerland & Solt 2012) |
//! | at least 12 | v .. | v .. | v .. v + max(g, w) | as above; databases store the stated minimum |
//! | at most 15, fewer than 50 | .. v | 0 .. v | v − g .. v | the bound is semantic (McNabb et al.) |
//! | up to 400 | .. v | 0 .. | v/2 .. v | the bound can be canceled (McNabb et al.) |
//! | between 2 and 3 | a .. b | a .. b | a .. b | sharp (Solt 2014) |
//! | four or five | a .. b | a − s .. b + s | a .. b | fuzzy (Solt 2014), s = b − a |
//! | a dozen, half a dozen | v | 5v/6 .. 5v/4 | v | 10 to 15, 5 to 8 |
//! | a handful | 3 .. | 2 .. 24 | 3 .. 9 | coding practice for atrocities (Hanna 2013) |
//! | dozens | 24 .. | 12 .. | 24 .. 99 | conflict data code 12 |
//! | tens; scores | 20 ..; 40 .. | 10 ..; 20 .. | 20 .. 99; 40 .. 99 | a score is twenty |
//! | hundreds, thousands | 2b .. | b .. | 2b .. 10b | conflict data code b |
//! | several hundred | 2b .. | 2b .. | 3b .. 10b | |

use rust_decimal::Decimal;

use super::hedge::Hedge;
use super::number::{Form, Number};
use crate::value::{Bound, Interval};

/// How far from the figure "about" lets a reader expect the truth, as a share of the figure.
pub const EXPECTED_SHARE: Decimal = Decimal::from_parts(1, 0, 0, false, 1);
/// How many times more or less than the figure "about" still entails.
///
/// No source gives a limit. A factor of two hides what readers call a conflict
/// ("about 200,000 residents" and "120,000"); annotated pairs split near 5/4.
pub const APPROX_FACTOR: Decimal = Decimal::from_parts(125, 0, 0, false, 2);
/// A bare figure is read as rounded from this place value on: "6,000" may be 5,950, "10 dead" is no 12.
pub const ROUNDED_FROM: Decimal = Decimal::ONE_HUNDRED;
/// How many times less than the figure "nearly" still entails, and more "just over".
pub const ENTAILED_FACTOR: Decimal = Decimal::TWO;
/// "dozens" are read as two dozen at least, "hundreds" as two hundred.
pub const PLURAL_FACTOR: Decimal = Decimal::TWO;
/// "several hundred" lets a reader expect three hundred at least.
pub const SEVERAL_FACTOR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// The three intervals of a figure and how it is bound.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) read: Interval,
    pub(super) entailed: Interval,
    pub(super) expected: Interval,
    pub(super) bound: Bound,
}

const fn above(low: Decimal) -> Interval {
    Interval::new(Some(low), None)
}

const fn below(high: Decimal) -> Interval {
    Interval::new(None, Some(high))
}

/// The closed interval between two numbers in either order.
fn between(a: Decimal, b: Decimal) -> Interval {
    Interval::new(Some(a.min(b)), Some(a.max(b)))
}

/// Reads one number with its hedge.
pub(super) fn of_number(number: &Number, hedge: Option<Hedge>) -> Reading {
    // Most figures have no hedge, and are whole where they are round.
    if hedge.is_none()
        && matches!(number.form, Form::Digits | Form::Words)
        && let Some(entailed) = bare(number)
    {
        let point = Interval::point(number.value);
        return Reading { read: point, entailed, expected: point, bound: Bound::Exact };
    }
    match number.form {
        Form::Plural | Form::Several | Form::Handful | Form::Zone(_) => vague(number, hedge),
        _ => hedged(number, hedge),
    }
}

/// What a figure without a hedge entails, where it is not round or whole numbers tell.
#[inline]
fn bare(number: &Number) -> Option<Interval> {
    if number.precision < ROUNDED_FROM {
        return Some(Interval::point(number.value));
    }
    let whole = |it: Decimal| i32::try_from(it.mantissa()).ok().filter(|_| it.scale() == 0);
    let (value, grain) = (i64::from(whole(number.value)?), i64::from(whole(number.precision)?));
    let half = (grain % 2 == 0).then_some(grain / 2)?;
    Some(Interval::new(Some(Decimal::from(value - half)), Some(Decimal::from(value + half))))
}

#[inline(never)]
fn hedged(number: &Number, hedge: Option<Hedge>) -> Reading {
    let v = number.value;
    let two = ENTAILED_FACTOR;
    let g = number.precision;
    let w = || (g / two).max(v.abs().saturating_mul(EXPECTED_SHARE));
    let half = || v / two;
    let double = || v.saturating_mul(two);
    let zero = || Decimal::ZERO.min(v);
    let of = |read, entailed, expected, bound| Reading { read, entailed, expected, bound };
    let point = Interval::point(v);
    match hedge {
        None | Some(Hedge::Exact) => {
            let sharp = hedge.is_some() || g < ROUNDED_FROM || number.form == Form::Ordinal;
            let entailed = match number.form {
                Form::Dozen => Interval::new(
                    Some((v * Decimal::from(5) / Decimal::from(6)).floor()),
                    Some((v * Decimal::from(5) / Decimal::from(4)).ceil()),
                ),
                _ if sharp => point,
                _ => between(v - g / two, v + g / two),
            };
            of(point, entailed, point, Bound::Exact)
        }
        Some(Hedge::Approx) => {
            let entailed = between(v / APPROX_FACTOR, v.saturating_mul(APPROX_FACTOR));
            // No reader expects what the words rule out: "about 1".
            let (low, high) = (entailed.low.unwrap_or(v), entailed.high.unwrap_or(v));
            let expected = between((v - w()).max(low), (v + w()).min(high));
            of(point, entailed, expected, Bound::Approx)
        }
        Some(Hedge::Nearly) => {
            of(below(v), between(half(), v), between(v - w(), v), Bound::LessThan)
        }
        Some(Hedge::CloseTo) => {
            of(below(v), between(half(), double()), between(v - w(), v), Bound::LessThan)
        }
        Some(Hedge::JustOver) => {
            of(above(v), between(v, double()), between(v, v + w()), Bound::MoreThan)
        }
        Some(Hedge::MoreThan) => of(above(v), above(v), between(v, v + g), Bound::MoreThan),
        Some(Hedge::AtLeast | Hedge::AsLow) => {
            of(above(v), above(v), between(v, v + g.max(w())), Bound::AtLeast)
        }
        Some(Hedge::AtMost) => of(below(v), between(zero(), v), between(v - g, v), Bound::AtMost),
        Some(Hedge::LessThan) => {
            of(below(v), between(zero(), v), between(v - g, v), Bound::LessThan)
        }
        Some(Hedge::UpTo) => of(below(v), above(zero()), between(half(), v), Bound::AtMost),
    }
}

#[inline(never)]
fn vague(number: &Number, hedge: Option<Hedge>) -> Reading {
    let b = number.value;
    let ten = Decimal::TEN;
    let of = |read, entailed, expected| Reading { read, entailed, expected, bound: Bound::Vague };
    match number.form {
        Form::Zone(high) => {
            let zone = between(b, high);
            of(zone, zone, zone)
        }
        Form::Handful => {
            of(above(b), between(Decimal::TWO, Decimal::from(24)), between(b, Decimal::from(9)))
        }
        Form::Several => {
            let unit = b / PLURAL_FACTOR;
            of(above(b), above(b), between(unit * SEVERAL_FACTOR, unit.saturating_mul(ten)))
        }
        _ => {
            let top =
                if b < Decimal::ONE_HUNDRED { Decimal::from(99) } else { b.saturating_mul(ten) };
            let twice = b.saturating_mul(PLURAL_FACTOR);
            // "up to thousands" has no low end.
            if matches!(hedge, Some(Hedge::UpTo | Hedge::AtMost | Hedge::LessThan)) {
                return of(below(top), between(Decimal::ZERO, top), between(b, top));
            }
            of(above(twice), above(b), between(twice, top))
        }
    }
}

/// Reads a range, sharp as in "between 2 and 3" or fuzzy as in "four or five".
pub(super) fn of_range(low: Decimal, high: Decimal, fuzzy: bool, hedge: Option<Hedge>) -> Reading {
    let range = between(low, high);
    let step = (high - low).abs();
    let of = |read, entailed, expected, bound| Reading { read, entailed, expected, bound };
    match hedge {
        // "at least 10 to 12", "up to 10 to 12".
        Some(Hedge::AtLeast | Hedge::MoreThan | Hedge::JustOver) => {
            of(range, above(low), range, Bound::Range)
        }
        Some(Hedge::Approx | Hedge::CloseTo | Hedge::Nearly) => of(
            range,
            between(low / ENTAILED_FACTOR, high.saturating_mul(ENTAILED_FACTOR)),
            range,
            Bound::Range,
        ),
        _ if fuzzy => of(range, between(low - step, high + step), range, Bound::Range),
        _ => of(range, range, range, Bound::Range),
    }
}

#[cfg(test)]
mod tests;
