//! What a claim is about: happenings and things, places, names, and the clause's other words.

use std::ops::Range;

use crate::attribution::Attribution;
use crate::chunk;
use crate::claim::{Measure, Term};
use crate::fold;
use crate::frame::event::{happens, harms, is_speech};
use crate::frame::measure::{measure_in, role};
use crate::frame::{Reader, Site};
use crate::prose::Prose;
use crate::tag::Tag;

/// What a claim is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) about: Vec<Term>,
    pub(crate) names: Vec<Term>,
    pub(crate) places: Vec<Term>,
    pub(crate) words: Vec<String>,
    /// Whether the words tell of another happening than the article's main one.
    pub(crate) background: bool,
}

/// How many happenings, names or places a claim keeps.
const MOST: usize = 6;
/// How many words.
const MOST_WORDS: usize = 24;

impl Reader<'_> {
    /// What the figure or date at `site` is about.
    pub(crate) fn about(
        &self,
        site: &Site,
        counted: &Range<usize>,
        measure: Measure,
        attribution: Option<&Attribution>,
    ) -> About {
        let mut out = About::default();
        let said = self.said(attribution);
        self.happenings(site, measure, &said, &mut out);
        if let Some(first) = out.about.first_mut()
            && let Some(named) =
                self.article.christened(self.prose, &first.key, site.tokens.start, &site.clause)
        {
            first.key = named;
        }
        self.names(site, &said, &mut out);
        self.words(site, counted, &said, &mut out);
        out
    }

    /// The tokens of the attribution's source and cue, which are not what the claim is about.
    fn said(&self, attribution: Option<&Attribution>) -> [Range<usize>; 2] {
        let range = |span: Option<tallymark_sentence::Span>| {
            span.map_or(0..0, |span| {
                self.prose.token_at(span.start())
                    ..self.prose.token_at(span.end().saturating_sub(1)) + 1
            })
        };
        [range(attribution.and_then(|it| it.source)), range(attribution.and_then(|it| it.cue))]
    }

    /// Happenings and things: the clause's, nearest first, then the sentence's, then the article's.
    ///
    /// A toll is first of all that of what kills: "The blaze, on the eve of a vote, killed 22".
    fn happenings(&self, site: &Site, measure: Measure, said: &[Range<usize>; 2], out: &mut About) {
        let prose = self.prose;
        let fate = measure.of_fate() || measure == Measure::Damaged;
        let events = self.article.events_in(site.sentence_tokens.clone());
        let mut found: Vec<(usize, usize, &'static str)> = Vec::with_capacity(events.len());
        for &(at, key) in events {
            if said.iter().any(|it| it.contains(&at)) {
                continue;
            }
            let outside = if site.clause.contains(&at) { 0 } else { 40 };
            let idle = if fate && !harms(key) { 1000 } else { 0 };
            found.push((at.abs_diff(site.tokens.start) + outside + idle, at, key));
        }
        found.sort_unstable();
        let main = self.article.event;
        // "The march turned violent, and three died": what killed them is named elsewhere.
        let unsaid = fate && !found.iter().any(|it| harms(it.2));
        if let Some(main) = main.filter(|it| unsaid && harms(it.key)) {
            let span = prose.tokens()[main.token].span();
            out.about.push(Term { span, key: main.key.to_owned() });
        }
        for &(_, at, key) in &found {
            if out.about.len() < MOST && !out.about.iter().any(|it| it.key == key) {
                out.about.push(Term { span: prose.tokens()[at].span(), key: key.to_owned() });
            }
            // "another quake", "a quake in 2003", "the worst fire since": not the one of today.
            out.background |= happens(key) && self.other(at);
        }
        if let Some(main) = main
            && !out.background
            && !found.iter().any(|it| happens(it.2))
            && !out.about.iter().any(|it| it.key == main.key)
        {
            let span = prose.tokens()[main.token].span();
            out.about.push(Term { span, key: main.key.to_owned() });
        }
    }

    /// Whether the words before a happening set it apart from the article's own.
    fn other(&self, at: usize) -> bool {
        let prose = self.prose;
        let phrase = chunk::noun_phrase_ending_at(prose, at).unwrap_or(at..at + 1);
        phrase.clone().any(|it| {
            prose.is_one_of(
                it,
                &[
                    "another",
                    "previous",
                    "earlier",
                    "similar",
                    "past",
                    "last",
                    "former",
                    "separate",
                    "previously",
                ],
            )
        })
    }

    fn names(&self, site: &Site, said: &[Range<usize>; 2], out: &mut About) {
        let prose = self.prose;
        let mut places: Vec<(usize, Term)> = Vec::new();
        for name in self.article.names_in(site.sentence_tokens.clone()) {
            if said.iter().any(|it| it.contains(&name.tokens.start)) {
                continue;
            }
            let key = self.article.key(name);
            let span = prose.span_of(name.tokens.clone());
            let outside = if site.clause.contains(&name.tokens.start) { 0 } else { 40 };
            if name.place {
                let distance = name.tokens.start.abs_diff(site.tokens.start) + outside;
                places.push((distance, Term { span, key: key.to_owned() }));
            }
            if out.names.len() < MOST && !out.names.iter().any(|it| it.key == key) {
                out.names.push(Term { span, key: key.to_owned() });
            }
        }
        places.sort();
        for (_, term) in places {
            if out.places.len() < MOST && !out.places.iter().any(|it| it.key == term.key) {
                out.places.push(term);
            }
        }
    }

    /// Content words of the clause; of the sentence where the clause has fewer than three.
    fn words(
        &self,
        site: &Site,
        counted: &Range<usize>,
        said: &[Range<usize>; 2],
        out: &mut About,
    ) {
        let prose = self.prose;
        let mut word = String::new();
        for range in [site.clause.clone(), site.sentence_tokens.clone()] {
            out.words.clear();
            out.words.reserve(range.len().min(MOST_WORDS) / 2);
            for at in range {
                if out.words.len() >= MOST_WORDS
                    || site.tokens.contains(&at)
                    || counted.contains(&at)
                    || said.iter().any(|it| it.contains(&at))
                    || !content(prose, at)
                {
                    continue;
                }
                word.clear();
                let lemma = prose.lemma_letters(at);
                if lemma.is_empty() {
                    fold::word(prose.word(at), &mut word);
                } else {
                    word.push_str(lemma);
                }
                if word.len() > 1 && !out.words.contains(&word) {
                    out.words.push(word.clone());
                }
            }
            if out.words.len() >= 3 {
                break;
            }
        }
        out.words.sort_unstable();
    }

    /// What a figure counts, folded: "afghan national"; `None` where nothing is named.
    pub(crate) fn counted_term(
        &self,
        counted: &Range<usize>,
        trigger: Option<usize>,
        people: bool,
    ) -> Option<Term> {
        let prose = self.prose;
        let mut key = String::new();
        // "43 members of the [security forces]".
        let whole = counted.end.checked_sub(1).filter(|_| !counted.is_empty()).and_then(|last| {
            let members = prose.lemma_letters(last) == "member" && prose.is_word(last + 1, "of");
            if members { chunk::noun_phrase_from(prose, last + 2) } else { None }
        });
        for at in whole.into_iter().flatten().filter(|&at| prose.tag(at).nominal()) {
            fold::word(prose.word(at), &mut key);
            key.push(' ');
        }
        key.truncate(key.trim_end().len());
        let head = (!counted.is_empty()).then(|| chunk::head_of(prose, counted.clone()));
        for at in counted.clone() {
            if !matches!(
                prose.tag(at),
                Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Ing | Tag::Participle
            ) {
                continue;
            }
            let generic = people
                && (Some(at) == head && generic(prose, at)
                    || Some(at) != head && measure_in(prose, at, &[role::ADJECTIVE]).is_some());
            // "a 12-mile-[long] fence", "the 22-year-[old] student".
            let size = Some(at) != head
                && prose.is_one_of(
                    at,
                    &["long", "wide", "tall", "high", "deep", "thick", "old", "strong"],
                );
            if generic || size {
                continue;
            }
            if !key.is_empty() {
                key.push(' ');
            }
            fold::word(prose.word(at), &mut key);
        }
        let span = match (counted.is_empty(), trigger) {
            (false, _) => prose.span_of(counted.clone()),
            (true, Some(trigger)) => prose.tokens()[trigger].span(),
            (true, None) => return None,
        };
        // "22 dead", "22 deaths", "22 others": people, and nobody says which.
        let nameless = people && head.is_none_or(|it| generic(prose, it));
        if nameless {
            key.push_str(if key.is_empty() { "people" } else { " people" });
        }
        (!key.is_empty()).then_some(Term { span, key })
    }
}

/// Heads that say that people are counted and nothing of which.
fn generic(prose: &Prose<'_>, at: usize) -> bool {
    measure_in(prose, at, &[role::HEAD]).is_some_and(|measure| {
        use crate::claim::Measure::{Casualties, Displaced, Injured, Killed, Missing, Rescued};
        matches!(measure, Killed | Injured | Casualties | Missing | Displaced | Rescued)
    }) || matches!(
        prose.lemma_letters(at),
        "people" | "person" | "victim" | "individual" | "human" | "other" | "soul"
    ) || prose.is_one_of(at, &["others", "persons", "individuals", "souls"])
}

/// Words that carry meaning of their own.
fn content(prose: &Prose<'_>, at: usize) -> bool {
    match prose.tag(at) {
        Tag::Noun | Tag::Plural | Tag::Adjective => true,
        tag if tag.verb() => !is_speech(prose, at),
        _ => false,
    }
}
