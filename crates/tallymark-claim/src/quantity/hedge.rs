//! Words that bound a figure, before it and after it.

pub(super) mod place;

use super::reader::Reader;
use crate::lexicon::{Class, lexicon};
use crate::token::TokenKind;

/// How words bound a figure, finer than [`Bound`](crate::Bound).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    /// "exactly", "a total of".
    Exact,
    /// "about".
    Approx,
    /// "at least".
    AtLeast,
    /// "as few as".
    AsLow,
    /// "more than".
    MoreThan,
    /// "just over".
    JustOver,
    /// "at most".
    AtMost,
    /// "up to", "as many as".
    UpTo,
    /// "fewer than".
    LessThan,
    /// "nearly".
    Nearly,
    /// "close to".
    CloseTo,
}

fn of_data(data: &str) -> Option<Hedge> {
    Some(match data {
        "approx" => Hedge::Approx,
        "as_low" => Hedge::AsLow,
        "at_least" => Hedge::AtLeast,
        "at_most" => Hedge::AtMost,
        "close_to" => Hedge::CloseTo,
        "exact" => Hedge::Exact,
        "just_over" => Hedge::JustOver,
        "less_than" => Hedge::LessThan,
        "more_than" => Hedge::MoreThan,
        "nearly" => Hedge::Nearly,
        "up_to" => Hedge::UpTo,
        _ => return None,
    })
}

/// Longest hedge in words: "greater than or equal to".
const LONGEST: usize = 6;

/// The hedge that ends just before token `before`, not reaching below `floor`: its first token and meaning.
pub(super) fn left(r: &Reader<'_, '_>, before: usize, floor: usize) -> Option<(usize, Hedge)> {
    if before <= floor {
        return None;
    }
    // "~20", ">30", "<-30", "≥5".
    if r.is_kind(before - 1, TokenKind::Symbol) {
        let hedge = match r.word(before - 1) {
            "~" | "≈" | "±" => Hedge::Approx,
            ">" => Hedge::MoreThan,
            "<" => Hedge::LessThan,
            "≥" => Hedge::AtLeast,
            "≤" => Hedge::AtMost,
            // ">= 5".
            "=" if before >= floor + 2 && !r.spaced(before - 1) => {
                let hedge = match r.word(before - 2) {
                    ">" => Hedge::AtLeast,
                    "<" => Hedge::AtMost,
                    _ => return None,
                };
                return Some((before - 2, hedge));
            }
            _ => return None,
        };
        return Some((before - 1, hedge));
    }
    // "+/- 4 percent".
    if r.mark(before - 1) == b'-'
        && before >= floor + 3
        && r.mark(before - 2) == b'/'
        && r.mark(before - 3) == b'+'
    {
        return Some((before - 3, Hedge::Approx));
    }
    // "it approaches 9%"; "he approached 12 men".
    if r.is_any(before - 1, &["approached", "approaches"])
        && (r.money_sign(before) || r.unit_follows(before + 1))
    {
        return Some((before - 1, Hedge::Nearly));
    }
    // "sub-7 nanometer".
    if r.hyphen(before - 1) && before >= floor + 2 && r.is_word(before - 2, "sub") {
        return Some((before - 2, Hedge::LessThan));
    }
    // "at least magnitude-5.9".
    if r.hyphen(before - 1) && before >= floor + 3 && r.is_word(before - 2, "magnitude") {
        return ending_at(r, before - 2, floor);
    }
    if let Some(found) = ending_at(r, before, floor) {
        // "at least about 20", "as many as an estimated 20", "about exactly 5": the outer one bounds.
        if matches!(found.1, Hedge::Approx | Hedge::Exact)
            && let Some(outer) = ending_at(r, found.0, floor)
            && !matches!(outer.1, Hedge::Approx | Hedge::Exact)
        {
            return Some(outer);
        }
        // "exactly" and its kin next to "about": "just about 20".
        if found.1 == Hedge::Exact
            && let Some(outer) = ending_at(r, found.0, floor)
        {
            return Some(outer);
        }
        return Some(found);
    }
    // "ballooned past $1 billion"; "drove past 12 trucks" tells where.
    if r.is_word(before - 1, "past")
        && before >= floor + 2
        && (r.is(before - 2, Class::ChangeUp)
            || r.is_any(before - 2, &["ballooned", "blew", "crept", "gone", "went"]))
    {
        return Some((before - 1, Hedge::MoreThan));
    }
    if r.is_any(before - 1, &["passed", "passes", "pass"]) && grown(r, before - 1, floor) {
        return Some((before - 1, Hedge::MoreThan));
    }
    // "more than the 200", "at least a further 20", "nearly US 20".
    let skip = r.is(before - 1, Class::Article)
        || r.is_any(
            before - 1,
            &[
                "another",
                "its",
                "his",
                "their",
                "her",
                "further",
                "additional",
                "whopping",
                "staggering",
                "record",
                "only",
                "extra",
                "other",
            ],
        );
    if skip {
        let mut at = before - 1;
        if at > floor && r.is(at - 1, Class::Article) {
            at -= 1;
        }
        // "over its 1,600-foot span" tells where.
        let along = r.is_any(before - 1, &["her", "his", "its", "their"])
            && r.is_any(at.wrapping_sub(1), &["above", "below", "over", "under"]);
        return ending_at(r, at, floor).filter(|_| !along && !compared(r, at, before));
    }
    None
}

/// Whether what "passed" a figure is an amount that grows: "the toll has passed 1,000".
///
/// "the convoy passed 12 posts" met them.
fn grown(r: &Reader<'_, '_>, verb: usize, floor: usize) -> bool {
    let between = ["already", "could", "had", "has", "have", "may", "now", "will", "would"];
    let amounts = [
        "cases",
        "count",
        "deaths",
        "debt",
        "figure",
        "infections",
        "losses",
        "number",
        "population",
        "price",
        "sales",
        "tally",
        "toll",
        "total",
        "value",
    ];
    (verb.saturating_sub(4).max(floor)..verb)
        .rev()
        .find(|&at| !r.is_any(at, &between))
        .is_some_and(|at| r.is_any(at, &amounts))
}

/// "below the 3.6 percent expected": held against a figure that is told, and no bound of one.
///
/// "rose above the 5,000 mark" does bound.
fn compared(r: &Reader<'_, '_>, at: usize, before: usize) -> bool {
    r.is_word(at, "the")
        && r.is_any(
            at - 1,
            &[
                "above",
                "below",
                "beyond",
                "exceeded",
                "exceeding",
                "over",
                "surpassed",
                "surpassing",
                "than",
                "topped",
                "topping",
                "under",
            ],
        )
        && !(before..before + 6).any(|it| {
            r.is_any(
                it,
                &["barrier", "level", "mark", "milestone", "needed", "required", "threshold"],
            )
        })
}

/// The longest hedge whose last word is the token before `before`.
fn ending_at(r: &Reader<'_, '_>, before: usize, floor: usize) -> Option<(usize, Hedge)> {
    if before <= floor || !r.is_kind(before - 1, TokenKind::Word) {
        return None;
    }
    for len in (2..=LONGEST.min(before - floor)).rev() {
        let start = before - len;
        if start < r.first() {
            continue;
        }
        let opens = r.token(start).is_some_and(|it| lexicon().opens(it.word, Class::Hedge));
        if opens
            && let Some((found, Some(data))) =
                lexicon().phrase(r.tokens(start..before), Class::Hedge)
            && found == len
        {
            return Some((start, of_data(data)?));
        }
    }
    let data = r.data(before - 1, Class::Hedge)?;
    let hedge = of_data(data)?;
    // "the Democrats' about-face", "hand over 20" stay what they are; "over" after a dash is no hedge.
    if r.hyphen(before) || (before - 1 > floor && r.hyphen(before - 2)) {
        return None;
    }
    Some((before - 1, hedge))
}

/// The hedge that starts at token `at`: the token after it and its meaning.
pub(super) fn right(r: &Reader<'_, '_>, at: usize) -> Option<(usize, Hedge)> {
    if r.is_kind(at, TokenKind::Symbol) && r.mark(at) == b'+' && !r.spaced(at) {
        return Some((at + 1, Hedge::AtLeast));
    }
    let mut dash = usize::from(r.hyphen(at));
    // "80, give or take".
    if r.is_kind(at, TokenKind::Punct) && r.is_word(at + 1, "give") {
        dash = 1;
    }
    let (len, data) = r.entry(at + dash, Class::HedgeAfter)?;
    let word = r.word(at + dash);
    // "20-odd", "20-ish", "20-plus", "20ish"; "odd" and "ish" stand alone nowhere else.
    if len == 1 {
        let glued = dash == 1 || !r.spaced(at);
        let plus = word.eq_ignore_ascii_case("plus")
            && (glued || r.is(at + 1, Class::UnitName) || r.things_follow(at + 1));
        let odd = (word.eq_ignore_ascii_case("odd") || word.eq_ignore_ascii_case("ish"))
            && (glued || word == "odd")
            || word == "some" && dash == 1;
        let after = matches!(word, "maximum" | "max" | "minimum" | "tops" | "approximately")
            && r.ends_phrase(at + 1);
        if !(plus || odd || after) {
            return None;
        }
    } else if dash == 1 && !r.is_word(at + 1, "give") {
        return None;
    }
    // "300 or more than 200": another figure belongs to the words.
    let after = at + dash + len;
    if len > 1 && matches!(r.kind(after), Some(TokenKind::Number)) {
        return None;
    }
    if len > 1 && r.is(after, Class::NumberWord) {
        return None;
    }
    // "fines of 5,000 and up to two years".
    if r.is_word(after - 1, "up") && r.is_word(after, "to") {
        return None;
    }
    // "at least" after the figure only where the phrase ends: "20 at least, he said".
    if len > 1 && r.is_word(at, "at") && r.kind(after) == Some(TokenKind::Word) {
        return None;
    }
    Some((after, of_data(data?)?))
}
