//! Speech in lines cut short: "Police: 3 held after heist", "12 killed in clash - ministry".

use std::ops::Range;

use crate::lexicon::Class;
use crate::tag::Tag;
use crate::token::TokenKind;

use super::cue::{Found, Side};
use super::syntax::Context;

/// Documents that stand before a colon.
const DOCUMENTS: [&str; 6] = ["poll", "report", "reports", "study", "survey", "source"];

/// People and offices, some with a title's name, that the list of speakers does not tell.
const OFFICES: [&str; 6] = ["mayor", "minister", "president", "un", "sources", "media"];

/// "Victims: 12 killed", "Team: 3 hurt" name no source.
const OBJECTS: [&str; 22] = [
    "team",
    "club",
    "country",
    "state",
    "city",
    "region",
    "district",
    "county",
    "province",
    "nation",
    "school",
    "author",
    "editor",
    "owner",
    "host",
    "people",
    "players",
    "patients",
    "victims",
    "women",
    "men",
    "passengers",
];

/// What stands for a verb in a headline.
const FACTS: [&str; 10] = [
    "dead", "killed", "injured", "wounded", "hurt", "missing", "held", "arrested", "feared",
    "trapped",
];

impl Context<'_> {
    /// A source before a colon, or behind a last dash, of a line without a stop; before a
    /// quotation of any line.
    pub(super) fn read_headline(&self, sentence: &Range<usize>) -> Option<Found> {
        let Range { start, end } = sentence.clone();
        if end - start < 4 {
            return None;
        }
        let colon = self.colon(start + 1..end.min(start + 9));
        // "Prime Minister Ann Lee: “We lost 12.”"
        if let Some(colon) = colon
            && self.opens(colon + 1).is_some()
        {
            let speaks = self.speaker(colon - 1).is_some() || self.has_person(start..colon);
            return (speaks && self.is_label(start..colon)).then(|| before(start, colon));
        }
        if end - start > 24 || self.prose.tokens()[end - 1].kind == TokenKind::Punct {
            return None;
        }
        if let Some(colon) = colon.filter(|it| it - start < 5 && it + 2 < end) {
            let polls = self.is_one_of(start, &["poll", "survey"]);
            let speaks = self.heads_line(colon - 1) && self.is_label(start..colon);
            return (speaks && (polls || self.tells(colon + 1..end))).then(|| before(start, colon));
        }
        let low = end.saturating_sub(5).max(start + 2);
        let dash = (low..end - 1).rev().find(|it| self.is_free_dash(*it))?;
        // "Strike kills 12 - Herald" ends with the outlet.
        let office = self.is_lower(end - 1)
            || self.is_one_of(
                end - 1,
                &["police", "officials", "ministry", "report", "army", "military", "un"],
            );
        let speaks = office && self.heads_line(end - 1) && self.is_label(dash + 1..end);
        (speaks && self.tells(start..dash))
            .then(|| Found::new(dash..dash + 1, Some(dash + 1..end), dash..end, Side::Behind))
    }

    /// Whether the noun may be the source of a headline.
    fn heads_line(&self, at: usize) -> bool {
        let listed = self.prose.is(at, Class::Speaker) && !self.prose.is(at, Class::Title);
        listed && !self.is_one_of(at, &OBJECTS)
            || self.is_one_of(at, &DOCUMENTS)
            || self.is_one_of(at, &OFFICES)
    }

    /// Whether there are but words, and no verb.
    fn is_label(&self, mut words: Range<usize>) -> bool {
        words.all(|it| {
            self.prose.tokens()[it].kind == TokenKind::Word && !self.prose.tag(it).finite()
        })
    }

    /// Whether the words hold a figure and what happened.
    fn tells(&self, mut words: Range<usize>) -> bool {
        words.clone().any(|it| self.prose.tag(it) == Tag::Number)
            && words.any(|it| {
                let tag = self.prose.tag(it);
                tag.finite() || tag.verb() || self.is_one_of(it, &FACTS)
            })
    }
}

/// The source `start..colon` of what stands behind the colon.
fn before(start: usize, colon: usize) -> Found {
    let next = colon + 1;
    Found::new(colon..next, Some(start..colon), start..next, Side::Ahead(next))
}
