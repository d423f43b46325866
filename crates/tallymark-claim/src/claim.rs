use std::sync::Arc;

use tallymark_sentence::Span;

use crate::attribution::Attribution;
use crate::document::{DocId, SectionKind};
use crate::time::Period;
use crate::value::Value;

/// What a figure measures; claims of different measures are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Measure {
    /// People killed or dead.
    Killed,
    /// People hurt.
    Injured,
    /// People killed or hurt, told in one figure.
    Casualties,
    /// People missing.
    Missing,
    /// People driven from their homes.
    Displaced,
    /// People evacuated.
    Evacuated,
    /// People arrested, detained or charged.
    Arrested,
    /// People rescued.
    Rescued,
    /// People trapped or stranded.
    Trapped,
    /// People abducted or held hostage.
    Abducted,
    /// People affected, homeless or in need.
    Affected,
    /// Fighters or members of a group.
    Fighters,
    /// Residents of a place.
    Population,
    /// People aboard.
    Aboard,
    /// People attending or protesting.
    Attendance,
    /// Refugees.
    Refugees,
    /// Staff or jobs.
    Jobs,
    /// Buildings damaged or destroyed.
    Damaged,
    /// Attacks, strikes, shots, incidents.
    Incidents,
    /// Earthquake magnitude.
    Magnitude,
    /// Depth.
    Depth,
    /// Distance from a place.
    Distance,
    /// Length, width or height of a thing.
    Length,
    /// Area.
    Area,
    /// Mass.
    Mass,
    /// Volume.
    Volume,
    /// Speed, wind among them.
    Speed,
    /// Temperature.
    Temperature,
    /// Rainfall.
    Rainfall,
    /// Price of a thing.
    Price,
    /// What somebody is paid: a salary, a bonus, a pension.
    Pay,
    /// Cost, spending, funding.
    Cost,
    /// Aid, loans, donations, appropriations.
    Funding,
    /// What was lost or damaged, in money.
    Losses,
    /// Debt or deficit.
    Debt,
    /// A fine, a reward, a compensation.
    Fine,
    /// What was stolen.
    Loot,
    /// Revenue, sales, profit.
    Revenue,
    /// Any other money.
    Money,
    /// A share of a whole.
    Share,
    /// A rise or fall.
    Change,
    /// Votes.
    Votes,
    /// An age.
    Age,
    /// A duration.
    Duration,
    /// A rank or ordinal.
    Rank,
    /// The date of something.
    DateOf,
    /// A count of things that no other measure names; `counted` says which.
    Count,
    /// Anything else.
    Other,
}

impl Measure {
    /// All measures.
    pub const ALL: &[Measure] = &[
        Measure::Killed,
        Measure::Injured,
        Measure::Casualties,
        Measure::Missing,
        Measure::Displaced,
        Measure::Evacuated,
        Measure::Arrested,
        Measure::Rescued,
        Measure::Trapped,
        Measure::Abducted,
        Measure::Affected,
        Measure::Fighters,
        Measure::Population,
        Measure::Aboard,
        Measure::Attendance,
        Measure::Refugees,
        Measure::Jobs,
        Measure::Damaged,
        Measure::Incidents,
        Measure::Magnitude,
        Measure::Depth,
        Measure::Distance,
        Measure::Length,
        Measure::Area,
        Measure::Mass,
        Measure::Volume,
        Measure::Speed,
        Measure::Temperature,
        Measure::Rainfall,
        Measure::Price,
        Measure::Cost,
        Measure::Funding,
        Measure::Losses,
        Measure::Debt,
        Measure::Fine,
        Measure::Loot,
        Measure::Revenue,
        Measure::Money,
        Measure::Share,
        Measure::Change,
        Measure::Votes,
        Measure::Age,
        Measure::Duration,
        Measure::Rank,
        Measure::DateOf,
        Measure::Count,
        Measure::Other,
    ];
}

/// Whether a figure is stated, denied, planned or supposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Modality {
    /// The outlet says so itself.
    Stated,
    /// Somebody is said to say so.
    Reported,
    /// Somebody denies it.
    Denied,
    /// Wanted, promised or planned.
    Planned,
    /// Supposed, feared, possible.
    Hypothetical,
}

/// How much of the whole a figure covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// Nothing said, or "in all".
    Whole,
    /// "among them", "including", "of whom".
    Part,
    /// "another 12", "12 more": on top of an earlier figure.
    Additional,
    /// Each, a day, per thing.
    Each,
    /// "in a single day", "in the past 24 hours": one day of several.
    Day,
    /// "in Norport alone", "at one hospital": one site of several.
    Site,
    /// "since July", "over the past decade": all of a stretch of time, not one happening.
    Running,
}

/// Words that name a thing, with a key to compare them by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// The words.
    pub span: Span,
    /// Folded words: lower case, no articles, singular head last.
    pub key: String,
}

/// What the as-of date was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AsOfBasis {
    /// The sentence says so.
    Stated,
    /// The document's date.
    Published,
}

/// The date that a claim holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The dates.
    pub period: Period,
    /// What they were taken from.
    pub basis: AsOfBasis,
}

/// Where a claim was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The document.
    pub document: DocId,
    /// The document's own name.
    pub id: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<Period>,
    /// When it was last changed.
    pub updated: Option<Period>,
    /// The agency that it carries.
    pub agency: Option<String>,
}

/// Where a claim was first said, as far as its own document tells: claims of one origin count once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// The outlet says so itself.
    Document(DocId),
    /// The document carries this agency's text.
    Agency(String),
    /// A source with a name says so, folded as in [`Term::key`].
    Source(String),
}

/// One checkable figure in its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it was read.
    pub provenance: Arc<Provenance>,
    /// Hedge, figure and unit, in bytes of the document's text.
    pub span: Span,
    /// The words of `span`.
    pub quote: String,
    /// The sentence that holds it.
    pub sentence: Span,
    /// The section that holds it.
    pub section: SectionKind,
    /// The figure or date.
    pub value: Value,
    /// What is measured.
    pub measure: Measure,
    /// What is counted, with its qualifiers: "Afghan nationals".
    pub counted: Option<Term>,
    /// The happening or thing it is about, the nearest first: "quake", "border fence", "Taliban takeover".
    pub about: Vec<Term>,
    /// Names in reach that pin the happening down: people, groups, places, in folded form.
    pub names: Vec<Term>,
    /// The place it holds for, the nearest first.
    pub places: Vec<Term>,
    /// Content words of the clause that carries the figure, folded, sorted, without those above.
    pub words: Vec<String>,
    /// The date that it holds for.
    pub as_of: Option<AsOf>,
    /// The date of the happening that it is about, where the words give one.
    pub happened: Option<Period>,
    /// Whether the happening is another than the one that its article is about: the quake of 2011
    /// in an article on Sunday's.
    pub background: bool,
    /// Who says it; `None` where the outlet does.
    pub attribution: Option<Attribution>,
    /// Stated, reported, denied, planned or supposed.
    pub modality: Modality,
    /// How much of the whole it covers.
    pub scope: Scope,
    /// Where it was first said.
    pub origin: Origin,
    /// The rule that found what is measured.
    pub rule: &'static str,
}
