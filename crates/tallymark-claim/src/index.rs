//! Where the tokens stand that later stages look for, found in one pass over a document.

use std::sync::LazyLock;

use crate::lexicon::{Class, Classes, WordId, lexicon};
use crate::prose::Prose;
use crate::tag::Tag;

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
}

/// How many sorts are sought.
const SORTS: usize = 6;

impl Sought {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The tokens of each sort, in the order of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index([Vec<u32>; SORTS]);

/// Lists whose words may be a cue or open one.
const CUES: Classes = Classes::NONE
    .with(Class::ReportingVerb)
    .with(Class::Hearsay)
    .with(Class::SpeechNoun)
    .with(Class::SourceOpener);

/// What the forms of every word of the lists are sought as.
static WORDS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let lexicon = lexicon();
    let mut words = vec![0; lexicon.all().count()];
    for (word, _, classes) in lexicon.all() {
        let event = if classes.has(Class::Event) { Sought::Event.bit() } else { 0 };
        let cue = if classes.any(CUES) { Sought::Said.bit() } else { 0 };
        let lemma = lexicon.forms(word).lemma;
        let lemma = if lemma == WordId::UNKNOWN { word } else { lemma };
        words[lemma.index()] |= event | cue;
        words[word.index()] |= event;
    }
    for word in ["a", "an", "no", "nobody"] {
        words[lexicon.look_up(word).0.index()] |= Sought::Few.bit();
    }
    words
});

/// What a token of each tag is sought as.
const TAGS: [u8; 32] = {
    let mut sorts = [0; 32];
    sorts[Tag::Proper as usize] = Sought::Name.bit();
    sorts[Tag::Quote as usize] = Sought::Quote.bit() | Sought::Said.bit();
    sorts[Tag::Subordinator as usize] = Sought::Break.bit();
    sorts[Tag::Relative as usize] = Sought::Break.bit();
    sorts[Tag::Dash as usize] = Sought::Break.bit();
    sorts[Tag::Punct as usize] = Sought::Break.bit();
    sorts[Tag::Conjunction as usize] = Sought::Break.bit();
    sorts
};

impl Index {
    pub(crate) fn of(prose: &Prose<'_>) -> Index {
        let words: &[u8] = &WORDS;
        let mut it = Index::default();
        for list in &mut it.0 {
            list.reserve(prose.tokens().len() / 8);
        }
        for (at, (tag, lemma)) in (0..).zip(prose.tags().iter().zip(prose.lemmas())) {
            let mut sorts = TAGS[*tag as usize % TAGS.len()] | words[lemma.index()];
            while sorts != 0 {
                it.0[sorts.trailing_zeros() as usize].push(at);
                sorts &= sorts - 1;
            }
        }
        it
    }

    /// All tokens of a sort.
    pub(crate) fn all(&self, sort: Sought) -> impl Iterator<Item = usize> + Clone {
        self.0[sort as usize].iter().map(|it| *it as usize)
    }

    /// The tokens of a sort from `start` to `end`.
    pub(crate) fn within(
        &self,
        sort: Sought,
        start: usize,
        end: usize,
    ) -> impl Iterator<Item = usize> + Clone {
        let list = &self.0[sort as usize];
        let from = list.partition_point(|it| (*it as usize) < start);
        list[from..].iter().map(|it| *it as usize).take_while(move |it| *it < end)
    }
}
