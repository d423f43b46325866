//! Visible text into lines.

use memchr::{memchr, memchr_iter};

use super::{Context, Line, Pass, entity, is_space};
use crate::mark::Mark;
use crate::steps::step;
use crate::tag::Tag;

impl Pass<'_> {
    /// Adds character data to the line.
    pub(super) fn text(&mut self, raw: &str) {
        if self.hidden() {
            return;
        }
        step(raw.len());
        let pre = self.top().is_some_and(|open| open.context == Context::Pre);
        let blank = raw.bytes().all(is_space);
        if blank && !pre {
            // Between two words that tags part ("<b>12</b> dead"), not before the first.
            if self.line.is_some() && !raw.is_empty() {
                self.space();
            }
            return;
        }
        self.begin_line();
        let from = self.out.text.len();
        if pre {
            self.pre_text(raw);
        } else {
            self.flowing_text(raw);
        }
        // Blanks that a line end takes away may have been there before.
        let from = from.min(self.out.text.len());
        let added = self.out.text.len() - from;
        let (mark, linked) = self.top().map_or((None, false), |o| (o.mark, o.linked));
        if let Some(line) = &mut self.line {
            if self.marked == 0 {
                line.mark = mark;
            }
            if line.mark == mark {
                self.marked += added;
            }
            if linked {
                line.linked += added;
            }
        }
        self.breaks = 0;
    }

    fn begin_line(&mut self) {
        if self.line.is_some() {
            return;
        }
        let start = self.out.text.len();
        self.first_break = usize::MAX;
        let (context, aside, node) =
            self.top().map_or((Context::Paragraph, false, 0), |o| (o.context, o.aside, o.node));
        self.line = Some(Line {
            start,
            end: start,
            context,
            mark: None,
            aside,
            linked: 0,
            node,
            commas: 0,
        });
        self.marked = 0;
    }

    /// Collapses white space as a browser does; a no-break space stays.
    fn flowing_text(&mut self, raw: &str) {
        let bytes = raw.as_bytes();
        let plain = memchr(b'&', bytes).is_none();
        let mut at = 0;
        while at < bytes.len() {
            let run = at;
            // Single blanks between words stay as they are.
            while at < bytes.len()
                && (!is_space(bytes[at])
                    || (at > run
                        && bytes[at] == b' '
                        && bytes.get(at + 1).is_some_and(|next| !is_space(*next))))
            {
                at += 1;
            }
            if at > run && plain {
                self.out.text.push_str(&raw[run..at]);
            } else if at > run {
                self.word(&raw[run..at]);
            }
            if at < bytes.len() {
                self.space();
                while at < bytes.len() && is_space(bytes[at]) {
                    at += 1;
                }
            }
        }
    }

    fn pre_text(&mut self, raw: &str) {
        for (n, line) in raw.split('\n').enumerate() {
            if n > 0 {
                self.newline();
            }
            self.word(line.trim_end_matches('\r'));
        }
    }

    fn word(&mut self, raw: &str) {
        let from = self.out.text.len();
        entity::decode_into(raw, false, &mut self.out.text);
        // "&#10;" is a break too.
        if let Some(at) = memchr(b'\n', &self.out.text.as_bytes()[from..]) {
            self.note_break(from + at);
        }
    }

    /// Notes a break of the line, which is the first one where those before it were trimmed away.
    fn note_break(&mut self, at: usize) {
        if self.first_break >= at {
            self.first_break = at;
        }
    }

    /// Whether the line has a break. Looking for it would read a row again for each of its cells.
    fn has_break(&self) -> bool {
        self.line.is_some() && self.first_break < self.out.text.len()
    }

    fn line_start(&self) -> usize {
        self.line.as_ref().map_or(self.out.text.len(), |l| l.start)
    }

    fn space(&mut self) {
        let written = &self.out.text[self.line_start()..];
        if !written.is_empty() && !written.ends_with([' ', '\n', '\t']) {
            self.out.text.push(' ');
        }
    }

    fn trim_line(&mut self) {
        let start = self.line_start();
        let before = self.out.text.len();
        let kept = self.out.text[start..].trim_end_matches([' ', '\n', '\t']).len();
        self.out.text.truncate(start + kept);
        step(1 + before - self.out.text.len());
    }

    /// A line end inside a block; never two in a row, since a blank line parts blocks.
    fn newline(&mut self) {
        if self.line.is_some() {
            self.trim_line();
            if self.out.text.len() > self.line_start() {
                self.note_break(self.out.text.len());
                self.out.text.push('\n');
            }
        }
    }

    /// `<br>` ends a line, and the second in a row ends the paragraph.
    pub(super) fn line_break(&mut self) {
        if self.hidden() {
            return;
        }
        self.breaks = self.breaks.saturating_add(1);
        if self.breaks >= 2 {
            self.break_line();
        } else {
            self.newline();
        }
    }

    /// A cell's end keeps the row on one line.
    pub(super) fn cell_boundary(&mut self, first_line: usize) {
        // A cell of several lines lays out a page, it does not hold a datum.
        let several = self.out.lines.len() > first_line || self.has_break();
        if self.line.is_some() && several {
            self.break_line();
        } else if self.line.is_some() {
            self.trim_line();
            if self.out.text.len() > self.line_start() {
                self.out.text.push('\t');
            }
        }
    }

    pub(super) fn block_boundary(&mut self) {
        // Blocks inside a cell do part paragraphs (tables laid out as pages).
        self.break_line();
        self.breaks = 0;
    }

    pub(super) fn break_line(&mut self) {
        self.trim_line();
        let Some(mut line) = self.line.take() else { return };
        line.end = self.out.text.len();
        let len = line.end - line.start;
        if len == 0 {
            return;
        }
        // "<span class=date>KABUL, 3 May</span> - Police said …" is no stamp line, and
        // "<a class=popup>Bartle</a>, 41, said …" no furniture.
        let least = if line.mark == Some(Mark::Furniture) { 4 } else { 9 };
        if self.marked * 10 < len * least {
            line.mark = None;
        }
        step(len);
        line.commas = memchr_iter(b',', &self.out.text.as_bytes()[line.start..]).count();
        self.out.text.push('\n');
        self.out.lines.push(line);
        self.marked = 0;
    }
}

/// What an element makes of the lines in it, given what is around it.
pub(super) fn context(tag: Tag, around: Context) -> Context {
    match tag {
        Tag::Heading(level) => Context::Heading(level),
        Tag::Li | Tag::Dt | Tag::Dd => Context::ListItem,
        Tag::Blockquote => Context::Blockquote,
        Tag::Figcaption | Tag::TableCaption => Context::Caption,
        Tag::Cell | Tag::Row => Context::Cell,
        Tag::Pre => Context::Pre,
        Tag::Figure | Tag::Article | Tag::Section | Tag::Main => Context::Paragraph,
        _ => around,
    }
}

/// Whether a style attribute hides its element.
pub(super) fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((key, value)) = declaration.split_once(':') else { return false };
        let value = value.trim();
        let word = value.split([' ', '!']).next().unwrap_or("");
        (key.trim().eq_ignore_ascii_case("display") && word.eq_ignore_ascii_case("none"))
            || (key.trim().eq_ignore_ascii_case("visibility")
                && word.eq_ignore_ascii_case("hidden"))
    })
}
