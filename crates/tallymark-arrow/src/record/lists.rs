//! The closed lists of the stages, each variant by its place in its list.

use std::fmt::Debug;

use tallymark_claim::{
    AsOfBasis, Basis, Bound, Change, Dimension, Grain, Kind, Measure, Modality, QuantityKind,
    Relation, Role, Scope, SectionKind, TimeBasis, TimeKind,
};

/// A variant's place in its list.
pub(super) type Code = u8;

/// A closed list whose variants are known by their places in it.
pub(super) trait Listed: Copy + Debug + 'static {
    /// The variants in their order.
    const ALL: &'static [Self];

    fn code(self) -> Code;

    /// The variant of a code.
    fn of(code: Code) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }
}

/// The names of all variants: a list that changes gives records another mark.
pub(super) fn names() -> impl Iterator<Item = String> {
    Measure::ALL.iter().map(|it| format!("{it:?}")).chain(closed())
}

impl Listed for Measure {
    // This list grows with the word lists, and is known where it is kept.
    const ALL: &'static [Measure] = Measure::ALL;

    fn code(self) -> Code {
        self as Code
    }
}

macro_rules! listed {
    ($($list:ident { $($variant:ident)* })*) => {
        $(impl Listed for $list {
            const ALL: &'static [$list] = &[$($list::$variant),*];

            fn code(self) -> Code {
                self as Code
            }
        })*

        /// The names of the lists below and of their variants.
        fn closed() -> impl Iterator<Item = String> {
            [$($(stringify!($list::$variant)),*),*].into_iter().map(str::to_owned)
        }
    };
}

listed! {
    SectionKind { Headline Dateline Byline KeyPoints Body Caption Furniture }
    Modality { Stated Reported Denied Planned Hypothetical }
    Scope { Whole Part Additional Each Day Site Running }
    AsOfBasis { Stated Published }
    Bound { Exact Approx AtLeast MoreThan AtMost LessThan Range Vague }
    Dimension {
        Length Area Volume Mass Time Speed Temperature Energy Power Data Pressure Money Percent
        PercentagePoint Age Magnitude Other
    }
    QuantityKind { Count Measure Money Percent Age Fraction Multiple Ordinal Score Unit }
    Change { Up Down }
    Kind { Direct Indirect Mixed }
    Basis { Stated Pronoun Carried }
    Relation { SaidTo Citing ReportedBy }
    Grain { Day Week Month Quarter Year Decade Range }
    TimeBasis { Stated Reference Context }
    TimeKind {
        Date Weekday RelativeDay Holiday Month Year Week Quarter Season Decade Century Ago Window
        Context Stretch Clock
    }
    Role { At Since Until By AsOf Before After }
}
