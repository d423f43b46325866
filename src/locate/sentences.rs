//! The sentences of a page that are versions of one of the report's.

use std::collections::BTreeMap;
use std::rc::Rc;

use tallymark_claim::Claim;

use super::{ClaimJson, fold};
use crate::report::{name, unit, value_ends};

/// The least share of words (Jaccard) that makes two sentences versions of one.
///
/// Of pages with 3 percent of the words edited, 92 percent of the figures were
/// found again at .6 and none wrongly.
const LEAST_LIKENESS: f64 = 0.6;
/// More sentences than these with the same rare words ("12 dead" on every line) prove nothing.
const MOST: usize = 128;
/// Figures of so many digits do not stand in two like sentences by chance.
const TELLING: usize = 3;

/// The words of a sentence without its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Words {
    /// Folded, sorted, each once.
    all: Vec<String>,
    /// Those with a capital that do not open the sentence, folded, sorted, each once.
    names: Vec<String>,
}

/// The sentences of a page that hold claims.
#[derive(Debug)]
pub(super) struct Sentences {
    /// Their different sets of words.
    sets: Vec<Words>,
    /// The sets that hold each word, in order.
    holders: BTreeMap<String, Vec<usize>>,
    /// Sorted (set, figure with its unit, claim).
    figures: Vec<(usize, String, usize)>,
    /// Sorted (set, measure and unit, claim).
    kinds: Vec<(usize, String, usize)>,
}

/// The versions of one sentence of the report, the most alike first.
pub(super) type Like = Vec<(f64, usize)>;

impl Sentences {
    pub(super) fn new(text: &str, now: &[Claim]) -> Sentences {
        let mut ids: BTreeMap<Words, usize> = BTreeMap::new();
        let mut it = Sentences {
            sets: Vec::new(),
            holders: BTreeMap::new(),
            figures: Vec::new(),
            kinds: Vec::new(),
        };
        let mut last = None;
        for (at, claim) in now.iter().enumerate() {
            let set = match last {
                Some((sentence, set)) if sentence == claim.sentence => set,
                _ => {
                    let words = words(&text[claim.sentence]);
                    let next = it.sets.len();
                    let set = *ids.entry(words.clone()).or_insert(next);
                    if set == next {
                        it.sets.push(words);
                    }
                    last = Some((claim.sentence, set));
                    set
                }
            };
            it.figures.push((set, figure(claim), at));
            it.kinds.push((set, kind(&name(claim.measure), unit(&claim.value)), at));
        }
        for (set, words) in it.sets.iter().enumerate() {
            for word in &words.all {
                it.holders.entry(word.clone()).or_default().push(set);
            }
        }
        it.figures.sort_unstable();
        it.kinds.sort_unstable();
        it
    }

    /// The versions of each claim's sentence, `None` where too many are alike.
    pub(super) fn of_report(&self, claims: &[&ClaimJson]) -> Vec<Option<Rc<Like>>> {
        let mut known: BTreeMap<&str, Option<Rc<Like>>> = BTreeMap::new();
        claims
            .iter()
            .map(|it| {
                known
                    .entry(&it.sentence_text)
                    .or_insert_with(|| self.like(&words(&it.sentence_text)).map(Into::into))
                    .clone()
            })
            .collect()
    }

    /// The sets that share enough words with `old`.
    ///
    /// Sets that share the share `s` of all their words share one of the rarest
    /// `n - s * n + 1` of the `n` words of either, so only their holders are looked at.
    fn like(&self, old: &Words) -> Option<Like> {
        let count = |word: &String| self.holders.get(word).map_or(0, Vec::len);
        let mut rarest: Vec<&String> = old.all.iter().collect();
        rarest.sort_by_key(|it| (count(it), *it));
        let least = (old.all.len() as f64 * LEAST_LIKENESS).ceil() as usize;
        rarest.truncate((old.all.len() + 1).saturating_sub(least.max(1)));
        let mut sets: Vec<usize> = Vec::new();
        for word in rarest {
            let holders = self.holders.get(word).map_or(&[][..], Vec::as_slice);
            if sets.len() + holders.len() > MOST {
                return None;
            }
            sets.extend(holders);
        }
        sets.sort_unstable();
        sets.dedup();
        let mut like: Like = sets
            .into_iter()
            .map(|set| (likeness(&old.all, &self.sets[set].all), set))
            .filter(|it| it.0 >= LEAST_LIKENESS)
            .collect();
        like.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        Some(like)
    }

    /// The free claim of a version of the sentence that has the same figure.
    ///
    /// A small figure in a sentence of other names ("3 died in Velm") is another's.
    pub(super) fn same_figure(
        &self,
        now: &[Claim],
        claim: &ClaimJson,
        like: &Option<Rc<Like>>,
        taken: &[bool],
    ) -> Option<usize> {
        let key = figure_of(claim)?;
        let small = claim.quote.bytes().filter(u8::is_ascii_digit).count() < TELLING;
        let old = words(&claim.sentence_text);
        like.as_ref()?.iter().find_map(|(_, set)| {
            if small && renamed(&old, &self.sets[*set]) {
                return None;
            }
            // Two equal figures in one sentence are told apart by what they measure, then by
            // the words after them.
            within(&self.figures, *set, &key).take(MOST).filter(|at| !taken[*at]).max_by_key(|at| {
                let same = name(now[*at].measure) == claim.measure;
                (same, std::cmp::Reverse(now[*at].span.start().abs_diff(claim.span.start)))
            })
        })
    }

    /// The one free claim of the best version of the sentence that measures the same, where
    /// the sentence had `all` figures that measure this and its version has as many.
    pub(super) fn other_figure(
        &self,
        claim: &ClaimJson,
        all: usize,
        like: &Option<Rc<Like>>,
        taken: &[bool],
    ) -> Option<usize> {
        let like = like.as_ref()?;
        let (best, _) = *like.first()?;
        let old = words(&claim.sentence_text);
        let key = kind(&claim.measure, claim.unit.as_deref());
        let kin: Vec<usize> = like
            .iter()
            .take_while(|it| it.0 >= best)
            .filter(|it| !renamed(&old, &self.sets[it.1]))
            .flat_map(|it| within(&self.kinds, it.1, &key).take(MOST))
            .collect();
        let mut free = kin.iter().filter(|at| !taken[**at]);
        let only = *free.next()?;
        if free.next().is_some() || kin.len() != all {
            return None;
        }
        Some(only)
    }
}

/// For each claim that is the only lost one of its sentence, measure and unit: how many of
/// these its sentence had, lost or not.
pub(super) fn alone(claims: &[&ClaimJson], lost: &[bool]) -> Vec<Option<usize>> {
    let key = |at: usize| {
        let it = claims[at];
        (&*it.document, &*it.sentence_text, &*it.measure, it.unit.as_deref())
    };
    let mut counts: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for (at, lost) in lost.iter().enumerate() {
        let (all, missed) = counts.entry(key(at)).or_default();
        *all += 1;
        *missed += usize::from(*lost);
    }
    let of = |at: usize| counts.get(&key(at)).filter(|it| it.1 == 1).map(|it| it.0);
    lost.iter().enumerate().map(|(at, lost)| if *lost { of(at) } else { None }).collect()
}

/// The claims of `set` with `key`.
fn within<'a>(
    list: &'a [(usize, String, usize)],
    set: usize,
    key: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    let start = list.partition_point(|it| (it.0, &*it.1) < (set, key));
    list[start..].iter().take_while(move |it| it.0 == set && it.1 == key).map(|it| it.2)
}

/// A figure with its unit, to compare by.
fn figure(claim: &Claim) -> String {
    let [low, high] = value_ends(&claim.value);
    format!("{low} {high} {}", unit(&claim.value).unwrap_or(""))
}

fn figure_of(claim: &ClaimJson) -> Option<String> {
    let (low, high) = (claim.value.get("low")?, claim.value.get("high")?);
    Some(format!("{low} {high} {}", claim.unit.as_deref().unwrap_or("")))
}

fn kind(measure: &str, unit: Option<&str>) -> String {
    format!("{measure} {}", unit.unwrap_or(""))
}

/// Whether each sentence has a name that the other lacks: "in Norport", "in Velm".
fn renamed(a: &Words, b: &Words) -> bool {
    let lacks = |x: &Words, y: &Words| x.names.iter().any(|it| y.all.binary_search(it).is_err());
    lacks(a, b) && lacks(b, a)
}

fn words(sentence: &str) -> Words {
    let mut out = Words::default();
    let mut first = true;
    for word in sentence.split(|c: char| !c.is_alphanumeric()) {
        if word.is_empty() || word.bytes().any(|it| it.is_ascii_digit()) {
            continue;
        }
        let folded = fold::text(word);
        if !first && word.starts_with(char::is_uppercase) {
            out.names.push(folded.clone());
        }
        first = false;
        out.all.push(folded);
    }
    for list in [&mut out.all, &mut out.names] {
        list.sort_unstable();
        list.dedup();
    }
    out
}

/// Shared words over all words of both sorted lists.
fn likeness(a: &[String], b: &[String]) -> f64 {
    let shared = a.iter().filter(|it| b.binary_search(it).is_ok()).count();
    let all = a.len() + b.len() - shared;
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}
