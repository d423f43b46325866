//! A report of one text is checked against another, and against changes of itself; any text as a report.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("verify", |bytes| tallymark_fuzz::properties::verified(
    &tallymark_fuzz::text(bytes)
));
