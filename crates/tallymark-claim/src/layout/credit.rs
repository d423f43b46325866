//! Captions, picture credits, bylines and the signatures of agencies.

use tallymark_sentence::Span;

use crate::layout::line::{LONG, Line, ends_sentence, may_open};
use crate::lexicon::lines::{AGENCIES, CAPTION_VERBS, PICTURE_CREDITS, fold};
use crate::lexicon::{Class, lexicon};

/// Captions are no longer than this; longer paragraphs that end in a credit are prose with a signature.
const CAPTION_LENGTH: usize = 600;

/// Whether the line is a picture's caption or credit.
pub(super) fn is_caption(text: &str, line: &Line<'_>) -> bool {
    let words = &text[line.span];
    if words.len() > CAPTION_LENGTH || line.bullet > 0 {
        return false;
    }
    match closing_credit(words, line) {
        Some(Credit::Picture) => true,
        // "… on March 3, 2014. (AFP)": an agency alone signs pictures and stories.
        Some(Credit::Agency | Credit::Capitals) => shows(words),
        // A post with its date is no picture.
        None => {
            line.apart
                && line.digits
                && !(line.signs && words.contains(['@', '#']))
                && has_full_date(words)
                && shows(words)
        }
    }
}

/// What a bracket or bar at the end of a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Credit {
    /// "(AFP/File)", "(AP Photo/Jane Roe)", "REUTERS/Jane Roe", "Photograph: Jane Roe".
    Picture,
    /// "(AFP)".
    Agency,
    /// "(PID)": some office.
    Capitals,
}

fn closing_credit(words: &str, line: &Line<'_>) -> Option<Credit> {
    // "(AFP/File)", and "[Jane Roe/AFP]" behind it or in its place.
    let round = words.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let square = words.strip_suffix(']').and_then(|it| it.rsplit_once('['));
    if let Some((_, bracket)) = round.or(square) {
        return bracketed(bracket);
    }
    // "Getty Images", "AFP via Getty Images", "Jane Roe | AFP | Getty Images" and nothing else.
    let barred =
        line.signs && words.contains('|') && words.split('|').any(|it| is_picture(it.trim()));
    let credit = || line.may_open(&[&PICTURE_CREDITS]) && PICTURE_CREDITS.get(line.key()).is_some();
    if words.len() <= 80 && (credit() || barred && !line.stop) {
        return Some(Credit::Picture);
    }
    // What stands behind the last stop but that of the line ends as the line does.
    if line.stop {
        return None;
    }
    // "… after the fire. Photograph: Jane Roe/AFP", "… REUTERS/Jane Roe/File Photo": behind the last stop.
    let tail_at = words.char_indices().rev().take_while(|(at, _)| words.len() - at <= 90).fold(
        None,
        |found, (at, c)| match c {
            '.' | '|' | '!' | '?' | '”' | '"'
                if words.len() - at > 4 && words[at..].len() > c.len_utf8() =>
            {
                found.or(Some(at + c.len_utf8()))
            }
            _ => found,
        },
    );
    let tail = words[tail_at.unwrap_or(0)..].trim();
    if tail.is_empty() || tail.len() > 90 || ends_sentence(tail) {
        return None;
    }
    // "… in Ansby. © Jane Roe, AFP"
    let owned = tail.starts_with('©') && tail.split(',').any(|it| is_credit_name(it.trim()));
    // "Photograph: Jane Roe", "Photo by Jane Roe / AFP", "Image: Jane Roe".
    let label = tail.split([':', '/', '|']).next().unwrap_or("");
    let may_open = may_open(tail, &[&PICTURE_CREDITS]);
    let labeled =
        may_open && label.len() < tail.len() && PICTURE_CREDITS.get(&fold(label)).is_some();
    let opens = may_open
        && PICTURE_CREDITS.opening(&fold(tail)).is_some_and(|(len, _)| len > 6)
        && ["by ", "courtesy", "credit"].iter().any(|it| tail.to_ascii_lowercase().contains(it));
    // "REUTERS/Jane Roe", "Jane Roe/AP", "AP Photo/Jane Roe": names around a slash, one of them known.
    let slashed = tail.contains('/')
        && !tail.contains("//")
        && tail.split('/').count() <= 4
        && tail.split(' ').count() <= 9
        && tail.split('/').any(|it| is_credit_name(it.trim()))
        && tail
            .split_whitespace()
            .all(|it| !it.starts_with(char::is_lowercase) || it == "via" || it == "for");
    (labeled || opens || slashed || owned).then_some(Credit::Picture)
}

fn bracketed(bracket: &str) -> Option<Credit> {
    if bracket.len() > 90 {
        return None;
    }
    let parts: Vec<String> = bracket.split(['/', ',', '|', ':', ';']).map(fold).collect();
    let known = |it: &String| PICTURE_CREDITS.get(it).is_some();
    let agency = |it: &String| AGENCIES.get(it).is_some();
    let key = fold(bracket);
    let opens = PICTURE_CREDITS.opening(&key).is_some_and(|(len, _)| len < key.len());
    let closes = PICTURE_CREDITS.closes(&key);
    match parts.as_slice() {
        [one] if agency(one) && bracket.starts_with(char::is_uppercase) => Some(Credit::Agency),
        [one] if known(one) || opens && one.split(' ').count() <= 8 => Some(Credit::Picture),
        // "(AP Photo/Jane Roe)", "(Jane Roe/The Herald via AP)".
        [_, ..] if parts.iter().any(|it| known(it) || agency(it)) && parts.len() > 1 => {
            Some(Credit::Picture)
        }
        [_] if closes && bracket.starts_with(char::is_uppercase) => Some(Credit::Picture),
        [_] if (2..=6).contains(&bracket.len())
            && bracket.bytes().all(|b| b.is_ascii_uppercase()) =>
        {
            Some(Credit::Capitals)
        }
        _ => None,
    }
}

/// "AP", "AP Photo", "File Photo", "AFP via Getty Images", "REUTERS".
fn is_credit_name(name: &str) -> bool {
    let key = fold(name);
    AGENCIES.get(&key).is_some()
        || PICTURE_CREDITS.get(&key).is_some()
        || PICTURE_CREDITS.closes(&key)
}

/// "Getty Images", "AP Photo", "AFP via Getty Images": a name that signs nothing but pictures.
fn is_picture(name: &str) -> bool {
    let key = fold(name);
    key.contains(' ')
        && (PICTURE_CREDITS.get(&key).is_some()
            || PICTURE_CREDITS.closes(&key) && key.split(' ').count() <= 4)
}

/// Whether the words say in the present tense what is to be seen, "A guard stands at the gate".
///
/// Nothing may be past before that verb ("His rule ended when protests …"), and
/// nothing said at all ("…, the mayor told a crowd").
fn shows(words: &str) -> bool {
    let mut seen = false;
    let mut past = false;
    let letters = words.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’');
    for word in letters.filter(|it| !it.is_empty()).take(80) {
        let lower = word.to_ascii_lowercase();
        match lower.as_str() {
            "said" | "says" | "told" | "reported" | "announced" | "according" => return false,
            "was" | "were" | "had" | "has" | "have" | "will" | "would" | "did" => past |= !seen,
            "seen" | "pictured" | "photo" | "photograph" | "picture" => seen |= !past,
            _ if word.ends_with("ed") && word.len() > 4 => past |= !seen,
            it if it == word && CAPTION_VERBS.get(it).is_some() => seen |= !past,
            _ => {}
        }
    }
    seen
}

/// Whether the words hold a month, a day and a year side by side.
fn has_full_date(words: &str) -> bool {
    let bytes = words.as_bytes();
    let ones = || memchr::memchr2_iter(b'1', b'2', bytes);
    let century = |at: usize| {
        matches!(bytes[at.saturating_sub(1)..], [b' ', b'2', b'0', ..] | [b' ', b'1', b'9', ..])
    };
    if !ones().any(century) {
        return false;
    }
    let splits = |c: char| c.is_whitespace() || c == ',';
    let marks = |c: char| !c.is_alphanumeric();
    let mut years = ones().filter(|at| bytes[*at..].iter().take(4).all(u8::is_ascii_digit));
    years.any(|at| {
        let year = words[at..].split(splits).next().unwrap_or("").trim_end_matches(marks);
        let before = words[..at].trim_end_matches(|c| marks(c) && !splits(c));
        let whole = year.len() == 4 && !before.ends_with(|c| !splits(c));
        // Months and days stand before it, and nothing else between them.
        let mut told = (false, false);
        let mut days = before.rsplit(splits).filter(|it| !it.is_empty());
        whole
            && days.any(|word| {
                let word = word.trim_matches(marks);
                if lexicon().look_up(word).1.has(Class::Month) {
                    told.0 = true;
                } else if (1..=2).contains(&word.len())
                    && word.bytes().all(|it| it.is_ascii_digit())
                {
                    told.1 = true;
                } else {
                    return true;
                }
                told == (true, true)
            })
            && told == (true, true)
    })
}

/// Whether the line says who wrote the article.
pub(super) fn is_byline(text: &str, line: &Line<'_>) -> bool {
    let words = &text[line.span];
    if words.len() > LONG {
        return false;
    }
    let inner = words.trim_start_matches(['(', '[', '-', '—', '–', ' ']);
    // "(Reporting by Jane Roe; Editing by John Doe)", "Jane Roe contributed to this report."
    let reporting = [
        "reporting by ",
        "writing by ",
        "editing by ",
        "additional reporting",
        "compiled by ",
        "edited by ",
        "edited by: ",
        "text by ",
        "text by: ",
        "words by ",
        "photographs by ",
        "photography by ",
        "graphics by ",
        "video by ",
        "illustrations by ",
    ]
    .iter()
    .any(|it| opens_with(inner, it));
    let outer = words.trim_end_matches(['.', ')', ' ']);
    let contributed = [
        "contributed to this report",
        "contributed to this story",
        "contributed to this article",
        "contributed reporting",
    ]
    .iter()
    .any(|it| closes_with(outer, it));
    reporting
        || contributed
        || author(words).is_some()
        || signature_line(words).is_some()
        || !line.stop && (has_job(words) || stands_in_places(words))
}

/// "Ana Lund Political editor", "Rhea Tomas, Business Correspondent": a name and a job.
fn has_job(words: &str) -> bool {
    const JOBS: &[&str] = &["columnist", "correspondent", "editor", "reporter", "writer"];
    let last = words.rsplit(' ').next().unwrap_or("");
    if !JOBS.iter().any(|it| it.eq_ignore_ascii_case(last)) {
        return false;
    }
    let count = words.split_whitespace().count();
    let mut names = words.split_whitespace();
    let mut name = || {
        names.next().is_some_and(|it| {
            let mut chars = it.trim_end_matches(',').chars();
            chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase)
        })
    };
    (3..=7).contains(&count) && name() && name()
        // "Police Hold Newspaper Editor" is a headline: a name is followed by its job.
        && (words.contains(',') || last.starts_with(char::is_lowercase))
}

/// "Ana Lund in Halvorn and Otto Berg in Orvel".
fn stands_in_places(words: &str) -> bool {
    // "Otto Berg in Orvel and Lena Ruiz": one of them may stand nowhere.
    let Some((one, other)) = words.split_once(" and ") else { return false };
    let plain = |part: &str| {
        part.split(' ').count() == 2
            && part.split(' ').all(|it| {
                let mut chars = it.chars();
                chars.next().is_some_and(char::is_uppercase) && chars.any(char::is_lowercase)
            })
    };
    let stands = |part: &str| {
        let mut it = part.split(' ');
        let capital = |word: Option<&str>| word.is_some_and(|w| w.starts_with(char::is_uppercase));
        let name = capital(it.next()) && capital(it.next());
        name && it.next() == Some("in") && capital(it.next()) && it.count() <= 1
    };
    stands(one) && (stands(other) || plain(other)) || plain(one) && stands(other)
}

/// Whether `words` open with `opening`, which is in lower case.
#[inline]
fn opens_with(words: &str, opening: &str) -> bool {
    // Nearly all lines differ in the first letter.
    let (words, opening) = (words.as_bytes(), opening.as_bytes());
    words.first().map(u8::to_ascii_lowercase) == opening.first().copied()
        && words.get(..opening.len()).is_some_and(|it| it.eq_ignore_ascii_case(opening))
}

/// Whether `words` end with `ending`, which is in lower case.
#[inline]
fn closes_with(words: &str, ending: &str) -> bool {
    let (words, ending) = (words.as_bytes(), ending.as_bytes());
    words.last().map(u8::to_ascii_lowercase) == ending.last().copied()
        && words.len() >= ending.len()
        && words[words.len() - ending.len()..].eq_ignore_ascii_case(ending)
}

/// The names after "By" where the whole line is a byline, "By Jane Roe and John Doe, Associated Press".
pub(super) fn author(words: &str) -> Option<&str> {
    if !opens_with(words, "by") {
        return None;
    }
    let (by, names) = words.split_once([' ', '\u{A0}', ':'])?;
    if !by.eq_ignore_ascii_case("by") || names.len() > 120 {
        return None;
    }
    let names = names.trim_start_matches([':', ' ']);
    let mut capitals = 0;
    for word in names.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let joins = matches!(
            bare.to_ascii_lowercase().as_str(),
            "" | "and"
                | "for"
                | "in"
                | "of"
                | "the"
                | "at"
                | "de"
                | "da"
                | "del"
                | "der"
                | "di"
                | "al"
                | "el"
                | "bin"
                | "van"
                | "von"
                | "la"
                | "staff"
                | "writer"
                | "writers"
                | "reporter"
                | "correspondent"
                | "with"
                | "agencies"
        );
        if bare.starts_with(char::is_uppercase) {
            capitals += 1;
        } else if !joins {
            return None;
        }
        // "By Tuesday", "By March", "By 2014": a phrase of time heads a sentence or a heading.
        let classes = lexicon().look_up(bare).1;
        if capitals <= 1 && (classes.has(Class::Weekday) || classes.has(Class::Month)) {
            return None;
        }
    }
    // "By the sea" and "By Then" are headings; a name has two words, "By Reuters" names an agency.
    let known = AGENCIES.get(&fold(names)).is_some();
    let stop = names.ends_with('.') && names.split_whitespace().count() > 3;
    (known || (2..=10).contains(&capitals) && !stop).then_some(names)
}

/// The agency that a line of few words names: "Reuters", "AFP | Kabul", "Associated Press Writer",
/// "Source: AFP", "— Reuters", "(PTI)", "Jane Roe, Associated Press", "© 2014 AFP".
fn signature_line(words: &str) -> Option<(&'static str, Span)> {
    if words.len() > 80 || ends_sentence(words.trim_end_matches(')')) {
        return None;
    }
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let lead = ["Source", "SOURCE", "Via", "From", "Courtesy", "By"].iter().find_map(|it| {
        let rest = bare.strip_prefix(it)?;
        rest.starts_with([':', ' ']).then_some(rest.trim_start_matches([':', ' ']))
    });
    let parts = lead
        .unwrap_or(bare)
        .split([',', '|', '/', '–', '—', ';', '•', '·'])
        .flat_map(|it| it.split(" - "));
    parts.take(5).find_map(|part| {
        let part = part.trim();
        let name = part.strip_suffix(" Writer").or(part.strip_suffix(" Writers")).unwrap_or(part);
        if !name.starts_with(char::is_uppercase) || !may_open(name, &[&AGENCIES]) {
            return None;
        }
        let known = AGENCIES.get(&fold(name))?;
        // What stands beside it are names of people and places.
        let plain = words.split_whitespace().all(|it| {
            !it.starts_with(char::is_lowercase)
                || matches!(it, "and" | "in" | "of" | "the" | "with" | "for" | "by")
        });
        let at = name.as_ptr() as usize - words.as_ptr() as usize;
        (plain && words.split_whitespace().count() <= 8)
            .then(|| (known, Span::new(at, at + name.len())))
    })
}

/// The agency that signs the line at `span`, with its name's place in the text.
pub(super) fn signature(text: &str, span: Span) -> Option<(&'static str, Span)> {
    let words = &text[span];
    let at = |part: &str| {
        let start = span.start() + (part.as_ptr() as usize - words.as_ptr() as usize);
        Span::new(start, start + part.len())
    };
    let lower = words.to_ascii_lowercase();
    let inner = lower.trim_start_matches(['(', '[', '-', ' ']);
    if words.len() <= LONG && inner.starts_with("reporting by ") {
        // Reuters alone ends its stories so; another agency's name in the line says otherwise.
        let named = words.split([',', ';', '(', ')']).find_map(|it| {
            let it = it.trim();
            AGENCIES.get(&fold(it)).map(|name| (name, at(it)))
        });
        return named.or(Some(("Reuters", span)));
    }
    if let Some(names) = author(words) {
        let part = names.split([',', '|', '/', ';', '•']).map(str::trim).chain(
            names
                .rsplit_once(" of ")
                .map(|(_, it)| it.trim_start_matches("the ").trim_start_matches("The ").trim()),
        );
        let name = |it: &str| AGENCIES.get(&fold(it.trim_end_matches('.')));
        if let Some(found) = part.filter_map(|it| name(it).map(|found| (found, at(it)))).next_back()
        {
            return Some(found);
        }
        // "By Jane Roe Reuters", "By JANE ROE Associated Press Writer".
        let starts = names.match_indices(' ').map(|(at, _)| at + 1);
        return starts
            .filter_map(|start| name(&names[start..]).map(|found| (found, at(&names[start..]))))
            .next();
    }
    if words.len() <= LONG && words.starts_with(['©', 'C']) && is_copyright(&lower) {
        let key_words = words.split([',', '.', '|', '©']).find_map(|part| {
            let part = part.trim();
            let name = part.trim_start_matches(|c: char| !c.is_alphabetic());
            let name = name.strip_prefix("Copyright").unwrap_or(name);
            let name = name.trim_start_matches(|c: char| !c.is_alphabetic());
            AGENCIES.get(&fold(name)).map(|found| (found, at(name)))
        });
        return key_words;
    }
    let (name, place) = signature_line(words)?;
    Some((name, place.shifted(span.start())))
}

fn is_copyright(lower: &str) -> bool {
    lower.starts_with('©') || lower.starts_with("copyright")
}

/// The agency in brackets behind the last stop of a story's last paragraph, "… he said. (PTI)".
pub(super) fn closing_signature(text: &str, span: Span) -> Option<(&'static str, Span)> {
    let words = &text[span];
    let tail_at = words.char_indices().rev().take_while(|(at, _)| words.len() - at <= 40);
    let at = tail_at
        .filter(|(_, c)| matches!(c, '.' | '”' | '"' | '?' | '!'))
        .find(|(at, _)| words.len() - at > 2)?;
    let tail = &words[at.0 + at.1.len_utf8()..];
    let bare = tail.trim_matches(|c: char| !c.is_alphanumeric());
    // "… he said. AFP", "… he said. — Reuters", "… he said. (AP)": one name and nothing else.
    let name = AGENCIES.get(&fold(bare)).filter(|_| bare.starts_with(char::is_uppercase))?;
    let start = span.start() + (bare.as_ptr() as usize - words.as_ptr() as usize);
    Some((name, Span::new(start, start + bare.len())))
}
