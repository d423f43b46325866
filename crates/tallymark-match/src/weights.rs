//! Weights of the features, fitted by `scripts/fit_weights.py`; docs/ACCURACY.md says on what and how well.

/// In the order of `Feature::ALL`.
pub(crate) const WEIGHTS: [f64; crate::similarity::COUNT] = [
    -3.0, // bias
    1.5,  // measure_same
    -0.5, // measure_open
    1.2,  // head_same
    -2.0, // head_differs
    0.8,  // people_same
    -4.0, // people_differs
    -0.5, // people_narrower
    0.8,  // qualifiers
    -0.4, // qualifier_differs
    2.0,  // about
    -1.0, // about_differs
    1.0,  // names
    -0.3, // names_differ
    0.5,  // places
    -0.8, // places_differ
    2.5,  // words
    0.8,  // happened_same
    -3.0, // happened_differs
    2.0,  // date_same
    1.0,  // date_within
    2.0,  // value_odd
    0.7,  // value_same
    -1.0, // scope_differs
    0.5,  // lead_both
    0.0,  // lead_one
];
