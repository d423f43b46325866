//! News pages to text: main text, metadata with its origin, encodings, limits.
//!
//! Bytes become text with [`decode`], which says which encoding it used and how it knows.
//! An HTML page becomes a [`Page`] with [`read`]: the article's text in [`Block`]s (headline,
//! byline, paragraphs, captions …) and its [`Metadata`], each field with the place it came from.
//!
//! ```
//! use tallymark_html::{BlockKind, FieldOrigin, Limits, decode, looks_like_html, read};
//!
//! let bytes = br#"<html lang="en"><head>
//!   <title>Dam breach kills 14 | The Harbor Ledger</title>
//!   <meta property="article:published_time" content="2013-07-02T10:00:00+02:00">
//! </head><body>
//!   <h1>Dam breach kills 14</h1>
//!   <p>By Ana Lund</p>
//!   <p>At least 14 people died when the Orvel dam broke on Tuesday, the ministry said.</p>
//!   <figure><img src="d.jpg"><figcaption>The dam in June. Photo: N. Berg</figcaption></figure>
//!   <p>Some 2,600 more were led to higher ground, officials said, as the water rose.</p>
//! </body></html>"#;
//!
//! let decoded = decode(bytes)?;
//! assert!(looks_like_html(&decoded.text));
//! let page = read(&decoded.text, &Limits::default())?;
//!
//! assert!(page.text.starts_with("Dam breach kills 14\n\nBy Ana Lund\n\nAt least 14"));
//! assert_eq!(page.blocks[0].kind, BlockKind::Headline);
//! let published = page.metadata.published.as_ref().unwrap();
//! assert_eq!(published.value, "2013-07-02T10:00:00+02:00");
//! assert_eq!(published.origin, FieldOrigin::OpenGraph);
//! assert_eq!(page.metadata.outlet.as_ref().unwrap().value, "The Harbor Ledger");
//! # Ok::<(), tallymark_html::Error>(())
//! ```
//!
//! # How a page is read
//!
//! 1. One linear pass of a tolerant tag scanner checks the [`Limits`], gathers what the markup
//!    says of the page, and lists its visible lines and the blocks that they stand in. No tree is
//!    built, so nesting, attributes and unclosed tags cost no more than their bytes.
//! 2. The metadata reader weighs what was gathered: JSON-LD, OpenGraph, other meta names,
//!    microdata and time elements, the address, the words that the reader sees.
//! 3. The main-text search goes by the idea of the reader view of browsers: paragraphs of prose
//!    speak for the blocks around them, lists of links speak against.
//! 4. The article's lines become blocks; where none was found, all visible paragraphs do, and
//!    [`Page::extraction`] says so.
//!
//! # What it does not do
//!
//! - Fetch anything, run scripts, or read the clock: a page that a script fills is empty here.
//! - Map the text back to bytes of the HTML. Spans point into [`Page::text`].
//! - Rewrite: quotes, dashes and no-break spaces stay as they are. White space is collapsed as a
//!   browser shows it, and `<q>` gets its quotation marks.
//! - Tell several articles on one page apart, or find agencies and datelines; the text says
//!   those, and other crates read them.
//! - Guess an ambiguous date: "05/03/2014" is read only where the page's language says how.

mod date;
mod decode;
mod entity;
mod error;
mod facts;
mod limits;
mod main_text;
mod mark;
mod metadata;
mod outline;
mod page;
mod scan;
mod sniff;
#[doc(hidden)]
pub mod steps;
mod tag;

pub use decode::{Decoded, EncodingSource, decode};
pub use error::Error;
pub use limits::Limits;
pub use metadata::{DateRole, Field, FieldOrigin, Metadata};
pub use page::{Block, BlockKind, Extraction, Page, read};
pub use sniff::looks_like_html;
