//! What is so of a claim or not, a bit each.

/// Something that a claim is or is not.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(crate) enum Flag {
    /// It is told of another happening than the news, with or without its date.
    Background,
    /// It is about what most of its article is about.
    Main,
    /// It is a date, and its clause holds a word that its article uses often.
    OnTopic,
    /// Its date is told as a night or evening.
    Late,
    /// Its date is told as a morning.
    Early,
    /// Its date is the one that its article tells most often.
    MainDate,
    /// Its date only says when somebody spoke.
    Speech,
    /// Its figure is odd enough that two would hardly meet by chance.
    Odd,
    /// It counts people who left their homes.
    Left,
    /// It counts dead besides those counted before: "five more died", not "injuring dozens more".
    More,
    /// It counts for one place that its sentence sets against others.
    Region,
    /// Whom it counts may be called a people or not: "143 million Americans", "143 million people".
    Loose,
    /// Somebody asserts it.
    Asserted,
    /// It stands in the headline or the opening of its article.
    Lead,
    /// It stands in a headline or key point, which tell again what the body tells.
    Summary,
    /// It is about an aftershock, not the main shock.
    Aftershock,
    /// It is told in feet, meters or less and not said to be a length: a height, a depth or a width as well.
    Short,
    /// It counts bodies that were found.
    Bodies,
    /// It is told in hours or less.
    Brief,
    /// It is told in weeks or more.
    Long,
}

/// Those that are so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(pub(super) u32);

impl Flags {
    /// Those of the list that are so.
    pub(crate) fn of(list: &[(Flag, bool)]) -> Flags {
        let mut flags = Flags::default();
        list.iter().for_each(|(flag, is)| flags.set(*flag, *is));
        flags
    }

    pub(crate) fn set(&mut self, flag: Flag, is: bool) {
        self.0 = self.0 & !(1 << flag as u32) | u32::from(is) << flag as u32;
    }

    pub(crate) fn has(self, flag: Flag) -> bool {
        self.0 & 1 << flag as u32 != 0
    }

    /// What is so of both.
    pub(crate) fn both(self, other: Flags) -> Flags {
        Flags(self.0 & other.0)
    }

    /// What is so of just one.
    pub(crate) fn one(self, other: Flags) -> Flags {
        Flags(self.0 ^ other.0)
    }
}
