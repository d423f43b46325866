//! What an article is about as a whole: its names, its main happening, its place.

use std::ops::Range;
use std::sync::LazyLock;

use crate::chunk;
use crate::document::{Document, SectionKind};
use crate::fold;
use crate::frame::event::{self, happens, harms};
use crate::frame::named::Named;
use crate::frame::names::Names;
use crate::frame::past;
use crate::frame::scope::is_site;
use crate::frame::when;
use crate::lexicon::WordId;
use crate::marks::Marks;
use crate::prose::Prose;
use crate::time::{Grain, Period, TimeExpression};

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
    names: Names,
    /// Happenings and things by the tokens that name them, in order.
    events: Vec<(usize, &'static str)>,
    times: Vec<(usize, When)>,
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
}

impl Article {
    pub(super) fn read(
        document: &Document,
        prose: &Prose<'_>,
        times: &[TimeExpression],
    ) -> Article {
        let names = Names::read(prose);
        let mut it = Article { names, events: event::all(prose), ..Article::default() };
        it.read_times(prose, times);
        it.aftermath = opening(prose, 4).any(|at| AFTERMATH.get(prose.lemma(at)) != 0);
        it.event = it.main_event(document, prose, times);
        it.sites = opening_sites(prose);
        it.hostages = tells_of_hostages(prose);
        it.named = Named::read(prose, &it.events);
        it.past = past::eras(&it, document, prose, times);
        if let Some(event) = it.event.as_mut().filter(|it| it.period.is_none()) {
            event.period = past::main_era(&it.past, prose);
        }
        it.place = document.place.as_deref().map(fold::fold_name).filter(|it| !it.is_empty());
        it
    }

    /// The names that stand in it.
    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    /// The happenings and things that the tokens in `range` name.
    pub(crate) fn events_in(&self, range: Range<usize>) -> &[(usize, &'static str)] {
        let from = self.events.partition_point(|it| it.0 < range.start);
        let len = self.events[from..].partition_point(|it| it.0 < range.end);
        &self.events[from..from + len]
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

    fn read_times(&mut self, prose: &Prose<'_>, times: &[TimeExpression]) {
        self.times.reserve(times.len());
        for (index, time) in times.iter().enumerate() {
            let Some(sentence) = prose.sentence_at(time.span.start()) else { continue };
            let Range { start, end } = prose.tokens_of(time.span);
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
        // Each key with its weight and where it is first named: an article has a few.
        let mut counts: Vec<(&'static str, u32, usize)> = Vec::with_capacity(16);
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
                match counts.iter_mut().find(|it| it.0 == key) {
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

/// The tokens of the first sentences of the text, headline and key points among them.
fn opening<'a>(prose: &'a Prose<'_>, sentences: usize) -> impl Iterator<Item = usize> + use<'a> {
    let text = |kind: SectionKind| !matches!(kind, SectionKind::Furniture | SectionKind::Byline);
    let opening = prose.sentences().iter().filter(move |it| text(it.section)).take(sentences);
    opening.flat_map(|it| it.tokens.clone())
}

static HOSTAGES: LazyLock<Marks> =
    LazyLock::new(|| Marks::of_lemmas(&[&["hostage", "captive", "captor", "kidnapper"]]));

/// Words of what comes after a happening: in court, before an inquiry, at a memorial.
static AFTERMATH: LazyLock<Marks> = LazyLock::new(|| {
    Marks::of_lemmas(&[&[
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
    ]])
});

/// Whether headline or first sentences name hostages or captives.
fn tells_of_hostages(prose: &Prose<'_>) -> bool {
    opening(prose, 6).any(|at| HOSTAGES.get(prose.lemma(at)) != 0)
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
