mod damage;
mod kill;
mod life;
mod together;

use std::fs;
use std::path::PathBuf;

use tallymark::{Document, Period};

/// A folder of its own for each test, taken away at the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(test: &str) -> Folder {
        let path =
            std::env::temp_dir().join(format!("tallymark-store-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A page of an invented outlet on an invented fire.
pub(crate) fn page(url: &str, outlet: &str, day: i8, text: &str) -> Document {
    let day = tallymark::Date::new(2031, 3, day).map(Period::day).expect("a day of March");
    Document::new(url, text).url(url).outlet(outlet).published(day)
}

/// The `at`th of many pages, each with a figure of its own.
pub(crate) fn nth(at: usize) -> Document {
    let text = format!(
        "Page {at}\n\nThe fire in Orvale killed {} people on Monday, the mayor said.\n",
        at + 2
    );
    page(&format!("https://paper{at}.example/fire"), "Herald", 1 + (at % 28) as i8, &text)
}

/// Numbers that are the same on every machine.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Numbers {
        Numbers(seed)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }
}
