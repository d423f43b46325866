//! Where articles begin on a page, and what each of their lines is for.

use crate::document::SectionKind;
use crate::layout::line::Line;
use crate::layout::role::Role;
use crate::lexicon::lines::FURNITURE_LINES;

/// A line with what it is by its own words.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub(super) line: Line<'a>,
    pub(super) role: Role,
    /// What a markup said of it, where there was one.
    pub(super) hint: Option<SectionKind>,
}

/// How many lines may stand between two tellings of a headline: logos, stamps, share lines.
const REACH: usize = 14;

/// Fewer words make no headline that may divide a page ("Kabul", "World news").
const HEADLINE_WORDS: usize = 4;

/// Longer lines are no headlines.
const HEADLINE_LENGTH: usize = 220;

/// The indices of the rows that open an article after the first.
///
/// An article opens with a short line without a full stop, a stamp, and then
/// the same line again, a bullet or a dateline; or, where the article before
/// it opened with a dateline, a short line and a dateline.
pub(super) fn openings(rows: &[Row<'_>]) -> Vec<usize> {
    let mut found = Vec::new();
    // Paragraphs since the last opening: a page's own head is no second article.
    let mut prose = 0;
    let mut datelines = 0;
    let mut at = 0;
    while at < rows.len() {
        if prose >= 2 && may_head(&rows[at]) && opens(rows, at, datelines > 0) {
            found.push(at);
            prose = 0;
            datelines = 0;
            // Its second telling opens nothing.
            at += head_length(rows, at).max(1);
            continue;
        }
        match rows[at].role {
            Role::Prose => prose += 1,
            Role::Dateline => {
                prose += 1;
                datelines += 1;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn may_head(row: &Row<'_>) -> bool {
    let line = &row.line;
    (matches!(row.role, Role::Short) || matches!(row.role, Role::Prose) && line.words <= 25)
        && line.words >= HEADLINE_WORDS
        && line.span.len() <= HEADLINE_LENGTH
        && line.has_key()
        && line.bullet == 0
}

/// Rows from the headline at `at` up to the first paragraph.
fn head_length(rows: &[Row<'_>], at: usize) -> usize {
    rows[at + 1..]
        .iter()
        .take(REACH)
        .position(|row| {
            matches!(row.role, Role::Prose | Role::Dateline) && !row.line.same_words(&rows[at].line)
        })
        .map_or(1, |len| len + 1)
}

fn opens(rows: &[Row<'_>], at: usize, after_dateline: bool) -> bool {
    let head = &rows[at].line;
    let mut stamped = false;
    let mut told_again = false;
    let mut bullets = false;
    for (near, row) in rows[at + 1..].iter().take(REACH).enumerate() {
        match &row.role {
            Role::Stamp(stamp) => stamped |= stamp.announced || !stamp.stamps.is_empty(),
            _ if row.line.same_words(head) => told_again = true,
            Role::Bullet | Role::KeyPoints => bullets = true,
            Role::Dateline => {
                return told_again && (stamped || near <= 2)
                    || stamped && !head.stop
                    || after_dateline && near <= 3 && !head.stop;
            }
            Role::Prose => return told_again && stamped,
            Role::Short if row.line.words >= 12 => return false,
            _ => {}
        }
        if told_again && stamped && bullets {
            return true;
        }
    }
    false
}

/// The purpose of each row of one article.
pub(super) fn kinds(text: &str, rows: &[Row<'_>], title: Option<&str>) -> Vec<SectionKind> {
    let mut kinds = vec![SectionKind::Body; rows.len()];
    let head = head(text, rows, title, &mut kinds);
    let body = &rows[head..];
    let tail = head + tail(body);
    let mut related = false;
    let mut listing = false;
    for (at, row) in rows.iter().enumerate().skip(head) {
        let is_short = matches!(row.role, Role::Short) && !row.line.stop;
        related &= is_short
            || matches!(row.role, Role::Furniture | Role::Related | Role::Bullet | Role::Stamp(_));
        listing &= matches!(row.role, Role::Bullet);
        kinds[at] = match &row.role {
            _ if at >= tail => SectionKind::Furniture,
            Role::Furniture => SectionKind::Furniture,
            Role::Related => {
                related = true;
                SectionKind::Furniture
            }
            _ if related => SectionKind::Furniture,
            Role::Stamp(stamp) if stamp.announced => SectionKind::Furniture,
            Role::KeyPoints => {
                listing = true;
                SectionKind::KeyPoints
            }
            Role::Bullet if listing => SectionKind::KeyPoints,
            Role::Caption => SectionKind::Caption,
            Role::Byline => SectionKind::Byline,
            // "MAYOR OF ORVALE RESIGNS AFTER FIRE" between two paragraphs is another story's headline.
            Role::Short if is_short && row.line.shouted() && row.line.words >= 6 => {
                SectionKind::Furniture
            }
            // "Diplomacy falters" between two paragraphs is a heading of the article's own.
            // "Our morning email breaks down the day’s stories" below "Sign up to …" is the button's.
            Role::Short if is_short && sells(rows, at) => SectionKind::Furniture,
            Role::Short if is_short && is_heading(rows, at) => SectionKind::Headline,
            _ => SectionKind::Body,
        };
    }
    for (kind, row) in kinds.iter_mut().zip(rows) {
        *kind = row.hint.unwrap_or(*kind);
    }
    // A page of nothing but furniture is read as it stands: "Updated 5 May 2010" alone may be all there is.
    let read = |kind: &SectionKind| kind.is_text();
    if !kinds.iter().any(read) {
        kinds.fill(SectionKind::Body);
    }
    kinds
}

/// Whether the line above asks the reader to sign up.
fn sells(rows: &[Row<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|it| rows.get(it)).is_some_and(|row| {
        matches!(row.role, Role::Furniture)
            && ["sign up", "subscribe", "get the", "newsletter"]
                .iter()
                .any(|it| row.line.key().starts_with(it))
    })
}

fn is_heading(rows: &[Row<'_>], at: usize) -> bool {
    let line = &rows[at].line;
    let prose = |row: Option<&Row<'_>>| {
        row.is_some_and(|it| !matches!(it.role, Role::Short | Role::Bullet))
    };
    line.words <= 12
        && prose(rows.get(at + 1))
        && prose(at.checked_sub(1).and_then(|it| rows.get(it)))
        && line.span.len() <= 100
        // "The mayor added:" leads to a quotation, "“We lost it all” — Jane Roe" is one.
        && !(line.colon && line.words > 2)
        && !(line.speech && line.dash)
}

/// Reads the rows before the first paragraph; answers how many there are.
fn head(text: &str, rows: &[Row<'_>], title: Option<&str>, kinds: &mut [SectionKind]) -> usize {
    let title = title.map(crate::lexicon::lines::fold).filter(|it| !it.is_empty());
    let is_title = |row: &Row<'_>| title.as_ref().is_some_and(|it| row.line.is_key(it));
    let told_again = |at: usize| {
        let line = &rows[at].line;
        line.words >= 3
            && line.has_key()
            && line.span.len() <= HEADLINE_LENGTH
            && rows[at + 1..].iter().take(REACH).any(|row| row.line.same_words(line))
    };
    // The headline, once it is known.
    let mut headline: Option<&Line<'_>> = None;
    let mut telling = 0;
    let mut keys = false;
    let mut at = 0;
    while at < rows.len() {
        let row = &rows[at];
        match row.hint {
            // The markup says which line is the headline, and where the paragraphs begin.
            Some(SectionKind::Body) => return at,
            Some(SectionKind::Headline) if headline.is_some() => return at,
            Some(kind) if kind != SectionKind::Headline => {
                kinds[at] = kind;
                at += 1;
                continue;
            }
            _ => {}
        }
        let again = headline.is_some_and(|it| it.same_words(&row.line));
        if again || is_title(row) || row.hint == Some(SectionKind::Headline) {
            // What stood since the last telling is the page's: sections, places, buttons.
            if let Some(last) = again.then_some(telling) {
                for kind in &mut kinds[last + 1..at] {
                    if *kind == SectionKind::Headline {
                        *kind = SectionKind::Furniture;
                    }
                }
            }
            headline = Some(&row.line);
            telling = at;
            kinds[at] = SectionKind::Headline;
            at += 1;
            continue;
        }
        let may_be_first = headline.is_none() && row.line.span.len() <= HEADLINE_LENGTH;
        keys &= matches!(row.role, Role::Bullet | Role::Short);
        kinds[at] = match &row.role {
            Role::Prose | Role::Short | Role::Dateline | Role::Furniture | Role::Caption
                if may_be_first && told_again(at) =>
            {
                headline = Some(&row.line);
                telling = at;
                SectionKind::Headline
            }
            Role::Furniture | Role::Related | Role::Stamp(_) => SectionKind::Furniture,
            Role::Caption => SectionKind::Caption,
            Role::Byline => SectionKind::Byline,
            Role::KeyPoints => {
                keys = true;
                SectionKind::KeyPoints
            }
            Role::Bullet => {
                keys = true;
                SectionKind::KeyPoints
            }
            Role::Short if keys && (!row.line.stop || row.line.bullet > 0) => {
                SectionKind::KeyPoints
            }
            Role::Short if may_be_first && is_first_headline(rows, at) => {
                headline = Some(&row.line);
                telling = at;
                SectionKind::Headline
            }
            // "Kabul", "World news": words of the page, unless they hold a figure.
            Role::Short
                if row.line.words <= 3 && !row.line.stop && !row.line.key().contains('#') =>
            {
                SectionKind::Furniture
            }
            // "Rescuers used boats to reach the villages" below who wrote it: the words of a picture.
            Role::Short if !row.line.stop && is_bare_caption(rows, at, kinds) => {
                SectionKind::Caption
            }
            // A standfirst without a stop is longer than a second headline.
            Role::Short if !row.line.stop && row.line.words >= 14 && headline.is_some() => {
                SectionKind::KeyPoints
            }
            // A second headline under the first.
            Role::Short if !row.line.stop => SectionKind::Headline,
            // "Synopsis / The toll rose to 34 on Thursday, with 11 people still missing."
            Role::Prose if at > 0 && matches!(rows[at - 1].role, Role::KeyPoints) => {
                SectionKind::KeyPoints
            }
            Role::Prose if headline.is_some() && is_standfirst(rows, at, telling) => {
                SectionKind::KeyPoints
            }
            Role::Prose | Role::Short if may_be_first && reads_as_headline(text, rows, at) => {
                headline = Some(&row.line);
                telling = at;
                SectionKind::Headline
            }
            Role::Prose | Role::Dateline | Role::Short => return at,
        };
        at += 1;
    }
    at
}

/// Whether the line at `at` stands where a picture does: below the byline, above the first
/// paragraph, with words enough for a sentence.
fn is_bare_caption(rows: &[Row<'_>], at: usize, kinds: &[SectionKind]) -> bool {
    rows[at].line.words >= 6
        && (at.saturating_sub(6)..at)
            .any(|it| kinds[it] == SectionKind::Byline || matches!(rows[it].role, Role::Stamp(_)))
        && rows[at + 1..].iter().take(2).any(|it| matches!(it.role, Role::Prose | Role::Dateline))
}

/// Whether the paragraph at `at` is the standfirst: right below the headline, and the byline,
/// stamp or picture that opens the story comes after it.
///
/// "How a valley lost 33 people in one night. / By Otto Berg / May 14, 2031"
fn is_standfirst(rows: &[Row<'_>], at: usize, headline: usize) -> bool {
    let opens = |row: &Row<'_>| {
        matches!(&row.role, Role::Byline | Role::Caption)
            || matches!(&row.role, Role::Stamp(stamp) if !stamp.stamps.is_empty())
    };
    let mut after =
        rows[at + 1..].iter().take(6).skip_while(|it| matches!(it.role, Role::Furniture));
    at == headline + 1
        && rows[at].line.words <= 40
        && !rows[at].line.speech
        && after.next().is_some_and(opens)
        && rows[at + 1..].iter().any(|it| matches!(it.role, Role::Prose | Role::Dateline))
}

/// Whether the short line at `at` is the headline, though others may stand before the first paragraph.
fn is_first_headline(rows: &[Row<'_>], at: usize) -> bool {
    let line = &rows[at].line;
    if line.stop || rows.len() == 1 {
        return false;
    }
    // "The Herald", "World", "Market fire kills 12 in Kabul": the first of four words or more.
    line.words >= HEADLINE_WORDS
        || !rows[at + 1..].iter().take(6).any(|row| {
            matches!(row.role, Role::Short) && !row.line.stop && row.line.words >= HEADLINE_WORDS
        }) && at == 0
}

/// Whether a first line that ends as a sentence is a headline: most of its long words are
/// capitalized, or it asks, or it does without articles and past auxiliaries.
fn reads_as_headline(text: &str, rows: &[Row<'_>], at: usize) -> bool {
    let line = &rows[at].line;
    let Some(next) = rows.get(at + 1) else { return false };
    // A headline stands apart and is shorter than what it heads.
    if at > 3
        || line.words > 22
        || line.span.len() > 150
        || !next.line.apart
        || FURNITURE_LINES.get(line.key()).is_some()
    {
        return false;
    }
    rows[at + 1..].iter().any(|row| {
        matches!(row.role, Role::Prose | Role::Dateline) && row.line.span.len() > line.span.len()
    }) && line.is_headline(text)
}

/// How many rows of the body stand before its tail, the run of short lines that ends a page.
fn tail(body: &[Row<'_>]) -> usize {
    let is_short = |row: &Row<'_>| {
        row.line.words <= 14
            && row.line.span.len() <= 110
            && matches!(
                row.role,
                Role::Short | Role::Prose | Role::Furniture | Role::Related | Role::Bullet
            )
    };
    let run = body.len()
        - body
            .iter()
            .rev()
            .take_while(|row| is_short(row) || matches!(row.role, Role::Stamp(_)))
            .count();
    // Something must stand before it.
    if run == 0 {
        return body.len();
    }
    let opens =
        |row: &Row<'_>| matches!(row.role, Role::Furniture | Role::Related) || !row.line.stop;
    // "The river rose by six meters, the ministry said." between two of them is the article's.
    let told = |row: &Row<'_>| matches!(row.role, Role::Prose) && row.line.words >= 9;
    let known = (run..body.len())
        .find(|at| matches!(body[*at].role, Role::Furniture | Role::Related))
        .unwrap_or(body.len());
    let run = (run..known).rev().find(|at| told(&body[*at])).map_or(run, |at| at + 1);
    let Some(start) = (run..body.len()).find(|at| opens(&body[*at])) else { return body.len() };
    let lines = &body[start..];
    let known =
        lines.iter().filter(|row| matches!(row.role, Role::Furniture | Role::Related)).count();
    let loose = lines.iter().filter(|row| opens(row)).count();
    let speaks = lines.iter().any(|row| row.line.speech);
    // Headlines of other stories: four or more lines of five words or more, none a list's.
    let listed = lines.len() >= 4
        && start >= 3
        && loose == lines.len()
        && lines.iter().all(|row| {
            row.line.words >= 5 && row.line.bullet == 0 && !row.line.opens_with_figure()
        });
    if listed {
        return start;
    }
    // "Get the app", "Local news, global view", "50 towns, 300 reporters.": at least one known line,
    // and more than half without a stop; what quotes someone is the article's.
    if lines.len() >= 3 && known >= 1 && loose * 2 > lines.len() && !speaks {
        body.len() - lines.len()
    } else {
        body.len()
    }
}
