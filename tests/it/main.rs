//! The whole library, from documents to reports.

mod arithmetic;
mod contract;
mod golden;
mod hostile;
mod laws;
mod metamorphic;
mod news;
#[path = "../../fuzz/src/properties.rs"]
#[allow(unreachable_pub)] // public to the fuzz targets, which share the file
mod properties;
mod replay;
mod same_question;
mod traps;
