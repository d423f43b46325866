//! Figures that tell a whole place by place: "117 died in Velm, 55 in Sarn and 39 in Orle".
//!
//! Each counts for its own place alone, whatever other places the sentence names.

use std::ops::Range;

use rust_decimal::Decimal;
use tallymark_sentence::Span;

use crate::chunk;
use crate::claim::{Claim, Measure, Scope, Term};
use crate::document::SectionKind;
use crate::frame::Reader;
use crate::frame::names::is_region;
use crate::frame::place::nameless;
use crate::prose::{Prose, Sentence};
use crate::tag::Tag;
use crate::value::Value;

/// How far from a figure its own place may stand, in tokens.
const REACH: usize = 9;
/// Longest name before a figure whose tokens are found at once.
const NAME: usize = 4;
/// Prepositions that tie a place to the figure before it; "from" tells where the counted are of.
const IN: &[&str] = &["in", "at", "near", "around", "across", "inside", "from"];
/// Verbs of a place that has a toll: "Velm lost 12 houses", "Sarn has four dead".
const HAS: &[&str] =
    &["have", "lose", "record", "report", "see", "suffer", "register", "count", "confirm"];
/// Verbs that give a figure to a country or a province, where another name may do something else.
const STANDS: &[&str] = &["log", "fare", "stand", "list", "account", "tally", "number"];

/// Sentences that name the place of the news.
const OPENING: usize = 3;

/// From this many places on, an article tells its figures place by place.
const PLACES: usize = 2;

/// A place that figures are told of, up to the next or to the end of its paragraph.
struct Topic {
    /// The token after it.
    from: usize,
    paragraph: usize,
    place: Term,
    /// Whether all figures are of the place, and not only those of its people's fate: "Norland has
    /// 595 dead" is there, "Norland sent 1,960 soldiers" is not.
    all: bool,
}

/// Gives the figures that are told place by place their own place and no other.
pub(crate) fn settle(reader: &Reader<'_>, claims: &mut [Claim]) {
    let prose = reader.prose;
    let sentences = runs(prose, claims);
    let mut room = Vec::new();
    for run in &sentences {
        one_sentence(prose, &mut claims[run.claims.clone()], &mut room);
    }
    by_topic(reader, claims, &sentences);
    elsewhere(reader, claims, &sentences);
    for claim in claims.iter_mut().filter(|it| it.measure == Measure::Population) {
        if let Some(place) = populated(prose, claim) {
            claim.names.retain(|it| it.key == place.key);
            claim.places = vec![place];
        }
    }
}

/// The place whose people are counted: "[Velm], a city of 22,000", "[Sarn], home to 5,000 people".
fn populated(prose: &Prose<'_>, claim: &Claim) -> Option<Term> {
    const FAR: usize = 8;
    let figure = prose.tokens_of(claim.span);
    let names = claim.places.iter().chain(&claim.names);
    let told = |name: &Range<usize>| {
        // "Sarn island, home to".
        let comma = name.end + usize::from(prose.tag(name.end) == Tag::Noun);
        let told = comma + 1..figure.start;
        let home = prose.is_word(told.start, "home") && prose.is_word(told.start + 1, "to");
        let town = matches!(prose.tag(told.start), Tag::Determiner)
            && told.clone().any(|at| prose.is_word(at, "of"))
            && told.clone().all(|at| {
                matches!(prose.tag(at), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Adverb)
                    || prose.is_one_of(at, &["of", "about", "some"])
            });
        prose.is_word(comma, ",") && told.len() <= FAR && (home || town)
    };
    names
        .map(|it| (prose.tokens_of(it.span), it))
        .filter(|(it, _)| it.end < figure.start && told(it))
        .max_by_key(|it| it.0.end)
        .map(|it| it.1.clone())
}

/// "The quake killed 40 in Norland. … Some 17 died in Sarn": a smaller toll of a place that the
/// opening does not name is none of all.
fn elsewhere(reader: &Reader<'_>, claims: &mut [Claim], sentences: &[Run]) {
    let prose = reader.prose;
    // The largest toll of each measure: there are five.
    let mut most: Vec<(Measure, Decimal)> = Vec::new();
    for claim in claims.iter().filter(|it| is_toll(it)) {
        let Some(size) = size(claim) else { continue };
        match most.iter_mut().find(|it| it.0 == claim.measure) {
            Some(known) => known.1 = known.1.max(size),
            None => most.push((claim.measure, size)),
        }
    }
    if most.is_empty() {
        return;
    }
    let names = reader.article.names();
    let text = prose.sentences().iter().enumerate().filter(|it| it.1.section.is_text());
    let opening = || text.clone().take(OPENING);
    let opens = |place: &Term| {
        let is = |(at, _)| names.key(at) == place.key.as_str();
        opening().any(|(at, it)| reader.article.names_in(at, &it.tokens).any(is))
            || reader.article.place.as_deref() == Some(place.key.as_str())
    };
    for Run { claims: range, .. } in sentences {
        for at in range.clone() {
            let claim = &claims[at];
            let smaller = |size| most.iter().any(|it| it.0 == claim.measure && it.1 > size);
            if !is_toll(claim)
                || claim.section != SectionKind::Body
                || !size(claim).is_some_and(smaller)
            {
                continue;
            }
            let tokens = |it: &Claim| prose.tokens_of(it.span);
            let from = if at > range.start { tokens(&claims[at - 1]).end } else { 0 };
            let to = if at + 1 < range.end { tokens(&claims[at + 1]).start } else { usize::MAX };
            let own = own_place(prose, claim, &tokens(claim), from..to);
            let there = own.filter(|it| it.1 == Tied::There).map(|it| it.0);
            let there = there.or_else(|| headed(prose, claim, tokens(claim).start));
            if let Some(place) = there.filter(|it| !opens(it)) {
                at_place(&mut claims[at], place);
            }
        }
    }
}

/// The place that heads the sentence of a figure where all of it happened: "In [Sarn], where the dam
/// gave way, 78 died".
fn headed(prose: &Prose<'_>, claim: &Claim, figure: usize) -> Option<Term> {
    const FAR: usize = 30;
    let first = chunk::sentence_of(prose, figure).start;
    if !prose.is_word(first, "in") {
        return None;
    }
    claim.places.iter().find_map(|it| {
        let name = prose.tokens_of(it.span);
        // "In the village of Sarn,".
        let opens =
            name.start == first + 1 || prose.is_word(first + 3, "of") && name.start == first + 4;
        // "In Velm province,".
        let comma = name.end + usize::from(prose.tag(name.end) == Tag::Noun);
        let alone =
            opens && prose.is_word(comma, ",") && (name.end..name.end + FAR).contains(&figure);
        alone.then(|| it.clone())
    })
}

/// Whether a figure may be the toll of a place among others.
fn is_toll(claim: &Claim) -> bool {
    claim.measure.of_fate()
        && !claim.by_place
        && !claim.background
        && matches!(claim.scope, Scope::Whole | Scope::Part | Scope::Site)
}

/// The figure itself.
fn size(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        Value::Number(it) => it.read.low.or(it.read.high),
        Value::Date(_) => None,
    }
}

/// A sentence and its claims.
struct Run {
    sentence: usize,
    claims: Range<usize>,
}

/// The claims of each sentence.
fn runs(prose: &Prose<'_>, claims: &[Claim]) -> Vec<Run> {
    let mut runs = Vec::with_capacity(claims.len());
    let (mut start, mut sentence) = (0, 0);
    for run in claims.chunk_by(|a, b| a.sentence == b.sentence) {
        // Claims and sentences stand in one order.
        let is = |it: &Sentence| it.span == run[0].sentence;
        sentence += prose.sentences()[sentence..].iter().position(is).unwrap_or(0);
        runs.push(Run { sentence, claims: start..start + run.len() });
        start += run.len();
    }
    runs
}

/// "In Velm 12 people are dead. … Sarn: 40 houses lost. … Orle has lost two, and Tarn six": from
/// place to place, each holds up to the end of its paragraph or to the next.
fn by_topic(reader: &Reader<'_>, claims: &mut [Claim], sentences: &[Run]) {
    let prose = reader.prose;
    let paragraph = |at: usize| prose.sentence_at(at).map(|it| prose.sentences()[it].paragraph);
    let mut topics: Vec<Topic> = Vec::new();
    for run in sentences {
        let sentence = &prose.sentences()[run.sentence];
        if sentence.section != SectionKind::Body {
            continue;
        }
        let paragraph = sentence.paragraph;
        let claims = &claims[run.claims.clone()];
        if let Some((tie, from, place)) = topic(prose, sentence.tokens.start, claims) {
            topics.push(Topic { from, paragraph, place, all: tie == Tie::Firm });
        }
    }
    let mut all = prose.sentences().iter().peekable();
    for (at, name) in reader.article.names().places(prose) {
        while all.next_if(|it| it.tokens.end <= name.tokens.start).is_some() {}
        let Some(&&Sentence { ref tokens, paragraph, .. }) = all.peek() else { break };
        if nameless(prose, name.tokens.start, name.tokens.end) {
            continue;
        }
        let tie = subject(prose, &name.tokens, tokens.start);
        let tie = tie.or_else(|| has_count(prose, &name.tokens).then_some(Tie::Firm));
        if let Some(tie) = tie {
            let place = reader.article.names().term(prose, at);
            topics.push(Topic { from: name.tokens.end, paragraph, place, all: tie == Tie::Firm });
        }
    }
    topics.sort_by_key(|it| it.from);
    let mut keys: Vec<&str> = topics.iter().map(|it| &*it.place.key).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.len() < PLACES {
        return;
    }
    for claim in claims.iter_mut().filter(|it| is_figure(it) && !it.by_place) {
        let token = prose.token_at(claim.span.start());
        let before = topics.partition_point(|it| it.from <= token);
        let Some(topic) = before.checked_sub(1).map(|it| &topics[it]) else { continue };
        if claim.section == SectionKind::Body
            && (topic.all || of_place(claim.measure))
            && paragraph(claim.span.start()) == Some(topic.paragraph)
        {
            at_place(claim, topic.place.clone());
        }
    }
}

/// How a figure is tied to its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// "Velm: 22", "in Velm", "Velm's count".
    Firm,
    /// By a verb: "Velm has 22 dead".
    Verb,
}

/// How a place of a list is tied to its figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tied {
    /// "55 in Sarn", "Sarn, where 55 died".
    There,
    /// "55 from Sarn".
    Thence,
    /// "Sarn had 55": or its government has counted them.
    Subject,
}

/// Whether a place has such a figure where it is the subject of its verb.
fn of_place(measure: Measure) -> bool {
    measure.of_people() || matches!(measure, Measure::Damaged | Measure::Incidents)
}

/// Whether "Norway's count" stands there; a capital's count is what its government counts.
fn has_count(prose: &Prose<'_>, name: &Range<usize>) -> bool {
    prose.tag(name.end) == Tag::Possessive && counts(prose, name.end + 1) && is_region(prose, name)
}

fn counts(prose: &Prose<'_>, at: usize) -> bool {
    matches!(prose.lemma_letters(at), "count" | "tally" | "total" | "figure" | "number")
}

/// How a place is tied to the figures after it: "; Velm 1,620", "and Sarn at 1,906",
/// "Orle stands at 20", "Tarn's count jumped"; `first` is the first token of its sentence.
fn subject(prose: &Prose<'_>, name: &Range<usize>, first: usize) -> Option<Tie> {
    let before = name.start.checked_sub(1)?;
    let number = |at: usize| prose.tag(at) == Tag::Number;
    // "Most were in Velm: 1,378 cases".
    if prose.is_word(name.end, ":") && number(name.end + 1) {
        return Some(Tie::Firm);
    }
    // "The tally for Velm, a week old, has 22".
    let tally = prose.is_word(before, "for")
        && before > 0
        && (counts(prose, before - 1) || prose.lemma_letters(before - 1) == "toll");
    if tally {
        return Some(Tie::Firm);
    }
    // "Velm and Sarn": of neither alone.
    if prose.is_word(before, "and") && before > 0 && prose.tag(before - 1) == Tag::Proper
        || prose.is_word(name.end, "and") && prose.tag(name.end + 1) == Tag::Proper
    {
        return None;
    }
    let opens = name.start == first
        || prose.is_one_of(before, &[";", ",", "and", "while", "but", ".", "?", "!"]);
    if !opens {
        return None;
    }
    let next = name.end;
    let set_off = usize::from(prose.is_word(next, ","));
    let at = next + set_off;
    // "Velm 1,620", "Velm, 1,553"; not "in Velm, 22 people": that is no subject.
    let bare = number(at);
    let at_number = prose.is_one_of(at, &["at", "with"]) && number(at + 1);
    let told = (next..next + 4).any(|it| {
        (has(prose, it) || STANDS.contains(&prose.lemma_letters(it)))
            && prose.tag(it) != Tag::Possessive
    }) && (next + 1..next + 7).any(number);
    // "Velm was the hardest hit, with 22".
    let hit = (next..next + 8).any(|it| prose.is_word(it, "with") && number(it + 1))
        && (next..next + 5).any(|it| prose.is_one_of(it, &["hit", "affected", "worst", "hardest"]));
    if bare || at_number {
        return Some(Tie::Firm);
    }
    (told || hit).then_some(Tie::Verb)
}

/// Lets the figure count for one place alone.
fn at_place(claim: &mut Claim, place: Term) {
    claim.names.retain(|it| it.key == place.key);
    claim.places = vec![place];
    claim.by_place = true;
    // "Of the dead, 12 were in Velm and 30 in Sarn".
    if claim.scope == Scope::Whole || claim.scope == Scope::Part && claim.measure.of_fate() {
        claim.scope = Scope::Site;
    }
}

/// The place that a sentence opens with as what it is on: "In Velm", "Velm:", "Velm has 12".
/// `first` is the first token of the sentence.
fn topic(prose: &Prose<'_>, first: usize, claims: &[Claim]) -> Option<(Tie, usize, Term)> {
    let opens = |at: usize, name: &Term| {
        prose.tokens().get(at).is_some_and(|it| it.start() == name.span.start())
    };
    let mut names = claims.iter().flat_map(|it| it.names.iter().chain(&it.places));
    let name = names.find(|it| {
        // "In Velm", "The Sarn Islands", "North Velm".
        opens(first, it)
            || opens(first + 1, it)
                && (prose.is_one_of(first, &["in", "the"])
                    || prose.word(first).starts_with(char::is_uppercase)
                        && !prose.tag(first).verb())
    })?;
    let tokens = prose.tokens_of(name.span);
    let end = tokens.end;
    // "Victims' Watch has names for 22": who speaks is no place.
    if nameless(prose, tokens.start, end) {
        return None;
    }
    // "Velm and Sarn": of neither alone.
    if prose.is_word(end, "and") && prose.tag(end + 1) == Tag::Proper {
        return None;
    }
    let figure = prose.tokens_of(claims.iter().find(|it| is_figure(it))?.span);
    let opens = prose.is_word(first, "in");
    // A person's words follow a colon as well; a label is followed by its figure.
    let label = prose.is_word(end, ":") && figure.start <= end + 3;
    if opens || label {
        return Some((Tie::Firm, end, name.clone()));
    }
    let has = figure.start <= end + 4 && (end..figure.start).any(|it| has(prose, it));
    // "Norland, with 20 cases and eight deaths".
    let with = prose.is_word(end, ",") && prose.is_word(end + 1, "with") && figure.start <= end + 4;
    // "Norland's deaths rose to 595"; a capital's count is what its government counts.
    let count = prose.tag(end) == Tag::Possessive
        && matches!(prose.lemma_letters(end + 1), "toll" | "case" | "death");
    // "Orle lost two houses"; "Orle has 80 clubs" is no news of it.
    let lost =
        has && (end..figure.start).any(|it| matches!(prose.lemma_letters(it), "lose" | "suffer"));
    let tie = if lost { Tie::Firm } else { Tie::Verb };
    (has || with || count).then(|| (tie, end, name.clone()))
}

/// Whether the verb at `at` gives its subject a toll.
fn has(prose: &Prose<'_>, at: usize) -> bool {
    let verb =
        HAS.contains(&prose.lemma_letters(at)) || prose.is_one_of(at, &["had", "has", "have"]);
    // "Velm's floods have killed 22" gives nothing to Velm.
    let next = at + 1 + usize::from(prose.tag(at + 1) == Tag::Adverb);
    let helps = prose.is_one_of(at, &["had", "has", "have"])
        && prose.tag(next) == Tag::Participle
        && !HAS.contains(&prose.lemma_letters(next));
    verb && !helps
}

/// `tokens` is room for the tokens of each claim.
fn one_sentence(prose: &Prose<'_>, claims: &mut [Claim], tokens: &mut Vec<Range<usize>>) {
    let figures = claims.iter().filter(|it| is_figure(it)).count();
    if figures < 2 {
        return;
    }
    let mut from = claims.first().map_or(0, |it| prose.token_at(it.span.start()));
    tokens.clear();
    for claim in &*claims {
        tokens.push(tokens_near(prose, from, claim.span));
        from = tokens.last().map_or(from, |it| it.end);
    }
    let mut own: Vec<Option<(Term, Tied)>> = Vec::with_capacity(claims.len());
    for (at, claim) in claims.iter().enumerate() {
        let from = at.checked_sub(1).map_or(0, |it| tokens[it].end);
        let to = tokens.get(at + 1).map_or(usize::MAX, |it| it.start);
        let told = is_figure(claim).then(|| own_place(prose, claim, &tokens[at], from..to));
        own.push(told.flatten());
    }
    for at in 0..claims.len() {
        let Some((place, tied)) = &own[at] else { continue };
        let listed = own.iter().zip(&*claims).any(|(other, claim)| {
            other.as_ref().is_some_and(|it| it.0.key != place.key) && alike(claim, &claims[at])
        });
        if listed {
            let claim = &mut claims[at];
            let scope = claim.scope;
            at_place(claim, place.clone());
            // "12 of the dead were from Velm" says who they were.
            if *tied == Tied::Thence && claim.scope == Scope::Site && scope == Scope::Part {
                claim.scope = scope;
            }
        }
    }
}

fn is_figure(claim: &Claim) -> bool {
    matches!(claim.value, Value::Number(_))
}

/// Whether two figures of one sentence count the same: by measure, or with the same unit.
fn alike(a: &Claim, b: &Claim) -> bool {
    let unit = |it: &Claim| match &it.value {
        Value::Number(it) => it.unit.map(|it| it.code),
        Value::Date(_) => None,
    };
    is_figure(a) && is_figure(b) && a.measure == b.measure && unit(a) == unit(b)
}

/// Whether a place opens its sentence as where all is that follows: "In northern Velm, 74 died".
fn leads(prose: &Prose<'_>, name: &Range<usize>, figure: usize) -> bool {
    let inside = (name.start.saturating_sub(3)..name.start).find(|&at| prose.is_word(at, "in"));
    inside.is_some_and(|at| {
        let opens = at == 0
            || matches!(prose.tag(at - 1), Tag::Punct | Tag::Dash | Tag::Conjunction)
            || chunk::sentence_of(prose, at).start == at;
        opens && figure <= name.end + 4 && prose.is_word(name.end, ",")
    })
}

/// The place after the figure at `at`: "55 [in Sarn]", "117 people had died [in Velm]".
fn place_after(
    prose: &Prose<'_>,
    claim: &Claim,
    at: &Range<usize>,
    free: Range<usize>,
) -> Option<(Term, Tied)> {
    // Names begin where a token does: most are told to stand elsewhere by their bytes.
    let reach = at.end + 1..free.end.min(at.end + 1 + REACH).min(prose.tokens().len());
    let first = prose.tokens().get(reach.start).filter(|_| !reach.is_empty())?.start();
    let last = prose.tokens()[reach.end - 1].start();
    let (tokens, name) = claim
        .places
        .iter()
        .chain(&claim.names)
        .filter(|it| (first..=last).contains(&it.span.start()))
        .min_by_key(|it| it.span.start())
        .map(|it| (tokens_near(prose, reach.start, it.span), it))
        .filter(|(it, _)| {
            let between = at.end..it.start;
            let broken = between.clone().any(|it| {
                matches!(prose.tag(it), Tag::Punct | Tag::Dash | Tag::Relative | Tag::Subordinator)
            });
            // "$2 billion from the Defense Department" comes from no place.
            let unit = matches!(&claim.value, Value::Number(it) if it.unit.is_some());
            let tied = |it| prose.is_one_of(it, IN) && !(unit && prose.is_word(it, "from"));
            !broken && between.rev().take(4).any(tied)
        })?;
    let from = (tokens.start.saturating_sub(4)..tokens.start).any(|it| prose.is_word(it, "from"));
    Some((name.clone(), if from { Tied::Thence } else { Tied::There }))
}

/// The tokens of a name, quickest where the first is one of those from `from` on.
fn tokens_near(prose: &Prose<'_>, from: usize, span: Span) -> Range<usize> {
    let start = prose.token_near(from, span.start());
    start..prose.token_near(start, span.end().saturating_sub(1)) + 1
}

/// The place that the figure at `at` is told of, and how; `free` is what lies between its neighbors.
fn own_place(
    prose: &Prose<'_>,
    claim: &Claim,
    at: &Range<usize>,
    free: Range<usize>,
) -> Option<(Term, Tied)> {
    let after = place_after(prose, claim, at, free.clone());
    // "[Velm] had 12", "[Sarn] six": the place is the subject.
    let before = || {
        // The last tokens of such a place.
        let reach = free.start.max(at.start.saturating_sub(4)).max(1) - 1..at.start;
        let first = prose.tokens().get(reach.start).filter(|_| !reach.is_empty())?.end();
        let last = prose.tokens()[reach.end - 1].end();
        let names = claim.places.iter().chain(&claim.names);
        names
            .filter(|it| (first..=last).contains(&it.span.end()))
            .max_by_key(|it| it.span.start())
            .map(|it| (tokens_near(prose, reach.start.saturating_sub(NAME), it.span), it))
            .filter(|(it, name)| {
                let has = (it.end..at.start).any(|it| has(prose, it));
                // "Velm at 250,000", "Sarn: 400,000", "Orle, 60,000".
                // "Orle, with 401 dead,".
                let label = it.end + 1 == at.start
                    && prose.is_one_of(it.end, &["at", ":", ",", "with"])
                    || it.end + 2 == at.start
                        && prose.is_word(it.end, ",")
                        && prose.is_word(it.end + 1, "with");
                // "Velm, where 74 died".
                let place = prose.is_word(it.end, ",") && prose.is_word(it.end + 1, "where");
                let next = it.end == at.start
                    && claim.counted.as_ref().is_none_or(|it| !it.span.overlaps(name.span));
                // "Velm accounts for 42", "In Velm, 74 died".
                let accounts = prose.lemma_letters(it.end) == "account";
                has || place || next || label || accounts || leads(prose, it, at.start)
            })
            .map(|(it, name)| {
                let place = prose.is_word(it.end + 1, "where")
                    || prose.lemma_letters(it.end) == "account"
                    || leads(prose, &it, at.start);
                (name.clone(), if place { Tied::There } else { Tied::Subject })
            })
    };
    after.or_else(before)
}

#[cfg(test)]
mod tests;
