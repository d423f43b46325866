//! What a claim is about: happenings and things, places, names, and the clause's other words.

use std::ops::Range;

use tallymark_sentence::Span;

use crate::attribution::Attribution;
use crate::chunk;
use crate::claim::{Measure, Term};
use crate::fold;
use crate::frame::event::{happens, harms, is_speech};
use crate::frame::listed::{self, LISTED};
use crate::frame::measure::{measure_in, role};
use crate::frame::{Reader, Site, last_of};
use crate::key::Key;
use crate::lexicon::Class;
use crate::prose::Prose;
use crate::tag::Tag;

/// What a claim is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) about: Vec<Term>,
    pub(crate) names: Vec<Term>,
    pub(crate) places: Vec<Term>,
    pub(crate) words: Vec<Key>,
    /// Whether the words tell of another happening than the article's main one.
    pub(crate) background: bool,
}

/// How many happenings, names or places a claim keeps.
pub(super) const MOST: usize = 6;
/// How many words.
const MOST_WORDS: usize = 24;
/// Words that set a happening apart from the article's own.
pub(super) const OTHER: &[&str] = &[
    "another",
    "previous",
    "earlier",
    "similar",
    "past",
    "last",
    "former",
    "separate",
    "previously",
];

/// Room for what is gathered for a claim: one for all claims of an article.
#[derive(Debug)]
pub(super) struct Room {
    /// Happenings with how far they are and where.
    near: Vec<(usize, usize, &'static str)>,
    /// Names as their places in the article's list; those of places with how far they are.
    names: Vec<usize>,
    places: Vec<(usize, usize)>,
    words: Words,
}

impl Default for Room {
    fn default() -> Room {
        Room {
            near: Vec::with_capacity(16),
            names: Vec::with_capacity(MOST),
            places: Vec::with_capacity(16),
            words: Words {
                list: Vec::with_capacity(32),
                taken: Vec::with_capacity(MOST_WORDS),
                ..Words::default()
            },
        }
    }
}

impl Reader<'_> {
    /// What the figure or date at `site` is about.
    pub(crate) fn about(
        &mut self,
        site: &Site,
        counted: &Range<usize>,
        measure: Measure,
        attribution: Option<&Attribution>,
    ) -> About {
        let mut out = About::default();
        let said = self.said(site, attribution);
        let Some(mut room) = self.room.take() else { return out };
        self.happenings(site, measure, &said, &mut room.near, &mut out);
        if let Some(first) = out.about.first_mut()
            && let Some(named) =
                self.article.christened(self.prose, &first.key, site.tokens.start, &site.clause)
        {
            first.key = named;
        }
        self.names(site, &said, &mut room, &mut out);
        out.words = self.words(site, counted, &said, &mut room.words);
        self.room = Some(room);
        out
    }

    /// The tokens of the attribution's source and cue, which are not what the claim is about;
    /// none where they stand in another sentence.
    fn said(&self, site: &Site, attribution: Option<&Attribution>) -> [Range<usize>; 2] {
        let sentence = &self.prose.sentences()[site.sentence];
        let tokens = &self.prose.tokens()[sentence.tokens.clone()];
        let range = |span: Option<Span>| {
            let Some(span) = span.filter(|it| it.overlaps(sentence.span)) else { return 0..0 };
            let start = tokens.partition_point(|it| it.end() <= span.start());
            let len = tokens[start..].iter().take_while(|it| it.start() < span.end()).count();
            sentence.tokens.start + start..sentence.tokens.start + start + len
        };
        // "residents who said": both are the source.
        let whole = |it: &Attribution| {
            let head = it.resolved.filter(|head| {
                it.source.is_some_and(|who| {
                    head.end() <= who.start() && who.start() - head.end() <= " , ".len()
                })
            });
            Some(Span::new(head.or(it.source)?.start(), it.source?.end()))
        };
        [range(attribution.and_then(whole)), range(attribution.and_then(|it| it.cue))]
    }

    /// Happenings and things: the clause's, nearest first, then the sentence's, then the article's.
    ///
    /// A toll is first of all that of what kills: "The blaze, on the eve of a vote, killed 22".
    fn happenings(
        &self,
        site: &Site,
        measure: Measure,
        said: &[Range<usize>; 2],
        found: &mut Vec<(usize, usize, &'static str)>,
        out: &mut About,
    ) {
        let prose = self.prose;
        let fate = measure.of_fate() || measure == Measure::Damaged;
        found.clear();
        for &(at, key) in self.article.events_in(site.sentence, &site.sentence_tokens) {
            if said.iter().any(|it| it.contains(&at)) {
                continue;
            }
            let outside = if site.clause.contains(&at) { 0 } else { 40 };
            let idle = if fate && !harms(key) { 1000 } else { 0 };
            found.push((at.abs_diff(site.tokens.start) + outside + idle, at, key));
        }
        found.sort_unstable();
        let main = self.article.event;
        out.about = Vec::with_capacity((found.len() + usize::from(main.is_some())).min(MOST));
        // "The march turned violent, and three died": what killed them is named elsewhere.
        let unsaid = fate && !found.iter().any(|it| harms(it.2));
        if let Some(main) = main.filter(|it| unsaid && harms(it.key)) {
            let span = prose.tokens()[main.token].span();
            out.about.push(Term { span, key: Key::listed(main.key) });
        }
        for &(_, at, key) in found.iter() {
            if out.about.len() < MOST && !out.about.iter().any(|it| it.key == key) {
                out.about.push(Term { span: prose.tokens()[at].span(), key: Key::listed(key) });
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
            out.about.push(Term { span, key: Key::listed(main.key) });
        }
    }

    /// Whether the words before a happening set it apart from the article's own.
    fn other(&self, at: usize) -> bool {
        let prose = self.prose;
        let phrase = chunk::noun_phrase_ending_at(prose, at).unwrap_or(at..at + 1);
        // "last week's blast" is the news of this week.
        let news = |at: usize| {
            prose.is_word(at, "last")
                && (prose.is_one_of(at + 1, &["week", "month", "night"])
                    || prose.is(at + 1, Class::Weekday))
        };
        phrase
            .into_iter()
            .any(|at| LISTED.get(prose.tokens()[at].word) & listed::OTHER != 0 && !news(at))
    }

    fn names(&self, site: &Site, said: &[Range<usize>; 2], room: &mut Room, out: &mut About) {
        let Room { names: kept, places, .. } = room;
        let names = self.article.names();
        kept.clear();
        places.clear();
        for (at, name) in self.article.names_in(site.sentence, &site.sentence_tokens) {
            let start = name.tokens.start;
            if said.iter().any(|it| it.contains(&start)) {
                continue;
            }
            if name.place {
                let outside = if site.clause.contains(&start) { 0 } else { 40 };
                places.push((start.abs_diff(site.tokens.start) + outside, at));
            }
            names.keep(kept, at);
        }
        let terms = |kept: &[usize]| kept.iter().map(|at| names.term(self.prose, *at)).collect();
        out.names = terms(kept);
        kept.clear();
        places.sort_unstable();
        for (_, at) in places {
            names.keep(kept, *at);
        }
        out.places = terms(kept);
    }

    /// Content words of the clause; of the sentence where the clause has fewer than three.
    fn words(
        &self,
        site: &Site,
        counted: &Range<usize>,
        said: &[Range<usize>; 2],
        words: &mut Words,
    ) -> Vec<Key> {
        words.read(self.prose, site.sentence_tokens.clone());
        let fits = |at: usize| {
            !site.tokens.contains(&at)
                && !counted.contains(&at)
                && !said.iter().any(|it| it.contains(&at))
        };
        for range in [&site.clause, &site.sentence_tokens] {
            words.take(range, fits);
            if words.taken.len() >= 3 {
                break;
            }
        }
        words.taken()
    }

    /// What a figure counts, folded: "afghan national"; `None` where nothing is named. `key` is room for it.
    pub(crate) fn counted_term(
        &self,
        counted: &Range<usize>,
        trigger: Option<usize>,
        people: bool,
        state: Option<&'static str>,
        key: &mut String,
    ) -> Option<Term> {
        let prose = self.prose;
        key.clear();
        key.push_str(state.unwrap_or(""));
        key.push_str(if state.is_some() { " " } else { "" });
        // "43 members of the [security forces]".
        let whole = last_of(counted).and_then(|last| {
            let members = prose.lemma_letters(last) == "member" && prose.is_word(last + 1, "of");
            if members { chunk::noun_phrase_from(prose, last + 2) } else { None }
        });
        for at in whole.into_iter().flatten().filter(|&at| prose.tag(at).nominal()) {
            fold::word(prose.word(at), key);
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
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
            fold::word(prose.word(at), key);
        }
        key.truncate(key.trim_end().len());
        let span = match (counted.is_empty(), trigger) {
            (false, _) => prose.span_of(counted.clone()),
            (true, Some(trigger)) => prose.tokens()[trigger].span(),
            // "88 have not": the figure itself.
            (true, None) if state.is_some() && counted.start > 0 => {
                prose.tokens()[counted.start - 1].span()
            }
            (true, None) => return None,
        };
        // "22 dead", "22 deaths", "22 others": people, and nobody says which.
        let nameless = people && head.is_none_or(|it| generic(prose, it));
        if nameless {
            key.push_str(if key.is_empty() { "people" } else { " people" });
        }
        (!key.is_empty()).then(|| Term { span, key: Key::new(key) })
    }
}

/// Content words of one sentence, from which those of each of its claims are taken.
#[derive(Debug, Default)]
struct Words {
    /// The tokens that were read.
    range: Range<usize>,
    /// In the order of their letters, those of one word in the order of the text: first letters as
    /// a number, which tells most words apart, the word, and where it stands.
    list: Vec<(u64, Key, usize)>,
    /// Those taken, as their places in the list.
    taken: Vec<usize>,
    /// Room for a word that the word lists do not know.
    unlisted: String,
}

impl Words {
    /// Reads the words of `range`, if they are not those that were read last.
    fn read(&mut self, prose: &Prose<'_>, range: Range<usize>) {
        if self.range == range {
            return;
        }
        self.list.clear();
        for at in range.clone().filter(|&at| content(prose, at)) {
            let lemma = prose.lemma_letters(at);
            if lemma.is_empty() {
                self.unlisted.clear();
                fold::unlisted(prose.word(at), &mut self.unlisted);
            }
            let word = if lemma.is_empty() { self.unlisted.as_str() } else { lemma };
            if word.len() < 2 {
                continue;
            }
            let key = if lemma.is_empty() { Key::new(word) } else { Key::listed(lemma) };
            self.list.push((head(word), key, at));
        }
        self.list.sort_unstable();
        self.range = range;
    }

    /// Takes each word that stands in `range` at a token that `fits`, as many as a claim keeps of
    /// those that stand first.
    fn take(&mut self, range: &Range<usize>, fits: impl Fn(usize) -> bool) {
        let list = &self.list;
        self.taken.clear();
        for (place, (head, word, at)) in list.iter().enumerate() {
            if range.contains(at)
                && fits(*at)
                && self.taken.last().is_none_or(|it| list[*it].0 != *head || list[*it].1 != *word)
            {
                self.taken.push(place);
            }
        }
        if self.taken.len() > MOST_WORDS {
            self.taken.sort_unstable_by_key(|it| list[*it].2);
            self.taken.truncate(MOST_WORDS);
            self.taken.sort_unstable();
        }
    }

    /// Those taken, in the order of their letters.
    fn taken(&self) -> Vec<Key> {
        self.taken.iter().map(|it| self.list[*it].1.clone()).collect()
    }
}

/// The first eight bytes of a word as a number that sorts as they do.
fn head(word: &str) -> u64 {
    let bytes = word.as_bytes();
    match bytes.first_chunk() {
        Some(eight) => u64::from_be_bytes(*eight),
        None => match (bytes.first_chunk(), bytes.last_chunk()) {
            // The first four and the last four of them, which may be some of the first.
            (Some(first), Some(last)) => {
                let (first, last) = (u32::from_be_bytes(*first), u32::from_be_bytes(*last));
                u64::from(first) << 32 | u64::from(last) << (8 * (8 - bytes.len()))
            }
            _ => {
                bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
                    << (8 * (8 - bytes.len()))
            }
        },
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
