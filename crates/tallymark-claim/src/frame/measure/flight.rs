//! People who left or were driven out: "forced 22 from their homes", "crossed into Norland".

use std::ops::Range;

use super::around::{from_home, in_camps, to_leave};
use super::found;
use crate::claim::Measure;
use crate::frame::{Found, Reader};
use crate::prose::Prose;
use crate::tag::Tag;

/// Verbs that drive people "from their homes".
const DRIVES: &[&str] =
    &["force", "drive", "move", "throw", "chase", "push", "evict", "expel", "remove", "relocate"];

impl Reader<'_> {
    /// "[crossed] the border", "[poured] out of Norland", "[streamed] into Sarn", "[live] away from home".
    pub(super) fn over_border(&self, verb: usize) -> Option<Found> {
        let prose = self.prose;
        let lemma = prose.lemma_letters(verb);
        let near = verb + 1..verb + 5;
        let border = || {
            near.clone().any(|at| {
                matches!(prose.lemma_letters(at), "border" | "frontier" | "bridge")
                    && prose.tag(at).nominal()
            })
        };
        let goes = matches!(
            lemma,
            "cross" | "pour" | "stream" | "flood" | "surge" | "spill" | "come" | "trek" | "slip"
        );
        if goes && (lemma == "cross" || prose.is_one_of(verb + 1, &["across", "over"])) && border()
        {
            return found(Measure::Displaced, "over_border", verb);
        }
        let path = (near.start..near.start + 2)
            .find(|&at| prose.is_one_of(at, &["into", "out", "across", "over"]));
        let of = path.map(|at| at + 1 + usize::from(prose.is_word(at + 1, "of")));
        // "poured into the streets" is a crowd, and no name.
        let abroad = matches!(lemma, "cross" | "pour" | "stream" | "flood" | "surge" | "spill")
            && of.is_some_and(|at| prose.tag(at) == Tag::Proper && !at_street(prose, at..at + 4));
        // "have crossed to Norland": no ship does that by the thousand.
        let abroad = abroad
            || lemma == "cross"
                && prose.is_word(verb + 1, "to")
                && prose.tag(verb + 2) == Tag::Proper;
        // "are living away from home".
        let away = matches!(lemma, "live" | "stay")
            && prose.is_word(verb + 1, "away")
            && from_home(prose, verb + 2)
            || matches!(lemma, "put" | "drive") && {
                prose.is_word(verb + 1, "to") && prose.is_word(verb + 2, "flight")
                    || lemma == "drive" && in_camps(prose, verb + 1)
            };
        (abroad || away).then(|| found(Measure::Displaced, "over_border", verb))?
    }

    /// "[driven] from their homes", "[ordered] to leave", where what is told of them stands at `after`.
    pub(super) fn sent_away(&self, verb: usize, after: usize) -> Option<Found> {
        let prose = self.prose;
        let lemma = prose.lemma_letters(verb);
        if DRIVES.contains(&lemma) && from_home(prose, after) {
            return found(Measure::Displaced, "driven_out", verb);
        }
        if lemma == "force" && to_leave(prose, after) {
            return found(Measure::Displaced, "driven_out", verb);
        }
        let told = matches!(lemma, "order" | "tell" | "ask" | "urge" | "advise");
        (told && to_leave(prose, after))
            .then(|| found(Measure::Evacuated, "told_to_leave", verb))?
    }
}

/// Whether a street or square of a town is named in `range`.
fn at_street(prose: &Prose<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| {
        matches!(
            prose.lemma_letters(at),
            "street" | "square" | "plaza" | "avenue" | "boulevard" | "park"
        )
    })
}
