//! Two dates joined into one stretch: "from January to April 2015", "November 18-19".

use crate::lexicon::Class;
use crate::token::TokenKind;

use super::atom::{self, Core, Read, Year};
use super::numeric;
use super::words::Line;

/// The date that a stretch which starts with `first` ends with, read from after the joint.
///
/// The ends share what one of them leaves out: the month of "November 18-19",
/// the year of "January to April 2015".
pub(super) fn join(line: &Line<'_>, start: usize, first: &mut Read) -> Option<Read> {
    let at = first.end;
    let between = line.word(start.wrapping_sub(1), "between");
    let dash = line.kind(at) == Some(TokenKind::Dash) || line.word(at, "~");
    let to = line.any_word(at, &["to", "through", "until", "till", "thru"]);
    // "March 3 and 4": two days of one month.
    let two = matches!(first.core, Core::Day { .. })
        && line.word(at, "and")
        && line.two_digits(at.wrapping_sub(1)).is_some()
        && line.two_digits(at + 1).is_some()
        && line.token(at + 2).is_none_or(|it| it.kind == TokenKind::Punct)
        && !line.any_word(at + 2, &["(", "/", ":"]);
    let and = (between || two) && line.word(at, "and");
    if !(dash || to || and) {
        return None;
    }
    // "Monday - Friday's edition": a dash with blanks may be any other dash.
    if dash
        && line.token(at + 1).is_some_and(|it| it.spaced)
        && !matches!(first.core, Core::Quarter { .. } | Core::Day { .. })
    {
        return None;
    }
    let next = at + 1;
    let mut second =
        partial(line, next, first).or_else(|| whole(line, next).filter(|_| !two || between))?;
    if !joins(&first.core) || !joins(&second.core) {
        return None;
    }
    share(&mut first.core, &mut second.core);
    Some(second)
}

/// Whether a date may be the end of a stretch.
fn joins(core: &Core) -> bool {
    matches!(
        core,
        Core::Day { .. }
            | Core::TwoWays { .. }
            | Core::Month { .. }
            | Core::Year(_)
            | Core::Quarter { .. }
            | Core::Weekday { .. }
            | Core::Today(_)
            | Core::Now
            | Core::Holiday { .. }
    )
}

/// A whole date after the joint.
fn whole(line: &Line<'_>, at: usize) -> Option<Read> {
    if line.word(at, "now") {
        return Some(Read::new(Core::Now, at + 1));
    }
    if line.any_word(at, &["current", "present"]) && line.word(at + 1, "date") {
        return Some(Read::new(Core::Now, at + 2));
    }
    let the = at + usize::from(line.word(at, "the"));
    numeric::month_or_day(line, at)
        .or_else(|| numeric::slashed(line, at, true))
        .or_else(|| atom::read(line, at))
        .or_else(|| numeric::day_month(line, the))
        .or_else(|| numeric::year(line, at, true))
        .filter(|it| !matches!(it.core, Core::Year(_)) || !line.is_counted(it.end))
}

/// A bare day after a day with its month: "November 18-19", "April ninth through seventeenth".
fn partial(line: &Line<'_>, at: usize, first: &Read) -> Option<Read> {
    let Core::Day { year, month, day } = first.core else { return None };
    let the = at + usize::from(line.word(at, "the"));
    let (last, end) = line.day(the)?;
    let more = numeric::day_month(line, the).is_some()
        || line.any_word(end, &[":", "/"])
        || line.is_counted(end)
        || line.is(end, Class::TimeUnit)
        || (line.kind(end) == Some(TokenKind::Dash) && line.glued(end));
    // "May 5 to 20 people": a day is not counted by a noun.
    let noun = line.kind(end) == Some(TokenKind::Word)
        && line.token(end).is_some_and(|it| it.classes == crate::lexicon::Classes::NONE)
        && line.word(at.wrapping_sub(1), "to");
    if more || noun {
        return None;
    }
    let (year, end) = match year {
        Year::Open => atom::year_after(line, end, true).unwrap_or((Year::Open, end)),
        year => (year, end),
    };
    // "April 27 to the 3rd" runs into May.
    let month = if last >= day { month } else { month % 12 + 1 };
    Some(Read::new(Core::Day { year, month, day: last }, end))
}

/// A stretch whose first end is a bare day: "9 to 12 of June", "ninth till seventeenth of April".
pub(super) fn bare(line: &Line<'_>, at: usize) -> Option<(Read, Read)> {
    let next = at + 1;
    // "12 people": only "st" and its like and what joins two days may follow figures.
    if line.kind(at) == Some(TokenKind::Number)
        && line.token(next).is_none_or(|it| it.kind == TokenKind::Word && it.spaced)
        && !line.any_word(next, &["to", "through", "until", "till", "and"])
    {
        return None;
    }
    let the = at + usize::from(line.word(at, "the"));
    let (day, end) = line.day(the)?;
    let joint = line.any_word(end, &["to", "through", "until", "till", "and"])
        || line.kind(end) == Some(TokenKind::Dash);
    if !joint {
        return None;
    }
    let the = end + 1 + usize::from(line.word(end + 1, "the"));
    let second = numeric::day_month(line, the)?;
    let Core::Day { year, month, day: last } = second.core else { return None };
    (day < last).then(|| (Read::new(Core::Day { year, month, day }, end), second))
}

/// Gives each end the year that the other states.
fn share(first: &mut Core, second: &mut Core) {
    let (a, b) = (year_of(first), year_of(second));
    if let (Some(Year::Open), Some(year @ (Year::Stated(_) | Year::Shift(_)))) = (a, b) {
        set_year(first, year);
    }
    if let (Some(year @ Year::Stated(stated)), Some(Year::Open)) = (a, b) {
        // "from November 2012 to March" ends in the next year.
        let turned = matches!((month_of(first), month_of(second)), (Some(a), Some(b)) if a > b);
        set_year(second, if turned { Year::Stated(stated + 1) } else { year });
    }
}

fn year_of(core: &Core) -> Option<Year> {
    match *core {
        Core::Day { year, .. }
        | Core::TwoWays { year, .. }
        | Core::Month { year, .. }
        | Core::Quarter { year, .. }
        | Core::Holiday { year, .. } => Some(year),
        _ => None,
    }
}

fn month_of(core: &Core) -> Option<i8> {
    match *core {
        Core::Day { month, .. } | Core::Month { month, .. } => Some(month),
        _ => None,
    }
}

fn set_year(core: &mut Core, stated: Year) {
    if let Core::Day { year, .. }
    | Core::TwoWays { year, .. }
    | Core::Month { year, .. }
    | Core::Quarter { year, .. }
    | Core::Holiday { year, .. } = core
    {
        *year = stated;
    }
}
