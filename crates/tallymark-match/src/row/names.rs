//! Codes of units and classes of people as small numbers.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

/// The number of a name: two are equal where their names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name(NonZeroU16);

/// Names that rules ask for, with numbers that are always the same.
macro_rules! known {
    ($($name:ident $text:literal)*) => {
        #[allow(clippy::upper_case_acronyms, non_camel_case_types)]
        enum Known { $($name),* }

        const KNOWN: &[&str] = &[$($text),*];

        impl Name {
            $(pub(crate) const $name: Name = Name(NonZeroU16::MIN.saturating_add(Known::$name as u16));)*
        }
    };
}

known! {
    EVERYONE "everyone" ANIMAL "animal" SECURITY "security" OFFICER "officer" SOLDIER "soldier"
    STAFF "staff" TRAVELER "traveler" PROTESTER "protester" PRISONER "prisoner" RESCUER "rescuer"
}

/// Classes that say what people did or where they were, not who they are: they overlap with others.
const ROLES: [Name; 5] =
    [Name::STAFF, Name::TRAVELER, Name::PROTESTER, Name::PRISONER, Name::RESCUER];

/// Whether the class of people of this name says what they did, as [`Name::is_role`] has it.
pub(crate) fn is_role(class: &str) -> bool {
    KNOWN.iter().position(|it| *it == class).is_some_and(|at| Name::at(at).is_role())
}

/// The names there are.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Those that no rule asks for, in order of first sight.
    texts: Vec<&'static str>,
    numbers: BTreeMap<&'static str, Name>,
}

impl Names {
    /// The number of a name.
    pub(crate) fn of(&mut self, name: &'static str) -> Name {
        if let Some(at) = KNOWN.iter().position(|it| *it == name) {
            return Name::at(at);
        }
        *self.numbers.entry(name).or_insert_with(|| {
            self.texts.push(name);
            Name::at(KNOWN.len() + self.texts.len() - 1)
        })
    }

    /// The numbers here of the names that another list holds; what it knows is known here then.
    pub(crate) fn learn(&mut self, other: &Names) -> Vec<Name> {
        KNOWN.iter().chain(&other.texts).map(|it| self.of(it)).collect()
    }

    /// The name of a number that [`Names::of`] gave.
    pub(crate) fn text(&self, name: Name) -> &'static str {
        let at = usize::from(name.0.get() - 1);
        let text = |it: &[&'static str], at: usize| it.get(at).copied();
        text(KNOWN, at).or_else(|| text(&self.texts, at - KNOWN.len())).unwrap_or_default()
    }
}

impl Name {
    /// Whether it is a class that says what people did, not who they are.
    pub(crate) fn is_role(self) -> bool {
        ROLES.contains(&self)
    }

    /// Its number in another list, of those that [`Names::learn`] gave.
    pub(crate) fn in_other(self, numbers: &[Name]) -> Name {
        numbers.get(usize::from(self.0.get() - 1)).copied().unwrap_or(self)
    }

    /// The number of the name at a place; there never are as many as would fill it.
    fn at(place: usize) -> Name {
        Name(NonZeroU16::MIN.saturating_add(place.try_into().unwrap_or(u16::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_number_and_a_number_one_name() {
        let mut names = Names::default();
        let texts = ["km", "officer", "everyone", "kg", "rescuer", "a:age"];
        let numbers: Vec<Name> = texts.iter().map(|it| names.of(it)).collect();
        for (at, text) in texts.iter().enumerate() {
            assert_eq!(names.of(text), numbers[at]);
            assert_eq!(names.text(numbers[at]), *text);
            assert_eq!(numbers.iter().filter(|it| **it == numbers[at]).count(), 1);
        }
        assert_eq!(numbers[1], Name::OFFICER);
        assert_eq!(numbers[2], Name::EVERYONE);
    }
}
