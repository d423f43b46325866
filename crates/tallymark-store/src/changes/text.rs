use std::fmt::Write as _;

use super::{Changes, State};

/// New figures of one question that are told; the others are counted.
const MOST: usize = 8;

pub(super) fn render(changes: &Changes) -> String {
    let mut out = String::new();
    if changes.is_empty() {
        return "Nothing changed since the last look.\n".to_owned();
    }
    for it in &changes.questions {
        let verdict = if it.newly_in_conflict {
            "NEW CONFLICT".to_owned()
        } else {
            it.after.verdict.to_uppercase()
        };
        let _ = write!(out, "{verdict}  {}", clean(&it.label));
        match &it.before {
            Some(before) if before.verdict != it.after.verdict => {
                let _ = write!(out, " (was {})", before.verdict);
            }
            None => out.push_str(" (new)"),
            _ => {}
        }
        out.push('\n');
        if let Some(moved) = &it.moved {
            let _ =
                writeln!(out, "  moved from “{}” to “{}”", clean(&moved.from), clean(&moved.to));
        }
        let _ = writeln!(out, "  {}", ends(&it.after));
        for new in it.new.iter().take(MOST) {
            let _ = write!(out, "  + “{}” {}", clean(&new.quote), clean(&new.outlet));
            if let Some(date) = &new.date {
                let _ = write!(out, ", {date}");
            }
            out.push('\n');
        }
        if it.new.len() > MOST {
            let _ = writeln!(out, "  + {} more", it.new.len() - MOST);
        }
    }
    let corrected: Vec<_> = changes.pages.iter().filter(|it| !it.is_new).collect();
    for page in &corrected {
        let outlet = page.outlet.as_deref().map_or(String::new(), |it| format!("{}, ", clean(it)));
        let _ = writeln!(out, "CORRECTED  {outlet}{}, version {}", clean(&page.page), page.version);
        for it in &page.restated {
            let now = match &it.now {
                Some(now) => format!("now “{}”", clean(now)),
                None => "no longer told".to_owned(),
            };
            let _ =
                writeln!(out, "  restated: “{}”, {now}: {}", clean(&it.was), clean(&it.sentence));
        }
    }
    let pages = changes.pages.len() - corrected.len();
    let _ = writeln!(
        out,
        "{pages} new pages, {} with a new version, {} new figures that stand alone.",
        corrected.len(),
        changes.alone
    );
    out
}

fn ends(state: &State) -> String {
    let figures = match state.figures {
        1 => "1 figure".to_owned(),
        many => format!("{many} figures"),
    };
    match (&state.low, &state.high) {
        (Some(low), Some(high)) if low == high => format!("{figures}, {low}"),
        (Some(low), Some(high)) => format!("{figures}, from {low} to {high}"),
        _ => figures,
    }
}

/// One line without what a terminal would act on.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let hidden = matches!(c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
        if c.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(if c.is_control() || hidden { '\u{FFFD}' } else { c });
        }
    }
    out
}
