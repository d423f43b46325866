//! Set phrases and names that hold a number: "one by one", "a six-figure sum", "call 911", "the 747".

use rust_decimal::Decimal;

use crate::lexicon::Class;
use crate::quantity::number::{Form, Number};
use crate::quantity::reader::Reader;
use crate::tag::Tag;
use crate::token::{Capital, TokenKind};

/// What is joined by a hyphen to a number word without counting anything: "a two-way street",
/// "a four-door sedan", "a five-star hotel".
const KINDS: &[&str] = &[
    "alarm", "bed", "digit", "door", "faced", "figure", "fold", "handed", "letter", "pointer",
    "pointers", "pronged", "sided", "speed", "star", "tier", "tiered", "way",
];

/// Words around the number for emergencies.
const EMERGENCY: &[&str] = &["call", "called", "calling", "calls", "dial", "dialed", "dialing"];

/// What has a picture of so many lines: "a 1080p display".
const PICTURES: &[&str] = &[
    "blu-ray",
    "camera",
    "cameras",
    "display",
    "displays",
    "footage",
    "hdr",
    "lcd",
    "led",
    "monitor",
    "monitors",
    "oled",
    "panel",
    "projector",
    "recording",
    "resolution",
    "screen",
    "screens",
    "streaming",
    "television",
    "televisions",
    "tv",
    "tvs",
    "video",
    "videos",
    "webcam",
];

/// Whether a number in words belongs to a set phrase.
pub(super) fn words(r: &Reader<'_, '_>, number: &Number) -> bool {
    if number.form != Form::Words {
        return false;
    }
    let (first, next) = (number.first, number.after);
    // "a six-figure sum", "a two-way street".
    if r.hyphen(next) && r.is_any(next + 1, KINDS) {
        return true;
    }
    let before = first.wrapping_sub(1);
    // "earns in the low six figures", "costs five figures".
    if r.is_word(next, "figures")
        && number.value > Decimal::from(3)
        && number.value < Decimal::TEN
        && !r.is_any(before, &["all", "of", "the", "these", "those"])
    {
        return true;
    }
    // "at three o'clock".
    if r.is_any(next, &["o'clock", "o’clock"]) {
        return true;
    }
    // "took time to high-five passersby".
    if r.hyphen(before) && r.is_word(before.wrapping_sub(1), "high") && r.is_word(first, "five") {
        return true;
    }
    // "buy-one-get-one-free".
    if r.hyphen(before) && r.is_any(before.wrapping_sub(1), &["buy", "get"]) {
        return true;
    }
    // "one-on-one talks".
    let joint = before.wrapping_sub(1);
    if r.hyphen(before)
        && r.hyphen(joint.wrapping_sub(1))
        && r.is_any(joint, &["by", "for", "on", "to"])
        && r.word_or(joint.wrapping_sub(2)).eq_ignore_ascii_case(r.word(first))
    {
        return true;
    }
    // "a best-of-seven series".
    if r.hyphen(before)
        && r.is_word(before.wrapping_sub(1), "of")
        && r.hyphen(before.wrapping_sub(2))
    {
        return true;
    }
    // "one way or another".
    if r.is_word(first, "one")
        && r.is_word(next + 1, "or")
        && (r.is_word(next + 2, "another") || r.is_word(next + 3, "other"))
    {
        return true;
    }
    // "a one-two punch".
    if r.hyphen(next) && r.is_word(first, "one") && r.is_word(next + 1, "two") {
        return true;
    }
    // "fifty-fifty".
    let twin = |at: usize| r.word_or(at).eq_ignore_ascii_case(r.word(first));
    if next == first + 1
        && (r.hyphen(next) && twin(next + 1)
            || r.hyphen(before) && before > r.first() && twin(before - 1))
    {
        return true;
    }
    // "Twenty20".
    if r.is_kind(next, TokenKind::Number) && !r.spaced(next) {
        return true;
    }
    // "half past ten".
    if r.is_any(before, &["past", "to"]) && r.is_any(before.wrapping_sub(1), &["half", "quarter"]) {
        return true;
    }
    // "one and the same".
    if r.is_word(next, "and") && r.is_word(next + 1, "the") && r.is_word(next + 2, "same") {
        return true;
    }
    // "ground zero", "net-zero".
    if r.is_word(first, "zero") {
        let at = before.wrapping_sub(usize::from(r.hyphen(before)));
        if r.is_any(at, &["absolute", "day", "ground", "net", "patient", "sub", "year"]) {
            return true;
        }
    }
    // "the Big Four auditors": a capital among small letters; "Storm Kills Seven People" is a headline.
    if r.capital(first)
        && first > r.first()
        && r.is_kind(before, TokenKind::Word)
        && r.is_kind(next, TokenKind::Word)
        && r.token(next).is_some_and(|it| it.capital == Capital::Lower)
        && (r.capital(before) || r.is_word(before, "the"))
    {
        return true;
    }
    // "one by one", "two by two", "one after another".
    let again = |at: usize| r.word_or(at).eq_ignore_ascii_case(r.word(first));
    if (r.is_word(next, "by") && again(next + 1))
        || (r.is_word(before, "by") && again(first.wrapping_sub(2)))
    {
        return true;
    }
    if r.is_word(next, "after")
        && r.is_any(next + 1, &["another", "the"])
        && number.value == Decimal::ONE
    {
        return true;
    }
    // "Harlan's Eleven": a name goes on after its possessive.
    r.capital(first)
        && r.prose().tag(before) == Tag::Possessive
        && first > r.first() + 1
        && r.capital(before - 1)
        && !r.things_follow(next)
}

/// The end of a time of day in words: "at six thirty".
pub(super) fn spoken_clock(r: &Reader<'_, '_>, number: &Number) -> Option<usize> {
    let next = number.after;
    let at = r.is_any(
        number.first.wrapping_sub(1),
        &["about", "after", "around", "at", "before", "by", "till", "until"],
    );
    (number.form == Form::Words
        && at
        && number.value >= Decimal::ONE
        && number.value <= Decimal::from(12)
        && r.is_any(next, &["fifteen", "forty", "thirty"])
        && r.ends_phrase(next + 1 + 2 * usize::from(r.hyphen(next + 1))))
    .then_some(next + 1 + 2 * usize::from(r.hyphen(next + 1)))
}

/// The end of a name that opens with a number of units: "Three Mile Island", "the Six-Day War", "Seven Years' War".
pub(super) fn name_of_units(r: &Reader<'_, '_>, number: &Number, end: usize) -> Option<usize> {
    if number.form != Form::Words || !r.capital(number.first) || !r.capital(end - 1) {
        return None;
    }
    let mut next = end;
    while matches!(r.kind(next), Some(TokenKind::Possessive | TokenKind::Quote)) {
        next += 1;
    }
    let noun = r.capital(next) && r.prose().tag(next).nominal() && !r.is(next, Class::Weekday);
    // A headline has capitals throughout.
    (noun && !r.capital(next + 1)).then_some(next + 1)
}

/// The end of a round of golf, "a 4-under 68", "five-under par", which counts strokes against another number.
pub(super) fn golf(r: &Reader<'_, '_>, number: &Number) -> Option<usize> {
    let next = number.after;
    if !r.hyphen(next) || !r.is_any(next + 1, &["under", "over"]) || r.hyphen(next + 2) {
        return None;
    }
    let round = r.is_kind(next + 2, TokenKind::Number) && !r.unit_follows(next + 3);
    Some(next + 2 + usize::from(round))
}

/// Whether a number counts the points of a list: "1. Stay indoors.", "2) Call the police."
pub(super) fn list_mark(r: &Reader<'_, '_>, number: &Number) -> bool {
    let next = number.first + 1;
    let short = r.word(number.first).len() <= 2
        && r.word(number.first).bytes().all(|byte| byte.is_ascii_digit());
    if number.first != r.first() || number.after != next || !short {
        return false;
    }
    let mark = matches!(r.mark(next), b'.' | b')') && !r.spaced(next);
    mark && (r.token(next + 1).is_none() || r.capital(next + 1) && r.spaced(next + 1))
}

/// The end of a name or set phrase in digits, where the number at `number.first` is part of one.
pub(super) fn digits(r: &Reader<'_, '_>, number: &Number, unit: bool) -> Option<usize> {
    let (first, next) = (number.first, number.after);
    let before = first.wrapping_sub(1);
    // "four of six 3-pointers".
    if r.hyphen(next) && r.is_any(next + 1, &["pointer", "pointers"]) {
        return Some(next + 2);
    }
    // "a 9-to-5 job", "after 9-11".
    if r.word(first) == "9" && r.hyphen(first + 1) {
        if r.is_word(first + 2, "to") && r.hyphen(first + 3) && r.word_or(first + 4) == "5" {
            return Some(first + 5);
        }
        if r.word_or(first + 2) == "11"
            && !unit
            && !r.things_follow(first + 3)
            && !r.unit_follows(first + 3)
            && r.is_any(before, &["after", "before", "of", "post", "pre", "since", "the"])
        {
            return Some(first + 3);
        }
    }
    // "about 1,500 BC".
    if !unit && matches!(r.word_or(next), "AD" | "B.C" | "BC" | "BCE" | "B.C.") {
        return Some(next + 1);
    }
    // "the 3M plant".
    if r.word(first) == "3"
        && r.word_or(first + 1) == "M"
        && !r.spaced(first + 1)
        && !r.things_follow(next)
    {
        return Some(next);
    }
    // "a 4x4 truck", "the 4x100 relay"; "10 x 20 meters" has its unit.
    if matches!(r.word_or(next), "x" | "×" | "X")
        && !r.spaced(next)
        && !r.spaced(next + 1)
        && r.is_kind(next + 1, TokenKind::Number)
        && !r.unit_follows(next + 2)
    {
        return Some(next + 2);
    }
    // "the 401(k) plan".
    if next == first + 1
        && r.mark(next) == b'('
        && !r.spaced(next)
        && !r.spaced(next + 1)
        && r.mark(next + 2) == b')'
        && r.word(next + 1).len() == 1
        && r.is_kind(next + 1, TokenKind::Word)
    {
        // "Section 8(a)(3)".
        let mut end = next + 3;
        while r.mark(end) == b'(' && !r.spaced(end) && r.mark(end + 2) == b')' {
            end += 3;
        }
        return Some(end);
    }
    // "7-Eleven".
    if r.hyphen(next) && r.capital(next + 1) && r.is(next + 1, Class::NumberWord) {
        return Some(next + 2);
    }
    // "his letters [12] show": a note.
    if next == first + 1
        && r.word_or(before) == "["
        && !r.spaced(first)
        && r.word_or(next) == "]"
        && !r.spaced(next)
        && r.word(first).len() <= 3
    {
        return Some(next);
    }
    // "an f/1.8 lens".
    if r.word_or(before) == "/"
        && !r.spaced(first)
        && !r.spaced(before)
        && matches!(r.word_or(before.wrapping_sub(1)), "f" | "F" | "ƒ")
    {
        return Some(next);
    }
    // "a 1080p screen", "4K video": how fine a picture is.
    let fine = matches!(r.word(first), "480" | "720" | "1080" | "1440" | "2160")
        && matches!(r.word_or(first + 1), "p" | "i")
        || matches!(r.word(first), "2" | "4" | "5" | "8")
            && matches!(r.word_or(first + 1), "K" | "k");
    if fine
        && !r.spaced(first + 1)
        && (first.saturating_sub(4).max(r.first())..first + 6)
            .any(|at| PICTURES.binary_search(&r.word_or(at).to_ascii_lowercase().as_str()).is_ok())
    {
        return Some(first + 2);
    }
    (!unit && known(r, number)).then_some(next)
}

/// The end of "a 1-in-100-year flood".
pub(super) fn flood(r: &Reader<'_, '_>, number: &Number) -> Option<usize> {
    let next = number.after;
    let year = number.value == Decimal::ONE
        && r.hyphen(next)
        && r.is_word(next + 1, "in")
        && r.hyphen(next + 2)
        && r.hyphen(next + 4)
        && r.is_any(next + 5, &["year", "years"]);
    year.then_some(next + 6)
}

/// "a 2-for-1 offer", "a three-for-two deal".
pub(super) fn for_one(r: &Reader<'_, '_>, number: &Number) -> bool {
    let next = number.after;
    r.hyphen(next)
        && r.is_word(next + 1, "for")
        && r.hyphen(next + 2)
        && (r.is_kind(next + 3, TokenKind::Number) || r.is(next + 3, Class::NumberWord))
        && r.is_any(
            next + 4,
            &[
                "bond",
                "deal",
                "entitlement",
                "rights",
                "deals",
                "offer",
                "offers",
                "sale",
                "sales",
                "share",
                "split",
                "stock",
                "swap",
                "ticket",
                "tickets",
            ],
        )
}

/// "a .38 revolver", "the .22-caliber rifle": what a gun shoots.
fn caliber(r: &Reader<'_, '_>, number: &Number) -> bool {
    let next = number.after + usize::from(r.hyphen(number.after));
    r.word(number.first).starts_with('.')
        && (next..next + 3).any(|at| {
            r.is_any(
                at,
                &[
                    "ammunition",
                    "bullet",
                    "bullets",
                    "caliber",
                    "calibre",
                    "cartridge",
                    "cartridges",
                    "gun",
                    "guns",
                    "handgun",
                    "handguns",
                    "magnum",
                    "pistol",
                    "pistols",
                    "revolver",
                    "revolvers",
                    "rifle",
                    "rifles",
                    "round",
                    "rounds",
                ],
            )
        })
}

/// "the 7.15 from Harne", "the 2.30 at Leek": a train or a race by its time.
fn departure(r: &Reader<'_, '_>, number: &Number) -> bool {
    let (first, next) = (number.first, number.after);
    let Some((hour, minute)) = r.word(first).split_once('.') else { return false };
    let two = |part: &str| part.len() == 2 && part.bytes().all(|it| it.is_ascii_digit());
    next == first + 1
        && two(minute)
        && minute < "60"
        && (hour.len() == 1 || two(hour) && hour < "24")
        && r.is_word(first.wrapping_sub(1), "the")
        && r.is_any(next, &["at", "from", "race", "service", "to", "train"])
        && (r.capital(next + 1) || r.is_any(next, &["race", "service", "train"]))
}

/// Whether digits by themselves are a name: "call 911", "the 747 landed".
pub(super) fn known(r: &Reader<'_, '_>, number: &Number) -> bool {
    let (first, next) = (number.first, number.after);
    let before = first.wrapping_sub(1);
    if caliber(r, number) || departure(r, number) {
        return true;
    }
    if next != first + 1 || r.word(first).len() != 3 {
        return false;
    }
    match r.word(first) {
        // "dial 911", "a 911 call".
        "911" | "999" | "112"
            if r.is_any(before, EMERGENCY)
                || r.is_any(next, EMERGENCY)
                || r.is_any(
                    next,
                    &["caller", "callers", "dispatcher", "dispatchers", "operator", "operators"],
                ) =>
        {
            true
        }
        // "the 747 landed", "a 787 Dreamliner": airliners.
        "707" | "717" | "727" | "737" | "747" | "757" | "767" | "777" | "787"
            if r.is(before, Class::Article) && (!r.things_follow(next) || r.capital(next)) =>
        {
            true
        }
        _ => false,
    }
}

/// Whether the sentence opens with a name that goes on with its number: "Area 51 is", "Local 1199 struck".
///
/// "Injured 12", "Toll 45" of headlines are no names: what follows must go on as after a name.
pub(super) fn opening(r: &Reader<'_, '_>, before: usize, next: usize) -> bool {
    let prose = r.prose();
    let singular = matches!(prose.tag(before), Tag::Noun | Tag::Proper | Tag::Adjective)
        && !r.word(before).ends_with('s');
    match prose.tag(next) {
        tag if tag.finite() => singular || prose.tag(before).nominal(),
        Tag::Possessive => singular,
        Tag::Conjunction => singular && r.capital(next + 1),
        _ => false,
    }
}
