//! Whether the words around a date put it ahead of the day of writing or behind it.

use crate::lexicon::Class;
use crate::token::TokenKind;

use super::words::Line;

/// Where a weekday or a date without a year lies, by its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Ahead,
    Behind,
    Open,
}

/// How far the words of a clause are looked at, so that work stays linear.
const BACK: usize = 12;
const ON: usize = 10;

/// The nearest word that tells, before the date first: "would vote Thursday", "said Thursday".
pub(super) fn find(line: &Line<'_>, start: usize, end: usize) -> Cue {
    // "Friday's deadline", "an April 28 deadline", "a May 19 due date".
    for at in end..line.end.min(end + 3) {
        if line.any_word(at, &["deadline", "due"]) {
            return Cue::Ahead;
        }
    }
    let before = start.checked_sub(1).filter(|at| *at >= line.start).unwrap_or(line.end);
    // "closed since Friday".
    if line.word(before, "since") {
        return Cue::Behind;
    }
    let pending = if line.any_word(before, &["until", "till"]) {
        Pending::Yes
    } else if line.any_word(before, &["by", "through"]) {
        Pending::Unless
    } else {
        Pending::No
    };
    let back = || {
        let mut at = start;
        while at > line.start && start - at < BACK {
            at -= 1;
            // What was said before a quotation, or in another clause, is another time.
            if stops(line, at) {
                break;
            }
            match (word(line, at), pending) {
                (Cue::Open, _) | (Cue::Behind, Pending::Yes) => {}
                // "wanted a deal by Friday", but "had risen to 40 by Friday".
                (Cue::Behind, Pending::Unless) if line.any_word(at, WANTED) => return Cue::Ahead,
                (cue, _) => return cue,
            }
        }
        Cue::Open
    };
    let on = || {
        for at in end..line.end.min(end + ON) {
            if stops(line, at) {
                break;
            }
            match (word(line, at), pending) {
                (Cue::Open, _) | (Cue::Behind, Pending::Yes) => {}
                (cue, _) => return cue,
            }
        }
        Cue::Open
    };
    // "On Sunday the council voted", "..., but on Sunday people said": what follows tells first.
    let opener = if line.is(before, Class::Preposition) { before.wrapping_sub(1) } else { before };
    let opens = line.token(opener).is_none_or(|it| {
        it.is(Class::Conjunction) || it.kind == TokenKind::Quote || line.word(opener, ",")
    });
    let (first, second) = if opens { (on(), back()) } else { (back(), Cue::Open) };
    let cue = if first != Cue::Open {
        first
    } else if opens {
        second
    } else {
        on()
    };
    if cue == Cue::Open && pending != Pending::No { Cue::Ahead } else { cue }
}

/// Whether the preposition before a date looks ahead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pending {
    No,
    /// "by", "through": unless a past form says otherwise.
    Unless,
    /// "until".
    Yes,
}

/// Past forms of wishes, whose "by Friday" lies ahead.
const WANTED: &[&str] = &[
    "wanted", "hoped", "asked", "ordered", "urged", "demanded", "promised", "vowed", "pledged",
    "agreed", "needed", "required", "told", "gave", "aimed", "faced", "said", "called",
];

/// Whether a clause ends at the token, as far as its time goes.
fn stops(line: &Line<'_>, at: usize) -> bool {
    line.kind(at) == Some(TokenKind::Quote) || line.any_word(at, &[";", ":"])
}

/// What one word tells.
fn word(line: &Line<'_>, at: usize) -> Cue {
    let Some(token) = line.token(at).filter(|it| it.kind == TokenKind::Word) else {
        return Cue::Open;
    };
    let next = at + 1;
    // "plans to be voted on Thursday", "set to open", "in the wake of Monday's fire".
    if line.word(at, "to") && line.word(next, "be") || line.word(at, "set") && line.word(next, "to")
    {
        return Cue::Ahead;
    }
    if line.word(at, "wake") && line.word(next, "of") {
        return Cue::Behind;
    }
    // "is to vote", "was to be": what follows has yet to happen.
    if line.word(at, "to")
        && line.any_word(at.wrapping_sub(1), &["is", "are", "was", "were", "yet"])
    {
        return Cue::Ahead;
    }
    // "to be voted on", "will be opened", "being asked": the participle tells nothing by itself.
    let passive = line.any_word(at.wrapping_sub(1), &["be", "being"]);
    if token.is(Class::TimeAhead) {
        return Cue::Ahead;
    }
    if passive {
        return Cue::Open;
    }
    if token.is(Class::TimeBehind) {
        return Cue::Behind;
    }
    let text = line.text(at);
    let regular = text.len() > 4 && text.ends_with("ed") && !text.ends_with("eed");
    if regular && text.bytes().all(|it| it.is_ascii_lowercase()) { Cue::Behind } else { Cue::Open }
}
