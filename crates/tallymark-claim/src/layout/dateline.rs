//! The place and agency at the head of a first paragraph, "DALLAS (AP) —".

use tallymark_sentence::Span;

use crate::layout::stamp;
use crate::lexicon::lines::{AGENCIES, DATELINE_RIVALS, fold};
use crate::lexicon::{Class, lexicon};
use crate::time::Period;

/// What a dateline says.
#[derive(Clone, Debug)]
pub(super) struct Dateline {
    /// All of it, its dash or colon included.
    pub(super) span: Span,
    /// The place as it is written in running text, "Kabul, Afghanistan".
    pub(super) place: Option<String>,
    /// The agency's short name with the words that show it.
    pub(super) agency: Option<(&'static str, Span)>,
    /// The date, where it states one in full.
    pub(super) period: Option<(Period, Span)>,
    /// Whether a colon ends it, as it ends "PRESENTER:" too.
    pub(super) colon: bool,
}

/// Datelines are no longer than this: "PORT-AU-PRINCE, Haiti, Sept. 28, 2016 (Thomson Reuters Foundation) —".
const LONGEST: usize = 110;

/// Reads the dateline at the head of `text[span]`.
pub(super) fn read(text: &str, span: Span) -> Option<Dateline> {
    let line = &text[span];
    // A dateline has its slash or bracket near its head, if any.
    let head = &line.as_bytes()[..line.len().min(LONGEST + 1)];
    let bracket = memchr::memchr(b'(', head);
    if memchr::memchr(b'/', head).is_some()
        && let Some(found) = slashed(text, span)
    {
        return Some(found);
    }
    if bracket.is_some()
        && let Some(found) = unmarked(text, span)
    {
        return Some(found);
    }
    if bracket.is_none_or(|at| at == LONGEST) && !may_open(line) {
        return None;
    }
    let (end, colon) = end(line)?;
    // "Orvel, Mar 3 (EFE).- The toll rose"
    let head = line[..end].trim_end();
    let head = head.strip_suffix('.').filter(|it| it.ends_with(')')).unwrap_or(head);
    // The paragraph goes on after it.
    let mark = line[end..].chars().take_while(|c| is_dash(*c) || *c == ':').map(char::len_utf8);
    let whole = end + mark.sum::<usize>();
    let after = line[whole..].trim_start();
    let first = after.chars().next()?;
    let (place, bracket) = match head.strip_suffix(')').and_then(|it| it.rsplit_once('(')) {
        Some((place, bracket)) => (place.trim_end(), Some(bracket)),
        None => (head, None),
    };
    let agency = bracket.and_then(|it| {
        let start = span.start() + (it.as_ptr() as usize - line.as_ptr() as usize);
        // "(AP/Reuters)", "(AFP, Reuters)": the first signs.
        let first = it.split(['/', ',', '|', ';']).next()?.trim();
        Some((AGENCIES.get(&fold(first))?, Span::new(start, start + it.len())))
    });
    // "KABUL (Pajhwok):" may be a bracket of any short name; a bracket after running words is not.
    if agency.is_none() && bracket.is_some_and(|it| it.split_whitespace().count() > 3) {
        return None;
    }
    if place.is_empty() {
        // "(Reuters) - The toll rose".
        agency?;
    } else if !is_place(place, agency.is_some()) {
        return None;
    }
    // "A FIRE - BOMB attack": in a compound the words after the dash are in capitals too,
    // unless a name stands there ("BRUSSELS - NATO ministers").
    if agency.is_none() && (first.is_lowercase() || is_compound(place, after)) {
        return None;
    }
    let at = whole + (line[whole..].len() - after.len());
    Some(Dateline { colon, ..make(text, span, at, place, agency) })
}

/// Whether the first letters of `line` can be those of a dateline without an agency in brackets:
/// its place has two capitals, "KABUL".
fn may_open(line: &str) -> bool {
    match line.as_bytes() {
        [first, second, ..] => {
            !(second.is_ascii_lowercase() || first.is_ascii() && !first.is_ascii_uppercase())
        }
        _ => false,
    }
}

/// "MOSCOW, March 3. /TASS/. The toll rose".
fn slashed(text: &str, span: Span) -> Option<Dateline> {
    let line = &text[span];
    let (place, rest) = line.split_once('/')?;
    let (name, after) = rest.split_once('/')?;
    if place.len() + name.len() > LONGEST || place.trim().is_empty() {
        return None;
    }
    let agency = AGENCIES.get(&fold(name));
    let place = place.trim_end().trim_end_matches('.');
    // "ORVEL, May 16, 2031 /NewsLine/ -- Harbor Trust": who spreads releases is no agency.
    let spread = || {
        name.starts_with(char::is_uppercase)
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b' '))
            && after.trim_start().starts_with(is_dash)
            && place.contains(|c: char| c.is_ascii_digit())
    };
    if !is_place(place, true) || agency.is_none() && !spread() {
        return None;
    }
    let after = after.trim_start_matches(['.', ' ', '\u{A0}', '-', '–', '—']);
    let at = span.start() + (name.as_ptr() as usize - line.as_ptr() as usize);
    Some(make(
        text,
        span,
        line.len() - after.len(),
        place,
        agency.map(|it| (it, Span::new(at, at + name.len()))),
    ))
}

/// "New Delhi, Mar 3 (PTI) The toll rose", "(CNN)The toll rose": no dash after the bracket.
fn unmarked(text: &str, span: Span) -> Option<Dateline> {
    let line = &text[span];
    let (place, rest) = line.split_once('(')?;
    let (name, after) = rest.split_once(')')?;
    if place.len() + name.len() > LONGEST {
        return None;
    }
    let agency = AGENCIES.get(&fold(name)).filter(|_| name.starts_with(char::is_uppercase))?;
    let words = after.trim_start_matches([' ', '\u{A0}']);
    let opens = |c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '“' | '"');
    // "Interfax (Interfax) Group" has no date and is no place; "(CNN)Police" has lost its dash.
    let known = place.trim().is_empty()
        || is_place(place.trim_end(), true) && (place.contains(',') || words.len() == after.len());
    if !known || !words.starts_with(opens) {
        return None;
    }
    let at = span.start() + (name.as_ptr() as usize - line.as_ptr() as usize);
    Some(make(
        text,
        span,
        line.len() - words.len(),
        place.trim_end(),
        Some((agency, Span::new(at, at + name.len()))),
    ))
}

fn make(
    text: &str,
    span: Span,
    len: usize,
    place: &str,
    agency: Option<(&'static str, Span)>,
) -> Dateline {
    let (words, period) = without_date(text, span.start(), place);
    Dateline {
        span: Span::new(span.start(), span.start() + len),
        place: (!words.is_empty()).then(|| in_running_text(words)),
        agency,
        period,
        colon: false,
    }
}

/// Where the dash or colon of the dateline starts in `line`.
fn end(line: &str) -> Option<(usize, bool)> {
    let mut previous = ' ';
    let mut depth = 0;
    for (at, c) in line.char_indices().take_while(|(at, _)| *at <= LONGEST) {
        let after = &line[at + c.len_utf8()..];
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ':' if depth == 0 => {
                // "10:30" and "http://" are no datelines.
                return after.starts_with([' ', '\u{A0}']).then_some((at, true));
            }
            // "WASHINGTON--The", "KABUL, Afghanistan — The", but not "PORT-AU-PRINCE".
            _ if depth == 0 && is_dash(c) => {
                let bracketed = previous == '.' && line[..at].ends_with(").");
                let spaced = previous.is_whitespace() || previous == ')' || bracketed;
                // "ORVEL (AP) _ A judge": old wires had no dash; elsewhere "_" is a blank to fill.
                if c == '_' && !(spaced && line[..at].trim_end().ends_with(')')) {
                    return None;
                }
                if spaced || c == '—' || c == '―' || after.starts_with('-') {
                    return Some((at, false));
                }
            }
            '"' | '“' | '?' | '!' | ';' => return None,
            _ => {}
        }
        previous = c;
    }
    None
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '‒' | '−' | '_')
}

/// Whether `place` reads as a place at the head of a dateline: capitals throughout,
/// or capitals and then "Afghanistan", "N.Y.", "Sept. 28"; with an agency, capital letters are enough.
fn is_place(place: &str, signed: bool) -> bool {
    let key = fold(place);
    if DATELINE_RIVALS.get(&key).is_some() || key.split(' ').count() > 9 {
        return false;
    }
    let mut words = place.split_whitespace();
    let Some(first) = words.next() else { return false };
    let folded = first.to_ascii_lowercase();
    let classes = lexicon().look_up(first).1;
    // "A", "IN", "HE": a sentence that opens in capitals. "THE HAGUE" is a place.
    if classes.has(Class::Pronoun)
        || classes.has(Class::Preposition)
        || classes.has(Class::Month)
        || matches!(folded.as_str(), "a" | "an")
    {
        return false;
    }
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let upper = |word: &str| !word.chars().any(char::is_lowercase);
    if !first.starts_with(char::is_uppercase) || letters < 2 {
        return false;
    }
    if !upper(first) && !signed {
        return false;
    }
    // "New Delhi [India], March 3 (ANI)"
    let mut rest_may_be_mixed = signed;
    let mut previous = first;
    for word in words {
        // After a comma the region, the country or the date follow as in running text.
        rest_may_be_mixed |= previous.ends_with(',');
        let word = word.trim_start_matches('[');
        let opens = word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        let joins = matches!(
            word,
            "de" | "da" | "do" | "del" | "la" | "el" | "al" | "of" | "and" | "/" | "&"
        );
        if !(joins || opens && (rest_may_be_mixed || upper(word))) {
            return false;
        }
        previous = word;
    }
    // "WASHINGTON, the capital" never gets here; "KABUL. The" is a sentence.
    !place.ends_with('.') || place.contains(',') || previous.matches('.').count() > 1 || signed
}

/// Whether the words around the dash are one compound in capitals, "FIRE - BOMB attack".
fn is_compound(place: &str, after: &str) -> bool {
    let next = after.split_whitespace().next().unwrap_or("");
    let shouted = next.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !next.chars().any(char::is_lowercase);
    let article = place.split(' ').next().is_some_and(|it| it.eq_ignore_ascii_case("the"));
    shouted && article
}

/// The place's words without the date behind them, and that date where it has a year.
fn without_date<'a>(
    text: &str,
    offset: usize,
    place: &'a str,
) -> (&'a str, Option<(Period, Span)>) {
    for (at, _) in place.match_indices(',').chain(place.match_indices(' ')) {
        let rest = &place[at + 1..];
        let start = at + 1 + (rest.len() - rest.trim_start().len());
        let span = Span::new(offset + start, offset + place.len());
        if place[start..].split_whitespace().count() > 4 {
            continue;
        }
        if let Some(line) =
            stamp::read(text, span).filter(|it| !it.announced && it.agency.is_none())
        {
            let first = place[start..].split_whitespace().next().unwrap_or("");
            let classes = lexicon().look_up(first.trim_end_matches(['.', ','])).1;
            if classes.has(Class::Month)
                || classes.has(Class::Weekday)
                || first.starts_with(|c: char| c.is_ascii_digit())
            {
                let date = line.stamps.first().map(|it| (it.period, it.span));
                let rest = place[..at].trim_end_matches([' ', ',']);
                // "MOSCOW. March 3"; but the stop of "N.Y." is its own.
                let last = rest.rsplit(' ').next().unwrap_or(rest);
                let own = last.matches('.').count() > 1 || last.len() <= 5;
                return (if own { rest } else { rest.trim_end_matches('.') }, date);
            }
        }
    }
    (place, None)
}

/// "NEW YORK" as "New York"; short forms of states and countries stay.
fn in_running_text(place: &str) -> String {
    const KEPT: &[&str] = &["D.C.", "DC", "DRC", "UAE", "UK", "UN", "US", "USA"];
    let mut out = String::with_capacity(place.len());
    for (at, word) in place.split_whitespace().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let bare = word.trim_end_matches(',');
        let dotted = bare.matches('.').count() > 1;
        if at > 0 && KEPT.contains(&bare) || dotted || bare.chars().any(char::is_lowercase) {
            out.push_str(word);
            continue;
        }
        let mut opens = true;
        for c in word.chars() {
            if opens {
                out.push(c);
            } else {
                out.extend(c.to_lowercase());
            }
            opens = !c.is_alphanumeric() && c != '\'' && c != '’';
        }
    }
    out
}
