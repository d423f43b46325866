//! In what state those are of whom a figure tells: "12 [critically] hurt", "24 of the dead have been
//! [identified]". A state tells a part from the whole, and one part from another.

use crate::claim::Measure;
use crate::frame::{Found, Reader, Site};
use crate::prose::Prose;
use crate::tag::Tag;

/// How far a state stands from its figure, in tokens.
const REACH: usize = 9;
/// Words of those hurt worst, before what they modify.
const SEVERE: &[&str] = &[
    "critical",
    "critically",
    "serious",
    "seriously",
    "grave",
    "gravely",
    "severe",
    "severely",
    "badly",
    "intensive",
    "life-threatening",
];
/// Words of those who are still where they were taken.
const STAYS: &[&str] = &["still", "remain", "remained", "remains", "remaining"];

impl Reader<'_> {
    /// The state of those that the figure at `site` counts, as a word before what is counted.
    pub(crate) fn state(&self, site: &Site, found: Found) -> Option<&'static str> {
        let prose = self.prose;
        if found.rule == "safe" {
            return Some("safe");
        }
        // "30 of the 80 wounded remained in hospital": the 80 are all.
        if self.is_whole(site) {
            return None;
        }
        match found.measure {
            Measure::Injured if found.rule == "condition" => Some("critical"),
            Measure::Injured => {
                // "31 of them fighting for their lives", "14 on ventilators".
                let worst = |at: usize| {
                    prose.is_one_of(at, SEVERE)
                        || prose.lemma_letters(at) == "ventilator"
                        || prose.lemma_letters(at) == "fight" && prose.is_word(at + 1, "for")
                };
                if self.near(site, worst) {
                    return Some("critical");
                }
                let cared = |at: usize| {
                    matches!(prose.lemma_letters(at), "hospital" | "treat" | "hospitalize")
                };
                (self.near(site, |at| prose.is_one_of(at, STAYS)) && self.near(site, cared))
                    .then_some("hospital")
            }
            Measure::Killed | Measure::Missing => {
                let after = site.tokens.end..(site.tokens.end + REACH).min(site.clause.end);
                let verb = after.into_iter().find(|&at| {
                    prose.tag(at) == Tag::Participle
                        && prose.is_one_of(at, &["identified", "named"])
                });
                if let Some(verb) = verb {
                    let not = (verb.saturating_sub(3)..verb)
                        .any(|at| prose.tag(at) == Tag::Not || prose.is_one_of(at, &["yet", "to"]));
                    return Some(if not { "unidentified" } else { "identified" });
                }
                // "24 have been identified and 88 have not".
                let end = site.tokens.end;
                let not = prose.tag(end) == Tag::Auxiliary && prose.tag(end + 1) == Tag::Not;
                let ends = end + 2 >= site.sentence_tokens.end || prose.tag(end + 2) == Tag::Punct;
                (not && ends).then_some("unidentified")
            }
            _ => None,
        }
    }

    /// Whether a word that `fits` stands about the figure, and no other figure in between.
    fn near(&self, site: &Site, fits: impl Fn(usize) -> bool) -> bool {
        let prose = self.prose;
        let first = site.tokens.start.saturating_sub(4).max(site.clause.start);
        // "30 [of the 80 wounded] remained in hospital".
        let mut after = site.tokens.end;
        if prose.is_word(after, "of") {
            after = (after..after + 6)
                .find(|&at| prose.tag(at).finite() || prose.is_one_of(at, STAYS))
                .unwrap_or(after);
        }
        let open = |at: &usize| !matches!(prose.tag(*at), Tag::Number | Tag::Punct | Tag::Dash);
        (first..site.tokens.start).rev().take_while(open).any(&fits)
            || (after..(after + REACH).min(site.clause.end)).take_while(open).any(fits)
    }
}

/// Whether "in a serious condition", "with critical wounds", "in intensive care" stands at `at`.
pub(super) fn in_danger(prose: &Prose<'_>, at: usize) -> bool {
    const STATES: &[&str] = &["critical", "serious", "grave", "severe", "stable", "fair", "poor"];
    if !prose.is_one_of(at, &["in", "with"]) {
        return false;
    }
    let at = at + 1 + usize::from(prose.is_one_of(at + 1, &["a", "the", "very"]));
    if prose.is_word(at, "intensive") {
        return prose.is_word(at + 1, "care");
    }
    prose.is_one_of(at, STATES)
        && (at + 1..at + 4).any(|it| {
            matches!(
                prose.lemma_letters(it),
                "condition" | "wound" | "injury" | "burn" | "state" | "trauma"
            )
        })
        || prose.is_word(at, "life-threatening")
}
