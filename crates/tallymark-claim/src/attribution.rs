//! Who is said to have said what.

mod after;
mod apposition;
mod content;
mod cue;
mod ends;
mod form;
mod headline;
mod lean;
mod noun;
mod people;
mod quote;
mod relative;
mod resolve;
mod shapes;
mod source;
mod syntax;
mod verb;

use std::ops::Range;

use tallymark_sentence::Span;

use crate::prose::Prose;
use crate::token::TokenKind;

use self::content::Draft;
use self::resolve::Resolved;
use self::syntax::Context;

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// All in quotation marks.
    Direct,
    /// All in the outlet's words.
    Indirect,
    /// Partly quoted.
    Mixed,
}

/// How the source is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// The words beside the cue name it.
    Stated,
    /// A pronoun or a role stands there; `name` is what it was resolved to.
    Pronoun,
    /// No cue: a quotation that goes on from the speaker before.
    Carried,
}

/// How one link of a chain passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// "told Reuters".
    SaidTo,
    /// "citing the ministry".
    Citing,
    /// "the Herald says the mayor said".
    ReportedBy,
}

/// One link outward from the innermost source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who passes it on.
    pub name: String,
    /// The words that say so.
    pub span: Span,
    /// How.
    pub relation: Relation,
}

/// Who is said to have said what: three spans and how they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that name the source; `None` for "reportedly".
    pub source: Option<Span>,
    /// The words that show it is reported: "said", "according to".
    pub cue: Option<Span>,
    /// What was said; several spans where a cue stands between.
    pub content: Vec<Span>,
    /// How the words are given.
    pub kind: Kind,
    /// How the source is known.
    pub basis: Basis,
    /// The source as resolved: "Sandra Jensen Landi" for "she".
    pub name: Option<String>,
    /// Where `name` stands in the text, when not in `source`.
    pub resolved: Option<Span>,
    /// Whether the source has a name of its own; "a senior official" has none.
    pub named: bool,
    /// Whether the words deny what `content` says.
    pub denied: bool,
    /// Whether the cue is an act of reporting, not of planning or wishing.
    pub speech: bool,
    /// Outward links: "told Reuters", "citing the ministry".
    pub chain: Vec<Link>,
}

/// Finds attributions, in order of their first span.
pub fn find(prose: &Prose<'_>) -> Vec<Attribution> {
    let speech = Speech::read(prose);
    speech.order.iter().map(|&at| speech.attribution(at)).collect()
}

/// Who is said to have said what in a document, before it is written out: a claim needs one of many.
#[derive(Debug)]
pub(crate) struct Speech<'a> {
    context: Context<'a>,
    drafts: Vec<Draft>,
    names: Vec<Resolved>,
    /// The drafts in order of their first span.
    order: Vec<usize>,
}

impl<'a> Speech<'a> {
    pub(crate) fn read(prose: &'a Prose<'a>) -> Speech<'a> {
        let context = Context::new(prose);
        let mut drafts = Vec::with_capacity(32);
        let mut founds = Vec::with_capacity(8);
        let mut content = Vec::with_capacity(8);
        for (at, sentence) in prose.sentences().iter().enumerate() {
            founds.clear();
            context.cues(sentence.tokens.clone(), &mut founds);
            if !founds.is_empty() {
                context.contents(at, &founds, &mut content, &mut drafts);
            }
        }
        context.carry(&mut drafts);
        drafts.sort_by_key(|it| (it.sentence, it.found.cue.start, it.carried));
        let names = resolve::resolve(&context, &drafts);
        let mut order: Vec<usize> = (0..drafts.len()).collect();
        order.sort_by_key(|&at| {
            let it = &drafts[at];
            let content = it.content.ranges().first().map_or(usize::MAX, |it| it.start);
            it.found.source.as_ref().map_or(content, |it| it.start).min(content)
        });
        Speech { context, drafts, names, order }
    }

    /// Every span of words said with the number of its attribution, in order of the attributions.
    pub(crate) fn contents(&self) -> impl Iterator<Item = (Span, usize)> {
        self.order.iter().flat_map(move |&at| {
            let content = self.drafts[at].content.ranges().iter();
            content.map(move |it| (self.context.prose.span_of(it.clone()), at))
        })
    }

    /// Whether the words of `span` are said, as far as the attribution's own words go: they are
    /// neither source nor cue.
    pub(crate) fn says(&self, at: usize, span: Span) -> bool {
        let Draft { found, carried, .. } = &self.drafts[at];
        let outside = |it: &Range<usize>| !self.context.prose.span_of(it.clone()).overlaps(span);
        found.speech
            && found.source.as_ref().is_none_or(outside)
            && (*carried || outside(&found.cue))
    }

    /// One attribution written out.
    pub(crate) fn attribution(&self, at: usize) -> Attribution {
        let Speech { context, drafts, names, .. } = self;
        let prose = context.prose;
        let span = |it: &Range<usize>| prose.span_of(it.clone());
        let Draft { found, content, carried, .. } = &drafts[at];
        let name = &names[at];
        Attribution {
            source: found.source.as_ref().map(span),
            cue: (!carried).then(|| span(&found.cue)),
            content: content.ranges().iter().map(span).collect(),
            kind: kind(context, content.ranges()),
            basis: name.basis,
            name: name.name.clone().map(|it| resolve::words_of(prose, it)),
            resolved: name.at.as_ref().map(span),
            named: name.named,
            denied: found.denied,
            speech: found.speech,
            chain: resolve::chain(context, drafts, names, at),
        }
    }
}

/// Whether all, some or none of the words stand in quotation marks.
fn kind(context: &Context<'_>, content: &[Range<usize>]) -> Kind {
    let quoted = content.iter().any(|span| {
        let at = context.quotes.partition_point(|it| it.close < span.start);
        context.quotes.get(at).is_some_and(|it| it.open < span.end)
    });
    let plain = content.iter().any(|span| {
        let mut at = span.start;
        while at < span.end {
            if let Some(quote) = context.quote_of(at) {
                at = at.max(quote.close) + 1;
            } else if matches!(context.prose.tokens()[at].kind, TokenKind::Word | TokenKind::Number)
            {
                return true;
            } else {
                at += 1;
            }
        }
        false
    });
    match (quoted, plain) {
        (true, false) => Kind::Direct,
        (true, true) => Kind::Mixed,
        (false, _) => Kind::Indirect,
    }
}

#[cfg(test)]
mod tests;
