//! From what was read to a [`Quantity`]: hedges, intervals, kind, concept, echo.

use std::ops::Range;

use rust_decimal::Decimal;
use tallymark_sentence::Span;

use super::carry::{antecedent, in_a_row, money, or_two, points, share_back};
use super::concept::Asked;
use super::hedge::place::{along, buried, during, estimated, handed, right, ruled};
use super::hedge::{self, Hedge};
use super::interval::{self, Reading};
use super::measure::{self, Named};
use super::number::{Form, Number, within};
use super::operand::{Last, Operand};
use super::reader::Reader;
use super::unit::{self, Dimension, Unit};
use super::{Quantity, QuantityKind, age, change, concept, echo};
use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;
use crate::value::Bound;

/// An ordinal: "16th", "third", "twenty-first".
pub(super) fn ordinal(r: &Reader<'_, '_>, number: &Number) -> Option<Number> {
    if number.form == Form::Ordinal {
        return Some(*number);
    }
    let suffix = number.form == Form::Digits
        && !r.spaced(number.after)
        && matches!(r.word_or(number.after), "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH");
    suffix.then(|| Number { form: Form::Ordinal, after: number.after + 1, ..*number })
}

pub(super) fn emit_ordinal(
    r: &Reader<'_, '_>,
    number: &Number,
    out: &mut Vec<Quantity>,
) -> Option<usize> {
    // "the 20th century", "a second later", "a second chance" rank nothing that can be checked.
    if r.is_any(number.after, &["century", "centuries", "later", "time", "thoughts"])
        || r.hyphen(number.after)
    {
        return Some(number.after);
    }
    // "a second or two".
    if r.is_word(number.first, "second")
        && r.is_word(number.after, "or")
        && r.is_word(number.after + 1, "two")
    {
        return Some(number.after + 2);
    }
    let span = r.prose().span_of(number.first..number.after);
    let reading = interval::of_number(number, None);
    out.push(quantity(span, span, &reading, number, QuantityKind::Ordinal));
    if let Some(it) = out.last_mut() {
        let _ = set_counted(r, it, number.after);
    }
    Some(number.after)
}

pub(super) fn emit_score(r: &Reader<'_, '_>, a: &Operand, b: &Operand, out: &mut Vec<Quantity>) {
    let span = r.prose().span_of(a.first..b.after);
    let reading = interval::of_range(a.number.value, b.number.value, false, None);
    out.push(quantity(span, span, &reading, &a.number, QuantityKind::Score));
}

/// The tokens of one figure or range.
pub(super) struct Pair<'o> {
    pub(super) a: &'o Operand,
    pub(super) b: Option<&'o Operand>,
    pub(super) fuzzy: bool,
    pub(super) first: usize,
}

impl<'o> Pair<'o> {
    pub(super) fn one(a: &'o Operand) -> Pair<'o> {
        Pair { a, b: None, fuzzy: false, first: a.first }
    }
}

pub(super) fn quantity(
    span: Span,
    number: Span,
    reading: &Reading,
    of: &Number,
    kind: QuantityKind,
) -> Quantity {
    Quantity {
        span,
        number,
        hedge: None,
        unit_span: None,
        read: reading.read,
        entailed: reading.entailed,
        expected: reading.expected,
        bound: reading.bound,
        precision: of.precision,
        unit: None,
        kind,
        counted: None,
        counted_head: None,
        concept: Vec::new(),
        change: None,
        echo_of: None,
        misprint: of.misprint,
    }
}

/// Adds the figure with its hedges; the token to go on from.
pub(super) fn emit<'p, 'a>(
    r: &Reader<'p, 'a>,
    pair: &Pair<'_>,
    floor: usize,
    last: Option<Last>,
    out: &mut Vec<Quantity>,
    asked: &mut Vec<Asked<'p, 'a>>,
) -> (usize, Option<Hedge>) {
    let prose = r.prose();
    let end = pair.b.unwrap_or(pair.a);
    let mut first = pair.first;
    let mut after = end.after;
    let mut hedge_span = None;
    let mut hedge: Option<Hedge> = None;
    let named = end.unit.clone().or_else(|| pair.a.unit.clone());
    let left = hedge::left(r, first, floor)
        .or_else(|| age::around_age(r, pair, first, floor))
        .filter(|it| !during(r, *it, named.as_ref()))
        .filter(|it| !buried(r, *it, named.as_ref()))
        .filter(|it| !along(r, it.0, after))
        // "adjusted the estimate up to 5,740": a level that was moved up, and no bound.
        .filter(|it| !(it.1 == Hedge::UpTo && r.is_word(it.0, "up") && change::moved_up(r, it.0)))
        // "anywhere near the 450 miles".
        .filter(|it| {
            !(it.1 == Hedge::CloseTo && r.is_any(it.0.wrapping_sub(1), &["anywhere", "nowhere"]))
        })
        .filter(|it| !(r.is_word(it.0, "under") && ruled(r, it.0, after)))
        .filter(|it| !(r.is_word(it.0, "over") && handed(r, it.0, named.is_some())))
        // "20 percent lower than the 3,000", "five times more than 300": compared, not bounded.
        .filter(|it| {
            let compared = last.is_some_and(|last| last.after == it.0);
            !(compared && (it.0..first).any(|at| r.is_word(at, "than")))
        });
    if let Some((at, found)) = left {
        hedge_span = Some(prose.span_of(at..first));
        hedge = Some(found);
        first = at;
    }
    if hedge.is_none()
        && let Some(at) = estimated(r, first, floor)
    {
        hedge_span = Some(prose.tokens()[at].span());
        hedge = Some(Hedge::Approx);
    }
    if hedge.is_none_or(|it| matches!(it, Hedge::Exact | Hedge::Approx))
        && let Some((at, found)) = right(r, after, named.is_some())
    {
        hedge_span = Some(prose.span_of(after..at));
        hedge = Some(found);
        after = at;
        // "20-odd kilometers", "50-plus percent".
        let number = Number { after, ..end.number };
        if end.unit.is_none()
            && let Some(named) = measure::after(r, &number, None)
        {
            return finish(
                r,
                pair,
                Words { first, after: named.tokens.end, hedge_span, hedge, named: Some(named) },
                floor,
                last,
                out,
                asked,
            );
        }
    }
    // "9 people or more", "40 houses or so": after the things.
    if hedge.is_none()
        && named.is_none()
        && (after + 1..after + 4).any(|at| r.is_word(at, "or"))
        && let Some((tokens, _)) = concept::counted(r, after, false)
        && let Some((at, found)) = hedge::right(r, tokens.end).filter(|it| it.0 > tokens.end + 1)
    {
        hedge_span = Some(prose.span_of(tokens.end..at));
        hedge = Some(found);
    }
    // "more than 60+ flights": said twice.
    if hedge.is_some()
        && r.is_kind(after, TokenKind::Symbol)
        && r.mark(after) == b'+'
        && !r.spaced(after)
    {
        after += 1;
    }
    finish(r, pair, Words { first, after, hedge_span, hedge, named }, floor, last, out, asked)
}

/// What stands around the number of a figure.
pub(super) struct Words {
    first: usize,
    after: usize,
    hedge_span: Option<Span>,
    hedge: Option<Hedge>,
    named: Option<Named>,
}

pub(super) fn finish<'p, 'a>(
    r: &Reader<'p, 'a>,
    pair: &Pair<'_>,
    mut words: Words,
    floor: usize,
    last: Option<Last>,
    out: &mut Vec<Quantity>,
    asked: &mut Vec<Asked<'p, 'a>>,
) -> (usize, Option<Hedge>) {
    let prose = r.prose();
    let end = pair.b.unwrap_or(pair.a);
    let near = last.filter(|it| !it.apart);
    let echo_of = echo::echo(r, words.first, words.named.as_ref().map(|it| it.unit), near, out);
    // "more than 7 million crowns (US$1.1 million)": the hedge holds for both.
    if echo_of.is_some() && words.hedge.is_none() {
        words.hedge = near.and_then(|it| it.hedge);
    }
    let reading = match pair.b {
        Some(b) => interval::of_range(
            b.low.unwrap_or(pair.a.number.value),
            b.number.value,
            pair.fuzzy,
            words.hedge,
        ),
        None => interval::of_number(&pair.a.number, words.hedge),
    };
    let form = pair.a.number.form;
    let unit = words.named.as_ref().map(|it| it.unit);
    let age = pair.a.age || end.age;
    let kind = kind(unit, form, age);
    let span = prose.span_of(words.first..words.after);
    let number = prose.span_of(pair.a.number.first..end.number.after);
    let mut it = quantity(span, number, &reading, &end.number, kind);
    it.misprint |= pair.a.number.misprint;
    if form == Form::Unit && pair.b.is_none() {
        it.kind = QuantityKind::Unit;
    }
    it.hedge = words.hedge_span;
    it.unit = unit;
    it.unit_span = words
        .named
        .as_ref()
        .filter(|it| !it.tokens.is_empty())
        .map(|it| prose.span_of(it.tokens.clone()));
    if it.unit_span.is_none() && pair.a.money_before {
        it.unit_span = measure::money_before(r, pair.a.number.first, pair.a.first)
            .map(|(at, _)| prose.span_of(at..pair.a.number.first))
            .or(Some(prose.tokens()[pair.a.first].span()));
    }
    it.change = end.signed.or(pair.a.signed).or_else(|| {
        (pair.b.is_none())
            .then(|| {
                change::before(r, words.first, floor, unit, words.hedge.is_some(), words.after)
            })
            .flatten()
    });
    it.echo_of = echo_of;
    // "lost 190 points, or 0.6 percent", "up 5 percent (7 percent in euros)".
    if it.change.is_none()
        && let Some(before) = near.and_then(|it| out.get(it.index))
    {
        let same = echo_of.is_some() || echo::or_before(r, words.first, near);
        it.change = before.change.filter(|_| same);
    }
    let counted = set_counted(r, &mut it, words.after);
    // "one person in every 20": the share of whom.
    let whom = pair.a.number.first + 1;
    if form == Form::Part && r.is_word(whom + 1, "in") && prose.tag(whom) == Tag::Noun {
        it.counted = Some(prose.tokens()[whom].span());
        it.counted_head = it.counted;
    }
    // "another witness or two".
    if counted.is_none()
        && it.unit.is_none()
        && let Some(thing) = or_two(r, words.first)
    {
        it.counted = Some(prose.tokens()[thing].span());
        it.counted_head = it.counted;
    }
    // "prices were 11 percent higher".
    if it.change.is_none()
        && unit.is_some_and(|it| {
            matches!(
                it.dimension,
                Dimension::Percent | Dimension::PercentagePoint | Dimension::Money
            )
        })
    {
        it.change = change::compared(r, words.after);
    }
    let mut asks = Asked {
        r: *r,
        first: words.first,
        after: words.after,
        count: it.unit.is_none(),
        moved: it.change.is_some() && it.kind == QuantityKind::Percent,
        floor,
        counted: counted.clone(),
        like: None,
        index: out.len(),
    };
    let next = counted.map_or(words.after, |it| it.end);
    match it.unit {
        // "12 deaths per 100,000", "20 per week", "30k a year".
        None => {
            if let Some((code, end)) = measure::rate(r, next, Dimension::Other) {
                it.unit = Some(Unit::per(None, code));
                it.unit_span = Some(prose.span_of(next..end));
                words.after = end;
                // "twice a day" stays a multiple.
                if form != Form::Multiple {
                    it.kind = QuantityKind::Measure;
                }
            }
        }
        // "€4-5 billion a year".
        Some(unit) if pair.b.is_some() && pair.a.money_before => {
            if let Some((code, end)) = measure::rate(r, words.after, unit.dimension) {
                it.unit = Some(Unit::per(Some(unit), code));
                words.after = end;
            }
        }
        // "5,000 barrels of oil a day".
        Some(unit) if r.is_word(words.after, "of") && rated_by(unit) => {
            // "120 grams of CO2 per kilometer": a name that is no noun.
            let far = (words.after + 1..words.after + 5).find(|&at| r.is_word(at, "per"));
            let next = if next > words.after { next } else { far.unwrap_or(next) };
            // "127 gigatons of ice every year": how often, said of the whole clause.
            if next > words.after
                && !r.is_any(next, &["each", "every"])
                && let Some((code, end)) = measure::rate(r, next, unit.dimension)
            {
                it.unit = Some(Unit::per(Some(unit), code));
                words.after = end;
            }
        }
        Some(_) => {}
    }
    // "worth 5 billion rupees; it had asked for 20 billion".
    if it.unit.is_none()
        && it.counted.is_none()
        && end.number.scale >= Decimal::from(1_000_000)
        && matches!(form, Form::Digits | Form::Words)
        && let Some(before) = money(r, words.first, words.after, out)
    {
        it.unit = before.unit;
        it.kind = before.kind;
    }
    // "fell to 12 million tons from 20 million", "up from 9 million".
    if it.unit.is_none()
        && it.counted.is_none()
        && !matches!(form, Form::Part)
        && let Some(before) = antecedent(r, words.first, words.after, last, out)
    {
        it.unit = before.unit;
        it.kind = before.kind;
        it.counted = before.counted;
        it.counted_head = before.counted_head;
    }
    // "between 50 and 70 on the Celsius scale".
    if it.unit.is_none()
        && r.is_word(words.after, "on")
        && r.is_word(words.after + 1, "the")
        && r.is_word(words.after + 3, "scale")
        && let Some(unit) = unit::of_symbol(r.word_or(words.after + 2))
            .filter(|_| r.word(words.after + 2).len() > 1)
            .or_else(|| r.unit_name(words.after + 2).map(|it| it.1))
    {
        it.unit = Some(unit);
        it.unit_span = Some(prose.tokens()[words.after + 2].span());
        it.kind = QuantityKind::Measure;
    }
    // "fell 42.5 points, or 0.8 percent, to 5,230.1": the level of an index.
    if it.unit.is_none()
        && it.counted.is_none()
        && form == Form::Digits
        && (pair.a.number.precision < Decimal::ONE || pair.a.number.value >= Decimal::ONE_THOUSAND)
        && r.is_any(words.first.wrapping_sub(1), &["to", "at"])
        && let Some(points) = points(r, out)
    {
        it.unit = Some(points);
        it.kind = QuantityKind::Measure;
    }
    if it.unit.is_none()
        && it.kind == QuantityKind::Count
        && reading.bound != Bound::Vague
        && magnitude(r, words.first, words.after, floor)
    {
        it.unit = Unit::of_code("[mag]");
        it.kind = QuantityKind::Measure;
    }
    // "10 km (6.2 miles)", "3 years, 2 months and 16 hours", "fell 0.4 percent to 13,176".
    asks.like = near
        .filter(|it| echo_of.is_some() || in_a_row(r, it.after, words.first))
        .map(|it| it.index)
        .filter(|&it| echo_of.is_some() || out.get(it).is_some_and(|it| it.unit.is_some()));
    share_back(r, &it, (words.first, end.number.scale), out);
    if let Some(before) = near
        .filter(|it| echo::facing(r, it, words.first, words.hedge))
        .and_then(|it| out.get_mut(it.index))
        && echo::merge(before, &it)
    {
        return (words.after, None);
    }
    out.push(it);
    asked.push(asks);
    (words.after, words.hedge)
}

/// A unit of stuff that may flow: "5,000 barrels of oil a day".
const fn rated_by(unit: Unit) -> bool {
    matches!(
        unit.dimension,
        Dimension::Volume
            | Dimension::Length
            | Dimension::Mass
            | Dimension::Energy
            | Dimension::Data
            | Dimension::Money
    )
}

/// "5.9-magnitude", "magnitude of 5.9", "6.1 on the Richter scale".
pub(super) fn magnitude(r: &Reader<'_, '_>, first: usize, after: usize, floor: usize) -> bool {
    let dash = usize::from(r.is_kind(after, TokenKind::Dash));
    if r.is_word(after + dash, "magnitude")
        || (r.is_word(after, "on")
            && (r.is_word(after + 2, "richter") || r.is_word(after + 1, "richter")))
    {
        return true;
    }
    // "magnitude of at least 5.9", "magnitude-5.9", "a magnitude 5.9".
    let low = first.saturating_sub(5).max(floor);
    for at in (low..first).rev() {
        if r.is_any(at, &["magnitude", "magnitudes"])
            || at + 1 == first && matches!(r.word(at), "M" | "ML" | "Mw" | "Mww")
        {
            return true;
        }
        let bridge = r.is_any(
            at,
            &[
                "of",
                "at",
                "least",
                "about",
                "around",
                "was",
                "is",
                "a",
                "an",
                "from",
                "between",
                "first",
                "initially",
                "later",
                "measured",
                "put",
                "recorded",
            ],
        ) || r.is(at, Class::Hedge)
            || r.is_kind(at, TokenKind::Dash);
        if !bridge {
            return false;
        }
    }
    false
}

pub(super) fn kind(unit: Option<Unit>, form: Form, age: bool) -> QuantityKind {
    if age {
        return QuantityKind::Age;
    }
    match unit {
        Some(unit) => match unit.dimension {
            Dimension::Money => QuantityKind::Money,
            Dimension::Percent | Dimension::PercentagePoint => QuantityKind::Percent,
            Dimension::Age => QuantityKind::Age,
            _ if unit
                .code
                .split('/')
                .next()
                .and_then(Unit::of_code)
                .is_some_and(|it| it.dimension == Dimension::Money) =>
            {
                QuantityKind::Money
            }
            _ => QuantityKind::Measure,
        },
        None => match form {
            Form::Part => QuantityKind::Fraction,
            Form::Multiple => QuantityKind::Multiple,
            Form::Ordinal => QuantityKind::Ordinal,
            _ => QuantityKind::Count,
        },
    }
}

/// Finds what is counted after token `after`.
pub(super) fn set_counted(
    r: &Reader<'_, '_>,
    it: &mut Quantity,
    after: usize,
) -> Option<Range<usize>> {
    let mut at = after;
    // "a 1.8-mile (2.9-km) fence": over the echo.
    if it.unit.is_some()
        && r.mark(at) == b'('
        && r.is_kind(at + 1, TokenKind::Number)
        && it.number.end() < it.unit_span.map_or(0, |span| span.start())
        && r.prose().text()[it.number.end()..].starts_with(['-', '‑', '–'])
        && let Some(close) = (at + 2..at + 6).find(|&close| r.mark(close) == b')')
    {
        at = close + 1;
    }
    // "2,590-kilometer-long fence", "a 12-foot-high wall".
    let dash = usize::from(r.hyphen(at));
    if it.unit.is_some()
        && r.is_any(at + dash, &["long", "high", "wide", "deep", "tall", "thick", "square"])
        || r.is_word(at + dash, "magnitude")
    {
        at += dash + 1;
    }
    let one = |value: Option<Decimal>| value.is_some_and(|it| within(it, 1, 1));
    // "a £34 victim surcharge" counts no victim.
    let single = it.unit.is_some() || one(it.read.low) && one(it.read.high);
    let (tokens, head) = concept::counted(r, at, single)?;
    it.counted = Some(r.prose().span_of(tokens.clone()));
    it.counted_head = Some(r.prose().tokens()[head].span());
    Some(tokens)
}
