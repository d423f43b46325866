//! The walk over a document's sentences.

use tallymark_sentence::Span;

use crate::index::Sought;
use crate::lexicon::{Class, Classes, lexicon};
use crate::prose::Prose;
use crate::token::TokenKind;
use crate::value::Bound;

use super::atom::{self, Core, Read};
use super::calendar::plus_months;
use super::cue;
use super::resolve::{Ground, Resolved, resolve};
use super::stretch;
use super::words::{Line, Unit};
use super::{Date, Grain, Period, Role, TimeBasis, TimeExpression, TimeKind};

/// Words that a date may start with.
const STARTERS: Classes = Classes::NONE
    .with(Class::Month)
    .with(Class::Weekday)
    .with(Class::TimeHedge)
    .with(Class::TimeHoliday)
    .with(Class::TimeNumber)
    .with(Class::TimeOpener)
    .with(Class::TimeOrdinal)
    .with(Class::TimePart)
    .with(Class::TimeSeason)
    .with(Class::TimeShift)
    .with(Class::TimeToday)
    .with(Class::TimeUnit);

/// Words that a date may start with, and articles.
pub(crate) const OPENERS: Classes = STARTERS.with(Class::Article);

/// See [`super::find`].
pub(super) fn find(prose: &Prose<'_>, reference: Option<Period>) -> Vec<TimeExpression> {
    // As many as most articles have.
    let mut found = Vec::with_capacity((prose.tokens().len() / 32).min(32));
    let mut context = None;
    let mut sentences = prose.sentences().iter();
    let mut line = Line::new(prose, 0..0);
    // Where to go on, and the first expression of the sentence.
    let mut from = 0;
    let mut first = 0;
    let today = reference.filter(|it| it.start == it.end).map(|it| it.start);
    // Nearly all tokens are passed over here.
    for at in prose.index().all(Sought::Time) {
        if at < from {
            continue;
        }
        while at >= line.end
            && let Some(next) = sentences.next()
        {
            if let Some(today) = today {
                spoken(&line, today, &mut found[first..]);
            }
            first = found.len();
            line = Line::new(prose, next.tokens.clone());
        }
        if !starts(&line, at) {
            continue;
        }
        from = match read_at(&line, at, reference, context) {
            Some((expression, end)) => {
                let last = expression.ends.last().unwrap_or(&expression);
                if let Some(period) = last.period.filter(|it| it.start == it.end) {
                    context = Some(period.start);
                }
                found.push(expression);
                end
            }
            None => skip_name(&line, at),
        };
    }
    if let Some(today) = today {
        spoken(&line, today, &mut found[first..]);
    }
    found
}

/// Lays "today" within a quotation on the day that its sentence says it was spoken.
///
/// “We lost today,” she said on Monday: the day is Monday's, not the document's.
fn spoken(line: &Line<'_>, now: Date, found: &mut [TimeExpression]) {
    let relative = |it: &TimeExpression| it.kind == TimeKind::RelativeDay;
    if !found.iter().any(relative) {
        return;
    }
    let quoted = quoted(line, found);
    let told = |(it, quoted): (&TimeExpression, &bool)| {
        let day = matches!(it.kind, TimeKind::Weekday | TimeKind::Date) && !quoted;
        it.period.filter(|period| day && period.start == period.end).map(|period| period.start)
    };
    let mut days = found.iter().zip(&quoted).filter_map(told);
    let (Some(day), None) = (days.next(), days.next()) else { return };
    for (it, quoted) in found.iter_mut().zip(quoted) {
        let Some(period) =
            it.period.filter(|period| quoted && relative(it) && period.start == period.end)
        else {
            continue;
        };
        if let Some(moved) = day.plus_days(period.start.days_since(now)) {
            it.period = Some(Period::day(moved));
            it.timex = moved.iso();
            it.half_open = Some((moved, moved));
            it.basis = TimeBasis::Context;
        }
    }
}

/// Which expressions of the sentence stand within quotation marks.
fn quoted(line: &Line<'_>, found: &[TimeExpression]) -> Vec<bool> {
    let mut open = false;
    let mut at = line.start;
    let mut out = Vec::with_capacity(found.len());
    for it in found {
        while line.token(at).is_some_and(|token| token.start() < it.span.start()) {
            match line.text(at) {
                "“" | "«" => open = true,
                "”" | "»" => open = false,
                "\"" => open = !open,
                _ => {}
            }
            at += 1;
        }
        out.push(open);
    }
    out
}

/// Whether a date may start at the token; most words are passed over here.
#[inline]
fn starts(line: &Line<'_>, at: usize) -> bool {
    let token = &line.prose.tokens()[at];
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Quote => line.glued(at + 1) && line.kind(at + 1) == Some(TokenKind::Number),
        TokenKind::Word => {
            token.classes.any(STARTERS)
                || (token.is(Class::Article)
                    && line.token(at + 1).is_some_and(|it| {
                        it.kind != TokenKind::Word && it.kind != TokenKind::Punct
                            || it.classes.any(STARTERS)
                    }))
        }
        _ => false,
    }
}

/// The token after a name that holds a date word, else the next one.
fn skip_name(line: &Line<'_>, at: usize) -> usize {
    name(line, at).unwrap_or(at + 1)
}

/// Where a name that starts at `at` and is no date ends.
#[inline]
fn name(line: &Line<'_>, at: usize) -> Option<usize> {
    // Most words open no name.
    let token = line.token(at)?;
    if !token.is(Class::TimeName) && !lexicon().opens(token.word, Class::TimeName) {
        return None;
    }
    line.entry(at, Class::TimeName).map(|(end, _)| end)
}

/// The expression at `at`, stretches joined, resolved.
fn read_at(
    line: &Line<'_>,
    at: usize,
    reference: Option<Period>,
    context: Option<Date>,
) -> Option<(TimeExpression, usize)> {
    // "Sunday Times", "Theresa May".
    if name(line, at).is_some() || at > line.start && name(line, at - 1).is_some_and(|end| end > at)
    {
        return None;
    }
    let ground = |read: &Read, start: usize| Ground {
        reference,
        context,
        cue: if needs_cue(&read.core) { cue::find(line, start, read.end) } else { cue::Cue::Open },
    };
    const BARE: Classes =
        Classes::NONE.with(Class::Article).with(Class::TimeNumber).with(Class::TimeOrdinal);
    let bare =
        line.token(at).is_some_and(|it| it.kind == TokenKind::Number || it.classes.any(BARE));
    if bare && let Some((first, second)) = stretch::bare(line, at) {
        let ground = ground(&second, at);
        return Some((stretched(line, at, &first, &second, &ground), second.end));
    }
    let mut first = atom::read(line, at)?;
    if let Some(second) = stretch::join(line, at, &mut first) {
        let ground = ground(&second, at);
        return Some((stretched(line, at, &first, &second, &ground), second.end));
    }
    let ground = ground(&first, at);
    let resolved = resolve(&first.core, first.part, first.bound, &ground);
    let end = first.end;
    Some((expression(line, at, end, first.bound, resolved), end))
}

/// Whether the days meant hang on the words around.
fn needs_cue(core: &Core) -> bool {
    use super::atom::Year;
    match core {
        Core::Weekday { .. } | Core::DayOnly(_) => true,
        Core::Unit { unit, shift } => *unit == Unit::Weekend && *shift == 0,
        Core::Day { year, .. }
        | Core::TwoWays { year, .. }
        | Core::Month { year, .. }
        | Core::NthWeekday { year, .. }
        | Core::Share { year, .. }
        | Core::Quarter { year, .. }
        | Core::Season { year, .. }
        | Core::WeekOf { year, .. }
        | Core::Holiday { year, .. } => *year == Year::Open,
        _ => false,
    }
}

fn expression(
    line: &Line<'_>,
    start: usize,
    end: usize,
    bound: Bound,
    it: Resolved,
) -> TimeExpression {
    let span = line.prose.span_of(start..end);
    // The stop of "January 1st." is the sentence's, though "St." has one of its own.
    let stop = usize::from(line.word(end - 1, "st."));
    TimeExpression {
        span: Span::new(span.start(), span.end() - stop),
        period: it.period,
        timex: it.timex,
        bound: it.bound.unwrap_or(bound),
        basis: it.basis,
        kind: it.kind,
        role: role(line, start),
        readings: it.readings,
        ends: Vec::new(),
        half_open: it.half_open,
    }
}

/// Two ends as one expression.
fn stretched(
    line: &Line<'_>,
    start: usize,
    first: &Read,
    second: &Read,
    ground: &Ground,
) -> TimeExpression {
    let later = resolve(&second.core, second.part, second.bound, ground);
    let mut earlier = resolve(&first.core, first.part, first.bound, ground);
    // "from November to March": the first end lies before the second.
    if let (Some(a), Some(b)) = (earlier.period, later.period) {
        if a.start > b.end && earlier.half_open.is_none() {
            earlier.period = move_year(a, -1);
        } else if b.end.days_since(a.start) > 366 && earlier.half_open.is_none() {
            earlier.period = move_year(a, 1);
        }
    }
    let period = match (earlier.period, later.period) {
        (Some(a), Some(b)) if a.start <= b.end => {
            let grain =
                if a.grain == b.grain && a.grain != Grain::Week { a.grain } else { Grain::Range };
            let grain =
                if matches!(grain, Grain::Month | Grain::Year) { grain } else { Grain::Range };
            Some(Period { start: a.start, end: b.end, grain })
        }
        _ => None,
    };
    let known = earlier.half_open.is_some() && later.half_open.is_some();
    // Two numeric dates of open order are read month first, as their TIMEX3 value is.
    let first_day = lead(&earlier).and_then(|it| edge(it, first));
    let last_day = lead(&later).and_then(|it| edge(it, second));
    // The open year is known all the same where the day of writing lies between both ends.
    let here =
        ground.day().zip(first_day.zip(last_day)).is_some_and(|(now, (a, b))| a <= now && now <= b);
    let ends = first_day.zip(last_day).filter(|(a, b)| a <= b);
    let half_open = ends.filter(|_| known || here);
    let timex = triple(&first.core, &second.core, &earlier, &later, ends);
    let basis = if earlier.basis == TimeBasis::Stated { later.basis } else { earlier.basis };
    let joint = second_token(line, first.end, second.end);
    let mut head = expression(line, start, first.end, first.bound, earlier);
    let mut tail = expression(line, joint, second.end, second.bound, later);
    let whole = head.role;
    head.role = if whole == Role::At { Role::Since } else { whole };
    tail.role = Role::Until;
    TimeExpression {
        span: line.prose.span_of(start..second.end),
        period,
        timex,
        bound: Bound::Range,
        basis,
        kind: TimeKind::Stretch,
        role: Role::At,
        readings: None,
        ends: vec![head, tail],
        half_open,
    }
}

/// First token of the second end, after "to" or a dash.
fn second_token(line: &Line<'_>, joint: usize, end: usize) -> usize {
    let at = joint + 1;
    let at = if line.word(at, "the") { at + 1 } else { at };
    at.min(end.saturating_sub(1))
}

fn move_year(period: Period, by: i32) -> Option<Period> {
    let start = plus_months(period.start, by * 12)?;
    let end = plus_months(period.end, by * 12)?;
    let end = if period.grain == Grain::Month { end.end_of_month() } else { end };
    Some(Period { start, end, grain: period.grain })
}

/// The period of a date, a numeric one of open order with its month first.
fn lead(it: &Resolved) -> Option<Period> {
    it.period.or(it.readings.map(|readings| readings[0]))
}

/// Where a stretch starts or ends with this date in TIMEX3, which leaves the last unit out.
fn edge(period: Period, read: &Read) -> Option<Date> {
    // "to the end of 2008" has it in.
    if read.part == Some(atom::Part::End) { period.end.plus_days(1) } else { Some(period.start) }
}

/// "(START,END,DURATION)".
fn triple(
    first: &Core,
    second: &Core,
    earlier: &Resolved,
    later: &Resolved,
    ends: Option<(Date, Date)>,
) -> String {
    let text = |core: &Core, it: &Resolved, date: Option<Date>| match core {
        _ if it.bound.is_some() => date.map_or_else(|| it.timex.clone(), Date::iso),
        Core::Day { .. } | Core::TwoWays { .. } | Core::Weekday { .. } => it.timex.clone(),
        Core::Month { .. } => format!("{}-01", it.timex),
        Core::Year(_) => format!("{}-01-01", it.timex),
        _ => date.map_or_else(|| it.timex.clone(), Date::iso),
    };
    let monthly =
        |core: &Core| matches!(core, Core::Month { .. } | Core::Quarter { .. } | Core::Year(_));
    let duration = match ends {
        Some((start, end)) => {
            let months = (i32::from(end.year()) - i32::from(start.year())) * 12
                + i32::from(end.month() - start.month());
            let days = end.days_since(start);
            match (first, second) {
                (Core::Year(_), Core::Year(_)) => format!("P{}Y", months / 12),
                (a, b) if monthly(a) && monthly(b) => format!("P{months}M"),
                _ => format!("P{days}D"),
            }
        }
        None => "PXD".to_owned(),
    };
    let start = text(first, earlier, ends.map(|it| it.0));
    let end = text(second, later, ends.map(|it| it.1));
    format!("({start},{end},{duration})")
}

/// What the words before a date say of it.
fn role(line: &Line<'_>, start: usize) -> Role {
    let mut at = start;
    // "since the early 1990s", "by late Thursday".
    for _ in 0..2 {
        let Some(before) = at.checked_sub(1).filter(|it| *it >= line.start) else {
            return Role::At;
        };
        at = before;
        let role = if line.any_word(at, &["since", "from"]) {
            Role::Since
        } else if line.any_word(at, &["until", "till", "through", "thru"]) {
            Role::Until
        } else if line.word(at, "by") {
            Role::By
        } else if line.any_word(at, &["of", "at"]) && line.word(at.wrapping_sub(1), "as") {
            Role::AsOf
        } else if line.any_word(at, &["before", "pre"])
            || (line.word(at, "to") && line.word(at.wrapping_sub(1), "prior"))
            || (line.word(at, "of") && line.word(at.wrapping_sub(1), "ahead"))
        {
            Role::Before
        } else if line.any_word(at, &["after", "following", "post"]) {
            Role::After
        } else if line.any_word(at, &["the", "early", "late", "mid", "last", "-"]) {
            continue;
        } else {
            Role::At
        };
        return role;
    }
    Role::At
}
