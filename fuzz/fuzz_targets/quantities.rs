//! Dates and figures of any text.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("quantities", |bytes| tallymark_fuzz::properties::quantities(
    &tallymark_fuzz::text(bytes)
));
