//! Numbers in digits: grouping, decimals, parts and powers.

use rust_decimal::Decimal;

use super::{Form, LIMIT, Number, place_value, scaled, words::and_part};
use crate::lexicon::Class;
use crate::quantity::reader::Reader;
use crate::token::TokenKind;

/// Longer strings of digits are identifiers.
const LONGEST: usize = 32;

/// The value of digits with grouping, how many decimals they show, and whether the grouping is odd.
pub(super) fn parse_digits(word: &str) -> Option<(Decimal, u32, bool)> {
    if word.len() > LONGEST {
        return None;
    }
    // Most numbers are a few digits and nothing else.
    if (1..=9).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_digit()) {
        let value = word.bytes().fold(0, |value: u32, it| value * 10 + u32::from(it - b'0'));
        return Some((Decimal::from(value), 0, false));
    }
    if let Some(value) = word.chars().next().and_then(vulgar) {
        return (word.chars().count() == 1).then_some((value, 0, false));
    }
    let mut mantissa: i128 = 0;
    let mut digits = 0;
    // Lengths of the groups between separators, and the separators.
    let mut groups = [0u32; 8];
    let mut marks = ['\0'; 8];
    let mut group = 0;
    for c in word.chars() {
        if let Some(digit) = c.to_digit(10) {
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
            digits += 1;
            groups[group] += 1;
        } else if matches!(c, ',' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}') {
            marks[group] = c;
            group += 1;
            if group == groups.len() {
                return None;
            }
        } else if !is_unseen(c) {
            return None;
        }
    }
    if digits == 0 || digits > 27 {
        return None;
    }
    let (decimals, odd) = decimals(&groups[..=group], &marks[..group])?;
    let value = Decimal::try_from_i128_with_scale(mantissa, decimals).ok()?;
    (value < LIMIT).then_some((value, decimals, odd))
}

/// Marks on a digit and characters of no width: "1\u{200B}0" is read as it is seen.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// How many of the last digits are decimals, given the groups and the marks between them.
pub(super) fn decimals(groups: &[u32], marks: &[char]) -> Option<(u32, bool)> {
    let Some((&last_mark, others)) = marks.split_last() else { return Some((0, false)) };
    let last = groups[groups.len() - 1];
    let whole = &groups[..groups.len() - 1];
    if others.iter().any(|mark| *mark != others[0]) {
        return None;
    }
    match (last_mark, others.first()) {
        // ".08", "5.9".
        ('.', None) => Some((last, false)),
        // "1,234.5".
        ('.', Some(',' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}')) => {
            Some((last, !grouped(whole)))
        }
        // "1.414.021": stops between groups of three; other rows of stops are versions and addresses.
        ('.', Some('.')) => (grouped(groups) && whole[0] > 0).then_some((0, false)),
        // "1.111,11".
        (',', Some('.')) => grouped(whole).then_some((last, false)),
        (',', None) if last != 3 && last <= 2 => {
            // "1,3" and "5,00" are decimals of other countries.
            Some((last, false))
        }
        (_, _) => {
            // "2,50,00": misprinted, read without its marks. "2,50,000" is a lakh.
            Some((0, !grouped(groups) && !indian(groups)))
        }
    }
}

/// Whether all groups but the first have three digits.
pub(super) fn grouped(groups: &[u32]) -> bool {
    groups[0] <= 3 && groups[1..].iter().all(|len| *len == 3)
}

/// "2,50,000": three last, twos before.
pub(super) fn indian(groups: &[u32]) -> bool {
    let (last, rest) = (groups[groups.len() - 1], &groups[..groups.len() - 1]);
    last == 3 && rest[0] <= 2 && rest[1..].iter().all(|len| *len == 2)
}

/// The value of "½" and its kin.
pub(super) fn vulgar(c: char) -> Option<Decimal> {
    let (numerator, denominator) = match c {
        '¼' => (1, 4),
        '½' => (1, 2),
        '¾' => (3, 4),
        '⅐' => (1, 7),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Some(Decimal::from(numerator) / Decimal::from(denominator))
}

/// A sign for a part at token `at`, "½", and the token after it.
fn vulgar_at(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize)> {
    let part = || r.word(at).chars().next().and_then(vulgar);
    r.is_kind(at, TokenKind::Number).then(part)?.map(|it| (it, at + 1))
}

/// Reads a number that opens with digits.
pub(super) fn digits(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let (mut value, mut decimals, misprint) = parse_digits(r.word(at))?;
    let mut after = at + 1;
    // "940 000", "1 414 021 100": groups of three after blanks.
    if decimals == 0 && r.word(at).len() <= 3 && !r.word(at).starts_with('0') {
        while r.is_kind(after, TokenKind::Number)
            && r.word(after).len() == 3
            && r.blank_before(after) == " "
            && r.word(after).bytes().all(|byte| byte.is_ascii_digit())
        {
            let (next, _, _) = parse_digits(r.word(after))?;
            value = value.checked_mul(Decimal::ONE_THOUSAND)?.checked_add(next)?;
            after += 1;
            if value >= LIMIT {
                return None;
            }
        }
    }
    let mut number = Number {
        value,
        precision: Decimal::ONE,
        form: Form::Digits,
        first: at,
        after,
        scale: Decimal::ONE,
        misprint,
    };
    let whole = decimals == 0;
    // "a 70-something singer".
    if whole
        && r.hyphen(after)
        && r.is_any(after + 1, &["something", "somethings"])
        && (value % Decimal::TEN).is_zero()
        && value < Decimal::ONE_HUNDRED
    {
        return Some(Number {
            form: Form::Zone(value + Decimal::from(9)),
            after: after + 2,
            ..number
        });
    }
    // "1/2", "3/4".
    if whole && let Some((part, end)) = slashed(r, at) {
        number.value = part;
        number.after = end;
        number.form = Form::Part;
        number.precision = place_value(number.value);
        return scaled(r, number);
    }
    // "3-1/4 cents", "$4.82-1/2 a bushel": parts of the last place, as wires write them.
    // "$5.83½ a bushel".
    let part = match decimals {
        0..=2 if r.hyphen(after) && after == at + 1 => slashed(r, after + 1),
        1 | 2 if !r.spaced(after) => vulgar_at(r, after),
        _ => None,
    };
    if let Some((part, end)) = part {
        number.value = value.checked_add(part * Decimal::new(1, decimals))?;
        number.after = end;
        number.precision = place_value(number.value);
        return scaled(r, number);
    }
    if whole {
        // "3 1/2", "2½".
        if let Some((part, end)) = slashed(r, after).filter(|_| r.spaced(after)) {
            number.value = value.checked_add(part)?;
            number.after = end;
            decimals = 1;
        } else if let Some((part, end)) = vulgar_at(r, after) {
            number.value = value.checked_add(part)?;
            number.after = end;
            decimals = 1;
        } else if r.is_word(after, "and")
            && let Some((part, end)) = slashed(r, after + 1)
        {
            // "3,567 and 1/2".
            number.value = value.checked_add(part)?;
            number.after = end;
            decimals = 1;
        } else if value < Decimal::ONE_HUNDRED
            && r.is_any(after, &["eighths", "fifths", "hundredths", "tenths", "thousandths"])
            && let Some(denominator) = r.decimal(after, Class::Fraction)
        {
            // "5 tenths of a second".
            number.value = value.checked_div(denominator)?;
            number.precision = place_value(number.value);
            number.form = Form::Part;
            number.after = after + 1;
            return Some(number);
        } else if let Some((part, end)) = and_part(r, after) {
            // "8 and a half".
            number.value = value.checked_add(part)?;
            number.after = end;
            decimals = 1;
        } else if let Some((value, end)) = power(r, number.value, after) {
            number.value = value;
            number.after = end;
        }
    } else if let Some((value, end)) = power(r, number.value, after) {
        number.value = value;
        number.after = end;
    }
    number.precision = if decimals == 0 {
        place_value(number.value)
    } else if number.after == at + 1 {
        Decimal::new(1, decimals.min(28))
    } else {
        place_value(number.value)
    };
    scaled(r, number)
}

/// "x10^6", "×10−8", "e-3" after a number.
pub(super) fn power(r: &Reader<'_, '_>, value: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let mut next = at;
    let word = if r.spaced(at) { return None } else { r.word_or(at) };
    if word == "^" {
        return raised(r, value, at + 1);
    }
    if matches!(word, "x" | "×" | "X") {
        if r.word_or(at + 1) != "10" {
            return None;
        }
        next += 2;
    } else if !matches!(word, "e" | "E") {
        return None;
    } else {
        next += 1;
    }
    if r.mark(next) == b'^' {
        next += 1;
    }
    let minus = r.is_kind(next, TokenKind::Dash);
    next += usize::from(minus || r.mark(next) == b'+');
    let exponent: u32 = r.word_or(next).parse().ok()?;
    if r.spaced(next) || exponent > 26 {
        return None;
    }
    let mut value = value;
    for _ in 0..exponent {
        value = if minus {
            value.checked_div(Decimal::TEN)?
        } else {
            value.checked_mul(Decimal::TEN)?
        };
    }
    (value < LIMIT).then_some((value, next + 1))
}

/// "2.5^-1", "10^6": the power of `value` whose exponent starts at token `at`.
pub(super) fn raised(r: &Reader<'_, '_>, value: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let minus = r.is_kind(at, TokenKind::Dash);
    let next = at + usize::from(minus || r.mark(at) == b'+');
    let exponent: u32 = r.word_or(next).parse().ok()?;
    if r.spaced(next) || exponent > 64 {
        return None;
    }
    let mut result = Decimal::ONE;
    for _ in 0..exponent {
        result = result.checked_mul(value)?;
        if result >= LIMIT {
            return None;
        }
    }
    if minus {
        result = Decimal::ONE.checked_div(result)?;
    }
    Some((result, next + 1))
}

/// The slash of "1/2", the fraction slash of "3 1⁄2", the division slash.
fn is_slash(word: &str) -> bool {
    matches!(word, "/" | "\u{2044}" | "\u{2215}")
}

/// "1/2" at token `at`: a proper fraction with a common denominator.
pub(super) fn slashed(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize)> {
    if !r.is_kind(at, TokenKind::Number)
        || !is_slash(r.word_or(at + 1))
        || r.spaced(at + 1)
        || r.spaced(at + 2)
    {
        return None;
    }
    let numerator: u32 = r.word(at).parse().ok()?;
    let denominator: u32 = r.word_or(at + 2).parse().ok()?;
    let common = matches!(denominator, 2 | 3 | 4 | 5 | 6 | 8 | 10 | 16 | 32 | 64 | 100);
    let follows = is_slash(r.word_or(at + 3)) && !r.spaced(at + 3);
    (common && numerator > 0 && numerator < denominator && !follows)
        .then(|| (Decimal::from(numerator) / Decimal::from(denominator), at + 3))
}
