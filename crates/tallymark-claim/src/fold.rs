//! Words and names folded, so that two writings of one thing meet.

use tallymark_sentence::steps::step;

use crate::lexicon::forms::Forms;
use crate::lexicon::{Class, WordId, key, lexicon};

/// Appends a word in lower case, without accents, in the singular.
pub(crate) fn word(word: &str, out: &mut String) {
    let (id, classes) = lexicon().look_up(word);
    if id == WordId::UNKNOWN {
        return unlisted(word, out);
    }
    let forms = lexicon().forms(id);
    if forms.can(Forms::PLURAL) && !classes.has(Class::Adjective) {
        out.push_str(lexicon().letters(forms.lemma));
        return;
    }
    let from = out.len();
    letters(word, out);
    if !(classes.has(Class::Noun) || classes.has(Class::Adjective) || forms.verb()) {
        cut_plural(out, from);
    }
}

/// Appends a word that no list knows in lower case, without accents, in the singular.
pub(crate) fn unlisted(word: &str, out: &mut String) {
    let from = out.len();
    letters(word, out);
    cut_plural(out, from);
}

/// Makes the word that begins at `from` a singular, if it is a regular plural.
fn cut_plural(out: &mut String, from: usize) {
    let (len, tail) = singular(&out[from..]);
    out.truncate(from + len);
    out.push_str(tail);
}

/// Appends a word in lower case and without accents.
pub(crate) fn letters(word: &str, out: &mut String) {
    step(word.len());
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        out[from..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' => out.push(c),
            '’' => out.push('\''),
            // Combining marks and joiners.
            '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '\u{AD}' => {}
            _ => match plain(c) {
                "" => out.extend(c.to_lowercase()),
                plain => out.push_str(plain),
            },
        }
    }
}

/// The plain letters for a Latin letter with a mark; empty for any other.
fn plain(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā' | 'ā' | 'Ă' | 'ă' | 'Ą' | 'ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć' | 'ć' | 'Ĉ' | 'ĉ' | 'Ċ' | 'ċ' | 'Č' | 'č' => "c",
        'Ď' | 'ď' | 'Đ' | 'đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē' | 'ē' | 'Ĕ' | 'ĕ' | 'Ė' | 'ė' | 'Ę' | 'ę' | 'Ě' | 'ě' => {
            "e"
        }
        'Ĝ' | 'ĝ' | 'Ğ' | 'ğ' | 'Ġ' | 'ġ' | 'Ģ' | 'ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ī' | 'ī' | 'Į' | 'į' | 'İ' | 'ı' => "i",
        'Ł' | 'ł' | 'Ĺ' | 'ĺ' | 'Ļ' | 'ļ' | 'Ľ' | 'ľ' => "l",
        'Ñ' | 'ñ' | 'Ń' | 'ń' | 'Ņ' | 'ņ' | 'Ň' | 'ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō' | 'ō' | 'Ő' | 'ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ' | 'ŕ' | 'Ř' | 'ř' => "r",
        'Ś' | 'ś' | 'Ŝ' | 'ŝ' | 'Ş' | 'ş' | 'Š' | 'š' | 'Ș' | 'ș' => "s",
        'ß' => "ss",
        'Ţ' | 'ţ' | 'Ť' | 'ť' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ū' | 'ū' | 'Ů' | 'ů' | 'Ű' | 'ű' => "u",
        'Ý' | 'ý' | 'ÿ' => "y",
        'Ź' | 'ź' | 'Ż' | 'ż' | 'Ž' | 'ž' => "z",
        // Turned commas that stand for letters of Arabic.
        'ʿ' | 'ʾ' | 'ʻ' | 'ʼ' => "'",
        _ => "",
    }
}

/// How much of a regular plural to keep, and what to add: "bodies" is ("bod", "y").
fn singular(word: &str) -> (usize, &'static str) {
    let len = word.len();
    if len < 4
        || word.as_bytes()[len - 1] != b's'
        || ["ss", "us", "is"].iter().any(|it| word.ends_with(it))
    {
        (len, "")
    } else if word.ends_with("ies") && len > 4 {
        (len - 3, "y")
    } else if ["ches", "shes", "sses", "xes", "zes"].iter().any(|it| word.ends_with(it)) {
        (len - 2, "")
    } else {
        (len - 1, "")
    }
}

/// A name in lower case, without accents, possessive endings and marks; words split by one blank.
///
/// ```
/// use tallymark_claim::fold_name;
///
/// assert_eq!(fold_name("Tehrīk-e-Norland’s"), "tehrik e norland");
/// assert_eq!(fold_name("U.N."), "un");
/// ```
pub fn fold_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    self::name(name, &mut out);
    out
}

/// Appends a name as [`fold_name`] folds it, to what is empty.
pub(crate) fn name(name: &str, out: &mut String) {
    let bytes = name.as_bytes();
    if is_plain(bytes) {
        let from = out.len();
        out.push_str(name);
        out[from..].make_ascii_lowercase();
    } else if name.is_ascii() {
        let bytes = match bytes {
            [rest @ .., b'\'', b's' | b'S'] | [rest @ .., b'\''] => rest,
            whole => whole,
        };
        squeeze(bytes.iter().map(|b| char::from(b.to_ascii_lowercase())), out);
    } else {
        let mut folded = String::with_capacity(name.len());
        letters(name, &mut folded);
        let folded = folded.strip_suffix("'s").or(folded.strip_suffix('\'')).unwrap_or(&folded);
        squeeze(folded.chars(), out);
    }
}

/// Whether a name has only letters and digits of ASCII with single blanks between them, as most have;
/// false for "A B", which is folded letter by letter as those are that are not plain.
fn is_plain(name: &[u8]) -> bool {
    let ([first, ..], [.., last]) = (name, name) else { return false };
    let edges = (*first != b' ') & (*last != b' ');
    edges
        & match (name.last_chunk(), name.first_chunk(), name.last_chunk()) {
            // Eight bytes at a time; the last eight may be read twice.
            (Some(last), ..) => {
                let (parts, _) = name.as_chunks::<8>();
                let mut blank = 0;
                let mut plain = true;
                for part in parts {
                    let eight = u64::from_le_bytes(*part);
                    plain &= plain_eight(eight, blank);
                    blank = u64::from(part[7] == b' ') << 7;
                }
                plain & plain_eight(u64::from_le_bytes(*last), 0)
            }
            (None, Some(first), Some(last)) => {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                plain_eight(u64::from(first) << 32 | u64::from(last), 0)
            }
            _ => name.iter().all(u8::is_ascii_alphanumeric),
        }
}

/// Whether eight bytes are letters, digits and single blanks; the high bit of `blank` says that the
/// byte before them is one.
fn plain_eight(bytes: u64, blank: u64) -> bool {
    const HIGH: u64 = key::each(0x80);
    // The high bit of each byte that is at least `low`, for bytes below 128.
    let least = |bytes: u64, low: u8| bytes + key::each(0x80 - low);
    let between = |bytes: u64, low: u8, high: u8| least(bytes, low) & !least(bytes, high + 1);
    if bytes & HIGH != 0 {
        return false;
    }
    let letters = between(bytes | key::each(0x20), b'a', b'z');
    let blanks = between(bytes, b' ', b' ') & HIGH;
    let fits = letters | between(bytes, b'0', b'9') | blanks;
    fits & HIGH == HIGH && blanks & (blanks << 8 | blank) == 0
}

/// Appends letters and digits; what stands between them is one blank, stops and apostrophes nothing.
fn squeeze(letters: impl Iterator<Item = char>, out: &mut String) {
    let mut gap = false;
    for c in letters {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else {
            gap |= !matches!(c, '.' | '\'');
        }
    }
}

/// A key that the usual transliterations of one name share; for folded names.
///
/// Long vowels become short, e becomes i and o becomes u, doubled letters one,
/// q becomes k: "hizbulah" for Hezbollah and Hizbullah. Names with a digit stay as they are.
pub fn name_key(folded: &str) -> String {
    if folded.bytes().any(|it| it.is_ascii_digit()) {
        return folded.to_owned();
    }
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(' ') {
        if !out.is_empty() {
            out.push(' ');
        }
        let from = out.len();
        let mut last = ' ';
        let mut chars = word.chars().peekable();
        while let Some(c) = chars.next() {
            let next = chars.peek().copied();
            let c = match (c, next) {
                ('o', Some('o' | 'u')) | ('e', Some('e' | 'i')) => {
                    chars.next();
                    if c == 'o' { 'u' } else { 'i' }
                }
                // "-e-" and "-i-" between the words of a name, "el-" and "al-".
                ('e', Some('l')) if word == "el" => 'a',
                ('e', _) => 'i',
                ('o', _) => 'u',
                ('q', _) => 'k',
                (c, _) => c,
            };
            if c != last || out.len() == from {
                out.push(c);
            }
            last = c;
        }
    }
    out
}

/// Whether two folded names are one name in two spellings.
///
/// Letters only: a digit must be the same. Words are compared one by one; two
/// words are alike where their keys differ in few letters and no consonant.
///
/// ```
/// use tallymark_claim::same_name;
///
/// assert!(same_name("balochistan", "baluchistan"));
/// assert!(!same_name("kurdish", "turkish"));
/// ```
pub fn same_name(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let digit = |it: &str| it.bytes().any(|it| it.is_ascii_digit());
    if digit(a) || digit(b) || a.split(' ').count() != b.split(' ').count() {
        return false;
    }
    a.split(' ').zip(b.split(' ')).all(|(a, b)| {
        let (a, b) = (name_key(a), name_key(b));
        a == b || similar(&a, &b)
    })
}

/// Whether two keys of one word differ in vowels alone, in one of up to seven letters, two of more.
fn similar(a: &str, b: &str) -> bool {
    let consonants = |it: &str| -> String { it.chars().filter(|c| !vowel(*c)).collect() };
    let groups = |it: &str| {
        it.chars().fold((0, false), |(n, was), c| (n + usize::from(vowel(c) && !was), vowel(c))).0
    };
    let short = a.chars().count().min(b.chars().count());
    // "Marin" and "Muran" are two names; so are "Nigir" and "Nigiria".
    let most = if short < 5 {
        0
    } else if short < 8 {
        1
    } else {
        2
    };
    most > 0
        && consonants(a) == consonants(b)
        && groups(a) == groups(b)
        && strsim::levenshtein(a, b) <= most
}

fn vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests;
