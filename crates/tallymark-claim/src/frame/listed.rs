//! Lists of words that rules of frames ask for, as bits of one table: a word is looked up in one place.

use std::sync::LazyLock;

use crate::frame::{about, article, event, place, scope, stance};
use crate::marks::Marks;

/// What of the lists below a word is; most are none.
pub(super) static LISTED: LazyLock<Marks> = LazyLock::new(|| {
    Marks::of_lemmas(&[
        article::CAPTIVES,
        article::AFTER,
        scope::SITES,
        scope::DAYS,
        scope::PLACES,
        scope::RUNS,
        place::IN,
        place::TO,
        &["of"],
        stance::FEARS,
        stance::PLANS,
        about::OTHER,
        event::SPEECH,
    ])
});

pub(super) const CAPTIVES: u32 = 1;
pub(super) const AFTERMATH: u32 = 1 << 1;
pub(super) const SITE: u32 = 1 << 2;
pub(super) const DAY: u32 = 1 << 3;
pub(super) const PLACE: u32 = 1 << 4;
pub(super) const RUNNING: u32 = 1 << 5;
pub(super) const IN: u32 = 1 << 6;
pub(super) const TO: u32 = 1 << 7;
pub(super) const OF: u32 = 1 << 8;
pub(super) const FEARED: u32 = 1 << 9;
pub(super) const PLANNED: u32 = 1 << 10;
pub(super) const OTHER: u32 = 1 << 11;
pub(super) const SPEAKS: u32 = 1 << 12;
