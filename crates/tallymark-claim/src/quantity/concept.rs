//! What a figure counts or measures: the noun phrase beside it, and whose figure it is.
//!
//! - "rose 5 percent" belongs to its subject, "60 percent of [the miners]" to what follows.
//! - "they paid $5" has a pronoun for its subject and so no concept.
//! - A subject two clauses before the figure is a known miss.

use std::ops::Range;

use tallymark_sentence::Span;

use super::reader::Reader;
use crate::chunk;
use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

/// The noun phrase counted right of a figure that ends before token `at`, and its head.
pub(super) fn counted(r: &Reader<'_, '_>, at: usize) -> Option<(Range<usize>, usize)> {
    let prose = r.prose();
    r.token(at)?;
    let mut start = at;
    // "12 of the victims", "dozens of them": the phrase after "of".
    if r.is_word(start, "of") {
        start += 1;
        while r.is(start, Class::Article) || r.is(start, Class::Determiner) {
            start += 1;
        }
    }
    // "eight million 250ml bottles": a measure of the thing itself.
    if r.is_kind(start, TokenKind::Number) {
        let number = super::number::read(r, start)?;
        let unit = super::measure::after(r, &number, None)?;
        start = unit.tokens.end;
    }
    if !matches!(r.kind(start)?, TokenKind::Word | TokenKind::Quote) {
        return None;
    }
    let phrase = chunk::noun_phrase_from(prose, start)?;
    // The figure's own sentence holds it.
    let phrase = phrase.start..phrase.end.min(r.end());
    if phrase.is_empty() {
        return None;
    }
    let head = chunk::head_of(prose, phrase.clone());
    Some((phrase, head))
}

/// The nouns that a figure from token `first` to `after` belongs to.
///
/// `count` tells that things are counted, so that what stands right of the figure is those things.
pub(super) fn concept(
    r: &Reader<'_, '_>,
    first: usize,
    after: usize,
    count: bool,
    counted: Option<Range<usize>>,
) -> Vec<Span> {
    let prose = r.prose();
    let mut out = Vec::new();
    // "60% of the miners", "a $150,000 contract", "a 25 percent premium".
    if !count && let Some(phrase) = counted.clone() {
        push(r, phrase, &mut out);
    }
    // "a net worth of $5 million", "winds of at least 74 mph".
    let mut left = first;
    while left > r.first() && (r.is(left - 1, Class::Article) || r.is_any(left - 1, &["just", "only", "record"])) {
        left -= 1;
    }
    if !count
        && left > r.first() + 1
        && (r.is_word(left - 1, "of") || r.is_word(left - 1, "at") || r.is_word(left - 1, "to") || r.is_word(left - 1, "is") || r.is_word(left - 1, "was"))
        && prose.tag(left - 2).nominal()
        && let Some(phrase) = chunk::noun_phrase_ending_at(prose, left - 2)
    {
        push(r, phrase, &mut out);
    }
    if let Some(subject) = subject(r, first, after) {
        push(r, subject, &mut out);
    }
    out
}

/// The subject of the clause that holds the figure, or of the clause before it.
fn subject(r: &Reader<'_, '_>, first: usize, after: usize) -> Option<Range<usize>> {
    let prose = r.prose();
    let mut at = first;
    for _ in 0..3 {
        let clause = chunk::clause_of(prose, at);
        let clause = clause.start.max(r.first())..clause.end.min(r.end());
        if let Some(subject) = chunk::subject_of(prose, clause.clone()) {
            if subject.start < after && subject.end > first {
                // The counted things are the subject themselves.
                return None;
            }
            if prose.tag(subject.start) == Tag::Pronoun && subject.len() == 1 {
                return None;
            }
            return (subject.start < first).then_some(subject);
        }
        at = clause.start.checked_sub(1).filter(|it| *it >= r.first())?;
    }
    None
}

/// Adds a phrase without the words that only open it.
fn push(r: &Reader<'_, '_>, phrase: Range<usize>, out: &mut Vec<Span>) {
    let mut phrase = phrase;
    while phrase.len() > 1 && matches!(r.prose().tag(phrase.start), Tag::Determiner | Tag::Number) {
        phrase.start += 1;
    }
    if phrase.is_empty() {
        return;
    }
    let span = r.prose().span_of(phrase);
    if !out.iter().any(|it: &Span| it.overlaps(span)) {
        out.push(span);
    }
}
