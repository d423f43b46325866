use tallymark_claim::layout::{self, Block};
use tallymark_claim::{Document, SectionKind, Span};
use tallymark_html::{BlockKind, Error, Limits, Metadata};

use crate::read::date;

/// A page of HTML as text and blocks.
pub(super) struct Page {
    template: Document,
    blocks: Vec<(Span, Block)>,
    metadata: Metadata,
}

/// Reads a page in whatever encoding; `template` makes the document of its text.
pub(super) fn of_bytes(
    bytes: &[u8],
    max_bytes: u64,
    template: impl FnOnce(String) -> Document,
) -> Result<Page, Error> {
    of_text(&tallymark_html::decode(bytes)?.text, max_bytes, template)
}

/// Reads a page.
pub(super) fn of_text(
    html: &str,
    max_bytes: u64,
    template: impl FnOnce(String) -> Document,
) -> Result<Page, Error> {
    let limits = Limits::default().max_bytes(usize::try_from(max_bytes).unwrap_or(usize::MAX));
    let page = tallymark_html::read(html, &limits)?;
    let blocks = page.blocks.iter().map(|it| (Span::new(it.start, it.end), block(it.kind)));
    let blocks = blocks.collect();
    let mut template = template(page.text);
    let value = |field: &Option<tallymark_html::Field>| field.as_ref().map(|it| it.value.clone());
    template.outlet = value(&page.metadata.outlet);
    template.title = value(&page.metadata.title);
    template.byline = value(&page.metadata.byline);
    template.url = value(&page.metadata.url);
    Ok(Page { template, blocks, metadata: page.metadata })
}

impl Page {
    pub(super) fn is_empty(&self) -> bool {
        self.template.text.trim().is_empty()
    }

    /// Its articles.
    pub(super) fn parts(self) -> Vec<Document> {
        let mut parts = layout::parts_of_blocks(&self.template, &self.blocks);
        if let [whole] = parts.as_mut_slice() {
            dated(whole, &self.metadata);
        }
        parts
    }

    /// All of it as one article.
    pub(super) fn whole(self) -> Document {
        let mut whole = layout::whole_of_blocks(&self.template, &self.blocks);
        dated(&mut whole, &self.metadata);
        whole
    }
}

/// Sets the dates that the markup states; what the reader sees counts where it states none.
fn dated(document: &mut Document, metadata: &Metadata) {
    let of = |field: &Option<tallymark_html::Field>| date(&field.as_ref()?.value);
    document.published = of(&metadata.published).or(document.published);
    document.updated = of(&metadata.updated).or(document.updated);
}

fn block(kind: BlockKind) -> Block {
    match kind {
        BlockKind::Headline | BlockKind::Heading => Block::Known(SectionKind::Headline),
        BlockKind::Deck => Block::Known(SectionKind::KeyPoints),
        BlockKind::Byline => Block::Known(SectionKind::Byline),
        BlockKind::Stamp | BlockKind::Furniture => Block::Known(SectionKind::Furniture),
        BlockKind::Caption => Block::Known(SectionKind::Caption),
        BlockKind::ListItem => Block::Item,
        BlockKind::Blockquote | BlockKind::TableRow | BlockKind::Preformatted => {
            Block::Known(SectionKind::Body)
        }
        _ => Block::Paragraph,
    }
}
