//! Whether a figure is stated, denied, planned or supposed.

use std::ops::Range;

use crate::attribution::Attribution;
use crate::chunk;
use crate::claim::Modality;
use crate::frame::listed::{FEARED, LISTED, PLANNED};
use crate::frame::{Reader, Site};
use crate::lexicon::Class;
use crate::marks::Marks;
use crate::tag::Tag;

/// Words by which a figure is feared.
pub(super) const FEARS: &[&str] =
    &["fear", "risk", "threaten", "feared", "possible", "possibly", "potential", "potentially"];
/// Words by which one is planned.
pub(super) const PLANS: &[&str] = &[
    "plan", "aim", "want", "seek", "hope", "propose", "promise", "vow", "expect", "intend",
    "pledge", "demand", "request", "target", "schedule",
];

impl Reader<'_> {
    /// Stated, reported, denied, planned or supposed.
    pub(crate) fn modality(&self, site: &Site, attribution: Option<&Attribution>) -> Modality {
        let prose = self.prose;
        let denied = attribution.is_some_and(|it| it.denied);
        let clause = site.clause.clone();
        let verb = chunk::governing_verb(prose, &site.clause, site.tokens.start);
        // The verb group: what stands up to four tokens before the verb.
        let group = verb
            .map_or(clause.start..clause.start, |it| it.saturating_sub(4).max(clause.start)..it);
        let (mut negated, mut may, mut will) = (false, false, false);
        for at in group.clone() {
            negated |= prose.tag(at) == Tag::Not
                || (prose.tag(at).finite() && prose.is(at, Class::Negation))
                || prose.is_word(at, "never");
            may |= prose.is_one_of(at, &["could", "might", "may"]);
            will |= prose.is_one_of(at, &["will", "would", "shall", "should", "won't"]);
        }
        if denied || negated {
            return Modality::Denied;
        }
        if verb.is_some_and(|at| matches!(prose.lemma_letters(at), "deny" | "refute" | "reject")) {
            return Modality::Denied;
        }
        let listed: &Marks = &LISTED;
        // No branch: all of a few tokens are asked.
        let any = |range: Range<usize>, bit: u32| {
            let tokens = prose.tokens().get(range).unwrap_or_default();
            tokens.iter().fold(0, |all, it| all | listed.get(it.lemma)) & bit != 0
        };
        let condition = prose.is_word(clause.start, "if") || prose.is_word(clause.start, "unless");
        if condition
            || may
            || any(
                site.tokens.start.saturating_sub(6).max(clause.start)
                    ..(site.tokens.end + 6).min(clause.end),
                FEARED,
            )
        {
            return Modality::Hypothetical;
        }
        let plans = |at: usize| any(at..at + 1, PLANNED);
        let planned = any(group, PLANNED) || verb.is_some_and(plans);
        // "to build 200 miles", "would pay $5 million", "will rise to 12".
        let coming = will
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
}
