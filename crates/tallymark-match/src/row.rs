//! A claim as the matcher sees it: numbers instead of words.

mod all;
mod flags;
mod names;
mod sets;
pub(crate) mod wire;

use tallymark_claim::{
    Claim, Date, Decimal, Dimension, Measure, Modality, Period, QuantityKind, Scope, SectionKind,
    Term, Value,
};

use crate::copies::{SEED, mix};
use crate::lexicon;
use crate::terms::{TermId, Terms};

pub(crate) use all::rows;
pub(crate) use flags::{Flag, Flags};
pub(crate) use names::{Name, Names, is_role};
pub(crate) use sets::{Part, Set, Sets, in_both};

/// What sort of question a figure answers; each has weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Family {
    /// People killed, hurt, arrested, aboard and the like: one toll a happening.
    Toll,
    /// What a happening measures: magnitude, depth.
    Event,
    /// Figures with a unit, ranks, votes: of a thing.
    Unit,
    /// Amounts of money.
    Money,
    /// Other counts.
    Count,
    /// A count against a toll, or against a bare figure with a unit left out.
    Mixed,
    /// Dates.
    Date,
}

impl Family {
    /// The name that reports use.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Family::Toll => "toll",
            Family::Event => "event",
            Family::Unit => "unit",
            Family::Money => "money",
            Family::Count => "count",
            Family::Mixed => "mixed",
            Family::Date => "date",
        }
    }
}

/// Figures of two sorts answer two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Sort {
    Number,
    Share,
    Multiple,
    Ordinal,
    Score,
    /// "14 deaths per 1,000 residents".
    Rate,
    Date,
}

/// What must be equal for two claims to be compared at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Gate {
    sort: Sort,
    dimension: Option<Dimension>,
    /// Unit code where units of one dimension cannot be converted.
    unit: Option<Name>,
}

/// What of a claim decides whether it answers the same question as another.
///
/// Of a corpus there are millions, and each is read for each claim that it meets: it is small.
#[derive(Debug)]
pub(crate) struct Row {
    /// Its terms.
    pub(crate) sets: Sets,
    pub(crate) document: u32,
    pub(crate) flags: Flags,
    pub(crate) family: Family,
    pub(crate) gate: Gate,
    pub(crate) measure: Measure,
    /// What the clause's words suggest where `measure` says little.
    pub(crate) guess: Option<Measure>,
    /// Head of what is counted.
    pub(crate) head: Option<TermId>,
    /// How many words of what is counted say more than "new" or "many"; more than a few are as many.
    pub(crate) qualifiers: u8,
    /// Where its sentence starts.
    pub(crate) sentence: u32,
    /// Unit of the figure, to tell a figure and its conversion beside it.
    pub(crate) unit: Option<Name>,
    /// Class of people counted.
    pub(crate) people: Option<Name>,
    /// A hash of the peoples named by what is counted, 0 for none.
    pub(crate) peoples: u64,
    /// The first of what it is about.
    pub(crate) event: Option<TermId>,
    /// The name of its own of what it is about: "anna" of Hurricane Anna.
    pub(crate) event_name: Option<TermId>,
    /// When it happened, where that is far from its article's date: background.
    pub(crate) era: Option<Period>,
    /// When it happened, by the words or by its article's happening.
    pub(crate) happened: Option<Period>,
    /// The date itself, of date claims.
    pub(crate) date: Option<Period>,
    /// The day its article was published.
    pub(crate) published: Option<Date>,
    /// A hash of the figure, 0 where it is none.
    pub(crate) value: u64,
    /// The figure in base units of its dimension, for nearness.
    pub(crate) size: f64,
    pub(crate) scope: Scope,
}

/// A happening further from the article's date than this is background.
pub(crate) const BACKGROUND_DAYS: i32 = 21;
/// A sentence that starts before this byte belongs to the opening.
const OPENING: usize = 500;
/// Of so many words of what is counted the others are not counted.
const FEW: usize = 4;

impl Row {
    pub(crate) fn of(claim: &Claim, terms: &mut Terms) -> Row {
        // "16 times as much" counts no times, "16 crowns" no crowns.
        let times = claim.measure == Measure::Change || is_money(claim.measure);
        let key = claim.counted.as_ref().map(|it| &*it.key).filter(|_| !times);
        let mut people = key.and_then(people);
        let guess = guess(claim, key, people);
        let measure = claim.measure;
        let event = claim.about.first().map(|it| terms.of(last_word(it)));
        let event_name =
            claim.about.first().and_then(|it| it.key.rsplit_once(' ')).and_then(|(name, key)| {
                matches!(key, "storm" | "operation" | "fire" | "wildfire").then(|| terms.of(name))
            });
        let head = key.map(tail);
        // "Two strikes killed three": what is counted is the happening itself.
        let happening = measure.is_toll()
            && people.is_none()
            && claim.rule != "toll"
            && head.is_some_and(|it| event == Some(terms.of(it)));
        if people.is_none() && !happening && (guess.is_some() || measure.is_toll()) {
            // "Five teachers died" is no count of all, though no class holds teachers.
            let trade =
                head.is_some_and(|it| ["er", "or", "ist"].iter().any(|end| it.ends_with(end)));
            people = Some(if trade && measure.of_fate() { "trade" } else { "everyone" });
        }
        // "85 civilian deaths" in a fire: no soldiers die beside them.
        if people == Some("civilian") && claim.about.first().is_some_and(spares) {
            people = Some("everyone");
        }
        // "9,000 men under arms" are fighters.
        if measure == Measure::Fighters && matches!(people, Some("everyone" | "man")) {
            people = Some("militant");
        }
        // Strikers, union members, citizens: a crowd is one crowd, whatever it is called.
        let breached = claim.rule == "breached";
        let crowd = (measure == Measure::Attendance || breached)
            && !matches!(people, Some("officer" | "soldier" | "child" | "woman"));
        if crowd {
            people = Some("everyone");
        }
        let (value, odd) = figure(&claim.value);
        let size = size(&claim.value);
        let mut list = std::mem::take(&mut terms.room);
        let about = add_terms(&mut list, claim.about.iter().map(last_word), terms);
        // "the 1,900-mile stretch": of what, is told elsewhere.
        let head_term = head
            .filter(|it| !matches!(*it, "stretch" | "length" | "distance"))
            .map(|it| terms.of(it));
        let counted = add_terms(&mut list, key.into_iter(), terms);
        let names = add_terms(&mut list, claim.names.iter().map(|it| &*it.key), terms);
        let places = add_terms(&mut list, claim.places.iter().map(|it| &*it.key), terms);
        let words = add_terms(&mut list, claim.words.iter().map(|it| &**it), terms);
        let sets = Sets::new(&list, [about, counted, names, places, words]);
        list.clear();
        terms.room = list;
        let aftershock = head.or(claim.about.first().map(last_word)) == Some("aftershock")
            || claim.about.first().map(last_word) == Some("aftershock");
        let gate = Gate::of(claim, &mut terms.names);
        let told = |words: &[&str]| gate.sort == Sort::Date && holds(&claim.quote, words);
        let summary = matches!(claim.section, SectionKind::Headline | SectionKind::KeyPoints);
        let speech = claim.rule == "date_of_speech"
            || claim.about.first().map(last_word).is_some_and(lexicon::is_speech);
        let more = claim.scope == Scope::Additional
            && matches!(measure, Measure::Killed | Measure::Affected | Measure::Infected);
        let asserted = matches!(claim.modality, Modality::Stated | Modality::Reported);
        let flags = Flags::of(&[
            (Flag::Background, claim.background),
            (Flag::Late, told(&["night", "evening", "late"])),
            (Flag::Early, told(&["morning", "early", "dawn"])),
            (Flag::Speech, speech),
            (Flag::Odd, odd),
            (Flag::Left, matches!(claim.rule, "left_homes" | "driven_out")),
            (Flag::More, more),
            (Flag::Region, claim.by_place),
            (Flag::Loose, breached),
            (Flag::Asserted, asserted),
            (Flag::Lead, summary || claim.sentence.start() < OPENING),
            (Flag::Summary, summary),
            (Flag::Aftershock, aftershock),
            (Flag::Short, claim.rule != "length" && is_short(&claim.value)),
            (Flag::Bodies, matches!(head, Some("body" | "corpse"))),
            (Flag::Brief, is_in(&claim.value, &["s", "min", "h"])),
            (Flag::Long, is_in(&claim.value, &["wk", "mo", "a"])),
        ]);
        let (date, unit) = match &claim.value {
            Value::Number(it) => (None, it.unit.map(|it| terms.names.of(it.code))),
            Value::Date(it) => (it.period, None),
        };
        Row {
            sets,
            document: claim.provenance.document.0 as u32,
            flags,
            family: if happening { Family::Count } else { family(measure, guess, &gate) },
            gate,
            measure,
            guess,
            head: head_term,
            qualifiers: key.map_or(0, |it| it.split(' ').take(FEW).count() as u8),
            sentence: u32::try_from(claim.sentence.start()).unwrap_or(u32::MAX),
            unit,
            people: people.map(|it| terms.names.of(it)),
            peoples: key.filter(|_| !crowd || breached).map_or(0, peoples),
            event,
            event_name,
            era: era(claim),
            happened: claim.happened,
            date,
            published: published(claim).map(|it| it.start),
            value,
            size,
            scope: claim.scope,
        }
    }

    #[inline]
    pub(crate) fn is(&self, flag: Flag) -> bool {
        self.flags.has(flag)
    }

    /// What it is about.
    #[inline]
    pub(crate) fn about(&self) -> Set<'_> {
        self.sets.of(Part::About)
    }

    /// The words of what is counted, head included.
    #[inline]
    pub(crate) fn counted(&self) -> Set<'_> {
        self.sets.of(Part::Counted)
    }

    #[inline]
    pub(crate) fn names(&self) -> Set<'_> {
        self.sets.of(Part::Names)
    }

    #[inline]
    pub(crate) fn places(&self) -> Set<'_> {
        self.sets.of(Part::Places)
    }

    /// The words of its clause.
    #[inline]
    pub(crate) fn words(&self) -> Set<'_> {
        self.sets.of(Part::Words)
    }

    /// The family of the pair, `None` where the two are never compared.
    pub(crate) fn family_with(&self, other: &Row) -> Option<Family> {
        if self.gate != other.gate { None } else { self.family_within(other) }
    }

    /// As [`Row::family_with`] of two rows of one gate.
    #[inline]
    pub(crate) fn family_within(&self, other: &Row) -> Option<Family> {
        // "5,000 new cases a day" and "115,000 cases": a rate and a sum.
        let rates = (self.scope == Scope::Each) != (other.scope == Scope::Each);
        if rates || across(self, other) || of_two_grains(self, other) {
            return None;
        }
        match (self.family.min(other.family), self.family.max(other.family)) {
            (Family::Toll, Family::Toll) if !self.same_toll(other) => None,
            (a, b) if a == b => Some(a),
            (Family::Toll | Family::Unit, Family::Count) => Some(Family::Mixed),
            _ => None,
        }
    }

    /// Whether both tolls may be of one fate: by measure, by its kin, or by what the words suggest.
    fn same_toll(&self, other: &Row) -> bool {
        let mine = [Some(self.measure), self.guess];
        // All aboard are the dead only where the figures are the same.
        // And of one people: "63 Canadians were aboard", "57 Canadians died".
        let same = self.value == other.value || self.peoples != 0 && self.peoples == other.peoples;
        let kin = |a: Measure, b: Measure| match (a, b) {
            (Measure::Casualties, Measure::Killed | Measure::Injured) => true,
            // "forced 12,000 from their homes", "12,000 were evacuated"; "homeless" says more.
            (Measure::Displaced, Measure::Evacuated) => self.is(Flag::Left) || other.is(Flag::Left),
            (Measure::Aboard, Measure::Killed) => same,
            _ => false,
        };
        mine.into_iter().flatten().any(|a| {
            [Some(other.measure), other.guess]
                .into_iter()
                .flatten()
                .any(|b| a == b || kin(a, b) || kin(b, a))
        })
    }

    /// Whether the two may be one figure in two units.
    pub(crate) fn echoes(&self, other: &Row) -> bool {
        self.unit != other.unit
    }
}

impl Gate {
    /// Whether it is of shares of a whole.
    pub(crate) fn is_share(&self) -> bool {
        self.sort == Sort::Share
    }

    fn of(claim: &Claim, names: &mut Names) -> Gate {
        let (sort, unit) = match &claim.value {
            Value::Date(_) => (Sort::Date, None),
            Value::Number(it) => {
                let sort = match it.kind {
                    QuantityKind::Percent | QuantityKind::Fraction => Sort::Share,
                    QuantityKind::Multiple => Sort::Multiple,
                    // "The 103rd victim died" tells of 103.
                    QuantityKind::Ordinal if claim.measure != Measure::Killed => Sort::Ordinal,
                    QuantityKind::Score => Sort::Score,
                    _ if it.unit.is_none() && claim.quote.contains(" per ") => Sort::Rate,
                    _ => Sort::Number,
                };
                (sort, it.unit)
            }
        };
        let dimension = match claim.measure {
            Measure::Magnitude => Some(Dimension::Magnitude),
            // "Half of the patients", "55 percent of the patients".
            _ if sort == Sort::Share && unit.is_none() => Some(Dimension::Percent),
            _ => unit.map(|it| it.dimension),
        };
        let unit = unit
            .filter(|it| it.dimension == Dimension::Other && claim.measure != Measure::Magnitude);
        Gate { sort, dimension, unit: unit.map(|it| names.of(it.code)) }
    }
}

/// Whether it is an amount of money.
fn is_money(measure: Measure) -> bool {
    use Measure::{Cost, Debt, Fine, Funding, Loot, Losses, Money, Pay, Price, Revenue};
    matches!(measure, Cost | Debt | Fine | Funding | Loot | Losses | Money | Pay | Price | Revenue)
}

/// Whether the two are sizes of a thing in two directions: never one question.
///
/// "five meters of steel" may be the height of "the wall, 18 feet high"; "186 km of wall" is none.
fn across(a: &Row, b: &Row) -> bool {
    let side = |it| matches!(it, Measure::Width | Measure::Height);
    // A width is told beside a length.
    let kind = |it: &Row| matches!(it.measure, Measure::Length | Measure::Height);
    let unsaid = kind(a) && kind(b);
    a.measure != b.measure
        && (side(a.measure) || side(b.measure))
        && !(unsaid && a.flags.both(b.flags).has(Flag::Short))
}

/// Whether one lasts hours and the other weeks: a siege and a sentence, an hour's fire and a year's trial.
fn of_two_grains(a: &Row, b: &Row) -> bool {
    let one = a.flags.one(b.flags);
    one.has(Flag::Brief) && one.has(Flag::Long)
}

fn family(measure: Measure, guess: Option<Measure>, gate: &Gate) -> Family {
    match measure {
        _ if gate.sort == Sort::Date => Family::Date,
        _ if gate.dimension == Some(Dimension::Money) => Family::Money,
        // "20,000 crowns": of which country is not said.
        _ if is_money(measure) && gate.dimension.is_none() => Family::Money,
        Measure::Magnitude | Measure::Depth => Family::Event,
        _ if gate.dimension.is_some() => Family::Unit,
        Measure::Rank | Measure::Votes => Family::Unit,
        Measure::Population => Family::Toll,
        _ if measure.is_toll() || guess.is_some() => Family::Toll,
        _ => Family::Count,
    }
}

/// The toll that the clause's words suggest for a count of people or of nothing ("the number stands at 64 ... died").
fn guess(claim: &Claim, key: Option<&str>, people: Option<&'static str>) -> Option<Measure> {
    let open = matches!(
        claim.measure,
        Measure::Count | Measure::Other | Measure::Jobs | Measure::Casualties
    );
    let plain = match &claim.value {
        Value::Number(it) => it.unit.is_none() && it.kind == QuantityKind::Count,
        Value::Date(_) => false,
    };
    let bare = key.is_none_or(|it| lexicon::is_figure_noun(tail(it)));
    if !open || !plain || !(people.is_some() || bare) {
        return None;
    }
    let words =
        || claim.words.iter().map(|it| &**it).chain(key.into_iter().flat_map(|it| it.split(' ')));
    // "Thousands at the burial of the dead" are no dead.
    if words().any(|it| matches!(it, "funeral" | "burial" | "mourner" | "vigil" | "memorial")) {
        return None;
    }
    if words().any(|it| lexicon::synonym(it).unwrap_or(it) == "killed") {
        Some(Measure::Killed)
    } else if words().any(|it| lexicon::synonym(it).unwrap_or(it) == "injured") {
        Some(Measure::Injured)
    } else {
        None
    }
}

/// When it happened, where that is not what the article is about.
fn era(claim: &Claim) -> Option<Period> {
    claim.happened.filter(|_| claim.background)
}

fn published(claim: &Claim) -> Option<Period> {
    claim.provenance.published.or(claim.provenance.updated)
}

/// Whether it is a length in feet, meters or less.
fn is_short(value: &Value) -> bool {
    is_in(value, &["m", "cm", "[ft_i]", "[in_i]", "[yd_i]"])
}

/// Whether it is told in one of the units.
fn is_in(value: &Value, units: &[&str]) -> bool {
    match value {
        Value::Number(it) => it.unit.is_some_and(|it| units.contains(&it.code)),
        Value::Date(_) => false,
    }
}

/// Whether one of `words` stands in `quote`.
fn holds(quote: &str, words: &[&str]) -> bool {
    quote.split_ascii_whitespace().any(|it| words.iter().any(|word| it.eq_ignore_ascii_case(word)))
}

fn last_word(term: &Term) -> &str {
    tail(&term.key)
}

/// Whether a happening makes no difference between civilians and soldiers; "fire" alone may be shots, and
/// "storm" what troops do to a camp.
fn spares(event: &Term) -> bool {
    let key = last_word(event);
    matches!(
        key,
        "avalanche"
            | "collapse"
            | "crash"
            | "derailment"
            | "earthquake"
            | "eruption"
            | "flood"
            | "landslide"
            | "sinking"
            | "tornado"
            | "tsunami"
            | "wildfire"
    ) || matches!(key, "fire" | "storm") && event.key.contains(' ')
}

/// The last word of a key.
fn tail(key: &str) -> &str {
    // Keys are short, and most are one word.
    let blank = key.bytes().rposition(|it| it == b' ');
    blank.map_or(key, |at| &key[at + 1..])
}

/// The class of people counted: that of the head, or of a narrower word before it ("police officers", "child victims").
fn people(key: &str) -> Option<&'static str> {
    let head = tail(key);
    let forces = || key.split(' ').any(|it| matches!(it, "force" | "forces" | "personnel"));
    if key.split(' ').any(|it| it == "security") && forces() {
        return Some("security");
    }
    match lexicon::people(head) {
        Some("everyone") => key
            .split(' ')
            .filter_map(lexicon::people)
            .find(|it| *it != "everyone")
            .or(Some("everyone")),
        // "63 Canadians" are 63 Canadian citizens.
        None if lexicon::is_demonym(head) => Some("everyone"),
        other => other,
    }
}

/// A hash of the peoples that the counted are of: "Canadian citizens", not "Canadian security forces" or "Canadian-based rebels".
fn peoples(key: &str) -> u64 {
    let head = tail(key);
    if !lexicon::is_demonym(head) && lexicon::people(head).is_none() {
        return 0;
    }
    let before = key.rsplit(' ').skip(1).take_while(|it| lexicon::is_demonym(it));
    let own = Some(head).filter(|it| lexicon::is_demonym(it));
    own.into_iter().chain(before).map(crate::terms::hash).fold(0, |all, it| all ^ it)
}

/// Adds the terms of `keys` to a list as one set more, and tells where it ends.
fn add_terms<'a>(
    list: &mut Vec<TermId>,
    keys: impl Iterator<Item = &'a str>,
    terms: &mut Terms,
) -> u32 {
    let start = list.len();
    for key in keys {
        // Most keys are one word.
        if key.bytes().any(|it| it == b' ') {
            list.extend(key.split(' ').filter(|it| !it.is_empty()).map(|it| terms.of(it)));
        } else if !key.is_empty() {
            list.push(terms.of(key));
        }
    }
    list[start..].sort_unstable();
    let mut end = start;
    for at in start..list.len() {
        if at == start || list[at] != list[end - 1] {
            list[end] = list[at];
            end += 1;
        }
    }
    list.truncate(end);
    end as u32
}

/// A hash of the figure with both ends, and whether it is odd: three digits or more that end in no zero.
fn figure(value: &Value) -> (u64, bool) {
    let Value::Number(it) = value else { return (0, false) };
    let Some(number) = it.read.low.or(it.read.high) else { return (0, false) };
    let mut digits = number.mantissa().unsigned_abs();
    while digits > u64::MAX.into() && digits.is_multiple_of(10) {
        digits /= 10;
    }
    let odd = u64::try_from(digits).map_or(true, |it| it >= 100 && without_zeros(it) >= 100);
    // Of an end that is open no mantissa has the bits.
    let end = |value: Option<Decimal>| {
        value.map_or([u64::MAX; 3], |it| {
            let it = it.normalize();
            let mantissa = it.mantissa();
            [mantissa as u64, (mantissa >> 64) as u64, u64::from(it.scale())]
        })
    };
    let ends = end(it.read.low).into_iter().chain(end(it.read.high));
    (ends.fold(SEED, mix).max(1), odd)
}

/// What is left of a number without the zeros that it ends in.
fn without_zeros(mut digits: u64) -> u64 {
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    digits
}

/// The figure in base units of its dimension; 0 where there is none.
fn size(value: &Value) -> f64 {
    let Value::Number(it) = value else { return 0.0 };
    let number = it.read.low.or(it.read.high).unwrap_or_default();
    let base = it.unit.map_or(number, |unit| {
        number.checked_mul(unit.factor).and_then(|it| it.checked_add(unit.offset)).unwrap_or(number)
    });
    // A decimal has at most 28 places, so both sides are finite.
    base.mantissa() as f64 / 10_u128.pow(base.scale()) as f64
}
