//! Where the tokens stand that later stages look for, found in one pass over a document.

use crate::lexicon::{Class, Classes, Lexicon, WordId, key};
use crate::tag::Tag;
use crate::token::Token;
use crate::{quantity, time};

/// What a stage looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Sought {
    /// Part of a name, by its tag.
    Name,
    /// A quotation mark.
    Quote,
    /// What may end a clause.
    Break,
    /// A form of a word for a happening or a thing that figures are told of.
    Event,
    /// A form of a word that may show that somebody says something, and quotation marks.
    Said,
    /// "a", "no": what may tell a count without a number.
    Few,
    /// What a date may start with.
    Time,
    /// What a figure may start with.
    Figure,
}

impl Sought {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// What each token is sought as: a byte with a bit for each sort, and [`PAD`] of zero behind the last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index(Vec<u8>);

/// Eight are read at once, from any token.
const PAD: usize = 8;

/// Lists whose words may be a cue or open one.
const CUES: Classes = Classes::NONE
    .with(Class::ReportingVerb)
    .with(Class::Hearsay)
    .with(Class::SpeechNoun)
    .with(Class::SourceOpener);

/// What every word of the lists is sought as.
pub(crate) fn words(lexicon: &Lexicon) -> Vec<u8> {
    let lemma = |word: WordId| {
        let lemma = lexicon.forms(word).lemma;
        if lemma == WordId::UNKNOWN { word } else { lemma }
    };
    // Events and cues by what a word is a form of.
    let mut lemmas = vec![0; lexicon.all().count()];
    for (word, _, classes) in lexicon.all() {
        let event = if classes.has(Class::Event) { Sought::Event.bit() } else { 0 };
        let cue = if classes.any(CUES) { Sought::Said.bit() } else { 0 };
        lemmas[lemma(word).index()] |= event | cue;
        lemmas[word.index()] |= event;
    }
    for word in ["a", "an", "no", "nobody"] {
        lemmas[lexicon.look_up(word).0.index()] |= Sought::Few.bit();
    }
    let own = |(word, _, classes): (WordId, &str, Classes)| {
        let time = if classes.any(time::OPENERS) { Sought::Time.bit() } else { 0 };
        let figure = if classes.any(quantity::OPENERS) { Sought::Figure.bit() } else { 0 };
        lemmas[lemma(word).index()] | time | figure
    };
    lexicon.all().map(own).collect()
}

/// What a token of each tag is sought as.
const TAGS: [u8; 32] = {
    let mut sorts = [0; 32];
    sorts[Tag::Proper as usize] = Sought::Name.bit();
    sorts[Tag::Quote as usize] = Sought::Quote.bit() | Sought::Said.bit() | Sought::Time.bit();
    sorts[Tag::Number as usize] = Sought::Time.bit() | Sought::Figure.bit();
    sorts[Tag::Subordinator as usize] = Sought::Break.bit();
    sorts[Tag::Relative as usize] = Sought::Break.bit();
    sorts[Tag::Dash as usize] = Sought::Break.bit();
    sorts[Tag::Punct as usize] = Sought::Break.bit();
    sorts[Tag::Conjunction as usize] = Sought::Break.bit();
    sorts
};

impl Index {
    /// With room for so many tokens.
    pub(crate) fn with_capacity(tokens: usize) -> Index {
        Index(Vec::with_capacity(tokens + PAD))
    }

    /// Adds the tokens of the next sentence, with the tags that they keep.
    pub(crate) fn add(&mut self, tokens: &[Token], tags: &[Tag]) {
        let sorts = tokens.iter().zip(tags);
        self.0.extend(sorts.map(|(token, tag)| TAGS[*tag as usize % TAGS.len()] | token.sought));
    }

    /// Ends it behind the last token.
    pub(crate) fn end(&mut self) {
        self.0.extend([0; PAD]);
    }

    /// All tokens of a sort, in the order of the text.
    pub(crate) fn all(&self, sort: Sought) -> Within<'_> {
        self.within(sort, 0, self.0.len())
    }

    /// The tokens of a sort from `start` to `end`, in the order of the text.
    #[inline]
    pub(crate) fn within(&self, sort: Sought, start: usize, end: usize) -> Within<'_> {
        let mask = key::each(sort.bit());
        let bits = eight(&self.0, start) & mask;
        Within { sorts: &self.0, mask, bits, at: start, end }
    }

    /// The first token of a sort from `start` to `end`.
    #[inline]
    pub(crate) fn next(&self, sort: Sought, start: usize, end: usize) -> Option<usize> {
        self.within(sort, start, end).next()
    }
}

/// The bytes of eight tokens from `at`.
#[inline]
fn eight(sorts: &[u8], at: usize) -> u64 {
    let bytes = sorts.get(at..).and_then(|it| it.first_chunk());
    bytes.map_or(0, |it| u64::from_le_bytes(*it))
}

/// Tokens of a sort: those of eight are read at once.
#[derive(Clone, Debug)]
pub(crate) struct Within<'a> {
    sorts: &'a [u8],
    mask: u64,
    /// The eight from `at` that are left.
    bits: u64,
    at: usize,
    end: usize,
}

impl Iterator for Within<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.bits == 0 {
            self.at += 8;
            if self.at >= self.end {
                return None;
            }
            self.bits = eight(self.sorts, self.at) & self.mask;
        }
        let at = self.at + self.bits.trailing_zeros() as usize / 8;
        self.bits &= self.bits - 1;
        (at < self.end).then_some(at)
    }
}

#[cfg(test)]
mod tests;
