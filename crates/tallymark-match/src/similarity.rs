//! How alike two claims are, as a sum that people can read.
//!
//! Each feature adds its value times its weight; the sum goes through the
//! logistic function. A different figure is never evidence against.

use crate::row::{Row, Set};
use crate::terms::{Rarity, TermId};
use crate::weights::WEIGHTS;

macro_rules! features {
    ($($name:ident = $label:literal, $doc:literal;)*) => {
        /// What two claims are compared by.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Feature { $(#[doc = $doc] $name,)* }

        impl Feature {
            /// All features, in the order of the weights.
            pub const ALL: &[Feature] = &[$(Feature::$name,)*];

            /// The name that reports use.
            pub const fn as_str(self) -> &'static str {
                match self { $(Feature::$name => $label,)* }
            }
        }
    };
}

features! {
    Bias = "bias", "Always 1: what it takes to join at all.";
    MeasureSame = "measure_same", "Both measure the same, and the measure says something.";
    MeasureOpen = "measure_open", "The measures differ, but one is open.";
    HeadSame = "head_same", "The same noun is counted.";
    HeadDiffers = "head_differs", "Different nouns are counted.";
    PeopleSame = "people_same", "The same class of people.";
    PeopleDiffers = "people_differs", "Two classes of people.";
    PeopleNarrower = "people_narrower", "A class of people against people at large.";
    Qualifiers = "qualifiers", "Share of the counted words that both have.";
    QualifierDiffers = "qualifier_differs", "Each has counted words that the other lacks.";
    About = "about", "What they are about, weighted by rarity.";
    AboutDiffers = "about_differs", "Both say what they are about, and share nothing.";
    Names = "names", "Names that both have, weighted by rarity.";
    NamesDiffer = "names_differ", "Both have names, and share none.";
    Places = "places", "Places that both have.";
    PlacesDiffer = "places_differ", "Both have places, and share none.";
    Words = "words", "Content words of the clause that both have, weighted by rarity.";
    HappenedSame = "happened_same", "The happenings' dates overlap.";
    HappenedDiffers = "happened_differs", "The happenings' dates lie apart.";
    DateSame = "date_same", "Two dates are the same.";
    DateWithin = "date_within", "One date lies within the other.";
    ValueOdd = "value_odd", "The same odd figure.";
    ValueSame = "value_same", "The same round figure.";
    ScopeDiffers = "scope_differs", "One covers a part, the other the whole.";
    LeadBoth = "lead_both", "Both stand in the opening of their articles.";
    LeadOne = "lead_one", "Just one stands in the opening.";
}

/// The number of features.
pub(crate) const COUNT: usize = Feature::ALL.len();

/// The value of each feature, most of them 0 to 1.
pub(crate) type Features = [f64; COUNT];

/// The features of two comparable rows; the same whichever comes first.
pub(crate) fn features(a: &Row, b: &Row, rarity: &Rarity) -> Features {
    let mut out = [0.0; COUNT];
    let mut set = |feature: Feature, value: f64| out[feature as usize] = value;
    let flag = |it: bool| if it { 1.0 } else { 0.0 };
    set(Feature::Bias, 1.0);
    set(Feature::MeasureSame, flag(a.measure == b.measure && !a.measure_is_open()));
    set(Feature::MeasureOpen, flag(a.measure != b.measure));
    if let (Some(x), Some(y)) = (a.head, b.head) {
        set(Feature::HeadSame, flag(x == y));
        set(Feature::HeadDiffers, flag(x != y && (a.people.is_none() || b.people.is_none())));
    }
    if let (Some(x), Some(y)) = (a.people, b.people) {
        let narrower = x != y && (x == "everyone" || y == "everyone");
        set(Feature::PeopleSame, flag(x == y));
        set(Feature::PeopleNarrower, flag(narrower));
        set(Feature::PeopleDiffers, flag(x != y && !narrower));
    }
    if !a.counted.is_empty() && !b.counted.is_empty() {
        let shared = shared(&a.counted, &b.counted).count();
        let (x, y) = (a.counted.terms.len(), b.counted.terms.len());
        set(Feature::Qualifiers, shared as f64 / x.max(y) as f64);
        set(Feature::QualifierDiffers, flag(shared < x && shared < y));
    }
    let pair = |x: &Set, y: &Set| -> (f64, f64) {
        if x.is_empty() || y.is_empty() {
            return (0.0, 0.0);
        }
        let likeness = overlap(x, y, rarity);
        (likeness, flag(likeness == 0.0))
    };
    let (same, differs) = pair(&a.about, &b.about);
    set(Feature::About, same);
    set(Feature::AboutDiffers, differs);
    let (same, differs) = pair(&a.names, &b.names);
    set(Feature::Names, same);
    set(Feature::NamesDiffer, differs);
    let (same, differs) = pair(&a.places, &b.places);
    set(Feature::Places, same);
    set(Feature::PlacesDiffer, differs);
    set(Feature::Words, overlap(&a.words, &b.words, rarity));
    if let (Some(x), Some(y)) = (a.happened, b.happened) {
        set(Feature::HappenedSame, flag(x.intersects(y)));
        set(Feature::HappenedDiffers, flag(!x.intersects(y)));
    }
    if let (Some(x), Some(y)) = (a.date, b.date) {
        let same = (x.start, x.end) == (y.start, y.end);
        set(Feature::DateSame, flag(same));
        set(Feature::DateWithin, flag(!same && (x.covers(y) || y.covers(x))));
    }
    if a.value != 0 && a.value == b.value {
        set(Feature::ValueOdd, flag(a.odd));
        set(Feature::ValueSame, flag(!a.odd));
    }
    set(Feature::ScopeDiffers, flag(a.scope != b.scope));
    set(Feature::LeadBoth, flag(a.lead && b.lead));
    set(Feature::LeadOne, flag(a.lead != b.lead));
    out
}

/// The chance, 0 to 1, that two claims answer the same question.
pub(crate) fn score(features: &Features) -> f64 {
    let sum: f64 = features.iter().zip(&WEIGHTS).map(|(value, weight)| value * weight).sum();
    1.0 / (1.0 + (-sum).exp())
}

/// The members of both sets.
fn shared<'a>(a: &'a Set, b: &'a Set) -> impl Iterator<Item = TermId> + 'a {
    let b = &b.terms;
    let mut at = 0;
    a.terms.iter().copied().filter(move |term| {
        while at < b.len() && b[at] < *term {
            at += 1;
        }
        at < b.len() && b[at] == *term
    })
}

/// Shared weight over the mean of the lighter set's weight and of both sets' mean.
fn overlap(a: &Set, b: &Set, rarity: &Rarity) -> f64 {
    let (x, y) = (a.weight, b.weight);
    if x == 0.0 || y == 0.0 {
        return 0.0;
    }
    let both: f64 = shared(a, b).map(|it| rarity.weight(it)).sum();
    both / (0.5 * (x.min(y) + f64::midpoint(x, y)))
}
