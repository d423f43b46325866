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
    // "by Friday", "until Friday", "ahead of Friday" without a verb of the past near.
    let preposition = start.checked_sub(1).filter(|at| *at >= line.start);
    let pending = preposition.is_some_and(|at| line.any_word(at, &["by", "until", "till"]));
    let mut at = start;
    while at > line.start && start - at < BACK {
        at -= 1;
        // A sentence within a quotation, or another clause, is another time.
        if matches!(line.kind(at), Some(TokenKind::Quote)) || line.any_word(at, &[";", ":"]) {
            break;
        }
        match word(line, at) {
            Cue::Open => {}
            Cue::Behind if pending => {}
            cue => return cue,
        }
    }
    for at in end..line.end.min(end + ON) {
        if matches!(line.kind(at), Some(TokenKind::Quote)) || line.any_word(at, &[";", ":"]) {
            break;
        }
        match word(line, at) {
            Cue::Open => {}
            cue => return if pending { Cue::Ahead } else { cue },
        }
    }
    if pending { Cue::Ahead } else { Cue::Open }
}

/// What one word tells.
fn word(line: &Line<'_>, at: usize) -> Cue {
    let Some(token) = line.token(at).filter(|it| it.kind == TokenKind::Word) else {
        return Cue::Open;
    };
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
