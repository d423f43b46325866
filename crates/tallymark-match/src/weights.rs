//! Weights of the features, a column a family.
//!
//! Set by hand from what each feature means, then checked on the annotated
//! clusters: fitting them freely to seven clusters fitted those clusters, and
//! did worse on the one left out (docs/ACCURACY.md has the figures).
//! `scripts/fit_weights.py` measures a table and moves it towards a fit.

use crate::row::Family;
use crate::similarity::COUNT;

/// The weights of a family, in the order of `Feature::ALL`.
pub(crate) fn weights(family: Family) -> &'static [f64; COUNT] {
    &WEIGHTS[family as usize]
}

const FAMILIES: usize = 7;

static WEIGHTS: [[f64; COUNT]; FAMILIES] = turned();

/// From a row a feature to a row a family.
const fn turned() -> [[f64; COUNT]; FAMILIES] {
    let mut out = [[0.0; COUNT]; FAMILIES];
    let mut feature = 0;
    while feature < COUNT {
        let mut family = 0;
        while family < FAMILIES {
            out[family][feature] = TABLE[feature][family];
            family += 1;
        }
        feature += 1;
    }
    out
}

#[rustfmt::skip]
const TABLE: [[f64; FAMILIES]; COUNT] = [
    // Toll Event Unit Money Count Mixed Date
    [ 0.6,  0.2, -2.9, -2.2, -3.2, -3.7, -4.4], // bias
    [ 0.0,  0.6,  1.2,  0.7,  0.2,  0.0,  0.0], // measure_same
    [-0.6,  0.0,  0.0,  0.0,  0.0,  0.0,  0.0], // measure_kin
    [ 0.0,  0.0, -0.6, -0.3,  0.0, -0.3,  0.0], // measure_open
    [ 0.3,  0.3,  1.0,  1.0,  3.0,  1.5,  0.0], // head_same
    [ 0.0,  0.5,  0.8,  0.5,  0.8,  0.6,  0.0], // head_about
    [ 0.0,  0.0, -1.5, -0.6, -4.5, -2.0,  0.0], // head_differs
    [ 0.0,  0.0,  0.0,  0.0, -1.5, -0.5,  0.0], // counted_one
    [ 1.0,  0.0,  0.0,  0.0,  1.5,  1.0,  0.0], // people_same
    [-6.0,  0.0,  0.0,  0.0, -5.0, -5.0,  0.0], // people_differs
    [-2.8,  0.0,  0.0,  0.0, -1.5, -1.5,  0.0], // people_narrower
    [-3.0,  0.0,  0.0,  0.0, -1.5, -2.0,  0.0], // peoples_differ
    [-0.5,  0.0, -0.4, -0.2, -0.4, -0.4,  0.0], // qualifier_differs
    [ 0.5,  0.0,  0.5,  0.5,  1.2,  1.0,  0.0], // qualifiers
    [-4.0, -4.5, -4.5, -4.0, -4.5, -4.5, -3.0], // sentence_same
    [ 1.2,  1.0,  0.8,  1.0,  1.0,  0.8,  0.5], // restated
    [-2.3, -1.0, -0.8, -1.5, -1.0, -1.0, -1.0], // nothing_shared
    [ 0.8,  0.5,  0.8,  0.5,  0.6,  0.6,  1.0], // event_same
    [-6.0, -6.0, -3.0,  0.0, -3.0, -3.0, -2.0], // event_names
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  2.2], // event_date
    [ 1.0,  1.0,  1.0,  0.0,  1.0,  1.0,  0.0], // era_same
    [-6.0, -6.0, -3.0, -3.0, -3.0, -3.0,  0.0], // era_differs
    [-2.5, -2.0, -2.0,  0.0, -2.0, -2.0,  0.0], // era_names
    [ 1.5,  0.8,  0.2,  0.5,  0.5,  0.5,  0.3], // about
    [-0.7, -1.0, -0.5, -0.3, -0.3, -0.3,  0.0], // about_differs
    [ 0.0,  0.0,  0.4,  0.0,  0.0,  0.0,  0.2], // main_both
    [-0.6,  0.0, -0.4,  0.0, -0.3,  0.0,  0.0], // main_one
    [-1.0, -4.0, -3.0,  0.0,  0.0, -1.5,  0.0], // aftershock
    [ 0.5,  0.5,  1.2,  0.8,  0.6,  0.6,  0.6], // names
    [-0.2, -0.3, -1.5, -0.6, -0.3, -0.3, -0.4], // names_differ
    [ 0.3,  0.4,  1.2,  0.2,  0.4,  0.3,  0.2], // places
    [-2.2, -0.4, -0.3,  0.0, -0.3,  0.0,  0.0], // places_differ
    [-2.8, -1.5,  0.0,  0.0,  0.0,  0.0,  0.0], // where_differs
    [ 1.2,  1.2,  2.5,  2.8,  2.5,  2.2,  2.5], // words
    [ 2.0,  1.0,  2.8,  2.5,  2.5,  2.5,  0.0], // value_odd
    [ 0.7,  0.8,  2.5,  2.5,  1.0,  1.0,  0.0], // value_same
    [ 0.5,  0.3,  3.0,  1.0,  0.3,  0.5,  0.0], // value_near
    [-1.2, -0.5, -0.5, -1.0, -0.5, -0.8,  0.0], // scope_differs
    [-4.0,  0.0,  0.0, -2.0, -4.0, -2.0,  0.0], // region_one
    [-6.0,  0.0, -6.0, -6.0, -6.0, -6.0,  0.0], // regions_differ
    [-3.5,  0.0, -2.0,  0.0,  0.0, -2.0,  0.0], // site_one
    [-1.5,  0.0,  0.0,  0.0,  0.0,  0.0,  0.0], // running_one
    [-6.0,  0.0,  0.0,  0.0,  0.0,  0.0,  0.0], // more_one
    [-1.5, -1.0, -1.0, -0.2, -1.0,  0.0,  0.0], // asserted_one
    [ 0.4,  0.4,  0.0,  0.0,  0.0,  0.0,  0.6], // lead_both
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  2.6], // date_same
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  1.4], // date_within
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  1.8], // date_night
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  2.2], // date_main
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0, -2.0], // date_main_off
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  2.0], // date_words
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0,  2.0], // date_about
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0, -1.2], // speech_both
    [ 0.0,  0.0,  0.0,  0.0,  0.0,  0.0, -2.0], // speech_one
];
