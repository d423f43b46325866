//! Dates of any text, with and without a date to count from.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("dates", |bytes| tallymark_fuzz::properties::dates(&tallymark_fuzz::text(
    bytes
)));
