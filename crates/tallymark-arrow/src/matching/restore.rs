//! Records → documents and claims again.

use std::collections::BTreeMap;

use tallymark::Document;
use tallymark_claim::{Claim, DocId};

use super::broken;
use crate::error::Error;
use crate::record::Record;

/// A record, and what is known of its document beside it.
pub(crate) struct Given {
    pub(crate) record: Record,
    pub(crate) block: String,
    /// The name of its document in the report, where it is known: of two with one id the second has another.
    pub(crate) name: Option<String>,
}

impl Given {
    /// What records are ordered by: no two have it alike.
    pub(crate) fn key(&self) -> (&str, &str, usize) {
        (&self.record.id, &self.record.text, self.record.number)
    }
}

/// Documents, of their texts only the sentences with figures, with their blocks and claims.
pub(crate) struct Restored {
    pub(crate) documents: Vec<Document>,
    pub(crate) blocks: Vec<String>,
    pub(crate) claims: Vec<Claim>,
}

/// One document after the other, its claims in their order, each once: whatever way the rows came.
pub(crate) fn put_in_order(records: &mut Vec<Given>) {
    records.sort_by(|a, b| a.key().cmp(&b.key()));
    records.dedup_by(|a, b| a.key() == b.key());
}

/// The documents and claims of records that were put in order.
pub(crate) fn restored(records: Vec<Given>, place: &str) -> Result<Restored, Error> {
    let mut names = Names::default();
    let mut out = Restored {
        documents: Vec::new(),
        blocks: Vec::new(),
        claims: Vec::with_capacity(records.len()),
    };
    let same =
        |a: &Given, b: &Given| (&a.record.id, &a.record.text) == (&b.record.id, &b.record.text);
    let mut row = 0;
    let mut records = records.into_iter().peekable();
    while let Some(first) = records.next() {
        let mut own = vec![first];
        while let Some(next) = records.next_if(|it| same(&own[0], it)) {
            own.push(next);
        }
        let failed =
            |at: usize, number: usize, id: &str| broken(place, at, &format!("{id}#{number}"));
        let first = &mut own[0];
        let id = match first.name.take() {
            Some(name) => name,
            None => names.of(&first.record.id),
        };
        let provenance = first
            .record
            .provenance(DocId(out.documents.len()), &id)
            .ok_or_else(|| failed(row, first.record.number, &first.record.id))?;
        let mut document = Document::page(id, "");
        document.outlet = provenance.outlet.clone();
        document.published = provenance.published;
        document.updated = provenance.updated;
        out.blocks.push(std::mem::take(&mut first.block));
        let told =
            own.iter().filter_map(|it| Some((it.record.sentence.0, it.record.told.as_deref()?)));
        document.keep_pieces(told);
        out.documents.push(document);
        for Given { record, .. } in own {
            let (number, id) = (record.number, record.id.clone());
            out.claims.push(record.claim(&provenance).ok_or_else(|| failed(row, number, &id))?);
            row += 1;
        }
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
