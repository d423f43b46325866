//! Who says what in any text.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("attributions", |bytes| tallymark_fuzz::properties::attributions(
    &tallymark_fuzz::text(bytes)
));
