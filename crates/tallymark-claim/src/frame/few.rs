//! Counts of one and of none, told without a number: "a man was killed", "nobody was hurt", "no deaths".

use std::sync::LazyLock;

use rust_decimal::Decimal;
use tallymark_sentence::Span;

use crate::chunk;
use crate::claim::Measure;
use crate::frame::Found;
use crate::index::Sought;
use crate::lexicon::Class;
use crate::marks::Marks;
use crate::prose::Prose;
use crate::quantity::{Quantity, QuantityKind};
use crate::tag::Tag;
use crate::value::{Bound, Interval};

/// People that are killed or hurt one at a time in the news.
const PEOPLE: &[&str] = &[
    "adult",
    "baby",
    "boy",
    "bystander",
    "child",
    "civilian",
    "cop",
    "demonstrator",
    "diver",
    "doctor",
    "driver",
    "employee",
    "engineer",
    "farmer",
    "fighter",
    "firefighter",
    "fireman",
    "fisherman",
    "foreigner",
    "girl",
    "guard",
    "gunman",
    "hiker",
    "hostage",
    "infant",
    "inmate",
    "journalist",
    "laborer",
    "man",
    "medic",
    "migrant",
    "militant",
    "miner",
    "motorist",
    "nurse",
    "officer",
    "paramedic",
    "passenger",
    "passerby",
    "pedestrian",
    "person",
    "photographer",
    "pilot",
    "policeman",
    "policewoman",
    "prisoner",
    "protester",
    "refugee",
    "reporter",
    "rescuer",
    "resident",
    "sailor",
    "shopkeeper",
    "soldier",
    "student",
    "suspect",
    "teacher",
    "teenager",
    "toddler",
    "tourist",
    "trooper",
    "villager",
    "volunteer",
    "woman",
    "worker",
];
/// What there can be none of: "no deaths", "no injuries were reported".
const FATES: &[&str] = &["casualties", "casualty", "deaths", "death", "fatalities", "injuries"];
/// Longest noun phrase after the article, in tokens: "a 24-year-old army medic".
const PHRASE: usize = 7;

/// The figures of an article with those told in words, in the order of their spans.
pub(crate) fn with_words(prose: &Prose<'_>, figures: Vec<Quantity>) -> Vec<Quantity> {
    let mut told = find(prose);
    if told.is_empty() {
        return figures;
    }
    told.retain(|it| {
        let at = figures.partition_point(|figure| figure.span.end() <= it.span.start());
        figures.get(at).is_none_or(|figure| !figure.span.overlaps(it.span))
    });
    let mut out = Vec::with_capacity(figures.len() + told.len());
    let mut told = told.into_iter().peekable();
    for figure in figures {
        while let Some(it) = told.next_if(|it| it.span.start() < figure.span.start()) {
            out.push(it);
        }
        out.push(figure);
    }
    out.extend(told);
    out
}

/// Whether a figure is one that [`with_words`] added: its number is an article or "no".
pub(crate) fn is_word_count(prose: &Prose<'_>, quantity: &Quantity) -> bool {
    // "a dozen" is a number, and so is "no fewer than 12".
    let number = &prose.text()[quantity.number];
    quantity.kind == QuantityKind::Count
        && ["a", "an", "no", "nobody"].iter().any(|it| number.eq_ignore_ascii_case(it))
}

/// Whether the sentence itself reports the fate: "a man died", not "the trial for a man's murder".
pub(crate) fn reports_fate(found: Found) -> bool {
    matches!(
        found.measure,
        Measure::Killed | Measure::Injured | Measure::Missing | Measure::Casualties
    ) && matches!(
        found.rule,
        "passive" | "subject" | "participle" | "adjective" | "predicate" | "head" | "object"
    )
}

/// [`PEOPLE`].
static PERSONS: LazyLock<Marks> = LazyLock::new(|| Marks::of_lemmas(&[PEOPLE]));

fn find(prose: &Prose<'_>) -> Vec<Quantity> {
    let mut out = Vec::with_capacity(4);
    let mut sentences = prose.sentences().iter().peekable();
    for at in prose.index().all(Sought::Few) {
        while sentences.next_if(|it| it.tokens.end <= at).is_some() {}
        let Some(sentence) = sentences.peek() else { break };
        // "No. 12" is no count: its stop belongs to the word.
        let none = prose.is_word(at, "no");
        if !none && !prose.is(at, Class::Article) && prose.tag(at) != Tag::Pronoun {
            continue;
        }
        let it = match () {
            () if prose.is_word(at, "a") || prose.is_word(at, "an") => one(prose, at),
            () if none => no(prose, at, sentence.tokens.end),
            () if prose.is_word(at, "nobody") => Some(count(prose, at, None, Decimal::ZERO)),
            () => None,
        };
        out.extend(it.filter(|it| it.span.end() <= sentence.span.end()));
    }
    out
}

/// "a man", "a pregnant woman".
fn one(prose: &Prose<'_>, at: usize) -> Option<Quantity> {
    let phrase = chunk::noun_phrase_from(prose, at + 1)?;
    let head = phrase.end - 1;
    let person = prose.tag(head) == Tag::Noun && PERSONS.get(prose.lemma(head)) != 0;
    // "a man's body": the man is not what is told of.
    (person && phrase.len() <= PHRASE && prose.tag(phrase.end) != Tag::Possessive)
        .then(|| count(prose, at, Some(prose.span_of(phrase)), Decimal::ONE))
}

/// "no deaths", "no one"; "no reports of deaths" says less.
fn no(prose: &Prose<'_>, at: usize, end: usize) -> Option<Quantity> {
    if prose.is_word(at + 1, "one") {
        let span = prose.span_of(at..at + 2);
        return (at + 1 < end).then(|| Quantity { span, ..count(prose, at, None, Decimal::ZERO) });
    }
    let phrase = chunk::noun_phrase_from(prose, at + 1).filter(|it| it.end <= end)?;
    let head = phrase.end - 1;
    (phrase.len() <= 3 && prose.is_one_of(head, FATES))
        .then(|| count(prose, at, Some(prose.span_of(phrase)), Decimal::ZERO))
}

fn count(prose: &Prose<'_>, at: usize, counted: Option<Span>, value: Decimal) -> Quantity {
    let number = prose.tokens()[at].span();
    let point = Interval::point(value);
    Quantity {
        span: counted.map_or(number, |it| number.join(it)),
        number,
        hedge: None,
        unit_span: None,
        read: point,
        entailed: point,
        expected: point,
        bound: Bound::Exact,
        precision: Decimal::ONE,
        unit: None,
        kind: QuantityKind::Count,
        counted,
        counted_head: None,
        concept: Vec::new(),
        change: None,
        echo_of: None,
        misprint: false,
    }
}
