//! Whether a figure is stated, denied, planned or supposed, and how much of the whole it covers.

use std::ops::Range;

use crate::attribution::Attribution;
use crate::chunk;
use crate::claim::{Modality, Scope};
use crate::frame::{Reader, Site, any_word};
use crate::lexicon::Class;
use crate::tag::Tag;

impl Reader<'_> {
    /// Stated, reported, denied, planned or supposed.
    pub(crate) fn modality(&self, site: &Site, attribution: Option<&Attribution>) -> Modality {
        let prose = self.prose;
        let denied = attribution.is_some_and(|it| it.denied);
        let clause = site.clause.clone();
        let verb = chunk::governing_verb(prose, site.tokens.start);
        // The verb group: what stands up to four tokens before the verb.
        let group = verb
            .map_or(clause.start..clause.start, |it| it.saturating_sub(4).max(clause.start)..it);
        let negated = group.clone().any(|at| {
            prose.tag(at) == Tag::Not
                || (prose.tag(at).finite() && prose.is(at, Class::Negation))
                || prose.is_word(at, "never")
        });
        if denied || negated {
            return Modality::Denied;
        }
        if verb.is_some_and(|at| matches!(prose.lemma_letters(at), "deny" | "refute" | "reject")) {
            return Modality::Denied;
        }
        let modal = |words: &[&str]| any_word(prose, group.clone(), words);
        let feared = |range: Range<usize>| {
            range.into_iter().any(|at| {
                matches!(
                    prose.lemma_letters(at),
                    "fear"
                        | "risk"
                        | "threaten"
                        | "feared"
                        | "possible"
                        | "possibly"
                        | "potential"
                        | "potentially"
                )
            })
        };
        let condition = prose.is_word(clause.start, "if") || prose.is_word(clause.start, "unless");
        if condition
            || modal(&["could", "might", "may"])
            || feared(
                site.tokens.start.saturating_sub(6).max(clause.start)
                    ..(site.tokens.end + 6).min(clause.end),
            )
        {
            return Modality::Hypothetical;
        }
        let plans = |at: usize| {
            matches!(
                prose.lemma_letters(at),
                "plan"
                    | "aim"
                    | "want"
                    | "seek"
                    | "hope"
                    | "propose"
                    | "promise"
                    | "vow"
                    | "expect"
                    | "intend"
                    | "pledge"
                    | "demand"
                    | "request"
                    | "target"
                    | "schedule"
            )
        };
        let planned = group.clone().any(plans) || verb.is_some_and(plans);
        // "to build 200 miles", "would pay $5 million", "will rise to 12".
        let coming = modal(&["will", "would", "shall", "should", "won't"])
            || verb.is_some_and(|it| {
                prose.tag(it) == Tag::Base
                    && it > clause.start
                    && prose.tag(it - 1) == Tag::To
                    && (clause.start..it - 1).any(plans)
            });
        if planned || coming {
            return Modality::Planned;
        }
        if attribution.is_some() { Modality::Reported } else { Modality::Stated }
    }

    /// How much of the whole the figure covers.
    pub(crate) fn scope(&self, site: &Site, counted: &Range<usize>) -> Scope {
        let prose = self.prose;
        let first = site.sentence_tokens.start;
        let last = site.sentence_tokens.end;
        let start = site.tokens.start;
        let after = counted.end.max(site.tokens.end);
        let left = |n: usize| start.saturating_sub(n).max(first)..start;
        // "another 12", "an additional 12", "12 more", "12 others", "two more victims".
        let inside = start.saturating_sub(2).max(first)..(after + 1).min(last);
        let more = inside.clone().find(|&at| {
            ["another", "additional", "further", "extra", "more", "other", "others"]
                .iter()
                .any(|it| prose.is_word(at, it))
        });
        if let Some(at) = more {
            // "more than 12" and "one more time" add nothing.
            if !prose.is_word(at + 1, "than") {
                return Scope::Additional;
            }
        }
        // "of whom 12", "among them 12", "including 12", "12 of them", "12 of the dead".
        let part = ["including", "among", "whom", "included", "include", "includes"];
        let of = prose.is_word(site.tokens.end, "of")
            && matches!(
                prose.tag(site.tokens.end + 1),
                Tag::Pronoun | Tag::Determiner | Tag::Relative
            );
        if any_word(prose, left(3), &part)
            || of
            || any_word(prose, after..(after + 2).min(last), &["among"])
        {
            return Scope::Part;
        }
        let per = after..(after + 2).min(last);
        if any_word(
            prose,
            per.clone(),
            &["each", "per", "apiece", "daily", "annually", "monthly", "every"],
        ) || any_word(prose, left(2), &["each", "every", "daily"]) && !prose.is_word(after, "as")
            || per.into_iter().any(|at| {
                prose.is_word(at, "a")
                    && [
                        "day", "year", "week", "month", "hour", "barrel", "person", "minute",
                        "night", "share",
                    ]
                    .iter()
                    .any(|it| prose.is_word(at + 1, it))
            })
        {
            return Scope::Each;
        }
        Scope::Whole
    }
}
