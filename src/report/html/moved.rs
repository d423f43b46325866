//! How a figure moved: a step line over the days that the figures hold for.

use tallymark_claim::Claim;
use tallymark_match::{Cluster, timeline};

use super::markup::{Markup, tenth};
use super::scale::{Ends, converted, day_number};
use crate::report::figure::grouped;

/// The widths of the two drawings, for wide pages and for phones, with the room that a label takes.
const WIDTHS: [(f64, f64, &str); 2] =
    [(950.0, 80.0, "plot wide-only"), (360.0, 44.0, "plot narrow-only")];
const TOP: f64 = 26.0;
const BOTTOM: f64 = 120.0;
/// Points that a line of this width can still show.
const MOST: usize = 120;

/// Draws the step line where the figures hold for two days or more; whether it did.
pub(crate) fn draw(
    page: &mut Markup,
    cluster: &Cluster,
    claims: &[Claim],
    letter_of: &dyn Fn(usize) -> String,
) -> bool {
    let unit = cluster.claims.iter().find_map(|at| unit_of(&claims[*at]));
    let points: Vec<Place> = timeline(cluster, claims)
        .into_iter()
        .filter_map(|it| {
            let ends = converted(it.value, unit_of(&claims[it.claim]), unit)?;
            let value = ends.low.or(ends.high)?;
            let label = grouped(it.value.low.or(it.value.high)?);
            Some(Place {
                day: day_number(it.day),
                date: it.day.to_string(),
                claim: it.claim,
                ends,
                value,
                lags: it.lags,
                label,
            })
        })
        .take(MOST)
        .collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return false };
    if first.day >= last.day {
        return false;
    }
    let low = points.iter().map(|it| it.value).min_by(f64::total_cmp).unwrap_or(0.0);
    let high = points.iter().map(|it| it.value).max_by(f64::total_cmp).unwrap_or(0.0);
    if low >= high {
        return false;
    }
    let y = |value: f64| BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
    let told: Vec<String> = points
        .iter()
        .map(|it| format!("{}: {} ({})", it.date, it.label, letter_of(it.claim)))
        .collect();
    page.raw(
        "<figure class=\"moved\"><figcaption>How the figure moved, by the day that each holds for",
    );
    if points.iter().any(|it| it.lags) {
        page.raw("; hollow: a later report that still had the older figure");
    }
    page.raw("</figcaption>");
    for (width, room, class) in WIDTHS {
        let x = |day: f64| room + (day - first.day) / (last.day - first.day) * (width - 2.0 * room);
        page.raw("<svg").attr("class", class).raw(" role=\"img\"");
        page.attr("viewBox", &format!("0 0 {width} 158")).attr("aria-label", &told.join("; "));
        page.raw("><line class=\"axis\" y1=\"134\" y2=\"134\"");
        page.place("x1", room / 2.0).place("x2", width - room / 2.0).raw("/>");
        page.raw("<path class=\"step\"").attr("d", &path(&points, &x, &y)).raw("/>");
        dots(page, &points, &told, (&x, &y));
        page.raw("</svg>");
    }
    page.raw("</figure>");
    true
}

/// A dot for each figure with the figure above it, and the days below.
fn dots(
    page: &mut Markup,
    points: &[Place],
    told: &[String],
    (x, y): (&dyn Fn(f64) -> f64, &dyn Fn(f64) -> f64),
) {
    let mut shown_day = None;
    for (at, point) in points.iter().enumerate() {
        let (px, py) = (x(point.day), y(point.value));
        page.raw("<a")
            .id("href", "#r", point.claim + 1)
            .raw("><title>")
            .text(&told[at])
            .raw("</title><circle");
        page.attr("class", if point.lags { "lags" } else { "now" }).place("cx", px).place("cy", py);
        page.raw(" r=\"5\"/>");
        let open = match (point.ends.low, point.ends.high) {
            (Some(_), None) => "+",
            _ => "",
        };
        let crowded = points[..at]
            .iter()
            .any(|it| (x(it.day) - px).abs() < 44.0 && (y(it.value) - py).abs() < 12.0);
        // A dot right above would cover the label: it goes to the right of its own.
        let covered = points.iter().any(|it| {
            let above = py - y(it.value);
            (x(it.day) - px).abs() < 44.0 && (0.1..24.0).contains(&above)
        });
        if !crowded {
            let (lx, ly) = if covered { (px + 24.0, py + 4.0) } else { (px, py - 10.0) };
            page.raw("<text class=\"num\"").place("x", lx).place("y", ly).raw(">");
            page.text(&format!("{}{open}", point.label)).raw("</text>");
        }
        page.raw("</a>");
        // A date under each day that has room for one.
        if shown_day.is_none_or(|last: f64| px - last > 80.0) {
            page.raw("<text class=\"num\" y=\"150\"")
                .place("x", px)
                .raw(">")
                .text(&point.date)
                .raw("</text>");
            shown_day = Some(px);
        }
    }
}

struct Place {
    day: f64,
    date: String,
    claim: usize,
    ends: Ends,
    value: f64,
    lags: bool,
    label: String,
}

/// The figure as it stood: the highest of each day, held until the next.
fn path(points: &[Place], x: &dyn Fn(f64) -> f64, y: &dyn Fn(f64) -> f64) -> String {
    let mut out = String::new();
    let current: Vec<&Place> = points.iter().filter(|it| !it.lags).collect();
    for day in current.chunk_by(|a, b| a.day == b.day) {
        let Some(top) = day.iter().max_by(|a, b| a.value.total_cmp(&b.value)) else { continue };
        let (px, py) = (tenth(x(top.day)), tenth(y(top.value)));
        if out.is_empty() {
            out = format!("M{px} {py}");
        } else {
            out.push_str(&format!("H{px}V{py}"));
        }
    }
    out
}

fn unit_of(claim: &Claim) -> Option<tallymark_claim::Unit> {
    match &claim.value {
        tallymark_claim::Value::Number(it) => it.unit,
        tallymark_claim::Value::Date(_) => None,
    }
}
