//! Who is said to have said what.

use tallymark_sentence::Span;

use crate::prose::Prose;

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// All in quotation marks.
    Direct,
    /// All in the outlet's words.
    Indirect,
    /// Partly quoted.
    Mixed,
}

/// How the source is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// The words beside the cue name it.
    Stated,
    /// A pronoun or a role stands there; `name` is what it was resolved to.
    Pronoun,
    /// No cue: a quotation that goes on from the speaker before.
    Carried,
}

/// How one link of a chain passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// "told Reuters".
    SaidTo,
    /// "citing the ministry".
    Citing,
    /// "the Herald says the mayor said".
    ReportedBy,
}

/// One link outward from the innermost source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who passes it on.
    pub name: String,
    /// The words that say so.
    pub span: Span,
    /// How.
    pub relation: Relation,
}

/// Who is said to have said what: three spans and how they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that name the source; `None` for "reportedly".
    pub source: Option<Span>,
    /// The words that show it is reported: "said", "according to".
    pub cue: Option<Span>,
    /// What was said; several spans where a cue stands between.
    pub content: Vec<Span>,
    /// How the words are given.
    pub kind: Kind,
    /// How the source is known.
    pub basis: Basis,
    /// The source as resolved: "Sandra Jensen Landi" for "she".
    pub name: Option<String>,
    /// Where `name` stands in the text, when not in `source`.
    pub resolved: Option<Span>,
    /// Whether the source has a name of its own; "a senior official" has none.
    pub named: bool,
    /// Whether the words deny what `content` says.
    pub denied: bool,
    /// Whether the cue is an act of reporting, not of planning or wishing.
    pub speech: bool,
    /// Outward links: "told Reuters", "citing the ministry".
    pub chain: Vec<Link>,
}

/// Finds attributions, in order of their first span.
pub fn find(prose: &Prose<'_>) -> Vec<Attribution> {
    let _ = prose;
    Vec::new()
}
