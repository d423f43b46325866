//! One row a phenomenon; a bar stands where a sentence ends and another follows.

use super::*;
use crate::split;

mod abbreviations;
mod hard;
mod laws;
mod layout;
mod marks;
mod quotations;
mod wire;

/// Splits each row without its bars and holds the bars that come out against it.
#[track_caller]
fn check(rows: &[&str]) {
    let mut wrong = Vec::new();
    for &row in rows {
        let text = row.replace('|', "");
        let found = barred(&text);
        if found != row {
            wrong.push(format!("want {row:?}\n got {found:?}"));
        }
        // A text may end anywhere.
        for (end, _) in text.char_indices() {
            let spans = split(&text[..end]);
            assert!(spans.iter().all(|it| it.end() <= end), "{:?}", &text[..end]);
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn barred(text: &str) -> String {
    let spans = split(text);
    let mut out = String::new();
    let mut from = 0;
    for span in spans.iter().take(spans.len().saturating_sub(1)) {
        out += &text[from..span.end()];
        out.push('|');
        from = span.end();
    }
    out + &text[from..]
}

/// Bytes read sixteen at a time pass as they do one by one, wherever the sixteens begin.
#[test]
fn sixteens_pass_as_their_bytes_do() {
    let mut bytes: Vec<u8> = (0..=255).collect();
    bytes.extend(b"A road of some length, \"they said\", was closed (again). 3.5 km! No?");
    for from in 0..bytes.len() {
        let one_by_one =
            bytes[from..].iter().take_while(|it| LOOKS[usize::from(**it)] == Look::Pass).count();
        assert_eq!(passing(&bytes[from..]), one_by_one, "{from}");
    }
}
