//! The names that reports use for the closed lists of the stages.

use std::fmt::{Debug, Write as _};

/// A variant's name in lower case with underscores: `DateOf` is `date_of`.
///
/// The lists belong to the stages and grow there; taking the name from the
/// variant keeps reports complete without a second list to keep in step.
pub fn name(variant: impl Debug) -> String {
    let mut camel = String::new();
    let _ = write!(camel, "{variant:?}");
    let mut out = String::with_capacity(camel.len() + 2);
    for c in camel.chars() {
        if c.is_ascii_uppercase() {
            if !out.is_empty() {
                out.push('_');
            }
            out.push(c.to_ascii_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// The name of a measure in reports: "killed", "date_of".
pub fn measure_name(measure: tallymark_claim::Measure) -> String {
    name(measure)
}
