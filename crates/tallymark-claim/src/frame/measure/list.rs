//! The measures that `measures.txt` gives words, and what sort each is.

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

/// The measure that the list gives a word in one of `roles`, by its own form first, then its base form.
pub(crate) fn measure_in(prose: &Prose<'_>, at: usize, roles: &[char]) -> Option<Measure> {
    let token = prose.tokens().get(at)?;
    let lemma = prose.lemma(at);
    [token.word, lemma].into_iter().find_map(|word| {
        if !lexicon().classes(word).has(Class::Measured) {
            return None;
        }
        lexicon().data(word, Class::Measured)?.split(' ').find_map(|reading| {
            let (measure, has) = reading.split_once(':')?;
            has.contains(roles).then(|| named(measure)).flatten()
        })
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
