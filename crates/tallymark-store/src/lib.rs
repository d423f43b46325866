//! Keeps a living story: every version of every article that was added, in one SQLite file.
//!
//! ```no_run
//! use tallymark::{Config, Document};
//! use tallymark_store::Store;
//!
//! let mut store = Store::create("orvale.story")?;
//! let page = Document::new("a", "The fire in Orvale killed 12 people.").url("https://herald.example/fire");
//! store.add(&page)?;
//! // The page was corrected: its first version stays.
//! let page = Document::new("a", "The fire in Orvale killed 14 people.").url("https://herald.example/fire");
//! let added = store.add(&page)?;
//! assert_eq!(added.restated()[0].now.as_deref(), Some("14"));
//!
//! let changes = store.changes(&Config::new())?; // since the last look
//! println!("{}", changes.text());
//! store.look(&changes)?;
//! # Ok::<(), tallymark_store::Error>(())
//! ```
//!
//! Only what was read is kept; every figure is found again from it, so that
//! nothing in the file can contradict its texts. An article is a version of
//! one page (its address, else its id). Versions are never changed or taken
//! out: the file itself refuses it.

mod add;
mod changes;
mod error;
mod export;
mod kept;
mod read;
mod restated;
mod schema;
mod store;
mod timeline;

pub use crate::add::Added;
pub use crate::changes::{Changes, Moved, NewFigure, PageChange, QuestionChange, State};
pub use crate::error::Error;
pub use crate::restated::Restated;
pub use crate::store::{Store, Version};
pub use crate::timeline::{Step, Timeline, Track};

#[cfg(test)]
mod tests;
