//! Any text is divided into sentences.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("sentences", |bytes| tallymark_fuzz::properties::sentences(
    &tallymark_fuzz::text(bytes)
));
