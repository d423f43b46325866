//! What a rate is counted by: "per barrel", "a day", "per 100,000".

use super::Named;
use crate::quantity::reader::Reader;
use crate::quantity::unit::{self, Dimension, Unit};
use crate::tag::Tag;
use crate::token::TokenKind;

/// Adds what a rate is counted by: "per barrel", "a day", "-a-share", "/m2".
pub(super) fn rated(r: &Reader<'_, '_>, mut named: Named) -> Named {
    for _ in 0..2 {
        // "$500 more per month".
        let end = named.tokens.end;
        let more = usize::from(r.is_word(end, "more") && r.is_any(end + 1, &["a", "an", "per"]));
        let Some((code, end)) = rate(r, end + more, named.unit.dimension) else { break };
        named.unit = Unit::per(Some(named.unit), code);
        named.tokens.end = end;
    }
    if let Some((code, _)) = around_echo(r, &named) {
        named.unit = Unit::per(Some(named.unit), code);
    }
    named
}

/// The rate that stands behind an echo and holds for both: "155 miles (250 kilometers) per hour".
fn around_echo(r: &Reader<'_, '_>, named: &Named) -> Option<(&'static str, usize)> {
    let dimension = named.unit.dimension;
    if !matches!(dimension, Dimension::Length | Dimension::Volume | Dimension::Mass) {
        return None;
    }
    let end = named.tokens.end;
    let close = match r.mark(end) {
        b'(' if r.is_kind(end + 1, TokenKind::Number) => {
            (end + 3..end + 6).find(|&at| r.mark(at) == b')')?
        }
        b')' => {
            let low = end.saturating_sub(6).max(r.first() + 1);
            let open = (low..end).rev().find(|&at| r.mark(at) == b'(')?;
            r.unit_name(open - 1)?;
            end
        }
        _ => return None,
    };
    rate(r, close + 1, dimension)
}

/// The denominator that starts at `at` with the token after it.
pub(in crate::quantity) fn rate(
    r: &Reader<'_, '_>,
    at: usize,
    of: Dimension,
) -> Option<(&'static str, usize)> {
    let dash = usize::from(r.hyphen(at));
    let start = at + dash;
    let word = r.word_or(start);
    let per = word.eq_ignore_ascii_case("per") || (word == "/" && !r.spaced(start + 1));
    let article = r.is_any(start, &["a", "an"]);
    let every = r.is_any(start, &["each", "every"]) && of != Dimension::Time;
    if !per && !article && !every {
        return None;
    }
    // "$0.34 per diluted share".
    let inner = usize::from(
        r.hyphen(start + 1)
            || per
                && r.is_any(start + 1, &["basic", "common", "diluted", "ordinary", "preferred"])
                && r.is_word(start + 2, "share"),
    );
    let next = start + 1 + inner;
    if per && r.is_kind(next, TokenKind::Number) {
        // "6.5 liters per 100 km".
        if r.word(next) == "100"
            && let Some(unit) = r
                .unit_name(next + 1)
                .map(|it| it.1)
                .or_else(|| unit::of_symbol(r.word_or(next + 1)))
        {
            return (unit.code == "km").then_some(("(100.km)", next + 2));
        }
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
                | "l"
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
        // "20 milligrams per kilogram", "10 meters per kilometer".
        let share = per && matches!(of, Dimension::Length | Dimension::Mass | Dimension::Volume);
        let alike = unit.dimension == of && of != Dimension::Time;
        if !singular || !trade && article || alike && !share {
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
        let squared = r.mark(next + 1) == b'^'
            || (r.is_kind(next + 1, TokenKind::Number) && !r.spaced(next + 1));
        if squared {
            let digit = next + 1 + usize::from(r.mark(next + 1) == b'^');
            let unit = Unit::of_code(&[unit.code, r.word_or(digit)].concat())?;
            return Some((unit.code, digit + 1));
        }
        return Some((unit.code, next + 1));
    }
    let word = r.word_or(next);
    // "Rs 80 a kg".
    if article
        && of == Dimension::Money
        && matches!(word, "kWh" | "kg" | "km" | "lb" | "oz" | "sqm")
        && let Some(unit) = unit::of_symbol(word)
    {
        return Some((unit.code, next + 1));
    }
    if per && let Some(unit) = unit::of_symbol(word).filter(|_| word.len() > 1) {
        return Some((unit.code, next + 1));
    }
    let code = unit::denominator(word)?;
    // "70 phones a night", "12 points a game"; "two men a night earlier" tells when, "a seat belt" is a thing.
    let later = ["after", "ago", "before", "earlier", "later"];
    let often = matches!(code, "game" | "match" | "night" | "season");
    let fits = (of == Dimension::Money || often)
        && !r.is_any(next + 1, &later)
        && (dash + inner > 0
            || r.prose().tag(next + 1) != Tag::Noun
            || r.is_any(next + 1, &["plus", "last"]));
    (per || (article || every) && fits).then_some((code, next + 1))
}
