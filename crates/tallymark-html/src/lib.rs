//! News pages to text.
