//! Which claims must meet: those of one month, with the week before it.

use tallymark_claim::{Date, Period};

/// Days at the end of a month whose claims also meet those of the next one.
///
/// A toll of 30 March goes on in April; a month later it is another story, or is told anew.
const OVERLAP: i32 = 7;

/// The block of articles whose date is not known.
pub(crate) const UNDATED: &str = "undated";

/// A month of articles, "2031-03", and the next one where they stand in its last week.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Block {
    /// The month of the article, or "undated".
    pub own: String,
    /// The next month, where the article was published in the week before it.
    pub next: Option<String>,
}

impl Block {
    /// The block of an article of this date.
    pub fn of(date: Option<Period>) -> Block {
        let Some(day) = date.map(|it| it.start) else {
            return Block { own: UNDATED.to_owned(), next: None };
        };
        // An article dated to a year or a month alone stands in its first month.
        let exact = date.is_some_and(|it| it.start == it.end);
        let next = day
            .plus_days(OVERLAP)
            .filter(|it| exact && (it.year(), it.month()) != (day.year(), day.month()));
        Block { own: month(day), next: next.map(month) }
    }
}

fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
