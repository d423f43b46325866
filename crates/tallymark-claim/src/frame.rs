//! What a figure measures, of what, where and when.
