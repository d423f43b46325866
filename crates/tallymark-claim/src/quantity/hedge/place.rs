//! Whether words that may bound a figure do so where they stand: "over", "under", "plus".

use crate::lexicon::Class;
use crate::quantity::hedge::{self, Hedge};
use crate::quantity::measure::Named;
use crate::quantity::reader::Reader;
use crate::quantity::unit::Dimension;
use crate::tag::Tag;

/// The word that hedges a noun which the figure tells: "an estimated population of 1.7 million".
pub(in crate::quantity) fn estimated(
    r: &Reader<'_, '_>,
    first: usize,
    floor: usize,
) -> Option<usize> {
    if !r.is_word(first.wrapping_sub(1), "of") || first < floor + 4 {
        return None;
    }
    let at = (first - 4..first - 2).rev().find(|&at| {
        r.is_any(at, &["approximate", "estimated"]) && r.prose().tag(at + 1).nominal()
    })?;
    (at > r.first() && r.is(at - 1, Class::Article)).then_some(at)
}

/// The hedge after a figure that ends before token `after`: "12 or more", "30 meters high or more".
pub(in crate::quantity) fn right(
    r: &Reader<'_, '_>,
    after: usize,
    unit: bool,
) -> Option<(usize, Hedge)> {
    // "$400 an hour plus expenses": something more is paid.
    if unit && r.is_word(after, "plus") && r.spaced(after) && r.things_follow(after + 1) {
        return None;
    }
    hedge::right(r, after).or_else(|| {
        let word = unit && r.is_any(after, &["deep", "high", "long", "tall", "thick", "wide"]);
        word.then(|| hedge::right(r, after + 1)).flatten()
    })
}

/// "a loan over three years": "over" tells how long a thing takes and bounds nothing.
///
/// "for over three years", "took over three years" do bound.
pub(in crate::quantity) fn during(
    r: &Reader<'_, '_>,
    hedge: (usize, Hedge),
    named: Option<&Named>,
) -> bool {
    let (at, _) = hedge;
    if !r.is_word(at, "over") || named.is_none_or(|it| it.unit.dimension != Dimension::Time) {
        return false;
    }
    let before = at.wrapping_sub(1);
    if r.token(before).is_none() {
        return false;
    }
    let tag = r.prose().tag(before);
    let lasting = (tag.verb() || tag == Tag::Finite)
        && LASTING.binary_search(&r.word(before).to_ascii_lowercase().as_str()).is_ok();
    !(matches!(
        tag,
        Tag::Preposition | Tag::Auxiliary | Tag::Modal | Tag::Subordinator | Tag::Adverb
    ) || lasting
        || r.is_word(before, "just"))
}

/// "41 recommendations over 612 pages", "six goals over 12 games": "over" tells along what.
pub(in crate::quantity) fn along(r: &Reader<'_, '_>, over: usize, after: usize) -> bool {
    r.is_word(over, "over")
        && r.token(over.wrapping_sub(1)).is_some()
        && r.prose().tag(over - 1).nominal()
        && r.is_any(
            after,
            &[
                "chapters", "episodes", "games", "holes", "innings", "laps", "legs", "matches",
                "pages", "races", "rounds", "seasons", "sessions", "stages", "tests",
            ],
        )
}

/// Verbs that say how long a thing goes on: "lasted over three years"; "leaked over 87 days" says when.
const LASTING: &[&str] = &[
    "continue",
    "continued",
    "cover",
    "covered",
    "covering",
    "covers",
    "detained",
    "drove",
    "endured",
    "fought",
    "had",
    "has",
    "have",
    "held",
    "last",
    "lasted",
    "lasting",
    "lasts",
    "lived",
    "living",
    "need",
    "needed",
    "needs",
    "ran",
    "remained",
    "require",
    "required",
    "requires",
    "run",
    "running",
    "runs",
    "served",
    "serving",
    "slept",
    "span",
    "spanned",
    "spanning",
    "spans",
    "spend",
    "spending",
    "spends",
    "spent",
    "stayed",
    "stood",
    "survived",
    "take",
    "taken",
    "takes",
    "taking",
    "took",
    "trained",
    "wait",
    "waited",
    "waiting",
    "walked",
    "was",
    "worked",
    "working",
];

/// "handed over 12 men", "flew over 3 towns", "a row over 40 jobs": "over" belongs to the word before it.
///
/// "took over three hours", "flew over 300 miles" bound; so do "arrested over 40 people".
pub(in crate::quantity) fn handed(r: &Reader<'_, '_>, at: usize, unit: bool) -> bool {
    let before = at.wrapping_sub(1);
    let verb = [
        "hand", "handed", "handing", "hands", "sign", "signed", "signing", "turn", "turned",
        "turning", "turns",
    ];
    let counts = [
        "flew",
        "flies",
        "flown",
        "fly",
        "flying",
        "preside",
        "presided",
        "presides",
        "presiding",
        "reigned",
        "take",
        "taken",
        "takes",
        "taking",
        "took",
    ];
    let quarrels = [
        "anger",
        "battle",
        "clash",
        "clashes",
        "concern",
        "concerns",
        "controversy",
        "debate",
        "disagreement",
        "dispute",
        "disputes",
        "feud",
        "lawsuit",
        "lawsuits",
        "outcry",
        "outrage",
        "protest",
        "protests",
        "quarrel",
        "questions",
        "row",
        "scandal",
        "standoff",
        "talks",
        "tussle",
    ];
    r.is_any(before, &verb) || !unit && (r.is_any(before, &counts) || r.is_any(before, &quarrels))
}

/// "served under four presidents": "under" tells whom.
pub(in crate::quantity) fn ruled(r: &Reader<'_, '_>, under: usize, after: usize) -> bool {
    let after_article = r.is(under + 1, Class::Article);
    let rulers = [
        "administrations",
        "chancellors",
        "coaches",
        "commanders",
        "emperors",
        "governments",
        "governors",
        "kings",
        "managers",
        "mayors",
        "ministers",
        "monarchs",
        "popes",
        "presidents",
        "regimes",
        "rulers",
        "sultans",
    ];
    // "under a 3.25 percent threshold", "under the 10-year plan": a rule is what it stands under.
    let rules = [
        "accord",
        "agreement",
        "contract",
        "deal",
        "law",
        "mandate",
        "plan",
        "program",
        "programme",
        "quota",
        "rule",
        "scheme",
        "settlement",
        "tariff",
        "threshold",
        "treaty",
    ];
    (after..after + 3).any(|at| r.is_any(at, &rulers))
        || after_article && (after..after + 2).any(|at| r.is_any(at, &rules))
}

/// "buried under 6 meters of mud", "lies under 30 feet of water": "under" tells where.
pub(in crate::quantity) fn buried(
    r: &Reader<'_, '_>,
    hedge: (usize, Hedge),
    named: Option<&Named>,
) -> bool {
    let Some(named) = named.filter(|it| it.unit.dimension == Dimension::Length) else {
        return false;
    };
    r.is_any(hedge.0, &["under", "below"])
        && r.is_word(named.tokens.end, "of")
        && r.is_any(
            named.tokens.end + 1,
            &[
                "ash", "clay", "concrete", "debris", "dirt", "earth", "ice", "lava", "mud", "rock",
                "rubble", "sand", "sediment", "silt", "snow", "soil", "stone", "water",
            ],
        )
        && !r.is_any(hedge.0.wrapping_sub(1), &["just", "in", "by", "with"])
}
