//! Names and addresses that a number is part of: "Flight 752", "12 Harbor Street", "the S&P 500".

use rust_decimal::Decimal;

use super::idiom;
use crate::lexicon::Class;
use crate::quantity::number::Number;
use crate::quantity::reader::Reader;
use crate::tag::Tag;
use crate::token::{Capital, TokenKind};

/// "12 Harbor Street", "29km Road", "90049 ZIP code".
pub(super) fn address(r: &Reader<'_, '_>, number: &Number) -> bool {
    if r.is_word(number.after, "zip") {
        return true;
    }
    let mut at = number.after;
    // "44-48 Garrick Road".
    at += 2 * usize::from(r.hyphen(at) && r.is_kind(at + 1, TokenKind::Number));
    // "29km Road".
    at += usize::from(!r.spaced(at) && r.is_kind(at, TokenKind::Word));
    let mut i = at;
    // "131 West 23rd Street".
    let ordinal = |i: usize| {
        r.is_kind(i, TokenKind::Number) && matches!(r.word_or(i + 1), "st" | "nd" | "rd" | "th")
    };
    while i < at + 5 && (r.capital(i) || i > at && (ordinal(i) || ordinal(i - 1) && !r.spaced(i))) {
        if ROADS.binary_search(&r.word(i).trim_end_matches('.')).is_ok() {
            // "12 Wall Street banks" counts banks.
            return !r.things_follow(i + 1) || r.capital(i + 1);
        }
        i += 1;
    }
    false
}

/// Words that end the name of a road.
const ROADS: &[&str] = &[
    "Ave",
    "Avenue",
    "Blvd",
    "Boulevard",
    "Close",
    "Court",
    "Crescent",
    "Drive",
    "Lane",
    "Parkway",
    "Place",
    "Rd",
    "Road",
    "Square",
    "St",
    "Street",
    "Terrace",
    "Way",
];

/// "Flight 752", "Section 427", "Galaxy 3", "FTSE 100", "Article 370".
pub(super) fn label(r: &Reader<'_, '_>, number: &Number) -> bool {
    let first = number.first;
    if first <= r.first() || number.scale != Decimal::ONE || r.word(first).contains(',') {
        return false;
    }
    if super::strength(r, number) {
        return false;
    }
    let mut before = first - 1;
    if r.mark(before) == b'.' && before > r.first() && !r.spaced(before) {
        before -= 1; // "No. 3"
    }
    // "the Group of 20".
    if r.is_word(before, "of")
        && before > r.first()
        && matches!(r.word(before - 1), "Committee" | "Council" | "Gang" | "Group")
        && !r.things_follow(number.after)
    {
        return true;
    }
    // "the code is 60614", "the hotline number was 112".
    if r.is_any(before, &["is", "was"])
        && before > r.first()
        && r.is_any(before - 1, &["code", "hotline", "pin", "postcode", "zip"])
        && r.ends_phrase(number.after)
    {
        return true;
    }
    // "on counts 3 and 4".
    if r.is_word(before, "and")
        && charge_label(r, first.wrapping_sub(3))
        && !r.things_follow(number.after)
    {
        return true;
    }
    // "pages 12 and 15", "rooms 3, 5 and 8": the label stands before the first of them.
    if r.is_any(before, &["and", "or", ",", "to", "&"])
        && number.after == first + 1
        && !r.things_follow(number.after)
        && in_labeled_row(r, first)
    {
        return true;
    }
    // "the S&P 500 firms", "the Mate 9 phones".
    let name = before > r.first()
        && (r.mark(before - 1) == b'&' && r.capital(before)
            || r.capital(before)
                && (r.is_word(before - 1, "the") || r.capital(before - 1))
                && r.is_any(number.after, DEVICES));
    if name && number.after == first + 1 && !r.unit_follows(number.after) {
        return true;
    }
    // "on day 12 of the trial", "Day 3 of the talks"; "a day 12 people died" counts.
    if (day_label(r, before) || charge_label(r, before)) && !r.things_follow(number.after) {
        return true;
    }
    // "Acrobat 4.0 is out".
    if r.capital(before)
        && before > r.first()
        && r.word(first).ends_with(".0")
        && r.word(first).len() == 3
        && !r.things_follow(number.after)
        && !r.unit_follows(number.after)
        && r.prose().tag(before) == Tag::Proper
    {
        return true;
    }
    // "Year 11 students".
    if r.word(before) == "Year" && r.word(first).len() <= 2 && r.plural_noun(number.after) {
        return true;
    }
    if r.is(before, Class::NumberLabel) {
        // "the herd numbers 60", "they number 300": verbs.
        let row = r.is_any(number.after, &["and", "or", ",", "to", "through", "&"])
            && r.is_kind(number.after + 1, TokenKind::Number);
        let many =
            |at: usize| r.is_any(at, &["they", "we", "who"]) || r.prose().tag(at) == Tag::Plural;
        if r.is_word(before, "numbers") && !row
            || r.is_word(before, "number") && before > r.first() && many(before - 1)
        {
            return false;
        }
        // "the hall can seat 853".
        if r.prose().tag(before) == Tag::Base {
            return false;
        }
        // "approved the bill 212-187": votes on what has no number of its own.
        let votes = r.hyphen(number.after) && r.is_kind(number.after + 1, TokenKind::Number);
        if votes && !r.capital(before) && r.is_word(before.wrapping_sub(1), "the") {
            return false;
        }
        // "the act 12 people saw": things in the plural are counted.
        return !r.things_follow(number.after) || r.capital(before);
    }
    // "Kills 10" in a headline: a verb and no name.
    if r.prose().tag(before).verb() {
        return false;
    }
    // A name goes on with its number: "Boeing 747", "Windows 11", "iPhone 12 Mini", "S&P 500".
    let Some(token) = r.token(before) else { return false };
    if token.kind != TokenKind::Word
        || !token.spaced && before > r.first() && r.is_kind(before - 1, TokenKind::Quote)
    {
        return false;
    }
    let name = match token.capital {
        Capital::Lower => false,
        Capital::Mixed => true,
        // The first word of a sentence is capital anyway.
        Capital::Title | Capital::Upper => {
            before > r.first() || idiom::opening(r, before, number.after)
        }
    };
    let known = token.is(Class::Hedge)
        || token.is(Class::Preposition)
        || token.is(Class::Determiner)
        || token.is(Class::Pronoun)
        || token.is(Class::Auxiliary)
        || token.is(Class::Conjunction)
        || token.is(Class::Weekday)
        || token.is(Class::Month)
        || token.is(Class::ChangeUp)
        || token.is(Class::ChangeDown);
    if !name || known {
        return false;
    }
    let decimals = r.word(first).contains('.');
    // "Windows 11 runs on it".
    let verb = r.prose().tag(number.after) == Tag::Finite;
    !decimals && (verb || !r.things_follow(number.after)) && !r.unit_follows(number.after)
}

/// What bears a name that ends in a number: "the Mate 9 phones".
const DEVICES: &[&str] = &[
    "aircraft",
    "airliner",
    "airliners",
    "devices",
    "fighters",
    "handsets",
    "helicopters",
    "jet",
    "jets",
    "models",
    "owners",
    "phone",
    "phones",
    "planes",
    "smartphone",
    "smartphones",
    "tablet",
    "tablets",
    "users",
];

/// "count" of an indictment: "on count one".
fn charge_label(r: &Reader<'_, '_>, at: usize) -> bool {
    r.is_any(at, &["count", "counts"])
        && r.is_any(
            at.wrapping_sub(1),
            &["admitted", "denied", "dismissed", "dropped", "of", "on", "to", "under"],
        )
}

/// "day", or "week" or "year", that labels the number after it: "on day 12", "in year two".
fn day_label(r: &Reader<'_, '_>, at: usize) -> bool {
    let opens = ["by", "from", "of", "on", "since", "to", "until"];
    r.is_word(at, "day") && (at == r.first() || r.capital(at) || r.is_any(at - 1, &opens))
        || r.is_any(at, &["week", "year"])
            && at > r.first()
            && (r.is_any(at - 1, &opens) || r.is_any(at - 1, &["after", "before", "in"]))
}

/// Whether the figure at `first` goes on with a row of figures that a label in the plural opens.
fn in_labeled_row(r: &Reader<'_, '_>, first: usize) -> bool {
    let low = first.saturating_sub(8).max(r.first());
    let Some(label) = (low..first).rev().find(|&at| {
        !r.is_kind(at, TokenKind::Number) && !r.is_any(at, &["and", "or", ",", "to", "&"])
    }) else {
        return false;
    };
    r.is(label, Class::NumberLabel)
        && r.word(label).ends_with('s')
        && r.is_kind(label + 1, TokenKind::Number)
}

/// "Big Twelve", "Formula One", "Phase Two", "page three".
pub(super) fn word_label(r: &Reader<'_, '_>, number: &Number) -> bool {
    let before = number.first.wrapping_sub(1);
    // "the tier-one ratio".
    if r.hyphen(before) && r.is(before.wrapping_sub(1), Class::NumberLabel) {
        return true;
    }
    let capital = r.capital(number.first);
    // "Number two is the roads."
    let opens = before == r.first() && r.capital(before);
    (r.is(before, Class::NumberLabel)
        && !r.things_follow(number.after)
        && (r.capital(before) == capital || opens))
        || (day_label(r, before)
            || charge_label(r, before)
            || r.is_word(before, "and") && charge_label(r, before.wrapping_sub(2)))
            && !r.things_follow(number.after)
        || (capital && number.first > r.first() && (r.capital(before) && !r.things_follow(number.after)))
        // "Harlan's Nine News", "the Nine Network".
        || (capital
            && number.first > r.first()
            && r.capital(number.after)
            && (r.is_word(before, "the") || r.is_kind(before, TokenKind::Possessive))
            && number.after == number.first + 1)
        // "the Group of Seven".
        || (capital && r.is_word(before, "of") && r.capital(before.wrapping_sub(1)) && r.capital(number.first) && number.first > r.first() && !r.things_follow(number.after))
        || (capital && r.is_word(number.after, "network"))
}
