//! What a figure counts or measures: the noun phrase beside it, and whose figure it is.
//!
//! - "rose 5 percent" belongs to its subject, "60 percent of [the miners]" to what follows.
//! - "they paid $5" has a pronoun for its subject and so no concept.
//! - A subject two clauses before the figure is a known miss.

use std::ops::Range;

use tallymark_sentence::Span;

use super::Quantity;
use super::reader::Reader;
use crate::chunk;
use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

/// The noun phrase counted right of a figure that ends before token `at`, and its head.
///
/// `single` tells that the figure is one or has a unit, so that a noun in the singular may be counted.
pub(super) fn counted(
    r: &Reader<'_, '_>,
    at: usize,
    single: bool,
) -> Option<(Range<usize>, usize)> {
    let prose = r.prose();
    r.token(at)?;
    let mut start = at;
    // "four-, five- and six-cylinder engines": what the last of them counts.
    if r.is_kind(start, TokenKind::Dash)
        && !r.spaced(start)
        && (r.spaced(start + 1) || r.mark(start + 1) == b',')
    {
        start = (start + 1..start + 8).find(|&it| {
            r.hyphen(it)
                && (r.is(it - 1, Class::NumberWord) || r.is_kind(it - 1, TokenKind::Number))
        })?;
    }
    // "9 percent year on year" compares, and counts no year.
    let link = start + 1 + usize::from(r.hyphen(start + 1));
    if r.is_any(start, &["day", "month", "quarter", "week", "year"])
        && r.is_any(link, &["on", "over"])
        && r.word_or(link + 1 + usize::from(r.hyphen(link + 1))) == r.word(start)
    {
        return None;
    }
    // "43 A320s".
    if r.capital(start)
        && r.is_kind(start + 1, TokenKind::Number)
        && r.mark(start + 2) == b's'
        && !r.spaced(start + 1)
        && !r.spaced(start + 2)
    {
        return Some((start..start + 3, start));
    }
    // "30k a year" counts no year, "two years later the block stood empty" no block.
    if r.is_any(start, &["a", "an", "per", "later", "earlier", "ago", "apart"]) {
        return None;
    }
    let hyphen = r.hyphen(start);
    start += usize::from(hyphen);
    // "the 5,000-strong force".
    start += usize::from(hyphen && r.is_word(start, "strong"));
    // "12 of the victims", "dozens of them": the phrase after "of".
    if r.is_word(start, "of") {
        start += 1;
        while r.is(start, Class::Article) || r.is(start, Class::Determiner) {
            start += 1;
        }
    }
    // "370 of the country's 2,300 schools".
    if start > at
        && let Some(whose) = (start..start + 4).find(|&it| r.is_kind(it, TokenKind::Possessive))
        && (r.is_kind(whose + 1, TokenKind::Number) || r.is(whose + 1, Class::NumberWord))
    {
        start = whose + 1;
    }
    // "180 head of cattle".
    start += 2 * usize::from(r.is_word(start, "head") && r.is_word(start + 1, "of"));
    // ", 600 of them engineers": what they are ends the phrase.
    if start > at && r.is_any(start, &["them", "whom", "which"]) {
        return made_of(r, start + 1);
    }
    // "half the council".
    start += usize::from(r.is_word(start, "the"));
    // "eight million 250ml bottles": a measure of the thing itself.
    let of_words = start > at && r.is(start, Class::NumberWord);
    if r.is_kind(start, TokenKind::Number) || of_words {
        let number = super::number::read(r, start)?;
        start = match super::measure::after(r, &number, None) {
            Some(unit) => unit.tokens.end,
            // "5 of the 12 survivors", "most of the 2,000-odd inmates".
            None if start > at => {
                super::hedge::right(r, number.after).map_or(number.after, |it| it.0)
            }
            None => return None,
        };
    }
    // "6.5 times earnings", "four times the number".
    if r.is_any(start, &["times", "x"]) {
        return Some((start..start + 1, start));
    }
    // "30 miles south of Karven" measures no south.
    let direction = [
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "away",
        "off",
    ];
    if !matches!(r.kind(start)?, TokenKind::Word | TokenKind::Quote) || r.is_any(start, &direction)
    {
        return None;
    }
    // "40k cheaper than" counts nothing.
    if r.is_word(start + 1, "than") {
        return None;
    }
    // "2.7m combined digital and physical sales": a participle that looks like a verb.
    let past = prose.tag(start) == Tag::Finite && r.word(start).ends_with("ed");
    let found = chunk::noun_phrase_from(prose, start).or_else(|| {
        let things = past && r.things_follow(start + 1);
        things.then(|| chunk::noun_phrase_from(prose, start + 1)).flatten()
    });
    let Some(phrase) = found else {
        // "a six-car pile-up".
        if hyphen && prose.tag(start) == Tag::Noun {
            return Some((start..start + 1, start));
        }
        // "with 26 saves.", "another pick or two": a noun that looks like a verb.
        let plural = r.plural_noun(start) && r.ends_phrase(start + 1) && !r.capital(start);
        return plural.then(|| (start..start + 1, start));
    };
    // The figure's own sentence holds it.
    let mut phrase = phrase.start..phrase.end.min(r.end());
    // "$5 million last year": the time is not what is paid.
    while phrase.end > phrase.start && r.is_time(phrase.end - 1) {
        phrase.end -= 1;
    }
    // "17 percent of Grade 4 pupils": the number belongs to the name.
    let label = phrase.end.wrapping_sub(1);
    if phrase.len() == 1
        && (r.is(label, Class::NumberLabel) || r.is_word(label, "year"))
        && r.capital(label)
        && r.is_kind(phrase.end, TokenKind::Number)
        && r.plural_noun(phrase.end + 1)
        && let Some(rest) = chunk::noun_phrase_from(prose, phrase.end + 1)
    {
        phrase.end = rest.end.min(r.end());
    }
    // "12 watches worth 40,000".
    if phrase.len() > 1 && r.is_word(phrase.end - 1, "worth") {
        phrase.end -= 1;
    }
    if phrase.is_empty() {
        return None;
    }
    // "a 5.2 liter V10": a letter of a name.
    if phrase.len() == 1 && r.is_kind(phrase.end, TokenKind::Number) && !r.spaced(phrase.end) {
        return None;
    }
    let head = chunk::head_of(prose, phrase.clone());
    // "a four-cylinder engine" counts cylinders, "a 12 page document" pages.
    let inner = phrase.start;
    let modifier = prose.tag(inner) == Tag::Noun && inner < head && !r.plural_noun(inner);
    // "three of the rescue team" are of the team.
    let of = r.is_word(at, "of");
    let one_of = !of && !r.plural_noun(head) && !single && prose.tag(inner + 1).nominal();
    if modifier && (hyphen || one_of) {
        phrase.end = inner + 1;
        return Some((phrase, inner));
    }
    Some((phrase, head))
}

/// The plural that ends its phrase at token `at`: "children" in "80 of them children".
fn made_of(r: &Reader<'_, '_>, at: usize) -> Option<(Range<usize>, usize)> {
    let prose = r.prose();
    r.token(at)?;
    let carrying = prose.tag(at).verb() && r.word(at).ends_with("ing");
    let phrase = chunk::noun_phrase_from(prose, at).filter(|_| !carrying).unwrap_or(at..at + 1);
    let head = phrase.end - 1;
    let plural = r.plural_noun(head) && !r.is_time(head) && r.ends_phrase(phrase.end);
    plural.then_some((phrase, head))
}

/// A figure whose concept is asked for once all figures are found.
///
/// The rules for one figure are more code than a processor keeps at hand, so that one question is
/// asked of all figures before the next one; nothing but speed hangs on it.
pub(super) struct Asked<'p, 'a> {
    pub(super) r: Reader<'p, 'a>,
    /// The first token of the figure, and the one after the last.
    pub(super) first: usize,
    pub(super) after: usize,
    /// Whether things are counted, so that what stands right of the figure is those things.
    pub(super) count: bool,
    /// Whether a verb moved what stands right before it.
    pub(super) moved: bool,
    pub(super) floor: usize,
    pub(super) counted: Option<Range<usize>>,
    /// The figure of the same concept before it, if that has one.
    pub(super) like: Option<usize>,
    /// Its own place among the figures.
    pub(super) index: usize,
}

impl Asked<'_, '_> {
    /// Tells the figure its concept; figures before it have been told theirs.
    pub(super) fn tell(&self, out: &mut [Quantity]) {
        let like = self.like.and_then(|it| out.get(it)).filter(|it| !it.concept.is_empty());
        let concept = like.map_or_else(|| concept(self), |it| it.concept.clone());
        if let Some(it) = out.get_mut(self.index) {
            it.concept = concept;
        }
    }
}

/// The nouns that a figure belongs to.
fn concept(asked: &Asked<'_, '_>) -> Vec<Span> {
    let Asked { ref r, first, after, count, floor, ref counted, .. } = *asked;
    let prose = r.prose();
    let mut out = Vec::new();
    // "60% of the miners", "a $150,000 contract", "a 25 percent premium".
    if !count && let Some(phrase) = counted.clone() {
        push(r, phrase, &mut out);
    }
    // "a four-cylinder engine", "6.5 times earnings": what has the cylinders, what is multiplied.
    if count
        && let Some(part) = counted.as_ref().filter(|it| it.len() == 1)
        && let Some(whole) = whole(r, part.start)
    {
        push(r, whole, &mut out);
    }
    // "Lund (15.3 points)", "Dow +0.2%", "total cost: $72,370".
    if let Some(label) = label(r, first) {
        push(r, label, &mut out);
        return out;
    }
    // "a net worth of $5 million", "the range by about 35 miles".
    let mut left = first;
    while left > r.first()
        && (r.is(left - 1, Class::Article) || r.is_any(left - 1, &["just", "only", "record"]))
    {
        left -= 1;
    }
    // "fines from $250,000 to $1 million": the opener is part of the figure.
    if !count
        && r.is_any(left, &["from", "between"])
        && left > floor
        && prose.tag(left - 1).nominal()
        && !r.is_any(left - 1, &["range", "ranges", "somewhere", "anywhere"])
        && let Some(phrase) = chunk::noun_phrase_ending_at(prose, left - 1)
    {
        push(r, phrase, &mut out);
    }
    // "paid $500 for a new roof", "a grant worth up to $8 million".
    if !count
        && r.is_word(after, "for")
        && !r.is_time(after + 1)
        && let Some(phrase) = chunk::noun_phrase_from(prose, after + 1)
        && phrase.end <= r.end()
        && !r.unit_follows(phrase.end - 1)
    {
        push(r, phrase, &mut out);
    }
    if !count
        && r.is_word(left.wrapping_sub(1), "worth")
        && left > floor + 1
        && prose.tag(left - 2).nominal()
        && let Some(phrase) = chunk::noun_phrase_ending_at(prose, left - 2)
    {
        push(r, phrase, &mut out);
    }
    // "lifted its key rate 25 basis points".
    if asked.moved
        && left == first
        && left > floor
        && prose.tag(left - 1).nominal()
        && let Some(phrase) = chunk::noun_phrase_ending_at(prose, left - 1)
    {
        push(r, phrase, &mut out);
    }
    // "a survey of 6,000 employers" is what counted them.
    let of = r.is_word(left.wrapping_sub(1), "of");
    if (!count || of)
        && left > floor + 1
        && (prose.tag(left - 1) == Tag::Preposition
            || r.is_any(left - 1, &["to", "is", "was", "of"]))
        && prose.tag(left - 2).nominal()
        && let Some(mut phrase) = chunk::noun_phrase_ending_at(prose, left - 2)
    {
        // "cut the risk of a second stroke by 31 percent".
        let link = phrase.start.wrapping_sub(1);
        if asked.moved
            && link > floor
            && r.is_word(link, "of")
            && prose.tag(link - 1).nominal()
            && let Some(outer) = chunk::noun_phrase_ending_at(prose, link - 1)
        {
            phrase.start = outer.start;
        }
        push(r, phrase, &mut out);
    }
    let whose = match before_verb(r, first, floor) {
        Whose::Unknown => subject(r, first, after),
        known => known,
    };
    match whose {
        Whose::Phrase(subject) => push(r, subject, &mut out),
        // "the tablet 16 inch is worth": the name stands right before.
        Whose::Nobody
            if !count && out.is_empty() && left > floor && prose.tag(left - 1).nominal() =>
        {
            if let Some(name) = chunk::noun_phrase_ending_at(prose, left - 1) {
                push(r, name, &mut out);
            }
        }
        Whose::Nobody => {}
        Whose::Unknown => {
            if !count
                && out.is_empty()
                && let Some(near) = nearest(r, first)
            {
                push(r, near, &mut out);
            }
        }
    }
    out
}

/// The words after the counted word at `at` in its noun phrase.
fn whole(r: &Reader<'_, '_>, at: usize) -> Option<Range<usize>> {
    let prose = r.prose();
    if r.is_word(at, "times") {
        return chunk::noun_phrase_from(prose, at + 1).filter(|it| it.end <= r.end());
    }
    if r.plural_noun(at) || r.is_time(at + 1) {
        return None;
    }
    let phrase = chunk::noun_phrase_from(prose, at)?;
    (phrase.end > at + 1 && phrase.end <= r.end()).then_some(at + 1..phrase.end)
}

/// Whose figure it is.
#[derive(Debug)]
enum Whose {
    Phrase(Range<usize>),
    /// A pronoun, or the counted things themselves.
    Nobody,
    Unknown,
}

/// The noun phrase before the nearest verb left of the figure, with what "of" and its kin hang on it.
///
/// "he said the union has 59 members": the union's; "fees which range from 1 percent".
fn before_verb(r: &Reader<'_, '_>, first: usize, floor: usize) -> Whose {
    let prose = r.prose();
    let low = first.saturating_sub(10).max(floor);
    let stop =
        |at: usize| matches!(r.mark(at), b';' | b':' | b'(' | b')') || prose.tag(at) == Tag::Dash;
    let Some(verb) = (low..first).rev().take_while(|&at| !stop(at)).find(|&at| {
        prose.tag(at).verb()
                || prose.tag(at).finite()
                // "prices, which range from": after a relative it is a verb.
                || r.is_word(at, "range") && prose.tag(at.wrapping_sub(1)) == Tag::Relative
    }) else {
        return Whose::Unknown;
    };
    let mut at = verb;
    // "the S&P 500": the number is part of the name.
    let mut numbered = None;
    loop {
        let Some(before) = at.checked_sub(1).filter(|it| *it >= r.first()) else {
            return Whose::Unknown;
        };
        match prose.tag(before) {
            Tag::Adverb | Tag::Auxiliary | Tag::Modal | Tag::Not | Tag::Relative => at = before,
            // "claims, ranging from"; "which fell": a comma before a participle or a relative.
            Tag::Punct if r.mark(before) == b',' && prose.tag(at) != Tag::Finite => at = before,
            // "the alloy, which is made of tin, reached": over what lies between the commas.
            Tag::Punct if r.mark(before) == b',' => {
                let low = before.saturating_sub(16).max(r.first() + 1);
                let Some(open) = (low..before)
                    .rev()
                    .find(|&it| prose.tag(it) == Tag::Relative && r.mark(it - 1) == b',')
                else {
                    return Whose::Unknown;
                };
                at = open - 1;
            }
            // "Karven Motors (KM) which has".
            Tag::Punct if r.mark(before) == b')' => {
                let low = before.saturating_sub(8).max(r.first() + 1);
                let Some(open) = (low..before).rev().find(|&it| r.mark(it) == b'(') else {
                    return Whose::Unknown;
                };
                at = open;
            }
            // "a firm to spend $5 million".
            Tag::To
                if prose.tag(at) == Tag::Base && prose.tag(before.wrapping_sub(1)).nominal() =>
            {
                at = before;
            }
            Tag::Noun | Tag::Plural | Tag::Proper => {
                let Some(mut phrase) = chunk::noun_phrase_ending_at(prose, before) else {
                    return Whose::Unknown;
                };
                // "prices of homes in Karven rose": the phrase that the others hang on.
                for _ in 0..3 {
                    let Some(link) = phrase.start.checked_sub(1).filter(|it| *it > r.first())
                    else {
                        break;
                    };
                    if prose.tag(link) != Tag::Preposition || !prose.tag(link - 1).nominal() {
                        break;
                    }
                    let Some(outer) = chunk::noun_phrase_ending_at(prose, link - 1) else { break };
                    phrase.start = outer.start;
                }
                phrase.end = numbered.unwrap_or(phrase.end);
                return Whose::Phrase(phrase);
            }
            Tag::Number
                if before > r.first()
                    && (prose.tag(before - 1) == Tag::Proper
                        || r.mark(before.wrapping_sub(2)) == b'&') =>
            {
                numbered = Some(before + 1);
                at = before;
            }
            Tag::Pronoun => return antecedent(r, before),
            _ => return Whose::Unknown,
        }
    }
}

/// Whom the pronoun at token `at` stands for, where the words before it say so: "the firm also said it has".
fn antecedent(r: &Reader<'_, '_>, at: usize) -> Whose {
    let prose = r.prose();
    if !r.is_any(at, &["it", "he", "she", "they"]) {
        return Whose::Nobody;
    }
    let mut verb = at.wrapping_sub(1);
    if prose.tag(verb) == Tag::Subordinator && r.is_word(verb, "that") {
        verb = verb.wrapping_sub(1);
    }
    if r.token(verb).is_none() || !r.is(verb, Class::ReportingVerb) {
        return Whose::Nobody;
    }
    let mut who = verb.wrapping_sub(1);
    // "is expected to announce it will".
    while r.token(who).is_some()
        && matches!(
            prose.tag(who),
            Tag::Adverb | Tag::Auxiliary | Tag::Modal | Tag::Participle | Tag::To
        )
    {
        who = who.wrapping_sub(1);
    }
    if r.token(who).is_none() || !prose.tag(who).nominal() {
        return Whose::Nobody;
    }
    chunk::noun_phrase_ending_at(prose, who).map_or(Whose::Nobody, Whose::Phrase)
}

/// The noun phrase that a figure is put beside: before its bracket, its colon or its sign.
fn label(r: &Reader<'_, '_>, first: usize) -> Option<Range<usize>> {
    let prose = r.prose();
    let before = first.checked_sub(1).filter(|it| *it >= r.first())?;
    if r.is_kind(first, TokenKind::Symbol)
        && prose.tag(before).nominal()
        && !r.is_any(before, &["record", "worth"])
    {
        return chunk::noun_phrase_ending_at(prose, before);
    }
    if r.mark(before) == b':' && before > r.first() {
        return chunk::noun_phrase_ending_at(prose, before - 1);
    }
    // Back to the bracket that is open here, over other figures.
    let low = first.saturating_sub(14).max(r.first());
    let open = (low..first).rev().find(|&it| matches!(r.mark(it), b'(' | b')' | b';' | b'.'))?;
    (r.mark(open) == b'(' && open > r.first())
        .then(|| chunk::noun_phrase_ending_at(prose, open - 1))
        .flatten()
}

/// The nearest noun phrase left of the figure.
fn nearest(r: &Reader<'_, '_>, first: usize) -> Option<Range<usize>> {
    let prose = r.prose();
    let low = first.saturating_sub(12).max(r.first());
    let head = (low..first).rev().find(|&it| {
        // "self-powering": the word before the hyphen is no name.
        prose.tag(it).nominal() && !r.is_word(it, "worth") && !r.hyphen(it + 1)
    })?;
    chunk::noun_phrase_ending_at(prose, head)
}

/// The subject of the clause that holds the figure, or of the clause before it.
fn subject(r: &Reader<'_, '_>, first: usize, after: usize) -> Whose {
    let prose = r.prose();
    let mut at = first;
    for _ in 0..3 {
        let clause = chunk::clause_of(prose, at);
        let clause = clause.start.max(r.first())..clause.end.min(r.end());
        if let Some(subject) = chunk::subject_of(prose, clause.clone()) {
            if subject.start < after && subject.end > first {
                // The counted things are the subject themselves.
                return Whose::Nobody;
            }
            if prose.tag(subject.start) == Tag::Pronoun && subject.len() == 1 {
                return Whose::Nobody;
            }
            return if subject.start < first { Whose::Phrase(subject) } else { Whose::Unknown };
        }
        let Some(next) = clause.start.checked_sub(1).filter(|it| *it >= r.first()) else { break };
        at = next;
    }
    Whose::Unknown
}

/// Adds a phrase without the words that only open it.
fn push(r: &Reader<'_, '_>, phrase: Range<usize>, out: &mut Vec<Span>) {
    let mut phrase = phrase;
    while phrase.len() > 1
        && matches!(r.prose().tag(phrase.start), Tag::Determiner | Tag::Number | Tag::Hyphen)
    {
        phrase.start += 1;
    }
    // "in the last week 22 burned": when, not what.
    let last = phrase.end.wrapping_sub(1);
    if r.is(last, Class::TimeUnit)
        && (phrase.start.saturating_sub(1).max(r.first())..last)
            .any(|it| r.is(it, Class::TimeShift))
    {
        return;
    }
    // "2.1m policyholders": the letter belongs to the number.
    if phrase.len() > 1
        && !r.spaced(phrase.start)
        && r.is_kind(phrase.start.wrapping_sub(1), TokenKind::Number)
    {
        phrase.start += 1;
    }
    // "TA-125": the name goes on left of its hyphen.
    while r.hyphen(phrase.start.wrapping_sub(1)) && phrase.start >= r.first() + 2 {
        phrase.start -= 2;
    }
    while phrase.start > r.first()
        && !r.spaced(phrase.start)
        && r.is_kind(phrase.start - 1, TokenKind::Word)
    {
        phrase.start -= 1;
    }
    // "S&P".
    let mut company = false;
    while phrase.start >= r.first() + 2
        && r.mark(phrase.start - 1) == b'&'
        && !r.spaced(phrase.start)
    {
        phrase.start -= 2;
        company = true;
    }
    // "5 of the 12": a number is nobody.
    if phrase.is_empty()
        || !company
            && phrase.clone().all(|it| {
                !r.is_kind(it, TokenKind::Word)
                    || r.word(it).len() == 1
                    || r.is(it, Class::Scale)
                    || r.is(it, Class::NumberWord)
            })
    {
        return;
    }
    let span = r.prose().span_of(phrase);
    if !out.iter().any(|it: &Span| it.overlaps(span)) {
        out.push(span);
    }
}
