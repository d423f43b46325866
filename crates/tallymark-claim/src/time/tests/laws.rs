//! What holds on any text.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

const WORDS: &[&str] = &[
    "the",
    "a",
    "in",
    "on",
    "of",
    "from",
    "to",
    "between",
    "and",
    "until",
    "-",
    "–",
    ",",
    ".",
    "/",
    ":",
    "(",
    "'",
    "’s",
    "May",
    "may",
    "Sept.",
    "Oct",
    "Sunday",
    "Mon",
    "today",
    "overnight",
    "last",
    "next",
    "this",
    "past",
    "following",
    "5",
    "12",
    "31",
    "32",
    "99",
    "2013",
    "2999",
    "1000",
    "0000",
    "20",
    "1,500",
    "1990s",
    "s",
    "st",
    "th",
    "week",
    "weeks",
    "day",
    "years",
    "ago",
    "later",
    "earlier",
    "before",
    "early",
    "mid",
    "end",
    "quarter",
    "Q",
    "3",
    "first",
    "last",
    "second",
    "twenty",
    "two",
    "hundred",
    "thousand",
    "couple",
    "few",
    "New",
    "Year",
    "Eve",
    "Easter",
    "about",
    "more",
    "than",
    "fiscal",
    "p.m.",
    "GMT",
    "winter",
    "century",
    "é",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        for it in expressions(&text, wednesday()) {
            prop_assert!(!text[it.span].is_empty());
        }
    }

    #[test]
    fn any_words_give_sorted_disjoint_spans_and_ordered_periods(
        words in prop::collection::vec((0..WORDS.len(), any::<bool>()), 0..40),
        day in 0..4000i32,
    ) {
        let mut text = String::new();
        for (word, spaced) in words {
            text.push_str(if spaced { " " } else { "" });
            text.push_str(WORDS[word]);
        }
        let reference = Date::new(2010, 1, 1).unwrap().plus_days(day).map(Period::day);
        let mut last = 0;
        for it in expressions(&text, reference) {
            prop_assert!(it.span.start() >= last);
            last = it.span.end();
            prop_assert!(it.period.is_none_or(|it| it.start <= it.end), "{}", show(&text, &it));
            for end in &it.ends {
                prop_assert!(it.span.covers(end.span));
            }
        }
    }
}

#[test]
fn references_at_the_edge_of_time_do_no_harm() {
    let words = WORDS.join(" ");
    for date in [Date::new(1, 1, 1), Date::new(9999, 12, 31), Date::new(2012, 2, 29)] {
        let texts = [
            "last century, last decade, last year, next year, 9999 years ago, in 2999",
            "the last 9999 centuries, 9999 centuries ago, tomorrow, yesterday, next week, next Friday",
            "about 9999 years ago, more than 9999 weeks ago, next Christmas, last October",
            words.as_str(),
        ];
        for text in texts {
            expressions(text, date.map(Period::day));
        }
    }
}

#[test]
fn work_grows_with_the_text() {
    for unit in
        ["the ", "May ", "2013-", "last ", "5 ", "two ", "from May to ", "' ", "the end of "]
    {
        let text = unit.repeat(40_000);
        let began = Instant::now();
        expressions(&text, wednesday());
        assert!(began.elapsed() < Duration::from_secs(5), "{unit}");
    }
}

#[test]
fn openers_are_the_first_words_of_what_they_open() {
    use crate::lexicon::{Class, lexicon};
    let lists = [
        include_str!("../../../lexicon/en/time-hedges.txt"),
        include_str!("../../../lexicon/en/time-holidays.txt"),
    ];
    for line in lists.iter().flat_map(|it| it.lines()).filter(|it| !it.starts_with('#')) {
        let entry = line.split('\t').next().unwrap_or_default();
        if let Some((first, _)) = entry.split_once(' ') {
            assert!(lexicon().look_up(first).1.has(Class::TimeOpener), "{entry}");
        }
    }
}
