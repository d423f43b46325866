//! Figures as people write them.

use rust_decimal::Decimal;
use tallymark_claim::{Period, Value};

/// Low and high of a figure in words: "open" where there is no end, "?" where a date is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ends {
    pub(crate) low: String,
    pub(crate) high: String,
}

/// The ends of a figure or a date.
pub(crate) fn ends(value: &Value) -> Ends {
    match value {
        Value::Number(it) => {
            let end = |end: Option<Decimal>| end.map_or_else(|| "open".to_owned(), grouped);
            Ends { low: end(it.read.low), high: end(it.read.high) }
        }
        Value::Date(it) => {
            let iso = |of: fn(Period) -> String| it.period.map_or_else(|| "?".to_owned(), of);
            Ends { low: iso(Period::start_iso), high: iso(Period::end_iso) }
        }
    }
}

/// A number with its thousands set apart: "2,600", "1,234.5".
pub(crate) fn grouped(value: Decimal) -> String {
    let plain = value.normalize().to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", &*plain), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |(w, f)| (w, f));
    let mut out = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A unit's code as people write it: "mi" for "[mi_i]", "°C" for "Cel".
pub(crate) fn unit_name(code: &str) -> &str {
    match code {
        "Cel" => "°C",
        "[degF]" => "°F",
        "a:age" => "years old",
        "a" => "years",
        "mo" => "months",
        "wk" => "weeks",
        "d" => "days",
        // UCUM sets customary units in brackets, with the country after a low line.
        _ => match code.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(inner) => inner.split_once('_').map_or(inner, |(name, _)| name),
            None => code,
        },
    }
}

#[cfg(test)]
mod tests;
