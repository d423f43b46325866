use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// More names than this are no names of rules and units: then a table was made to fill the memory.
const MOST: usize = 16_384;
/// The longest name of a rule or code of a unit has some 40 bytes.
const LONGEST: usize = 128;

/// The one copy of a rule's name or a unit's code; `None` where it cannot be one.
#[doc(hidden)]
pub fn intern(name: &str) -> Option<&'static str> {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return Some(known);
    }
    if name.len() > LONGEST || names.len() >= MOST {
        return None;
    }
    let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
    names.insert(kept);
    Some(kept)
}
