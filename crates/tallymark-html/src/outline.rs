//! One pass over a page: its visible lines, what its head says, and a lean copy for the
//! main-text search.
//!
//! The lean copy has no scripts, styles, comments, hidden parts, formatting tags or attributes
//! beyond class, id and role, and its elements are closed in order. It is a fraction of the page,
//! and nothing in it makes a tree builder slow.

use crate::entity;
use crate::facts::{Facts, Meta, Moment};
use crate::mark::{self, Mark};
use crate::scan::{Scanner, Token, is_space};
use crate::tag::{TAGS, Tag};
use crate::{Error, Limits};

/// What kind of element a line of text stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
    Paragraph,
    Heading(u8),
    ListItem,
    Blockquote,
    Caption,
    Cell,
    Pre,
}

/// A run of visible text between two block boundaries.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) context: Context,
    pub(crate) mark: Option<Mark>,
    /// Inside nav, aside or footer.
    pub(crate) aside: bool,
    /// Bytes of the line that are link text.
    pub(crate) linked: usize,
}

/// What one pass found.
#[derive(Debug, Default)]
pub(crate) struct Outline<'a> {
    /// All visible text, one line of it a block.
    pub(crate) text: String,
    pub(crate) lines: Vec<Line>,
    /// The lean copy; empty if not asked for.
    pub(crate) lean: String,
    /// Elements in the lean copy.
    pub(crate) elements: usize,
    pub(crate) facts: Facts<'a>,
}

impl Outline<'_> {
    pub(crate) fn text_of(&self, line: &Line) -> &str {
        &self.text[line.start..line.end]
    }
}

/// Whether to write the lean copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lean {
    Write,
    Omit,
}

/// Passes over a page once.
pub(crate) fn outline<'a>(
    html: &'a str,
    limits: &Limits,
    lean: Lean,
) -> Result<Outline<'a>, Error> {
    let mut pass = Pass::new(html, limits, lean);
    pass.run(limits)?;
    Ok(pass.out)
}

/// An element that is open, with what it hands down to what is inside.
#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    tag: Tag,
    name: &'a str,
    emitted: bool,
    block: bool,
    hidden: bool,
    aside: bool,
    linked: bool,
    mark: Option<Mark>,
    context: Context,
    moment: Option<usize>,
}

struct Pass<'a> {
    scanner: Scanner<'a>,
    stack: Vec<Open<'a>>,
    open_count: [u32; TAGS],
    out: Outline<'a>,
    lean: Lean,
    line: Option<Line>,
    /// Bytes of the line that have its mark.
    marked: usize,
    breaks: u8,
}

impl<'a> Pass<'a> {
    fn new(html: &'a str, limits: &Limits, lean: Lean) -> Self {
        let mut out = Outline::default();
        out.text.reserve(html.len() / 8);
        if lean == Lean::Write {
            out.lean.reserve(html.len() / 4);
            out.lean.push_str("<html><body>");
        }
        Self {
            scanner: Scanner::new(html, limits.attributes()),
            stack: Vec::with_capacity(64),
            open_count: [0; TAGS],
            out,
            lean,
            line: None,
            marked: 0,
            breaks: 0,
        }
    }

    fn run(&mut self, limits: &Limits) -> Result<(), Error> {
        while let Some(token) = self.scanner.next_token() {
            match token {
                Token::Text(text) => self.text(text),
                Token::End(name) => self.end(Tag::of(name), name),
                Token::Start { name, self_closing } => {
                    if self.scanner.attribute_count() > limits.attributes() {
                        return Err(Error::TooManyAttributes {
                            count: self.scanner.attribute_count(),
                            limit: limits.attributes(),
                            offset: self.scanner.token_start(),
                        });
                    }
                    self.start(name, self_closing, limits)?;
                }
            }
        }
        while !self.stack.is_empty() {
            self.pop();
        }
        self.break_line();
        Ok(())
    }

    fn top(&self) -> Option<&Open<'a>> {
        self.stack.last()
    }

    fn hidden(&self) -> bool {
        self.top().is_some_and(|open| open.hidden)
    }

    fn start(&mut self, name: &'a str, self_closing: bool, limits: &Limits) -> Result<(), Error> {
        let tag = Tag::of(name);
        match tag {
            Tag::Script => {
                let kind = self.scanner.attribute("type").unwrap_or("");
                let body = self.scanner.raw_text(name);
                if kind.trim().to_ascii_lowercase().starts_with("application/ld+json") {
                    self.out.facts.json_ld.push(body);
                }
            }
            Tag::RawHidden => _ = self.scanner.raw_text(name),
            Tag::Title => {
                let body = self.scanner.raw_text(name);
                // A second title belongs to a drawing.
                if self.out.facts.title.is_empty() && !self.hidden() {
                    entity::decode_into(body, false, &mut self.out.facts.title);
                }
            }
            Tag::Plaintext => {
                self.block_boundary();
                let rest = self.scanner.rest();
                self.text(rest);
            }
            Tag::Meta => self.meta(),
            Tag::Link => self.link(),
            Tag::Html => {
                if let Some(language) = self.scanner.attribute("lang")
                    && self.out.facts.language.is_empty()
                {
                    self.out.facts.language = entity::decode_value(language);
                }
            }
            Tag::Head | Tag::Void => {}
            Tag::Body => {
                // What stands in the head is closed by the body.
                self.block_boundary();
            }
            Tag::Br => self.line_break(),
            Tag::Plain => self.note_property(),
            Tag::Quote => {
                self.text("“");
                self.open(tag, name, limits)?;
            }
            _ => {
                self.close_implied(tag);
                // A cell goes on with its row's line.
                if self.parts(tag) && tag != Tag::Cell {
                    self.block_boundary();
                }
                self.open(tag, name, limits)?;
                // Only elements that HTML does not know close themselves (`<story-ad/>`).
                if self_closing && matches!(tag, Tag::Other | Tag::Hidden) {
                    self.pop();
                }
            }
        }
        Ok(())
    }

    /// Whether an element begins and ends a paragraph here: elements that HTML does not know do
    /// so around paragraphs (`<story-body>`), not inside of them (`<o:p>`).
    fn parts(&self, tag: Tag) -> bool {
        let inside = self.open_count[Tag::P.index()] + self.open_count[Tag::Heading(1).index()];
        tag.is_block() && (tag != Tag::Other || inside == 0)
    }

    /// Ends the paragraphs, items and cells that a start tag ends without saying so.
    fn close_implied(&mut self, tag: Tag) {
        let closes: fn(Tag) -> bool = match tag {
            Tag::Li => |t| t == Tag::Li,
            Tag::Dt | Tag::Dd => |t| matches!(t, Tag::Dt | Tag::Dd),
            Tag::Row => |t| matches!(t, Tag::Row),
            Tag::Cell => |t| t == Tag::Cell,
            Tag::TableGroup => |t| matches!(t, Tag::TableGroup),
            Tag::Heading(_) => |t| matches!(t, Tag::Heading(_) | Tag::P),
            Tag::Anchor => |t| t == Tag::Anchor,
            _ if tag.is_block() && tag != Tag::Other => |t| t == Tag::P,
            _ => return,
        };
        // A paragraph that a table holds is not ended from outside of it.
        let wall: fn(Tag) -> bool = match tag {
            Tag::Li => |t| matches!(t, Tag::List | Tag::Table | Tag::Cell),
            Tag::Dt | Tag::Dd => |t| matches!(t, Tag::Dl | Tag::Table | Tag::Cell),
            Tag::Row | Tag::Cell | Tag::TableGroup => |t| t == Tag::Table,
            _ => |t| matches!(t, Tag::Cell | Tag::Table | Tag::Li | Tag::Blockquote | Tag::Div),
        };
        for at in (0..self.stack.len()).rev() {
            let open = self.stack[at].tag;
            if closes(open) {
                while self.stack.len() > at {
                    self.pop();
                }
                return;
            }
            if wall(open) {
                return;
            }
        }
    }

    fn open(&mut self, tag: Tag, name: &'a str, limits: &Limits) -> Result<(), Error> {
        if self.stack.len() >= limits.depth() {
            return Err(Error::TooDeep {
                depth: self.stack.len() + 1,
                limit: limits.depth(),
                offset: self.scanner.token_start(),
            });
        }
        let block = self.parts(tag);
        let parent = self.stack.last().copied();
        let own = self.own_mark(tag);
        let inherited = parent.and_then(|p| p.mark);
        let mark = match (own, inherited) {
            (_, Some(Mark::Furniture)) => inherited,
            (Some(_), _) => own,
            _ => inherited,
        };
        let mut open = Open {
            tag,
            name,
            emitted: false,
            block,
            hidden: parent.is_some_and(|p| p.hidden) || tag == Tag::Hidden || self.is_invisible(),
            aside: parent.is_some_and(|p| p.aside)
                || matches!(tag, Tag::Nav | Tag::Aside | Tag::Footer),
            linked: parent.is_some_and(|p| p.linked)
                || (tag == Tag::Anchor && self.scanner.attribute("href").is_some()),
            mark,
            context: context(tag, parent.map_or(Context::Paragraph, |p| p.context)),
            moment: None,
        };
        open.moment = self.note_element(tag, &open);
        let inline = tag == Tag::Other && !block || tag == Tag::Anchor && !open.linked;
        open.emitted = !open.hidden && !open.aside && !inline && self.emit(tag, own.is_some());
        self.open_count[tag.index()] += 1;
        self.stack.push(open);
        Ok(())
    }

    fn own_mark(&self, tag: Tag) -> Option<Mark> {
        if matches!(tag, Tag::Main | Tag::Article | Tag::Hidden) {
            return None;
        }
        if matches!(tag, Tag::Figcaption | Tag::TableCaption) {
            return Some(Mark::Caption);
        }
        let by_class = self.scanner.attribute("class").and_then(mark::judge);
        let by_id = || self.scanner.attribute("id").and_then(mark::judge);
        by_class.or_else(by_id)
    }

    fn is_invisible(&self) -> bool {
        self.scanner.attributes().iter().any(|(key, value)| {
            key.eq_ignore_ascii_case("hidden") && !value.eq_ignore_ascii_case("until-found")
                || key.eq_ignore_ascii_case("aria-hidden") && value.eq_ignore_ascii_case("true")
                || key.eq_ignore_ascii_case("style") && hides(value)
        })
    }

    /// Writes a start tag into the lean copy.
    fn emit(&mut self, tag: Tag, marked: bool) -> bool {
        let Some(name) = tag.emitted() else { return false };
        if self.lean == Lean::Omit || (tag == Tag::Span && !marked) {
            return false;
        }
        let lean = &mut self.out.lean;
        lean.push('<');
        lean.push_str(name);
        for key in ["class", "id", "role"] {
            if let Some(value) = self.scanner.attribute(key) {
                lean.push(' ');
                lean.push_str(key);
                lean.push_str("=\"");
                // Class attributes of real pages pass 300 bytes only in tool output.
                lean.extend(
                    value.chars().take(300).filter(|c| !matches!(c, '"' | '<' | '>' | '&')),
                );
                lean.push('"');
            }
        }
        if tag == Tag::Anchor {
            // The search asks only whether a link stays on the page.
            let local = self.scanner.attribute("href").is_some_and(|h| h.starts_with('#'));
            lean.push_str(if local { " href=\"#a\"" } else { " href=\"a\"" });
        }
        lean.push('>');
        self.out.elements += 1;
        true
    }

    fn end(&mut self, tag: Tag, name: &str) {
        if matches!(tag, Tag::Br) {
            return self.line_break();
        }
        if self.open_count[tag.index()] == 0 {
            return;
        }
        let matches = |open: &Open<'_>| match tag {
            Tag::Other | Tag::Hidden => open.name.eq_ignore_ascii_case(name),
            Tag::Heading(_) => matches!(open.tag, Tag::Heading(_)),
            _ => open.tag == tag,
        };
        // Unknown elements are compared by name; a million end tags of none must stay cheap.
        let reach = if tag == Tag::Other { 64 } else { self.stack.len() };
        for at in (0..self.stack.len()).rev().take(reach) {
            let open = &self.stack[at];
            if matches(open) {
                while self.stack.len() > at {
                    self.pop();
                }
                return;
            }
            // `</div>` in a cell does not end the division around the table.
            let wall = match tag {
                Tag::Row | Tag::TableGroup | Tag::Cell => open.tag == Tag::Table,
                Tag::Table => false,
                Tag::Anchor | Tag::Span | Tag::Time | Tag::Quote => open.tag.is_block(),
                _ => open.tag == Tag::Cell,
            };
            if wall {
                if tag == Tag::Anchor {
                    self.unlink();
                }
                return;
            }
        }
    }

    /// `</a>` out of order ("<a><div></a>") still ends the link.
    fn unlink(&mut self) {
        for open in &mut self.stack {
            open.linked = false;
        }
    }

    fn pop(&mut self) {
        let Some(open) = self.stack.last().copied() else { return };
        if open.tag == Tag::Quote {
            self.text("”");
        }
        self.stack.pop();
        self.open_count[open.tag.index()] -= 1;
        if open.emitted
            && let Some(name) = open.tag.emitted()
        {
            self.out.lean.push_str("</");
            self.out.lean.push_str(name);
            self.out.lean.push('>');
        }
        if let Some(moment) = open.moment {
            self.out.facts.moments[moment].end = self.out.text.len();
        }
        if open.tag == Tag::Cell {
            self.cell_boundary();
        } else if open.block {
            self.block_boundary();
        }
    }
}

mod gather;
mod lines;

use lines::{context, hides};

#[cfg(test)]
mod tests;
