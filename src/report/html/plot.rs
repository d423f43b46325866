//! A question's figures on one scale, as inline SVG.

use tallymark_claim::{Claim, Unit};
use tallymark_match::Verdict;

use super::markup::Markup;
use super::scale::{End, Mark, Scale, axis_label, gap};

/// How a large plot is laid out.
#[derive(Clone, Copy, Debug)]
struct Layout {
    class: &'static str,
    width: f64,
    /// Where the scale begins and ends.
    left: f64,
    right: f64,
    /// Height of one outlet's lane, and how far below the middle of it the mark stands.
    lane: f64,
    sink: f64,
}

/// Names beside their lanes.
const WIDE: Layout = Layout {
    class: "plot wide-only",
    width: 950.0,
    left: 210.0,
    right: 920.0,
    lane: 26.0,
    sink: 0.0,
};

/// Names above their lanes, for a phone: the style shows one of the two.
const NARROW: Layout = Layout {
    class: "plot narrow-only",
    width: 360.0,
    left: 22.0,
    right: 338.0,
    lane: 44.0,
    sink: 8.0,
};

const TOP: f64 = 10.0;
/// Lanes of the small plot in the table.
const MOST_SMALL: usize = 8;

/// What a lane says beside its mark.
#[derive(Clone, Debug)]
pub(crate) struct Lane {
    pub(crate) letter: String,
    pub(crate) outlet: String,
    /// The figure in words, for those who cannot see the drawing.
    pub(crate) figure: String,
}

/// The plot beside a question in the table: no words, one thin lane a figure.
pub(crate) fn small(page: &mut Markup, marks: &[Mark], verdict: Verdict, told: &str) {
    let Some(scale) = Scale::new(marks, 8.0, 152.0) else { return };
    let shown = spread(marks, MOST_SMALL);
    let step = 7.0;
    let height = 8.0 + step * shown.len() as f64;
    page.raw("<svg class=\"small\" role=\"img\"")
        .attr("viewBox", &format!("0 0 160 {}", super::markup::tenth(height)))
        .attr("aria-label", told)
        .raw(">");
    gap_shade(page, &scale, marks, verdict, 0.5, height - 1.0);
    for (at, mark) in shown.iter().enumerate() {
        sign(page, &scale, mark, 7.5 + step * at as f64, 3.2);
    }
    page.raw("</svg>");
}

/// The large plot of a question, with a lane for each figure and an axis below; for wide pages and for phones.
pub(crate) fn large(
    page: &mut Markup,
    claims: &[Claim],
    drawn: (&[Mark], Option<Unit>),
    verdict: Verdict,
    lane_of: &dyn Fn(usize) -> Lane,
) {
    let lanes: Vec<Lane> = drawn.0.iter().map(|it| lane_of(it.claim)).collect();
    for layout in [WIDE, NARROW] {
        one(page, claims, drawn, verdict, (&lanes, layout));
    }
}

fn one(
    page: &mut Markup,
    claims: &[Claim],
    (marks, unit): (&[Mark], Option<Unit>),
    verdict: Verdict,
    (lanes, layout): (&[Lane], Layout),
) {
    let Layout { left, right, lane: step, sink, .. } = layout;
    let Some(scale) = Scale::new(marks, left, right) else { return };
    let bottom = TOP + step * marks.len() as f64;
    let told: Vec<String> =
        lanes.iter().map(|it| format!("{} {}: {}", it.letter, it.outlet, it.figure)).collect();
    page.raw("<svg")
        .attr("class", layout.class)
        .raw(" role=\"img\"")
        .attr("viewBox", &format!("0 0 {} {}", layout.width, super::markup::tenth(bottom + 26.0)))
        .attr("aria-label", &told.join("; "))
        .raw(">");
    gap_shade(page, &scale, marks, verdict, TOP - 4.0, bottom - TOP + 6.0);
    for (at, (mark, lane)) in marks.iter().zip(lanes).enumerate() {
        let middle = TOP + step * (at as f64 + 0.5);
        let (y, name) = (middle + sink, middle + 4.5 - sink);
        page.raw("<line class=\"lane\"")
            .place("x1", left - 8.0)
            .place("x2", right + 8.0)
            .place("y1", y)
            .place("y2", y)
            .raw("/><a")
            .id("href", "#r", mark.claim + 1)
            .raw("><title>")
            .text(&told[at])
            .raw("</title><text class=\"key\" x=\"4\"")
            .place("y", name)
            .raw(">")
            .text(&lane.letter)
            .raw("</text><text class=\"name\" x=\"34\"")
            .place("y", name)
            .raw(">")
            .text(&shortened(&lane.outlet))
            .raw("</text>");
        sign(page, &scale, mark, y, 5.5);
        page.raw("</a>");
    }
    axis(page, &scale, claims, marks, (unit, bottom, layout));
    page.raw("</svg>");
}

/// A figure's sign: a dot, a bar from low to high, an arrow where an end is open.
fn sign(page: &mut Markup, scale: &Scale, mark: &Mark, y: f64, size: f64) {
    let class = if mark.asserted { "sure" } else { "unsure" };
    let low = mark.read.low.map(|it| scale.place(it));
    let high = mark.read.high.map(|it| scale.place(it));
    page.raw("<g").attr("class", class).raw(">");
    // What the words rule in, where that is wider than what they say.
    let entailed = mark.entailed;
    if entailed != mark.read {
        let from = entailed.low.map_or(scale.left() - size, |it| scale.place(it));
        let to = entailed.high.map_or(scale.right() + size, |it| scale.place(it));
        line(page, "wide", from, to, y);
    }
    match (low, high) {
        (Some(low), Some(high)) if high - low < size => {
            dot(page, f64::midpoint(low, high), y, size)
        }
        (Some(low), Some(high)) => {
            line(page, "bar", low, high, y);
            for x in [low, high] {
                page.raw("<line class=\"cap\"")
                    .place("x1", x)
                    .place("x2", x)
                    .place("y1", y - size)
                    .place("y2", y + size)
                    .raw("/>");
            }
        }
        (Some(low), None) => {
            line(page, "bar", low, scale.right(), y);
            arrow(page, scale.right() + size, y, size, 1.0);
            dot(page, low, y, size);
        }
        (None, Some(high)) => {
            line(page, "bar", scale.left(), high, y);
            arrow(page, scale.left() - size, y, size, -1.0);
            dot(page, high, y, size);
        }
        (None, None) => {}
    }
    page.raw("</g>");
}

fn dot(page: &mut Markup, x: f64, y: f64, r: f64) {
    page.raw("<circle").place("cx", x).place("cy", y).place("r", r).raw("/>");
}

fn line(page: &mut Markup, class: &'static str, from: f64, to: f64, y: f64) {
    page.raw("<line")
        .attr("class", class)
        .place("x1", from)
        .place("x2", to)
        .place("y1", y)
        .place("y2", y)
        .raw("/>");
}

fn arrow(page: &mut Markup, x: f64, y: f64, size: f64, toward: f64) {
    use super::markup::tenth;
    let back = x - toward * size * 1.4;
    let path = format!(
        "M{} {}L{} {}L{} {}",
        tenth(back),
        tenth(y - size),
        tenth(x + toward * 2.0),
        tenth(y),
        tenth(back),
        tenth(y + size)
    );
    page.raw("<path class=\"arrow\"").attr("d", &path).raw("/>");
}

/// Shades what lies between two figures that cannot both be true.
fn gap_shade(
    page: &mut Markup,
    scale: &Scale,
    marks: &[Mark],
    verdict: Verdict,
    y: f64,
    height: f64,
) {
    if verdict < Verdict::Revised {
        return;
    }
    let Some((from, to)) = gap(marks) else { return };
    let (from, to) = (scale.place(from), scale.place(to));
    page.raw("<rect")
        .attr("class", &format!("gap v-{}", verdict.as_str()))
        .place("x", from)
        .place("width", (to - from).max(1.0))
        .place("y", y)
        .place("height", height)
        .raw("/>");
}

/// The figures at the bounds of the scale and, where there is room, those between.
fn axis(
    page: &mut Markup,
    scale: &Scale,
    claims: &[Claim],
    marks: &[Mark],
    (unit, bottom, layout): (Option<Unit>, f64, Layout),
) {
    line(page, "axis", layout.left - 8.0, layout.right + 8.0, bottom + 4.0);
    let mut ticks: Vec<(f64, String)> = Vec::new();
    for mark in marks {
        let claim = &claims[mark.claim];
        let ends = [
            (End::Low, mark.read.low.or(mark.read.high)),
            (End::High, mark.read.high.or(mark.read.low)),
        ];
        for (end, value) in ends {
            if let (Some(value), Some(label)) = (value, axis_label(claim, end, unit)) {
                ticks.push((scale.place(value), label));
            }
        }
    }
    ticks.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    ticks.dedup();
    let last = ticks.last().cloned();
    let mut free = f64::MIN;
    for (at, (x, label)) in ticks.iter().enumerate() {
        let half = label.chars().count() as f64 * 3.6;
        // The last one is always told: whoever would run into it gives way.
        let runs_into = last.as_ref().is_some_and(|(end, name)| {
            at + 1 < ticks.len() && x + half > end - name.chars().count() as f64 * 3.6 - 8.0
        });
        if x - half < free || (runs_into && at > 0) {
            continue;
        }
        free = x + half + 8.0;
        page.raw("<line class=\"tick\"")
            .place("x1", *x)
            .place("x2", *x)
            .place("y1", bottom + 1.0)
            .place("y2", bottom + 7.0)
            .raw("/><text class=\"num\"")
            .place("x", *x)
            .place("y", bottom + 20.0)
            .raw(">")
            .text(label)
            .raw("</text>");
    }
    if scale.logarithmic && layout.width > NARROW.width {
        page.raw("<text class=\"name\" x=\"34\"")
            .place("y", bottom + 20.0)
            .raw(">each step multiplies</text>");
    }
}

/// `most` of the marks, the lowest and the highest among them.
fn spread(marks: &[Mark], most: usize) -> Vec<&Mark> {
    if marks.len() <= most {
        return marks.iter().collect();
    }
    let mut sorted: Vec<&Mark> = marks.iter().collect();
    sorted.sort_by(|a, b| {
        let middle = |it: &Mark| it.read.middle().unwrap_or(0.0);
        middle(a).total_cmp(&middle(b)).then(a.claim.cmp(&b.claim))
    });
    let last = sorted.len() - 1;
    (0..most).map(|at| sorted[at * last / (most - 1)]).collect()
}

fn shortened(outlet: &str) -> String {
    let outlet = crate::report::safe::one_line(outlet);
    match outlet.char_indices().nth(22) {
        Some((cut, _)) if outlet.chars().count() > 24 => format!("{}…", outlet[..cut].trim_end()),
        _ => outlet,
    }
}
