//! The whole: any texts, parted by U+001E, are compared and the report is written in every format.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("compare", |bytes| tallymark_fuzz::properties::compared(
    &tallymark_fuzz::text(bytes)
));
