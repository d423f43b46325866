//! What looks like a figure and is none: names, addresses, dates, times of day, phone numbers.

mod chain;
mod idiom;
mod label;

use rust_decimal::Decimal;

use self::chain::{chain, clock, plain_year};
use self::label::{address, label, word_label};
use super::number::{Form, Number, within};
use super::reader::Reader;
use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::{Capital, TokenKind};

/// Where the characters that are no figure end, if the number at `first` is none.
///
/// `money` tells that a currency stands before it, `unit` where a unit that follows ends: such a number is no name.
pub(super) fn skip(
    r: &Reader<'_, '_>,
    number: &Number,
    money: bool,
    unit: Option<usize>,
) -> Option<usize> {
    if let Some(end) = unit
        && let Some(end) = idiom::name_of_units(r, number, end)
    {
        return Some(end);
    }
    // "a quarter past nine".
    if number.form == Form::Part && r.is_word(number.after, "past") {
        return Some(number.after + 2);
    }
    if idiom::for_one(r, number) {
        return Some(number.after + 4);
    }
    if let Some(end) = idiom::flood(r, number) {
        return Some(end);
    }
    let unit = unit.is_some();
    let digits = number.form == Form::Digits;
    let alone = digits && alone(r, number);
    if digits {
        if !alone && let Some(end) = chain(r, number) {
            return Some(end);
        }
        if let Some(end) = clock(r, number) {
            return Some(end);
        }
        if !alone && !money && !unit && idiom::list_mark(r, number) {
            return Some(number.after);
        }
    }
    if money {
        return None;
    }
    if alone {
        if !unit && idiom::known(r, number) {
            return Some(number.after);
        }
    } else if digits {
        if let Some(end) = idiom::digits(r, number, unit) {
            return Some(end);
        }
        if let Some(end) = glued(r, number, unit) {
            return Some(end);
        }
    }
    if digits {
        if address(r, number) {
            return Some(number.after);
        }
        if !unit && label(r, number) {
            // "Boeing 737-800", "Route 22/7".
            let mut end = number.after;
            while (r.hyphen(end) || r.mark(end) == b'/' && !r.spaced(end))
                && r.is_kind(end + 1, TokenKind::Number)
            {
                end += 2;
            }
            // "Section 8(a)(3)".
            while r.mark(end) == b'('
                && !r.spaced(end)
                && !r.spaced(end + 1)
                && r.mark(end + 2) == b')'
            {
                end += 3;
            }
            return Some(end);
        }
        if !unit && (year(r, number) || day(r, number)) {
            return Some(number.after);
        }
        // "(020) 7946", "(800) NEWS-NOW".
        let bracket =
            !alone && r.mark(number.first.wrapping_sub(1)) == b'(' && r.mark(number.after) == b')';
        if bracket
            && r.word(number.first).len() == 3
            && (r.is_kind(number.after + 1, TokenKind::Number)
                || r.prose().word(number.first).len() == 3 && r.hyphen(number.after + 2))
        {
            let mut end = number.after + 1;
            while r.is_kind(end, TokenKind::Number) || r.hyphen(end) {
                end += 1;
            }
            return Some(end);
        }
        // "at 1353 (1023 GMT)".
        if r.mark(number.after) == b'('
            && r.word(number.first).len() == 4
            && r.is_any(number.after + 2, &["gmt", "utc", "est", "edt"])
        {
            return Some(number.after);
        }
    }
    if let Some(end) = idiom::golf(r, number).filter(|_| !unit) {
        return Some(end);
    }
    // "60 Minutes", the program.
    if unit
        && r.capital(number.after)
        && r.is_kind(number.first.wrapping_sub(1), TokenKind::Quote)
        && !r.word(number.after).bytes().all(|b| b.is_ascii_uppercase())
    {
        return Some(number.after);
    }
    // "the two sides" are told apart, not counted; "zero-tolerance" is a name.
    if number.form == Form::Words
        && (r.is_any(number.first.wrapping_sub(1), &["the", "both", "these"])
            && r.is_word(number.first, "two")
            && r.is_any(number.after, &["sides", "parties"])
            || r.is_word(number.first, "zero")
                && (r.is_word(number.after, "tolerance")
                    || r.hyphen(number.after)
                        && r.is_any(
                            number.after + 1,
                            &["tolerance", "sum", "day", "emission", "emissions", "carbon"],
                        )))
    {
        return Some(number.after);
    }
    // "at one point": when, not how many.
    if r.is_word(number.first, "one")
        && r.is_word(number.first.wrapping_sub(1), "at")
        && r.is_any(number.after, &["point", "stage", "time", "moment"])
    {
        return Some(number.after + 1);
    }
    if number.form == Form::Words
        && let Some(end) = clock(r, number)
    {
        return Some(end);
    }
    if let Some(end) = idiom::spoken_clock(r, number) {
        return Some(end);
    }
    if idiom::words(r, number) {
        return Some(number.after);
    }
    if number.form == Form::Words && (one(r, number) || (!unit && word_label(r, number))) {
        return Some(number.after);
    }
    None
}

/// Whether digits stand between blanks before a plain word: "some 12 houses".
///
/// What is told by marks and by what is joined need not be asked of such a number.
fn alone(r: &Reader<'_, '_>, number: &Number) -> bool {
    let (first, next) = (number.first, number.after);
    let before = first.wrapping_sub(1);
    next == first + 1
        && r.token(next).is_some_and(|it| {
            it.kind == TokenKind::Word && it.spaced && it.capital == Capital::Lower
        })
        && r.spaced(first)
        && !r.is_kind(before, TokenKind::Dash)
        && !matches!(r.mark(before), b'(' | b'[' | b'+')
        // "agent 007 was".
        && !r.word(first).starts_with('0')
}

/// "S23", "F-16", "i7", "3D", "5G", "1st": letters glued to digits.
fn glued(r: &Reader<'_, '_>, number: &Number, unit: bool) -> Option<usize> {
    let first = number.first;
    if first > r.first() && !r.spaced(first) {
        let before = first - 1;
        match r.kind(before) {
            // "an M7.2 quake".
            Some(TokenKind::Word) if strength(r, number) => return None,
            // "CO2", "S23", "Mi17"; "sub7" has no word before it.
            Some(TokenKind::Word) => return Some(tail(r, number.after)),
            Some(TokenKind::Dash) if before > r.first() && !r.spaced(before) => {
                // "F-16", "COVID-19", "TA-35", "scp-173", "iPhone-12"; "mid-20s"; "now-18", "minus-5", "magnitude-5.9".
                let it = before - 1;
                if r.is_kind(it, TokenKind::Word)
                    && (!unit || r.mark(number.after) == b's' || r.word(it).len() == 1)
                    // "a level-3 warning".
                    && (r.capital(it) || r.word(it).len() <= 3 || r.is(it, Class::NumberLabel))
                    && !r.is_any(it, &["sub", "now", "minus", "magnitude", "top"])
                    // "a 2-to-1 vote", "7-for-12 shooting".
                    && !(r.is_any(it, &["for", "to"]) && r.hyphen(it.wrapping_sub(1)))
                {
                    return Some(number.after);
                }
                if r.is_any(it, &["scp", "covid", "top", "mid", "under", "over", "pre", "post"]) {
                    return Some(number.after);
                }
            }
            // "#5", "@3", "’90s".
            Some(TokenKind::Symbol) if matches!(r.mark(before), b'#' | b'@' | b'=' | b'&') => {
                return Some(number.after);
            }
            Some(TokenKind::Quote) if r.mark(before) != b'"' && r.mark(number.after) == b's' => {
                return Some(number.after + 1);
            }
            _ => {}
        }
    }
    // "COVID -19".
    if first > r.first() + 1
        && r.is_kind(first - 1, TokenKind::Dash)
        && r.is_word(first - 2, "covid")
    {
        return Some(number.after);
    }
    let next = number.after;
    // "in his 40s", "the 1990s"; "9.8s" is a time.
    if r.mark(next) == b's'
        && !r.spaced(next)
        && (number.value % Decimal::TEN).is_zero()
        && number.precision >= Decimal::TEN
    {
        return Some(next + 1);
    }
    if r.is_kind(next, TokenKind::Word) && !r.spaced(next) && !unit {
        let word = r.word(next);
        // "1990s", "80s".
        if word == "s" {
            return Some(next + 1);
        }
        // "16th": the caller reads it as an ordinal; "40ish" and "20odd" as hedges.
        if matches!(word, "st" | "nd" | "rd" | "th" | "ish" | "odd" | "plus" | "x" | "yo") {
            return None;
        }
        return Some(next + 1);
    }
    // "3-D", "1-A".
    if r.hyphen(next)
        && !unit
        && r.capital(next + 1)
        && r.word(next + 1).len() == 1
        && number.after == number.first + 1
    {
        return Some(next + 2);
    }
    None
}

/// "an M7.2 quake", "M 6.1": the strength of an earthquake.
pub(super) fn strength(r: &Reader<'_, '_>, number: &Number) -> bool {
    matches!(r.word_or(number.first.wrapping_sub(1)), "M" | "ML" | "Mw" | "Mww")
        && number.value < Decimal::TEN
        && number.precision == Decimal::new(1, 1)
        && r.token(number.first - 1).is_some_and(|it| it.spaced)
}

/// The end of a name's digits: "A350-900".
fn tail(r: &Reader<'_, '_>, at: usize) -> usize {
    let mut end = at;
    while r.hyphen(end) && r.is_kind(end + 1, TokenKind::Number) {
        end += 2;
    }
    end
}

/// A bare number that is a year: "in 2018", "the 2019 season".
fn year(r: &Reader<'_, '_>, number: &Number) -> bool {
    let word = r.word(number.first);
    if number.after != number.first + 1 || !plain_year(word) || word < "1500" {
        return false;
    }
    let before = number.first.wrapping_sub(1);
    // "32 percent below 2005 levels".
    if r.is_any(before, &["above", "at", "below", "from", "of", "to"])
        && r.is_any(number.after, &["level", "levels"])
    {
        return true;
    }
    // "an average of 1500", "more than 1900": hedged, so no year.
    if r.hedge_before(number.first)
        && !r.is_any(before, &["about", "around", "circa", "near", "just", "only"])
        || r.is_word(before, "of")
            && r.is_any(
                before.wrapping_sub(1),
                &["average", "total", "record", "maximum", "minimum", "number", "score"],
            )
    {
        return false;
    }
    let next = number.after;
    if r.hyphen(next) || !r.is_kind(next, TokenKind::Word) {
        // "1,200" has its comma; "reached 1900." is rare enough.
        return !matches!(r.word_or(next), "%" | "$" | "€" | "£" | "°");
    }
    let preposition = r.is_any(
        number.first.wrapping_sub(1),
        &[
            "in", "since", "until", "by", "during", "early", "late", "mid", "from", "of", "before",
            "after", "till", "circa",
        ],
    );
    let month = r.is(number.first.wrapping_sub(1), Class::Month);
    preposition || month || !r.plural_noun(next)
}

/// A day of a month: "Oct. 31", "4 July", "the 22nd of May".
fn day(r: &Reader<'_, '_>, number: &Number) -> bool {
    if !within(number.value, i64::MIN, 31) || number.scale != Decimal::ONE {
        return false;
    }
    let mut before = number.first.wrapping_sub(1);
    if r.mark(before) == b'.' {
        before = before.wrapping_sub(1);
    }
    let mut next = number.after;
    if matches!(r.word_or(next), "st" | "nd" | "rd" | "th") {
        next += 1;
    }
    next += usize::from(r.is_word(next, "of"));
    let month = |at: usize| {
        r.is(at, Class::Month)
            && (r.capital(at) || !r.is_any(at, &["may", "march", "mar", "sec", "second"]))
    };
    month(before) || month(next)
}

/// "the one", "no one", "one another", "one of those who": a pronoun, not a number.
fn one(r: &Reader<'_, '_>, number: &Number) -> bool {
    if r.is_any(number.first.wrapping_sub(1), &["minus", "negative", "plus"]) {
        return false;
    }
    if number.value != Decimal::ONE
        || number.after != number.first + 1
        || !r.is_word(number.first, "one")
    {
        // "the two", "these two": nothing is counted where no thing follows.
        return false;
    }
    let before = number.first.wrapping_sub(1);
    if r.is_any(
        before,
        &[
            "no",
            "the",
            "this",
            "that",
            "which",
            "any",
            "every",
            "each",
            "some",
            "another",
            "good",
            "bad",
            "big",
            "new",
            "old",
            "what",
            "whichever",
            "own",
            "first",
            "last",
            "next",
            "other",
            "little",
            "loved",
            "back",
        ],
    ) {
        return true;
    }
    let next = number.after;
    // "the only one", "a positive one in helping".
    let article = |at: usize| r.is(at, Class::Article);
    if r.is_word(before, "only") && r.is_word(before.wrapping_sub(1), "the")
        || r.token(before).is_some()
            && r.prose().tag(before) == Tag::Adjective
            && article(before.wrapping_sub(1))
            && !r.prose().tag(next).nominal()
            && !r.hyphen(next)
    {
        return true;
    }
    r.is_any(
        next,
        &[
            "expects",
            "knows",
            "finds",
            "sees",
            "wants",
            "learns",
            "reads",
            "hears",
            "speaks",
            "doesn't",
            "doesn’t",
            "can't",
            "can’t",
            "cannot",
            "wouldn't",
            "wouldn’t",
            "another",
            "'s",
            "’s",
            "who",
            "that",
            "which",
            "can",
            "could",
            "should",
            "would",
            "might",
            "may",
            "must",
            "does",
            "has",
            "is",
            "was",
            "thing",
            "day",
            "hand",
            "side",
            "wonders",
            "hopes",
            "imagines",
            "suspects",
            "assumes",
            "feels",
            "needs",
            "thinks",
        ],
    ) || r.is_kind(next, TokenKind::Possessive)
        || r.is_word(next, "of")
            && r.is_any(
                next + 1,
                &[
                    "the", "those", "these", "his", "her", "its", "their", "my", "our", "your",
                    "many", "several", "a", "such",
                ],
            )
        || r.kind(next).is_none_or(|kind| kind == TokenKind::Punct)
        || (r.hyphen(next)
            && r.is_any(
                next + 1,
                &["off", "time", "sided", "way", "on", "size", "half", "stop", "to"],
            ))
}
