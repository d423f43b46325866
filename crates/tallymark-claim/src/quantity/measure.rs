//! The unit of a number: signs before it, words and symbols after it, rates.

mod rate;
mod symbol;

use std::ops::Range;

use rust_decimal::Decimal;

pub(super) use self::rate::rate;
use self::rate::rated;
use self::symbol::symbol;
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
    pub(super) fn new(unit: Unit, tokens: Range<usize>) -> Named {
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
        r.mark(at) == b'.' && !r.spaced(at) && at > floor && r.is_kind(at - 1, TokenKind::Word);
    at -= usize::from(stop);
    let word = r.word(at);
    // "Y=28,030", as wires write a yen sign.
    if word == "=" && !r.spaced(first) && !r.spaced(at) && at > floor && r.word(at - 1) == "Y" {
        return Some((at - 1, Unit::of_code("JPY")?));
    }
    match r.kind(at)? {
        TokenKind::Symbol | TokenKind::Punct if !stop => {
            let unit = unit::of_money_sign(word)?;
            // "US$", "C $", "aud$ 15".
            if matches!(word, "$" | "£" | "¢" | "₵")
                && at > floor
                && r.is_kind(at - 1, TokenKind::Word)
            {
                let prefix =
                    r.word(at - 1).trim_end_matches('.').replace('.', "").to_ascii_uppercase();
                let glued = !r.spaced(at);
                // "the singer 's $500 million".
                if r.mark(at - 1) == b's' {
                    return Some((at, unit));
                }
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
            // "R500 million", "N20,000": one letter only where the amount is large.
            if glued && upper && word.len() == 1 {
                let large = r.word(first).contains(',')
                    // "Y110.25".
                    || word == "Y" && r.word(first).contains('.')
                    || r.is(first + 1, Class::Scale)
                    || matches!(r.word_or(first + 1), "bn" | "m" | "trn")
                    || small_sum(r, at, first);
                let code = match word {
                    "R" => "ZAR",
                    "N" => "NGN",
                    "P" => "PHP",
                    "K" => "ZMW",
                    "Y" => "JPY",
                    _ => return None,
                };
                return Some((at, Unit::of_code(code).filter(|_| large)?));
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
            // "the PS5", a console.
            if word == "PS" && r.word(first).len() == 1 && !r.is(first + 1, Class::Scale) {
                return None;
            }
            // "Flight PS752".
            if word == "PS" && at > r.first() && r.capital(at - 1) && !r.is(at - 1, Class::Article)
            {
                return None;
            }
            // "COP26", the summit.
            if word == "COP" && r.word(first).len() <= 2 {
                return None;
            }
            // Two letters only where they are glued ("RM120,000", "PS8.1bn") or well known.
            let known = (upper && word.len() == 3)
                || matches!(
                    word,
                    "Rs" | "Rp"
                        | "Tk"
                        | "Ksh"
                        | "Shs"
                        | "KSh"
                        | "Sh"
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

/// "R15.60", "fell R38", "R250 a month", "a fine of K500": a small sum; "the R38" is a road.
fn small_sum(r: &Reader<'_, '_>, sign: usize, first: usize) -> bool {
    let cents = r.word(first).split_once('.').is_some_and(|it| it.1.len() == 2);
    let before = sign.wrapping_sub(1);
    let moved = r.is(before, Class::ChangeUp)
        || r.is(before, Class::ChangeDown)
        || r.is_word(before, "by")
            && (r.is(before.wrapping_sub(1), Class::ChangeUp)
                || r.is(before.wrapping_sub(1), Class::ChangeDown));
    let rate = r.is_any(first + 1, &["a", "an", "per"])
        && (r.unit_name(first + 2).is_some()
            || unit::denominator(r.word_or(first + 2)).is_some()
            || unit::of_symbol(r.word_or(first + 2)).is_some());
    cents || moved || rate || r.token(before).is_some() && priced(r, sign)
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
    if matches!(r.mark(start), b'<' | b'[' | b'{')
        && matches!(r.mark(start + 2), b'>' | b']' | b'}')
    {
        let unit = unit::of_symbol(r.word(start + 1))?;
        return Some(Named::new(unit, start..start + 3));
    }
    let hyphen = usize::from(r.hyphen(start));
    // "millions of dollars", "hundreds of miles".
    let of = r.is_word(start, "of")
        && matches!(number.form, Form::Plural | Form::Several | Form::Handful);
    let mut at = start + hyphen + usize::from(of);
    // "half an hour", "three-quarters of a mile", "a quarter of a percentage point".
    // "0.6 of a point" too.
    let part = number.form == Form::Part
        || number.form == Form::Digits && number.value < Decimal::ONE && r.is_word(at, "of");
    if part {
        let link = at + usize::from(r.is_word(at, "of"));
        // "half of one percent".
        let one = link > at
            && (r.is_word(link, "one") || r.word_or(link) == "1")
            && (r.is_any(link + 1, &["percent", "per"]) || r.mark(link + 1) == b'%');
        let named = one
            || r.is_any(link, &["a", "an"])
                && (link == at) == r.is_word(number.after - 1, "half")
                && r.unit_name(link + 1).is_some();
        at = if named { link + 1 } else { at };
    }
    r.token(at)?;
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
                && (number.value >= Decimal::from(1_000_000)
                    || priced(r, number.first)
                    || pence(r, at + len))
            {
                return Some(Named::new(Unit::of_code("GBP")?, at..at + len));
            }
            return Some(Named::new(unit, at..at + len));
        }
        (None, None) => {}
    }
    if let Some(named) = code_after(r, start) {
        return Some(named);
    }
    // "3,300 sq. km".
    if r.is_word(at, "sq") && r.word_or(at + 1) == "." && !r.spaced(at + 1) {
        let code = match r.word_or(at + 2) {
            "m" | "meters" | "metres" => "m2",
            "km" | "kilometers" | "kilometres" => "km2",
            "ft" | "feet" => "[sft_i]",
            "mi" | "miles" => "[smi_us]",
            _ => return None,
        };
        return Some(Named::new(Unit::of_code(code)?, at..at + 3));
    }
    // "three more years", "20 additional miles", "517 rushing yards".
    if hyphen == 0
        && r.is_any(at, MODIFIERS)
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
        "won", "real", "sum", "crown", "colon", "dong", "punt", "kip", "guarani", "quetzal",
        "cedi", "ether", "buck",
    ]
    .iter()
    .any(|it| word.eq_ignore_ascii_case(it));
    let sen = ["rand", "sen"].iter().any(|it| word.eq_ignore_ascii_case(it));
    // "450 marks in physics", "60 crowns of kings"; "120 million marks" are money.
    let few = ["crowns", "marks"].iter().any(|it| word.eq_ignore_ascii_case(it))
        && number.value < Decimal::from(10_000);
    let other = homonym && number.value < Decimal::ONE_HUNDRED || few || sen && r.capital(at);
    !other
}

/// Whether the words before a figure tell a price: "worth 1,200 pounds", "a fine of 80 pounds".
fn priced(r: &Reader<'_, '_>, first: usize) -> bool {
    let low = first.saturating_sub(5).max(r.first());
    (low..first)
        .rev()
        .take_while(|&at| !matches!(r.word(at), "," | ";" | ":" | "and"))
        .any(|at| PRICES.binary_search(&r.word(at).to_ascii_lowercase().as_str()).is_ok())
}

/// "3 pounds 50 pence", "ten pounds and five pence": what goes on after the pounds at `at`.
fn pence(r: &Reader<'_, '_>, at: usize) -> bool {
    let next = at + usize::from(r.is_word(at, "and"));
    (r.is_kind(next, TokenKind::Number) || r.is(next, Class::NumberWord))
        && (next + 1..next + 4).any(|it| r.is_any(it, &["p", "pence", "penny"]))
}

/// Words of paying, before which pounds are money.
const PRICES: &[&str] = &[
    "bail",
    "bill",
    "bribe",
    "bribes",
    "budget",
    "compensation",
    "cost",
    "costing",
    "costs",
    "damages",
    "debt",
    "debts",
    "earn",
    "earned",
    "earning",
    "earns",
    "fee",
    "fees",
    "fine",
    "fined",
    "fines",
    "grant",
    "loan",
    "owe",
    "owed",
    "owes",
    "paid",
    "pay",
    "paying",
    "pays",
    "price",
    "priced",
    "prize",
    "ransom",
    "rent",
    "reward",
    "salary",
    "sold",
    "spend",
    "spending",
    "spent",
    "wage",
    "wages",
    "worth",
];

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
        // "TX 77002 Ph: 713".
        "ph" | "pH" | "PH" => number.value <= Decimal::from(14),
        "Ph" => false,
        // "two Teslas".
        "Newton" | "Newtons" | "Tesla" | "Teslas" => false,
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
            if word == "c" && glued {
                return cents(r, at);
            }
            let short =
                matches!(word, "p" | "元" | "zł" | "Kč" | "rmb" | "ரூ" | "kn" | "kr" | "Ft");
            if short && (glued || word != "p") {
                return Some(Named::new(unit::of_money_sign(word)?, at..at + 1));
            }
            let unit = lower_code(word).filter(|_| !glued)?;
            Some(Named::new(unit, at..at + 1))
        }
        _ => None,
    }
}

/// "up 2c", "412.5c a bushel"; "Flat 3c", "24c Mill Road" are none; "a high of 18c" is no money.
fn cents(r: &Reader<'_, '_>, at: usize) -> Option<Named> {
    let before = at.wrapping_sub(2);
    let named = r.token(before).is_some()
        && (r.is(before, Class::NumberLabel)
            || r.capital(before) && before > r.first() && !r.is(before, Class::ChangeUp));
    if named || r.capital(at + 1) {
        return None;
    }
    let weather = symbol::near_weather(r, at) || r.is_any(before, &["minus", "overnight"]);
    let code = if weather { "Cel" } else { "cent" };
    Some(Named::new(Unit::of_code(code)?, at..at + 1))
}

/// "12 ft 2 in", "thirteen dollars and forty-five cents", "15 dollars 50".
fn compound(r: &Reader<'_, '_>, named: &mut Named) {
    // "two years and a half".
    let end = named.tokens.end;
    if end > named.tokens.start
        && r.is_word(end, "and")
        && r.is_word(end + 1, "a")
        && r.is_any(end + 2, &["half", "quarter"])
        && r.ends_phrase(end + 3)
    {
        named.plus = Decimal::new(if r.is_word(end + 2, "half") { 50 } else { 25 }, 2);
        named.tokens.end = end + 3;
        return;
    }
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
    // "5-foot-11", "6 ft. 3".
    let feet = named.unit.code == "[ft_i]";
    at += usize::from(feet && r.hyphen(at));
    // "12 pounds, 4 ounces".
    let comma = !money && r.mark(at) == b',';
    at += usize::from(comma);
    let Some(next) = super::number::read(r, at) else { return };
    if next.value >= Decimal::from(share) || !next.value.fract().is_zero() || next.value.is_zero() {
        return;
    }
    if let Some(found) = simple(r, &next).filter(|it| small.contains(&it.unit.code)) {
        named.plus = next.value / Decimal::from(share);
        named.tokens.end = found.tokens.end;
        return;
    }
    // "5-foot-11", "6 ft. 3".
    let inches = feet
        && !comma
        && !r.is_word(at - 1, "and")
        && (r.hyphen(at - 1) || r.ends_phrase(next.after) && !r.hyphen(next.after));
    // "15 dollars 50".
    let cents = money
        && next.value >= Decimal::TEN
        && r.kind(next.after).is_none_or(|kind| kind == TokenKind::Punct)
        && r.is(named.tokens.end - 1, Class::Currency);
    if (inches || cents) && next.scale == Decimal::ONE {
        named.plus = next.value / Decimal::from(share);
        named.tokens.end = next.after;
    }
}
