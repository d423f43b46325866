//! A row as bytes, so that it may be scored on another machine than it was made on.
//!
//! Its terms stand in a list of their own before it, each by its place in the vocabulary of
//! all; within the row a term is a place in that list. Whoever reads rows gives their terms
//! numbers of its own, in the same order: sums over terms come out the same to the last bit.

use tallymark_claim::{Date, Dimension, Grain, Measure, Period, Scope};

use super::{Family, Flags, Gate, Name, Names, Part, Row, Sets, Sort};
use crate::pieces::intern;
use crate::terms::TermId;

/// What a row is written to: bytes, and its terms in order.
pub(crate) struct Out<'a> {
    pub(crate) bytes: Vec<u8>,
    pub(crate) terms: &'a [TermId],
    pub(crate) names: &'a Names,
}

/// What a row is read from: the bytes that are left, and its terms in order.
pub(crate) struct In<'a, 'n> {
    pub(crate) bytes: &'a [u8],
    pub(crate) terms: Vec<TermId>,
    pub(crate) names: &'n mut Names,
}

/// What can be written and read again; `None` where the bytes are no such thing.
pub(crate) trait Wire: Sized {
    fn put(&self, out: &mut Out<'_>);
    fn get(from: &mut In<'_, '_>) -> Option<Self>;
}

impl Wire for u8 {
    fn put(&self, out: &mut Out<'_>) {
        out.bytes.push(*self);
    }

    fn get(from: &mut In<'_, '_>) -> Option<u8> {
        let (first, rest) = from.bytes.split_first()?;
        from.bytes = rest;
        Some(*first)
    }
}

impl Wire for u64 {
    /// Seven bits a byte, the low ones first.
    fn put(&self, out: &mut Out<'_>) {
        let mut left = *self;
        while left >= 0x80 {
            out.bytes.push(left as u8 | 0x80);
            left >>= 7;
        }
        out.bytes.push(left as u8);
    }

    fn get(from: &mut In<'_, '_>) -> Option<u64> {
        let mut all = 0;
        for shift in (0..64).step_by(7) {
            let byte = u8::get(from)?;
            all |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(all);
            }
        }
        None
    }
}

/// Eight bytes, for what is as often large as small.
pub(crate) struct Whole(pub(crate) u64);

impl Wire for Whole {
    fn put(&self, out: &mut Out<'_>) {
        out.bytes.extend(self.0.to_be_bytes());
    }

    fn get(from: &mut In<'_, '_>) -> Option<Whole> {
        let (first, rest) = from.bytes.split_first_chunk()?;
        from.bytes = rest;
        Some(Whole(u64::from_be_bytes(*first)))
    }
}

impl Wire for f64 {
    fn put(&self, out: &mut Out<'_>) {
        Whole(self.to_bits()).put(out);
    }

    fn get(from: &mut In<'_, '_>) -> Option<f64> {
        Whole::get(from).map(|it| f64::from_bits(it.0))
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl Wire for $number {
            fn put(&self, out: &mut Out<'_>) {
                (*self as u64).put(out);
            }

            fn get(from: &mut In<'_, '_>) -> Option<$number> {
                u64::get(from)?.try_into().ok()
            }
        })*
    };
}

numbers! { u32 usize }

impl Wire for bool {
    fn put(&self, out: &mut Out<'_>) {
        u8::from(*self).put(out);
    }

    fn get(from: &mut In<'_, '_>) -> Option<bool> {
        Some(u8::get(from)? != 0)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Out<'_>) {
        self.is_some().put(out);
        if let Some(it) = self {
            it.put(out);
        }
    }

    fn get(from: &mut In<'_, '_>) -> Option<Option<T>> {
        Some(if bool::get(from)? { Some(T::get(from)?) } else { None })
    }
}

impl Wire for Name {
    fn put(&self, out: &mut Out<'_>) {
        let text = out.names.text(*self);
        text.len().put(out);
        out.bytes.extend(text.bytes());
    }

    fn get(from: &mut In<'_, '_>) -> Option<Name> {
        let len = usize::get(from)?;
        let (own, rest) = from.bytes.split_at_checked(len)?;
        from.bytes = rest;
        Some(from.names.of(intern(str::from_utf8(own).ok()?)?))
    }
}

impl Wire for Flags {
    fn put(&self, out: &mut Out<'_>) {
        self.0.put(out);
    }

    fn get(from: &mut In<'_, '_>) -> Option<Flags> {
        u32::get(from).map(Flags)
    }
}

impl Wire for TermId {
    fn put(&self, out: &mut Out<'_>) {
        out.terms.binary_search(self).unwrap_or(usize::MAX).put(out);
    }

    fn get(from: &mut In<'_, '_>) -> Option<TermId> {
        let at = usize::get(from)?;
        from.terms.get(at).copied()
    }
}

impl Wire for Sets {
    fn put(&self, out: &mut Out<'_>) {
        for part in Part::ALL {
            let terms = self.of(part).terms();
            terms.len().put(out);
            terms.iter().for_each(|it| it.put(out));
        }
    }

    fn get(from: &mut In<'_, '_>) -> Option<Sets> {
        let mut terms: Vec<TermId> = Vec::new();
        let mut ends = Part::ALL.map(|_| 0);
        for end in &mut ends {
            let start = terms.len();
            for _ in 0..usize::get(from)? {
                terms.push(TermId::get(from)?);
            }
            terms[start..].is_sorted().then_some(())?;
            *end = terms.len().try_into().ok()?;
        }
        Some(Sets::new(&terms, ends))
    }
}

impl Wire for Date {
    fn put(&self, out: &mut Out<'_>) {
        (self.year().unsigned_abs() as u32).put(out);
        out.bytes.extend([self.month().unsigned_abs(), self.day().unsigned_abs()]);
    }

    fn get(from: &mut In<'_, '_>) -> Option<Date> {
        let year = u32::get(from)?.try_into().ok()?;
        Date::new(year, u8::get(from)?.try_into().ok()?, u8::get(from)?.try_into().ok()?)
    }
}

/// Lists of which each member is written as its place.
macro_rules! lists {
    ($($list:ty: $all:expr;)*) => {
        $(impl Wire for $list {
            fn put(&self, out: &mut Out<'_>) {
                let all: &[$list] = $all;
                all.iter().position(|it| it == self).unwrap_or(usize::MAX).put(out);
            }

            fn get(from: &mut In<'_, '_>) -> Option<$list> {
                let all: &[$list] = $all;
                all.get(usize::get(from)?).copied()
            }
        })*
    };
}

/// The variants of an enum as a list.
macro_rules! all {
    ($list:ident: $($variant:ident)*) => { &[$($list::$variant),*] };
}

lists! {
    Measure: Measure::ALL;
    Family: all!(Family: Toll Event Unit Money Count Mixed Date);
    Sort: all!(Sort: Number Share Multiple Ordinal Score Rate Date);
    Grain: all!(Grain: Day Week Month Quarter Year Decade Range);
    Scope: all!(Scope: Whole Part Additional Each Day Site Running);
    Dimension: all!(Dimension:
        Length Area Volume Mass Time Speed Temperature Energy Power Data Pressure Money Percent
        PercentagePoint Age Magnitude Other);
}

/// Structures, field by field.
macro_rules! fields {
    ($($name:ident { $($field:ident)* })*) => {
        $(impl Wire for $name {
            fn put(&self, out: &mut Out<'_>) {
                $(self.$field.put(out);)*
            }

            fn get(from: &mut In<'_, '_>) -> Option<$name> {
                Some($name { $($field: Wire::get(from)?,)* })
            }
        })*
    };
}

fields! {
    Period { start end grain }
    Gate { sort dimension unit }
    Row {
        sets document flags family gate measure guess head qualifiers sentence unit people peoples
        event event_name era happened date published value size scope
    }
}
