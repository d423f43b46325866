//! Dates in words: "March 5, 2014", "Mon 28 Nov 2005 02:24 GMT", "5. März 2014", "28/11/2005".

use super::{Date, Order, clock_after, clock_before, iso, month};

/// A date with its place in the text searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) date: Date,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A word or a number of the text.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number(u32),
    Month(u32),
    Word,
}

/// Lines longer than this are body text, whose dates are the story's, not the page's.
const LONGEST: usize = 400;

/// The first full date in a short text.
pub(crate) fn find_date(text: &str, order: Order) -> Option<Found> {
    if text.len() > LONGEST {
        return None;
    }
    let pieces = pieces(text);
    (0..pieces.len()).find_map(|at| date_at(text, &pieces[at..], order))
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let number = first.is_ascii_digit();
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            if !c.is_alphanumeric() || c.is_ascii_digit() != number {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        let word = &text[start..end];
        let kind = if number {
            word.parse().map_or(Kind::Word, Kind::Number)
        } else {
            month(word).map_or(Kind::Word, |m| Kind::Month(u32::from(m)))
        };
        out.push(Piece { start, end, kind });
    }
    out
}

/// The date that begins at the first of the pieces.
fn date_at(text: &str, pieces: &[Piece], order: Order) -> Option<Found> {
    let first = pieces.first()?;
    let glue =
        |n: usize| pieces.get(n).zip(pieces.get(n + 1)).map_or("", |(a, b)| &text[a.end..b.start]);
    let is_year = |n: usize| {
        pieces
            .get(n)
            .is_some_and(|p| p.end - p.start == 4 && matches!(p.kind, Kind::Number(1800..=2199)))
    };
    let number = |n: usize| match pieces.get(n).map(|p| (p.kind, p.end - p.start)) {
        Some((Kind::Number(value), 1..=2)) => Some(value),
        _ => None,
    };
    let year = |n: usize| match pieces.get(n)?.kind {
        Kind::Number(value) if is_year(n) => Some(value),
        _ => None,
    };
    let close = |n: usize| {
        matches!(glue(n), " " | ". " | ", " | "." | "-" | "\u{A0}" | " - " | "/" | "," | " , " | "")
    };
    let found = |date: Date, last: usize| {
        let end = pieces[last].end;
        let mut date = date;
        date.clock = clock_after(&text[end..]).or_else(|| clock_before(&text[..first.start]));
        Some(Found { date, start: first.start, end })
    };
    match first.kind {
        Kind::Number(_) if is_year(0) => {
            // "2013-07-02T10:00", "2014 March 5"
            if let Some(date) = text.get(first.start..).and_then(iso_head) {
                return Some(Found { date, start: first.start, end: first.end });
            }
            if let (Some(y), Some(Kind::Month(m)), Some(d)) =
                (year(0), pieces.get(1).map(|p| p.kind), number(2))
                && close(0)
                && close(1)
            {
                return found(Date::new(y, m, d)?, 2);
            }
            // "2013年7月2日"
            let word = |n: usize| pieces.get(n).map_or("", |p| &text[p.start..p.end]);
            if (word(1), word(3)) == ("年", "月") && word(5).starts_with('日') {
                return found(Date::new(year(0)?, number(2)?, number(4)?)?, 5);
            }
            None
        }
        Kind::Number(_) => {
            let day = number(0)?;
            // "5th of March 2014", "5 de marzo de 2014", "5. März 2014"
            let mut at = 1;
            while at < 3
                && pieces.get(at).is_some_and(|p| {
                    p.kind == Kind::Word
                        && matches!(
                            text[p.start..p.end].to_ascii_lowercase().as_str(),
                            "st" | "nd" | "rd" | "th" | "of" | "de" | "er"
                        )
                })
            {
                at += 1;
            }
            if let Some(Kind::Month(m)) = pieces.get(at).map(|p| p.kind) {
                let mut last = at + 1;
                if pieces.get(last).is_some_and(|p| {
                    matches!(text[p.start..p.end].to_ascii_lowercase().as_str(), "de" | "del")
                }) {
                    last += 1;
                }
                if close(at) || last > at + 1 {
                    return found(Date::new(year(last)?, m, day)?, last);
                }
                return None;
            }
            // "28/11/2005", "11.28.2005"
            let (second, y) = (number(1)?, year(2)?);
            let separator = glue(0);
            if glue(1) != separator || !matches!(separator, "/" | "-" | "." | ". " | " / ") {
                return None;
            }
            let (d, m) = match order {
                _ if day > 12 => (day, second),
                _ if second > 12 => (second, day),
                _ if day == second => (day, second),
                // Nobody writes months first with stops.
                _ if separator.starts_with('.') => (day, second),
                Order::DayFirst => (day, second),
                Order::MonthFirst => (second, day),
                Order::Unknown => return None,
            };
            found(Date::new(y, m, d)?, 2)
        }
        Kind::Month(m) => {
            // "March 5, 2014", "Mar. 5th 2014"
            let day = number(1).filter(|_| close(0))?;
            let suffix = pieces.get(2).is_some_and(|p| {
                p.kind == Kind::Word && glue(1).is_empty() && p.end - p.start == 2
            });
            let at = if suffix { 3 } else { 2 };
            if let Some(y) = year(at).filter(|_| close(at - 1)) {
                return found(Date::new(y, m, day)?, at);
            }
            // "Nov 28 02:24:10 2005", "March 5 at 10:15 a.m., 2014"
            let later = (at..(at + 5).min(pieces.len())).find(|n| is_year(*n))?;
            let between = text[pieces[at - 1].end..pieces[later].start].contains(':');
            let date = between.then(|| Date::new(year(later)?, m, day)).flatten()?;
            let mut hit = found(date, at - 1)?;
            hit.end = pieces[later].end;
            Some(hit)
        }
        Kind::Word => None,
    }
}

/// An ISO date at the beginning of a longer text; "2014" and "2014/15" are none.
fn iso_head(text: &str) -> Option<Date> {
    let head = text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'.'));
    (head.count() >= 8).then(|| iso(text)).flatten()
}
