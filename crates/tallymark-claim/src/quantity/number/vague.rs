//! Amounts without a number of their own, "dozens", "several hundred", "mid-teens", and shares, "8 in 10".

use rust_decimal::Decimal;

use super::digits::digits;
use super::words::cardinal;
use super::{Form, LIMIT, Number, place_value};
use crate::lexicon::Class;
use crate::quantity::reader::Reader;
use crate::tag::Tag;
use crate::token::TokenKind;

/// A scale word that opens a number: "hundreds", "a million", "dozen".
pub(super) fn scale_word(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let data = r.data(at, Class::Scale)?;
    let Some(digits) = data.strip_prefix('s') else {
        // "a hundred", "a dozen", "hundred dollars", "a few hundred" is read from "few".
        // "nine trillion trillion trillion": the rest of a number that is past any sum is none.
        let rest =
            at > r.first() && (r.is(at - 1, Class::Scale) || r.is_kind(at - 1, TokenKind::Number));
        if r.word(at).len() <= 3 || rest {
            return None;
        }
        // "a hundred and six", "a million and a half".
        return cardinal(r, at);
    };
    // "14 Test hundreds" are scores in cricket.
    let innings = ["championship", "class", "day", "international", "odi", "test"];
    if r.is_word(at, "hundreds") && r.is_any(at.wrapping_sub(1), &innings) {
        return None;
    }
    let base: Decimal = digits.parse().ok()?;
    let mut value = base;
    let mut after = at + 1;
    // "tens of thousands", "hundreds of millions".
    if r.is_word(after, "of")
        && let Some(next) = r.data(after + 1, Class::Scale).and_then(|it| it.strip_prefix('s'))
    {
        value = value.checked_mul(next.parse().ok()?)?;
        after += 2;
    } else if base == Decimal::from(20)
        && !r.is_word(after, "of")
        && !r.is_word(after, "more")
        && !r.ends_in_people(after)
    {
        // "test scores", "he scores".
        return None;
    } else if base == Decimal::TEN && !r.is_word(after, "of") {
        return None;
    }
    let mut number = Number {
        value,
        precision: value,
        form: Form::Plural,
        first: at,
        after,
        scale: value,
        misprint: false,
    };
    // "low hundreds", "mid-teens" are zones within the scale.
    let dash = usize::from(r.kind(at.wrapping_sub(1)) == Some(TokenKind::Dash));
    let before = at.wrapping_sub(1 + dash);
    if r.is_word(before, "low") && value >= Decimal::ONE_HUNDRED {
        number.value = value * Decimal::TWO;
        number.form = Form::Zone(value * Decimal::from(5));
        number.first = before;
    }
    Some(number)
}

/// "several hundred", "a few thousand", "a couple of dozen", "a handful of".
pub(super) fn several(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    if let Some(zone) = zone(r, at) {
        return Some(zone);
    }
    let mut next = at + 1;
    if r.is_word(at, "handful") {
        let ok = r.is_word(at.wrapping_sub(1), "a")
            || r.is_word(at.wrapping_sub(1), "small")
            || r.is_word(at.wrapping_sub(1), "mere")
            || r.is_word(at.wrapping_sub(1), "tiny");
        return ok.then_some(Number {
            value: Decimal::from(3),
            precision: Decimal::ONE,
            form: Form::Handful,
            first: at,
            after: at + 1,
            scale: Decimal::ONE,
            misprint: false,
        });
    }
    next += usize::from(r.is_word(next, "of"));
    let data = r.data(next, Class::Scale)?;
    let mut scale: Decimal = data.trim_start_matches('s').parse().ok()?;
    if r.word(next).len() <= 3 || (data.starts_with('s') && scale < Decimal::from(12)) {
        return None;
    }
    let mut after = next + 1;
    // "several hundred thousand", "a few tens of thousands".
    let of = usize::from(r.is_word(after, "of"));
    if let Some(data) = r.data(after + of, Class::Scale).filter(|it| of == 0 || it.starts_with('s'))
    {
        scale = scale.checked_mul(data.trim_start_matches('s').parse().ok()?)?;
        after += of + 1;
    }
    // A couple is two; the others are two or more by the letter.
    let couple = r.is_word(at, "couple");
    let value = scale.checked_mul(Decimal::TWO)?;
    (value < LIMIT).then_some(Number {
        value,
        precision: scale,
        form: if couple { Form::Words } else { Form::Several },
        first: at,
        after,
        scale,
        misprint: false,
    })
}

/// "mid-teens", "low twenties": thirds of a decade of numbers.
pub(super) fn zone(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let base: u32 = match r.word(at).to_ascii_lowercase().as_str() {
        "teens" => 10,
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    };
    let before = at.wrapping_sub(1 + usize::from(r.is_kind(at.wrapping_sub(1), TokenKind::Dash)));
    let (low, high) = match r.word_or(before).to_ascii_lowercase().as_str() {
        "low" | "early" => (1, 3),
        "mid" | "middle" => (4, 6),
        "high" | "late" | "upper" => (7, 9),
        _ => return None,
    };
    let low = if base == 10 && low == 1 { 3 } else { low };
    Some(Number {
        value: Decimal::from(base + low),
        precision: Decimal::ONE,
        form: Form::Zone(Decimal::from(base + if base == 10 && high == 3 { 4 } else { high })),
        first: before,
        after: at + 1,
        scale: Decimal::ONE,
        misprint: false,
    })
}

/// Whom a share is told of: "one person in 50".
const SINGLE: &[&str] = &[
    "adult",
    "boy",
    "child",
    "couple",
    "customer",
    "employee",
    "family",
    "farmer",
    "girl",
    "home",
    "house",
    "household",
    "man",
    "mother",
    "patient",
    "person",
    "pupil",
    "resident",
    "student",
    "teacher",
    "voter",
    "woman",
    "worker",
];

/// "8 in 10", "one in five", "two out of three" after `left`: the share and the token after it.
pub(in crate::quantity) fn ratio(r: &Reader<'_, '_>, left: &Number) -> Option<Number> {
    if !matches!(left.form, Form::Digits | Form::Words) || left.value.is_zero() {
        return None;
    }
    // "nine times out of ten".
    if r.is_word(left.after, "times")
        && r.is_word(left.after + 1, "out")
        && let Some(share) = ratio(r, &Number { after: left.after + 1, ..*left })
    {
        return Some(share);
    }
    let out = r.is_word(left.after, "out") && r.is_word(left.after + 1, "of");
    let over = r.is_word(left.after, "over") && left.value == Decimal::ONE;
    let every = usize::from(
        r.is_word(left.after + 1 + usize::from(out), "every")
            && (out || r.is_any(left.after, &["in", "of"])),
    );
    // "a 1-in-500 chance".
    let dashed =
        r.hyphen(left.after) && r.is_word(left.after + 1, "in") && r.hyphen(left.after + 2);
    // "one person in 50", "one child in every six".
    let person = r.is_word(left.after + 1, "in")
        && left.value == Decimal::ONE
        && (r.is_any(left.after, SINGLE)
            || r.prose().tag(left.after) == Tag::Noun && {
                // "one bale in five": in so many of its kind, and no year or stretch of time.
                let right = left.after + 2;
                let small = r.is(right, Class::NumberWord)
                    || r.is_kind(right, TokenKind::Number) && r.word(right).len() <= 3;
                small && !r.unit_follows(right + 1) && r.is_word(left.first, "one")
            })
        // "one man in 12 cars" shares nothing out.
        && (r.is_word(left.after + 2, "every") || !r.things_follow(left.after + 3));
    let out = out || every == 1 && r.is_word(left.after, "of");
    let next = if person {
        left.after + 2 + usize::from(r.is_word(left.after + 2, "every"))
    } else if dashed {
        left.after + 3
    } else if r.is_word(left.after, "of") && every == 1 {
        // "one of every nine".
        left.after + 2
    } else if out {
        left.after + 2 + every
    } else if r.is_word(left.after, "in") {
        left.after + 1 + every
    } else if over {
        left.after + 1
    } else {
        return None;
    };
    // "one in a million".
    let next = next + usize::from(r.is_word(next, "a") && r.is(next + 1, Class::Scale));
    let right = match r.kind(next)? {
        TokenKind::Number => {
            let it = digits(r, next)?;
            (it.precision >= Decimal::ONE).then_some(it)?
        }
        TokenKind::Word => cardinal(r, next).filter(|it| !it.value.is_zero())?,
        _ => return None,
    };
    let whole = left.value.fract().is_zero() && right.value.fract().is_zero();
    if !whole || left.value >= right.value || right.value > Decimal::from(1_000_000) {
        return None;
    }
    // "3 in 10 days", "two in 2014", "1 in 24 hours" count within a time; "1 in 10" has a round or small base.
    let year = !out
        && right.form == Form::Digits
        && right.value > Decimal::from(1500)
        && right.value < Decimal::from(2100)
        && r.word(next).len() == 4;
    if year || (!out && r.unit_follows(right.after)) {
        return None;
    }
    let small = right.value <= Decimal::from(20) || (right.value % Decimal::from(5)).is_zero();
    if !out && !over && (!small || left.value > Decimal::from(99)) {
        return None;
    }
    Some(Number {
        value: left.value.checked_div(right.value)?,
        precision: place_value(Decimal::ONE / right.value.max(Decimal::ONE))
            .max(Decimal::new(1, 4)),
        form: Form::Part,
        first: left.first,
        after: right.after,
        scale: Decimal::ONE,
        misprint: false,
    })
}
