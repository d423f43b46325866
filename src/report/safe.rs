//! Text from outside, made fit for a terminal.

/// Stands before the figure until the report is painted; of the private area, so that no text can hold it.
pub(crate) const OPEN: char = '\u{E000}';
/// Stands after the figure until the report is painted.
pub(crate) const CLOSE: char = '\u{E001}';

/// One line without anything that a terminal would act on.
///
/// Runs of blanks and line breaks become one space; control characters
/// (escape sequences start with one), marks that turn the direction of writing
/// and those without width become the replacement character.
pub(crate) fn one_line(text: &str) -> String {
    squeeze(text.trim())
}

/// As [`one_line`], but a blank at either end stays, as one space.
pub(crate) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if is_hostile(c) {
            out.push('\u{FFFD}');
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a terminal could act on it, or a reader be misled by it.
pub(crate) fn is_hostile(c: char) -> bool {
    c.is_control()
        || c == OPEN
        || c == CLOSE
        || matches!(c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests;
