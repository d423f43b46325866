//! Where a short text stands in a long one, by an index of eight bytes each.

/// Bytes of one entry.
const GRAM: usize = 8;
/// How many places are looked at on either side of the old one: a text that says the same
/// a thousand times proves nothing of any of them.
const MOST: usize = 256;
/// A page so short is searched without its index.
const SHORT: usize = 4096;

/// Every eight bytes of a text with their places, sorted.
#[derive(Debug)]
pub(super) struct Grams {
    places: Vec<(u64, u32)>,
}

impl Grams {
    pub(super) fn new(text: &str) -> Grams {
        let mut places: Vec<(u64, u32)> = text
            .as_bytes()
            .windows(GRAM)
            .zip(0u32..)
            .map(|(window, at)| (key(window), at))
            .collect();
        places.sort_unstable();
        Grams { places }
    }

    /// Where `needle` stands in `text`, the nearest to `near`.
    pub(super) fn nearest(&self, text: &str, needle: &str, near: usize) -> Option<usize> {
        if needle.len() < GRAM {
            if text.len() > SHORT {
                return None;
            }
            let hits = text.match_indices(needle).map(|it| it.0);
            return hits.min_by_key(|at| (at.abs_diff(near), *at));
        }
        // The rarest of a few windows, since all of them must stand there.
        let last = needle.len() - GRAM;
        let windows = [0, last / 4, last / 2, last - last / 4, last];
        let (offset, places) = windows
            .into_iter()
            .map(|offset| (offset, self.of(&needle.as_bytes()[offset..offset + GRAM])))
            .min_by_key(|(_, places)| places.len())?;
        let stands = |place: u32| {
            let start = (place as usize).checked_sub(offset)?;
            text.as_bytes()[start..].starts_with(needle.as_bytes()).then_some(start)
        };
        let middle = places.partition_point(|it| (it.1 as usize) < near + offset);
        let after = places[middle..].iter().take(MOST).find_map(|it| stands(it.1));
        let before = places[..middle].iter().rev().take(MOST).find_map(|it| stands(it.1));
        [before, after].into_iter().flatten().min_by_key(|at| (at.abs_diff(near), *at))
    }

    /// The places of eight bytes.
    fn of(&self, gram: &[u8]) -> &[(u64, u32)] {
        let key = key(gram);
        let start = self.places.partition_point(|it| it.0 < key);
        let end = self.places.partition_point(|it| it.0 <= key);
        &self.places[start..end]
    }
}

fn key(window: &[u8]) -> u64 {
    window.iter().fold(0, |key, byte| key << 8 | u64::from(*byte))
}
