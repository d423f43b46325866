//! Takes lists of links, share bars and the like out of a block that holds the article.

use super::{LABEL, Search, Sum, names, takes_part};
use crate::outline::{Context, Node};
use crate::steps::step;
use crate::tag::Tag;

impl Search<'_> {
    /// Unmarks what stands in `node` and is no prose.
    pub(super) fn clean(&self, node: usize, chosen: &mut [bool]) {
        let mut at = node + 1;
        while at < self.node(node).end {
            let it = self.node(at);
            if is_loose(it) && self.is_beside(it, self.sum(at)) {
                let to = it.lines.1.min(chosen.len());
                step(to.saturating_sub(it.lines.0));
                chosen[it.lines.0.min(to)..to].fill(false);
                at = it.end;
            } else {
                at += 1;
            }
        }
        self.drop_bare_headings(node, chosen);
    }

    /// Whether a block is more list of links, or more labels, than prose.
    fn is_beside(&self, node: &Node<'_>, sum: Sum) -> bool {
        let weight = names(node);
        if weight < 0.0 && !matches!(node.tag, Tag::Table) && sum.captions == 0 {
            // Bylines and stamps are told apart later, by their marks.
            return node.mark == Some(crate::mark::Mark::Furniture);
        }
        // Prose has commas, menus have none.
        if sum.commas >= 10 || sum.lines == 0 {
            return false;
        }
        let list = node.tag == Tag::List || sum.listed * 10 >= sum.bytes * 9;
        let share = sum.link_share();
        // "Town ⇥ Dead" is a table that tells something.
        if node.tag == Tag::Table && sum.rows * 2 >= sum.lines && share < 0.5 {
            return false;
        }
        let label = sum.bytes < LABEL && sum.captions == 0 && !list && node.tag != Tag::Table;
        let heading = self.page.lines[node.lines.0.min(self.page.lines.len() - 1)..]
            .first()
            .is_some_and(|line| matches!(line.context, Context::Heading(_)));
        let marked = self.page.lines.get(node.lines.0).is_some_and(|line| line.mark.is_some());
        (label && !heading && !marked && node.tag != Tag::Div)
            || (!list && weight < 25.0 && share > 0.2 && !marked)
            || (list && share > 0.5)
            || (weight >= 25.0 && share > 0.5)
            || (!list && sum.items > sum.paragraphs && sum.items >= 3 && share > 0.2)
    }

    /// A heading whose text was all taken out ("Related") goes with it.
    fn drop_bare_headings(&self, node: usize, chosen: &mut [bool]) {
        let (from, to) = self.node(node).lines;
        let mut after = false;
        // Whether the line after this one takes part in the page but is no longer chosen.
        let mut dropped = false;
        step(to.saturating_sub(from));
        for at in (from..to.min(chosen.len())).rev() {
            let line = &self.page.lines[at];
            if matches!(line.context, Context::Heading(2..)) {
                if chosen[at] && dropped && !after {
                    chosen[at] = false;
                }
                after = false;
                dropped = !chosen[at];
            } else {
                after |= chosen[at];
                dropped = !chosen[at] && (takes_part(line, self.rules) || dropped || !after);
            }
        }
    }
}

/// Blocks that may be no part of the article though they stand in it.
fn is_loose(node: &Node<'_>) -> bool {
    matches!(
        node.tag,
        Tag::Div
            | Tag::Section
            | Tag::List
            | Tag::Dl
            | Tag::Table
            | Tag::Form
            | Tag::Other
            | Tag::Header
    )
}
