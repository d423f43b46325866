//! Which dates are claims, and what happened then.

use crate::attribution::Attribution;
use crate::chunk;
use crate::claim::{Measure, Term};
use crate::document::SectionKind;
use crate::frame::about::About;
use crate::frame::event::{event_at, is_speech};
use crate::frame::{Reader, Site};
use crate::key::Key;
use crate::lexicon::{Class, lexicon};
use crate::prose::Prose;
use crate::tag::Tag;
use crate::time::{TimeExpression, TimeKind};

/// Whether a date says when something happened, as a day, month or year.
///
/// Periods ("for months"), weeks, clock times and "now" are none.
pub(crate) fn is_claim(prose: &Prose<'_>, site: &Site, time: &TimeExpression) -> bool {
    let section = prose.sentences()[site.sentence].section;
    if matches!(section, SectionKind::Furniture | SectionKind::Byline | SectionKind::Dateline) {
        return false;
    }
    // "at 6.13 a.m." is a clock time, "last week" no day; "two years" is a length.
    if matches!(time.kind, TimeKind::Clock | TimeKind::Week | TimeKind::Century)
        || time.timex.starts_with('P')
        || time.timex.ends_with("_REF")
    {
        return false;
    }
    let tokens = site.tokens.clone();
    // "a 1980s-style video game"; the stamp of a post: "Ann Marsh (@marsh) May 3, 2021".
    if prose.tag(tokens.end) == Tag::Hyphen || stamp(prose, site) {
        return false;
    }
    // "the 1267 committee": no news dates a thing so long ago by a bare number.
    if time.period.is_some_and(|it| it.start.year() < 1500)
        && tokens.len() == 1
        && prose.tag(tokens.end).nominal()
    {
        return false;
    }
    !qualifies(prose, site)
}

/// Whether a date stands right after "(@name)" or is all of its line but for such a name.
fn stamp(prose: &Prose<'_>, site: &Site) -> bool {
    let start = site.tokens.start;
    let all = &site.sentence_tokens;
    start > all.start
        && prose.is_word(start - 1, ")")
        && (all.start.max(start.saturating_sub(10))..start)
            .any(|at| prose.tag(at) == Tag::Symbol && prose.is_word(at, "@"))
}

/// Whether a year only belongs to a name: "the 2018 elections" is one too, "Windows 2000" is not.
fn qualifies(prose: &Prose<'_>, site: &Site) -> bool {
    let before = site.tokens.start.checked_sub(1);
    site.tokens.len() == 1
        && prose.tag(site.tokens.start) == Tag::Number
        && before.is_some_and(|it| prose.tag(it) == Tag::Proper)
        && !prose.tokens()[site.tokens.start].spaced
}

/// What a date is of, and the rule that found it.
#[derive(Debug)]
pub(crate) struct DateOf {
    pub(crate) about: About,
    pub(crate) rule: &'static str,
}

impl Reader<'_> {
    /// What happened at the date at `site`.
    pub(crate) fn about_date(&mut self, site: &Site, attribution: Option<&Attribution>) -> DateOf {
        let prose = self.prose;
        let mut about =
            self.about(site, &(site.tokens.end..site.tokens.end), Measure::DateOf, attribution);
        let spoken = self
            .article
            .times_of(site.sentence, &site.sentence_tokens)
            .any(|it| it.speech && site.tokens.contains(&it.start));
        if spoken {
            // When somebody spoke says nothing of what the clause tells of.
            about.about.clear();
            return DateOf { about, rule: "date_of_speech" };
        }
        // "Sunday's quake", "the 2003 blaze": the thing stands right after its date.
        let after = site.tokens.end + usize::from(prose.tag(site.tokens.end) == Tag::Possessive);
        let near = chunk::noun_phrase_from(prose, after)
            .filter(|_| prose.tag(after) != Tag::Determiner)
            .map(|it| it.end - 1);
        if let Some(head) = near
            && let Some(key) = event_at(prose, head)
        {
            let span = prose.tokens()[head].span();
            about.about.retain(|it| it.key != key);
            about.about.insert(0, Term { span, key: Key::listed(key) });
            return DateOf { about, rule: "date_of_noun" };
        }
        let verb = chunk::governing_verb(prose, &site.clause, site.tokens.start);
        if let Some(verb) = verb
            && let Some(key) = happening(prose, verb, site.clause.end)
        {
            let span = prose.tokens()[verb].span();
            // The article's happening, where the sentence does not name it, is not what
            // "resigned in May" dates.
            let sentence = prose.sentences()[site.sentence].span;
            about.about.retain(|it| it.key != key && sentence.covers(it.span));
            about.about.insert(0, Term { span, key: Key::listed(key) });
        }
        DateOf { about, rule: "date_of" }
    }
}

/// How far the noun of "swept [back to] power" stands from its verb.
const NEAR: usize = 5;

/// The key of what the verb at `verb` tells of; its base form where no list knows it.
fn happening(prose: &Prose<'_>, verb: usize, end: usize) -> Option<&'static str> {
    let lexicon = lexicon();
    let lemma = prose.lemma(verb);
    for (words, data) in lexicon.phrases_from(lemma, Class::Happening) {
        let mut at = verb + 1;
        let limit = end.min(verb + 1 + NEAR);
        let all = words.iter().all(|word| {
            let hit = (at..limit).find(|&it| prose.lemma(it) == *word);
            at = hit.map_or(limit, |it| it + 1);
            hit.is_some()
        });
        if all {
            return data;
        }
    }
    if is_speech(prose, verb) {
        return None;
    }
    let known = lexicon.data(lemma, Class::Happening);
    let letters = lexicon.letters(lemma);
    let generic = matches!(
        letters,
        "" | "be"
            | "have"
            | "do"
            | "get"
            | "make"
            | "take"
            | "go"
            | "come"
            | "put"
            | "give"
            | "see"
            | "keep"
            | "hold"
            | "set"
            | "show"
            | "find"
            | "know"
            | "want"
            | "use"
    );
    known.or((!generic && prose.tag(verb).verb()).then_some(letters))
}
