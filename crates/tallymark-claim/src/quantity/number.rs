//! Numbers as news writes them: digits, words, scale words and letters, parts.
//!
//! - "2.5 million", "three hundred and two", "3 1/2", "half a million" are read.
//! - "second", "the one" and "a third party" are rightly passed over.
//! - "twenty twenty fifths" is a known miss.

use rust_decimal::Decimal;

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
    /// "mid-teens", "low hundreds"; ends at the second value.
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

/// Values from here on are no news figures, and their arithmetic could overflow.
pub(super) const LIMIT: Decimal = Decimal::from_parts(0xA764_0000, 0x0DE0_B6B3, 0, false, 0);

/// Longer strings of digits are identifiers.
const LONGEST: usize = 32;

/// The value of digits with grouping, how many decimals they show, and whether the grouping is odd.
pub(super) fn parse_digits(word: &str) -> Option<(Decimal, u32, bool)> {
    if word.len() > LONGEST {
        return None;
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
        } else {
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

/// How many of the last digits are decimals, given the groups and the marks between them.
fn decimals(groups: &[u32], marks: &[char]) -> Option<(u32, bool)> {
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
fn grouped(groups: &[u32]) -> bool {
    groups[0] <= 3 && groups[1..].iter().all(|len| *len == 3)
}

/// "2,50,000": three last, twos before.
fn indian(groups: &[u32]) -> bool {
    let (last, rest) = (groups[groups.len() - 1], &groups[..groups.len() - 1]);
    last == 3 && rest[0] <= 2 && rest[1..].iter().all(|len| *len == 2)
}

/// The value of "½" and its kin.
fn vulgar(c: char) -> Option<Decimal> {
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

/// The place value of the last digit of `value` that is not zero: 100 of 2,600, 0.1 of 5.9.
pub(super) fn place_value(value: Decimal) -> Decimal {
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

/// Reads a number that opens with digits.
fn digits(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
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
    // "1/2", "3/4".
    if whole && let Some((part, end)) = slashed(r, at) {
        number.value = part;
        number.after = end;
        number.form = Form::Part;
        number.precision = place_value(number.value);
        return scaled(r, number);
    }
    if whole {
        // "3 1/2", "2½".
        if let Some((part, end)) = slashed(r, after).filter(|_| r.spaced(after)) {
            number.value = value.checked_add(part)?;
            number.after = end;
            decimals = 1;
        } else if r.is_kind(after, TokenKind::Number)
            && let Some(part) = r.word(after).chars().next().and_then(vulgar)
        {
            number.value = value.checked_add(part)?;
            number.after = after + 1;
            decimals = 1;
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
fn power(r: &Reader<'_, '_>, value: Decimal, at: usize) -> Option<(Decimal, usize)> {
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
    if r.word_or(next) == "^" {
        next += 1;
    }
    let minus = r.is_kind(next, TokenKind::Dash);
    next += usize::from(minus || r.word_or(next) == "+");
    let exponent: u32 = r.word_or(next).parse().ok()?;
    if r.spaced(next) || exponent > 17 {
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
fn raised(r: &Reader<'_, '_>, value: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let minus = r.is_kind(at, TokenKind::Dash);
    let next = at + usize::from(minus || r.word_or(at) == "+");
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

/// "1/2" at token `at`: a proper fraction with a common denominator.
fn slashed(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize)> {
    if !r.is_kind(at, TokenKind::Number)
        || r.word_or(at + 1) != "/"
        || r.spaced(at + 1)
        || r.spaced(at + 2)
    {
        return None;
    }
    let numerator: u32 = r.word(at).parse().ok()?;
    let denominator: u32 = r.word_or(at + 2).parse().ok()?;
    let common = matches!(denominator, 2 | 3 | 4 | 5 | 6 | 8 | 10 | 16 | 32 | 64 | 100);
    let follows = r.word_or(at + 3) == "/" && !r.spaced(at + 3);
    (common && numerator > 0 && numerator < denominator && !follows)
        .then(|| (Decimal::from(numerator) / Decimal::from(denominator), at + 3))
}

/// "and a half", "and three quarters" at token `at`.
fn and_part(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize)> {
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

/// Applies scale words and letters after `number`.
fn scaled(r: &Reader<'_, '_>, mut number: Number) -> Option<Number> {
    // "1.2m", "25k", "$10B": letters glued to the digits.
    if let Some(scale) = glued_letter(r, number.after) {
        number.after += 1;
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

/// What is run or swum over so many meters: "the 400m hurdles".
const RACES: &[&str] = &[
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
        return (r.word(at) == "M" && ends || r.word(at) == "m" && ends && r.money_near(at))
            .then(|| Decimal::from(1_000_000));
    }
    let money = || r.money_near(at);
    let exponent = match r.word(at) {
        "k" | "K" => 3,
        "mm" if money() => 6,
        "M" | "MM" => 6,
        "mil" => 6,
        "m" if money() || (r.things_follow(at + 1) && !r.is_any(at + 1, RACES)) => 6,
        "bn" | "Bn" | "BN" => 9,
        "B" => 9,
        "b" if money() => 9,
        "tn" | "trn" | "Tn" => 12,
        "T" | "t" if money() => 12,
        _ => return None,
    };
    Some(Decimal::from(10u64.pow(exponent)))
}

/// Reads a number that opens with a word.
fn words(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
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
        let it = cardinal(r, at)?;
        let dash = usize::from(r.hyphen(it.after) || wide_hyphen(r, it.after));
        if let Some((value, after)) = compound_part(r, &it) {
            return scaled(r, plain(value, Form::Part, after));
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
            && (r.is_word(at + 1, "of") || r.ends_phrase(at + 1) || r.is_word(at + 1, "more"))
        {
            return scaled(r, plain(Decimal::ONE / value, Form::Part, at + 1));
        }
        return Some(plain(value, Form::Ordinal, at + 1));
    }
    None
}

/// "three-quarters of a million".
fn of_scale(r: &Reader<'_, '_>, number: Number) -> Option<Number> {
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
fn compound_part(r: &Reader<'_, '_>, it: &Number) -> Option<(Decimal, usize)> {
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

/// The value of the number words from `at` that end at `end`.
fn cardinal_within(r: &Reader<'_, '_>, at: usize, end: usize) -> Option<Decimal> {
    let shorter = Reader::new(r.prose(), r.first()..end);
    let it = cardinal(&shorter, at)?;
    (it.after == end).then_some(it.value)
}

/// Whether the name of a part at `at` makes a fraction with the number before it.
fn part_of(r: &Reader<'_, '_>, at: usize, numerator: Decimal) -> bool {
    // "the three quarters to June" are times.
    match r.word(at) {
        "quarter" | "half" => numerator == Decimal::ONE,
        _ => true,
    }
}

/// "three quarters", "two-thirds" at token `at`, the rest of "five and three quarters".
fn part_at(r: &Reader<'_, '_>, at: usize) -> bool {
    let dash = usize::from(r.hyphen(at + 1));
    r.is(at, Class::NumberWord)
        && r.is(at + 1 + dash, Class::Fraction)
        && !r.is_word(at + 1 + dash, "hundredths")
}

/// Words below a hundred, hundreds and scales: "two hundred and six thousand".
fn cardinal(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
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
        value = value.checked_add(fraction.checked_mul(if current.is_none() {
            scale
        } else {
            Decimal::ONE
        })?)?;
        after = end;
        part = true;
    }
    let number = Number {
        value,
        precision: if decimals { place } else { place_value(value) },
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
fn wide_hyphen(r: &Reader<'_, '_>, at: usize) -> bool {
    r.is_kind(at, TokenKind::Dash)
        && r.word(at) == "-"
        && r.spaced(at)
        && r.spaced(at + 1)
        && r.is(at.wrapping_sub(1), Class::NumberWord)
        && (r.is(at + 1, Class::Fraction)
            || r.decimal(at + 1, Class::NumberWord).is_some_and(|it| it < Decimal::TEN)
                && r.decimal(at - 1, Class::NumberWord).is_some_and(|it| it >= Decimal::from(20)))
}

/// Spoken decimals: "zero three" after "point".
fn point(r: &Reader<'_, '_>, at: usize) -> Option<(Decimal, usize, u32)> {
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

/// A scale word that opens a number: "hundreds", "a million", "dozen".
fn scale_word(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
    let data = r.data(at, Class::Scale)?;
    let Some(digits) = data.strip_prefix('s') else {
        // "a hundred", "a dozen", "hundred dollars", "a few hundred" is read from "few".
        if r.word(at).len() <= 3 {
            return None;
        }
        // "a hundred and six", "a million and a half".
        return cardinal(r, at);
    };
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

/// "half", "a quarter of", "half a million".
fn part(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
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
            || r.unit_follows(at + 1)
            || r.hedge_before(at)
            || r.is_word(before, "between")
            || (article && r.ends_phrase(at + 1));
        // "the second half of the game", "the first half".
        let second = r.is(before, Class::Ordinal);
        return (ok && !second && !r.is_word(before, "in") && !r.is_word(before, "latter"))
            .then_some(number);
    }
    let quarter = r.is_word(at, "quarter");
    // "a quarter of the staff", "up a quarter"; "the fourth quarter" is a time.
    (quarter && article && (r.is_word(at + 1, "of") || r.ends_phrase(at + 1))).then_some(number)
}

/// "several hundred", "a few thousand", "a couple of dozen", "a handful of".
fn several(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
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
fn zone(r: &Reader<'_, '_>, at: usize) -> Option<Number> {
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

/// "8 in 10", "one in five", "two out of three" after `left`: the share and the token after it.
pub(super) fn ratio(r: &Reader<'_, '_>, left: &Number) -> Option<Number> {
    if !matches!(left.form, Form::Digits | Form::Words) || left.value.is_zero() {
        return None;
    }
    let out = r.is_word(left.after, "out") && r.is_word(left.after + 1, "of");
    let over = r.is_word(left.after, "over") && left.value == Decimal::ONE;
    let every =
        usize::from(!out && r.is_word(left.after, "in") && r.is_word(left.after + 1, "every"));
    let next = if out {
        left.after + 2
    } else if r.is_word(left.after, "in") {
        left.after + 1 + every
    } else if over {
        left.after + 1
    } else {
        return None;
    };
    let right = match r.kind(next)? {
        TokenKind::Number => {
            let it = digits(r, next)?;
            (it.precision >= Decimal::ONE).then_some(it)?
        }
        TokenKind::Word => cardinal(r, next)?,
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

#[cfg(test)]
mod tests;
