//! Which names are places, from the words around them.

use crate::frame::listed::{self, LISTED};
use crate::lexicon::Class;
use crate::marks::Marks;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::token::WordSet;

/// How surely a name is where something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Placed {
    /// Nothing says so.
    No,
    /// "to Norport", "on Sund", "from Norport": so does a person stand ("a letter to Marsh").
    Perhaps,
    /// "in Norport", "near the Sund Strait", "the town of Norport".
    Surely,
}

/// Words before a place, which stand before little else that has a name.
pub(super) const IN: &[&str] = &[
    "in",
    "at",
    "near",
    "outside",
    "across",
    "off",
    "around",
    "inside",
    "throughout",
    "within",
    "over",
];
/// Words before a place that stand before people as well.
pub(super) const TO: &[&str] = &["toward", "towards", "into", "to", "from", "on"];
/// Words before "of" that make the name after it a place: "the city of Norport".
const PARTS: &[&str] = &[
    "city",
    "town",
    "village",
    "island",
    "province",
    "state",
    "district",
    "region",
    "port",
    "capital",
    "suburb",
    "outside",
    "north",
    "south",
    "east",
    "west",
    "center",
    "outskirts",
    "coast",
    "northwest",
    "northeast",
    "southwest",
    "southeast",
    "county",
    "area",
    "part",
];
/// Words of a name that is no place, even after "in": "in the Norland Times", "in Congress".
static NAMELESS: WordSet = WordSet::new(&[
    "act",
    "agency",
    "alliance",
    "amendment",
    "association",
    "bill",
    "bureau",
    "christmas",
    "commission",
    "committee",
    "company",
    "conference",
    "congress",
    "corp",
    "council",
    "department",
    "easter",
    "facebook",
    "federation",
    "forum",
    "foundation",
    "fund",
    "gazette",
    "god",
    "guard",
    "herald",
    "inc",
    "institute",
    "islam",
    "journal",
    "ltd",
    "magazine",
    "ministry",
    "network",
    "movement",
    "news",
    "ngo",
    "observatory",
    "organization",
    "party",
    "plan",
    "police",
    "post",
    "press",
    "program",
    "ramadan",
    "reserve",
    "richter",
    "senate",
    "show",
    "society",
    "times",
    "treasury",
    "twitter",
    "union",
    "watch",
]);

/// How surely the name of the tokens `at..end`, which is no person's, is where something is.
pub(super) fn placed(prose: &Prose<'_>, at: usize, end: usize) -> Placed {
    match stands(prose, at, end) {
        Placed::No => Placed::No,
        _ if nameless(prose, at, end) => Placed::No,
        found => found,
    }
}

/// What the words before the name of the tokens `at..end` say of it.
fn stands(prose: &Prose<'_>, at: usize, end: usize) -> Placed {
    let before = |n: usize| at.checked_sub(n);
    let listed: &Marks = &LISTED;
    let marks =
        |it: usize| listed.get(prose.tokens()[it].word) & (listed::IN | listed::TO | listed::OF);
    let word = |it: usize| match marks(it) {
        listed::IN => Placed::Surely,
        listed::TO => Placed::Perhaps,
        _ => Placed::No,
    };
    let skips = |it: usize| {
        matches!(prose.tag(it), Tag::Determiner | Tag::Adjective | Tag::Noun)
            && marks(it) != listed::OF
    };
    let Some(one) = before(1) else { return Placed::No };
    match word(one) {
        Placed::No => {}
        found => return found,
    }
    // "the city of Norport", "the island of Sund".
    if marks(one) == listed::OF {
        let part = before(2).is_some_and(|it| PARTS.contains(&prose.lemma_letters(it)));
        return if part { Placed::Surely } else { Placed::No };
    }
    // "in Norport, Norland": the second name.
    let second = prose.tag(end) == Tag::Punct && prose.is_word(one, ",");
    // "in Norland's Velm province": the owner is a place, and so is what it owns.
    if second || prose.tag(one) == Tag::Possessive {
        return match before(2).filter(|it| prose.tag(*it) == Tag::Proper && *it > 0) {
            Some(two) => word(two - 1),
            None => Placed::No,
        };
    }
    if !skips(one) {
        return Placed::No;
    }
    let Some(two) = before(2) else { return Placed::No };
    match word(two) {
        Placed::No if skips(two) => before(3).map_or(Placed::No, word),
        found => found,
    }
}

/// "in the Norland Times": told there, not happened there.
pub(super) fn nameless(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    prose.tokens()[at..end].iter().any(|it| NAMELESS.has(it, prose.text()))
}

/// Whether a title or a first name opens the name: "from Mr. Marsh", "on Adam Marsh".
pub(super) fn person(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    let titled = (at > 0 && prose.is(at - 1, Class::Title)) || prose.is(at, Class::Title);
    // A stop may stand between: "Mrs . Marsh".
    let stopped = at > 1 && prose.is(at - 2, Class::Title) && prose.word(at - 1) == ".";
    titled || stopped || (end > at + 1 && prose.is(at, Class::FirstName))
}
