//! Reports of many records, written piece by piece: on threads, and never all in memory.

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use tallymark_match::threads;

use super::Report;
use super::json::{SCHEMA_VERSION, claim_ids, claims, cluster, documents, finding};

/// Records of a piece, and pairs of the findings of one.
const PIECE: usize = 256;
/// Bytes that a piece has at least, as a rule.
const ROOM: usize = 1 << 16;
/// Pieces for each thread that are made before they are written.
const AHEAD: usize = 4;

/// The lists of a report, in their order, with the name of one of their records.
const KINDS: [(Kind, &str, &str); 4] = [
    (Kind::Document, "documents", "document"),
    (Kind::Claim, "claims", "claim"),
    (Kind::Cluster, "clusters", "cluster"),
    (Kind::Finding, "findings", "finding"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Document,
    Claim,
    Cluster,
    Finding,
}

/// A record on a line of its own.
#[derive(Serialize)]
struct Line<'a, T> {
    record: &'static str,
    schema_version: u32,
    #[serde(flatten)]
    of: &'a T,
}

/// The whole as one JSON object.
pub(crate) fn json(report: &Report, jobs: NonZeroUsize, out: &mut dyn Write) -> io::Result<()> {
    let ids = claim_ids(report);
    write!(out, "{{\"schema_version\":{SCHEMA_VERSION}")?;
    for (kind, list, _) in KINDS {
        write!(out, ",\"{list}\":[")?;
        let mut first = true;
        let piece = |range| {
            let mut text = Vec::with_capacity(ROOM);
            records(report, &ids, kind, range, &mut |_, it| {
                text.push(b',');
                it(None, &mut text);
            });
            text
        };
        in_order(&ranges(report, kind), jobs, piece, &mut |text| {
            // The first has nothing before it.
            let skip = usize::from(std::mem::take(&mut first));
            out.write_all(text.get(skip..).unwrap_or_default())
        })?;
        out.write_all(b"]")?;
    }
    out.write_all(b"}")
}

/// Every record on a line of its own.
pub(crate) fn lines(report: &Report, jobs: NonZeroUsize, out: &mut dyn Write) -> io::Result<()> {
    let ids = claim_ids(report);
    for (kind, _, record) in KINDS {
        let piece = |range| {
            let mut text = Vec::with_capacity(ROOM);
            records(report, &ids, kind, range, &mut |_, it| {
                it(Some(record), &mut text);
                text.push(b'\n');
            });
            text
        };
        in_order(&ranges(report, kind), jobs, piece, &mut |text| out.write_all(&text))?;
    }
    Ok(())
}

/// What `piece` makes of each range of the claims, in their order.
pub(crate) fn of_claims(
    report: &Report,
    jobs: NonZeroUsize,
    piece: impl Fn(Range<usize>) -> Vec<u8> + Sync,
    out: &mut dyn Write,
) -> io::Result<()> {
    in_order(&ranges(report, Kind::Claim), jobs, piece, &mut |text| out.write_all(&text))
}

/// Writes a record, with the name of its kind or without.
type Encode<'a> = &'a dyn Fn(Option<&'static str>, &mut Vec<u8>);

/// Calls `then` with each record of a range.
fn records(
    report: &Report,
    ids: &[String],
    kind: Kind,
    range: Range<usize>,
    then: &mut dyn FnMut(usize, Encode<'_>),
) {
    fn all<T: Serialize>(list: impl Iterator<Item = T>, then: &mut dyn FnMut(usize, Encode<'_>)) {
        for (at, it) in list.enumerate() {
            then(at, &|record, out| encode(&it, record, out));
        }
    }
    match kind {
        Kind::Document => all(documents(&report.documents[range]), then),
        Kind::Claim => all(claims(report, ids, range).into_iter(), then),
        Kind::Cluster => {
            all(report.clusters[range].iter().map(|it| cluster(report, it, ids)), then)
        }
        Kind::Finding => {
            all(report.findings[range].iter().map(|it| finding(report, it, ids)), then)
        }
    }
}

fn encode<T: Serialize>(of: &T, record: Option<&'static str>, out: &mut Vec<u8>) {
    // The types hold strings, numbers and lists: nothing that JSON cannot say, and a vector takes all.
    let _ = match record {
        None => serde_json::to_writer(out, of),
        Some(record) => {
            serde_json::to_writer(out, &Line { record, schema_version: SCHEMA_VERSION, of })
        }
    };
}

/// The pieces of a list: of some hundred records, or of the findings of some hundred pairs.
///
/// The records of one text are never divided: what is made of a text is made once.
fn ranges(report: &Report, kind: Kind) -> Vec<Range<usize>> {
    let text_of = |document: usize| &report.documents[document].text;
    let shared = |a: usize, b: usize| Arc::ptr_eq(text_of(a), text_of(b));
    let document_of = |claim: usize| report.claims[claim].provenance.document.0;
    match kind {
        Kind::Document => divided(report.documents.len(), |_| 1, |at| shared(at - 1, at)),
        Kind::Claim => {
            divided(report.claims.len(), |_| 1, |at| shared(document_of(at - 1), document_of(at)))
        }
        Kind::Cluster => divided(report.clusters.len(), |_| 1, |_| false),
        Kind::Finding => {
            divided(report.findings.len(), |at| 1 + report.findings[at].pairs.len(), |_| false)
        }
    }
}

fn divided(
    count: usize,
    size: impl Fn(usize) -> usize,
    joined: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut start, mut room) = (0, PIECE);
    for at in 0..count {
        if room == 0 && !joined(at) {
            out.push(start..at);
            (start, room) = (at, PIECE);
        }
        room = room.saturating_sub(size(at));
    }
    if start < count {
        out.push(start..count);
    }
    out
}

/// Makes the pieces on `jobs` threads, and hands them on in their order.
fn in_order(
    ranges: &[Range<usize>],
    jobs: NonZeroUsize,
    piece: impl Fn(Range<usize>) -> Vec<u8> + Sync,
    then: &mut dyn FnMut(Vec<u8>) -> io::Result<()>,
) -> io::Result<()> {
    threads::in_order(ranges.len(), jobs, AHEAD, |at| piece(ranges[at].clone()), then)
}
