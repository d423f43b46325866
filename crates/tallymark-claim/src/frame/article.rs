//! What an article is about as a whole: its names, its main happening, its place.

use std::ops::Range;

use crate::chunk;
use crate::document::{Document, SectionKind};
use crate::fold;
use crate::frame::event::{self, happens, harms};
use crate::frame::listed::{self, LISTED};
use crate::frame::named::Named;
use crate::frame::names::{Name, Names};
use crate::frame::past;
use crate::frame::scope::is_site;
use crate::frame::when;
use crate::key::Key;
use crate::lexicon::WordId;
use crate::marks::Marks;
use crate::prose::Prose;
use crate::time::{Date, Grain, Period, TimeExpression};

/// A date where it stands.
#[derive(Clone, Debug)]
pub(crate) struct When {
    /// Place in the list of time expressions.
    pub(crate) index: usize,
    /// Its first token, and the one after its last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The clause that it stands in.
    pub(crate) clause: Range<usize>,
    /// Whether it says when somebody spoke.
    pub(crate) speech: bool,
    /// Whether it says when something was published or found: "In June, a study found".
    pub(crate) statement: bool,
}

/// Where a sentence begins in the lists of its article.
#[derive(Clone, Copy, Debug)]
struct Start {
    name: usize,
    event: usize,
    time: usize,
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
    names: Names,
    /// Happenings and things by the tokens that name them, in order.
    events: Vec<(usize, &'static str)>,
    times: Vec<(usize, When)>,
    /// One for each sentence and one behind the last.
    starts: Vec<Start>,
    /// The date of the past happening that each sentence tells of, if it does.
    past: Vec<Option<Period>>,
    /// Kinds of places that the opening names: a fire in a factory counts its dead in the factory.
    sites: Vec<WordId>,
    /// Whether the opening tells of hostages: then "holding 40 people" counts them.
    pub(crate) hostages: bool,
    /// Whether the opening tells of a court, an inquiry or an anniversary: its news is not the
    /// happening, which may be years ago.
    pub(crate) aftermath: bool,
    /// Happenings with names.
    named: Named,
    /// The main happening.
    pub(crate) event: Option<Event>,
    /// The dateline's place, folded.
    pub(crate) place: Option<String>,
    /// When its happening was, where its opening says how many years ago.
    pub(crate) years_on: Option<Period>,
    /// The day that its words are told on.
    day: Option<Date>,
}

impl Article {
    pub(super) fn read(
        document: &Document,
        prose: &Prose<'_>,
        times: &[TimeExpression],
    ) -> Article {
        let names = Names::read(prose);
        let mut it = Article { names, events: event::all(prose), ..Article::default() };
        it.day = document.reference().map(|it| it.start);
        it.read_times(prose, times);
        it.read_starts(prose);
        it.read_opening(prose);
        it.event = it.main_event(document, prose, times);
        it.years_on = it.day.and_then(|day| past::years_on(prose, day));
        it.named = Named::read(prose, &it.events);
        it.past = past::eras(&it, document, prose, times);
        if let Some(event) = it.event.as_mut().filter(|it| it.period.is_none()) {
            event.period = past::main_era(&it.past, prose).or(it.years_on);
        }
        it.place = document.place.as_deref().map(fold::fold_name).filter(|it| !it.is_empty());
        it
    }

    /// The names that stand in it.
    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    /// The names that stand among `tokens` of a sentence, with their places in the list.
    #[inline]
    pub(super) fn names_in(
        &self,
        sentence: usize,
        tokens: &Range<usize>,
    ) -> impl Iterator<Item = (usize, &Name)> {
        let names = |at: usize| self.starts.get(at).map_or(0, |it| it.name);
        self.names.within(names(sentence)..names(sentence + 1), tokens)
    }

    /// The happenings and things that `tokens` of a sentence name.
    #[inline]
    pub(crate) fn events_in(
        &self,
        sentence: usize,
        tokens: &Range<usize>,
    ) -> &[(usize, &'static str)] {
        let events = |at: usize| self.starts.get(at).map_or(0, |it| it.event);
        let events = &self.events[events(sentence)..events(sentence + 1)];
        let events = &events[before(events, |it| it.0 < tokens.start)..];
        &events[..before(events, |it| it.0 < tokens.end)]
    }

    /// Whether `tokens` of a sentence name the happening `key`.
    pub(super) fn names_event(&self, sentence: usize, tokens: &Range<usize>, key: &str) -> bool {
        self.events_in(sentence, tokens).iter().any(|it| it.1 == key)
    }

    /// The dates of a sentence that stand among `tokens`.
    #[inline]
    pub(crate) fn times_of(
        &self,
        sentence: usize,
        tokens: &Range<usize>,
    ) -> impl Iterator<Item = &When> {
        let times = |at: usize| self.starts.get(at).map_or(0, |it| it.time);
        let times = &self.times[times(sentence)..times(sentence + 1)];
        let times = &times[before(times, |it| it.1.start < tokens.start)..];
        let end = tokens.end;
        times.iter().map(|it| &it.1).take_while(move |it| it.start < end)
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

    /// Whether `period` is a day of the last weeks, which the article may still have as its news.
    pub(crate) fn is_recent(&self, period: Period) -> bool {
        let day = period.grain == Grain::Day;
        day && self.day.is_some_and(|it| !past::is_past(period, it))
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
    ) -> Option<Key> {
        let name = self.named.of(prose, key, token, clause)?;
        let mut christened = String::with_capacity(name.len() + 1 + key.len());
        fold::name(name, &mut christened);
        christened.push(' ');
        christened.push_str(key);
        Some(Key::new(&christened))
    }

    /// Whether a place of this kind is where the news is, and so no site among others.
    pub(crate) fn opens_at(&self, kind: WordId) -> bool {
        self.sites.contains(&kind)
    }

    fn read_times(&mut self, prose: &Prose<'_>, times: &[TimeExpression]) {
        self.times.reserve(times.len());
        for (index, time) in times.iter().enumerate() {
            let Some(sentence) = prose.sentence_at(time.span.start()) else { continue };
            let Range { start, end } = prose.tokens_of(time.span);
            let clause = chunk::clause_of(prose, start);
            let speech = when::dates_speech(prose, start, end, &clause);
            let statement = when::dates_statement(prose, start, &clause);
            self.times.push((sentence, When { index, start, end, clause, speech, statement }));
        }
        self.times.sort_by_key(|it| (it.0, it.1.start));
    }

    fn read_starts(&mut self, prose: &Prose<'_>) {
        let mut at = Start { name: 0, event: 0, time: 0 };
        self.starts.reserve_exact(prose.sentences().len() + 1);
        for (index, sentence) in prose.sentences().iter().enumerate() {
            self.starts.push(at);
            let end = sentence.tokens.end;
            at.name = self.names.next(at.name, end);
            while self.events.get(at.event).is_some_and(|it| it.0 < end) {
                at.event += 1;
            }
            while self.times.get(at.time).is_some_and(|it| it.0 <= index) {
                at.time += 1;
            }
        }
        self.starts.push(at);
    }

    /// What headline and first sentences tell.
    fn read_opening(&mut self, prose: &Prose<'_>) {
        let text = prose.sentences().iter().filter(|it| it.section.is_text()).take(OPENING);
        let listed: &Marks = &LISTED;
        for (sentence, it) in text.enumerate() {
            for at in it.tokens.clone() {
                let bits = listed.get(prose.lemma(at));
                if bits & (listed::CAPTIVES | listed::AFTERMATH | listed::SITE) == 0 {
                    continue;
                }
                self.hostages |= bits & listed::CAPTIVES != 0;
                self.aftermath |= sentence < 4 && bits & listed::AFTERMATH != 0;
                // Each kind once: an opening without a stop may be as long as its page.
                if sentence < 3 && is_site(prose, at) && !self.sites.contains(&prose.lemma(at)) {
                    self.sites.push(prose.lemma(at));
                }
            }
        }
    }

    /// The happening named most, headline and opening counting more, and its date.
    fn main_event(
        &self,
        document: &Document,
        prose: &Prose<'_>,
        times: &[TimeExpression],
    ) -> Option<Event> {
        // Each key with its weight and where it is first named: an article has a few.
        let mut counts: Vec<(&'static str, u32, usize)> = Vec::with_capacity(16);
        let mut body = 0;
        for (index, sentence) in prose.sentences().iter().enumerate() {
            let weight = match sentence.section {
                SectionKind::Furniture | SectionKind::Byline => continue,
                SectionKind::Headline | SectionKind::KeyPoints => 4,
                _ => {
                    body += 1;
                    if body <= 4 { 3 } else { 1 }
                }
            };
            for &(at, key) in self.events_in(index, &sentence.tokens) {
                match counts.iter_mut().find(|it| std::ptr::eq(it.0, key) || it.0 == key) {
                    Some(known) => known.1 += weight,
                    None => counts.push((key, weight, at)),
                }
            }
        }
        let (key, _, token) = counts
            .into_iter()
            .filter(|(key, ..)| happens(key))
            // "the vote after the riots": what harms is news before what is decided.
            .map(|(key, count, at)| (key, count + if harms(key) { count / 2 } else { 0 }, at))
            .max_by_key(|(_, count, at)| (*count, std::cmp::Reverse(*at)))?;
        Some(Event { key, token, period: past::event_date(self, key, document, prose, times) })
    }
}

/// How many of a sorted list stand before what is sought; most lists of a sentence are short.
#[inline]
pub(super) fn before<T>(list: &[T], is: impl Fn(&T) -> bool) -> usize {
    const SHORT: usize = 16;
    if list.len() > SHORT {
        return list.partition_point(is);
    }
    list.iter().position(|it| !is(it)).unwrap_or(list.len())
}

/// How many sentences are read for what the opening tells, headline and key points among them.
const OPENING: usize = 6;

/// Hostages or captives.
pub(super) const CAPTIVES: &[&str] = &["hostage", "captive", "captor", "kidnapper"];

/// Words of what comes after a happening: in court, before an inquiry, at a memorial.
pub(super) const AFTER: &[&str] = &[
    "acquit",
    "acquittal",
    "anniversary",
    "commemorate",
    "convict",
    "conviction",
    "court",
    "defendant",
    "inquest",
    "inquiry",
    "judge",
    "jury",
    "lawsuit",
    "memorial",
    "plaintiff",
    "prosecutor",
    "remembrance",
    "sentence",
    "settlement",
    "sue",
    "trial",
    "tribunal",
    "verdict",
];
