//! Ages: "27-year-old", "aged 27", "Maria Lund, 27,".

use rust_decimal::Decimal;

use super::emit::Pair;
use super::hedge::{self, Hedge};
use super::measure::Named;
use super::number::{Form, within};
use super::operand::Operand;
use super::reader::Reader;
use super::unit::Unit;
use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::{TokenKind, WordSet};

/// More years than the world has: "a 66 million-year-old fossil" is below.
const OLDEST: Decimal = Decimal::from_parts(0xA817_C800, 4, 0, false, 0);

/// Turns "27-year-old", "aged 27", "five months old" and "John Smith, 27," into ages.
pub(super) fn age(r: &Reader<'_, '_>, operand: &mut Operand) {
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
    } else if matches!(operand.number.form, Form::Zone(_))
        && r.is_kind(operand.first, TokenKind::Number)
    {
        // "a 70-something singer" tells an age.
    } else if r.is_any(after, &["yo", "y/o"]) && operand.number.form == Form::Digits {
        operand.after = after + 1;
    } else if r.is_word(after, "age")
        && r.is_any(after + 1, &["band", "bracket", "brackets", "cohort", "group", "groups"])
    {
        // "the 18-34 age group".
        operand.after = after + 1;
    } else if !told(r, operand) {
        return;
    }
    if operand.number.value <= Decimal::ZERO || operand.number.value > OLDEST {
        return;
    }
    let start = operand.unit.as_ref().map_or(operand.number.after, |it| it.tokens.start);
    make(operand, Unit::of_code(code), start);
}

/// Whether the words around a bare number make it an age.
fn told(r: &Reader<'_, '_>, operand: &Operand) -> bool {
    let before = match r.token(operand.first.wrapping_sub(1)) {
        Some(it) => it.kind != TokenKind::Word || BEFORE.may_have(it),
        None => false,
    };
    // Most numbers have neither, and need no more questions.
    if operand.first == operand.number.first
        && !before
        && !r.is_any(operand.number.after, &["and", "or"])
    {
        debug_assert!(!shown(r, operand), "a word before an age is missing in the list");
        return false;
    }
    shown(r, operand)
}

/// The rules of [`told`]; outlined, as most numbers do without them.
#[inline(never)]
fn shown(r: &Reader<'_, '_>, operand: &Operand) -> bool {
    aged(r, operand.first) || apposed(r, operand) || young(r, operand)
}

/// The words that may stand right before an age, for all the rules of this module.
static BEFORE: WordSet = WordSet::new(&[
    "about", "age", "aged", "ages", "already", "am", "around", "as", "at", "be", "between", "both",
    "each", "eldest", "from", "he's", "i'm", "is", "just", "now", "of", "oldest", "only", "over",
    "perhaps", "roughly", "she's", "to", "turn", "turned", "turning", "turns", "under", "was",
    "were", "youngest",
]);

/// Turns a bare number into an age in years.
pub(super) fn set(operand: &mut Operand) {
    make(operand, Unit::of_code("a:age"), operand.number.after);
}

/// Whether an age before token `last` goes on in this bare number: "ages 9 and 12", "aged 4, 7 and 9".
pub(super) fn goes_on(r: &Reader<'_, '_>, operand: &Operand, last: usize) -> bool {
    let first = operand.number.first;
    matches!(operand.number.form, Form::Digits | Form::Words)
        && operand.first == first
        && first <= last + 2
        && (last..first).all(|at| r.is_any(at, &[",", "and", "or", "&"]))
        && (r.is_kind(operand.after, TokenKind::Punct)
            || r.token(operand.after).is_none()
            || r.is_any(operand.after, &["and", "or", "&"])
            || r.is(operand.after, Class::Auxiliary))
        && ((last.saturating_sub(4).max(r.first())..last).any(|at| r.is_any(at, &["aged", "ages"]))
            || several(r, last))
}

/// Whether the row of ages that ends before token `last` tells those of some persons: "the boys, 11 and 13,".
fn several(r: &Reader<'_, '_>, last: usize) -> bool {
    let low = last.saturating_sub(8).max(r.first());
    let row = |at: usize| {
        r.is_kind(at, TokenKind::Number)
            || r.is(at, Class::NumberWord)
            || r.is_any(at, &[",", "and", "&"])
    };
    (low..last)
        .rev()
        .find(|&at| !row(at))
        .is_some_and(|at| r.mark(at + 1) == b',' && persons(r, at))
}

/// A word for a person, or for several.
fn is_person(word: &str) -> bool {
    PERSONS.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
}

/// A word for several persons: "boys", "brothers".
fn persons(r: &Reader<'_, '_>, at: usize) -> bool {
    let word = r.word_or(at).to_ascii_lowercase();
    is_person(&word) && (word.ends_with('s') || word.ends_with("men") || word == "children")
}

fn make(operand: &mut Operand, unit: Option<Unit>, start: usize) {
    if let Some(unit) = unit {
        let mut named =
            Named { unit, tokens: start..operand.after, scale: Decimal::ONE, plus: Decimal::ZERO };
        named.tokens.start = named.tokens.start.min(named.tokens.end);
        operand.unit = Some(named);
        operand.age = true;
    }
}

/// "aged 27", "age 5", "under the age of 12", "ages 3 to 5".
pub(super) fn aged(r: &Reader<'_, '_>, first: usize) -> bool {
    let mut at = first.wrapping_sub(1);
    if r.is_any(at, &["between", "from", "about", "around", "just", "only", "over", "under"]) {
        at = at.wrapping_sub(1);
    }
    if r.is_word(at, "of") {
        at = at.wrapping_sub(1);
        return r.is_any(at, &["age", "ages"]);
    }
    // "he will turn 75 in May"; "turn 90 degrees" has its unit.
    let turns = r.is_any(at, &["turn", "turning", "turns"])
        && (r.is_any(at.wrapping_sub(1), &["he", "she", "to", "who", "will", "would"])
            || r.capital(at.wrapping_sub(1)))
        && (r.ends_phrase(first + 1) || r.is_any(first + 1, &["next", "this", "today"]));
    r.is_any(at, &["aged", "age", "ages"])
        || turns
        || (r.is_word(at, "turned")
            && (r.ends_phrase(first + 1)
                // "who turned 18 last week".
                || r.is_any(first + 1, &["earlier", "last", "next", "this", "today", "yesterday"])))
}

/// "children as young as 8", "the youngest was 4", "Ana Lund and Per Holm, both 26,".
fn young(r: &Reader<'_, '_>, operand: &Operand) -> bool {
    let number = &operand.number;
    let span = matches!(number.form, Form::Digits | Form::Words)
        && number.scale == Decimal::ONE
        && operand.first == number.first
        && within(number.value, 1, 110);
    if !span || r.things_follow(number.after) {
        return false;
    }
    let before = number.first.wrapping_sub(1);
    let at = |back: usize| number.first.wrapping_sub(back);
    if mean(r, number.first) && r.ends_phrase(number.after) {
        return true;
    }
    if !number.value.fract().is_zero() {
        return false;
    }
    // "those 50 and older", "anyone 16 or under".
    if r.is_any(number.after, &["and", "or"]) {
        let who = is_person(r.word_or(before))
            || r.is_any(before, &["anybody", "anyone", "everybody", "everyone", "those"]);
        if r.is_any(number.after + 1, &["older", "younger"])
            || who && r.is_any(number.after + 1, &["above", "over", "under", "up"])
        {
            return true;
        }
    }
    // "the oldest victim was 88 and the youngest 3".
    if r.is_any(before, &["eldest", "oldest", "youngest"]) && r.is_word(at(2), "the") {
        let low = number.first.saturating_sub(16).max(r.first());
        return r.ends_phrase(number.after)
            && (low..at(2))
                .any(|it| r.is_any(it, &["aged", "eldest", "old", "oldest", "youngest"]));
    }
    if r.is_word(before, "as") && r.is_any(at(2), &["old", "young"]) && r.is_word(at(3), "as") {
        return true;
    }
    if r.is_any(before, &["both", "each"]) && r.word_or(at(2)) == "," {
        return matches!(r.word_or(number.after), "," | "." | ";" | ")");
    }
    let be = r.is_any(before, &["is", "was"])
        || r.is_any(before, &["just", "only"]) && r.is_any(at(2), &["is", "was"]);
    be && r.ends_phrase(number.after)
        && !r.is_kind(number.after, TokenKind::Dash)
        && !r.is_any(number.after, &["of", "to", "or"])
        && (number.first.saturating_sub(6).max(r.first())..before)
            .any(|it| r.is_any(it, &["eldest", "oldest", "youngest"]))
}

/// "the average age was 34", "the retirement age to 67": a word for age governs the figure at token `first`.
fn mean(r: &Reader<'_, '_>, first: usize) -> bool {
    let before = first.wrapping_sub(1);
    if !r.is_any(before, &["is", "was", "were", "to", "at", "from"]) {
        return false;
    }
    let low = first.saturating_sub(9).max(r.first());
    let Some(age) = (low..before)
        .rev()
        .take_while(|&it| r.is_kind(it, TokenKind::Word) || r.is_kind(it, TokenKind::Number))
        .find(|&it| r.is_any(it, &["age", "ages"]))
    else {
        return false;
    };
    // "the retirement age to 67 from 65"; "of a certain age to 12 camps" names no age.
    let kind = [
        "average",
        "consent",
        "consenting",
        "drinking",
        "legal",
        "mean",
        "median",
        "leaving",
        "minimum",
        "maximum",
        "pension",
        "retirement",
        "school-leaving",
        "smoking",
        "voting",
    ];
    let told = r.is_any(age.wrapping_sub(1), &kind) || r.is_any(age + 2, &kind);
    told && (age + 1 == before
        || r.is_any(before, &["is", "was", "were"])
        || r.is_kind(before.wrapping_sub(1), TokenKind::Number))
}

/// "Maria Lund, 27, said", "Lund (27)", "who was 10."
pub(super) fn apposed(r: &Reader<'_, '_>, operand: &Operand) -> bool {
    let number = &operand.number;
    let under = number.first.wrapping_sub(1);
    // "children under five".
    if number.form == Form::Words
        && r.is_any(under, &["under", "over"])
        && is_person(r.word_or(under.wrapping_sub(1)))
        && number.value <= Decimal::from(110)
        && r.is(number.after, Class::Auxiliary) | r.is_kind(number.after, TokenKind::Punct)
    {
        return true;
    }
    // "a girl of twenty-six".
    if number.form == Form::Words
        && r.is_word(under, "of")
        && within(number.value, 10, 110)
        && r.ends_phrase(number.after)
        && !r.is_any(number.after, &["of", "to"])
    {
        let who = r.word_or(under.wrapping_sub(1)).to_ascii_lowercase();
        return is_person(&who) && !who.ends_with('s') && who != "people";
    }
    // "a boy, seven, and his mother": the word between marks.
    let name = under.wrapping_sub(1);
    if number.form == Form::Words
        && operand.first == number.first
        && r.mark(under) == b','
        && is_person(r.word_or(name))
        && within(number.value, 2, 110)
        && number.scale == Decimal::ONE
    {
        // "the boys, nine and 11,".
        let two = persons(r, name)
            && r.is_word(number.after, "and")
            && (r.is_kind(number.after + 1, TokenKind::Number)
                || r.is(number.after + 1, Class::NumberWord))
            && matches!(r.mark(number.after + 2), b',' | b'.' | b';' | b')');
        let born_together = r.is_any(name, &["triplets", "twins"]);
        return two
            || (born_together || !persons(r, name))
                && matches!(r.mark(number.after), b',' | b'.' | b';');
    }
    // "I was thirteen."
    if number.form == Form::Words
        && r.is_any(under, &["was", "am", "is"])
        && r.is_any(under.wrapping_sub(1), &["he", "i", "she"])
        && number.value > Decimal::TEN
        && number.value <= Decimal::from(110)
        && operand.first == number.first
    {
        return r.is_kind(number.after, TokenKind::Punct);
    }
    if number.form != Form::Digits
        || operand.first != number.first
        || number.scale != Decimal::ONE
        || number.precision < Decimal::ONE
        || !within(number.value, 1, 110)
    {
        return false;
    }
    let before = number.first.wrapping_sub(1);
    let name = before.wrapping_sub(1);
    let mark = |at: usize, marks: &[&str]| marks.contains(&r.word_or(at));
    if r.mark(before) == b','
        && r.capital(name)
        && !r.is(name, Class::Month)
        && !r.is(name, Class::Weekday)
    {
        // A surname alone or with a first name; "Flight 12, 27, 31" has a number before.
        let first_name = name.wrapping_sub(1);
        // "Holt, 40, said", "for years, Holt, 69, has", "Holt, 40 — a father".
        let next = number.after + 1;
        // "the death of Scott, 43, a father".
        let alone = name == r.first()
            || r.mark(first_name) == b','
            || r.is_word(first_name, "of") && r.is_any(next, &["a", "an", "the", "who"]);
        let closed = r.mark(number.after) == b','
            || r.is_kind(number.after, TokenKind::Dash) && r.spaced(number.after);
        if alone && closed {
            let tag = r.prose().tag(next);
            return r.is_kind(next, TokenKind::Word)
                && !r.capital(next)
                && number.value >= Decimal::TEN
                && (tag.finite()
                    || matches!(
                        tag,
                        Tag::Relative | Tag::Auxiliary | Tag::Determiner | Tag::Participle
                    )
                    || r.is(next, Class::Article));
        }
        // "her son Leo, 6,".
        let kin = is_person(r.word_or(first_name));
        return mark(number.after, &[",", ".", ";", ")"])
            && r.is_kind(first_name, TokenKind::Word)
            && (r.capital(first_name) || kin);
    }
    // "Lena Vogt (44)": two words of a name; a score or a rank is smaller.
    if r.mark(before) == b'('
        && r.mark(number.after) == b')'
        && number.value >= Decimal::from(16)
        && !r.is(name, Class::NumberLabel)
    {
        let title = |at: usize| {
            r.capital(at)
                && r.word(at).len() > 1
                && !r.word(at).bytes().all(|it| it.is_ascii_uppercase())
        };
        return title(name)
            && title(name.wrapping_sub(1))
            && !r.is(name.wrapping_sub(1), Class::Article);
    }
    // "He died at 92.", "She married at 16.", "left school at 14".
    let left = r.is_any(name, &["home", "school"])
        && r.is_any(name.wrapping_sub(1), &["leave", "leaving", "left", "quit"]);
    if r.is_word(before, "at")
        && (left
            || r.is_any(
                name,
                &["dead", "died", "dies", "married", "orphaned", "retire", "retired", "widowed"],
            ))
    {
        return r.ends_phrase(number.after) && !r.is_any(number.after, &["in", "on", "of", "to"]);
    }
    // "the suspect, believed to be 24, fled".
    if r.is_word(before, "be")
        && r.is_word(name, "to")
        && r.is_any(
            name.wrapping_sub(1),
            &["believed", "reported", "said", "thought", "understood"],
        )
        && r.mark(name.wrapping_sub(2)) == b','
    {
        return matches!(r.mark(number.after), b',' | b'.');
    }
    // "At 93, he still rows."
    let at = before.wrapping_sub(usize::from(r.is_any(before, &["just", "only"])));
    if r.is_word(at, "at")
        && at == r.first()
        && r.mark(number.after) == b','
        && r.is_any(number.after + 1, &["he", "she"])
    {
        return true;
    }
    let person = is_person(r.word_or(name));
    // "a man of about 40".
    if r.is_any(before, &["about", "around", "perhaps", "roughly"]) && r.is_word(name, "of") {
        let who = r.word_or(name.wrapping_sub(1)).to_ascii_lowercase();
        return is_person(&who)
            && !who.ends_with('s')
            && who != "people"
            && r.ends_phrase(number.after);
    }
    // "a boy of 14".
    if r.is_word(before, "of") && person && !r.word(name).ends_with('s') {
        return (r.ends_phrase(number.after) || r.prose().tag(number.after).verb())
            && !r.is_any(number.after, &["of", "to"]);
    }
    // "the suspect, 19,".
    if r.mark(before) == b',' && person {
        // "the boys, 11 and 13,".
        let two = persons(r, name)
            && r.is_word(number.after, "and")
            && (r.is_kind(number.after + 1, TokenKind::Number)
                || r.is(number.after + 1, Class::NumberWord))
            && mark(number.after + 2, &[",", ".", ";", ")"]);
        return two || mark(number.after, &[",", ".", ";", ")"]);
    }
    // "children under 5".
    if r.is_any(before, &["under", "over"])
        && (person || r.is_any(name, &["anyone", "everyone", "those"]))
    {
        // "those over 75 live alone".
        let verb = r.prose().tag(number.after);
        return r.ends_phrase(number.after) || verb.verb() || verb.finite();
    }
    // "who was 10.", "he will be 35 by June"; "it will be 18 to 30 feet" is a height.
    let pronoun = |at: usize| r.is_any(at, &["who", "he", "she", "i"]);
    // "who is just 14".
    let just =
        r.is_any(before, &["just", "only", "now", "already"]) && r.is_any(name, &["was", "is"]);
    let who = just && pronoun(name.wrapping_sub(1))
        || r.is_any(before, &["was", "is"]) && pronoun(name)
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
    "aunt",
    "babies",
    "baby",
    "boy",
    "boys",
    "bride",
    "brother",
    "brothers",
    "child",
    "children",
    "colleague",
    "cousin",
    "cousins",
    "daughter",
    "daughters",
    "defendant",
    "driver",
    "eldest",
    "father",
    "friend",
    "girl",
    "girls",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "groom",
    "gunman",
    "husband",
    "infants",
    "kids",
    "man",
    "men",
    "mother",
    "neighbor",
    "neighbour",
    "nephew",
    "niece",
    "oldest",
    "partner",
    "passenger",
    "patient",
    "people",
    "pilot",
    "pupils",
    "siblings",
    "sister",
    "sisters",
    "son",
    "sons",
    "stepfather",
    "stepmother",
    "student",
    "students",
    "suspect",
    "suspects",
    "teacher",
    "teen",
    "teenager",
    "teenagers",
    "teens",
    "toddler",
    "triplets",
    "twin",
    "twins",
    "uncle",
    "victim",
    "victims",
    "widow",
    "wife",
    "woman",
    "women",
    "youngest",
    "youth",
];

/// "under the age of 5", "over the age 10": the hedge before the word "age".
pub(super) fn around_age(
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
