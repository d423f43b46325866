//! Any bytes as JSON Lines.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("json_lines", |bytes| tallymark_fuzz::properties::file("any.jsonl", bytes));
