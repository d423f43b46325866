//! One pass over a page: its visible lines, the blocks that they stand in, and what its head says.
//!
//! No tree of the page is built. Its block elements are noted in page order with their parent and
//! the range of lines inside of them, which is all that the main-text search asks for.

use crate::entity;
use crate::facts::{Facts, Meta, Moment};
use crate::mark::{self, Mark, Names};
use crate::scan::{Scanner, Token, is_space};
use crate::steps::step;
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
    /// The innermost block that the line began in.
    pub(crate) node: usize,
    /// How many commas it has: prose has some, menus have none.
    pub(crate) commas: usize,
}

/// A block element that is shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) tag: Tag,
    /// The block around it; the page's root is its own.
    pub(crate) parent: usize,
    /// The first node after those inside of it.
    pub(crate) end: usize,
    /// The first line in it, and the first after it.
    pub(crate) lines: (usize, usize),
    /// What its own names say of it.
    pub(crate) mark: Option<Mark>,
    /// Whether its names say that it holds the story.
    pub(crate) story: bool,
    /// Whether its names say that it holds what readers wrote.
    pub(crate) talk: bool,
    pub(crate) class: &'a str,
}

/// What one pass found.
#[derive(Debug, Default)]
pub(crate) struct Outline<'a> {
    /// All visible text, one line of it a block.
    pub(crate) text: String,
    pub(crate) lines: Vec<Line>,
    /// The blocks, each before those inside of it; the first is the whole page.
    pub(crate) nodes: Vec<Node<'a>>,
    pub(crate) facts: Facts<'a>,
}

impl Outline<'_> {
    pub(crate) fn text_of(&self, line: &Line) -> &str {
        &self.text[line.start..line.end]
    }
}

/// Passes over a page once.
pub(crate) fn outline<'a>(html: &'a str, limits: &Limits) -> Result<Outline<'a>, Error> {
    let mut pass = Pass::new(html, limits);
    pass.run(limits)?;
    trust::settle(&mut pass.out);
    Ok(pass.out)
}

/// An element that is open, with what it hands down to what is inside.
#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    tag: Tag,
    name: &'a str,
    /// Its own node, if `noted`, or that of the block around it.
    node: usize,
    noted: bool,
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
    line: Option<Line>,
    /// Where the line's first break stands in the text, if it is not trimmed away.
    first_break: usize,
    /// Bytes of the line that have its mark.
    marked: usize,
    breaks: u8,
}

impl<'a> Pass<'a> {
    fn new(html: &'a str, limits: &Limits) -> Self {
        let mut out = Outline::default();
        out.text.reserve(html.len() / 8);
        out.nodes.push(Node {
            tag: Tag::Body,
            parent: 0,
            end: 0,
            lines: (0, 0),
            mark: None,
            story: false,
            talk: false,
            class: "",
        });
        Self {
            scanner: Scanner::new(html, limits.attributes()),
            stack: Vec::with_capacity(64),
            open_count: [0; TAGS],
            out,
            line: None,
            first_break: usize::MAX,
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
        let (nodes, lines) = (self.out.nodes.len(), self.out.lines.len());
        self.out.nodes[0].end = nodes;
        self.out.nodes[0].lines.1 = lines;
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
            step(1);
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
        let names = self.names(tag);
        let own = names.mark;
        let inherited = parent.and_then(|p| p.mark);
        let mark = match (own, inherited) {
            (_, Some(Mark::Furniture)) => inherited,
            (Some(_), _) => own,
            _ => inherited,
        };
        let mut open = Open {
            tag,
            name,
            node: parent.map_or(0, |p| p.node),
            noted: false,
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
        // No limit of nodes is needed: each is a tag of the page, whose size is limited.
        if block && !open.hidden {
            self.out.nodes.push(Node {
                tag,
                parent: open.node,
                end: 0,
                lines: (self.out.lines.len(), 0),
                mark: own,
                story: names.story,
                talk: names.talk,
                class: self.scanner.attribute("class").unwrap_or(""),
            });
            open.node = self.out.nodes.len() - 1;
            open.noted = true;
        }
        self.open_count[tag.index()] += 1;
        self.stack.push(open);
        Ok(())
    }

    /// What the class, id and role of the start tag just given say.
    fn names(&self, tag: Tag) -> Names {
        let mut names = Names::default();
        let mut by_id = Names::default();
        for (key, value) in self.scanner.attributes() {
            step(1 + value.len().min(160));
            if key.eq_ignore_ascii_case("class") {
                names = mark::judge(value);
            } else if key.eq_ignore_ascii_case("id") {
                by_id = mark::judge(value);
            } else if key.eq_ignore_ascii_case("role") && mark::is_beside(value) {
                return Names { mark: Some(Mark::Furniture), ..Names::default() };
            }
        }
        names.mark = match tag {
            Tag::Main | Tag::Article | Tag::Hidden => None,
            Tag::Figcaption | Tag::TableCaption => Some(Mark::Caption),
            _ => names.mark.or(by_id.mark),
        };
        names.story |= by_id.story;
        names.talk |= by_id.talk;
        names
    }

    fn is_invisible(&self) -> bool {
        self.scanner.attributes().iter().any(|(key, value)| {
            key.eq_ignore_ascii_case("hidden") && !value.eq_ignore_ascii_case("until-found")
                || key.eq_ignore_ascii_case("aria-hidden") && value.eq_ignore_ascii_case("true")
                || key.eq_ignore_ascii_case("style") && hides(value)
        })
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
            step(1);
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
        step(self.stack.len());
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
        if let Some(moment) = open.moment {
            self.out.facts.moments[moment].end = self.out.text.len();
        }
        if open.tag == Tag::Cell {
            let first_line = self.out.nodes[open.node].lines.0;
            self.cell_boundary(first_line);
        } else if open.block {
            self.block_boundary();
        }
        if open.noted {
            let (nodes, lines) = (self.out.nodes.len(), self.out.lines.len());
            let node = &mut self.out.nodes[open.node];
            node.end = nodes;
            // A row's line goes on after the cell that it began in.
            node.lines.1 = lines + usize::from(self.line.is_some());
        }
    }
}

mod gather;
mod lines;
mod trust;

use lines::{context, hides};

#[cfg(test)]
mod tests;
