//! Figures of one text looked up in another, parted by U+001E; any text as a report.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("locate", |bytes| tallymark_fuzz::properties::located(
    &tallymark_fuzz::text(bytes)
));
