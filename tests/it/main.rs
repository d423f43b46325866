//! The whole library, from documents to reports.

mod contract;
mod golden;
mod laws;
mod news;
