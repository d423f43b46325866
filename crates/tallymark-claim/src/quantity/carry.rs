//! What a bare figure takes from its neighbors: their unit, or the things that they count.

use rust_decimal::Decimal;

use super::interval;
use super::number::Number;
use super::operand::Last;
use super::reader::Reader;
use super::unit::{Dimension, Unit};
use super::{Quantity, QuantityKind};
use crate::lexicon::Class;
use crate::token::TokenKind;
use crate::value::Bound;

/// The points of an index that this sentence has told already.
pub(super) fn points(r: &Reader<'_, '_>, out: &[Quantity]) -> Option<Unit> {
    let start = r.token(r.first())?.start();
    out.iter()
        .rev()
        .take(4)
        .take_while(|it| it.span.start() >= start)
        .find_map(|it| it.unit.filter(|unit| unit.code == "pt"))
}

/// The money that a bare figure in millions goes on with: "$3 billion in May and 4.5 billion in June".
///
/// "asked for 20 billion", "from 9.8 billion" do; "a nation of 53 million", "fed 2 million" count people.
pub(super) fn money<'o>(
    r: &Reader<'_, '_>,
    first: usize,
    after: usize,
    out: &'o [Quantity],
) -> Option<&'o Quantity> {
    let before = first.wrapping_sub(1);
    let asked = r.is_word(before, "for")
        && r.is_any(
            before.wrapping_sub(1),
            &["ask", "asked", "asking", "bought", "budgeted", "called", "calls", "settled", "sold"],
        );
    let joined = r.is_any(
        before,
        &[
            ",",
            "(",
            "against",
            "and",
            "at",
            "but",
            "by",
            "cost",
            "from",
            "offered",
            "or",
            "owed",
            "paid",
            "pledged",
            "raised",
            "received",
            "requested",
            "sought",
            "spent",
            "than",
            "to",
            "versus",
            "with",
            "worth",
        ],
    );
    // "a loss of $46 million versus a profit of 12 million".
    let sum = r.is_word(before, "of")
        && r.is_any(
            before.wrapping_sub(1),
            &["charge", "deficit", "gain", "loss", "losses", "profit", "profits", "surplus"],
        );
    let bare = r.kind(after) != Some(TokenKind::Word)
        || r.is(after, Class::Preposition) && !r.is_word(after, "of")
        || r.is(after, Class::Conjunction)
        || r.is_time(after)
        || r.is_any(after, &["before", "when", "while"]);
    if !(asked || joined || sum) || !bare {
        return None;
    }
    let start = r.token(r.first())?.start();
    out.iter()
        .rev()
        .take(SHARED)
        .take_while(|it| it.span.start() >= start)
        // "2.2 billion crowns ($590 million) and 71 million": crowns again.
        .find(|it| large(it) && it.echo_of.is_none())
}

/// An amount of money in millions.
fn large(it: &Quantity) -> bool {
    let value = it.read.low.or(it.read.high).unwrap_or_default();
    it.unit.is_some_and(|unit| unit.dimension == Dimension::Money)
        && value >= Decimal::from(100_000)
}

/// The thing of "a shirt or two" before a figure at token `first`.
pub(super) fn or_two(r: &Reader<'_, '_>, first: usize) -> Option<usize> {
    let thing = first.checked_sub(2)?;
    let article = |at: usize| r.is_any(at, &["a", "an", "another"]);
    let one = r.is_word(first - 1, "or")
        && r.is_word(first, "two")
        && r.is_kind(thing, TokenKind::Word)
        && (article(thing.wrapping_sub(1)) || article(thing.wrapping_sub(2)));
    one.then_some(thing)
}

/// How many figures back a unit is shared: "2.1, 2.4, 2.8, 3 and 3.3 percent".
const SHARED: usize = 6;

/// Gives the unit or things of `it` to bare figures in a row before it: "2.1, 2.4 and 3 percent", "5, 7 and 12 people".
///
/// `first` is its first token, `scale` what its scale words multiply by: "4, 5 and 7 million euros".
pub(super) fn share_back(
    r: &Reader<'_, '_>,
    it: &Quantity,
    (first, scale): (usize, Decimal),
    out: &mut [Quantity],
) {
    let measured =
        it.unit.filter(|_| it.unit_span.is_some_and(|span| span.start() >= it.number.end()));
    if measured.is_none() && (it.unit.is_some() || it.counted.is_none()) {
        return;
    }
    if let Some(unit) = measured.filter(|it| it.dimension != Dimension::Percent)
        && let Some(before) = out.last_mut()
        && part_of(r, before, first)
    {
        before.unit = Some(unit);
        before.kind = it.kind;
        return;
    }
    if !r.is_any(first.wrapping_sub(1), &[",", "and", "or", "&"]) {
        return;
    }
    // "1.3 million, half of them children".
    let of_them = it.counted.is_some_and(|things| {
        let open = r.prose().token_at(things.start()).wrapping_sub(1);
        r.is_any(open, &["them", "whom", "which"])
    });
    if of_them {
        return;
    }
    let mut at = first;
    let mut count = 0;
    // "He hit 3, and 12 people cheered": a comma with "and" joins figures only where one more comma goes before.
    let mut clause = false;
    // "300, or 12 percent" is one amount told twice.
    if r.is_word(first.wrapping_sub(1), "or") && r.mark(first.wrapping_sub(2)) == b',' {
        return;
    }
    for before in out.iter().rev().take(SHARED) {
        let mut gap = at;
        while gap > r.first() && r.is_any(gap - 1, &[",", "and", "or", "&"]) {
            gap -= 1;
        }
        let bare = before.unit.is_none()
            && before.counted.is_none()
            && before.kind == QuantityKind::Count
            && before.span.end() == before.number.end();
        // "made 7 of 12 from three and 48.2 percent": a word and digits are no row.
        let alike = r.prose().text()[before.number]
            .starts_with(|it: char| it.is_ascii_digit() || it == '.')
            || it.precision >= Decimal::ONE;
        // "to 7.42 million, 10.3 percent of all": no share is so large.
        let large = measured.is_some_and(|it| it.dimension == Dimension::Percent)
            && before.read.low.is_some_and(|low| low >= Decimal::ONE_THOUSAND);
        if gap == at
            || large
            || gap <= r.first()
            || !bare
            || !alike
            || r.prose().tokens()[gap - 1].end() != before.span.end()
        {
            break;
        }
        clause = count == 0 && at - gap > 1;
        count += 1;
        at = gap - 1;
        while at > r.first() && r.prose().tokens()[at].start() > before.span.start() {
            at -= 1;
        }
    }
    if clause && measured.is_none() {
        return;
    }
    let row = out.len() - count;
    for before in &mut out[row..] {
        if scale >= Decimal::from(1_000_000) {
            scale_up(before, scale);
        }
        before.unit = measured;
        before.kind = if measured.is_some() { it.kind } else { before.kind };
        before.counted = it.counted;
        before.counted_head = it.counted_head;
    }
}

/// Makes "4" of "4, 5 and 7 million" four million.
fn scale_up(it: &mut Quantity, scale: Decimal) {
    let Some(value) = it.read.low.filter(|low| it.read.high == Some(*low)) else { return };
    if it.bound != Bound::Exact || value.is_zero() || value >= Decimal::ONE_THOUSAND {
        return;
    }
    let (Some(value), Some(precision)) =
        (value.checked_mul(scale), it.precision.checked_mul(scale))
    else {
        return;
    };
    let number = Number { value, precision, ..Number::digits(scale) };
    let reading = interval::of_number(&number, None);
    (it.read, it.entailed, it.expected) = (reading.read, reading.entailed, reading.expected);
    it.precision = precision;
}

/// Whether the bare figure `before` is a part of the one at token `first`: "186 of the 400 kilometers".
fn part_of(r: &Reader<'_, '_>, before: &Quantity, first: usize) -> bool {
    // "12 of the past 20 years".
    let past = first > r.first() + 1 && r.is_any(first - 1, &["last", "next", "past", "previous"]);
    let open = first - usize::from(past);
    let the = open > r.first()
        && r.is_any(
            open - 1,
            &["all", "her", "his", "its", "my", "our", "the", "their", "these", "those", "your"],
        );
    let of = open - usize::from(the);
    of > r.first() + 1
        && r.is_word(of - 1, "of")
        && before.unit.is_none()
        && before.counted.is_none()
        && before.kind == QuantityKind::Count
        // "hundreds of five-kilometer-high towers" counts towers.
        && before.bound != Bound::Vague
        && r.prose().tokens()[of - 2].end() == before.span.end()
}

/// Nothing but marks and joining words stands between two figures.
pub(super) fn in_a_row(r: &Reader<'_, '_>, last: usize, first: usize) -> bool {
    first > last
        && first <= last + 4
        && (last..first).all(|at| r.is_any(at, &[",", "and", "or", "to", "from", "(", ")", "at"]))
}

/// The figure whose unit or things a bare figure shares.
pub(super) fn antecedent<'o>(
    r: &Reader<'_, '_>,
    first: usize,
    after: usize,
    last: Option<Last>,
    out: &'o [Quantity],
) -> Option<&'o Quantity> {
    let last = last?;
    // "68 people who waited for two years and 95 who waited": people, not years.
    let who = r.is_any(after, &["who", "whose"])
        && r.is_any(first.wrapping_sub(1), &["and", "or", ","])
        && first <= last.after + 14;
    if who {
        let start = r.token(r.first())?.start();
        return out
            .iter()
            .rev()
            .take(4)
            .take_while(|it| it.span.start() >= start)
            .find(|it| it.kind == QuantityKind::Count && it.counted.is_some());
    }
    let before = before_place(r, first, out, last.index).or_else(|| out.get(last.index))?;
    // "ran 10 km on Sunday and 12 on Monday".
    let day = (r.is_time(after) || r.is_any(after, &["in", "on"]) && r.is_time(after + 1))
        && r.is_any(first.wrapping_sub(1), &["and", ","])
        && first <= last.after + 6;
    // "rose 1.5 euros to 33.20"; "rose 5 percent to 300" and "fell 11 cents to 9.87" change the unit.
    let level = r.is_word(first.wrapping_sub(1), "to")
        && first == last.after + 1
        && before.change.is_some()
        && before.unit.is_some_and(|it| {
            !matches!(
                it.dimension,
                Dimension::Percent | Dimension::PercentagePoint | Dimension::Time
            ) && !matches!(it.code, "cent" | "penny")
        });
    // "winds of 240 km/h with gusts of 290".
    let gusts = before.unit.is_some_and(|it| it.dimension == Dimension::Speed)
        && r.is_any(first.wrapping_sub(1), &["at", "of", "to"])
        && r.is_any(first.wrapping_sub(2), &["gusting", "gusts"])
        && first <= last.after + 6;
    let joined = day
        || level
        || gusts
        || carried(r, first, last.after)
        || side(r, first, after, last.after, before.unit);
    (joined && before.is_quantity() && before.kind != QuantityKind::Age).then_some(before)
}

/// "80 members in 62 towns, up from 55": the things that were counted before those they stand in.
fn before_place<'o>(
    r: &Reader<'_, '_>,
    first: usize,
    out: &'o [Quantity],
    last: usize,
) -> Option<&'o Quantity> {
    let from = first.wrapping_sub(1);
    if !(r.is_word(from, "from") && r.is_any(from.wrapping_sub(1), &["down", "up"])) {
        return None;
    }
    let [whole, place] = out.get(last.checked_sub(1)?..=last)? else { return None };
    let opener = r.prose().token_at(place.span.start()).wrapping_sub(1);
    let stands = r.is_any(opener, &["across", "at", "in"])
        && place.counted.is_some()
        && whole.counted.is_some()
        && whole.span.start() >= r.token(r.first())?.start();
    stands.then_some(whole)
}

/// "2,800 meters long and 45 wide": the next side of the same thing.
fn side(r: &Reader<'_, '_>, first: usize, after: usize, last: usize, unit: Option<Unit>) -> bool {
    let sides = ["across", "deep", "high", "long", "tall", "thick", "wide"];
    unit.is_some_and(|it| it.dimension == Dimension::Length)
        && first <= last + 4
        && r.is_any(last, &sides)
        && r.is_any(after, &sides)
}

/// Whether a bare figure is in the unit of the one that ends before token `last`.
///
/// "12 million users, up from 9 million", "460 cars, compared with 63 last year",
/// "from 20 mph to 40", "the highest is 84 cents, while the lowest is 74".
fn carried(r: &Reader<'_, '_>, first: usize, last: usize) -> bool {
    let before = first.wrapping_sub(1);
    let level = r.is_word(before, "to") && before == last && {
        let low = last.saturating_sub(8).max(r.first());
        (low..last).any(|at| r.is_word(at, "from"))
    };
    let compared = r.is_any(before, &["with", "to", "versus", "against", "vs", "than"])
        && first <= last + 14
        && (first.saturating_sub(3).max(last)..first)
            .any(|at| r.is_any(at, &["compared", "versus", "against", "vs"]));
    let other = r.is_any(before, &["is", "was"])
        && r.is_any(before.wrapping_sub(1), &["highest", "latter", "lowest", "other"])
        && first <= last + 8;
    level || compared || other || (r.is_word(before, "from") && first <= last + 6)
}
