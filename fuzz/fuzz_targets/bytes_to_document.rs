//! Any bytes in a text file are read or refused.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("bytes_to_document", |bytes| tallymark_fuzz::properties::file(
    "any.txt", bytes
));
