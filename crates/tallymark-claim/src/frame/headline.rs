//! Who says it in a headline, where the words are cut short.

use tallymark_sentence::Span;

use crate::attribution::{Attribution, Basis, Kind};
use crate::chunk;
use crate::document::SectionKind;
use crate::frame::event::is_speech;
use crate::frame::{Reader, Site};
use crate::tag::Tag;

/// A source at the head of a headline is no longer than this, in tokens.
const SOURCE: usize = 6;

impl Reader<'_> {
    /// "Norland claims killing 30 in raids", "30 killed in raids, police say".
    pub(crate) fn said_in_headline(&self, site: &Site) -> Option<Attribution> {
        let prose = self.prose;
        let all = site.sentence_tokens.clone();
        if prose.sentences()[site.sentence].section != SectionKind::Headline {
            return None;
        }
        let says = |at: usize| {
            is_speech(prose, at)
                && at > all.start
                && prose.tag(at - 1).nominal()
                // "claims of", "reports on" are nouns.
                && !matches!(prose.tag(at + 1), Tag::Preposition | Tag::Auxiliary | Tag::Modal)
        };
        let first = (all.start + 1..site.tokens.start.min(all.start + SOURCE)).find(|&at| says(at));
        let last = (site.tokens.end..all.end)
            .rev()
            .find(|&at| prose.tag(at) != Tag::Punct)
            .filter(|&at| at > site.tokens.end && says(at));
        let (source, cue, content) = match (first, last) {
            (Some(cue), _) => (all.start..cue, cue, cue + 1..all.end),
            (None, Some(cue)) => {
                let source = chunk::noun_phrase_ending_at(prose, cue - 1)?;
                let comma = source.start.checked_sub(1)?;
                if !matches!(prose.tag(comma), Tag::Punct | Tag::Dash) || comma < site.tokens.end {
                    return None;
                }
                (source, cue, all.start..comma)
            }
            (None, None) => return None,
        };
        if source.is_empty() || content.is_empty() {
            return None;
        }
        let named = source.clone().any(|at| prose.tag(at) == Tag::Proper);
        let source: Span = prose.span_of(source);
        Some(Attribution {
            source: Some(source),
            cue: Some(prose.tokens()[cue].span()),
            content: vec![prose.span_of(content)],
            kind: Kind::Indirect,
            basis: Basis::Stated,
            name: Some(prose.text()[source].to_owned()),
            resolved: None,
            named,
            denied: prose.lemma_letters(cue) == "deny",
            speech: true,
            chain: Vec::new(),
        })
    }
}
