//! Which way a figure moved: "up 60 percent", "fell by 12".

use super::reader::Reader;
use super::unit::{Dimension, Unit};
use crate::lexicon::Class;
use crate::quantity::Change;
use crate::tag::Tag;
use crate::token::TokenKind;

/// The change that the words before token `first` tell, looking no further than `floor`.
///
/// "rose 5 percent", "was up by about 5 percent", "slid a further 5 percent" do;
/// "rose to 5 percent" states a level and not a change.
/// "raised $5", "lost 12 soldiers" tell what was got or lost, and no change of an amount.
pub(super) fn before(
    r: &Reader<'_, '_>,
    first: usize,
    floor: usize,
    unit: Option<Unit>,
    hedged: bool,
    after: usize,
) -> Option<Change> {
    // "a 10 percent pay rise over three years".
    if unit.is_some_and(|it| it.dimension == Dimension::Time) {
        return None;
    }
    // "came down 400 meters short of the runway" tells where.
    let length = unit.is_some_and(|it| it.dimension == Dimension::Length);
    if length
        && r.is_any(
            after,
            &[
                "away", "east", "from", "inland", "north", "off", "offshore", "short", "south",
                "west",
            ],
        )
    {
        return None;
    }
    let plain = unit.is_none_or(|it| it.dimension == Dimension::Money);
    // "+0.2%", "-0.2%" are seen by the caller.
    let mut at = first;
    for _ in 0..4 {
        if at <= floor {
            return None;
        }
        at -= 1;
        let got = [
            "raised", "raise", "raises", "raising", "added", "adds", "adding", "lost", "loses",
            "losing", "cut", "cuts", "cutting", "lifted",
        ];
        if plain && at + 1 == first && r.is_any(at, &got) {
            return None;
        }
        // "gave up 517 yards", "free up 42 million" move nothing; "went up 5 percent" does;
        // "up at 96.1" is a level.
        let phrasal = r.is_word(at, "up") && phrasal(r, at.wrapping_sub(1));
        // "dropped below 20 percent" tells where it stands.
        let level = r.is_word(at + 1, "at") && !r.is_any(at + 2, &["least", "most"])
            || at + 1 == first && r.is_any(first, &["above", "below", "beyond", "past"]);
        if phrasal || level {
            return None;
        }
        if r.is(at, Class::ChangeUp) {
            return Some(Change::Up);
        }
        if r.is(at, Class::ChangeDown) {
            return Some(Change::Down);
        }
        let bridge = r.is_any(
            at,
            &[
                "by",
                "a",
                "an",
                "another",
                "further",
                "additional",
                "just",
                "only",
                "about",
                "around",
                "some",
                "as",
                "much",
                "sharply",
                "steeply",
                "slightly",
                "marginally",
                "nearly",
                "roughly",
                "almost",
                "over",
                "than",
                "more",
                "under",
                "up",
                "down",
                "estimated",
                "whopping",
                "record",
                "approximately",
                "at",
                "least",
                "modest",
                "mere",
                "combined",
                "average",
                "total",
                "healthy",
                "value",
                "nearly",
                "massive",
            ],
        );
        if !bridge || !r.is_kind(at, TokenKind::Word) {
            let by = unit.is_some() && !hedged && r.is_word(at + 1, "by");
            // "lifted its key rate 25 basis points".
            let share = at + 1 == first
                && r.prose().tag(at).nominal()
                && unit.is_some_and(|it| {
                    matches!(it.dimension, Dimension::Percent | Dimension::PercentagePoint)
                });
            return if by || share { moved_by(r, at + 1, !by) } else { None };
        }
    }
    None
}

/// "cut the risk of a fall by 31 percent", "lifted its rate by 25 basis points": over what was moved.
///
/// Without "by", what was moved is one noun phrase.
fn moved_by(r: &Reader<'_, '_>, by: usize, plain: bool) -> Option<Change> {
    let low = by.saturating_sub(8).max(r.first());
    for at in (low..by).rev() {
        if !matches!(r.kind(at), Some(TokenKind::Word | TokenKind::Possessive))
            || plain && matches!(r.prose().tag(at), Tag::Preposition | Tag::Conjunction)
        {
            return None;
        }
        if r.prose().tag(at).verb() {
            return if r.is(at, Class::ChangeUp) {
                Some(Change::Up)
            } else if r.is(at, Class::ChangeDown) {
                Some(Change::Down)
            } else {
                None
            };
        }
    }
    None
}

/// Whether "up" belongs to the verb at `at` and tells no way: "set up 12 camps", "sign up 5 million people".
fn phrasal(r: &Reader<'_, '_>, at: usize) -> bool {
    if r.token(at).is_none() {
        return false;
    }
    let tag = r.prose().tag(at);
    let moves = [
        "came", "come", "creep", "crept", "edge", "edged", "go", "goes", "going", "gone", "inched",
        "moved", "moving", "nudged", "pushed", "sent", "shoot", "shot", "ticked", "went",
    ];
    (tag.verb() || tag == Tag::Finite)
        && !matches!(tag, Tag::Auxiliary | Tag::Modal)
        && !r.is(at, Class::ChangeUp)
        && !r.is(at, Class::Auxiliary)
        && !r.is_any(at, &moves)
}

/// The change that words after a share tell: "11 percent higher", "3 percent down on May".
///
/// "80 percent lower-income homes" tells none.
pub(super) fn compared(r: &Reader<'_, '_>, at: usize) -> Option<Change> {
    if r.hyphen(at) || r.hyphen(at + 1) {
        return None;
    }
    let than = r.is_any(at + 1, &["at", "from", "on"]) || r.is_kind(at + 1, TokenKind::Punct);
    if r.is_any(at, &["dearer", "higher", "firmer", "stronger"]) || r.is_word(at, "up") && than {
        return Some(Change::Up);
    }
    let down =
        r.is_any(at, &["cheaper", "lower", "softer", "weaker"]) || r.is_word(at, "down") && than;
    down.then_some(Change::Down)
}

/// Whether a verb that moves an amount stands before "up to" at `at`: "adjusted it up to", "rose up to".
pub(super) fn moved_up(r: &Reader<'_, '_>, at: usize) -> bool {
    let low = at.saturating_sub(4).max(r.first());
    (low..at).rev().take_while(|&i| r.is_kind(i, TokenKind::Word)).any(|i| {
        r.is_any(
            i,
            &[
                "adjusted", "bringing", "brings", "brought", "bumped", "climbed", "inched",
                "jumped", "lifted", "moved", "pushed", "raised", "revised", "taking", "took",
                "upped", "went",
            ],
        )
    })
}

/// Whether a verb of change stands within a few words before `first` in its clause.
pub(super) fn verb_near(r: &Reader<'_, '_>, first: usize) -> bool {
    let low = first.saturating_sub(8).max(r.first());
    (low..first).rev().take_while(|&i| !matches!(r.mark(i), b',' | b';' | b':')).any(|i| {
        r.is(i, Class::ChangeUp)
            || r.is(i, Class::ChangeDown)
            || r.is_any(
                i,
                &[
                    "revised",
                    "changed",
                    "went",
                    "moved",
                    "upgraded",
                    "downgraded",
                    "updated",
                    "amended",
                    "adjusted",
                    "doubled",
                ],
            )
    })
}
