//! What a figure with a unit measures: money, lengths, shares.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::chunk;
use crate::claim::Measure;
use crate::frame::event::event_at;
use crate::frame::measure::carried;
use crate::frame::measure::{measure_in, role};
use crate::frame::{Found, Pair, Prior, Reader, Site, is_span, last_of};
use crate::quantity::unit::Dimension;
use crate::quantity::{Quantity, QuantityKind};
use crate::tag::Tag;
use crate::token::WordSet;

/// Words on either side that a rule reads, in tokens.
const BESIDE: usize = 8;

/// What money builds: the sum before such a word is its cost.
static BUILT: WordSet = WordSet::new(&[
    "airport",
    "barrier",
    "bridge",
    "building",
    "dam",
    "fence",
    "headquarters",
    "highway",
    "line",
    "pipeline",
    "plant",
    "program",
    "programme",
    "project",
    "railway",
    "rebuild",
    "rebuilding",
    "reconstruction",
    "redevelopment",
    "refit",
    "refurbishment",
    "renovation",
    "repair",
    "repairs",
    "road",
    "scheme",
    "stadium",
    "system",
    "tunnel",
    "upgrade",
    "wall",
]);
/// Units of money as nouns.
static MONEY: WordSet = WordSet::new(&[
    "dollars",
    "euros",
    "pounds",
    "rupees",
    "yen",
    "rubles",
    "francs",
    "pesos",
    "rials",
    "riyals",
    "crowns",
    "kronor",
    "kroner",
    "dinars",
    "dirhams",
    "shillings",
    "shekels",
    "yuan",
    "lira",
    "taka",
    "baht",
    "zloty",
    "forints",
]);

impl Reader<'_> {
    /// What a figure measures and counts; remembers it for a figure that goes on with it.
    pub(crate) fn measure(
        &mut self,
        site: &Site,
        quantity: &Quantity,
        counted: &Range<usize>,
    ) -> (Found, Range<usize>) {
        // "420 m (1,380 ft) underground": the conversion measures the same.
        if quantity.echo_of.is_some()
            && let Some((found, counted)) = &self.sized
        {
            return (*found, counted.clone());
        }
        let found = self.measure_of(site, quantity, counted);
        let counted = self.carried_count(site, &found, counted);
        if quantity.unit.is_some() {
            self.sized = Some((found, counted.clone()));
        }
        let prior = Prior {
            sentence: site.sentence,
            token: site.tokens.start,
            measure: found.measure,
            counted: counted.clone(),
        };
        if found.measure == Measure::Killed {
            self.killed = Some(site.sentence);
        }
        if found.measure.is_toll() {
            self.before = self.last.replace(prior.clone());
        }
        if found.measure.of_people() {
            self.told.insert(&self.prose.text()[quantity.number], found.measure);
        }
        if quantity.unit.is_none()
            && quantity.kind == QuantityKind::Count
            && let Some(first) = self.latest.replace(prior)
            && first.sentence == site.sentence
            && first.token + carried::BESIDE >= site.tokens.start
            && first.measure != found.measure
            && found.rule != "paired"
            && first.measure.is_toll()
            && found.measure.is_toll()
        {
            let (first, second) = (first.measure, found.measure);
            self.pair = Some(Pair { sentence: site.sentence, first, second });
        }
        (found, counted)
    }

    fn measure_of(&self, site: &Site, quantity: &Quantity, counted: &Range<usize>) -> Found {
        let plain = |measure, rule| Found { measure, rule, trigger: None };
        let dimension = quantity.unit.map(|it| it.dimension);
        match (quantity.kind, dimension) {
            (QuantityKind::Age, _) | (_, Some(Dimension::Age)) => plain(Measure::Age, "age"),
            // "$54.20 a share" is a price, whoever pays it.
            (QuantityKind::Money, _)
                if quantity.unit.is_some_and(|it| it.code.ends_with("/share")) =>
            {
                plain(Measure::Price, "per_share")
            }
            (QuantityKind::Money, _) | (_, Some(Dimension::Money)) => self.money(site, counted),
            (_, Some(Dimension::Percent | Dimension::PercentagePoint))
            | (QuantityKind::Percent | QuantityKind::Multiple, _) => {
                // "11 percent higher".
                let compared = self.prose.is_one_of(
                    site.tokens.end,
                    &["higher", "lower", "more", "less", "fewer", "above", "below"],
                );
                if quantity.change.is_some() || compared || quantity.kind == QuantityKind::Multiple
                {
                    plain(Measure::Change, "change")
                } else {
                    plain(Measure::Share, "share")
                }
            }
            (QuantityKind::Fraction, _) => plain(Measure::Share, "share"),
            (QuantityKind::Ordinal, _) if self.nth_to_die(quantity, counted) => {
                plain(Measure::Killed, "nth")
            }
            (QuantityKind::Ordinal, _) => plain(Measure::Rank, "rank"),
            (QuantityKind::Score, _) => plain(Measure::Votes, "score"),
            (_, Some(Dimension::Magnitude)) => plain(Measure::Magnitude, "magnitude"),
            (_, Some(Dimension::Length)) => self.length(site, counted),
            (_, Some(Dimension::Area)) => plain(Measure::Area, "area"),
            (_, Some(Dimension::Volume)) => plain(Measure::Volume, "volume"),
            (_, Some(Dimension::Mass)) => plain(Measure::Mass, "mass"),
            (_, Some(Dimension::Speed)) => plain(Measure::Speed, "speed"),
            (_, Some(Dimension::Temperature)) => plain(Measure::Temperature, "temperature"),
            (_, Some(Dimension::Time)) => plain(Measure::Duration, "duration"),
            (_, Some(_)) => plain(Measure::Other, "unit"),
            (_, None) if self.counts_money(counted) => self.money(site, counted),
            (_, None) if self.is_magnitude(site, quantity, counted) => {
                plain(Measure::Magnitude, "magnitude")
            }
            (_, None) => self.of_count(site, counted),
        }
    }

    /// "A [103rd] victim died", "the [14th] death": so many are dead by now; "the second death in a
    /// week" counts those of the week.
    fn nth_to_die(&self, quantity: &Quantity, counted: &Range<usize>) -> bool {
        const LEAST: Decimal = Decimal::TEN;
        let prose = self.prose;
        let Some(head) = last_of(counted) else {
            return false;
        };
        let dies = || {
            (counted.end..counted.end + 5).any(|at| {
                matches!(prose.lemma_letters(at), "die" | "succumb") && prose.tag(at).verb()
            })
        };
        let told = match prose.lemma_letters(head) {
            "death" | "fatality" => true,
            "victim" | "person" => dies(),
            _ => false,
        };
        told && quantity.read.low.is_some_and(|it| it >= LEAST)
    }

    /// "billions of dollars": the unit stands as the noun that is counted.
    fn counts_money(&self, counted: &Range<usize>) -> bool {
        let head = last_of(counted);
        head.is_some_and(|it| MONEY.has(&self.prose.tokens()[it], self.prose.text()))
    }

    /// "aftershocks of around 4.0", "a 5.9 earthquake": one decimal beside a quake.
    fn is_magnitude(&self, site: &Site, quantity: &Quantity, counted: &Range<usize>) -> bool {
        let prose = self.prose;
        let number = prose.text()[quantity.number].as_bytes();
        let decimal = matches!(number, [b'1'..=b'9', b'.', b'0'..=b'9']);
        let from = site.tokens.start.saturating_sub(BESIDE).max(site.clause.start);
        let to = counted.end.max(site.tokens.end + 4).min(site.sentence_tokens.end);
        // "the institute measured it at 6.9", where the news is a quake.
        let news = self.article.event.is_some_and(|it| it.key == "earthquake");
        let put = || {
            counted.is_empty()
                && site.tokens.start > from
                && prose.is_one_of(site.tokens.start - 1, &["at", "to", "as", "of", "was", "from"])
                && (from..site.tokens.start).any(|at| {
                    matches!(
                        prose.lemma_letters(at),
                        "measure"
                            | "have"
                            | "put"
                            | "register"
                            | "revise"
                            | "rate"
                            | "downgrade"
                            | "upgrade"
                            | "reading"
                            | "estimate"
                            | "record"
                            | "give"
                            | "figure"
                    )
                })
        };
        decimal
            && ((from..to).any(|at| {
                matches!(event_at(prose, at), Some("earthquake" | "aftershock" | "foreshock"))
            }) || news && put())
    }

    /// The nearest word that says what the money is for.
    fn money(&self, site: &Site, counted: &Range<usize>) -> Found {
        let prose = self.prose;
        if let Some(found) = self.money_for(site) {
            return found;
        }
        let end = counted.end.max(site.tokens.end);
        let from = site.tokens.start.saturating_sub(BESIDE).max(site.sentence_tokens.start);
        let to = (end + BESIDE).min(site.sentence_tokens.end);
        let left = (from..site.tokens.start).rev();
        let right = site.tokens.end..to;
        let mut best: Option<(usize, Measure, usize)> = None;
        for (distance, at) in left.enumerate().chain(right.enumerate()) {
            if matches!(prose.tag(at), Tag::Proper | Tag::Number) {
                continue;
            }
            // "[pay] $900 million in compensation": what for tells more than that it is paid.
            let weak = matches!(prose.lemma_letters(at), "pay" | "raise" | "share" | "cut");
            let distance = if weak { distance + BESIDE } else { distance };
            let nearer = best.is_none_or(|(least, _, _)| distance < least);
            if nearer && let Some(measure) = measure_in(prose, at, &[role::MONEY]) {
                best = Some((distance, measure, at));
            }
        }
        match best {
            Some((_, measure, at)) => Found { measure, rule: "money", trigger: Some(at) },
            None => Found { measure: Measure::Money, rule: "money", trigger: None },
        }
    }

    /// "a $407 million [wall]", "the €300m [loan]": the noun that the money stands before.
    fn money_for(&self, site: &Site) -> Option<Found> {
        let prose = self.prose;
        let next = site.tokens.end + usize::from(prose.tag(site.tokens.end) == Tag::Hyphen);
        let phrase = chunk::noun_phrase_from(prose, next)?;
        // "A $11 million renovation [last year]".
        let when = phrase.len() > 2
            && is_span(prose.lemma_letters(phrase.end - 1))
            && prose.is_one_of(phrase.end - 2, &["last", "this", "next"]);
        let noun = phrase.end - if when { 3 } else { 1 };
        let found = |measure| Some(Found { measure, rule: "money_for", trigger: Some(noun) });
        if !prose.tag(noun).nominal() || prose.tag(next) == Tag::Determiner {
            return None;
        }
        if let Some(measure) = measure_in(prose, noun, &[role::MONEY]) {
            return found(measure);
        }
        BUILT.has(&prose.tokens()[noun], prose.text()).then(|| found(Measure::Cost))?
    }

    /// "58 km [south-west of]", "10 km [deep]", "three inches of [rain]", "the 12-mile [fence]".
    fn length(&self, site: &Site, counted: &Range<usize>) -> Found {
        const DEEP: &[&str] = &["deep", "depth", "below", "underground", "beneath"];
        const FEET: &[&str] = &["foot", "feet", "ft", "meter", "metre", "meters", "metres", "m"];
        const WET: &[&str] = &["rain", "rainfall", "snow", "snowfall", "precipitation"];
        const AWAY: &[&str] = &[
            "from",
            "away",
            "off",
            "outside",
            "inland",
            "offshore",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northern",
            "southern",
            "eastern",
            "western",
            "downstream",
            "upstream",
            "due",
            "distant",
            "radius",
            "further",
            "farther",
            "within",
            "distance",
            "apart",
        ];
        let prose = self.prose;
        let has = |range: Range<usize>, words: &[&str]| {
            range.into_iter().find(|&at| prose.is_one_of(at, words))
        };
        let end = site.tokens.end;
        let right = |n: usize| end..(end + n).min(site.sentence_tokens.end);
        let left = |n: usize| {
            site.tokens.start.saturating_sub(n).max(site.sentence_tokens.start)..site.tokens.start
        };
        let found = |measure, rule, trigger| Found { measure, rule, trigger };
        let size = |words: &[&str]| {
            let adjacent = end + usize::from(prose.tag(end) == Tag::Hyphen);
            has(adjacent..(adjacent + 1).min(site.sentence_tokens.end), words)
        };
        if let Some(at) = size(&["wide", "across", "broad"]) {
            return found(Measure::Width, "width", Some(at));
        }
        // "the wall will stand up to 5.5 meters", "a 220-foot tower".
        let stands = left(6).rev().find(|&at| {
            prose.is_one_of(at, &["stand", "stands", "stood", "rise", "rises", "rose"])
                && !prose.is_one_of(at + 1, &["at", "by", "from", "to"])
        });
        let tower = counted.end.checked_sub(1).filter(|&it| {
            !counted.is_empty()
                && matches!(
                    prose.lemma_letters(it),
                    "tower" | "skyscraper" | "building" | "chimney" | "wave" | "surge" | "statue"
                )
        });
        // "an 18-foot steel wall": so many feet of a wall are its height; "a 600-foot wall" is that long.
        let wall = counted.end.checked_sub(1).filter(|&it| {
            let feet = site.tokens.clone().any(|at| prose.is_one_of(at, FEET));
            let low = site.tokens.clone().any(|at| {
                prose.word(at).split_once(['.', '-']).map_or(prose.word(at), |it| it.0).len() <= 2
                    && prose.tag(at) == Tag::Number
            });
            let tied = site.tokens.clone().any(|at| prose.tag(at) == Tag::Hyphen)
                || prose.tag(end) == Tag::Hyphen;
            !counted.is_empty()
                && tied
                && low
                && feet
                && matches!(prose.lemma_letters(it), "wall" | "fence" | "barrier" | "mast" | "dike")
        });
        // "67 meters above the ground", "at an altitude of 900 meters", "cruising at 38,000 feet".
        let level = &["altitude", "height", "elevation", "cruising", "flying", "flew"];
        let above = (end..end + 1).find(|&at| prose.is_word(at, "above")).or_else(|| {
            let at = has(left(3), level)?;
            (site.tokens.clone().any(|it| prose.is_one_of(it, FEET))).then_some(at)
        });
        if let Some(at) = size(&["tall", "high"]).or(stands).or(tower).or(wall).or(above) {
            return found(Measure::Height, "height", Some(at));
        }
        // "58 km (36 miles) from": another writing of the figure stands between.
        let close = (end + 1..(end + 7).min(site.sentence_tokens.end))
            .find(|&at| prose.is_word(end, "(") && prose.is_word(at, ")"));
        let behind = |n: usize| close.map(|it| it + 1..(it + n).min(site.sentence_tokens.end));
        // "2 km under the surface", "lies 40 meters down", "in 900 feet of water".
        let next = |word: &str, after: &[&str]| {
            (prose.is_word(end, word)
                && prose.is_one_of(end + 1 + usize::from(prose.is_word(end + 1, "the")), after))
            .then_some(end)
        };
        let under = next("under", &["surface", "ground", "water", "sea", "earth", "seabed"])
            .or_else(|| next("of", &["water"]))
            .or_else(|| {
                (prose.is_word(end, "down") && prose.tag(end + 1) == Tag::Punct).then_some(end)
            });
        if let Some(at) = has(right(3), DEEP)
            .or(under)
            .or_else(|| has(left(4), &["shallower", "deeper"]))
            .or_else(|| has(left(4), &DEEP[..2]))
            .or_else(|| has(behind(2)?, DEEP))
        {
            return found(Measure::Depth, "depth", Some(at));
        }
        if let Some(at) = has(right(3), WET).or_else(|| has(left(5), WET)) {
            return found(Measure::Rainfall, "rainfall", Some(at));
        }
        // "(36 miles) south-west": the bracket closes first.
        let after = end + usize::from(prose.is_word(end, ")"));
        let near = after..(after + 2).min(site.sentence_tokens.end);
        // "the 1,900-mile southwest border" is that long.
        let attached = prose.tag(end) == Tag::Hyphen
            || prose.tag(site.tokens.end - 1) == Tag::Hyphen
            || prose.tag(after + 1).nominal()
                && !prose.is_one_of(after + 1, AWAY)
                && !prose.is_one_of(after, &["from", "off", "outside"]);
        if let Some(at) =
            has(near, AWAY).filter(|_| !attached).or_else(|| has(left(2), &["within", "distance"]))
        {
            return found(Measure::Distance, "distance", Some(at));
        }
        if let Some(at) = behind(3).and_then(|it| has(it, AWAY)) {
            return found(Measure::Distance, "distance", Some(at));
        }
        // "2,400 meters long", "a length of 2,400 meters"; "five meters of steel" may be any side of it.
        match size(&["long"]).or_else(|| has(left(4), &["length"])) {
            Some(at) => found(Measure::Length, "length", Some(at)),
            None => found(Measure::Length, "extent", None),
        }
    }
}
