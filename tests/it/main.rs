//! The whole library, from documents to reports.

mod contract;
mod laws;
mod news;
