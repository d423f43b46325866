//! The measures that `measures.txt` gives words, and what sort each is.

use std::sync::LazyLock;

use crate::claim::Measure;
use crate::lexicon::{Class, lexicon};
use crate::prose::Prose;

/// Roles of the words in `measures.txt`.
pub(crate) mod role {
    pub(crate) const OBJECT: char = 'o';
    pub(crate) const SUBJECT: char = 's';
    pub(crate) const ADJECTIVE: char = 'a';
    pub(crate) const HEAD: char = 'h';
    pub(crate) const TOLL: char = 't';
    pub(crate) const AFTER: char = 'p';
    pub(crate) const OF: char = 'n';
    pub(crate) const MONEY: char = 'm';
}

/// What `measures.txt` says of each word: its measures, each with a bit for each letter of its roles.
struct Readings {
    /// For each word, where its readings start; one more than words.
    first: Vec<u32>,
    list: Vec<(Measure, u32)>,
}

static READINGS: LazyLock<Readings> = LazyLock::new(|| {
    let lexicon = lexicon();
    let mut it =
        Readings { first: Vec::with_capacity(lexicon.all().count() + 1), list: Vec::new() };
    for (word, _, classes) in lexicon.all() {
        it.first.push(it.list.len() as u32);
        if !classes.has(Class::Measured) {
            continue;
        }
        let data = lexicon.data(word, Class::Measured).unwrap_or("");
        let readings = data.split(' ').filter_map(|it| it.split_once(':'));
        it.list.extend(readings.filter_map(|(measure, has)| {
            Some((named(measure)?, has.chars().fold(0, |bits, role| bits | bit(role))))
        }));
    }
    it.first.push(it.list.len() as u32);
    it
});

/// A bit for the letter of a role.
const fn bit(role: char) -> u32 {
    1 << (role as u32 % 32)
}

/// The measure that the list gives a word in one of `roles`, by its own form first, then its base form.
#[inline]
pub(crate) fn measure_in(prose: &Prose<'_>, at: usize, roles: &[char]) -> Option<Measure> {
    let token = prose.tokens().get(at)?;
    let roles = roles.iter().fold(0, |bits, role| bits | bit(*role));
    let readings: &Readings = &READINGS;
    [token.word, token.lemma].into_iter().find_map(|word| {
        let range =
            readings.first[word.index()] as usize..readings.first[word.index() + 1] as usize;
        readings.list[range].iter().find(|it| it.1 & roles != 0).map(|it| it.0)
    })
}

/// The measure that a list calls by this name.
fn named(name: &str) -> Option<Measure> {
    Some(match name {
        "killed" => Measure::Killed,
        "injured" => Measure::Injured,
        "casualties" => Measure::Casualties,
        "missing" => Measure::Missing,
        "displaced" => Measure::Displaced,
        "evacuated" => Measure::Evacuated,
        "arrested" => Measure::Arrested,
        "rescued" => Measure::Rescued,
        "trapped" => Measure::Trapped,
        "abducted" => Measure::Abducted,
        "affected" => Measure::Affected,
        "infected" => Measure::Infected,
        "fighters" => Measure::Fighters,
        "population" => Measure::Population,
        "aboard" => Measure::Aboard,
        "attendance" => Measure::Attendance,
        "refugees" => Measure::Refugees,
        "jobs" => Measure::Jobs,
        "damaged" => Measure::Damaged,
        "incidents" => Measure::Incidents,
        "votes" => Measure::Votes,
        "cost" => Measure::Cost,
        "price" => Measure::Price,
        "pay" => Measure::Pay,
        "revenue" => Measure::Revenue,
        "funding" => Measure::Funding,
        "losses" => Measure::Losses,
        "debt" => Measure::Debt,
        "fine" => Measure::Fine,
        "loot" => Measure::Loot,
        _ => return None,
    })
}
