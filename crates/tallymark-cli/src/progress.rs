//! A bar on standard error for work that takes longer than a glance.

use std::io::{self, IsTerminal as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shorter work than this shows no bar: it would only flicker.
const PATIENCE: Duration = Duration::from_millis(700);

/// Shows how far the work is, where somebody sits at a terminal.
///
/// Only the bar reads the clock; no result hangs on it.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar for so many articles, `None` while nobody knows how many there will be.
    pub(crate) fn new(articles: Option<usize>) -> Progress {
        let bar = match articles {
            Some(all) => ProgressBar::new(all as u64).with_style(style(
                "comparing {wide_bar} {human_pos} of {human_len} articles, {eta} left",
            )),
            None => {
                ProgressBar::no_length().with_style(style("{spinner} {human_pos} articles read"))
            }
        };
        bar.set_draw_target(ProgressDrawTarget::hidden());
        Progress { bar }
    }

    /// One more is done.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
        // At most twenty times a second a line is drawn: the bar sees to it.
        if self.bar.is_hidden() && self.bar.elapsed() > PATIENCE && io::stderr().is_terminal() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Nothing of the bar stays on the screen.
    pub(crate) fn done(&self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
