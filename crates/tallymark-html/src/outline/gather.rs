//! What the head and the marked-up elements of a page say of it.

use super::{Meta, Moment, Open, Pass, entity};
use crate::mark::Mark;
use crate::tag::Tag;

/// Attributes that hold an element's date.
const DATED: &[&str] =
    &["datetime", "content", "data-timestamp", "data-datetime", "data-date", "data-time"];

/// Metas and dated elements kept of a page; live pages measured have under 300.
const MOST: usize = 1000;

impl<'a> Pass<'a> {
    /// A `<meta>` of the head, or of microdata anywhere.
    pub(super) fn meta(&mut self) {
        let Some(content) = self.scanner.attribute("content") else { return };
        if content.len() > 2000 || self.out.facts.metas.len() >= MOST {
            return;
        }
        for key in ["property", "name", "itemprop", "http-equiv"] {
            let Some(names) = self.scanner.attribute(key) else { continue };
            let value = entity::decode_value(content);
            if value.is_empty() {
                continue;
            }
            let room = MOST - self.out.facts.metas.len();
            // Each name has a copy of the value: a thousand are kept, however many one tag has.
            for name in names.split_ascii_whitespace().take(room) {
                let aside = self.top().is_some_and(|open| open.aside);
                self.out.facts.metas.push(Meta {
                    name: name.to_ascii_lowercase(),
                    value: value.clone(),
                    microdata: key == "itemprop",
                    aside,
                });
            }
        }
    }

    pub(super) fn link(&mut self) {
        let (Some(rel), Some(href)) =
            (self.scanner.attribute("rel"), self.scanner.attribute("href"))
        else {
            return;
        };
        let canonical = rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("canonical"));
        if canonical && self.out.facts.canonical.is_empty() {
            self.out.facts.canonical = entity::decode_value(href);
        }
    }

    /// Formatting elements are not kept open; their machine-readable value still counts.
    pub(super) fn note_property(&mut self) {
        // `<abbr class="published" title="2013-07-02">` of the hAtom format.
        if let (Some(class), Some(title)) =
            (self.scanner.attribute("class"), self.scanner.attribute("title"))
            && self.out.facts.metas.len() < MOST
        {
            let mut names = class.split_ascii_whitespace();
            if let Some(name) = names.find(|n| matches!(*n, "published" | "updated")) {
                let aside = self.top().is_some_and(|open| open.aside);
                self.out.facts.metas.push(Meta {
                    name: name.to_owned(),
                    value: entity::decode_value(title),
                    microdata: true,
                    aside,
                });
            }
        }
        let (Some(property), Some(content)) =
            (self.scanner.attribute("itemprop"), self.scanner.attribute("content"))
        else {
            return;
        };
        if self.out.facts.metas.len() >= MOST {
            return;
        }
        self.out.facts.metas.push(Meta {
            name: property.to_ascii_lowercase(),
            value: entity::decode_value(content),
            microdata: true,
            aside: self.top().is_some_and(|open| open.aside),
        });
    }

    /// Notes an element that may hold a date or a name; gives its place in the list.
    pub(super) fn note_element(&mut self, tag: Tag, open: &Open<'a>) -> Option<usize> {
        let full = self.out.facts.moments.len() >= MOST;
        if full || (open.hidden && tag != Tag::Time) {
            return None;
        }
        let property = self.scanner.attribute("itemprop").unwrap_or("");
        let author = tag == Tag::Anchor
            && self.scanner.attribute("rel").is_some_and(|rel| {
                rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("author"))
            });
        let marked = matches!(open.mark, Some(Mark::Byline | Mark::Stamp));
        // Attribute names are looked up only where a date may be.
        let names: &[&str] = if marked || tag == Tag::Time { DATED } else { &DATED[..2] };
        // `<span itemprop="dateCreated" title="2006-07-11">11 July</span>`
        let title = property.starts_with("date").then(|| self.scanner.attribute("title"));
        let dated = names.iter().find_map(|name| self.scanner.attribute(name)).or(title.flatten());
        if tag != Tag::Time && property.is_empty() && !author && !(marked && dated.is_some()) {
            return None;
        }
        let class = self.scanner.attribute("class").unwrap_or("");
        let published = self.scanner.attribute("pubdate").is_some();
        self.out.facts.moments.push(Moment {
            start: self.out.text.len(),
            end: self.out.text.len(),
            time: tag == Tag::Time,
            author,
            published,
            property,
            class,
            value: dated.map(entity::decode_value).unwrap_or_default(),
            line: self.out.lines.len(),
            aside: open.aside || open.mark == Some(Mark::Furniture),
            by_name: !open.aside,
            node: open.node,
        });
        Some(self.out.facts.moments.len() - 1)
    }
}
