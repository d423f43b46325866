//! What a claim's neighbors tell of it: the main happening and date of its article, and background told by a name.

use tallymark_claim::{Measure, Period};

use crate::row::{Family, Row, Set};
use crate::terms::{Rarity, TermId};

/// A name that so many figures of an article stand beside may be what the article is about.
const OFTEN: usize = 2;
/// How many words of its clauses say what an article is about.
const TOPIC_WORDS: usize = 12;
/// How many names say what an article is about.
const TOPIC: usize = 3;

/// Fills in what hangs on more than one claim.
pub(crate) fn fill(rows: &mut [Row], rarity: &Rarity) {
    let mut start = 0;
    while start < rows.len() {
        let document = rows[start].document;
        let end = start + rows[start..].iter().take_while(|it| it.document == document).count();
        fill_article(&mut rows[start..end], rarity);
        start = end;
    }
    eras(rows, rarity);
}

/// Fills in what hangs on the other claims of one article.
pub(crate) fn fill_article(rows: &mut [Row], rarity: &Rarity) {
    main_event(rows, rarity);
    main_date(rows);
    topic(rows, rarity);
    on_topic(rows, rarity);
}

/// Marks the claims of one article that are about what most of its figures are about.
fn main_event(rows: &mut [Row], rarity: &Rarity) {
    let events =
        rows.iter().filter(|it| it.family != Family::Date).filter_map(|it| it.event).collect();
    let main = most(events, rarity);
    for row in rows {
        row.main = row.event.is_some() && row.event == main;
    }
}

/// Marks the dates of one article that it tells most often.
fn main_date(rows: &mut [Row]) {
    let mut dates: Vec<Period> =
        rows.iter().filter(|it| !it.speech).filter_map(|it| it.date).collect();
    dates.sort_unstable();
    let runs = || dates.chunk_by(|x, y| x == y);
    let longest = runs().map(<[Period]>::len).max().unwrap_or(0);
    let main: Vec<Period> = runs().filter(|run| run.len() == longest).map(|run| run[0]).collect();
    for row in rows.iter_mut().filter(|it| !it.speech) {
        row.main_date = row.date.is_some_and(|it| main.binary_search(&it).is_ok());
    }
}

/// Gives figures that name nothing the names that their article tells most often: "The bill stands at 6 billion."
fn topic(rows: &mut [Row], rarity: &Rarity) {
    let mut names: Vec<TermId> =
        rows.iter().flat_map(|it| it.names.terms.iter().copied()).collect();
    names.sort_unstable();
    let mut runs: Vec<(usize, TermId)> =
        names.chunk_by(|x, y| x == y).map(|run| (run.len(), run[0])).collect();
    runs.sort_unstable_by_key(|it| (std::cmp::Reverse(it.0), rarity.key(it.1)));
    let mut topic: Vec<TermId> = runs
        .iter()
        .take_while(|it| it.0 >= OFTEN && 2 * it.0 >= runs[0].0)
        .take(TOPIC)
        .map(|it| it.1)
        .collect();
    topic.sort_unstable();
    let weight = topic.iter().map(|it| rarity.weight(*it)).sum();
    for row in rows
        .iter_mut()
        .filter(|it| it.names.is_empty() && it.places.is_empty() && it.about.is_empty())
    {
        row.names = Set::new(topic.clone(), weight);
    }
}

/// Marks the figures whose clause holds one of the words that their article uses most, of those that other articles use too.
///
/// "The prime minister vowed on Wednesday to ..." is off the topic of a report on a fire that Wednesday.
fn on_topic(rows: &mut [Row], rarity: &Rarity) {
    let words = |row: &Row| -> Vec<TermId> {
        let mut all = [&row.about.terms[..], &row.words.terms[..]].concat();
        all.sort_unstable();
        all.dedup();
        all
    };
    let mut all: Vec<TermId> =
        rows.iter().flat_map(words).filter(|it| rarity.count(*it) > 1).collect();
    all.sort_unstable();
    let mut runs: Vec<(usize, TermId)> =
        all.chunk_by(|x, y| x == y).map(|run| (run.len(), run[0])).collect();
    runs.sort_unstable_by_key(|it| (std::cmp::Reverse(it.0), rarity.key(it.1)));
    let mut topic: Vec<TermId> = runs.iter().take(TOPIC_WORDS).map(|it| it.1).collect();
    topic.sort_unstable();
    for row in rows {
        row.on_topic = words(row).iter().any(|it| topic.binary_search(it).is_ok());
    }
}

/// Whether the figure is told once a happening; how strong a group is hangs on none.
fn is_of_happening(row: &Row) -> bool {
    matches!(row.family, Family::Toll | Family::Event) && row.measure != Measure::Fighters
}

/// The most frequent term; of equals the same one whatever the documents are called.
fn most(mut terms: Vec<TermId>, rarity: &Rarity) -> Option<TermId> {
    terms.sort_unstable();
    let runs = terms.chunk_by(|x, y| x == y);
    runs.max_by_key(|run| (run.len(), rarity.key(run[0]))).map(|run| run[0])
}

/// Gives undated tolls that name what other claims tell as background the date of that background.
///
/// "2,000 died in Velm", where all dated figures that name Velm are of 2003.
fn eras(rows: &mut [Row], rarity: &Rarity) {
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
    let open =
        |it: &Row| is_of_happening(it) && it.era.is_none() && it.happened.is_none() && !it.lead;
    for row in rows.iter_mut().filter(|it| open(it)) {
        let dated = named(row).filter_map(|term| Some((rarity.key(term), era(term)?)));
        row.era = dated.min_by_key(|it| it.0).map(|it| it.1);
    }
}

/// The names and places of a row.
fn named(row: &Row) -> impl Iterator<Item = TermId> + '_ {
    row.names
        .terms
        .iter()
        .copied()
        .chain(row.places.terms.iter().copied().filter(|it| !row.names.has(*it)))
}
