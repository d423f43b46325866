//! What a claim's neighbors tell of it: the main happening and date of its article, and background told by a name.

use std::cmp::Reverse;

use tallymark_claim::{Measure, Period, Scope};

use crate::row::{Family, Flag, Name, Part, Row};
use crate::terms::{Rarity, TermId};

/// A name that so many figures of an article stand beside may be what the article is about.
const OFTEN: usize = 2;
/// How many words of its clauses say what an article is about.
const TOPIC_WORDS: usize = 12;
/// How many names say what an article is about.
const TOPIC: usize = 3;

/// Room to work in, kept from article to article.
#[derive(Default)]
struct Room {
    terms: Vec<TermId>,
    /// Terms with how often each stands there.
    counts: Vec<(usize, TermId)>,
    dates: Vec<Period>,
}

/// Fills in what hangs on the other claims of an article, and what terms weigh.
pub(crate) fn fill_articles(rows: &mut [Row], rarity: &Rarity) {
    let mut room = Room::default();
    for rows in rows.chunk_by_mut(|x, y| x.document == y.document) {
        rows.iter_mut().for_each(|it| it.sets.weigh(rarity));
        main_event(rows, rarity, &mut room);
        parts(rows);
        main_date(rows, &mut room);
        topic(rows, rarity, &mut room);
        on_topic(rows, rarity, &mut room);
    }
}

impl Room {
    /// Counts `terms`: the most frequent first, of equals in an order that hangs on no document's name.
    fn count(&mut self, terms: impl Iterator<Item = TermId>, rarity: &Rarity) {
        self.terms.clear();
        self.terms.extend(terms);
        self.terms.sort_unstable();
        self.counts.clear();
        self.counts.extend(self.terms.chunk_by(|x, y| x == y).map(|run| (run.len(), run[0])));
        self.counts.sort_unstable_by_key(|it| (Reverse(it.0), rarity.key(it.1)));
    }

    /// The first `most` of the terms that were counted, sorted.
    fn first(&mut self, most: usize) -> &[TermId] {
        self.terms.clear();
        self.terms.extend(self.counts.iter().take(most).map(|it| it.1));
        self.terms.sort_unstable();
        &self.terms
    }
}

/// Marks the claims of one article that are about what most of its figures are about.
fn main_event(rows: &mut [Row], rarity: &Rarity, room: &mut Room) {
    let told = rows.iter().filter(|it| it.family != Family::Date);
    room.count(told.filter_map(|it| it.event), rarity);
    // Of equals the last one.
    let most = room.counts.iter().take_while(|it| it.0 == room.counts[0].0).last();
    let main = most.map(|it| it.1);
    for row in rows {
        let is_main = row.event.is_some() && row.event == main;
        row.flags.set(Flag::Main, is_main);
    }
}

/// Lets what those suffer who came to help be a part where the article counts more of all.
///
/// "The blast killed 112 people. Crews mourn for 21 firefighters": of the 112. So are bodies found
/// until then: "All 144 aboard died. Searchers have brought down 43 bodies".
fn parts(rows: &mut [Row]) {
    let own = |it: &Row| it.measure.of_fate() && it.era.is_none() && it.scope == Scope::Whole;
    // The largest count of all people by measure, of what the article is about: there are five.
    let mut all: Vec<(Measure, f64)> = Vec::new();
    let main = |it: &Row| own(it) && it.is(Flag::Main);
    for row in rows.iter().filter(|it| main(it) && it.people == Some(Name::EVERYONE)) {
        match all.iter_mut().find(|it| it.0 == row.measure) {
            Some(known) => known.1 = known.1.max(row.size),
            None => all.push((row.measure, row.size)),
        }
    }
    let some = |it: &Row| it.people == Some(Name::RESCUER) || it.is(Flag::Bodies);
    for row in rows.iter_mut().filter(|it| main(it) && some(it)) {
        if all.iter().any(|it| it.0 == row.measure && it.1 > row.size) {
            row.scope = Scope::Part;
        }
    }
}

/// Marks the dates of one article that it tells most often.
fn main_date(rows: &mut [Row], room: &mut Room) {
    let dates = &mut room.dates;
    dates.clear();
    dates.extend(rows.iter().filter(|it| !it.is(Flag::Speech)).filter_map(|it| it.date));
    dates.sort_unstable();
    let longest = dates.chunk_by(|x, y| x == y).map(<[Period]>::len).max().unwrap_or(0);
    let count = |it: Period| {
        dates.partition_point(|date| *date <= it) - dates.partition_point(|date| *date < it)
    };
    for row in rows.iter_mut().filter(|it| !it.is(Flag::Speech)) {
        let is_main = row.date.is_some_and(|it| count(it) == longest);
        row.flags.set(Flag::MainDate, is_main);
    }
}

/// Gives figures that name nothing the names that their article tells most often: "The bill stands at 6 billion."
fn topic(rows: &mut [Row], rarity: &Rarity, room: &mut Room) {
    if !rows.iter().any(names_nothing) {
        return;
    }
    room.count(rows.iter().flat_map(|it| it.names().terms().iter().copied()), rarity);
    let counts = &room.counts;
    let often = counts.iter().take_while(|it| it.0 >= OFTEN && 2 * it.0 >= counts[0].0).count();
    let topic = room.first(often.min(TOPIC));
    if topic.is_empty() {
        return;
    }
    for row in rows.iter_mut().filter(|it| names_nothing(it)) {
        row.sets.replace(Part::Names, topic);
        row.sets.weigh(rarity);
    }
}

/// Whether neither a name nor a place nor a happening is told of a figure.
fn names_nothing(row: &Row) -> bool {
    row.names().is_empty() && row.places().is_empty() && row.about().is_empty()
}

/// Marks the dates whose clause holds one of the words that their article uses most, of those that other articles use too.
///
/// "The prime minister vowed on Wednesday to ..." is off the topic of a report on a fire that Wednesday.
fn on_topic(rows: &mut [Row], rarity: &Rarity, room: &mut Room) {
    if rows.iter().all(|it| it.date.is_none()) {
        return;
    }
    room.count(rows.iter().flat_map(|it| shared_words(it, rarity)), rarity);
    let topic = room.first(TOPIC_WORDS);
    for row in rows.iter_mut().filter(|it| it.date.is_some()) {
        let on_topic = shared_words(row, rarity).any(|it| topic.binary_search(&it).is_ok());
        row.flags.set(Flag::OnTopic, on_topic);
    }
}

/// What a row is about and the words of its clause, each once, without those of one article alone.
fn shared_words<'a>(row: &'a Row, rarity: &'a Rarity) -> impl Iterator<Item = TermId> + 'a {
    let about = row.about();
    let others = row.words().terms().iter().filter(move |it| !about.has(**it));
    about.terms().iter().chain(others).copied().filter(|it| rarity.count(*it) > 1)
}

/// Whether the figure is told once a happening; how strong a group is hangs on none.
fn is_of_happening(row: &Row) -> bool {
    matches!(row.family, Family::Toll | Family::Event) && row.measure != Measure::Fighters
}

/// Gives undated tolls that name what other claims tell as background the date of that background.
///
/// "2,000 died in Velm", where all dated figures that name Velm are of 2003.
pub(crate) fn eras(rows: &mut [Row], rarity: &Rarity) {
    let terms = rarity.len();
    let mut background = vec![0u32; terms];
    let mut main = vec![0u32; terms];
    let mut told: Vec<(TermId, Period)> = Vec::new();
    for row in rows.iter() {
        tell(row, |term, era| match era {
            Some(era) => {
                background[term.index()] += 1;
                told.push((term, era));
            }
            None => main[term.index()] += 1,
        });
    }
    told.sort_unstable();
    // The date told most often of each, once: a name told of a thousand times is asked for as often.
    let most: Vec<(TermId, Period)> = told
        .chunk_by(|x, y| x.0 == y.0)
        .filter_map(|of_one| {
            let runs = of_one.chunk_by(|x, y| x == y);
            runs.max_by(|x, y| x.len().cmp(&y.len()).then(y[0].cmp(&x[0]))).map(|run| run[0])
        })
        .collect();
    settle(rows, rarity, |term| {
        let at = term.index();
        if background[at] == 0 || background[at] < main[at] {
            return None;
        }
        most.binary_search_by_key(&term, |it| it.0).ok().map(|at| most[at].1)
    });
}

/// Calls `each` with the names of a figure and the time that it tells them of as background, or none where it is news.
pub(crate) fn tell(row: &Row, mut each: impl FnMut(TermId, Option<Period>)) {
    if row.family == Family::Date || row.era.is_none() && !is_of_happening(row) {
        return;
    }
    named(row).for_each(|term| each(term, row.era));
}

/// Gives undated tolls the time of the rarest of their names that has one.
pub(crate) fn settle(rows: &mut [Row], rarity: &Rarity, era: impl Fn(TermId) -> Option<Period>) {
    // What the opening tells, and what is dated, is no background for a name's sake.
    let open = |it: &Row| {
        is_of_happening(it) && it.era.is_none() && it.happened.is_none() && !it.is(Flag::Lead)
    };
    for row in rows.iter_mut().filter(|it| open(it)) {
        let dated = named(row).filter_map(|term| Some((rarity.key(term), era(term)?)));
        row.era = dated.min_by_key(|it| it.0).map(|it| it.1);
    }
}

/// The names and places of a row.
fn named(row: &Row) -> impl Iterator<Item = TermId> + '_ {
    let names = row.names();
    let places = row.places().terms().iter().filter(move |it| !names.has(**it));
    names.terms().iter().chain(places).copied()
}
