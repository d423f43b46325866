//! One sentence's figures, left to right.

use std::ops::Range;

use rust_decimal::Decimal;
use tallymark_sentence::Span;

use super::hedge::{self, Hedge};
use super::interval::{self, Reading};
use super::measure::{self, Named};
use super::number::{self, Form, Number};
use super::range::{self, Joined};
use super::reader::Reader;
use super::reject;
use super::unit::{Dimension, Unit};
use super::{Change, Quantity, QuantityKind, change, concept};
use crate::lexicon::{Class, Classes};
use crate::prose::Prose;
use crate::tag::Tag;
use crate::time::TimeExpression;
use crate::token::TokenKind;
use crate::value::Bound;

/// The figure before this one in its sentence.
#[derive(Clone, Copy, Debug)]
struct Last {
    index: usize,
    hedge: Option<Hedge>,
    after: usize,
}

/// Words that may open a number, and units that "a" makes one of.
const GATE: Classes = NUMBERS.with(Class::UnitName);

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
pub(super) fn sentence(
    prose: &Prose<'_>,
    tokens: Range<usize>,
    times: &mut &[TimeExpression],
    out: &mut Vec<Quantity>,
) {
    let r = Reader::new(prose, tokens.clone());
    let mut floor = tokens.start;
    let mut at = tokens.start;
    let mut last: Option<Last> = None;
    while at < tokens.end {
        let token = &prose.tokens()[at];
        if token.kind != TokenKind::Number && !token.classes.any(GATE) {
            at += 1;
            continue;
        }
        // Times that end before this token are done with.
        while times.first().is_some_and(|time| time.span.end() <= token.start()) {
            *times = &times[1..];
        }
        if let Some(time) = times.first().filter(|time| time.span.start() < token.end()) {
            let end = time.span.end();
            while at < tokens.end && prose.tokens()[at].start() < end {
                at += 1;
            }
            floor = at;
            last = None;
            continue;
        }
        if token.classes.has(Class::UnitName)
            && token.kind == TokenKind::Word
            && !token.classes.any(NUMBERS)
            && !a_unit(&r, at, floor)
        {
            at += 1;
            continue;
        }
        let next_time = times.first().map_or(usize::MAX, |time| time.span.start());
        let found = out.len();
        match step(&r.before_time(next_time), at, floor, next_time, last, out) {
            Some((next, hedge)) => {
                at = next.max(at + 1);
                floor = at;
                if out.len() > found {
                    last = Some(Last { index: out.len() - 1, hedge, after: next });
                }
            }
            None => at += 1,
        }
    }
}

/// Reads what starts at token `at`; the token to go on from, or `None` where there is nothing.
fn step(
    r: &Reader<'_, '_>,
    at: usize,
    floor: usize,
    next_time: usize,
    last: Option<Last>,
    out: &mut Vec<Quantity>,
) -> Option<(usize, Option<Hedge>)> {
    if !r.is_kind(at, TokenKind::Number) && !r.token(at)?.classes.any(NUMBERS) {
        return Some(emit(r, &Pair::one(&one_unit(r, at)?), floor, last, out));
    }
    let number = number::read(r, at)?;
    let mut a = assemble(r, number, floor)?;
    // The unit of an age may be no word at all: "Holt, 34,".
    let unit = a.unit.as_ref().is_some_and(|it| !it.tokens.is_empty() || !a.age);
    if let Some(end) = reject::skip(r, &number, a.money_before, unit) {
        return Some((end, None));
    }
    if let Some(ordinal) = ordinal(r, &number) {
        return emit_ordinal(r, &ordinal, out).map(|next| (next, None));
    }
    if a.unit.is_none()
        && let Some(share) = number::ratio(r, &a.number)
        && r.token(share.after - 1).is_some_and(|it| it.end() <= next_time)
    {
        a.number = share;
        a.after = share.after;
    }
    match range::join(r, &a, floor) {
        Some(Joined::Range { second, fuzzy, first }) if fits(r, &second, next_time) => Some(emit(
            r,
            &Pair { a: &a, b: Some(&second), fuzzy, first: first.max(floor) },
            floor,
            last,
            out,
        )),
        Some(Joined::Score { second }) if fits(r, &second, next_time) => {
            let after = second.after;
            emit_score(r, &a, &second, out);
            Some((after, None))
        }
        Some(Joined::Two { second }) if fits(r, &second, next_time) => {
            if a.unit.is_none() {
                a.unit = second.unit.clone().map(|mut it| {
                    it.tokens = a.after..a.after;
                    it
                });
            }
            let (next, hedge) = emit(r, &Pair::one(&a), floor, last, out);
            // "83-16": the dash is no minus.
            Some((if r.is_kind(next, TokenKind::Dash) { next + 1 } else { next }, hedge))
        }
        _ => Some(emit(r, &Pair::one(&a), floor, last, out)),
    }
}

/// "over a year", "almost a century": "a" before a unit counts as one where a hedge stands before it.
fn a_unit(r: &Reader<'_, '_>, at: usize, floor: usize) -> bool {
    at >= floor + 2
        && r.is(at - 1, Class::Article)
        && !r.is_word(at - 1, "the")
        && r.unit_name(at).is_some_and(|it| {
            matches!(it.1.dimension, Dimension::Time | Dimension::Length) && it.1.code != "s"
        })
        && !r.is_any(at - 2, &["per", "just", "only", "another", "near"])
        && hedge::left(r, at - 1, floor).is_some_and(|it| it.1 != Hedge::Exact)
        && !r.is_any(at + 1, &["ago", "old", "long", "earlier", "later", "after", "before"])
        && !r.hyphen(at + 1)
}

fn one_unit(r: &Reader<'_, '_>, at: usize) -> Option<Operand> {
    let (len, unit) = r.unit_name(at)?;
    let number = Number {
        value: Decimal::ONE,
        precision: Decimal::ONE,
        form: Form::Words,
        first: at - 1,
        after: at,
        scale: Decimal::ONE,
        misprint: false,
    };
    let named = Named { unit, tokens: at..at + len, scale: Decimal::ONE, plus: Decimal::ZERO };
    Some(Operand {
        number,
        first: at - 1,
        after: at + len,
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
            || r.is_any(start, &["a", "an", "US", "C", "A", "minus", "negative"])
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
    age(r, &mut operand);
    Some(operand)
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
    if r.is_kind(before, TokenKind::Symbol) && r.word(before) == "+" && open(before) {
        *first = before;
        return (false, Some(Change::Up));
    }
    (false, None)
}

/// Turns "27-year-old", "aged 27", "five months old" and "John Smith, 27," into ages.
fn age(r: &Reader<'_, '_>, operand: &mut Operand) {
    let code = match &operand.unit {
        Some(named) => match named.unit.code {
            "a" => "a:age",
            "mo" => "mo:age",
            "wk" => "wk:age",
            "d" => "d:age",
            _ => return,
        },
        None => "a:age",
    };
    let unit = Unit::of_code(code);
    let after = operand.after;
    if operand.unit.is_some() {
        let hyphen = usize::from(r.hyphen(after));
        // "27-year-old", "five years old", "27-year-olds".
        if r.is_any(after + hyphen, &["old", "olds"]) {
            operand.after = after + hyphen + 1;
        } else if r.is_word(after, "of") && r.is_word(after + 1, "age") {
            operand.after = after + 2;
        } else if !aged(r, operand.first) {
            return;
        }
    } else if r.is_any(after, &["yo", "y/o"]) && operand.number.form == Form::Digits {
        operand.after = after + 1;
    } else if !(aged(r, operand.first) || apposed(r, operand)) {
        return;
    }
    if operand.number.value <= Decimal::ZERO || operand.number.value > Decimal::from(100_000) {
        return;
    }
    let start = operand.unit.as_ref().map_or(operand.number.after, |it| it.tokens.start);
    if let Some(unit) = unit {
        let mut named =
            Named { unit, tokens: start..operand.after, scale: Decimal::ONE, plus: Decimal::ZERO };
        named.tokens.start = named.tokens.start.min(named.tokens.end);
        operand.unit = Some(named);
        operand.age = true;
    }
}

/// "aged 27", "age 5", "under the age of 12", "ages 3 to 5".
fn aged(r: &Reader<'_, '_>, first: usize) -> bool {
    let mut at = first.wrapping_sub(1);
    if r.is_any(at, &["between", "from", "about", "around", "just", "only", "over", "under"]) {
        at = at.wrapping_sub(1);
    }
    if r.is_word(at, "of") {
        at = at.wrapping_sub(1);
        return r.is_any(at, &["age", "ages"]);
    }
    r.is_any(at, &["aged", "age", "ages"]) || (r.is_word(at, "turned") && r.ends_phrase(first + 1))
}

/// "Maria Lund, 27, said", "Lund (27)", "who was 10."
fn apposed(r: &Reader<'_, '_>, operand: &Operand) -> bool {
    let number = &operand.number;
    if number.form != Form::Digits
        || operand.first != number.first
        || number.scale != Decimal::ONE
        || number.precision < Decimal::ONE
        || number.value < Decimal::ONE
        || number.value > Decimal::from(110)
    {
        return false;
    }
    let before = number.first.wrapping_sub(1);
    let name = before.wrapping_sub(1);
    let mark = |at: usize, marks: &[&str]| marks.contains(&r.word_or(at));
    if r.word_or(before) == ","
        && r.capital(name)
        && !r.is(name, Class::Month)
        && !r.is(name, Class::Weekday)
    {
        // A surname alone or with a first name; "Flight 12, 27, 31" has a number before.
        return mark(number.after, &[",", ".", ";", ")"])
            && r.is_kind(name.wrapping_sub(1), TokenKind::Word)
            && r.capital(name.wrapping_sub(1));
    }
    let person = PERSONS.binary_search(&r.word_or(name).to_ascii_lowercase().as_str()).is_ok();
    // "the suspect, 19,".
    if r.word_or(before) == "," && person {
        return mark(number.after, &[",", ".", ";", ")"]);
    }
    // "children under 5".
    if r.is_any(before, &["under", "over"])
        && (person || r.is_any(name, &["anyone", "everyone", "those"]))
    {
        return r.ends_phrase(number.after);
    }
    // "who was 10.", "he will be 35 by June"; "it will be 18 to 30 feet" is a height.
    let pronoun = |at: usize| r.is_any(at, &["who", "he", "she", "i"]);
    let who = r.is_any(before, &["was", "is"]) && pronoun(name)
        || r.is_word(before, "be")
            && r.is_any(name, &["will", "would"])
            && pronoun(name.wrapping_sub(1))
        || r.is_any(before, &["i'm", "he's", "she's"]);
    who && r.ends_phrase(number.after)
        && !r.is_any(number.after, &["to", "or"])
        && !r.is_kind(number.after, TokenKind::Dash)
}

/// Words for a person whose age may stand after them.
const PERSONS: &[&str] = &[
    "adults",
    "boy",
    "boys",
    "brother",
    "child",
    "children",
    "daughter",
    "defendant",
    "driver",
    "father",
    "girl",
    "girls",
    "gunman",
    "husband",
    "infants",
    "kids",
    "man",
    "men",
    "mother",
    "nephew",
    "niece",
    "passenger",
    "patient",
    "people",
    "pilot",
    "sister",
    "son",
    "student",
    "suspect",
    "teacher",
    "teen",
    "teenager",
    "victim",
    "wife",
    "woman",
    "women",
    "youth",
];

/// An ordinal: "16th", "third", "twenty-first".
fn ordinal(r: &Reader<'_, '_>, number: &Number) -> Option<Number> {
    if number.form == Form::Ordinal {
        return Some(*number);
    }
    let suffix = number.form == Form::Digits
        && !r.spaced(number.after)
        && matches!(r.word_or(number.after), "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH");
    suffix.then(|| Number { form: Form::Ordinal, after: number.after + 1, ..*number })
}

fn emit_ordinal(r: &Reader<'_, '_>, number: &Number, out: &mut Vec<Quantity>) -> Option<usize> {
    // "the 20th century", "a second later", "a second chance" rank nothing that can be checked.
    if r.is_any(number.after, &["century", "centuries", "later", "time", "thoughts"])
        || r.hyphen(number.after)
    {
        return Some(number.after);
    }
    let span = r.prose().span_of(number.first..number.after);
    let reading = interval::of_number(number, None);
    out.push(quantity(span, span, &reading, number, QuantityKind::Ordinal));
    if let Some(it) = out.last_mut() {
        let _ = set_counted(r, it, number.after);
    }
    Some(number.after)
}

fn emit_score(r: &Reader<'_, '_>, a: &Operand, b: &Operand, out: &mut Vec<Quantity>) {
    let span = r.prose().span_of(a.first..b.after);
    let reading = interval::of_range(a.number.value, b.number.value, false, None);
    out.push(quantity(span, span, &reading, &a.number, QuantityKind::Score));
}

/// The tokens of one figure or range.
struct Pair<'o> {
    a: &'o Operand,
    b: Option<&'o Operand>,
    fuzzy: bool,
    first: usize,
}

impl<'o> Pair<'o> {
    fn one(a: &'o Operand) -> Pair<'o> {
        Pair { a, b: None, fuzzy: false, first: a.first }
    }
}

fn quantity(
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
fn emit(
    r: &Reader<'_, '_>,
    pair: &Pair<'_>,
    floor: usize,
    last: Option<Last>,
    out: &mut Vec<Quantity>,
) -> (usize, Option<Hedge>) {
    let prose = r.prose();
    let end = pair.b.unwrap_or(pair.a);
    let mut first = pair.first;
    let mut after = end.after;
    let mut hedge_span = None;
    let mut hedge: Option<Hedge> = None;
    let named = end.unit.clone().or_else(|| pair.a.unit.clone());
    let left = hedge::left(r, first, floor)
        .or_else(|| around_age(r, pair, first, floor))
        .filter(|it| !during(r, *it, named.as_ref()));
    if let Some((at, found)) = left {
        hedge_span = Some(prose.span_of(at..first));
        hedge = Some(found);
        first = at;
    }
    if hedge.is_none_or(|it| matches!(it, Hedge::Exact | Hedge::Approx))
        && let Some((at, found)) = hedge::right(r, after)
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
            );
        }
    }
    finish(r, pair, Words { first, after, hedge_span, hedge, named }, floor, last, out)
}

/// "under the age of 5", "over the age 10": the hedge before the word "age".
fn around_age(
    r: &Reader<'_, '_>,
    pair: &Pair<'_>,
    first: usize,
    floor: usize,
) -> Option<(usize, Hedge)> {
    if !pair.a.age {
        return None;
    }
    let mut at = first;
    at -= usize::from(at > floor && r.is_word(at - 1, "of"));
    if at <= floor || !r.is_any(at - 1, &["age", "ages"]) {
        return None;
    }
    at -= 1;
    at -= usize::from(at > floor && r.is_word(at - 1, "the"));
    hedge::left(r, at, floor)
}

/// "a loan over three years": "over" tells how long a thing takes and bounds nothing.
///
/// "for over three years", "took over three years" do bound.
fn during(r: &Reader<'_, '_>, hedge: (usize, Hedge), named: Option<&Named>) -> bool {
    let (at, _) = hedge;
    if !r.is_word(at, "over") || named.is_none_or(|it| it.unit.dimension != Dimension::Time) {
        return false;
    }
    let before = at.wrapping_sub(1);
    if r.token(before).is_none() {
        return false;
    }
    let tag = r.prose().tag(before);
    !(matches!(
        tag,
        Tag::Preposition | Tag::Auxiliary | Tag::Modal | Tag::Subordinator | Tag::Adverb
    ) || tag.verb()
        || r.is_word(before, "just"))
}

/// What stands around the number of a figure.
struct Words {
    first: usize,
    after: usize,
    hedge_span: Option<Span>,
    hedge: Option<Hedge>,
    named: Option<Named>,
}

fn finish(
    r: &Reader<'_, '_>,
    pair: &Pair<'_>,
    mut words: Words,
    floor: usize,
    last: Option<Last>,
    out: &mut Vec<Quantity>,
) -> (usize, Option<Hedge>) {
    let prose = r.prose();
    let end = pair.b.unwrap_or(pair.a);
    let echo_of = echo(r, words.first, words.named.as_ref().map(|it| it.unit), last, out);
    // "more than 7 million crowns (US$1.1 million)": the hedge holds for both.
    if echo_of.is_some() && words.hedge.is_none() {
        words.hedge = last.and_then(|it| it.hedge);
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
        (pair.b.is_none()).then(|| change::before(r, words.first, floor, unit)).flatten()
    });
    it.echo_of = echo_of;
    // "lost 190 points, or 0.6 percent", "up 5 percent (7 percent in euros)".
    if it.change.is_none()
        && let Some(before) = last.and_then(|it| out.get(it.index))
    {
        let same = echo_of.is_some() || or_before(r, words.first, last);
        it.change = before.change.filter(|_| same);
    }
    let counted = set_counted(r, &mut it, words.after);
    let count = it.unit.is_none();
    it.concept = concept::concept(r, words.first, words.after, count, floor, counted.clone());
    if it.unit.is_none() {
        // "12 deaths per 100,000", "20 per week".
        let next = counted.map_or(words.after, |it| it.end);
        if let Some((code, end)) = measure::rate(r, next, Dimension::Other) {
            it.unit = Some(Unit::per(None, code));
            it.unit_span = Some(prose.span_of(next..end));
            words.after = end;
            it.kind = QuantityKind::Measure;
        }
    }
    // "fell to 12 million tons from 20 million", "up from 9 million".
    if it.unit.is_none()
        && it.counted.is_none()
        && r.is_word(words.first.wrapping_sub(1), "from")
        && let Some(before) =
            last.filter(|it| words.first <= it.after + 6).and_then(|it| out.get(it.index))
    {
        it.unit = before.unit;
        it.kind = before.kind;
        it.counted = before.counted;
        it.counted_head = before.counted_head;
    }
    if it.unit.is_none()
        && it.kind == QuantityKind::Count
        && reading.bound != Bound::Vague
        && magnitude(r, words.first, words.after, floor)
    {
        it.unit = Unit::of_code("[mag]");
        it.kind = QuantityKind::Measure;
    }
    if echo_of.is_some()
        && let Some(before) = last.and_then(|it| out.get(it.index))
    {
        it.concept.clone_from(&before.concept);
    }
    if let Some(before) = last
        .filter(|it| facing(r, it, words.first, words.hedge))
        .and_then(|it| out.get_mut(it.index))
        && merge(before, &it)
    {
        return (words.after, None);
    }
    out.push(it);
    (words.after, words.hedge)
}

/// ", or" joins this figure to the one before it.
fn or_before(r: &Reader<'_, '_>, first: usize, last: Option<Last>) -> bool {
    let Some(last) = last else { return false };
    r.is_word(first.wrapping_sub(1), "or") && first <= last.after + 2
}

/// "more than 100 but fewer than 200": a low bound and a high bound in a row.
fn facing(r: &Reader<'_, '_>, last: &Last, first: usize, hedge: Option<Hedge>) -> bool {
    let low = |it: Option<Hedge>| matches!(it, Some(Hedge::MoreThan | Hedge::AtLeast));
    let high =
        |it: Option<Hedge>| matches!(it, Some(Hedge::LessThan | Hedge::AtMost | Hedge::UpTo));
    let opposed = low(last.hedge) && high(hedge) || high(last.hedge) && low(hedge);
    opposed
        && first > last.after
        && first <= last.after + 3
        && (last.after..first).all(|at| r.is_any(at, &["and", "but", "yet", ",", "is"]))
}

/// Joins two facing bounds into one range; false where they leave no room.
fn merge(before: &mut Quantity, it: &Quantity) -> bool {
    let low = before.read.low.or(it.read.low);
    let high = before.read.high.or(it.read.high);
    let (Some(low), Some(high)) = (low, high) else { return false };
    let code = |unit: Option<Unit>| unit.map(|unit| unit.code);
    let same = before.unit.is_none() || it.unit.is_none() || code(before.unit) == code(it.unit);
    if low >= high || !same {
        return false;
    }
    let reading = interval::of_range(low, high, false, None);
    before.read = reading.read;
    before.entailed = reading.entailed;
    before.expected = reading.expected;
    before.bound = reading.bound;
    before.span = before.span.join(it.span);
    before.number = before.number.join(it.number);
    before.unit = before.unit.or(it.unit);
    before.unit_span = before.unit_span.or(it.unit_span);
    before.precision = before.precision.min(it.precision);
    before.counted = before.counted.or(it.counted);
    before.counted_head = before.counted_head.or(it.counted_head);
    true
}

/// "5.9-magnitude", "magnitude of 5.9", "6.1 on the Richter scale".
fn magnitude(r: &Reader<'_, '_>, first: usize, after: usize, floor: usize) -> bool {
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
        if r.is_any(at, &["magnitude", "magnitudes"]) {
            return true;
        }
        let bridge = r.is_any(
            at,
            &["of", "at", "least", "about", "around", "was", "is", "a", "an", "from", "between"],
        ) || r.is(at, Class::Hedge)
            || r.is_kind(at, TokenKind::Dash);
        if !bridge {
            return false;
        }
    }
    false
}

fn kind(unit: Option<Unit>, form: Form, age: bool) -> QuantityKind {
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

/// "10 kilometers (6.2 miles)": the index of the figure that this one repeats.
fn echo(
    r: &Reader<'_, '_>,
    first: usize,
    unit: Option<Unit>,
    last: Option<Last>,
    out: &[Quantity],
) -> Option<usize> {
    let bracket = first > r.first() && matches!(r.word(first - 1), "(" | "[" | "/")
        || first > r.first() + 1 && r.is_word(first - 1, "or") && r.word(first - 2) == ",";
    if !bracket {
        return None;
    }
    let last = last?.index;
    let before = out.get(last)?;
    let (a, b) = (before.unit?, unit?);
    let gap = r.prose().tokens()[first].start().saturating_sub(before.span.end());
    let near = gap < 40;
    (near && a.code != b.code && a.dimension == b.dimension && a.dimension != Dimension::Other)
        .then_some(last)
}

/// Finds what is counted after token `after`.
fn set_counted(r: &Reader<'_, '_>, it: &mut Quantity, after: usize) -> Option<Range<usize>> {
    let mut at = after;
    // "2,590-kilometer-long fence", "a 12-foot-high wall".
    let dash = usize::from(r.hyphen(at));
    if it.unit.is_some()
        && r.is_any(at + dash, &["long", "high", "wide", "deep", "tall", "thick", "square"])
        || r.is_word(at + dash, "magnitude")
    {
        at += dash + 1;
    }
    let single = it.read == crate::value::Interval::point(Decimal::ONE);
    let (tokens, head) = concept::counted(r, at, single)?;
    it.counted = Some(r.prose().span_of(tokens.clone()));
    it.counted_head = Some(r.prose().tokens()[head].span());
    Some(tokens)
}
