//! The word lists of `lexicon/en`, and the one way to look a word up.

use std::sync::LazyLock;

/// What an abbreviation does to the sentence that its full stop may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// "Gen. Okoro": never ends a sentence.
    Title,
    /// "e.g. Lisbon": never ends a sentence.
    Never,
    /// "No. 7", "Fig. 2": the number belongs to it.
    Numbered,
    /// "Sept. 4", "Tues. morning".
    Month,
    /// "Varga Corp. The": ends before a word that starts a sentence.
    Company,
    /// "the U.S. But": ends before a word that starts a sentence.
    Acronym,
    /// "Luis Ortega Jr. He": ends before a word that starts a sentence.
    Suffix,
    /// "Fresno, Calif. It": ends before a word that starts a sentence.
    Place,
    /// "at 5 p.m. Crowds": ends before a capital that is no zone or weekday.
    Time,
    /// "pipes, wires, etc. Smoke": ends before any capital.
    Open,
    /// "est. in 1990", "Assoc. Dean": any other word cut short.
    Short,
}

macro_rules! lists {
    ($($name:ident = $file:literal),* $(,)?) => {
        $(const $name: &str = include_str!(concat!("../lexicon/en/", $file, ".txt"));)*
        #[cfg(test)]
        const FILES: &[(&str, &str)] = &[$(($file, $name)),*];
    };
}

lists! {
    TITLES = "titles",
    NEVER = "never",
    NUMBERED = "numbered",
    MONTHS = "months",
    COMPANIES = "companies",
    ACRONYMS = "acronyms",
    SUFFIXES = "suffixes",
    PLACES = "places",
    TIMES = "times",
    OPEN = "open",
    SHORT = "short",
    STARTERS = "starters",
    UNITS = "units",
    ZONES = "zones",
    CONNECTORS = "connectors",
    EXCLAIMED = "exclaimed",
    ASKING = "asking",
    DOMAINS = "domains",
    LETTERED = "lettered",
    FINITE = "finite",
    BODIES = "bodies",
    FRONTING = "fronting",
    STARTER_SURNAMES = "starter_names",
    SAID = "said_where",
}

/// The longest entry of any list, in bytes; longer words are never looked up.
pub(crate) const LONGEST: usize = 16;

/// A sorted list of lower-case words, cut into buckets by first byte.
///
/// A word is packed into one integer, so that a look-up compares integers
/// and calls nothing.
#[derive(Debug)]
pub(crate) struct Words<T: Copy> {
    entries: Vec<(u128, T)>,
    /// Where the entries of each first byte begin.
    first: [u16; 257],
    /// The length of the longest entry: most words are longer than any abbreviation.
    longest: usize,
}

/// The bytes of `word` in lower case, the first one highest, at most sixteen.
fn pack(word: &[u8]) -> u128 {
    word.iter().fold(0, |packed, byte| packed << 8 | u128::from(byte.to_ascii_lowercase()))
        << (8 * (LONGEST - word.len()))
}

impl<T: Copy> Words<T> {
    fn new(words: Vec<(&'static str, T)>) -> Words<T> {
        let longest = words.iter().map(|word| word.0.len()).max().unwrap_or(0);
        let mut entries: Vec<(u128, T)> =
            words.into_iter().map(|(word, value)| (pack(word.as_bytes()), value)).collect();
        entries.sort_by_key(|entry| entry.0);
        let mut first = [0; 257];
        for (byte, slot) in first.iter_mut().enumerate() {
            *slot = entries.partition_point(|entry| ((entry.0 >> 120) as usize) < byte) as u16;
        }
        Words { entries, first, longest }
    }

    /// What the list holds for `word`, whatever its case.
    pub(crate) fn get(&self, word: &[u8]) -> Option<T> {
        let byte = usize::from(word.first()?.to_ascii_lowercase());
        let bucket =
            &self.entries[usize::from(self.first[byte])..usize::from(self.first[byte + 1])];
        if word.len() > self.longest || bucket.is_empty() {
            return None;
        }
        let packed = pack(word);
        let found = bucket.binary_search_by_key(&packed, |entry| entry.0).ok()?;
        Some(bucket[found].1)
    }

    /// Whether the list holds `word`, whatever its case.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        self.get(word).is_some()
    }
}

fn words_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn plain(list: &'static str) -> Words<()> {
    Words::new(words_of(list).map(|word| (word, ())).collect())
}

/// Every abbreviation with its class.
pub(crate) static ABBREVIATIONS: LazyLock<Words<Class>> = LazyLock::new(|| {
    let lists = [
        (TITLES, Class::Title),
        (NEVER, Class::Never),
        (NUMBERED, Class::Numbered),
        (MONTHS, Class::Month),
        (COMPANIES, Class::Company),
        (ACRONYMS, Class::Acronym),
        (SUFFIXES, Class::Suffix),
        (PLACES, Class::Place),
        (TIMES, Class::Time),
        (OPEN, Class::Open),
        (SHORT, Class::Short),
    ];
    Words::new(
        lists
            .into_iter()
            .flat_map(|(list, class)| words_of(list).map(move |word| (word, class)))
            .collect(),
    )
});

/// Words that open a sentence when they stand with a capital.
pub(crate) static STARTER_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(STARTERS));
/// Measures that stand cut short after a figure.
pub(crate) static UNIT_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(UNITS));
/// Zones, weekdays and months that carry a time of day on.
pub(crate) static ZONE_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(ZONES));
/// Words that no headline ends in.
pub(crate) static CONNECTOR_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(CONNECTORS));
/// Names with a mark of exclamation of their own.
pub(crate) static EXCLAIMED_NAMES: LazyLock<Words<()>> = LazyLock::new(|| plain(EXCLAIMED));
/// Verbs of speech behind a quotation that asks or cries out.
pub(crate) static ASKING_VERBS: LazyLock<Words<()>> = LazyLock::new(|| plain(ASKING));
/// Ends of web names and file names.
pub(crate) static DOMAIN_ENDS: LazyLock<Words<()>> = LazyLock::new(|| plain(DOMAINS));

/// Words that a single letter follows as a label.
pub(crate) static LETTERED_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(LETTERED));
/// Verbs that show a clause.
pub(crate) static FINITE_VERBS: LazyLock<Words<()>> = LazyLock::new(|| plain(FINITE));
pub(crate) static BODY_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(BODIES));

/// Words that put a time of day at the front.
pub(crate) static FRONTING_WORDS: LazyLock<Words<()>> = LazyLock::new(|| plain(FRONTING));
/// Starters that are names too.
pub(crate) static STARTER_NAMES: LazyLock<Words<()>> = LazyLock::new(|| plain(STARTER_SURNAMES));
/// Words that carry a verb of speech on.
pub(crate) static SAID_WHERE: LazyLock<Words<()>> = LazyLock::new(|| plain(SAID));

#[cfg(test)]
mod tests;
