//! Digits in a row and times of day: phone numbers, addresses, dates, spans of years.

use rust_decimal::Decimal;

use crate::lexicon::Class;
use crate::quantity::number::Number;
use crate::quantity::reader::Reader;
use crate::token::TokenKind;

/// "555-0123-44", "192.168.1.2", "1:36.6", "22/04/2019", "12-34-56": numbers in a row joined by marks.
pub(super) fn chain(r: &Reader<'_, '_>, number: &Number) -> Option<usize> {
    let mark = |at: usize| {
        !r.spaced(at)
            && match r.kind(at) {
                Some(TokenKind::Dash) => true,
                Some(TokenKind::Punct) => matches!(r.mark(at), b'/' | b':' | b'.'),
                _ => false,
            }
    };
    // "3-1/4 cents" was read whole.
    if number.after == number.first + 5 && r.word_or(number.first + 3) == "/" {
        return None;
    }
    let mut end = number.first + 1;
    let mut joints = 0;
    let mut colon = false;
    while mark(end) && !r.spaced(end + 1) && r.is_kind(end + 1, TokenKind::Number) {
        colon |= r.mark(end) == b':';
        end += 2;
        joints += 1;
    }
    // "+1 222 333 4444" and "(020) 7946 0000".
    let plus = number.first > r.first()
        && r.mark(number.first - 1) == b'+'
        && (joints > 0 || r.is_kind(number.first + 1, TokenKind::Number));
    if plus {
        while r.is_kind(end, TokenKind::Number)
            || (mark(end) && r.is_kind(end + 1, TokenKind::Number))
        {
            end += 1;
        }
        return Some(end);
    }
    let zero = r.word(number.first).starts_with('0')
        && r.word(number.first).len() > 2
        && !r.word(number.first).contains('.');
    if joints >= 2 || colon || (zero && joints > 0) {
        return Some(end);
    }
    // "9555 0147", "(03) 9555 0147": a phone number in two fours.
    let four = |at: usize| {
        r.is_kind(at, TokenKind::Number)
            && r.word(at).len() == 4
            && r.word(at).bytes().all(|byte| byte.is_ascii_digit())
    };
    let area = r.word(number.first).starts_with('0')
        && r.mark(number.first.wrapping_sub(1)) == b'('
        && r.mark(end) == b')';
    let fours = if area { end + 1 } else { number.first };
    if four(fours) && four(fours + 1) && r.blank_before(fours + 1) == " " {
        return Some(fours + 2);
    }
    // "650 555 0147": a phone number in three, three and four.
    let long = |at: usize, len: usize| {
        r.is_kind(at, TokenKind::Number)
            && r.word(at).len() == len
            && r.word(at).bytes().all(|byte| byte.is_ascii_digit())
    };
    let first = number.first;
    if long(first, 3) && long(first + 1, 3) && long(first + 2, 4) {
        return Some(first + 3);
    }
    // "the 2023/24 budget", whose year is a date.
    let slash = number.first.wrapping_sub(1);
    if joints == 0
        && r.mark(slash) == b'/'
        && !r.spaced(slash)
        && !r.spaced(number.first)
        && r.word(number.first).len() <= 4
        && r.is_kind(slash.wrapping_sub(1), TokenKind::Number)
        && plain_year(r.word(slash - 1))
    {
        return Some(end);
    }
    // "7946 0000", "020 7946 0000".
    if zero && r.is_kind(end, TokenKind::Number) {
        while r.is_kind(end, TokenKind::Number) {
            end += 1;
        }
        return Some(end);
    }
    if zero {
        // "(020) 7946 0321".
        if r.mark(end) == b')' {
            end += 1;
            while r.is_kind(end, TokenKind::Number)
                || (mark(end) && r.is_kind(end + 1, TokenKind::Number))
            {
                end += 1;
            }
        }
        return Some(end);
    }
    // "9/11", "22/04", "24/7": no common fraction.
    if joints == 1 && r.mark(number.first + 1) == b'/' && number.after == number.first + 1 {
        return Some(end);
    }
    // "555-0123": a local phone number.
    if joints == 1
        && r.is_kind(number.first + 1, TokenKind::Dash)
        && r.word(number.first).len() == 3
        && r.word(number.first + 2).len() == 4
        && (r.word(number.first + 2).starts_with('0') || number.value >= Decimal::from(555))
        && !r.word(number.first + 2).contains([',', '.'])
    {
        return Some(end);
    }
    // "1995-01": a month; "2012–13", "1939-1945": spans of years.
    if joints == 1
        && r.is_kind(number.first + 1, TokenKind::Dash)
        && plain_year(r.word(number.first))
        && (r.word(number.first + 2).len() == 2 || plain_year(r.word(number.first + 2)))
        && !r.unit_follows(end)
        && !r.money_near(number.after)
    {
        return Some(end);
    }
    None
}

pub(super) fn plain_year(word: &str) -> bool {
    word.len() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && ("1000".."2101").contains(&word)
}

/// Whether token `at` tells a time of the day from the number before it: "a.m.", "o'clock", "GMT".
fn is_half(r: &Reader<'_, '_>, at: usize) -> bool {
    r.is_any(
        at,
        &[
            "a.m",
            "p.m",
            "a.m.",
            "p.m.",
            "am",
            "pm",
            "o'clock",
            "o’clock",
            "gmt",
            "est",
            "edt",
            "pdt",
            "utc",
            "bst",
            "hrs",
        ],
    )
}

/// "11 a.m.", "5pm", "10.45pm", "3 o'clock", "17:22" is a chain, "0401 GMT".
pub(super) fn clock(r: &Reader<'_, '_>, number: &Number) -> Option<usize> {
    let next = number.after;
    let half = is_half(r, next);
    // "between 8 and 9 a.m.", "from 8 to 9 o'clock".
    if number.value <= Decimal::from(24)
        && r.is_any(next, &["and", "or", "to"])
        && (r.is_kind(next + 1, TokenKind::Number) || r.is(next + 1, Class::NumberWord))
        && is_half(r, next + 2)
        && !r.is_word(next + 2, "am")
    {
        return Some(next + 3);
    }
    // "6.30-10am".
    if r.hyphen(next)
        && r.is_kind(next + 1, TokenKind::Number)
        && matches!(r.word_or(next + 2), "a.m" | "a.m." | "am" | "p.m" | "p.m." | "pm")
        && number.value < Decimal::from(24)
    {
        return Some(next + 3);
    }
    if !half || number.value > Decimal::from(2400) {
        return None;
    }
    let word = r.word(next);
    if word == "hrs" && r.word(number.first).len() != 4 {
        return None;
    }
    // "2.123 pm" is a length, "am" may be a verb only after "I".
    if word == "pm" && r.spaced(next) && number.precision < Decimal::new(1, 2) {
        return None;
    }
    Some(next + 1)
}
