//! Whether a text is HTML.

/// Whether a text looks like an HTML page rather than plain text; looks at its beginning only.
///
/// ```
/// assert!(tallymark_html::looks_like_html("<!doctype html><p>At least 12 died."));
/// assert!(!tallymark_html::looks_like_html("At least 12 <b>died</b>, police said."));
/// ```
#[must_use]
pub fn looks_like_html(text: &str) -> bool {
    let mut head = text.trim_start_matches('\u{FEFF}').trim_start();
    // Comments stand before the doctype of saved pages.
    while let Some(rest) = head.strip_prefix("<!--") {
        match rest.find("-->") {
            Some(end) => head = rest[end + 3..].trim_start(),
            None => return true,
        }
    }
    let start: String = head.chars().take(16).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<?xml") {
        // Feeds are XML as well; XHTML says so in its first lines.
        let window: String = head.chars().take(1024).collect::<String>().to_ascii_lowercase();
        return window.contains("<html") || window.contains("<!doctype html");
    }
    let openings = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<meta",
        "<title",
        "<script",
        "<style",
        "<link",
        "<article",
        "<main",
        "<section",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<h2",
        "<table",
        "<header",
        "<figure",
        "<ul",
        "<ol",
        "<nav",
        "<span",
        "<base",
        "<iframe",
        "<blockquote",
        "<plaintext",
        "<center",
        "<font",
        "<a ",
        "<b>",
        "<strong",
        "<img",
    ];
    openings.iter().any(|opening| start.starts_with(opening))
}
