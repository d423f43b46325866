//! Text from outside, made fit for a terminal.

/// One line without anything that a terminal would act on.
///
/// Runs of blanks and line breaks become one space; control characters
/// (escape sequences start with one), marks that turn the direction of writing
/// and those without width become the replacement character.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
        } else if is_hostile(c) {
            out.push('\u{FFFD}');
        } else {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether a terminal could act on it, or a reader be misled by it.
pub(crate) fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}
