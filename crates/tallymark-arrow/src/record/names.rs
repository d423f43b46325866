//! The closed lists of the stages by the names of their variants.

use std::fmt::Debug;

use tallymark_claim::{
    AsOfBasis, Basis, Bound, Change, Dimension, Grain, Kind, Measure, Modality, QuantityKind,
    Relation, Role, Scope, SectionKind, TimeBasis, TimeKind,
};

/// A closed list whose variants are known by their names.
pub(super) trait Named: Copy + Debug + Sized + 'static {
    /// Its variants by name.
    const ALL: &'static [(&'static str, Self)];

    fn name(self) -> String {
        format!("{self:?}")
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.0 == name).map(|it| it.1)
    }
}

macro_rules! named {
    ($($list:ident { $($variant:ident)* })*) => {
        $(impl Named for $list {
            const ALL: &'static [(&'static str, $list)] =
                &[$((stringify!($variant), $list::$variant)),*];
        })*
    };
}

named! {
    SectionKind { Headline Dateline Byline KeyPoints Body Caption Furniture }
    Measure {
        Killed Injured Casualties Missing Displaced Evacuated Arrested Rescued Trapped Abducted
        Affected Fighters Population Aboard Attendance Refugees Jobs Damaged Incidents Magnitude
        Depth Distance Length Area Mass Volume Speed Temperature Rainfall Price Cost Funding Losses
        Debt Fine Loot Revenue Pay Money Share Change Votes Age Duration Rank DateOf Count Other
    }
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
