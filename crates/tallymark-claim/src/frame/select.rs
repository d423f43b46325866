//! Which figures are checkable.

use crate::chunk;
use crate::claim::Measure;
use crate::document::SectionKind;
use crate::frame::Site;
use crate::prose::Prose;
use crate::quantity::{Quantity, QuantityKind};
use crate::tag::Tag;
use crate::value::Bound;

/// Whether a figure is a claim: it can be checked, and the article tells it.
pub(crate) fn is_claim(prose: &Prose<'_>, site: &Site, quantity: &Quantity) -> bool {
    let section = prose.sentences()[site.sentence].section;
    if matches!(section, SectionKind::Furniture | SectionKind::Byline | SectionKind::Dateline) {
        return false;
    }
    let number = prose.token_at(quantity.number.start());
    let end = site.tokens.end;
    match quantity.kind {
        QuantityKind::Ordinal => return ranks(prose, site),
        // Amounts without a size: "several", "many", "most".
        _ if quantity.bound == Bound::Vague && sizeless(prose, site) => return false,
        _ => {}
    }
    let plain = quantity.unit.is_none() && quantity.kind == QuantityKind::Count;
    if !plain {
        return true;
    }
    // "the 1267 sanctions regime": four digits after "the" that count no plural are a name.
    let bare = prose.word(number).len() == 4
        && prose.word(number).bytes().all(|it| it.is_ascii_digit())
        && number > 0
        && prose.is_word(number - 1, "the");
    if bare
        && chunk::noun_phrase_from(prose, end).is_none_or(|it| prose.tag(it.end - 1) != Tag::Plural)
    {
        return false;
    }
    if quantity.hedge.is_none() && prose.is_word(number, "one") {
        // "one of the", "one another", "no one", "this one", "one day", "one can".
        let before = number.checked_sub(1).map_or(Tag::Punct, |it| prose.tag(it));
        let after = prose.tag(end);
        return after.nominal()
            && !matches!(before, Tag::Determiner | Tag::Adjective | Tag::Pronoun | Tag::Number)
            && !["day", "thing", "time", "way", "another", "side", "reason", "example"]
                .iter()
                .any(|it| prose.is_word(end, it))
            && prose.tag(end) != Tag::Proper;
    }
    if quantity.hedge.is_none() && prose.is_word(number, "two") && number > 0 {
        // "the two sides", "these two", "the two countries": nothing to check.
        let definite =
            ["the", "these", "those", "both"].iter().any(|it| prose.is_word(number - 1, it));
        let noun = prose.tag(end).nominal() || prose.tag(end) == Tag::Adjective;
        if definite && (!noun || is_pair(prose, end)) {
            return false;
        }
    }
    true
}

/// Whether a plain count says too little: "one drop of water", "one person shouts".
///
/// A count of one is a claim where something is measured of it ("killed one man"), or where
/// it is set against others ("only one more").
pub(crate) fn is_idle(
    prose: &Prose<'_>,
    site: &Site,
    quantity: &Quantity,
    measure: Measure,
) -> bool {
    let number = prose.token_at(quantity.number.start());
    let more = prose.is_word(site.tokens.end, "more") || prose.is_word(site.tokens.end, "another");
    measure == Measure::Count && prose.is_word(number, "one") && !more
        || measure == Measure::Other && prose.is_word(number, "one")
}

/// Nouns that come in twos.
fn is_pair(prose: &Prose<'_>, at: usize) -> bool {
    matches!(
        prose.lemma_letters(at),
        "side"
            | "country"
            | "nation"
            | "party"
            | "leader"
            | "neighbor"
            | "neighbour"
            | "government"
            | "team"
            | "rival"
            | "state"
            | "group"
    )
}

/// Whether a vague amount has no size: "several", "a number of".
fn sizeless(prose: &Prose<'_>, site: &Site) -> bool {
    site.tokens.clone().any(|at| {
        [
            "several",
            "many",
            "few",
            "most",
            "some",
            "numerous",
            "various",
            "number",
            "majority",
            "lot",
            "countless",
            "any",
            "more",
            "much",
        ]
        .iter()
        .any(|it| prose.is_word(at, it))
    }) && !site.tokens.clone().any(|at| prose.tag(at) == Tag::Number)
}

/// Whether an ordinal ranks: "second largest city", "the sixth aftershock", "third floor".
fn ranks(prose: &Prose<'_>, site: &Site) -> bool {
    let end = site.tokens.end;
    let word = prose.word(site.tokens.start);
    // "there is no third option".
    if site.tokens.start > site.sentence_tokens.start && prose.is_word(site.tokens.start - 1, "no")
    {
        return false;
    }
    // "first lady", "first responders", "first name", "second hand".
    let set = [
        "lady",
        "responder",
        "name",
        "aid",
        "minister",
        "class",
        "hand",
        "thing",
        "world",
        "half",
        "place",
        "amendment",
        "family",
        "step",
        "instance",
        "glance",
    ];
    let after = if prose.tag(end) == Tag::Hyphen { end + 1 } else { end };
    if set.contains(&prose.lemma_letters(after)) {
        return false;
    }
    let noun =
        prose.tag(after).nominal() || matches!(prose.tag(after), Tag::Adjective | Tag::Adverb);
    if word.eq_ignore_ascii_case("first") {
        // "the first documented case", "its first campaign rally"; not "the first time", "came first".
        return noun
            && matches!(prose.tag(after), Tag::Adjective | Tag::Adverb | Tag::Noun)
            && !matches!(
                prose.lemma_letters(after),
                "time" | "day" | "year" | "week" | "month" | "hour" | "few" | "two" | "half"
            );
    }
    noun
}
