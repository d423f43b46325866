//! Which figures are checkable.

use crate::chunk;
use crate::claim::Measure;
use crate::document::SectionKind;
use crate::frame::{Found, Site};
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
    let number = prose.token_near(site.tokens.start, quantity.number.start());
    let end = site.tokens.end;
    // "doubling down": a figure of speech.
    if quantity.kind == QuantityKind::Multiple && prose.is_word(end, "down") {
        return false;
    }
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
    if is_name(prose, site, number) || of_speech(prose, site, number) {
        return false;
    }
    // "one million" is no word of its own.
    let alone = quantity.number.end() == prose.tokens()[number].end();
    if quantity.hedge.is_none() && prose.is_word(number, "one") && alone {
        // "one of them a pregnant woman", "one a child": who they are is told.
        if said_of_one(prose, number) {
            return true;
        }
        // "one of the", "one another", "no one", "this one", "one day", "one can".
        let before = number.checked_sub(1).map_or(Tag::Punct, |it| prose.tag(it));
        let after = prose.tag(end);
        return after.nominal()
            && !matches!(before, Tag::Determiner | Tag::Adjective | Tag::Pronoun | Tag::Number)
            && !prose.is_one_of(
                end,
                &["day", "thing", "time", "way", "another", "side", "reason", "example"],
            )
            && prose.tag(end) != Tag::Proper;
    }
    if quantity.hedge.is_none() && prose.is_word(number, "two") && number > 0 {
        // "the two sides", "these two", "the two countries": nothing to check.
        let definite = prose.is_one_of(number - 1, &["the", "these", "those", "both"]);
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
pub(crate) fn is_idle(prose: &Prose<'_>, site: &Site, quantity: &Quantity, found: Found) -> bool {
    let measure = found.measure;
    let number = prose.token_near(site.tokens.start, quantity.number.start());
    if quantity.number.end() != prose.tokens()[number].end() {
        return false;
    }
    // "the number was just one estimate": nobody is counted.
    let carried = matches!(found.rule, "carried" | "toll" | "number_of");
    if prose.is_word(number, "one") && carried && quantity.hedge.is_none() {
        return true;
    }
    let more = prose.is_word(site.tokens.end, "more") || prose.is_word(site.tokens.end, "another");
    let one = prose.is_word(number, "one");
    if one && said_of_one(prose, number) {
        return !measure.of_people();
    }
    measure == Measure::Count && one && !more || measure == Measure::Other && one
}

/// "one of them a pregnant woman", "one of whom was a child", "one a child".
fn said_of_one(prose: &Prose<'_>, number: usize) -> bool {
    let article = |at: usize| prose.is_word(at, "a") || prose.is_word(at, "an");
    let of = prose.is_word(number + 1, "of")
        && (prose.is_word(number + 2, "them") || prose.is_word(number + 2, "whom"));
    let at = if of { number + 3 } else { number + 1 };
    article(at) || of && prose.tag(at) == Tag::Auxiliary && article(at + 1)
}

/// Whether a number only names: "131 West 23rd Street", the bare digits of an identifier.
fn is_name(prose: &Prose<'_>, site: &Site, number: usize) -> bool {
    let word = prose.word(number);
    let digits = word.bytes().all(|it| it.is_ascii_digit());
    // "id 783491630540001280".
    if digits && word.len() > 11 {
        return true;
    }
    let street = (site.tokens.end..site.tokens.end + 5)
        .take_while(|&at| {
            at < prose.tokens().len()
                && (prose.word(at).starts_with(|it: char| it.is_uppercase() || it.is_numeric())
                    || ["st", "nd", "rd", "th"].iter().any(|it| prose.is_word(at, it)))
        })
        .any(|at| is_street(prose, at));
    digits && street && word.len() <= 5
}

fn is_street(prose: &Prose<'_>, at: usize) -> bool {
    at < prose.tokens().len()
        && prose.word(at).starts_with(char::is_uppercase)
        && prose.is_one_of(
            at,
            &["street", "avenue", "road", "boulevard", "lane", "highway", "ave", "st", "blvd"],
        )
}

/// Figures of speech: "a one-page letter", "lop five figures off", "zero experience".
fn of_speech(prose: &Prose<'_>, site: &Site, number: usize) -> bool {
    let after = site.tokens.end + usize::from(prose.tag(site.tokens.end) == Tag::Hyphen);
    // "a one-page letter": the article may be read as part of the number.
    let one = prose.is_word(site.tokens.end - 1, "one") && after > site.tokens.end;
    let figures = (prose.is_word(after, "figures") || prose.is_word(after, "figure"))
        && !prose.word(number).starts_with(|it: char| it.is_ascii_digit());
    let nothing = prose.is_word(number, "zero") && prose.tag(after) == Tag::Noun;
    one || figures || nothing
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
        prose.is_one_of(
            at,
            &[
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
            ],
        )
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
    // "the Sixth Circuit", "the 23rd Street": a name.
    let named = word.starts_with(char::is_uppercase)
        && !word.eq_ignore_ascii_case("first")
        && site.tokens.start > site.sentence_tokens.start
        && prose.tag(end) == Tag::Proper;
    if named || is_street(prose, end) {
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
