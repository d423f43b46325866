use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use tallymark_claim::{Bound, Claim, Decimal, Modality, Origin, Value};

use crate::cluster::{Cluster, Extreme};
use crate::verdict::day_of;

/// How a project picks one figure of several; none is applied unless it is asked for.
///
/// Each follows what the project publishes of its method; none says what is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Policy {
    /// The figure that most independent origins state, then the latest, then the lower.
    ///
    /// After the Uppsala Conflict Data Program, whose best estimate is the
    /// most reliable one; reliability itself is for its coders to judge.
    Ucdp,
    /// The lowest figure, with vague words coded as tens 10, dozens 12, hundreds 100.
    ///
    /// After the Armed Conflict Location & Event Data project, which takes the
    /// most conservative estimate available.
    Acled,
    /// No single figure: Iraq Body Count publishes a minimum and a maximum.
    Ibc,
    /// The figure with the latest as-of date, then the higher.
    Latest,
    /// The median of one figure an origin, the lower of two.
    Median,
}

impl Policy {
    /// All policies.
    pub const ALL: &[Policy] =
        &[Policy::Ucdp, Policy::Acled, Policy::Ibc, Policy::Latest, Policy::Median];

    /// The name that reports and options use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Policy::Ucdp => "ucdp",
            Policy::Acled => "acled",
            Policy::Ibc => "ibc",
            Policy::Latest => "latest",
            Policy::Median => "median",
        }
    }

    /// The figure that the policy picks of a cluster's asserted figures; `None` for dates.
    pub fn best(self, cluster: &Cluster, claims: &[Claim]) -> Option<Extreme> {
        let mut figures: Vec<Extreme> =
            cluster.claims.iter().filter_map(|at| coded(*at, claims)).collect();
        figures.sort_by_key(|it| (it.value, it.claim));
        match self {
            Policy::Ibc => None,
            Policy::Acled => figures.first().copied(),
            Policy::Latest => {
                figures.into_iter().max_by_key(|it| (day_of(&claims[it.claim]), it.value))
            }
            Policy::Ucdp => most_told(&figures, claims),
            Policy::Median => {
                let mut of: BTreeMap<&Origin, Extreme> = BTreeMap::new();
                for it in figures {
                    of.entry(&claims[it.claim].origin).or_insert(it);
                }
                let mut each: Vec<Extreme> = of.into_values().collect();
                each.sort_by_key(|it| (it.value, it.claim));
                each.get(each.len().saturating_sub(1) / 2).copied()
            }
        }
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Policy {
    type Err = UnknownPolicy;

    fn from_str(name: &str) -> Result<Policy, UnknownPolicy> {
        Policy::ALL.iter().copied().find(|it| it.as_str() == name).ok_or(UnknownPolicy)
    }
}

/// No policy has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such policy: ucdp, acled, ibc, latest and median are known")]
pub struct UnknownPolicy;

/// The figure as a coder would write it down: the end that the words vouch for.
fn coded(at: usize, claims: &[Claim]) -> Option<Extreme> {
    let claim = &claims[at];
    if !matches!(claim.modality, Modality::Stated | Modality::Reported) {
        return None;
    }
    let Value::Number(quantity) = &claim.value else { return None };
    let value: Decimal = match quantity.bound {
        Bound::Vague => quantity.entailed.low?,
        _ => quantity.read.low.or(quantity.read.high)?,
    };
    Some(Extreme { value, claim: at })
}

/// Of figures sorted by value, the one that most origins state.
fn most_told(figures: &[Extreme], claims: &[Claim]) -> Option<Extreme> {
    let runs = figures.chunk_by(|x, y| x.value == y.value);
    let told = |run: &[Extreme]| {
        let mut origins: Vec<&Origin> = run.iter().map(|it| &claims[it.claim].origin).collect();
        origins.sort_unstable();
        origins.dedup();
        (origins.len(), run.iter().map(|it| day_of(&claims[it.claim])).max())
    };
    // The last of equals would win: turned round, the lower one does.
    let runs: Vec<&[Extreme]> = runs.collect();
    runs.into_iter().rev().max_by_key(|run| told(run)).map(|run| run[0])
}
