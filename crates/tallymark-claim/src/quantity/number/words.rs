//! Numbers in words: "two hundred and six thousand", "two-thirds", "half a million".

use rust_decimal::Decimal;

use super::digits::parse_digits;
use super::vague::{scale_word, several};
use super::{Form, LIMIT, Number, multiply, place_value, scaled};
use crate::lexicon::{Class, Classes};
use crate::quantity::reader::Reader;
use crate::tag::Tag;
use crate::token::TokenKind;

/// "and a half", "and three quarters" at token `at`.
pub(super) fn and_part(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize)> {
    // "two-and-a-half-year".
    if r.hyphen(at)
        && r.is_word(at + 1, "and")
        && r.hyphen(at + 2)
        && r.is_word(at + 3, "a")
        && r.hyphen(at + 4)
        && r.is_any(at + 5, &["half", "quarter"])
    {
        let half = r.is_word(at + 5, "half");
        return Some((Decimal::new(if half { 50 } else { 25 }, 2), at + 6));
    }
    if !r.is_word(at, "and") {
        return None;
    }
    if (r.is_word(at + 1, "a") || r.is_word(at + 1, "one")) && r.is(at + 2, Class::Fraction) {
        let denominator = r.decimal(at + 2, Class::Fraction)?;
        return Some((Decimal::ONE / denominator, at + 3));
    }
    if (r.is_word(at + 1, "a") || r.is_word(at + 1, "one")) && r.is(at + 2, Class::Ordinal) {
        let denominator = r.decimal(at + 2, Class::Ordinal).filter(|it| *it > Decimal::TWO)?;
        let ends = r.kind(at + 3).is_none_or(|kind| kind != TokenKind::Word);
        return ends.then_some((Decimal::ONE / denominator, at + 3));
    }
    let mut numerator = r.decimal(at + 1, Class::NumberWord)?;
    let mut end = at + 2;
    // "two and fifty-four hundredths".
    if r.hyphen(end)
        && let Some(unit) = r.decimal(end + 1, Class::NumberWord)
    {
        numerator += unit;
        end += 2;
    }
    let dash = usize::from(r.hyphen(end));
    let denominator = r.decimal(end + dash, Class::Fraction)?;
    Some((numerator / denominator, end + 1 + dash))
}

/// Reads a number that opens with a word.
pub(super) fn words(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let plain = |value: Decimal, form, after| Number {
        value,
        precision: place_value(value),
        form,
        first: at,
        after,
        scale: Decimal::ONE,
        misprint: false,
    };
    if r.is(at, Class::Multiple) {
        return Some(plain(r.decimal(at, Class::Multiple)?, Form::Multiple, at + 1));
    }
    if r.is(at, Class::VagueCount) {
        return several(r, at);
    }
    if r.is(at, Class::NumberWord) {
        if lone(r, at) {
            return Some(plain(r.decimal(at, Class::NumberWord)?, Form::Words, at + 1));
        }
        let it = spoken(r, at).map_or_else(|| cardinal(r, at), Some)?;
        let dash = usize::from(r.hyphen(it.after) || wide_hyphen(r, it.after));
        if let Some((value, after)) = compound_part(r, &it) {
            return scaled(r, plain(value, Form::Part, after));
        }
        // "three twenty-fifths", "one twenty-first".
        if let Some((denominator, after)) = tens_part(r, &it) {
            return Some(plain(it.value.checked_div(denominator)?, Form::Part, after));
        }
        // "two-thirds", "three quarters".
        if let Some(denominator) = r.decimal(it.after + dash, Class::Fraction)
            && part_of(r, it.after + dash, it.value)
        {
            let value = it.value.checked_div(denominator)?;
            let number = plain(value, Form::Part, it.after + dash + 1);
            return of_scale(r, number).or_else(|| scaled(r, number));
        }
        if it.value == Decimal::ONE
            && let Some(denominator) =
                r.decimal(it.after + dash, Class::Ordinal).filter(|it| *it > Decimal::TWO)
            && !r.hyphen(it.after + dash + 1)
        {
            // "one-fifth", "one third".
            let value = Decimal::ONE / denominator;
            return scaled(r, plain(value, Form::Part, it.after + dash + 1));
        }
        // "twenty-first".
        if let Some(ordinal) = r.decimal(it.after + dash, Class::Ordinal)
            && (ordinal >= Decimal::ONE_HUNDRED
                || (ordinal < Decimal::TEN && place_value(it.value) > ordinal))
        {
            let value = if ordinal >= Decimal::ONE_HUNDRED {
                it.value.checked_mul(ordinal)?
            } else {
                it.value + ordinal
            };
            return Some(plain(value, Form::Ordinal, it.after + dash + 1));
        }
        return Some(Number { first: at, ..it });
    }
    if r.is(at, Class::Scale) {
        let number = scale_word(r, at)?;
        // "a hundred thousand trillionths".
        if number.form == Form::Words
            && let Some(denominator) =
                r.decimal(number.after, Class::Fraction).filter(|it| *it >= Decimal::ONE_THOUSAND)
        {
            let value = number.value.checked_div(denominator)?;
            return Some(plain(value, Form::Part, number.after + 1));
        }
        return Some(number);
    }
    if r.is(at, Class::Fraction) {
        return part(r, at);
    }
    if r.is(at, Class::Ordinal) {
        // "a third of": the article is taken by the caller.
        let value = r.decimal(at, Class::Ordinal)?;
        if value > Decimal::TWO
            && (r.is_word(at.wrapping_sub(1), "a") || r.is_word(at.wrapping_sub(1), "an"))
            && !r.hyphen(at + 1)
            && (r.is_word(at + 1, "of")
                || r.ends_phrase(at + 1)
                || r.is_word(at + 1, "more")
                // "only a third knew"; "a third man knew" is one more.
                || r.hedge_before(at - 1) && r.prose().tag(at + 1) == Tag::Finite
                || r.is_any(at.wrapping_sub(2), &["just", "only"])
                    && r.prose().tag(at + 1) == Tag::Finite)
        {
            // "a third of a million".
            let third = plain(Decimal::ONE / value, Form::Part, at + 1);
            return of_scale(r, third).or_else(|| scaled(r, third));
        }
        return Some(plain(value, Form::Ordinal, at + 1));
    }
    None
}

/// Whether the number word at `at` goes on with nothing that any rule here reads: "three houses", "three."
fn lone(r: &Reader<'_, '_>, at: usize) -> bool {
    const READ: Classes = Classes::NONE
        .with(Class::NumberWord)
        .with(Class::Scale)
        .with(Class::Fraction)
        .with(Class::Ordinal);
    r.token(at + 1).is_none_or(|next| match next.kind {
        TokenKind::Word => !next.classes.any(READ) && !r.is_any(at + 1, &["and", "point"]),
        TokenKind::Punct => true,
        _ => false,
    })
}

/// "twenty and three and three fifths": tens, a digit and a part, each joined by a word.
fn spoken(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    if !r.is_word(at + 1, "and") || !r.is_word(at + 3, "and") || !part_at(r, at + 4) {
        return None;
    }
    let tens = r.decimal(at, Class::NumberWord).filter(|it| *it >= Decimal::from(20))?;
    let digit = r.decimal(at + 2, Class::NumberWord)?;
    if digit.is_zero() || digit >= Decimal::TEN || !(tens % Decimal::TEN).is_zero() {
        return None;
    }
    let (part, after) = and_part(r, at + 3)?;
    let value = tens.checked_add(digit)?.checked_add(part)?;
    Some(Number {
        value,
        precision: place_value(value),
        form: Form::Words,
        first: at,
        after,
        scale: Decimal::ONE,
        misprint: false,
    })
}

/// "three-quarters of a million".
pub(super) fn of_scale(r: &Reader<'_, '_>, number: Number) -> Option<Number> {
    let at = number.after;
    if !r.is_word(at, "of") || !r.is_any(at + 1, &["a", "one"]) {
        return None;
    }
    let scale = r.data(at + 2, Class::Scale).filter(|it| !it.starts_with('s'))?;
    let mut number = multiply(number, scale.parse().ok()?)?;
    number.form = Form::Words;
    number.precision = place_value(number.value);
    number.after = at + 3;
    Some(number)
}

/// "three twenty-fifths", "one hundred thirty fifths": the tens before the part belong to it.
pub(super) fn compound_part(r: &Reader<'_, '_>, it: &Number) -> Option<(Decimal, usize)> {
    let dash = usize::from(r.hyphen(it.after));
    let at = it.after + dash;
    let unit = match r.word_or(at) {
        "firsts" => Decimal::ONE,
        "seconds" if dash == 1 => Decimal::TWO,
        _ => {
            r.decimal(at, Class::Fraction).filter(|it| *it < Decimal::TEN && *it > Decimal::TWO)?
        }
    };
    let tens = r.decimal(it.after - 1, Class::NumberWord)?;
    if tens < Decimal::from(20) || it.after < it.first + 2 {
        return None;
    }
    let rest = cardinal_within(r, it.first, it.after - 1)?;
    Some((rest.checked_div(tens + unit)?, at + 1))
}

/// "twenty-fifths" after a small numerator: the denominator and the token after it.
fn tens_part(r: &Reader<'_, '_>, it: &Number) -> Option<(Decimal, usize)> {
    let tens = r.decimal(it.after, Class::NumberWord)?;
    if it.value >= Decimal::TEN || tens < Decimal::from(20) || !r.hyphen(it.after + 1) {
        return None;
    }
    let at = it.after + 2;
    let one = it.value == Decimal::ONE;
    let unit = match r.word_or(at) {
        "firsts" => Decimal::ONE,
        "seconds" => Decimal::TWO,
        _ => r
            .decimal(at, Class::Fraction)
            .or_else(|| r.decimal(at, Class::Ordinal).filter(|_| one))?,
    };
    (unit < Decimal::TEN).then_some((tens + unit, at + 1))
}

/// The value of the number words from `at` that end at `end`.
pub(super) fn cardinal_within(r: &Reader<'_, '_>, at: usize, end: usize) -> Option<Decimal> {
    let shorter = Reader::new(r.prose(), r.first()..end);
    let it = cardinal(&shorter, at)?;
    (it.after == end).then_some(it.value)
}

/// Whether the name of a part at `at` makes a fraction with the number before it.
pub(super) fn part_of(r: &Reader<'_, '_>, at: usize, numerator: Decimal) -> bool {
    // "the three quarters to June" are times.
    match r.word(at) {
        "quarter" | "half" => numerator == Decimal::ONE,
        _ => true,
    }
}

/// "three quarters", "two-thirds" at token `at`, the rest of "five and three quarters".
pub(super) fn part_at(r: &Reader<'_, '_>, at: usize) -> bool {
    let dash = usize::from(r.hyphen(at + 1));
    r.is(at, Class::NumberWord)
        && r.is(at + 1 + dash, Class::Fraction)
        && !r.is_word(at + 1 + dash, "hundredths")
}

/// Words below a hundred, hundreds and scales: "two hundred and six thousand".
pub(super) fn cardinal(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let hundred = Decimal::ONE_HUNDRED;
    let mut total = Decimal::ZERO;
    let mut current: Option<Decimal> = None;
    let mut last_scale = LIMIT;
    let mut scale = Decimal::ONE;
    let mut after = at;
    let mut dozen = false;
    let mut place = Decimal::ONE;
    let mut decimals = false;
    let mut i = at;
    loop {
        let joined = after > at
            && (r.hyphen(i)
                || wide_hyphen(r, i)
                || ((r.is_word(i, "and") || r.is_word(i, "&")) && r.is(i - 1, Class::Scale)));
        // "twenty-one thousand, four hundred and six".
        let comma = after > at
            && r.word_or(i) == ","
            && last_scale >= Decimal::ONE_THOUSAND
            && last_scale < LIMIT
            && current.is_none()
            && r.is(i + 1, Class::NumberWord)
            && (r.is_word(i + 2, "hundred")
                || last_scale > Decimal::ONE_THOUSAND && r.is_word(i + 2, "thousand"));
        let joined = joined || comma;
        let next = i + usize::from(joined);
        if r.is_any(i, &["and", "&"]) && part_at(r, next) {
            break;
        }
        if let Some(value) = r.decimal(next, Class::NumberWord) {
            let fits = match current {
                None => after == at || value < last_scale,
                Some(it) if it.is_zero() => false,
                Some(it) => {
                    let rest = it % hundred;
                    (rest.is_zero() && it >= hundred)
                        || (value > Decimal::ZERO
                            && value < Decimal::TEN
                            && rest >= Decimal::from(20)
                            && (rest % Decimal::TEN).is_zero())
                }
            };
            // "nineteen seventy-three".
            let year = current.is_some_and(|it| {
                total.is_zero() && it >= Decimal::from(13) && it <= Decimal::from(20)
            }) && value >= Decimal::TEN
                && !joined;
            if year {
                current = current.map(|it| it * hundred + value);
            } else if fits {
                current = Some(current.unwrap_or_default() + value);
            } else {
                break;
            }
        } else if let Some(data) = r.data(next, Class::Scale).filter(|_| !r.is_word(i, "and")) {
            let plural = data.starts_with('s');
            let factor: Decimal = data.trim_start_matches('s').parse().ok()?;
            if plural && (factor < Decimal::from(12) || factor == Decimal::from(20) || after == at)
            {
                break;
            }
            if factor == hundred || factor == Decimal::from(12) {
                let Some(it) = current.or((after == at).then_some(Decimal::ONE)) else { break };
                // "three hundred and two dozens".
                current = Some(if factor != hundred && it > hundred {
                    it - it % hundred + (it % hundred).checked_mul(factor)?
                } else {
                    it.checked_mul(factor)?
                });
                dozen |= factor != hundred;
                scale = scale.max(factor);
            } else if factor < last_scale {
                total = total.checked_add(current.unwrap_or(Decimal::ONE).checked_mul(factor)?)?;
                current = None;
                last_scale = factor;
                scale = factor;
            } else {
                // "two hundred thousand million".
                total = total.checked_add(current.unwrap_or_default())?.checked_mul(factor)?;
                current = None;
                last_scale = factor;
                scale = factor;
            }
        } else if r.is_kind(next, TokenKind::Number)
            && r.is_word(i, "and")
            && current.is_some_and(|it| it >= hundred)
        {
            // "two hundred and 21".
            let (value, places, _) = parse_digits(r.word(next))?;
            if places > 0 || value >= hundred {
                break;
            }
            current = current.map(|it| it + value);
        } else {
            break;
        }
        after = next + 1;
        i = after;
        if total >= LIMIT || current.is_some_and(|it| it >= LIMIT) {
            return None;
        }
    }
    if after == at {
        return None;
    }
    let mut value = total.checked_add(current.unwrap_or_default())?;
    // "two hundred point zero three", "three point five million".
    if r.is_word(after, "point") && r.is(after + 1, Class::NumberWord) {
        let (fraction, end, places) = point(r, after + 1)?;
        value = value.checked_add(fraction)?;
        after = end;
        place = Decimal::new(1, places);
        decimals = true;
    }
    // "two and a half", "one and three quarters million".
    let mut part = false;
    if let Some((fraction, end)) = and_part(r, after) {
        // "a dozen and a half" is eighteen.
        let of_scale = current.is_none() || dozen;
        value = value.checked_add(fraction.checked_mul(if of_scale {
            scale
        } else {
            Decimal::ONE
        })?)?;
        after = end;
        part = true;
    }
    let number = Number {
        value,
        // "two dozen" vouches for dozens.
        precision: match (decimals, dozen) {
            (true, _) => place,
            (false, true) => Decimal::from(12),
            (false, false) => place_value(value),
        },
        form: if dozen { Form::Dozen } else { Form::Words },
        first: at,
        after,
        scale: Decimal::ONE,
        misprint: false,
    };
    if decimals || part {
        return scaled(r, number);
    }
    (value < LIMIT).then_some(Number { scale, ..number })
}

/// "ninety - five", "five - eighths": a hyphen that a tokenizer has set apart.
pub(super) fn wide_hyphen(r: &Reader<'_, '_>, at: usize) -> bool {
    r.is_kind(at, TokenKind::Dash)
        && r.mark(at) == b'-'
        && r.spaced(at)
        && r.spaced(at + 1)
        && r.is(at.wrapping_sub(1), Class::NumberWord)
        && (r.is(at + 1, Class::Fraction)
            || r.decimal(at + 1, Class::NumberWord).is_some_and(|it| it < Decimal::TEN)
                && r.decimal(at - 1, Class::NumberWord).is_some_and(|it| it >= Decimal::from(20)))
}

/// Spoken decimals: "zero three" after "point".
pub(super) fn point(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize, u32)> {
    let mut value = Decimal::ZERO;
    let mut places = 0;
    let mut i = at;
    while let Some(digit) = r.decimal(i, Class::NumberWord) {
        let wide = digit >= Decimal::TEN;
        places += if wide { 2 } else { 1 };
        if places > 12 {
            return None;
        }
        value += digit * Decimal::new(1, places);
        i += 1;
        // "point seventy-one".
        if wide && r.hyphen(i) {
            let unit = r.decimal(i + 1, Class::NumberWord)?;
            value += unit * Decimal::new(1, places);
            i += 2;
        }
    }
    Some((value, i, places))
}

/// "half", "a quarter of", "half a million".
pub(super) fn part(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let denominator = r.decimal(at, Class::Fraction)?;
    let half = r.is_word(at, "half");
    let before = at.wrapping_sub(1);
    let article = r.is_word(before, "a") || r.is_word(before, "an") || r.is_word(before, "one");
    let number = Number {
        value: Decimal::ONE / denominator,
        precision: place_value(Decimal::ONE / denominator),
        form: Form::Part,
        first: at,
        after: at + 1,
        scale: Decimal::ONE,
        misprint: false,
    };
    // "half a million", "half a dozen", "quarter of a million".
    let mut next = at + 1;
    if r.is_word(next, "of")
        && (r.is_word(next + 1, "a") || r.is_word(next + 1, "one"))
        && r.is(next + 2, Class::Scale)
    {
        next += 2;
    } else if r.is_word(next, "a") || r.hyphen(next) {
        next += 1;
    }
    if let Some(data) = r.data(next, Class::Scale).filter(|it| !it.starts_with('s')) {
        let scale: Decimal = data.parse().ok()?;
        let mut number = multiply(number, scale)?;
        number.form = if scale == Decimal::from(12) { Form::Dozen } else { Form::Words };
        number.precision = place_value(number.value);
        number.after = next + 1;
        return Some(number);
    }
    if half {
        let ok = r.is_word(at + 1, "of")
            || r.is_word(at + 1, "the")
            || r.is_word(at + 1, "a")
            || r.is_word(at + 1, "an")
            || r.is_word(at + 1, "its")
            || r.is_word(at + 1, "their")
            || r.is_word(at + 1, "his")
            || r.is_word(at + 1, "her")
            || r.is_word(at + 1, "our")
            || r.is_word(at + 1, "my")
            || r.is_word(at + 1, "that")
            || r.is_word(at + 1, "those")
            || r.is_word(at + 1, "these")
            // "output is half what it was".
            || r.is_word(at + 1, "what")
            || r.unit_follows(at + 1)
            || r.hedge_before(at)
            || r.is_word(before, "between")
            // "his pay was cut by half"; "too clever by half" tells none.
            || r.is_word(before, "by")
                && r.ends_phrase(at + 1)
                && crate::quantity::change::verb_near(r, before)
            || (article && r.ends_phrase(at + 1));
        // "the second half of the game", "the first half".
        let second = r.is(before, Class::Ordinal);
        // "cut in half"; "the worst in half a century" is a stretch.
        let split = r.is_word(before, "in") && !r.is_word(at + 1, "a");
        return (ok && !second && !split && !r.is_word(before, "latter")).then_some(number);
    }
    let quarter = r.is_word(at, "quarter");
    // "a quarter of the staff", "up a quarter"; "the fourth quarter" is a time.
    // "a quarter-point cut", "a quarter mile away".
    let next = at + 1 + usize::from(r.hyphen(at + 1));
    let unit = r.is_any(next, &["acre", "century", "inch", "mile", "percentage", "point", "pound"]);
    (quarter
        && article
        && (r.is_word(at + 1, "of") || r.ends_phrase(at + 1) && !r.hyphen(at + 1) || unit))
        .then_some(number)
}
