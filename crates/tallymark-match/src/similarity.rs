//! How alike two claims are, as a sum that people can read.
//!
//! Each feature adds its value times its weight; the sum goes through the
//! logistic function. Every family of questions (tolls, measurements, money,
//! counts, dates) has weights of its own, since a place tells much of a
//! distance and little of a toll. A different figure is never evidence
//! against, but for magnitudes; an equal one is a little evidence for.

use tallymark_claim::steps::step;
use tallymark_claim::{Date, Grain, Measure, Period, Scope};

use crate::row::{BACKGROUND_DAYS, Family, Flag, Name, Row, Set, in_both};
use crate::terms::{Rarity, TermId};
use crate::weights::weights;

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
    MeasureSame = "measure_same", "Both measure the same.";
    MeasureKin = "measure_kin", "The measures are kin, or the words suggest the same.";
    MeasureOpen = "measure_open", "The measures differ, and one of them says little.";
    HeadSame = "head_same", "The same noun is counted.";
    HeadAbout = "head_about", "What one counts, the other is about.";
    HeadDiffers = "head_differs", "Different nouns are counted.";
    CountedOne = "counted_one", "Only one says what is counted.";
    PeopleSame = "people_same", "The same class of people.";
    PeopleDiffers = "people_differs", "Two classes of people.";
    PeopleNarrower = "people_narrower", "A class of people against people at large; half for a class that says only what they did.";
    PeoplesDiffer = "peoples_differ", "Different peoples, or one of a people and one of all.";
    QualifierDiffers = "qualifier_differs", "One has a counted word that the other lacks.";
    Qualifiers = "qualifiers", "Share of the counted words that both have.";
    SentenceSame = "sentence_same", "One sentence tells both: side by side, not again.";
    Restated = "restated", "One article tells both, one of them in its headline or key points.";
    NothingShared = "nothing_shared", "No happening, name, place or word in common.";
    EventSame = "event_same", "The same happening, which is not what both articles are about.";
    EventNames = "event_names", "Happenings of one kind with two names: two hurricanes.";
    EventDate = "event_date", "The same such happening, and dates that cover each other.";
    EraSame = "era_same", "Both are background of one time.";
    EraDiffers = "era_differs", "One is background, or both are of different times.";
    EraNames = "era_names", "Times and names both differ.";
    About = "about", "What they are about, weighted by rarity.";
    AboutDiffers = "about_differs", "Both say what they are about, and share nothing.";
    MainBoth = "main_both", "Both are about what their articles are about.";
    MainOne = "main_one", "Just one is about what its article is about.";
    Aftershock = "aftershock", "One is of an aftershock, the other is not.";
    Names = "names", "Names that both have, weighted by rarity.";
    NamesDiffer = "names_differ", "Both have names, and share none.";
    Places = "places", "Places that both have.";
    PlacesDiffer = "places_differ", "Both have places, and share none.";
    WhereDiffers = "where_differs", "Both have names, and share neither a name nor a place.";
    Words = "words", "Content words of the clause that both have, weighted by rarity.";
    ValueOdd = "value_odd", "The same odd figure.";
    ValueSame = "value_same", "The same round figure.";
    ValueNear = "value_near", "Figures within 2 percent of each other, units converted.";
    ScopeDiffers = "scope_differs", "One covers a part, the other the whole.";
    RegionOne = "region_one", "One counts for one place of several, the other does not.";
    RegionsDiffer = "regions_differ", "Each counts for one place of several, and not for the same.";
    SiteOne = "site_one", "One counts people at one site, the other does not.";
    RunningOne = "running_one", "One counts since some day of long ago, the other does not.";
    MoreOne = "more_one", "One counts people killed besides those counted before.";
    AssertedOne = "asserted_one", "One is asserted, the other denied, planned or supposed.";
    LeadBoth = "lead_both", "Both stand in the opening of their articles.";
    DateSame = "date_same", "Two dates are the same.";
    DateWithin = "date_within", "One date lies within the other.";
    DateNight = "date_night", "One date is the night or morning next to the other.";
    DateMain = "date_main", "The same date or night, and both articles tell it most often.";
    DateMainOff = "date_main_off", "The same date, told most often, of something that one article hardly tells of else.";
    DateWords = "date_words", "The same or a covering date, and shared words of the clause.";
    DateAbout = "date_about", "The same or a covering date, and the same happening.";
    SpeechBoth = "speech_both", "Both dates only say when somebody spoke.";
    SpeechOne = "speech_one", "One date says when somebody spoke, the other when something happened.";
}

/// The number of features.
pub(crate) const COUNT: usize = Feature::ALL.len();

/// The value of each feature, most of them 0 to 1.
pub(crate) type Features = [f64; COUNT];

/// Figures this near, as a share of the larger, are hardly near by chance.
const NEAR: f64 = 0.02;
/// Days between two articles from which on the happening of the one is not news in the other.
const YEARS_APART: i32 = 365;

/// The features of two comparable rows; the same whichever comes first.
pub(crate) fn features(a: &Row, b: &Row, rarity: &Rarity) -> Features {
    step(COUNT);
    let mut out = [0.0; COUNT];
    each(a, b, rarity, &mut |feature, value| out[feature as usize] = value);
    out
}

/// The chance, 0 to 1, that two claims of one gate answer the same question; 0 where they are never compared.
pub(crate) fn score(a: &Row, b: &Row, rarity: &Rarity) -> f64 {
    let Some(family) = a.family_within(b) else { return 0.0 };
    let weights = weights(family);
    let mut sum = 0.0;
    each(a, b, rarity, &mut |feature, value| sum += weights[feature as usize] * value);
    logistic(sum)
}

/// The logistic function.
pub(crate) fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

/// Calls `set` once for each feature that is not 0, in one fixed order.
fn each(a: &Row, b: &Row, rarity: &Rarity, set: &mut impl FnMut(Feature, f64)) {
    let shared = Shared::of(a, b, rarity);
    set(Feature::Bias, 1.0);
    counted(a, b, shared.counted, set);
    happening(a, b, &shared, set);
    names_and_words(&shared, set);
    if let (Some(x), Some(y)) = (a.date, b.date) {
        dates((a, x), (b, y), &shared, set);
    }
    let (both, one) = (a.flags.both(b.flags), a.flags.one(b.flags));
    let equal = a.value != 0 && a.value == b.value;
    flag(set, Feature::ValueOdd, equal && a.is(Flag::Odd));
    flag(set, Feature::ValueSame, equal && !a.is(Flag::Odd));
    // "half" here and "50 percent" there: shares of tens are told of everything.
    let tens = a.gate.is_share() && (a.size * 10.0).fract() == 0.0;
    let near =
        a.size != 0.0 && !tens && (a.size - b.size).abs() <= NEAR * a.size.abs().max(b.size.abs());
    flag(set, Feature::ValueNear, near && (a.value != b.value || a.unit != b.unit));
    // "among them two officers" and "43 officers were killed": all officers, told as a part or not.
    let class = || {
        a.people.is_some_and(|it| it != Name::EVERYONE) && a.people == b.people
            || a.peoples != 0 && a.peoples == b.peoples
    };
    // A headline leaves out "in the last month".
    let one_article = a.document == b.document;
    let restated = one_article && one.has(Flag::Summary) && a.people == b.people;
    let whole = |it: &Row| matches!(it.scope, Scope::Part | Scope::Whole);
    let told = || {
        restated && a.scope != Scope::Part && b.scope != Scope::Part
            || whole(a) && whole(b) && class()
    };
    let scopes = a.scope != b.scope;
    let one_scope = |scope: Scope| scopes && (a.scope == scope || b.scope == scope);
    if scopes && !told() {
        // "Five of the dead were found in cars": nothing but their being a part tells them apart.
        let part = one_scope(Scope::Part) && one_scope(Scope::Whole);
        let nameless = part && a.people == Some(Name::EVERYONE) && a.people == b.people;
        set(Feature::ScopeDiffers, if nameless { 4.0 } else { 1.0 });
    }
    flag(set, Feature::SiteOne, one_scope(Scope::Site));
    flag(set, Feature::RegionOne, one.has(Flag::Region));
    let sites = !scopes && a.scope == Scope::Site;
    flag(set, Feature::RegionsDiffer, sites && shared.places_differ());
    flag(set, Feature::RunningOne, one_scope(Scope::Running) && !restated);
    flag(set, Feature::MoreOne, one.has(Flag::More));
    flag(set, Feature::AssertedOne, one.has(Flag::Asserted));
    flag(set, Feature::LeadBoth, both.has(Flag::Lead));
    if one_article {
        flag(set, Feature::SentenceSame, a.sentence == b.sentence && !a.echoes(b));
        flag(set, Feature::Restated, restated);
    }
    if shared.is_nothing() {
        let silent = names_nothing(a) || names_nothing(b);
        set(Feature::NothingShared, if silent { 0.5 } else { 1.0 });
    }
}

/// Whether nothing but the words of its clause tells what the row is of.
fn names_nothing(row: &Row) -> bool {
    row.about().is_empty() && row.names().is_empty() && row.places().is_empty()
}

/// Sets a feature that is so or not.
#[inline]
fn flag(set: &mut impl FnMut(Feature, f64), feature: Feature, it: bool) {
    if it {
        set(feature, 1.0);
    }
}

/// What two rows have in common, each 0 to 1.
struct Shared {
    about: f64,
    names: f64,
    places: f64,
    words: f64,
    /// How many words of what is counted.
    counted: usize,
    /// Whether both say what they are about.
    both_about: bool,
    /// Whether both have names.
    both_names: bool,
    /// Whether both have places.
    both_places: bool,
}

impl Shared {
    #[inline]
    fn of(a: &Row, b: &Row, rarity: &Rarity) -> Shared {
        let words = overlap(a.words(), b.words(), rarity);
        // Two reports of one thing differ in their words alone, more often than not.
        if a.sets.differ_in_words_alone(&b.sets) {
            let [both_about, both_names, both_places] =
                [a.about(), a.names(), a.places()].map(|it| !it.is_empty());
            return Shared {
                about: f64::from(both_about),
                names: f64::from(both_names),
                places: f64::from(both_places),
                words,
                counted: a.counted().terms().len(),
                both_about,
                both_names,
                both_places,
            };
        }
        let mut counted = 0;
        in_both(a.counted().terms(), b.counted().terms(), |_| counted += 1);
        Shared {
            about: overlap(a.about(), b.about(), rarity),
            names: overlap(a.names(), b.names(), rarity),
            places: overlap(a.places(), b.places(), rarity),
            words,
            counted,
            both_about: !a.about().is_empty() && !b.about().is_empty(),
            both_names: !a.names().is_empty() && !b.names().is_empty(),
            both_places: !a.places().is_empty() && !b.places().is_empty(),
        }
    }

    /// Whether both say what they are about, and share nothing of it.
    fn about_differ(&self) -> bool {
        self.both_about && self.about == 0.0
    }

    /// Whether both have names, and share none.
    fn names_differ(&self) -> bool {
        self.both_names && self.names == 0.0
    }

    /// Whether both have places, and share none.
    fn places_differ(&self) -> bool {
        self.both_places && self.places == 0.0
    }

    fn is_nothing(&self) -> bool {
        self.about + self.names + self.places + self.words == 0.0
    }
}

/// What is measured and counted.
fn counted(a: &Row, b: &Row, both: usize, set: &mut impl FnMut(Feature, f64)) {
    let same = a.measure == b.measure;
    let kin = !same && a.family == Family::Toll && b.family == a.family;
    // Anything lasts, and is a share of something: that two do says little.
    let open =
        matches!(a.measure, Measure::Duration | Measure::Share | Measure::Change | Measure::Other);
    flag(set, Feature::MeasureSame, same && !open);
    flag(set, Feature::MeasureKin, kin);
    flag(set, Feature::MeasureOpen, !same && !kin);
    if let (None, _) | (_, None) = (a.people, b.people)
        && let (Some(x), Some(y)) = (a.head, b.head)
    {
        flag(set, Feature::HeadSame, x == y);
        flag(set, Feature::HeadDiffers, x != y);
        flag(set, Feature::HeadAbout, x != y && (a.about().has(y) || b.about().has(x)));
    }
    let loose = a.is(Flag::Loose) || b.is(Flag::Loose);
    let unsaid = loose && (a.peoples == 0 || b.peoples == 0);
    flag(set, Feature::PeoplesDiffer, a.peoples != b.peoples && !unsaid);
    flag(set, Feature::CountedOne, a.counted().is_empty() != b.counted().is_empty());
    let most = a.counted().terms().len().max(b.counted().terms().len());
    let extra = |row: &Row| row.qualifiers > u8::from(row.head.is_some());
    flag(set, Feature::QualifierDiffers, (extra(a) || extra(b)) && both < most);
    // "40 people", "300 people": the one word that both have says nothing.
    let bare = a.people == Some(Name::EVERYONE) && a.people == b.people && most == 1;
    if both > 0 && !(bare && a.family == Family::Count && b.family == Family::Count) {
        set(Feature::Qualifiers, both as f64 / most as f64);
    }
    if let (Some(x), Some(y)) = (a.people, b.people) {
        // "22 miners died" may be all; "of the dead, 22 were miners" is not.
        let part = a.scope == Scope::Part || b.scope == Scope::Part;
        people((x, y), part, set);
    }
}

/// Which classes of people; `part` where one is told as a part.
fn people((x, y): (Name, Name), part: bool, set: &mut impl FnMut(Feature, f64)) {
    let role = || !part && (x.is_role() || y.is_role());
    // "members of the security forces" may be police or soldiers.
    let armed = |it| matches!(it, Name::SECURITY | Name::OFFICER | Name::SOLDIER);
    if x == y {
        set(Feature::PeopleSame, 1.0);
    } else if (x == Name::SECURITY || y == Name::SECURITY) && armed(x) && armed(y) {
        set(Feature::PeopleNarrower, 0.5);
    } else if (x == Name::EVERYONE || y == Name::EVERYONE) && x != Name::ANIMAL && y != Name::ANIMAL
    {
        set(Feature::PeopleNarrower, if role() { 0.5 } else { 1.0 });
    } else {
        set(Feature::PeopleDiffers, 1.0);
    }
}

/// Which happening or thing.
fn happening(a: &Row, b: &Row, shared: &Shared, set: &mut impl FnMut(Feature, f64)) {
    if shared.about > 0.0 {
        set(Feature::About, shared.about);
    }
    let apart = match (a.era, b.era) {
        (Some(x), Some(y)) => {
            flag(set, Feature::EraSame, x.intersects(y));
            !x.intersects(y)
        }
        (None, None) => {
            a.is(Flag::Background) != b.is(Flag::Background) && one_toll(a, b)
                || far_apart(a, b, shared)
        }
        // The background of the one may be the news of the other.
        (Some(era), None) => !is_news(era, b),
        (None, Some(era)) => !is_news(era, a),
    };
    let apart = apart || elsewhere(a, b, shared) || other_day(a, b) || other_quake(a, b);
    flag(set, Feature::EraDiffers, apart);
    flag(set, Feature::EraNames, apart && shared.names_differ());
    flag(set, Feature::AboutDiffers, shared.about_differ());
    flag(set, Feature::EventSame, same_event(a, b));
    let named = (a.event_name, b.event_name);
    flag(set, Feature::EventNames, matches!(named, (Some(x), Some(y)) if x != y));
    let (both, one) = (a.flags.both(b.flags), a.flags.one(b.flags));
    flag(set, Feature::MainBoth, both.has(Flag::Main));
    flag(set, Feature::MainOne, one.has(Flag::Main));
    flag(set, Feature::Aftershock, one.has(Flag::Aftershock));
}

/// Whether both are of one happening that is not what both articles are about.
fn same_event(a: &Row, b: &Row) -> bool {
    a.event.is_some() && a.event == b.event && !a.flags.both(b.flags).has(Flag::Main)
}

/// Whether `era`, background in one article, is when the news of the other happened.
fn is_news(era: Period, row: &Row) -> bool {
    match (row.happened, row.published) {
        (Some(happened), _) => era.intersects(happened),
        // "The fire killed 12": shortly before the article.
        (None, Some(published)) => {
            // What something cost or was fined is told for a year.
            let days = if row.family == Family::Money { YEARS_APART } else { BACKGROUND_DAYS };
            era.start <= published && published.days_since(era.end) <= days
        }
        (None, None) => false,
    }
}

/// Whether what the one dates is when the other's happened, or its news: "the breach of 2017" and
/// a report of that year that dates nothing.
fn meet(a: &Row, b: &Row) -> bool {
    match (a.happened, b.happened) {
        (Some(when), _) => is_news(when, b),
        (None, Some(when)) => is_news(when, a),
        (None, None) => false,
    }
}

/// Whether both are told once a happening.
fn one_toll(a: &Row, b: &Row) -> bool {
    let once = |it: &Row| matches!(it.family, Family::Toll | Family::Event);
    once(a) && once(b)
}

/// Whether both happened on days of their own, in places of their own.
fn elsewhere(a: &Row, b: &Row, shared: &Shared) -> bool {
    let days = match (a.happened, b.happened) {
        (Some(x), Some(y)) => x.grain == Grain::Day && y.grain == Grain::Day && !x.intersects(y),
        _ => false,
    };
    // "On Saturday, a dozen died in a quake in eastern Norland": one of them tells its place.
    let placed = !(a.places().is_empty() && b.places().is_empty());
    days && one_toll(a, b) && placed && shared.places == 0.0 && shared.names_differ()
}

/// Whether two crowds gathered on days of their own: last week's march and this week's.
///
/// One without a day gathered shortly before its article.
#[inline]
fn other_day(a: &Row, b: &Row) -> bool {
    let crowds = a.measure == Measure::Attendance && b.measure == Measure::Attendance;
    crowds && on_other_days(a, b)
}

fn on_other_days(a: &Row, b: &Row) -> bool {
    const DAYS: i32 = 1;
    const NEWS_DAYS: i32 = 5;
    let day = |it: &Row| it.happened.filter(|it| it.grain == Grain::Day).map(|it| it.start);
    let apart = |x: Date, y: Date, days: i32| x.days_since(y).abs() > days;
    let off_the_news = |x: Date, row: &Row| {
        row.happened.is_none() && row.published.is_some_and(|it| apart(x, it, NEWS_DAYS))
    };
    match (day(a), day(b)) {
        (Some(x), Some(y)) => apart(x, y, DAYS),
        (Some(x), None) => off_the_news(x, b),
        (None, Some(y)) => off_the_news(y, a),
        (None, None) => false,
    }
}

/// Whether two magnitudes are too far apart for any two readings of one quake.
///
/// The one place where a figure tells against: from 5.9 to 4.8 the ground moves a twelfth as much.
fn other_quake(a: &Row, b: &Row) -> bool {
    const APART: f64 = 1.1;
    let both = a.measure == Measure::Magnitude && b.measure == Measure::Magnitude;
    both && a.size != 0.0 && b.size != 0.0 && (a.size - b.size).abs() >= APART
}

/// Whether the articles are years apart, so that each tells of a happening of its own time.
#[inline]
fn far_apart(a: &Row, b: &Row, shared: &Shared) -> bool {
    match (a.published, b.published) {
        (Some(x), Some(y)) if shared.names == 0.0 && x.year() != y.year() => {
            one_toll(a, b) && !meet(a, b) && x.days_since(y).abs() > YEARS_APART
        }
        _ => false,
    }
}

fn names_and_words(shared: &Shared, set: &mut impl FnMut(Feature, f64)) {
    for (feature, value) in [
        (Feature::Names, shared.names),
        (Feature::Places, shared.places),
        (Feature::Words, shared.words),
    ] {
        if value > 0.0 {
            set(feature, value);
        }
    }
    if shared.names_differ() {
        set(Feature::NamesDiffer, 1.0);
        if shared.places == 0.0 {
            set(Feature::WhereDiffers, 1.0);
        }
    }
    if shared.places_differ() {
        set(Feature::PlacesDiffer, 1.0);
    }
}

#[inline(never)] // few figures are dates
fn dates(
    (a, x): (&Row, Period),
    (b, y): (&Row, Period),
    shared: &Shared,
    set: &mut impl FnMut(Feature, f64),
) {
    let same = (x.start, x.end) == (y.start, y.end);
    let within = !same && (x.covers(y) || y.covers(x));
    let night = night(a, x, b, y) || night(b, y, a, x);
    if (same || within) && shared.words > 0.0 {
        set(Feature::DateWords, shared.words);
    }
    if (same || within) && shared.about > 0.0 {
        set(Feature::DateAbout, shared.about);
    }
    let (both, one) = (a.flags.both(b.flags), a.flags.one(b.flags));
    let main = (same || night) && both.has(Flag::MainDate);
    flag(set, Feature::DateSame, same);
    flag(set, Feature::DateWithin, within);
    flag(set, Feature::DateNight, night);
    flag(set, Feature::DateMain, main);
    flag(set, Feature::DateMainOff, main && !both.has(Flag::OnTopic));
    flag(set, Feature::EventDate, (same || within) && same_event(a, b));
    flag(set, Feature::SpeechBoth, both.has(Flag::Speech));
    flag(set, Feature::SpeechOne, one.has(Flag::Speech));
}

/// Whether `b` is the day after `a`, and one of them is told by its night: "Monday night" in one zone is Tuesday in another.
fn night(a: &Row, x: Period, b: &Row, y: Period) -> bool {
    let days = x.start == x.end && y.start == y.end && y.start.days_since(x.start) == 1;
    days && (a.is(Flag::Late) || b.is(Flag::Early))
}

/// Shared weight over the mean of the lighter set's weight and of both sets' mean; 0 only where nothing is shared.
#[inline]
fn overlap(a: Set<'_>, b: Set<'_>, rarity: &Rarity) -> f64 {
    if a.may_meet(b) {
        shared((a.terms(), a.weight()), (b.terms(), b.weight()), rarity)
    } else {
        0.0
    }
}

/// As [`overlap`], of two sets of sorted terms and what each of them weighs.
fn shared((a, x): (&[TermId], f64), (b, y): (&[TermId], f64), rarity: &Rarity) -> f64 {
    if a == b {
        return 1.0;
    }
    let mut both = 0.0;
    in_both(a, b, |it| both += rarity.weight(it));
    // Far from all limits, so that the mean needs no care.
    both / (0.5 * (x.min(y) + 0.5 * (x + y)))
}
