//! How many a group or a force has: "a strength of 9,000", "the 9,000-strong militia".

use std::ops::Range;

use super::found;
use crate::claim::Measure;
use crate::frame::{Found, Reader, Site, any_word, last_of};
use crate::prose::Prose;
use crate::tag::Tag;

/// How far before a figure the word for a group's size stands, in tokens.
const REACH: usize = 12;

impl Reader<'_> {
    /// What only the words around a count tell: it is how many bear arms, or belong to a group.
    pub(super) fn strength(&self, site: &Site, counted: &Range<usize>) -> Option<Found> {
        let prose = self.prose;
        let (start, end) = (site.tokens.start, site.tokens.end);
        let first = site.sentence_tokens.start;
        // "an 8,500-strong force", "the force, 8,500-strong on paper".
        if prose.tag(end) == Tag::Hyphen && prose.is_word(end + 1, "strong") {
            let near = (end + 2..end + 5).chain(start.saturating_sub(4).max(first)..start);
            return near
                .into_iter()
                .find(|&at| is_force(prose, at))
                .and_then(|at| found(Measure::Fighters, "strong", at));
        }
        let head = last_of(counted);
        let men = head.is_none_or(|at| is_armed(prose, at));
        // "a force of 8,700 troops", "an army of 5,000".
        let of = start >= first + 2 && prose.is_word(start - 1, "of");
        if of && men && is_force(prose, start - 2) {
            return found(Measure::Fighters, "force_of", start - 2);
        }
        let verb = (start.saturating_sub(5).max(first)..start).rev().find(|&at| {
            prose.tag(at).verb() || prose.is_one_of(at, &["has", "have", "had", "with"])
        });
        // "has 9,000 members", "grew from 9,000 to 20,000 members"; not "22 members of the jury".
        let member = head
            .is_some_and(|at| prose.lemma_letters(at) == "member" && prose.tag(at) == Tag::Plural);
        let has = verb.is_some_and(|at| {
            prose.is_one_of(at, &["has", "have", "had", "with"])
                || matches!(
                    prose.lemma_letters(at),
                    "count"
                        | "claim"
                        | "boast"
                        | "number"
                        | "grow"
                        | "swell"
                        | "shrink"
                        | "muster"
                        | "field"
                        | "recruit"
                )
        });
        if member && has && !prose.is_word(counted.end, "of") {
            return found(Measure::Fighters, "members", counted.end - 1);
        }
        // "can muster 9,000 men", "commands 9,000"; a captain commands no ship of men.
        let musters = verb.is_some_and(|at| {
            matches!(prose.lemma_letters(at), "command" | "muster" | "field" | "mobilize")
        });
        if musters && head.is_some() && men {
            return found(Measure::Fighters, "musters", start);
        }
        // "the militants had 60,000", "the Front has 50,000 in Norland"; "down to 20,000 men".
        let holds = verb.is_some_and(|at| {
            prose.is_one_of(at, &["has", "have", "had"])
                && (at + 1..start).all(|it| !prose.tag(it).nominal())
        });
        let shrunk = head.is_some()
            && start >= first + 2
            && (prose.is_one_of(start - 1, &["to", "from"]) || prose.is_word(start, "to"))
            && (start - 2..start).any(|at| prose.is_one_of(at, &["down", "up"]));
        if men && (shrunk || holds && head.is_none() && ends(prose, end)) {
            let from = verb.map_or(start, |at| at.min(start - 1));
            let subject = (from.saturating_sub(5).max(first)..from).rev().find(|&at| {
                is_force(prose, at)
                    || is_armed(prose, at) && prose.tag(at) == Tag::Plural
                    || prose.is_word(at, "front")
            });
            if let Some(at) = subject {
                return found(Measure::Fighters, "has", at);
            }
        }
        if !men || head.is_some() && prose.tag(counted.end).finite() {
            return None;
        }
        // "the group's strength is put at 9,000", "whose numbers they estimate at 9,000 men",
        // "its ranks have swelled to 9,000"; a storm's strength has a unit.
        let cut = (start.saturating_sub(REACH).max(first)..start)
            .rev()
            .find(|&at| matches!(prose.word(at), ";" | ":"))
            .map_or(start.saturating_sub(REACH).max(first), |at| at + 1);
        let noun = (cut.max(1)..start).rev().find(|&at| {
            prose.lemma_letters(at) == "strength"
                || prose.is_word(at, "ranks")
                    && (prose.tag(at - 1) == Tag::Possessive
                        || prose.is_one_of(at - 1, &["its", "their", "the"]))
                || prose.is_word(at, "numbers")
                    && head.is_some()
                    && any_word(prose, at.saturating_sub(1)..at, &["its", "their", "whose"])
        })?;
        let tied = start == noun + 1
            || prose.is_one_of(start - 1, &["at", "to", "of", "is", "was", "from", "nearer"])
            || site.tokens.clone().take(1).any(|at| prose.is_one_of(at, &["at", "between", "up"]))
            || any_word(prose, start.saturating_sub(2)..start, &["estimated", "put", "nearer"]);
        tied.then(|| found(Measure::Fighters, "strength", noun))?
    }
}

/// Whether nothing that could be counted follows: "60,000.", "50,000 in Norland".
fn ends(prose: &Prose<'_>, end: usize) -> bool {
    end >= prose.tokens().len()
        || matches!(prose.tag(end), Tag::Punct | Tag::Conjunction)
        || prose.is_one_of(end, &["in", "across", "throughout"])
}

/// Whether the noun at `at` counts those who bear arms, or men whoever they are.
fn is_armed(prose: &Prose<'_>, at: usize) -> bool {
    matches!(
        prose.lemma_letters(at),
        "man"
            | "soldier"
            | "troop"
            | "fighter"
            | "militant"
            | "combatant"
            | "rebel"
            | "guerrilla"
            | "insurgent"
            | "militiaman"
            | "jihadist"
            | "recruit"
            | "serviceman"
    )
}

/// Whether the noun at `at` names a body that bears arms.
fn is_force(prose: &Prose<'_>, at: usize) -> bool {
    prose.tag(at).nominal()
        && matches!(
            prose.lemma_letters(at),
            "force"
                | "army"
                | "militia"
                | "contingent"
                | "garrison"
                | "brigade"
                | "battalion"
                | "regiment"
                | "division"
                | "paramilitary"
                | "group"
                | "guard"
                | "coalition"
        )
}
