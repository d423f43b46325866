//! Any text is divided into articles and their sections.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("layout", |bytes| tallymark_fuzz::properties::layout(
    &tallymark_fuzz::text(bytes)
));
