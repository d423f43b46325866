//! The closed lists of the stages by the names of their variants.

use std::fmt::{self, Debug, Write as _};

use tallymark_claim::{
    AsOfBasis, Basis, Bound, Change, Dimension, Grain, Kind, Measure, Modality, QuantityKind,
    Relation, Role, Scope, SectionKind, TimeBasis, TimeKind,
};

/// A closed list whose variants are known by their names.
pub(super) trait Named: Copy + Debug + Sized + 'static {
    fn name(self) -> String {
        format!("{self:?}")
    }

    /// The variant of a name.
    fn of(name: &str) -> Option<Self>;
}

impl Named for Measure {
    fn of(name: &str) -> Option<Measure> {
        // This list grows with the word lists, and is known where it is kept.
        Measure::ALL.iter().copied().find(|it| is_named(*it, name))
    }
}

/// Whether a variant has this name, without a copy of it.
fn is_named(variant: impl Debug, name: &str) -> bool {
    struct Left<'a>(&'a str);
    impl fmt::Write for Left<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    let mut left = Left(name);
    write!(left, "{variant:?}").is_ok() && left.0.is_empty()
}

macro_rules! named {
    ($($list:ident { $($variant:ident)* })*) => {
        $(impl Named for $list {
            fn of(name: &str) -> Option<$list> {
                match name {
                    $(stringify!($variant) => Some($list::$variant),)*
                    _ => None,
                }
            }
        })*
    };
}

named! {
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
