//! Two numbers that bound one figure: "20 to 30", "between X and Y", "$3-5bn".

use rust_decimal::Decimal;

use super::change;
use super::operand::{self, Operand};
use super::reader::Reader;
use crate::lexicon::Class;
use crate::token::TokenKind;

/// What two joined numbers are.
#[derive(Debug)]
pub(super) enum Joined {
    /// "20 to 30"; fuzzy in "four or five".
    Range { second: Operand, fuzzy: bool, first: usize },
    /// "3-2": a score.
    Score { second: Operand },
    /// "rose from 20 to 30", "83-16" in a vote: two figures, which may share a unit and a scale.
    Two { second: Operand, scale: Option<Decimal> },
}

/// What joins two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    Dash,
    To,
    And,
    Or,
}

/// Reads the second number after `a`, where one is joined to it.
pub(super) fn join(r: &Reader<'_, '_>, a: &Operand, floor: usize) -> Option<Joined> {
    let (joint, at) = joint(r, a, floor)?;
    // "from about 1,200 to more than 1,800": a hedge of its own.
    let (at, hedged) = match joint {
        Joint::To | Joint::And => (skip_hedge(r, at), skip_hedge(r, at) != at),
        _ => (at, false),
    };
    let b = operand::read(r, at, at)?;
    if !plain(a) || !plain(&b) || b.age && !a.age && a.unit.is_some() {
        return None;
    }
    // "fell two-thirds to $4 million": a share and a level.
    let part = |it: &Operand| it.number.form == super::number::Form::Part;
    if part(a) && !part(&b) && (b.unit.is_some() || joint == Joint::To) {
        return None;
    }
    let opener = opener(r, a, floor);
    let mut low = a.number.value;
    let high = b.number.value;
    // The scale spreads to the left: "$3-5bn", "4 to 5 million", "5-8,000".
    if a.number.scale == Decimal::ONE && b.number.scale > Decimal::ONE {
        if let Some(scaled) = low.checked_mul(b.number.scale).filter(|it| *it <= high) {
            low = scaled;
        }
    } else if joint == Joint::Dash
        && b.number.scale == Decimal::ONE
        && b.number.precision >= Decimal::ONE_THOUSAND
        && low < Decimal::ONE_HUNDRED
        && let Some(scaled) = low
            .checked_mul(Decimal::ONE_THOUSAND)
            .filter(|it| *it <= high && high < *it * Decimal::TEN)
    {
        low = scaled;
    }
    let unit_a = a.unit.as_ref().map(|it| it.unit.code);
    let unit_b = b.unit.as_ref().map(|it| it.unit.code);
    let same = match (unit_a, unit_b) {
        // "aged 8-10 years".
        (Some("a:age"), Some("a")) => true,
        (Some(x), Some(y)) => x == y || y.strip_prefix(x).is_some_and(|it| it.starts_with('/')),
        // "$10 to 15": the sign spreads to the right; "5 km to 10" too.
        (Some(_), None) if a.age => true,
        (Some(_), None) => a.money_before && (joint != Joint::And || opener == Some("between")),
        _ => true,
    };
    let digits = r.is_kind(a.number.first, TokenKind::Number)
        && r.is_kind(b.number.first, TokenKind::Number);
    if joint == Joint::Dash
        && digits
        && unit_a.is_none()
        && unit_b.is_none()
        && a.number.scale == Decimal::ONE
        && b.number.scale == Decimal::ONE
    {
        let votes = near(r, a.first, b.after, Class::Voting);
        let game = near(r, a.first, b.after, Class::Contest);
        let small = low < Decimal::from(600)
            && high < Decimal::from(600)
            && low.fract().is_zero()
            && high.fract().is_zero();
        // "voted 83-16", "a 5-4 ruling".
        if small
            && votes
            && !(game && low < Decimal::TEN)
            && low != high
            && (low > high || low + high >= Decimal::from(9))
            && !r.things_follow(b.after)
        {
            return Some(Joined::Two { second: b, scale: None });
        }
        // "the Rovers (5-6) host": wins and losses of a team.
        let record = high < Decimal::ONE_HUNDRED
            && r.mark(a.first.wrapping_sub(1)) == b'('
            && r.mark(b.after) == b')'
            && r.capital(a.first.wrapping_sub(2));
        // "took 5-37", "figures of 4-22": wickets for runs.
        let before = a.first.wrapping_sub(1);
        let wickets = low <= Decimal::TEN
            && (r.is_any(before, &["take", "takes", "taking", "took"])
                || r.is_word(before, "of") && r.is_word(before.wrapping_sub(1), "figures"))
            && !r.is_word(b.after, "of")
            && !r.things_follow(b.after);
        // "at 4-5 down": games or goals.
        let led = r.is_any(b.after, &["ahead", "behind", "down", "up"])
            && high < Decimal::from(20)
            && r.is_any(before, &["at", "go", "goes", "going", "were", "was", "are", "is", "went"]);
        if small && (low >= high || led || wickets || record || (game && !r.things_follow(b.after)))
        {
            return Some(Joined::Score { second: b });
        }
    }
    // "by a margin of 3 to 1", "a ratio of 118 to 100".
    if joint == Joint::To
        && low > high
        && unit_a.is_none()
        && unit_b.is_none()
        && (odds(r, a.first)
            // "a 3 to 1 margin".
            || high == Decimal::ONE
                && r.is_any(b.after, &["advantage", "margin", "odds", "ratio"]))
    {
        return Some(Joined::Score { second: b });
    }
    if joint == Joint::To
        && digits
        && low > high
        && near(r, a.first, b.after, Class::Contest)
        && opener.is_none()
        && unit_b.is_none()
    {
        return Some(Joined::Score { second: b });
    }
    // "by a 2-to-1 vote".
    if joint == Joint::To
        && low > high
        && unit_a.is_none()
        && unit_b.is_none()
        && near(r, a.first, b.after, Class::Voting)
    {
        return Some(Joined::Two { second: b, scale: None });
    }
    if !same {
        return None;
    }
    // "won by 51 to 49 percent".
    if matches!(joint, Joint::To | Joint::Dash)
        && digits
        && low > high
        && unit_a.is_none()
        && unit_b == Some("%")
        && low <= Decimal::ONE_HUNDRED
    {
        return Some(Joined::Two { second: b, scale: None });
    }
    // "3.5 percent, up from 3 to 3.25 percent": where it was before, and no way from one to the other.
    let level = opener == Some("from")
        && r.is_any(a.first.wrapping_sub(2), &["up", "down"])
        && matches!(r.word_or(a.first.wrapping_sub(3)), "," | "(" | "–" | "—");
    // "rose 12-fold, from 85 to 1,020".
    let from = a.first.wrapping_sub(1);
    let verb = from.wrapping_sub(usize::from(r.mark(from.wrapping_sub(1)) == b','));
    let moved = opener == Some("from")
        && !level
        && (change::verb_near(r, a.first) || verb < from && change::verb_near(r, verb));
    // "up by 5 to 20", "rose 5 percent to 20 percent".
    let by = joint == Joint::To
        && (r.is_word(a.first.wrapping_sub(1), "by")
            || r.is(a.first.wrapping_sub(1), Class::ChangeUp)
            || r.is(a.first.wrapping_sub(1), Class::ChangeDown))
        && (unit_a.is_some() && unit_b.is_some()
            // "rose by 12 to 57" tells a step and a level.
            || r.is_word(a.first.wrapping_sub(1), "by") && unit_b.is_none() && high >= low * Decimal::from(3));
    if moved || by || (low > high && opener == Some("from")) {
        // "grew from 24 to 33-35 million".
        let b = if r.hyphen(b.after) && b.unit.is_none() && b.number.scale == Decimal::ONE {
            operand::read(r, b.after + 1, b.after + 1)
                .filter(|it| it.number.scale > Decimal::ONE && plain(it))
                .unwrap_or(b)
        } else {
            b
        };
        let scale = shared_scale(a, &b);
        return Some(Joined::Two { second: b, scale });
    }
    // "between 15 and 10 percent": told downwards.
    if low == high || low > high && !(joint == Joint::And && opener == Some("between")) {
        return None;
    }
    match joint {
        Joint::And => (opener == Some("between")).then_some(())?,
        // "two or three", "10 or 12"; "5 or 500" are two figures.
        // "25k or 40k" are two.
        Joint::Or => {
            // "10 or 15", "20 or 30": round numbers half as far apart as they are large.
            let round = (low % Decimal::from(5)).is_zero() && (high % Decimal::from(5)).is_zero();
            let near = b.number.precision.max(low / Decimal::from(if round { 2 } else { 3 }));
            (high - low <= near && !hedged).then_some(())?
        }
        Joint::Dash | Joint::To => {}
    }
    let first = if opener.is_some() { a.first - 1 } else { a.first };
    let mut second = b;
    if a.age && !second.age && second.unit.is_none() {
        second.age = true;
    }
    if second.unit.is_none() || a.age {
        second.unit = a.unit.clone();
        second.age |= a.age;
    }
    second.number.precision = second.number.precision.min(
        a.number.precision * if low == a.number.value { Decimal::ONE } else { second.number.scale },
    );
    second.low = Some(low);
    Some(Joined::Range { second, fuzzy: joint == Joint::Or, first })
}

/// The scale of the second number where it is that of the first too: "rose from 3 to 5 million".
///
/// "from 900 to 2 million" starts at nine hundred.
fn shared_scale(a: &Operand, b: &Operand) -> Option<Decimal> {
    let scale = b.number.scale;
    if a.number.scale != Decimal::ONE
        || scale < Decimal::ONE_THOUSAND
        || a.number.value >= Decimal::ONE_THOUSAND
        || a.unit.is_some() && !a.money_before
    {
        return None;
    }
    let scaled = a.number.value.checked_mul(scale)?;
    (scaled <= b.number.value.checked_mul(Decimal::TEN)?).then_some(scale)
}

/// A word for a proportion stands a few tokens before `first`.
fn odds(r: &Reader<'_, '_>, first: usize) -> bool {
    let low = first.saturating_sub(8).max(r.first());
    (low..first)
        .any(|i| r.is_any(i, &["margin", "odds", "outnumber", "outnumbered", "ratio", "ratios"]))
}

/// Words of `class` stand within a few tokens of the two numbers.
fn near(r: &Reader<'_, '_>, first: usize, after: usize, class: Class) -> bool {
    let low = first.saturating_sub(10).max(r.first());
    (low..(after + 8).min(r.end())).any(|i| r.is(i, class))
}

/// A number that may be an end of a range.
fn plain(operand: &Operand) -> bool {
    use super::number::Form;
    matches!(operand.number.form, Form::Digits | Form::Words | Form::Dozen | Form::Part)
}

/// What joins `a` to a next number, and where that starts.
fn joint(r: &Reader<'_, '_>, a: &Operand, floor: usize) -> Option<(Joint, usize)> {
    let at = a.after;
    if r.is_kind(at, TokenKind::Dash) || matches!(r.mark(at), b'~') {
        // "8- to 16-meter".
        if r.is_word(at + 1, "to") || r.is_word(at + 1, "or") {
            return Some((Joint::To, at + 2));
        }
        // "10 - 15" and "10-15"; "cost 10 -5" is a negative number.
        let even = r.spaced(at) == r.spaced(at + 1);
        // "between 5 - and" never; a spaced dash joins digits alone.
        return (even && (!r.spaced(at) || r.is_kind(a.number.first, TokenKind::Number)))
            .then_some((Joint::Dash, at + 1));
    }
    if r.is_word(at, "to")
        || r.is_word(at, "through") && (a.age || r.is_word(a.first.wrapping_sub(1), "from"))
    {
        return Some((Joint::To, at + 1));
    }
    // "from 450 up to 900".
    if r.is_any(at, &["up", "down"])
        && r.is_word(at + 1, "to")
        && opener(r, a, floor) == Some("from")
    {
        return Some((Joint::To, at + 2));
    }
    if r.is_word(at, "and") && opener(r, a, floor).is_some() {
        return Some((Joint::And, at + 1));
    }
    if r.is_word(at, "or") && !r.is_any(at + 1, &["so", "more", "less", "fewer"]) {
        return Some((Joint::Or, at + 1));
    }
    None
}

/// "between" or "from" before the first number, hedges left out.
fn opener(r: &Reader<'_, '_>, a: &Operand, floor: usize) -> Option<&'static str> {
    let mut at = a.first;
    if let Some((first, _)) = super::hedge::left(r, at, floor) {
        at = first;
    }
    if at <= floor {
        return None;
    }
    if r.is_word(at - 1, "between") {
        return Some("between");
    }
    r.is_word(at - 1, "from").then_some("from")
}

/// The token after a hedge that starts at `at`, else `at`.
fn skip_hedge(r: &Reader<'_, '_>, at: usize) -> usize {
    r.entry(at, Class::Hedge).map_or(at, |(len, _)| at + len)
}
