//! Who says two figures: one source, two, or the outlets themselves.

use tallymark_claim::Claim;

use crate::lexicon;

/// The shorter name of the source where both have the same one: "Health Ministry" and "a Health Ministry spokesman".
pub(super) fn same(a: &Claim, b: &Claim) -> Option<String> {
    let (x, y) = (of(a)?, of(b)?);
    let shorter = if x.len() <= y.len() { x } else { y };
    is_same(x, y).then(|| shorter.to_owned())
}

/// Both names where each claim has a named source of its own.
pub(super) fn own(a: &Claim, b: &Claim) -> Option<(String, String)> {
    let (x, y) = (of(a)?, of(b)?);
    (!is_same(x, y)).then(|| (x.to_owned(), y.to_owned()))
}

/// Whether a name says more than that somebody is an official: two "officials" may be two.
pub(crate) fn is_telling(name: &str) -> bool {
    !telling(name).is_empty()
}

/// Words of a name without those that only say what somebody is for the source.
fn telling(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|it| !it.is_empty() && it != "s" && !lexicon::is_role(it)).collect()
}

/// Whether the telling words of one name are all among the other's.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    let (x, y) = (telling(a), telling(b));
    if x.is_empty() || y.is_empty() {
        // Two unnamed officials may be two.
        return a.eq_ignore_ascii_case(b);
    }
    x.iter().all(|it| y.contains(it)) || y.iter().all(|it| x.contains(it))
}

pub(crate) fn of(claim: &Claim) -> Option<&str> {
    claim.attribution.as_ref()?.name.as_deref()
}
