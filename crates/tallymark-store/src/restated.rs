use tallymark::{Config, Document, Fate, Format, Span};

/// A figure that a later version of its page tells otherwise, or no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restated {
    /// The words of the figure before.
    pub was: String,
    /// The words of the figure now; `None` where its sentence is gone.
    pub now: Option<String>,
    /// The sentence that held it.
    pub sentence: String,
}

/// A figure of the version before, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Followed {
    /// Index of the claim in the report of the version before alone.
    pub(crate) claim: usize,
    pub(crate) fate: Fate,
    /// Where it stands now.
    pub(crate) span: Option<Span>,
    pub(crate) found: Option<String>,
}

/// What `after` states otherwise than `before`.
pub(crate) fn between(before: &Document, after: &Document) -> Vec<Restated> {
    let (report, followed) = follow(before, after);
    followed
        .into_iter()
        .filter(|it| matches!(it.fate, Fate::FigureChanged | Fate::Gone))
        .map(|it| {
            let claim = &report.claims[it.claim];
            Restated {
                was: claim.quote.as_str().to_owned(),
                now: it.found,
                sentence: before.text[claim.sentence].trim().to_owned(),
            }
        })
        .collect()
}

/// What became in `after` of each figure of `before`.
pub(crate) fn follow(before: &Document, after: &Document) -> (tallymark::Report, Vec<Followed>) {
    let report = tallymark::compare(vec![before.clone()], &Config::new());
    let json = report.render(Format::Json);
    // Its own report is one that it can read.
    let located = tallymark::locate(&json, after, None).unwrap_or_default();
    let followed = located
        .into_iter()
        .enumerate()
        .map(|(claim, it)| Followed { claim, fate: it.fate, span: it.span, found: it.found })
        .collect();
    (report, followed)
}
