//! Numbers as news writes them: digits, words, scale words and letters, parts.
//!
//! - "2.5 million", "three hundred and two", "3 1/2", "half a million" are read.
//! - "second", "the one" and "a third party" are rightly passed over.
//! - "twenty twenty fifths" is a known miss.

mod digits;
mod vague;
mod words;

use rust_decimal::Decimal;

use self::digits::{digits, parse_digits};
pub(super) use self::vague::ratio;
use self::words::{and_part, cardinal, words};
use super::reader::Reader;
use crate::lexicon::Class;
use crate::token::TokenKind;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "22", "2.5 million".
    Digits,
    /// "twenty-two", "two million".
    Words,
    /// "a dozen", "two dozen".
    Dozen,
    /// "two-thirds", "half", "one in five".
    Part,
    /// "third", "16th".
    Ordinal,
    /// "doubled", "threefold".
    Multiple,
    /// "dozens", "tens of thousands".
    Plural,
    /// "several hundred", "a few dozen".
    Several,
    /// "a handful".
    Handful,
    /// One unit without a number, "over a year", "a monthlong siege".
    Unit,
    /// "mid-teens", "low hundreds", "70-something"; ends at the second value.
    Zone(Decimal),
}

/// A number with the tokens that write it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) value: Decimal,
    /// Place value of the last digit that the writing vouches for.
    pub(super) precision: Decimal,
    pub(super) form: Form,
    /// First token, and the one after the last.
    pub(super) first: usize,
    pub(super) after: usize,
    /// What the scale words multiply by; 1 without any.
    pub(super) scale: Decimal,
    pub(super) misprint: bool,
}

impl Number {
    /// One in digits, with scale words that multiply by `scale`.
    pub(super) fn digits(scale: Decimal) -> Number {
        Number {
            value: Decimal::ONE,
            precision: Decimal::ONE,
            form: Form::Digits,
            first: 0,
            after: 0,
            scale,
            misprint: false,
        }
    }
}

/// Values from here on, 10^27, are no figures of news ("999 trillion trillion" is below), and their arithmetic could overflow.
pub(super) const LIMIT: Decimal =
    Decimal::from_parts(0xE800_0000, 0x9FD0_803C, 0x033B_2E3C, false, 0);

/// Whether `value` is `low` or more and `high` or less.
///
/// Nearly all are whole, and are compared as such.
#[inline]
pub(super) fn within(value: Decimal, low: i64, high: i64) -> bool {
    if value.scale() == 0 {
        return (i128::from(low)..=i128::from(high)).contains(&value.mantissa());
    }
    value >= Decimal::from(low) && value <= Decimal::from(high)
}

/// The place value of the last digit of `value` that is not zero: 100 of 2,600, 0.1 of 5.9.
pub(super) fn place_value(value: Decimal) -> Decimal {
    if value.scale() == 0
        && let Ok(mut whole @ 1..) = u64::try_from(value.mantissa())
    {
        let mut place = 1_u64;
        while whole % 10 == 0 {
            whole /= 10;
            place *= 10;
        }
        return Decimal::from(place);
    }
    let normal = value.normalize();
    if normal.is_zero() {
        return Decimal::ONE;
    }
    let mut mantissa = normal.mantissa();
    let mut place = Decimal::new(1, normal.scale().min(28));
    while mantissa % 10 == 0 {
        mantissa /= 10;
        place *= Decimal::TEN;
    }
    place
}

/// Reads the number that starts at token `at`.
pub(super) fn read(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    match r.kind(at)? {
        TokenKind::Number => digits(r, at),
        TokenKind::Word => words(r, at),
        _ => None,
    }
}

/// Applies scale words and letters after `number`.
fn scaled(r: &Reader<'_, '_>, mut number: Number) -> Option<Number> {
    // "1.2m", "25k", "$10B": letters glued to the digits.
    if let Some(scale) = glued_letter(r, number.after) {
        number.after += 1;
        // "110 b. euro".
        let stop = r.mark(number.after) == b'.' && !r.spaced(number.after);
        if stop && r.is(number.after + 1, Class::Currency) {
            number.after += 1;
        }
        return multiply(number, scale);
    }
    let mut found = false;
    loop {
        let hyphen = usize::from(r.hyphen(number.after));
        let at = number.after + hyphen;
        let Some(data) = r.data(at, Class::Scale) else { break };
        let (plural, digits) = data.strip_prefix('s').map_or((false, data), |it| (true, it));
        let scale: Decimal = digits.parse().ok()?;
        // "30 dozens" is fine, "5 tens" and "2 scores" are not.
        if plural && scale < Decimal::ONE_HUNDRED {
            break;
        }
        number = multiply(number, scale)?;
        number.after = at + 1;
        found = true;
        // "3 hundred and 21", "4 thousand 3 hundred".
        if let Some((rest, after)) = remainder(r, number.after, scale) {
            number.value = number.value.checked_add(rest)?;
            number.precision = place_value(number.value);
            number.after = after;
        }
    }
    if found && let Some((part, after)) = and_part(r, number.after) {
        // "3 million and a half".
        number.value = number.value.checked_add(part.checked_mul(number.scale)?)?;
        number.precision = place_value(number.value);
        number.after = after;
    }
    Some(number)
}

/// What follows a scale word smaller than it: "and 21", "3 hundred and 21".
fn remainder(r: &Reader<'_, '_>, at: usize, scale: Decimal) -> Option<(Decimal, usize)> {
    let and = r.is_word(at, "and") || r.is_word(at, "&");
    let start = at + usize::from(and);
    if scale < Decimal::ONE_HUNDRED {
        return None;
    }
    let (value, after) = if r.is_kind(start, TokenKind::Number) {
        let (value, decimals, odd) = parse_digits(r.word(start))?;
        if decimals > 0 || odd {
            return None;
        }
        let next = start + 1;
        if r.is_word(next, "hundred") && value < Decimal::TEN && scale > Decimal::ONE_HUNDRED {
            let value = value * Decimal::ONE_HUNDRED;
            let (rest, end) =
                remainder(r, next + 1, Decimal::ONE_HUNDRED).unwrap_or((Decimal::ZERO, next + 1));
            (value + rest, end)
        } else if let Some(less) = (!and).then(|| r.decimal(next, Class::Scale)).flatten()
            && scale >= Decimal::ONE_THOUSAND
        {
            // "1 million 200 thousand", "6 lakh 40 thousand".
            (value.checked_mul(less).filter(|_| less < scale)?, next + 1)
        } else if scale > Decimal::ONE_HUNDRED || r.is(next, Class::Scale) {
            return None;
        } else {
            (value, next)
        }
    } else if r.is(start, Class::NumberWord) {
        let it = cardinal(r, start)?;
        if r.is(it.after, Class::Fraction) {
            return None;
        }
        (it.value, it.after)
    } else {
        return None;
    };
    (value > Decimal::ZERO && value < scale).then_some((value, after))
}

fn multiply(mut number: Number, scale: Decimal) -> Option<Number> {
    number.value = number.value.checked_mul(scale)?;
    number.precision = number.precision.checked_mul(scale)?;
    number.scale = number.scale.checked_mul(scale)?;
    if scale == Decimal::from(12) && number.scale == scale {
        number.form = Form::Dozen;
    }
    (number.value < LIMIT).then_some(number)
}

/// What follows so many meters: "the 400m hurdles", "1.9m tall and weighs".
const METERS: &[&str] = &[
    "above",
    "across",
    "away",
    "below",
    "deep",
    "high",
    "long",
    "tall",
    "thick",
    "wide",
    "hurdles",
    "relay",
    "relays",
    "sprint",
    "sprints",
    "final",
    "finals",
    "freestyle",
    "butterfly",
    "heats",
    "race",
    "races",
];

/// The scale that a letter glued to digits means: "1.2m", "3bn", "25k".
///
/// "m" is a million after money ("$3m") and before things ("2.7m people"), else a meter.
fn glued_letter(r: &Reader<'_, '_>, at: usize) -> Option<Decimal> {
    if !r.is_kind(at, TokenKind::Word) {
        return None;
    }
    if r.spaced(at) {
        // "$5 M", "1,674.5 M".
        let ends = r.kind(at + 1).is_none_or(|kind| kind == TokenKind::Punct);
        if r.mark(at) == b'M' && ends || r.mark(at) == b'm' && ends && r.money_near(at) {
            return Some(Decimal::from(1_000_000));
        }
        // "110 b. euro", "€110 b.".
        let stop = usize::from(r.mark(at + 1) == b'.' && !r.spaced(at + 1));
        let money = r.is(at + 1 + stop, Class::Currency)
            || matches!(r.mark(at), b'b' | b'm') && ends && r.money_near(at);
        return Some(Decimal::from(match r.word(at) {
            "b" if money => 1_000_000_000u64,
            "m" if money => 1_000_000,
            _ => return None,
        }));
    }
    let money = || r.money_near(at);
    let exponent = match r.word(at) {
        "k" | "K" => 3,
        // "1.05m b/d".
        "m" if r.is_any(at + 1, &["bbl", "boe", "boepd", "bopd", "bpd"])
            || r.is_word(at + 1, "b") && r.mark(at + 2) == b'/' =>
        {
            6
        }
        "mm" if money() => 6,
        "M" | "MM" => 6,
        "mil" => 6,
        "m" if money()
            || r.millions_before(at)
            || (r.things_follow(at + 1) && !r.is_any(at + 1, METERS)) =>
        {
            6
        }
        "bn" | "Bn" | "BN" => 9,
        "B" => 9,
        "b" if money() => 9,
        "tn" | "trn" | "Tn" => 12,
        "T" | "t" if money() => 12,
        _ => return None,
    };
    Some(Decimal::from(10u64.pow(exponent)))
}

#[cfg(test)]
mod tests;
