//! Counts the steps of reading a page, so that a test can say how work grows without a clock: a
//! byte looked at, an open element, a block, a line.
//!
//! Only builds with debug assertions count; in others [`step`] is nothing. Each thread has a count
//! of its own.

#[cfg(debug_assertions)]
mod counted {
    use std::cell::Cell;

    thread_local! {
        static TAKEN: Cell<u64> = const { Cell::new(0) };
    }

    /// Counts `steps` more.
    #[inline]
    pub fn step(steps: usize) {
        TAKEN.with(|it| it.set(it.get().wrapping_add(steps as u64)));
    }

    /// How many steps this thread took so far.
    pub fn taken() -> u64 {
        TAKEN.with(Cell::get)
    }
}

#[cfg(not(debug_assertions))]
mod counted {
    /// Counts nothing.
    #[inline(always)]
    pub const fn step(_: usize) {}

    /// Nothing was counted.
    pub const fn taken() -> u64 {
        0
    }
}

pub use counted::{step, taken};
