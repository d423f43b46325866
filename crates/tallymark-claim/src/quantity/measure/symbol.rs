//! Short spellings of units: "58km", "6 kW", "12 °C".

use rust_decimal::Decimal;

use super::Named;
use crate::quantity::number::Number;
use crate::quantity::reader::Reader;
use crate::quantity::unit::{self, Unit};
use crate::token::TokenKind;

/// Letters of the longest short spelling of one token.
const LONGEST: usize = 6;

/// A short spelling: "58km", "6 kW", "4km^2", "12 °C", "10 lb-ft".
pub(super) fn symbol(
    r: &Reader<'_, '_>,
    number: &Number,
    start: usize,
    hyphen: usize,
) -> Option<Named> {
    let at = start + hyphen;
    let first = r.token(at)?;
    // No short spelling is longer: "12 survivors" has none.
    if first.len() > LONGEST && r.spaced(at + 1) {
        return None;
    }
    if !matches!(
        first.kind,
        TokenKind::Word | TokenKind::Symbol | TokenKind::Punct | TokenKind::Quote
    ) {
        return None;
    }
    if hyphen == 0
        && let Some(named) = primes(r, number, at).or_else(|| framed(r, number, at))
    {
        return Some(named);
    }
    if hyphen == 0
        && let Some(named) = stone(r, number, at)
    {
        return Some(named);
    }
    // The longest run of glued tokens that spells a unit: "km/h", "m2", "sq" takes a blank.
    let text = r.prose().text();
    for end in (at + 1..=at + 4).rev() {
        if end > r.end() || (at + 1..end).any(|i| r.spaced(i)) {
            continue;
        }
        let mut word = &text[first.start()..r.prose().tokens()[end - 1].end()];
        if word.len() > LONGEST && end == at + 1 {
            continue;
        }
        let mut owned;
        if word.contains('^') {
            owned = word.to_owned();
            owned.retain(|c| c != '^');
            word = &owned;
        }
        // "mph." keeps the stop of its sentence.
        let Some(unit) = unit::of_symbol(word).or_else(|| {
            // "12 ft." as one token; a stop of its own ends the sentence.
            unit::of_symbol(word.strip_suffix('.').filter(|_| end == at + 1)?)
        }) else {
            continue;
        };
        if !symbol_fits(r, number, at, end, word) {
            return None;
        }
        let mut named = Named::new(unit, at..end);
        if word == "nm" && tiny(r, at) {
            return Some(Named::new(Unit::of_code("nm")?, at..end));
        }
        // "100° Celsius", "68 ° F".
        if unit.code == "deg"
            && let Some(scale) = degrees(r, end)
        {
            return Some(Named::new(scale, at..end + 1));
        }
        // "4 km squared", "20 sq m".
        if matches!(r.word_or(end), "squared" | "cubed") {
            let power = if r.word(end) == "squared" { "2" } else { "3" };
            if let Some(unit) = Unit::of_code(&[unit.code, power].concat()) {
                named = Named::new(unit, at..end + 1);
            }
        }
        return Some(named);
    }
    None
}

/// Letters that name a unit only beside the words of what it measures: "a force of 40 N", "costs 18 R".
#[rustfmt::skip]
const FRAMES: &[(u8, &str, &[&str])] = &[
    (b'A', "A", &["battery", "charger", "circuit", "current", "fuse", "wire"]),
    (b'B', "By", &["data", "file", "memory", "message"]),
    (b'C', "C", &["charge", "charged"]),
    (b'F', "F", &["capacitance", "capacitor", "capacitors"]),
    (b'N', "N", &["force", "thrust"]),
    (b'R', "R", &["dose", "exposure", "radiation"]),
    (b'R', "ZAR", &["cost", "costs", "fare", "fee", "paid", "price", "priced", "rent"]),
    (b'T', "T", &["magnet", "magnetic", "magnets"]),
    (b'b', "bit", &["data", "download", "file", "memory", "message"]),
];

/// A unit of one letter that the words before it frame.
fn framed(r: &Reader<'_, '_>, number: &Number, at: usize) -> Option<Named> {
    let mark = r.mark(at);
    if !mark.is_ascii_alphabetic() || !r.spaced(at) {
        return None;
    }
    let ends = r.ends_phrase(at + 1) || r.is_word(at + 1, "per");
    let low = number.first.saturating_sub(12).max(r.first());
    let (_, code, _) = FRAMES.iter().find(|(letter, _, words)| {
        *letter == mark && ends && (low..number.first).any(|it| r.is_any(it, words))
    })?;
    Some(Named::new(Unit::of_code(code)?, at..at + 1))
}

/// "8st 10lb", "a 14st man"; "21st" ranks.
fn stone(r: &Reader<'_, '_>, number: &Number, at: usize) -> Option<Named> {
    if r.word(at) != "st" || r.spaced(at) || number.value >= Decimal::ONE_HUNDRED {
        return None;
    }
    let pounds = r.is_kind(at + 1, TokenKind::Number) && r.is_any(at + 2, &["lb", "lbs", "pounds"]);
    let rank = (number.value % Decimal::TEN) == Decimal::ONE && number.value != Decimal::from(11);
    (pounds || !rank).then(|| Some(Named::new(Unit::of_code("[stone_av]")?, at..at + 1))).flatten()
}

/// `6'2"`, "an altitude of 30'": feet and inches by their marks.
///
/// "he said, 'I am 30'" closes a quotation.
fn primes(r: &Reader<'_, '_>, number: &Number, at: usize) -> Option<Named> {
    if r.spaced(at) || !matches!(r.word(at), "'" | "’" | "′") {
        return None;
    }
    let feet = Unit::of_code("[ft_i]")?;
    if !r.spaced(at + 1)
        && let Some(inches) = super::super::number::read(r, at + 1)
        && inches.value < Decimal::from(12)
        && !r.spaced(inches.after)
        && matches!(r.word_or(inches.after), "\"" | "”" | "″" | "''")
    {
        return Some(Named {
            plus: inches.value / Decimal::from(12),
            ..Named::new(feet, at..inches.after + 1)
        });
    }
    let low = number.first.saturating_sub(6).max(r.first());
    let quoted = (r.first()..number.first).any(|it| matches!(r.word(it), "'" | "‘" | "’"));
    let size = |it: usize| {
        r.is_any(
            it,
            &[
                "altitude", "by", "ceiling", "deep", "depth", "height", "high", "ladder", "long",
                "tall", "wide", "width", "x",
            ],
        )
    };
    let told = (low..number.first).any(size) || size(at + 1);
    (told && !quoted && r.spaced(at + 1)).then(|| Named::new(feet, at..at + 1))
}

/// Whether "nm" at `at` stands beside what is measured in nanometers, and at no sea: "a 3nm process".
fn tiny(r: &Reader<'_, '_>, at: usize) -> bool {
    let low = at.saturating_sub(8).max(r.first());
    (low..(at + 5).min(r.end())).any(|it| {
        r.is_any(
            it,
            &[
                "chip",
                "chips",
                "laser",
                "light",
                "node",
                "nodes",
                "particles",
                "process",
                "processor",
                "processors",
                "semiconductor",
                "transistors",
                "wavelength",
                "wavelengths",
            ],
        )
    })
}

/// The scale of temperature that token `at` names after a sign for degrees.
fn degrees(r: &Reader<'_, '_>, at: usize) -> Option<Unit> {
    let code = match r.word_or(at) {
        "C" => "Cel",
        "F" => "[degF]",
        _ if r.is_any(at, &["celsius", "centigrade"]) => "Cel",
        _ if r.is_word(at, "fahrenheit") => "[degF]",
        _ => return None,
    };
    Unit::of_code(code)
}

/// Whether a short spelling is a unit here; "2.15 pm", "1 in 10", "45 A roads" are not.
pub(super) fn symbol_fits(
    r: &Reader<'_, '_>,
    number: &Number,
    at: usize,
    end: usize,
    word: &str,
) -> bool {
    let glued = !r.spaced(at);
    let hyphen = r.is_kind(at.wrapping_sub(1), TokenKind::Dash);
    let ends = r.ends_phrase(end) || r.is_kind(end, TokenKind::Symbol);
    let count = word.chars().count();
    match word {
        "%" | "‰" | "°" | "º" | "°C" | "°F" => true,
        // "2 in thick" is a length, "2 in April", "8 in 10" are not.
        "in" => {
            // "a 1-in-500 chance".
            (ends && (glued || !r.is_kind(end, TokenKind::Word)) && !r.hyphen(end))
                // "a 6.7in screen".
                || glued && !hyphen && r.spaced(end) && !r.is_kind(end, TokenKind::Number)
                || r.is_any(
                    end,
                    &["thick", "long", "wide", "tall", "high", "deep", "diameter", "more"],
                )
        }
        // A prime or a quotation mark: `10 " long`, `30' when`.
        "\"" => r.is_any(
            end,
            &["long", "wide", "tall", "high", "thick", "deep", "x", "display", "screen", "by"],
        ),
        "′" | "″" => true,
        // Hot and cold: "-10C", "12 C", but "173C" names a thing and "14.7C/" is cents.
        "C" | "F" => {
            // "35C-38C" goes on with another temperature.
            let range = r.hyphen(end) && r.word_or(end + 2) == word;
            // "bake at 180C/350F".
            let other = |at: usize| matches!(r.word_or(at), "C" | "F") && !r.spaced(at);
            let both = r.word_or(end) == "/" && other(end + 2)
                || r.word_or(number.first.wrapping_sub(1)) == "/"
                    && other(number.first.wrapping_sub(2));
            if both && glued && number.value < Decimal::from(700) {
                return true;
            }
            // "set it to 72F".
            if word == "F"
                && glued
                && ends
                && !hyphen
                && number.value >= Decimal::from(20)
                && number.value < Decimal::from(150)
                && !r.capital(number.first.wrapping_sub(1))
                && !r.is_kind(end, TokenKind::Dash)
            {
                return true;
            }
            let weather = number.value < Decimal::from(400)
                && (range || !r.is_any(end, &["/", "block", "-"]));
            let negative = r.is_kind(number.first.wrapping_sub(1), TokenKind::Dash);
            weather
                && !hyphen
                && (negative
                    || word == "C" && !r.is_kind(number.first.wrapping_sub(1), TokenKind::Dash)
                    || near_weather(r, at))
        }
        "pm" => {
            !glued && r.word(number.first).contains('.') && number.precision < Decimal::new(1, 2)
        }
        "am" | "a" => false,
        "m" => {
            glued
                || hyphen
                || ends
                || r.is_any(
                    end,
                    &[
                        "long",
                        "high",
                        "wide",
                        "deep",
                        "tall",
                        "away",
                        "above",
                        "below",
                        "sprint",
                        "race",
                        "final",
                        "freestyle",
                        "hurdles",
                        "run",
                        "swim",
                    ],
                )
                || !r.things_follow(end)
        }
        // "14 Boeing 737s" are no seconds.
        "s" if glued && number.value >= Decimal::ONE_HUNDRED => {
            !r.capital(number.first.wrapping_sub(1)) || number.first == r.first() + 1
        }
        // Single letters count only where they are glued or the phrase ends.
        _ if count == 1 => {
            (glued || ends) && !(word == "t" && glued && number.value < Decimal::TWO)
        }
        "min" | "sec" | "mo" | "mt" | "mi" | "ft" | "px" | "pp" | "mb" | "gb" | "tb" | "MP"
        | "nit" => true,
        _ => true,
    }
}

/// Words of weather and heat near a figure.
pub(super) fn near_weather(r: &Reader<'_, '_>, at: usize) -> bool {
    let low = at.saturating_sub(12).max(r.first());
    (low..(at + 8).min(r.end())).any(|i| {
        r.is_any(
            i,
            &[
                "temperature",
                "temperatures",
                "degrees",
                "heat",
                "cold",
                "warm",
                "hot",
                "freezing",
                "high",
                "highs",
                "low",
                "lows",
                "oven",
            ],
        )
    })
}
