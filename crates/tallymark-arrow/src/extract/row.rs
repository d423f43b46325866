use std::fmt::Debug;

use sha2::{Digest as _, Sha256};
use tallymark_claim::{Claim, Document, Origin, Value};

use super::code_points::Counter;
use crate::block::Block;
use crate::record::{self, TextHash};
use crate::table::{Column, Get};

/// One claim, or what is wrong with a row.
#[derive(Debug, Default)]
pub(crate) struct Row {
    claim_id: Option<String>,
    document_id: Option<String>,
    outlet: Option<String>,
    url: Option<String>,
    published: Option<String>,
    updated: Option<String>,
    block: Option<String>,
    next_block: Option<String>,
    start: Option<i64>,
    end: Option<i64>,
    code_point_start: Option<i64>,
    code_point_end: Option<i64>,
    quote: Option<String>,
    section: Option<&'static str>,
    measure: Option<String>,
    counted: Option<String>,
    about: Option<String>,
    place: Option<String>,
    low: Option<f64>,
    high: Option<f64>,
    date_low: Option<String>,
    date_high: Option<String>,
    bound: Option<&'static str>,
    unit: Option<&'static str>,
    as_of_start: Option<String>,
    as_of_end: Option<String>,
    speaker: Option<String>,
    modality: Option<String>,
    scope: Option<String>,
    origin: Option<String>,
    rule: Option<&'static str>,
    record: Option<Vec<u8>>,
    error: Option<String>,
}

/// The claims table: additions are free, changes are not.
pub(crate) const COLUMNS: &[Column<Row>] = &[
    Column("claim_id", Get::Text(|it| it.claim_id.as_deref())),
    Column("document_id", Get::Text(|it| it.document_id.as_deref())),
    Column("outlet", Get::Text(|it| it.outlet.as_deref())),
    Column("url", Get::Text(|it| it.url.as_deref())),
    Column("published", Get::Text(|it| it.published.as_deref())),
    Column("updated", Get::Text(|it| it.updated.as_deref())),
    Column("block", Get::Text(|it| it.block.as_deref())),
    Column("next_block", Get::Text(|it| it.next_block.as_deref())),
    Column("start", Get::Whole(|it| it.start)),
    Column("end", Get::Whole(|it| it.end)),
    Column("code_point_start", Get::Whole(|it| it.code_point_start)),
    Column("code_point_end", Get::Whole(|it| it.code_point_end)),
    Column("quote", Get::Text(|it| it.quote.as_deref())),
    Column("section", Get::Text(|it| it.section)),
    Column("measure", Get::Text(|it| it.measure.as_deref())),
    Column("counted", Get::Text(|it| it.counted.as_deref())),
    Column("about", Get::Text(|it| it.about.as_deref())),
    Column("place", Get::Text(|it| it.place.as_deref())),
    Column("low", Get::Real(|it| it.low)),
    Column("high", Get::Real(|it| it.high)),
    Column("date_low", Get::Text(|it| it.date_low.as_deref())),
    Column("date_high", Get::Text(|it| it.date_high.as_deref())),
    Column("bound", Get::Text(|it| it.bound)),
    Column("unit", Get::Text(|it| it.unit)),
    Column("as_of_start", Get::Text(|it| it.as_of_start.as_deref())),
    Column("as_of_end", Get::Text(|it| it.as_of_end.as_deref())),
    Column("speaker", Get::Text(|it| it.speaker.as_deref())),
    Column("modality", Get::Text(|it| it.modality.as_deref())),
    Column("scope", Get::Text(|it| it.scope.as_deref())),
    Column("origin", Get::Text(|it| it.origin.as_deref())),
    Column("rule", Get::Text(|it| it.rule)),
    // All that matching needs, exact decimals among it: so the text need not travel.
    Column("record", Get::Bytes(|it| it.record.as_deref())),
    Column("error", Get::Text(|it| it.error.as_deref())),
];

/// What all claims of one document share.
pub(super) struct About {
    text_hash: TextHash,
    published: Option<String>,
    updated: Option<String>,
    block: Block,
}

impl About {
    pub(super) fn new(document: &Document) -> About {
        let mut text_hash = TextHash::default();
        text_hash.copy_from_slice(&Sha256::digest(document.text.as_bytes())[..8]);
        About {
            text_hash,
            published: document.published.map(|it| it.start_iso()),
            updated: document.updated.map(|it| it.start_iso()),
            block: Block::of(document.reference()),
        }
    }
}

impl Row {
    pub(super) fn bad(id: Option<String>, what: String) -> Row {
        Row { document_id: id, error: Some(what), ..Row::default() }
    }

    /// The `number`th claim of its document, from 1, and perhaps the first of its sentence; the
    /// report names it "id#number" too.
    pub(super) fn new(
        number: usize,
        claim: &Claim,
        document: &Document,
        about: &About,
        points: &mut Counter<'_>,
        is_first: bool,
    ) -> Row {
        let text = &*document.text;
        let (mut low, mut high, mut date_low, mut date_high, mut unit) =
            (None, None, None, None, None);
        match &claim.value {
            Value::Number(it) => {
                // The nearest float: what a float cannot hold is in the record.
                let real = |it: Option<tallymark_claim::Decimal>| it?.to_string().parse().ok();
                (low, high) = (real(it.read.low), real(it.read.high));
                unit = it.unit.map(|it| it.code);
            }
            Value::Date(it) => {
                date_low = it.period.map(|it| it.start_iso());
                date_high = it.period.map(|it| it.end_iso());
            }
        }
        let words = |it: &tallymark_claim::Term| text[it.span].to_owned();
        Row {
            claim_id: Some(format!("{}#{number}", document.id)),
            document_id: Some(document.id.clone()),
            outlet: document.outlet.clone(),
            url: document.url.clone(),
            published: about.published.clone(),
            updated: about.updated.clone(),
            block: Some(about.block.own.clone()),
            next_block: about.block.next.clone(),
            start: Some(claim.span.start() as i64),
            end: Some(claim.span.end() as i64),
            code_point_start: Some(points.at(claim.span.start())),
            code_point_end: Some(points.at(claim.span.end())),
            quote: Some(claim.quote.as_str().to_owned()),
            section: Some(claim.section.as_str()),
            measure: Some(snake(claim.measure)),
            counted: claim.counted.as_ref().map(words),
            about: claim.about.first().map(words),
            place: claim.places.first().map(words),
            low,
            high,
            date_low,
            date_high,
            bound: Some(claim.value.bound().as_str()),
            unit,
            as_of_start: claim.as_of.map(|it| it.period.start_iso()),
            as_of_end: claim.as_of.map(|it| it.period.end_iso()),
            speaker: claim
                .attribution
                .as_ref()
                .and_then(|it| it.name.clone().or(it.source.map(|span| text[span].to_owned()))),
            modality: Some(snake(claim.modality)),
            scope: Some(snake(claim.scope)),
            origin: Some(match &claim.origin {
                Origin::Agency(name) => format!("agency:{name}"),
                Origin::Source(name) => format!("source:{name}"),
                _ => format!("document:{}", document.id),
            }),
            rule: Some(claim.rule),
            record: Some(record::write(
                number,
                claim,
                about.text_hash,
                is_first.then(|| &text[claim.sentence]),
            )),
            error: None,
        }
    }
}

/// A variant's name as reports write it: `DateOf` is `date_of`.
fn snake(variant: impl Debug) -> String {
    let mut out = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
