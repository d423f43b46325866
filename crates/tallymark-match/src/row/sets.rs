//! The terms of a claim, in five sets that stand together.

use crate::terms::{Rarity, TermId};

/// What a term is of; in this order the sets of a claim stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Part {
    /// What it is about.
    About,
    /// The words of what is counted, head included.
    Counted,
    Names,
    Places,
    /// The words of its clause.
    Words,
}

impl Part {
    pub(crate) const ALL: [Part; PARTS] =
        [Part::About, Part::Counted, Part::Names, Part::Places, Part::Words];
}

/// How many sets there are.
const PARTS: usize = 5;
/// How many terms need no memory of their own: of ten claims nine have no more.
const HERE: usize = 14;

/// The sets of one claim.
#[derive(Debug)]
pub(crate) struct Sets {
    /// A bit for each term of each set: sets without a bit in common have no term in common.
    masks: [u32; PARTS],
    /// Rarity weight of each set, filled in when all rows are known.
    weights: [f64; PARTS],
    lists: Lists,
}

/// The terms of the sets, one after the other, and where each of them ends.
#[derive(Debug)]
enum Lists {
    Here([u8; PARTS], [TermId; HERE]),
    Away(Box<([u32; PARTS], Vec<TermId>)>),
}

impl Sets {
    /// Of all terms and where each set ends; those of each set are sorted, each once.
    pub(crate) fn new(terms: &[TermId], ends: [u32; PARTS]) -> Sets {
        let mut here = [TermId::default(); HERE];
        let lists = match here.get_mut(..terms.len()) {
            Some(room) => {
                room.copy_from_slice(terms);
                Lists::Here(ends.map(|it| it as u8), here)
            }
            None => Lists::Away(Box::new((ends, terms.to_vec()))),
        };
        let mut sets = Sets { masks: [0; PARTS], weights: [0.0; PARTS], lists };
        for part in Part::ALL {
            let bits = sets.of(part).terms().iter().map(|it| bit(*it));
            sets.masks[part as usize] = bits.fold(0, |mask, it| mask | it);
        }
        sets
    }

    /// The terms of all sets.
    pub(crate) fn terms(&self) -> &[TermId] {
        match &self.lists {
            Lists::Here(ends, terms) => &terms[..usize::from(ends[PARTS - 1])],
            Lists::Away(away) => &away.1,
        }
    }

    pub(crate) fn of(&self, part: Part) -> Set<'_> {
        Set { sets: self, part }
    }

    /// Whether all sets but the words of the clause are the same; sets of many terms are not looked at.
    #[inline]
    pub(crate) fn differ_in_words_alone(&self, other: &Sets) -> bool {
        let (Lists::Here(ends, terms), Lists::Here(other_ends, others)) =
            (&self.lists, &other.lists)
        else {
            return false;
        };
        let words = Part::Words as usize;
        ends[..words] == other_ends[..words]
            && self.masks[..words] == other.masks[..words]
            && terms.iter().zip(others).take(ends[words - 1].into()).all(|(x, y)| x == y)
    }

    /// Puts other terms into one of the sets, before what the sets weigh is known.
    pub(crate) fn replace(&mut self, part: Part, by: &[TermId]) {
        let mut terms = Vec::new();
        let ends = Part::ALL.map(|it| {
            terms.extend_from_slice(if it == part { by } else { self.of(it).terms() });
            terms.len() as u32
        });
        let weights = self.weights;
        *self = Sets { weights, ..Sets::new(&terms, ends) };
    }

    /// Gives the terms other numbers, before what the sets weigh is known.
    pub(crate) fn renumber(&mut self, number: impl Fn(TermId) -> TermId) {
        let mut terms = self.terms().to_vec();
        terms.iter_mut().for_each(|it| *it = number(*it));
        let mut start = 0;
        let ends = Part::ALL.map(|part| {
            let end = start + self.of(part).terms().len();
            terms[start..end].sort_unstable();
            start = end;
            end as u32
        });
        *self = Sets::new(&terms, ends);
    }

    /// Fills in what the sets weigh.
    pub(crate) fn weigh(&mut self, rarity: &Rarity) {
        self.weights =
            Part::ALL.map(|part| self.of(part).terms().iter().map(|it| rarity.weight(*it)).sum());
    }
}

/// One of the sets of a claim.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Set<'a> {
    sets: &'a Sets,
    part: Part,
}

impl<'a> Set<'a> {
    /// Sorted, each once.
    #[inline]
    pub(crate) fn terms(self) -> &'a [TermId] {
        let part = self.part as usize;
        match &self.sets.lists {
            Lists::Here(ends, terms) => {
                let start = if part == 0 { 0 } else { ends[part - 1] };
                &terms[usize::from(start)..usize::from(ends[part])]
            }
            Lists::Away(away) => {
                let (ends, terms) = &**away;
                let start = if part == 0 { 0 } else { ends[part - 1] };
                &terms[start as usize..ends[part] as usize]
            }
        }
    }

    /// What its terms weigh.
    #[inline]
    pub(crate) fn weight(self) -> f64 {
        self.sets.weights[self.part as usize]
    }

    #[inline]
    fn mask(self) -> u32 {
        self.sets.masks[self.part as usize]
    }

    /// Whether the two may have a term in common; two empty ones have none.
    #[inline]
    pub(crate) fn may_meet(self, other: Set<'_>) -> bool {
        self.mask() & other.mask() != 0
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.mask() == 0
    }

    pub(crate) fn has(self, term: TermId) -> bool {
        self.mask() & bit(term) != 0 && self.terms().binary_search(&term).is_ok()
    }
}

/// Calls `each` with what two lists of sorted terms have in common, in order.
#[inline]
pub(crate) fn in_both(mut a: &[TermId], mut b: &[TermId], mut each: impl FnMut(TermId)) {
    while let ([x, others_a @ ..], [y, others_b @ ..]) = (a, b) {
        if x == y {
            each(*x);
        }
        let (x, y) = (*x, *y);
        if x <= y {
            a = others_a;
        }
        if y <= x {
            b = others_b;
        }
    }
}

/// The bit of a term in the mask of a set.
fn bit(term: TermId) -> u32 {
    1 << (term.index() % 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(of: &[usize]) -> Vec<TermId> {
        of.iter().map(|it| TermId::at(*it)).collect()
    }

    /// Sets of so many terms each; the third has one that the others lack.
    fn sets(sizes: [usize; PARTS]) -> Sets {
        let mut all = Vec::new();
        let ends = sizes.map(|size| {
            all.extend((0..size).map(|it| TermId::at(it * 3)));
            all.len() as u32
        });
        Sets::new(&all, ends)
    }

    #[test]
    fn sets_give_back_what_they_were_made_of() {
        for sizes in [[0; 5], [1, 0, 2, 3, 4], [2, 3, 2, 3, 4], [2, 3, 2, 3, 5], [0, 0, 0, 0, 300]]
        {
            let sets = sets(sizes);
            let count: usize = sizes.iter().sum();
            assert_eq!(matches!(sets.lists, Lists::Here(..)), count <= HERE);
            assert_eq!(sets.terms().len(), count);
            for (part, size) in Part::ALL.into_iter().zip(sizes) {
                let of: Vec<usize> = (0..size).map(|it| it * 3).collect();
                assert_eq!(sets.of(part).terms(), terms(&of));
                assert_eq!(sets.of(part).is_empty(), size == 0);
                assert!(of.iter().all(|it| sets.of(part).has(TermId::at(*it))));
                assert!(!sets.of(part).has(TermId::at(1)));
            }
        }
    }

    #[test]
    fn what_two_sets_share_is_found_whatever_its_place() {
        let (one, other) = (terms(&[1, 5, 33, 70]), terms(&[5, 37, 65, 70, 97]));
        for (x, y, both) in [
            (&one[..], &other[..], &terms(&[5, 70])[..]),
            (&other, &one, &terms(&[5, 70])),
            (&one, &one, &one),
            (&one, &[], &[]),
            (&one[2..3], &other[1..3], &[]),
        ] {
            let mut found = Vec::new();
            in_both(x, y, |it| found.push(it));
            assert_eq!(found, both);
        }
    }

    #[test]
    fn one_set_is_replaced_and_the_others_stay() {
        let mut it = sets([1, 2, 0, 1, 3]);
        it.replace(Part::Names, &terms(&[4, 8]));
        assert_eq!(it.of(Part::Names).terms(), terms(&[4, 8]));
        assert_eq!(it.of(Part::Counted).terms(), terms(&[0, 3]));
        assert_eq!(it.of(Part::Words).terms(), terms(&[0, 3, 6]));
        assert!(it.of(Part::Names).has(TermId::at(8)));
    }
}
