//! What an article is about as a whole: its names, its main happening, its place.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::chunk;
use crate::document::{Document, SectionKind};
use crate::fold;
use crate::frame::event::{self, happens, harms};
use crate::frame::named::Named;
use crate::frame::past;
use crate::frame::place::{Placed, person, placed};
use crate::frame::scope::is_site;
use crate::frame::when;
use crate::lexicon::WordId;
use crate::prose::Prose;
use crate::tag::Tag;
use crate::time::{Grain, Period, TimeExpression};

/// A name where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// Folded, short forms and acronyms led back to their long form.
    pub(crate) key: u32,
    /// Whether it is where something is: "in Norport", "near the Sund Strait".
    pub(crate) place: bool,
}

/// A date where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct When {
    /// Place in the list of time expressions.
    pub(crate) index: usize,
    /// Its first token.
    pub(crate) start: usize,
    /// Whether it says when somebody spoke.
    pub(crate) speech: bool,
}

/// The happening that most of the article tells of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Event {
    /// Its key in `events.txt`.
    pub(crate) key: &'static str,
    /// Where it is first named.
    pub(crate) token: usize,
    /// When it happened.
    pub(crate) period: Option<Period>,
}

/// What all claims of an article share.
#[derive(Debug, Default)]
pub(crate) struct Article {
    names: Vec<Name>,
    keys: Vec<String>,
    /// Happenings and things by the tokens that name them, in order.
    events: Vec<(usize, &'static str)>,
    times: Vec<(usize, When)>,
    /// The date of the past happening that each sentence tells of, if it does.
    past: Vec<Option<Period>>,
    /// Kinds of places that the opening names: a fire in a factory counts its dead in the factory.
    sites: Vec<WordId>,
    /// Whether the opening tells of hostages: then "holding 40 people" counts them.
    pub(crate) hostages: bool,
    /// Happenings with names.
    named: Named,
    /// The main happening.
    pub(crate) event: Option<Event>,
    /// The dateline's place, folded.
    pub(crate) place: Option<String>,
}

impl Article {
    pub(super) fn read(
        document: &Document,
        prose: &Prose<'_>,
        times: &[TimeExpression],
    ) -> Article {
        let mut it = Article::default();
        it.read_names(prose);
        it.events = event::all(prose);
        it.read_times(prose, times);
        it.event = it.main_event(document, prose, times);
        it.sites = opening_sites(prose);
        it.hostages = tells_of_hostages(prose);
        it.named = Named::read(prose);
        it.past = past::eras(&it, document, prose, times);
        if let Some(event) = it.event.as_mut().filter(|it| it.period.is_none()) {
            event.period = past::main_era(&it.past, prose);
        }
        it.place = document.place.as_deref().map(fold::fold_name).filter(|it| !it.is_empty());
        it
    }

    /// The names of the tokens in `range`.
    pub(crate) fn names_in(&self, range: Range<usize>) -> impl Iterator<Item = &Name> {
        let from = self.names.partition_point(|it| it.tokens.start < range.start);
        self.names[from..].iter().take_while(move |it| it.tokens.start < range.end)
    }

    /// The happenings and things that the tokens in `range` name.
    pub(crate) fn events_in(&self, range: Range<usize>) -> &[(usize, &'static str)] {
        let from = self.events.partition_point(|it| it.0 < range.start);
        let len = self.events[from..].partition_point(|it| it.0 < range.end);
        &self.events[from..from + len]
    }

    /// The folded letters of a name.
    pub(crate) fn key(&self, name: &Name) -> &str {
        &self.keys[name.key as usize]
    }

    /// The dates of a sentence that stand among `tokens`.
    pub(crate) fn times_of(
        &self,
        sentence: usize,
        tokens: &Range<usize>,
    ) -> impl Iterator<Item = &When> {
        let tokens = tokens.clone();
        let from = self.times.partition_point(|it| (it.0, it.1.start) < (sentence, tokens.start));
        self.times[from..]
            .iter()
            .take_while(move |it| it.0 == sentence && it.1.start < tokens.end)
            .map(|it| &it.1)
    }

    /// The date of the past happening that the sentence tells of: not the one of the news.
    pub(crate) fn past(&self, sentence: usize) -> Option<Period> {
        self.past.get(sentence).copied().flatten()
    }

    /// Whether `period` is not that of the article's happening, and long before the article.
    pub(crate) fn is_background(&self, period: Period, document: &Document) -> bool {
        let main = self.event.and_then(|it| it.period);
        main.is_none_or(|it| !it.intersects(period))
            && document.reference().is_some_and(|it| past::is_past(period, it.start))
    }

    /// Whether `period` is a day some days before that of the article's happening: "on July 8, more than 50 were killed".
    pub(crate) fn is_earlier(&self, period: Period) -> bool {
        const DAYS: i32 = 2;
        let day = |it: Period| it.grain == Grain::Day;
        self.event.and_then(|it| it.period).is_some_and(|main| {
            day(main) && day(period) && main.start.days_since(period.end) > DAYS
        })
    }

    /// "anna storm" for the storm that a figure at `token` is about, where it has a name.
    pub(crate) fn christened(
        &self,
        prose: &Prose<'_>,
        key: &str,
        token: usize,
        clause: &Range<usize>,
    ) -> Option<String> {
        self.named.of(prose, key, token, clause).map(|name| format!("{name} {key}"))
    }

    /// Whether a place of this kind is where the news is, and so no site among others.
    pub(crate) fn opens_at(&self, kind: WordId) -> bool {
        self.sites.contains(&kind)
    }

    fn read_names(&mut self, prose: &Prose<'_>) {
        let mut ids: BTreeMap<String, u32> = BTreeMap::new();
        // Most names are written the same way each time: they are folded once.
        // A hash before the letters spares most comparisons of them.
        let mut seen: BTreeMap<(u64, &str), u32> = BTreeMap::new();
        let mut sure: Vec<bool> = Vec::new();
        let mut people: Vec<bool> = Vec::new();
        let mut perhaps: Vec<usize> = Vec::new();
        for sentence in prose.sentences() {
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                if prose.tag(at) != Tag::Proper {
                    at += 1;
                    continue;
                }
                let end = name_end(prose, at, sentence.tokens.end);
                let written = &prose.text()[prose.span_of(at..end)];
                let id = *seen.entry((hash(written), written)).or_insert_with(|| {
                    let key = fold::fold_name(written);
                    *ids.entry(key).or_insert_with_key(|key| {
                        self.keys.push(key.clone());
                        sure.push(false);
                        people.push(false);
                        (self.keys.len() - 1) as u32
                    })
                });
                let place =
                    if at > sentence.tokens.start { placed(prose, at, end) } else { Placed::No };
                match place {
                    Placed::Surely => sure[id as usize] = true,
                    Placed::Perhaps => perhaps.push(self.names.len()),
                    Placed::No => {}
                }
                people[id as usize] |= person(prose, at, end);
                self.names.push(Name { tokens: at..end, key: id, place: place == Placed::Surely });
                at = end;
            }
        }
        // "to Norport" is a place where the article says "in Norport" as well.
        for at in perhaps {
            self.names[at].place = sure[self.names[at].key as usize];
        }
        self.tie_short_forms(prose);
        // "in Marsh's office" is no place where "Adam Marsh" is somebody.
        for name in &mut self.names {
            name.place &= !people[name.key as usize];
        }
    }

    /// Leads "TTP" back to "Tehreek-e-Norland (TTP)" and "Marsh" to "Adam Marsh".
    fn tie_short_forms(&mut self, prose: &Prose<'_>) {
        let mut to: Vec<u32> = (0..self.keys.len() as u32).collect();
        for pair in self.names.windows(2) {
            let [long, short] = pair else { continue };
            let bracketed = short.tokens.start == long.tokens.end + 1
                && prose.is_word(long.tokens.end, "(")
                && prose.is_word(short.tokens.end, ")");
            if bracketed
                && abbreviates(&self.keys[short.key as usize], &self.keys[long.key as usize])
            {
                to[short.key as usize] = long.key;
            }
        }
        // The last word of a longer name, where just one longer name ends in it.
        // Not places: "Korea" is no short form of "South Korea"; nor names with "of".
        let mut place = vec![false; self.keys.len()];
        for name in self.names.iter().filter(|it| it.place) {
            place[name.key as usize] = true;
        }
        let person = |key: &str| {
            key.bytes().filter(|b| *b == b' ').count() < 3
                && !key.split(' ').any(|it| {
                    matches!(it, "of" | "new" | "north" | "south" | "east" | "west" | "central")
                })
        };
        let mut last: BTreeMap<&str, (u32, usize)> = BTreeMap::new();
        for (id, key) in self.keys.iter().enumerate().filter(|(id, _)| !place[*id]) {
            if !person(key) {
                continue;
            }
            if let Some((_, word)) = key.rsplit_once(' ') {
                let slot = last.entry(word).or_insert((id as u32, 0));
                slot.1 += 1;
            }
        }
        for (id, key) in self.keys.iter().enumerate() {
            if to[id] == id as u32
                && !place[id]
                && let Some((long, 1)) = last.get(key.as_str())
            {
                to[id] = *long;
            }
        }
        for name in &mut self.names {
            // An acronym of a short form: two steps at most.
            let once = to[name.key as usize];
            name.key = to[once as usize];
        }
    }

    fn read_times(&mut self, prose: &Prose<'_>, times: &[TimeExpression]) {
        for (index, time) in times.iter().enumerate() {
            let Some(sentence) = prose.sentence_at(time.span.start()) else { continue };
            let start = prose.token_at(time.span.start());
            let end = prose.token_at(time.span.end().saturating_sub(1)) + 1;
            let clause = chunk::clause_of(prose, start);
            let speech = when::dates_speech(prose, start, end, &clause);
            self.times.push((sentence, When { index, start, speech }));
        }
        self.times.sort_by_key(|it| (it.0, it.1.start));
    }

    /// The happening named most, headline and opening counting more, and its date.
    fn main_event(
        &self,
        document: &Document,
        prose: &Prose<'_>,
        times: &[TimeExpression],
    ) -> Option<Event> {
        let mut counts: BTreeMap<&'static str, (u32, usize)> = BTreeMap::new();
        let mut body = 0;
        for sentence in prose.sentences() {
            let weight = match sentence.section {
                SectionKind::Furniture | SectionKind::Byline => continue,
                SectionKind::Headline | SectionKind::KeyPoints => 4,
                _ => {
                    body += 1;
                    if body <= 4 { 3 } else { 1 }
                }
            };
            for &(at, key) in self.events_in(sentence.tokens.clone()) {
                let slot = counts.entry(key).or_insert((0, at));
                slot.0 += weight;
            }
        }
        let (key, (_, token)) = counts
            .into_iter()
            .filter(|(key, _)| happens(key))
            // "the vote after the riots": what harms is news before what is decided.
            .map(|(key, (count, at))| (key, (count + if harms(key) { count / 2 } else { 0 }, at)))
            .max_by_key(|(_, (count, at))| (*count, std::cmp::Reverse(*at)))?;
        Some(Event { key, token, period: past::event_date(self, key, document, prose, times) })
    }
}

/// The tokens of the first sentences of the text, headline and key points among them.
fn opening<'a>(prose: &'a Prose<'_>, sentences: usize) -> impl Iterator<Item = usize> + use<'a> {
    let text = |kind: SectionKind| !matches!(kind, SectionKind::Furniture | SectionKind::Byline);
    let opening = prose.sentences().iter().filter(move |it| text(it.section)).take(sentences);
    opening.flat_map(|it| it.tokens.clone())
}

/// Whether headline or first sentences name hostages or captives.
fn tells_of_hostages(prose: &Prose<'_>) -> bool {
    opening(prose, 6)
        .any(|at| matches!(prose.lemma_letters(at), "hostage" | "captive" | "captor" | "kidnapper"))
}

/// The kinds of places in headline and first sentences.
fn opening_sites(prose: &Prose<'_>) -> Vec<WordId> {
    // Each kind once: an opening without a stop may be as long as its page.
    let mut kinds: Vec<WordId> = Vec::new();
    for at in opening(prose, 3).filter(|&at| is_site(prose, at)) {
        if !kinds.contains(&prose.lemma(at)) {
            kinds.push(prose.lemma(at));
        }
    }
    kinds
}

/// A number that two names rarely share; the same on every run and machine.
fn hash(name: &str) -> u64 {
    let mix =
        |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let (words, rest) = name.as_bytes().as_chunks::<8>();
    let hash = words.iter().fold(0, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(hash, |hash, byte| mix(hash, u64::from(*byte)))
}

/// End of the name that opens at `start`: "Bank of Norland", "Ahmad al-Marsi".
fn name_end(prose: &Prose<'_>, start: usize, limit: usize) -> usize {
    let mut at = start + 1;
    let limit = limit.min(start + 10);
    while at < limit {
        let next = || at + 1 < limit && prose.tag(at + 1) == Tag::Proper;
        if prose.tag(at) == Tag::Proper {
            at += 1;
        } else if prose.tag(at) == Tag::Hyphen && at + 1 < limit {
            // "al-Marsi", "Tehreek-e-Norland".
            let word = matches!(prose.tag(at + 1), Tag::Proper)
                || (prose.word(at + 1).len() <= 2
                    && prose.tag(at + 2) == Tag::Hyphen
                    && prose.tag(at + 3) == Tag::Proper);
            if !word {
                break;
            }
            at += 2;
        } else if next()
            && prose.is_one_of(
                at,
                &["of", "de", "del", "bin", "ibn", "von", "van", "al", "el", "da", "la"],
            )
        {
            at += 2;
        } else {
            break;
        }
    }
    at
}

/// Whether the letters of `short` stand in order at the words' heads of `long`.
fn abbreviates(short: &str, long: &str) -> bool {
    if short.contains(' ') || short.len() < 2 || short.len() > 8 {
        return false;
    }
    let heads: String = long.split(' ').filter_map(|it| it.chars().next()).collect();
    let mut rest = heads.chars();
    short.chars().all(|c| rest.any(|it| it == c))
}
