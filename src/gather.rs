//! Documents → claims, one by one: what the rest of the pipeline needs of a text is kept, not the text.

use std::num::NonZeroUsize;
use std::sync::Arc;

use tallymark_claim::{Claim, DocId, Document, Origin, Provenance, Span};
use tallymark_match::threads::each_of;
use tallymark_match::{Config, Fingerprint, alike};

use crate::report::{self, CONTEXT, Report};

/// The sentences of `document`, as spans into its whole text.
///
/// Only its own extent is read, so that the parts of a page cost no more than the page.
pub fn sentences(document: &Document) -> Vec<Span> {
    let mut sentences = tallymark_sentence::split(&document.text[document.extent]);
    for span in &mut sentences {
        *span = span.shifted(document.extent.start());
    }
    sentences
}

/// Bytes of text for each thread that are gathered before their claims are looked for.
const BATCH: usize = 1 << 20;

/// Compares documents as they come, without a list of them all.
///
/// The report is that of [`crate::compare_on`]. With [`Comparing::keep_excerpts`] of each text only
/// the sentences with figures are kept, so that memory grows with the figures, not with the text.
///
/// ```
/// use tallymark::{Comparing, Config, Document, Format, compare};
///
/// let text = |dead: u32| format!("The fire in Orvale killed {dead} people on Monday. {}", "It rained. ".repeat(500));
/// let all = || [("a", 12), ("b", 19)].map(|(id, dead)| Document::new(id, text(dead)));
///
/// let config = Config::new();
/// let mut comparing = Comparing::new(&config).keep_excerpts();
/// for document in all() {
///     comparing.add(document);
/// }
/// let report = comparing.finish();
/// // A text that somebody else still holds would stay whole: nothing would be gained.
/// assert!(report.documents[0].text.len() < 100);
/// assert_eq!(report.render(Format::Json), compare(all().into(), &config).render(Format::Json));
/// ```
#[derive(Debug)]
pub struct Comparing<'a> {
    config: &'a Config,
    jobs: NonZeroUsize,
    excerpts: bool,
    /// Read, but not looked at yet.
    waiting: Vec<Document>,
    bytes: usize,
    done: Vec<Gathered>,
}

/// A document, and what was found in it.
#[derive(Debug)]
struct Gathered {
    document: Document,
    claims: Vec<Claim>,
    print: Fingerprint,
}

impl<'a> Comparing<'a> {
    /// On one thread, keeping the texts.
    pub fn new(config: &'a Config) -> Comparing<'a> {
        Comparing {
            config,
            jobs: NonZeroUsize::MIN,
            excerpts: false,
            waiting: Vec::new(),
            bytes: 0,
            done: Vec::new(),
        }
    }

    /// On so many threads; the report is the same for any number of them.
    pub fn jobs(mut self, jobs: NonZeroUsize) -> Comparing<'a> {
        self.jobs = jobs;
        self
    }

    /// Keeps of each text what shows its figures ([`Document::keep`]).
    ///
    /// The report then can be written in every format but those that show whole articles:
    /// [`Format::Html`](crate::Format::Html), [`Format::JsonLd`](crate::Format::JsonLd) and
    /// [`Format::Brat`](crate::Format::Brat) leave out what is not there. A document whose text
    /// others share, as the articles of one page do, keeps it.
    pub fn keep_excerpts(mut self) -> Comparing<'a> {
        self.excerpts = true;
        self
    }

    /// Takes one more; ids are unique, as those of [`crate::read`] are.
    pub fn add(&mut self, document: Document) {
        self.bytes += document.extent.len();
        self.waiting.push(document);
        if self.bytes >= BATCH * self.jobs.get() {
            self.look();
        }
    }

    /// How many were added.
    pub fn len(&self) -> usize {
        self.done.len() + self.waiting.len()
    }

    /// Whether none was added.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Looks for the claims of those that wait.
    fn look(&mut self) {
        self.bytes = 0;
        let waiting = std::mem::take(&mut self.waiting);
        let found = self.found(waiting, &|| {});
        self.done.extend(found);
    }

    fn found(&self, documents: Vec<Document>, watch: &(dyn Fn() + Sync)) -> Vec<Gathered> {
        let documents = documents.into_iter().enumerate().collect();
        each_of(documents, self.jobs, |(at, document)| {
            let found = self.gathered(DocId(at), document);
            watch();
            found
        })
    }

    /// What is found in a document, with what is kept of it.
    fn gathered(&self, at: DocId, mut document: Document) -> Gathered {
        let mut claims = tallymark_claim::extract(at, &document, &sentences(&document));
        // Without a figure it is nobody's copy that counts.
        let print = match claims.is_empty() {
            true => Fingerprint::default(),
            false => Fingerprint::of(&document),
        };
        if self.excerpts {
            let (spans, sha256) = (shown(&document, &claims), report::digest(&document.text));
            document.keep(&spans, sha256);
        }
        claims.shrink_to_fit();
        Gathered { document, claims, print }
    }

    /// Compares all that were added.
    pub fn finish(mut self) -> Report {
        self.look();
        self.done.sort_by(|a, b| report::in_order(&a.document, &b.document));
        report::name_once(self.done.iter_mut().map(|it| &mut it.document));
        let done = std::mem::take(&mut self.done).into_iter().enumerate().collect();
        let done = each_of(done, self.jobs, |(at, mut it): (usize, Gathered)| {
            it.claims = placed(it.claims, DocId(at), &it.document);
            it
        });
        let (documents, claims, prints) = apart(done);
        let copies = alike(&prints, self.jobs);
        drop(prints);
        crate::judged(documents, claims, &copies, self.config, self.jobs)
    }

    /// Compares `documents`, which are all there.
    pub(crate) fn all(self, mut documents: Vec<Document>, watch: &(dyn Fn() + Sync)) -> Report {
        report::settle(&mut documents);
        let (documents, claims, prints) = apart(self.found(documents, watch));
        let copies = alike(&prints, self.jobs);
        drop(prints);
        crate::judged(documents, claims, &copies, self.config, self.jobs)
    }
}

/// All documents, all claims and all fingerprints.
fn apart(all: Vec<Gathered>) -> (Vec<Document>, Vec<Claim>, Vec<Fingerprint>) {
    let mut claims = Vec::with_capacity(all.iter().map(|it| it.claims.len()).sum());
    let (mut documents, mut prints) = (Vec::new(), Vec::new());
    for it in all {
        claims.extend(it.claims);
        documents.push(it.document);
        prints.push(it.print);
    }
    (documents, claims, prints)
}

/// The claims of a document whose place is known now, and its name.
fn placed(mut claims: Vec<Claim>, at: DocId, document: &Document) -> Vec<Claim> {
    let Some(first) = claims.first() else { return claims };
    let mut provenance = Provenance::clone(&first.provenance);
    let from = std::mem::replace(&mut provenance.document, at);
    provenance.id.clone_from(&document.id);
    let provenance = Arc::new(provenance);
    for claim in &mut claims {
        claim.provenance = Arc::clone(&provenance);
        if claim.origin == Origin::Document(from) {
            claim.origin = Origin::Document(at);
        }
    }
    claims
}

/// What reports show of a text: the sentences with figures, and the words that claims are made of.
fn shown(document: &Document, claims: &[Claim]) -> Vec<Span> {
    let mut spans = Vec::with_capacity(claims.len() * 6);
    for claim in claims {
        spans.extend([claim.sentence.join(claim.span), wide(document, claim.span)]);
        let terms = claim.counted.iter().chain(&claim.about).chain(claim.places.first());
        spans.extend(terms.map(|it| it.span));
        if let Some(said) = &claim.attribution {
            spans.extend(said.source.iter().chain(&said.cue));
        }
    }
    spans
}

/// A span with the words beside it that a quote is told by.
fn wide(document: &Document, span: Span) -> Span {
    let (before, after) = (&document.text[..span.start()], &document.text[span.end()..]);
    let first = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let last =
        after.char_indices().nth(CONTEXT).map_or(document.text.len(), |(at, _)| span.end() + at);
    Span::new(first, last)
}

#[cfg(test)]
mod tests;
