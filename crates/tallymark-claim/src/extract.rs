use std::sync::Arc;

use tallymark_sentence::Span;

use crate::attribution::{Attribution, Speech};
use crate::claim::{Claim, Measure, Modality, Origin, Provenance, Scope};
use crate::document::{DocId, Document, SectionKind};
use crate::fold::fold_name;
use crate::frame::{self, Reader, Site};
use crate::prose::Prose;
use crate::quantity::{self, Quantity};
use crate::time::{self, TimeExpression};
use crate::value::Value;

/// Extracts every checkable figure of `document`, whose sentences are `sentences`.
///
/// Claims stand in the order of their spans; no two overlap.
pub fn extract(id: DocId, document: &Document, sentences: &[Span]) -> Vec<Claim> {
    let prose = Prose::new(document, sentences);
    let times = time::find(&prose, document.reference());
    let quantities = quantity::find(&prose, &times);
    let quantities = frame::with_words(&prose, quantities);
    let speech = Speech::read(&prose);
    let mut reader = Reader::new(document, &prose, &times);
    let provenance = Arc::new(Provenance {
        document: id,
        id: document.id.clone(),
        outlet: document.outlet.clone(),
        published: document.published,
        updated: document.updated,
        agency: document.agency.as_ref().map(|it| it.0.clone()),
    });
    let mut said = Said::new(&speech);
    let mut claims = Vec::with_capacity(quantities.len() + times.len());
    // Both lists are in order; walking them together keeps the claims so.
    let mut numbers = quantities.into_iter();
    // "from Sept. 20 through Dec. 31" tells two dates.
    let mut dates = times
        .iter()
        .flat_map(|it| if it.ends.is_empty() { std::slice::from_ref(it) } else { &it.ends })
        .peekable();
    let mut last = document.extent.start();
    loop {
        let date_first = match (numbers.as_slice().first(), dates.peek()) {
            (None, None) => break,
            (Some(number), Some(date)) => date.span.start() < number.span.start(),
            (number, _) => number.is_none(),
        };
        let claim = if date_first {
            dates.next().and_then(|it| date(&mut reader, document, &provenance, &mut said, it))
        } else {
            numbers.next().and_then(|it| number(&mut reader, document, &provenance, &mut said, it))
        };
        if let Some(claim) = claim
            && claim.span.start() >= last
        {
            last = claim.span.end();
            claims.push(claim);
        }
    }
    frame::region::settle(&reader, &mut claims);
    claims
}

/// The claim of a figure.
fn number(
    reader: &mut Reader<'_>,
    document: &Document,
    provenance: &Arc<Provenance>,
    said: &mut Said<'_>,
    quantity: Quantity,
) -> Option<Claim> {
    let prose = reader.prose;
    let (site, span) = Site::of_figure(prose, quantity.span)?;
    if !frame::is_figure_claim(prose, &site, &quantity) {
        return None;
    }
    let counted = reader.counted(&site, &quantity);
    let (found, told) = reader.measure(&site, &quantity, &counted);
    if frame::is_word_count(prose, &quantity) && !frame::reports_fate(found) {
        return None;
    }
    if frame::is_idle(prose, &site, &quantity, found) {
        return None;
    }
    let headline = reader.said_in_headline(&site);
    let attribution = said.of(span, prose.sentences()[site.sentence].section).or(headline);
    let about = reader.about(&site, &counted, found.measure, attribution.as_ref());
    let when = reader.when_counted(document, &site, found, about.background);
    let people = found.measure.of_people();
    Some(Claim {
        provenance: Arc::clone(provenance),
        span,
        quote: prose.text()[span].to_owned(),
        sentence: prose.sentences()[site.sentence].span,
        section: prose.sentences()[site.sentence].section,
        measure: found.measure,
        counted: reader.counted_term(&told, found.trigger, people),
        about: about.about,
        names: about.names,
        places: about.places,
        words: about.words,
        as_of: when.as_of,
        happened: when.happened,
        background: when.background,
        by_place: false,
        modality: reader.modality(&site, attribution.as_ref()),
        scope: reader.scope(&site, &counted, found),
        rule: found.rule,
        origin: origin(provenance, attribution.as_ref()),
        attribution,
        value: Value::Number(quantity),
    })
}

/// The claim of a date.
fn date(
    reader: &mut Reader<'_>,
    document: &Document,
    provenance: &Arc<Provenance>,
    said: &mut Said<'_>,
    time: &TimeExpression,
) -> Option<Claim> {
    let prose = reader.prose;
    let site = Site::of(prose, time.span)?;
    if !frame::is_date_claim(prose, &site, time) {
        return None;
    }
    let headline = reader.said_in_headline(&site);
    let attribution = said.of(time.span, prose.sentences()[site.sentence].section).or(headline);
    let about = reader.about_date(&site, attribution.as_ref());
    let when = reader.when(document, &site, Measure::DateOf, true);
    let modality = reader.modality(&site, attribution.as_ref());
    Some(Claim {
        provenance: Arc::clone(provenance),
        span: time.span,
        quote: prose.text()[time.span].to_owned(),
        sentence: prose.sentences()[site.sentence].span,
        section: prose.sentences()[site.sentence].section,
        measure: Measure::DateOf,
        counted: None,
        rule: about.rule,
        origin: origin(provenance, attribution.as_ref()),
        about: about.about.about,
        names: about.about.names,
        places: about.about.places,
        words: about.about.words,
        as_of: when.as_of,
        happened: None,
        background: false,
        by_place: false,
        modality: if modality == Modality::Reported && attribution.is_none() {
            Modality::Stated
        } else {
            modality
        },
        attribution,
        scope: Scope::Whole,
        value: Value::Date(time.clone()),
    })
}

/// A named source, else the agency that the document carries, else the document.
fn origin(provenance: &Provenance, attribution: Option<&Attribution>) -> Origin {
    let named = attribution.filter(|it| it.named).and_then(|it| it.name.as_deref());
    match (named, &provenance.agency) {
        (Some(name), _) => Origin::Source(fold_name(name)),
        (None, Some(agency)) => Origin::Agency(agency.clone()),
        (None, None) => Origin::Document(provenance.document),
    }
}

/// How many attributions inside each other are kept.
const DEEPEST: usize = 16;

/// Finds the attribution of a span; spans are asked for in order.
struct Said<'a> {
    speech: &'a Speech<'a>,
    /// Every content span with its attribution, sorted by start.
    contents: Vec<(Span, usize)>,
    /// How many of them start at or before the span asked for.
    seen: usize,
    /// Those seen whose end lies ahead.
    open: Vec<(Span, usize)>,
}

impl<'a> Said<'a> {
    fn new(speech: &'a Speech<'a>) -> Said<'a> {
        let mut contents: Vec<(Span, usize)> = speech.contents().collect();
        contents.sort_by_key(|(span, _)| (span.start(), span.end()));
        Said { speech, contents, seen: 0, open: Vec::new() }
    }

    /// The innermost attribution whose content covers `span` and whose source and cue do not.
    fn of(&mut self, span: Span, section: SectionKind) -> Option<Attribution> {
        while self.contents.get(self.seen).is_some_and(|it| it.0.start() <= span.start()) {
            self.open.push(self.contents[self.seen]);
            self.seen += 1;
        }
        self.open.retain(|it| it.0.end() > span.start());
        // Nobody nests speech so deep; a page that does keeps the innermost.
        if self.open.len() > DEEPEST {
            self.open.drain(..self.open.len() - DEEPEST);
        }
        if section == SectionKind::Headline {
            return None;
        }
        let covering = self
            .open
            .iter()
            .filter(|(content, it)| content.covers(span) && self.speech.says(*it, span));
        let innermost = covering.min_by_key(|(content, _)| content.len());
        innermost.map(|it| self.speech.attribution(it.1))
    }
}

#[cfg(test)]
mod tests;
