//! Who says two figures: one source, two, or the outlets themselves.

use tallymark_claim::Claim;

use crate::lexicon;

/// The shorter name of the source where both have the same one: "Health Ministry" and "a Health Ministry spokesman".
pub(super) fn same(a: &Claim, b: &Claim) -> Option<String> {
    let (x, y) = (of(a)?, of(b)?);
    let shorter = if x.len() <= y.len() { x } else { y };
    is_same_source(x, y).then(|| shorter.to_owned())
}

/// Both names where each claim has a named source of its own.
pub(super) fn own(a: &Claim, b: &Claim) -> Option<(String, String)> {
    let (x, y) = (of(a)?, of(b)?);
    (!is_same_source(x, y)).then(|| (x.to_owned(), y.to_owned()))
}

/// Whether the telling words of one name are all among the other's.
fn is_same_source(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|it| !it.is_empty() && it != "s" && !lexicon::is_role(it)).collect()
    };
    let (x, y) = (words(a), words(b));
    if x.is_empty() || y.is_empty() {
        // Two unnamed officials may be two.
        return a.eq_ignore_ascii_case(b);
    }
    x.iter().all(|it| y.contains(it)) || y.iter().all(|it| x.contains(it))
}

pub(super) fn of(claim: &Claim) -> Option<&str> {
    claim.attribution.as_ref()?.name.as_deref()
}
