use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

/// The longest word that needs no memory of its own, in bytes.
const SHORT: usize = 22;

/// Folded words that claims are compared by; a `str` in all but where its letters lie.
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
#[derive(Clone)]
pub struct Key(Letters);

#[derive(Clone)]
enum Letters {
    Listed(&'static str),
    /// How many of the bytes are letters, and the bytes.
    Short(u8, [u8; SHORT]),
    Long(Box<str>),
}

impl Key {
    /// A key of these letters, as they are.
    pub fn new(letters: &str) -> Key {
        let mut short = [0; SHORT];
        match short.get_mut(..letters.len()) {
            Some(room) => {
                room.copy_from_slice(letters.as_bytes());
                Key(Letters::Short(letters.len() as u8, short))
            }
            None => Key(Letters::Long(letters.into())),
        }
    }

    /// A key of letters that live as long as the program.
    pub const fn listed(letters: &'static str) -> Key {
        Key(Letters::Listed(letters))
    }

    /// Its letters.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Letters::Listed(letters) => letters,
            // They were a `str`, so they are one.
            Letters::Short(..) => str::from_utf8(self.bytes()).unwrap_or_default(),
            Letters::Long(letters) => letters,
        }
    }

    #[inline]
    fn bytes(&self) -> &[u8] {
        match &self.0 {
            Letters::Listed(letters) => letters.as_bytes(),
            Letters::Short(len, letters) => letters.get(..usize::from(*len)).unwrap_or_default(),
            Letters::Long(letters) => letters.as_bytes(),
        }
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

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Key {}

impl PartialEq<str> for Key {
    fn eq(&self, other: &str) -> bool {
        self.bytes() == other.as_bytes()
    }
}

impl PartialEq<&str> for Key {
    fn eq(&self, other: &&str) -> bool {
        self.bytes() == other.as_bytes()
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Key) -> Ordering {
        // Strings are in the order of their bytes.
        self.bytes().cmp(other.bytes())
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

#[cfg(test)]
mod tests;
