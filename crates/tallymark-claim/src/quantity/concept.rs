//! What a figure counts or measures: the noun phrase beside it, and whose figure it is.

use std::ops::Range;

use super::reader::Reader;
use crate::lexicon::Class;
use crate::token::TokenKind;

/// The noun phrase that starts at token `at`, and its head.
pub(super) fn counted(r: &Reader<'_, '_>, at: usize) -> Option<(Range<usize>, usize)> {
    let mut i = at;
    while i < at + 5 {
        let stop = r.token(i).is_none_or(|token| {
            token.kind != TokenKind::Word
                || token.is(Class::Preposition)
                || token.is(Class::Conjunction)
                || token.is(Class::Auxiliary)
                || token.is(Class::Determiner)
                || token.is(Class::Pronoun)
        });
        if stop {
            break;
        }
        i += 1;
        if super::reader::plural_noun(r.word(i - 1)) {
            break;
        }
    }
    (i > at).then(|| (at..i, i - 1))
}
