use std::sync::Arc;

use tallymark_sentence::Span;

use crate::attribution::Attribution;
use crate::document::{DocId, SectionKind};
use crate::key::Key;
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
    /// People ill with a disease, cases of it.
    Infected,
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
    /// Length of a thing.
    Length,
    /// Width of a thing.
    Width,
    /// Height of a thing.
    Height,
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
        Measure::Infected,
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
        Measure::Width,
        Measure::Height,
        Measure::Area,
        Measure::Mass,
        Measure::Volume,
        Measure::Speed,
        Measure::Temperature,
        Measure::Rainfall,
        Measure::Price,
        Measure::Pay,
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

    /// Whether it counts people by what happened to them or what they did, so that a part of them inherits it.
    ///
    /// "22 people were hurt, four of them children": the four were hurt too.
    pub const fn of_people(self) -> bool {
        matches!(
            self,
            Measure::Killed
                | Measure::Injured
                | Measure::Casualties
                | Measure::Missing
                | Measure::Displaced
                | Measure::Evacuated
                | Measure::Arrested
                | Measure::Rescued
                | Measure::Trapped
                | Measure::Abducted
                | Measure::Affected
                | Measure::Infected
                | Measure::Aboard
                | Measure::Attendance
                | Measure::Refugees
        )
    }

    /// Whether the noun counted tells what happened to people: "22 deaths".
    pub const fn of_fate(self) -> bool {
        matches!(
            self,
            Measure::Killed
                | Measure::Injured
                | Measure::Casualties
                | Measure::Missing
                | Measure::Rescued
        )
    }

    /// Whether a happening or a group has one total of it: people by their fate, and fighters.
    pub const fn is_toll(self) -> bool {
        self.of_people() || matches!(self, Measure::Fighters)
    }
}

/// Whether a figure is stated, denied, planned or supposed.
///
/// It is the stance of the words around the figure, not of its source: a
/// ministry that says that nobody died *reports*, and one that denies a toll
/// *denies*. Only stated and reported figures can be in conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Modality {
    /// The outlet says so itself.
    Stated,
    /// Somebody is said to say so.
    Reported,
    /// Somebody denies it, or the clause is negated: "did not kill 12".
    Denied,
    /// Wanted, promised or planned: "would cost $5 million", "to build 200 miles".
    Planned,
    /// Supposed, feared, possible: "may have killed 12", "if 12 die".
    Hypothetical,
}

/// How much of what [`Claim::counted`] names a figure covers.
///
/// "22 people, among them 12 children": the 12 are a part of the 22, and all of
/// the children, which `counted` tells. Elsewhere "12 children died" is told as
/// a whole; the two answer one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// Nothing said, or "in all", "so far".
    Whole,
    /// "12 of them", "of whom 12", "among them 12 children".
    Part,
    /// "another 12", "12 more": on top of a figure of the same measure told just before.
    ///
    /// "It killed 22 and injured dozens more" adds nothing, as no other figure tells of the injured;
    /// nor does "in Norport, another 12 marched", which is all of Norport.
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
    pub key: Key,
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
    Agency(Key),
    /// A source with a name says so, folded as in [`Term::key`].
    Source(Key),
}

/// One checkable figure in its sentence.
///
/// A claim answers one question: how much or how many (`value`) of what
/// (`measure`, `counted`), of which happening (`about`, `names`, `happened`),
/// where (`places`), for when (`as_of`), by whose word (`attribution`,
/// `modality`), and how much of it (`scope`).
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it was read: the document with its outlet, dates and agency.
    ///
    /// All claims of a document share it.
    pub provenance: Arc<Provenance>,
    /// Hedge, figure and unit, in bytes of the document's text: "at least 22", "5.9-magnitude".
    ///
    /// The counted noun stands outside, but for counts told in words: "a man", "no deaths".
    /// No two claims of a document overlap.
    pub span: Span,
    /// The words of `span`, as they stand in the text.
    ///
    /// Kept so that a claim can be shown and compared without its document.
    pub quote: Key,
    /// The sentence that holds it, in bytes of the document's text.
    ///
    /// It covers `span`. Two claims of one sentence stand side by side; they do not answer one question.
    pub sentence: Span,
    /// The section that holds it: headline, body, caption.
    ///
    /// Headlines and key points tell again what the body tells; furniture holds no claims.
    pub section: SectionKind,
    /// The figure, or the date where `measure` is [`Measure::DateOf`].
    ///
    /// An interval with the words that bound it; never rounded, never converted.
    pub value: Value,
    /// What is measured: killed, cost, length.
    ///
    /// Read from the verb, noun or adjective that carries the figure ("claimed
    /// 22 lives", "a toll of 22", "22 dead"), from its unit, or from the figure
    /// before where the words go on counting ("four of them", "63 were Canadian").
    /// [`Measure::Count`] where no list knows the word: then `counted` says all.
    pub measure: Measure,
    /// What is counted, with its qualifiers: "Afghan nationals", "pregnant woman".
    ///
    /// The key has the head last, in the singular, without words that only repeat the measure
    /// ("the injured soldiers" are soldiers), and is "people" where people are counted and nothing
    /// says which. Of a figure with a unit it is the thing that has the size: "a 12-mile fence".
    pub counted: Option<Term>,
    /// The happening or thing it is about, the nearest first: "quake", "border fence", "takeover".
    ///
    /// The key is shared by words for one thing (blaze, fire, inferno). Those of the clause come
    /// before those of the sentence. For a toll what kills comes first ("the blaze, on the eve of
    /// a vote"), and is the article's own happening where the sentence names none.
    pub about: Vec<Term>,
    /// Names in the sentence that pin the happening down: people, groups, places, in folded form.
    ///
    /// Short forms have the key of the long one that the article introduces ("TTP", "Marsh").
    /// The source's own name is none of them.
    pub names: Vec<Term>,
    /// The places it holds for, the nearest first.
    ///
    /// Names after "in", "at", "near" and the like, or after "the town of". Not people, papers,
    /// parties and offices ("in the Norland Times"); after "to" and "from" only names that
    /// the article uses as places elsewhere.
    pub places: Vec<Term>,
    /// Content words of the clause that carries the figure, folded, sorted, without those above.
    ///
    /// The words of the sentence where the clause has fewer than three. Verbs of saying are left out.
    pub words: Vec<Key>,
    /// The date that it holds for.
    ///
    /// "By Wednesday", "said on Monday", the date of the study that found it; else the document's
    /// own date. `None` where neither is known. Later figures overtake earlier ones by it.
    pub as_of: Option<AsOf>,
    /// The date of the happening that it is about, where the words give one.
    ///
    /// From the figure's clause, from a date in front ("In May 2003, ..."), from the sentence,
    /// from the sentence before where this one goes on with it ("It killed 612"), else the date of
    /// the article's happening. `None` for what has no date, as a border's length.
    pub happened: Option<Period>,
    /// Whether the happening is another than the one that its article is about: the quake of 2011
    /// in an article on Sunday's.
    ///
    /// Told by a date weeks before the article's that is not that of its happening, or by the
    /// words ("another quake", "the last blaze"). An article may be about what is long past:
    /// then that is no background.
    pub background: bool,
    /// Whether its sentence sets the place that it counts for against others, as in "117 died in
    /// Velm, 55 in Sarn": then `places` holds that one place.
    pub by_place: bool,
    /// Who says it; `None` where the outlet does.
    ///
    /// The innermost source whose words hold the figure, with those it cites in its chain.
    pub attribution: Option<Attribution>,
    /// Stated, reported, denied, planned or supposed.
    ///
    /// Reported where there is an attribution and nothing else changes the stance.
    pub modality: Modality,
    /// How much of what is counted it covers.
    ///
    /// Figures of one measure and different scope answer different questions.
    pub scope: Scope,
    /// Where it was first said.
    ///
    /// A source with a name, else the agency that the document carries, else the document.
    pub origin: Origin,
    /// The rule that found what is measured: "passive", "toll", "carried".
    ///
    /// A name for people who want to know why; no stage reads more from it than which words
    /// carried the figure.
    pub rule: &'static str,
}
