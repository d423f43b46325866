//! A question's figures on one scale, drawn with characters.

use crate::report::Report;
use crate::report::html::scale::{Mark, Scale, marks};

/// For each claim of `of` a drawing `width` columns wide: a dot, a bar, or an arrow where an end is open.
///
/// `None` where all figures would stand in one place: the drawing says nothing.
pub(super) fn draw(report: &Report, of: &[usize], width: usize) -> Option<Vec<String>> {
    let (drawn, _) = marks(&report.claims, of);
    if drawn.windows(2).all(|it| it[0].read == it[1].read) {
        return None;
    }
    // The outer columns are for the heads of arrows.
    let scale = Scale::new(&drawn, 1.0, width as f64 - 2.0)?;
    let row = |at: &usize| {
        let mark = drawn.iter().find(|it| it.claim == *at);
        mark.map_or_else(|| " ".repeat(width), |it| one(&scale, it, width))
    };
    Some(of.iter().map(row).collect())
}

fn one(scale: &Scale, mark: &Mark, width: usize) -> String {
    let at = |value: f64| (scale.place(value).round() as usize).min(width - 1);
    let dot = if mark.asserted { '●' } else { '○' };
    let mut row = vec![' '; width];
    match (mark.read.low.map(at), mark.read.high.map(at)) {
        (Some(low), Some(high)) if low == high => row[low] = dot,
        (Some(low), Some(high)) => {
            row[low..=high].fill('─');
            (row[low], row[high]) = ('├', '┤');
        }
        (Some(low), None) => {
            row[low..].fill('─');
            (row[low], row[width - 1]) = (dot, '▶');
        }
        (None, Some(high)) => {
            row[..=high].fill('─');
            (row[0], row[high]) = ('◀', dot);
        }
        (None, None) => {}
    }
    row.into_iter().collect()
}
