//! Happenings with a name of their own: "Hurricane Anna", "the Pinnacle Fire".

use std::ops::Range;

use crate::frame::event::{event_at, is_speech};
use crate::prose::Prose;
use crate::tag::Tag;

/// How many named happenings an article has at most; a list of all storms of a century tells no news.
const MOST: usize = 16;
/// A happening that is named later than this many sentences after the first of its kind is another one.
const LATE: usize = 5;

/// A named happening where it is named.
#[derive(Clone, Debug)]
struct Mention {
    token: usize,
    /// Its key in `events.txt`.
    key: &'static str,
    /// Place in the list of names.
    name: usize,
}

/// The happenings of an article that have names.
#[derive(Debug, Default)]
pub(super) struct Named {
    names: Vec<(&'static str, String)>,
    /// In the order of the text.
    mentions: Vec<Mention>,
    /// The name told most often of each key.
    most: Vec<usize>,
}

impl Named {
    /// `events` are the happenings of the article with the tokens that name them.
    pub(super) fn read(prose: &Prose<'_>, events: &[(usize, &'static str)]) -> Named {
        let mut out = Named::default();
        for (key, name) in events.iter().filter_map(|it| christened(prose, *it)) {
            let word = prose.word(name);
            let known = out.names.iter().any(|it| it.0 == key && it.1 == word);
            if !known && out.names.len() < MOST {
                out.names.push((key, word.to_owned()));
            }
        }
        if out.names.is_empty() {
            return out;
        }
        for sentence in prose.sentences() {
            for at in sentence.tokens.clone().filter(|&at| prose.tag(at) == Tag::Proper) {
                let word = prose.word(at);
                if let Some(name) = out.names.iter().position(|it| it.1 == word) {
                    let key = out.names[name].0;
                    out.mentions.push(Mention { token: at, key, name });
                }
            }
        }
        let count = |name: usize| out.mentions.iter().filter(|it| it.name == name).count();
        // "The fire has killed nine. … In the south, the Anna Fire burned on": the first one has no
        // name, or one that the article does not tell.
        let opens = |name: usize| {
            let named = out.mentions.iter().find(|it| it.name == name).map(|it| it.token);
            let told = events.iter().find(|it| it.1 == out.names[name].0).map(|it| it.0);
            let sentence = |at: Option<usize>| {
                let start = prose.tokens().get(at?)?.start();
                prose.sentence_at(start)
            };
            sentence(named) <= sentence(told).map(|it| it + LATE)
        };
        let mut keys: Vec<&'static str> = out.names.iter().map(|it| it.0).collect();
        keys.sort_unstable();
        keys.dedup();
        out.most = keys
            .iter()
            .filter_map(|key| {
                let of_key =
                    (0..out.names.len()).filter(|&it| out.names[it].0 == *key && opens(it));
                of_key.max_by_key(|&it| (count(it), std::cmp::Reverse(it)))
            })
            .collect();
        out
    }

    /// The name of the happening `key` that a figure is about: the nearest of its clause; where
    /// the clause says "the storm", the last one before; else the one that the article tells most of.
    pub(super) fn of(
        &self,
        prose: &Prose<'_>,
        key: &str,
        token: usize,
        clause: &Range<usize>,
    ) -> Option<&str> {
        if self.names.is_empty() {
            return None;
        }
        let from = self.mentions.partition_point(|it| it.token < clause.start);
        let (before, rest) = self.mentions.split_at(from);
        let here = rest
            .iter()
            .take_while(|it| it.token < clause.end)
            .filter(|it| it.key == key)
            .min_by_key(|it| (it.token.abs_diff(token), it.token));
        let again = || {
            let mut said = clause.clone().filter(|&at| event_at(prose, at) == Some(key));
            said.any(|at| at > 0 && prose.is_word(at - 1, "the"))
        };
        // A name of another kind may stand between: a few are looked at.
        let last = || before.iter().rev().take(MOST).find(|it| it.key == key);
        let before = || if again() { last() } else { None };
        let name = here.or_else(before).map(|it| it.name);
        let most = || self.most.iter().copied().find(|it| self.names[*it].0 == key);
        name.or_else(most).map(|it| self.names[it].1.as_str())
    }
}

/// The key and the token of the name, where the happening `key` at `at` opens or ends a named one.
fn christened(
    prose: &Prose<'_>,
    (at, key): (usize, &'static str),
) -> Option<(&'static str, usize)> {
    let capital = |at: usize| prose.word(at).starts_with(|c: char| c.is_uppercase());
    let proper =
        |it: usize| prose.tag(it) == Tag::Proper && capital(it) && event_at(prose, it).is_none();
    if !matches!(key, "storm" | "operation" | "fire" | "wildfire") || !capital(at) {
        return None;
    }
    // "Vel Fire said", "Vel Fire Rescue", "Vel Fire Captain Orm": those who put it out.
    let body = || {
        is_speech(prose, at + 1)
            || prose.is_one_of(
                at + 1,
                &[
                    "authority",
                    "battalion",
                    "bureau",
                    "captain",
                    "department",
                    "district",
                    "protection",
                    "rescue",
                ],
            )
    };
    if matches!(key, "fire" | "wildfire") && body() {
        return None;
    }
    match key {
        // "Hurricane Anna", "Operation Dawn"; not "Hurricane Center", "Troops Storm Pro-Norland Camp".
        "storm" | "operation"
            if proper(at + 1) && !matches!(prose.tag(at + 2), Tag::Proper | Tag::Hyphen) =>
        {
            Some((key, at + 1))
        }
        // "the Pinnacle Fire".
        "fire" | "wildfire" if at > 0 && proper(at - 1) => Some((key, at - 1)),
        _ => None,
    }
}
