//! How old somebody is: "Marsh, 54, said", "the victim was 72".

use std::ops::Range;

use super::is_be;
use crate::frame::Site;
use crate::prose::Prose;
use crate::tag::Tag;

/// Of whom an age is told.
const PERSON: &[&str] = &[
    "victim", "man", "woman", "boy", "girl", "child", "suspect", "gunman", "student", "teenager",
    "father", "mother", "son", "daughter", "brother", "sister", "husband", "wife",
];

/// Whether the bare figure is an age set off by commas: "Marsh, 54, said".
pub(super) fn is_age(prose: &Prose<'_>, site: &Site, counted: &Range<usize>) -> bool {
    let start = site.tokens.start;
    let text = prose.word(site.tokens.end - 1);
    let years = text.parse::<u8>().is_ok_and(|it| (1..=115).contains(&it));
    let set_off = site.tokens.len() == 1
        && start >= 2
        && prose.is_word(start - 1, ",")
        && prose.is_word(site.tokens.end, ",")
        && start - 2 >= site.sentence_tokens.start;
    years
        && counted.is_empty()
        && (set_off && matches!(prose.tag(start - 2), Tag::Proper | Tag::Noun)
            || is_old(prose, site))
}

/// "The victim was 72.", "most were over 60", "she is just 19 and": nobody counts people so.
fn is_old(prose: &Prose<'_>, site: &Site) -> bool {
    let next = site.tokens.end;
    let ends = next >= site.sentence_tokens.end
        || matches!(prose.tag(next), Tag::Punct | Tag::Conjunction | Tag::Dash)
        || prose.is_one_of(next, &["when", "at"]);
    let mut at = site.tokens.start;
    let be = loop {
        let Some(before) = at.checked_sub(1).filter(|it| *it >= site.sentence_tokens.start) else {
            return false;
        };
        at = before;
        if is_be(prose, at) {
            break at;
        }
        if !prose.is_one_of(at, &["just", "only", "about", "aged", "over", "under", "nearly"]) {
            return false;
        }
    };
    let bound = (be + 1..next).any(|it| prose.is_one_of(it, &["over", "under", "aged"]));
    let one = be.checked_sub(1).is_some_and(|who| {
        prose.is_one_of(who, &["he", "she"])
            || PERSON.contains(&prose.lemma_letters(who)) && prose.tag(who) == Tag::Noun
    });
    let one = one && prose.is_one_of(be, &["is", "was"]);
    let many = bound && prose.is_one_of(be, &["are", "were"]);
    ends && (one || many)
}
