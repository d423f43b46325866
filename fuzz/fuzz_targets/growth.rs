//! The head of any text over and over: work grows with the text.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("growth", |bytes| tallymark_fuzz::properties::grows(
    &tallymark_fuzz::text(bytes)
));
