use std::ops::Range;
use std::sync::Arc;

use tallymark_sentence::Span;

use crate::attribution::{Attribution, Speech};
use crate::claim::{Claim, Measure, Modality, Origin, Provenance, Scope};
use crate::document::{DocId, Document, SectionKind};
use crate::fold;
use crate::frame::{self, About, Found, Reader, Site};
use crate::key::Key;
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
    let mut quantities = frame::with_words(&prose, quantities);
    frame::with_currency(&prose, &mut quantities);
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
    let drafts = drafts(&mut reader, &quantities, &times);
    let mut claims = bare(&reader, &provenance, &speech, quantities, &drafts);
    frames(&mut reader, document, &drafts, &mut claims);
    apart(&mut claims, document.extent.start());
    frame::region::settle(&reader, &mut claims);
    claims
}

/// A figure or date that is a claim.
struct Draft<'a> {
    site: Site,
    span: Span,
    what: What<'a>,
}

impl Draft<'_> {
    fn is_date(&self) -> bool {
        matches!(self.what, What::Date(_))
    }
}

/// What a claim tells.
enum What<'a> {
    Figure(Figure),
    Date(&'a TimeExpression),
}

/// What a figure measures.
struct Figure {
    /// Its place in the list of figures.
    index: usize,
    /// What it counts as its own words say, and as was found.
    counted: Range<usize>,
    told: Range<usize>,
    found: Found,
    /// Whether a figure before it is of the same measure.
    goes_on: bool,
}

/// The figures and dates that are claims, in the order of the text, and what each figure measures.
///
/// Each question is asked of all figures before the next one: the rules for one are more code than
/// a processor keeps at hand, and nothing but speed hangs on it. The same holds for [`frames`].
fn drafts<'a>(
    reader: &mut Reader<'a>,
    quantities: &[Quantity],
    times: &'a [TimeExpression],
) -> Vec<Draft<'a>> {
    let prose = reader.prose;
    let mut drafts: Vec<Draft<'a>> = Vec::with_capacity(quantities.len() + times.len());
    // Both lists are in order; walking them together keeps the claims so.
    let mut numbers = quantities.iter().enumerate().peekable();
    // "from Sept. 20 through Dec. 31" tells two dates.
    let mut dates = times
        .iter()
        .flat_map(|it| if it.ends.is_empty() { std::slice::from_ref(it) } else { &it.ends })
        .peekable();
    loop {
        let date_first = match (numbers.peek(), dates.peek()) {
            (None, None) => break,
            (Some((_, number)), Some(date)) => date.span.start() < number.span.start(),
            (number, _) => number.is_none(),
        };
        let draft = if date_first {
            dates.next().and_then(|time| {
                let site = Site::of(prose, time.span)?;
                let is_claim = frame::is_date_claim(prose, &site, time);
                is_claim.then_some(Draft { site, span: time.span, what: What::Date(time) })
            })
        } else {
            numbers.next().and_then(|(index, quantity)| {
                let (site, span) = Site::of_figure(prose, quantity.span)?;
                let found = Found { measure: Measure::Other, rule: "", trigger: None };
                let it = Figure { index, counted: 0..0, told: 0..0, found, goes_on: false };
                let is_claim = frame::is_figure_claim(prose, &site, quantity);
                is_claim.then_some(Draft { site, span, what: What::Figure(it) })
            })
        };
        drafts.extend(draft);
    }
    for Draft { site, what, .. } in &mut drafts {
        if let What::Figure(it) = what {
            it.counted = reader.counted(site, &quantities[it.index]);
        }
    }
    drafts.retain_mut(|Draft { site, what, .. }| {
        let What::Figure(it) = what else { return true };
        let quantity = &quantities[it.index];
        (it.found, it.told) = reader.measure(site, quantity, &it.counted);
        it.goes_on = reader.goes_on(site, it.found.measure);
        (!frame::is_word_count(prose, quantity) || frame::reports_fate(it.found))
            && !frame::is_idle(prose, site, quantity, it.found)
    });
    drafts
}

/// The claims of `drafts` with what they say and who says it, and nothing yet of what stands around them.
fn bare<'a>(
    reader: &Reader<'_>,
    provenance: &Arc<Provenance>,
    speech: &'a Speech<'a>,
    quantities: Vec<Quantity>,
    drafts: &[Draft<'_>],
) -> Vec<Claim> {
    let prose = reader.prose;
    let mut said = Said::new(speech);
    let mut claims = Vec::with_capacity(drafts.len());
    let mut numbers = quantities.into_iter();
    let mut taken = 0;
    let mut folded = String::new();
    for Draft { site, span, what } in drafts {
        let sentence = &prose.sentences()[site.sentence];
        let attribution =
            said.of(*span, sentence.section).or_else(|| reader.said_in_headline(site));
        let (measure, rule) = match what {
            What::Figure(Figure { found, .. }) => (found.measure, found.rule),
            What::Date(_) => (Measure::DateOf, ""),
        };
        let value = match what {
            What::Figure(Figure { index, .. }) => {
                let Some(number) = numbers.nth(index - taken) else { break };
                taken = index + 1;
                Value::Number(number)
            }
            What::Date(time) => Value::Date((*time).clone()),
        };
        claims.push(Claim {
            provenance: Arc::clone(provenance),
            span: *span,
            quote: Key::new(&prose.text()[*span]),
            sentence: sentence.span,
            section: sentence.section,
            measure,
            counted: None,
            about: Vec::new(),
            names: Vec::new(),
            places: Vec::new(),
            words: Vec::new(),
            as_of: None,
            happened: None,
            background: false,
            by_place: false,
            modality: Modality::Stated,
            scope: Scope::Whole,
            rule,
            origin: origin(provenance, attribution.as_ref(), &mut folded),
            attribution,
            value,
        });
    }
    claims
}

/// Tells each claim what stands around its draft.
fn frames(
    reader: &mut Reader<'_>,
    document: &Document,
    drafts: &[Draft<'_>],
    claims: &mut [Claim],
) {
    for (Draft { site, what, .. }, claim) in drafts.iter().zip(&mut *claims) {
        let attribution = claim.attribution.as_ref();
        let about = match what {
            What::Figure(Figure { counted, .. }) => {
                reader.about(site, counted, claim.measure, attribution)
            }
            What::Date(_) => {
                let date = reader.about_date(site, attribution);
                claim.rule = date.rule;
                date.about
            }
        };
        let About { about, names, places, words, background } = about;
        (claim.about, claim.names, claim.places) = (about, names, places);
        (claim.words, claim.background) = (words, background);
    }
    for (Draft { site, what, .. }, claim) in drafts.iter().zip(&mut *claims) {
        let when = match what {
            What::Figure(it) => reader.when_counted(document, site, it.found, claim.background),
            What::Date(_) => reader.when(document, site, claim.measure, true),
        };
        claim.as_of = when.as_of;
        // A date is no happening of another day.
        let figure = matches!(what, What::Figure(_));
        claim.happened = when.happened.filter(|_| figure);
        claim.background = figure && when.background;
    }
    for (draft, claim) in drafts.iter().zip(&mut *claims) {
        let modality = reader.modality(&draft.site, claim.attribution.as_ref());
        let bare = draft.is_date() && modality == Modality::Reported && claim.attribution.is_none();
        claim.modality = if bare { Modality::Stated } else { modality };
    }
    let mut folded = String::new();
    for (Draft { site, what, .. }, claim) in drafts.iter().zip(&mut *claims) {
        if let What::Figure(it) = what {
            let people = it.found.measure.of_people();
            let state = reader.state(site, it.found);
            claim.counted =
                reader.counted_term(&it.told, it.found.trigger, people, state, &mut folded);
        }
    }
    for (Draft { site, what, .. }, claim) in drafts.iter().zip(claims) {
        if let What::Figure(it) = what {
            claim.scope = reader.scope(site, &it.counted, it.found, it.goes_on);
        }
    }
}

/// Leaves out what overlaps the claim before it; the first one starts at `last` or behind it.
fn apart(claims: &mut Vec<Claim>, last: usize) {
    let ends = std::iter::once(last).chain(claims.iter().map(|it| it.span.end()));
    if claims.iter().zip(ends).all(|(it, last)| it.span.start() >= last) {
        return;
    }
    let mut last = last;
    claims.retain(|it| {
        let fits = it.span.start() >= last;
        last = if fits { it.span.end() } else { last };
        fits
    });
}

/// A named source, else the agency that the document carries, else the document.
/// `folded` is room for a name.
fn origin(
    provenance: &Provenance,
    attribution: Option<&Attribution>,
    folded: &mut String,
) -> Origin {
    let named = attribution.filter(|it| it.named).and_then(|it| it.name.as_deref());
    match (named, &provenance.agency) {
        (Some(name), _) => {
            folded.clear();
            fold::name(name, folded);
            Origin::Source(Key::new(folded))
        }
        (None, Some(agency)) => Origin::Agency(Key::new(agency)),
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
        let mut contents: Vec<(Span, usize)> = Vec::with_capacity(32);
        contents.extend(speech.contents());
        contents.sort_by_key(|(span, _)| (span.start(), span.end()));
        Said { speech, contents, seen: 0, open: Vec::with_capacity(8) }
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
pub(crate) mod tests;
