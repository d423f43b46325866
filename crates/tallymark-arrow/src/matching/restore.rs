//! Records → documents and claims again.

use std::collections::BTreeMap;

use tallymark::Document;
use tallymark_claim::{Claim, DocId};

use super::broken;
use crate::error::Error;
use crate::record::{self, Head, Record};

/// A record that is not read yet, and what is known of its document beside it.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    pub(crate) head: Head<'a>,
    pub(crate) record: &'a [u8],
    /// Its row in the table that it is of.
    row: usize,
    /// The block of its document.
    pub(crate) block: &'a str,
    /// The name of its document in the report, where it is known: of two with one id the second has another.
    pub(crate) name: Option<&'a str>,
    /// The words of its sentence, where they are not in the record.
    pub(crate) told: Option<&'a str>,
}

impl<'a> Given<'a> {
    /// The record of a row; `None` where its bytes are none.
    pub(crate) fn of(record: &'a [u8], row: usize, block: &'a str) -> Option<Given<'a>> {
        let head = record::head(record)?;
        Some(Given { head, record, row, block, name: None, told: None })
    }

    pub(crate) fn is_of_document_of(&self, other: &Given<'_>) -> bool {
        (self.head.id, self.head.text) == (other.head.id, other.head.text)
    }
}

/// Documents, of their texts only the sentences with figures, with their blocks and claims.
pub(crate) struct Restored {
    pub(crate) documents: Vec<Document>,
    pub(crate) blocks: Vec<String>,
    pub(crate) claims: Vec<Claim>,
}

/// One document after the other, its claims in their order, each once: whatever way the rows came.
pub(crate) fn put_in_order(records: &mut Vec<Given<'_>>) {
    records.sort_by_key(|it| it.head);
    records.dedup_by_key(|it| it.head);
}

/// The documents and claims of records that were put in order.
pub(crate) fn restored<'a>(records: &[Given<'a>], place: &str) -> Result<Restored, Error> {
    let mut names = Names::default();
    let mut out = Restored {
        documents: Vec::new(),
        blocks: Vec::new(),
        claims: Vec::with_capacity(records.len()),
    };
    for own in records.chunk_by(Given::is_of_document_of) {
        let failed =
            |it: &Given<'_>| broken(place, it.row, &format!("{}#{}", it.head.id, it.head.number));
        let id = match own[0].name {
            Some(name) => name.to_owned(),
            None => names.of(own[0].head.id),
        };
        let read = |it: &Given<'a>| record::read(it.record).ok_or_else(|| failed(it));
        let found: Vec<Record<'a>> = own.iter().map(read).collect::<Result<_, _>>()?;
        let provenance = found[0].provenance(DocId(out.documents.len()), &id);
        let provenance = provenance.ok_or_else(|| failed(&own[0]))?;
        let mut document = Document::page(id, "");
        document.outlet = provenance.outlet.clone();
        document.published = provenance.published;
        document.updated = provenance.updated;
        let told = own
            .iter()
            .zip(&found)
            .filter_map(|(it, found)| Some((found.sentence.0, it.told.or(found.told)?)));
        document.keep_pieces(told);
        for (it, found) in own.iter().zip(found) {
            out.claims.push(found.claim(&provenance).ok_or_else(|| failed(it))?);
        }
        out.blocks.push(own[0].block.to_owned());
        out.documents.push(document);
    }
    Ok(out)
}

/// Names of documents: the second of one id has a name of its own, as everywhere.
#[derive(Default)]
pub(crate) struct Names {
    taken: BTreeMap<String, usize>,
}

impl Names {
    pub(crate) fn of(&mut self, id: &str) -> String {
        let count = self.taken.entry(id.to_owned()).or_insert(0);
        *count += 1;
        match *count {
            1 => id.to_owned(),
            number => format!("{id} ({number})"),
        }
    }
}
