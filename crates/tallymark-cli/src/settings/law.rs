//! What must hold of any text as `tallymark.toml`; `fuzz/` shares this file.

use std::path::Path;

use tallymark::Document;

use crate::settings::Settings;

/// The text is taken or refused with the file's name and a reason, and what is taken does what it says.
pub(crate) fn config(text: &str) {
    match Settings::of(text, Path::new("law.toml")) {
        Err(message) => {
            assert!(message.starts_with("law.toml:"), "{message:?} names no file");
            assert!(message.len() > "law.toml: ".len(), "an error without a reason");
        }
        Ok(settings) => {
            assert!(settings.similarity.iter().all(|it| (0.0..=1.0).contains(it.as_ref())));
            for (from, to) in &settings.outlets {
                let mut document = Document::page("a", "").outlet(from);
                settings.rename(&mut document);
                assert_eq!(document.outlet.as_ref(), Some(to));
            }
            settings.config();
        }
    }
}
