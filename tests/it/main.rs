//! The whole library, from documents to reports.

mod arithmetic;
mod bad_inputs;
mod contract;
mod golden;
mod growth;
mod hostile;
mod laws;
mod metamorphic;
mod news;
mod origins;
mod pairs;
#[path = "../../fuzz/src/properties.rs"]
#[allow(unreachable_pub)] // public to the fuzz targets, which share the file
mod properties;
mod replay;
mod same_question;
mod stories;
mod traps;
mod visible;
