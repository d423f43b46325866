//! The question that a cluster answers, in a few words.

use tallymark_claim::{Claim, Measure, Term};

/// "killed: people — quake": the measure, what is counted and what it is about, as most members have them.
pub(super) fn of(members: &[usize], claims: &[Claim]) -> String {
    let measure = claims[members[0]].measure;
    let counted = most(members.iter().filter_map(|&at| claims[at].counted.as_ref()));
    let about = most(members.iter().filter_map(|&at| claims[at].about.first()));
    let mut out = match measure {
        Measure::DateOf => "date".to_owned(),
        Measure::Count | Measure::Other => String::new(),
        other => spaced(&format!("{other:?}")),
    };
    let mut add = |text: &str, between: &str| {
        if !text.is_empty() && !out.contains(text) {
            if !out.is_empty() {
                out.push_str(between);
            }
            out.push_str(text);
        }
    };
    if measure != Measure::DateOf {
        add(counted.unwrap_or_default(), ": ");
    }
    add(about.unwrap_or_default(), ", ");
    if out.is_empty() { claims[members[0]].quote.as_str().to_owned() } else { out }
}

/// The key that most terms have, the first in the alphabet where several do.
fn most<'a>(terms: impl Iterator<Item = &'a Term>) -> Option<&'a str> {
    let mut keys: Vec<&str> = terms.map(|it| &*it.key).collect();
    if keys.windows(2).all(|it| it[0] == it[1]) {
        return keys.first().copied();
    }
    keys.sort_unstable();
    let runs = keys.chunk_by(|x, y| x == y);
    runs.max_by(|x, y| x.len().cmp(&y.len()).then(y[0].cmp(x[0]))).map(|run| run[0])
}

/// "DateOf" as "date of".
fn spaced(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    for (at, c) in name.char_indices() {
        if at > 0 && c.is_uppercase() {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
    }
    out
}
