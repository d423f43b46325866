/// Breaks `text` at spaces into lines of at most `width` characters; a longer word stands alone, cut.
///
/// There is always at least one line unless the text is empty.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let mut word = word;
        let mut length = word.chars().count();
        let gap = usize::from(!line.is_empty());
        if !line.is_empty() && used + gap + length > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        // A URL or a long run without spaces.
        while length > width {
            let cut = word.char_indices().nth(width).map_or(word.len(), |(at, _)| at);
            lines.push(word[..cut].to_owned());
            word = &word[cut..];
            length -= width;
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
