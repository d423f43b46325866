//! The place of a claim in the order of all: bytes that sort as documents and claims do.

/// A document's part of a place: its id and the hash of its text, each with an end that sorts first.
pub(crate) fn document(id: &str, text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(id.len() + text.len() + 16);
    for part in [id, text] {
        for byte in part.bytes() {
            out.push(byte);
            if byte == 0 {
                out.push(0xFF);
            }
        }
        out.extend([0, 0]);
    }
    out
}

/// The place of a claim: its document's, and its number there.
pub(crate) fn claim(document: &[u8], number: usize) -> Vec<u8> {
    [document, &(number as u64).to_be_bytes()].concat()
}

/// The document's part of a claim's place.
pub(crate) fn document_of(claim: &[u8]) -> &[u8] {
    &claim[..claim.len().saturating_sub(8)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_sort_as_ids_texts_and_numbers_do() {
        let ids = ["", "\0", "\0\0", "\0a", "a", "a\0", "a\0b", "aa", "b", "ä", "\u{10FFFF}"];
        let mut keys = Vec::new();
        for id in ids {
            for text in ["", "00ff", "01"] {
                keys.extend([1, 2, 255, 256, 70_000].map(|number| (id, text, number)));
            }
        }
        let mut sorted = keys.clone();
        sorted.sort_unstable();
        let place = |(id, text, number): &(&str, &str, usize)| claim(&document(id, text), *number);
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
}
