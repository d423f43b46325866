//! What a line is by its own words, before its neighbors are looked at.

use crate::layout::line::Line;
use crate::layout::stamp::{self, StampLine};
use crate::layout::{credit, dateline};
use crate::lexicon::lines::{
    CAPTION_OPENINGS, FURNITURE_ENDINGS, FURNITURE_LINES, FURNITURE_OPENINGS, KEY_POINTS, LineList,
    fold,
};

/// What a line is by its own words.
#[derive(Clone, Debug)]
pub(super) enum Role {
    /// "Updated 8 November 2023".
    Stamp(StampLine),
    /// "Share this article", "Read more:".
    Furniture,
    /// "Related stories": short lines after it are furniture too.
    Related,
    /// "KEY POINTS:", alone or before the first of them.
    KeyPoints,
    /// A line with a bullet.
    Bullet,
    /// Words under a picture.
    Caption,
    /// Who wrote it, or a line that an agency signs.
    Byline,
    /// A paragraph with a dateline.
    Dateline,
    /// A paragraph.
    Prose,
    /// A line of a few words.
    Short,
}

/// Prose has at least this many words where it ends with a stop, "He was 33 and lived there.".
const PROSE_WORDS: usize = 8;

/// A line this long is a paragraph, with a stop or without one.
const PROSE_LENGTH: usize = 200;

/// What `line` is by its own words.
pub(super) fn role(text: &str, line: &Line<'_>) -> Role {
    // No stamp goes without a figure.
    if line.digits
        && let Some(stamp) = stamp::read(text, line.span)
    {
        return Role::Stamp(stamp);
    }
    if line.is_short()
        && let Some(role) = listed(text, line)
    {
        return role;
    }
    if credit::is_caption(text, line) {
        return Role::Caption;
    }
    if credit::is_byline(text, line) {
        return Role::Byline;
    }
    // "Source: KNN and news agencies", "SOURCE Harbor Trust"; an agency's name was seen before.
    let words = &text[line.span];
    if line.words <= 8
        && !line.stop
        && (words.starts_with("Source: ") || words.starts_with("SOURCE "))
    {
        return Role::Furniture;
    }
    if line.bullet > 0 {
        return Role::Bullet;
    }
    if dateline::read(text, line.span).is_some_and(|it| !it.colon || line.words >= PROSE_WORDS) {
        return Role::Dateline;
    }
    if line.stop && line.words >= PROSE_WORDS || line.span.len() >= PROSE_LENGTH {
        return Role::Prose;
    }
    Role::Short
}

/// What the lists say of a line.
fn listed(text: &str, line: &Line<'_>) -> Option<Role> {
    let words = &text[line.span];
    let lists: [&LineList; 4] =
        [&FURNITURE_LINES, &KEY_POINTS, &CAPTION_OPENINGS, &FURNITURE_OPENINGS];
    // Most lines show by their first word that no list has them.
    let key = if line.may_open(&lists) { line.key() } else { "" };
    if is_tag(words)
        || is_mark(line, words)
        || is_label(line, words)
        || is_counter(line)
        || FURNITURE_LINES.get(key).is_some()
    {
        let related = FURNITURE_OPENINGS.get(key) == Some("related");
        return Some(if related { Role::Related } else { Role::Furniture });
    }
    // "“Sign up for it,” he said" is speech.
    // "Credit...Jane Roe for The Herald"
    if ["Credit...", "Credit…", "CreditCredit"].iter().any(|it| words.starts_with(it)) {
        return Some(Role::Caption);
    }
    let plain = words.starts_with(|c: char| c.is_alphanumeric() || c == '©' || c == '(');
    if let Some((len, data)) = KEY_POINTS.opening(key)
        && (data.is_empty() || colon_after(words, &key[..len]) || len == key.len())
    {
        return Some(Role::KeyPoints);
    }
    if let Some((len, data)) = CAPTION_OPENINGS.opening(key)
        && (data.is_empty()
            || colon_after(words, &key[..len])
            || names_its_credit(words, &key[..len]))
    {
        return Some(Role::Caption);
    }
    if let Some((len, data)) = FURNITURE_OPENINGS.opening(key).filter(|_| plain) {
        let whole = len == key.len();
        match data {
            "related" if whole || colon_after(words, &key[..len]) => {
                return Some(if whole { Role::Related } else { Role::Furniture });
            }
            "colon" if whole || colon_after(words, &key[..len]) => return Some(Role::Furniture),
            "" => return Some(Role::Furniture),
            _ => {}
        }
    }
    // "1 of 5 | A woman stands on her roof, May 14."
    if key.starts_with("# of # ") && line.signs && words.contains(" | ") {
        return Some(Role::Caption);
    }
    if is_path(words, line) || is_bio(words, line) {
        return Some(Role::Furniture);
    }
    // "Follow The Herald on Twitter", "Follow the Ledger’s coverage of floods at …"
    if key.starts_with("follow ") && key.contains(" coverage ") && line.words <= 16 {
        return Some(Role::Furniture);
    }
    let followed =
        ["on twitter", "on facebook", "on instagram", "on x", "on telegram", "on whatsapp"];
    if key.starts_with("follow ") && line.words <= 14 && followed.iter().any(|it| key.contains(it))
    {
        return Some(Role::Furniture);
    }
    // "Mayor calls for an inquiry into the fire Read more"; a sentence would end with a stop.
    let ends =
        !line.stop && line.may_close(&FURNITURE_ENDINGS) && FURNITURE_ENDINGS.closes(line.key());
    ends.then_some(Role::Furniture)
}

/// "[audio-clip]", "[pullquote]": what an editor's system leaves behind.
fn is_tag(words: &str) -> bool {
    words
        .strip_prefix('[')
        .and_then(|it| it.strip_suffix(']'))
        .is_some_and(|it| it.len() <= 30 && !it.contains([' ', '[', ']']) && !it.is_empty())
}

/// "___", "2 hours ago", "https://…", "jb/kl/mn", "Reach Jane Roe at jroe@herald.example": marks of the page's making.
fn is_mark(line: &Line<'_>, words: &str) -> bool {
    let rule = !words.contains(char::is_alphanumeric);
    // "14:32": the time of an entry of a live page.
    let time = words.len() <= 5
        && words.split_once([':', '.']).is_some_and(|(hour, minute)| {
            let digits = |it: &str, least| {
                it.len() >= least && it.len() <= 2 && it.bytes().all(|byte| byte.is_ascii_digit())
            };
            digits(hour, 1) && digits(minute, 2)
        });
    let ago = line.words <= 4 && line.opens_with_figure() && line.key().ends_with(" ago");
    let address =
        line.words == 1 && ["http://", "https://", "www."].iter().any(|it| words.starts_with(it));
    // The initials of those who wrote and edited it.
    let is_desk = |initials: &str| {
        initials.len() <= 12
            && initials.contains('/')
            && initials.split('/').all(|it| {
                (1..=4).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_lowercase())
            })
    };
    let desk = line.words <= 2 && is_desk(words.rsplit(' ').next().unwrap_or(""));
    let contact = line.signs
        && line.words <= 24
        && words.contains('@')
        && ["reach ", "contact ", "email ", "e mail ", "write to "]
            .iter()
            .any(|it| line.key().starts_with(it));
    // "212": how many wrote something below.
    let count = words.len() <= 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    rule || time || count || ago || address || desk || contact
}

/// "Home / News / Environment", "World > Asia": where the page stands in its site.
fn is_path(words: &str, line: &Line<'_>) -> bool {
    // "/", ">", and the last bytes of "»" and "›".
    let parts = |byte: u8| matches!(byte, b'/' | b'>' | 0xBB | 0xBA);
    if line.stop || line.digits || line.words > 12 || !words.bytes().any(parts) {
        return false;
    }
    let parted = [" / ", " > ", " » ", " › "].iter().map(|it| words.matches(it).count()).max();
    let parts = parted.unwrap_or(0);
    parts >= 2 || parts == 1 && line.key().starts_with("home ")
}

/// "Otto Berg covers the valley for The Harbor Ledger.", "Ana Lund is a reporter based in Orvel."
fn is_bio(words: &str, line: &Line<'_>) -> bool {
    let mut rest = words.split(' ');
    let mut name = || rest.next().is_some_and(|it| it.starts_with(char::is_uppercase));
    if line.digits || line.speech || !line.stop || line.words > 24 || !name() || !name() {
        return false;
    }
    let (verb, next) = (rest.next().unwrap_or(""), rest.next().unwrap_or(""));
    let job = || {
        ["reporter", "correspondent", "staff writer", "columnist", "contributing writer"]
            .iter()
            .any(|it| words.contains(it))
    };
    match verb {
        "covers" | "reports" => words.contains(" for ") && !next.starts_with(char::is_uppercase),
        "is" => {
            matches!(next, "a" | "an" | "the")
                && job()
                && [" for ", " at ", " covering ", " based ", " who covers "]
                    .iter()
                    .any(|it| words.contains(it))
        }
        _ => false,
    }
}

/// "The Herald Logo", "Article Image", "App Store Badge": what stands in place of a picture.
fn is_label(line: &Line<'_>, words: &str) -> bool {
    line.words <= 5
        && ["logo", "badge", "icon", "banner", "thumbnail", "main image", "article image", "avatar"]
            .iter()
            .any(|end| {
                line.key()
                    .strip_suffix(end)
                    .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
            })
        && !line.stop
        && words.split_whitespace().all(|it| !it.starts_with(char::is_lowercase))
}

/// Whether the words of `opening` end with a colon, a bar or a dash ("FILE - ") in `words`.
fn colon_after(words: &str, opening: &str) -> bool {
    let heads = [
        words.split_once(':'),
        words.split_once('|'),
        words.split_once(" - "),
        words.split_once(" – "),
    ];
    heads
        .into_iter()
        .flatten()
        .any(|(head, _)| head.len() <= opening.len() + 4 && fold(head) == opening)
}

/// "12 comments", "1.2K shares", "Share 40", "3 of 12": counts of the page, not of the world.
fn is_counter(line: &Line<'_>) -> bool {
    const COUNTED: &[&str] = &[
        "comment",
        "comments",
        "followers",
        "images",
        "k",
        "like",
        "likes",
        "m",
        "min",
        "mins",
        "minute",
        "minutes",
        "of",
        "photo",
        "photos",
        "reactions",
        "read",
        "reads",
        "retweets",
        "share",
        "shares",
        "slides",
        "tweet",
        "tweets",
        "views",
        "votes",
    ];
    let words = || line.key().split(' ');
    line.words <= 4
        && words().any(|it| it.starts_with('#'))
        && words().any(|it| {
            it != "of" && COUNTED.binary_search(&it).is_ok() || it == "of" && line.words == 3
        })
        && words().all(|it| {
            let letters = it.trim_start_matches('#');
            letters.is_empty() || COUNTED.binary_search(&letters).is_ok()
        })
}

/// "Image People flee the fire. Credit The Herald": two labels of one picture.
fn names_its_credit(words: &str, opening: &str) -> bool {
    opening == "image"
        && ["Credit ", "Credit:", "Credit…", "CreditCredit"].iter().any(|it| words.contains(it))
}
