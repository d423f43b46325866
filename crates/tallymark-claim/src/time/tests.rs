//! One row a phenomenon: the sentence, and each date found in it as
//! `words=low..high`, with the TIMEX3 value after a `?` where no days are known.

use super::*;

/// Wednesday, 15 October 2014.
fn wednesday() -> Option<Period> {
    Date::new(2014, 10, 15).map(Period::day)
}

fn expressions(text: &str, reference: Option<Period>) -> Vec<TimeExpression> {
    find(&Prose::of_text(text, &[Span::new(0, text.len())]), reference)
}

fn show(text: &str, it: &TimeExpression) -> String {
    let quote = &text[it.span];
    match it.period {
        Some(period) if period.start_iso() == period.end_iso() => {
            format!("{quote}={}", period.start_iso())
        }
        Some(period) => format!("{quote}={}..{}", period.start_iso(), period.end_iso()),
        None => format!("{quote}?{}", it.timex),
    }
}

fn found(text: &str, reference: Option<Period>) -> String {
    let found: Vec<String> = expressions(text, reference).iter().map(|it| show(text, it)).collect();
    found.join(" | ")
}

/// Checks rows against Wednesday, 15 October 2014.
#[track_caller]
fn check(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, expected)| (text, expected, found(text, wednesday())))
        .filter(|(_, expected, got)| got != *expected)
        .map(|(text, expected, got)| format!("{text}\n   want {expected}\n   got  {got}\n"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.concat());
}

mod absolute;
mod claims;
mod laws;
mod quiet;
mod relative;
