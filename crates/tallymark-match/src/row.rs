//! A claim as the matcher sees it: numbers instead of words.

use tallymark_claim::{Claim, Dimension, Measure, Period, Scope, SectionKind, Term, Value};

use crate::lexicon;
use crate::terms::{Rarity, TermId, Terms};

/// Terms of one kind, with the sum of their weights.
#[derive(Debug, Default)]
pub(crate) struct Set {
    /// Sorted, each once.
    pub(crate) terms: Vec<TermId>,
    /// Rarity weight of all, filled in when all rows are known.
    pub(crate) weight: f64,
}

impl Set {
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// What of a claim decides whether it answers the same question as another.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) document: u32,
    pub(crate) measure: Measure,
    pub(crate) dimension: Option<Dimension>,
    /// Unit code where units of one dimension cannot be converted.
    pub(crate) fixed_unit: Option<&'static str>,
    /// Head of what is counted.
    pub(crate) head: Option<TermId>,
    /// The words of what is counted, head included.
    pub(crate) counted: Set,
    /// Class of people counted.
    pub(crate) people: Option<&'static str>,
    /// What it is about, the nearest first in the claim; here sorted.
    pub(crate) about: Set,
    pub(crate) names: Set,
    pub(crate) places: Set,
    pub(crate) words: Set,
    pub(crate) happened: Option<Period>,
    /// The date itself, of date claims.
    pub(crate) date: Option<Period>,
    /// A hash of the figure, 0 where it is none.
    pub(crate) value: u64,
    /// Whether the figure is odd enough that two would hardly meet by chance.
    pub(crate) odd: bool,
    pub(crate) scope: Scope,
    /// Whether it stands in the headline or the opening of its article.
    pub(crate) lead: bool,
}

impl Row {
    pub(crate) fn of(claim: &Claim, terms: &mut Terms) -> Row {
        let (dimension, fixed_unit, date) = match &claim.value {
            Value::Number(it) => {
                let fixed = it.unit.filter(|it| it.dimension == Dimension::Other).map(|it| it.code);
                (it.unit.map(|it| it.dimension), fixed, None)
            }
            Value::Date(it) => (None, None, it.period),
        };
        let counted_key = claim.counted.as_ref().map(|it| it.key.as_str());
        let head = counted_key.and_then(|it| it.rsplit(' ').next());
        let (value, odd) = figure(&claim.value);
        Row {
            document: claim.provenance.document.0 as u32,
            measure: claim.measure,
            dimension,
            fixed_unit,
            head: head.map(|it| terms.of(it)),
            counted: set(counted_key.into_iter().flat_map(|it| it.split(' ')), terms),
            people: counted_key.and_then(people),
            about: term_set(&claim.about, terms),
            names: term_set(&claim.names, terms),
            places: term_set(&claim.places, terms),
            words: set(claim.words.iter().map(String::as_str), terms),
            happened: claim.happened,
            date,
            value,
            odd,
            scope: claim.scope,
            lead: claim.section == SectionKind::Headline
                || claim.section == SectionKind::KeyPoints
                || claim.sentence.start() < 500,
        }
    }

    /// Whether claims of these rows may be compared at all.
    pub(crate) fn comparable(&self, other: &Row) -> bool {
        (self.measure == Measure::DateOf) == (other.measure == Measure::DateOf)
            && self.dimension == other.dimension
            && self.fixed_unit == other.fixed_unit
            && (self.measure == other.measure
                || (is_open(self.measure) && is_open(other.measure))
                || (is_open(self.measure) != is_open(other.measure)
                    && self.head.is_some()
                    && self.head == other.head))
    }

    /// Whether the measure says little.
    pub(crate) fn measure_is_open(&self) -> bool {
        matches!(self.measure, Measure::Count | Measure::Other)
    }

    /// All terms, for rarity and for blocking.
    pub(crate) fn terms(&self) -> impl Iterator<Item = TermId> + '_ {
        [&self.counted, &self.about, &self.names, &self.places, &self.words]
            .into_iter()
            .flat_map(|it| &it.terms)
            .copied()
    }
}

/// Measures that say little: two of them may be the same under another name.
fn is_open(measure: Measure) -> bool {
    use Measure::{
        Change, Cost, Count, Distance, Duration, Length, Loot, Money, Other, Price, Revenue, Share,
    };
    matches!(
        measure,
        Count
            | Other
            | Money
            | Cost
            | Price
            | Revenue
            | Loot
            | Share
            | Change
            | Length
            | Distance
            | Duration
    )
}

/// The class of people counted: that of the head, or of a narrower word before it ("police officers", "child victims").
fn people(key: &str) -> Option<&'static str> {
    let mut classes = key.split(' ').filter_map(lexicon::people);
    let last = key.rsplit(' ').next().and_then(lexicon::people);
    match last {
        Some("everyone") => classes.find(|it| *it != "everyone").or(last),
        other => other,
    }
}

fn set<'a>(words: impl Iterator<Item = &'a str>, terms: &mut Terms) -> Set {
    let mut terms: Vec<TermId> = words.filter(|it| !it.is_empty()).map(|it| terms.of(it)).collect();
    terms.sort_unstable();
    terms.dedup();
    Set { terms, weight: 0.0 }
}

fn term_set(list: &[Term], terms: &mut Terms) -> Set {
    set(list.iter().flat_map(|it| it.key.split(' ')), terms)
}

/// A hash of the figure and whether it is odd: three digits or more that end in no zero, or decimals.
fn figure(value: &Value) -> (u64, bool) {
    let Value::Number(it) = value else { return (0, false) };
    let Some(number) = it.read.low.or(it.read.high) else { return (0, false) };
    let text = number.normalize().to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let zeros = text.bytes().rev().take_while(|it| *it == b'0').count();
    (crate::terms::hash(&text) | 1, digits - zeros.min(digits) >= 3)
}

/// All rows with the rarity of their terms.
pub(crate) fn rows(claims: &[Claim]) -> (Vec<Row>, Rarity) {
    let mut terms = Terms::new();
    let mut rows: Vec<Row> = claims.iter().map(|claim| Row::of(claim, &mut terms)).collect();
    let held = rows.iter().flat_map(|row| row.terms().map(|term| (term, row.document)));
    let rarity = Rarity::new(held, &terms);
    for row in &mut rows {
        for set in
            [&mut row.counted, &mut row.about, &mut row.names, &mut row.places, &mut row.words]
        {
            set.weight = set.terms.iter().map(|it| rarity.weight(*it)).sum();
        }
    }
    (rows, rarity)
}
