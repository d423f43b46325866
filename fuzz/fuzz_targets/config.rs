//! Any text as `tallymark.toml`.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("config", |bytes| tallymark_fuzz::config(&tallymark_fuzz::text(bytes)));
