//! Lists of words that stand in the code, as bits of each word.

use crate::lexicon::{Class, WordId, lexicon};

/// Up to 32 lists of words that rules in the code ask for, as one bit each of every word.
///
/// For words of the word lists alone, as all others share one [`WordId`].
#[derive(Debug)]
pub(crate) struct Marks(Vec<u32>);

impl Marks {
    /// The bits of `lists` in their order; their words are in lower case.
    ///
    /// Tokens are asked for all of their letters: each word must be in a word list, and be no abbreviation.
    pub(crate) fn of_words(lists: &[&[&str]]) -> Marks {
        debug_assert!(lists.iter().copied().flatten().all(|word| {
            let (id, classes) = lexicon().look_up(word);
            id != WordId::UNKNOWN && !classes.has(Class::Abbreviation)
        }));
        Marks::of_lemmas(lists)
    }

    /// The bits of `lists` in their order; their words are base forms in lower case.
    pub(crate) fn of_lemmas(lists: &[&[&str]]) -> Marks {
        let lexicon = lexicon();
        let mut bits = vec![0; lexicon.all().count()];
        for (list, words) in lists.iter().enumerate() {
            for word in *words {
                bits[lexicon.look_up(word).0.index()] |= 1 << list;
            }
        }
        // The word that stands for all words that no list knows.
        bits[WordId::UNKNOWN.index()] = 0;
        Marks(bits)
    }

    /// The lists of the word, as bits.
    #[inline]
    pub(crate) fn get(&self, word: WordId) -> u32 {
        self.0[word.index()]
    }
}
