//! Any bytes as a web page.

#![cfg_attr(fuzzing, no_main)]

tallymark_fuzz::target!("html", tallymark_fuzz::page);
