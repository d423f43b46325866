//! Dates that open with a figure: ISO and slashed dates, "15 August", years,
//! decades, quarters, clock times.

use crate::lexicon::Class;
use crate::token::TokenKind;

use super::atom::{Core, Read, Year, month, year_after};
use super::relative;
use super::words::Line;

/// What a number opens.
pub(super) fn number(line: &Line<'_>, at: usize) -> Option<Read> {
    // "133-03-03", "B-2005", "12:30:05": the tail of a code is no date.
    let tail = line.glued(at)
        && matches!(
            line.kind(at - 1),
            Some(TokenKind::Dash | TokenKind::Punct | TokenKind::Symbol)
        )
        && line.glued(at - 1)
        && line.kind(at.wrapping_sub(2)) == Some(TokenKind::Number);
    if tail || (line.glued(at) && line.any_word(at - 1, &["$", "€", "£", "#", "¥", "@"])) {
        return None;
    }
    // "2,600" and "12000" are amounts; "5.30" may be a time, "28.11.2005" a day.
    let point = line.token(at)?.bytes(line.prose.text()).contains(&b'.');
    if !point && line.digits(at).is_none() {
        return None;
    }
    // "12 people": most numbers are counts.
    if !point && line.token(at)?.len() <= 3 && line.ends_count(at + 1) {
        return None;
    }
    if let Some(read) = clock(line, at) {
        return Some(read);
    }
    if point && let Some(read) = dotted(line, at) {
        return Some(read);
    }
    if let Some(read) = iso(line, at) {
        return Some(read);
    }
    let placed = line.any_word(
        at.wrapping_sub(1),
        &["on", "by", "from", "until", "till", "since", "between", "dated", "to", "this", "next"],
    );
    if let Some(read) = slashed(line, at, placed) {
        return Some(read);
    }
    if let Some(read) = day_month(line, at) {
        return Some(read);
    }
    if let Some(read) = decade(line, at) {
        return Some(read);
    }
    if let Some((nth, _)) = line.ordinal(at)
        && nth > 0
    {
        return relative::ordinal(line, at);
    }
    year(line, at, false).or_else(|| relative::counted(line, at))
}

/// "28.11.2005" and "2005.11.28", which are one token each.
fn dotted(line: &Line<'_>, at: usize) -> Option<Read> {
    let mut parts = line.text(at).split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (a, b, c): (i16, i16, i16) = (a.parse().ok()?, b.parse().ok()?, c.parse().ok()?);
    let (year, month, day) = if (1000..3000).contains(&c) {
        (c, b, a)
    } else if (1000..3000).contains(&a) {
        (a, b, c)
    } else {
        return None;
    };
    let real = (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| {
        let core = Core::Day { year: Year::Stated(year), month: month as i8, day: day as i8 };
        Read::new(core, at + 1)
    })
}

/// Whether a glued separator stands at `at`, with something glued after it.
fn separator<'a>(line: &Line<'a>, at: usize) -> Option<&'a str> {
    let joint = line.glued(at) && line.glued(at + 1);
    let fits = line.word(at, "/") || line.kind(at) == Some(TokenKind::Dash);
    (joint && fits).then(|| line.text(at))
}

/// "2013-07-02", "2019/aug/01", "2015-3", "2019-Q1", "2012-13".
fn iso(line: &Line<'_>, at: usize) -> Option<Read> {
    let year = line.year(at)?;
    if let Some(quarter) = quarter(line, at + 1) {
        return Some(Read::new(
            Core::Quarter { year: Year::Stated(year), quarter: quarter.0 },
            quarter.1,
        ));
    }
    let mark = separator(line, at + 1)?;
    if let Some(quarter) = quarter(line, at + 2) {
        return Some(Read::new(
            Core::Quarter { year: Year::Stated(year), quarter: quarter.0 },
            quarter.1,
        ));
    }
    let named = line.month(at + 2);
    let second = named.map(i32::from).or_else(|| line.two_digits(at + 2));
    if separator(line, at + 3) == Some(mark) {
        if let (Some(month @ 1..=12), Some(day @ 1..=31)) = (second, line.two_digits(at + 4)) {
            if separator(line, at + 5).is_some_and(|_| line.digits(at + 6).is_some()) {
                return None;
            }
            let core = Core::Day { year: Year::Stated(year), month: month as i8, day: day as i8 };
            return Some(Read::new(core, at + 5));
        }
        return None;
    }
    if mark == "/" && named.is_none() {
        return None;
    }
    // "2012-13", "1999-2000", "2010–14": from one year to another.
    if let Some(last) = line.year(at + 2).filter(|it| *it > year && *it <= year + 200) {
        let counted = line.is_counted(at + 3) || !in_range(year) || !in_range(last);
        return (!counted).then(|| Read::new(Core::Years(year, last), at + 3));
    }
    let second = second?;
    let short = line.text(at + 2).len() == 2 && named.is_none();
    let follows = second > i32::from(year % 100) && second - i32::from(year % 100) <= 20;
    if short && (second > 12 || second == i32::from(year % 100) + 1) {
        let last = year - year % 100 + second as i16;
        let counted = line.is_counted(at + 3) || !in_range(year);
        return (follows && !counted).then(|| Read::new(Core::Years(year, last), at + 3));
    }
    (1..=12)
        .contains(&second)
        .then(|| Read::new(Core::Month { year: Year::Stated(year), month: second as i8 }, at + 3))
}

/// "Q3", in one word or two.
fn quarter(line: &Line<'_>, at: usize) -> Option<(i8, usize)> {
    let quarter = line.digits(at + 1).filter(|_| line.word(at, "q") && line.glued(at + 1))?;
    (1..=4).contains(&quarter).then_some((quarter as i8, at + 2))
}

/// "11/28/2005", "22/04", "23/Sep/2020", "03-03-2020", "12-2015"; pairs only where `placed`.
pub(super) fn slashed(line: &Line<'_>, at: usize, placed: bool) -> Option<Read> {
    let long = line.token(at).is_some_and(|it| it.len() > 2);
    if long && let Some((a, b)) = line.text(at).split_once('.') {
        // "Friday 7.6": next to a weekday alone, else it is a decimal.
        let weekday = line.is(at.wrapping_sub(1), Class::Weekday);
        let (a, b) = (a.parse().ok()?, b.parse().ok()?);
        return (placed && weekday)
            .then(|| two_ways(Year::Open, a, b))
            .flatten()
            .map(|it| Read::new(it, at + 1));
    }
    let a = line.two_digits(at)?;
    let mark = separator(line, at + 1)?;
    if let Some(month) = line.month(at + 2) {
        if separator(line, at + 3) == Some(mark) {
            let year = line.year(at + 4)?;
            let day = (1..=31).contains(&a).then_some(a as i8)?;
            return Some(Read::new(Core::Day { year: Year::Stated(year), month, day }, at + 5));
        }
        return None;
    }
    if let Some(year) = line.year(at + 2) {
        let month = (1..=12).contains(&a).then_some(a as i8)?;
        if line.kind(at + 3) == Some(TokenKind::Dash) && line.glued(at + 3) {
            return None;
        }
        return Some(Read::new(Core::Month { year: Year::Stated(year), month }, at + 3));
    }
    let b = line.two_digits(at + 2)?;
    if separator(line, at + 3) == Some(mark) {
        let (year, end) = match line.year(at + 4) {
            Some(year) => (year, at + 5),
            None => line.short_year(at + 4).filter(|_| mark == "/")?,
        };
        return two_ways(Year::Stated(year), a, b).map(|it| Read::new(it, end));
    }
    // "3/4 of them", "24/7", "9/11": a pair is a date only where a preposition says so.
    let famous = (a, b) == (9, 11);
    if mark != "/" || !placed || famous || line.word(at + 3, "of") {
        return None;
    }
    two_ways(Year::Open, a, b).map(|it| Read::new(it, at + 3))
}

/// A day and a month in either order.
fn two_ways(year: Year, a: i32, b: i32) -> Option<Core> {
    let month = |it: i32| (1..=12).contains(&it);
    let day = |it: i32| (1..=31).contains(&it);
    match (month(a) && day(b), day(a) && month(b)) {
        (true, true) if a != b => Some(Core::TwoWays { year, a: a as i8, b: b as i8 }),
        (true, _) => Some(Core::Day { year, month: a as i8, day: b as i8 }),
        (_, true) => Some(Core::Day { year, month: b as i8, day: a as i8 }),
        _ => None,
    }
}

/// "15 August 2021", "15th of August", "6 April seventeen hundred thirty three".
pub(super) fn day_month(line: &Line<'_>, at: usize) -> Option<Read> {
    let (day, end) = line.day(at)?;
    let mut next = end;
    if line.word(next, "day") && line.word(next + 1, "of") {
        next += 1;
    }
    if line.word(next, "of") {
        next += 1;
    } else if line.kind(next) == Some(TokenKind::Dash) && line.glued(next) && line.glued(next + 1) {
        // "23-Sep-2020".
        next += 1;
    }
    let named = line.month(next)?;
    // "20 may die", "5 march on".
    let lower = line.token(next).is_some_and(|it| it.capital == crate::token::Capital::Lower);
    let open =
        lower && line.any_word(next, &["may", "march", "mar"]) && line.year(next + 1).is_none();
    if open {
        return None;
    }
    let tail = if line.kind(next + 1) == Some(TokenKind::Dash) && next > end {
        next + 2
    } else {
        next + 1
    };
    let (year, end) = year_after(line, tail, true).unwrap_or((Year::Open, next + 1));
    Some(Read::new(Core::Day { year, month: named, day }, end))
}

/// "1990s", "1990's", "'90s", "the 80s".
pub(super) fn decade(line: &Line<'_>, at: usize) -> Option<Read> {
    let quoted = line.kind(at) == Some(TokenKind::Quote);
    let number = at + usize::from(quoted);
    if quoted && !line.glued(number) {
        return None;
    }
    let value = line.digits(number)?;
    let plural = line.glued(number + 1)
        && (line.word(number + 1, "s") || line.kind(number + 1) == Some(TokenKind::Possessive));
    if !plural || value % 10 != 0 {
        return None;
    }
    let end = number + 2;
    if line.text(number).len() == 4 {
        let start = line.year(number)?;
        if line.kind(number + 1) == Some(TokenKind::Possessive) && start % 100 == 0 {
            return None;
        }
        return Some(Read::new(Core::Decade { start, open: false }, end));
    }
    // "in his 80s" is an age, "in the 80s" may be the weather; only "the" and the apostrophe date it.
    let dated = quoted || line.word(number.wrapping_sub(1), "the");
    (dated && line.text(number).len() == 2 && (20..=90).contains(&value))
        .then(|| Read::new(Core::Decade { start: 1900 + value as i16, open: true }, end))
}

/// Years that news tells of.
const fn in_range(year: i16) -> bool {
    1700 <= year && year < 2100
}

/// A year in four digits; `certain` where the words before it already say so.
pub(super) fn year(line: &Line<'_>, at: usize, certain: bool) -> Option<Read> {
    let year = line.year(at)?;
    let end = at + 1;
    // "2,000" is one token; "2000-strong", "2005/06", "2019:" as an hour.
    let joined = line.glued(end)
        && (line.any_word(end, &["/", ":", "%", "°"]) && line.glued(end + 1)
            || line.kind(end) == Some(TokenKind::Word));
    if joined || line.is_counted(end) {
        return None;
    }
    (certain || is_year(line, at, year)).then(|| Read::new(Core::Year(year), end))
}

/// Whether four digits are a year by what stands beside them.
fn is_year(line: &Line<'_>, at: usize, year: i16) -> bool {
    let before = at.wrapping_sub(1);
    let recent = (1900..2060).contains(&year);
    let round = year % 100 == 0;
    let next_word = line.kind(at + 1) == Some(TokenKind::Word);
    let closed = [
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Pronoun,
        Class::Determiner,
        Class::Article,
        Class::TimeBehind,
        Class::TimeAhead,
    ]
    .iter()
    .any(|class| line.is(at + 1, *class));
    let after = line.text(at + 1);
    // "in 1500 homes": what a count would be counting.
    let plural = next_word
        && !closed
        && !line.is_title(at + 1)
        && after.len() > 3
        && after.ends_with('s')
        && !after.ends_with("ss")
        && !after.ends_with("us");
    if line.glued(at) {
        // "mid-2013", "(2013)", "pre-2003", "1,200-2013".
        let bracket = line.any_word(before, &["(", "["]);
        let opened = line.kind(before) == Some(TokenKind::Quote) && recent && !plural;
        let dash = line.kind(before) == Some(TokenKind::Dash)
            && line.any_word(at.wrapping_sub(2), &["mid", "pre", "post", "early", "late"]);
        return in_range(year)
            && (dash
                || opened
                || (bracket && (line.any_word(at + 1, &[")", "]", ",", "-", "–", ";"]))));
    }
    if line.any_word(
        before,
        &[
            "in",
            "since",
            "year",
            "during",
            "circa",
            "fiscal",
            "early",
            "late",
            "mid",
            "until",
            "till",
            "by",
            "through",
            "throughout",
        ],
    ) {
        return !plural || (recent && !round && !line.any_word(before, &["by", "through"]));
    }
    if line.any_word(
        before,
        &[
            "of", "from", "to", "before", "after", "for", "than", "and", "with", "between", "into",
            "or", "as", "around", "about",
        ],
    ) {
        let pair = line.any_word(before, &["and", "or", "to"]);
        // "2007 and 2009", "from 2014 to 2018".
        if pair && line.year(at.wrapping_sub(2)).is_none() && !line.word(at.wrapping_sub(2), ",") {
            return false;
        }
        // "her 2000 and 2006 races".
        if pair && recent && line.year(at.wrapping_sub(2)).is_some() {
            return true;
        }
        return recent && !plural && (!next_word || closed || line.is_title(at + 1) || !round);
    }
    if !recent {
        return false;
    }
    // "covers 2025 through 2030".
    if line.any_word(at + 1, &["through", "thru", "until"])
        && line.year(at + 2).is_some_and(|it| it > year)
        && !line.is_counted(at + 3)
    {
        return true;
    }
    // "a 2016 campaign", "his 2018 gains", "the disastrous 2005 storm", "last year's 2017 vote".
    let opens = line.is(before, Class::Article)
        || line.is(before, Class::Determiner)
        || line.kind(before) == Some(TokenKind::Possessive);
    if opens {
        // "her 2000 and 2006 races", "his 1994 “Contract”".
        let pair = line.any_word(at + 1, &["and", "or"]) && line.year(at + 2).is_some();
        let quoted = line.kind(at + 1) == Some(TokenKind::Quote) && !round;
        return pair || quoted || next_word && !closed && !(round && plural);
    }
    if line.word(before, ",") {
        // "2012, 2013 and 2014".
        return line.year(at.wrapping_sub(2)).is_some() && !plural;
    }
    if line.kind(before) == Some(TokenKind::Word) || before < line.start {
        return (next_word && !plural && !closed && !round)
            || (before < line.start && line.is(at + 1, Class::Auxiliary));
    }
    false
}

/// "fiscal year 2018", "FY18", "calendar year 2008", "Q3 2019".
pub(super) fn labeled(line: &Line<'_>, at: usize) -> Option<Read> {
    match line.data(at, Class::TimePart)? {
        "Q" => {
            let (quarter, end) = quarter(line, at)?;
            let of = if line.word(end, "of") { end + 1 } else { end };
            let (year, end) = line
                .year(of)
                .map(|year| (Year::Stated(year), of + 1))
                .or_else(|| year_after(line, end, true))
                .unwrap_or((Year::Open, end));
            Some(Read::new(Core::Quarter { year, quarter }, end))
        }
        label @ ("F" | "C") => {
            let next = if line.word(at + 1, "year") { at + 2 } else { at + 1 };
            let (year, end) = match line.year(next) {
                Some(year) => (year, next + 1),
                None => line.short_year(next).filter(|_| line.glued(next))?,
            };
            let core = if label == "F" { Core::Fiscal(year) } else { Core::Year(year) };
            Some(Read::new(core, end))
        }
        _ => None,
    }
}

/// Dates that open with a number in words: "twenty five January", "two years ago", "the nineties".
pub(super) fn spelled(line: &Line<'_>, at: usize) -> Option<Read> {
    if let Some(start) = line.data(at, Class::TimeNumber).and_then(|it| it.strip_suffix('s')) {
        let placed = line.any_word(at.wrapping_sub(1), &["the", "early", "late", "mid", "in", "-"]);
        let start: i16 = start.parse().ok()?;
        return placed.then(|| Read::new(Core::Decade { start: 1900 + start, open: true }, at + 1));
    }
    // "two people".
    if !line.is(at, Class::TimeOrdinal) && line.ends_count(at + 1) {
        return None;
    }
    if let Some(read) = day_month(line, at) {
        return Some(read);
    }
    if let Some(read) = relative::ordinal(line, at) {
        return Some(read);
    }
    let placed = line.any_word(at.wrapping_sub(1), &["in", "since", "of", "until", "by"]);
    if placed && let Some((year, end)) = line.spelled_year(at) {
        // "in two thousand homes" counts.
        // "a crowd of twelve hundred".
        let crowd = year % 100 == 0 && line.word(at.wrapping_sub(1), "of");
        if !line.is_counted(end) && year % 1000 != 0 && !crowd {
            return Some(Read::new(Core::Year(year), end));
        }
    }
    relative::counted(line, at)
}

/// "10:30", "6.13am", "7 p.m.", "0440 GMT", "09:10 hours".
fn clock(line: &Line<'_>, at: usize) -> Option<Read> {
    let text = line.text(at);
    let mut end = at + 1;
    let mut minutes = false;
    if let Some(hour) = line.two_digits(at) {
        if line.word(end, ":")
            && line.glued(end)
            && line.glued(end + 1)
            && line.text(end + 1).len() == 2
        {
            let minute = line.two_digits(end + 1)?;
            if hour > 24 || minute > 59 {
                return None;
            }
            minutes = true;
            end += 2;
            if line.word(end, ":") && line.glued(end) && line.two_digits(end + 1).is_some() {
                end += 2;
            }
        } else if hour > 24 {
            return None;
        }
    } else if let Some((hour, minute)) = text.split_once('.') {
        let hour: u32 = hour.parse().ok()?;
        if minute.len() != 2 || hour > 24 || !minute.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
    } else if !(text.len() == 4 && line.digits(at).is_some_and(|it| it <= 2400 && it % 100 < 60)) {
        return None;
    }
    let half =
        line.any_word(end, &["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock"]);
    if half {
        end += 1;
    }
    let bracket = usize::from(line.word(end, "("));
    let zone = line.any_word(
        end + bracket,
        &[
            "gmt", "utc", "bst", "est", "edt", "cet", "ist", "et", "pt", "cst", "pst", "pdt",
            "local", "hours", "hrs", "hr",
        ],
    ) && (half || minutes || text.len() >= 4)
        && !(line.any_word(end, &["hours", "hr", "hrs"]) && !minutes && text.len() != 4);
    // "2000 hours" is as good a duration.
    let hours = line.any_word(end, &["hours", "hrs"]) && !minutes && !text.starts_with('0');
    if zone && !hours && bracket == 0 {
        end += 1;
        if line.word(end - 1, "local") && line.word(end, "time") {
            end += 1;
        }
    }
    (half || minutes || (zone && !hours)).then(|| Read::new(Core::Clock, end))
}

/// Whether the months' reader takes the token; kept here for stretches.
pub(super) fn month_or_day(line: &Line<'_>, at: usize) -> Option<Read> {
    if line.is(at, Class::Month) { month(line, at) } else { None }
}
