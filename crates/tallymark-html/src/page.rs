//! A page's text in blocks.

use crate::main_text;
use crate::mark::Mark;
use crate::metadata::{self, FieldOrigin, Metadata};
use crate::outline::{Context, Line, Outline, outline};
use crate::steps::step;
use crate::{Error, Limits};

/// A page: its text, the blocks of it, and what it says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The extracted text, one blank line between blocks. Entities are decoded and white space is
    /// collapsed as a browser shows it; nothing else is rewritten.
    pub text: String,
    /// The blocks of [`Page::text`], in order, disjoint, on character boundaries.
    pub blocks: Vec<Block>,
    /// Outlet, title, dates and the like, each with its origin.
    pub metadata: Metadata,
    /// How the text was found.
    pub extraction: Extraction,
}

/// A paragraph, headline or other block of a page, as a byte range of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where the block begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline; first, and once.
    Headline,
    /// The standfirst or a key point under the headline.
    Deck,
    /// Who wrote it.
    Byline,
    /// When it was published or updated.
    Stamp,
    /// A heading inside the article.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A quotation set apart.
    Blockquote,
    /// A picture's caption or credit.
    Caption,
    /// A row of a table, its cells parted by tabs.
    TableRow,
    /// Preformatted text.
    Preformatted,
    /// Text of the page that is no part of the article: share lines, related stories.
    Furniture,
}

/// How a page's text was told from the rest of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Extraction {
    /// The main-text search found the article.
    MainText,
    /// The search found nothing: these are all visible paragraphs outside of navigation.
    VisibleText,
}

/// Reads a page: main text, blocks and metadata.
///
/// # Errors
///
/// [`Error::TooLarge`], [`Error::TooDeep`] or [`Error::TooManyAttributes`] where the page passes
/// a limit. No other HTML is an error, however broken.
pub fn read(html: &str, limits: &Limits) -> Result<Page, Error> {
    if html.len() > limits.bytes() {
        return Err(Error::TooLarge { bytes: html.len(), limit: limits.bytes() });
    }
    let whole = outline(html, limits)?;
    let metadata = metadata::read(&whole);
    let found = (whole.nodes.len() <= limits.elements()).then(|| main_text::find(&whole)).flatten();
    let (body, extraction) = match found {
        Some(found) if enough(&found, &whole) => (found, Extraction::MainText),
        _ => {
            let shown = |at: &usize| is_visible_paragraph(&whole.lines[*at]);
            ((0..whole.lines.len()).filter(shown).collect(), Extraction::VisibleText)
        }
    };
    let mut blocks = Blocks::default();
    let headline = headline(&whole, &metadata);
    if let Some(headline) = &headline {
        blocks.push(headline, BlockKind::Headline);
    }
    let is_headline = |text: &str| headline.as_deref().is_some_and(|h| same_words(h, text));
    let trusted = trusted_marks(&whole, &body);
    let from = metadata::headings(&whole).next().map_or(0, |h| h.start);
    let last = body.last().copied();
    let head = Head::new(&whole, &is_headline);
    let labels = labels(&whole, &body);
    // The body's lines, and those near its beginning that the search left out but readers do not.
    let mut count = 0;
    for (at, line) in whole.lines.iter().enumerate().take_while(|(at, _)| last >= Some(*at)) {
        let text = whole.text_of(line);
        step(1 + text.len());
        if body.get(count) != Some(&at) {
            if line.start >= from
                && !line.aside
                && !is_headline(text)
                && let Some(kind) = left_out(line, text, count < HEAD).or_else(|| {
                    (count < HEAD && head.is_standfirst(at, line, text)).then_some(BlockKind::Deck)
                })
            {
                blocks.push(text, kind);
            }
            continue;
        }
        count += 1;
        // Told twice ("headline twice" pages), it still is one headline.
        if count <= 6 && is_headline(text) {
            continue;
        }
        let mut kind = kind_of(line, text, trusted);
        if kind == BlockKind::Paragraph && count <= HEAD + 1 && is_byline(text) {
            kind = BlockKind::Byline;
        } else if kind == BlockKind::Heading && count <= HEAD && head.is_standfirst(at, line, text)
        {
            kind = BlockKind::Deck;
        } else if kind != BlockKind::Caption && labels.binary_search(&text).is_ok() {
            kind = BlockKind::Furniture;
        }
        blocks.push(text, kind);
    }
    Ok(Page { text: blocks.text, blocks: blocks.blocks, metadata, extraction })
}

/// Where the headline is, and what the page says of itself in a sentence.
struct Head<'a> {
    /// The first line that has the headline.
    line: Option<usize>,
    description: &'a str,
}

impl<'a> Head<'a> {
    fn new(whole: &'a Outline<'_>, is_headline: &impl Fn(&str) -> bool) -> Self {
        let is_head = |line: &Line| {
            matches!(line.context, Context::Heading(_)) && is_headline(whole.text_of(line))
        };
        let description = ["og:description", "description", "twitter:description"]
            .into_iter()
            .find_map(|name| whole.facts.meta(name))
            .unwrap_or("");
        Self { line: whole.lines.iter().position(is_head), description }
    }

    /// Whether a line near the top is the standfirst: told again by the page's description, or
    /// set as a heading right under the headline (`<h1>Ferry sinks</h1><h2>At least 14 …</h2>`).
    fn is_standfirst(&self, at: usize, line: &Line, text: &str) -> bool {
        let heading = matches!(line.context, Context::Heading(2..));
        if text.len() < 40 || line.linked > 0 || line.mark == Some(Mark::Furniture) {
            return false;
        }
        let after = self.line.is_some_and(|head| (head + 1..=head + 2).contains(&at));
        (heading && after) || (text.len() < 1000 && starts_alike(text, self.description))
    }
}

/// Whether the first words of two texts are the same, as far as the shorter goes.
fn starts_alike(a: &str, b: &str) -> bool {
    let letters = |s: &'_ str| -> Vec<char> {
        s.chars().filter(|c| c.is_alphanumeric()).take(60).flat_map(char::to_lowercase).collect()
    };
    let (a, b) = (letters(a), letters(b));
    let least = a.len().min(b.len());
    least >= 30 && a[..least] == b[..least]
}

/// Short lines that stand three times in the article ("Add to timeline"), sorted.
fn labels<'a>(whole: &'a Outline<'_>, body: &[usize]) -> Vec<&'a str> {
    let mut short: Vec<&str> = body
        .iter()
        .map(|at| whole.text_of(&whole.lines[*at]))
        .filter(|text| text.len() < 80 && !text.contains('\t') && !text.ends_with(['.', '”', '"']))
        .collect();
    short.sort_unstable();
    let mut labels: Vec<&str> =
        short.chunk_by(|a, b| a == b).filter(|run| run.len() >= 3).map(|run| run[0]).collect();
    labels.dedup();
    labels
}

#[derive(Default)]
struct Blocks {
    text: String,
    blocks: Vec<Block>,
}

impl Blocks {
    fn push(&mut self, text: &str, kind: BlockKind) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.blocks.push(Block { start, end: self.text.len(), kind });
    }
}

/// Whether the search found the article rather than a corner of the page.
fn enough(found: &[usize], whole: &Outline<'_>) -> bool {
    let size = |line: &Line| line.end - line.start;
    let lines = found.iter().map(|at| &whole.lines[*at]);
    let found: usize = lines.filter(|it| is_visible_paragraph(it)).map(size).sum();
    // Long paragraphs outside of navigation are the most that an article can be.
    let long = |it: &&Line| is_visible_paragraph(it) && it.mark.is_none() && size(it) >= 80;
    let prose: usize = whole.lines.iter().filter(long).map(size).sum();
    found > 0 && (found >= 400 || found * 3 >= prose)
}

/// Outside of navigation and furniture, and not mostly links.
fn is_visible_paragraph(line: &Line) -> bool {
    let len = line.end - line.start;
    !line.aside && line.mark != Some(Mark::Furniture) && line.linked * 2 < len
}

/// Whether furniture marks are to be believed: a wrapper's class ("content social") may mark all.
fn trusted_marks(whole: &Outline<'_>, body: &[usize]) -> bool {
    let (mut all, mut marked) = (0, 0);
    for line in body.iter().map(|at| &whole.lines[*at]) {
        all += line.end - line.start;
        if line.mark == Some(Mark::Furniture) {
            marked += line.end - line.start;
        }
    }
    marked * 2 <= all
}

fn kind_of(line: &Line, text: &str, trusted: bool) -> BlockKind {
    match line.mark {
        Some(Mark::Furniture) if trusted => return BlockKind::Furniture,
        Some(Mark::Caption) => return BlockKind::Caption,
        // An author's box and a dated paragraph have these classes as well.
        Some(Mark::Byline) if text.len() <= 160 => return BlockKind::Byline,
        Some(Mark::Stamp) if text.len() <= 120 => return BlockKind::Stamp,
        Some(Mark::Deck) if matches!(line.context, Context::Paragraph) => return BlockKind::Deck,
        // "By Otto Berg, 12 May 2004" stands in a cell where tables lay out the page.
        None if matches!(line.context, Context::Paragraph | Context::Cell)
            && !text.contains('\t')
            && metadata::is_stamp(text) =>
        {
            return BlockKind::Stamp;
        }
        _ => {}
    }
    // "Read more: Ferry toll rises" as one link.
    let all_link = line.linked * 10 >= (line.end - line.start) * 9;
    match line.context {
        Context::Heading(_) => BlockKind::Heading,
        Context::Caption => BlockKind::Caption,
        _ if all_link => BlockKind::Furniture,
        Context::ListItem => BlockKind::ListItem,
        Context::Blockquote => BlockKind::Blockquote,
        Context::Cell if text.contains('\t') => BlockKind::TableRow,
        Context::Pre => BlockKind::Preformatted,
        Context::Paragraph | Context::Cell => BlockKind::Paragraph,
    }
}

/// The headline as the reader sees it, else as the markup has it.
fn headline(whole: &Outline<'_>, metadata: &Metadata) -> Option<String> {
    let title = metadata.title.as_ref();
    let headings: Vec<&str> =
        metadata::headings(whole).take(8).map(|line| whole.text_of(line)).collect();
    let outlet = metadata.outlet.as_ref().map_or("", |o| o.value.as_str());
    let seen =
        title.and_then(|t| headings.iter().find(|h| same_words(h, &t.value))).or_else(|| {
            // Search engines are given another headline than readers.
            headings.iter().filter(|h| !same_words(h, outlet) && h.len() >= 12).max_by_key(|h| {
                (title.map_or(0, |t| shared_words(h, &t.value)), std::cmp::Reverse(h.len()))
            })
        });
    match (seen, title) {
        (Some(seen), _) => Some((*seen).to_owned()),
        (None, Some(title))
            if title.origin != FieldOrigin::TitleElement || whole.text.len() > 200 =>
        {
            Some(title.value.clone())
        }
        _ => None,
    }
}

/// How many body lines after the headline a byline, stamp or standfirst may still follow.
const HEAD: usize = 3;

/// What a line is that the search took for no part of the article, but readers do.
fn left_out(line: &Line, text: &str, in_head: bool) -> Option<BlockKind> {
    match line.mark {
        // The words of a headline carousel are captions too, but short.
        Some(Mark::Caption) if text.len() >= 20 || in_head => Some(BlockKind::Caption),
        _ if !in_head => None,
        Some(Mark::Byline) if text.len() <= 160 => Some(BlockKind::Byline),
        Some(Mark::Stamp) if text.len() <= 120 => Some(BlockKind::Stamp),
        // "Share" buttons are no standfirst.
        Some(Mark::Deck) if text.len() >= 30 && line.linked == 0 => Some(BlockKind::Deck),
        None if metadata::is_stamp(text) => Some(BlockKind::Stamp),
        None if is_byline(text) => Some(BlockKind::Byline),
        _ => None,
    }
}

/// "By Ana Lund", not "By Friday the toll had risen to 14."
fn is_byline(text: &str) -> bool {
    let name = text.strip_prefix("By ").or_else(|| text.strip_prefix("BY "));
    let capital = name.and_then(|n| n.chars().next()).is_some_and(char::is_uppercase);
    capital && text.len() <= 100 && !text.ends_with(['.', '”', '"', '?', ':'])
}

/// Whether two texts have the same letters and digits.
fn same_words(a: &str, b: &str) -> bool {
    let letters = |s: &'_ str| {
        s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    step(a.len().min(1000) + b.len().min(1000));
    a.len() < 1000 && b.len() < 1000 && letters(a) == letters(b)
}

fn shared_words(a: &str, b: &str) -> usize {
    let b: Vec<String> = b.split_whitespace().take(60).map(str::to_lowercase).collect();
    a.split_whitespace().take(60).filter(|w| b.contains(&w.to_lowercase())).count()
}

#[cfg(test)]
mod growth;
#[cfg(test)]
mod tests;
