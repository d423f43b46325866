use std::fmt;
use std::ops::Deref;

use compact_str::CompactString;

/// Folded words that claims are compared by, and the quote of a claim; a `str` in all but where its
/// letters lie.
///
/// Words of the word lists are borrowed from them and short ones lie in the key itself, so that a
/// claim, which has a dozen, keeps few strings.
///
/// ```
/// use tallymark_claim::Key;
///
/// let key = Key::new("norland relief corps");
/// assert_eq!(key, "norland relief corps");
/// assert_eq!(key.split(' ').last(), Some("corps"));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(CompactString);

impl Key {
    /// A key of these letters, as they are.
    pub fn new(letters: &str) -> Key {
        Key(CompactString::new(letters))
    }

    /// A key of letters that live as long as the program.
    pub const fn listed(letters: &'static str) -> Key {
        Key(CompactString::const_new(letters))
    }

    /// Its letters.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl Deref for Key {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<String> for Key {
    fn from(letters: String) -> Key {
        Key::new(&letters)
    }
}

impl From<&str> for Key {
    fn from(letters: &str) -> Key {
        Key::new(letters)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq<str> for Key {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Key {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<Key> for str {
    fn eq(&self, other: &Key) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Key> for &str {
    fn eq(&self, other: &Key) -> bool {
        *self == other.as_str()
    }
}

#[cfg(test)]
mod tests;
