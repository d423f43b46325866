//! A document as JSON, with all that its text alone does not say.
//!
//! A page of HTML has sections that its text does not show; so they are kept.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tallymark_claim::{
    Date, Document, Grain, Period, Section, SectionKind, Span, Stamp, StampKind,
};

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) id: String,
    extent: (usize, usize),
    sections: Vec<(String, usize, usize)>,
    path: Option<String>,
    outlet: Option<String>,
    title: Option<String>,
    byline: Option<String>,
    url: Option<String>,
    published: Option<KeptPeriod>,
    updated: Option<KeptPeriod>,
    stamps: Vec<(String, usize, usize, KeptPeriod)>,
    agency: Option<(String, Option<(usize, usize)>)>,
    place: Option<String>,
}

/// First day, last day, grain.
type KeptPeriod = (String, String, String);

const SECTIONS: [SectionKind; 7] = [
    SectionKind::Headline,
    SectionKind::Dateline,
    SectionKind::Byline,
    SectionKind::KeyPoints,
    SectionKind::Body,
    SectionKind::Caption,
    SectionKind::Furniture,
];
const STAMPS: [(StampKind, &str); 3] = [
    (StampKind::Published, "published"),
    (StampKind::Updated, "updated"),
    (StampKind::Bare, "bare"),
];
const GRAINS: [(Grain, &str); 7] = [
    (Grain::Day, "day"),
    (Grain::Week, "week"),
    (Grain::Month, "month"),
    (Grain::Quarter, "quarter"),
    (Grain::Year, "year"),
    (Grain::Decade, "decade"),
    (Grain::Range, "range"),
];

impl Kept {
    pub(crate) fn of(document: &Document) -> Kept {
        let ends = |it: Span| (it.start(), it.end());
        let stamp = |it: &Stamp| {
            let kind = STAMPS.iter().find(|(kind, _)| *kind == it.kind).map_or("bare", |it| it.1);
            (kind.to_owned(), it.span.start(), it.span.end(), period(it.period))
        };
        let section = |it: &Section| (it.kind.as_str().to_owned(), it.span.start(), it.span.end());
        Kept {
            id: document.id.clone(),
            extent: ends(document.extent),
            sections: document.sections.iter().map(section).collect(),
            path: document.path.clone(),
            outlet: document.outlet.clone(),
            title: document.title.clone(),
            byline: document.byline.clone(),
            url: document.url.clone(),
            published: document.published.map(period),
            updated: document.updated.map(period),
            stamps: document.stamps.iter().map(stamp).collect(),
            agency: document.agency.clone().map(|(name, span)| (name, span.map(ends))),
            place: document.place.clone(),
        }
    }

    /// The document again; `None` where the text is not the one that it was made of.
    pub(crate) fn document(self, text: Arc<str>) -> Option<Document> {
        let span =
            |(start, end): (usize, usize)| text.get(start..end).map(|_| Span::new(start, end));
        let mut document = Document::page(self.id, Arc::clone(&text));
        document.extent = span(self.extent)?;
        document.sections.clear();
        for (kind, start, end) in self.sections {
            let kind = SECTIONS.into_iter().find(|it| it.as_str() == kind)?;
            document.sections.push(Section { kind, span: span((start, end))? });
        }
        for (kind, start, end, stated) in self.stamps {
            let kind = STAMPS.iter().find(|it| it.1 == kind)?.0;
            let stamp = Stamp { kind, span: span((start, end))?, period: of_kept(&stated)? };
            document.stamps.push(stamp);
        }
        document.path = self.path;
        document.outlet = self.outlet;
        document.title = self.title;
        document.byline = self.byline;
        document.url = self.url;
        document.place = self.place;
        document.published =
            self.published.as_ref().map(of_kept).map(|it| it.ok_or(())).transpose().ok()?;
        document.updated =
            self.updated.as_ref().map(of_kept).map(|it| it.ok_or(())).transpose().ok()?;
        document.agency = match self.agency {
            Some((name, Some(at))) => Some((name, Some(span(at)?))),
            Some((name, None)) => Some((name, None)),
            None => None,
        };
        Some(document)
    }
}

fn period(it: Period) -> KeptPeriod {
    let grain = GRAINS.iter().find(|(grain, _)| *grain == it.grain).map_or("range", |it| it.1);
    (it.start.to_string(), it.end.to_string(), grain.to_owned())
}

fn of_kept((start, end, grain): &KeptPeriod) -> Option<Period> {
    let grain = GRAINS.iter().find(|it| it.1 == grain)?.0;
    Some(Period { start: date(start)?, end: date(end)?, grain })
}

fn date(iso: &str) -> Option<Date> {
    let mut parts = iso.splitn(3, '-');
    let mut next = || parts.next();
    Date::new(next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?)
}
