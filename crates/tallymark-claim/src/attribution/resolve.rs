//! Who a pronoun, a role or a bare surname stands for, and who passes words on.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lexicon::Class;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::token::Capital;

use super::content::Draft;
use super::cue::Side;
use super::people::{Person, Sort};
use super::syntax::Context;
use super::{Basis, Link, Relation};

/// A source with what it was resolved to.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub name: Option<Range<usize>>,
    /// Where the name stands, when not in the source.
    pub at: Option<Range<usize>>,
    pub named: bool,
    pub basis: Basis,
}

/// Somebody who may be meant by the next pronoun.
#[derive(Clone, Debug)]
struct Focus {
    words: Range<usize>,
    sort: Sort,
    named: bool,
    sentence: usize,
}

/// A pronoun points back no further than this many sentences.
const WINDOW: usize = 8;

/// Earlier mentions that a short form is held against; older ones are forgotten.
const MENTIONS: usize = 64;

/// Walks the drafts in order of the text and names each source.
pub(super) fn resolve(context: &Context<'_>, drafts: &[Draft]) -> Vec<Resolved> {
    let people = context.people();
    let mut focus: Vec<Focus> = Vec::with_capacity(16);
    let mut out = Vec::with_capacity(drafts.len());
    let mut next_person = 0;
    // The last person with each surname.
    let mut surnames: BTreeMap<&str, usize> = BTreeMap::new();
    // What titles, first names and earlier pronouns told of each surname.
    let mut genders: BTreeMap<&str, Sort> = BTreeMap::new();
    let mut previous: Option<Resolved> = None;
    for draft in drafts {
        let Some(source) = draft.found.source.clone() else {
            out.push(Resolved { name: None, at: None, named: false, basis: Basis::Stated });
            continue;
        };
        // People who are subjects of the sentences up to here.
        while next_person < people.len() && people[next_person].name.end <= source.start {
            let person = &people[next_person];
            if is_subject(context, person) {
                push(
                    &mut focus,
                    Focus {
                        words: person.full(),
                        sort: person.sort,
                        named: true,
                        sentence: person.sentence,
                    },
                );
            }
            if matches!(person.sort, Sort::Man | Sort::Woman) {
                genders.insert(context.prose.word(person.name.end - 1), person.sort);
            }
            if person.name.len() > 1 {
                surnames.insert(context.prose.word(person.name.end - 1), next_person);
            }
            next_person += 1;
        }
        if draft.carried
            && let Some(before) = &previous
        {
            let at = before.at.clone();
            out.push(Resolved {
                name: before.name.clone(),
                at,
                named: before.named,
                basis: Basis::Carried,
            });
            continue;
        }
        let resolved = one(
            context,
            &people[..next_person],
            &surnames,
            &mut genders,
            &mut focus,
            source,
            draft.sentence,
        );
        previous = Some(resolved.clone());
        out.push(resolved);
    }
    out
}

fn push(focus: &mut Vec<Focus>, it: Focus) {
    if focus.len() >= MENTIONS {
        focus.remove(0);
    }
    focus.push(it);
}

/// Whether a person opens the sentence, so that a pronoun of the next may mean them.
fn is_subject(context: &Context<'_>, person: &Person) -> bool {
    let tokens = context.prose.sentences()[person.sentence].tokens.clone();
    !context.is_quoted(person.name.start)
        && (tokens.start..person.phrase.start).all(|it| {
            let tag = context.prose.tag(it);
            !tag.finite() || tag == Tag::Auxiliary
        })
        && person.phrase.start - tokens.start < 16
}

fn one<'a>(
    context: &Context<'a>,
    people: &[Person],
    surnames: &BTreeMap<&str, usize>,
    genders: &mut BTreeMap<&'a str, Sort>,
    focus: &mut Vec<Focus>,
    source: Range<usize>,
    sentence: usize,
) -> Resolved {
    let prose = context.prose;
    // "residents who said": what the relative clause hangs on.
    if source.len() == 1 && context.is_relative(source.start) {
        let low = prose.sentences()[sentence].tokens.start;
        let Some(head) = context.antecedent(low, source.start) else {
            return Resolved { name: None, at: None, named: false, basis: Basis::Pronoun };
        };
        let mut it = one(context, people, surnames, genders, focus, head, sentence);
        it.basis = Basis::Pronoun;
        it.at = it.at.or(it.name.clone());
        return it;
    }
    let pronoun = source.len() == 1
        && (context.is_pronoun(source.start) || prose.is(source.start, Class::Pronoun));
    if pronoun {
        let wants: &[Sort] = if context.is_one_of(source.start, &["he", "him", "his"]) {
            &[Sort::Man, Sort::Person, Sort::Unknown]
        } else if context.is_one_of(source.start, &["she", "her"]) {
            &[Sort::Woman, Sort::Person, Sort::Unknown]
        } else if context.is_one_of(source.start, &["it", "its"]) {
            &[Sort::Thing, Sort::Force]
        } else if context.is_one_of(source.start, &["they", "their", "them"]) {
            &[Sort::People, Sort::Force]
        } else {
            return Resolved { name: None, at: None, named: false, basis: Basis::Pronoun };
        };
        let reach = if wants[0] == Sort::Thing || wants[0] == Sort::People { 3 } else { WINDOW };
        let found = focus
            .iter()
            .rev()
            .take_while(|it| it.sentence + reach >= sentence)
            .find(|it| {
                wants.contains(&it.sort)
                    && (it.named || it.sort != Sort::Unknown)
                    && (!wants.contains(&Sort::Person) || may_be(context, it, wants[0], genders))
            })
            .cloned()
            .or_else(|| {
                wants
                    .contains(&Sort::Person)
                    .then(|| only_person(people, sentence, wants))
                    .flatten()
            });
        if let Some(mut it) = found {
            let name = Some(it.words.clone());
            // What "he" was said of is a man from now on.
            if matches!(it.sort, Sort::Person | Sort::Unknown) {
                it.sort = wants[0];
            }
            if it.named && matches!(it.sort, Sort::Man | Sort::Woman) {
                genders.entry(prose.word(it.words.end - 1)).or_insert(it.sort);
            }
            let result = Resolved {
                name,
                at: Some(it.words.clone()),
                named: it.named,
                basis: Basis::Pronoun,
            };
            it.sentence = sentence;
            push(focus, it);
            return result;
        }
        return Resolved { name: None, at: None, named: false, basis: Basis::Pronoun };
    }
    let mut it = context.named(source.clone());
    if !it.named {
        let high = prose.sentences()[sentence].tokens.end;
        let wide = context.named(context.with_name_beside(source.clone(), high));
        if wide.named && wide.words.start >= source.end {
            it = wide;
        }
    }
    // "Norland said": a place where the text says "in Norland"; "BLA": capitals are no person's.
    if it.sort == Sort::Unknown && it.named {
        let last = it.words.end - 1;
        let capitals =
            prose.tokens()[last].capital == Capital::Upper && prose.tokens()[last].span().len() > 1;
        if capitals || context.is_place(prose.word(last)) || prose.is_word(source.start, "the") {
            it.sort = Sort::Thing;
        }
    }
    let mut result = Resolved { name: None, at: None, named: it.named, basis: Basis::Stated };
    let single = it.words.len() == 1;
    if single
        && context.is_name(it.words.start)
        && !context.prose.is(it.words.start, Class::Speaker)
    {
        // "Kakar": the full name said before.
        let surname = it.words.end - 1;
        let full = surnames.get(prose.word(surname)).map(|it| &people[*it]);
        if let Some(person) = full {
            let gender =
                if matches!(it.sort, Sort::Man | Sort::Woman) { it.sort } else { person.sort };
            it.words = person.full();
            it.sort = gender;
            it.named = true;
            result.named = true;
            result.at = Some(person.full());
        }
    } else if !it.named && it.sort.is_person() && prose.is_word(source.start, "the") {
        // "the prime minister": the person who was given that office.
        let full = people.iter().rev().take(MENTIONS).find(|person| {
            it.words.clone().all(|role| {
                (person.phrase.start..person.name.start).any(|word| context.same_word(word, role))
                    || beside(context, person).any(|word| context.same_word(word, role))
            })
        });
        if let Some(person) = full {
            it.words = person.full();
            it.sort = person.sort;
            it.named = true;
            result.at = Some(person.full());
            result.named = true;
            result.basis = Basis::Pronoun;
        }
    } else if prose.is_word(source.start, "the")
        && matches!(it.sort, Sort::Thing | Sort::Force)
        && single
    {
        // "the ministry": the last one that was named.
        let head = it.words.end - 1;
        let full = focus.iter().rev().find(|other| {
            other.named
                && other.words.len() > 1
                && other.words.clone().any(|it| context.same_word(it, head))
        });
        if let Some(other) = full {
            result.at = Some(other.words.clone());
            it.words = other.words.clone();
            it.named = true;
            result.named = true;
            result.basis = Basis::Pronoun;
        }
    }
    result.name = Some(it.words.clone());
    push(focus, Focus { words: it.words, sort: it.sort, named: it.named, sentence });
    result
}

/// Whether "he" or "she" can mean `it`: no "Assembly", no "Mr." alone, and not Lee where
/// Lee was "she" before.
fn may_be(context: &Context<'_>, it: &Focus, wanted: Sort, genders: &BTreeMap<&str, Sort>) -> bool {
    let last = it.words.end - 1;
    let body = it.named
        && !matches!(it.sort, Sort::Man | Sort::Woman)
        && (context.prose.is(last, Class::Title)
            || context.prose.is(last, Class::Speaker)
            || context.prose.is(last, Class::Noun));
    // "Adam Lee" is "he", also where Ann Lee was "she".
    let told = matches!(it.sort, Sort::Man | Sort::Woman);
    let known = genders.get(context.prose.word(last)).filter(|_| !told);
    !body && known.is_none_or(|known| *known == wanted)
}

/// The one person whom the last two sentences name, where "he" has nobody else to mean.
fn only_person(people: &[Person], sentence: usize, wants: &[Sort]) -> Option<Focus> {
    let mut near = people
        .iter()
        .rev()
        .take_while(|it| it.sentence + 2 >= sentence)
        .filter(|it| wants.contains(&it.sort));
    let last = near.next()?;
    near.all(|it| it.full() == last.full()).then(|| Focus {
        words: last.full(),
        sort: last.sort,
        named: true,
        sentence: last.sentence,
    })
}

/// The words put beside a person: "Ann Lee, [the mayor of Rome],".
fn beside<'c, 'a>(
    context: &'c Context<'a>,
    person: &Person,
) -> impl Iterator<Item = usize> + use<'c, 'a> {
    let start = person.name.end;
    let end = context.prose.sentences()[person.sentence].tokens.end.min(start + 12);
    let opens = start < end && context.is_comma(start);
    (start + 1..if opens { end } else { start + 1 }).take_while(|it| !context.is_comma(*it))
}

/// The words of a token range, one blank between those that the text parts.
pub(super) fn words_of(prose: &Prose<'_>, words: Range<usize>) -> String {
    let mut out = String::with_capacity(prose.span_of(words.clone()).len());
    for at in words {
        let token = &prose.tokens()[at];
        if token.spaced && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(prose.word(at));
    }
    out
}

/// The links outward of the draft at `at`: whom it was told, who passes it on.
pub(super) fn chain(
    context: &Context<'_>,
    drafts: &[Draft],
    names: &[Resolved],
    at: usize,
) -> Vec<Link> {
    let mut out = Vec::new();
    let draft = &drafts[at];
    if let Some(hearer) = &draft.found.hearer
        && context.prose.tag(hearer.start) != Tag::Pronoun
        && context.has_name(hearer.clone())
    {
        let named = context.named(hearer.clone());
        out.push(Link {
            name: words_of(context.prose, named.words),
            span: context.prose.span_of(hearer.clone()),
            relation: if hearer.end <= draft.found.cue.start {
                Relation::ReportedBy
            } else {
                Relation::SaidTo
            },
        });
    }
    // Cues of the same sentence that hold this one; three layers are more than news has.
    let mut layers = 0;
    for outer in (0..at).rev().take(6) {
        if drafts[outer].sentence != draft.sentence || layers == 3 || drafts[outer].carried {
            break;
        }
        let cue = draft.found.cue.start;
        let holds = drafts[outer].content.ranges().iter().any(|it| it.contains(&cue));
        let cited =
            draft.found.cites && matches!(drafts[outer].found.side, Side::Ahead(_) | Side::Behind);
        if !(holds || cited) {
            continue;
        }
        let (Some(source), Some(name)) = (&drafts[outer].found.source, &names[outer].name) else {
            continue;
        };
        out.push(Link {
            name: words_of(context.prose, name.clone()),
            span: context.prose.span_of(source.clone()),
            relation: if cited { Relation::Citing } else { Relation::ReportedBy },
        });
        layers += 1;
    }
    out
}
