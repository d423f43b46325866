use crate::Span;

/// Splits `text` into sentences.
pub fn split(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut start = 0;
    let push = |from: usize, to: usize, out: &mut Vec<Span>| {
        let piece = &text[from..to];
        let lead = piece.len() - piece.trim_start().len();
        let piece = piece.trim();
        if !piece.is_empty() {
            out.push(Span::new(from + lead, from + lead + piece.len()));
        }
    };
    for i in 0..bytes.len() {
        let stop =
            bytes[i] == b'\n' || (b".!?".contains(&bytes[i]) && bytes.get(i + 1) == Some(&b' '));
        if stop {
            push(start, i + 1, &mut out);
            start = i + 1;
        }
    }
    push(start, text.len(), &mut out);
    out
}
