//! What a sentence says of those who are counted: "22 people [were killed]", "22 who [died]".

use super::{MADE, REACH, around, found, is_be, measure_in, role};
use crate::claim::Measure;
use crate::frame::{Found, Reader, Site, any_word};
use crate::tag::Tag;

impl Reader<'_> {
    /// "burned to death", "shot dead", "gunned down".
    pub(super) fn to_death(&self, verb: usize) -> bool {
        let prose = self.prose;
        prose.tag(verb).verb()
            && (prose.is_word(verb + 1, "to") && prose.is_word(verb + 2, "death")
                || prose.is_word(verb + 1, "dead")
                || self.fells(verb))
    }

    /// "gunned down", "mowed down".
    pub(super) fn fells(&self, verb: usize) -> bool {
        matches!(self.prose.lemma_letters(verb), "gun" | "mow")
            && self.prose.is_word(verb + 1, "down")
    }

    /// What the object of the verb at `at` suffers; "killed or wounded" is both.
    pub(super) fn object_of(&self, at: usize) -> Option<Measure> {
        let prose = self.prose;
        if self.to_death(at) {
            return Some(Measure::Killed);
        }
        let measure = measure_in(prose, at, &[role::OBJECT])?;
        let joined = prose.tag(at + 1) == Tag::Conjunction && prose.tag(at + 2).verb();
        let other = if joined { measure_in(prose, at + 2, &[role::OBJECT]) } else { None };
        Some(match (measure, other) {
            (Measure::Killed, Some(Measure::Injured))
            | (Measure::Injured, Some(Measure::Killed)) => Measure::Casualties,
            (measure, _) => measure,
        })
    }

    /// "22 people [were killed]", "22 who [died]", "22 of them in the port [drowned]".
    ///
    /// With `coordinated` also across "and": "36 civilians and 22 police [were killed]".
    pub(super) fn predicate(&self, site: &Site, after: usize, coordinated: bool) -> Option<Found> {
        let prose = self.prose;
        let end = site.sentence_tokens.end.min(after + REACH);
        // "Of the 1,372 people on the rolls, 117 were injured".
        let first = site.tokens.start;
        // "Of these 92 were hurt" tells of the 92.
        let whole = any_word(prose, first.saturating_sub(2)..first, &["of"])
            && first - site.sentence_tokens.start <= 3
            && !(site.tokens.end == after
                && any_word(prose, first - 1..first, &["these", "those", "them", "which", "whom"]));
        if whole {
            return None;
        }
        let mut at = after;
        let (mut joined, mut comma) = (false, false);
        // "22 bodies were pulled from the mud": the bodies are dead whatever is done to them.
        let head = after.checked_sub(1).and_then(|it| measure_in(prose, it, &[role::HEAD]));
        if head == Some(Measure::Killed) {
            return None;
        }
        let people = head.is_some() || after > 0 && around::counts_people(prose, after - 1);
        while at < end {
            joined |= prose.tag(at) == Tag::Conjunction;
            comma |= prose.tag(at) == Tag::Punct;
            match prose.tag(at) {
                // "220 beds, one patient in nine dies": no list, and the beds do not; "29 hostages, 11 gunmen die".
                Tag::Finite | Tag::Auxiliary | Tag::Modal if comma && !joined && !people => {
                    return None;
                }
                Tag::Finite | Tag::Auxiliary | Tag::Modal => return self.verb_group(at, end),
                // "Three die in a fire".
                Tag::Base if at == after => return self.verb_group(at, end),
                Tag::Subordinator | Tag::Base => return None,
                // "Three people, one of them a child, were killed".
                Tag::Punct | Tag::Dash if at == after && !coordinated => {
                    let close = self.aside(at, site.sentence_tokens.end)?;
                    return self.verb_group(close, site.sentence_tokens.end.min(close + REACH));
                }
                Tag::Dash if !coordinated => return None,
                Tag::Relative if at > after => return None,
                // "22 police, some of them wounded, fled": what comes after is another clause.
                Tag::Punct if !coordinated => return None,
                Tag::Punct | Tag::Dash
                    if !matches!(prose.tag(at + 1), Tag::Number | Tag::Determiner) =>
                {
                    let close = self.aside(at, site.sentence_tokens.end)?;
                    return self.verb_group(close, site.sentence_tokens.end.min(close + REACH));
                }
                Tag::Conjunction | Tag::Number | Tag::Ing if !coordinated => return None,
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// The verb after an aside that opens with the mark at `open` and ends with another.
    fn aside(&self, open: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let mark = prose.word(open);
        if !matches!(mark, "," | "(" | "-" | "–" | "—") {
            return None;
        }
        let close = if mark == "(" { ")" } else { mark };
        let mut inner = false;
        for at in open + 1..end.min(open + 3 * REACH) {
            if prose.word(at) == close && prose.tag(at + 1).finite() && at > open + 1 {
                return Some(at + 1);
            }
            // A clause of its own: "22 people, police said, were killed" is an aside too.
            inner |= prose.tag(at).finite();
            if prose.tag(at) == Tag::Subordinator || (inner && prose.tag(at) == Tag::Conjunction) {
                return None;
            }
        }
        None
    }

    /// What happens to the subject of the verb group that opens at `first`.
    fn verb_group(&self, first: usize, end: usize) -> Option<Found> {
        let prose = self.prose;
        let mut passive = false;
        let mut at = first;
        while at < end {
            match prose.tag(at) {
                Tag::Auxiliary => passive = is_be(prose, at),
                Tag::Modal => passive = false,
                Tag::Adverb | Tag::Not | Tag::Quote | Tag::To => {}
                // "were never found".
                _ if prose.is_word(at, "never") => {}
                // "were partly or wholly burned".
                Tag::Conjunction
                    if prose.tag(at + 1) == Tag::Adverb
                        && prose.tag(at - 1) == Tag::Adverb
                        && at > first => {}
                // "were most strongly affected".
                Tag::Determiner if prose.tag(at + 1) == Tag::Adverb => {}
                _ => break,
            }
            at += 1;
        }
        if at >= end {
            return None;
        }
        // "have yet to come back".
        if let Some(found) = (first..at + 1).find_map(|it| self.yet_to(it)) {
            return Some(found);
        }
        let tag = prose.tag(at);
        if let Some(found) = self.verb_phrase(at).filter(|_| tag.verb()) {
            return Some(found);
        }
        // "may have been living there", "are fleeing".
        let object = prose.tag(at + 1).nominal()
            || matches!(
                prose.tag(at + 1),
                Tag::Determiner | Tag::Number | Tag::Adjective | Tag::Participle
            );
        if passive
            && tag == Tag::Ing
            && !object
            && measure_in(prose, at, &[role::ADJECTIVE]).is_none()
        {
            // "136 fires are burning".
            let measure =
                measure_in(prose, at, &[role::SUBJECT]).filter(|it| *it != Measure::Damaged)?;
            return found(measure, "subject", at);
        }
        if passive {
            if prose.is_word(at, "on") && prose.is_word(at + 1, "board") {
                return found(Measure::Aboard, "aboard", at);
            }
            if let Some(measure) = self.object_of(at).filter(|_| tag.verb() && tag != Tag::Ing) {
                return found(measure, "passive", at);
            }
            if let Some(measure) = measure_in(prose, at, &[role::ADJECTIVE, role::AFTER]) {
                return found(measure, "predicate", at);
            }
            if let Some(found) = self.whereabouts(at) {
                return Some(found);
            }
            // "are still gone".
            if prose.is_word(at, "gone") && prose.is_word(at - 1, "still") {
                return found(Measure::Missing, "gone", at);
            }
            // "were found dead", "are feared to have been killed", "were among the wounded", "were in custody";
            // not "were deployed to the affected towns".
            let told = tag != Tag::Participle || MADE.contains(&prose.lemma_letters(at));
            if told && matches!(tag, Tag::Participle | Tag::Preposition | Tag::Adjective) {
                let limit = end.min(at + 6);
                // "are among the 24 dead".
                let among = prose.is_word(at, "among");
                let told = (at + 1..limit).take_while(|&it| {
                    !matches!(prose.tag(it), Tag::Punct | Tag::Conjunction)
                        && (among || prose.tag(it) != Tag::Number)
                });
                for it in told {
                    if !matches!(prose.tag(it), Tag::Preposition)
                        && let Some(measure) =
                            measure_in(prose, it, &[role::ADJECTIVE, role::AFTER])
                    {
                        return found(measure, "predicate", it);
                    }
                    if prose.tag(it).verb()
                        && tag == Tag::Participle
                        && let Some(measure) = self.told_of(at, it)
                    {
                        return found(measure, "predicate", it);
                    }
                }
            }
            return None;
        }
        if !tag.verb() {
            return None;
        }
        if let Some(measure) = measure_in(prose, at, &[role::SUBJECT]) {
            return found(measure, "subject", at);
        }
        // "soldiers who fell"; "who fell ill" is told by "ill".
        let soldier = (first.saturating_sub(3)..first).any(|it| {
            matches!(prose.lemma_letters(it), "soldier" | "serviceman" | "troop" | "sailor")
        });
        let verb = prose.lemma_letters(at);
        if verb == "fall" && soldier && !matches!(prose.tag(at + 1), Tag::Adjective | Tag::Adverb) {
            return found(Measure::Killed, "fell", at);
        }
        // "took to the streets", "filled Norport's main square".
        if matches!(verb, "take" | "pour" | "flood" | "fill" | "pack" | "line" | "crowd" | "throng")
            && let Some(street) = (at + 1..end.min(at + 7))
                .take_while(|&it| !prose.tag(it).verb() && prose.tag(it) != Tag::Punct)
                .find(|&it| {
                    matches!(
                        prose.lemma_letters(it),
                        "street" | "square" | "plaza" | "avenue" | "boulevard"
                    )
                })
        {
            return found(Measure::Attendance, "took_to_streets", street);
        }
        let object = (at + 1..end.min(at + 5)).find(|&it| prose.tag(it).nominal());
        let object = object.unwrap_or(at);
        // "needed medical attention", "sought treatment".
        // "needed hospital treatment".
        let object = object
            + usize::from(
                prose.is_word(object, "hospital") && prose.is_word(object + 1, "treatment"),
            );
        let care = prose.is_one_of(object, &["attention", "treatment", "care", "help"]);
        if care && matches!(verb, "need" | "require" | "seek" | "receive") {
            let medical = !prose.is_word(object, "help") || prose.is_word(object - 1, "medical");
            return if medical { found(Measure::Injured, "treated", object) } else { None };
        }
        // "lost their lives", "suffered burns", "sustained injuries".
        match (verb, prose.lemma_letters(object)) {
            ("lose", "life") => found(Measure::Killed, "lost_lives", object),
            (
                "suffer" | "sustain" | "receive",
                "injury" | "wound" | "burn" | "fracture" | "bruise",
            ) => found(Measure::Injured, "suffered", object),
            ("lose", "home" | "house") => found(Measure::Displaced, "lost_homes", object),
            // "took part in the march", "turned out for it", "joined the protest".
            ("take", "part") => found(Measure::Attendance, "took_part", object),
            ("turn", _) | ("come", _) if prose.is_one_of(at + 1, &["out", "together"]) => {
                found(Measure::Attendance, "took_part", at)
            }
            ("join", "march" | "protest" | "rally" | "demonstration" | "procession" | "vigil") => {
                found(Measure::Attendance, "took_part", object)
            }
            // "met a violent death", "met their end".
            ("meet", _)
                if (at + 1..end.min(at + 5))
                    .any(|it| matches!(prose.lemma_letters(it), "death" | "end")) =>
            {
                found(Measure::Killed, "met_death", at)
            }
            // "remain in hospital", "are still in hospital".
            ("remain" | "stay", _) if prose.is_one_of(at + 1, &["in", "under"]) => {
                let measure = measure_in(prose, at + 2, &[role::AFTER]);
                measure
                    .and_then(|it| found(it, "predicate", at + 2))
                    .or_else(|| self.whereabouts(at + 1))
            }
            ("meet" | "leave" | "remain" | "go", _) => {
                let measure = measure_in(prose, at + 1, &[role::ADJECTIVE])?;
                found(measure, "predicate", at + 1)
            }
            _ => None,
        }
        .or_else(|| {
            // "remain missing", "went missing".
            let measure = measure_in(prose, at + 1, &[role::ADJECTIVE])?;
            found(measure, "predicate", at + 1)
        })
    }

    /// What "are known [to have died]", "are feared to have been [killed]" tell, the verb at `verb`.
    fn told_of(&self, from: usize, verb: usize) -> Option<Measure> {
        let prose = self.prose;
        let passive =
            (from + 1..verb).any(|at| prose.is_word(at, "been") || prose.is_word(at, "be"));
        let active = (from + 1..verb).any(|at| prose.is_word(at, "have")) && !passive;
        let roles = if active { &[role::SUBJECT][..] } else { &[role::OBJECT][..] };
        measure_in(prose, verb, roles)
    }
}
