//! The place of a claim in the order of all: bytes that sort as documents and claims do.

use crate::record::TextHash;

/// A document's part of a place: its id with an end that sorts first, and the hash of its text.
pub(crate) fn document(id: &str, text: TextHash) -> Vec<u8> {
    let mut out = Vec::with_capacity(id.len() + 16);
    for byte in id.bytes() {
        out.push(byte);
        if byte == 0 {
            out.push(0xFF);
        }
    }
    out.extend([0, 0]);
    out.extend(text);
    out
}

/// The place of a claim: its document's, and its number there.
pub(crate) fn claim(document: &[u8], number: usize) -> Vec<u8> {
    [document, &(number as u32).to_be_bytes()].concat()
}

/// The document's part of a claim's place.
pub(crate) fn document_of(claim: &[u8]) -> &[u8] {
    &claim[..claim.len().saturating_sub(4)]
}

/// The id of the document of a place.
pub(crate) fn id_of(place: &[u8]) -> String {
    let mut out = Vec::new();
    let mut bytes = place.iter();
    while let Some(byte) = bytes.next() {
        if *byte == 0 && bytes.next() != Some(&0xFF) {
            break;
        }
        out.push(*byte);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Several places as one value.
pub(crate) fn list<'a>(places: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut out = Vec::new();
    for place in places {
        out.extend((place.len() as u32).to_be_bytes());
        out.extend(place);
    }
    out
}

/// The places of a list; `None` where it is none.
pub(crate) fn of_list(mut list: &[u8]) -> Option<Vec<&[u8]>> {
    let mut out = Vec::new();
    while !list.is_empty() {
        let (len, rest) = list.split_first_chunk()?;
        let (place, rest) = rest.split_at_checked(u32::from_be_bytes(*len) as usize)?;
        out.push(place);
        list = rest;
    }
    Some(out)
}

/// Adds a link to some: to which claim, and its score.
pub(crate) fn put_link(links: &mut Vec<u8>, to: &[u8], score: f64) {
    links.extend((to.len() as u32).to_be_bytes());
    links.extend(to);
    links.extend(score.to_be_bytes());
}

/// The links of one claim; `None` where they are none.
pub(crate) fn links(mut links: &[u8]) -> Option<Vec<(&[u8], f64)>> {
    let mut out = Vec::new();
    while !links.is_empty() {
        let (len, rest) = links.split_first_chunk()?;
        let (to, rest) = rest.split_at_checked(u32::from_be_bytes(*len) as usize)?;
        let (score, rest) = rest.split_first_chunk()?;
        out.push((to, f64::from_be_bytes(*score)));
        links = rest;
    }
    Some(out)
}

/// Pairs of members of a cluster, each by its place among them.
pub(crate) fn pairs(pairs: &[(usize, usize)]) -> Vec<u8> {
    let one = |(a, b): &(usize, usize)| [*a as u32, *b as u32];
    pairs.iter().flat_map(one).flat_map(u32::to_be_bytes).collect()
}

/// The pairs again; `None` where they are none.
pub(crate) fn of_pairs(bytes: &[u8]) -> Option<Vec<(usize, usize)>> {
    let (numbers, []) = bytes.as_chunks::<4>() else { return None };
    let (pairs, []) = numbers.as_chunks::<2>() else { return None };
    Some(pairs.iter().map(|it| it.map(|it| u32::from_be_bytes(it) as usize).into()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_sort_as_ids_texts_and_numbers_do() {
        let ids = ["", "\0", "\0\0", "\0a", "a", "a\0", "a\0b", "aa", "b", "ä", "\u{10FFFF}"];
        let mut keys = Vec::new();
        for id in ids {
            for text in [0_u64, 0xFF, 1 << 63].map(u64::to_be_bytes) {
                keys.extend([1, 2, 255, 256, 70_000].map(|number| (id, text, number)));
            }
        }
        let mut sorted = keys.clone();
        sorted.sort_unstable();
        let place =
            |(id, text, number): &(&str, TextHash, usize)| claim(&document(id, *text), *number);
        keys.sort_by_key(place);
        assert_eq!(keys, sorted);
        for key in &keys {
            assert_eq!(id_of(&place(key)), key.0);
            assert_eq!(document_of(&place(key)), document(key.0, key.1));
        }
        let places: Vec<Vec<u8>> = keys.iter().map(place).collect();
        let joined = list(places.iter().map(Vec::as_slice));
        assert_eq!(of_list(&joined).expect("a list"), places);
        assert!(of_list(&joined[..joined.len() - 1]).is_none() && of_list(&[0, 0]).is_none());
    }

    #[test]
    fn links_and_pairs_come_back_or_are_none() {
        let mut some = Vec::new();
        put_link(&mut some, b"a", 0.1);
        put_link(&mut some, b"", -0.0);
        assert_eq!(links(&some), Some(vec![(&b"a"[..], 0.1), (&b""[..], -0.0)]));
        assert_eq!(links(&some[..some.len() - 1]), None);
        assert_eq!(of_pairs(&pairs(&[(0, 1), (7, 70_000)])), Some(vec![(0, 1), (7, 70_000)]));
        assert_eq!(
            (of_pairs(&[]), of_pairs(&[0; 12]), of_pairs(&[0; 9])),
            (Some(vec![]), None, None)
        );
    }
}
