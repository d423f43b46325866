//! Whether a figure is stated, denied, planned or supposed.

use std::ops::Range;
use std::sync::LazyLock;

use crate::attribution::Attribution;
use crate::chunk;
use crate::claim::Modality;
use crate::frame::{Reader, Site, any_word};
use crate::lexicon::Class;
use crate::marks::Marks;
use crate::tag::Tag;

/// Words by which a figure is feared or planned, and their bits.
static STANCES: LazyLock<Marks> = LazyLock::new(|| {
    let feared =
        ["fear", "risk", "threaten", "feared", "possible", "possibly", "potential", "potentially"];
    let plans = [
        "plan", "aim", "want", "seek", "hope", "propose", "promise", "vow", "expect", "intend",
        "pledge", "demand", "request", "target", "schedule",
    ];
    Marks::of_lemmas(&[&feared, &plans])
});
const FEARED: u32 = 1;
const PLANS: u32 = 2;

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
            range.into_iter().any(|at| STANCES.get(prose.lemma(at)) & FEARED != 0)
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
        let plans = |at: usize| STANCES.get(prose.lemma(at)) & PLANS != 0;
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
}
