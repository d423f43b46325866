//! Splits news text into sentences, as byte spans into the text that was given.
//!
//! ```
//! use tallymark_sentence::split;
//!
//! let text = "“The dam held. We were lucky,” said Gen. Ana Okoro of the U.S. Army. \
//!             It cost $3.5 million.Nobody was hurt.";
//! let sentences: Vec<&str> = split(text).into_iter().map(|span| &text[span]).collect();
//!
//! assert_eq!(sentences, [
//!     "“The dam held.",
//!     "We were lucky,” said Gen. Ana Okoro of the U.S. Army.",
//!     "It cost $3.5 million.",
//!     "Nobody was hurt.",
//! ]);
//! ```
//!
//! # What there is
//!
//! [`split`] takes a text and gives its sentences in order; [`Span`] is a
//! half-open range of bytes that indexes the text. That is all: there is
//! nothing to configure, nothing that can fail, and no copy of any word.
//!
//! # How it works
//!
//! 1. **Scan.** One pass over the bytes stops at full stops, `!`, `?`, line
//!    feeds, straight quotes, closing brackets and the first bytes of marks
//!    outside ASCII. Everything else costs one look into a table.
//! 2. **Close.** Quotes, brackets and footnote marks behind a mark belong to
//!    the sentence that it ends: `It is over.”`, `in 1890.[12]`.
//! 3. **Decide.** The word before the mark is looked up in lists by class, and
//!    the word after it in a list of words that start sentences. "Gen." never
//!    ends a sentence; "U.S." ends one before "The" and not before "Army";
//!    "No." ends none before a figure; "p.m." ends none before a zone.
//! 4. **Lay out.** A blank line always ends a sentence. A single line feed is
//!    a blank, except before a list marker, after a line that ended a sentence
//!    already, and on pages where every line is a paragraph of its own.
//!
//! # What holds
//!
//! - The spans are sorted and disjoint, none is empty, none begins or ends
//!   in a blank, each lies on character boundaries, and what is in no span is
//!   blank ([`char::is_whitespace`]).
//! - The same text gives the same spans, and what stands before a blank line
//!   changes nothing behind it.
//! - The work is linear in the length of the text, whatever stands in it: all
//!   looks backward and forward are bounded, and a run of marks, quotes or
//!   blanks is passed once.
//!
//! # Policies
//!
//! - A run of sentences in quotation marks is split, since each may be a claim.
//! - A quotation that ends in `!` or `?` stays with its attribution
//!   (`“Who knew?” she asked.`), and so does one that ends in a full stop
//!   before a lower-case word.
//! - A dateline, or a place and a colon, stays with the sentence it opens.
//! - A sentence may begin with a lower-case letter, but only where the word
//!   before the stop can be no abbreviation.
//!
//! # What it does not do
//!
//! - It knows the abbreviations of English. Other languages come out well
//!   where a mark, a blank and a capital end their sentences, and where a
//!   script has marks of its own (`。`, `।`, `؟`); Thai, which has none, is
//!   not cut.
//! - It does not follow the default rules of Unicode (UAX #29). The crate
//!   `unicode-segmentation` has those, but breaks after "Gen.", and its
//!   sentence iterator takes time quadratic in the length of a run of blanks,
//!   quotes or brackets behind a full stop, as scraped pages have them. It
//!   serves here for what it is exact and bounded in: a sentence never ends
//!   inside a user-perceived character such as `‼️`.
//! - It ends no sentence at a semicolon, a colon or a dash.
//! - It cannot tell a person's name from an institution's: "He left the U.S.
//!   Brandt stayed." stays whole, because "the U.S. Senate stayed" must.
//! - It does not tell headlines, captions or page furniture from running text.

#[doc(hidden)]
pub mod steps;

mod abbreviation;
mod closing;
mod lexicon;
mod line;
mod list;
mod run;
mod scan;
mod span;
mod split;
mod stop;

pub use crate::span::Span;
pub use crate::split::split;
