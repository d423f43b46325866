//! When two figures that cannot both be true rather answer two questions.
//!
//! Claims stand in one cluster where they probably answer one question; a conflict is said of them
//! aloud, so it takes more.

use tallymark_claim::{Claim, Decimal, Measure, Scope, Value};

use super::pair::is_summary;
use super::{number, speaker};
use crate::cluster::parts::{class, share_a_term};
use crate::row::is_role;

/// Figures so many percent apart answer two questions, unless parties dispute them.
const FAR: Decimal = Decimal::from_parts(60, 0, 0, false, 0);
/// The most that magnitudes of one quake differ by.
const ONE_QUAKE: Decimal = Decimal::from_parts(4, 0, 0, false, 1);
/// An article's own figures so many percent apart are of one and of all, unless each has a speaker:
/// "nine health workers" among "4,447 dead".
const PART: Decimal = Decimal::from_parts(95, 0, 0, false, 0);
/// A toll of all cannot have been so many percent less in the report before.
const GROWN: Decimal = Decimal::from_parts(98, 0, 0, false, 0);

/// Whether two figures, so many percent apart, had better be no conflict.
pub(super) fn are_apart(a: &Claim, b: &Claim, apart: Decimal) -> bool {
    is_of_other_scope(a, b, apart)
        || is_too_far(a, b, apart)
        || is_narrower(a, b)
        || adds(a) != adds(b)
        || is_of_another(a, b)
}

/// Whether two figures, so many percent apart, had better be no two states of one count.
///
/// A toll may grow from two to 43 in a day, but no figure grows a hundredfold from one report to the
/// next, and no headline leaves out most of what its article tells.
pub(super) fn never_moved(a: &Claim, b: &Claim, apart: Decimal) -> bool {
    let most = if a.provenance.document == b.provenance.document {
        FAR
    } else if a.measure.is_toll() {
        GROWN
    } else {
        PART
    };
    apart >= most || is_of_another(a, b)
}

/// Whether their own words count two classes, places or things.
fn is_of_another(a: &Claim, b: &Claim) -> bool {
    is_of_other_class(a, b)
        || is_of_other_place(a, b)
        || is_of_other_rank(a, b)
        || is_of_other_measure(a, b)
}

/// Whether one figure covers a part, a day or a site and the other one does not.
///
/// An article's own figures of parts are parts of different wholes, whatever else they share:
/// "34 died in the past 24 hours ... 306 in the south".
fn is_of_other_scope(a: &Claim, b: &Claim, apart: Decimal) -> bool {
    if a.provenance.document != b.provenance.document {
        return a.scope != b.scope;
    }
    let spoken = || speaker::of(a).is_some() && speaker::of(b).is_some();
    is_summary(a.section) == is_summary(b.section)
        && ([a, b].iter().any(|it| it.scope != Scope::Whole) || apart >= PART && !spoken())
}

/// Whether the figures lie too far apart to answer one question, by what they measure.
///
/// A toll, a crowd or a force is told by its parties at many times what others say; how long a
/// border is or a siege lasted is not: "14 kilometers" and "250 kilometers" are two stretches. The
/// same digits are a slip of the unit or of a zero, "120 meters" and "120 feet", but "19 hours" and
/// "19 months" are two times.
fn is_too_far(a: &Claim, b: &Claim, apart: Decimal) -> bool {
    let disputed = |it: &Claim| it.measure.is_toll() || it.measure == Measure::Attendance;
    let (x, y) = (middle(a), middle(b));
    match (a.measure, b.measure) {
        // Agencies put one quake within .4 of each other, nearly always.
        (Measure::Magnitude, Measure::Magnitude) => {
            x.checked_sub(y).is_none_or(|it| it.abs() > ONE_QUAKE)
        }
        (Measure::Duration, _) => apart >= FAR && !disputed(b),
        _ => apart >= FAR && !disputed(a) && !disputed(b) && !are_of_one_writing(a, b),
    }
}

fn middle(claim: &Claim) -> Decimal {
    match &claim.value {
        Value::Number(it) => number::middle(it.read),
        Value::Date(_) => Decimal::ZERO,
    }
}

/// Whether two figures are written with the same two or more digits, zeros at either end aside.
pub(super) fn are_of_one_writing(a: &Claim, b: &Claim) -> bool {
    let digits = |it: &Claim| {
        let mut digits = middle(it).normalize().mantissa();
        while digits != 0 && digits % 10 == 0 {
            digits /= 10;
        }
        digits
    };
    digits(a) == digits(b) && digits(a) > 9
}

/// Whether they count two classes of people: "142 passengers", "four cabin crew".
fn is_of_other_class(a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (class(a), class(b)) else { return false };
    let aboard = a.measure == Measure::Aboard && b.measure == a.measure;
    // Among people at large, a role says nothing: "dozens of workers", "four dead".
    let role = (x == "everyone" || y == "everyone") && (is_role(x) || is_role(y));
    x != y && (aboard || !role)
}

/// Whether its own words put the figure on top of another one: "a further 61 were injured".
fn adds(claim: &Claim) -> bool {
    let mut words = claim.quote.split(' ').map(str::to_ascii_lowercase);
    let first = words.next().filter(|it| it != "a" && it != "an").or_else(|| words.next());
    matches!(first.as_deref(), Some("further" | "another" | "additional"))
}

/// Whether one counts a class of people and the other some of it: "two women", "a pregnant woman".
fn is_narrower(a: &Claim, b: &Claim) -> bool {
    let words = |it: &Claim| it.counted.as_ref().map_or(0, |it| it.key.split(' ').count());
    class(a) == class(b)
        && class(a).is_some_and(|it| it != "everyone")
        && (words(a) == 1) != (words(b) == 1)
}

/// Whether each counts for one place of several, and not for the same: "eight in one state, 117 in another".
fn is_of_other_place(a: &Claim, b: &Claim) -> bool {
    a.scope == Scope::Site && b.scope == Scope::Site && !share_a_term(&a.places, &b.places)
}

/// Whether they rank two things, or things that no word of their own tells apart: "the 14th floor", "the 22nd floor".
fn is_of_other_rank(a: &Claim, b: &Claim) -> bool {
    let told = || match (&a.counted, &b.counted) {
        (Some(x), Some(y)) => x.key == y.key && x.key.contains(' '),
        _ => false,
    };
    a.measure == Measure::Rank && b.measure == Measure::Rank && !told()
}

/// Whether they measure two things, and neither is a mere count: "130 fires burned", "73 broke out".
fn is_of_other_measure(a: &Claim, b: &Claim) -> bool {
    let told = |it: &Claim| !matches!(it.measure, Measure::Count | Measure::Other);
    let tolls = a.measure.is_toll() && b.measure.is_toll();
    a.measure != b.measure && told(a) && told(b) && !tolls
}
