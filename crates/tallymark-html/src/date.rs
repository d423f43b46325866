//! Dates as pages write them, read into ISO strings at the grain stated.

use std::sync::LazyLock;

use clock::{Clock, clock_after, clock_before};

mod clock;
mod words;

pub(crate) use words::find_date;

/// A civil date at the grain stated, perhaps with a time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
    pub(crate) clock: Option<Clock>,
}

impl Date {
    /// A date that exists and that news could bear; CMS defaults ("0001-01-01", the epoch) do not.
    pub(crate) fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let exists = (1800..=2199).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        let unset = (year, month, day) == (1970, 1, 1) || (year, month, day) == (1900, 1, 1);
        (exists && !unset).then_some(Self {
            year: year as u16,
            month: Some(month as u8),
            day: Some(day as u8),
            clock: None,
        })
    }

    /// A month of a year, for pages that state no day.
    pub(crate) fn month_of(year: u32, month: u32) -> Option<Self> {
        Self::new(year, month, 2).map(|date| Self { day: None, ..date })
    }

    /// ISO 8601 at the grain stated: "2013-07", "2013-07-02", "2013-07-02T10:00+02:00".
    pub(crate) fn iso(&self) -> String {
        let mut out = format!("{:04}", self.year);
        if let Some(month) = self.month {
            out.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = self.day {
            out.push_str(&format!("-{day:02}"));
            if let Some(clock) = &self.clock {
                clock.write(&mut out);
            }
        }
        out
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Which of "05/03/2014" is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    /// Nothing says; only days past 12 tell.
    Unknown,
}

impl Order {
    /// The order that a page's language has; plain "en" has none.
    pub(crate) fn of_language(tag: &str) -> Self {
        let lower = tag.to_ascii_lowercase().replace('_', "-");
        match lower.as_str() {
            "" | "en" => Self::Unknown,
            "en-us" | "en-ph" => Self::MonthFirst,
            // Canada writes both.
            "en-ca" => Self::Unknown,
            _ => Self::DayFirst,
        }
    }
}

/// Reads a machine-readable value: an ISO date, an RFC 2822 one, seconds since 1970, or words.
pub(crate) fn parse(value: &str, order: Order) -> Option<Date> {
    let value = value.trim();
    // A longer value is prose.
    if value.is_empty() || value.len() > 100 {
        return None;
    }
    if let Some(date) = iso(value) {
        return Some(date);
    }
    if value.bytes().all(|b| b.is_ascii_digit()) && matches!(value.len(), 10 | 13) {
        return epoch(value[..10].parse().ok()?);
    }
    find_date(value, order).map(|found| found.date)
}

/// "2013-07-02", "2013/07/02", "20130702", "2013-07", each perhaps with a time after it.
fn iso(value: &str) -> Option<Date> {
    let bytes = value.as_bytes();
    let year = digits(bytes, 0, 4)?;
    let separator = *bytes.get(4)?;
    let (mut date, end) = if separator.is_ascii_digit() {
        // "20130702" and "20130702T100000Z", not "2013070210001" of an id.
        let date = Date::new(year, digits(bytes, 4, 2)?, digits(bytes, 6, 2)?)?;
        if bytes.get(8).is_some_and(u8::is_ascii_digit) {
            // "20130702100000" of old content systems.
            let clock = (bytes.len() == 14 || bytes.len() == 12)
                .then(|| {
                    Clock::new(digits(bytes, 8, 2)?, digits(bytes, 10, 2)?, digits(bytes, 12, 2))
                })
                .flatten()?;
            return Some(Date { clock: Some(clock), ..date });
        }
        (date, 8)
    } else if matches!(separator, b'-' | b'/' | b'.') {
        let (month, at) = one_or_two(bytes, 5)?;
        if at >= bytes.len() {
            return Date::month_of(year, month);
        }
        if bytes[at] != separator {
            return None;
        }
        let (day, at) = one_or_two(bytes, at + 1)?;
        (Date::new(year, month, day)?, at)
    } else {
        return None;
    };
    if bytes.get(end).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    date.clock = clock_after(value.get(end..)?);
    Some(date)
}

fn digits(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let run = bytes.get(at..at + count)?;
    run.iter()
        .all(u8::is_ascii_digit)
        .then(|| run.iter().fold(0, |n, b| n * 10 + u32::from(b - b'0')))
}

fn one_or_two(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    digits(bytes, at, 2).map(|n| (n, at + 2)).or_else(|| digits(bytes, at, 1).map(|n| (n, at + 1)))
}

/// Seconds since 1970, in UTC.
fn epoch(seconds: u64) -> Option<Date> {
    let (mut days, rest) = (seconds / 86_400, (seconds % 86_400) as u32);
    let mut year = 1970;
    loop {
        let length = if days_in(year, 2) == 29 { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let mut month = 1;
    while days >= u64::from(days_in(year, month)) {
        days -= u64::from(days_in(year, month));
        month += 1;
    }
    let mut date = Date::new(year, month, days as u32 + 1)?;
    let mut clock = Clock::new(rest / 3600, rest / 60 % 60, Some(rest % 60))?;
    clock.zone = Some("Z".to_owned());
    date.clock = Some(clock);
    Some(date)
}

/// A date in an address: "/2013/07/02/", "/2013/jul/02/", "/2013-07-02-", "-20130702.html".
pub(crate) fn in_url(url: &str) -> Option<Date> {
    // The host and the query name no day of publication.
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = &path[path.find('/')?..];
    let path = path.split(['?', '#']).next()?;
    let bytes = path.as_bytes();
    for at in 1..bytes.len() {
        if bytes[at - 1].is_ascii_alphanumeric() || !matches!(bytes[at], b'1' | b'2') {
            continue;
        }
        let Some(year) = digits(bytes, at, 4).filter(|y| (1980..=2099).contains(y)) else {
            continue;
        };
        match bytes.get(at + 4) {
            Some(&separator @ (b'/' | b'-' | b'_')) => {
                let rest = &path[at + 5..];
                let Some((first, tail)) = rest.split_once(char::from(separator)) else { continue };
                let month = match first.parse::<u32>() {
                    Ok(number) if first.len() <= 2 => Some(number),
                    _ => month(first).map(u32::from),
                };
                let end = tail.bytes().take_while(u8::is_ascii_digit).count();
                if let (Some(month), 1..=2) = (month, end)
                    && let Some(date) = Date::new(year, month, tail[..end].parse().ok()?)
                {
                    return Some(date);
                }
            }
            Some(b'0' | b'1') if !bytes.get(at + 8).is_some_and(u8::is_ascii_alphanumeric) => {
                let day = digits(bytes, at + 4, 2).zip(digits(bytes, at + 6, 2));
                if let Some(date) = day.and_then(|(m, d)| Date::new(year, m, d)) {
                    return Some(date);
                }
            }
            _ => {}
        }
    }
    None
}

/// A month in an address without a day: "/2013/07/flood-figures".
pub(crate) fn month_in_url(url: &str) -> Option<Date> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let mut parts = path.split('/').skip(1).peekable();
    while let Some(part) = parts.next() {
        let year = (part.len() == 4).then(|| part.parse::<u32>().ok()).flatten();
        if let (Some(year), Some(next)) = (year, parts.peek())
            && next.len() == 2
            && let Ok(month) = next.parse()
        {
            return Date::month_of(year, month).filter(|d| d.year >= 1980);
        }
    }
    None
}

static MONTHS: LazyLock<Vec<(&str, u8)>> = LazyLock::new(|| {
    let mut months: Vec<(&str, u8)> = crate::mark::list(include_str!("../lexicon/months.txt"))
        .into_iter()
        .filter_map(|line| line.split_once(' '))
        .flat_map(|(number, names)| {
            let number = number.parse().unwrap_or(0);
            names.split(' ').map(move |name| (name, number))
        })
        .collect();
    months.sort_unstable();
    months.dedup();
    months
});

/// The month of a name or abbreviation, in any case.
pub(crate) fn month(word: &str) -> Option<u8> {
    if !(3..=16).contains(&word.len()) {
        return None;
    }
    let lower = word.to_lowercase();
    MONTHS.binary_search_by(|(name, _)| (*name).cmp(lower.as_str())).ok().map(|n| MONTHS[n].1)
}

#[cfg(test)]
mod tests;
