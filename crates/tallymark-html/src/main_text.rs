//! The main-text search: which lines of a page are the article's.
//!
//! It goes by the idea of the reader view of browsers: a paragraph of prose speaks for the block
//! that it stands in, and less for those farther out; the block with the most points, less the
//! part of it that is link text, holds the article, and like blocks beside it belong to it. What
//! is more list of links than prose is then taken out. All sums over a block are differences of
//! running sums over the page's lines, so each question costs the same however large the block.

use crate::mark::Mark;
use crate::outline::{Context, Line, Node, Outline};
use crate::steps::step;
use crate::tag::Tag;

mod clean;

/// A shorter article may be a corner of the page: the search is made again, less strict.
const SHORT: usize = 500;
/// Two paragraphs that no name calls furniture are an article, though a short one: less strict,
/// the readers' comments under it would be longer.
const NOTE: usize = 160;
/// A shorter line is a label ("Share this story"), not a paragraph.
const LABEL: usize = 25;
/// A paragraph of a story, not a teaser of one.
const PROSE: usize = 80;
/// How many blocks outward a paragraph speaks for.
const REACH: usize = 5;
/// How many of the best blocks are compared.
const BEST: usize = 5;

/// How strict one search is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rules {
    /// Leaves out what its class names call furniture.
    by_name: bool,
    /// Takes out lists of links.
    clean: bool,
}

const ATTEMPTS: [Rules; 3] = [
    Rules { by_name: true, clean: true },
    Rules { by_name: false, clean: true },
    Rules { by_name: false, clean: false },
];

/// Finds the lines of the article, in page order; nothing where there is none.
pub(crate) fn find(page: &Outline<'_>) -> Option<Vec<usize>> {
    let mut best: Option<(usize, Vec<usize>)> = None;
    for rules in ATTEMPTS {
        let Some(lines) = Search::new(page, rules).lines() else { continue };
        let sizes = lines.iter().map(|at| size(&page.lines[*at]));
        let prose: usize = sizes.clone().filter(|it| *it >= PROSE).sum();
        let bytes = sizes.sum();
        if bytes >= SHORT || (rules.by_name && prose >= NOTE) {
            return Some(lines);
        }
        if best.as_ref().is_none_or(|(most, _)| bytes > *most) {
            best = Some((bytes, lines));
        }
    }
    best.map(|(_, lines)| lines).filter(|lines| !lines.is_empty())
}

fn size(line: &Line) -> usize {
    line.end - line.start
}

/// What some lines have in all.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    bytes: usize,
    linked: usize,
    commas: usize,
    lines: usize,
    paragraphs: usize,
    items: usize,
    /// Bytes of list items.
    listed: usize,
    /// Lines with cells in them.
    rows: usize,
    captions: usize,
    /// Bytes of longer lines that are not links.
    prose: usize,
}

impl Sum {
    fn and(self, line: &Line, text: &str) -> Sum {
        let bytes = size(line);
        let item = line.context == Context::ListItem;
        Sum {
            bytes: self.bytes + bytes,
            linked: self.linked + line.linked.min(bytes),
            commas: self.commas + line.commas,
            lines: self.lines + 1,
            paragraphs: self.paragraphs
                + usize::from(line.context == Context::Paragraph && bytes >= LABEL),
            items: self.items + usize::from(item),
            listed: self.listed + if item { bytes } else { 0 },
            rows: self.rows + usize::from(line.context == Context::Cell && text.contains('\t')),
            captions: self.captions + usize::from(line.context == Context::Caption),
            prose: self.prose + if bytes >= PROSE && line.linked * 4 < bytes { bytes } else { 0 },
        }
    }

    fn less(self, other: Sum) -> Sum {
        Sum {
            bytes: self.bytes - other.bytes,
            linked: self.linked - other.linked,
            commas: self.commas - other.commas,
            lines: self.lines - other.lines,
            paragraphs: self.paragraphs - other.paragraphs,
            items: self.items - other.items,
            listed: self.listed - other.listed,
            rows: self.rows - other.rows,
            captions: self.captions - other.captions,
            prose: self.prose - other.prose,
        }
    }

    fn link_share(self) -> f32 {
        if self.bytes == 0 { 0.0 } else { self.linked as f32 / self.bytes as f32 }
    }
}

struct Search<'o> {
    page: &'o Outline<'o>,
    rules: Rules,
    /// Running sums over the lines that take part; one more than there are lines.
    sums: Vec<Sum>,
    /// The points of each node, if it has any.
    scores: Vec<Option<f32>>,
}

impl<'o> Search<'o> {
    fn new(page: &'o Outline<'o>, rules: Rules) -> Self {
        let mut sums = Vec::with_capacity(page.lines.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        for line in &page.lines {
            step(1 + size(line));
            if takes_part(line, rules) {
                sum = sum.and(line, page.text_of(line));
            }
            sums.push(sum);
        }
        Search { page, rules, sums, scores: vec![None; page.nodes.len()] }
    }

    fn lines(mut self) -> Option<Vec<usize>> {
        self.score();
        let top = self.top()?;
        let mut chosen = vec![false; self.page.lines.len()];
        self.choose(top, &mut chosen);
        Some((0..chosen.len()).filter(|at| chosen[*at]).collect())
    }

    fn node(&self, at: usize) -> &'o Node<'o> {
        step(1);
        &self.page.nodes[at]
    }

    fn sum(&self, node: usize) -> Sum {
        step(1);
        let (from, to) = self.node(node).lines;
        let to = to.min(self.page.lines.len());
        self.sums[to.max(from)].less(self.sums[from.min(to)])
    }

    /// Whether a block holds one line: a paragraph, whatever it is called and wrapped in
    /// (`<div class="first"><p>…</p></div>`).
    fn is_paragraph(&self, node: usize) -> bool {
        let it = self.node(node);
        matches!(it.tag, Tag::P | Tag::Pre) || it.lines.1 - it.lines.0 <= 1
    }

    /// Lets each paragraph speak for the blocks around it.
    fn score(&mut self) {
        for line in &self.page.lines {
            let heads = matches!(line.context, Context::Heading(_) | Context::Caption);
            if !takes_part(line, self.rules) || size(line) < LABEL || heads {
                continue;
            }
            let points = (1 + line.commas + (size(line) / 100).min(3)) as f32;
            let mut at = line.node;
            while at != 0 && self.is_paragraph(at) {
                at = self.node(at).parent;
            }
            for step in 0..REACH {
                let share = match step {
                    0 => 1.0,
                    1 => 2.0,
                    _ => step as f32 * 3.0,
                };
                let own = self.scores[at].unwrap_or_else(|| weight(self.node(at)));
                self.scores[at] = Some(own + points / share);
                if at == 0 {
                    break;
                }
                at = self.node(at).parent;
            }
        }
        for at in 0..self.scores.len() {
            if let Some(score) = self.scores[at] {
                self.scores[at] = Some(score * (1.0 - self.sum(at).link_share()));
            }
        }
    }

    fn points(&self, node: usize) -> f32 {
        self.scores[node].unwrap_or(0.0)
    }

    /// The block that holds the article.
    fn top(&self) -> Option<usize> {
        let mut best: Vec<usize> = Vec::with_capacity(BEST + 1);
        for at in (0..self.scores.len()).filter(|at| self.points(*at) > 0.0) {
            let rank = best.partition_point(|it| self.points(*it) >= self.points(at));
            if rank < BEST {
                best.insert(rank, at);
                best.truncate(BEST);
            }
        }
        let mut top = *best.first()?;
        // Three blocks nearly as good have an article between them: what is around them all.
        let rivals: Vec<usize> = best[1..]
            .iter()
            .copied()
            .filter(|it| self.points(*it) >= self.points(top) * 0.75)
            .collect();
        if rivals.len() >= 3 {
            let mut around = top;
            while around != 0 {
                let node = self.node(around);
                let inside = |it: &&usize| (around..node.end).contains(*it);
                if rivals.iter().filter(inside).count() >= 3 {
                    top = around;
                    break;
                }
                around = node.parent;
            }
        }
        // A block around it with more points still holds more of the article.
        let mut last = self.points(top);
        let least = last / 3.0;
        let mut around = self.node(top).parent;
        while around != 0 {
            if let Some(points) = self.scores[around] {
                if points < least {
                    break;
                }
                if points > last {
                    top = around;
                    break;
                }
                last = points;
            }
            around = self.node(around).parent;
        }
        // One of several chapters of a story: what calls itself the story has them all.
        let mut around = self.node(top).parent;
        while around != 0 {
            let node = self.node(around);
            if names(node) >= 25.0 && self.sum(top).prose * 2 < self.sum(around).prose {
                top = around;
            }
            around = node.parent;
        }
        // What is around it and has no other text has the blocks beside it.
        while top != 0 {
            let parent = self.node(top).parent;
            if parent == 0 || self.sum(parent).lines != self.sum(top).lines {
                break;
            }
            top = parent;
        }
        Some(top)
    }

    /// Marks the lines of the block and of those beside it that belong to it.
    fn choose(&self, top: usize, chosen: &mut [bool]) {
        let parent = self.node(top).parent;
        if top == 0 {
            return self.take(0, chosen);
        }
        let least = (self.points(top) * 0.2).max(10.0);
        let mut at = parent + 1;
        while at < self.node(parent).end {
            let node = self.node(at);
            let like = !node.class.is_empty() && node.class == self.node(top).class;
            let extra = if like { self.points(top) * 0.2 } else { 0.0 };
            let prose = self.is_paragraph(at) && self.is_prose(self.sum(at), node.lines.0);
            if at == top || prose || self.scores[at].is_some_and(|own| own + extra >= least) {
                self.take(at, chosen);
            }
            at = node.end;
        }
        // Text of the parent's own, between the blocks.
        let (from, to) = self.node(parent).lines;
        for (at, it) in chosen.iter_mut().enumerate().take(to).skip(from) {
            let own = self.page.lines[at].node == parent;
            *it |= own && self.is_prose(self.sums[at + 1].less(self.sums[at]), at);
        }
    }

    /// A paragraph beside the article that reads as one of its own.
    fn is_prose(&self, sum: Sum, line: usize) -> bool {
        let Some(line) = self.page.lines.get(line) else { return false };
        if line.mark.is_some() || matches!(line.context, Context::Heading(_)) {
            return false;
        }
        let text = self.page.text_of(line);
        match sum.bytes {
            0 => false,
            1..PROSE => sum.linked == 0 && text.ends_with(['.', '”', '"', '!', '?']),
            _ => sum.link_share() < 0.25,
        }
    }

    /// Marks the lines of a block, without what is more a list of links than prose.
    fn take(&self, node: usize, chosen: &mut [bool]) {
        let (from, to) = self.node(node).lines;
        let to = to.min(chosen.len());
        step(to.saturating_sub(from));
        for (at, it) in chosen.iter_mut().enumerate().take(to).skip(from) {
            *it = takes_part(&self.page.lines[at], self.rules);
        }
        if self.rules.clean {
            self.clean(node, chosen);
        }
    }
}

fn takes_part(line: &Line, rules: Rules) -> bool {
    !line.aside && (!rules.by_name || line.mark != Some(Mark::Furniture))
}

/// What a block's element and names are worth before any text.
fn weight(node: &Node<'_>) -> f32 {
    let tag = match node.tag {
        Tag::Div | Tag::Section | Tag::Article | Tag::Main | Tag::Other => 5.0,
        Tag::Pre | Tag::Cell | Tag::Blockquote => 3.0,
        Tag::List | Tag::Li | Tag::Dl | Tag::Dt | Tag::Dd | Tag::Form => -3.0,
        Tag::Heading(_) => -5.0,
        _ => 0.0,
    };
    tag + names(node)
}

/// What a block's names are worth.
fn names(node: &Node<'_>) -> f32 {
    let beside =
        matches!(node.mark, Some(Mark::Furniture | Mark::Caption | Mark::Byline | Mark::Stamp));
    let story = node.story || matches!(node.tag, Tag::Article | Tag::Main);
    (if story { 25.0 } else { 0.0 }) - (if beside { 25.0 } else { 0.0 })
}

#[cfg(test)]
mod tests;
