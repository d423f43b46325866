use std::collections::BTreeMap;

use tallymark_claim::Document;

use super::code_points::CodePoints;

/// Where figures stand, in lines and columns, with the tables of each text made once.
#[derive(Debug, Default)]
pub(crate) struct Places<'a> {
    /// By the place of the text in memory: the parts of one page share theirs.
    texts: BTreeMap<usize, (CodePoints<'a>, Vec<usize>)>,
}

impl<'a> Places<'a> {
    /// The line of the byte at `offset` and its place in it in code points, both from 1.
    pub(crate) fn at(&mut self, document: &'a Document, offset: usize) -> (usize, usize) {
        if !document.is_whole() {
            return document.kept_place(offset).map_or((1, 1), |it| (it.line, it.column + 1));
        }
        let (points, starts) = self.of(document);
        let line = starts.partition_point(|start| *start <= offset).max(1);
        (line, points.at(offset) - points.at(starts[line - 1]) + 1)
    }

    /// The code points of a document's text.
    pub(crate) fn points(&mut self, document: &'a Document) -> &CodePoints<'a> {
        &self.of(document).0
    }

    fn of(&mut self, document: &'a Document) -> &(CodePoints<'a>, Vec<usize>) {
        self.texts
            .entry(document.text.as_ptr() as usize)
            .or_insert_with(|| (CodePoints::new(document), starts(document)))
    }
}

/// Where the lines of a text begin.
fn starts(document: &Document) -> Vec<usize> {
    if !document.is_whole() {
        return Vec::new();
    }
    let bytes = document.text.bytes().enumerate();
    let after = bytes.filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(after).collect()
}
