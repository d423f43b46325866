//! Text in columns of a terminal: wide scripts take two, marks none.

use unicode_width::UnicodeWidthChar as _;

use super::safe::{CLOSE, OPEN};

/// The columns that a character takes.
pub(crate) fn char_columns(c: char) -> usize {
    if c == OPEN || c == CLOSE { 0 } else { c.width().unwrap_or(0) }
}

/// The columns that a text takes.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().map(char_columns).sum()
}

/// Where the first `width` columns of a text end.
fn fitting(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += char_columns(c);
        if used > width {
            return at;
        }
    }
    text.len()
}

/// A text of at most `width` columns, with "…" where something is left out.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    format!("{}…", text[..fitting(text, width.saturating_sub(1))].trim_end())
}

/// A text with blanks after it up to `width` columns.
pub(crate) fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// A text with blanks before it up to `width` columns.
pub(crate) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(columns(text))))
}

/// Breaks `text` at spaces into lines of at most `width` columns; a longer word stands alone, cut.
///
/// There is always at least one line unless the text is empty. Scripts that
/// write without spaces break anywhere between characters.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    // One character may take two columns.
    let width = width.max(2);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let mut word = word;
        let mut length = columns(word);
        let gap = usize::from(!line.is_empty());
        if !line.is_empty() && used + gap + length > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        // A URL, a script without spaces, or a long run of anything.
        while length > width {
            let cut = fitting(word, width);
            lines.push(word[..cut].to_owned());
            length -= columns(&word[..cut]);
            word = &word[cut..];
        }
        if !line.is_empty() {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests;
