//! A short list of terms that stands where its owner stands, without memory of its own.

use std::ops::Deref;

use crate::terms::TermId;

/// How many terms need no memory of their own: of ten lists of a figure's words nine are no longer.
const HERE: usize = 7;

/// Terms in a row of memory; up to [`HERE`] of them stand in the list itself, what is left of it is always the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Few {
    Here(u8, [TermId; HERE]),
    Away(Box<[TermId]>),
}

impl Few {
    pub(crate) fn new(terms: &[TermId]) -> Few {
        let mut here = [TermId::default(); HERE];
        match here.get_mut(..terms.len()) {
            Some(room) => {
                room.copy_from_slice(terms);
                Few::Here(terms.len() as u8, here)
            }
            None => Few::Away(terms.into()),
        }
    }
}

impl Default for Few {
    fn default() -> Few {
        Few::new(&[])
    }
}

impl Deref for Few {
    type Target = [TermId];

    fn deref(&self) -> &[TermId] {
        match self {
            Few::Here(count, terms) => &terms[..usize::from(*count)],
            Few::Away(terms) => terms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_back_what_it_was_made_of() {
        let mut terms = crate::terms::Terms::new();
        let words = ["dam", "mill", "kiln", "quay", "loom", "well", "barn", "mast", "sail"];
        let all: Vec<TermId> = words.iter().map(|it| terms.of(it)).collect();
        for count in 0..=all.len() {
            let list = Few::new(&all[..count]);
            assert_eq!(&list[..], &all[..count]);
            assert!((0..=all.len()).all(|it| (Few::new(&all[..it]) == list) == (it == count)));
            assert_eq!(matches!(list, Few::Here(..)), count <= HERE);
        }
    }
}
