//! One page with a step line a question. It runs nothing and loads nothing.

use std::fmt::Write as _;

use tallymark::Date;

use super::{Step, Timeline, Track, table};
use crate::changes::text::clean;

const HEAD: &str = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" \
    content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\
    <meta name=\"viewport\" content=\"width=device-width\"><style>\
    body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}\
    table{border-collapse:collapse;width:100%}td,th{padding:.15rem .6rem;text-align:left;vertical-align:top}\
    td.n{text-align:right;font-variant-numeric:tabular-nums}tr.old td{color:#666}svg{width:100%;height:auto}\
    .step{fill:none;stroke:#205493;stroke-width:2}.now{fill:#205493}.old{fill:#fff;stroke:#666;stroke-width:2}\
    .axis{stroke:#999}text{font-size:13px;text-anchor:middle}\
    @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}.step{stroke:#8ab4f8}.now{fill:#8ab4f8}.old{fill:#161616;stroke:#aaa}tr.old td{color:#aaa}text{fill:#eee}}\
    </style>";

pub(super) fn render(timeline: &Timeline, title: &str) -> String {
    let mut out = String::from("<!doctype html><html lang=\"en\"><head>");
    out.push_str(HEAD);
    let _ = write!(out, "<title>{0}</title></head><body><h1>{0}</h1>", escaped(title));
    out.push_str(
        "<p>How each figure moved, by the day that it holds for. Hollow: a report that was behind \
         an earlier one, or a figure that its page later told otherwise.</p>",
    );
    for track in &timeline.tracks {
        section(&mut out, track);
    }
    let _ =
        write!(out, "<p>{} questions have one dated figure and are left out.</p>", timeline.alone);
    out.push_str("</body></html>\n");
    out
}

fn section(out: &mut String, track: &Track) {
    let unit = track.unit.map_or(String::new(), |it| format!(", in {}", escaped(it)));
    let _ = write!(
        out,
        "<section><h2>{}{unit} <small>{}</small></h2>",
        escaped(&track.label),
        track.verdict
    );
    line(out, track);
    out.push_str("<table><tr><th>Day</th><th>Figure</th><th>Words</th><th>Page</th><th></th></tr>");
    for step in &track.steps {
        let note = match step.restated.as_deref() {
            Some("") => "restated: no longer told".to_owned(),
            Some(now) => format!("restated: now “{}”", escaped(now)),
            None if step.lags => "behind an earlier figure".to_owned(),
            None => String::new(),
        };
        let _ = write!(
            out,
            "<tr{}><td>{}</td><td class=\"n\">{}</td><td><bdi>“{}”</bdi></td><td><bdi>{}</bdi>{}</td><td>{note}</td></tr>",
            if is_old(step) { " class=\"old\"" } else { "" },
            step.day,
            escaped(&table::ends(step)),
            escaped(&step.quote),
            escaped(&step.outlet),
            if step.version > 1 || step.restated.is_some() {
                format!(", version {}", step.version)
            } else {
                String::new()
            },
        );
    }
    out.push_str("</table></section>");
}

fn is_old(step: &Step) -> bool {
    step.lags || step.restated.is_some()
}

/// The step line, where the figures hold for two days or more.
fn line(out: &mut String, track: &Track) {
    let points: Vec<(f64, f64, &Step)> = (track.steps.iter())
        .filter_map(|it| {
            let value: f64 = it.low.as_ref().or(it.high.as_ref())?.parse().ok()?;
            Some((day_number(it.day), value, it))
        })
        .collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let low = points.iter().map(|it| it.1).min_by(f64::total_cmp).unwrap_or(0.0);
    let high = points.iter().map(|it| it.1).max_by(f64::total_cmp).unwrap_or(0.0);
    if first.0 >= last.0 || low >= high {
        return;
    }
    let x = |day: f64| 60.0 + (day - first.0) / (last.0 - first.0) * 820.0;
    let y = |value: f64| 120.0 - (value - low) / (high - low) * 90.0;
    out.push_str("<svg viewBox=\"0 0 950 160\" role=\"img\"><line class=\"axis\" x1=\"40\" x2=\"920\" y1=\"135\" y2=\"135\"/>");
    let mut path = String::new();
    for (day, value, _) in points.iter().filter(|it| !is_old(it.2)) {
        let _ = match path.is_empty() {
            true => write!(path, "M{:.1} {:.1}", x(*day), y(*value)),
            false => write!(path, "H{:.1}V{:.1}", x(*day), y(*value)),
        };
    }
    let _ = write!(out, "<path class=\"step\" d=\"{path}\"/>");
    let mut told = f64::MIN;
    for (day, value, step) in &points {
        let (px, py) = (x(*day), y(*value));
        let class = if is_old(step) { "old" } else { "now" };
        let _ = write!(
            out,
            "<circle class=\"{class}\" cx=\"{px:.1}\" cy=\"{py:.1}\" r=\"5\"><title>{}: {} ({})</title></circle>",
            step.day,
            escaped(&step.quote),
            escaped(&step.outlet)
        );
        // A date and a figure where there is room for them.
        if px - told > 80.0 {
            told = px;
            let _ = write!(
                out,
                "<text x=\"{px:.1}\" y=\"{:.1}\">{}</text><text x=\"{px:.1}\" y=\"152\">{}</text>",
                py - 10.0,
                escaped(&table::ends(step)),
                step.day
            );
        }
    }
    out.push_str("</svg>");
}

fn day_number(day: Date) -> f64 {
    Date::new(1970, 1, 1).map_or(0.0, |epoch| f64::from(day.days_since(epoch)))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
