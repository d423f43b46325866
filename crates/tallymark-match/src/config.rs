use std::collections::BTreeMap;

use tallymark_claim::{Attribution, Claim, Decimal, Measure, Origin, Term, fold_name};

/// How claims are matched and judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    pub(crate) similarity: f64,
    pub(crate) largest: usize,
    /// Percent, for a measure, or for all that have none of their own.
    tolerances: BTreeMap<Option<Measure>, Decimal>,
    /// A name, folded, and the one that it stands for, as given.
    aliases: BTreeMap<String, String>,
}

impl Config {
    /// The configuration that the accuracy figures are measured with.
    pub fn new() -> Config {
        Config {
            similarity: 0.3,
            largest: Config::LARGEST,
            tolerances: BTreeMap::new(),
            aliases: BTreeMap::new(),
        }
    }

    /// The most claims of a chain of links that are compared all with all, unless [`Config::largest`] says otherwise.
    pub const LARGEST: usize = 400;
    /// The least that [`Config::largest`] takes.
    pub const LEAST_OF_ALL: usize = 16;
    /// The most that [`Config::largest`] takes: work grows with the cube of it.
    pub const LARGEST_OF_ALL: usize = 4_000;

    /// The most claims of a chain of links, each like the next, that are compared all with all, at least 16.
    ///
    /// Of a longer chain only the strong links hold, as if every link were a question of its own: a
    /// thousand articles on one fire are put side by side, but by what they say in nearly the same
    /// words. [`Cluster::cut`](crate::Cluster::cut) tells where that was done.
    pub fn largest(mut self, claims: usize) -> Config {
        self.largest = claims.clamp(Config::LEAST_OF_ALL, Config::LARGEST_OF_ALL);
        self
    }

    /// The least score, 0 to 1, at which two claims are put side by side; outside values are clamped.
    pub fn similarity(mut self, least: f64) -> Config {
        self.similarity = if least.is_nan() { 1.0 } else { least.clamp(0.0, 1.0) };
        self
    }

    /// How many percent two figures of `measure` may lie apart and still be compatible; for `None`
    /// figures of all measures that have no tolerance of their own.
    ///
    /// Without a tolerance only what the words allow counts: "about", or the digits left out.
    pub fn tolerance(mut self, measure: Option<Measure>, percent: Decimal) -> Config {
        self.tolerances.insert(measure, percent.max(Decimal::ZERO));
        self
    }

    /// Says that `name` is another name of `canonical`: of a person, a body, a place.
    ///
    /// ```
    /// let config = tallymark_match::Config::new().alias("TLF", "Tarn Liberation Front");
    /// ```
    pub fn alias(mut self, name: &str, canonical: &str) -> Config {
        self.aliases.insert(fold_name(name), canonical.to_owned());
        self
    }

    /// Gives what claims are compared by the names that the aliases name; their quotes stay.
    pub fn rename(&self, claims: &mut [Claim]) {
        if self.aliases.is_empty() {
            return;
        }
        for claim in claims {
            let terms = claim.names.iter_mut().chain(&mut claim.places).chain(&mut claim.about);
            for Term { key, .. } in terms {
                if let Some(canonical) = self.aliases.get(&**key) {
                    *key = fold_name(canonical).into();
                }
            }
            if let Some(Attribution { name: Some(name), .. }) = &mut claim.attribution
                && let Some(canonical) = self.aliases.get(&fold_name(name))
            {
                name.clone_from(canonical);
            }
            if let Origin::Source(name) = &mut claim.origin
                && let Some(canonical) = self.aliases.get(&**name)
            {
                *name = fold_name(canonical).into();
            }
        }
    }

    /// The percent that two figures of these measures may lie apart; the stricter of the two.
    pub(crate) fn tolerated(&self, a: Measure, b: Measure) -> Decimal {
        let of = |it: Measure| {
            let own = self.tolerances.get(&Some(it)).or(self.tolerances.get(&None));
            own.copied().unwrap_or(Decimal::ZERO)
        };
        of(a).min(of(b))
    }
}

impl Default for Config {
    fn default() -> Config {
        Config::new()
    }
}

#[cfg(test)]
mod tests;
