//! The unit of a number: signs before it, words and symbols after it, rates.

use std::ops::Range;

use rust_decimal::Decimal;

use super::number::{Form, Number};
use super::reader::Reader;
use super::unit::{self, Dimension, Unit};
use crate::lexicon::Class;
use crate::token::TokenKind;

/// A unit with the tokens that name it.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) unit: Unit,
    pub(super) tokens: Range<usize>,
    /// What the number is to be multiplied by, "30 MUSD".
    pub(super) scale: Decimal,
    /// What is to be added to the number, "2 in" after "12 ft".
    pub(super) plus: Decimal,
}

impl Named {
    fn new(unit: Unit, tokens: Range<usize>) -> Named {
        Named { unit, tokens, scale: Decimal::ONE, plus: Decimal::ZERO }
    }
}

/// The currency sign before token `first`, with its first token: "$", "US$", "C $", "EUR", "Rs".
pub(super) fn money_before(
    r: &Reader<'_, '_>,
    first: usize,
    floor: usize,
) -> Option<(usize, Unit)> {
    if first <= floor {
        return None;
    }
    let mut at = first - 1;
    // "Rs. 500", "Rp. 2,000".
    let stop =
        r.word(at) == "." && !r.spaced(at) && at > floor && r.is_kind(at - 1, TokenKind::Word);
    at -= usize::from(stop);
    let word = r.word(at);
    match r.kind(at)? {
        TokenKind::Symbol | TokenKind::Punct if !stop => {
            let unit = unit::of_money_sign(word)?;
            // "US$", "C $", "aud$ 15".
            if (word == "$" || word == "£") && at > floor && r.is_kind(at - 1, TokenKind::Word) {
                let prefix =
                    r.word(at - 1).trim_end_matches('.').replace('.', "").to_ascii_uppercase();
                let glued = !r.spaced(at);
                let joined = [prefix.as_str(), word].concat();
                if let Some(unit) = unit::of_money_sign(&joined)
                    && (glued
                        || matches!(
                            prefix.as_str(),
                            "US" | "C" | "CAD" | "AUD" | "NZ" | "HK" | "S"
                        ))
                {
                    return Some((at - 1, unit));
                }
                if glued
                    && prefix.len() == 3
                    && let Some(unit) = unit::of_money_sign(&prefix)
                {
                    return Some((at - 1, unit));
                }
                if glued && prefix == "MEX" {
                    return Some((at - 1, Unit::of_code("MXN")?));
                }
            }
            Some((at, unit))
        }
        TokenKind::Word => {
            let upper = word.bytes().all(|byte| byte.is_ascii_uppercase());
            let glued = !r.spaced(first);
            // "euro345" of old wire text.
            if glued && matches!(word, "euro" | "euros" | "Euro" | "EURO") {
                return Some((at, Unit::of_code("EUR")?));
            }
            // No sign or code in letters is longer; "Ksh", "usd", "Mex$" without its sign.
            if word.len() > 4 {
                return None;
            }
            let code = match unit::of_money_sign(word) {
                Some(unit) => unit,
                // "usd 20".
                None => lower_code(word)?,
            };
            // "Flight PS752".
            if word == "PS" && at > r.first() && r.capital(at - 1) {
                return None;
            }
            // Two letters only where they are glued ("RM120,000", "PS8.1bn") or well known.
            let known = (upper && word.len() == 3)
                || matches!(
                    word,
                    "Rs" | "Rp"
                        | "Tk"
                        | "Ksh"
                        | "KSh"
                        | "Dh"
                        | "Dhs"
                        | "kr"
                        | "Kč"
                        | "RM"
                        | "SR"
                        | "LE"
                        | "NIS"
                        | "Lek"
                        | "rmb"
                )
                || (word.len() == 3
                    && !matches!(
                        word,
                        "all"
                            | "try"
                            | "top"
                            | "cup"
                            | "sat"
                            | "sos"
                            | "mad"
                            | "pen"
                            | "cop"
                            | "gel"
                            | "lak"
                            | "ron"
                    ))
                || (upper
                    && word.len() == 2
                    && glued
                    && matches!(word, "PS" | "TL" | "JD" | "KD" | "BD" | "DM" | "SR" | "RM"));
            known.then_some((at, code))
        }
        _ => None,
    }
}

/// "usd 20": codes that are written small.
fn lower_code(word: &str) -> Option<Unit> {
    let code = match word {
        "usd" => "USD",
        "eur" => "EUR",
        "gbp" => "GBP",
        "aud" => "AUD",
        "cad" => "CAD",
        "nzd" => "NZD",
        "inr" => "INR",
        "jpy" => "JPY",
        "chf" => "CHF",
        "sek" => "SEK",
        "rmb" => "CNY",
        _ => return None,
    };
    Unit::of_code(code)
}

/// The unit after `number`, rates included; `money` is the currency already read before it.
pub(super) fn after(r: &Reader<'_, '_>, number: &Number, money: Option<Unit>) -> Option<Named> {
    let start = number.after;
    let mut named = match money {
        Some(unit) => {
            let mut end = start;
            // "$10 dollars", "$58.24 US", "$500 US bail".
            if let Some((len, again)) = r.currency_name(start)
                && (again.dimension == Dimension::Money
                    && (again.code == unit.code || unit.code == "USD"))
            {
                let mut named = Named::new(again, start..start + len);
                named.scale = Decimal::ONE;
                return Some(rated(r, named));
            } else if matches!(r.word_or(start), "US" | "USD" | "U.S") && unit.code == "USD" {
                end += 1;
            }
            Named::new(unit, start..end)
        }
        None => simple(r, number)?,
    };
    compound(r, &mut named);
    Some(rated(r, named))
}

/// A unit after a number, without rates.
fn simple(r: &Reader<'_, '_>, number: &Number) -> Option<Named> {
    let start = number.after;
    // "20 <kg>", "20 [kg]".
    if matches!(r.word_or(start), "<" | "[" | "{")
        && matches!(r.word_or(start + 2), ">" | "]" | "}")
    {
        let unit = unit::of_symbol(r.word(start + 1))?;
        return Some(Named::new(unit, start..start + 3));
    }
    let hyphen = usize::from(r.hyphen(start));
    // "millions of dollars", "hundreds of miles".
    let of = r.is_word(start, "of")
        && matches!(number.form, Form::Plural | Form::Several | Form::Handful);
    let at = start + hyphen + usize::from(of);
    let token = r.token(at)?;
    if token.is(Class::Currency)
        || token.is(Class::UnitName)
        || r.unit_name(at).is_some()
        || r.currency_name(at).is_some()
    {
        let currency = r.currency_name(at).filter(|it| money_fits(r, number, at, it.0));
        let unit = r.unit_name(at).filter(|it| unit_fits(r, number, at, it));
        // The longer name wins: "pounds sterling", "pounds per square inch"; "361 million pounds" is money.
        match (currency, unit) {
            (Some((len, currency)), Some((other, _))) if len > other => {
                return Some(Named::new(currency, at..at + len));
            }
            (Some((len, currency)), None) => return Some(Named::new(currency, at..at + len)),
            (_, Some((len, unit))) => {
                if unit.code == "[lb_av]"
                    && !r.word(at).starts_with(['l', 'L'])
                    && number.value >= Decimal::from(1_000_000)
                {
                    return Some(Named::new(Unit::of_code("GBP")?, at..at + len));
                }
                return Some(Named::new(unit, at..at + len));
            }
            (None, None) => {}
        }
    }
    if let Some(named) = code_after(r, start) {
        return Some(named);
    }
    // "three more years", "20 additional miles", "517 rushing yards".
    if hyphen == 0
        && MODIFIERS.iter().any(|it| r.is_word(at, it))
        && let Some((len, unit)) = r.unit_name(at + 1).filter(|it| {
            it.1.code != "pt" && r.word(at + it.0).ends_with('s')
                || it.1.code == "[ft_i]"
                || r.word(at + 1) == "percent"
        })
    {
        return Some(Named::new(unit, at + 1..at + 1 + len));
    }
    symbol(r, number, start, hyphen)
}

/// Words that may stand between a number and its unit.
const MODIFIERS: &[&str] = &[
    "additional",
    "consecutive",
    "extra",
    "full",
    "further",
    "long",
    "more",
    "passing",
    "previous",
    "receiving",
    "rushing",
    "solid",
    "straight",
    "total",
    "whole",
];

/// Whether a word that names a currency does so here.
fn money_fits(r: &Reader<'_, '_>, number: &Number, at: usize, len: usize) -> bool {
    if len > 1 {
        return true;
    }
    let word = r.word(at);
    // "only two won their seats", "three crown jewels", "five real reasons", "12 marks".
    let homonym = [
        "won", "real", "rand", "sum", "crown", "colon", "dong", "punt", "kip", "guarani",
        "quetzal", "cedi", "ether", "buck",
    ]
    .iter()
    .any(|it| word.eq_ignore_ascii_case(it));
    let sen = word.eq_ignore_ascii_case("sen");
    !(homonym && number.value < Decimal::ONE_HUNDRED) && !(sen && r.capital(at))
}

/// Whether a word that names a unit does so here.
fn unit_fits(r: &Reader<'_, '_>, number: &Number, at: usize, found: &(usize, Unit)) -> bool {
    if found.0 > 1 {
        return true;
    }
    match r.word(at) {
        // "two stone lions", "the three stone walls".
        "stone" => number.value >= Decimal::from(5) && !r.things_follow(at + 1),
        // "one second chance".
        "second" => {
            number.value != Decimal::ONE
                || r.ends_phrase(at + 1)
                || r.hyphen(at + 1)
                || r.hyphen(at - 1)
        }
        "pieces" | "piece" | "cups" | "cup" | "turns" | "carats"
            if number.value == Decimal::ONE =>
        {
            false
        }
        // "30 F Block", "5 C grades" are read by their symbols.
        "c" | "f" => false,
        _ => true,
    }
}

/// "50 USD", "30 MUSD", "75 USD million", "1,200€", "99.99 ₽", "118.5p".
fn code_after(r: &Reader<'_, '_>, at: usize) -> Option<Named> {
    let word = r.word_or(at);
    let kind = r.kind(at)?;
    let glued = !r.spaced(at);
    match kind {
        TokenKind::Symbol | TokenKind::Punct => {
            let unit = unit::of_money_sign(word)?;
            // "10 $20": the sign belongs to the next figure.
            if r.is_kind(at + 1, TokenKind::Number) && !glued {
                return None;
            }
            if r.is_kind(at + 1, TokenKind::Number) && !r.spaced(at + 1) {
                return None;
            }
            Some(Named::new(unit, at..at + 1))
        }
        TokenKind::Word => {
            let upper = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
            if upper && r.is_kind(at + 1, TokenKind::Number) && !r.spaced(at + 1) {
                return None; // "3 USD50 cards"
            }
            if upper && let Some(unit) = unit::of_money_sign(word) {
                let mut named = Named::new(unit, at..at + 1);
                if let Some(scale) = r.decimal(at + 1, Class::Scale) {
                    named.scale = scale;
                    named.tokens.end += 1;
                }
                return Some(named);
            }
            if upper && word.len() == 4 && word.starts_with('M') {
                let mut named = Named::new(unit::of_money_sign(&word[1..])?, at..at + 1);
                named.scale = Decimal::from(1_000_000);
                return Some(named);
            }
            let short = match word {
                "p" | "元" | "zł" | "Kč" | "rmb" | "ரூ" | "kn" => true,
                "kr" | "Ft" => true,
                _ => false,
            };
            if short && (glued || word != "p") {
                return Some(Named::new(unit::of_money_sign(word)?, at..at + 1));
            }
            let unit = lower_code(word).filter(|_| !glued)?;
            Some(Named::new(unit, at..at + 1))
        }
        _ => None,
    }
}

/// A short spelling: "58km", "6 kW", "4km^2", "12 °C", "10 lb-ft".
fn symbol(r: &Reader<'_, '_>, number: &Number, start: usize, hyphen: usize) -> Option<Named> {
    let at = start + hyphen;
    let first = r.token(at)?;
    if !matches!(
        first.kind,
        TokenKind::Word | TokenKind::Symbol | TokenKind::Punct | TokenKind::Quote
    ) {
        return None;
    }
    // The longest run of glued tokens that spells a unit: "km/h", "m2", "sq" takes a blank.
    let text = r.prose().text();
    for end in (at + 1..=at + 4).rev() {
        if end > r.end() || (at + 1..end).any(|i| r.spaced(i)) {
            continue;
        }
        let mut word = &text[first.start()..r.prose().tokens()[end - 1].end()];
        // No short spelling is longer: "people" is none.
        if word.len() > 6 && end == at + 1 {
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

/// Whether a short spelling is a unit here; "2.15 pm", "1 in 10", "45 A roads" are not.
fn symbol_fits(r: &Reader<'_, '_>, number: &Number, at: usize, end: usize, word: &str) -> bool {
    let glued = !r.spaced(at);
    let hyphen = r.is_kind(at.wrapping_sub(1), TokenKind::Dash);
    let ends = r.ends_phrase(end) || r.is_kind(end, TokenKind::Symbol);
    let count = word.chars().count();
    match word {
        "%" | "‰" | "°" | "º" | "°C" | "°F" => true,
        // "2 in thick" is a length, "2 in April", "8 in 10" are not.
        "in" => {
            (glued && ends)
                || (ends && !r.is_kind(end, TokenKind::Word))
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
            let weather = number.value < Decimal::from(400) && !r.is_any(end, &["/", "block", "-"]);
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
fn near_weather(r: &Reader<'_, '_>, at: usize) -> bool {
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

/// "12 ft 2 in", "thirteen dollars and forty-five cents", "15 dollars 50".
fn compound(r: &Reader<'_, '_>, named: &mut Named) {
    let (small, share): (&[&str], u32) = match named.unit.code {
        "[ft_i]" => (&["[in_i]"], 12),
        "[lb_av]" => (&["[oz_av]"], 16),
        "[stone_av]" => (&["[lb_av]"], 14),
        _ if named.unit.dimension == Dimension::Money => (&["cent", "penny"], 100),
        _ => return,
    };
    let money = share == 100;
    if named.tokens.is_empty() {
        return; // "$5 and 50 cents"
    }
    let mut at = named.tokens.end;
    at += usize::from(r.is_word(at, "and"));
    at += usize::from(money && r.is_word(at, "and"));
    let Some(next) = super::number::read(r, at) else { return };
    if next.value >= Decimal::from(share) || !next.value.fract().is_zero() || next.value.is_zero() {
        return;
    }
    let found = simple(r, &next).filter(|it| small.contains(&it.unit.code));
    if let Some(found) = found {
        named.plus = next.value / Decimal::from(share);
        named.tokens.end = found.tokens.end;
    } else if money
        && next.value >= Decimal::TEN
        && next.scale == Decimal::ONE
        && r.kind(next.after).is_none_or(|kind| kind == TokenKind::Punct)
        && r.is(named.tokens.end - 1, Class::Currency)
    {
        named.plus = next.value / Decimal::from(share);
        named.tokens.end = next.after;
    }
}

/// Adds what a rate is counted by: "per barrel", "a day", "-a-share", "/m2".
fn rated(r: &Reader<'_, '_>, mut named: Named) -> Named {
    for _ in 0..2 {
        let Some((code, end)) = rate(r, named.tokens.end, named.unit.dimension) else { break };
        named.unit = Unit::per(Some(named.unit), code);
        named.tokens.end = end;
    }
    named
}

/// The denominator that starts at `at` with the token after it.
pub(super) fn rate(r: &Reader<'_, '_>, at: usize, of: Dimension) -> Option<(&'static str, usize)> {
    let dash = usize::from(r.hyphen(at));
    let start = at + dash;
    let word = r.word_or(start);
    let per = word.eq_ignore_ascii_case("per") || (word == "/" && !r.spaced(start + 1));
    let article = r.is_any(start, &["a", "an"]);
    let every = r.is_any(start, &["each", "every"]) && of != Dimension::Time;
    if !per && !article && !every {
        return None;
    }
    let inner = usize::from(r.hyphen(start + 1));
    let next = start + 1 + inner;
    if per && r.is_kind(next, TokenKind::Number) {
        // "per 100,000 people".
        let code = match r.word(next) {
            "100" => "10*2",
            "1,000" | "1000" => "10*3",
            "10,000" | "10000" => "10*4",
            "100,000" | "100000" => "10*5",
            _ => return None,
        };
        return Some((code, next + 1));
    }
    if per && r.is_word(next, "million") {
        return Some(("10*6", next + 1));
    }
    if let Some((len, unit)) = r.unit_name(next) {
        let singular =
            !r.word(next + len - 1).ends_with('s') || unit.code == "Hz" || unit.code == "[sft_i]";
        let trade = matches!(
            unit.code,
            "h" | "min"
                | "s"
                | "d"
                | "wk"
                | "mo"
                | "a"
                | "[bbl_us]"
                | "[oz_av]"
                | "t"
                | "[ston_av]"
                | "[gal_us]"
                | "[lb_av]"
                | "kg"
                | "L"
                | "[acr_us]"
                | "har"
                | "km"
                | "[mi_i]"
                | "m"
                | "fortnight"
                | "decade"
                | "[sft_i]"
                | "kW.h"
                | "MW.h"
                | "[pt_us]"
                | "m2"
                | "km2"
                | "m3"
                | "[oz_tr]"
        );
        if !singular || !trade && article || (unit.dimension == of && of != Dimension::Time) {
            return None;
        }
        // "5 percent a year ago", "3 hours a day later".
        if article && r.is_any(next + len, &["ago", "earlier", "later", "before", "after", "old"]) {
            return None;
        }
        return Some((unit.code, next + len));
    }
    if word == "/"
        && let Some(unit) = unit::of_symbol(r.word_or(next))
    {
        // "J/m^2".
        let squared = r.word_or(next + 1) == "^"
            || (r.is_kind(next + 1, TokenKind::Number) && !r.spaced(next + 1));
        if squared {
            let digit = next + 1 + usize::from(r.word_or(next + 1) == "^");
            let unit = Unit::of_code(&[unit.code, r.word_or(digit)].concat())?;
            return Some((unit.code, digit + 1));
        }
        return Some((unit.code, next + 1));
    }
    let word = r.word_or(next);
    if per && let Some(unit) = unit::of_symbol(word).filter(|_| word.len() > 1) {
        return Some((unit.code, next + 1));
    }
    let code = unit::denominator(word)?;
    let share = matches!(code, "share" | "person" | "night" | "head" | "ticket" | "game" | "unit");
    (per || (article && share && of == Dimension::Money) || (every && of == Dimension::Money))
        .then_some((code, next + 1))
}
