//! Character references: `&amp;`, `&#8211;`, `&copy` without its semicolon.

use markup5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr;

/// No name in the standard's table is longer ("CounterClockwiseContourIntegral;").
const LONGEST_NAME: usize = 32;

/// Appends `raw` with its character references decoded as the HTML standard says.
///
/// In attribute values `&copy=` and `&copying` stay as they are, so that links keep their queries.
pub(crate) fn decode_into(raw: &str, attribute: bool, out: &mut String) {
    let mut rest = raw;
    while let Some(found) = memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..found]);
        rest = &rest[found..];
        let used = reference(rest, attribute, out);
        if used == 0 {
            out.push('&');
            rest = &rest[1..];
        } else {
            rest = &rest[used..];
        }
    }
    out.push_str(rest);
}

/// A decoded copy of an attribute's value, trimmed.
pub(crate) fn decode_value(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    decode_into(raw, true, &mut out);
    out.trim().to_owned()
}

/// Decodes the reference that `text` begins with; gives the bytes used, 0 for none.
fn reference(text: &str, attribute: bool, out: &mut String) -> usize {
    let bytes = text.as_bytes();
    if bytes.get(1) == Some(&b'#') {
        return numeric(bytes, out);
    }
    let run =
        bytes[1..].iter().take(LONGEST_NAME).take_while(|b| b.is_ascii_alphanumeric()).count();
    let mut end = 1 + run;
    if bytes.get(end) == Some(&b';') {
        end += 1;
    }
    // The longest name that the table knows: "&notit" is "¬it", "&notin;" is "∉".
    while end > 1 {
        if let Some(&(first, second)) = NAMED_ENTITIES.get(&text[1..end]).filter(|m| m.0 != 0) {
            let open = bytes[end - 1] != b';';
            let next = bytes.get(end);
            if open && attribute && next.is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric()) {
                return 0;
            }
            out.extend([first, second].into_iter().filter(|c| *c != 0).filter_map(char::from_u32));
            return end;
        }
        end -= 1;
    }
    0
}

fn numeric(bytes: &[u8], out: &mut String) -> usize {
    let hex = matches!(bytes.get(2), Some(b'x' | b'X'));
    let start = if hex { 3 } else { 2 };
    let radix = if hex { 16 } else { 10 };
    let mut value: u32 = 0;
    let mut at = start;
    while let Some(digit) = bytes.get(at).and_then(|b| char::from(*b).to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == start {
        return 0;
    }
    if bytes.get(at) == Some(&b';') {
        at += 1;
    }
    let replaced = match value {
        // Pages written for windows-1252 number their quotes 145 to 148.
        0x80..=0x9F => C1_REPLACEMENTS[(value - 0x80) as usize].or(char::from_u32(value)),
        0 => None,
        _ => char::from_u32(value),
    };
    out.push(replaced.unwrap_or('\u{FFFD}'));
    at
}

#[cfg(test)]
mod tests;
