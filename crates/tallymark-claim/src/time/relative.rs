//! Dates told from the day of writing or from another date: "last month",
//! "two years ago", "the following day", seasons and named days.

use crate::lexicon::{Class, lexicon};
use crate::token::{Token, TokenKind};

use super::atom::{Anchor, Core, Read, Year, base, year_after};
use super::words::{Line, UNIT_ADJECTIVES, Unit};

/// "today", "yesterday evening", "overnight Wednesday".
pub(super) fn today(line: &Line<'_>, at: usize) -> Option<Read> {
    let mut end = at + 1;
    let core = match line.data(at, Class::TimeToday)? {
        "o" => {
            if line.is(end, Class::Weekday) {
                let read = base(line, end)?;
                return matches!(read.core, Core::Weekday { .. }).then_some(read);
            }
            Core::Overnight
        }
        // "now" dates nothing but the end of a stretch, which asks for it itself.
        "n" => return None,
        shift => Core::Today(shift.parse().ok()?),
    };
    if line.is(end, Class::TimeDayPart) {
        end += 1;
    }
    Some(Read::new(core, end))
}

/// What stands after "last", "this", "next", "past", "the following" ...
pub(super) fn shifted(line: &Line<'_>, at: usize) -> Option<Read> {
    let word = line.data(at, Class::TimeShift)?;
    let mut next = at + 1;
    let this = word == "0";
    // "this past Friday", "this coming week".
    let inner = line.data(next, Class::TimeShift).filter(|it| this && matches!(*it, "p" | "c"));
    let word = inner.unwrap_or(word);
    next += usize::from(inner.is_some());
    let shift = match word {
        "p" => -1,
        "c" => 1,
        "+" => 1,
        "=" => 0,
        number => number.parse().ok()?,
    };
    if line.is(next, Class::TimeHedge) && line.count(next + 1).is_some() {
        // "the last almost three years".
        next += 1;
    }
    if let Some((n, end)) = line.count(next).filter(|_| !line.is(next, Class::Article)) {
        let end = adjective(line, end);
        if let Some(unit) = line.unit(end).filter(|unit| !unit.is_clock()) {
            // "the last two years of his life" end with it, and not today.
            let of = line.word(end + 1, "of")
                && (line.is(end + 2, Class::Article)
                    || line.any_word(end + 2, &["her", "his", "its", "their"]));
            if of && line.any_word(at, &["last"]) {
                return None;
            }
            let window = Core::Window { n, unit, back: shift < 0 || word == "p" };
            return (shift != 0).then(|| Read::new(window, end + 1));
        }
        return None;
    }
    if let Some(day) = line.weekday(next) {
        // "this Friday" lies in this week; "last Friday" is the nearest one past.
        let core = match shift {
            0 => Core::Weekday { day, week: Some(0), nearest: 0 },
            1 if word != "c" && word != "+" => Core::Weekday { day, week: Some(1), nearest: 0 },
            shift => Core::Weekday { day, week: None, nearest: shift },
        };
        let mut end = next + 1;
        if line.is(end, Class::TimeDayPart) {
            end += 1;
        }
        // "this Friday 5/12".
        if let Some(read) = super::numeric::slashed(line, end, true) {
            return Some(read);
        }
        return Some(Read::new(core, end));
    }
    if line.is(next, Class::Month) && !line.any_word(next, &["mar", "may"])
        || (line.is(next, Class::Month) && line.is_title(next))
    {
        let month = line.month(next)?;
        let year = if shift == 0 { Year::Shift(0) } else { Year::Nearest(shift) };
        if let Some((day, end)) = line
            .day(next + 1)
            .filter(|(_, end)| !line.is_counted(*end) && line.digits(next + 1).is_some())
        {
            return Some(Read::new(Core::Day { year, month, day }, end));
        }
        return Some(Read::new(Core::Month { year, month }, next + 1));
    }
    if let Some((a @ 1..=12, b)) = line.two_digits(next).zip(line.two_digits(next + 2)) {
        // "this 5/12", "next 5/19".
        if line.word(next + 1, "/") && (1..=31).contains(&b) && word != "p" {
            let year = Year::Shift(shift);
            return Some(Read::new(Core::Day { year, month: a as i8, day: b as i8 }, next + 3));
        }
    }
    if line.is(next, Class::TimeDayPart) {
        // "last night" is yesterday's, "this morning" today's.
        return match (word, shift) {
            ("0", _) => Some(Read::new(Core::Today(0), next + 1)),
            ("-1", _) if line.word(next, "night") || line.word(next, "evening") => {
                Some(Read::new(Core::Today(-1), next + 1))
            }
            ("+", _) => Some(Read::new(Core::Context { n: 1, unit: Unit::Day }, next + 1)),
            ("=", _) => Some(Read::new(Core::Context { n: 0, unit: Unit::Day }, next + 1)),
            _ => None,
        };
    }
    if line.is(next, Class::TimeSeason) {
        let read = season(line, next, true)?;
        let Core::Season { code, year } = read.core else { return None };
        let year = if year == Year::Open {
            if shift == 0 { Year::Shift(0) } else { Year::Nearest(shift) }
        } else {
            year
        };
        return Some(Read::new(Core::Season { code, year }, read.end));
    }
    if let Some(read) = holiday(line, next) {
        let Core::Holiday { rule, .. } = read.core else { return None };
        let year = if shift == 0 { Year::Shift(0) } else { Year::Nearest(shift) };
        return Some(Read::new(Core::Holiday { rule, year }, read.end));
    }
    next = adjective(line, next);
    let unit = line.one_unit(next)?;
    let end = next + 1;
    let context = matches!(word, "+" | "=") || (unit == Unit::Day && !this);
    if unit.is_clock() || (unit == Unit::Day && this) {
        return None;
    }
    if context && !(unit == Unit::Day && word == "p") {
        // "the last day" of something is no yesterday.
        if unit == Unit::Day && line.word(at, "last") {
            return None;
        }
        return Some(Read::new(Core::Context { n: shift, unit }, end));
    }
    if word == "p" && unit == Unit::Weekend {
        return Some(Read::new(Core::Unit { unit, shift: -1 }, end));
    }
    if word == "p" {
        // "the past year" reaches up to now.
        return Some(Read::new(Core::Window { n: 1, unit, back: true }, end));
    }
    // "next week Monday", "last week on Tuesday", "previous week - Monday".
    if matches!(unit, Unit::Week) {
        let gap = usize::from(line.word(end, "on") || line.kind(end) == Some(TokenKind::Dash));
        if let Some(day) = line.weekday(end + gap) {
            let core = Core::Weekday { day, week: Some(shift), nearest: 0 };
            return Some(Read::new(core, end + gap + 1));
        }
    }
    Some(Read::new(Core::Unit { unit, shift }, end))
}

/// Skips "business", "full", "calendar" and the like between a count and its unit.
fn adjective(line: &Line<'_>, at: usize) -> usize {
    at + usize::from(line.any_word(at, UNIT_ADJECTIVES))
}

/// "two years ago", "five days later", "10 previous weeks", "in two weeks".
pub(super) fn counted(line: &Line<'_>, at: usize) -> Option<Read> {
    let (n, mut end) = line.count(at)?;
    // "2 next days", "5 upcoming years".
    if let Some(shift) = line.data(end, Class::TimeShift) {
        // "only 3 next week" counts no weeks.
        let unit = line.unit(end + 1).filter(|it| !it.is_clock())?;
        if n != 1 && line.one_unit(end + 1).is_some() {
            return None;
        }
        // "the 50 previous years worth of shows" is an amount.
        if line.any_word(end + 2, &["worth", "'", "’"]) {
            return None;
        }
        let back = matches!(shift, "p" | "-1");
        return (shift != "0" && shift != "=")
            .then(|| Read::new(Core::Window { n, unit, back }, end + 2));
    }
    // "a year and a half ago" comes with its unit first; "two and a half years ago" here.
    if line.word(end, "and") && line.word(end + 1, "a") && line.word(end + 2, "half") {
        end += 3;
    }
    end = adjective(line, end);
    let unit = line.unit(end)?;
    after_count(line, at, n, unit, end + 1)
}

/// What makes "n units" a time: "ago", "earlier", "later", "from now", "after DATE"; `None` leaves a duration.
pub(super) fn after_count(
    line: &Line<'_>,
    at: usize,
    n: i32,
    unit: Unit,
    end: usize,
) -> Option<Read> {
    let end = if line.word(end, "and") && line.word(end + 1, "a") && line.word(end + 2, "half") {
        end + 3
    } else {
        end
    };
    let count = |back, anchor, end| Some(Read::new(Core::Count { n, unit, back, anchor }, end));
    if line.word(end, "ago") {
        return count(true, Anchor::Writing, end + 1);
    }
    if line.any_word(end, &["from", "since", "after", "before"]) {
        let back = line.word(end, "before");
        if line.any_word(end + 1, &["now", "today"]) && !back {
            return count(false, Anchor::Writing, end + 2);
        }
        let the =
            if line.word(end + 1, "the") && line.word(end + 2, "year") { end + 3 } else { end + 1 };
        let anchor = super::numeric::year(line, the, true).or_else(|| base(line, the));
        if let Some(read) = anchor.filter(|it| anchors(&it.core)) {
            let since = line.any_word(end, &["from", "since"]);
            if !since || line.word(at.wrapping_sub(1), "in") {
                return count(back, Anchor::Date(Box::new(read.core)), read.end);
            }
        }
    }
    if line.any_word(end, &["earlier", "previously", "prior"]) {
        return count(true, Anchor::Context, end + 1);
    }
    if line.any_word(end, &["later", "afterwards", "afterward", "hence"]) {
        return count(false, Anchor::Context, end + 1);
    }
    if line.any_word(end, &["before", "after"]) {
        // "a day before the quake" hangs on the quake; "a day before." on the date told last.
        let next = line.token(end + 1);
        let event = next.is_some_and(|it| {
            it.is(Class::Article)
                || it.is(Class::Determiner)
                || it.is(Class::Pronoun)
                || it.capital != crate::token::Capital::Lower
                || line.text(end + 1).ends_with("ing")
        });
        let anchor = if event { Anchor::Event } else { Anchor::Context };
        return count(line.word(end, "before"), anchor, end + 1);
    }
    // "will meet in two weeks"; "killed 20 in two weeks" is a duration.
    let inside = line.any_word(at.wrapping_sub(1), &["in"])
        && super::cue::find(line, at, end) == super::cue::Cue::Ahead;
    if inside {
        return count(false, Anchor::Writing, end);
    }
    None
}

/// Whether a date may be counted from.
fn anchors(core: &Core) -> bool {
    matches!(
        core,
        Core::Day { .. }
            | Core::Today(_)
            | Core::Holiday { .. }
            | Core::Year(_)
            | Core::Weekday { .. }
    )
}

/// "third of July", "first week of 2021", "third quarter of 2013", "second half of 2019", "21st century".
pub(super) fn ordinal(line: &Line<'_>, at: usize) -> Option<Read> {
    let (nth, end) = line.ordinal(at)?;
    if let Some(read) = super::part_of::read(line, nth, end) {
        return Some(read);
    }
    if nth > 0
        && let Some(read) = super::numeric::day_month(line, at)
    {
        return Some(read);
    }
    if line.word(end, "century")
        || (line.kind(end) == Some(TokenKind::Dash) && line.word(end + 1, "century"))
    {
        let end = end + 1 + usize::from(!line.word(end, "century"));
        return (2..=29).contains(&nth).then(|| Read::new(Core::Century(nth as i16), end));
    }
    let of = end + 1 + usize::from(line.any_word(end + 1, &["of", "in"]));
    let quarter = line.word(end, "quarter") && (1..=4).contains(&nth);
    if quarter || (line.word(end, "half") && (1..=2).contains(&nth)) {
        let (year, end) = line
            .year(of)
            .map(|year| (Year::Stated(year), of + 1))
            .or_else(|| year_after(line, end + 1, true))
            .or_else(|| {
                let named = line.word(of, "the") && line.word(of + 1, "year");
                named.then_some((Year::Shift(0), of + 2))
            })
            .unwrap_or((Year::Open, end + 1));
        // "the second half" of a match has no year.
        if !quarter && year == Year::Open {
            return None;
        }
        let core = if quarter {
            Core::Quarter { year, quarter: nth as i8 }
        } else {
            Core::Half { year, half: nth as i8 }
        };
        return Some(Read::new(core, end));
    }
    if line.word(end, "week") && of > end + 1 {
        let (month, year, end) = match line.month(of) {
            Some(month) => {
                let (year, end) = year_after(line, of + 1, false).unwrap_or((Year::Open, of + 1));
                (Some(month), year, end)
            }
            None => match line.year(of) {
                Some(year) => (None, Year::Stated(year), of + 1),
                None => {
                    let shift: i32 = line.data(of, Class::TimeShift)?.parse().ok()?;
                    match line.one_unit(of + 1)? {
                        Unit::Year => (None, Year::Shift(shift), of + 2),
                        // "the last week of this month"; month 0 stands for the shifted one.
                        Unit::Month => (Some(0), Year::Shift(shift), of + 2),
                        _ => return None,
                    }
                }
            },
        };
        return Some(Read::new(Core::WeekOf { year, month, nth }, end));
    }
    None
}

/// "spring 2014", "the summer of 2013"; bare seasons in places where they are no verb or spring of water.
pub(super) fn season(line: &Line<'_>, at: usize, shifted: bool) -> Option<Read> {
    let code = line.data(at, Class::TimeSeason)?;
    let of = at + 1 + usize::from(line.word(at + 1, "of"));
    if let Some(first) = line.year(of) {
        // "winter 2013-14".
        let short = line.kind(of + 1) == Some(TokenKind::Dash)
            && line.glued(of + 1)
            && line.two_digits(of + 2).is_some();
        let end = if short { of + 3 } else { of + 1 };
        return Some(Read::new(Core::Season { year: Year::Stated(first), code }, end));
    }
    if let Some((year, end)) = year_after(line, at + 1, true) {
        return Some(Read::new(Core::Season { year, code }, end));
    }
    let before = at.wrapping_sub(1);
    let placed = shifted
        || line.any_word(
            before,
            &["early", "late", "mid", "in", "since", "until", "by", "during", "through"],
        )
        || (line.word(before, "the")
            && line.any_word(
                before.wrapping_sub(1),
                &["in", "during", "since", "through", "by", "until"],
            ));
    let noun = !line.any_word(at, &["fall", "spring"]) || shifted || line.word(before, "the");
    (placed && noun && !line.word(at + 1, "of"))
        .then(|| Read::new(Core::Season { year: Year::Open, code }, at + 1))
}

/// A day with a name, possessive endings passed over: "New Year's Eve", "Presidents' Day 2017".
pub(super) fn holiday(line: &Line<'_>, at: usize) -> Option<Read> {
    const LONGEST: usize = 5;
    let first = *line.token(at)?;
    if !first.is(Class::TimeHoliday) && !lexicon().opens(first.word, Class::TimeHoliday) {
        return None;
    }
    let mut words: [Token; LONGEST] = [first; LONGEST];
    let mut ends = [at + 1; LONGEST];
    let mut count = 0;
    for next in at..line.end.min(at + 2 * LONGEST) {
        let token = line.token(next)?;
        match token.kind {
            TokenKind::Word if count < LONGEST => {
                words[count] = *token;
                ends[count] = next + 1;
                count += 1;
            }
            TokenKind::Possessive => {}
            TokenKind::Quote if !token.spaced && count > 0 => {}
            _ => break,
        }
    }
    let (len, rule) = match lexicon().phrase(&words[..count], Class::TimeHoliday) {
        Some((len, rule)) => (len, rule?),
        None => (1, line.data(at, Class::TimeHoliday)?),
    };
    // A name in lower case is a name all the same; "new year" is not without its capitals.
    if len > 1 && line.word(at, "new") && !line.is_title(at) {
        return None;
    }
    let end = ends[len - 1];
    // "Easter Island", "a Christmas Carol" are names; "Easter 2010" is none.
    if len == 1 && line.is_title(end) && line.is_title(at) && !line.glued(end) {
        return None;
    }
    let (year, end) = line
        .year(end)
        .map(|year| (Year::Stated(year), end + 1))
        .or_else(|| year_after(line, end, true))
        .unwrap_or((Year::Open, end));
    Some(Read::new(Core::Holiday { year, rule }, end))
}

/// "decades ago", "week 27 of last year", "weekend".
pub(super) fn unit(line: &Line<'_>, at: usize) -> Option<Read> {
    let unit = line.unit(at)?;
    if line.one_unit(at).is_none() {
        // "years ago": how many is not told.
        return (line.word(at + 1, "ago") && !unit.is_clock()).then(|| {
            Read::new(Core::Count { n: 0, unit, back: true, anchor: Anchor::Writing }, at + 2)
        });
    }
    if unit == Unit::Weekend {
        return Some(Read::new(Core::Unit { unit, shift: 0 }, at + 1));
    }
    named_unit(line, at)
}

/// "week 27 of 2013", "the week of March 3", "the day before", "the year 2011".
pub(super) fn named_unit(line: &Line<'_>, at: usize) -> Option<Read> {
    let unit = line.one_unit(at)?;
    let next = at + 1;
    if unit == Unit::Year {
        return super::numeric::year(line, next, true);
    }
    let the = line.word(at.wrapping_sub(1), "the");
    if the && line.any_word(next, &["before", "earlier", "after", "later"]) {
        return after_count(line, at, 1, unit, next);
    }
    if unit != Unit::Week {
        return None;
    }
    if let Some(nth @ 1..=53) = line.two_digits(next) {
        let of = next + 1 + usize::from(line.word(next + 1, "of"));
        let (year, end) = match line.year(of) {
            Some(year) => (Year::Stated(year), of + 1),
            None => year_after(line, next + 1, true).unwrap_or((Year::Shift(0), next + 1)),
        };
        return Some(Read::new(Core::WeekOf { year, month: None, nth }, end));
    }
    if line.any_word(next, &["of", "commencing", "starting", "beginning", "ending"]) {
        let read = base(line, next + 1)?;
        return matches!(read.core, Core::Day { .. } | Core::DayOnly(_)).then_some(read);
    }
    None
}
