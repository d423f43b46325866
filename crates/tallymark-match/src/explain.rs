use std::num::NonZeroUsize;

use tallymark_claim::Claim;

use crate::block;
use crate::row::{self, Family};
use crate::similarity::{self, Feature, Features};
use crate::weights::weights;

/// Two claims that were compared, with what each feature brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Index of the first claim.
    pub a: usize,
    /// Index of the second claim.
    pub b: usize,
    /// The chance, 0 to 1, that both answer the same question.
    pub score: f64,
    features: Features,
    family: Family,
}

impl Candidate {
    /// The family of questions whose weights apply: "toll", "unit", "money", "count", "date" and so on.
    pub fn family(&self) -> &'static str {
        self.family.as_str()
    }

    /// Each feature with its value and its weight; the score is the logistic of the sum of the products.
    pub fn contributions(&self) -> impl Iterator<Item = (Feature, f64, f64)> + '_ {
        Feature::ALL
            .iter()
            .zip(&self.features)
            .zip(weights(self.family))
            .map(|((feature, value), weight)| (*feature, *value, *weight))
    }
}

/// All pairs of claims that the matcher looks at, with their scores, sorted by place.
///
/// This is what [`crate::cluster`] links by, laid open: to see why two claims
/// stand in one row or do not, and to fit the weights.
pub fn candidates(claims: &[Claim]) -> Vec<Candidate> {
    let (rows, rarity) = row::rows(claims, NonZeroUsize::MIN);
    block::candidates(&rows, &rarity)
        .into_iter()
        .map(|(a, b)| {
            let (x, y) = (&rows[a as usize], &rows[b as usize]);
            let features = similarity::features(x, y, &rarity);
            Candidate {
                a: a as usize,
                b: b as usize,
                score: similarity::score(x, y, &rarity),
                features,
                family: x.family_with(y).unwrap_or(Family::Count),
            }
        })
        .collect()
}
