//! Happenings and things that figures are told of, and verbs of saying.

use crate::frame::listed::{LISTED, SPEAKS};
use crate::index::Sought;
use crate::lexicon::{Class, WordId, lexicon};
use crate::prose::Prose;
use crate::tag::Tag;

/// Keys of happenings that kill, hurt or destroy: what a toll is the toll of.
///
/// "The blaze, on the eve of a vote, killed three": the vote killed nobody.
pub(crate) fn harms(key: &str) -> bool {
    matches!(
        key,
        "airstrike"
            | "ambush"
            | "assassination"
            | "attack"
            | "avalanche"
            | "battle"
            | "bombardment"
            | "bombing"
            | "clash"
            | "collapse"
            | "coup"
            | "crackdown"
            | "crash"
            | "derailment"
            | "drought"
            | "earthquake"
            | "eruption"
            | "execution"
            | "explosion"
            | "famine"
            | "fighting"
            | "fire"
            | "flood"
            | "heatwave"
            | "hijacking"
            | "invasion"
            | "kidnapping"
            | "landslide"
            | "massacre"
            | "murder"
            | "offensive"
            | "outbreak"
            | "raid"
            | "riot"
            | "shooting"
            | "siege"
            | "sinking"
            | "stabbing"
            | "stampede"
            | "storm"
            | "tornado"
            | "tsunami"
            | "unrest"
            | "uprising"
            | "wildfire"
    )
}

/// Keys of things that stand; all others happen.
pub(crate) fn happens(key: &str) -> bool {
    !matches!(
        key,
        "border"
            | "barrier"
            | "bridge"
            | "dam"
            | "tunnel"
            | "pipeline"
            | "railway"
            | "highway"
            | "airport"
            | "runway"
            | "study"
            | "survey"
            | "poll"
            | "census"
            | "law"
            | "bill"
            | "budget"
            | "resolution"
            | "conference"
            | "meeting"
            | "mission"
            | "operation"
            | "visit"
            | "talks"
            | "hearing"
            | "emergency"
            | "declaration"
            | "ban"
            | "deal"
            | "war"
            | "austerity"
            | "bailout"
            | "bankruptcy"
            | "loan"
            | "package"
            | "sanction"
            | "recession"
            | "race"
            | "investigation"
            | "campaign"
            | "funeral"
            | "test"
            | "launch"
            | "report"
    )
}

/// Every token that names a happening or thing, with its key.
pub(crate) fn all(prose: &Prose<'_>) -> Vec<(usize, &'static str)> {
    let sought = prose.index().all(Sought::Event);
    let mut all = Vec::with_capacity((prose.tokens().len() / 16).min(64));
    all.extend(sought.filter_map(|at| Some((at, event_at(prose, at)?))));
    all
}

/// The key of the happening or thing that a token names.
#[inline]
pub(crate) fn event_at(prose: &Prose<'_>, at: usize) -> Option<&'static str> {
    let tag = prose.tag(at);
    let word = prose.tokens().get(at).map_or(WordId::UNKNOWN, |it| it.word);
    let lemma = prose.lemma(at);
    // "the fighting" is a noun of its own, not a form of "fight"; "Norlanders fighting for the rebels" is none.
    let noun = || {
        at > 0
            && matches!(prose.tag(at - 1), Tag::Determiner | Tag::Adjective | Tag::Preposition)
            && !prose.is_one_of(at + 1, &["for", "with", "alongside"])
    };
    let own = if word != lemma && tag.nominal() && noun() { event(tag, word) } else { None };
    let key = own.or_else(|| event(tag, lemma))?;
    if shots(prose, at) {
        return Some("shooting");
    }
    if serves(prose, at) {
        return None;
    }
    // "air strikes", "drone strikes" are no walkouts.
    let bombs = key == "strike"
        && at > 0
        && prose.is_one_of(at - 1, &["air", "drone", "missile", "rocket"]);
    Some(if bombs { "airstrike" } else { key })
}

/// "[opened] fire": shots, and no blaze.
fn shots(prose: &Prose<'_>, at: usize) -> bool {
    at > 0
        && prose.lemma_letters(at) == "fire"
        && matches!(prose.lemma_letters(at - 1), "open" | "return" | "exchange" | "under")
}

/// Whether the noun at `at` only says what sort of body or thing the next one is: "[fire] service".
fn serves(prose: &Prose<'_>, at: usize) -> bool {
    matches!(
        prose.lemma_letters(at + 1),
        "service"
            | "brigade"
            | "department"
            | "chief"
            | "official"
            | "engine"
            | "truck"
            | "crew"
            | "station"
            | "marshal"
            | "alarm"
            | "commissioner"
            | "investigator"
            | "company"
            | "insurance"
            | "room"
            | "theater"
            | "court"
            | "commander"
            | "minister"
            | "worker"
            | "team"
            | "personnel"
            | "effort"
            | "volunteer"
            | "zone"
            | "victim"
            | "rifle"
            | "weapon"
    ) && prose.tag(at + 1).nominal()
        && prose.tag(at).nominal()
}

#[inline]
fn event(tag: Tag, lemma: WordId) -> Option<&'static str> {
    if lemma == WordId::UNKNOWN || !tag.nominal() && !tag.verb() {
        return None;
    }
    let classes = lexicon().classes(lemma);
    // "struck", "voted": only the verbs that no noun is made of stand in the list.
    let listed = classes.has(Class::Event) && (tag.nominal() || !classes.has(Class::Noun));
    listed.then(|| lexicon().data(lemma, Class::Event)).flatten()
}

/// Verbs by which somebody says something.
pub(super) const SPEECH: &[&str] = &[
    "say",
    "tell",
    "add",
    "report",
    "announce",
    "claim",
    "warn",
    "confirm",
    "allege",
    "acknowledge",
    "note",
    "argue",
    "insist",
    "admit",
    "state",
    "declare",
    "explain",
    "quote",
    "cite",
    "write",
    "tweet",
    "deny",
    "reply",
    "respond",
    "comment",
    "ask",
    "denounce",
    "condemn",
    "criticize",
    "urge",
    "call",
    "speak",
    "reiterate",
    "caution",
    "vow",
    "pledge",
    "promise",
    "testify",
    "characterize",
    "describe",
    "stress",
    "emphasize",
    "assert",
    "reveal",
    "disclose",
    "concede",
    "predict",
    "praise",
    "lament",
    "apologize",
];

/// Whether the verb at `at` tells that somebody says something.
#[inline]
pub(crate) fn is_speech(prose: &Prose<'_>, at: usize) -> bool {
    LISTED.get(prose.lemma(at)) & SPEAKS != 0
}
