/// Headers are no longer than this; what goes on is text that happens to open with a rule.
const MAX_LINES: usize = 60;

/// A header's fields and where the text after it begins.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) fields: Vec<Field>,
    /// Offset of the text's first byte.
    pub(super) end: usize,
}

/// One `key: value` line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) key: String,
    pub(super) value: String,
    /// Its line, from 1.
    pub(super) line: usize,
}

/// Reads the `key: value` lines between two `---` lines at the head of `text`.
///
/// Anything else is text: a rule without a second one, or with running words between them.
pub(super) fn read(text: &str) -> FrontMatter {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let none = FrontMatter { fields: Vec::new(), end: start };
    let mut at = start;
    let mut fields = Vec::new();
    for (number, line) in text[start..].split_inclusive('\n').take(MAX_LINES).enumerate() {
        at += line.len();
        let line = line.trim_end();
        match (number, line) {
            (0, "---") => {}
            (0, _) => return none,
            (_, "---") => return FrontMatter { fields, end: at },
            (_, "") => {}
            _ if line.starts_with('#') => {}
            _ => match line.split_once(':') {
                Some((key, value)) if is_key(key) => {
                    fields.push(Field {
                        key: key.to_owned(),
                        value: unquoted(value.trim()),
                        line: number + 1,
                    });
                }
                _ => return none,
            },
        }
    }
    none
}

fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key.len() <= 40
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

/// The value without quotation marks around it; inside double ones a backslash keeps the next mark.
fn unquoted(value: &str) -> String {
    let inner = |mark: char| value.strip_prefix(mark).and_then(|it| it.strip_suffix(mark));
    if let Some(inner) = inner('"') {
        return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    inner('\'').map_or_else(|| value.to_owned(), |it| it.replace("''", "'"))
}
