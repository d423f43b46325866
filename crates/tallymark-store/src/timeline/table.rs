use std::fmt::Write as _;

use super::{Step, Timeline};
use crate::changes::text::clean;

pub(super) fn text(timeline: &Timeline) -> String {
    let mut out = String::new();
    for track in &timeline.tracks {
        let unit = track.unit.map_or(String::new(), |it| format!(", in {it}"));
        let _ = writeln!(out, "{}{unit} ({})", clean(&track.label), track.verdict);
        for step in &track.steps {
            let _ = write!(
                out,
                "  {}  {:>12}  “{}” {}",
                step.day,
                ends(step),
                clean(&step.quote),
                clean(&step.outlet)
            );
            if step.version > 1 || step.restated.is_some() {
                let _ = write!(out, ", version {}", step.version);
            }
            match step.restated.as_deref() {
                Some("") => out.push_str(", restated: no longer told"),
                Some(now) => {
                    let _ = write!(out, ", restated: now “{}”", clean(now));
                }
                None if step.lags => out.push_str(", behind an earlier figure"),
                None => {}
            }
            out.push('\n');
        }
    }
    let _ = writeln!(
        out,
        "{} questions with two dated figures or more, {} with one.",
        timeline.tracks.len(),
        timeline.alone
    );
    out
}

/// "12", "24 or more", "20 to 22".
pub(super) fn ends(step: &Step) -> String {
    match (step.low.as_deref(), step.high.as_deref()) {
        (Some(low), Some(high)) if low == high => low.to_owned(),
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => "?".to_owned(),
    }
}

pub(super) fn csv(timeline: &Timeline) -> String {
    let mut out = String::from(
        "question,verdict,unit,day,low,high,quote,outlet,page,version,behind,restated\r\n",
    );
    for track in &timeline.tracks {
        for step in &track.steps {
            let version = step.version.to_string();
            let day = step.day.to_string();
            let cells = [
                &*track.label,
                track.verdict,
                track.unit.unwrap_or_default(),
                &day,
                step.low.as_deref().unwrap_or_default(),
                step.high.as_deref().unwrap_or_default(),
                &step.quote,
                &step.outlet,
                &step.page,
                &version,
                if step.lags { "true" } else { "false" },
                step.restated.as_deref().unwrap_or_default(),
            ];
            for (at, cell) in cells.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                field(&mut out, cell);
            }
            out.push_str("\r\n");
        }
    }
    out
}

/// One field; what a spreadsheet would take for a formula ("=1+1") begins with an apostrophe.
fn field(out: &mut String, text: &str) {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let text = if risky { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) {
        let _ = write!(out, "\"{}\"", text.replace('"', "\"\""));
    } else {
        out.push_str(&text);
    }
}
