//! One sentence's figures, left to right.

use std::ops::Range;

use rust_decimal::Decimal;

use super::concept::Asked;
use super::emit::{Pair, emit, emit_ordinal, emit_score, ordinal, set_counted};
use super::hedge::{self, Hedge};
use super::measure::{self, Named};
use super::number::{self, Form, Number};
use super::range::{self, Joined};
use super::reader::Reader;
use super::reject;
use super::unit::{Dimension, Unit};
use super::{Change, Quantity, QuantityKind, age};
use crate::index::Sought;
use crate::lexicon::{Class, Classes};
use crate::prose::Prose;
use crate::time::{TimeExpression, TimeKind};
use crate::token::TokenKind;
use crate::value::Bound;

/// The figure before this one in its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Last {
    pub(super) index: usize,
    pub(super) hedge: Option<Hedge>,
    pub(super) after: usize,
    /// Whether a time stands between the two.
    pub(super) apart: bool,
}

/// Words that may open a number, and units that "a" makes one of.
pub(crate) const GATE: Classes = NUMBERS.with(Class::UnitName).with(Class::Span);

/// Words that may open a number.
const NUMBERS: Classes = Classes::NONE
    .with(Class::NumberWord)
    .with(Class::Scale)
    .with(Class::Fraction)
    .with(Class::Ordinal)
    .with(Class::Multiple)
    .with(Class::VagueCount);

/// A number with sign, currency and unit.
#[derive(Clone, Debug)]
pub(super) struct Operand {
    pub(super) number: Number,
    /// First token, sign and currency included, and the one after unit and rate.
    pub(super) first: usize,
    pub(super) after: usize,
    pub(super) unit: Option<Named>,
    pub(super) money_before: bool,
    pub(super) signed: Option<Change>,
    pub(super) age: bool,
    /// The low end, where this is the second number of a range.
    pub(super) low: Option<Decimal>,
}

/// Finds the figures of one sentence.
pub(super) fn sentence<'p, 'a>(
    prose: &'p Prose<'a>,
    tokens: Range<usize>,
    times: &mut &[TimeExpression],
    out: &mut Vec<Quantity>,
    asked: &mut Vec<Asked<'p, 'a>>,
) {
    let r = Reader::new(prose, tokens.clone());
    let mut floor = tokens.start;
    let mut at = tokens.start;
    let mut last: Option<Last> = None;
    let all = &prose.tokens()[..tokens.end];
    // Nearly all tokens are passed over here.
    while let Some(next) = prose.index().next(Sought::Figure, at, tokens.end) {
        at = next;
        let token = &all[at];
        if token.kind == TokenKind::Word && !token.classes.any(GATE) {
            at += 1;
            continue;
        }
        // Times that end before this token are done with.
        while times.first().is_some_and(|time| time.span.end() <= token.start()) {
            *times = &times[1..];
        }
        if let Some(time) = times.first().filter(|time| time.span.start() < token.end()) {
            let end = time.span.end();
            if let Some(stretch) = stretch(&r, at, time) {
                let _ = emit(&r, &Pair::one(&stretch), floor, None, out, asked);
            }
            at += all[at..].iter().take_while(|it| it.start() < end).count();
            floor = at;
            // "4,300 cars this year, compared with 3,900 last year".
            last = last.map(|it| Last { apart: true, ..it });
            continue;
        }
        if token.kind == TokenKind::Word
            && !token.classes.any(NUMBERS)
            && !token.classes.has(Class::Span)
            && !a_unit(&r, at, floor)
        {
            at += 1;
            continue;
        }
        let next_time = times.first().map_or(usize::MAX, |time| time.span.start());
        let found = out.len();
        match step(&r.before_time(next_time), at, floor, next_time, last, out, asked) {
            Some((next, hedge)) => {
                at = next.max(at + 1);
                floor = at;
                if out.len() > found {
                    last = Some(Last { index: out.len() - 1, hedge, after: next, apart: false });
                }
            }
            None => at += 1,
        }
    }
}

/// The stretch that a time counts from now or from what it names: "the past 8 weeks", "six months after the sale".
///
/// "two weeks ago" tells when, and not how long.
fn stretch(r: &Reader<'_, '_>, at: usize, time: &TimeExpression) -> Option<Operand> {
    let end = r.prose().token_at(time.span.end().checked_sub(1)?);
    let counted = match time.kind {
        TimeKind::Window => true,
        TimeKind::Ago | TimeKind::Context => r.is_any(end, &["after", "before"]),
        _ => false,
    };
    if !counted {
        return None;
    }
    // "the first nine months of 2023".
    let at = at + usize::from(r.is_word(at, "first"));
    let number = number::read(r, at)?;
    let whole = matches!(number.form, Form::Digits | Form::Words | Form::Dozen);
    let operand = assemble(r, number, at).filter(|_| whole)?;
    let unit = operand.unit.as_ref()?;
    let inside = r.token(operand.after.checked_sub(1)?)?.end() <= time.span.end();
    (inside && unit.unit.dimension == Dimension::Time).then_some(operand)
}

/// Reads what starts at token `at`; the token to go on from, or `None` where there is nothing.
fn step<'p, 'a>(
    r: &Reader<'p, 'a>,
    at: usize,
    floor: usize,
    next_time: usize,
    last: Option<Last>,
    out: &mut Vec<Quantity>,
    asked: &mut Vec<Asked<'p, 'a>>,
) -> Option<(usize, Option<Hedge>)> {
    if !r.is_kind(at, TokenKind::Number) && !r.token(at)?.classes.any(NUMBERS) {
        let one = one_unit(r, at)?;
        // "a day or two".
        if let Some(two) = or_two(r, &one) {
            let pair = Pair { a: &one, b: Some(&two), fuzzy: true, first: one.first };
            return Some(emit(r, &pair, floor, last, out, asked));
        }
        return Some(emit(r, &Pair::one(&one), floor, last, out, asked));
    }
    let mut number = number::read(r, at)?;
    // "a 20-fold rise".
    if r.hyphen(number.after) && r.is_word(number.after + 1, "fold") {
        number.form = Form::Multiple;
        number.after += 2;
    }
    let mut a = assemble(r, number, floor)?;
    let near = last.filter(|it| !it.apart);
    // "ages 9 and 12".
    if a.unit.is_none()
        && let Some(last) = near
        && out.get(last.index).is_some_and(|it| it.kind == QuantityKind::Age)
        && age::goes_on(r, &a, last.after)
    {
        age::set(&mut a);
    }
    // The unit of an age may be no word at all: "Holt, 34,".
    let unit = a
        .unit
        .as_ref()
        .filter(|it| !it.tokens.is_empty() || !a.age)
        .map(|it| it.tokens.end.max(number.after));
    // "thousands upon thousands", "hundreds if not thousands": the first is what is vouched for.
    if number.form == Form::Plural
        && let Some(last) = near
        && at == last.after + 1 + usize::from(r.is_word(last.after, "if"))
        && r.is_any(at - 1, &["upon", "and", "not"])
        && (r.is_any(at - 1, &["upon", "not"])
            || r.word(last.after - 1).eq_ignore_ascii_case(r.word(at)))
        && let Some(before) = out.get_mut(last.index).filter(|it| it.bound == Bound::Vague)
    {
        before.span = before.span.join(r.prose().span_of(at..number.after));
        let _ = set_counted(r, before, number.after);
        return Some((number.after, None));
    }
    if let Some(end) = reject::skip(r, &number, a.money_before, unit) {
        return Some((end, None));
    }
    // "8st 10lb" is a weight.
    if a.unit.as_ref().is_none_or(|it| it.unit.code != "[stone_av]")
        && let Some(ordinal) = ordinal(r, &number)
    {
        return emit_ordinal(r, &ordinal, out).map(|next| (next, None));
    }
    if a.unit.is_none()
        && let Some(share) = number::ratio(r, &a.number)
        && r.token(share.after - 1).is_some_and(|it| it.end() <= next_time)
    {
        a.number = share;
        a.after = share.after;
    }
    let joined = range::join(r, &a, floor);
    // "8-2 at home and 3-7 away", "6-4, 7-6 (5)": what goes on with a score is one.
    if a.unit.is_none()
        && a.number.form == Form::Digits
        && near.and_then(|it| out.get(it.index)).is_some_and(|it| it.kind == QuantityKind::Score)
    {
        if let Some(Joined::Range { second, .. }) = &joined
            && r.is_kind(a.after, TokenKind::Dash)
            && second.unit.is_none()
            && second.number.value < Decimal::ONE_HUNDRED
            && !r.things_follow(second.after)
            && fits(r, second, next_time)
        {
            emit_score(r, &a, second, out);
            return Some((second.after, None));
        }
        let tie = r.is_word(at - 1, "(") && r.is_word(a.after, ")");
        if tie && near.is_some_and(|it| it.after + 1 == at) {
            return Some((a.after + 1, None));
        }
    }
    match joined {
        Some(Joined::Range { second, fuzzy, first }) if fits(r, &second, next_time) => Some(emit(
            r,
            &Pair { a: &a, b: Some(&second), fuzzy, first: first.max(floor) },
            floor,
            last,
            out,
            asked,
        )),
        Some(Joined::Score { second }) if fits(r, &second, next_time) => {
            let after = second.after;
            emit_score(r, &a, &second, out);
            Some((after, None))
        }
        Some(Joined::Two { second, scale }) if fits(r, &second, next_time) => {
            if let Some(scale) = scale {
                a.number.value = a.number.value.checked_mul(scale)?;
                a.number.precision = a.number.precision.checked_mul(scale)?;
                a.number.scale = scale;
            }
            if a.unit.is_none() {
                a.unit = second.unit.clone().map(|mut it| {
                    it.tokens = a.after..a.after;
                    it
                });
            }
            let (next, hedge) = emit(r, &Pair::one(&a), floor, last, out, asked);
            // "83-16": the dash is no minus.
            Some((if r.is_kind(next, TokenKind::Dash) { next + 1 } else { next }, hedge))
        }
        _ => Some(emit(r, &Pair::one(&a), floor, last, out, asked)),
    }
}

/// "over a year", "an hour or so", "a day or two", "a month-long siege": one unit without a number.
///
/// "A" before a unit counts as one where something bounds it: "once a year" and "in a month" tell no amount.
fn a_unit(r: &Reader<'_, '_>, at: usize, floor: usize) -> bool {
    let article = at > floor && r.is(at - 1, Class::Article) && !r.is_word(at - 1, "the");
    let Some((len, unit)) = r.unit_name(at).filter(|_| at > floor) else { return false };
    if r.hyphen(at + len) {
        return unit.dimension == Dimension::Time
            && r.is_word(at + len + 1, "long")
            && r.spaced(at)
            && !r.is_kind(at - 1, TokenKind::Number)
            && !r.is(at - 1, Class::NumberWord);
    }
    if !article || !matches!(unit.dimension, Dimension::Time | Dimension::Length) {
        return false;
    }
    if and_a_half(r, at + len) {
        return true;
    }
    if r.is_word(at + len, "or") && r.is_word(at + len + 1, "two") {
        return !r.is_any(at + len + 2, &["ago", "earlier", "later", "after", "before"]);
    }
    let near = at >= floor + 2
        && !r.is_any(at - 2, &["per", "just", "only", "another", "near"])
        && hedge::left(r, at - 1, floor).is_some_and(|it| it.1 != Hedge::Exact);
    unit.code != "s"
        && (near || hedge::right(r, at + len).is_some())
        && !r.is_any(at + 1, &["ago", "old", "long", "earlier", "later", "after", "before"])
}

/// "an hour and a half".
fn and_a_half(r: &Reader<'_, '_>, at: usize) -> bool {
    r.is_word(at, "and")
        && r.is_word(at + 1, "a")
        && r.is_word(at + 2, "half")
        && !r.is_any(at + 3, &["ago", "earlier", "later", "after", "before"])
}

/// "or two" after one unit: the high end of the range.
fn or_two(r: &Reader<'_, '_>, one: &Operand) -> Option<Operand> {
    if !r.is_word(one.after, "or") || !r.is_word(one.after + 1, "two") {
        return None;
    }
    let mut two = one.clone();
    two.number.value = Decimal::TWO;
    two.number.first = one.after + 1;
    two.number.after = one.after + 2;
    two.after = one.after + 2;
    two.low = Some(Decimal::ONE);
    Some(two)
}

fn one_unit(r: &Reader<'_, '_>, at: usize) -> Option<Operand> {
    // "a monthlong siege".
    let span = r.data(at, Class::Span).and_then(Unit::of_code).map(|unit| (1, unit));
    let (len, unit) = span.or_else(|| r.unit_name(at))?;
    let article = span.is_none() && r.is(at - 1, Class::Article);
    let long = 2 * usize::from(r.hyphen(at + len) && span.is_none());
    let first = at - usize::from(article && long == 0);
    let number = Number {
        value: Decimal::ONE,
        precision: Decimal::ONE,
        form: Form::Unit,
        first,
        after: if first < at { at } else { at + len },
        scale: Decimal::ONE,
        misprint: false,
    };
    let mut number = number;
    let mut named = Named { unit, tokens: at..at + len, scale: Decimal::ONE, plus: Decimal::ZERO };
    if article && and_a_half(r, at + len) {
        number.value = Decimal::new(15, 1);
        number.precision = Decimal::new(1, 1);
        number.form = Form::Words;
        named.tokens.end += 3;
    }
    Some(Operand {
        number,
        first,
        after: named.tokens.end + long,
        unit: Some(named),
        money_before: false,
        signed: None,
        age: false,
        low: None,
    })
}

/// Whether an operand ends before the next time expression.
fn fits(r: &Reader<'_, '_>, operand: &Operand, next_time: usize) -> bool {
    r.token(operand.number.after - 1).is_some_and(|it| it.end() <= next_time)
}

/// Reads number, sign, currency and unit at token `at`, which may be the currency's sign.
pub(super) fn read(r: &Reader<'_, '_>, at: usize, floor: usize) -> Option<Operand> {
    // As the second number of a range: "$5 to $10", "5% to -3%", "two to a dozen".
    let mut start = at;
    while start < at + 3
        && !r.token(start)?.classes.any(GATE)
        && !r.is_kind(start, TokenKind::Number)
    {
        let lead = r.money_sign(start)
            || r.is_any(start, &["a", "an", "us", "c", "minus", "negative"])
            || r.is_kind(start, TokenKind::Dash);
        if !lead {
            return None;
        }
        start += 1;
    }
    let number = number::read(r, start)?;
    if number.form == Form::Ordinal {
        return None;
    }
    assemble(r, number, floor.min(start))
}

/// Adds article, sign, currency and unit to a number.
fn assemble(r: &Reader<'_, '_>, mut number: Number, floor: usize) -> Option<Operand> {
    let mut first = number.first;
    if !r.is_kind(first, TokenKind::Number) && first > floor && r.is_any(first - 1, &["a", "an"]) {
        first -= 1;
        number.first = first;
    }
    let (minus, mut signed) = sign(r, &mut first, floor);
    let money = measure::money_before(r, first, floor);
    if let Some((at, _)) = money {
        first = at;
        // "-$5", "+$3".
        let before = sign(r, &mut first, floor);
        signed = signed.or(before.1);
        if before.0 {
            number.value = -number.value;
        }
    }
    if minus {
        number.value = -number.value;
    }
    let mut unit = measure::after(r, &number, money.map(|it| it.1));
    // "to - 20 degrees": a minus set apart, before temperatures alone.
    if !minus
        && first > floor
        && r.is_kind(first - 1, TokenKind::Dash)
        && unit.as_ref().is_some_and(|it| it.unit.dimension == Dimension::Temperature)
        && !r.is_kind(first.wrapping_sub(2), TokenKind::Number)
        && r.spaced(first - 1)
    {
        number.value = -number.value;
        first -= 1;
    }
    // "a 30-by-40-foot flag": the first side in the unit of the second.
    if unit.is_none() {
        unit = by_side(r, number.after);
    }
    let mut after = number.after;
    if let Some(named) = &mut unit {
        if let Some(value) = number.value.checked_mul(named.scale) {
            number.value = value;
            number.precision = number.precision.checked_mul(named.scale)?;
        }
        if !named.plus.is_zero() {
            number.value = number.value.checked_add(named.plus)?;
            number.precision = number.precision.min(number::place_value(named.plus));
        }
        after = after.max(named.tokens.end);
    }
    let mut operand = Operand {
        number,
        first,
        after,
        unit,
        money_before: money.is_some(),
        signed,
        age: false,
        low: None,
    };
    age::age(r, &mut operand);
    Some(operand)
}

/// The unit of length after "by 40", where a side without one ends at `at`.
fn by_side(r: &Reader<'_, '_>, at: usize) -> Option<Named> {
    let by = at + usize::from(r.hyphen(at));
    if !r.is_any(by, &["by", "x", "×"]) {
        return None;
    }
    let next = by + 1 + usize::from(r.hyphen(by + 1));
    let other = number::read(r, next).filter(|it| it.form == Form::Digits)?;
    let named = measure::after(r, &other, None)?;
    (named.unit.dimension == Dimension::Length).then_some(Named { tokens: at..at, ..named })
}

/// A minus or plus before token `first`: whether it is a minus, and the change that it may tell.
fn sign(r: &Reader<'_, '_>, first: &mut usize, floor: usize) -> (bool, Option<Change>) {
    if *first <= floor {
        return (false, None);
    }
    let before = *first - 1;
    let open = |at: usize| {
        at == r.first()
            || r.spaced(at)
            || matches!(
                r.kind(at - 1),
                Some(TokenKind::Punct | TokenKind::Symbol | TokenKind::Quote)
            )
    };
    if r.is_kind(before, TokenKind::Dash) {
        // "minus-260".
        if before > floor && r.is_any(before - 1, &["minus", "negative"]) {
            *first = before - 1;
            return (true, None);
        }
        if !r.spaced(*first) && open(before) && matches!(r.word(before), "-" | "−" | "–") {
            *first = before;
            return (true, None);
        }
        return (false, None);
    }
    // "plus or minus 3 points" is no negative number.
    if r.is_any(before, &["minus", "negative"]) && !(before > floor && r.is_word(before - 1, "or"))
    {
        *first = before;
        return (true, None);
    }
    if r.is_kind(before, TokenKind::Symbol) && r.mark(before) == b'+' && open(before) {
        *first = before;
        return (false, Some(Change::Up));
    }
    (false, None)
}
