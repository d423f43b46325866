use tallymark_claim::{Date, Decimal, Interval, Modality, Period};

use crate::cluster::ClusterId;

/// What a comparison came to, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// Nothing to compare with.
    Single,
    /// Equal after conversion and the rounding that the coarser writing implies.
    Agree,
    /// Both can be true.
    Compatible,
    /// They differ, and the later one updates the earlier.
    Revised,
    /// They differ, and each is tied to its own named source.
    Disputed,
    /// They differ, and nothing explains it.
    Conflict,
}

impl Verdict {
    /// The name that reports use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::Single => "single",
            Verdict::Agree => "agree",
            Verdict::Compatible => "compatible",
            Verdict::Revised => "revised",
            Verdict::Disputed => "disputed",
            Verdict::Conflict => "conflict",
        }
    }
}

/// How far apart the figures are after their hedges: 0 touching or equal, up to 1.
///
/// The gap between the entailed intervals over the larger of their near ends,
/// for dates the gap in days over 365, at most 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Severity(pub f64);

/// Why two figures were judged as they were, with the numbers used.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// The same interval.
    Equal {
        /// The interval that both state.
        value: Interval,
    },
    /// Two dates of one day, month or year.
    SameDate {
        /// The date that both state.
        period: Period,
    },
    /// Different units of one dimension.
    Converted {
        /// The unit of the first figure.
        from: &'static str,
        /// The unit of the second one, in which both are compared.
        to: &'static str,
        /// The first figure in the unit of the second.
        value: Interval,
    },
    /// Units between which nothing fixed converts, such as two currencies.
    NoConversion {
        /// The unit of the first figure.
        a: &'static str,
        /// The unit of the second one.
        b: &'static str,
    },
    /// The finer figure rounds to the coarser one.
    WithinRounding {
        /// The finer figure.
        finer: Decimal,
        /// The coarser figure.
        coarser: Decimal,
        /// The place value that the coarser writing vouches for.
        precision: Decimal,
        /// Their distance over the larger, in percent.
        percent_apart: Decimal,
    },
    /// The coarser figure is the finer one cut, not rounded: 1,900 miles of 1,954.
    Cut {
        /// The finer figure.
        finer: Decimal,
        /// The coarser figure.
        coarser: Decimal,
        /// The place value that the coarser writing vouches for.
        precision: Decimal,
        /// Their distance over the larger, in percent.
        percent_apart: Decimal,
    },
    /// After conversion they lie within one percent of each other.
    Near {
        /// The first figure, in the unit of the second.
        a: Decimal,
        /// The second figure.
        b: Decimal,
        /// Their distance over the larger, in percent.
        percent_apart: Decimal,
    },
    /// One article itself gives the one as the other: "10 kilometers (6 miles)", "22 billion euros ($28 billion)".
    OwnConversion,
    /// Currencies, compared at the rate that an article of the cluster implies.
    GivenRate {
        /// The unit of the first figure.
        from: &'static str,
        /// The unit of the second one, in which both are compared.
        to: &'static str,
        /// The first figure in the unit of the second.
        value: Interval,
    },
    /// What the words entail overlaps.
    Overlap {
        /// What the first one entails.
        a: Interval,
        /// What the second one entails.
        b: Interval,
    },
    /// Both can be true, but a reader would expect otherwise.
    Tension {
        /// What a reader of the first one expects.
        a: Interval,
        /// What a reader of the second one expects.
        b: Interval,
    },
    /// One date lies within the other.
    DateWithin {
        /// The wider one.
        outer: Period,
        /// The narrower one.
        inner: Period,
    },
    /// What the words entail does not overlap.
    Disjoint {
        /// What the first one entails.
        a: Interval,
        /// What the second one entails.
        b: Interval,
        /// The gap over the larger near end, in percent.
        percent_apart: Decimal,
    },
    /// The dates share some days.
    DatesOverlap {
        /// The first one.
        a: Period,
        /// The second one.
        b: Period,
    },
    /// The dates lie apart by less than their words allow: "about", a night that borders on the next day,
    /// "today" in an article that may be dated a day late.
    DatesNear {
        /// The first one.
        a: Period,
        /// The second one.
        b: Period,
        /// Days between them.
        days: i32,
    },
    /// The dates do not overlap.
    DatesDisjoint {
        /// The first one.
        a: Period,
        /// The second one.
        b: Period,
        /// Days between them.
        days: i32,
    },
    /// One figure is later than the other.
    Later {
        /// The day that the earlier one holds for.
        earlier: Date,
        /// The day that the later one holds for.
        later: Date,
        /// Whether the figure grew.
        grew: bool,
    },
    /// One article tells both, one of them in its headline or key points, or as an earlier count.
    Overtaken,
    /// One article tells both in its body.
    SameDocument,
    /// One source gave both: it does not contradict itself, it updates.
    SameSource {
        /// Who says both.
        name: String,
    },
    /// Each figure has its own named source.
    OwnSources {
        /// Who says the first.
        a: String,
        /// Who says the second.
        b: String,
    },
    /// Parts add up to the whole.
    SumHolds {
        /// The parts, as indices into the claims, with their figures.
        parts: Vec<(usize, Decimal)>,
        /// Their sum.
        sum: Decimal,
        /// The index of the whole and what it entails.
        whole: (usize, Interval),
    },
    /// Parts do not add up to the whole.
    SumFails {
        /// The parts, as indices into the claims, with their figures.
        parts: Vec<(usize, Decimal)>,
        /// Their sum.
        sum: Decimal,
        /// The index of the whole and what it entails.
        whole: (usize, Interval),
    },
    /// A part is larger than its whole.
    PartAboveWhole {
        /// The index of the part and what it entails.
        part: (usize, Interval),
        /// The index of the whole and what it entails.
        whole: (usize, Interval),
    },
    /// A percentage is what its two figures come to.
    ShareHolds {
        /// The index of the percentage and what it entails.
        share: (usize, Interval),
        /// The index of the part, or of what something changed from, and what it entails.
        from: (usize, Interval),
        /// The index of the whole, or of what it changed to, and what it entails.
        to: (usize, Interval),
        /// Whether it is a change.
        change: bool,
        /// What the two come to, in percent.
        computed: Interval,
    },
    /// A percentage is not what its two figures come to.
    ShareFails {
        /// The index of the percentage and what it entails.
        share: (usize, Interval),
        /// The index of the part, or of what something changed from, and what it entails.
        from: (usize, Interval),
        /// The index of the whole, or of what it changed to, and what it entails.
        to: (usize, Interval),
        /// Whether it is a change.
        change: bool,
        /// What the two come to, in percent.
        computed: Interval,
    },
    /// The same measure of two things that belong together ("border", "fence").
    RelatedThing {
        /// What the first one measures.
        a: String,
        /// What the second one measures.
        b: String,
    },
    /// A figure that nobody asserts is in no conflict.
    NotAsserted {
        /// Denied, planned or supposed.
        modality: Modality,
    },
    /// They lie apart by no more than the user allows.
    Tolerated {
        /// How much the user allows, in percent.
        percent: Decimal,
    },
    /// The two may answer two questions: they stand together only through others, or count two classes,
    /// places, scopes or measures, or lie further apart than figures of one question do.
    Doubtful,
    /// One only repeats the figure before it in another unit, which is compared for it.
    Echo,
    /// A date that hangs on an unknown document date.
    Unresolved,
}

impl Reason {
    /// The name that reports use.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Reason::Equal { .. } => "equal",
            Reason::SameDate { .. } => "same_date",
            Reason::Converted { .. } => "converted",
            Reason::WithinRounding { .. } => "within_rounding",
            Reason::Cut { .. } => "cut",
            Reason::Near { .. } => "near",
            Reason::OwnConversion => "own_conversion",
            Reason::GivenRate { .. } => "given_rate",
            Reason::Overlap { .. } => "overlap",
            Reason::Tension { .. } => "tension",
            Reason::DateWithin { .. } => "date_within",
            Reason::Disjoint { .. } => "disjoint",
            Reason::DatesDisjoint { .. } => "dates_disjoint",
            Reason::Later { .. } => "later",
            Reason::NoConversion { .. } => "no_conversion",
            Reason::DatesOverlap { .. } => "dates_overlap",
            Reason::DatesNear { .. } => "dates_near",
            Reason::Overtaken => "overtaken",
            Reason::SameSource { .. } => "same_source",
            Reason::SameDocument => "same_document",
            Reason::OwnSources { .. } => "own_sources",
            Reason::SumHolds { .. } => "sum_holds",
            Reason::SumFails { .. } => "sum_fails",
            Reason::ShareHolds { .. } => "share_holds",
            Reason::ShareFails { .. } => "share_fails",
            Reason::PartAboveWhole { .. } => "part_above_whole",
            Reason::RelatedThing { .. } => "related_thing",
            Reason::NotAsserted { .. } => "not_asserted",
            Reason::Tolerated { .. } => "tolerated",
            Reason::Doubtful => "doubtful",
            Reason::Echo => "echo",
            Reason::Unresolved => "unresolved",
        }
    }
}

/// The verdict on two claims of one cluster; the same whichever comes first.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Index of the first claim.
    pub a: usize,
    /// Index of the second claim.
    pub b: usize,
    /// What the comparison came to.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A verdict on a cluster, with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The cluster that was judged.
    pub cluster: ClusterId,
    /// The strongest verdict of its pairs.
    pub verdict: Verdict,
    /// How far apart the figures are.
    pub severity: Severity,
    /// The reasons of the pairs that decided it, and those of the whole cluster.
    pub reasons: Vec<Reason>,
    /// One plain sentence for people.
    pub explanation: String,
    /// The pairs that were compared.
    pub pairs: Vec<Pair>,
}
