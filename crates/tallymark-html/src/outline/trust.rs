//! Whether class names are to be believed that call a block furniture.
//!
//! Names tell of ads, share bars and widgets, and wrappers of a whole page have them too
//! (`<div class="ad-wallpaper">`, `<div class="widget blog">`, `<p class="paywall">`). A block
//! that holds most of the page's prose is no furniture, whatever it is called.

use super::{Context, Line, Outline};
use crate::mark::Mark;

/// A shorter line is a label or a teaser.
const PROSE: usize = 80;

/// What some lines have in all.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    bytes: usize,
    linked: usize,
    /// Bytes of long lines that are not links.
    prose: usize,
    /// Headings of the first level.
    heads: usize,
}

impl Sum {
    fn and(self, line: &Line, talk: bool) -> Sum {
        let bytes = line.end - line.start;
        let linked = line.linked.min(bytes);
        let tells = !talk && !line.aside && bytes >= PROSE && linked * 4 < bytes;
        Sum {
            bytes: self.bytes + bytes,
            linked: self.linked + linked,
            prose: self.prose + if tells { bytes } else { 0 },
            heads: self.heads + usize::from(line.context == Context::Heading(1)),
        }
    }

    fn plus(self, from: Sum, to: Sum) -> Sum {
        Sum {
            bytes: self.bytes + to.bytes - from.bytes,
            linked: self.linked + to.linked - from.linked,
            prose: self.prose + to.prose - from.prose,
            heads: self.heads + to.heads - from.heads,
        }
    }

    /// Whether it is the story rather than something beside it, by its share of the page.
    fn is_story(self, page: Sum, talk: bool) -> bool {
        let half = self.prose > 0 && self.prose * 2 >= page.prose;
        let most = self.prose > 0 && self.prose * 4 >= page.prose * 3;
        if talk {
            // `<body class="comment">` of a page of opinion.
            half && self.heads > 0
        } else {
            // Teasers have as much link as prose, and no headline.
            most || (half && (self.heads > 0 || self.linked * 4 < self.bytes))
        }
    }
}

/// Takes the mark from blocks that hold the story, and from what stands in them.
pub(super) fn settle(page: &mut Outline<'_>) {
    let furniture: Vec<usize> =
        (0..page.nodes.len()).filter(|at| page.nodes[*at].mark == Some(Mark::Furniture)).collect();
    if furniture.is_empty() {
        return;
    }
    let talk = talk(page);
    let mut sums = Vec::with_capacity(page.lines.len() + 1);
    let mut whole = Sum::default();
    sums.push(whole);
    for (at, line) in page.lines.iter().enumerate() {
        whole = whole.and(line, talk[at]);
        sums.push(whole);
    }
    let of = |node: usize| {
        let (from, to) = page.nodes[node].lines;
        let to = to.min(page.lines.len());
        (sums[from.min(to)], sums[to])
    };
    // Blocks of one class are judged as one: each paragraph of a story may have it.
    let mut order = furniture;
    order.sort_by_key(|at| (page.nodes[*at].class, *at));
    let mut story = Vec::new();
    for like in order.chunk_by(|a, b| {
        let (a, b) = (&page.nodes[*a], &page.nodes[*b]);
        !a.class.is_empty() && a.class == b.class && a.talk == b.talk
    }) {
        let mut sum = Sum::default();
        let mut after = 0;
        for node in like {
            // One in another is counted with it.
            if *node >= after {
                let (from, to) = of(*node);
                sum = sum.plus(from, to);
                after = page.nodes[*node].end;
            }
        }
        if sum.is_story(whole, page.nodes[like[0]].talk) {
            story.extend_from_slice(like);
        }
    }
    if !story.is_empty() {
        believe(page, &story);
    }
}

/// Which lines readers wrote.
fn talk(page: &Outline<'_>) -> Vec<bool> {
    let whole = page.lines.len();
    let mut talk = vec![false; whole];
    let mut heads = vec![0; whole + 1];
    for (at, line) in page.lines.iter().enumerate() {
        heads[at + 1] = heads[at] + usize::from(line.context == Context::Heading(1));
    }
    let mut at = 0;
    while at < page.nodes.len() {
        let node = &page.nodes[at];
        let (from, to) = (node.lines.0, node.lines.1.min(whole));
        // What holds the headline is the page: `<body class="comment">`.
        if node.talk && from < to && heads[from] == heads[to] {
            talk[from..to].fill(true);
            at = node.end.max(at + 1);
        } else {
            at += 1;
        }
    }
    talk
}

/// Takes the mark from the blocks and hands down anew what is left.
fn believe(page: &mut Outline<'_>, story: &[usize]) {
    let before = handed_down(page);
    for node in story {
        page.nodes[*node].mark = None;
    }
    let now = handed_down(page);
    let freed =
        |node: usize| before[node] == Some(Mark::Furniture) && now[node] != Some(Mark::Furniture);
    for line in &mut page.lines {
        if line.mark == Some(Mark::Furniture) && freed(line.node) {
            line.mark = now[line.node];
        }
    }
    for moment in &mut page.facts.moments {
        if moment.aside && moment.by_name && freed(moment.node) {
            moment.aside = false;
        }
    }
}

/// The mark of each block with those around it.
fn handed_down(page: &Outline<'_>) -> Vec<Option<Mark>> {
    let mut marks: Vec<Option<Mark>> = Vec::with_capacity(page.nodes.len());
    for (at, node) in page.nodes.iter().enumerate() {
        let around = if at == 0 { None } else { marks[node.parent] };
        marks.push(match around {
            Some(Mark::Furniture) => around,
            _ => node.mark.or(around),
        });
    }
    marks
}
